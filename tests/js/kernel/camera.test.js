import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera, hit } from "../../../explorer/stage/web/kernel/camera.js";

const extent = [-3, 3, -2.6, 2.6];
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

test("one scale in both directions, whatever the shape of the view", () => {
  for (const [w, h] of [[600, 520], [900, 400], [200, 700]]) {
    const camera = new Camera(extent, w, h);
    near(camera.x(1) - camera.x(0), camera.y(0) - camera.y(1));
    near(camera.x(0), w / 2);
    near(camera.y(0), h / 2);
    assert.ok(camera.x(-3) > -1e-9 && camera.x(3) < w + 1e-9 && camera.y(2.6) > -1e-9 && camera.y(-2.6) < h + 1e-9);
  }
});

test("there and back", () => {
  const camera = new Camera(extent, 352, 305);
  const [x, y] = camera.world(camera.x(0.35), camera.y(-1.2));
  near(x, 0.35);
  near(y, -1.2);
});

test("what is drawn larger shows the same places: fewer pixels, each larger", () => {
  const [plain, large] = [new Camera(extent, 700, 560), new Camera(extent, 500, 400, 1.4)];
  assert.equal(plain.zoom, 1);
  for (const [x, y] of [[0, 0], [-2.1, 1.3]]) {
    near(large.zoom * large.x(x), plain.x(x));
    near(large.zoom * large.y(y), plain.y(y));
  }
});

test("cells of a grid are as good as square", () => {
  const camera = new Camera(extent, 352, 305);
  const { nx, ny } = camera.grid(64);
  assert.equal(nx, 64);
  assert.ok(Math.abs(352 / nx - 305 / ny) < 0.1);
});

test("the nearest point under the pointer is hit, none beyond the radius", () => {
  const camera = new Camera(extent, 600, 520);
  const xy = { shape: [3, 2], data: Float32Array.of(0, 0, 0.05, 0, 2, 2) };
  assert.equal(hit(camera, xy, camera.x(0.04), camera.y(0), 8), 1);
  assert.equal(hit(camera, xy, camera.x(0.01), camera.y(0), 8), 0);
  assert.equal(hit(camera, xy, camera.x(-1), camera.y(-1), 8), -1);
  assert.equal(hit(camera, { shape: [0, 2], data: new Float32Array(0) }, 1, 1, 8), -1);
});
