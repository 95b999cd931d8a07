import assert from "node:assert/strict";
import { test } from "node:test";

import { borders } from "../../../explorer/stage/web/plane/borders.js";
import { Joint } from "../../../explorer/stage/web/plane/mixture.js";
import { fieldOf } from "../../../explorer/stage/web/plane/fields.js";
import { raster } from "../../../explorer/stage/web/plane/learned.js";

const GRID = { nx: 80, ny: 80, extent: [-4, 4, -4, 4] };
const CELL = 0.1;
const blob = (x, y) => [1, x, y, 0.5, 0, 0.5];
const third = (n) => [1.5 * Math.cos((2 * Math.PI * n) / 3 + 0.3), 1.5 * Math.sin((2 * Math.PI * n) / 3 + 0.3)];
const blobs = (...centres) => new Joint(Float64Array.from(centres.flatMap(([x, y]) => blob(x, y))), centres.map(() => 1 / centres.length));
const pairs = (line) => Array.from({ length: line.length / 2 }, (_, i) => [-4 + (line[2 * i] + 0.5) * CELL, -4 + (line[2 * i + 1] + 0.5) * CELL]);
const linesOf = (model) => borders(fieldOf(model, GRID)).map(pairs);

test("three blobs: lines pass through the point where all tie, and half way between any two", () => {
  const centres = [0, 1, 2].map(third);
  const points = linesOf(blobs(...centres)).flat();
  const nearest = ([x, y]) => Math.min(...points.map(([a, b]) => Math.hypot(a - x, b - y)));
  assert.ok(nearest([0, 0]) < CELL);
  for (const [[a, b], [c, d]] of [[centres[0], centres[1]], [centres[1], centres[2]], [centres[2], centres[0]]]) {
    const [x, y] = [(a + c) / 2, (b + d) / 2];
    for (const far of [1, 2]) assert.ok(nearest([far * x, far * y]) < CELL, `${far * x}, ${far * y}`);
  }
});

test("on each line the two likeliest tie, and no third is as likely", () => {
  const model = blobs([-2, -1], [2, -1], [0, 2], [0, 0.2]);
  for (const [x, y] of linesOf(model).flat()) {
    const [first, second] = model.logs(x, y).sort((a, b) => b - a);
    assert.ok(first - second < 0.25, `at ${x}, ${y} one leads by ${first - second}`);
  }
});

test("each border is drawn once, so that dashes stay dashes", () => {
  for (const count of [3, 4, 5]) {
    const centres = Array.from({ length: count }, (_, n) => [2 * Math.cos((2 * Math.PI * n) / count + 0.2), 2 * Math.sin((2 * Math.PI * n) / count + 0.2)]);
    const around = linesOf(blobs(...centres)).flatMap((line) => line.slice(1).map((to, i) => [line[i], to]));
    const crossings = around.filter(([a, b]) => Math.hypot(...a) < 3 !== Math.hypot(...b) < 3);
    assert.equal(crossings.length, count, `${count} rays leave the middle`);
  }
});

test("a class without a border, or far from all others, draws none", () => {
  assert.deepEqual(linesOf(blobs([0, 0], [50, 0], [60, 60])), []);
});

test("of two classes it is the line where the logit is zero", () => {
  const points = linesOf(blobs([-1, 0], [1, 0])).flat();
  assert.ok(points.length > 70 && points.every(([x]) => Math.abs(x) < 1e-5));
});

test("steps and ties leave no gaps: every line ends at the picture's edge or on another line", () => {
  let state = 11;
  const vote = () => Math.floor(3 * ((state = Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32); // many are equal
  for (let n = 0; n < 20; n++) {
    const field = Float32Array.from({ length: 4 * 36 }, () => Math.log(1 + vote()));
    const lines = borders(fieldOf(raster({ what: "posterior", nx: 6, ny: 6, smooth: false }, field, GRID.extent), GRID)).map(pairs);
    for (const [one, line] of lines.entries()) {
      const ends = [line[0], line.at(-1)].filter(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) < 3.94);
      const others = lines.flatMap((points, other) => (other === one ? points.slice(1, -1) : points)).concat([line[0], line.at(-1)]);
      for (const [x, y] of ends) assert.ok(others.filter(([a, b]) => Math.hypot(a - x, b - y) < 1.5 * CELL).length > 1, `a line ends at ${x}, ${y}`);
    }
  }
});
