/** Another prior, a missing coordinate, fading by p(x): each against its formula, and given nothing, nothing changes. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Evaluation, summed } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/evaluation.js";
import { Likelihood } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/likelihood.js";
import { answerWithout, filledIn, meanOf, rankAlong } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/marginalization.js";
import { asLearned, priorsWith, shiftOf, withPrior } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/priors.js";
import { ratesOf } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/rates.js";
import { shadeOf } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/shade.js";
import { PriorShift } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/shift.js";
import { LearnedSide } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/side.js";
import { leads } from "../../../../explorer/stage/web/plane/borders.js";
import { chancesOf } from "../../../../explorer/stage/web/plane/chances.js";
import { Exact } from "../../../../explorer/stage/web/plane/exact.js";
import { fieldOf } from "../../../../explorer/stage/web/plane/fields.js";
import { strengthOf } from "../../../../explorer/stage/web/plane/layers/fade.js";
import { posteriorPaint } from "../../../../explorer/stage/web/plane/layers/field.js";
import { wholePaint } from "../../../../explorer/stage/web/plane/layers/whole.js";
import { Joint } from "../../../../explorer/stage/web/plane/mixture.js";
import { Mlp } from "../../../../explorer/stage/web/plane/mlp.js";
import { rasterJoint, Raster } from "../../../../explorer/stage/web/plane/raster.js";

const fixture = (name) => JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), "utf8"));
const close = (a, b, by, what = "") => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b} ${what}`);
const GRID = { nx: 24, ny: 20, extent: [-3, 3, -2.6, 2.6] };
const row = (...values) => Float64Array.from(values);
// Two round Gaussians at -1 and 1: with shares p and 1 - p the border lies at log((1 - p) / p) / 2.
const PAIR = () => new Joint(row(1, -1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1), [0.5, 0.5]);
const moons = () => { const { components, prior } = fixture("mixtures")[0]; return new Joint(Float64Array.from(components), prior); };
const net = () => { const { sizes, activation, weights } = fixture("networks")[0]; return new Mlp(sizes, activation, Float32Array.from(weights)); };

test("A gets its prior, the others keep their proportions", () => {
  assert.deepEqual(priorsWith([0.5, 0.5], 0.2), [0.2, 0.8]);
  priorsWith([0.5, 0.3, 0.2], 0.1).forEach((share, c) => close(share, [0.1, 0.54, 0.36][c], 1e-12));
  assert.deepEqual(priorsWith([0.5, 0.3, 0.2], null), [0.5, 0.3, 0.2]);
  shiftOf([0.5, 0.5], 0.2).forEach((plus, c) => close(plus, Math.log([0.4, 1.6][c]), 1e-12));
});

test("given nothing, or what it knows, a model stays as it is; p(y | x) always does", () => {
  const pair = PAIR();
  for (const share of [null, 0.5]) assert.equal(withPrior(pair, share), pair);
  const network = net();
  assert.equal(withPrior(network, 0.1), network);
});

test("the border of a model with another prior lies where Bayes' rule puts it", () => {
  for (const share of [0.02, 0.3, 0.9]) {
    const model = withPrior(PAIR(), share);
    close(model.logit(Math.log((1 - share) / share) / -2, 0.4), 0, 1e-9);
    assert.equal(asLearned(model).prior[0], 0.5);
  }
});

test("a shifted field is the field of the model itself", () => {
  const model = withPrior(moons(), 0.2);
  const field = fieldOf(model, GRID);
  const anew = new Joint(model.classes, model.prior);
  anew.field(GRID).forEach((log, c) => log.forEach((value, i) => close(field.log[c][i], value, 2e-5)));
  assert.deepEqual(leads(field.log), field.lead);
  const before = fieldOf(asLearned(model), GRID);
  assert.ok(before.lead[0].some((lead, i) => Math.abs(lead - field.lead[0][i]) > 1), "a wrong prior reads otherwise");
});

test("the exact answer takes the prior, keeps its scales, and gives it back", () => {
  const { components, prior } = fixture("mixtures")[0];
  const half = components.length / 2;
  const rows = [components.slice(0, half), components.slice(half)].map((data) => ({ shape: [half / 6, 6], data: Float64Array.from(data) }));
  const exact = new Exact({ exact: { kind: "mixture", classes: rows, prior }, extent: GRID.extent });
  const [key, { lead }, scales] = [exact.key, exact.field(GRID), exact.scales];
  exact.use(withPrior(exact.base, 0.2), "0.2");
  assert.notEqual(exact.key, key);
  close(exact.field(GRID).lead[0][100] - lead[0][100], Math.log(0.25), 1e-4);
  assert.equal(exact.scales, scales);
  exact.use(exact.base, "");
  assert.deepEqual(exact.field(GRID).lead, lead);
  const shade = shadeOf(exact, [], 0);
  assert.equal(shade.whose, "");
  const strength = shade.strength(GRID);
  assert.ok(Math.min(...strength) === 0 && Math.max(...strength) === 1, "paper in the corners, full in the middle");
});

test("without an exact p(x), chances fade by the generative model's", () => {
  const film = { key: "f", have: 1, clamp: () => 0, row: () => row(1, -1, 0, 0.1, 0, 0.1, 1, 1, 0, 0.1, 0, 0.1) };
  const weights = { ...film, row: () => Float32Array.from(fixture("networks")[0].weights) };
  const { sizes, activation } = fixture("networks")[0];
  const panels = [
    { id: "conditional", learned: new LearnedSide({ kind: "mlp", sizes, activation }, weights, GRID.extent) },
    { id: "joint", learned: new LearnedSide({ kind: "mixture", prior: [0.5, 0.5] }, film, GRID.extent) },
  ];
  assert.equal(shadeOf(null, panels, 0).whose, "joint");
  assert.equal(shadeOf(null, panels.slice(0, 1), 0), null, "nobody knows p(x)");
  close(Math.max(...shadeOf(null, panels, 0).strength(GRID)), 1, 1e-6);
});

test("strength rises from nothing to all", () => {
  assert.deepEqual([0, 1e-3, 0.05, 1].map(strengthOf), [0, 0, 1, 1]);
  close(strengthOf(Math.sqrt(1e-3 * 0.05)), 0.5, 1e-9);
});

test("paper where nothing is: faded chances and the whole density", () => {
  const colours = { paper: [255, 255, 255], classes: [[0, 0, 0], [90, 0, 0]], density: [10, 20, 30] };
  const field = { log: [Float32Array.of(5, 5), Float32Array.of(0, 0)], lead: [Float32Array.of(5, 5)] };
  const pixels = new Uint8ClampedArray(8);
  const paint = posteriorPaint(field, colours, 1, Float32Array.of(0, 1));
  for (const i of [0, 1]) paint(pixels, 4 * i, i);
  assert.equal(pixels[0], 255);
  assert.ok(pixels[4] < 140);
  const whole = wholePaint(Float32Array.of(0, 2), 2, colours, 1);
  for (const i of [0, 1]) whole(pixels, 4 * i, i);
  assert.deepEqual([...pixels.slice(0, 3)], [255, 255, 255]);
  close(pixels[4], 255 - 0.72 * 245, 1);
});

test("a grid without one coordinate is the sum over it, and says that it is an estimate", () => {
  const pair = PAIR();
  const fine = { nx: 120, ny: 104, extent: [-5, 5, -5, 5] };
  const grid = rasterJoint(pair.field(fine).map((log) => new Raster(log, fine, true)), [0.5, 0.5]);
  for (const [missing, at] of [["x1", [9, 0.3]], ["x2", [0.7, 9]]]) {
    const [added, closed] = [grid, pair].map((model) => answerWithout(model, at, missing, 0));
    close(added.density, closed.density, 2e-3);
    close(added.chances[0], closed.chances[0], 2e-3);
  }
  assert.ok(grid.classes.every((density) => density.estimated) && !pair.classes.some((density) => density.estimated));
});

test("who models p(y | x) gets the mean of what is missing", () => {
  const network = net();
  const said = answerWithout(network, [0.4, 99], "x2", -0.3);
  assert.deepEqual(said.chances, chancesOf(network.logs(0.4, -0.3)));
  assert.equal(said.density, null);
  assert.deepEqual(filledIn([1, 2], "x1", 5), [5, 2]);
  const xy = { shape: [3, 2], data: Float32Array.of(1, 10, 2, 20, 6, 30) };
  assert.deepEqual([meanOf(xy, "x1"), meanOf(xy, "x2")], [3, 20]);
});

test("half of all draws are rarer than a usual coordinate, none than one far out", () => {
  const pair = PAIR();
  assert.ok(rankAlong(pair, 0, 0) > 0.6);
  assert.equal(rankAlong(pair, 1, 8), 0);
});

/** As many points of each class as the pair's own law has in a fine grid of quantiles: no chance in it. */
function evaluationOf() {
  const xs = [], labels = [];
  for (let i = 0; i < 2000; i++) {
    const u = (Math.floor(i / 2) + 0.5) / 1000;
    xs.push((i % 2 ? 1 : -1) + quantile(u), 0);
    labels.push(i % 2);
  }
  return new Evaluation({ xy: { shape: [2000, 2], data: Float32Array.from(xs) }, label: { shape: [2000], data: Uint8Array.from(labels) } });
}

