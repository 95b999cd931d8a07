/**
 * A way back whose steps are chosen by a Runge-Kutta pair of fifth and fourth order (Dormand & Prince 1980), the same for all points:
 * the steps of SciPy's RK45. No DOM.
 *
 * @import { Walk } from "../types.js"
 * @import { Forecasts } from "./solvers.js"
 */

export const TOLERANCE = 1e-3; // relative and absolute
export const EARLIEST = 1e-3; // t from which the forecast is taken: nearer, some paths are infinitely steep
const [SAFETY, LEAST, MOST] = [0.9, 0.2, 10]; // of a step's change
const ORDER = 5; // one more than that of the error

const PLACES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const STAGES = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84], // the step itself
];
const ERROR = [-71 / 57600, 0, 71 / 16695, -71 / 1920, 17253 / 339200, -22 / 525, 1 / 40];

/** @typedef {(t: number, x: Float64Array) => Float64Array} Slope */

/** How far the next number is, from 0 to 1. @param {number} t */
const spacing = (t) => 2 ** (Math.ceil(Math.log2(t)) - 53);

/**
 * @param {Forecasts} asked
 * @param {Float64Array} start at t = 1
 * @returns {Walk}
 */
export function adaptive(asked, start) {
  let evaluations = 1; // the last forecast
  const { times, states } = solve((t, x) => {
    evaluations++;
    return asked.velocity(x, t);
  }, start);
  const end = asked.parts(states[states.length - 1], EARLIEST).data;
  return { times: [...times, 0], states: [...states, end], evaluations };
}

/**
 * From t = 1 to EARLIEST, or to where no step is small enough.
 * @param {Slope} slope
 * @param {Float64Array} start
 */
function solve(slope, start) {
  /** @type {[number[], Float64Array[]]} */
  const [times, states] = [[1], [start.slice()]];
  let [t, x, first] = [1, states[0], slope(1, states[0])];
  let size = beginning(slope, x, first);
  while (t > EARLIEST) {
    const least = 10 * spacing(t);
    size = Math.max(size, least);
    let rejected = false;
    for (;;) {
      if (!(size >= least)) return { times, states };
      const then = Math.max(t - size, EARLIEST);
      size = t - then;
      const made = step(slope, t, x, first, then);
      const wrong = made.wrong ** (-1 / ORDER);
      if (made.wrong < 1) {
        size *= Math.min(rejected ? 1 : MOST, made.wrong === 0 ? MOST : SAFETY * wrong);
        [t, x, first] = [then, made.x, made.slope];
        break;
      }
      size *= SAFETY * wrong > LEAST ? SAFETY * wrong : LEAST; // also where it is no number
      rejected = true;
    }
    times.push(t);
    states.push(x);
  }
  return { times, states };
}

/**
 * One step, and how wrong it is: 1 is as wrong as it may be.
 * @param {Slope} slope
 * @param {number} t
 * @param {Float64Array} x
 * @param {Float64Array} first the slope there
 * @param {number} then
 */
function step(slope, t, x, first, then) {
  const h = then - t;
  const slopes = [first];
  let there = x;
  for (let stage = 1; stage < STAGES.length; stage++) {
    there = moved(x, h, STAGES[stage], slopes);
    slopes.push(slope(t + PLACES[stage] * h, there));
  }
  const error = moved(new Float64Array(x.length), h, ERROR, slopes);
  const scale = x.map((value, i) => TOLERANCE + TOLERANCE * Math.max(Math.abs(value), Math.abs(there[i])));
  return { x: there, slope: slopes[slopes.length - 1], wrong: norm(error, scale) };
}

/**
 * x + h sum_s factors_s slopes_s.
 * @param {Float64Array} x
 * @param {number} h
 * @param {number[]} factors
 * @param {Float64Array[]} slopes
 */
function moved(x, h, factors, slopes) {
  const out = new Float64Array(x.length);
  for (let s = 0; s < factors.length; s++) {
    const [factor, of] = [factors[s], slopes[s]];
    if (factor) for (let i = 0; i < out.length; i++) out[i] += factor * of[i];
  }
  for (let i = 0; i < out.length; i++) out[i] = x[i] + h * out[i];
  return out;
}

/**
 * How long the first step is (Hairer, Norsett & Wanner 1993, II.4).
 * @param {Slope} slope
 * @param {Float64Array} x
 * @param {Float64Array} first
 */
function beginning(slope, x, first) {
  const whole = 1 - EARLIEST;
  const scale = x.map((value) => TOLERANCE + TOLERANCE * Math.abs(value));
  const [far, fast] = [norm(x, scale), norm(first, scale)];
  const guess = Math.min(far < 1e-5 || fast < 1e-5 ? 1e-6 : (0.01 * far) / fast, whole);
  const there = slope(1 - guess, moved(x, -guess, [1], [first]));
  const bent = norm(there.map((value, i) => value - first[i]), scale) / guess;
  const good = fast <= 1e-15 && bent <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : (0.01 / Math.max(fast, bent)) ** (1 / ORDER);
  return Math.min(100 * guess, good, whole);
}

/**
 * The root of the mean square, in units of `scale`.
 * @param {Float64Array} values
 * @param {Float64Array} scale
 */
function norm(values, scale) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] / scale[i]) ** 2;
  return Math.sqrt(sum / values.length);
}
