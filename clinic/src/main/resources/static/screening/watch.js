// Says when the client began and finished. Without this script the link below does the same.
const EVERY_MS = 3000;
for (const box of document.querySelectorAll('[data-watch]')) {
  const look = async () => {
    try {
      const answer = await fetch(box.dataset.watch, { redirect: 'error' });
      if (answer.ok) show(box, (await answer.text()).trim());
    } catch {
      // Offline for a moment: the next look tells.
    }
    if (!['DONE', 'URGENT'].includes(box.dataset.state)) setTimeout(look, EVERY_MS);
  };
  setTimeout(look, EVERY_MS);
}

function show(box, state) {
  if (state === box.dataset.state) return;
  box.dataset.state = state;
  for (const line of box.querySelectorAll('[data-is]')) line.hidden = line.dataset.is !== state;
}
