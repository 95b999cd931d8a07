/**
 * A part with its head: the title, and one line under it, as high as that of the part beside it; and the room that its body has.
 *
 * @import { PartRoom } from "../../../kernel/parts.js"
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

/**
 * Make a body as tall as its room; where the page is scrolled anyway it is as tall as it comes.
 * @param {HTMLElement} body
 * @param {PartRoom} room
 * @returns {{ width: number, height: number, zoom: number } | null} null where nothing can be seen
 */
export function roomIn(body, { side, narrow, height, zoom }) {
  const width = body.clientWidth;
  if (!width) return null;
  const free = narrow && !Number.isFinite(height);
  body.style.height = free ? "" : `${side}px`;
  return { width, height: free ? Infinity : side, zoom };
}
