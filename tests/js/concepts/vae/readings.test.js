/** What the truth strip says of a frame: the bound and its limits, dimensions in use, how far the code is. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { boundOf, costOf, dimensionsOf, notesOf, placeOf, runOf, tick, topOf } from "../../../../explorer/stage/web/concepts/vae/readings.js";
import { Film } from "../../../../explorer/stage/web/kernel/film.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { OF } from "../../words.js";

const words = new Words("en", OF.vae);

/** A film of some frames, from the scalars of each. */
function film(frames, { total = frames.length, summary = {}, complete = frames.length === total } = {}) {
  const out = new Film("a film", total);
  out.have = frames.length;
  out.complete = complete;
  out.summary = summary;
  out.steps = Int32Array.from({ length: total }, (_, i) => 10 * i * i);
  for (const name of Object.keys(frames[0] ?? {})) out.scalars[name] = Float64Array.from({ length: total }, (_, i) => frames[i]?.[name] ?? 0);
  return out;
}

const panel = (kind, floor = {}, model = {}) => ({ model: { kind, latent: 2, likelihood: "bernoulli", ...model }, floor });
const FRAMES = [
  { elbo: -206.12, reconstruction: 206.1, kl: 0.02, elbo_se: 3.1, kl_1: 0.01, kl_2: 0.01, reconstruction_se: 3.4, var_1: 0.004, var_2: 0.9 },
  { elbo: -156.02, reconstruction: 150.1, kl: 5.92, elbo_se: 2.3, kl_1: 2.61, kl_2: 0.05, reconstruction_se: 2.2, var_1: 30, var_2: 0.02 },
];
const SUMMARY = { iwae: -151.7, iwae_se: 2.2, rounding: 0.094 };

test("a VAE's bound stands with its error, its parts, the tighter bound and the limit", () => {
  const whole = film(FRAMES, { summary: SUMMARY });
  const { value, unit, lines, limit } = boundOf(panel("vae", { elbo: -45.9 }), whole, 1, words);
  assert.deepEqual([value, unit], ["−156.0", "nats ELBO ± 2.3"]);
  assert.deepEqual(lines, ["= −150.1 reconstruction − 5.9 KL", "IWAE, k = 50: −151.7", "500 held out; at most −45.9"]);
  assert.equal(limit, 2);
});

test("the parts make up the bound", () => {
  const [reconstruction, kl] = boundOf(panel("vae"), film(FRAMES), 1, words).lines[0].match(/[\d.]+/g).map(Number);
  assert.ok(Math.abs(-reconstruction - kl - FRAMES[1].elbo) < 0.1);
});

test("the tighter bound is of the trained model: earlier frames say when, and before the end there is no number", () => {
  const line = (of, frame) => boundOf(panel("vae"), of, frame, words).lines[1];
  assert.equal(line(film(FRAMES, { summary: SUMMARY }), 0), "IWAE, k = 50: −151.7 at the end");
  assert.equal(line(film(FRAMES, { total: 5 }), 1), "IWAE, k = 50: at the end of training");
  assert.equal(line(film(FRAMES, { total: 5, summary: SUMMARY }), 1), "IWAE, k = 50: at the end of training");
});

test("where no limit is known none is said, and before the first frame there is no number", () => {
  const { lines, limit } = boundOf(panel("vae"), film(FRAMES), 1, words);
  assert.deepEqual([lines[2], limit], ["500 held out", -1]);
  for (const kind of ["vae", "autoencoder", "linear_vae"]) {
    const nothing = boundOf(panel(kind, { elbo: -1, reconstruction: 1, fit_log_prob: 1 }), film([], { total: 5 }), 0, words);
    assert.deepEqual([nothing.value, nothing.lines, nothing.limit], ["–", ["no number yet", "", ""], -1]);
  }
});

test("an autoencoder has a loss and no bound", () => {
  const { value, unit, lines } = boundOf(panel("autoencoder", { reconstruction: 45.9 }), film(FRAMES, { summary: SUMMARY }), 1, words);
  assert.deepEqual([value, unit], ["150.1", "nats reconstruction ± 2.2"]);
  assert.deepEqual(lines, ["no bound: no likelihood of x", "", "500 held out; at least 45.9"]);
});

test("a linear VAE's bound lies under its own likelihood, and that under probabilistic PCA's", () => {
  const linear = (fit_elbo, fit_log_prob) => film([{ fit_elbo, fit_log_prob, angle: 0.43, elbo: 8.11, elbo_se: 0.52 }]);
  const said = (of) => boundOf(panel("linear_vae", { fit_log_prob: 8.874, fit_elbo: 8.874 }), of, 0, words);
  assert.deepEqual(said(linear(8.857, 8.861)), {
    value: "8.86",
    unit: "nats ELBO, training images",
    lines: ["≤ log p 8.86", "≤ probabilistic PCA 8.87", "0.4° from PCA; held out 8.1 ± 0.5"],
    limit: 1,
  });
});

test("a bound above what it bounds is shown as one: the sign is read", () => {
  const wrong = film([{ fit_elbo: 9.2, fit_log_prob: 9, angle: 1, elbo: 8, elbo_se: 1 }]);
  const { lines } = boundOf(panel("linear_vae", { fit_log_prob: 8.87 }), wrong, 0, words);
  assert.deepEqual(lines.slice(0, 2), ["> log p 9.00", "> probabilistic PCA 8.87"]);
});

