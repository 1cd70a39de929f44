// Keying in by keyboard alone: one key answers a row and moves on. Without this script the rows are plain lists.
const form = document.querySelector('[data-keyed]');
const rows = [...form.querySelectorAll('[data-row]')];
const first = (row) => row.querySelector('.kopts input:checked') ?? row.querySelector('.kopts input');
const isText = (field) => field.matches('input:not([type=radio]):not([type=checkbox])');
const isAnswered = (row) => [...row.querySelectorAll('.kopts input')].some((each) => (isText(each) ? each.value : each.checked));

function goTo(index) {
  const row = rows[index];
  const target = row ? first(row) : form.querySelector('[data-save]');
  target.focus();
  target.closest('[data-row], p').scrollIntoView({ block: 'nearest' });
}

function restIsNo(row) {
  const part = row.closest('[data-part]');
  const box = part.querySelector('input[name^="none."]');
  if (!box) return;
  box.checked = true;
  const left = rows.findIndex((each) => each.closest('[data-part]') === part && each.dataset.row !== 'listed' && !each.matches('.below') && !isAnswered(each));
  goTo(left >= 0 ? left : rows.findLastIndex((each) => each.closest('[data-part]') === part) + 1);
}

form.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const field = event.target;
  const row = field.closest('[data-row]');
  if (!row) {
    if (event.key === 'Enter' && field.name === 'said') { event.preventDefault(); goTo(0); }
    return;
  }
  const at = rows.indexOf(row);
  const move = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move && !(field.type === 'date' && event.key !== 'Enter')) {
    event.preventDefault();
    if (at + move >= 0) goTo(at + move);
    return;
  }
  const inText = isText(field);
  if (event.key === '0' && !inText) {
    event.preventDefault();
    restIsNo(row);
    return;
  }
  const key = event.key.toLowerCase();
  const option = inText && key !== '?' && field.value !== '' ? null : row.querySelector(`.kopts [data-key="${CSS.escape(key)}"]`);
  if (!option) return;
  event.preventDefault();
  option.checked = true;
  option.dispatchEvent(new Event('change', { bubbles: true }));
  const then = row.querySelector('.kthen input');
  if (then && key === 'y') then.focus();
  else goTo(next(at, key));
});

// What follows from a question is skipped when the answer is no.
function next(at, key) {
  let to = at + 1;
  if (key === 'n' && !rows[at].matches('.below')) while (rows[to]?.matches('.below') && rows[to].closest('[data-part]') === rows[at].closest('[data-part]')) to++;
  return to;
}

goTo(0);
