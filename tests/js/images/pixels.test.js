/** Images on canvases: ink of a colour, colour as it is, many at once, none painted twice. */

import assert from "node:assert/strict";
import { after, test } from "node:test";

import { Atlas, Picture, inkInto } from "../../../explorer/stage/web/images/pixels.js";

const blank = (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) });
const pixel = ({ data, width }, x, y) => [...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];

/** A canvas that keeps what was put on it. */
function canvas() {
  const attributes = new Map();
  const put = [];
  const context = { createImageData: blank, putImageData: (image) => put.push({ ...image, data: image.data.slice() }) };
  return { put, attributes, getContext: () => context, append() {}, getAttribute: (name) => attributes.get(name) ?? null, setAttribute: (name, value) => attributes.set(name, value) };
}

const was = globalThis.document;
globalThis.document = /** @type {any} */ ({ createElement: canvas });
after(() => (globalThis.document = was));

test("grey is ink: its colour, as opaque as it is dark; what lies outside is its edge", () => {
  const image = blank(4, 1);
  inkInto(image, [0, 0.4, 1.7, -2], [1, 4, 1], [10, 20, 30]);
  assert.deepEqual([0, 1, 2, 3].map((x) => pixel(image, x, 0)), [[10, 20, 30, 0], [10, 20, 30, 102], [10, 20, 30, 255], [10, 20, 30, 0]]);
});

test("colour is as it is, and opaque", () => {
  const image = blank(2, 2);
  inkInto(image, [1, 0, 0, 0, 1, 0, 0, 0, 1, 0.2, 0.4, 0.6], [2, 2, 3], [9, 9, 9]);
  assert.deepEqual([pixel(image, 0, 0), pixel(image, 1, 0), pixel(image, 0, 1), pixel(image, 1, 1)], [[255, 0, 0, 255], [0, 255, 0, 255], [0, 0, 255, 255], [51, 102, 153, 255]]);
});

test("a picture says what it is, and is painted when it changes, not before", () => {
  const picture = new Picture([2, 3, 1], "a held-out 7", "large");
  const { element } = picture;
  assert.deepEqual(["role", "aria-label", "width", "height", "class"].map((name) => element.attributes.get(name)), ["img", "a held-out 7", "3", "2", "pixels large"]);
  const values = new Float32Array(6);
  assert.ok(picture.show(values, [1, 2, 3]), "a blank one is painted too");
  assert.ok(!picture.show(values, [1, 2, 3]));
  values[4] = 1;
  assert.ok(picture.show(values, [1, 2, 3]));
  assert.ok(!picture.show(Array.from(values), [1, 2, 3]));
  assert.ok(picture.show(values, [1, 2, 4]));
  assert.deepEqual(pixel(element.put.at(-1), 1, 1), [1, 2, 4, 255]);
  assert.equal(element.put.length, 3);
  picture.name("a drawing");
  assert.equal(element.attributes.get("aria-label"), "a drawing");
});

test("many images lie row by row in one canvas, put there at once", () => {
  const atlas = new Atlas([2, 2, 1]);
  const scratch = new Float32Array(4);
  atlas.paint(3, 5, (i) => scratch.fill(i / 5), [7, 8, 9]);
  const { put, width, height } = atlas.canvas;
  assert.deepEqual([put.length, width, height], [1, 6, 4]);
  for (let i = 0; i < 5; i++) for (const [dx, dy] of [[0, 0], [1, 1]]) assert.deepEqual(pixel(put[0], 2 * (i % 3) + dx, 2 * Math.floor(i / 3) + dy), [7, 8, 9, 51 * i]);
  assert.deepEqual(pixel(put[0], 4, 2), [0, 0, 0, 0], "a place without an image is empty");
  const kept = atlas.image;
  atlas.paint(3, 5, () => scratch.fill(0), [7, 8, 9]);
  assert.equal(atlas.image, kept, "of the same size it is used again");
  atlas.paint(2, 2, () => scratch.fill(1), [7, 8, 9]);
  assert.deepEqual([atlas.canvas.width, atlas.canvas.height], [4, 2]);
});
