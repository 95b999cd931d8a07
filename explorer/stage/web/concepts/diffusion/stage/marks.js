/**
 * The marks of what the stage draws, small, beside words: each layer's, and those of what no button turns off.
 */

import { h, icon, s } from "../../../kernel/dom.js";

const STAR = "M7.500 1.200 9.300 5.200 13.700 5.600 10.400 8.500 11.400 12.800 7.500 10.500 3.600 12.800 4.600 8.500 1.300 5.600 5.700 5.200Z";

const dot = (/** @type {string} */ name) => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4.2, class: name }));

/** Rings in rings over the grey of the density. */
export const rings = () => icon(18, 16, ...["thin", "", "thick"].map((name, i) => s("circle", { cx: 9, cy: 8, r: 7.4 - 2.4 * i, class: `flow-ring ${name}` })));
export const arrow = () => icon(18, 14, s("path", { d: "M2 10.500 15.500 3.800M9.500 2.800 15.500 3.800 12.800 9.200", class: "flow-arrow" }));
export const made = () => dot("flow-made");
export const noiseDot = () => dot("flow-noise");
export const realDot = () => dot("flow-real");
export const trail = () => icon(20, 14, s("path", { d: "M1.500 11.500C5 3 9 12 12 7S16 3.500 18.500 3.500", class: "flow-trail" }));
export const star = (name = "") => icon(15, 14, s("path", { d: STAR, class: `flow-star ${name}` }));
export const cross = () => icon(12, 14, s("path", { d: "M2 7h8M6 3v8", class: "flow-cross" }));
export const ring = () => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4, class: "flow-chain" }));

/** What a mark says. @param {Node} mark @param {string} text @param {string} [see] what lights it */
export const item = (mark, text, see) => h("span", { class: "flow-mark", "data-see": see }, mark, text);
