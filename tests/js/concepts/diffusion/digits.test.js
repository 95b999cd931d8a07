/** Digits: the exact denoiser of a set of images, masks, what is painted, and how large things are. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { endByHeart, recall } from "../../../../explorer/stage/web/concepts/diffusion/digits/heart.js";
import { CELLS, HIDES, brush, cellsOf, hidden, knows, maskOf, partly } from "../../../../explorer/stage/web/concepts/diffusion/digits/masks.js";
import { gridOf, pairOf, rowsOf, sidesOf } from "../../../../explorer/stage/web/concepts/diffusion/digits/room.js";
import { Sampling } from "../../../../explorer/stage/web/concepts/diffusion/digits/sampling.js";
import { ImageSet } from "../../../../explorer/stage/web/images/images.js";
import { ink } from "../../../../explorer/stage/web/concepts/diffusion/digits/tile.js";
import { sure } from "../../../../explorer/stage/web/concepts/diffusion/digits/said.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { endsOf } from "../../../../explorer/stage/web/concepts/diffusion/digits/guide.js";
import { acrossOf, barsOf, lineOf } from "../../../../explorer/stage/web/concepts/diffusion/tableplot.js";
import { placeOf } from "../../../../explorer/stage/web/concepts/diffusion/memory/plot.js";
import { timeAt } from "../../../../explorer/stage/web/concepts/diffusion/shown.js";

const near = (actual, wanted, within = 1e-6) => assert.ok(Math.abs(actual - wanted) <= within, `${actual} is not ${wanted}`);

/** Three images of four pixels, from 0 to 1. */
const SET = { size: 4, count: 3, values: Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1) };
const signed = (i) => Array.from(SET.values.subarray(4 * i, 4 * i + 4), (value) => 2 * value - 1);

test("by heart the forecast is the mean of all images weighted by how likely each became x_t", () => {
  const [alpha, sigma] = [0.6, 0.8];
  const x = [0.3, -0.2, 0.5, -0.9];
  const logs = [0, 1, 2].map((i) => -signed(i).reduce((sum, value, k) => sum + (x[k] - alpha * value) ** 2, 0) / (2 * sigma ** 2));
  const most = Math.max(...logs), shares = logs.map((log) => Math.exp(log - most));
  const sum = shares.reduce((a, b) => a + b);
  const found = recall(SET, x, alpha, sigma);
  for (let k = 0; k < 4; k++) near(found.mean[k], shares.reduce((mean, share, i) => mean + (share / sum) * signed(i)[k], 0));
  near(found.first.reduce((total, { share }) => total + share, 0), 1);
  near(found.torn, Math.exp(-shares.reduce((entropy, share) => entropy + (share / sum) * Math.log(share / sum), 0)));
});

test("in pure noise it is torn between all, and without noise it knows the one", () => {
  near(recall(SET, [1, 2, 3, 4], 0, 1).torn, 3);
  const certain = recall(SET, signed(2), 1, 0);
  assert.equal(certain.first[0].index, 2);
  near(certain.torn, 1);
  assert.deepEqual(Array.from(certain.mean), signed(2));
});

test("of more images fewer may be known: the others then weigh nothing", () => {
  const { first, mean } = recall(SET, signed(2), 1, 0.01, 2);
  assert.ok(first.every(({ index }) => index < 2));
  assert.notDeepEqual(Array.from(mean), signed(2));
});

test("by heart every way ends at one of the images it knows, on every path", () => {
  for (const path of ["straight", "cosine", "linear", "sigmoid"]) {
    const end = endByHeart(SET, path, [0.9, -1.2, 0.4, 0.1], 3);
    const apart = Math.min(...[0, 1, 2].map((i) => Math.hypot(...signed(i).map((value, k) => value - end[k]))));
    near(apart, 0, 1e-3);
  }
});

test("a mask is read as it was written, and what is none is not read", () => {
  const cells = hidden("middle");
  assert.deepEqual(cellsOf(maskOf(cells)), cells);
  assert.equal(maskOf(cells).length, 49);
  for (const text of ["", "f".repeat(48), "f".repeat(50), "g".repeat(49), "F".repeat(49)]) assert.equal(cellsOf(text), null);
});

test("a cell is two by two pixels, row by row from the top", () => {
  const cells = new Uint8Array(CELLS * CELLS);
  cells[CELLS + 1] = 1; // second row, second column
  const known = Array.from({ length: 784 }, (_, k) => k).filter((k) => knows(cells, k));
  assert.deepEqual(known, [28 * 2 + 2, 28 * 2 + 3, 28 * 3 + 2, 28 * 3 + 3]);
  assert.match(maskOf(cells), /^0001/, "the highest bit comes first");
});

test("each mask to begin with hides some and keeps some", () => {
  for (const name of Object.keys(HIDES)) assert.ok(partly(hidden(name)), name);
  assert.ok(!partly(new Uint8Array(CELLS * CELLS)) && !partly(new Uint8Array(CELLS * CELLS).fill(1)));
});

test("a brush hides the cells whose middle it covers, and no others", () => {
  const cells = new Uint8Array(CELLS * CELLS).fill(1);
  brush(cells, [5.5, 3.5], 1.1, 0);
  const gone = Array.from(cells.keys()).filter((i) => !cells[i]);
  assert.deepEqual(gone, [2 * CELLS + 5, 3 * CELLS + 4, 3 * CELLS + 5, 3 * CELLS + 6, 4 * CELLS + 5]);
});

