/** The truth strip of the diffusion page: errors at a level, copies, whom to blame; the log-SNR over the timeline. Who errs reads wrong. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { lawOf, pointsLaw } from "../../../../explorer/stage/web/concepts/diffusion/math/noised.js";
import { Network } from "../../../../explorer/stage/web/concepts/diffusion/math/network.js";
import { PATHS, timeOf } from "../../../../explorer/stage/web/concepts/diffusion/math/paths.js";
import { Sliced } from "../../../../explorer/stage/web/concepts/diffusion/math/sliced.js";
import { acrossOf, downOf, humpsOf, partingOf, shapesOf, ticksOf } from "../../../../explorer/stage/web/concepts/diffusion/scrub/curve.js";
import { acrossOf as acrossLevels, topOf } from "../../../../explorer/stage/web/concepts/diffusion/truth/levels.js";
import { Reader, drawn } from "../../../../explorer/stage/web/concepts/diffusion/truth/reader.js";
import { ANGLES, angleOf, copiesOf, errorsOf, judgedOf, nearestOf, pushed, shareOf, targetOf, verdictOf, written } from "../../../../explorer/stage/web/concepts/diffusion/truth/readings.js";
import { Model } from "../../../../explorer/stage/web/concepts/diffusion/model.js";
import { film } from "../../images/made.js";

const made = (name) => JSON.parse(readFileSync(new URL(`../../fixtures/${name}.json`, import.meta.url), "utf8"));
const NOISINGS = made("noisings");
const [{ form, weights }] = made("diffusions");
const RING = NOISINGS.laws.find(({ name }) => name === "ring");
const EXACT = { ...RING.exact, classes: RING.exact.classes.map((data) => ({ shape: [data.length / 6, 6], data: Float32Array.from(data) })) };
const LAW = lawOf({ exact: EXACT }, null);
const exact = (x, alpha, sigma) => LAW.denoise(x, alpha, sigma);
const POINTS = drawn(EXACT, null, 600);
const LABELS = Array.from({ length: 600 }, (_, i) => i % 2);
const LOOK = { way: "back", ask: "network", path: "straight", solver: "euler", eta: 0, steps: 5, label: null, guidance: 1, draw: 0 };

/* ---- errors at a level of noise */

test("the exact denoiser has no error, its loss is its floor; a network without weights errs by what is known", () => {
  const points = judgedOf(POINTS, LABELS, null);
  assert.equal(points.x_0.length, 600);
  for (const angle of ANGLES) {
    const { error, loss, floor } = errorsOf(exact, exact, points, angle);
    assert.deepEqual([error, loss], [0, floor]);
  }
  const silent = new Network(form);
  silent.use(new Float32Array(weights.length)); // it says that v is nothing
  const angle = 0.8;
  const { error, loss, floor } = errorsOf(silent.denoiser(null), exact, points, angle);
  const v = points.x_0.map((value, i) => Math.cos(angle) * points.noise[i] - Math.sin(angle) * value);
  const square = v.reduce((sum, value) => sum + value ** 2, 0) / 300;
  assert.ok(Math.abs(loss - square) < 1e-4, `${loss} ${square}`);
  assert.ok(error > 0.3 && loss > floor + 0.3);
});

test("the denoiser by heart errs most where its points are told apart, and its loss on them is under the floor", () => {
  const points = judgedOf(POINTS, LABELS, null);
  const heart = pointsLaw(POINTS);
  const at = (angle) => errorsOf((x, alpha, sigma) => heart.denoise(x, alpha, sigma), exact, points, angle);
  assert.ok(at(0.05).error > 20 * at(1.3).error);
  assert.ok(at(0.05).loss < at(0.05).floor);
});

test("where nobody knows the law there is a loss, and no error and no floor", () => {
  const { error, loss, floor } = errorsOf(exact, null, judgedOf(POINTS, LABELS, 1), 0.5);
  assert.ok(Number.isNaN(error) && Number.isNaN(floor) && loss > 0);
});

