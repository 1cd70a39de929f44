// The ledger of a visit under a thumb. Every tap is kept on the device, then shown, then sent; what the house answers is shown
// in its stead.

import { Body } from "./body.js";
import { Count, choose, openSheet } from "./dialogs.js";
import { Doses } from "./dose.js";
import { Drawing } from "./draw.js";
import { Next, into, lastTap, out, tap, today } from "./enter.js";
import { fold } from "./fold.js";
import { MOST_NEEDLES, readLine } from "./line.js";
import { Queue, newId } from "./queue.js";
import { Sender } from "./send.js";
import { wordsOf } from "./words.js";

const SIGNS = ["twitch", "recognised", "referred"];
const TICK_MS = 10_000;

const page = document.querySelector("[data-ledger]");
const house = JSON.parse(page.dataset.ledger);
const words = wordsOf(house);
const { say, count } = words;
const find = (name) => page.querySelector(`[data-${name}]`) ?? document.querySelector(`[data-${name}]`);
const sheet = (name) => document.getElementById(`sheet-${name}`);
const queue = new Queue(house.visit);
const next = new Next(house);
const doses = document.querySelector("[data-doses]") ? new Doses(document.querySelector("[data-doses]"), words, next) : null;
const drawing = new Drawing(page, words, { out: takeOut, sign: respond });
const body = house.isLocked ? null : new Body(find("body"), words, tapped);
const counting = new Count(sheet("count"), words, { view: () => view, count: (number) => act([{ kind: "counted", number }], () => say("said.counted", number)), allOut, retain: () => openSheet(sheet("retained")) });
const sender = new Sender({ house, queue, device: device(), told: (ledger) => { told = ledger; show(); }, stands: (state) => standing(state) });

let told = house.ledger;
let view = told;
let stands = "sent";

function device() {
  const key = "filiform.device";
  try {
    const known = localStorage.getItem(key) ?? `d-${newId()}`;
    localStorage.setItem(key, known);
    return known;
  } catch {
    return `d-${newId()}`;
  }
}

function show() {
  view = fold(told, queue.waiting(), words);
  drawing.show(view);
  doses?.show(view);
  body?.show(view);
  gates();
  standing(stands);
  showRefused();
  find("undo").disabled = lastTap(view, house.me).length === 0;
  chipsShow();
  page.dataset.shown = String(view.entries.length);
}

/** One tap: kept, then shown, then said, then sent. */
function act(operations, words, at, afterwards) {
  queue.keep(tap(operations, at, afterwards));
  show();
  find("said").textContent = typeof words === "function" ? words() : words;
  sender.poke();
}

// In

function tapped(region, point) {
  if (find("enter").hidden) return;
  const planned = house.sites.filter((site) => site.regions.includes(region));
  if (planned.length === 1) insert(planned[0], region, point);
  else choose(sheet("choose"), words.region(region), choices(planned, region), (site) => insert(site, region, point));
}

/** Muscles of the plan first; where it has none here, whatever is needled here, and that it is outside the plan. */
function choices(planned, region) {
  const { side, mirror } = house.regions[region];
  const others = house.muscles.filter((muscle) => muscle.in.includes(region) || (muscle.paired && muscle.in.includes(mirror)));
  const sites = others.map((muscle) => ({ muscle: muscle.id, side: muscle.paired ? side : "midline" })).filter((site) => !words.isPlanned(site.muscle, site.side));
  return [...planned.map((site) => ({ text: words.site(site.muscle, site.side), value: site })), ...sites.map((site) => ({ text: words.site(site.muscle, site.side), hint: say("outside"), value: site }))];
}

function inHand() {
  return next.isPass ? view.needles.find((needle) => needle.state === "in-hand") : undefined;
}

function insert(site, region, point) {
  const operation = into(next, site, region, point, inHand());
  next.choose({ isFresh: false });
  act([operation], () => saidIn([operation]));
}

