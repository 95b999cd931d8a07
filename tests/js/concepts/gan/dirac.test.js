/** The Dirac-GAN in the browser: equal to Python's, the references' radii, critical strengths, and what is said of where it leads. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { criticalOf, gameOf, strengthOf, tracksOf, within } from "../../../../explorer/stage/web/concepts/gan/dirac/cures.js";
import { Dirac, STEPS } from "../../../../explorer/stage/web/concepts/gan/dirac/game.js";
import { gaussHermite } from "../../../../explorer/stage/web/concepts/gan/dirac/quadrature.js";
import { radiiOf, verdictOf, wayOf } from "../../../../explorer/stage/web/concepts/gan/dirac/way.js";
import { off } from "./made.js";

const CASES = JSON.parse(readFileSync(new URL("../../fixtures/diracs.json", import.meta.url), "utf8"));
const LOSSES = ["minimax", "non_saturating", "wasserstein"];
const nameOf = ({ loss, cures }) => `${loss} ${JSON.stringify(cures)}`;
const looked = (loss, cure = "none", strength = 1, more = {}) => ({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength, dirac_alternating: false, dirac_start: [1, 1], ...more });
const radius = (game, alternating) => radiiOf(game.orbit([1, -1], STEPS, { alternating }))[STEPS];

test("field, orbits and the jacobian are Python's", () => {
  assert.ok(CASES.length >= 20);
  for (const of of CASES) {
    const game = new Dirac(of.loss, of.cures);
    const fields = of.places.map(([theta, psi]) => game.field(theta, psi));
    assert.ok(off(fields.flat(), of.field.flat()) < 1e-9, nameOf(of));
    for (const [kind, orbit] of Object.entries(of.orbits)) {
      const whole = game.orbit(of.start, STEPS, { alternating: kind === "alternating" });
      const found = orbit.flatMap((_, i) => [...whole.subarray(2 * i * of.every, 2 * i * of.every + 2)]);
      assert.ok(off(found, orbit.flat()) < 1e-9, `${nameOf(of)} ${kind}`);
    }
    if (of.jacobian) assert.ok(off(game.jacobian().flat(), of.jacobian.flat()) < 1e-9, nameOf(of));
    else assert.equal(game.jacobian(), null);
  }
});

test("so are the eigenvalues, and a kink has none", () => {
  for (const of of CASES) {
    const found = new Dirac(of.loss, of.cures).eigenvalues();
    if (!of.eigenvalues) assert.equal(found, null);
    else assert.ok(off([...found].sort((a, b) => a[0] - b[0] || a[1] - b[1]).flat(), of.eigenvalues.flat()) < 1e-9, nameOf(of));
  }
});

test("a game of another sign, or noise of other nodes, is not Python's", () => {
  const of = CASES.find(({ loss, cures }) => loss === "minimax" && cures.noise);
  const fields = (game) => of.places.flatMap(([theta, psi]) => game.field(theta, psi));
  assert.ok(off(fields(new Dirac("non_saturating", of.cures)), of.field.flat()) > 0.01);
  assert.ok(off(fields(new Dirac("minimax", { noise: 1.1 * of.cures.noise })), of.field.flat()) > 1e-3);
});

test("quadrature is exact for the moments of the standard normal", () => {
  const { x, w } = gaussHermite(32);
  assert.equal(x.length, 32);
  const moment = (k) => x.reduce((sum, at, i) => sum + w[i] * at ** k, 0);
  [1, 0, 1, 0, 3, 0, 15, 0, 105].forEach((wanted, k) => assert.ok(Math.abs(moment(k) - wanted) < 1e-9, `moment ${k}`));
});

test("the references' final radii, and another game's are others", () => {
  const table = { minimax: [{}, 3.097, 1.421], non_saturating: [{}, 0.64, 0.284], clipped: [{ clip: 1 }, 1.002, 1.024], penalized: [{ penalty: 0.7 }, 1.802, 1.221], r1: [{ r1: 0.3 }, 0, 0] };
  const lossOf = { clipped: "wasserstein", penalized: "wasserstein", r1: "minimax" };
  for (const [name, [cures, simultaneous, alternating]] of Object.entries(table)) {
    const game = new Dirac(lossOf[name] ?? name, cures);
    const band = simultaneous ? 0.01 : 1e-4;
    assert.ok(Math.abs(radius(game, false) - simultaneous) < band, name);
    assert.ok(Math.abs(radius(game, true) - alternating) < band, name);
  }
  assert.ok(Math.abs(radius(new Dirac("wasserstein", { penalty: 0.8 }), true) - 1.221) > 0.01);
  assert.ok(Math.abs(radius(new Dirac("minimax"), true) - 3.097) > 0.01, "who moves when matters");
});

test("gamma is critical at 1 for the logistic losses and at 2 for Wasserstein's", () => {
  const wanted = { minimax: 1, non_saturating: 1, wasserstein: 2 };
  for (const loss of LOSSES) {
    assert.ok(Math.abs(criticalOf(loss, "r1") - wanted[loss]) < 1e-9, loss);
    for (const gamma of [0, 0.5, 0.99, 1.01, 1.99, 2.01, 3]) {
      const circles = new Dirac(loss, { r1: gamma }).eigenvalues()[0][1] > 0;
      assert.equal(circles, gamma < wanted[loss], `${loss} ${gamma}`);
    }
    for (const cure of ["clip", "penalty", "ratio"]) assert.equal(criticalOf(loss, cure), null, "has none");
  }
  assert.ok(Math.abs(criticalOf("minimax", "noise") - Math.SQRT2) < 1e-9, "sigma^2 / 2 is gamma");
  assert.equal(criticalOf("wasserstein", "noise"), null, "a linear loss averages noise away");
});

test("eigenvalues go on tracks that start on the imaginary axis and meet on the real one", () => {
  const [upper, lower] = tracksOf("minimax", "r1");
  assert.ok(off(upper[0], [0, 0.5]) < 1e-12 && off(lower[0], [0, -0.5]) < 1e-12);
  assert.ok(upper[upper.length - 1][1] === 0 && lower[lower.length - 1][0] < -1.3);
  assert.deepEqual(tracksOf("minimax", "penalty"), []);
});

const VERDICTS = [
  ["out", "minimax"], ["out", "wasserstein"], ["circles", "non_saturating"], ["out", "wasserstein", "noise", 1], ["out", "minimax", "ratio", 4],
  ["circles", "minimax", "none", 1, { dirac_alternating: true }], ["circles", "wasserstein", "none", 1, { dirac_alternating: true }],
  ["slow", "non_saturating", "none", 1, { dirac_alternating: true }], ["rest", "minimax", "r1", 0.3], ["rest", "wasserstein", "r1", 1],
  ["rest", "non_saturating", "noise", 1], ["clip", "wasserstein", "clip", 1], ["clip", "minimax", "clip", 0.2], ["circles", "non_saturating", "clip", 1],
  ["circles", "wasserstein", "penalty", 0.7], ["stuck", "wasserstein", "penalty", 2], ["slow", "minimax", "r1", 0.1], ["rest", "minimax", "none", 1, { dirac_start: [0, 0] }],
];

test("where a way leads is told from its numbers", () => {
  for (const [wanted, ...of] of VERDICTS) assert.equal(wayOf(looked(...of)).verdict, wanted, of.join(" "));
});

test("with Wasserstein's loss R1 stops simultaneous steps from spiralling out at gamma = h, and no sooner", () => {
  const verdict = (gamma) => wayOf(looked("wasserstein", "r1", gamma)).verdict; // |1 + h lambda|^2 = 1 - h gamma + h^2
  assert.deepEqual([0.15, 0.2, 0.25].map(verdict), ["out", "circles", "slow"]);
});

test("a verdict follows the numbers and not the game: a way made otherwise is told otherwise", () => {
  const turning = (factor) => Float64Array.from({ length: 2 * (4 * STEPS + 1) }, (_, i) => factor ** (i >> 1) * (i % 2 ? Math.sin((i >> 1) / 10) : Math.cos((i >> 1) / 10)));
  const told = (orbit, clip = 0) => verdictOf(orbit, radiiOf(orbit), clip);
  assert.equal(told(turning(1)), "circles");
  assert.equal(told(turning(1.001)), "out");
  assert.equal(told(turning(0.985)), "rest");
  assert.equal(told(turning(0.9995)), "slow");
  assert.equal(told(turning(1), 1.5), "circles", "a clip that it never meets");
  assert.equal(told(turning(1), 0.9), "clip");
  assert.equal(told(turning(1).map((_, i) => (i % 2 ? 0 : 2))), "stuck");
});

test("an address may ask for more than a cure can be", () => {
  assert.equal(within("r1", "minimax", 10), 1.5);
  assert.equal(within("r1", "wasserstein", 10), 3);
  assert.equal(gameOf(looked("minimax", "clip", 0)).cures.clip, strengthOf("clip", "minimax").least);
  assert.equal(gameOf(looked("minimax", "none", 3)).cures.r1, 0);
});
