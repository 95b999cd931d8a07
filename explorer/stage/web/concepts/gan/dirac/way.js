/**
 * The way that a look's Dirac-GAN goes, and in a word where it leads, told from its numbers. No DOM.
 *
 * @import { Look } from "../types.js"
 * @import { Dirac } from "./game.js"
 */

import { LruCache } from "../../../kernel/cache.js";
import { gameOf } from "./cures.js";
import { STEPS } from "./game.js";

const LONG = 4 * STEPS; // after as many steps it is told what has come to rest
const GROWS = 1.02; // times the radius grows from one quarter to the next
const FALLS = 0.97;
const STILL = 0.02; // of the radius within which nothing moves any more
const GONE = 0.02; // of the radius at the start: as good as none
const KEPT = 4;

/** @typedef {"out" | "circles" | "rest" | "slow" | "stuck" | "clip"} Verdict `slow`: it is on its way to rest; `stuck`: at rest elsewhere */

/**
 * @typedef {object} Way
 * @property {string} key
 * @property {Dirac} game
 * @property {Float64Array} orbit (STEPS + 1, 2)
 * @property {Float64Array} radii (STEPS + 1)
 * @property {Verdict} verdict
 */

/** @type {LruCache<Way>} */
const ways = new LruCache(KEPT);

/** What decides the game, but for the start. @param {Look} look */
export const rulesOf = ({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength }) => [loss, cure, cure === "none" ? "" : strength].join(" ");

/** @param {Look} look @returns {Way} */
export function wayOf(look) {
  const key = [rulesOf(look), look.dirac_alternating, look.dirac_start].join(" ");
  return ways.get(key, () => {
    const game = gameOf(look);
    const all = game.orbit(look.dirac_start, LONG, { alternating: look.dirac_alternating });
    const radii = radiiOf(all);
    return { key, game, orbit: all.slice(0, 2 * (STEPS + 1)), radii: radii.slice(0, STEPS + 1), verdict: verdictOf(all, radii, game.cures.clip) };
  });
}

/** @param {Float64Array} orbit (n, 2) @returns {Float64Array} (n) */
export function radiiOf(orbit) {
  return Float64Array.from({ length: orbit.length / 2 }, (_, i) => Math.hypot(orbit[2 * i], orbit[2 * i + 1]));
}

/**
 * Where a way leads. By the steps that are drawn: whether the clip still holds it at the end, or it grows. By those that follow, as
 * there are slow ways: whether it shrinks, or stands somewhere else than at the equilibrium. Else it circles.
 * @param {Float64Array} orbit (LONG + 1, 2)
 * @param {Float64Array} radii of its places
 * @param {number} clip the largest |psi|; 0: any
 * @returns {Verdict}
 */
export function verdictOf(orbit, radii, clip) {
  const quarter = STEPS / 4;
  const [before, after] = [most(radii, STEPS - 2 * quarter, STEPS - quarter), most(radii, STEPS - quarter, STEPS)];
  if (clip && touches(orbit, clip, STEPS - quarter, STEPS)) return "clip";
  if (after > GROWS * before) return "out";
  const [middle, end] = [most(radii, LONG / 2, (3 * LONG) / 4), most(radii, (3 * LONG) / 4, LONG)];
  if (!(end > FALLS * middle) || end < 1e-6) return after < GONE * radii[0] || !radii[0] ? "rest" : "slow";
  return spread(orbit, (3 * LONG) / 4, LONG) < STILL * end ? "stuck" : "circles";
}

/**
 * @param {Float64Array} values
 * @param {number} from
 * @param {number} to
 */
function most(values, from, to) {
  return values.subarray(from, to + 1).reduce((a, b) => Math.max(a, b), 0);
}

/**
 * @param {Float64Array} orbit
 * @param {number} clip
 * @param {number} from
 * @param {number} to
 */
function touches(orbit, clip, from, to) {
  for (let i = from; i <= to; i++) if (Math.abs(orbit[2 * i + 1]) >= clip * (1 - 1e-9)) return true;
  return false;
}

/**
 * How far apart the places of some steps lie, along the axis where that is more.
 * @param {Float64Array} orbit
 * @param {number} from
 * @param {number} to
 */
function spread(orbit, from, to) {
  const along = [0, 1].map((axis) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = from; i <= to; i++) [low, high] = [Math.min(low, orbit[2 * i + axis]), Math.max(high, orbit[2 * i + axis])];
    return high - low;
  });
  return Math.max(...along);
}
