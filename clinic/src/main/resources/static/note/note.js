// Keeps what is typed beside a note a moment after the last key, so that nothing is lost when a page or a device is left.
const form = document.querySelector('[data-draft]');
const status = document.getElementById('kept');
const PAUSE_MILLISECONDS = 1500;
let waiting = 0;
let stopped = false;

async function keep() {
  if (stopped) return;
  try {
    const answer = await fetch(form.dataset.draft, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: true });
    if (answer.ok) {
      form.elements.version.value = (await answer.json()).version;
      status.textContent = status.dataset.kept;
    } else {
      stopped = answer.status === 409;
      status.textContent = stopped ? status.dataset.stale : status.dataset.lost;
    }
  } catch {
    status.textContent = status.dataset.lost;
  }
}

let last = Promise.resolve();
form?.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => { last = last.then(keep); }, PAUSE_MILLISECONDS);
});
form?.addEventListener('submit', () => { clearTimeout(waiting); stopped = true; });
