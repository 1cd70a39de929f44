// How things stand around the needles: what is sent, what the house would not take, and whether a gate is shut.

const BROKEN = new Set(["signed-out", "not-allowed", "offline"]);

export function standing(ledger) {
  gates(ledger);
  const { find, queue, words, state } = ledger;
  const waiting = queue.waiting().length;
  const box = find("sync");
  const is = state === "sent" && waiting ? "waiting" : state;
  const text = !queue.isSafe ? words.say("sync.unkept") : BROKEN.has(is) && !waiting ? words.say(`sync.${is}.none`) : words.count(`sync.${is}`, waiting);
  box.dataset.is = queue.isSafe ? is : "unkept";
  const line = box.querySelector("[data-words]");
  if (line.textContent !== text) line.textContent = text;
  box.querySelector("a").hidden = is !== "signed-out";
}

/** While a gate is shut, and once all is even, nothing is offered to go in; what is in can always be managed. */
function gates(ledger) {
  const { house, told, find, view } = ledger;
  const shut = find("shut");
  if (house.isLocked || !shut) return;
  const isEven = view.reconciliation.kind === "even" && told.reconciliation.kind === "even";
  if (!isEven) ledger.isOneMore = false;
  const isShut = told.gate.length > 0 || !told.open;
  const isOver = isEven && !ledger.isOneMore;
  find("enter").hidden = isShut || isOver;
  if (find("line")) find("line").hidden = isShut || isOver;
  find("even").hidden = !isOver;
  shut.hidden = !isShut || isOver;
  const key = JSON.stringify(told.gate);
  if (!isShut || shut.dataset.key === key) return;
  shut.dataset.key = key;
  shut.querySelector("ul").replaceChildren(...told.gate.map(reason));
}

function reason({ code, why, ways }) {
  const row = make("p", { className: "row" });
  row.append(...ways.map(({ text, address }) => make("a", { className: "btn btn-2", href: address, textContent: text })), make("span", { className: "faint num", textContent: code }));
  const line = make("li", {});
  line.append(make("p", { textContent: why }), row);
  return line;
}

/** They stay until somebody drops them by hand. */
export function showRefused({ find, queue, words, show }) {
  const refused = queue.refused();
  const box = find("refused");
  box.hidden = refused.length === 0;
  box.querySelector("ul").replaceChildren(...refused.map(({ key, operation, refused: why }) => {
    const drop = make("button", { type: "button", className: "btn btn-2", textContent: words.say("drop") });
    drop.addEventListener("click", () => { queue.drop(key); show(); });
    const line = make("li", {});
    line.append(make("p", { textContent: `${words.say(`kind.${operation.kind}`)}, ${words.time(operation.at)}: ${why.why}` }), make("p", { className: "why", textContent: `${why.todo} ${why.code}` }), drop);
    return line;
  }));
}

function make(name, what) {
  return Object.assign(document.createElement(name), what);
}
