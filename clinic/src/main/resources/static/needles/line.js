// Reads a line such as "2, left soleus". Nothing is guessed: no side is chosen, and never one of two muscles. The house's own
// reader is stricter still about what else may stand in it.

const SIDES = { left: "left", lt: "left", l: "left", right: "right", rt: "right", r: "right", midline: "midline" };
const DEPTHS = ["superficial", "deep"];
const FILLING = new Set(["needle", "needles", "muscle", "side", "mm"]);
export const MOST_NEEDLES = 50;
const LEAST_LETTERS = 3;
const SIZE = /(\d(?:\.\d{1,3})?)\s*[x×*]\s*(\d{1,3}(?:\.\d{1,2})?)/;

const wordsOf = (text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** What a line says: how many, which muscle of which side, and what else was said; or why it says too little. */
export function readLine(text, muscles) {
  const number = /^\s*(\d{1,4})(?![\d.,x×*]*\d)/.exec(text);
  if (!number) return { why: "no-number" };
  const needles = Number(number[1]);
  if (needles < 1 || needles > MOST_NEEDLES) return { why: "number-range" };
  const rest = text.slice(number[0].length);
  const size = SIZE.exec(rest);
  const words = wordsOf(rest.replace(SIZE, " ")).filter((word) => !FILLING.has(word));
  if (words.some((word) => /\d/.test(word))) return { why: "unreadable-size" };
  return sided({ needles, size: size && { gauge: size[1], length: size[2] } }, words, muscles);
}

function sided(heard, words, muscles) {
  const sides = new Set(words.map((word) => SIDES[word]).filter(Boolean));
  if (sides.size > 1 || words.some((word) => word === "both" || word.startsWith("bilateral"))) return { why: "two-sides" };
  const rest = words.filter((word) => !SIDES[word]);
  const depths = rest.filter((word) => DEPTHS.includes(word));
  const name = rest.filter((word) => !DEPTHS.includes(word));
  if (name.length === 0) return { why: "no-muscle" };
  const plain = meant(name, muscles);
  if (plain.length === 1) return depths.length > 1 ? { why: "two-depths" } : placed({ ...heard, depth: depths[0] }, plain[0], [...sides][0]);
  const layered = meant(rest, muscles);
  if (layered.length === 1) return placed(heard, layered[0], [...sides][0]);
  return { why: plain.length ? "several-muscles" : "unknown-muscle", muscles: plain };
}

function placed(heard, muscle, side) {
  if (!muscle.paired) return { ...heard, muscle: muscle.id, side: "midline" };
  return side && side !== "midline" ? { ...heard, muscle: muscle.id, side } : { why: "no-side", muscles: [muscle] };
}

/** A whole name is taken at its word; otherwise every muscle of which a name has all the words or their beginnings. */
function meant(words, muscles) {
  const has = (muscle, fits) => muscle.names.some((name) => fits(wordsOf(name)));
  const whole = muscles.filter((muscle) => has(muscle, (name) => name.length === words.length && words.every((word) => name.includes(word))));
  if (whole.length) return whole;
  return muscles.filter((muscle) => has(muscle, (name) => words.every((word) => name.some((of) => begins(word, of)))));
}

function begins(word, of) {
  return of === word || (word.length >= LEAST_LETTERS && of.startsWith(word) && !DEPTHS.includes(word));
}
