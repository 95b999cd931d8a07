/** A drawing in the browser is the same mixture as in Python, and its field the density of that mixture. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ink, splat } from "../../../explorer/stage/web/plane/pencil/ink.js";
import { inkField } from "../../../explorer/stage/web/plane/pencil/draw.js";
import { Mixture } from "../../../explorer/stage/web/plane/mixture.js";
import { exactModel } from "../../../explorer/stage/web/plane/exact.js";
import { fieldOf } from "../../../explorer/stage/web/plane/fields.js";
import { sketchError, sketchErrorOn, outline } from "../../../explorer/stage/web/plane/pencil/sketch.js";
import { inside } from "../../../explorer/stage/web/plane/pencil/ink.js";
import { pack, packLine, read, readLine } from "../../../explorer/stage/web/plane/pencil/strokes.js";

const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));
const close = (a, b, by) => assert.ok(Math.abs(a - b) <= by, `${a} is not ${b}`);

for (const { text, noise, rows, extent } of fixture("drawings")) {
  const strokes = read(text, extent);
  const classes = rows.map((_, label) => ink(strokes.filter((stroke) => stroke.label === label), noise, extent));

  test(`a drawing of ${text.length} characters is the mixture that Python makes of it`, () => {
    assert.equal(strokes.map((stroke) => pack(stroke, extent)).join("."), text);
    classes.forEach((own, label) => {
      assert.equal(own.length, rows[label].length * 6);
      rows[label].flat().forEach((value, i) => close(own[i], value, 1e-9));
    });
  });

  test(`its field of ${text.length} characters is its density`, () => {
    const grid = { nx: 30, ny: 26, extent };
    const [log, peak] = inkField(strokes, noise, extent, grid);
    const model = exactModel({ kind: "mixture", classes: classes.map((data) => ({ data })) });
    const exact = fieldOf(model, grid).log;
    const largest = Math.exp(Math.max(...exact.flatMap((own) => [...own])));
    close(peak, largest, 1e-4 * largest);
    exact.forEach((own, label) => own.forEach((value, i) => close(Math.exp(log[label][i]), Math.exp(value), 2e-5 * largest)));
  });
}

test("ink adds up to one, and a wider brush would show", () => {
  const { text, noise, extent } = fixture("drawings")[0];
  const strokes = read(text, extent).filter(({ label }) => label === 0);
  const grid = { nx: 120, ny: 104, extent };
  const cell = (6 / 120) * (5.2 / 104);
  const p = splat(ink(strokes, noise, extent), grid);
  close(p.reduce((sum, value) => sum + value) * cell, 1, 1e-3);
  const wider = splat(ink(strokes, 1.2 * noise, extent), grid);
  assert.ok(Math.max(...p) > 1.1 * Math.max(...wider));
});

test("twice over a place is twice as dense as elsewhere on the stroke", () => {
  const extent = [-3, 3, -2.6, 2.6];
  const line = (x) => ({ label: 0, area: false, points: [[x, -1.5], [x, 1.5]] });
  const density = new Mixture(ink([line(-1.5), line(1.5), line(1.5)], 0.14, extent));
  close(density.logDensity(1.5, 0) - density.logDensity(-1.5, 0), Math.log(2), 1e-6);
});

test("a stroke's ridge is as high as an area's plateau", () => {
  const extent = [-3, 3, -2.6, 2.6];
  const area = { label: 0, area: true, points: [[0.5, -1], [2.5, -1], [2.5, 1], [0.5, 1]] };
  const stroke = { label: 0, area: false, points: [[-1.5, -1.5], [-1.5, 1.5]] };
  const density = new Mixture(ink([area, stroke], 0.14, extent));
  close(density.logDensity(1.5, 0), density.logDensity(-1.5, 0), 0.01);
});

for (const { text, extent, rows, points, sides, error, bayes } of fixture("sketches")) {
  test(`a border of ${text.length} characters parts and errs as in Python`, () => {
    const line = readLine(text, extent);
    assert.equal(packLine(line, extent), text);
    points.forEach(([x, y], i) => assert.equal(Number(inside(outline(line), x, y)), sides[i]));
    const model = exactModel({ kind: "mixture", classes: rows.map((own) => ({ data: Float64Array.from(own.flat()) })) });
    const field = fieldOf(model, { nx: 96, ny: 83, extent });
    const graded = sketchError(line, field);
    close(graded.error, error, 1.5e-3);
    close(graded.bayes, bayes, 5e-4);
    assert.ok(graded.error >= graded.bayes);
  });
}

test("where no formula is known a border is counted on the points", () => {
  const line = [[0, -1], [0, 1]];
  const xy = { shape: [5, 2], data: Float32Array.of(-1, 0, -2, 0.5, 1, 0, 2, 1, 3, -1) };
  const counted = (labels) => sketchErrorOn(line, { xy, label: { shape: [5], data: Uint8Array.from(labels) } });
  close(counted([0, 0, 1, 1, 1]), 0, 1e-12);
  close(counted([0, 0, 2, 0, 2]), 0.2, 1e-12);
  close(counted([0, 1, 0, 1, 1]), 0.4, 1e-12);
  const unknown = { grid: { nx: 2, ny: 2, extent: [-3, 3, -2.6, 2.6] }, log: [Float32Array.of(NaN, NaN, NaN, NaN), Float32Array.of(NaN, NaN, NaN, NaN)] };
  assert.ok(!Number.isFinite(sketchError(line, unknown).error));
});
