import assert from "node:assert/strict";
import { test } from "node:test";

import { contours } from "../../../explorer/stage/web/plane/contour.js";

const sample = (nx, ny, f) => Float32Array.from({ length: nx * ny }, (_, k) => f(k % nx, Math.floor(k / nx)));
const pairs = (line) => Array.from({ length: line.length / 2 }, (_, i) => [line[2 * i], line[2 * i + 1]]);

test("a circle is one closed line of the right radius", () => {
  const lines = contours(sample(41, 41, (x, y) => Math.hypot(x - 20, y - 20)), 41, 41, 12);
  assert.equal(lines.length, 1);
  const points = pairs(lines[0]);
  assert.deepEqual(points[0], points.at(-1));
  for (const [x, y] of points) assert.ok(Math.abs(Math.hypot(x - 20, y - 20) - 12) < 0.05);
});

test("consecutive points are neighbours, so that dashes run on", () => {
  const [line] = contours(sample(30, 30, (x, y) => y - 15 - 6 * Math.sin(x / 4)), 30, 30, 0);
  const points = pairs(line);
  for (let i = 1; i < points.length; i++) assert.ok(Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]) < 1.5);
});

test("a plane gives one straight line from edge to edge", () => {
  const lines = contours(sample(20, 10, (x) => x), 20, 10, 7.25);
  assert.equal(lines.length, 1);
  assert.ok(pairs(lines[0]).every(([x]) => Math.abs(x - 7.25) < 1e-5));
  assert.equal(lines[0].length / 2, 10);
});

test("two hills are two lines; nothing crossed is none", () => {
  const hills = sample(60, 30, (x, y) => Math.exp(-((x - 15) ** 2 + (y - 15) ** 2) / 30) + Math.exp(-((x - 45) ** 2 + (y - 15) ** 2) / 30));
  assert.equal(contours(hills, 60, 30, 0.5).length, 2);
  assert.equal(contours(hills, 60, 30, 9).length, 0);
});

test("a saddle is cut along its higher side, without crossing lines", () => {
  const saddle = Float32Array.of(1, -0.2, -0.2, 1); // the middle is above: the low corners are cut off
  const lines = contours(saddle, 2, 2, 0).map(pairs);
  assert.equal(lines.length, 2);
  for (const [[x0, y0], [x1, y1]] of lines) assert.ok(Math.abs(x0 - x1) < 0.5 && Math.abs(y0 - y1) < 0.5);
});
