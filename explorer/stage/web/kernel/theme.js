/**
 * The colours of the stage as numbers, read from its style sheet, and whether the page is dark. The tokens stand in
 * base.css; the paper and the ink are the page's own.
 *
 * @import { Rgb } from "./types.js"
 */

const TOKENS = /** @type {const} */ ({
  paper: "--paper",
  ink: "--ink",
  ink2: "--ink-2",
  gen: "--gen",
  guess: "--guess",
  minus: "--minus",
  plus: "--plus",
  density: "--density",
});

export const LETTERS = ["a", "b", "c", "d", "e"]; // of the classes, as in the tokens' names

/**
 * @typedef {Record<keyof typeof TOKENS, Rgb> & { classes: Rgb[], marks: Rgb[], key: string }} Colours `classes` for fields,
 *   `marks` for points and lines
 */

/**
 * @param {HTMLElement} root element that carries the tokens; gets data-theme
 * @returns {Colours}
 */
export function readColours(root) {
  const probe = document.createElement("i");
  probe.hidden = true;
  root.append(probe);
  const read = (/** @type {string} */ token) => {
    probe.style.color = `var(${token})`;
    return parse(getComputedStyle(probe).color);
  };
  root.dataset.theme = luminance(read("--paper")) < 0.4 ? "dark" : "light";
  const colours = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)]));
  const [classes, marks] = ["class", "mark"].map((kind) => LETTERS.map((letter) => read(`--${kind}-${letter}`)));
  probe.remove();
  return /** @type {Colours} */ ({ ...colours, classes, marks, key: [...Object.values(colours), ...classes, ...marks].join() });
}

/**
 * @param {string} colour as browsers compute it: rgb(...), rgba(...) or color(srgb ...)
 * @returns {Rgb}
 */
export function parse(colour) {
  const numbers = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? ["0", "0", "0"]).slice(0, 3).map(Number);
  const scale = colour.startsWith("color(") ? 255 : 1;
  return /** @type {Rgb} */ (numbers.map((n) => n * scale));
}

/**
 * Relative luminance as in WCAG 2.
 * @param {Rgb} colour
 */
export function luminance(colour) {
  const [r, g, b] = colour.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * @param {Rgb} colour
 * @param {number} [alpha]
 */
export const css = ([r, g, b], alpha = 1) => `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)} / ${alpha})`;
