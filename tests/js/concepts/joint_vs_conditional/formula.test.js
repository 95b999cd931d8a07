/** Errors by formula and bits per label by Bayes' rule: against closed forms, and rules that are wrong by a known amount. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Evaluation } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/evaluation.js";
import { FINE, Formula, QUICK } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/formula.js";
import { withPrior } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/priors.js";
import { ratesOf } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/rates.js";
import { NOTHING, Reader } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/reader.js";
import { PriorShift } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/shift.js";
import { LearnedSide } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/side.js";
import { Joint } from "../../../../explorer/stage/web/plane/mixture.js";
import { Mlp } from "../../../../explorer/stage/web/plane/mlp.js";

const EXTENT = /** @type {[number, number, number, number]} */ ([-3, 3, -2.6, 2.6]);
const close = (a, b, by, what = "") => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b} ${what}`);
// Two Gaussians at -.5 and .5, deviation .5 across: the border lies at 0, and log-odds of A are -4 x.
const rows = (across = 0.25, up = 0.25) => [-0.5, 0.5].flatMap((mean) => [1, mean, 0, across, 0, up]);
const PAIR = (across, up) => new Joint(Float64Array.from(rows(across, up)), [0.5, 0.5]);
const cut = (at, slope = -4) => new Mlp([2, 1], "tanh", Float32Array.of(slope, 0, -slope * at));

function phi(z) {
  let sum = 0.5;
  for (let term = z, n = 0; Math.abs(term) > 1e-16; n++, term *= (-z * z * (2 * n - 1)) / (2 * n * (2 * n + 1))) sum += term / Math.sqrt(2 * Math.PI);
  return sum;
}
/** How often a cut at `c` errs where a share `a` of the points is A. */
const errs = (c, a = 0.5) => a * phi(-(c + 0.5) / 0.5) + (1 - a) * phi((c - 0.5) / 0.5);

test("by formula a cut errs as its closed form says, and the exact rule at the Bayes error", () => {
  const formula = new Formula(PAIR(), EXTENT);
  const all = (model) => formula.rate(formula.errors(model, [0, 0], [1, 1])).rate;
  close(all(PAIR()), errs(0), 2e-4);
  for (const c of [-0.8, -0.1, 0.3, 1]) {
    close(all(cut(c)), errs(c), 4e-4);
    close(formula.excess(cut(c)), errs(c) - errs(0), 4e-4);
  }
  close(all(cut(0, 4)), 1 - errs(0), 4e-4, "who answers the wrong way round errs in all the rest");
  assert.equal(formula.excess(PAIR()), 0);
});

test("no rule is better than the exact one, however little it differs", () => {
  const formula = new Formula(PAIR(), EXTENT);
  for (const c of [1e-3, -1e-3, 0.01, -0.02]) assert.ok(formula.excess(cut(c)) >= 0);
  assert.ok(formula.excess(cut(0.05)) > 0);
});

test("given another prior, or without a coordinate, rates are by formula too, and say no ±", () => {
  const [formula, share] = [new Formula(PAIR(), EXTENT), 0.1];
  const border = -Math.log((1 - share) / share) / 4;
  const given = { own: [0.5, 0.5], counted: [0.5, 0.5], prior: share, missing: null, mean: 0, key: "" };
  const asked = [{ name: "n", model: cut(0) }, { name: "m", model: withPrior(PAIR(), share) }, { name: "e", model: PAIR(), exact: true }];
  const rates = Object.fromEntries(ratesOf({ ...given, rows: asked }, formula).map((one) => [one.how, one]));
  close(rates[""].rate, errs(border, share), 4e-4);
  close(rates.how_as_trained.rate, errs(0, share), 4e-4);
  close(rates.how_reweighted.excess, 0, 1e-12);
  close(rates.how_given.excess, 0, 1e-12);
  assert.ok(Object.values(rates).every(({ se }) => se === null));
  for (const [missing, want] of [["x1", 0.5], ["x2", errs(0)]]) {
    for (const { rate } of ratesOf({ ...given, prior: null, missing, rows: asked.slice(1) }, formula)) close(rate, want, 1e-3);
  }
});

test("the strip writes no ± beside what is summed", () => {
  const was = globalThis.document;
  globalThis.document = /** @type {any} */ ({ createElement: () => ({ text: "", getAttribute: () => null, setAttribute() {}, append(text) { this.text = text; } }) });
  try {
    assert.equal(PriorShift.prototype.excess.call({}, /** @type {any} */ ({ how: "how_given", excess: 0.0213, se: null })).text, "+2.1");
  } finally {
    globalThis.document = was;
  }
});

/** Points along the pair's own law, in even quantiles: no chance in them. */
function evaluationOf(n = 1000) {
  const [xs, labels] = [[], []];
  for (let i = 0; i < 2 * n; i++) {
    xs.push((i % 2 ? 0.5 : -0.5) + 0.5 * quantile((Math.floor(i / 2) + 0.5) / n), 0);
    labels.push(i % 2);
  }
  return new Evaluation({ xy: { shape: [2 * n, 2], data: Float32Array.from(xs) }, label: { shape: [2 * n], data: Uint8Array.from(labels) } });
}

function quantile(u) {
  let [low, high] = [-8, 8];
  for (let i = 0; i < 60; i++) [low, high] = phi((low + high) / 2) < u ? [(low + high) / 2, high] : [low, (low + high) / 2];
  return low;
}

/** What log-odds -4 s x cost a label, in bits: by a fine sum along the line. */
function cost(s) {
  let sum = 0;
  for (let x = -5; x < 5; x += 1e-3) sum += (Math.exp(-2 * (x + 0.5) ** 2) / (0.5 * Math.sqrt(2 * Math.PI))) * Math.log2(1 + Math.exp(4 * s * x)) * 1e-3;
  return sum;
}

function film(...frames) {
  const clamp = (/** @type {number} */ at) => Math.max(0, Math.min(at, frames.length - 1));
  return { key: String(frames), have: frames.length, total: frames.length, clamp, row: (_, at) => Float64Array.from(frames[at]) };
}
const side = (...frames) => new LearnedSide({ kind: "mixture", prior: [0.5, 0.5] }, film(...frames), EXTENT);

test("a density says bits per label: the exact one its limit, one too sure more by a known amount", () => {
  const [reader, formula] = [new Reader(evaluationOf(), PAIR(), [0.5, 0.5]), new Formula(PAIR(), EXTENT)];
  const sides = side(rows(), rows(0.25 / 3), rows(0.25, 1));
  const floor = { bits: 0, bayes: errs(0) };
  const [exact, bold, tall] = [0, 1, 2].map((frame) => reader.read(sides, frame, floor, formula));
  close(exact.labels.bits, cost(1), 1e-3);
  close(exact.labels.excess, 0, 1e-6);
  close(exact.rate, errs(0), 1e-12);
  close(bold.labels.excess, cost(3) - cost(1), 3e-3);
  assert.ok(bold.labels.excess > 0.1 && bold.rate === exact.rate, "it decides alike");
  close(tall.labels.excess, 0, 1e-6, "another p(x) with the same p(y | x) costs no label");
});

test("a frame is read once, first as a sketch where something moves, and nothing before the first", () => {
  const reader = new Reader(evaluationOf(50), PAIR(), [0.5, 0.5]);
  const [fine, quick] = [FINE, QUICK].map((cells) => new Formula(PAIR(), EXTENT, cells));
  const floor = { bits: 0, bayes: errs(0) };
  const sides = side([1, -0.3, 0, 0.25, 0, 0.25, 1, 0.7, 0, 0.25, 0, 0.25]); // a cut at .2
  const sketch = reader.read(sides, 0, floor, quick);
  assert.equal(reader.read(sides, 0.7, floor, quick), sketch);
  close(sketch.rate, errs(0.2), 2e-3);
  const drawn = reader.read(sides, 0, floor, fine);
  close(drawn.rate, errs(0.2), 4e-4);
  assert.equal(reader.read(sides, 0, floor, quick), drawn, "what is fine already is not sketched again");
  assert.equal(reader.read(side(), 0, null, fine), NOTHING);
});

test("where nobody knows the formula, bits per label stand beside those of the class shares, and no rate is summed", () => {
  const reader = new Reader(evaluationOf(), null, [0.25, 0.75]);
  const { labels, rate } = reader.read(side(rows()), 0, null, null);
  close(labels.bits - labels.excess, (Math.log2(4) + Math.log2(4 / 3)) / 2, 1e-9);
  assert.equal(rate, null);
});
