// Taps that the house has not confirmed yet. Each is kept under a key of its own before it is shown, so that two tabs of one
// device never write over each other, and a closed tab or a flat battery loses nothing.

const TIME_DIGITS = 14;
const COUNT_DIGITS = 6;

let made = 0;

/** An id that nobody else makes; also where the page came without encryption and the short way is missing. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Queue {
  constructor(visit, store = window.localStorage) {
    this.prefix = `filiform.needles.${visit}.`;
    this.store = store;
    this.unkept = new Map(); // what a full or forbidden store would not take: it lives as long as the page
  }

  /** Whether all taps would outlive this page. */
  get isSafe() {
    return this.unkept.size === 0;
  }

  keep(operations) {
    for (const operation of operations) {
      const time = String(Date.now()).padStart(TIME_DIGITS, "0");
      this.write(`${this.prefix}${time}.${String(made++).padStart(COUNT_DIGITS, "0")}.${operation.id}`, { operation });
    }
  }

  write(key, value) {
    try {
      this.store.setItem(key, JSON.stringify(value));
      this.unkept.delete(key);
    } catch {
      this.unkept.set(key, value);
    }
  }

  /** All, in the order in which they were tapped. */
  all() {
    const kept = new Map(this.unkept);
    for (let at = 0; at < this.store.length; at++) {
      const key = this.store.key(at);
      if (key.startsWith(this.prefix)) kept.set(key, JSON.parse(this.store.getItem(key)));
    }
    return [...kept].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, value]) => ({ key, ...value }));
  }

  waiting() {
    return this.all().filter((kept) => !kept.refused).map((kept) => kept.operation);
  }

  refused() {
    return this.all().filter((kept) => kept.refused);
  }

  /** The house has them: they need not be kept any more. */
  confirm(ids) {
    const those = new Set(ids);
    this.all().filter((kept) => those.has(kept.operation.id)).forEach((kept) => this.drop(kept.key));
  }

  /** The house did not take it. It stays, with the reason, until somebody drops it. */
  refuse(id, why) {
    for (const kept of this.all()) if (kept.operation.id === id) this.write(kept.key, { operation: kept.operation, refused: why });
  }

  drop(key) {
    this.unkept.delete(key);
    this.store.removeItem(key);
  }
}
