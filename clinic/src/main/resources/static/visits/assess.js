// Palpation without leaving the page: what the signs come to is asked of the server as they are tapped, and a muscle that is worth
// palpating goes into the next free row. Without this both are buttons.

const REST_MS = 300;

let asking = 0;

function connect() {
  document.documentElement.classList.add("assess-live");
  const form = document.getElementById("assessment");
  form.addEventListener("submit", (event) => {
    if (event.submitter?.name !== "pick") return;
    event.preventDefault();
    pick(form, event.submitter);
  });
  form.addEventListener("change", (event) => {
    if (event.target.closest("#palpation .palp")) ask(form);
  });
}

/** Fills the row here; the server is only asked what follows. */
function pick(form, button) {
  const name = button.querySelector("span").textContent;
  const rows = [...form.querySelectorAll(".site-in")];
  const row = rows.find((one) => one.value === name) ?? rows.find((one) => one.value === "");
  if (!row) return;
  row.value = name;
  row.closest(".palp").scrollIntoView({ block: "nearest" });
  row.closest(".palp").querySelector("input[type=radio]").focus();
  ask(form);
}

function ask(form) {
  const mine = ++asking;
  setTimeout(async () => {
    if (mine !== asking) return;
    const body = new URLSearchParams(new FormData(form));
    body.set("look", "yes");
    const answer = await fetch(location.href, { method: "POST", body }).catch(() => null);
    if (answer && mine === asking) put(new DOMParser().parseFromString(await answer.text(), "text/html"));
  }, REST_MS);
}

function put(page) {
  page.querySelectorAll("[data-come-to]").forEach((next) => {
    const now = document.querySelector(`[data-come-to="${next.dataset.comeTo}"]`);
    if (now && now.innerHTML !== next.innerHTML) now.replaceChildren(...next.childNodes);
  });
  const now = document.querySelector(".picks"), next = page.querySelector(".picks");
  if (now && next && !now.contains(document.activeElement)) now.replaceWith(document.adoptNode(next));
}

connect();
