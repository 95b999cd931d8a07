/** Models of more than two classes, and the exact answer made of boxes, against torch, numpy and fifty digits. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Boxes } from "../../../explorer/stage/web/plane/boxes.js";
import { chanceAt, chanceError, chancesOf, likeliest } from "../../../explorer/stage/web/plane/chances.js";
import { Film } from "../../../explorer/stage/web/kernel/film.js";
import { posteriorPaint } from "../../../explorer/stage/web/plane/layers/field.js";
import { Joint } from "../../../explorer/stage/web/plane/mixture.js";
import { Mlp } from "../../../explorer/stage/web/plane/mlp.js";
import { exactModel } from "../../../explorer/stage/web/plane/exact.js";
import { answer, fieldOf } from "../../../explorer/stage/web/plane/fields.js";
import { Learned } from "../../../explorer/stage/web/plane/learned.js";
import { DRAWS, NOISE } from "../../../explorer/stage/web/plane/noise.js";
import { logInterval, logPhi, scaledErfc } from "../../../explorer/stage/web/plane/normal.js";

const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));
const close = (a, b, by, what = "") => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b} ${what}`);
const sum = (values) => values.reduce((a, b) => a + b, 0);
const GRID = { nx: 9, ny: 7, extent: [-3, 3, -2, 2] };

for (const { sizes, activation, weights, points, logs } of fixture("softmaxes")) {
  test(`network ${sizes.join("-")} ${activation} gives torch's chances`, () => {
    const network = new Mlp(sizes, activation, Float32Array.from(weights));
    assert.equal(network.count, sizes.at(-1));
    points.forEach(([x, y], i) => chancesOf(network.logs(x, y)).forEach((p, c) => close(Math.log(p), logs[i][c], 1e-4)));
  });
}

for (const { name, components, prior, points, joint } of fixture("many")) {
  test(`a mixture ${name}: joint, marginal and posterior equal their formulas`, () => {
    const model = new Joint(Float64Array.from(components), prior);
    points.forEach(([x, y], i) => {
      const all = sum(joint[i].map(Math.exp));
      const { chances, top, density } = answer(model, x, y);
      joint[i].forEach((log, c) => {
        close(model.logJoint(c, x, y), log, 1e-6);
        close(chances[c], Math.exp(log) / all, 1e-6);
      });
      close(density, all, 1e-6 * all);
      assert.equal(top, joint[i].indexOf(Math.max(...joint[i])));
    });
  });
}

test("labels are drawn as often as their shares say", () => {
  const { components, prior } = fixture("many")[1];
  const labels = NOISE.map((noise) => new Joint(Float64Array.from(components), prior).sample(noise).label);
  prior.forEach((share, c) => close(labels.filter((label) => label === c).length / DRAWS, share, 0.05));
});

test("a field of many classes is the model at the cells' centres", () => {
  const { sizes, activation, weights } = fixture("softmaxes")[1];
  const { components, prior } = fixture("many")[1];
  for (const model of [new Mlp(sizes, activation, Float32Array.from(weights)), new Joint(Float64Array.from(components), prior)]) {
    const field = fieldOf(model, GRID);
    const [i, j] = [2, 5];
    const logs = model.logs(-3 + (i + 0.5) * (6 / 9), -2 + (j + 0.5) * (4 / 7));
    const k = j * 9 + i;
    logs.forEach((log, c) => close(field.log[c][k], log, 1e-5));
    chancesOf(logs).forEach((p, c) => close(chanceAt(field.log, c, k), p, 1e-6));
    const [first, second] = [...logs].sort((a, b) => b - a);
    close(field.lead[likeliest(field.log, k)][k], first - second, 1e-5);
  }
});

const { rows, points, logs } = fixture("boxes");
const boxes = rows.map((of) => new Boxes(Float64Array.from(of.flat())));

test("smoothed boxes equal fifty digits, near and very far", () => {
  points.forEach(([x, y], i) => boxes.forEach((of, c) => close(of.logDensity(x, y), logs[i][c], 1e-9 * Math.max(1, Math.abs(logs[i][c])), `at ${x}, ${y}`)));
});

test("on a grid they are the same", () => {
  const exact = exactModel({ kind: "boxes", classes: rows.map((of) => ({ shape: [of.length, 6], data: Float64Array.from(of.flat()) })), prior: [0.4, 0.6] });
  const field = fieldOf(exact, GRID);
  for (const [i, j] of [[0, 0], [4, 3], [8, 6]]) {
    exact.logs(-3 + (i + 0.5) * (6 / 9), -2 + (j + 0.5) * (4 / 7)).forEach((log, c) => close(field.log[c][j * 9 + i], log, 1e-5 * Math.max(1, Math.abs(log))));
  }
});

test("a density of boxes integrates to one", () => {
  const grid = { nx: 300, ny: 300, extent: [-6, 6, -6, 6] };
  for (const of of boxes) close(sum(Array.from(of.table(grid, 0), Math.exp)) * 0.04 * 0.04, 1, 1e-3);
});

test("points drawn from boxes have their shares, means and spread", () => {
  const draws = NOISE.map((noise) => boxes[1].sample(noise));
  const means = [0, 1].map((axis) => sum(draws.map((at) => at[axis])) / DRAWS);
  close(means[0], 0.25 * -0.5 + 0.75 * 1.5, 0.12);
  close(means[1], 0.25 * 0.5 + 0.75 * -0.5, 0.08);
  const wide = NOISE.map((noise) => new Boxes(Float64Array.of(1, -1, 1, 0, 3, 0.5)).sample(noise));
  close(sum(wide.map(([x]) => x ** 2)) / DRAWS, 4 / 12 + 0.25, 0.06);
  close(sum(wide.map(([, y]) => (y - 1.5) ** 2)) / DRAWS, 9 / 12 + 0.25, 0.08);
});

test("the normal distribution holds in its tails", () => {
  close(scaledErfc(0), 1, 1e-15);
  close(scaledErfc(2 - 1e-12), scaledErfc(2 + 1e-12), 1e-11);
  close(logPhi(-1e4), -5e7 - Math.log(1e4 * Math.sqrt(2 * Math.PI)), 1e-5);
  close(Math.exp(logInterval(-1, 1)), 0.6826894921370859, 1e-12);
  close(logInterval(30, 31), logInterval(-31, -30), 1e-12);
  close(Math.exp(logInterval(-1e-6, 2e-6)), 3e-6 / Math.sqrt(2 * Math.PI), 1e-15);
});

test("each kind of film becomes its model", () => {
  const film = new Film("k", 1);
  const one = (shape, data) => ({ shape, data: Float32Array.from(data) });
  const { components } = fixture("many")[0];
  const field = Array.from({ length: 3 * 4 }, (_, i) => Math.log(i + 1));
  const arrays = { weights: one([1, 9], Array(9).fill(0.1)), components: one([1, 3, 2, 6], components), field: one([1, 3, 2, 2], field) };
  film.take({ key: "k", from: 0, total: 1, complete: true, steps: one([1], [0]), arrays, scalars: {} });
  const of = (model) => new Learned(model, film, [-1, 1, -1, 1]).model(0);
  const made = [of({ kind: "mlp", sizes: [2, 3], activation: "tanh" }), of({ kind: "mixture", prior: [0.2, 0.3, 0.5] })];
  made.push(of({ kind: "grid", what: "posterior", nx: 2, ny: 2 }), of({ kind: "grid", what: "joint", nx: 2, ny: 2 }));
  assert.deepEqual(made.map(({ joint, count }) => [joint, count]), [[false, 3], [true, 3], [false, 3], [true, 3]]);
});

const colours = { paper: [255, 255, 255], classes: [[230, 159, 0], [86, 180, 233], [0, 158, 115]], minus: [94, 60, 153], plus: [194, 100, 10] };
const log = (...chances) => chances.map((p) => Float32Array.of(Math.log(p)));
const painted = (field) => {
  const pixels = new Uint8ClampedArray(3);
  posteriorPaint({ log: field, lead: [] }, colours, 1)(pixels, 0, 0);
  return [...pixels];
};

test("where no class is sure there is paper; a sure one has its colour; two mix", () => {
  assert.deepEqual(painted(log(1 / 3, 1 / 3, 1 / 3)), [255, 255, 255]);
  const sure = colours.classes[2].map((v) => Math.round(255 + (v - 255) * 0.55));
  painted(log(1e-9, 1e-9, 1)).forEach((v, i) => close(v, sure[i], 1));
  const mixed = painted(log(0.5, 0.5, 1e-9));
  [0, 1, 2].forEach((i) => close(mixed[i], 255 + ((colours.classes[0][i] + colours.classes[1][i]) / 2 - 255) * 0.55 * 0.25, 1));
});

test("the error is that of the class which is exactly likeliest", () => {
  const error = chanceError({ log: log(0.7, 0.1, 0.2), lead: [] }, { log: log(0.1, 0.6, 0.3), lead: [] });
  close(error(0), 0.1 - 0.6, 1e-6);
});
