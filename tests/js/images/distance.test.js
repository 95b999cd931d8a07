/** How far a code lies: among the prior's draws and from q(z|x), against what mpmath says and known formulas. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { beyond, chi, fromQ, median, radius } from "../../../explorer/stage/web/images/distance.js";
import { epsilon } from "../../../explorer/stage/web/images/eps.js";

const KNOWN = JSON.parse(readFileSync(new URL("../fixtures/distances.json", import.meta.url), "utf8"));

const near = (a, b, within = 1e-11) => assert.ok(Math.abs(a - b) <= within * Math.max(Math.abs(b), 1e-300), `${a} is not ${b}`);

test("the share of the prior's draws farther out keeps eleven digits, also where it is 1e-30", () => {
  for (const { r, d, beyond: share } of KNOWN) near(beyond(r, d), share);
  assert.ok(Math.min(...KNOWN.map((k) => k.beyond)) < 1e-30);
});

test("the density of distances keeps as many", () => {
  for (const { r, d, chi: density } of KNOWN) near(chi(r, d), density);
});

test("in two dimensions the share is exp(-r^2 / 2), and one dimension has its five percent", () => {
  for (const r of [0, 0.3, 1, 1.62, 2, 5, 10, 30]) near(beyond(r, 2), Math.exp((-r * r) / 2));
  near(beyond(1.959963984540054, 1), 0.05);
  near(beyond(1, 1), 0.3173105078629141);
});

test("everything lies beyond the middle, nothing beyond all, and no distance has no share", () => {
  for (const d of [1, 2, 3, 16, 100]) {
    assert.equal(beyond(0, d), 1);
    assert.equal(beyond(Infinity, d), 0);
    assert.ok(Number.isNaN(beyond(NaN, d)));
    const shares = Array.from({ length: 200 }, (_, i) => beyond(i / 10, d));
    assert.ok(shares.every((share, i) => share >= 0 && share <= 1 && (i === 0 || share <= shares[i - 1])));
  }
});

test("draws lie as far as the formula says", () => {
  const draws = Array.from({ length: 4000 }, (_, i) => radius(epsilon(i, 8)));
  for (const r of [2, 2.7, 3.2]) {
    const counted = draws.filter((one) => one > r).length / draws.length;
    assert.ok(Math.abs(counted - beyond(r, 8)) < 4 * Math.sqrt(0.25 / draws.length), `${counted} beyond ${r}`);
    assert.ok(Math.abs(counted - beyond(r, 2)) > 0.2, "another number of dimensions is noticed");
  }
});

test("sigmas from q are counted along each dimension, and together by Pythagoras", () => {
  near(fromQ([1, 2], [1, 1], [0.1, 0.5]), 2);
  near(fromQ([0.3, 2], [0, 0], [0.1, 0.5]), 5);
  assert.equal(fromQ([0.5, -1], [0.5, -1], [0.1, 0.1]), 0);
});

test("from a code that is a point all else is infinitely far", () => {
  assert.equal(fromQ([0.5, 1], [0.5, 1], [0, 0]), 0);
  assert.equal(fromQ([0.5, 1.1], [0.5, 1], [0, 0]), Infinity);
});

test("half the draws lie within the median: Rayleigh's in two dimensions, and as tables have it for others", () => {
  assert.ok(Math.abs(median(2) - Math.sqrt(2 * Math.LN2)) < 1e-6);
  assert.ok(Math.abs(median(1) - 0.6744898) < 1e-6);
  assert.ok(Math.abs(median(8) ** 2 - 7.3441215) < 1e-5); // chi-squared with 8 degrees of freedom
  assert.ok(Math.abs(median(16) ** 2 - 15.3384989) < 1e-5);
});
