// The body, near enough that a thumb meets what it means. A tap tells the region and where in its box, as fractions.

const SVG = "http://www.w3.org/2000/svg";
const LEAST_WIDTH = 214, LEAST_HEIGHT = 250, AROUND = 26;
const RADIUS_PX = 13;
const APART = 2.1;
const GOLDEN = 2.4; // the angle by which points around a middle keep apart
const TURNS = 60, ROUNDS = 4;
const DIGITS = 4;
const MIDDLE = { front: 240, back: 720 };

export class Body {
  constructor(box, words, tapped) {
    Object.assign(this, { box, words, isWhole: false, view: null });
    this.regions = new Map([...box.querySelectorAll("[data-region]")].map((path) => [path.dataset.region, path]));
    this.planned = new Set((box.dataset.planned ?? "").split(" "));
    this.boxes = new Map();
    this.figures = [...box.querySelectorAll(".bm-figs svg.map")].map((svg, at) => this.figure(svg, at));
    this.regions.forEach((path, code) => path.addEventListener("click", (event) => tapped(code, this.point(path, code, event))));
    new ResizeObserver(() => this.show(this.view)).observe(box);
  }

  figure(svg, at) {
    const marks = svg.appendChild(document.createElementNS(SVG, "g"));
    marks.setAttribute("class", "marks");
    marks.setAttribute("aria-hidden", "true");
    return { svg, marks, whole: svg.getAttribute("viewBox"), middle: at === 0 ? MIDDLE.front : MIDDLE.back };
  }

  boxOf(code) {
    if (!this.boxes.has(code)) this.boxes.set(code, this.regions.get(code).getBBox());
    return this.boxes.get(code);
  }

  point(path, code, event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(path.getScreenCTM().inverse());
    const box = this.boxOf(code);
    const part = (value, from, size) => Math.min(1, Math.max(0, (value - from) / size)).toFixed(DIGITS);
    return { x: part(at.x, box.x, box.width), y: part(at.y, box.y, box.height) };
  }

  /** Shows the places of the plan and of the needles, or the whole body. */
  look(isWhole) {
    this.isWhole = isWhole;
    this.show(this.view);
  }

  show(view) {
    this.view = view;
    if (!view) return;
    const places = view.needles.flatMap((needle) => needle.places.map((place) => ({ needle, place })));
    const used = new Set(places.map(({ place }) => place.region));
    for (const figure of this.figures) {
      const shown = [...figure.svg.querySelectorAll("[data-region]")].filter((path) => this.planned.has(path.dataset.region) || used.has(path.dataset.region)).map((path) => path.dataset.region);
      figure.svg.toggleAttribute("hidden", !this.isWhole && shown.length === 0);
      figure.svg.classList.toggle("zoom", !this.isWhole);
      figure.svg.setAttribute("viewBox", this.isWhole || shown.length === 0 ? figure.whole : this.near(shown, figure));
      this.mark(figure, places);
    }
    if (this.figures.every((figure) => figure.svg.hasAttribute("hidden"))) this.look(true);
  }

  near(codes, figure) {
    const boxes = codes.map((code) => this.boxOf(code));
    const left = Math.min(...boxes.map((box) => box.x)), top = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width)), bottom = Math.max(...boxes.map((box) => box.y + box.height));
    const width = Math.max(LEAST_WIDTH, right - left + 2 * AROUND), height = Math.max(LEAST_HEIGHT, bottom - top + 2 * AROUND);
    const [wholeLeft, wholeTop, wholeWidth, wholeHeight] = figure.whole.split(" ").map(Number);
    const within = (value, from, size, part) => Math.min(Math.max(value, from), Math.max(from, from + size - part));
    return [within((left + right - width) / 2, wholeLeft, wholeWidth, width), within((top + bottom - height) / 2, wholeTop, wholeHeight, height), width, height].join(" ");
  }

  /** Numbers stay the same size on the screen, however near the body is. */
  mark(figure, places) {
    const scale = 1 / (figure.svg.getScreenCTM()?.a || 1);
    const mine = places.filter(({ place }) => figure.svg.contains(this.regions.get(place.region)));
    const turns = new Map(); // of each region: how many needles nobody pointed at
    const spots = mine.map(({ needle, place }) => ({ needle, isIn: !place.until && needle.state === "in-body", at: this.at(place, turns, scale) }));
    const handles = spots.filter(({ isIn }) => isIn).map(({ at }) => placed("ndl", at, scale, shape("line", { x1: 9, y1: -9, x2: 22, y2: -22 })));
    const numbers = spots.map(({ needle, isIn, at }) => placed(isIn ? "ndl" : "ndl out", at, scale, shape("circle", { r: RADIUS_PX }), text(0, 5, needle.number, 14, "")));
    figure.marks.replaceChildren(...handles, ...numbers, ...this.sides(figure, scale));
  }

  /** Needles that were not pointed at lie around the middle of their region, side by side, and never beside the body. */
  at(place, turns, scale) {
    const box = this.boxOf(place.region);
    if (place.x) return { x: box.x + Number(place.x) * box.width, y: box.y + Number(place.y) * box.height };
    const path = this.regions.get(place.region);
    let turn = turns.get(place.region) ?? 0;
    while (turn < ROUNDS * TURNS && !path.isPointInFill(spiral(path, turn, scale))) turn++;
    turns.set(place.region, turn + 1);
    return spiral(path, turn, scale);
  }

  sides(figure, scale) {
    if (this.isWhole) return [];
    const [left, top, width, height] = figure.svg.getAttribute("viewBox").split(" ").map(Number);
    const names = figure.middle === MIDDLE.front ? ["right", "left"] : ["left", "right"];
    const parts = [[left, Math.min(figure.middle, left + width)], [Math.max(figure.middle, left), left + width]];
    return parts.map(([from, to], at) => (to - from > 0.12 * width ? text((from + to) / 2, top + height - 6 * scale, this.words.say(`side.${names[at]}.capital`), 13 * scale, "sdz") : null)).filter(Boolean);
  }
}

/** Where there is room for no more, a further round lies between those of the round before. */
function spiral(path, turn, scale) {
  const round = Math.floor(turn / TURNS);
  const far = APART * RADIUS_PX * scale * Math.sqrt((turn % TURNS) + round / ROUNDS);
  const angle = turn * GOLDEN + round;
  return new DOMPoint(Number(path.dataset.x) + far * Math.cos(angle), Number(path.dataset.y) + far * Math.sin(angle));
}

/** Handles lie below all numbers, so that each can be read. */
function placed(name, { x, y }, scale, ...parts) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", name);
  group.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  group.append(...parts);
  return group;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

function text(x, y, words, size, name) {
  const made = shape("text", { x, y, class: name });
  made.style.fontSize = `${size}px`;
  made.textContent = words;
  return made;
}
