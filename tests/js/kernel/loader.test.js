import assert from "node:assert/strict";
import { test } from "node:test";

import { FilmLoader } from "../../../explorer/stage/web/kernel/loader.js";

const block = (from, values, { key = "k", total = 9, complete = false } = {}) => ({
  key,
  from,
  total,
  complete,
  steps: { shape: [values.length], data: Int32Array.from(values, (v) => 10 * v) },
  arrays: { weights: { shape: [values.length, 2], data: Float32Array.from(values.flatMap((v) => [v, -v])) } },
  scalars: { bits: { shape: [values.length], data: Float64Array.from(values, (v) => v / 10) } },
});

test("pieces are put together in one film", () => {
  const loader = new FilmLoader();
  loader.absorb(block(0, [1, 2], { total: 5 }));
  const { film, gap } = loader.absorb(block(2, [3, 4, 5], { total: 5, complete: true }));
  assert.equal(gap, false);
  assert.equal(film.have, 5);
  assert.ok(film.complete);
  assert.deepEqual([...film.steps], [10, 20, 30, 40, 50]);
  assert.deepEqual([...film.row("weights", 3)], [4, -4]);
  assert.equal(film.scalar("bits", 4), 0.5);
});

test("a piece that comes twice, or overlaps, changes nothing", () => {
  const loader = new FilmLoader();
  loader.absorb(block(0, [1, 2, 3]));
  const { film, gap } = loader.absorb(block(1, [2, 3]));
  assert.deepEqual([gap, film.have], [false, 3]);
  assert.deepEqual([...film.row("weights", 2)], [3, -3]);
});

test("a gap is said, and what was there stays", () => {
  const loader = new FilmLoader();
  loader.absorb(block(0, [1]));
  const { film, gap } = loader.absorb(block(3, [4]));
  assert.deepEqual([gap, film.have], [true, 1]);
  assert.equal(loader.absorb(block(0, [1, 2, 3, 4, 5], { complete: true })).film.have, 5);
});

test("films are kept by key", () => {
  const loader = new FilmLoader();
  loader.absorb(block(0, [1, 2]));
  loader.absorb(block(0, [7], { key: "other" }));
  assert.equal(loader.absorb(block(2, [3])).film.have, 3);
  assert.equal(loader.absorb(block(1, [8], { key: "other" })).film.have, 2);
  assert.equal(loader.film({ key: "k", total: 9 }).have, 3);
});

test("what is received is told: frames of the films that came, whether one still grows, whether some are missing", () => {
  const loader = new FilmLoader();
  assert.deepEqual(loader.take([block(0, [1, 2]), block(0, [7], { key: "whole", total: 1, complete: true })]), { gap: false, growing: true, have: { k: 2, whole: 1 } });
  assert.equal(loader.take([block(0, [7], { key: "whole", total: 1, complete: true })]).growing, false, "whole: nothing to acknowledge");
  assert.deepEqual(loader.take([block(2, [])]), { gap: false, growing: false, have: { k: 2 } }, "no new frames: nothing to acknowledge");
  assert.deepEqual(loader.take([block(5, [6])]), { gap: true, growing: true, have: { k: 2 } });
  assert.deepEqual(loader.take([block(0, [], { key: "later" })]), { gap: false, growing: false, have: { later: 0 } });
});

test("whoever connects can say what is here, of all films; the oldest are forgotten", () => {
  const loader = new FilmLoader();
  assert.deepEqual(loader.have, {});
  loader.take([block(0, [1, 2]), block(0, [], { key: "empty" })]);
  assert.deepEqual(loader.have, { k: 2 });
  for (let n = 0; n < 30; n++) loader.take([block(0, [1], { key: `film ${n}` })]);
  assert.equal(Object.keys(loader.have).length, 24);
  assert.ok(!("k" in loader.have) && loader.have["film 29"] === 1);
});
