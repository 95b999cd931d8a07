/**
 * The lines of the algorithm as formulas, in the notation of the losses' papers: what is in use, and nothing else.
 *
 * @import { DuelForm, Setting } from "../types.js"
 */

import { h } from "../../../kernel/dom.js";

const WORDS = /^(log|Adam|N|U|I)$/; // upright letters

/** @type {Record<string, [string, string]>} what D lowers, and what G does */
const LOSS = {
  minimax: ["−log D(x) − log(1 − D(x̃))", "log(1 − D(G(z)))"],
  non_saturating: ["−log D(x) − log(1 − D(x̃))", "−log D(G(z))"],
  least_squares: ["½(D(x) − 1)² + ½D(x̃)²", "½(D(G(z)) − 1)²"],
  wasserstein: ["D(x̃) − D(x)", "−D(G(z))"],
};

/**
 * @param {DuelForm} form
 * @param {Pick<Setting, "optimizer" | "r1" | "gradient_penalty">} setting
 * @returns {string[]} of the lines, the first at 0
 */
export function formulas({ loss, noise }, { optimizer, r1, gradient_penalty }) {
  const [ofD, ofG] = LOSS[loss];
  const penalties = `${r1 ? " + ½γ|∇D|²" : ""}${gradient_penalty ? " + λ(|∇D| − 1)²" : ""}`;
  const way = (/** @type {string} */ of) => (optimizer === "adam" ? `Adam(∇L_${of})` : `∇L_${of}`);
  return [
    noise === "gaussian" ? "z ~ N(0, I)" : "z ~ U(−1, 1)",
    "x̃ = G(z)",
    "D(x), D(x̃)",
    `L_D = ${ofD}${penalties}`,
    `θ ← θ − η ${way("D")}`,
    `L_G = ${ofG}`,
    `φ ← φ − η ${way("G")}`,
  ];
}

/** A formula as elements: letters slanted, what follows "_" below the line. @param {string} text */
export function formula(text) {
  const parts = text.match(/_\p{L}|\p{L}[\p{L}\p{M}]*|[^\p{L}_]+/gu) ?? [];
  const shown = parts.map((part) => {
    if (part.startsWith("_")) return h("sub", {}, part.slice(1));
    return /^\p{L}/u.test(part) && !WORDS.test(part) ? h("i", {}, part) : part;
  });
  return h("span", { class: "math" }, ...shown);
}
