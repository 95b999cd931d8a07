/** What the stage decides before it draws: levels that hold a share of the mass, what is seen, the fields of arrows, the head's words. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { PATHS } from "../../../../explorer/stage/web/concepts/diffusion/math/paths.js";
import { pointsLaw } from "../../../../explorer/stage/web/concepts/diffusion/math/noised.js";
import { timeAt } from "../../../../explorer/stage/web/concepts/diffusion/shown.js";
import { Densities, levelsOf } from "../../../../explorer/stage/web/concepts/diffusion/stage/density.js";
import { drawnWay, score, shownOf, velocity } from "../../../../explorer/stage/web/concepts/diffusion/stage/field.js";
import { Dissolving } from "../../../../explorer/stage/web/concepts/diffusion/stage/forward.js";
import { lensAt, levelOf, seenOf } from "../../../../explorer/stage/web/concepts/diffusion/stage/lens.js";
import { placeOf } from "../../../../explorer/stage/web/concepts/diffusion/stage/read.js";
import { saidOf } from "../../../../explorer/stage/web/concepts/diffusion/stage/titles.js";
import { Camera } from "../../../../explorer/stage/web/kernel/camera.js";

const near = (value, wanted, by, says = "") => assert.ok(Math.abs(value - wanted) < by, `${says} ${value} is not ${wanted}`);
const BELL = pointsLaw(Float64Array.of(1, 0.5), 0.3); // N((1, .5), .09 I): all of it is known
const LOOK = { way: "back", path: "straight", ask: "network", show: "learned", label: null, guidance: 1, follow: 0, draw: 0 };

test("the timeline of the noise runs as the points go", () => {
  assert.deepEqual([0, 60, 120].map((place) => timeAt("back", place, 121)), [1, 0.5, 0]);
  assert.deepEqual([0, 60, 120].map((place) => timeAt("forward", place, 121)), [0, 0.5, 1]);
});

test("the levels hold 50, 90 and 99 % of the mass of a Gaussian, coarse or fine", () => {
  const camera = new Camera([-4, 4, -4, 4], 400, 400);
  const level = { alpha: 0.8, sigma: 0.6, lens: 1 };
  const variance = 0.8 ** 2 * 0.3 ** 2 + 0.6 ** 2;
  for (const moving of [true, false]) {
    const { grid, lines } = new Densities().of(BELL, level, camera, moving);
    const cell = 8 / grid.nx;
    [0.5, 0.9, 0.99].forEach((share, i) => {
      const [line] = lines[i];
      const [x, y] = [-4 + (line[0] + 0.5) * cell, -4 + (line[1] + 0.5) * cell];
      near(Math.hypot(x - 0.8, y - 0.4), Math.sqrt(-2 * variance * Math.log(1 - share)), 0.02, `${share}`);
    });
  }
});

test("of a law that lies half outside of the picture, the levels are those of the whole", () => {
  const log = Float32Array.from({ length: 400 }, () => 0); // a plateau with half of the mass
  const [half] = levelsOf(log, 0.5 / 400);
  assert.ok(half >= -14 && half <= 0);
  assert.equal(levelsOf(log, 0.5 / 400)[1], -14, "ninety per cent are not there");
});

test("what the noise reaches is seen, whatever the world; what explodes is divided by its width", () => {
  assert.deepEqual(seenOf([-1, 1, -1, 1]), [-3.2, 3.2, -3.2, 3.2]);
  assert.deepEqual(seenOf([-5, 1, -1, 6]), [-5, 3.2, -3.2, 6]);
  assert.equal(lensAt("straight", 0.5), 1);
  near(lensAt("exploding", 1), Math.hypot(1, 10), 1e-9);
});

test("velocity and score of a Gaussian are what they are in closed form", () => {
  const level = levelOf({ look: { path: "straight" }, t: 0.4 });
  const denoiser = (x, alpha, sigma) => BELL.denoise(x, alpha, sigma);
  const x = Float64Array.of(0.3, -0.7);
  const variance = 0.6 ** 2 * 0.09 + 0.4 ** 2;
  const slope = score(denoiser, x, level);
  near(slope[0], -(0.3 - 0.6) / variance, 1e-6);
  near(slope[1], -(-0.7 - 0.3) / variance, 1e-6);
  const [vx] = velocity(denoiser, x, level);
  const gain = (0.6 * 0.09) / variance;
  const data = 1 + gain * (0.3 - 0.6);
  near(vx, -data + (0.3 - 0.6 * data) / 0.4, 1e-6);
});

test("arrows go back in time, as points are drawn to move", () => {
  const t = 0.6;
  const step = 1e-5;
  const level = levelOf({ look: { path: "exploding" }, t });
  const [x, v] = [Float64Array.of(2, -1), Float64Array.of(3, 4)];
  const drawn = drawnWay("back", v, x, level);
  const then = x.map((value, i) => (value - step * v[i]) / lensAt("exploding", t - step));
  drawn.forEach((value, i) => near(value, (then[i] - x[i] / level.lens) / step, 1e-3));
  assert.deepEqual([...drawnWay("back", v, x, levelOf({ look: { path: "straight" }, t }))], [-3, -4]);
});

test("near the data no path asks for an infinite slope", () => {
  for (const path of Object.keys(PATHS)) {
    const { fading, growing, sigma } = levelOf({ look: { path }, t: 0 });
    assert.ok(Number.isFinite(fading) && Number.isFinite(growing) && sigma > 0, path);
  }
});

test("what is exact is shown only where the law is known", () => {
  for (const show of ["learned", "exact", "error"]) {
    assert.equal(shownOf({ show }, { own: { exact: {} } }), show);
    assert.equal(shownOf({ show }, { own: { exact: null } }), "learned");
  }
});

test("a chain of small steps and the jump have one law", () => {
  const n = 40;
  const points = Float64Array.from({ length: 2 * n }, () => 1); // one place: what spreads is noise
  const model = { points, own: { points: { key: "k" } } };
  for (const path of Object.keys(PATHS)) {
    const squares = [];
    for (let draw = 0; draw < 30; draw++) {
      const { chain } = new Dissolving().of({ ...LOOK, path, draw }, model);
      const [alpha, sigma] = PATHS[path].level(0.5);
      for (const value of chain[60]) squares.push(((value - alpha) / sigma) ** 2);
    }
    near(squares.reduce((sum, value) => sum + value, 0) / squares.length, 1, 0.1, path);
  }
});

test("the read-out says learned, exact and how far they are apart; of an unknown law only what was learned", () => {
  const exact = (x, alpha, sigma) => BELL.denoise(x, alpha, sigma);
  const learned = (x, alpha, sigma) => exact(x, alpha, sigma).map((value) => value + 0.1);
  const known = { law: () => BELL, denoiser: (asked) => (asked === "exact" ? exact : learned) };
  const shown = { look: LOOK, t: 0.5, alpha: 0.5, sigma: 0.5, bare: false, model: known };
  const place = placeOf(shown, [0.4, 0.2]);
  near(place.apart, Math.hypot(0.2, 0.2), 1e-9, "alpha' - sigma' alpha / sigma is -2");
  near(place.p, Math.exp(-((0.1 ** 2 + 0.05 ** 2) / (2 * (0.25 * 0.09 + 0.25)))) / (2 * Math.PI * (0.25 * 0.09 + 0.25)), 1e-6);
  const unknown = { law: () => null, denoiser: (asked) => (asked === "exact" ? null : learned) };
  const other = placeOf({ ...shown, model: unknown }, [0.4, 0.2]);
  assert.ok(other.learned && other.exact === null && Number.isNaN(other.p) && Number.isNaN(other.apart));
});

test("the head says which way the points go and who leads them, and nothing of it while a question is open", () => {
  const words = { say: (key, values = {}) => [key, ...Object.values(values)].join(" "), count: String };
  const said = (look, bare = false) => saidOf({ look: { ...LOOK, ...look }, bare, model: { points: new Float64Array(2000) } }, words);
  assert.deepEqual(said({}), { title: "title_back", line: "led_network 800" });
  assert.equal(said({ ask: "heart" }).line, "led_heart 800");
  assert.deepEqual(said({ way: "forward" }), { title: "title_forward", line: "count_forward 800" });
  assert.deepEqual(said({ ask: "exact" }, true), { title: "title_data", line: "count_data 1000" });
});
