// Other ways to say that needles are in: a line, a batch, and what is entered afterwards.

import { out, today } from "./enter.js";
import { MOST_NEEDLES, readLine } from "./line.js";

export function ways(ledger, inserting) {
  line(ledger, inserting);
  ledger.page.querySelectorAll("[data-batch]").forEach((form) => form.addEventListener("submit", (event) => { event.preventDefault(); batch(ledger, inserting, form); }));
  tabs(ledger.page);
}

function line({ find, house, words, act, next }, inserting) {
  const form = find("line");
  const { line: field } = form.elements;
  const button = form.querySelector("button");
  const read = () => {
    const said = readLine(field.value, house.muscles);
    return said.why || inserting.regionOf(said.muscle, said.side) ? said : { why: "no-region" };
  };
  const tell = (said, isSent) => {
    button.textContent = said.why ? words.say("line.add.none") : words.say("line.add", said.needles);
    find("line-says").textContent = said.why ? (isSent ? whyNot(words, said) : "") : reads(words, next, said);
    field.setAttribute("aria-invalid", String(Boolean(isSent && said.why)));
  };
  field.addEventListener("input", () => tell(read(), false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = read();
    tell(said, true);
    if (said.why) return field.focus();
    const operations = inserting.several(said.needles, said, said);
    act(operations, () => inserting.said(operations));
    field.value = "";
    tell(read(), false);
  });
}

function whyNot(words, { why, muscles = [] }) {
  return words.say(`line.${why}`, muscles.slice(0, 4).map((muscle) => muscle.name).join("; "));
}

function reads(words, next, { needles, muscle, side }) {
  const outside = words.isPlanned(muscle, side) ? "" : `, ${words.say("outside")}`;
  return words.say(next.isPass ? "line.passes" : "line.reads", needles, words.site(muscle, side)) + outside;
}

function batch({ house, words, act }, inserting, form) {
  const typed = new FormData(form);
  const [muscle, side] = typed.get("site").split(" ");
  const number = Number(typed.get("number"));
  const from = typed.get("from") ? today(typed.get("from"), house.zone) : undefined;
  const until = typed.get("until") ? today(typed.get("until"), house.zone) : undefined;
  const wrong = fault(number, form.dataset.batch === "afterwards", typed, from, until);
  const error = form.querySelector(".err");
  error.hidden = !wrong;
  error.textContent = wrong ? words.say(wrong, MOST_NEEDLES) : "";
  form.elements.number.focus();
  if (wrong) return;
  const operations = inserting.several(number, { muscle, side });
  act(operations, () => inserting.said(operations), from, Boolean(from));
  const needles = [...new Set(operations.map((one) => one.needle))];
  if (until) act(needles.map(out), words.say("said.afterwards", number), until, true);
  form.elements.number.value = "";
}

function fault(number, isAfterwards, typed, from, until) {
  if (!Number.isInteger(number) || number < 1 || number > MOST_NEEDLES) return "batch.number";
  if (!isAfterwards) return null;
  if (!typed.get("from")) return "batch.from";
  if (from === null || until === null) return "batch.future";
  return until && until < from ? "batch.order" : null;
}

function tabs(page) {
  const all = [...page.querySelectorAll("[role=tab]")];
  const open = (tab) => all.forEach((one) => {
    one.setAttribute("aria-selected", String(one === tab));
    one.tabIndex = one === tab ? 0 : -1;
    document.getElementById(one.getAttribute("aria-controls")).hidden = one !== tab;
  });
  all.forEach((tab, at) => {
    tab.addEventListener("click", () => open(tab));
    tab.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      const to = all[(at + step + all.length) % all.length];
      open(to);
      to.focus();
    });
  });
  open(all[0]);
}