/** Of the standard normal, by bisection of its distribution function. */
function quantile(u) {
  let [low, high] = [-8, 8];
  for (let n = 0; n < 60; n++) [low, high] = phi((low + high) / 2) < u ? [(low + high) / 2, high] : [low, (low + high) / 2];
  return low;
}

function phi(z) {
  let sum = 0.5;
  for (let term = z, n = 0; Math.abs(term) > 1e-16; n++, term *= (-z * z * (2 * n - 1)) / (2 * n * (2 * n + 1))) sum += term / Math.sqrt(2 * Math.PI);
  return sum;
}

test("error rates: the border of the new prior errs least, as trained errs more, re-weighted is as good, a wrong prior is worse", () => {
  const [evaluation, share] = [evaluationOf(), 0.1];
  const border = -Math.log((1 - share) / share) / 2;
  const exactRate = share * (1 - phi(border + 1)) + (1 - share) * phi(border - 1);
  const given = { own: [0.5, 0.5], counted: [0.5, 0.5], prior: share, missing: null, mean: 0, key: "" };
  const logistic = new Mlp([2, 1], "tanh", Float32Array.of(-2, 0, 0)); // the pair's own log-odds
  const rows = [{ name: "n", model: logistic }, { name: "m", model: withPrior(PAIR(), share) }, { name: "e", model: PAIR(), exact: true }];
  const rates = Object.fromEntries(ratesOf({ ...given, rows }, evaluation).map(({ how, rate }) => [how, rate]));
  close(rates[""], exactRate, 2e-3);
  close(rates.how_given, rates[""], 1e-9);
  close(rates.how_reweighted, rates[""], 1e-9);
  close(rates.how_as_trained, phi(-1), 2e-3);
  const wrong = summed(evaluation.errors(PAIR(), shiftOf([0.5, 0.5], 0.9), [0.2, 1.8])).mean;
  assert.ok(wrong > rates.how_as_trained + 0.1, "a model given the wrong prior reads worse than one given nothing");
  const naive = ratesOf({ ...given, rows }, evaluation)[0];
  close(naive.excess, naive.rate - rates[""], 1e-12);
  assert.ok(naive.se > 1e-3 && naive.excess > 4 * naive.se, "and by more than chance can make");
  const plainRates = ratesOf({ ...given, prior: null, rows }, evaluation).map(({ rate }) => rate);
  for (const rate of plainRates) close(rate, phi(-1), 2e-3);
  for (const { rate } of ratesOf({ ...given, prior: 0.5, rows }, evaluation)) close(rate, phi(-1), 2e-3);
});

