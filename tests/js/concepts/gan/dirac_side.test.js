/** What the Dirac-GAN's pictures decide before they draw: arrows, numbers as they are written, steps under a pointer, keys, the walk. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Dirac, STEPS } from "../../../../explorer/stage/web/concepts/gan/dirac/game.js";
import { cameraOf } from "../../../../explorer/stage/web/concepts/gan/dirac/ground.js";
import { keyed } from "../../../../explorer/stage/web/concepts/gan/dirac/hand.js";
import { sent } from "../../../../explorer/stage/web/concepts/gan/dirac/marks.js";
import { radiusSaid, stepUnder } from "../../../../explorer/stage/web/concepts/gan/dirac/radius.js";
import { rootsSaid, seenOf } from "../../../../explorer/stage/web/concepts/gan/dirac/roots.js";
import { CURES, tracksOf } from "../../../../explorer/stage/web/concepts/gan/dirac/cures.js";
import { Walk } from "../../../../explorer/stage/web/concepts/gan/dirac/walk.js";

test("arrows are of one scale, upwards where psi grows, and cut where they are long", () => {
  const [dx, dy] = sent([1, 2]);
  assert.ok(dx > 0 && dy < 0 && Math.abs(dy / dx + 2) < 1e-12);
  const long = (way) => Math.hypot(...sent(way));
  assert.ok(Math.abs(long([0.6, 0.8]) - 2 * long([0.3, 0.4])) < 1e-9);
  assert.equal(long([30, 40]), long([300, 400]));
});

test("the whole plane is seen in a picture of any shape", () => {
  for (const [width, height] of [[484, 410], [358, 245], [300, 500]]) {
    const camera = cameraOf(width, height, 60, 1);
    const [left, right, bottom, top] = camera.extent;
    assert.ok(left <= -2.2 && right >= 2.2 && bottom <= -2.2 && top >= 2.2);
    assert.equal(camera.height, height - 60);
  }
});

test("a radius is written with the digits that say something", () => {
  const said = (radius) => Object.values(radiusSaid(radius)).filter(Boolean).join("^");
  assert.deepEqual([3.0969, 0, 4.778e-6, 242.8, 25641.3, 2.828e16].map(said), ["3.097", "0.000", "< 0.0001", "243", "25641", "2.8 × 10^16"]);
  assert.equal(said(9.97e5), "1.0 × 10^6", "never 10.0");
});

test("eigenvalues are written as a pair", () => {
  const said = (loss, cures) => rootsSaid(new Dirac(loss, cures).eigenvalues());
  assert.equal(said("minimax"), "λ = ±0.50i");
  assert.equal(said("wasserstein", { r1: 0.4 }), "λ = −0.20 ± 0.98i");
  assert.equal(said("minimax", { r1: 1 }), "λ = −0.50, −0.50");
  assert.equal(said("wasserstein", { penalty: 1 }), "");
});

test("no strength takes the eigenvalues out of the picture", () => {
  for (const loss of ["minimax", "wasserstein"]) {
    const [left, right, bottom, top] = seenOf(loss);
    for (const [real, imaginary] of CURES.flatMap((cure) => tracksOf(loss, cure).flat())) {
      assert.ok(real > left && real < right && imaginary > bottom && imaginary < top, `${loss} ${real} ${imaginary}`);
    }
  }
});

test("the step under a pointer", () => {
  const size = { width: 260, height: 150 };
  assert.equal(stepUnder(-5, size), 0);
  assert.equal(stepUnder(260, size), STEPS);
  const middle = stepUnder(22 + (260 - 22 - 10) / 2, size);
  assert.equal(middle, STEPS / 2);
});

test("arrow keys step the start, with shift farther; other keys are the page's", () => {
  const key = (name, more = {}) => keyed({ key: name, shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, ...more });
  assert.deepEqual(key("ArrowLeft"), [-0.05, 0]);
  assert.deepEqual(key("ArrowUp", { shiftKey: true }), [0, 0.25]);
  for (const [name, more] of [["d", {}], ["ArrowUp", { ctrlKey: true }], ["constructor", {}]]) assert.equal(key(name, more), null);
});

test("the walk goes on from where it is, ends at the last step, and begins anew there", () => {
  const walk = new Walk();
  walk.play(1000);
  assert.ok(walk.tick(2000));
  assert.equal(walk.step, 60);
  walk.go(walk.step);
  assert.ok(!walk.tick(9000) && walk.step === 60, "it stands");
  walk.play(10_000);
  assert.ok(!walk.tick(60_000));
  assert.equal(walk.step, STEPS);
  walk.play(70_000);
  walk.tick(70_000);
  assert.equal(walk.step, 0);
});
