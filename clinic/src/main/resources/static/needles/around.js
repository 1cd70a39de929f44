// What is around the needles: cards, handing over, a needle that did not come out, locking, and leaving.

import { openSheet, pad } from "./dialogs.js";

export function around(ledger) {
  const { page, queue, show } = ledger;
  page.querySelectorAll("[data-open]").forEach((button) => button.addEventListener("click", (event) => { event.preventDefault(); openSheet(ledger.sheet(button.dataset.open)); }));
  addEventListener("storage", (event) => { if (event.key?.startsWith(queue.prefix)) show(); });
  addEventListener("beforeunload", (event) => { if (ledger.state === "offline" && queue.waiting().length) event.preventDefault(); });
  page.querySelectorAll("[data-react]").forEach((form) => form.addEventListener("submit", (event) => { event.preventDefault(); react(ledger, form); }));
  if (ledger.house.isLocked) locked(ledger);
  else open(ledger);
  const asked = document.getElementById(location.hash.slice(1));
  if (asked?.matches("dialog")) openSheet(asked);
}

function locked({ find }) {
  const form = find("unlock");
  pad(form.querySelector("[data-pad]"), form.elements.pin);
  form.elements.pin.inputMode = "none";
}

function open(ledger) {
  const { find, sheet } = ledger;
  sheet("hand-over").querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); handOver(ledger, event.submitter.value); });
  sheet("retained").addEventListener("toggle", () => whichNeedle(ledger));
  sheet("retained").querySelector("form").addEventListener("submit", (event) => { event.preventDefault(); retained(ledger, event.target); });
  sheet("lock").querySelector("form").addEventListener("submit", (event) => {
    if (ledger.state !== "offline") return;
    event.preventDefault();
    find("lock-offline").hidden = false;
  });
  find("leave").addEventListener("click", (event) => {
    if (ledger.view.counts.inBody + ledger.view.counts.inHand === 0) return;
    event.preventDefault();
    openSheet(sheet("leave"));
  });
}

function react({ act, words }, form) {
  act([{ kind: "reacted", card: form.dataset.react, note: form.elements.note.value.trim() }], words.say("said.reacted"));
  form.querySelector("[data-noted]").hidden = false;
  form.elements.note.value = "";
}

function handOver({ act, words, sheet }, to) {
  sheet("hand-over").close();
  sheet("leave").close();
  act([{ kind: "handed-over", to }], words.say("said.handed-over", words.person(to)));
}

function whichNeedle({ sheet, view, words }) {
  const name = ({ number, places }) => [number, places.length ? words.site(places.at(-1).muscle, places.at(-1).side) : ""].filter(Boolean).join(" · ");
  sheet("retained").querySelector("select").replaceChildren(...[...view.needles].reverse().map((needle) => new Option(name(needle), needle.id)));
}

function retained({ act, words, sheet }, form) {
  act([{ kind: "retained", needle: form.elements.needle.value, what: form.elements.what.value.trim() }], words.say("said.retained"));
  form.reset();
  sheet("retained").close();
}
