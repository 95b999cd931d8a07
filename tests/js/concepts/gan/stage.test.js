/** What the stage decides before it draws: layers, scales, where lines say something, frames under a pointer, the head's words. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { LOSSES } from "../../../../explorer/stage/web/concepts/gan/losses.js";
import { UNIT, arrowOf } from "../../../../explorer/stage/web/concepts/gan/stage/arrows.js";
import { bandsOf, scaleIn } from "../../../../explorer/stage/web/concepts/gan/stage/bands.js";
import { STRENGTH, gradePaint, partsOf, shownOf } from "../../../../explorer/stage/web/concepts/gan/stage/field.js";
import { boundsOf, frameUnder, levelOf } from "../../../../explorer/stage/web/concepts/gan/stage/lossplot.js";
import { layersOf } from "../../../../explorer/stage/web/concepts/gan/stage/picture.js";
import { Rivals, countOf } from "../../../../explorer/stage/web/concepts/gan/stage/rivals.js";
import { between, shadeOf } from "../../../../explorer/stage/web/concepts/gan/stage/sheet.js";
import { saidOf } from "../../../../explorer/stage/web/concepts/gan/stage/titles.js";

const LOOK = { part: "all", show: "learned", layers: ["field", "real", "forged"], forged: 50, morph: 1 };
const MODEL = { probability: true, dimensions: 2, form: { noise: "gaussian", noise_size: 2 }, generator: { size: 1000 } };
const shown = (look = {}, more = {}) => ({ look: { ...LOOK, ...look }, bare: false, model: MODEL, real: new Float32Array(800), forged: new Float32Array(100), ...more });
const WORDS = { say: (key, values = {}) => [key, ...Object.values(values)].join(" "), count: String };

test("while a question is open, no layer shows what was learned or what is exact", () => {
  const all = ["field", "real", "forged", "manifold", "gradients"];
  assert.deepEqual(layersOf(shown({ layers: all }, { bare: true })), ["real"]);
  assert.deepEqual(layersOf(shown({ part: "noise" }, { bare: true })), ["noise"]);
  for (const part of ["generator", "forged", "discriminator", "losses"]) assert.deepEqual(layersOf(shown({ part }, { bare: true })), []);
  assert.ok(layersOf(shown({ layers: all })).includes("rings"));
});

test("the exact D and the error are shown only where p is known and D's answer is a chance", () => {
  for (const show of ["exact", "error"]) {
    assert.equal(shownOf(shown({ show }), { known: true }), show);
    assert.equal(shownOf(shown({ show }), { known: false }), "learned");
    assert.equal(shownOf(shown({ show }, { model: { ...MODEL, probability: false } }), { known: true }), "learned");
  }
});

test("the head says what is drawn, and of how many points q is estimated where it is", () => {
  const said = (look, more, known = true) => saidOf(shown(look, more), { known, blur: 0.06 }, WORDS);
  assert.deepEqual(said(), { title: "title_field", math: "D(x)", line: "line_field" });
  assert.equal(said({ show: "exact" }).line, "line_exact 10000 0.060");
  assert.equal(said({ show: "error" }).math, "D − D*");
  assert.equal(said({ show: "exact" }, {}, false).line, "line_unknown");
  assert.equal(said({}, { model: { ...MODEL, probability: false } }).title, "title_critic");
  assert.equal(said({ layers: ["manifold"] }).math, "G(z)");
  assert.equal(said({ part: "real" }).line, "line_real 400");
  assert.equal(said({}, { model: { ...MODEL, dimensions: 1 } }).line, "line_line 10000 0.060");
  assert.equal(said({ show: "exact" }, { bare: true }).title, "title_real");
});

test("D = 1/2 is paper, and the colours go to either side", () => {
  const colours = { paper: [255, 255, 255], real: [0, 0, 255], gen: [255, 0, 0] };
  const pixels = new Uint8ClampedArray(12);
  const paint = gradePaint(Float32Array.of(0, 0.5, 1), colours);
  for (let i = 0; i < 3; i++) paint(pixels, 4 * i, i);
  assert.deepEqual([...pixels.slice(4, 7)], [255, 255, 255]);
  const most = Math.round(255 * (1 - STRENGTH)); // of the other colours that is left where D is certain
  assert.deepEqual([...pixels.slice(0, 3), ...pixels.slice(8, 11)], [255, most, most, most, most, 255]);
  gradePaint(Float32Array.of(1), colours, Float32Array.of(0))(pixels, 0, 0);
  assert.deepEqual([...pixels.slice(0, 3)], [255, 255, 255], "and where nothing is said it is paper too");
});

test("a line is cut where D* says nothing", () => {
  const line = Float32Array.from([0, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0]);
  assert.deepEqual(partsOf(line, (cell) => cell !== 2, 6).map((part) => [...part]), [[0, 0, 1, 0], [3, 0, 4, 0, 5, 0]]);
});

test("D's loss where it can't tell is 2 ln 2, a quarter, or nothing", () => {
  const value = (name) => levelOf(name, LOSSES[name]).value;
  for (const name of ["minimax", "non_saturating"]) assert.ok(Math.abs(value(name) - 2 * Math.LN2) < 1e-12);
  assert.equal(value("least_squares"), 0.25);
  assert.equal(value("wasserstein"), 0);
});

test("a loss that explodes once doesn't flatten the others, and the dashed level is always in the picture", () => {
  const values = [...Array.from({ length: 99 }, () => 1), 1e6, Infinity, NaN];
  const [low, high] = boundsOf(values, 2 * Math.LN2);
  assert.ok(low === 0 && high > 2 * Math.LN2 && high < 2, String(high));
  const [under] = boundsOf([-3, 1], 0);
  assert.ok(under <= -3);
});

test("the frame under a pointer goes from the first to the last", () => {
  const size = { width: 400, height: 300 };
  assert.equal(frameUnder(0, size, 121), 0);
  assert.equal(frameUnder(400, size, 121), 120);
  assert.equal(frameUnder(46 + 170, size, 121), 60);
});

test("an arrow has the scale's length, points upwards where y grows, and is cut where it is too long", () => {
  const long = ({ dx, dy }) => Math.hypot(dx, dy);
  assert.deepEqual(arrowOf(5, 6, 0, 0.2, 0.2), { x: 5, y: 6, dx: 0, dy: -UNIT });
  assert.ok(Math.abs(long(arrowOf(0, 0, 3, 4, 5)) - UNIT) < 1e-9);
  assert.ok(Math.abs(long(arrowOf(0, 0, 3e6, 4e6, 5)) - 2.5 * UNIT) < 1e-6);
});

test("the sheet starts as the noise, ends as the points, and is deeper where it is denser", () => {
  const [z, x] = [Float32Array.of(1, -2), Float32Array.of(0.5, 0.5)];
  assert.deepEqual([...between(z, 2, x, 0, 0.5)], [0.5, -1]);
  assert.deepEqual([...between(z, 2, x, 0.5, 0.5)], [0.5, -0.25]);
  assert.deepEqual([...between(z, 2, x, 1, 0.5)], [0.5, 0.5]);
  assert.deepEqual([...between(Float32Array.of(1, -2), 1, Float32Array.of(3, 3, 4, 4), 0, 0.5)], [0.5, 0, -1, 0], "one dimension lies on a line");
  const shades = [0, 0.01, 0.1, 1, 10, 1e9].map((density) => shadeOf(density, 1));
  assert.ok(shades.every((shade, i) => !i || shade > shades[i - 1]) && shades[0] === 0);
});

test("bands lie under one another and within the picture", () => {
  for (const part of ["all", "generator", "discriminator", "forged", "real", "noise"]) {
    const bands = Object.values(bandsOf(part, 300, false));
    bands.forEach(({ top, bottom }, i) => assert.ok(bottom > top && bottom <= 300 && (!i || top >= bands[i - 1].bottom)));
  }
  assert.deepEqual(Object.keys(bandsOf("all", 300, true)), ["density"]);
  assert.deepEqual([300, 200].map((height) => "map" in bandsOf("all", height, false)), [true, false], "a low picture leaves the way from noise to points away");
  assert.equal(scaleIn({ top: 10, bottom: 110 }, 0, 2)(1), 60);
});

/** A forger that makes what it is told. */
const forger = (x, d) => ({ key: "k", dimensions: d, generator: { size: 1000 }, noise: () => x, forge: (z) => z });