test("bounds climb to their limit, a loss falls to it", () => {
  const of = (kind, floor) => runOf(panel(kind, floor), film(FRAMES), null);
  assert.deepEqual([of("vae", { elbo: -45.9 }).climbs, of("vae", { elbo: -45.9 }).floor], [true, -45.9]);
  assert.deepEqual([of("autoencoder", { reconstruction: 45.9 }).climbs, of("autoencoder", {}).floor], [false, null]);
  assert.equal(of("vae", {}).values[1], -156.02);
});

test("what kind of nats they are is said once, and how the film's rounding changes them once it is known", () => {
  assert.match(notesOf(panel("vae"), film(FRAMES, { summary: SUMMARY }), words).join(" "), /^Nats an image.*Bernoulli.*Gaussian nats\. .*changes the ELBO by −0\.09 nats\.$/);
  const [kind, cost] = notesOf(panel("vae", {}, { likelihood: "gaussian" }), film(FRAMES, { total: 5 }), words);
  assert.match(kind, /^Nats an image.*Gaussian.*Bernoulli nats\.$/);
  assert.match(cost, / – nats/);
});

test("what rounding costs lowers a bound and raises a loss, and a gain does the reverse", () => {
  const change = (kind, rounding) => notesOf(panel(kind), film(FRAMES, { summary: { rounding } }), words)[1].match(/the (.*) by (.*) nats/).slice(1);
  assert.deepEqual(change("vae", -0.021), ["ELBO", "+0.02"]);
  assert.deepEqual(change("linear_vae", 0.3), ["ELBO", "−0.30"]);
  assert.deepEqual(change("autoencoder", 0.3), ["reconstruction", "+0.30"]);
  assert.deepEqual(change("autoencoder", -0.021), ["reconstruction", "−0.02"]);
  assert.deepEqual(change("vae", 0.001), ["ELBO", "0.00"], "what is rounded away has no sign");
});

test("what giving back costs is read of a VAE and of an autoencoder alike, at this frame, with the digits that are known", () => {
  assert.deepEqual([costOf(film(FRAMES), 0.4), costOf(film(FRAMES), 1)], ["206.1", "150.1"]);
  const [{ reconstruction, elbo_se }] = FRAMES; // a VAE's film has the error of the whole bound
  assert.equal(costOf(film([{ reconstruction, elbo_se: 40 * elbo_se }]), 0), "206");
  assert.equal(costOf(film([], { total: 5 }), 0), "–");
});

test("a dimension is in use above .05 nats at this frame, on the straight line between two", () => {
  const at = (place) => dimensionsOf(panel("vae"), film(FRAMES), place);
  assert.deepEqual(at(0).used, [false, false]);
  assert.deepEqual(at(1).used, [true, false], "exactly .05 is not above");
  assert.ok(Math.abs(at(0.5).values[0] - 1.31) < 1e-12);
  assert.deepEqual(at(0.01).used, [false, false]);
  assert.deepEqual(at(0.1).used, [true, false]);
  assert.deepEqual(at(9).values, [2.61, 0.05]);
});

test("an autoencoder's dimension is in use where its code varies over the images", () => {
  assert.deepEqual(dimensionsOf(panel("autoencoder"), film(FRAMES), 0).used, [false, true]);
});

test("the exact number holds after the branch that it is for", () => {
  const exact = (floor, at) => dimensionsOf(panel("linear_vae", floor), film(FRAMES), at).exact;
  assert.deepEqual([exact({}, 1), exact({ active: 3, active_since: -1 }, 0)], [null, 3]);
  assert.deepEqual([exact({ active: 3, active_since: 0 }, 0.9), exact({ active: 3, active_since: 0 }, 1)], [null, 3]);
});

test("the bars' scale is that of the whole film, and round", () => {
  assert.equal(topOf(panel("vae"), film(FRAMES)), 5);
  assert.equal(topOf(panel("vae"), film(FRAMES.slice(0, 1))), 0.5, "of nothing used it is not blown up");
  assert.equal(topOf(panel("autoencoder"), film(FRAMES)), 50);
  assert.equal(topOf(panel("vae"), film([{ kl_1: 5, kl_2: 0 }])), 5);
});

test("ticks have three digits", () => {
  assert.deepEqual([-206.1, -99.96, -45.9, 8.874, 0].map(tick), ["−206", "−100", "−45.9", "8.87", "0.00"]);
});

/** A code beside the only image shown, whose code is at (0.5, 0). */
function code(z, { sigma = 0.1, shown = [0.5, 0] } = {}) {
  const one = { mu: Float32Array.from(shown), sigma: new Float32Array(2).fill(sigma) };
  return { model: { codes: () => one }, ...one, u: Float32Array.from(z), z: Float32Array.from(z) };
}

test("a code is as far as it lies from the middle, and from q", () => {
  const { r, share, sigmas, lonely } = placeOf(code([0.6, 0]), 0);
  assert.ok(Math.abs(r - 0.6) < 1e-6 && Math.abs(sigmas - 1) < 1e-5 && Math.abs(share - Math.exp(-0.18)) < 1e-6);
  assert.equal(lonely, false);
});

test("beyond the third ring a code is one that training hardly saw, unless an image's q reaches there", () => {
  assert.equal(placeOf(code([2.9, 0]), 0).lonely, false);
  assert.equal(placeOf(code([3.1, 0]), 0).lonely, true);
  assert.equal(placeOf(code([3.1, 0], { shown: [3, 0] }), 0).lonely, false);
  assert.equal(placeOf(code([3.1, 0], { sigma: 0 }), 0).lonely, true, "an autoencoder's codes are points");
  assert.equal(placeOf(code([3.1, 0], { sigma: 0, shown: Float32Array.from([3.1, 0]) }), 0).lonely, false);
});
