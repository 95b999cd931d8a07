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

test("a number that is read is of the frame reached last, one that is drawn on the straight line", () => {
  const made = film([10, 30, 20]);
  const places = [-1, 0, 0.25, 0.75, 1, 1.5, 7];
  assert.deepEqual(places.map((at) => made.scalar("bits", at)), [1, 1, 1, 1, 3, 3, 2]);
  assert.deepEqual(places.map((at) => made.between("bits", at)), [1, 1, 1.5, 2.5, 3, 2.5, 2]);
  assert.ok(Number.isNaN(made.between("nats", 0.5)));
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
  for (const read of [made.scalar("bits", 0), made.between("bits", 0.5)]) assert.ok(Number.isNaN(read));
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

/** The same film with its weights as whole multiples of a quarter. */
function onLattice(values, more) {
  const codes = Int16Array.from(values.flatMap((v) => [4 * v, -4 * v]));
  return film(values, { arrays: { weights: { shape: [values.length, 2], data: codes, step: 0.25 } }, ...more });
}

test("a film on a lattice keeps whole numbers and says the numbers that they are", () => {
  const [whole, plain] = [onLattice([1, 2.25, -4]), film([1, 2.25, -4])];
  assert.ok(whole.arrays.weights.data instanceof Int16Array);
  assert.deepEqual([whole.bytes, plain.bytes], [5 * 2 * 2, 5 * 2 * 4]);
  for (const at of [0, 0.5, 1, 1.75, 2, 9]) assert.deepEqual(whole.row("weights", at), plain.row("weights", at));
  const steps = onLattice([1, 2, 4], { interpolation: { weights: "step" } });
  assert.deepEqual([1, 1.5, 1.99, 2].map((at) => steps.row("weights", at)[0]), [2, 2, 2, 4]);
});

test("a film on a lattice grows by pieces, and none is taken on another lattice", () => {
  const made = onLattice([1]);
  const codes = (step) => ({ arrays: { weights: { shape: [1, 2], data: Int16Array.of(8, 12), step } } });
  assert.ok(made.take(block(1, [2], codes(0.25))));
  assert.deepEqual([...made.row("weights", 1)], [2, 3]);
  for (const step of [0.5, undefined]) assert.throws(() => made.take(block(2, [3], codes(step))), /step/);
  assert.throws(() => film([1]).take(block(1, [2], codes(0.25))), /step/);
});

test("who has a row may keep it, whatever is asked for later; of one place everybody has the same", () => {
  for (const made of [film([1, 2, 4]), onLattice([1, 2, 4])]) {
    const [between, whole] = [made.row("weights", 0.5), made.row("weights", 2)];
    const copies = [[...between], [...whole]];
    assert.equal(made.row("weights", 2.5).buffer, made.row("weights", 9).buffer, "past the end is the end");
    assert.notEqual(made.row("weights", 1.5), between);
    assert.equal(made.row("weights", 1.5), made.row("weights", 1.5));
    made.take(block(2, [9], made.arrays.weights.step ? { arrays: { weights: { shape: [1, 2], data: Int16Array.of(36, -36), step: 0.25 } } } : {}));
    assert.deepEqual([...made.row("weights", 1.5)], [5.5, -5.5], "a piece that came changes what is asked for next");
    assert.deepEqual([...between], copies[0]);
  }
});

test("a row may be put into numbers of one's own, and nothing is kept of it", () => {
  for (const made of [film([1, 2, 4]), onLattice([1, 2, 4])]) {
    const out = new Float32Array(2);
    for (const at of [0, 0.25, 1, 1.5, 2, 7]) {
      assert.equal(made.rowInto("weights", at, out), out);
      assert.deepEqual(out, Float32Array.from(made.row("weights", at)));
    }
    made.rowInto("weights", 1.5, out).fill(77);
    assert.deepEqual([...made.row("weights", 1.5)], [3, -3]);
    assert.equal(made.rowInto("nothing", 0, out), null);
  }
  assert.equal(new Film("k", 5).rowInto("weights", 0, new Float32Array(2)), null);
});
