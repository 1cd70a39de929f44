// Makes operations out of taps. What stands on the chips is what the next needle is; what a tap makes shares one id, so that
// one tap can be taken back as one.

import { newId } from "./queue.js";

const IN_AND_OUT = "in-and-out";

export class Next {
  constructor(house) {
    this.house = house;
    this.key = `filiform.next.${house.visit}`;
    const [first] = house.sizes;
    Object.assign(this, { size: first ?? null, techniques: house.planned.filter((id) => id !== "electrical-stimulation"), lot: "", expiry: "", isFresh: false });
    try {
      Object.assign(this, JSON.parse(sessionStorage.getItem(this.key) ?? "{}"));
    } catch {
      // A page that may keep nothing begins with what the plan says.
    }
  }

  choose(what) {
    Object.assign(this, what);
    const { size, techniques, lot, expiry } = this;
    try {
      sessionStorage.setItem(this.key, JSON.stringify({ size, techniques, lot, expiry }));
    } catch {
      // As above.
    }
  }

  /** What is injected goes in and out at once, too. */
  get isPass() {
    return this.dose !== undefined || this.techniques.includes(IN_AND_OUT);
  }

  spec(size) {
    const { gauge, length } = size ?? this.size ?? {};
    if (!gauge) return undefined;
    return { gauge, length, bore: this.house.bore, ...(this.lot && { lot: this.lot }), ...(this.expiry && { expiry: this.expiry }) };
  }
}

/** One tap: its operations get ids that begin alike. */
export function tap(operations, at = new Date(), afterwards = false) {
  const id = newId();
  return operations.map((operation, number) => ({ id: `${id}-${number + 1}`, at: at.toISOString(), afterwards, ...operation }));
}

/** Where the ids of one tap begin alike. */
export const tapOf = (id) => id.replace(/-\d+$/, "");

export function into(next, site, region, point, inHand, size, depth) {
  const techniques = depth ? [...next.techniques.filter((id) => id !== "superficial" && id !== "deep"), depth] : next.techniques;
  const how = { muscle: site.muscle, region, side: site.side, ...point, techniques };
  const again = next.isFresh ? undefined : inHand;
  const kind = next.isPass ? "passed" : "inserted";
  return { kind, needle: again?.id ?? newId(), insertion: newId(), ...(!again && next.spec(size) && { spec: next.spec(size) }), how, ...(next.dose && { dose: next.dose }) };
}

export const out = (needle) => ({ kind: "binned", needle });

/** What was tapped last here and can be taken back: all that one tap made. */
export function lastTap(view, me) {
  const mine = view.entries.filter((entry) => (entry.isMine || isBy(entry, me)) && entry.kind !== "undone" && !entry.undone);
  const last = mine.at(-1);
  return last ? mine.filter((entry) => tapOf(entry.id) === tapOf(last.id)) : [];
}

function isBy(entry, me) {
  return entry.by?.id === me.id || entry.by === me.id || entry.by === me.name;
}

/** An instant of today by the clock of the clinic; null where it is later than now. */
export function today(clock, zone) {
  const [hours, minutes] = clock.split(":").map(Number);
  const now = new Date();
  const parts = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "numeric", timeZone: zone, hourCycle: "h23" }).formatToParts(now);
  const of = (type) => Number(parts.find((part) => part.type === type).value);
  const ago = (of("hour") - hours) * 60 + of("minute") - minutes;
  return ago < 0 ? null : new Date(Math.floor(now.getTime() / 60_000) * 60_000 - ago * 60_000);
}
