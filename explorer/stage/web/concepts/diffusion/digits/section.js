/**
 * A part with its head: the title, and one line under it, as high as that of the part beside it.
 */

import { h } from "../../../kernel/dom.js";

/**
 * @param {string} name of its class
 * @param {string} title
 * @param {HTMLElement} line
 * @param {HTMLElement} body
 */
export function section(name, title, line, body) {
  const heading = h("h2", {}, title);
  const head = h("header", {}, h("div", { class: "flow-name" }, heading), h("div", { class: "flow-said" }, line));
  return { heading, element: h("section", { class: name, "aria-label": title }, head, body) };
}
