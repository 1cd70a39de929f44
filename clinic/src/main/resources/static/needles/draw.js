// Shows the ledger: counters, what they say, and a row for each needle. Rows are changed in place, so that whoever has one in
// focus keeps it.

import { minutesSince } from "./words.js";

const OPEN = new Set(["in-body", "in-hand"]);
const SIGNS = ["twitch", "recognised", "referred"];

export class Drawing {
  constructor({ page, find, words, house }, acts) {
    Object.assign(this, { page, find, words, acts, isLocked: house.isLocked });
    this.list = this.find("needles");
    this.row = this.find("row-template");
    this.list.querySelectorAll("[data-plain]").forEach((row) => row.remove());
  }

  show(view) {
    const { counts } = view;
    for (const name of ["inBody", "inBin", "opened", "insertions"]) {
      const box = this.find(`count-${name.toLowerCase()}`);
      if (box) box.textContent = counts[name];
    }
    this.page.classList.toggle("is-in", counts.inBody > 0);
    this.sum(view);
    this.rows(view);
    this.notes(view);
    if (!this.isLocked) this.find("responsible").textContent = this.words.say("responsible", view.responsible.name);
  }

  sum(view) {
    const { say, count } = this.words;
    const { inBody, inBin, inHand, retained, opened, unmatched } = view.counts;
    const extra = [[inHand, "sum.hand"], [retained, "sum.retained"]].filter(([number]) => number).map(([number, key]) => ` + ${number} ${say(key)}`);
    this.find("sum-figures").textContent = `${inBody} + ${inBin}${extra.join("")} = ${opened}.`;
    const minutes = view.firstIn ? minutesSince(view.firstIn) : null;
    const first = minutes === null ? "" : ` ${minutes === 0 ? say("first.now") : count("first", minutes)}`;
    this.find("sum-words").textContent = (unmatched ? count("sum.unmatched", unmatched) : opened ? say("sum.all") : say("sum.none")) + first;
    const line = this.find("reconciled");
    const { kind } = view.reconciliation;
    line.hidden = !["even", "count-differs", "count-is-old", "clashing"].includes(kind);
    line.className = `sum ${kind}`;
    line.textContent = line.hidden ? "" : say(`reconciled.${kind}`, view.reconciliation.counted ?? view.reconciliation.count ?? inBin, inBin);
  }

  rows(view) {
    const rows = new Map([...this.list.children].map((row) => [row.dataset.needle, row]));
    const inOrder = [...view.needles].sort((one, other) => OPEN.has(other.state) - OPEN.has(one.state) || other.number - one.number);
    const wanted = inOrder.map((needle) => this.fill(rows.get(needle.id) ?? this.fresh(needle), needle));
    const kept = new Set(wanted);
    [...this.list.children].filter((row) => !kept.has(row)).forEach((row) => row.remove());
    const focused = document.activeElement;
    wanted.forEach((row, at) => { if (this.list.children[at] !== row) this.list.insertBefore(row, this.list.children[at] ?? null); });
    if (focused !== document.activeElement && this.list.contains(focused)) focused.focus();
    this.find("none").hidden = view.needles.length > 0;
  }

  fresh(needle) {
    const row = this.row.content.firstElementChild.cloneNode(true);
    row.dataset.needle = needle.id;
    row.querySelector("[data-out]").addEventListener("click", () => this.acts.out(row));
    row.querySelectorAll("[data-sign]").forEach((button) => button.addEventListener("click", () => this.acts.sign(row, button.dataset.sign, button.value)));
    return row;
  }

  fill(row, needle) {
    const { words } = this;
    const last = needle.places.at(-1);
    row.needle = needle;
    row.classList.toggle("o", !OPEN.has(needle.state));
    row.querySelector("[data-number]").textContent = needle.number;
    row.querySelector("[data-muscle]").textContent = this.name(needle, last);
    row.querySelector("[data-outside]").hidden = this.isLocked || !needle.places.some((place) => place.outside);
    row.querySelector("[data-where]").textContent = this.where(needle, last);
    const out = row.querySelector("[data-out]");
    out.hidden = !OPEN.has(needle.state);
    out.firstChild.textContent = words.say(needle.state === "in-hand" ? "row.bin" : "row.out");
    out.querySelector(".vh").textContent = ` ${words.say("row.needle", needle.number)}`;
    const ended = row.querySelector("[data-ended]");
    ended.hidden = OPEN.has(needle.state);
    ended.textContent = ended.hidden ? "" : words.say(`row.${needle.state}`, needle.accountedAt ? words.time(needle.accountedAt) : "");
    this.signs(row, last);
    return row;
  }

  /** A device beside the client names no muscle. */
  name(needle, last) {
    if (this.isLocked) return this.words.say("row.plain", needle.number);
    return last ? this.words.site(last.muscle, last.side) : this.words.say("row.unused");
  }

  where(needle, last) {
    const { words } = this;
    const several = needle.places.length > 1 ? words.say("row.places", needle.places.length) : "";
    const since = needle.state === "in-hand" ? words.say("row.in-hand") : last ? words.say("row.in", words.time(last.at)) : "";
    return [last && !this.isLocked && words.region(last.region), words.size(needle.spec), since, several].filter(Boolean).join(" · ");
  }

  signs(row, last) {
    if (this.isLocked) return;
    row.querySelector("[data-response]").hidden = !last;
    if (!last) return;
    const found = SIGNS.filter((sign) => last.response && last.response[sign] !== "not-tested");
    row.querySelector("[data-found]").textContent = found.map((sign) => this.words.say(`sign.${sign}.${last.response[sign]}`)).join(", ");
    row.querySelectorAll("[data-sign]").forEach((button) => button.setAttribute("aria-pressed", String(last.response?.[button.dataset.sign] === button.value)));
  }

  /** What a person should look at: problems, and what is open as an incident. */
  notes(view) {
    const lines = [...(view.problems ?? []).map((problem) => problem.text), ...(view.incidents ?? []).filter((one) => one.open).map((one) => one.text)];
    const box = this.find("notes");
    box.hidden = lines.length === 0;
    box.querySelector("ul").replaceChildren(...lines.map((text) => Object.assign(document.createElement("li"), { textContent: text })));
  }
}
