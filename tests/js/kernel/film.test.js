import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { absorb, Film, forgetFilms, tween } from "../../../explorer/stage/web/kernel/film.js";

const piece = (from, values, { key = "k", total = 5, complete = false } = {}) => ({
  key,
  from,
  total,
  complete,
  steps: { shape: [values.length], data: Int32Array.from(values, (v) => 10 * v) },
  arrays: { weights: { shape: [values.length, 2], data: Float32Array.from(values.flatMap((v) => [v, -v])) } },
  scalars: { bits: { shape: [values.length], data: Float64Array.from(values, (v) => v / 10) } },
});
beforeEach(forgetFilms);

test("pieces are put together in one film", () => {
  absorb(piece(0, [1, 2]));
  const { film, gap } = absorb(piece(2, [3, 4, 5], { complete: true }));
  assert.equal(gap, false);
  assert.equal(film.have, 5);
  assert.ok(film.complete);
  assert.deepEqual([...film.steps], [10, 20, 30, 40, 50]);
  assert.deepEqual([...film.row("weights", 3)], [4, -4]);
  assert.equal(film.scalar("bits", 4), 0.5);
});

test("a piece that comes twice, or overlaps, changes nothing", () => {
  absorb(piece(0, [1, 2, 3]));
  const { film, gap } = absorb(piece(1, [2, 3]));
  assert.deepEqual([gap, film.have], [false, 3]);
  assert.deepEqual([...film.row("weights", 2)], [3, -3]);
});

test("a gap is said, and what was there stays", () => {
  absorb(piece(0, [1]));
  const { film, gap } = absorb(piece(3, [4]));
  assert.deepEqual([gap, film.have], [true, 1]);
  assert.equal(absorb(piece(0, [1, 2, 3, 4, 5], { complete: true })).film.have, 5);
});

test("films are kept by key", () => {
  absorb(piece(0, [1, 2]));
  absorb(piece(0, [7], { key: "other" }));
  assert.equal(absorb(piece(2, [3])).film.have, 3);
  assert.equal(absorb(piece(1, [8], { key: "other" })).film.have, 2);
});

test("between two frames lies a straight line", () => {
  assert.deepEqual([...tween(Float32Array.of(0, 2), Float32Array.of(1, -2), 0.25)], [0.25, 1]);
  const { film } = absorb(piece(0, [1, 2, 4]));
  assert.deepEqual([...film.row("weights", 1.5)], [3, -3]);
});

test("a film with fewer frames rests on its last", () => {
  const { film } = absorb(piece(0, [1, 2]));
  assert.deepEqual([...film.row("weights", 4.5)], [2, -2]);
  assert.deepEqual([...film.row("weights", 1)], [2, -2]);
  assert.equal(film.scalar("bits", 60), 0.2);
});

test("a film without frames has nothing to show", () => {
  const film = new Film("k", 5);
  assert.equal(film.row("weights", 0), null);
  assert.ok(Number.isNaN(film.scalar("bits", 0)));
});
