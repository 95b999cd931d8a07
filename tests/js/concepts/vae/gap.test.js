/** The widest gap that codes leave within a disc. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { gapCode } from "../../../../explorer/stage/web/concepts/vae/beside.js";
import { RING, SHARE, along, clearance, widestGap } from "../../../../explorer/stage/web/concepts/vae/gap.js";
import { Gaussian } from "../../../../explorer/stage/web/images/gaussian.js";
import { uniform } from "../../images/made.js";

const near = (a, b, within = 2e-3) => assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

/** All places of a lattice of this step, but those that are left out. */
function lattice(step, out) {
  const side = Array.from({ length: Math.round(6 / step) + 1 }, (_, i) => i * step - 3);
  return side.flatMap((x) => side.filter((y) => !out(x, y)).flatMap((y) => [x, y]));
}

test("one code left out of a square lattice leaves the widest gap where it was", () => {
  const { at, width } = widestGap(lattice(0.5, (x, y) => x === 0.5 && y === -1), RING);
  near(at[0], 0.5);
  near(at[1], -1);
  near(width, 0.5);
});

test("the gap inside a ring of codes is its middle", () => {
  const ring = Array.from({ length: 90 }, (_, i) => [0.3 + Math.cos(i), -0.4 + Math.sin(i)]).flat();
  const outer = lattice(0.25, (x, y) => Math.hypot(x - 0.3, y + 0.4) < 1);
  const { at, width } = widestGap([...ring, ...outer], RING);
  near(at[0], 0.3, 0.02);
  near(at[1], -0.4, 0.02);
  near(width, 1, 0.02);
});

test("no place of the disc is farther from all codes than the one that is found", () => {
  const draw = uniform(5);
  for (let trial = 0; trial < 5; trial++) {
    const codes = Array.from({ length: 120 }, () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw()));
    const { at, width } = widestGap(codes, RING);
    near(width, clearance(codes, at), 1e-9);
    assert.ok(Math.hypot(...at) <= RING + 1e-9);
    for (let k = 0; k < 20_000; k++) {
      const [r, a] = [RING * Math.sqrt(draw()), 2 * Math.PI * draw()];
      assert.ok(clearance(codes, [r * Math.cos(a), r * Math.sin(a)]) <= width + 1e-3);
    }
  }
});

test("a gap that reaches out of the disc is looked for inside of it", () => {
  const { at } = widestGap([0, 0], RING);
  near(Math.hypot(...at), RING, 1e-6);
});

test("in one dimension the gap lies on the line", () => {
  const { at, width } = widestGap([-2, 0, -1, 0, 0.6, 0, 2, 0], RING, true);
  near(at[0], -0.2);
  assert.equal(at[1], 0);
  near(width, 0.8);
});

test("codes are seen along the two axes that are shown", () => {
  assert.deepEqual([...along([1, 2, 3, 4, 5, 6], 3, [2, 0])], [3, 1, 6, 4]);
  assert.deepEqual([...along([1, 2], 1, [0, 1])], [1, 0, 2, 0]);
});

test("the ring holds what draws in two dimensions say", () => {
  const draw = uniform(9);
  let inside = 0;
  for (let k = 0; k < 40_000; k++) inside += Number(-2 * Math.log(draw()) < RING * RING);
  near(inside / 40_000, SHARE, 0.01);
});

test("the code for the gap is in units of the Gaussian fitted to the codes, and 0 along what is not shown", () => {
  const draw = uniform(2);
  const mu = Float32Array.from({ length: 300 }, (_, k) => 10 * (k % 3) + (1 + (k % 3)) * (draw() + draw() + draw() - 1.5));
  const units = Gaussian.fitted(mu, 3);
  const code = gapCode(/** @type {any} */ ({ latent: 3, codes: () => ({ mu }), standardization: () => units }), 0, [2, 0]);
  assert.equal(code[1], 0);
  const own = Array.from({ length: 100 }, (_, i) => [...units.noise(mu.subarray(3 * i, 3 * i + 3))]).flat();
  const { at } = widestGap(along(own, 3, [2, 0]), RING);
  near(code[2], at[0], 1e-3);
  near(code[0], at[1], 1e-3);
});
