// Keeps the drawing and the list of ticks the same. The list is what is sent; the drawing is a second way to reach it.

import { follow, isSeen, move, reach } from "./regions.js";

export function choose(map) {
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

  regions.forEach((region) => {
    region.setAttribute("role", "checkbox");
    region.addEventListener("click", () => { toggle(region); reach(regions, region); });
    region.addEventListener("focus", () => say(region));
    region.addEventListener("pointerenter", () => say(region));
    region.addEventListener("keydown", (event) => {
      if (event.key === " " || event.key === "Enter") {
        event.preventDefault();
        toggle(region);
      } else if (move(regions, region, event.key)) {
        event.preventDefault();
      }
    });
    show(region);
  });
  map.addEventListener("change", (event) => {
    const region = regions.find((one) => one.dataset.region === event.target.value);
    if (region) { show(region); say(region); count(event.target); }
  });
  reach(regions, regions.find((region) => isChosen(region) && isSeen(region)) ?? regions.find(isSeen) ?? regions[0]);
  follow(map, regions);
  now.textContent = now.dataset.now;
  map.classList.add("bm-live");
}
