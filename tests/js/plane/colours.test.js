/** The colours and shapes of the classes can be told apart, and seen. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { drawBack, drawPoints, marker, SHAPES } from "../../../explorer/stage/web/plane/layers/points.js";
import { LETTERS } from "../../../explorer/stage/web/plane/classes.js";
import { luminance } from "../../../explorer/stage/web/kernel/theme.js";

const sheet = readFileSync(new URL("../../../explorer/stage/web/plane/classes.css", import.meta.url), "utf8");
const tokens = (rule) => Object.fromEntries([...rule.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, colour]) => [name, colour]));
const light = tokens(sheet.slice(sheet.indexOf(".stage {"), sheet.indexOf("}")));
const dark = { ...light, ...tokens(sheet.slice(sheet.indexOf('.stage[data-theme="dark"] {')).split("}")[0]) };
const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const contrast = (a, b) => {
  const [low, high] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

/** The OKLab coordinates of Ottosson (2020): equal distances look about equally large. */
function oklab(hex) {
  const [r, g, b] = rgb(hex).map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}
const distance = (a, b) => Math.hypot(...oklab(a).map((v, i) => v - oklab(b)[i]));

for (const [theme, colours, paper] of [["light", light, "#ffffff"], ["dark", dark, "#0f151b"]]) {
  test(`marks can be seen on ${theme} paper`, () => {
    for (const letter of LETTERS) assert.ok(contrast(colours[`mark-${letter}`], paper) >= 3, `${letter} ${contrast(colours[`mark-${letter}`], paper)}`);
  });

  test(`classes have colours of their own on ${theme} paper`, () => {
    for (const kind of ["class", "mark"]) {
      for (const [a, b] of LETTERS.flatMap((one, i) => LETTERS.slice(i + 1).map((other) => [one, other]))) {
        const apart = distance(colours[`${kind}-${a}`], colours[`${kind}-${b}`]);
        assert.ok(apart > 0.1, `${kind} ${a} and ${b} are only ${apart} apart`);
      }
    }
  });
}

test("dark text can be read on every class's part of the bar", () => {
  for (const letter of LETTERS) assert.ok(contrast(light[`class-${letter}`], "#111111") >= 4.5);
});

test("the colours are Okabe and Ito's, in their order", () => {
  assert.deepEqual(LETTERS.map((letter) => light[`class-${letter}`]), ["#e69f00", "#56b4e9", "#009e73", "#f0e442", "#cc79a7"]);
});

test("each class has a shape of its own, as large as the others", () => {
  assert.equal(SHAPES.length, LETTERS.length);
  const calls = LETTERS.map((_, label) => {
    const path = [];
    const note = (name) => (...at) => path.push([name, ...at]);
    marker({ moveTo: note("move"), lineTo: note("line"), arc: note("arc"), closePath: note("close") }, 0, 0, label, 3);
    return path;
  });
  assert.equal(new Set(calls.map((path) => JSON.stringify(path))).size, LETTERS.length);
  for (const outline of SHAPES.slice(1)) {
    const twice = outline.reduce((sum, [x, y], i) => sum + x * outline[(i + 1) % outline.length][1] - y * outline[(i + 1) % outline.length][0], 0);
    assert.ok(Math.abs(twice / 2) > 2 && Math.abs(twice / 2) < 3.6, `an area of ${twice / 2}`);
  }
});

/** What is drawn of two points, one of each class: every fill and every stroke with its colour. */
function drawn(draw) {
  const used = [];
  const path = { moveTo() {}, lineTo() {}, arc() {}, closePath() {}, beginPath() {} };
  const ctx = { ...path, fill: () => used.push(["fill", ctx.fillStyle]), stroke: () => used.push(["stroke", ctx.strokeStyle]) };
  const points = { xy: { data: [0, 0, 1, 1] }, label: { data: [0, 1] } };
  const colours = { paper: [255, 255, 255], ink: [0, 0, 0], ink2: [70, 84, 99], marks: [[201, 133, 0], [43, 143, 206]] };
  draw(ctx, { x: (x) => x, y: (y) => y }, points, colours, 3);
  return used;
}

test("points that step back leave all colour to the field", () => {
  assert.deepEqual(drawn(drawBack), [["stroke", "rgb(70 84 99 / 1)"]]);
  const usual = drawn(drawPoints).filter(([what]) => what === "fill").map(([, colour]) => colour);
  assert.deepEqual(usual, ["rgb(201 133 0 / 1)", "rgb(43 143 206 / 1)"]); // the control: else they have their classes'
});
