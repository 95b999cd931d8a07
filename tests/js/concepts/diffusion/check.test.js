/** A scene of this page is refused where its parts do not fit each other. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { check } from "../../../../explorer/stage/web/concepts/diffusion/check.js";

const array = (shape) => ({ shape, data: new Float32Array(shape.reduce((n, side) => n * side, 1)) });
const own = { extent: [-1, 1, -1, 1], points: { xy: array([4, 2]), label: array([4]) }, exact: { kind: "mixture", classes: [array([1, 6]), array([2, 6])] } };
const sliced = { quantiles: array([3, 5, 2]), perfect: [[0.1, 0.01], [0.1, 0.01], [0.1, 0.01]] };
const model = { kind: "diffusion", sizes: [10, 4, 2], prediction: "v", told: 2, scale: 2 };
const memory = { x: [4, 16], lines: [{ name: "network", mean: [1, 0], se: [0, 0] }] };
const weights = array([1, 10 * 4 + 4 + 4 * 2 + 2]);

/** A sound scene with some of its parts changed. */
function scene({ form = {}, world = {}, film = { arrays: { weights } }, timelines = [{ id: "training" }, { id: "noise", total: 121 }] } = {}) {
  return { panels: [{ film: "model", model: { ...model, ...form }, floor: {} }], films: { model: film }, timelines, own: { ...own, classes: 2, sliced, memory, ...world } };
}

test("a sound scene passes, also before its first frame", () => {
  check(scene());
  check(scene({ film: { arrays: {} } }));
  check(scene({ form: { told: 0, sizes: [8, 4, 2] }, film: { arrays: {} } }));
});

test("networks of another shape, film or prediction are refused", () => {
  assert.throws(() => check(scene({ form: { sizes: [9, 4, 2] } })), /another shape/);
  assert.throws(() => check(scene({ form: { sizes: [10, 5, 2] } })), /another size/);
  assert.throws(() => check(scene({ form: { told: 3 } })), /other classes/);
  assert.throws(() => check(scene({ form: { prediction: "score" } })), /says nothing known/);
  assert.throws(() => check(scene({ form: { scale: 0 } })), /sees nothing/);
});

test("a world without what samples are held to, or without a timeline of the noise, is refused", () => {
  assert.throws(() => check(scene({ world: { sliced: { ...sliced, quantiles: array([2, 5, 2]) } } })), /no quantiles/);
  assert.throws(() => check(scene({ world: { sliced: { ...sliced, perfect: [] } } })), /perfect sampler/);
  assert.throws(() => check(scene({ world: { classes: 3 } })), /other classes than its points/);
  assert.throws(() => check(scene({ world: { memory: { x: [4], lines: memory.lines } } })), /how many are copies/);
  assert.throws(() => check(scene({ timelines: [{ id: "training" }] })), /timeline of the noise/);
});

/* ---- digits */

const digits = { key: "mnist", shape: [28, 28, 1], pixels: array([3, 784]), labels: { data: Uint8Array.of(0, 1, 2) }, classes: ["0", "1", "2"], factors: null, factor_names: [] };
const sampled = { kind: "digits", label: 2, guidance: 2, turns: [], scales: [0, 1], solver: "heun", path: "straight", steps: 24, known: 0, mask: "" };
const line = { name: "accuracy", mean: [0.1, 0.9], se: [0, 0] };

const faces = { key: "faces", shape: [4, 4, 3], pixels: array([3, 48]), labels: { data: Uint8Array.of(0, 0, 1) }, classes: ["a", "b"], factors: null, factor_names: [], known: 2 };

function digitScene({ form = {}, held = digits, own: more = {}, measured = { x: [0, 1], lines: [line] }, arrays = { x: array([1, 784]), scales: array([1, 2 * 784]) } } = {}) {
  const timelines = [{ id: "training" }, { id: "noise", total: 121 }];
  const panels = [{ film: "model", model: { ...sampled, ...form }, floor: {} }];
  return { panels, films: { model: { arrays } }, timelines, own: { kind: "images", images: digits, held, faces, measured, memory, ...more } };
}

test("a sound scene of a digit passes, also before its first frame and without a class", () => {
  check(digitScene());
  check(digitScene({ arrays: {}, form: { label: -1, mask: `${"f".repeat(48)}0` } }));
});

test("digits that nobody can ask for, other images, a broken mask or no measured guidance are refused", () => {
  assert.throws(() => check(digitScene({ form: { label: 3 } })), /nobody can ask for/);
  assert.throws(() => check(digitScene({ form: { path: "planet" } })), /no known path/);
  assert.throws(() => check(digitScene({ form: { mask: "zz" } })), /a mask that is none/);
  assert.throws(() => check(digitScene({ form: { turns: null } })), /without its guidance/);
  assert.throws(() => check(digitScene({ arrays: { x: array([1, 64]) } })), /other images/);
  assert.throws(() => check(digitScene({ arrays: { x: array([1, 784]), scales: array([1, 784]) } })), /other images/);
  assert.throws(() => check(digitScene({ held: { ...digits, pixels: array([3, 9]) } })), /differ/);
  assert.throws(() => check(digitScene({ own: { faces: { ...faces, known: 3 } } })), /no faces that dissolve/);
  assert.throws(() => check(digitScene({ measured: { x: [0], lines: [line] } })), /what guidance does/);
});
