/** Which dimension follows which factor: known ones are found, shuffled ones are not. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { LEAST, correlations, followed } from "../../../../explorer/stage/web/concepts/vae/sliders/following.js";
import { uniform } from "../../images/made.js";

const [N, F] = [100, 11];
const near = (a, b, within) => assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

/** So many images, each factor uniform on its own. */
function factorsOf(draw) {
  return Float32Array.from({ length: N * F }, () => draw());
}

/** Codes of one dimension each: sums of factors by weight, and noise. */
function codesOf(factors, weights, noise, draw) {
  const sum = (k, by) => Object.entries(by).reduce((total, [factor, weight]) => total + weight * factors[k * F + Number(factor)], 0);
  return Float32Array.from({ length: N * weights.length }, (_, at) => sum(Math.floor(at / weights.length), weights[at % weights.length]) + noise * (draw() - 0.5));
}

const rows = (r, d) => Array.from({ length: d }, (_, i) => r.subarray(i * F, (i + 1) * F));

test("a dimension made from a factor follows it, its sign too, and one made from two mixes both", () => {
  const draw = uniform(7);
  const factors = factorsOf(draw);
  const weights = [{ 10: 1 }, { 3: -2 }, { 8: 1, 9: 1 }];
  const found = rows(correlations(codesOf(factors, weights, 0.2, draw), 3, factors, F), 3).map(followed);
  assert.deepEqual(found.map((all) => all.map(({ factor }) => factor).sort()), [[10], [3], [8, 9]]);
  assert.ok(found[0][0].r > 0.9 && found[1][0].r < -0.9);
});

test("the second is said only with six tenths of the first's |r|", () => {
  assert.deepEqual(followed([0.9, 0.53, -0.1]), [{ factor: 0, r: 0.9 }]);
  assert.deepEqual(followed([0.5, -0.8, 0.1]), [{ factor: 1, r: -0.8 }, { factor: 0, r: 0.5 }]);
  assert.deepEqual(followed([0.35, 0.25]), [{ factor: 0, r: 0.35 }]); // what alone would not be said is not said as a second
  assert.deepEqual(followed([0.29, -0.29]), []);
  assert.deepEqual(followed([NaN]), []);
  assert.deepEqual(followed([]), []);
});

test("control: of codes that belong to other images nothing is said, but as often as chance has it", () => {
  const draw = uniform(11);
  let [said, second, all] = [0, 0, 0];
  for (let trial = 0; trial < 60; trial++) {
    const factors = factorsOf(draw);
    const codes = codesOf(factors, [{ 10: 1 }], 0.2, draw);
    for (let k = N - 1; k > 0; k--) {
      const other = Math.floor(draw() * (k + 1));
      [codes[k], codes[other]] = [codes[other], codes[k]];
    }
    const r = correlations(codes, 1, factors, F);
    if (followed(r).length) said++;
    second += r.filter((value) => Math.abs(value) > 0.197).length;
    all += r.length;
  }
  near(second / all, 0.05, 0.025); // |r| above .2 once in 20
  assert.ok(said / 60 < 0.1, `${said} of 60 say a factor at |r| ≥ ${LEAST}`);
});

test("Pearson's r does not see a scale or an offset, and is nothing where one of both does not vary", () => {
  const factors = Float32Array.of(0, 5, 1, 5, 2, 5, 3, 5); // the second is the same for all
  const r = correlations(Float32Array.of(10, 8, 6, 4), 1, factors, 2);
  near(r[0], -1, 1e-12);
  assert.equal(r[1], 0);
  assert.deepEqual([...correlations(Float32Array.of(2, 2, 2, 2), 1, factors, 2)], [0, 0]);
});
