/** The browser says of noise, forecasts and ways back what Python says; whoever errs by a sign is caught. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Network, clock } from "../../../../explorer/stage/web/concepts/diffusion/math/network.js";
import { lawOf, pointsLaw } from "../../../../explorer/stage/web/concepts/diffusion/math/noised.js";
import { PATHS, hasStart, logSnr, timeOf } from "../../../../explorer/stage/web/concepts/diffusion/math/paths.js";
import { partsOf, said } from "../../../../explorer/stage/web/concepts/diffusion/math/predictions.js";
import { Sliced } from "../../../../explorer/stage/web/concepts/diffusion/math/sliced.js";
import { SOLVERS, solverOf } from "../../../../explorer/stage/web/concepts/diffusion/math/solvers.js";
import { normalsOf, placeIn, stepAt, timesOf, walk } from "../../../../explorer/stage/web/concepts/diffusion/math/walk.js";
import { normal, uniforms } from "../../../../explorer/stage/web/kernel/random.js";
import { off } from "../gan/made.js";

const made = (name) => JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), "utf8"));
const NETWORKS = made("diffusions");
const NOISINGS = made("noisings");
const doubles = (values) => Float64Array.from(values);

/* ---- paths and predictions */

for (const { path, t, level, slopes, log_snr, ratios, time_of } of NOISINGS.paths) {
  test(`signal and noise along a path: ${path}`, () => {
    for (const [i, at] of t.entries()) {
      assert.ok(off(PATHS[path].level(at), level[i]) < 1e-12);
      assert.ok(off(PATHS[path].slopes(at), slopes[i]) < 1e-9);
      if (i < log_snr.length) assert.ok(off([logSnr(path, at)], [log_snr[i]]) < 1e-10);
    }
    for (const [i, ratio] of ratios.entries()) {
      if (time_of[i] === null) assert.equal(timeOf(path, ratio), null);
      else assert.ok(Math.abs(timeOf(path, ratio) - time_of[i]) < 1e-9);
    }
  });
}

test("where a path has no signal or no noise left, the ratio is infinite, and some have no start", () => {
  assert.equal(logSnr("straight", 1), -Infinity);
  assert.equal(logSnr("straight", 0), Infinity);
  const starts = Object.keys(PATHS).filter(hasStart);
  assert.deepEqual(starts, ["linear", "sigmoid", "exploding"]);
  const unlike = PATHS.cosine.slopes(0.2).map((value) => -value);
  assert.ok(off(unlike, NOISINGS.paths.find(({ path }) => path === "cosine").slopes[1]) > 0.1, "a wrong sign is seen");
});

for (const { prediction, at, x, value, parts, data, noise, said: wanted } of NOISINGS.predictions) {
  test(`what is said is taken apart, and made of both forecasts: ${prediction}`, () => {
    const found = partsOf(prediction, doubles(x), doubles(value), at);
    assert.ok(off([...found.data, ...found.noise], parts.flat()) < 1e-12);
    assert.ok(off(said(prediction, { data: doubles(data), noise: doubles(noise) }, at), wanted) < 1e-12);
    assert.ok(off(said(prediction, found, at), value) < 1e-12, "the way there and back");
    const wrong = partsOf(prediction, doubles(x), doubles(value.map((one) => -one)), at);
    assert.ok(off([...wrong.data, ...wrong.noise], parts.flat()) > 0.1, "a wrong sign is seen");
  });
}

test("what counts nothing is nothing, even where it is infinite", () => {
  const noise = said("velocity", { data: [Infinity, 1], noise: [2, 3] }, { alpha: 1, sigma: 1, fading: 0, growing: 1 });
  assert.deepEqual(Array.from(noise), [2, 3]);
});

/* ---- laws behind noise */

const lawIn = ({ exact }, label) => lawOf({ exact: { ...exact, classes: exact.classes.map((data) => ({ shape: [], data: doubles(data) })) } }, label);