test("points that judge are of one class where one is asked for, even of all there are, and always the same", () => {
  const xy = Float64Array.from({ length: 2000 }, (_, i) => i);
  const labels = Array.from({ length: 1000 }, (_, i) => (i < 900 ? 0 : 1));
  const all = judgedOf(xy, labels, null);
  assert.ok(all.x_0.filter((value) => value >= 1800).length > 50, "also of a class that stands last");
  assert.ok(judgedOf(xy, labels, 1).x_0.every((value) => value >= 1800));
  assert.deepEqual(judgedOf(xy, labels, null), all);
  assert.deepEqual([...judgedOf(xy, labels, null, 10).noise], [...all.noise.slice(0, 20)]);
});

test("at both ends an angle is one at which numbers are finite", () => {
  assert.ok(angleOf(1, 0) > 0 && angleOf(0, 1) < Math.PI / 2);
  assert.ok(Math.abs(angleOf(0.6, 0.8) - Math.atan2(0.8, 0.6)) < 1e-12);
  for (const angle of [angleOf(1, 0), angleOf(0, 1)]) assert.ok(Number.isFinite(errorsOf(exact, exact, judgedOf(POINTS, LABELS, null), angle).loss));
});

/* ---- copies, distances, whom to blame */

test("training points themselves are copies, all of them; points of the law are so by chance", () => {
  assert.equal(copiesOf(POINTS, POINTS), 1);
  const chance = copiesOf(drawn(EXACT, null, 900).slice(1200), POINTS);
  assert.ok(chance > 0.05 && chance < 0.2, `${chance}`); // a ninth, where points are even
  assert.equal(copiesOf(Float64Array.of(0, 0, 0.26, 0), Float64Array.of(0.1, 0, 1, 0)), 1);
  assert.equal(copiesOf(Float64Array.of(0.33, 0), Float64Array.of(0, 0, 1, 0)), 0);
  assert.ok(Number.isNaN(copiesOf(Float64Array.of(0, 0), Float64Array.of(1, 1))));
});

const OF = { ask: "network", known: true, pushed: false, asked: 0.05, exact: 0.05, perfect: { mean: 0.045, sd: 0.005 }, copies: 0.1, chance: 0.1 };

test("whom to blame is whose part of the gap is the largest", () => {
  assert.equal(verdictOf(OF), "good");
  assert.equal(verdictOf({ ...OF, asked: 0.056 }), "network");
  assert.equal(verdictOf({ ...OF, asked: 0.5, exact: 0.3 }), "steps");
  assert.equal(verdictOf({ ...OF, asked: 0.5, exact: 0.25 }), "network");
  assert.equal(verdictOf({ ...OF, asked: 0.5, exact: 0.5, ask: "exact" }), "steps");
  assert.equal(verdictOf({ ...OF, asked: 0.5, ask: "heart" }), "heart");
  assert.equal(verdictOf({ ...OF, ask: "heart", copies: 0.21 }), "copies");
  assert.equal(verdictOf({ ...OF, ask: "heart", copies: 0.19 }), "good");
  assert.equal(verdictOf({ ...OF, known: false, exact: NaN }), "unknown");
  assert.equal(verdictOf({ ...OF, pushed: true }), "pushed");
  assert.equal(verdictOf({ ...OF, asked: NaN }), "network", "what diverged is not good");
});

test("only between the whole law and a class's is a guidance somebody's law", () => {
  assert.deepEqual([0, 0.5, 1, 4].map((guidance) => pushed({ label: 1, guidance })), [false, true, false, true]);
  assert.equal(pushed({ label: null, guidance: 4 }), false);
  assert.deepEqual([0, 1].map((guidance) => targetOf({ label: 1, guidance })), [null, 1]);
});

