/**
 * Buttons that have a stage save what it shows. The stage makes the file; here one asks, and sees how far it is.
 */

const EVENT = "explorer:save";

/**
 * @typedef {{ kind: string, label: string, name: string, help: string }} Choice
 * @typedef {{ stage: string, choices: Choice[], white: string, working: string, saved: string, failed: string, unreadable: string, absent: string }} Said
 */

/** @param {{ data: Said, parentElement: HTMLElement | ShadowRoot }} component */
export default function savers({ data, parentElement }) {
  const text = JSON.stringify(data);
  const known = /** @type {HTMLElement | null} */ (parentElement.querySelector(".savers"));
  if (known?.dataset.said === text) return;
  known?.remove();
  const root = element("div", "savers");
  root.dataset.said = text;
  const state = element("p", "state");
  state.setAttribute("role", "status");
  const white = tick(data.white);
  root.append(...data.choices.map((choice) => button(choice, data, white.box, state)), ...(data.white ? [white.label] : []), state);
  parentElement.append(root);
}

/**
 * @param {Choice} choice
 * @param {Said} said
 * @param {HTMLInputElement} white
 * @param {HTMLElement} state
 */
function button({ kind, label, name, help }, said, white, state) {
  const made = element("button", "");
  made.textContent = label;
  made.setAttribute("aria-label", help);
  made.title = help;
  const done = (/** @type {string} */ text) => {
    made.disabled = false;
    state.textContent = text;
  };
  const tell = (/** @type {number} */ share) => {
    if (share >= 1) done(said.saved);
    else state.textContent = said.working.replace("{share}", String(Math.round(100 * share)));
  };
  made.addEventListener("click", () => {
    made.disabled = true;
    tell(0);
    const detail = { instance: said.stage, kind, name, white: white.checked, tell, fail: (/** @type {"failed" | "unreadable"} */ why) => done(said[why]) };
    const heard = !document.dispatchEvent(new CustomEvent(EVENT, { detail, cancelable: true }));
    if (!heard) done(said.absent);
  });
  return made;
}

/** @param {string} text */
function tick(text) {
  const [label, box] = [element("label", ""), element("input", "")];
  box.type = "checkbox";
  label.append(box, text);
  return { label, box };
}

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} name
 * @returns {HTMLElementTagNameMap[K]}
 */
function element(tag, name) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  return made;
}
