/** The Gaussian that codes are drawn from where a model has no prior. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Gaussian, cholesky } from "../../../explorer/stage/web/images/gaussian.js";
import { apart, uniform } from "./made.js";

/** Codes (n, d) whose dimensions are mixed. */
function codes(n, d) {
  const draw = uniform(d);
  const mix = Array.from({ length: d * d }, () => 2 * draw() - 1);
  const one = () => Array.from({ length: d }, () => draw() + draw() - 1);
  return Array.from({ length: n }, one).flatMap((e) => Array.from({ length: d }, (_, i) => 3 + e.reduce((sum, v, j) => sum + mix[i * d + j] * v, 0)));
}

test("the factor times itself is the covariance", () => {
  for (const d of [1, 2, 5, 16]) {
    const { factor, covariance } = Gaussian.fitted(codes(200, d), d);
    const back = Array.from({ length: d * d }, (_, k) => Array.from({ length: d }, (__, m) => factor[Math.floor(k / d) * d + m] * factor[(k % d) * d + m]).reduce((a, b) => a + b));
    assert.ok(apart(back, covariance) < 1e-12);
    for (let i = 0; i < d; i++) for (let j = i + 1; j < d; j++) assert.equal(factor[i * d + j], 0);
  }
});

test("the codes that it is fitted to have, as noise, mean 0 and covariance I", () => {
  const d = 3;
  const from = codes(150, d);
  const fitted = Gaussian.fitted(from, d);
  const noise = Array.from({ length: 150 }, (_, i) => [...fitted.noise(from.slice(d * i, d * i + d))]).flat();
  const { mean, covariance } = Gaussian.fitted(noise, d);
  assert.ok(apart(mean, [0, 0, 0]) < 1e-6);
  assert.ok(apart(covariance, Gaussian.standard(d).covariance) < 1e-5);
});

test("a draw comes from the noise that it is made of, and lies as far as that is long", () => {
  const fitted = Gaussian.fitted(codes(80, 4), 4);
  const z = fitted.draw([1, -2, 0.5, 0]);
  assert.ok(apart(fitted.noise(z), [1, -2, 0.5, 0]) < 1e-5);
  assert.ok(Math.abs(fitted.distance(z) - Math.hypot(1, 2, 0.5)) < 1e-5);
});

test("a dead dimension draws its mean, and what is off it lies infinitely far", () => {
  const flat = Array.from({ length: 60 }, (_, i) => [Math.sin(i), 0.25, Math.cos(2 * i)]).flat();
  const fitted = Gaussian.fitted(flat, 3);
  assert.equal(fitted.draw([1, 5, -1])[1], 0.25);
  assert.equal(fitted.noise([0, 0.25, 0])[1], 0);
  assert.equal(fitted.distance([0, 0.5, 0]), Infinity);
  assert.deepEqual([...cholesky([0, 0, 0, 0], 2)], [0, 0, 0, 0]);
});