test("distances stand on one scale: a factor is the same way everywhere, and nothing leaves it", () => {
  const perfect = { mean: 0.04 };
  const at = (value, largest) => shareOf(value, perfect, largest);
  assert.ok(Math.abs(at(0.08) - at(0.04) - (at(0.8) - at(0.4))) < 1e-12);
  assert.deepEqual([at(0.001), at(50), at(NaN, NaN)].map((share) => share >= 0 && share <= 1), [true, true, false]);
  assert.ok(at(5, 5) < 1 && at(0.4, 5) < at(0.4), "what is far makes room");
  assert.deepEqual([0, 0.0034, 0.044, 1.234, 12.34].map(written), ["0.000", "0.0034", "0.044", "1.23", "12.3"]);
});

/* ---- a model's readings */

const N = 800;
const sliced = (() => {
  const lines = 8;
  const sample = drawn(EXACT, null, N);
  const quantiles = { shape: [3, N, lines], data: new Float32Array(3 * N * lines) };
  for (let l = 0; l < lines; l++) {
    const [cos, sin] = [Math.cos((Math.PI * l) / lines), Math.sin((Math.PI * l) / lines)];
    const along = Float64Array.from({ length: N }, (_, i) => cos * sample[2 * i] + sin * sample[2 * i + 1]).sort();
    for (let k = 0; k < 3; k++) along.forEach((value, i) => (quantiles.data[(k * N + i) * lines + l] = value));
  }
  return { quantiles, perfect: [[0.05, 0.01], [0.05, 0.01], [0.05, 0.01]] };
})();

/** A model whose film has these weights. */
function modelOf(rows, known = true) {
  const own = { known, classes: 2, exact: known ? EXACT : null, sliced, speciation: 1, points: { key: "", xy: { data: POINTS }, label: { data: LABELS } } };
  const model = new Model({ own, panels: [{ model: form, floor: {} }] }, film({ weights: rows }));
  model.at(0);
  return model;
}

const read = (reader, look, walked = false) => {
  for (let i = 0; i < 1000 && reader.work(look, 50, walked); i++);
  return reader.of(look);
};

test("all points on one mode are far from the law", () => {
  const one = Float64Array.from({ length: 2 * N }, (_, i) => EXACT.classes[0].data[1 + (i % 2)]);
  assert.ok(new Sliced(sliced).distance(one, null) > 0.5);
});

test("a reader reads ends and levels once, in slices; the exact denoiser's steps are few here, a network without weights is worse", () => {
  const reader = new Reader(modelOf([new Float32Array(weights.length)]));
  assert.equal(reader.done(LOOK), false);
  const { asked, exact: best, levels } = read(reader, LOOK);
  assert.ok(reader.done(LOOK) && levels.length === ANGLES.length);
  assert.ok(asked.distance > 0.5 && asked.distance > best.distance, `${asked.distance} ${best.distance}`);
  assert.ok(levels.every(({ error, loss, floor }) => error > 0 && loss > 0 && floor > 0));
  const near = read(reader, { ...LOOK, ask: "exact", steps: 30 });
  assert.ok(near.asked === near.exact && near.asked.distance < best.distance && near.levels.every(({ error }) => error === 0));
  assert.deepEqual(read(new Reader(reader.model), LOOK, true).asked, asked, "walked here as the stage walks");
});

test("who knows the points by heart ends on them; a perfect sampler does so by chance", () => {
  const reader = new Reader(modelOf([Float32Array.from(weights)]));
  const { asked } = read(reader, { ...LOOK, ask: "heart", solver: "ddim", steps: 200 });
  assert.ok(asked.copies > 0.9, `${asked.copies}`);
  const chance = reader.perfectCopies(LOOK);
  assert.ok(chance > 0.05 && chance < asked.copies, `${chance}`);
});

test("other weights, another place or another guidance are read anew; the class's own law judges a class", () => {
  const model = modelOf([Float32Array.from(weights), new Float32Array(weights.length)]);
  const reader = new Reader(model);
  const shown = { look: LOOK, alpha: 0.5, sigma: 0.5, moving: false };
  const [here, key] = [reader.here(shown), reader.routed(LOOK)];
  model.at(1);
  assert.notEqual(reader.routed(LOOK), key);
  assert.notEqual(reader.here(shown).error, here.error);
  assert.equal(reader.routed({ ...LOOK, ask: "heart" }), new Reader(modelOf([new Float32Array(weights.length)])).routed({ ...LOOK, ask: "heart" }));
  assert.notEqual(reader.whom({ ...LOOK, label: 1, guidance: 4 }), reader.whom({ ...LOOK, label: 1 }));
  assert.ok(reader.errors({ ...LOOK, ask: "exact", label: 1 }, 0.5).error === 0);
});

