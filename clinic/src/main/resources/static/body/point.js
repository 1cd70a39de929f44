// Whatever names regions in data-shows="110a 110b|112a" (where pain is sent first | where it spills over) has them drawn as sent pain
// while it is pointed at or has the focus. data-shows-on names one drawing by its id; without it, every drawing of the page shows them.

const OVER = "[data-shows]";

export function point(page) {
  page.addEventListener("pointerover", (event) => begin(page, event.target.closest?.(OVER)));
  page.addEventListener("focusin", (event) => begin(page, event.target.closest?.(OVER)));
  page.addEventListener("pointerout", (event) => { if (!event.relatedTarget?.closest?.(OVER)) rest(page); });
  page.addEventListener("focusout", (event) => { if (!event.relatedTarget?.closest?.(OVER)) rest(page); });
}

let shown = null;

function begin(page, element) {
  if (!element || element === shown) return;
  clear(page);
  shown = element;
  const [first, over = ""] = element.dataset.shows.split("|").map((codes) => codes.trim().split(/\s+/).filter(Boolean));
  drawings(page, element).forEach((map) => {
    draw(map, first, "sent-1");
    draw(map, over || [], "sent-2");
  });
}

/** What has the focus goes on being shown when the pointer leaves something else. */
function rest(page) {
  clear(page);
  begin(page, page.activeElement?.closest(OVER));
}

function clear(page) {
  shown = null;
  page.querySelectorAll(".bm .sent").forEach((group) => group.replaceChildren());
}

function drawings(page, element) {
  const named = element.dataset.showsOn;
  return named ? [page.getElementById(named)].filter(Boolean) : [...page.querySelectorAll(".bm")];
}

function draw(map, codes, name) {
  codes.forEach((code) => {
    const region = map.querySelector(`[data-region="${CSS.escape(code)}"]`);
    if (!region) return;
    const outline = region.cloneNode(false);
    ["data-region", "tabindex", "role", "aria-label", "aria-checked"].forEach((attribute) => outline.removeAttribute(attribute));
    outline.setAttribute("class", name);
    region.ownerSVGElement.querySelector(".sent").append(outline);
  });
}
