/**
 * The lines of a step as formulas: of the solver, the prediction and the path in use, and nothing else.
 *
 * @import { Look } from "../types.js"
 * @import { Taken } from "./taken.js"
 */

import { h } from "../../../kernel/dom.js";

const WORDS = /^(log|by)$/; // upright letters
const HAIR = 1e-9;

/** What a network says, by its prediction. */
const SAYS = { v: "v̂ = v_θ(x_t, t)", noise: "ε̂ = ε_θ(x_t, t)", data: "x̂_0 = D_θ(x_t, t)", velocity: "û = u_θ(x_t, t)" };

/** @type {Record<Taken["prediction"], (preserving: boolean) => string>} what follows from it, of the other forecast */
const FOLLOWS = {
  v: (preserving) => (preserving ? "x̂_0 = α x_t − σ v̂" : "x̂_0 = (α x_t − σ r v̂) / r²"),
  noise: () => "x̂_0 = (x_t − σ ε̂) / α",
  data: () => "ε̂ = (x_t − α x̂_0) / σ",
  velocity: () => "x̂_0 = (x_t − σ û) / (α + σ)",
};

/**
 * @param {Taken} taken
 * @param {Pick<Look, "ask">} look
 * @returns {string[]} of the five lines
 */
export function formulas({ prediction, mixed, at, made, then }, { ask }) {
  const preserving = Math.abs(at.alpha ** 2 + at.sigma ** 2 - 1) < HAIR;
  const says = ask === "network" ? SAYS[prediction] : ask === "exact" ? "x̂_0 = E[x_0 | x_t]" : "x̂_0 = Σ p(x_i | x_t) x_i";
  return [
    "x_t",
    mixed ? "x̂_0 = D(x) + w (D(x, y) − D(x))" : says,
    FOLLOWS[prediction](preserving),
    ...solved(made, then),
  ];
}

/**
 * What a solver makes of the forecasts, and where that leads.
 * @param {Taken["made"]} made
 * @param {number} then
 * @returns {[string, string]}
 */
function solved(made, then) {
  if (made.by === "adaptive") return made.jumps ? ["x̂_0", "x_s = x̂_0"] : ["h = t − s", "x_s = x_t + ∫ v dt"];
  if (made.by === "sde") return ["b = v − ½ g² ∇log p_t", then > 0 ? "x_s = x_t − h b + g √h z" : "x_s = x_t − h b"];
  if (made.by === "ddim") return made.drawn ? ["c ε̂ + d z", "x_s = α_s x̂_0 + c ε̂ + d z"] : ["σ_s ε̂", "x_s = α_s x̂_0 + σ_s ε̂"];
  return [made.by === "heun" ? "v = ½ (v_1 + v_2)" : "v = α′ x̂_0 + σ′ ε̂", "x_s = x_t − h v"];
}

/** Of the jump forward. */
export const JUMPS = ["x_0", "ε", "α, σ", "x_t = α x_0 + σ ε"];

/** A formula as elements: letters slanted, what follows "_" below the line. @param {string} text */
export function formula(text) {
  const parts = text.match(/_[\p{L}\d]|\p{L}[\p{L}\p{M}]*|[^\p{L}_]+/gu) ?? [];
  const shown = parts.map((part) => {
    if (part.startsWith("_")) return h("sub", {}, part.slice(1));
    return /^\p{L}/u.test(part) && !WORDS.test(part) ? h("i", {}, part) : part;
  });
  return h("span", { class: "math" }, ...shown);
}
