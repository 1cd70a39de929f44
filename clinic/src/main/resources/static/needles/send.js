// Brings taps to the house and asks it how the ledger stands. One request at a time; what fails is tried again, ever more
// slowly, and nothing is forgotten meanwhile.

const EVERY_MS = 2_000;
const SLOWEST_MS = 30_000;
const PATIENCE_MS = 15_000;
const AT_ONCE = 100;
const TELLS = "application/json";
/** Answers that say something about what was sent; every other one is about the way there. */
const ABOUT_WHAT_WAS_SENT = new Set([400, 409, 413, 415, 422]);

export class Sender {
  constructor({ house, queue, device, told, stands }) {
    Object.assign(this, { house, queue, device, told, stands, failures: 0, isBusy: false, tag: null, state: "sent", most: AT_ONCE });
    addEventListener("online", () => this.poke());
    document.addEventListener("visibilitychange", () => this.poke());
  }

  /** Something is to be sent: not in a moment, now. */
  poke() {
    clearTimeout(this.timer);
    if (this.isBusy) this.again = true;
    else this.run();
  }

  async run() {
    this.isBusy = true;
    this.again = false;
    try {
      const waiting = this.queue.waiting();
      if (waiting.length) await this.send(waiting.slice(0, this.most));
      else if (!document.hidden) await this.ask();
      this.failures = 0;
    } catch (failure) {
      this.failures++;
      this.stand(failure.stands ?? "offline");
    }
    this.isBusy = false;
    this.timer = setTimeout(() => this.run(), this.pause());
  }

  pause() {
    if (this.failures) return Math.min(SLOWEST_MS, 500 * 2 ** this.failures);
    return this.again || this.queue.waiting().length ? 0 : EVERY_MS;
  }

  stand(state) {
    this.state = state;
    this.stands(state);
  }

  async send(operations) {
    const body = JSON.stringify({ device: this.device, now: new Date().toISOString(), operations });
    const answer = await this.reach("/operations", { method: "POST", body, headers: { "Content-Type": TELLS, [this.house.csrf.header]: this.house.csrf.token } });
    if (answer.ok) {
      this.taken(operations, await answer.json());
    } else if (ABOUT_WHAT_WAS_SENT.has(answer.status)) {
      await this.notTaken(operations, answer);
    } else {
      await this.refused(answer);
    }
  }

  taken(operations, { ledger, refused }) {
    const bad = new Set(refused.map((one) => one.id));
    refused.forEach((one) => this.queue.refuse(one.id, one));
    this.queue.confirm(operations.map((one) => one.id).filter((id) => !bad.has(id)));
    this.most = AT_ONCE;
    this.tag = null;
    this.stand("sent");
    this.told(ledger);
  }

  /** A parcel that cannot be read is opened: each tap goes by itself, and only the one that cannot be read stays behind. */
  async notTaken(operations, answer) {
    if (operations.length > 1) {
      this.most = 1;
      return;
    }
    const why = await answer.json().catch(() => ({}));
    this.queue.refuse(operations[0].id, { code: why.code ?? String(answer.status), why: why.why ?? "", todo: why.todo ?? "" });
    this.most = AT_ONCE;
    this.stand("sent");
  }

  async ask() {
    const answer = await this.reach("/ledger.json", { headers: this.tag ? { "If-None-Match": this.tag } : {} });
    if (answer.status === 304) return this.stand("sent");
    if (!answer.ok) return this.refused(answer);
    this.tag = answer.headers.get("ETag");
    const ledger = await answer.json();
    this.stand("sent");
    if (this.queue.waiting().length === 0) this.told(ledger);
  }

  async reach(path, options) {
    const answer = await fetch(this.house.address + path, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE_MS), ...options });
    if (answer.type === "opaqueredirect" || answer.status === 401) throw stands("signed-out");
    return answer;
  }

  /** After signing in again in another tab the page's own key is old: a new one stands in the page. */
  async refused(answer) {
    if (answer.status !== 403 && answer.status !== 404) throw stands("offline");
    const page = await this.reach("", {});
    if (!page.ok) throw stands("not-allowed");
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[data-ledger]");
    if (!fresh) throw stands("signed-out");
    const token = JSON.parse(fresh.dataset.ledger).csrf.token;
    this.house.csrf.token = token;
    throw stands("not-allowed");
  }
}

function stands(state) {
  return Object.assign(new Error(state), { stands: state });
}
