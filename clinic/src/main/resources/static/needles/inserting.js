// A needle goes in: which muscle a tap means, and what is said about it.

import { choose } from "./dialogs.js";
import { into } from "./enter.js";

export class Inserting {
  constructor(ledger) {
    this.ledger = ledger;
    this.tapped = (region, point) => this.tap(region, point);
  }

  /** One muscle of the plan lies here: that one. Several, or none, or a place that is barred: somebody chooses, and reads why. */
  tap(region, point) {
    const { house, words, sheet, find } = this.ledger;
    if (find("enter").hidden) return;
    const planned = house.sites.filter((site) => site.regions.includes(region));
    const why = this.barred(region);
    if (planned.length === 1 && !why) this.insert(planned[0], region, point);
    else choose(sheet("choose"), words.region(region), this.choices(planned, region), (site) => this.insert(site, region, point), why);
  }

  /** Why a needle should stay out of a region; nothing where nothing says so. */
  barred(region) {
    const whys = [...document.querySelectorAll("[data-blocks]")].filter((one) => one.dataset.blocks.split(" ").includes(region));
    return whys.length ? this.ledger.words.say("barred", whys.map((one) => one.querySelector("b").textContent).join("; ")) : "";
  }

  /** Muscles of the plan first; then whatever else is needled here, and that it is outside the plan. */
  choices(planned, region) {
    const { house, words } = this.ledger;
    const { side, mirror } = house.regions[region];
    const here = house.muscles.filter((muscle) => muscle.in.includes(region) || (muscle.paired && muscle.in.includes(mirror)));
    const others = here.map((muscle) => ({ muscle: muscle.id, side: muscle.paired ? side : "midline" })).filter((site) => !words.isPlanned(site.muscle, site.side));
    const choice = (hint) => (site) => ({ text: words.site(site.muscle, site.side), hint, value: site });
    return [...planned.map(choice()), ...others.map(choice(words.say("outside")))];
  }

  inHand() {
    return this.ledger.next.isPass ? this.ledger.view.needles.find((needle) => needle.state === "in-hand") : undefined;
  }

  insert(site, region, point) {
    const { next, act } = this.ledger;
    const operation = into(next, site, region, point, this.inHand());
    next.choose({ isFresh: false });
    act([operation], () => this.said([operation]));
  }

  /** Where a muscle is needled; the region of the plan first. */
  regionOf(muscle, side) {
    const { house } = this.ledger;
    const planned = house.sites.find((site) => site.muscle === muscle && site.side === side);
    if (planned?.regions.length) return planned.regions[0];
    const known = house.muscles.find((one) => one.id === muscle)?.in[0];
    return known && side === "right" ? house.regions[known].mirror : known;
  }

  /** So many needles into one muscle; or so many times in and out, with one needle. */
  several(number, site, { size, depth } = {}) {
    const { next } = this.ledger;
    const region = this.regionOf(site.muscle, site.side);
    const fresh = { techniques: next.techniques, isPass: next.isPass, dose: next.dose, isFresh: true, spec: (said) => next.spec(said) };
    const first = into(fresh, site, region, undefined, undefined, size, depth);
    const others = Array.from({ length: number - 1 }, () => into({ ...fresh, isFresh: !next.isPass }, site, region, undefined, { id: first.needle }, size, depth));
    return [first, ...others];
  }

  said(operations) {
    const { view, words } = this.ledger;
    const numbers = [...new Set(operations.map((one) => view.needles.find((needle) => needle.id === one.needle)?.number))];
    const { muscle, side } = operations[0].how;
    const key = operations[0].kind === "passed" ? "said.passed" : numbers.length > 1 ? "said.in.many" : "said.in";
    const named = numbers.length > 1 ? words.say("said.range", numbers[0], numbers.at(-1)) : numbers[0];
    return `${words.say(key, named, words.site(muscle, side))} ${words.count("said.body", view.counts.inBody)}`;
  }
}
