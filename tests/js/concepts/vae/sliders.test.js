/** The sliders of the latent space: whose turn it is, how large all is, what keys do, what is read between two frames. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { aggregated, normal } from "../../../../explorer/stage/web/concepts/vae/sliders/density.js";
import { keyed, valueAt } from "../../../../explorer/stage/web/images/sliders/rail.js";
import { Readings, UNUSED, written } from "../../../../explorer/stage/web/concepts/vae/sliders/readings.js";
import { REACH, sizesOf, spacing } from "../../../../explorer/stage/web/images/sliders/sizes.js";
import { Strip } from "../../../../explorer/stage/web/images/sliders/strip.js";
import { Turns } from "../../../../explorer/stage/web/images/sliders/turns.js";
import { LatentModel } from "../../../../explorer/stage/web/images/latent.js";
import { drawn, film, images, uniform } from "../../images/made.js";

const near = (a, b, within = 1e-9) => assert.ok(Math.abs(a - b) <= within, `${a} is not ${b}`);

test("who has waited longest is drawn first, of these who matters most, and a frame draws no longer than its budget", () => {
  const turns = new Turns(4);
  const weight = (i) => [1, 3, 2, 0][i];
  let now = 0;
  const seen = [];
  const draw = (i) => (seen.push(i), (now += 5));
  const frame = (stale = () => true) => turns.run(turns.order(stale, weight), draw, 8, () => now);
  assert.equal(frame(), 2); // the second begins before 8 ms are over, the third would not
  assert.deepEqual(seen, [1, 2]);
  frame();
  assert.deepEqual(seen, [1, 2, 0, 3]);
  frame((i) => i !== 1);
  assert.deepEqual(seen.slice(4), [2, 0]);
});

test("however small the budget, everybody has a turn", () => {
  const turns = new Turns(16);
  const seen = new Set();
  for (let k = 0; k < 16; k++) turns.run(turns.order(() => true, () => 1), (i) => seen.add(i), 0);
  assert.equal(seen.size, 16);
});

test("1 to 16 rows fit the height and the width that there is, with 7 to 13 previews that don't run into each other", () => {
  for (const words of [false, true]) {
    for (const [width, height] of [[484, 418], [484, 350], [404, 348], [358, Infinity]]) {
      for (let count = 1; count <= 16; count++) {
        const sizes = sizesOf({ width, height, count, words, zoom: 1 });
        if (Number.isFinite(height)) assert.ok(sizes.row * count <= height, `${count} rows of ${sizes.row} in ${height}`);
        const beside = sizes.mode === "tall" ? 0 : sizes.name + sizes.right + 16;
        assert.ok(sizes.rail + beside <= width && sizes.rail >= 120);
        assert.ok(sizes.pictures >= 7 && sizes.pictures <= 13);
        assert.ok(sizes.thumb <= spacing(sizes.pictures, sizes.unit) && sizes.thumb <= sizes.row);
        assert.ok(spacing(sizes.pictures, sizes.unit) * (sizes.pictures - 1) + sizes.thumb <= sizes.rail + 1);
      }
    }
  }
});

test("sixteen rows have thumbnails of 22 pixels and more, two have large ones", () => {
  assert.ok(sizesOf({ width: 484, height: 418, count: 16, words: false, zoom: 1 }).thumb >= 22);
  assert.ok(sizesOf({ width: 484, height: 418, count: 2, words: false, zoom: 1 }).thumb >= 60);
});

test("arrows step by a tenth, with shift by a half, and never past the end", () => {
  const key = (name, value, shiftKey = false) => keyed({ key: name, shiftKey }, value);
  near(key("ArrowRight", 0.3), 0.4);
  near(key("ArrowDown", 0.3), 0.2);
  near(key("ArrowLeft", 0.3, true), -0.2);
  assert.equal(key("ArrowUp", 3.45), REACH);
  assert.equal(key("ArrowUp", 4.2), 4.2); // it came from elsewhere: it stays, and can come back
  near(key("ArrowLeft", 4.2), 4.1);
  assert.deepEqual([key("Home", 1), key("End", 1), key("0", 1), key("x", 1)], [-REACH, REACH, 0, null]);
});

test("a pointer over the slider says a value, beyond its ends the ends", () => {
  const box = { left: 100, width: 350 };
  assert.deepEqual([50, 100, 275, 325, 450, 999].map((x) => valueAt(x, box)), [-3.5, -3.5, 0, 1, 3.5, 3.5]);
});

test("a correlation is written without its zero", () => {
  assert.deepEqual([0.912, -0.55, 1, 0].map(written), [".91", "−.55", "1.00", ".00"]);
});

/** A model of two dimensions, whose numbers are these. */
function model(scalars, encoder = [16, 5, 4]) {
  const draw = uniform(4);
  const reel = film({ encoder: [drawn(encoder, draw), drawn(encoder, draw)], decoder: [drawn([2, 6, 16], draw), drawn([2, 6, 16], draw)] }, { scalars });
  return new LatentModel({ latent: 2, encoder, decoder: [2, 6, 16], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0 }, reel, images([4, 4, 1], 30));
}

