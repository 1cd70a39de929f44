// Words of the page, and names of what stands in it. The words come with the page; gaps are {0}, {1}.

export function wordsOf(house) {
  const { texts } = house;
  const muscles = new Map(house.muscles.map((muscle) => [muscle.id, muscle]));
  const people = new Map(house.people.map((person) => [person.id, person.name]));
  const planned = new Set(house.sites.map((site) => `${site.muscle} ${site.side}`));
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: house.zone });
  const say = (key, ...gaps) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, gap) => gaps[gap] ?? "");
  const muscle = (id) => muscles.get(id)?.name ?? id;
  const words = {
    say,
    /** One or many, by a key for each. */
    count: (key, number, ...gaps) => say(`${key}.${number === 1 ? "one" : "many"}`, number, ...gaps),
    time: (instant) => clock.format(new Date(instant)),
    muscle,
    person: (id) => people.get(id) ?? house.me.name,
    isPlanned: (id, side) => planned.has(`${id} ${side}`),
    site: (id, side) => (muscles.get(id)?.paired === false ? muscle(id) : `${muscle(id)}, ${say(`side.${side}`)}`),
    region: (code) => (house.regions[code]?.name ?? code).replace(/, (left|right)$/, ""),
    size: (spec) => (spec ? `${spec.gauge} × ${spec.length}` : ""),
    techniques: (ids) => ids.map((id) => house.techniques.find((one) => one.id === id)?.name ?? id).join(", "),
  };
  return words;
}

/** Whole minutes since then. */
export function minutesSince(instant) {
  return Math.max(0, Math.floor((Date.now() - Date.parse(instant)) / 60_000));
}