test("without the coordinate that tells the classes apart, everyone guesses", () => {
  const rows = [{ name: "m", model: PAIR() }, { name: "e", model: PAIR(), exact: true }];
  const rates = ratesOf({ own: [0.5, 0.5], counted: [0.5, 0.5], prior: null, missing: "x1", mean: 0, key: "", rows }, evaluationOf());
  for (const { rate } of rates) close(rate, 0.5, 1e-9);
  const kept = ratesOf({ own: [0.5, 0.5], counted: [0.5, 0.5], prior: null, missing: "x2", mean: 0, key: "", rows }, evaluationOf());
  for (const { rate } of kept) close(rate, phi(-1), 2e-3);
});

test("p(x) is evaluated beside its floor: the exact one reads it, a shifted Gaussian reads worse by its divergence", () => {
  const evaluation = evaluationOf();
  const likelihood = new Likelihood(evaluation, PAIR());
  const film = { key: "f", have: 2, total: 3, clamp: (at) => Math.min(at, 1), row: (_, at) => row(...(at ? [1, -1, 0, 1, 0, 1, 1, 1, 0, 1, 0, 1] : [1, -1, 0.5, 1, 0, 1, 1, 1, 0.5, 1, 0, 1])) };
  const read = likelihood.evaluated(new LearnedSide({ kind: "mixture", prior: [0.5, 0.5] }, film, GRID.extent));
  close(read.film.scalar("excess", 1), 0, 1e-12);
  close(read.film.scalar("excess", 0), 0.125 / Math.LN2, 1e-9, "the points lie on y = 0: a shift by 1/2 costs 1/8 nat");
  assert.equal(read.film.scalar("excess", 0.75), read.film.scalar("excess", 0), "between two frames it is of the one reached last");
  close(read.film.scalar("bits", 0) - read.floor.bits, read.film.scalar("excess", 0), 1e-9);
  assert.equal(read.film.scalars.bits.length, 2);
  assert.ok(Number.isNaN(read.film.scalar("error_rate", 0)), "p(x) decides nothing");
  assert.equal(read.film.total, 3);
});

