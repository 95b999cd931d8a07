import assert from "node:assert/strict";
import { test } from "node:test";

import { Film } from "../../../../explorer/stage/web/kernel/film.js";
import { readings } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/readings.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { OF } from "../../words.js";

const film = new Film("k", 3);
const column = (...values) => ({ shape: [values.length], data: Float64Array.from(values) });
film.take({
  key: "k",
  from: 0,
  total: 3,
  complete: false,
  steps: { shape: [2], data: Int32Array.of(0, 10) },
  arrays: {},
  scalars: { bits: column(1.25267, 0.31939), excess: column(1.01, -0.0012), excess_se: column(0.0183, 0.05), error_rate: column(0.729, 0.0815) },
});
const panel = { floor: { bits: 0.24266, error_rate: 0.0675, bayes: 0.0692, entropy: 0.2494 } };
const words = new Words("en", OF.joint_vs_conditional);

test("learned: the number, its floor, the excess with its error, the error rate with Bayes'", () => {
  assert.deepEqual(readings(panel, film, 0, "learned", words), ["1.253", "a perfect model reads 0.243", "1.010 ± 0.018 above", "errs 72.9\u202f%, Bayes 6.9\u202f%"]);
});

test("fewer digits where the error is larger; under the floor is said so", () => {
  assert.deepEqual(readings(panel, film, 1, "learned", words).slice(0, 3), ["0.32", "a perfect model reads 0.24", "0.00 ± 0.05 below"]);
});

test("exact: the floor itself and its value over the whole world", () => {
  assert.deepEqual(readings(panel, film, 0, "exact", words), ["0.243", "what a perfect model reads on these points", "over the whole world 0.249", "Bayes 6.9\u202f%"]);
});

test("error: the excess, and that a perfect model has none", () => {
  assert.deepEqual(readings(panel, film, 0, "error", words).slice(0, 2), ["1.010 ± 0.018", "a perfect model reads 0"]);
});
