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

/** Frames of 12 MB: eight of them are all that is kept. */
const large = (key, more = {}) => ({ ...block(0, [1], { key, total: 1, complete: true }), arrays: { weights: { shape: [1, 3 * 2 ** 20], data: new Float32Array(3 * 2 ** 20) } }, ...more });

test("of large films few are kept, the youngest, and those on show whatever they take", () => {
  const loader = new FilmLoader();
  loader.take([block(0, [1], { key: "small" })]);
  for (let n = 0; n < 8; n++) loader.take([large(`film ${n}`)]);
  const films = (...numbers) => numbers.map((n) => `film ${n}`);
  assert.deepEqual(Object.keys(loader.have), films(0, 1, 2, 3, 4, 5, 6, 7), "96 MB and the small one are too much");
  loader.take([large("film 0")]);
  loader.take([large("film 8"), large("film 9")]);
  assert.deepEqual(Object.keys(loader.have), films(3, 4, 5, 6, 7, 0, 8, 9), "what was looked at again is young");
  const shown = Array.from({ length: 9 }, (_, n) => large(`shown ${n}`));
  loader.take(shown);
  assert.deepEqual(Object.keys(loader.have), shown.map(({ key }) => key));
});

test("a forgotten film that the server believes to be here is a gap, and comes again", () => {
  const loader = new FilmLoader();
  loader.take([large("first")]);
  for (let n = 0; n < 8; n++) loader.take([large(`film ${n}`)]);
  const nothingNew = { from: 1, steps: { shape: [0], data: new Int32Array(0) }, arrays: {}, scalars: {} };
  assert.deepEqual(loader.take([large("first", nothingNew)]), { gap: true, growing: false, have: { first: 0 } });
  assert.deepEqual(loader.take([large("first")]), { gap: false, growing: false, have: { first: 1 } });
});
