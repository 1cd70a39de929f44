// Looking from nearer, and turning between front and back where there is room for one. Numbers and letters keep their size on the screen.

import { fitAll, unit } from "./numbers.js";

const LETTER_PART = 0.09; // how far from the edge a letter stands, as a part of what is shown
const CAPTION_PX = 15;
const FADE = 0.06; // how much of the height fades away at an edge that is cut

export function zoom(map) {
  const tools = map.querySelector(".bm-tools");
  if (!tools) return;
  const figures = [...map.querySelectorAll(".bm-figs > svg.map")].map(figure);
  const nears = [...tools.querySelectorAll("[data-near]")], turns = [...tools.querySelectorAll("[data-turn]")];
  const press = (buttons, pressed) => buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === pressed)));
  const near = (button) => { press(nears, button); figures.forEach((each) => show(each, button.dataset.near)); turned(map); };
  nears.forEach((button) => button.addEventListener("click", () => near(button)));
  turns.forEach((button) => button.addEventListener("click", () => {
    press(turns, button);
    map.dataset.view = button.dataset.turn;
    settle();
    turned(map);
  }));
  const settle = () => figures.forEach(write);
  tools.hidden = false;
  map.classList.add("bm-near-live");
  near(nears.find((button) => button.getAttribute("aria-pressed") === "true") ?? nears[0]);
  new ResizeObserver(settle).observe(map);
}

function turned(map) {
  map.dispatchEvent(new CustomEvent("turned"));
}

function figure(svg) {
  const parts = svg.dataset.zooms.split(";").filter(Boolean).map((part) => part.split(":"));
  const words = [...svg.querySelectorAll("text.cap, text.sd")].map((text) => ({ text, x: text.getAttribute("x"), y: text.getAttribute("y") }));
  return { svg, whole: svg.getAttribute("viewBox"), zooms: new Map(parts), words, middle: Number(svg.dataset.middle) };
}

function show(each, part) {
  const box = each.zooms.get(part) ?? each.whole;
  each.svg.setAttribute("viewBox", box);
  each.svg.classList.toggle("zoom", each.zooms.has(part));
  write(each);
}

/** Which side is which is always written; of a part that shows one side alone, that side. */
function write(each) {
  const [left, top, width, height] = each.svg.getAttribute("viewBox").split(" ").map(Number);
  const scale = unit(each.svg);
  fitAll(each.svg);
  each.svg.style.setProperty("--unit", String(scale));
  const isNear = each.svg.classList.contains("zoom");
  each.words.forEach(({ text, x, y }) => {
    text.style.fontSize = isNear ? `${CAPTION_PX * scale}px` : "";
    text.style.display = isNear && isBeside(text, x, each.middle, left, width) ? "none" : "";
    text.setAttribute("x", isNear ? String(place(text, x, each.middle, left, width)) : x);
    text.setAttribute("y", isNear ? String(top + FADE * height + CAPTION_PX * 0.9 * scale) : y);
  });
}

function isBeside(text, x, middle, left, width) {
  const side = Number(x) < middle ? [left, Math.min(middle, left + width)] : [Math.max(middle, left), left + width];
  return text.matches(".sd") && side[1] - side[0] < 0.12 * width;
}

function place(text, x, middle, left, width) {
  if (text.matches(".cap")) return left + width / 2;
  return Number(x) < middle ? left + LETTER_PART * width : left + (1 - LETTER_PART) * width;
}
