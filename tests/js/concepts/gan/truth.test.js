/** The truth strip of the GAN page: modes counted as the evaluator counts them, its dots, what is said where p is known and where not. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { Counter, counterOf } from "../../../../explorer/stage/web/concepts/gan/truth/counter.js";
import { POINTS, countModes } from "../../../../explorer/stage/web/concepts/gan/truth/counting.js";
import { placesOf } from "../../../../explorer/stage/web/concepts/gan/truth/dots.js";
import { runOf } from "../../../../explorer/stage/web/kernel/curve.js";
import { endOf, judgeOf, kindOf, lossText, markOf, notesOf } from "../../../../explorer/stage/web/concepts/gan/truth/readings.js";
import { rangeOf } from "../../../../explorer/stage/web/kernel/curve.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { film } from "../../images/made.js";
import { OF } from "../../words.js";
import { FIRST, duelOf } from "./made.js";

const CASES = JSON.parse(readFileSync(new URL("../../fixtures/pacgan.json", import.meta.url), "utf8"));
const WORDS = new Words("en", OF.gan);
const floats = ({ shape, data }) => ({ shape, data: Float32Array.from(data) });
const modesOf = ({ modes }) => ({ ...Object.fromEntries(Object.entries(modes).map(([name, array]) => [name, floats(array)])), sigmas: floats({ shape: [1], data: [1] }) });

test("modes are counted as the evaluator counts them, in the plane and on a line", () => {
  const seen = new Set();
  for (const of of CASES) {
    const { touched, held, quality, shares } = countModes(Float32Array.from(of.x), modesOf(of));
    assert.deepEqual([touched, held], [of.found.touched, of.found.held], of.name);
    assert.ok(Math.abs(quality - of.found.quality) < 1e-9, `${of.name} ${quality}`);
    shares.forEach((share, k) => assert.ok(Math.abs(share - of.found.shares[k]) < 1e-9));
    seen.add(touched === held ? "same" : "fewer held");
  }
  assert.deepEqual([...seen].sort(), ["fewer held", "same"], "both counts are told apart");
});

test("a mode with too small a share is touched and not held, and points far off are nobody's", () => {
  const ring = CASES.find(({ name }) => name === "ring");
  const modes = modesOf(ring);
  const [count] = modes.means.shape;
  const at = (k) => [modes.means.data[2 * k], modes.means.data[2 * k + 1]];
  const all = Array.from({ length: 1000 }, (_, i) => at(i % count)).flat();
  assert.deepEqual([countModes(Float32Array.from(all), modes).held, countModes(Float32Array.from(all), modes).quality], [count, 1]);
  const one = Array.from({ length: 1000 }, (_, i) => at(i < 20 ? 3 : 0)).flat();
  const found = countModes(Float32Array.from([...one, 50, 50]), modes);
  assert.deepEqual([found.touched, found.held], [2, 1]);
  assert.ok(found.quality < 1 && found.shares[0] === 0.98);
  const none = countModes(Float32Array.of(50, 50), modes);
  assert.deepEqual([none.touched, none.held, none.quality], [0, 0, 0]);
});

test("frames are counted once, whole ones, of the noise that is seen; while it moves never of more points", () => {
  const modes = modesOf(CASES.find(({ name }) => name === "ring"));
  const { form, film: own } = duelOf(FIRST);
  const counter = new Counter(form, own, modes);
  const duel = duelOf(FIRST).at(1);
  const wanted = countModes(duel.forge(duel.noise(POINTS, 4)), modes);
  assert.deepEqual(counter.at(1, 4, false), wanted);
  assert.deepEqual(counter.at(0.9, 4, false), counter.at(0, 4, false), "no network between two frames was measured");
  assert.notDeepEqual(counter.at(0, 4, false).shares, wanted.shares);
  assert.equal(counter.at(1, 4, true), counter.at(1, 4, false), "a small network is counted whole while it moves");
  assert.notEqual(counter.keyOf(1, 4, false), counter.keyOf(1, 5, false));
  const large = new Counter({ ...form, generator: [2, 128, 128, 2] }, own, modes);
  assert.ok(large.few < POINTS && large.few >= 300);
  assert.equal(counterOf(form, own, modes), counterOf(form, own, modes));
  assert.notEqual(counterOf(form, own, modes), counterOf({ ...form }, own, modes));
});

test("dots stand where the modes are, a fair share in a ring that touches no other, twice the share twice the area", () => {
  for (const of of CASES) {
    const modes = modesOf(of);
    const { places, unit } = placesOf(modes, 100);
    places.forEach(([x, y, fair], i) => {
      assert.ok(x > 0 && x < 100 && y > 0 && y < 100, of.name);
      places.slice(0, i).forEach(([u, v, other]) => assert.ok(Math.hypot(x - u, y - v) > unit * (Math.sqrt(fair) + Math.sqrt(other))));
    });
    const top = modes.means.shape[1] === 2 ? places.reduce((best, [, y], i) => (y < places[best][1] ? i : best), 0) : 0;
    if (modes.means.shape[1] === 2) assert.equal(modes.means.data[2 * top + 1], Math.max(...modes.means.data.filter((_, i) => i % 2)));
    else assert.ok(places.every(([, y]) => y === 50));
    assert.ok(Math.abs((unit * Math.sqrt(2 * 0.1)) ** 2 / (unit * Math.sqrt(0.1)) ** 2 - 2) < 1e-9);
  }
});

const OWN = { known: true, modes: modesOf(CASES[0]), blur: 0.125 };
const FLOOR = { js: 0.0009, d_gap: 0.0123, quality: 0.98889, coverage: 0.969, precision: 0.995, recall: 0.997 };
const panelOf = (model = {}, floor = {}) => ({ model: { loss: "non_saturating", pack: 1, ...model }, floor: { ...FLOOR, ...floor } });
const floatsOf = (numbers) => Object.fromEntries(Object.entries(numbers).map(([name, values]) => [name, Float64Array.from(values)]));
const filmOf = (numbers, more = {}) => ({ ...film({ generator: [[0], [0]] }, { scalars: floatsOf(numbers) }), summary: {}, complete: true, ...more });
const LOSSES = { d_loss: [1.5, 12.345], g_loss: [0.7, 0.71] };

test("what is known of a world decides which cells there are", () => {
  assert.equal(kindOf(OWN), "modes");
  assert.equal(kindOf({ known: true, modes: null }), "known");
  assert.equal(kindOf({ known: false, modes: null }), "unknown");
});

test("D is held against its best answer where there is one; else it is said why not", () => {
  const own = filmOf({ ...LOSSES, d_gap: [0.3, 0.0456], d_exact: [0.4, 1.2949] });
  const said = (model, of = own, known = true) => judgeOf(panelOf(model), of, 1, known, WORDS);
  assert.deepEqual([said().value, said().unit, said().line], ["0.046", "gap", "perfect: 0.012"]);
  assert.deepEqual(said().losses, { d: "12.3", best: "1.29", g: "0.71", level: "2 ln 2" });
  const without = filmOf(LOSSES);
  assert.deepEqual([said({ loss: "wasserstein" }, without).unit, said({ loss: "wasserstein" }, without).losses.best], ["loss", null]);
  assert.match(said({ loss: "wasserstein" }, without).line, /critic/);
  assert.match(said({ pack: 2 }, without).line, /packs/);
  assert.match(said({}, without, false).line, /nobody/);
  assert.equal(said({ loss: "least_squares" }, own).losses.level, "1/4");
  assert.equal(said({}, without, false).value, "12.3");
});

test("numbers keep their places: a loss has as many digits as fit", () => {
  assert.deepEqual([0.5, 12.34, 123.4, -1.25].map(lossText), ["0.50", "12.3", "123", "−1.25"]);
});

test("the scales of JS and quality stay: from the floor to one bit, from nothing to the mark", () => {
  const own = filmOf({ js: [0.4, 0.2], quality: [0.1, 0.5] });
  const js = runOf(own, null, "js", { limit: 0.001, far: 1 });
  assert.deepEqual(rangeOf([...js.values, js.baseline], js.floor, false), { bottom: 0.001, top: 1 });
  const quality = runOf(own, null, "quality", { limit: 0.9889, far: 0, climbs: true });
  assert.deepEqual(rangeOf([...quality.values, quality.baseline], quality.floor, true), { bottom: 0, top: 0.9889 });
  assert.equal(runOf(filmOf({}), null, "js", { limit: null, far: 1 }).have, 0, "what was not recorded is not drawn");
  assert.ok(Math.abs(markOf(panelOf()) - 98.889) < 1e-9);
});

test("precision, recall and coverage are there at the film's end, each beside what a perfect generator reads", () => {
  const summary = { precision: 0.912, recall: 0.5, coverage: 0.31 };
  const end = endOf(panelOf(), filmOf(LOSSES, { summary }));
  assert.deepEqual(end.map(({ value }) => value), ["0.91", "0.50", "0.31"]);
  assert.deepEqual(end.map(({ perfect }) => perfect), ["0.99", "1.00", "0.97"]);
  const early = endOf(panelOf({}, { precision: undefined }), filmOf(LOSSES, { summary, complete: false }));
  assert.deepEqual(early.map(({ value }) => value), ["–", "–", "–"]);
  assert.equal(early[0].perfect, "");
  assert.match(notesOf(OWN, panelOf(), filmOf(LOSSES, { summary }), WORDS)[1], /coverage 0\.31 \(0\.97\)/);
  assert.doesNotMatch(notesOf(OWN, panelOf(), filmOf(LOSSES), WORDS)[1], /\d/);
});
