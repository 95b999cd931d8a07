/** One step, slowly: its numbers are the walk's, whoever is asked and however it is solved; the ways from line to line. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { PATHS, levelOf } from "../../../../explorer/stage/web/concepts/diffusion/math/paths.js";
import { stepAt, walk } from "../../../../explorer/stage/web/concepts/diffusion/math/walk.js";
import { formulas } from "../../../../explorer/stage/web/concepts/diffusion/step/formula.js";
import { jumpOf } from "../../../../explorer/stage/web/concepts/diffusion/step/jump.js";
import { jumpSaid, namesOf, sentenceOf, timed, valuesOf, written } from "../../../../explorer/stage/web/concepts/diffusion/step/lines.js";
import { nextStep, onward, placeOfStep } from "../../../../explorer/stage/web/concepts/diffusion/step/place.js";
import { landing, pointOf, saidOf, takenIn } from "../../../../explorer/stage/web/concepts/diffusion/step/taken.js";
import { normal, uniforms } from "../../../../explorer/stage/web/kernel/random.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { OF } from "../../words.js";

const LOOK = { way: "back", ask: "network", path: "straight", solver: "euler", eta: 0, steps: 8, label: null, guidance: 1, follow: 2, draw: 0 };
const WORDS = new Words("en", OF.diffusion);
const near = (found, wanted, what = "", close = 1e-9) => found.forEach((value, i) => assert.ok(Math.abs(value - wanted[i]) < close, `${what}: ${found}, not ${wanted}`));

/** A denoiser that bends: towards a ring, another one for each class. */
function bent(shift) {
  return (x, alpha, sigma) => {
    const share = alpha ** 2 / (alpha ** 2 + sigma ** 2);
    return x.map((value, i) => share * (value / Math.max(alpha, 0.1)) * 0.6 + (1 - share) * (shift + 0.3 * Math.tanh(x[i ^ 1])));
  };
}

/** A model with these answers. */
function modelOf(prediction = "v") {
  const plain = (asked, label) => bent((label === null ? 0 : label + 1) * 0.2 + (asked === "exact" ? 0.05 : 0));
  const denoiser = (asked, { label, guidance: w }) => {
    const [free, told] = [plain(asked, null), label === null ? null : plain(asked, label)];
    if (!told || w === 0) return free;
    return (x, alpha, sigma) => free(x, alpha, sigma).map((value, i) => value + w * (told(x, alpha, sigma)[i] - value));
  };
  const start = ({ path, draw }, n = 5) => {
    const uniform = uniforms(draw);
    return Float64Array.from({ length: 2 * n }, () => PATHS[path].level(1)[1] * normal(uniform));
  };
  return { form: { prediction, told: 2 }, plain, denoiser, start, points: Float64Array.from([1, 2, -1, 0.5]) };
}

/** A look's walk, and each of its steps as the point that is followed takes it. */
function stepsOf(change, prediction) {
  const look = { ...LOOK, ...change };
  const model = modelOf(prediction);
  const way = walk(model.denoiser(look.ask, look), look, model.start(look));
  return { look, model, way, steps: way.times.slice(1).map((_, i) => takenIn(model, look, way, look.follow, i)) };
}

const ROUTES = [
  ...["straight", "linear", "cosine", "sigmoid", "exploding"].flatMap((path) => ["euler", "heun", "ddim"].map((solver) => ({ path, solver }))),
  { solver: "ddim", eta: 0.4 }, { solver: "ddpm", path: "cosine" }, { solver: "sde", path: "linear" }, { solver: "adaptive" }, { solver: "adaptive", path: "cosine" },
  { ask: "exact" }, { label: 1, guidance: 3 }, { label: 0, guidance: 1, solver: "heun" }, { steps: 1 },
];

for (const route of ROUTES) {
  test(`the last line is where the walk goes: ${JSON.stringify(route)}`, () => {
    const { look, way, steps } = stepsOf(route);
    steps.forEach((taken, i) => {
      near(taken.x, pointOf(way.states[i], look.follow));
      near(taken.next, pointOf(way.states[i + 1], look.follow));
      near(landing(taken), taken.next, `step ${i}`, 1e-7);
    });
  });
}

