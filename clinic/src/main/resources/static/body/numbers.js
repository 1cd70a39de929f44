// The strength of painted pain as a number beside its tint, where there is room for it. The list says it everywhere.

const SVG = "http://www.w3.org/2000/svg";
const LEAST_PX = 11; // a narrower region has its tint alone until it is looked at from nearer

/** Writes how strong the pain of a region is; 0 takes the number away. */
export function number(region, level) {
  const svg = region.ownerSVGElement, group = svg.querySelector(".lvls");
  let text = group.querySelector(`[data-level="${region.dataset.region}"]`);
  if (level === 0) { text?.remove(); return; }
  if (!text) {
    text = group.appendChild(document.createElementNS(SVG, "text"));
    text.dataset.level = region.dataset.region;
    text.dataset.narrow = region.dataset.narrow;
    text.setAttribute("x", region.dataset.x);
    text.setAttribute("y", region.dataset.y);
  }
  text.textContent = String(level);
  fit(text, unit(svg));
}

/** Units of the drawing in one pixel of the screen. */
export function unit(svg) {
  return 1 / (svg.getScreenCTM()?.a || 1);
}

export function fitAll(svg) {
  svg.querySelectorAll("[data-level]").forEach((text) => fit(text, unit(svg)));
}

function fit(text, scale) {
  text.setAttribute("class", Number(text.dataset.narrow) < LEAST_PX * scale ? "lvl tiny" : "lvl");
}
