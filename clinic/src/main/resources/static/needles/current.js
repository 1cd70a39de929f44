// A current that ran between two needles: offered only where the plan has one.

import { openSheet } from "./dialogs.js";

const FIGURE = /^\d{1,5}(\.\d{1,3})?$/;
const WHOLE = /^[1-9]\d{0,2}$/;

export function current(ledger) {
  const dialog = ledger.sheet("current");
  if (!dialog) return;
  ledger.find("current").addEventListener("click", () => { offer(ledger, dialog); openSheet(dialog); });
  dialog.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    const said = read(dialog);
    const wrong = fault(said);
    const error = dialog.querySelector(".err");
    error.hidden = !wrong;
    error.textContent = wrong ? ledger.words.say(wrong) : "";
    if (!wrong) tell(ledger, dialog, said);
  });
}

function offer({ view, words }, dialog) {
  const open = view.needles.filter((needle) => needle.state === "in-body");
  dialog.querySelector("[data-pair]").replaceChildren(...open.map((needle) => {
    const { muscle, side, insertion } = needle.places.at(-1);
    const label = Object.assign(document.createElement("label"), { className: "opt" });
    const box = Object.assign(document.createElement("input"), { type: "checkbox", value: insertion, name: String(needle.number) });
    label.append(box, Object.assign(document.createElement("span"), { textContent: `${needle.number} · ${words.site(muscle, side)}` }));
    return label;
  }));
}

function read(dialog) {
  const { elements } = dialog.querySelector("form");
  const typed = (name) => elements[name].value.trim();
  return { pair: [...dialog.querySelectorAll("[data-pair] input:checked")], device: typed("device"), hertz: typed("hertz"), milliamperes: typed("milliamperes"), minutes: typed("minutes") };
}

function fault({ pair, device, hertz, milliamperes, minutes }) {
  if (pair.length !== 2) return "current.pair";
  if (!device) return "current.device";
  if (!FIGURE.test(hertz) || (milliamperes && !FIGURE.test(milliamperes))) return "current.figure";
  return WHOLE.test(minutes) ? null : "current.minutes";
}

function tell({ act, words }, dialog, { pair, device, hertz, milliamperes, minutes }) {
  const ran = { device, hertz, ...(milliamperes && { milliamperes }), minutes: Number(minutes) };
  act([{ kind: "current", pairs: [pair.map((box) => box.value)], current: ran }], words.say("said.current", pair[0].name, pair[1].name, minutes));
  dialog.close();
}