function saidIn(operations) {
  const numbers = [...new Set(operations.map((one) => view.needles.find((needle) => needle.id === one.needle)?.number))];
  const { muscle, side } = operations[0].how;
  const key = operations[0].kind === "passed" ? "said.passed" : numbers.length > 1 ? "said.in.many" : "said.in";
  const named = numbers.length > 1 ? say("said.range", numbers[0], numbers.at(-1)) : numbers[0];
  return `${say(key, named, words.site(muscle, side))} ${count("said.body", view.counts.inBody)}`;
}

/** Where a muscle is needled; the region of the plan first. */
function regionOf(muscle, side) {
  const planned = house.sites.find((site) => site.muscle === muscle && site.side === side);
  if (planned?.regions.length) return planned.regions[0];
  const known = house.muscles.find((one) => one.id === muscle)?.in[0];
  return known && side === "right" ? house.regions[known].mirror : known;
}

function several(number, site, { size, depth } = {}) {
  const region = site.region ?? regionOf(site.muscle, site.side);
  return region ? Array.from({ length: number }, () => into({ ...pick(), isFresh: true }, site, region, undefined, undefined, size, depth)) : [];
}

function pick() {
  return { techniques: next.techniques, isPass: next.isPass, dose: next.dose, size: next.size, spec: (size) => next.spec(size) };
}

// Out, response, undo

function takeOut(row) {
  const { needle } = row;
  const rows = [...row.parentElement.children];
  const wasFocused = row.contains(document.activeElement);
  act([out(needle.id)], () => `${say("said.out", needle.number)} ${count("said.body", view.counts.inBody)}`);
  if (wasFocused) (rows.slice(rows.indexOf(row) + 1).concat(rows).map((one) => one.querySelector("[data-out]")).find((button) => !button.hidden) ?? find("count")).focus();
}

function allOut() {
  const open = view.needles.filter((needle) => needle.state === "in-body" || needle.state === "in-hand");
  act(open.map((needle) => out(needle.id)), say("said.all-out"));
}

function respond(row, sign, value) {
  const place = row.needle.places.at(-1);
  const now = place.response?.[sign] === value ? "not-tested" : value;
  const response = { note: "", ...Object.fromEntries(SIGNS.map((one) => [one, place.response?.[one] ?? "not-tested"])), ...(place.response ?? {}), [sign]: now };
  act([{ kind: "responded", insertion: place.insertion, response }], say(`sign.${sign}.${now}`));
}

function undo() {
  const those = lastTap(view, house.me);
  if (!those.length) return;
  act(those.reverse().map((entry) => ({ kind: "undone", operation: entry.id })), say("said.undone", say(`kind.${those[0].kind}`)));
}

// What stands around it

function gates() {
  const isShut = !house.isLocked && (told.gate.length > 0 || !told.open);
  find("enter").hidden = isShut || Boolean(house.isLocked);
  find("shut").hidden = !isShut;
  const key = JSON.stringify(told.gate);
  if (!isShut || find("shut").dataset.key === key) return;
  find("shut").dataset.key = key;
  find("shut").querySelector("ul").replaceChildren(...told.gate.map(reason));
}

function reason({ code, why, ways }) {
  const line = document.createElement("li");
  line.append(Object.assign(document.createElement("p"), { textContent: why }));
  const row = Object.assign(document.createElement("p"), { className: "row" });
  row.append(...ways.map((way) => Object.assign(document.createElement("a"), { className: "btn btn-2", href: way.address, textContent: way.text })), Object.assign(document.createElement("span"), { className: "faint num", textContent: code }));
  line.append(row);
  return line;
}

function standing(state) {
  stands = state;
  const waiting = queue.waiting().length;
  const box = find("sync");
  const is = state === "sent" && waiting ? "waiting" : state;
  box.dataset.is = queue.isSafe ? is : "unkept";
  box.querySelector("[data-words]").textContent = queue.isSafe ? (waiting || is === "sent" ? count(`sync.${is}`, waiting) : say(`sync.${is}.none`)) : say("sync.unkept");
  box.querySelector("a").hidden = is !== "signed-out";
}

