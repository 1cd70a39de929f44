// What comes out of a syringe into a point: which one, how much, and how much more of it the limit allows. It is told to the
// next tap; the house does the arithmetic.

const VOLUMES = ["0.2", "0.3", "0.4", "0.5", "0.6", "0.8", "1", "1.2", "1.5", "2"];

export class Doses {
  constructor(row, words, tap) {
    Object.assign(this, { row, words, tap, syringes: [], asked: -1, view: null, chosen: "", ml: "" });
    this.list = row.querySelector("[data-syringes]");
    this.steps = row.querySelector("[data-volume]");
    this.says = row.querySelector("[data-dose-says]");
    row.querySelectorAll("[data-step]").forEach((button) => button.addEventListener("click", () => this.step(Number(button.dataset.step))));
    this.known();
  }

  get key() {
    return `filiform.syringes.${this.row.dataset.doses}`;
  }

  /** What was known last stands until the house answers, also without a connection. */
  known() {
    try {
      this.take(JSON.parse(sessionStorage.getItem(this.key) ?? "{}"));
    } catch {
      // A page that may keep nothing waits for the house.
    }
  }

  take({ syringes = [], chosen = this.chosen, ml = this.ml }) {
    Object.assign(this, { syringes, chosen, ml });
    const open = syringes.filter((syringe) => syringe.left !== "0");
    if (!open.some((syringe) => syringe.id === this.chosen) && this.chosen !== "none") this.choose(open.at(-1));
  }

  choose(syringe) {
    Object.assign(this, { chosen: syringe?.id ?? "", ml: syringe?.next ?? "" });
  }

  /** The dose of the next tap; nothing where no syringe is chosen. */
  get next() {
    return this.syringe ? { syringe: this.chosen, ml: this.ml } : undefined;
  }

  get syringe() {
    return this.syringes.find((syringe) => syringe.id === this.chosen);
  }

  /** Asks anew when the house knows of more than it did. */
  async show(view) {
    this.view = view;
    this.draw();
    const order = view.entries.filter((entry) => !entry.isUnsent).length;
    if (order === this.asked) return;
    this.asked = order;
    try {
      const answer = await fetch(`${this.row.dataset.doses}/load.json`, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const told = await answer.json();
      this.take({ syringes: (told.syringes ?? []).map((syringe) => ({ ...syringe, had: this.had(syringe.id) })) });
      this.says.dataset.standing = told.standing ?? "";
      this.load = told.says ?? "";
      this.keep();
      this.draw();
    } catch {
      this.asked = -1;
    }
  }

  keep() {
    try {
      const { syringes, chosen, ml } = this;
      sessionStorage.setItem(this.key, JSON.stringify({ syringes, chosen, ml }));
    } catch {
      // As above.
    }
  }

  /** How much came out of a syringe by the ledger that is shown, in mL. */
  had(id) {
    return (this.view?.needles ?? []).flatMap((needle) => needle.places).filter((place) => place.dose?.syringe === id).reduce((sum, place) => sum + Number(place.dose.ml), 0);
  }

  /** What has gone since the house was asked last. */
  gone(syringe) {
    return this.had(syringe.id) - (syringe.had ?? 0);
  }

  left(syringe) {
    return Math.max(0, Number(syringe.left) - this.gone(syringe));
  }

  step(by) {
    const at = VOLUMES.findIndex((ml) => Number(ml) >= Number(this.ml));
    const exact = Number(VOLUMES[at]) === Number(this.ml);
    const to = by < 0 || exact ? at + by : at;
    this.ml = VOLUMES[Math.min(VOLUMES.length - 1, Math.max(0, at < 0 ? VOLUMES.length - 1 : to))];
    this.keep();
    this.draw();
  }

  draw() {
    const { say } = this.words;
    this.tap.dose = this.next;
    const open = this.syringes.filter((syringe) => syringe.left !== "0");
    this.list.replaceChildren(...open.map((syringe) => this.chip(syringe.id, say("dose.chip", syringe.name, figure(this.left(syringe))), syringe)), ...(open.length ? [this.chip("none", say("dose.none"))] : []));
    this.steps.hidden = !this.next;
    this.steps.querySelector("output").textContent = say("dose.ml", this.ml);
    const warning = this.warning();
    this.says.textContent = warning || this.load || "";
    this.says.classList.toggle("is-warned", Boolean(warning));
  }

  /** What speaks against the next point: beside it, before it is given. */
  warning() {
    const { say } = this.words;
    const { syringe } = this;
    if (!syringe) return "";
    if (Number(this.ml) > this.left(syringe) + 1e-9) return say("dose.empty", figure(this.left(syringe)));
    if (!syringe.isRoomKnown) return say("dose.unknown");
    const room = syringe.room === "" ? Infinity : Number(syringe.room) - this.gone(syringe);
    return Number(this.ml) > room + 1e-9 ? say("dose.over", figure(Math.max(0, room))) : "";
  }

  chip(id, text, syringe) {
    const chip = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: text });
    chip.setAttribute("aria-pressed", String(this.chosen === id));
    chip.dataset.syringe = id;
    chip.addEventListener("click", () => {
      if (syringe) this.choose(syringe);
      else Object.assign(this, { chosen: "none", ml: "" });
      this.keep();
      this.draw();
      this.list.querySelector(`[data-syringe="${CSS.escape(id)}"]`)?.focus();
    });
    return chip;
  }
}

/** A volume without the noise of binary fractions. */
function figure(ml) {
  return String(Math.round(ml * 1e4) / 1e4);
}