for (const world of NOISINGS.laws) {
  test(`a law behind noise, of all and of a class: ${world.name}`, () => {
    const x = doubles(world.x);
    const laws = new Map([null, 1].map((label) => [label, lawIn(world, label)]));
    for (const { alpha, sigma, label, data, log } of world.asked) {
      const law = laws.get(label);
      assert.ok(off(law.denoise(x, alpha, sigma), data) < 1e-6, `${alpha} ${sigma} ${label}`);
      assert.ok(off(law.logDensity(x, alpha, sigma), log) < 1e-6, `${alpha} ${sigma} ${label}`);
    }
    const { alpha, sigma, data, log } = world.asked[1];
    const minus = laws.get(null).denoise(x.map((value) => -value), alpha, sigma);
    assert.ok(off(minus, data) > 0.1 && off(laws.get(1).denoise(x, alpha, sigma), data) > 0.05 && off(laws.get(1).logDensity(x, alpha, sigma), log) > 0.05, "another sign, another class");
    assert.notEqual(laws.get(null).key, laws.get(1).key);
  });

  test(`the score is the slope of the log-density: ${world.name}`, () => {
    const law = lawIn(world, null);
    const [alpha, sigma, h] = [0.8, 0.6, 1e-4];
    const x = doubles(world.x).subarray(0, 12);
    const data = law.denoise(x, alpha, sigma);
    for (let i = 0; i < x.length; i++) {
      const there = (by) => law.logDensity(x.map((value, k) => value + (k === i ? by : 0)), alpha, sigma)[i >> 1];
      assert.ok(Math.abs((there(h) - there(-h)) / (2 * h) - (alpha * data[i] - x[i]) / sigma ** 2) < 1e-4);
    }
  });
}

for (const { width, points, x, asked } of NOISINGS.hearts) {
  test(`points by heart behind noise, each as wide as ${width}`, () => {
    const law = pointsLaw(points, width);
    for (const { alpha, sigma, data, log } of asked) {
      assert.ok(off(law.denoise(doubles(x), alpha, sigma), data) < 1e-6, `${alpha} ${sigma}`);
      assert.ok(off(law.logDensity(doubles(x), alpha, sigma), log) < 1e-6, `${alpha} ${sigma}`);
    }
    const { alpha, sigma, data } = asked[1];
    assert.ok(off(pointsLaw(points, width + 0.5).denoise(doubles(x), alpha, sigma), data) > 0.05, "another width");
  });
}

test("without any noise left a forecast is the point itself, and by heart the nearest point that is known", () => {
  const x = doubles([0.3, -0.2, 5, 5]);
  for (const world of NOISINGS.laws) assert.ok(off(lawIn(world, null).denoise(x, 1, 0), Array.from(x)) < 1e-6, world.name);
  assert.deepEqual(Array.from(pointsLaw([0, 0, 4, 4]).denoise(x, 1, 0)), [0, 0, 4, 4]);
});

test("who does not know the law, or the class, says so; answers are arrays of their own", () => {
  assert.throws(() => lawOf({ exact: null }, null), /nobody knows/);
  assert.throws(() => lawIn(NOISINGS.laws[0], 2), /no such class/);
  const [law, x] = [lawIn(NOISINGS.laws[0], null), doubles([1, 2])];
  const first = law.denoise(x, 1, 1);
  assert.notEqual(law.denoise(x, 1, 1), first);
  assert.deepEqual(Array.from(x), [1, 2]);
});

/* ---- networks */

for (const { form, weights, x, asked } of NETWORKS) {
  test(`the network forecasts what torch forecasts: ${form.prediction}, classes told ${form.told}`, () => {
    const network = new Network(form);
    network.use(Float32Array.from(weights));
    for (const { alpha, sigma, label, data } of asked) assert.ok(off(network.denoiser(label)(doubles(x), alpha, sigma), data) < 1e-4, `${alpha} ${sigma} ${label}`);
    const { alpha, sigma, data } = asked.find((one) => one.alpha === 0.5 && one.label === null);
    const denoise = network.denoiser(null);
    const before = denoise(doubles(x), alpha, sigma);
    assert.ok(off(denoise(doubles(x), sigma, 2 * alpha), data) > 0.01, "another angle");
    if (form.told) assert.ok(off(network.denoiser(1)(doubles(x), alpha, sigma), data) > 1e-3, "another class");
    network.use(Float32Array.from(weights, (value) => -value));
    assert.ok(off(denoise(doubles(x), alpha, sigma), data) > 0.01, "a wrong sign is seen, and weights in use are asked");
    assert.ok(off(before, data) < 1e-4, "what was said before stays");
    assert.throws(() => network.denoiser(form.told), /no such class/);
    assert.throws(() => network.use(new Float32Array(7)), /do not fit/);
  });
}

