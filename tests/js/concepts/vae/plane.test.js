/** The latent plane: where things lie, how far it reaches, what is made anew and when, what is said of a code. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera } from "../../../../explorer/stage/web/kernel/camera.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { LatentModel } from "../../../../explorer/stage/web/images/latent.js";
import { axesOf, codeAt, codesIn, inTurn, placeOf, rangeOf, rowOf, timesOf, turned } from "../../../../explorer/stage/web/images/plane/frame.js";
import { groundOf } from "../../../../explorer/stage/web/concepts/vae/plane/ground.js";
import { hairOf, imageUnder } from "../../../../explorer/stage/web/concepts/vae/plane/glyphs.js";
import { drawOver, handleAt, lensOf } from "../../../../explorer/stage/web/concepts/vae/plane/over.js";
import { Lattice } from "../../../../explorer/stage/web/images/plane/lattice.js";
import { distanceSaid, placeSaid } from "../../../../explorer/stage/web/concepts/vae/plane/said.js";
import { drawn, film, images, uniform } from "../../images/made.js";

const SAYS = {
  far_prior: "{norm} prior {share}", far_out: "{norm} out {share}", far_none: "{norm} none", far_q: "{sigmas} from q",
  list_comma: ", ", less_than: "under {value}", more_than: "over {value}",
};
const WORDS = new Words("en", SAYS);
const COLOURS = { paper: [255, 255, 255], ink: [0, 0, 0], ink2: [90, 90, 90], gen: [220, 40, 80], noise: [30, 130, 150], digits: [] };
const FONTS = { sans: "sans-serif", serif: "serif" };

/** A model of random weights over 4 by 4 pixels. */
function model(latent, { certain = false, frames = 3 } = {}) {
  const form = { latent, encoder: [16, 5, certain ? latent : 2 * latent], decoder: [latent, 6, 16], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0.1 };
  const draw = uniform(4);
  const rows = (sizes) => Array.from({ length: frames }, () => drawn(sizes, draw));
  return new LatentModel(form, film({ encoder: rows(form.encoder), decoder: rows(form.decoder) }), images([4, 4, 1], 12));
}

/** What a page shows of a code, q around the middle. */
function shown(own, u, { mu = u.map(() => 0), sigma = u.map(() => 0.1), ...more } = {}) {
  return { at: 0, bare: false, byHand: false, lit: "", look: { under: "both" }, own: { model: own, mu, sigma, u, z: u }, ...more };
}

test("axes are two dimensions that there are", () => {
  assert.deepEqual(axesOf([4, 1], 5), [4, 1]);
  for (const wrong of [[5, 1], [2, 2], [0, -1]]) assert.deepEqual(axesOf(wrong, 5), [0, 1]);
  assert.deepEqual(axesOf([0, 1], 1), [0, -1]);
});

test("an axis that takes the other's dimension changes places with it", () => {
  assert.deepEqual(turned([0, 1], 0, 1), [1, 0]);
  assert.deepEqual(turned([0, 1], 1, 7), [0, 7]);
});

test("a place is a code in the two dimensions shown, and like the other one in the rest", () => {
  const like = [1, 2, 3, 4];
  assert.deepEqual([...codeAt([7, 8], like, [3, 1])], [1, 8, 3, 7]);
  assert.deepEqual(placeOf(codeAt([7, 8], like, [3, 1]), [3, 1]), [7, 8]);
  assert.deepEqual([...codeAt([7, 8], [1], [0, -1])], [7]);
});

test("the plane reaches to 3.6 sigma, and farther where more than one code in fifty lies outside", () => {
  const codes = new Float32Array(400).fill(0.5); // 200 in two dimensions
  for (let i = 0; i < 4; i++) codes[2 * i] = 9;
  assert.equal(rangeOf(codes, 2, [0, 1]), 3.6);
  for (let i = 0; i < 6; i++) codes[2 * i] = -5;
  assert.ok(rangeOf(codes, 2, [0, 1]) >= 5);
  assert.ok(rangeOf(codes, 2, [0, 1]) < 5.6);
});

test("an autoencoder's codes are shown in standard deviations of the Gaussian fitted to them", () => {
  const codes = codesIn(model(2, { certain: true }), 1);
  for (const axis of [0, 1]) {
    const own = Array.from(codes).filter((_, i) => i % 2 === axis);
    const mean = own.reduce((sum, v) => sum + v, 0) / own.length;
    const spread = own.reduce((sum, v) => sum + (v - mean) ** 2, 0) / own.length;
    assert.ok(Math.abs(mean) < 1e-5 && Math.abs(spread - 1) < 1e-4, `${mean} ${spread}`);
  }
  const raw = model(2);
  assert.equal(codesIn(raw, 1), raw.codes(1).mu); // a VAE's stay as they are
});

