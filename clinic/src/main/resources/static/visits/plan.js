// Choosing muscles without leaving the page. Every button works without this; here only what changes is put in its place.

import { zoom } from "/body/zoom.js";

const PARTS = ["choosing", "plan-now", "sites-field", "go"];
const NARROW = matchMedia("(max-width:1120px)");
const BUTTONS = ["add", "drop", "look", "felt"];

let card = null;

function connect() {
  only(document.querySelector("#choosing .bm"));
  document.documentElement.classList.add("choosing-live");
  document.addEventListener("submit", (event) => {
    if (!BUTTONS.includes(event.submitter?.name)) return;
    event.preventDefault();
    send(event.target, event.submitter);
  });
  document.addEventListener("click", (event) => {
    const region = event.target.closest?.("#choosing [data-region]");
    if (region) look(region.dataset.region);
    const name = event.target.closest?.("#choosing .mu-name");
    if (name) show(name.closest("[data-offer]").dataset.offer, event);
  });
  document.addEventListener("focusin", (event) => {
    const offer = event.target.closest?.("#choosing [data-offer]");
    if (offer) open(offer.dataset.offer);
  });
}

function look(code) {
  document.getElementById("place").value = code;
  document.getElementById("plan-form").requestSubmit(document.querySelector("button[name=look]"));
}

/** Beside the list the card needs no journey. */
function show(code, event) {
  open(code);
  if (!NARROW.matches) event.preventDefault();
}

function open(code) {
  const named = document.querySelector(`[data-card="${CSS.escape(code)}"]`);
  if (!named) return;
  card = code;
  document.querySelectorAll("[data-card]").forEach((other) => (other.open = other === named));
}

async function send(form, button) {
  const choosing = document.getElementById("choosing");
  choosing.setAttribute("aria-busy", "true");
  const body = new URLSearchParams(new FormData(form, button));
  try {
    const answer = await fetch(button.getAttribute("formaction") ?? form.action, { method: "POST", body });
    put(new DOMParser().parseFromString(await answer.text(), "text/html"), button);
  } catch {
    plainly(form, button);
  } finally {
    document.getElementById("choosing")?.removeAttribute("aria-busy");
  }
}

/** As without this script. */
function plainly(form, button) {
  form.action = button.getAttribute("formaction") ?? form.action;
  form.append(Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value }));
  form.submit();
}

/** What is missing is told at the form; anything that is no page of a plan is gone to. */
function put(page, button) {
  if (!page.getElementById("choosing")) return location.reload();
  const whole = page.querySelector(".errsum") || !!page.querySelector(".edit-plan[open]") !== !!document.querySelector(".edit-plan[open]");
  const seen = view(document);
  (whole ? ["content"] : PARTS).forEach((id) => replace(page, id));
  draw(seen);
  fresh(page);
  if (page.querySelector(".errsum")) return document.querySelector(".errsum").focus();
  after(button);
}

/** From how near, and from which side, the body is looked at. */
function view(page) {
  const map = page.querySelector("#choosing .bm");
  return { near: map.querySelector("[data-near][aria-pressed=true]")?.dataset.near, turn: map.dataset.view };
}

/** A drawing that was put in place answers like the one before it, and looks at the same. */
function draw({ near, turn }) {
  const map = document.querySelector("#choosing .bm");
  map.querySelectorAll("[data-near]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.near === near)));
  map.querySelectorAll("[data-turn]").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.turn === turn)));
  map.dataset.view = turn;
  only(map);
  zoom(map);
}

/** Of the parts that can be looked at from nearer only those in which something is marked; all of them while nothing is. */
function only(map) {
  const marked = [...map.querySelectorAll("[data-region]:is(.p1,.p2,.p3,.p4,.sel)")];
  const boxes = [...map.querySelectorAll("svg[data-zooms]")].map((svg) => ({ svg, parts: new Map(svg.dataset.zooms.split(";").map((part) => part.split(":"))) }));
  const holds = (key) => boxes.some(({ svg, parts }) => {
    const [left, top, width, height] = (parts.get(key) ?? "0 0 0 0").split(" ").map(Number);
    return marked.some((one) => svg.contains(one) && one.dataset.x >= left && one.dataset.x <= left + width && one.dataset.y >= top && one.dataset.y <= top + height);
  });
  if (marked.length > 0) map.querySelectorAll("[data-near]").forEach((button) => (button.hidden = button.dataset.near !== "whole" && !holds(button.dataset.near)));
}

function replace(page, id) {
  const now = document.getElementById(id), next = page.getElementById(id);
  if (now && next) now.replaceWith(document.adoptNode(next));
}

/** What makes the next press count as another one. */
function fresh(page) {
  for (const name of ["request", "tap"]) {
    const now = document.querySelector(`#plan-form > [name=${name}]`), next = page.querySelector(`#plan-form > [name=${name}]`);
    if (now && next) now.value = next.value;
  }
}

function after(button) {
  if (card) open(card);
  if (button.name === "look") {
    const place = document.getElementById("at-place");
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
    return;
  }
  const code = button.closest("[data-offer]")?.dataset.offer ?? button.value;
  const again = document.querySelector(`[data-offer="${CSS.escape(code)}"] button`) ?? document.querySelector(".mus button");
  open(code);
  again?.focus({ preventScroll: true });
}

connect();
