import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Joint } from "../../../explorer/stage/web/plane/mixture.js";
import { weightCount } from "../../../explorer/stage/web/kernel/net.js";
import { Mlp } from "../../../explorer/stage/web/plane/mlp.js";
import { fieldOf, round, scales } from "../../../explorer/stage/web/plane/fields.js";
import { DRAWS, NOISE } from "../../../explorer/stage/web/plane/noise.js";

const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));
const close = (a, b, by) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);

for (const { sizes, activation, weights, points, logits } of fixture("networks")) {
  test(`network ${sizes.join("-")} ${activation} equals torch`, () => {
    const network = new Mlp(sizes, activation, Float32Array.from(weights));
    points.forEach(([x, y], i) => close(network.logit(x, y), logits[i], 1e-4));
  });
}

for (const { name, components, prior, points, joint } of fixture("mixtures")) {
  test(`mixture ${name} equals its formula`, () => {
    const model = new Joint(Float64Array.from(components), prior);
    points.forEach(([x, y], i) => {
      close(model.logJoint(0, x, y), joint[i][0], 1e-6);
      close(model.logJoint(1, x, y), joint[i][1], 1e-6);
      close(model.logMarginal(x, y), Math.log(Math.exp(joint[i][0]) + Math.exp(joint[i][1])), 1e-6);
      close(model.logit(x, y), joint[i][0] - joint[i][1], 1e-6);
    });
  });
}

test("weights that don't fit are refused", () => {
  assert.equal(weightCount([2, 8, 8, 1]), 105);
  assert.throws(() => new Mlp([2, 8, 1], "tanh", new Float32Array(5)), /fit/);
});

const standard = new Joint(Float64Array.of(1, -1, 0, 0.5, 0.2, 0.4, 1, 2, 1, 1, -0.3, 0.6), [0.3, 0.7]);

test("drawn points have the model's shares, means and covariances", () => {
  const draws = NOISE.map((noise) => standard.sample(noise));
  const ofA = draws.filter((d) => d.label === 0);
  close(ofA.length / DRAWS, 0.3, 0.05);
  const mean = (f, set) => set.reduce((sum, d) => sum + f(d.at), 0) / set.length;
  close(mean(([x]) => x, ofA), -1, 0.13);
  const ofB = draws.filter((d) => d.label === 1);
  close(mean(([x, y]) => (x - 2) * (y - 1), ofB), -0.3, 0.1);
  close(mean(([x]) => (x - 2) ** 2, ofB), 1, 0.15);
});

test("the viewing noise never changes", () => {
  assert.equal(NOISE.length, DRAWS);
  fixture("noise").forEach((noise, i) => {
    for (const part of ["label", "component", "a", "b", "u", "v"]) close(NOISE[i][part], noise[part], 1e-12);
  });
});

test("a point's rank among the model's own draws", () => {
  assert.equal(standard.rank(40, 40), 0);
  assert.ok(standard.rank(2, 1) > 0.9);
});

test("far away a density is small, never NaN", () => {
  assert.ok(Number.isFinite(standard.logMarginal(500, -500)));
  assert.ok(standard.logMarginal(500, -500) < -1e4);
});

test("a field is the model at the cells' centres", () => {
  const grid = { nx: 4, ny: 3, extent: [-2, 2, -1.5, 1.5] };
  const field = fieldOf(standard, grid);
  close(field.lead[0][4 * 2 + 1], standard.logit(-0.5, 1), 1e-5);
  close(field.log[1][3], standard.logJoint(1, 1.5, -1), 1e-5);
});

test("the scale of errors is a round number that the exact answer fixes", () => {
  assert.deepEqual([0.13, 0.06, 0.021, 7].map(round), [0.1, 0.05, 0.02, 5]);
  const { peak, error } = scales(fieldOf(standard, { nx: 80, ny: 80, extent: [-3, 5, -3, 4] }));
  assert.ok(peak > 0.1 && error > 0 && error < 2 * peak);
});