test("classes are drawn in turn", () => {
  const labels = [0, 0, 0, 1, 1, 2];
  const order = inTurn({ count: 6, label: (i) => labels[i] });
  assert.deepEqual(order.map((i) => labels[i]), [0, 1, 2, 0, 1, 0]);
});

test("rows of classes stand from above to below, evenly and inside of three sigma", () => {
  const rows = Array.from({ length: 10 }, (_, label) => rowOf(label, 10));
  assert.ok(rows.every((row, i) => Math.abs(row) < 3 && (!i || rows[i - 1] - row > 0.5)));
});

test("a lens enlarges by a round number that nearly fills it", () => {
  assert.equal(timesOf(10, 45), 4);
  assert.equal(timesOf(0.5, 45), 80);
  assert.equal(timesOf(4.5, 45), 10);
  assert.equal(timesOf(45, 45), 1);
});

test("the lens stands outside of the rings, on the plane and away from q", () => {
  for (const [width, height] of [[484, 458], [404, 376], [358, 310], [900, 860]]) {
    const camera = new Camera([-3.6, 3.6, -3.6, 3.6], width, height);
    const middles = [[width / 2, height / 2], [0.9 * width, 0.8 * height]];
    const [low, high] = middles.map((mu) => lensOf({ camera }, mu));
    for (const { at, radius } of [low, high]) {
      assert.ok(Math.hypot(at[0] - width / 2, at[1] - height / 2) >= 3 * camera.scale + radius - 1, `over the rings at ${width}`);
      assert.ok(at[0] + radius < width && at[1] + radius < height && at[1] - radius > 0);
    }
    assert.ok(low.at[1] > height / 2 && high.at[1] < height / 2);
  }
});

/** A surface that remembers each path that is stroked, with its colour. */
function recorder() {
  const strokes = [];
  let path = [];
  const none = () => {};
  const point = (x, y) => path.push([x, y]);
  const ctx = { strokes, strokeStyle: "", closePath: none, fill: none, setLineDash: none, fillText: none, measureText: () => ({ width: 20 }) };
  Object.assign(ctx, { beginPath: () => (path = []), moveTo: point, lineTo: point });
  ctx.arc = (x, y, r) => path.push([x - r, y], [x + r, y]);
  ctx.stroke = () => strokes.push({ colour: ctx.strokeStyle, path });
  return ctx;
}

/** Half the width and half the height of each outline of this colour, in pixels. */
function radii(ctx, [r, g, b]) {
  const own = ctx.strokes.filter(({ colour }) => colour.startsWith(`rgb(${r} ${g} ${b} `));
  return own.map(({ path }) => [0, 1].map((axis) => (Math.max(...path.map((p) => p[axis])) - Math.min(...path.map((p) => p[axis]))) / 2));
}

test("q is drawn to scale, at one sigma and at two, and enlarged where it is small", () => {
  const camera = new Camera([-4, 4, -4, 4], 400, 400); // 50 pixels a sigma
  const drawnOf = (sigma, more = {}) => {
    const ctx = recorder();
    drawOver(ctx, { camera, axes: [0, 1], shown: shown(model(2), [1, 1], { sigma, ...more }), colours: COLOURS, fonts: FONTS });
    return radii(ctx, COLOURS.gen);
  };
  const near = (pairs, wanted) => pairs.forEach((pair, i) => pair.forEach((v, axis) => assert.ok(Math.abs(v - wanted[i][axis]) < 0.2, `${v} is not ${wanted[i][axis]}`)));
  const wide = drawnOf([1, 0.5]);
  assert.equal(wide.length, 2);
  near(wide, [[100, 50], [50, 25]]);
  const small = drawnOf([0.1, 0.05]);
  near(small.slice(0, 2), [[10, 5], [5, 2.5]]);
  assert.ok(small.length > 2, "a lens");
  const times = small[2][0] / small[0][0];
  assert.ok(times > 1 && Number.isInteger(Math.round(times * 1e3) / 1e3), `enlarged ${times} times`);
  near(small.slice(3, 4), [[5 * times, 2.5 * times]]);
  assert.deepEqual(drawnOf([1, 1], { bare: true }), [], "nothing learned while a question is open");
});

test("a model without noise has no q to draw", () => {
  const ctx = recorder();
  const camera = new Camera([-4, 4, -4, 4], 400, 400);
  drawOver(ctx, { camera, axes: [0, 1], shown: shown(model(2, { certain: true }), [1, 1], { sigma: [0, 0] }), colours: COLOURS, fonts: FONTS });
  assert.deepEqual(radii(ctx, COLOURS.gen), []);
  assert.ok(radii(ctx, COLOURS.noise).length, "z is there");
});

