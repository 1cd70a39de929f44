// Sheets over the page. Each is a <dialog> of the page itself, so that it is there without a connection.

const LOOK_MS = 50;

export function openSheet(dialog) {
  dialog.querySelectorAll("[data-close]").forEach((button) => { button.onclick = () => dialog.close(); });
  if (!dialog.open) dialog.showModal();
  return dialog;
}

/** Asks to choose one of several; nothing happens when the sheet is closed without. */
export function choose(dialog, title, choices, chosen, why = "") {
  const note = dialog.querySelector("[data-why]");
  if (note) Object.assign(note, { hidden: !why, textContent: why });
  dialog.querySelector("h2").textContent = title;
  const buttons = choices.map(({ text, hint, value }) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "pick", textContent: text });
    if (hint) button.append(Object.assign(document.createElement("small"), { textContent: hint }));
    button.addEventListener("click", () => { dialog.close(); chosen(value); });
    return button;
  });
  dialog.querySelector("[data-choices]").replaceChildren(...buttons);
  openSheet(dialog);
}

/** Keys as large as a gloved thumb, for a number that nobody has filled in. */
export function pad(box, field) {
  box.hidden = false;
  box.addEventListener("click", (event) => {
    const key = event.target.closest("button")?.dataset.key;
    if (!key) return;
    const most = field.maxLength > 0 ? field.maxLength : 3;
    field.value = key === "back" ? field.value.slice(0, -1) : (field.value + key).slice(0, most);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Counting the bin: first that all are out, then a number by looking, then how the two compare. */
export class Count {
  constructor(ledger, acts) {
    const dialog = ledger.sheet("count");
    Object.assign(this, { ledger, dialog, words: ledger.words });
    this.part = (name) => dialog.querySelector(`[data-part=${name}]`);
    this.field = dialog.querySelector("input[name=number]");
    pad(dialog.querySelector("[data-pad]"), this.field);
    dialog.querySelector("[data-all-out]").addEventListener("click", () => { acts.allOut(); this.ask(); });
    dialog.querySelectorAll("[data-again]").forEach((button) => button.addEventListener("click", () => this.ask()));
    dialog.querySelector("form").addEventListener("submit", (event) => this.counted(event));
    this.part("even").querySelector("a").addEventListener("click", (event) => this.onwards(event));
    dialog.querySelector("[data-to-retained]")?.addEventListener("click", () => { dialog.close(); acts.retain(); });
  }

  open() {
    openSheet(this.dialog);
    const { inBody, inHand } = this.ledger.view.counts;
    if (inBody + inHand > 0) this.only("still");
    else this.ask();
  }

  only(name) {
    this.dialog.querySelectorAll("[data-part]").forEach((part) => { part.hidden = part.dataset.part !== name; });
    this.part(name).querySelector("[data-first]")?.focus();
  }

  ask() {
    this.field.value = "";
    this.dialog.querySelector(".err").hidden = true;
    this.only("ask");
    this.field.focus();
  }

  counted(event) {
    event.preventDefault();
    const typed = this.field.value.trim();
    const isNumber = /^\d{1,3}$/.test(typed);
    this.dialog.querySelector(".err").hidden = isNumber;
    if (!isNumber) return this.field.focus();
    this.ledger.act([{ kind: "counted", number: Number(typed) }], this.words.say("said.counted", typed));
    this.result(Number(typed));
  }

  result(number) {
    const { counts, reconciliation } = this.ledger.view;
    const isEven = reconciliation.kind === "even";
    const part = isEven ? "even" : "differs";
    this.part(part).querySelector("[data-says]").textContent = this.says(isEven, number, counts, reconciliation);
    this.only(part);
  }

  /** The house lets through what it knows: before the count has arrived, going on would lead back here. */
  onwards(event) {
    const { queue, state } = this.ledger;
    if (queue.waiting().length === 0) return;
    event.preventDefault();
    if (state === "offline") return this.dialog.close();
    const { href } = event.currentTarget;
    const looking = setInterval(() => {
      if (this.dialog.open && queue.waiting().length) return;
      clearInterval(looking);
      if (this.dialog.open) location.assign(href);
    }, LOOK_MS);
  }

  says(isEven, number, counts, { kind }) {
    const { count, say } = this.words;
    if (isEven) return counts.retained ? say("count.even.retained", number, counts.opened, counts.retained) : count("count.even", number);
    if (kind !== "count-differs") return say(`count.${kind}`);
    const missing = counts.inBin - number;
    return count(missing > 0 ? "count.missing" : "count.over", Math.abs(missing), number, counts.inBin);
  }
}
