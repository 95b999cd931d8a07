/**
 * Which settings of which solver the chart measures, and in what order. No DOM.
 *
 * @import { Asked, Look, SolverName } from "../types.js"
 */

import { MOST as LONGEST, SOLVER_NAMES, STEPS, begins } from "../route/rules.js";

export const MOST = 100; // evaluations of a way that is measured in any case
const FARTHEST = 1000; // evaluations: there the chart ends
export const FURTHER = STEPS.filter((steps) => steps > MOST); // and of one that is cheap
const CHEAP = 4000; // milliseconds that such a way may take, in slices while nothing moves

/** @typedef {SolverName | "exact"} LineName the exact denoiser's Euler stands beside the solvers that ask somebody else */

/**
 * @typedef {object} Setting
 * @property {LineName} line
 * @property {Asked} ask
 * @property {SolverName} solver
 * @property {number} steps
 *
 * @typedef {object} Reading
 * @property {Setting} setting
 * @property {number} evaluations
 * @property {number} distance
 * @property {number} ms that the way took
 */

/** How often a solver asks in so many steps; Heun's last step is Euler's; how often an adaptive one will, nobody knows. @param {SolverName} solver @param {number} steps */
export const evaluationsOf = (solver, steps) => (solver === "heun" ? 2 * steps - 1 : solver === "adaptive" ? MOST : steps);

/** Whether DDIM takes Euler's steps: on the straight path, where it draws nothing. @param {Pick<Look, "path" | "eta">} look */
export const same = ({ path, eta }) => path === "straight" && eta === 0;

/** The line that a solver's readings stand on. @param {Pick<Look, "solver" | "path" | "eta">} look @returns {LineName} */
export const lineOf = (look) => (look.solver === "ddim" && same(look) ? "euler" : look.solver);

/**
 * The lines of a chart.
 * @param {Look} look
 * @param {boolean} known whether the law is
 * @returns {LineName[]}
 */
export function linesOf(look, known) {
  const solvers = SOLVER_NAMES.filter((solver) => begins(solver, look.path) && !(solver === "ddim" && same(look)));
  return known && look.ask !== "exact" ? [...solvers, "exact"] : [...solvers];
}

/**
 * @param {LineName} line
 * @param {number} steps
 * @param {Look} look
 * @returns {Setting}
 */
const settingOf = (line, steps, { ask }) => (line === "exact" ? { line, ask: "exact", solver: "euler", steps } : { line, ask, solver: line, steps });

/**
 * What is to be measured, cheapest first: on each line the range's numbers of steps and the one that is chosen.
 * @param {Look} look
 * @param {boolean} known
 * @returns {Setting[]}
 */
export function wantedOf(look, known) {
  const numbers = [...new Set([...STEPS, look.steps])].sort((a, b) => a - b);
  const on = (/** @type {LineName} */ line) => (line === "adaptive" ? [1] : numbers).map((steps) => settingOf(line, steps, look));
  const affordable = linesOf(look, known).flatMap(on).filter(({ solver, steps }) => evaluationsOf(solver, steps) <= MOST);
  return affordable.sort((a, b) => evaluationsOf(a.solver, a.steps) - evaluationsOf(b.solver, b.steps));
}

/**
 * What is measured besides, shortest first: long ways on lines that are cheap enough.
 * @param {Look} look
 * @param {boolean} known
 * @param {Reading[]} readings
 * @returns {Setting[]}
 */
export function furtherOf(look, known, readings) {
  const each = (/** @type {LineName} */ line) => {
    const own = readings.filter(({ setting }) => setting.line === line && line !== "adaptive");
    const longest = own.reduce((/** @type {Reading | null} */ best, reading) => (best && best.evaluations >= reading.evaluations ? best : reading), null);
    if (!longest || longest.evaluations < MOST / 2) return [];
    return FURTHER.filter((steps) => (longest.ms * evaluationsOf(longest.setting.solver, steps)) / longest.evaluations <= CHEAP).map((steps) => settingOf(line, steps, look));
  };
  const cost = (/** @type {Setting} */ { solver, steps }) => evaluationsOf(solver, steps);
  return linesOf(look, known).flatMap(each).filter((setting) => cost(setting) <= FARTHEST).sort((a, b) => cost(a) - cost(b));
}

/** The look in which a setting is what the stage shows. @param {Look} look @param {Setting} setting @returns {Look} */
export const lookOf = (look, { ask, solver, steps }) => ({ ...look, ask, solver, steps });

/**
 * What to choose so that the stage shows a reading: who asked for DDIM keeps it where it is Euler.
 * @param {Setting} setting
 * @param {Look} look
 * @returns {Partial<Look>}
 */
export function chosenBy({ ask, solver, steps }, look) {
  const kept = solver === "euler" && look.solver === "ddim" && same(look) ? "ddim" : solver;
  return { ask, solver: kept, ...(solver === "adaptive" ? {} : { steps: Math.min(steps, LONGEST[ask]) }) };
}

/**
 * What an arrow key chooses: fewer or more steps, the solver before or after. Null: it means nothing here.
 * @param {string} key
 * @param {Look} look
 * @returns {Partial<Look> | null}
 */
export function keyed(key, look) {
  const across = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (across) {
    const next = across > 0 ? STEPS.find((steps) => steps > look.steps && steps <= LONGEST[look.ask]) : STEPS.findLast((steps) => steps < look.steps);
    return next === undefined || look.solver === "adaptive" ? {} : { steps: next };
  }
  const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (!down) return null;
  const solvers = SOLVER_NAMES.filter((solver) => begins(solver, look.path));
  return { solver: solvers[(solvers.indexOf(look.solver) + down + solvers.length) % solvers.length] };
}
