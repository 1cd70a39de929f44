// Painting pain. The list of strengths is what is sent; the drawing follows it, and a hand on the drawing moves the list.
// A stroke is everything from pressing to letting go; undo takes back one stroke at a time, to how the page came.

import { number } from "./numbers.js";
import { follow, isSeen, move, reach } from "./regions.js";

const STEP_PX = 5; // a quick hand skips no region that is wider than this
const LEVELS = ["p1", "p2", "p3", "p4"];

export function paint(map) {
  const lists = new Map([...map.querySelectorAll("select[data-of]")].map((list) => [list.dataset.of, list]));
  const regions = [...map.querySelectorAll("[data-region]")];
  const byCode = new Map(regions.map((region) => [region.dataset.region, region]));
  const brushes = [...map.querySelectorAll("[data-brush]")];
  const undo = map.querySelector("[data-undo]"), now = map.querySelector("[data-now]");
  const strokes = [], known = new Map();
  let brush = 2, stroke = null;

  const code = (region) => region.dataset.region;
  const level = (region) => lists.get(code(region)).selectedIndex;
  const name = (region) => lists.get(code(region)).previousElementSibling.textContent;
  const words = (region) => `${name(region)}: ${lists.get(code(region)).selectedOptions[0].textContent}`;
  const say = (region) => { now.textContent = words(region); };

  function draw(region) {
    region.classList.remove(...LEVELS);
    if (level(region) > 0) region.classList.add(LEVELS[level(region) - 1]);
    region.setAttribute("aria-label", words(region));
    region.querySelector("title").textContent = words(region);
    known.set(code(region), level(region));
    number(region, level(region));
    count(lists.get(code(region)).closest("details"));
  }

  function set(region, to) {
    if (level(region) === to) return;
    if (stroke && !stroke.has(code(region))) stroke.set(code(region), level(region));
    lists.get(code(region)).selectedIndex = to;
    draw(region);
  }

  function begin() { stroke = new Map(); }

  function end() {
    if (stroke?.size) strokes.push(stroke);
    stroke = null;
    undo.setAttribute("aria-disabled", String(strokes.length === 0));
    map.dispatchEvent(new CustomEvent("painted", { bubbles: true }));
  }

  function back(changes) {
    changes?.forEach((to, region) => { lists.get(region).selectedIndex = to; draw(byCode.get(region)); });
    undo.setAttribute("aria-disabled", String(strokes.length === 0));
  }

  function tap(region) {
    begin();
    set(region, level(region) === brush ? 0 : brush);
    end();
    say(region);
  }

  hand(map, { isOff: () => brush === null, begin, end, cancel: () => { back(stroke); stroke = null; }, over: (region) => { set(region, brush); say(region); }, tapped: (region) => { if (!stroke.size) set(region, 0); say(region); } });

  regions.forEach((region) => {
    region.setAttribute("role", "button");
    region.addEventListener("focus", () => say(region));
    region.addEventListener("click", (event) => { if (event.detail === 0 && brush !== null) tap(region); });
    region.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-4]$/.test(event.key)) { begin(); set(region, Number(event.key)); end(); say(region); }
      else if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); begin(); set(region, 0); end(); say(region); }
      else if ((event.key === " " || event.key === "Enter") && brush !== null) { event.preventDefault(); tap(region); }
      else if (move(regions, region, event.key)) event.preventDefault();
    });
    draw(region);
  });
  brushes.forEach((button) => button.addEventListener("click", () => {
    brush = button.dataset.brush === "" ? null : Number(button.dataset.brush);
    brushes.forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
    map.classList.toggle("bm-still", brush === null);
  }));
  undo.addEventListener("click", () => back(strokes.pop()));
  map.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "z") { event.preventDefault(); back(strokes.pop()); }
  });
  map.querySelector("[data-clear]").addEventListener("click", () => { begin(); regions.forEach((region) => set(region, 0)); end(); });
  map.addEventListener("change", (event) => {
    const region = byCode.get(event.target.dataset.of);
    if (!region) return;
    begin();
    stroke.set(code(region), known.get(code(region)));
    draw(region);
    end();
  });
  window.addEventListener("pageshow", () => regions.filter((region) => level(region) !== known.get(code(region))).forEach(draw));
  reach(regions, regions.find((region) => level(region) > 0 && isSeen(region)) ?? regions.find(isSeen) ?? regions[0]);
  follow(map, regions);
  now.textContent = now.dataset.now;
  map.querySelectorAll(".bm-hand, .bm-keys").forEach((part) => { part.hidden = false; });
  map.classList.add("bm-live");
}

/** A finger, a pen or a mouse on the drawing. A tap on what has the strength of the brush already rubs it out when it ends. */
function hand(map, { isOff, begin, end, cancel, over, tapped }) {
  let pressed = null, last = null, met = null;
  const at = (x, y) => document.elementFromPoint(x, y)?.closest("[data-region]");

  function touch(region) {
    if (!region || !map.contains(region)) return;
    met.add(region);
    over(region);
  }

  function go(event) {
    const far = Math.hypot(event.clientX - last.x, event.clientY - last.y);
    for (let part = 1, parts = Math.max(1, Math.ceil(far / STEP_PX)); part <= parts; part++) {
      touch(at(last.x + (event.clientX - last.x) * part / parts, last.y + (event.clientY - last.y) * part / parts));
    }
    last = { x: event.clientX, y: event.clientY };
  }

  function stop(finish) {
    return (event) => {
      if (event.pointerId !== pressed) return;
      pressed = null;
      finish();
    };
  }

  map.querySelectorAll(".bm-figs > svg.map").forEach((svg) => {
    // Browsers heed touch-action on a whole picture only, and beside the body the page has to scroll.
    svg.addEventListener("touchstart", (event) => {
      if (!isOff() && event.touches.length === 1 && event.target.closest("[data-region]")) event.preventDefault();
    }, { passive: false });
    svg.addEventListener("pointerdown", (event) => {
      const region = event.target.closest("[data-region]");
      if (!region || isOff() || pressed !== null || !event.isPrimary || event.button !== 0) return;
      pressed = event.pointerId;
      svg.setPointerCapture(pressed);
      last = { x: event.clientX, y: event.clientY };
      met = new Set();
      begin();
      touch(region);
    });
    svg.addEventListener("pointermove", (event) => { if (event.pointerId === pressed) (event.getCoalescedEvents?.().length ? event.getCoalescedEvents() : [event]).forEach(go); });
    svg.addEventListener("pointerup", stop(() => { if (met.size === 1) tapped([...met][0]); end(); }));
    svg.addEventListener("pointercancel", stop(cancel));
  });
}

function count(part) {
  const number = [...part.querySelectorAll("select[data-of]")].filter((list) => list.selectedIndex > 0).length;
  part.querySelector("[data-number]").textContent = String(number);
  part.querySelector("[data-count]").hidden = number === 0;
}
