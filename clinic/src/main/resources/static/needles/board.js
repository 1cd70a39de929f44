// Keeps the rooms as they are now. The house draws them; this asks for the page again and puts the rooms in place of the old
// ones. A sound comes only after a tap has allowed it.

const EVERY_MS = 5_000;
const SOUND_EVERY_MS = 10_000;
const TONE_HERTZ = 660;
const TONE_SECONDS = 0.35;

const box = document.querySelector("[data-board]");
const button = document.querySelector("[data-sound]");
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
let last = Date.now();
let sound = null;

async function look() {
  try {
    const answer = await fetch(box.dataset.board, { redirect: "error", cache: "no-store" });
    if (!answer.ok) throw new Error(String(answer.status));
    show(new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-rooms]"));
    last = Date.now();
  } catch {
    const live = box.querySelector("[data-live]");
    live.textContent = box.dataset.stale.replace("{0}", clock.format(last));
    live.toggleAttribute("data-stale-now", true);
  }
  setTimeout(look, EVERY_MS);
}

/** Only what changed is replaced, so that nothing is read aloud twice and no link is lost under a finger. */
function show(rooms) {
  const now = box.querySelector("[data-rooms]");
  if (!rooms) return;
  rooms.querySelector("h2").className = now.querySelector("h2").className;
  if (rooms.outerHTML === now.outerHTML) return;
  const focused = document.activeElement?.getAttribute("href");
  now.replaceWith(rooms);
  if (focused) box.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  document.querySelectorAll("[data-needles-in]").forEach((count) => { count.textContent = rooms.dataset.visits; count.hidden = rooms.dataset.visits === "0"; });
}

function ring() {
  if (!sound || box.querySelector("[data-rooms]").dataset.over === "0") return;
  for (const after of [0, 0.5]) {
    const tone = sound.createOscillator(), loud = sound.createGain();
    tone.frequency.value = TONE_HERTZ;
    tone.connect(loud).connect(sound.destination);
    loud.gain.setValueAtTime(0.25, sound.currentTime + after);
    loud.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + after + TONE_SECONDS);
    tone.start(sound.currentTime + after);
    tone.stop(sound.currentTime + after + TONE_SECONDS);
  }
}

button?.addEventListener("click", () => {
  const isOn = sound !== null;
  if (isOn) sound.close();
  sound = isOn ? null : new AudioContext();
  button.setAttribute("aria-pressed", String(!isOn));
  const words = button.textContent;
  button.textContent = button.dataset.on;
  button.dataset.on = words;
  ring();
});

document.documentElement.classList.add("live");
setTimeout(look, EVERY_MS);
setInterval(ring, SOUND_EVERY_MS);
