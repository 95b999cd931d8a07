/**
 * The marks of what the stage draws, small, beside words: each layer's, and those of lines that no button turns off.
 */

import { h, icon, s } from "../../../kernel/dom.js";

const SHEET = "M1 3.5Q8.5-.5 16 3.5L14 12Q8.5 8.5 3 12zM1.900 7.500Q8.500 3.500 15 7.500M6 1.800 6.700 10.500M11 1.800 10.300 10.500"; // a bent grid

const dot = (/** @type {string} */ name) => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4.2, class: name }));

/** D's colours from forged to real, the line at 1/2 in their middle. */
export const ramp = () => h("i", { class: "duel-ramp" });
export const realDot = () => dot("duel-real");
export const forgedDot = () => dot("duel-forged");
export const noiseDot = () => dot("duel-noise");
export const sheet = () => icon(17, 14, s("path", { d: SHEET, class: "duel-sheet" }));
export const arrow = () => icon(20, 14, s("path", { d: "M2 10.500 17 3.500M11 2.500 17 3.500 14 9", class: "duel-arrow" }));
export const modeRing = () => icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5.6, class: "duel-ring" }));

/** @param {string} name of the line's class */
export const stroke = (name) => icon(22, 10, s("path", { d: "M1 5h20", class: `duel-line-mark ${name}` }));

/** Where D's answer rises, and where it falls. */
export const changes = () => icon(22, 10, ...["rise", "fall"].map((way, i) => s("path", { d: `M1 ${2.5 + 5 * i}h20`, class: `duel-line-mark change ${way}` })));

/** What D learned, and what it should say. */
export const both = () => icon(22, 14, s("path", { d: "M1 4h20", class: "duel-line-mark" }), s("path", { d: "M1 11h20", class: "duel-line-mark exact" }));
