/**
 * The kinds of control in the route's row: buttons of which one is pressed, a list, a range with its number. Each has its one line.
 */

import { h, segmented, set, write } from "../../../kernel/dom.js";

/** @typedef {[value: string, text: string]} Choice */

/**
 * @typedef {object} Named
 * @property {string} label for who can't see it
 * @property {string} about what it does, in one line
 */

/**
 * @param {Named} named
 * @param {Choice[]} choices
 * @param {(value: string) => void} change
 */
export function buttons({ label, about }, choices, change) {
  const { element, press } = segmented(label, choices, change);
  set(element, { title: about });
  const offer = (/** @type {string} */ value, /** @type {boolean} */ there) => {
    for (const button of element.querySelectorAll("button")) if (button.dataset.value === value) button.hidden = !there;
  };
  return { element, show: press, offer };
}

/**
 * @param {Named} named
 * @param {Choice[]} choices
 * @param {(value: string) => void} change
 */
export function list({ label, about }, choices, change) {
  const options = choices.map(([value, text]) => h("option", { value }, text));
  const element = h("select", { "aria-label": label, title: about }, ...options);
  element.addEventListener("change", () => change(element.value));
  const offer = (/** @type {string} */ value, /** @type {boolean} */ there) => {
    for (const option of options) if (option.value === value) option.disabled = !there;
  };
  const show = (/** @type {string} */ value) => {
    if (element.value !== value) element.value = value;
  };
  return { element, show, offer };
}

/**
 * A range with its name and its number; two clicks bring back what is usual.
 * @param {Named & { name: string | Node }} named
 * @param {{ min: number, max: number, step: number, usual: number }} of
 * @param {(value: number, done: boolean) => void} change
 */
export function range({ label, about, name }, { usual, ...of }, change) {
  const input = h("input", { type: "range", ...of, "aria-label": label });
  const number = h("output", {});
  for (const event of ["input", "change"]) input.addEventListener(event, () => change(input.valueAsNumber, event === "change"));
  input.addEventListener("dblclick", () => change(usual, true));
  const element = h("label", { class: "route-range", title: about }, h("span", {}, name), input, number);
  const show = (/** @type {number} */ place, /** @type {string} */ text) => {
    if (input.valueAsNumber !== place) input.value = String(place);
    set(input, { "aria-valuetext": text });
    write(number, text);
  };
  const limit = (/** @type {number} */ max) => set(input, { max });
  return { element, show, limit };
}