const words = { say: (key, values = {}) => [key, ...Object.values(values)].join(" ") };

function reading(of, bare = false) {
  const readings = new Readings(words);
  readings.update(of);
  const { mu, sigma } = of.encode(0, of.images.image(0));
  const u = of.standardization(0).noise(mu);
  return { mu, sigma, u, said: readings.of({ own: { model: of, mu, sigma, u }, at: 0, bare }, null, []) };
}

test("a dimension is unused below .05 nats and by no more", () => {
  const [first, second] = reading(model({ kl_1: [UNUSED - 1e-6, 4], kl_2: [UNUSED, 2] })).said;
  assert.deepEqual([first.unused, second.unused], [true, false]);
  near(second.share, UNUSED / 4); // of the film's largest, so that bars don't jump while it plays
});

test("the bar is mu and two sigma; while a question is open there is none", () => {
  const of = model({ kl_1: [1, 1], kl_2: [1, 1] });
  const { mu, sigma, said } = reading(of);
  said.forEach(({ q }, i) => (near(q.middle, mu[i]), near(q.half, 2 * sigma[i])));
  assert.deepEqual(reading(of, true).said.map(({ q, off }) => [q, off]), [[null, true], [null, true]]);
});

test("an autoencoder has no KL: the spread of its codes, a point in units of the Gaussian fitted to them, and no unused one", () => {
  const { said, u } = reading(model({ var_1: [4, 9], var_2: [0.0001, 0.0001] }, [16, 5, 2]));
  near(said[0].cost, 2);
  said.forEach(({ q, unused }, i) => (near(q.middle, u[i], 1e-5), assert.equal(q.half, 0), assert.equal(unused, false)));
});

test("q(z) of images is the mean of their clouds: where it is the prior it lies on it, and it has area one", () => {
  const same = aggregated([0, 0], [1, 1], 1, 0);
  same.forEach((value, k) => near(value, normal(REACH * ((2 * k) / (same.length - 1) - 1))));
  for (const sigma of [0.3, 0]) {
    const two = aggregated([-1, 9, 1, 9], [sigma, 1, sigma, 1], 2, 0);
    near(two.reduce((sum, value) => sum + value, 0) * ((2 * REACH) / (two.length - 1)), 1, 0.03);
    assert.ok(two[50] > 3 * two[70], "two humps, not one"); // at -1 and at 0
  }
});

/** A canvas without a browser, that keeps what was put on it. */
function canvas() {
  const blank = (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) });
  const context = { createImageData: blank, putImageData: (image) => (context.shown = image.data.slice()) };
  return { context, append() {}, getAttribute: () => null, setAttribute() {}, getContext: () => context };
}

test("while a code moves a strip makes half of its pictures anew, in turn, and all of them at rest", () => {
  const was = globalThis.document;
  globalThis.document = /** @type {any} */ ({ createElement: canvas });
  try {
    const form = { latent: 2, encoder: [4, 4], decoder: [2, 4], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0.1 };
    const own = new LatentModel(form, film({ encoder: [drawn(form.encoder, uniform(1))], decoder: [drawn(form.decoder, uniform(2))] }), images([2, 2, 1], 3));
    const sizes = { pictures: 7, thumb: 20, unit: 20 };
    const of = { decode: (u, out) => own.decode(0, u, out), shape: [2, 2, 1], colour: [1, 2, 3] };
    const made = (code) => {
      const fresh = new Strip(0);
      fresh.draw("k", code, sizes, { ...of, moving: false });
      return fresh.element.context.shown;
    };
    const picture = (bytes, k) => [0, 1].flatMap((row) => [...bytes.slice(4 * (row * 14 + 2 * k), 4 * (row * 14 + 2 * k + 2))]);
    const strip = new Strip(0);
    const [before, after] = [[0, -1], [0, 1]];
    strip.draw("k", before, sizes, { ...of, moving: true });
    assert.deepEqual(strip.element.context.shown, made(before), "the first time all, whatever moves");
    assert.ok(!strip.stale("k", [2, -1], false), "its own dimension moves no picture of it");
    const fresh = [];
    for (let turn = 0; turn < 2; turn++) {
      strip.draw("k", after, sizes, { ...of, moving: true });
      fresh.push(Array.from({ length: 7 }, (_, k) => k).filter((k) => String(picture(strip.element.context.shown, k)) === String(picture(made(after), k))));
    }
    assert.equal(fresh[1].length, 7, "after as many turns all are of this code");
    assert.ok(fresh[0].length === 3 || fresh[0].length === 4, String(fresh[0]));
    assert.ok(!strip.stale("k", after, true), "moving, a sketch will do");
    assert.ok(strip.stale("k", after, false), "at rest it will not");
    strip.draw("k", after, sizes, { ...of, moving: false });
    assert.deepEqual(strip.element.context.shown, made(after));
    assert.ok(!strip.stale("k", after, false));
  } finally {
    globalThis.document = was;
  }
});