test("the handle stays on the plane, and says where z does not", () => {
  const camera = new Camera([-4, 4, -4, 4], 400, 400);
  const handle = (u) => handleAt({ camera, axes: [0, 1], shown: shown(model(2), u) });
  assert.deepEqual(handle([1, 1]), { at: [250, 150], outside: false });
  assert.deepEqual(handle([6, 0]), { at: [396, 200], outside: true });
});

test("how far z is: among draws of the prior exactly, from q by all dimensions together", () => {
  const said = (own, u, more) => distanceSaid(shown(own, u, more), WORDS).said;
  assert.equal(said(model(2), [0, 1.62], { mu: [0, 1.5], sigma: [0.1, 0.1] }), `1.62 prior ${WORDS.percent(Math.exp(-(1.62 ** 2) / 2))}, 1.2 from q`);
  assert.equal(said(model(1), [1.959964], {}), `1.96 prior ${WORDS.percent(0.05)}, 19.6 from q`);
  assert.equal(said(model(2), [3.1, 0]).split(" ")[1], "out");
  assert.equal(said(model(2), [2.9, 0]).split(" ")[1], "prior");
  const four = Array.from({ length: 16 }, () => 1); // as far out as draws of 16 dimensions usually are
  assert.equal(said(model(16), four).split(" ")[1], "prior");
  assert.equal(said(model(2, { certain: true }), [3, 4]), "5.00 none");
  assert.equal(placeSaid([0.123, -2], [1, 0], WORDS), "z2 −2.00, z1 0.12");
});

test("hair is the colour of the pixels under the crown", () => {
  const face = new Float32Array(32 * 32 * 3).fill(0.9);
  for (let row = 6; row < 8; row++) for (let column = 14; column < 18; column++) face.set([0.2, 0.4, 0.6], 3 * (row * 32 + column));
  assert.deepEqual(hairOf(face, 32).map(Math.round), [51, 102, 153]);
});

test("the image whose mark is pointed at, and none from afar", () => {
  const own = model(2);
  const set = images([4, 4, 1], 3);
  const picture = { codes: Float32Array.of(0, 0, 1, 1, -2, 0), axes: [0, 1], camera: new Camera([-4, 4, -4, 4], 400, 400), images: set, order: [0, 1, 2], shown: shown(own, [0, 0]) };
  assert.equal(imageUnder(picture, [253, 148]), 1);
  assert.equal(imageUnder(picture, [300, 300]), -1);
});

test("each picture of the lattice is what its place decodes to; while a film plays a part of them is made anew", (t) => {
  const context = { createImageData: (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }), putImageData: () => {} };
  globalThis.document = { createElement: () => ({ setAttribute: () => {}, getAttribute: () => null, append: () => {}, getContext: () => context }) };
  t.after(() => delete globalThis.document);
  const own = model(3);
  const lattice = new Lattice([4, 4, 1]);
  const camera = new Camera([-3.6, 3.6, -3.6, 3.6], 240, 240);
  const ground = ({ at, u = [0.5, 9, -0.25] }) => groundOf({ model: own, at, u, axes: [0, 2] });
  const asked = [];
  const { decode } = own;
  own.decode = (at, z, out) => {
    asked.push([at, ...z]);
    return decode.call(own, at, z, out);
  };
  assert.ok(lattice.make(camera, ground({ at: 0 }), COLOURS.gen, false));
  assert.equal(asked.length, 100);
  [0, -3.24, 9, 3.24].forEach((v, i) => assert.ok(Math.abs(asked[0][i] - v) < 1e-5, `${asked[0]}`)); // the others stay z's own
  const alpha = lattice.atlas.image.data.filter((_, i) => i % 4 === 3 && i < 16);
  decode.call(own, 0, [-3.24, 9, 3.24]).slice(0, 4).forEach((v, i) => assert.ok(Math.abs(alpha[i] - 255 * v) <= 1));
  assert.ok(!lattice.make(camera, ground({ at: 0 }), COLOURS.gen, false), "nothing changed");
  assert.ok(!lattice.make(camera, ground({ at: 0, u: [2, 9, 1] }), COLOURS.gen, false), "z moved on the plane only");
  asked.length = 0;
  assert.ok(lattice.make(camera, ground({ at: 1 }), COLOURS.gen, true));
  assert.equal(asked.length, 20);
  asked.length = 0;
  assert.ok(lattice.make(camera, ground({ at: 1 }), COLOURS.gen, false), "at rest all are of one moment");
  assert.equal(asked.length, 100);
});
