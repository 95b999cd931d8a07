/** Real data on the stage: no exact answer anywhere, axes in their own units, digits from places, a baseline for a floor. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { check } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/check.js";
import { inkAt } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/digits.js";
import { NOTHING } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/reader.js";
import { readings } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/readings.js";
import { Film } from "../../../../explorer/stage/web/kernel/film.js";
import { decode } from "../../../../explorer/stage/web/kernel/scene.js";
import { WireError } from "../../../../explorer/stage/web/kernel/wire.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { axesOf, coordinate, digits, named, own, step, written } from "../../../../explorer/stage/web/plane/axes.js";
import { Exact } from "../../../../explorer/stage/web/plane/exact.js";
import { answer } from "../../../../explorer/stage/web/plane/fields.js";
import { sceneBytes } from "../../payload.js";
import { OF } from "../../words.js";

const petal = { name: "petal length", unit: "cm", offset: 3.95, scale: 1.143 };
const real = (change = {}) => ({ axes: [petal, { name: "proline", unit: "", offset: 980, scale: 271 }], peak: 0.4, shares: [0.3, 0.7], ...change });
const measured = (change) => (header) => {
  header.own.exact = null;
  header.own.real = real(change);
};

test("a scene without an exact answer is read, if it says what it has instead", () => {
  const scene = decode(sceneBytes(measured()));
  check(scene);
  assert.equal(scene.own.exact, null);
  assert.deepEqual(scene.own.real.shares, [0.3, 0.7]);
  const bad = [
    (header) => (header.own.exact = null),
    measured({ shares: [1] }),
    measured({ shares: [0.2, 0.2, 0.2, 0.2, 0.1, 0.1] }),
    measured({ peak: 0 }),
    measured({ axes: [petal] }),
    measured({ axes: [petal, { ...petal, scale: 0 }] }),
    measured({ digits: { side: 8, mean: null, directions: null } }),
    measured({ shares: [0.3, 0.3, 0.4] }), // the network knows two
  ];
  for (const spoil of bad) assert.throws(() => check(decode(sceneBytes(spoil))), WireError, spoil.toString());
});

test("a label that is no class is refused, also of real data", () => {
  const spoil = (header, body) => {
    measured()(header);
    header.own.points.label = body.put("u1", [2], [0, 2]);
  };
  assert.throws(() => check(decode(sceneBytes(spoil))), WireError);
});

test("who asks for an exact answer that nobody knows is told no number", () => {
  const scene = { extent: [-3, 3, -2, 2], exact: null, real: real() };
  const exact = new Exact(scene);
  assert.equal(exact.known, false);
  assert.equal(exact.model.count, 2);
  assert.equal(exact.scales.peak, 0.4);
  const said = answer(exact.model, 0.3, 0.2);
  assert.ok(said.chances.every(Number.isNaN));
  assert.ok(Number.isNaN(said.density));
  assert.ok(exact.field({ nx: 4, ny: 3, extent: [-3, 3, -2, 2] }).log.every((values) => values.every(Number.isNaN)));
});

test("it is kept for the same data, and made anew for others", () => {
  const scene = { extent: [-3, 3, -2, 2], exact: null, real: real() };
  const known = { extent: [-3, 3, -2, 2], exact: { kind: "mixture", classes: [0, 1].map(() => ({ data: Float64Array.of(1, 0, 0, 1, 0, 1) })), prior: [0.5, 0.5] } };
  const [nobody, somebody] = [new Exact(scene), new Exact(known)];
  assert.ok(nobody.fits({ ...scene, real: real() }));
  assert.ok(!nobody.fits({ ...scene, real: real({ peak: 0.5 }) }));
  assert.ok(!nobody.fits({ ...scene, real: real({ shares: [0.4, 0.6] }) }));
  assert.ok(!nobody.fits(known));
  assert.ok(!somebody.fits(scene));
  assert.ok(somebody.known && somebody.fits(known));
});

test("axes lead to a column's own unit and back, with as many digits as a hundredth of the plane is worth", () => {
  const [across, up] = axesOf(real());
  assert.equal(own(across, 1), 3.95 + 1.143);
  assert.ok(Math.abs(coordinate(across, own(across, -1.7)) + 1.7) < 1e-12);
  assert.equal(written(across, 0.35), "4.35");
  assert.equal(written(up, 0.3512), "1075");
  assert.deepEqual([digits(across), digits(up), digits({ scale: 0.0011 })], [2, 0, 5]);
  assert.deepEqual([named(across), named(up)], ["petal length, cm", "proline"]);
  const [plain] = axesOf(null);
  assert.equal(written(plain, 0.3512), "0.35");
  assert.equal(step(plain), 0.05);
});

test("a place is a digit: the mean and two directions, between paper and ink", () => {
  const pictures = { side: 2, mean: { data: Float32Array.of(0.5, 0, 1, 0.25) }, directions: { data: Float32Array.of(0.1, 0, 1, 0, 0, -1, 0, 0.25) } };
  assert.deepEqual([...inkAt(pictures, [2, 1])].map((ink) => Number(ink.toFixed(3))), [0.7, 0, 1, 0.5]);
  assert.deepEqual([...inkAt(pictures, [0, 0])], [0.5, 0, 1, 0.25]);
});

test("held out: the number with its own error, the baseline, how far below it, and both error rates", () => {
  const film = new Film("r", 1);
  const column = (value) => ({ shape: [1], data: Float64Array.of(value) });
  const scalars = { bits: column(0.1424), excess: column(-1.4431), excess_se: column(0.047), bits_se: column(0.052), error_rate: column(0.04) };
  film.take({ key: "r", from: 0, total: 1, complete: true, steps: { shape: [1], data: Int32Array.of(0) }, arrays: {}, scalars });
  const words = new Words("en", OF.joint_vs_conditional);
  const panel = { kind: "posterior", unit: "bits per label", floor: null, baseline: { bits: 1.585, label_bits: 1.585, error_rate: 2 / 3, points: 100 } };
  const lines = ["class shares alone 1.58; 1.44 ± 0.05 below", "", "errs 4.0 ± 2.0\u202f%, by shares alone 66.7\u202f%"];
  assert.deepEqual(readings(panel, film, 0, "learned", NOTHING, words), { value: "0.14 ± 0.05", besides: "", lines });
  const labels = { bits: 0.2, own: 0.05, excess: -1.4, se: 0.06 };
  const density = { ...panel, kind: "density", baseline: { ...panel.baseline, bits: 4.9512 } };
  const both = readings(density, film, 0, "learned", { rate: null, labels }, words);
  assert.deepEqual([both.value, both.besides], ["0.20 ± 0.05", "0.14 ± 0.05"]);
  assert.deepEqual(both.lines.slice(0, 2), ["class shares alone 1.58; 1.40 ± 0.06 below", "one Gaussian for all 4.95; 1.44 ± 0.05 below"]);
  film.scalars.excess[0] = 0.3;
  assert.match(readings(panel, film, 0, "learned", NOTHING, words).lines[0], /0\.30 ± 0\.05 above$/);
  film.scalars.error_rate[0] = 0;
  assert.match(readings(panel, film, 0, "learned", NOTHING, words).lines[2], /^errs 0\.0 ± 1\.0/, "none wrong of a hundred is not surely none");
  assert.equal(readings(panel, new Film("none", 1), 0, "learned", NOTHING, words).value, "–");
});