function showRefused() {
  const refused = queue.refused();
  find("refused").hidden = refused.length === 0;
  find("refused").querySelector("ul").replaceChildren(...refused.map(({ key, operation, refused: why }) => {
    const line = document.createElement("li");
    line.append(Object.assign(document.createElement("p"), { textContent: `${say(`kind.${operation.kind}`)}, ${words.time(operation.at)}: ${why.why}` }), Object.assign(document.createElement("p"), { className: "why", textContent: `${why.todo} ${why.code}` }));
    const drop = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-2", textContent: say("drop") });
    drop.addEventListener("click", () => { queue.drop(key); show(); });
    line.append(drop);
    return line;
  }));
}

// Chips

function chipsShow() {
  document.querySelectorAll("[data-size]").forEach((chip) => chip.setAttribute("aria-pressed", String(chip.dataset.size === words.size(next.size))));
  const technique = find("technique-chip");
  if (!technique) return;
  technique.textContent = next.techniques.length ? words.techniques(next.techniques) : say("technique.none");
  find("lot-chip").textContent = next.lot ? say("lot", next.lot) : say("lot.none");
  const hand = inHand();
  find("hand-chip").hidden = !hand;
  find("hand-chip").setAttribute("aria-pressed", String(!next.isFresh));
  if (hand) find("hand-chip").textContent = say("hand", hand.number);
}

function chips() {
  document.querySelectorAll("[data-size]").forEach((chip) => chip.addEventListener("click", () => { next.choose({ size: house.sizes[Number(chip.value)] }); chipsShow(); }));
  find("hand-chip").addEventListener("click", () => { next.choose({ isFresh: !next.isFresh }); chipsShow(); });
  find("technique-chip").addEventListener("click", () => {
    const dialog = openSheet(sheet("technique"));
    dialog.querySelectorAll("input").forEach((box) => { box.checked = box.value === "" ? !next.techniques.some((id) => id === "superficial" || id === "deep") : next.techniques.includes(box.value); });
  });
  sheet("technique").querySelector("form").addEventListener("submit", () => { next.choose({ techniques: [...sheet("technique").querySelectorAll("input:checked")].map((box) => box.value).filter(Boolean) }); show(); });
  find("lot-chip").addEventListener("click", () => openSheet(sheet("lot")));
  sheet("lot").querySelector("form").addEventListener("submit", (event) => { const form = new FormData(event.target); next.choose({ lot: form.get("lot").trim(), expiry: form.get("expiry") }); show(); });
}

// A line, a batch, and what is entered afterwards

function line() {
  const form = find("line");
  if (!form) return;
  const field = form.querySelector("input[name=line]");
  const hint = form.querySelector("[data-line-says]");
  const button = form.querySelector("button");
  const read = () => readLine(field.value, house.muscles);
  const tell = (isSent) => {
    const said = read();
    const isRead = !said.why && Boolean(regionOf(said.muscle, said.side));
    button.textContent = isRead ? say("line.add", said.needles) : say("line.add.none");
    const outside = isRead && !words.isPlanned(said.muscle, said.side) ? `, ${say("outside")}` : "";
    hint.textContent = isRead ? say("line.reads", said.needles, words.site(said.muscle, said.side)) + outside : isSent ? said.why ? say(`line.${said.why}`, (said.muscles ?? []).slice(0, 4).map((muscle) => muscle.name).join("; ")) : say("line.no-region") : "";
    field.setAttribute("aria-invalid", String(Boolean(isSent && !isRead)));
    return isRead ? said : null;
  };
  field.addEventListener("input", () => tell(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const said = tell(true);
    if (!said) return field.focus();
    const operations = several(said.needles, { muscle: said.muscle, side: said.side }, said);
    act(operations, () => saidIn(operations));
    field.value = "";
    tell(false);
  });
}