test("the clock tells an angle by three waves", () => {
  assert.ok(off(clock(0.4), [1, 2, 4].flatMap((k) => [Math.sin(0.4 * k), Math.cos(0.4 * k)])) < 1e-15);
});

/* ---- ways back */

const RING = lawIn(NOISINGS.laws.find(({ name }) => name === "ring"), null);
const exact = (x, alpha, sigma) => RING.denoise(x, alpha, sigma);

/** Noise that was drawn before. */
const given = (noise) => (_, step) => {
  let at = 0;
  return () => noise[step][at++];
};

for (const { look, start, noise, states, evaluations } of NOISINGS.walks) {
  test(`step by step as Python goes: ${look.path}, ${look.solver} ${look.eta}`, () => {
    const way = walk(exact, look, doubles(start), given(noise));
    assert.equal(way.evaluations, evaluations);
    assert.deepEqual(way.times, timesOf(look.steps));
    assert.equal(way.states.length, states.length);
    for (const [i, state] of states.entries()) assert.ok(off(way.states[i], state) < 1e-9, `step ${i}`);
    const wrong = walk((x, alpha, sigma) => exact(x, alpha, sigma).map((value) => -value), look, doubles(start), given(noise));
    assert.ok(off(wrong.states[look.steps], states[look.steps]) > 0.1, "a wrong sign is seen");
    assert.equal(noise.length > 0, solverOf(look).noisy);
    if (noise.length) {
      const turned = walk(exact, look, doubles(start), given(noise.map((of) => of.map((value) => -value))));
      assert.ok(off(turned.states[look.steps], states[look.steps]) > 0.01, "other noise, another way");
    }
  });
}

for (const { look, start, states, count, evaluations } of NOISINGS.adaptive) {
  test(`a solver that chooses its steps takes those of SciPy: ${look.path}`, () => {
    const way = walk(exact, look, doubles(start));
    assert.equal(way.evaluations, evaluations);
    assert.equal(way.states.length, count);
    assert.equal(way.times.length, count);
    assert.deepEqual([way.times[0], way.times[count - 2], way.times[count - 1]], [1, 1e-3, 0]);
    for (const [i, at] of [1, Math.floor(count / 2), count - 1].entries()) assert.ok(off(way.states[at], states[i]) < 1e-6, `state ${at}`);
    const wrong = walk((x, alpha, sigma) => exact(x, alpha, sigma).map((value) => 0.9 * value), look, doubles(start));
    assert.ok(off(wrong.states[wrong.states.length - 1], states[2]) > 0.01);
  });
}

test("a solver whose denoiser says no number stops", () => {
  const way = walk((x) => x.map(() => NaN), { path: "straight", solver: "adaptive", eta: 0, steps: 5, draw: 0 }, doubles([1, 2]));
  assert.ok(way.states.length < 5 && way.times.length === way.states.length);
});

test("the reverse SDE of a path without signal at its end has no start", () => {
  for (const path of ["straight", "cosine"]) assert.throws(() => walk(exact, { path, solver: "sde", eta: 0, steps: 5, draw: 0 }, doubles([1, 2])), /no start/);
});

