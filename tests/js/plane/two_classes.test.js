/** With two classes nothing changed: what the stage painted, drew and said when it knew only two, pixel by pixel. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { chanceError, densityError } from "../../../explorer/stage/web/plane/chances.js";
import { densityPaint, errorPaint, posteriorPaint } from "../../../explorer/stage/web/plane/layers/field.js";
import { Joint } from "../../../explorer/stage/web/plane/mixture.js";
import { Mlp } from "../../../explorer/stage/web/plane/mlp.js";
import { answer, fieldOf, scales } from "../../../explorer/stage/web/plane/fields.js";
import { NOISE } from "../../../explorer/stage/web/plane/noise.js";

const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));
const before = fixture("two_classes"); // written once by the stage of commit e5b79dc
const [net] = fixture("networks");
const mixture = ({ components, prior }) => new Joint(Float64Array.from(components), prior);
const moons = fixture("mixtures").find(({ name }) => name === "moons");
const models = { network: new Mlp(net.sizes, net.activation, Float32Array.from(net.weights)), exact: mixture(moons), learned: mixture(before.learned) };
const [network, exact, learned] = Object.values(models).map((model) => fieldOf(model, before.grid));
const colours = { paper: [255, 255, 255], classes: [[230, 159, 0], [86, 180, 233]], minus: [94, 60, 153], plus: [194, 100, 10] };

function painted(paint) {
  const cells = before.grid.nx * before.grid.ny;
  const pixels = new Uint8ClampedArray(4 * cells);
  for (let i = 0; i < cells; i++) paint(pixels, 4 * i, i);
  return Buffer.from(pixels.filter((_, k) => k % 4 < 3)).toString("base64");
}
const pictures = {
  network: posteriorPaint(network, colours, 1),
  exact: posteriorPaint(exact, colours, 0.35),
  density: densityPaint(learned.log, before.scales.peak, colours, 1),
  posteriorError: errorPaint(chanceError(network, exact), 0.6, colours),
  densityError: errorPaint(densityError(learned.log, exact.log), before.scales.error, colours),
};
for (const [name, paint] of Object.entries(pictures)) {
  test(`the picture is the same: ${name}`, () => assert.equal(painted(paint), before[name]));
}

test("the scales are the same", () => assert.deepEqual((({ peak, error }) => ({ peak, error }))(scales(exact)), before.scales));

test("the same points are drawn", () => {
  const draws = NOISE.slice(0, 60).map((noise) => models.learned.sample(noise));
  assert.deepEqual(draws.map(({ at, label }) => [...at, label]), before.draws);
});

/** Equal but for the last digits, which depend on how a tanh is computed. */
const close = (a, b) => assert.ok(Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

test("the same is said about a point", () => {
  for (const { at: [x, y], rank, ...said } of before.answers) {
    for (const name of ["network", "exact"]) {
      const { chances, logs, density } = answer(models[name], x, y);
      close(chances[0], said[name].chance);
      close(logs[0] - logs[1], said[name].logit);
      if (said[name].density === null) assert.equal(density, null);
      else close(/** @type {number} */ (density), said[name].density);
    }
    assert.equal(models.exact.rank(x, y), rank);
  }
});
