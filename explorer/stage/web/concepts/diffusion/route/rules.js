/**
 * What may be chosen of a route, and what a choice brings with it. No DOM.
 *
 * @import { Form, Look, Own, PathName, SolverName } from "../types.js"
 */

import { hasStart } from "../math/paths.js";

export const WAYS = /** @type {const} */ (["back", "forward"]);
export const ASKED = /** @type {const} */ (["network", "exact", "heart"]);
export const PATH_NAMES = /** @type {const} */ (["straight", "linear", "cosine", "sigmoid", "exploding"]);
export const SOLVER_NAMES = /** @type {const} */ (["euler", "heun", "ddim", "ddpm", "sde", "adaptive"]);
export const STEPS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1000]; // places of the range
export const MOST = /** @type {const} */ ({ network: 200, exact: 1000, heart: 100 }); // steps by who is asked: so long nobody waits
export const MOST_GUIDANCE = 8;
export const USUAL = /** @type {const} */ ({ eta: 0, steps: 20, guidance: 1 });
const MOST_DRAWS = 9999;
const INSTEAD = "ddpm"; // of the SDE, where that has no start: new noise in each step, too

/** The place on the range that is nearest to so many steps, by their ratio. @param {number} steps */
export function placeOf(steps) {
  const apart = STEPS.map((other) => Math.abs(Math.log(other / steps)));
  return apart.indexOf(Math.min(...apart));
}

/** Whether a solver can begin on a path. @param {SolverName} solver @param {PathName} path */
export const begins = (solver, path) => solver !== "sde" || hasStart(path);

/** Whom else to ask, in no more steps than are worth waiting for. @param {Look["ask"]} ask @param {Pick<Look, "steps">} look @returns {Partial<Look>} */
export const asking = (ask, { steps }) => ({ ask, ...(steps > MOST[ask] ? { steps: MOST[ask] } : {}) });

/** Another path, and another solver where this one can't begin there. @param {PathName} path @param {Pick<Look, "solver">} look @returns {Partial<Look>} */
export const onto = (path, { solver }) => ({ path, ...(begins(solver, path) ? {} : { solver: INSTEAD }) });

/** The viewing noise after this one. @param {Pick<Look, "draw">} look @returns {Partial<Look>} */
export const drawnAnew = ({ draw }) => ({ draw: draw >= MOST_DRAWS ? 0 : draw + 1 });

/**
 * Which controls are there.
 * @param {Look} look
 * @param {Pick<Own, "known">} own
 * @param {Pick<Form, "told">} form
 */
export function thereOf({ solver, label }, { known }, { told }) {
  return { exact: known, eta: solver === "ddim", steps: solver !== "adaptive", class: told > 0, guidance: told > 0 && label !== null };
}

/** Whether a way back is walked: forward no solver steps, but the chart measures ways back. @param {Pick<Look, "way" | "right">} look */
export const walks = ({ way, right }) => way === "back" || right === "chart";
