// Passkeys: the form first gets what the device is to be asked, asks it, and is then sent with what the device answered.
const able = window.isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

for (const part of document.querySelectorAll('[data-with-passkeys], form[data-passkey][hidden]')) part.hidden = !able;
for (const part of document.querySelectorAll('[data-without-passkeys]')) part.hidden = able;

async function options(form) {
  const answer = await fetch(form.dataset.passkey, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.problem, { cause: 'said' });
  return said;
}

async function shown(form) {
  const asked = await options(form);
  const key = form.elements.made
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked) });
  return JSON.stringify(key);
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const failed = form.querySelector('[data-failed]');
    const button = form.querySelector('button');
    failed.hidden = true;
    button.disabled = true;
    try {
      (form.elements.made ?? form.elements.shown).value = await shown(form);
      form.submit();
    } catch (problem) {
      failed.textContent = problem.cause === 'said' ? problem.message : failed.dataset.failed;
      failed.hidden = false;
      button.disabled = false;
    }
  });
}
