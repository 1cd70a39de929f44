// "None of these" and the lines of a list rule each other out. Without this script the server says so instead.
for (const list of document.querySelectorAll('[data-none]')) {
  list.addEventListener('change', (event) => {
    const changed = event.target;
    if (!changed.checked) return;
    const alone = changed.name === 'none' || changed.name === 'unsure';
    for (const box of list.querySelectorAll('input[type=checkbox]')) {
      if (box === changed) continue;
      const isNone = box.name === 'none';
      if (changed.name === 'none' || (alone && isNone) || (!alone && isNone)) box.checked = false;
    }
  });
}