test("and the last line is another one where something else was forecast", () => {
  const { model, look, way } = stepsOf({ path: "cosine" });
  const other = { ...model, denoiser: () => bent(0.4) };
  const taken = takenIn(other, look, way, look.follow, 4);
  assert.ok(Math.abs(landing(taken)[0] - taken.next[0]) > 1e-3);
});

test("the forecasts split the point, and what a network says is made of them", () => {
  const { steps } = stepsOf({ path: "linear" });
  for (const { x, data, noise, at } of steps) near([0, 1].map((c) => at.alpha * data[c] + at.sigma * noise[c]), x);
  const at = { alpha: 3, sigma: 4, fading: NaN, growing: NaN };
  near(saidOf("v", [1, 0], [0, 1], at), [-0.8, 0.6]);
  near(saidOf("velocity", [1, 0], [0, 1], at), [-1, 1]);
  near(saidOf("noise", [1, 0], [0, 1], at), [0, 1]);
  near(saidOf("data", [1, 0], [0, 1], at), [1, 0]);
});

test("new noise is as large as the solver draws it", () => {
  const scaled = (route, spread) => stepsOf({ ...route, steps: 400 }).steps.slice(20, -40).map((taken) => taken.made.added[0] / spread(taken));
  const deviation = (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const ddpm = deviation(scaled({ solver: "ddpm", path: "cosine" }, ({ made }) => made.drawn));
  const sde = deviation(scaled({ solver: "sde", path: "linear" }, ({ at, t, then }) => Math.sqrt(2 * at.sigma * (at.growing - (at.fading / at.alpha) * at.sigma) * (t - then))));
  for (const found of [ddpm, sde]) assert.ok(Math.abs(found - 1) < 0.15, String(found));
  assert.ok(stepsOf({ solver: "ddim" }).steps.every(({ made }) => made.drawn === 0 && made.added[0] === 0));
});

test("Heun's second slope is read where Euler would land; its last step is Euler's", () => {
  const { steps, model, look } = stepsOf({ solver: "heun", path: "cosine" });
  const { x, t, then, made } = steps[2];
  const [first, second] = made.slopes;
  const there = x.map((value, c) => value + (then - t) * first[c]);
  const { alpha, sigma, fading, growing } = levelOf("cosine", then);
  const data = model.denoiser("network", look)(Float64Array.from(there), alpha, sigma);
  near(second, there.map((value, c) => fading * data[c] + (growing * (value - alpha * data[c])) / sigma));
  near(made.slope, first.map((value, c) => (value + second[c]) / 2));
  assert.equal(steps.at(-1).made.by, "euler");
});

test("guidance shows both answers, and their mix is what the solver took", () => {
  const { steps: [taken], look } = stepsOf({ label: 1, guidance: 3 });
  near(taken.data, taken.mixed.without.map((value, c) => value + 3 * (taken.mixed.told[c] - value)));
  assert.equal(taken.prediction, "data");
  assert.ok(sentenceOf(2, taken, look, WORDS).includes(written(taken.mixed.told)));
  for (const guidance of [0, 1]) assert.equal(stepsOf({ label: 1, guidance }).steps[0].mixed, null);
});

test("formulas and words are those of the prediction and the solver in use", () => {
  const of = (route, prediction) => {
    const { steps, look } = stepsOf(route, prediction);
    return { shown: formulas(steps[3], look), last: formulas(steps.at(-1), look) };
  };
  assert.match(of({}, "noise").shown[2], /x_t − σ ε̂/);
  assert.equal(of({ path: "cosine" }, "v").shown[2], "x̂_0 = α x_t − σ v̂");
  assert.match(of({ path: "straight" }, "v").shown[2], /r²/);
  assert.match(of({}, "velocity").shown[1], /^û = u_θ/);
  assert.match(of({}, "data").shown[1], /^x̂_0 = D/);
  assert.match(of({ ask: "exact" }).shown[1], /E\[x_0/);
  assert.match(of({ label: 0, guidance: 2 }).shown[1], /w \(D/);
  assert.match(of({ solver: "ddpm" }).shown[4], /d z$/);
  assert.match(of({ solver: "sde", path: "linear" }).shown[4], /√h z$/);
  assert.doesNotMatch(of({ solver: "sde", path: "linear" }).last[4], /z$/);
  assert.equal(of({ solver: "adaptive" }).last[4], "x_s = x̂_0");
});

test("every line of every route has its words and its numbers", () => {
  for (const route of ROUTES) {
    const { steps, look } = stepsOf(route, "v");
    for (const taken of [steps[0], steps.at(-1)]) {
      assert.equal(namesOf(taken, look, WORDS).length, 5);
      valuesOf(taken).flat().forEach((value) => assert.doesNotMatch(value, /NaN|∞|–/));
      for (let line = 0; line <= 5; line++) assert.doesNotMatch(sentenceOf(line, taken, look, WORDS), /[{}]|NaN|^step_/);
      assert.ok(taken.made.jumps || sentenceOf(5, taken, look, WORDS).includes(written(taken.next)));
    }
  }
});

test("forward it is one jump from a data point and its noise", () => {
  const look = { ...LOOK, way: "forward", path: "exploding", follow: 3 };
  const jump = jumpOf(modelOf(), look, 0.5);
  near(jump.data, [-1, 0.5], "of two points the fourth is the second, its noise too");
  near(jump.x, jump.data.map((value, c) => jump.alpha * value + jump.sigma * jump.noise[c]));
  near(jump.noise, pointOf(modelOf().start(look), 1).map((value) => value / 10));
  const { names, values, sentence } = jumpSaid(jump, WORDS);
  assert.deepEqual([names.length, values.length], [4, 4]);
  assert.ok(sentence(4).includes(written(jump.x)));
});

test("the timeline lies in the step that begins there", () => {
  const times = [1, 0.75, 0.5, 0.25, 0];
  assert.deepEqual([1, 0.8, 0.75, 0.74, 0.25, 0.1, 0].map((t) => stepAt({ times }, t)), [0, 0, 1, 1, 3, 3, 3]);
  for (const steps of [1, 2, 3, 7, 20, 50, 120]) {
    const own = Array.from({ length: steps + 1 }, (_, i) => 1 - i / steps);
    own.slice(1).forEach((_, i) => assert.equal(stepAt({ times: own }, 1 - placeOfStep(own, i, 120) / 120), i, `${steps}: ${i}`));
  }
});

test("of more steps than places those are left out that no place lies in, and the ends are reached", () => {
  const times = Array.from({ length: 1001 }, (_, i) => 1 - i / 1000);
  let [step, count] = [0, 0];
  for (let next = nextStep(times, step, 1, 120); next !== null; next = nextStep(times, step, 1, 120)) {
    assert.ok(next > step);
    [step, count] = [next, count + 1];
  }
  assert.ok(count > 100 && count <= 120 && step > 980, `${count} ${step}`);
  assert.equal(nextStep(times, 0, -1, 120), null);
});

test("from line to line, from step to step, and no further than there are", () => {
  const of = { lines: 5, next: (step, way) => (step + way >= 0 && step + way < 3 ? step + way : null) };
  assert.deepEqual(onward({ line: 0, step: 1 }, 1, of), { line: 1, step: 1 });
  assert.deepEqual(onward({ line: 0, step: 1 }, -1, of), { line: 5, step: 1 });
  assert.deepEqual(onward({ line: 5, step: 1 }, 1, of), { line: 1, step: 2 });
  assert.deepEqual(onward({ line: 1, step: 1 }, -1, of), { line: 5, step: 0 });
  assert.equal(onward({ line: 5, step: 2 }, 1, of), null);
  assert.equal(onward({ line: 1, step: 0 }, -1, of), null);
});

test("times near data have more digits", () => {
  assert.deepEqual([0.5, 0.0012, 0].map(timed), ["0.50", "0.0012", "0.00"]);
});
