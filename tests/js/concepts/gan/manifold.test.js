/** The noise's grid keeps its probability, and density is that over area: of maps whose density is known. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { densities, noiseGrid } from "../../../../explorer/stage/web/concepts/gan/manifold.js";
import { CASES, duelOf } from "./made.js";

const sum = (values) => values.reduce((total, value) => total + value, 0);

/** Places of x = A z + b. */
function mapped({ z }, [a, b, c, d]) {
  return Float32Array.from(z, (_, i) => (i % 2 ? c * z[i - 1] + d * z[i] + 0.3 : a * z[i] + b * z[i + 1] - 1));
}

test("all cells together hold nearly all of the noise", () => {
  assert.ok(Math.abs(sum(noiseGrid("gaussian", 1, 20).share) - 0.99068) < 1e-4); // within 2.6 sigma
  assert.ok(Math.abs(sum(noiseGrid("gaussian", 2, 20).share) - 0.99068 ** 2) < 2e-4);
  for (const k of [1, 2]) assert.ok(Math.abs(sum(noiseGrid("uniform", k, 7).share) - 1) < 1e-12);
});

test("a linear map of evenly spread noise has one density: one over the area of its image", () => {
  const grid = noiseGrid("uniform", 2, 9);
  for (const [map, det] of [[[1, 0, 0, 1], 1], [[2, 0.5, -1, 1], 2.5], [[0.1, 0, 0, -3], 0.3]]) {
    for (const density of densities(grid, mapped(grid, map), 2)) assert.ok(Math.abs(density * 4 * det - 1) < 1e-4);
  }
});

test("of Gaussian noise it is the Gaussian's density over the determinant", () => {
  const grid = noiseGrid("gaussian", 2, 40);
  const density = densities(grid, mapped(grid, [2, 0, 0, 0.5]), 2);
  const middle = density[20 * 40 + 20];
  assert.ok(Math.abs(middle * 2 * Math.PI - 1) < 0.01, String(middle));
  assert.ok(Math.abs(density[20 * 40 + 39] / middle - Math.exp(-(2.535 ** 2) / 2)) < 0.003);
});

test("on a line it is the share of the noise over the length", () => {
  const grid = noiseGrid("uniform", 1, 8);
  for (const density of densities(grid, Float32Array.from(grid.z, (z) => 3 * z), 1)) assert.ok(Math.abs(density - 1 / 6) < 1e-6);
  const curve = Float32Array.from({ length: 18 }, (_, i) => grid.z[i >> 1] * (i % 2 ? 4 : 3)); // a straight way of length 10
  for (const density of densities(grid, curve, 2)) assert.ok(Math.abs(density - 1 / 10) < 1e-6);
});

test("a cell that is folded flat is no infinity", () => {
  const grid = noiseGrid("uniform", 2, 3);
  for (const density of densities(grid, new Float32Array(32), 2)) assert.ok(Number.isFinite(density));
});

test("G bends it, where it has a density at all", () => {
  for (const of of CASES) {
    const duel = duelOf(of).at(1);
    const { noise_size: k } = of.form;
    const found = duel.manifold(6);
    if (k > duel.dimensions) {
      assert.equal(found, null);
      continue;
    }
    assert.equal(found.places.length, 7 ** k * duel.dimensions);
    assert.equal(found.density.length, 6 ** k);
    assert.deepEqual(found.places, duel.forge(found.grid.z));
  }
});
