// Moving over the drawing with arrow keys: one stop for the tab key, and the nearest region in the direction of the arrow.

const NEAR = 0.35; // how much being off the line counts against being close
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** Whether a region is shown just now: neither turned away nor beside what is looked at from near. */
export function isSeen(region) {
  const box = region.ownerSVGElement.viewBox.baseVal, x = Number(region.dataset.x), y = Number(region.dataset.y);
  return region.getClientRects().length > 0 && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

/** Whoever comes by the tab key meets a region that is shown, also after the drawing was turned. */
export function follow(map, regions) {
  map.addEventListener("turned", () => {
    const stop = regions.find((region) => region.getAttribute("tabindex") === "0");
    if (!stop || !isSeen(stop)) reach(regions, regions.find(isSeen) ?? regions[0]);
  });
}

/** The one region that the tab key stops at. */
export function reach(regions, region) {
  regions.forEach((other) => other.setAttribute("tabindex", other === region ? "0" : "-1"));
}

/** Whether the key was an arrow; the region that it leads to has the focus then. */
export function move(regions, from, key) {
  if (!STEPS[key]) return false;
  const to = next(regions.filter(isSeen), from, ...STEPS[key]);
  if (to) { reach(regions, to); to.focus(); }
  return true;
}

function next(regions, from, dx, dy) {
  const x = Number(from.dataset.x), y = Number(from.dataset.y);
  let best = null, least = Infinity;
  for (const to of regions) {
    const along = (Number(to.dataset.x) - x) * dx + (Number(to.dataset.y) - y) * dy;
    const across = Math.abs((Number(to.dataset.x) - x) * dy) + Math.abs((Number(to.dataset.y) - y) * dx);
    const far = along + across / NEAR;
    if (along > 4 && far < least) { best = to; least = far; }
  }
  return best;
}