test("on a line a perfect forger is told from real points nowhere, and one that is off is", () => {
  const own = { kind: "line", known: true, blur: 0.1, extent: [-4, 4], line: { weights: [1], means: [0], sigmas: [1] } };
  const camera = { extent: [-4, 4, -1, 1], width: 400, height: 1 };
  const quantiles = Float32Array.from({ length: 20_000 }, (_, i) => Math.sqrt(-2 * Math.log((i + 0.5) / 20_000)) * Math.cos(2 * Math.PI * ((i * 0.618033988749895) % 1)));
  const worst = (shift) => {
    const rivals = new Rivals(own);
    const grid = rivals.grid(camera);
    const { d, strength } = rivals.best(grid, forger(quantiles.map((x) => x + shift), 1));
    return Math.max(...d.map((value, i) => (strength[i] > 0.9 ? Math.abs(value - 0.5) : 0)));
  };
  assert.ok(worst(0) < 0.03, String(worst(0)));
  assert.ok(worst(0.5) > 0.2, String(worst(0.5)));
});

test("of real data there is q, and neither p nor D*", () => {
  const own = { kind: "plane", known: false, blur: 0.1, extent: [-3, 3, -2.6, 2.6], exact: null, real: { axes: [], peak: 1, shares: [1] } };
  const rivals = new Rivals(own);
  const grid = { nx: 60, ny: 52, extent: own.extent };
  const { p, q, best } = rivals.at(0, 0, grid, { model: forger(Float32Array.of(0, 0, 0.1, 0), 2) });
  assert.ok(Number.isNaN(p) && Number.isNaN(best) && q > 1);
  assert.ok(rivals.fits({ ...own }) && !rivals.fits({ ...own, blur: 0.2 }));
});

test("q is estimated from fewer points of a large network", () => {
  assert.equal(countOf({ generator: { size: 1000 } }), 10_000);
  assert.equal(countOf({ generator: { size: 4000 } }), 3000);
  assert.equal(countOf({ generator: { size: 40_000 } }), 2000);
});
