// The ledger of a visit under a thumb. Every tap is kept on the device, then shown, then sent; what the house answers is shown
// in its stead.

import { around } from "./around.js";
import { Body } from "./body.js";
import { chips } from "./chips.js";
import { current } from "./current.js";
import { Count, openSheet } from "./dialogs.js";
import { Doses } from "./dose.js";
import { Drawing } from "./draw.js";
import { Next, lastTap, out, tap } from "./enter.js";
import { fold } from "./fold.js";
import { Inserting } from "./inserting.js";
import { Queue, newId } from "./queue.js";
import { Sender } from "./send.js";
import { standing, showRefused } from "./standing.js";
import { ways } from "./ways.js";
import { wordsOf } from "./words.js";

const SIGNS = ["twitch", "recognised", "referred"];
const TICK_MS = 10_000;

const page = document.querySelector("[data-ledger]");
const house = JSON.parse(page.dataset.ledger);
const words = wordsOf(house);
const { say, count } = words;
const queue = new Queue(house.visit);
const next = new Next(house);

/** What the parts of the page know of each other. */
const ledger = { page, house, words, queue, next, told: house.ledger, view: house.ledger, state: "sent", act, show, find: (name) => page.querySelector(`[data-${name}]`), sheet: (name) => document.getElementById(`sheet-${name}`) };

const doses = ledger.find("doses") ? new Doses(ledger.find("doses"), words, next) : null;
const inserting = new Inserting(ledger);
const drawing = new Drawing(ledger, { out: takeOut, sign: respond });
const body = house.isLocked || !ledger.find("body") ? null : new Body(ledger.find("body"), words, inserting.tapped);
const counting = new Count(ledger, { allOut, retain: () => openSheet(ledger.sheet("retained")) });
const sender = new Sender({ house, queue, device: device(), told: heard, stands: (state) => { ledger.state = state; standing(ledger); } });

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

function heard(told) {
  const isNew = JSON.stringify(told) !== JSON.stringify(ledger.told);
  ledger.told = told;
  if (isNew) show();
  else standing(ledger);
}

function show() {
  ledger.view = fold(ledger.told, queue.waiting(), words);
  drawing.show(ledger.view);
  doses?.show(ledger.view);
  body?.show(ledger.view);
  standing(ledger);
  showRefused(ledger);
  ledger.find("undo").disabled = lastTap(ledger.view, house.me).length === 0;
  ledger.chipsShow?.();
}

/** One tap: kept, then shown, then said, then sent. */
function act(operations, said, at, afterwards) {
  queue.keep(tap(operations, at, afterwards));
  show();
  ledger.find("said").textContent = typeof said === "function" ? said() : said;
  sender.poke();
}

/** Whoever takes needle after needle out by keys stays on the key. */
function takeOut(row) {
  const { needle } = row;
  const rows = [...row.parentElement.children];
  const wasFocused = row.contains(document.activeElement);
  act([out(needle.id)], () => `${say("said.out", needle.number)} ${count("said.body", ledger.view.counts.inBody)}`);
  if (!wasFocused) return;
  const nearest = rows.slice(rows.indexOf(row) + 1).concat(rows).map((one) => one.querySelector("[data-out]")).find((button) => !button.hidden);
  (nearest ?? ledger.find("count")).focus();
}

function allOut() {
  const open = ledger.view.needles.filter((needle) => needle.state === "in-body" || needle.state === "in-hand");
  act(open.map((needle) => out(needle.id)), say("said.all-out"));
}

/** A sign that is tapped twice was not tested after all. */
function respond(row, sign, value) {
  const place = row.needle.places.at(-1);
  const now = place.response?.[sign] === value ? "not-tested" : value;
  const before = Object.fromEntries(SIGNS.map((one) => [one, place.response?.[one] ?? "not-tested"]));
  act([{ kind: "responded", insertion: place.insertion, response: { note: "", ...place.response, ...before, [sign]: now } }], say(`sign.${sign}.${now}`));
}

function undo() {
  const those = lastTap(ledger.view, house.me).reverse();
  if (those.length) act(those.map((entry) => ({ kind: "undone", operation: entry.id })), say("said.undone", say(`kind.${those[0].kind}`)));
}

document.documentElement.classList.add("live");
ledger.find("undo").addEventListener("click", undo);
ledger.find("once-more")?.addEventListener("click", () => { ledger.isOneMore = true; show(); });
ledger.find("count").addEventListener("click", (event) => { event.preventDefault(); counting.open(); });
if (body) [chips, ways, current].forEach((part) => part(ledger, inserting, body));
around(ledger);
show();
sender.poke();
setInterval(show, TICK_MS);