test("where nobody knows the exact rule, rates are of the rows held out, each with its own standard error", () => {
  const [evaluation, share] = [evaluationOf(), 0.1];
  const kept = evaluation.label.map((label, i) => label === 1 && i % 3 === 0); // rows held out have shares of their own
  const rows = { xy: [], label: [] };
  kept.forEach((gone, i) => gone || (rows.xy.push(evaluation.xy[2 * i], 0), rows.label.push(evaluation.label[i])));
  const held = new Evaluation({ xy: { shape: [rows.label.length, 2], data: Float32Array.from(rows.xy) }, label: { shape: [rows.label.length], data: Uint8Array.from(rows.label) } });
  const a = rows.label.filter((label) => !label).length / rows.label.length;
  const asked = { counted: [0.5, 0.5], missing: null, mean: 0, key: "", rows: [{ name: "m", model: PAIR() }] };
  const [own] = ratesOf({ ...asked, prior: share, own: [a, 1 - a] }, held);
  const border = -Math.log((1 - share) / share) / 2;
  close(own.rate, share * (1 - phi(border + 1)) + (1 - share) * phi(border - 1), 4e-3);
  const [wrong] = ratesOf({ ...asked, prior: share, own: [0.3, 0.7] }, held);
  assert.ok(Math.abs(wrong.rate - own.rate) > 0.02, "the shares learned from weigh the rows wrongly");
  const [plain] = ratesOf({ ...asked, prior: null, own: [a, 1 - a] }, held);
  assert.ok(Number.isNaN(plain.excess));
  close(plain.se, Math.sqrt((plain.rate * (1 - plain.rate)) / (rows.label.length - 1)), 1e-9);
  const far = new Evaluation({ xy: { shape: [4, 2], data: Float32Array.of(-9, 0, -9, 0, 9, 0, 9, 0) }, label: { shape: [4], data: Uint8Array.of(0, 0, 1, 1) } });
  const [sure] = ratesOf({ ...asked, prior: null, own: [0.5, 0.5] }, far);
  assert.deepEqual([sure.rate, sure.se], [0, 0.25], "none wrong of four is not surely none");
});

test("the strip writes ± beside a rate also without an exact rule, and beside the exact one nothing", () => {
  const was = globalThis.document;
  globalThis.document = /** @type {any} */ ({ createElement: () => ({ text: "", getAttribute: () => null, setAttribute() {}, append(text) { this.text = text; } }) });
  try {
    const said = (/** @type {any} */ one) => PriorShift.prototype.excess(one);
    assert.equal(said({ how: "how_given", excess: NaN, se: 0.031 }).text, "± 3.1");
    assert.equal(said({ how: "how_given", excess: 0.02, se: 0.004 }).text, "+2.0 ± 0.4");
    assert.equal(said({ how: "", excess: 0, se: 0 }), "");
  } finally {
    globalThis.document = was;
  }
});