test("DDIM with all its noise new is DDPM, on the straight path without new noise Euler; each solver knows what it is", () => {
  const look = { path: "straight", eta: 1, steps: 6, draw: 4 };
  const start = doubles([0.3, -1.1, 0.9, 0.2]);
  const end = (solver, eta = 0) => walk(exact, { ...look, solver, eta }, start).states[6];
  assert.deepEqual(end("ddim", 1), end("ddpm"));
  assert.ok(off(end("ddim", 0), end("euler")) < 1e-12);
  assert.ok(off(end("ddim", 0.5), end("ddim", 0)) > 1e-3);
  assert.deepEqual(Object.values(SOLVERS).map(({ asks, noisy }) => `${asks} ${noisy}`), ["1 false", "2 false", "1 false", "1 true", "1 true"]);
  assert.equal(solverOf({ solver: "adaptive", eta: 0 }), null);
});

test("what is drawn on the way is the same at every load, its own in each step and for each draw, and not the start's", () => {
  const look = { path: "linear", solver: "ddpm", eta: 0, steps: 4, draw: 7 };
  const start = (draw, n) => {
    const uniform = uniforms(draw);
    return Float64Array.from({ length: 2 * n }, () => normal(uniform));
  };
  const [few, many] = [walk(exact, look, start(7, 3)), walk(exact, look, start(7, 9))];
  for (const [i, state] of few.states.entries()) assert.deepEqual(state, many.states[i].slice(0, 6), "fewer points go the same ways");
  const first = (next) => Array.from({ length: 50 }, () => next());
  const streams = [normalsOf(7, 0), normalsOf(7, 1), normalsOf(8, 0)].map(first);
  const own = uniforms(7);
  streams.push(first(() => normal(own)));
  for (const [i, one] of streams.entries()) for (const other of streams.slice(i + 1)) assert.ok(off(one, other) > 0.5);
  assert.deepEqual(first(normalsOf(7, 0)), streams[0]);
});

test("between two states points are on a straight line", () => {
  const way = { times: [1, 0.5, 0.001, 0], states: [[0, 8], [4, 4], [5, 3], [6, 0]].map(doubles), evaluations: 3 };
  assert.deepEqual(Array.from(placeIn(way, 0.75)), [2, 6]);
  assert.deepEqual([1, 0.5, 0.001, 0].map((t) => Array.from(placeIn(way, t))[0]), [0, 4, 5, 6]);
  assert.deepEqual([1, 0.9, 0.5, 0.4, 0.001, 0.0005, 0].map((t) => stepAt(way, t)), [0, 0, 1, 1, 2, 2, 2]);
  const out = new Float64Array(2);
  assert.equal(placeIn(way, 0.75, out), out);
  assert.deepEqual(Array.from(placeIn(way, 2)), [0, 8]);
  assert.deepEqual(Array.from(placeIn(way, -1)), [6, 0]);
  assert.notEqual(placeIn(way, 1), way.states[0]);
});

test("each place of the timeline that is a state's time belongs to the step that begins there", () => {
  for (const steps of [1, 2, 3, 20, 40, 120]) {
    const times = timesOf(steps);
    assert.deepEqual(Array.from({ length: steps }, (_, i) => stepAt({ times }, 1 - i / steps)), Array.from({ length: steps }, (_, i) => i));
    assert.equal(stepAt({ times }, 0), steps - 1);
  }
});

/* ---- how far it is from the law */

test("a sample's distance from the law is Python's, of all and of each class", () => {
  const { quantiles, perfect, x, distances } = NOISINGS.sliced;
  const sliced = new Sliced({ quantiles: { ...quantiles, data: Float32Array.from(quantiles.data) }, perfect });
  for (const [i, distance] of distances.entries()) {
    const label = i ? i - 1 : null;
    assert.ok(Math.abs(sliced.distance(doubles(x), label) - distance) < 1e-6);
    assert.deepEqual(sliced.perfect(label), { mean: perfect[i][0], sd: perfect[i][1] });
  }
  assert.ok(Math.abs(sliced.distance(doubles(x).map((value) => value + 1), null) - distances[0]) > 0.1);
  assert.ok(Math.abs(sliced.distance(doubles(x), 0) - distances[0]) > 0.05, "all points are not those of a class");
  assert.throws(() => sliced.distance(doubles([1, 2]), null), /another size/);
});
