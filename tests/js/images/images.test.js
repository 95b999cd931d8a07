/** The images that a scene shows. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pool } from "../../../explorer/stage/web/images/images.js";
import { apart, images, uniform } from "./made.js";

test("pixels are shares, labels have names", () => {
  const set = images([3, 3, 1], 24);
  assert.deepEqual([set.count, set.size, set.label(13), set.name(13)], [24, 9, 3, "3"]);
  assert.equal(set.image(5).length, 9);
  for (let i = 0; i < set.count; i++) assert.ok(set.image(i).every((value) => value >= 0 && value <= 1));
  assert.deepEqual(set.labelled(3), [3, 13, 23]);
  assert.deepEqual(set.labelled(17), []);
  assert.equal(set.factorsOf(0), null);
});

test("a full pixel is 1", () => {
  const set = images([1, 2, 1], 1, 1, { pixels: { shape: [1, 2], data: Uint8Array.of(255, 51) } });
  assert.deepEqual([...set.image(0)], [1, Math.fround(0.2)]);
});

test("each image has the factors that it was drawn from", () => {
  const factors = { shape: [2, 3], data: Float32Array.of(0, 0.25, 0.5, 1, 0.75, 0.5) };
  assert.deepEqual([...images([2, 2, 3], 2, 1, { factors }).factorsOf(1)], [1, 0.75, 0.5]);
});

test("the nearest image is the one with the least sum of squares", () => {
  const set = images([5, 5, 1], 40);
  const draw = uniform(8);
  for (let trial = 0; trial < 20; trial++) {
    const values = Float32Array.from({ length: 25 }, draw);
    const all = Array.from({ length: 40 }, (_, i) => set.image(i).reduce((sum, v, k) => sum + (v - values[k]) ** 2, 0));
    for (const likely of [undefined, 0, 17, 39]) assert.equal(set.nearest(values, likely), all.indexOf(Math.min(...all)));
  }
  for (let i = 0; i < 40; i++) assert.equal(set.nearest(set.image(i)), i);
  const twice = images([1, 1, 1], 3, 1, { pixels: { shape: [3, 1], data: Uint8Array.of(9, 7, 7) } });
  assert.equal(twice.nearest(twice.image(2), 2), 1, "of two that are alike the first, whichever was likely");
});

test("half the size is the mean of two by two pixels, channel by channel", () => {
  const [rows, columns, channels] = [4, 6, 3];
  const draw = uniform(2);
  const values = Float32Array.from({ length: rows * columns * channels }, draw);
  const at = (row, column, c) => values[(row * columns + column) * channels + c];
  const by = [];
  for (let row = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) {
      for (let c = 0; c < channels; c++) by.push((at(row, column, c) + at(row, column + 1, c) + at(row + 1, column, c) + at(row + 1, column + 1, c)) / 4);
    }
  }
  assert.ok(apart(pool(values, [rows, columns, channels]), by) < 1e-6);
  const out = new Float32Array(by.length);
  assert.equal(pool(values, [rows, columns, channels], out), out);
});
