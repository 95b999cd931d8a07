import assert from "node:assert/strict";
import { test } from "node:test";

import { fieldOf } from "../../../explorer/stage/web/plane/fields.js";
import { raster } from "../../../explorer/stage/web/plane/learned.js";
import { DRAWS, NOISE } from "../../../explorer/stage/web/plane/noise.js";
import { Raster } from "../../../explorer/stage/web/plane/raster.js";

const close = (a, b, by) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);
const GRID = { nx: 6, ny: 4, extent: [-3, 3, -1, 3] }; // cells of 1 by 1
const centre = (k) => [-2.5 + (k % 6), -0.5 + Math.floor(k / 6)];
const filled = (f) => Float32Array.from({ length: 24 }, (_, k) => f(...centre(k)));

test("between cells it is bilinear: a bilinear function comes out exactly", () => {
  const f = (x, y) => 0.5 - 0.3 * x + 0.2 * y + 0.1 * x * y;
  const smooth = new Raster(filled(f), GRID, true);
  for (const [x, y] of [[0, 0], [-2.5, -0.5], [2.5, 2.5], [1.13, 0.77], [-1.9, 2.2]]) close(smooth.at(x, y), f(x, y), 1e-6);
});

test("outside it is as at the edge", () => {
  const smooth = new Raster(filled((x, y) => x + 10 * y), GRID, true);
  close(smooth.at(-9, 0.5), -2.5 + 5, 1e-6);
  close(smooth.at(9, 9), 2.5 + 25, 1e-5);
});

test("steps stay steps", () => {
  const steps = new Raster(filled((x) => (x < 0 ? -5 : 0)), GRID, false);
  assert.deepEqual([-0.01, 0.01, -3, 3].map((x) => steps.at(x, 1)), [-5, 0, -5, 0]);
  close(new Raster(filled((x) => (x < 0 ? -5 : 0)), GRID, true).at(0, 1), -2.5, 1e-6);
});

test("a chance of zero is a large number, never infinity", () => {
  const field = fieldOf(raster({ what: "posterior", nx: 6, ny: 4 }, Float32Array.from([...filled(() => 0), ...filled(() => -Infinity), ...filled(() => NaN)]), GRID.extent), GRID);
  assert.ok(field.lead.every((lead) => lead.every(Number.isFinite)));
});

test("on its own grid a field is what was sent; on a finer one it lies between", () => {
  const sent = Float32Array.from([0.2, 0.3, 0.5].flatMap((p, c) => [...filled((x) => Math.log(p) + 0.1 * c * x)]));
  const model = raster({ what: "posterior", nx: 6, ny: 4 }, sent, GRID.extent);
  const same = fieldOf(model, GRID);
  same.log.forEach((values, c) => values.forEach((value, k) => close(value, sent[24 * c + k], 1e-6)));
  const fine = fieldOf(model, { nx: 60, ny: 40, extent: GRID.extent });
  close(fine.log[2][60 * 20 + 30], Math.log(0.5) + 0.2 * 0.05, 1e-5);
});

const density = (cx, cy) => (x, y) => -0.5 * ((x - cx) ** 2 + (y - cy) ** 2) / 0.4;
const sentJoint = [filled((x, y) => Math.log(0.25) + density(-1.5, 0.5)(x, y)), filled((x, y) => Math.log(0.75) + density(1.5, 1.5)(x, y))];
const joint = (more) => raster({ what: "joint", nx: 6, ny: 4, ...more }, Float32Array.from(sentJoint.flatMap((of) => [...of])), GRID.extent);

test("a joint field has shares and densities of classes", () => {
  close(joint().prior[0], 0.25, 1e-6);
  const model = joint({ prior: [0.5, 0.5] });
  assert.deepEqual(model.prior, [0.5, 0.5]);
  close(model.logJoint(1, 1.5, 1.5), Math.log(0.75), 1e-6);
  close(model.classes[1].logDensity(1.5, 1.5), Math.log(1.5), 1e-6);
  close(model.logMarginal(1.5, 1.5), Math.log(0.75 + 0.25 * Math.exp(-12.5)), 1e-6);
});

test("it is sampled by the mass of its cells, anywhere within a cell", () => {
  const draws = NOISE.map((noise) => joint().sample(noise));
  const ofB = draws.filter(({ label }) => label === 1);
  close(ofB.length / DRAWS, 0.75, 0.04);
  close(ofB.reduce((sum, { at }) => sum + at[0], 0) / ofB.length, 1.5, 0.08);
  close(ofB.reduce((sum, { at }) => sum + at[1], 0) / ofB.length, 1.5, 0.08);
  assert.ok(draws.every(({ at: [x, y] }) => x > -3 && x < 3 && y > -1 && y < 3));
  assert.ok(new Set(draws.map(({ at: [x] }) => (x % 1).toFixed(2))).size > 50, "not only at the centres");
});
