// Keeps the drawing and the list of ticks the same. The list is what is sent; the drawing is a second way to reach it.

const NEAR = 0.35; // how much being off the line counts against being close, when an arrow key looks for the next region

function connect(map) {
  const boxes = new Map([...map.querySelectorAll("input[type=checkbox]")].map((box) => [box.value, box]));
  const regions = [...map.querySelectorAll("[data-region]")];
  const now = map.querySelector("[data-now]");
  const chosen = map.querySelector("[data-chosen]").dataset.chosen;
  const name = (region) => boxes.get(region.dataset.region).nextElementSibling.textContent.trim();
  const isChosen = (region) => boxes.get(region.dataset.region).checked;

  function show(region) {
    region.classList.toggle("sel", isChosen(region));
    region.setAttribute("aria-checked", String(isChosen(region)));
    region.querySelector("title").textContent = name(region) + (isChosen(region) ? ", " + chosen : "");
  }

  function count(box) {
    const part = box.closest("details");
    const number = part.querySelectorAll(":checked").length;
    part.querySelector("[data-number]").textContent = String(number);
    part.querySelector("[data-count]").hidden = number === 0;
  }

  function say(region) {
    now.textContent = name(region) + (isChosen(region) ? ", " + chosen : "");
  }

  function toggle(region) {
    const box = boxes.get(region.dataset.region);
    box.checked = !box.checked;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function reach(region) {
    regions.forEach((other) => other.setAttribute("tabindex", other === region ? "0" : "-1"));
  }

  function next(from, dx, dy) {
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

  const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

  regions.forEach((region) => {
    region.setAttribute("role", "checkbox");
    region.addEventListener("click", () => { toggle(region); reach(region); });
    region.addEventListener("focus", () => say(region));
    region.addEventListener("pointerenter", () => say(region));
    region.addEventListener("keydown", (event) => {
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        toggle(region);
      } else if (STEPS[event.key]) {
        event.preventDefault();
        const to = next(region, ...STEPS[event.key]);
        if (to) { reach(to); to.focus(); }
      }
    });
    show(region);
  });
  map.addEventListener("change", (event) => {
    const region = regions.find((one) => one.dataset.region === event.target.value);
    if (region) { show(region); say(region); count(event.target); }
  });
  reach(regions.find(isChosen) ?? regions[0]);
  now.textContent = now.dataset.now;
  map.classList.add("bm-live");
}

document.querySelectorAll('[data-body-map="true"]').forEach(connect);
