/**
 * What the machine's edges are: forward, and gradients back.
 *
 * @import { Words } from "../../../kernel/words.js"
 */

import { h, icon, s } from "../../../kernel/dom.js";

/** @param {Words} words */
export function legend(words) {
  const arrow = (/** @type {string} */ kind) => {
    const d = kind === "forward" ? "M1 6H18" : "M28 6H11";
    const head = kind === "forward" ? "M28 6L18 1.500V10.500Z" : "M1 6L11 1.500V10.500Z";
    return h("span", { class: `key ${kind}` }, icon(29, 12, s("path", { class: "line", d }), s("path", { class: "head", d: head })), words.say(`edge_${kind}`));
  };
  return h("p", { class: "legend" }, arrow("forward"), arrow("gradient"), h("span", {}, words.say("edge_width")));
}