function batches() {
  document.querySelectorAll("[data-batch]").forEach((form) => form.addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = new FormData(form);
    const error = form.querySelector(".err");
    const [muscle, side] = typed.get("site").split(" ");
    const number = Number(typed.get("number"));
    const from = typed.get("from") ? today(typed.get("from"), house.zone) : undefined;
    const until = typed.get("until") ? today(typed.get("until"), house.zone) : undefined;
    const wrong = fault({ number, isLater: form.dataset.batch === "afterwards", typed, from, until });
    error.hidden = !wrong;
    error.textContent = wrong ? say(wrong, MOST_NEEDLES) : "";
    if (wrong) return;
    const operations = several(number, { muscle, side });
    act(operations, () => saidIn(operations), from, Boolean(from));
    if (until) act(operations.map((one) => out(one.needle)), () => say("said.afterwards", number), until, true);
    form.reset();
    form.querySelector("input").focus();
  }));
}

function fault({ number, isLater, typed, from, until }) {
  if (!Number.isInteger(number) || number < 1 || number > MOST_NEEDLES) return "batch.number";
  if (!isLater) return null;
  if (!typed.get("from")) return "batch.from";
  if (from === null || until === null) return "batch.future";
  return until && until < from ? "batch.order" : null;
}

// Sheets, tabs, keys

function sheets() {
  document.querySelectorAll("[data-open]").forEach((button) => button.addEventListener("click", (event) => { event.preventDefault(); openSheet(sheet(button.dataset.open)); }));
  find("count").addEventListener("click", (event) => { event.preventDefault(); counting.open(); });
  find("undo").addEventListener("click", undo);
  document.querySelectorAll("[data-react]").forEach((form) => form.addEventListener("submit", (event) => {
    event.preventDefault();
    act([{ kind: "reacted", card: form.dataset.react, note: form.elements.note.value.trim() }], say("said.reacted"));
    form.querySelector("[data-noted]").hidden = false;
    form.elements.note.value = "";
  }));
  sheet("hand-over")?.querySelectorAll("[data-to]").forEach((button) => button.addEventListener("click", () => {
    sheet("hand-over").close();
    act([{ kind: "handed-over", to: button.dataset.to }], say("said.handed-over", words.person(button.dataset.to)));
  }));
  sheet("retained").addEventListener("toggle", () => fillNeedles());
  sheet("retained").querySelector("form").addEventListener("submit", (event) => {
    const form = new FormData(event.target);
    act([{ kind: "retained", needle: form.get("needle"), what: form.get("what").trim() }], say("said.retained"));
    event.target.reset();
  });
}

function fillNeedles() {
  const select = sheet("retained").querySelector("select");
  select.replaceChildren(...[...view.needles].reverse().map((needle) => new Option(`${needle.number} · ${needle.places.length ? words.site(needle.places.at(-1).muscle, needle.places.at(-1).side) : ""}`, needle.id)));
}

function tabs() {
  const all = [...document.querySelectorAll("[role=tab]")];
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
  if (all.length) open(all[0]);
}

/** The list that says in words what the drawing shows: arrows move, Enter puts a needle in. */
function places() {
  const buttons = [...document.querySelectorAll("[data-place]")];
  buttons.forEach((button, at) => {
    button.addEventListener("keydown", (event) => {
      if (event.repeat && event.key === "Enter") event.preventDefault();
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      buttons[(at + step + buttons.length) % buttons.length].focus();
    });
    button.addEventListener("click", () => insert({ muscle: button.dataset.place, side: button.dataset.side }, button.dataset.regionOf));
  });
  const whole = find("whole");
  whole.addEventListener("click", () => { body.look(!body.isWhole); whole.setAttribute("aria-pressed", String(body.isWhole)); });
}

function leaving() {
  addEventListener("beforeunload", (event) => { if (stands === "offline" && queue.waiting().length) event.preventDefault(); });
  addEventListener("storage", (event) => { if (event.key?.startsWith(queue.prefix)) show(); });
  find("leave")?.addEventListener("click", (event) => {
    if (view.counts.inBody + view.counts.inHand === 0) return;
    event.preventDefault();
    openSheet(sheet("leave"));
  });
}

document.documentElement.classList.add("live");
if (!house.isLocked) [chips, line, batches, tabs, places, leaving].forEach((part) => part());
sheets();
show();
sender.poke();
setInterval(show, TICK_MS);
