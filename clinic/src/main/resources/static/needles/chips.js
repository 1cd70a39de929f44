// What comes next: the size, the technique and the lot that stand on the chips, and the list that says the body in words.

import { openSheet } from "./dialogs.js";

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
const WIDE_PX = 760;

export function chips(ledger, inserting, body) {
  const { find, sheet, next, house, page } = ledger;
  ledger.chipsShow = () => showChips(ledger, inserting);
  page.querySelectorAll("[data-size]").forEach((chip) => chip.addEventListener("click", () => { next.choose({ size: house.sizes[Number(chip.value)] }); ledger.chipsShow(); }));
  find("hand-chip").addEventListener("click", () => { next.choose({ isFresh: !next.isFresh }); ledger.chipsShow(); });
  find("technique-chip").addEventListener("click", () => techniques(openSheet(sheet("technique")), next));
  sheet("technique").querySelector("form").addEventListener("submit", () => { next.choose({ techniques: chosen(sheet("technique")) }); ledger.show(); });
  find("lot-chip").addEventListener("click", () => openSheet(sheet("lot")));
  sheet("lot").querySelector("form").addEventListener("submit", (event) => { const form = new FormData(event.target); next.choose({ lot: form.get("lot").trim(), expiry: form.get("expiry") }); ledger.show(); });
  places(ledger, inserting);
  find("whole").addEventListener("click", ({ target }) => { body.look(!body.isWhole); target.setAttribute("aria-pressed", String(body.isWhole)); });
}

function chosen(dialog) {
  return [...dialog.querySelectorAll("input:checked")].map((box) => box.value).filter(Boolean);
}

function techniques(dialog, next) {
  const isDepthSaid = next.techniques.some((id) => id === "superficial" || id === "deep");
  dialog.querySelectorAll("input").forEach((box) => { box.checked = box.value === "" ? !isDepthSaid : next.techniques.includes(box.value); });
}

function showChips({ page, find, next, words }, inserting) {
  page.querySelectorAll("[data-size]").forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.size === words.size(next.size))));
  find("technique-chip").textContent = next.techniques.length ? words.techniques(next.techniques) : words.say("technique.none");
  find("lot-chip").textContent = next.lot ? words.say("lot", next.lot) : words.say("lot.none");
  const hand = inserting.inHand();
  find("hand-chip").hidden = !hand;
  find("hand-chip").setAttribute("aria-pressed", String(!next.isFresh));
  if (hand) find("hand-chip").textContent = words.say("hand", hand.number);
}

/** Arrows move, Enter puts a needle in; a key that is held down counts once. */
function places({ page, find }, inserting) {
  const buttons = [...page.querySelectorAll("[data-place]")];
  find("places").open = innerWidth > WIDE_PX;
  buttons.forEach((button, at) => {
    button.addEventListener("keydown", (event) => {
      if (event.repeat && event.key === "Enter") event.preventDefault();
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length].focus();
    });
    button.addEventListener("click", () => inserting.insert({ muscle: button.dataset.place, side: button.dataset.side }, button.dataset.regionOf));
  });
}