test("where nobody knows the law nothing waits for the exact denoiser", () => {
  const reader = new Reader(modelOf([Float32Array.from(weights)], false));
  const { asked, exact: best } = read(reader, LOOK);
  assert.ok(reader.done(LOOK) && asked.distance > 0 && best === undefined);
  assert.ok(Number.isNaN(reader.perfectCopies(LOOK)) && Number.isNaN(reader.here({ look: LOOK, alpha: 0.5, sigma: 0.5, moving: true }).error));
});

/* ---- curves */

test("levels run as the noise's timeline does, and what is far above the floor is cut", () => {
  assert.deepEqual([0, Math.PI / 2].map((angle) => acrossLevels(angle, "back")), [100, 0]);
  assert.deepEqual([0, Math.PI / 2].map((angle) => acrossLevels(angle, "forward")), [0, 100]);
  assert.equal(topOf([1, 50], [1, 2]), 4);
  assert.ok(topOf([1, 2], [1, 2]) > 2 && topOf([1, 3], [NaN, NaN]) === 3);
});

test("the log-SNR falls from signal to noise, the way back turned round", () => {
  const places = ({ line }) => line.slice(1).split("L").map((one) => one.split(" ").map(Number));
  for (const path of Object.keys(PATHS)) {
    const forward = places(shapesOf(path, "forward"));
    assert.ok(forward.every(([x, y], i) => y >= 0 && y <= 100 && (!i || (x > forward[i - 1][0] && y >= forward[i - 1][1]))), path);
    const back = places(shapesOf(path, "back"));
    assert.ok(back.every(([x, y], i) => Math.abs(x + forward[forward.length - 1 - i][0] - 100) < 0.02 && y === forward[forward.length - 1 - i][1]), path);
  }
  assert.deepEqual([0, Infinity, -Infinity, 4].map(downOf), [50, 0, 100, 25]);
  assert.ok(Math.abs(places(shapesOf("straight", "back"))[60][1] - 50) < 1e-9, "as much signal as noise in the middle");
  assert.ok(!shapesOf("straight", "back").signal.includes(" 60") && !shapesOf("straight", "back").noise.includes(" 10."), "each area lies on its side of zero");
});

test("steps have ticks where these are told apart; humps part where the path has that ratio", () => {
  assert.deepEqual(ticksOf([1, 0.5, 0], "back"), [0, 0.5, 1]);
  assert.equal(ticksOf(new Array(62).fill(0), "back").length, 0);
  assert.equal(humpsOf(EXACT), RING.exact.classes.flat().length / 6);
  const own = { exact: EXACT, speciation: 0.7 };
  assert.deepEqual(partingOf(own, { path: "cosine", label: null }), { t: timeOf("cosine", 0.7), n: humpsOf(EXACT) });
  assert.equal(partingOf(own, { path: "cosine", label: 1 }), null);
  assert.equal(partingOf({ exact: null, speciation: null }, { path: "cosine", label: null }), null);
  assert.deepEqual([acrossOf(0.2, "back"), acrossOf(0.2, "forward")], [0.8, 0.2]);
});

test("the training point that lies nearest is named, with how far it and the next one are", () => {
  const found = nearestOf(0, 0, Float64Array.of(3, 4, 0.6, 0.8, -9, 0));
  assert.deepEqual([found.index, found.copy], [1, true]);
  assert.ok(Math.abs(found.first - 1) < 1e-12 && Math.abs(found.second - 5) < 1e-12);
  assert.equal(nearestOf(0, 0, Float64Array.of(1, 0, 2, 0)).copy, false, "half as far as the next is no copy");
});
