import assert from "node:assert/strict";
import { test } from "node:test";

import { Film, tween } from "../../../explorer/stage/web/kernel/film.js";

const block = (from, values, more = {}) => ({
  key: "k",
  from,
  total: 5,
  complete: false,
  steps: { shape: [values.length], data: Int32Array.from(values, (v) => 10 * v) },
  arrays: { weights: { shape: [values.length, 2], data: Float32Array.from(values.flatMap((v) => [v, -v])) } },
  scalars: { bits: { shape: [values.length], data: Float64Array.from(values, (v) => v / 10) } },
  ...more,
});

/** A film of five frames that holds these. */
function film(values, more) {
  const made = new Film("k", 5);
  assert.ok(made.take(block(0, values, more)));
  return made;
}

test("a film says whether it is fitted in one step", () => {
  assert.equal(film([0, 1], { once: true }).once, true);
  assert.equal(film([0, 1]).once, false);
});

test("a piece before whose first frame others are missing does not fit", () => {
  const made = film([1]);
  assert.equal(made.take(block(3, [4])), false);
  assert.equal(made.have, 1);
  assert.equal(made.take(block(1, [2])), true);
});

test("between two frames lies a straight line", () => {
  assert.deepEqual([...tween(Float32Array.of(0, 2), Float32Array.of(1, -2), 0.25)], [0.25, 1]);
  assert.deepEqual([...film([1, 2, 4]).row("weights", 1.5)], [3, -3]);
});

test("an array that is declared to go in steps keeps to a frame until the next", () => {
  const steps = film([1, 2, 4], { interpolation: { weights: "step" } });
  assert.deepEqual([1, 1.5, 1.99, 2].map((at) => steps.row("weights", at)[0]), [2, 2, 2, 4]);
});

test("a film with fewer frames rests on its last", () => {
  const made = film([1, 2]);
  assert.deepEqual([...made.row("weights", 4.5)], [2, -2]);
  assert.deepEqual([...made.row("weights", 1)], [2, -2]);
  assert.equal(made.scalar("bits", 60), 0.2);
});

test("a film without frames has nothing to show", () => {
  const made = new Film("k", 5);
  assert.equal(made.row("weights", 0), null);
  assert.ok(Number.isNaN(made.scalar("bits", 0)));
});

test("what is said of a film is what its last piece said: axis, summary; complete it stays", () => {
  const made = film([1, 2]);
  assert.deepEqual([made.axis, made.summary, made.complete], ["step", {}, false]);
  made.take(block(2, [3, 4, 5], { axis: "noise", summary: { iwae: -122.6 }, complete: true }));
  assert.deepEqual([made.axis, made.summary.iwae, made.complete], ["noise", -122.6, true]);
  made.take(block(0, [1]));
  assert.ok(made.complete);
});

test("rows that change their length are an error", () => {
  const made = film([1]);
  assert.throws(() => made.take(block(1, [2], { arrays: { weights: { shape: [1, 3], data: Float32Array.of(1, 2, 3) } } })), /length/);
});
