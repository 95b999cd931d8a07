/**
 * The colours of the stage as numbers, read from its style sheets, and whether the page is dark. The tokens stand in
 * base.css and in the sheets of the rooms that bring their own; the paper and the ink are the page's.
 *
 * @import { Rgb } from "./types.js"
 */

const TOKENS = /** @type {const} */ ({
  paper: "--paper",
  ink: "--ink",
  ink2: "--ink-2",
  gen: "--gen",
  minus: "--minus",
  plus: "--plus",
});

/** @typedef {Record<keyof typeof TOKENS, Rgb> & { key: string }} Colours `key` changes with any of them */

/** @typedef {Record<string, string | string[]>} Tokens further ones of a page, one or a list by name */

/**
 * @param {HTMLElement} root element that carries the tokens; gets data-theme
 * @param {Tokens} [more]
 * @returns {Colours}
 */
export function readColours(root, more = {}) {
  const probe = document.createElement("i");
  probe.style.cssText = "display: none; forced-color-adjust: none"; // else all would read as text's in a contrast theme
  root.append(probe);
  const read = (/** @type {string} */ token) => {
    probe.style.color = `var(${token})`;
    return parse(getComputedStyle(probe).color);
  };
  root.dataset.theme = luminance(read("--paper")) < 0.4 ? "dark" : "light";
  const named = Object.entries({ ...TOKENS, ...more }).map(([name, token]) => [name, Array.isArray(token) ? token.map(read) : read(token)]);
  probe.remove();
  const colours = Object.fromEntries(named);
  return { ...colours, key: Object.values(colours).join() };
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
 * From one colour towards another.
 * @param {Rgb} from
 * @param {Rgb} to
 * @param {number} t
 * @returns {Rgb}
 */
export function mixed(from, to, t) {
  return /** @type {Rgb} */ (from.map((v, c) => v + (to[c] - v) * t));
}

/**
 * @param {Rgb} colour
 * @param {number} [alpha]
 */
export const css = ([r, g, b], alpha = 1) => `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)} / ${alpha})`;
