/**
 * Elements without strings of HTML: text goes in as text.
 */

/**
 * @typedef {string | Node | null | undefined | false} Child
 * @typedef {Record<string, string | number | boolean | null | undefined>} Attributes
 */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes] `true` sets an empty attribute, null and false none
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...present(children));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/**
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  element.append(...present(children));
  return element;
}

/**
 * A drawing beside words, hidden from the spoken page.
 * @param {number} width
 * @param {number} height
 * @param {...Child} children
 */
export function icon(width, height, ...children) {
  return s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...children);
}

/** Two arrows outwards: what is beside opens. */
export function outwards() {
  return icon(14, 14, s("path", { d: "M8.500 1.500h4v4M12.500 1.500l-4.500 4.500M5.500 12.500h-4v-4M1.500 12.500l4.500-4.500" }));
}

/**
 * @param {Child[]} children
 * @returns {(string | Node)[]}
 */
function present(children) {
  return children.filter((c) => c !== null && c !== undefined && c !== false);
}

/**
 * @param {Element} element
 * @param {Attributes} attributes
 */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value === true ? "" : String(value));
  }
}

/**
 * Have an element hold a text and nothing else: what stood in it goes, also where it says the same.
 * @param {Element} element
 * @param {string} text
 */
export function write(element, text) {
  if (element.textContent !== text || element.firstElementChild) element.textContent = text;
}

/**
 * A row of buttons of which one is pressed.
 * @param {string} label
 * @param {[string, string][]} choices value and text
 * @param {(value: string) => void} change
 */
export function segmented(label, choices, change) {
  const buttons = choices.map(([value, text]) => {
    const button = h("button", { type: "button", "data-value": value }, text);
    button.addEventListener("click", () => change(value));
    return button;
  });
  const element = h("div", { class: "segmented", role: "group", "aria-label": label }, ...buttons);
  const press = (/** @type {string} */ value) => {
    for (const button of buttons) set(button, { "aria-pressed": String(button.dataset.value === value) });
  };
  return { element, press };
}
