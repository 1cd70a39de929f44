// The ledger as it stands when what this device has not sent yet counts too: what the house last said, and then each tap in
// its order, by the same rules. What the house says next replaces all of it.

const STAYS = new Set(["inserted", "moved"]);
const ENDS = new Set(["binned", "retained"]);
const OF_NEEDLE = new Set(["opened", "inserted", "moved", "passed", "binned", "retained"]);

export function fold(ledger, waiting, names) {
  const view = structuredClone(ledger);
  const known = new Set(view.entries.map((entry) => entry.id));
  const fresh = waiting.filter((operation) => !known.has(operation.id));
  const undone = new Set(fresh.filter((operation) => operation.kind === "undone").map((operation) => operation.operation));
  view.entries.filter((entry) => undone.has(entry.id) && !entry.undone).reverse().forEach((entry) => takeBack(view, entry));
  for (const operation of fresh) {
    const isUndone = undone.has(operation.id);
    if (!isUndone) apply(view, operation, names);
    view.entries.push({ ...operation, isMine: true, isUnsent: true, undone: isUndone });
  }
  return fresh.length ? counted(view, fresh) : view;
}

function needleOf(view, id) {
  let needle = view.needles.find((one) => one.id === id);
  if (!needle) {
    needle = { id, number: numberOf(view, id), state: "unmatched", places: [] };
    view.needles.push(needle);
  }
  return needle;
}

/** By the order in which needles were first mentioned: one that was taken back leaves a gap, and nobody is renamed. */
function numberOf(view, id) {
  const mentioned = [...new Set(view.entries.map((entry) => entry.needle).filter(Boolean))];
  return 1 + (mentioned.includes(id) ? mentioned.indexOf(id) : mentioned.length);
}

function apply(view, operation, names) {
  if (operation.kind === "responded") return respond(view, operation);
  if (operation.kind === "handed-over") view.responsible = { id: operation.to, name: names.person(operation.to) };
  if (operation.kind === "counted") view.counted = operation.number;
  if (!OF_NEEDLE.has(operation.kind)) return;
  const needle = needleOf(view, operation.needle);
  if (operation.kind === "binned") return bin(needle, operation);
  if (operation.kind === "retained") return Object.assign(needle, { state: "retained", accountedAt: operation.at, inSince: undefined });
  needle.spec ??= operation.spec;
  if (STAYS.has(operation.kind)) stay(needle, operation);
  else if (needle.state !== "in-body") needle.state = "in-hand";
  if (operation.how) needle.places.push(place(operation, names));
}

function bin(needle, operation) {
  if (needle.state === "in-bin") return;
  const wasOpened = needle.state !== "unmatched" || needle.places.length > 0;
  needle.places.filter((one) => !one.until).forEach((one) => { one.until = operation.at; });
  Object.assign(needle, { state: wasOpened ? "in-bin" : "unmatched", accountedAt: operation.at, inSince: undefined });
}

function stay(needle, operation) {
  needle.places.filter((one) => !one.until).forEach((one) => { one.until = operation.at; });
  Object.assign(needle, { state: "in-body", inSince: needle.inSince ?? operation.at, accountedAt: undefined });
}

function place(operation, names) {
  const { muscle, side, region, x, y, techniques } = operation.how;
  const until = operation.kind === "passed" ? operation.at : undefined;
  const muscleName = names.muscle(muscle);
  return { insertion: operation.insertion, muscle, muscleName, side, region, x, y, techniques, at: operation.at, until, dose: operation.dose, outside: !names.isPlanned(muscle, side) };
}

function respond(view, operation) {
  for (const needle of view.needles) {
    for (const one of needle.places) if (one.insertion === operation.insertion) one.response = operation.response;
  }
}

/** A slip that the house already has, taken back here: the needle stands as before. */
function takeBack(view, entry) {
  entry.undone = true;
  const needle = view.needles.find((one) => one.id === entry.needle);
  if (!needle) return;
  if (ENDS.has(entry.kind) && view.entries.some((one) => ENDS.has(one.kind) && one.needle === entry.needle && !one.undone)) return; // somebody else told the same
  if (ENDS.has(entry.kind)) reopen(needle);
  else if (entry.kind !== "responded") needle.places.pop();
  if (entry.kind === "moved" && needle.places.length) needle.places.at(-1).until = undefined;
  settle(view, needle);
}

function reopen(needle) {
  const last = needle.places.at(-1);
  if (last && last.until === needle.accountedAt) last.until = undefined;
  needle.accountedAt = undefined;
}

function settle(view, needle) {
  const still = needle.places.find((one) => !one.until);
  if (needle.accountedAt) return;
  needle.inSince = still?.at;
  needle.state = still ? "in-body" : "in-hand";
  if (needle.places.length === 0) view.needles = view.needles.filter((one) => one !== needle);
}

function counted(view, fresh) {
  const inState = (state) => view.needles.filter((one) => one.state === state).length;
  const unmatched = inState("unmatched");
  const insertions = view.needles.reduce((sum, one) => sum + one.places.length, 0);
  view.counts = { opened: view.needles.length - unmatched, inHand: inState("in-hand"), inBody: inState("in-body"), inBin: inState("in-bin"), retained: inState("retained"), unmatched, insertions };
  view.firstIn = view.needles.map((one) => one.inSince).filter(Boolean).sort()[0];
  view.reconciliation = reconciliation(view, fresh);
  return view;
}

/** The same order of weight as the house has: what is gravest is said first. */
function reconciliation(view, fresh) {
  const { inBody, unmatched, inHand, inBin } = view.counts;
  if (inBody) return { kind: "still-in", needles: inBody };
  if (unmatched) return { kind: "unmatched", needles: unmatched };
  if (inHand) return { kind: "in-hand", needles: inHand };
  if (view.reconciliation.kind === "clashing") return view.reconciliation;
  const last = view.entries.findLastIndex((entry) => entry.kind === "counted" && !entry.undone);
  if (last < 0) return { kind: "not-counted" };
  if (isOld(view.entries, last)) return { kind: "count-is-old" };
  const number = fresh.findLast((operation) => operation.kind === "counted")?.number;
  if (number === undefined) return view.reconciliation;
  return number === inBin ? { kind: "even", count: number } : { kind: "count-differs", ledger: inBin, counted: number };
}

/** A needle changed after that count. One that is told again to be in the bin has not, and neither has one of which only what was said is taken back. */
function isOld(entries, count) {
  const binned = new Set();
  const changes = (entry) => {
    if (entry.kind === "undone") return OF_NEEDLE.has(entries.find((one) => one.id === entry.operation)?.kind ?? "opened");
    if (entry.undone || !OF_NEEDLE.has(entry.kind)) return false;
    if (entry.kind === "binned") return !binned.has(entry.needle) && !!binned.add(entry.needle);
    binned.delete(entry.needle);
    return true;
  };
  return entries.some((entry, at) => changes(entry) && at > count);
}
