// A signature by finger, pen or mouse, kept as the strokes of whole points. Without this script the name is typed.
const form = document.querySelector('[data-consent]');
const box = form?.querySelector('[data-pad]');
if (box) {
  const pad = box.querySelector('svg');
  const ink = box.querySelector('.ink');
  const field = form.elements.drawing;
  const { width, height } = pad.viewBox.baseVal;
  const LONGEST = 20 * 1024;
  let last = null;
  box.hidden = false;

  const point = (event) => {
    const frame = pad.getBoundingClientRect();
    const within = (value, most) => Math.round(Math.min(Math.max(value, 0), 1) * most);
    return `${within((event.clientX - frame.left) / frame.width, width)} ${within((event.clientY - frame.top) / frame.height, height)}`;
  };
  const add = (command, at) => {
    if (at === last || field.value.length + at.length >= LONGEST) return;
    last = at;
    field.value += command + at;
    ink.setAttribute('d', field.value);
  };

  pad.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    pad.setPointerCapture(event.pointerId);
    last = null;
    add('M', point(event));
  });
  pad.addEventListener('pointermove', (event) => {
    if (!pad.hasPointerCapture(event.pointerId)) return;
    for (const each of event.getCoalescedEvents?.() ?? [event]) add('L', point(each));
  });
  box.querySelector('[data-clear]').addEventListener('click', () => {
    field.value = '';
    ink.setAttribute('d', '');
  });
}
