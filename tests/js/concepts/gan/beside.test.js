/** The cure beside the model: the same moment of it, the numbers of both sides, which of two is called better. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { namesOf, rowsOf } from "../../../../explorer/stage/web/concepts/gan/beside/compare.js";
import { besideOf, shownAt } from "../../../../explorer/stage/web/concepts/gan/shown.js";
import { film } from "../../images/made.js";
import { CASES, duelOf } from "./made.js";

const OWN = { known: true, modes: { means: { shape: [8, 2] } }, cure: "r1" };
const floor = { quality: 0.98889 };
const sideOf = (numbers, held = 8, summary = {}) => ({
  panel: { floor },
  film: { ...film({ generator: [[0]] }, { scalars: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Float64Array.of(value)])) }), summary, complete: true },
  found: { held, touched: held, quality: 1, shares: [] },
});
const rows = (a, b, own = OWN) => Object.fromEntries(rowsOf(own, [a, b], 0).map(({ name, values, better }) => [name, [...values, better]]));

test("the better side of each number is the smaller JS, more modes, more quality, and of no slope", () => {
  const [plain, cured] = [sideOf({ js: 0.4, quality: 0.31, pull: 2 }, 3), sideOf({ js: 0.12, quality: 0.8, pull: 0.5 }, 8)];
  assert.deepEqual(rows(plain, cured), { js: ["0.400", "0.120", 1], modes: ["3", "8", 1], quality: ["31.0", "80.0", 1], slope: ["2.000", "0.500", -1] });
  assert.deepEqual(Object.values(rows(cured, plain)).map((row) => row[2]), [0, 0, 0, -1]);
});

test("what reads the same is no better, and quality is better up to its mark only", () => {
  const [a, b] = [sideOf({ js: 0.1201, quality: 0.999, pull: 1 }), sideOf({ js: 0.1204, quality: 0.989, pull: 1 })];
  assert.deepEqual([rows(a, b).js[2], rows(a, b).modes[2], rows(a, b).quality[2]], [-1, -1, -1]);
  assert.equal(rows(a, sideOf({ js: 0.1, quality: 0.97, pull: 1 })).quality[2], 0);
});

test("what is read through two blurs, or not known yet, is compared with nothing", () => {
  const [a, b] = [sideOf({ js: 0.3, quality: 0.5, pull: 1 }), sideOf({ js: 0.1, quality: 0.6, pull: 1 })];
  assert.equal(rows(a, b, { ...OWN, cure: "instance_noise" }).js[2], -1);
  assert.equal(rows(a, b, { ...OWN, cure: "instance_noise" }).quality[2], 1);
  const waits = { ...b, found: null };
  assert.deepEqual(rows(a, waits).modes, ["8", "–", -1]);
});

test("where there are no modes what a film has at its end is compared, and where nobody knows p no JS", () => {
  assert.deepEqual(namesOf({ known: true, modes: null }), ["js", "precision", "recall", "coverage", "slope"]);
  assert.deepEqual(namesOf({ known: false, modes: null }), ["precision", "recall", "coverage", "slope"]);
  const [a, b] = [sideOf({ pull: 1 }, 0, { precision: 0.9, recall: 0.2, coverage: 0.1 }), sideOf({ pull: 1 }, 0, { precision: 0.8, recall: 0.9, coverage: 0.7 })];
  const found = rows(a, b, { known: false, modes: null, cure: "r1" });
  assert.deepEqual([found.precision[2], found.recall[2], found.coverage[2]], [0, 1, 1]);
});

test("what stands beside is shown at the same frame, of the same draw of noise", () => {
  const [model, beside] = [duelOf(CASES[0]), duelOf(CASES[4])];
  const look = { forged: 50, draw: 3, slow: null, line: 0 };
  const of = (other) => shownAt({ now: 0, at: { training: 1 }, moving: false, lit: "" }, { look, real: new Float32Array(4), model, beside: other, bare: false });
  const other = besideOf(of(beside));
  assert.equal(other.model, beside);
  assert.deepEqual(other.forged, beside.forge(beside.noise(50, 3)));
  assert.deepEqual(other.z, model.noise(50, 3), "the same noise goes into both");
  assert.notEqual(other.key, of(beside).key);
  assert.equal(besideOf(of(null)), null);
});
