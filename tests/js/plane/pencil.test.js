/** The line being drawn: shown as it is in every paint, never simplified before it ends, and never without end. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Paper } from "../../../explorer/stage/web/plane/pencil/paper.js";
import { Pencil } from "../../../explorer/stage/web/plane/pencil/pencil.js";

/** A pencil without its bar and pads, which need a page. */
function pencil() {
  const kit = { hold: () => {}, send: () => {}, choose: () => {}, look: { pencil: "world" } };
  const bare = { paper: new Paper(), kit, line: null, full: false, own: { extent: [-3, 3, -2.6, 2.6], drawing: { text: "" } } };
  return Object.assign(Object.create(Pencil.prototype), bare);
}

test("while a line is drawn its own points are shown, and it is not made few", () => {
  const drawn = pencil();
  drawn.stroke = () => assert.fail("simplified in a paint");
  drawn.paper.area = true;
  drawn.begin([0, 0]);
  assert.deepEqual(drawn.strokes, [{ label: 0, area: false, points: [[0, 0]] }], "a line has no inside yet");
  drawn.move([[1, 0], [1, 1]]);
  assert.deepEqual(drawn.strokes, [{ label: 0, area: true, points: [[0, 0], [1, 0], [1, 1]] }]);
});

test("a line ends growing, and can still be put down", () => {
  const drawn = pencil();
  drawn.begin([0, 0]);
  for (let i = 0; i < 300; i++) drawn.move(Array.from({ length: 20 }, (_, j) => [Math.cos(i + j / 20), Math.sin(i + j / 20)]));
  assert.equal(drawn.line.length, 2000);
  drawn.end();
  assert.equal(drawn.line, null);
  assert.equal(drawn.strokes.length, 1);
});

test("a border summed over a grid is said in whole points, one counted on points to a tenth", () => {
  const drawn = pencil();
  const percent = (share, digits = 1) => `${(100 * share).toFixed(digits)}%`;
  drawn.words = { percent, chance: percent };
  drawn.graded = { key: "", score: null };
  drawn.kit.look = { sketch: "f_AAf_" + "__" };
  Object.defineProperty(drawn, "guess", { value: [[0, -1], [0, 1]] });
  drawn.own.points = { key: "p", xy: { data: Float32Array.of(-1, 0, 1, 0, 2, 0) }, label: { data: Uint8Array.of(0, 1, 0) } };
  const field = (/** @type {(x: number) => number} */ p) => ({ nx, ny, extent }) => {
    const right = (i) => p(Number(i % nx >= nx / 2));
    return { grid: { nx, ny, extent }, log: [1, 0].map((side) => Float32Array.from({ length: nx * ny }, (_, i) => Math.log(side ? 1 - right(i) : right(i)))) };
  };
  assert.deepEqual(drawn.grade("a", { key: "known", field: field((side) => (side ? 0.937 : 0.071)) }), { error: "7%", bayes: "7%" });
  assert.deepEqual(drawn.grade("b", { key: "unknown", field: field(() => NaN) }), { error: "33.3%", bayes: null });
});
