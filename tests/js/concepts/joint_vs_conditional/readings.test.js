/** The strip's readings: one quantity on both sides, the other besides, each beside its own limit; one error, by formula. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Film } from "../../../../explorer/stage/web/kernel/film.js";
import { NOTHING } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/reader.js";
import { readings } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/readings.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { OF } from "../../words.js";

const column = (...values) => ({ shape: [values.length], data: Float64Array.from(values) });
function filmOf(scalars) {
  const film = new Film("k", 3);
  film.take({ key: "k", from: 0, total: 3, complete: false, steps: { shape: [2], data: Int32Array.of(0, 10) }, arrays: {}, scalars });
  return film;
}
const network = filmOf({ bits: column(1.25267, 0.31939), excess: column(1.01, -0.0012), excess_se: column(0.0183, 0.05), error_rate: column(0.729, 0.0615) });
const mixture = filmOf({ bits: column(4.1, 3.44), excess: column(0.7, 0.0588), excess_se: column(0.02, 0.0094), error_rate: column(0.5, 0.06) });
const world = { bayes: 0.0692, label_bits: 0.24266, label_entropy: 0.2494 };
const left = { kind: "posterior", unit: "bits per label", floor: { bits: 0.24266, entropy: 0.2494, ...world } };
const right = { kind: "density", unit: "bits per point", floor: { bits: 3.3712, entropy: 3.3966, ...world } };
const read = { rate: 0.0814, labels: { bits: 0.2581, own: 0.01, excess: 0.0152, se: 0.0041 } };
const words = new Words("en", OF.joint_vs_conditional);

test("learned: bits per label on both sides, bits per point besides where p(x, y) is modelled, each with its own limit", () => {
  assert.deepEqual(readings(left, network, 0, "learned", { ...NOTHING, rate: 0.73 }, words), {
    value: "1.253",
    besides: "",
    lines: ["perfect 0.243; 1.010 ± 0.018 above", "", "errs 73.0\u202f%, Bayes error 6.9\u202f%"],
  });
  assert.deepEqual(readings(right, mixture, 1, "learned", read, words), {
    value: "0.258",
    besides: "3.440",
    lines: ["perfect 0.243; 0.015 ± 0.004 above", "perfect 3.371; 0.059 ± 0.009 above", "errs 8.1\u202f%, Bayes error 6.9\u202f%"],
  });
});

test("fewer digits where the error is larger; under the limit is said so", () => {
  assert.equal(readings(left, network, 1, "learned", read, words).value, "0.32");
  assert.equal(readings(left, network, 1, "learned", read, words).lines[0], "perfect 0.24; 0.00 ± 0.05 below");
});

test("exact: each quantity beside its own limit over the whole world, H(y | x) and H(x, y)", () => {
  const { value, besides, lines } = readings(right, mixture, 0, "exact", read, words);
  assert.deepEqual([value, besides], ["0.243", "3.371"]);
  assert.match(lines[0], /whole world 0\.249$/);
  assert.match(lines[1], /whole world 3\.397$/);
  assert.equal(lines[2], "Bayes error 6.9\u202f%");
  assert.match(readings(left, network, 0, "exact", NOTHING, words).lines[0], /whole world 0\.249$/);
});

test("error: each excess, and that a perfect model has none", () => {
  assert.deepEqual(readings(right, mixture, 1, "error", read, words), { value: "0.015 ± 0.004", besides: "0.059 ± 0.009", lines: ["perfect 0", "", "errs 8.1\u202f%, Bayes error 6.9\u202f%"] });
});

test("what was counted on points is never held against what was summed over the world", () => {
  const said = readings(left, network, 1, "learned", NOTHING, words).lines[2];
  assert.equal(said, "Bayes error 6.9\u202f%", "6.15 % counted beside 6.92 % summed would seem to beat the Bayes error");
});

test("no rate is nothing and none is all", () => {
  const sure = { ...read, rate: 0.00004 };
  const floor = { ...left.floor, bayes: 0.00001 };
  assert.equal(readings({ ...left, floor }, network, 1, "learned", sure, words).lines[2], "errs under 0.1\u202f%, Bayes error under 0.1\u202f%");
});