test("ink says what is real and what is made, and a difference says its sign", () => {
  const data = new Uint8ClampedArray(4 * 784);
  const values = new Float32Array(784).fill(1);
  const cells = new Uint8Array(CELLS * CELLS);
  cells[0] = 1;
  ink(data, values, { made: [200, 0, 0], real: [0, 0, 200] }, cells);
  assert.deepEqual([...data.slice(0, 4)], [0, 0, 200, 255]);
  assert.deepEqual([...data.slice(8, 12)], [200, 0, 0, 255]);
  values.set([-0.5, 0.25]);
  ink(data, values, { made: [0, 200, 0], minus: [200, 0, 200] }, null);
  assert.deepEqual([...data.slice(0, 8)], [200, 0, 200, 128, 0, 200, 0, 64]);
});

test("images fit their room, however low it is, and grow with it", () => {
  for (const width of [340, 484, 700]) {
    for (const height of [260, 410, 600]) {
      const { large, small } = sidesOf({ width, height, zoom: 1 });
      assert.ok(large + small + 2 * 26 + 12 <= height, `${width} ${height}: ${large} ${small}`);
      assert.ok(2 * large + 64 <= width && 3 * small <= width && small < large);
      const { each, pair } = rowsOf({ width, height, count: 5, zoom: 1 });
      assert.ok(5 * each <= width && 2 * pair <= width);
      assert.ok(pairOf({ width, height, zoom: 1 }) * 2 <= width);
      const grid = gridOf({ width, height, count: 5, zoom: 1 });
      assert.ok(grid.each * 5 <= width && 2 * grid.each + 4 * 26 + 22 + (grid.plot ? 150 : 0) <= height);
      assert.equal(grid.plot, height >= 370);
    }
  }
  assert.ok(sidesOf({ width: 700, height: 600, zoom: 1 }).large > sidesOf({ width: 484, height: 300, zoom: 1 }).large);
});

test("a plot reaches over all errors and what real ones read", () => {
  const line = { name: "ink", mean: [0.1, 0.3], se: [0.02, 0.05] };
  const { low, high } = endsOf(line, { name: "real_ink", mean: [0.4, 0.4], se: [0, 0] }, 100);
  assert.ok(low < 8 && high > 40);
  assert.deepEqual([0, 1].map((i) => acrossOf(i, 2)), [25, 75]);
});

test("forward the noise grows with the timeline", () => assert.deepEqual([0, 60, 120].map((place) => timeAt("forward", place, 121)), [0, 0.5, 1]));

test("a number learned from stands between those of the table by its ratio, and far outside nowhere", () => {
  const x = [4, 16, 64];
  near(placeOf(x, 4), acrossOf(0, 3));
  near(placeOf(x, 64), acrossOf(2, 3));
  near(placeOf(x, 8), acrossOf(0.5, 3));
  near(placeOf(x, 32), acrossOf(1.5, 3));
  near(placeOf(x, 128), acrossOf(2.5, 3));
  assert.equal(placeOf(x, 1000), null);
  assert.equal(placeOf(x, 1), null);
});

function setOf(count, size, shape) {
  const pixels = { shape: [count, size], data: Uint8Array.from({ length: count * size }, (_, i) => (37 * i) % 256) };
  return new ImageSet({ key: "", shape, pixels, labels: { shape: [count], data: new Uint8Array(count) }, classes: ["0"], factors: null, factor_names: [] });
}

test("what dissolves is a held-out digit, or a face behind those that are known by heart", () => {
  const sets = { images: setOf(5, 16, [4, 4, 1]), held: setOf(3, 16, [4, 4, 1]), faces: setOf(6, 12, [2, 2, 3]) };
  const scene = { panels: [{ model: { path: "straight", mask: "", turns: [] }, floor: {} }], own: { faces: { known: 4 } } };
  const model = new Sampling(scene, { key: "", have: 1 }, sets);
  const look = { digit: 2, face: null, draw: 0 };
  assert.deepEqual([model.subject(look).index, model.subject(look).count], [2, 5]);
  assert.deepEqual([model.subject({ ...look, face: 1 }).index, model.subject({ ...look, face: 1 }).count], [5, 4]);
  assert.deepEqual(Array.from(model.dissolved(look, 0)), Array.from(sets.held.image(2), (value) => Math.fround(2 * value - 1)));
  assert.equal(model.dissolved({ ...look, face: 0 }, 0.5).length, 12);
  const { first } = model.recall({ ...look, face: 0 }, 0.001);
  assert.ok(first.every(({ index }) => index < 4), "it itself is not known");
});

test("a table's line goes through its means, and its bars reach over the standard errors", () => {
  const [values, y] = [{ mean: [0.5, 1], se: [0.1, 0] }, (share) => 100 - 100 * share];
  assert.equal(lineOf(values, y), "M25.00 50.00L75.00 0.00");
  assert.equal(barsOf(values, y), "M25.00 60.00L25.00 40.00M75.00 0.00L75.00 0.00");
});

test("no chance reads all or nothing", () => {
  const words = new Words("en", {});
  assert.deepEqual([1, 0.996, 0.994, 0.5, 0.006, 0.004, 0].map((chance) => sure(words, chance).replace("\u202f", "")), ["> 99%", "> 99%", "99%", "50%", "1%", "< 1%", "< 1%"]);
  assert.deepEqual([1, 0.998].map((chance) => sure(words, chance, 1).replace("\u202f", "")), ["> 99.9%", "99.8%"]);
});
