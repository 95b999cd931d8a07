/** Codes, decoded images and nats of a model at any place of its film. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { pool } from "../../../explorer/stage/web/images/images.js";
import { LatentModel } from "../../../explorer/stage/web/images/latent.js";
import { Mlp } from "../../../explorer/stage/web/images/mlp.js";
import { FIXTURE, apart, drawn, film, images, uniform } from "./made.js";

const SHAPE = [4, 4, 1];
const FORM = { latent: 2, encoder: [16, 5, 4], decoder: [2, 6, 16], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0.1 };

/** A model of so many frames with random weights. */
function model(change = {}, { frames = 3, of = images(SHAPE, 12), seed = 4, ...more } = {}) {
  const form = { ...FORM, ...change };
  const draw = uniform(seed);
  const rows = (sizes) => Array.from({ length: frames }, () => drawn(sizes, draw));
  const reel = film({ encoder: rows(form.encoder), decoder: rows(form.decoder) }, more);
  return { form, reel, of, latent: new LatentModel(form, reel, of) };
}

/** A decoder of one layer whose outputs for any code are these. */
function saying(outputs, change) {
  const form = { ...FORM, latent: 1, encoder: [1, 2], decoder: [1, outputs.length], ...change };
  const bias = Float32Array.of(...outputs.map(() => 0), ...outputs);
  return new LatentModel(form, film({ encoder: [new Float32Array(4)], decoder: [bias] }, change), images([outputs.length, 1, 1], 1));
}

const near = (a, b, within = 1e-6) => assert.ok(Math.abs(a - b) <= within * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

test("mu comes first, then the logarithm of sigma squared", () => {
  const { latent, reel, of, form } = model();
  const out = new Mlp(form.encoder, "linear").run(reel.row("encoder", 1), of.image(3));
  const { mu, sigma } = latent.encode(1, of.image(3));
  assert.deepEqual([...mu], [out[0], out[1]]);
  assert.ok(apart(sigma, [Math.exp(out[2] / 2), Math.exp(out[3] / 2)]) < 1e-6);
});

test("the code of an image that is asked again is that of its pixels and of this place of the film", () => {
  const { latent, of } = model();
  const seen = of.image(3).slice();
  assert.deepEqual(latent.posterior(1, seen), latent.encode(1, seen));
  assert.equal(latent.posterior(1, of.image(3)), latent.posterior(1, seen), "computed once");
  seen[0] = 1 - seen[0];
  for (const at of [1, 0.5, 2]) assert.deepEqual(latent.posterior(at, seen), latent.encode(at, seen));
  assert.notDeepEqual(latent.posterior(1, seen).mu, latent.encode(1, of.image(3)).mu);
});

test("where the encoder gives a code only, the code is a point", () => {
  const { latent, of } = model({ encoder: [16, 5, 2] });
  assert.deepEqual([...latent.encode(0, of.image(0)).sigma], [0, 0]);
  assert.equal(latent.kl([0, 0], [0, 0]).total, Infinity);
});

test("an encoder that sees colour at half the size is given the means of two by two pixels", () => {
  const shape = [4, 6, 3];
  const { latent, of, reel, form } = model({ pool: 2, encoder: [18, 5, 4], decoder: [2, 6, 72] }, { of: images(shape, 5) });
  const out = new Mlp(form.encoder, "linear").run(reel.row("encoder", 0), pool(of.image(2), shape));
  assert.deepEqual([...latent.encode(0, of.image(2)).mu], [out[0], out[1]]);
  assert.deepEqual([...latent.code(0, 2).mu], [out[0], out[1]]);
});

test("one layer and no sigmoid: what is decoded is W z + b", () => {
  const { latent, reel } = model({ decoder: [2, 16], output: "linear", likelihood: "gaussian" });
  const [w, z] = [reel.row("decoder", 2), [0.5, -2]];
  const by = Array.from({ length: 16 }, (_, i) => w[2 * i] * z[0] + w[2 * i + 1] * z[1] + w[32 + i]);
  assert.ok(apart(latent.decode(2, z), by) < 1e-6);
});

test("all codes at a frame are what each image is encoded to", () => {
  const { latent, of } = model();
  const { mu, sigma } = latent.codes(1);
  for (let i = 0; i < of.count; i++) {
    const one = latent.encode(1, of.image(i));
    assert.deepEqual([[...mu.slice(2 * i, 2 * i + 2)], [...sigma.slice(2 * i, 2 * i + 2)]], [[...one.mu], [...one.sigma]]);
  }
});

test("between two frames codes lie on the straight line, before and behind the film at its ends", () => {
  const { latent } = model();
  const [a, b, between] = [latent.codes(1), latent.codes(2), latent.codes(1.25)];
  for (const part of ["mu", "sigma"]) assert.ok(apart(between[part], a[part].map((v, i) => 0.75 * v + 0.25 * b[part][i])) < 1e-6);
  assert.ok(apart(a.mu, b.mu) > 0.01, "they move");
  assert.equal(latent.codes(9), b);
  assert.equal(latent.codes(-1), latent.codes(0));
  assert.deepEqual([...latent.code(1.25, 3).mu], [...between.mu.slice(6, 8)]);
});

test("codes keep to their frame where the film goes in steps", () => {
  const { latent } = model({}, { interpolation: { encoder: "step" } });
  assert.equal(latent.codes(1.9), latent.codes(1));
});

test("weights are asked once for each place, codes encoded once for each frame", () => {
  const { latent, reel, of } = model();
  for (let i = 0; i < 5; i++) {
    latent.decode(0.5, [i, 0]);
    latent.codes(0.5);
    latent.logLikelihood(0.5, of.image(i), [0, 0]);
  }
  assert.deepEqual(reel.asked, ["decoder 0.5", "encoder 0", "encoder 1"]);
});

test("a film without frames is not ready, and says so", () => {
  const { latent } = model({}, { frames: 0 });
  assert.equal(latent.ready, false);
  assert.throws(() => latent.decode(0, [0, 0]), /no decoder yet/);
});

test("log p(x|z) of grey pixels is torch's, far out too", () => {
  const [logits, target, sum] = FIXTURE.bernoulli;
  near(saying(logits).logLikelihood(0, target, [0]), sum);
  const turned = target.map((t) => 1 - t);
  assert.ok(Math.abs(saying(logits).logLikelihood(0, turned, [0]) - sum) > 1, "black and white may not be taken for each other");
});

test("log p(x|z) of a Gaussian is torch's; its learned sigma is the film's", () => {
  const [mean, seen, noise, sum] = FIXTURE.gaussian;
  const form = { output: "linear", likelihood: "gaussian" };
  near(saying(mean, { ...form, noise }).logLikelihood(0, seen, [0]), sum);
  near(saying(mean, { ...form, noise: 0, scalars: { sigma2: [noise ** 2] } }).logLikelihood(0, seen, [0]), sum);
  assert.ok(Math.abs(saying(mean, { ...form, noise: 0.2 }).logLikelihood(0, seen, [0]) - sum) > 1);
});

test("between two frames the learned sigma squared is on the straight line, as the weights are", () => {
  const reel = film({ encoder: [new Float32Array(4), new Float32Array(4)], decoder: [new Float32Array(2), new Float32Array(2)] }, { scalars: { sigma2: [0.09, 0.01] } });
  const latent = new LatentModel({ ...FORM, latent: 1, encoder: [1, 2], decoder: [1, 1], output: "linear", noise: 0 }, reel, images([1, 1, 1], 1));
  assert.deepEqual([0, 0.25, 0.75, 1].map((at) => latent.noise(at).toFixed(6)), [0.09, 0.07, 0.03, 0.01].map((s) => Math.sqrt(s).toFixed(6)));
});

test("a Gaussian lies around the decoded image, which may be a sigmoid's", () => {
  const { latent, of } = model({ likelihood: "gaussian" });
  const mean = latent.decode(0, [1, 0]);
  const by = of.image(0).reduce((sum, x, i) => sum - Math.log(0.1 * Math.sqrt(2 * Math.PI)) - (x - mean[i]) ** 2 / 0.02, 0);
  near(latent.logLikelihood(0, of.image(0), [1, 0]), by);
  near(latent.logLikelihood(0, of.image(0), [1, 0], mean), by);
  assert.ok(Math.abs(latent.logLikelihood(0, of.image(0), [1, 0], of.image(0)) - by) > 1, "around what it is given");
});

test("KL of a dimension is torch's", () => {
  const [mu, sigma, each] = FIXTURE.kl;
  const { latent } = model();
  const kl = latent.kl(mu, sigma);
  each.forEach((nats, i) => near(kl.each[i], nats, 1e-9));
  near(kl.total, each.reduce((a, b) => a + b));
});

test("with a prior, codes are drawn from it; without, from the Gaussian of the codes shown", () => {
  const { latent } = model();
  assert.deepEqual([...latent.standardization(1).draw([0.3, -1])], [...Float32Array.of(0.3, -1)]);
  near(latent.standardization(0).distance([3, 4]), 5);
  const point = model({ encoder: [16, 5, 2] }).latent;
  const { mu } = point.codes(1.5);
  const { mean, covariance } = point.standardization(1.5);
  const n = mu.length / 2;
  const average = (f) => Array.from({ length: n }, (_, i) => f(mu[2 * i], mu[2 * i + 1])).reduce((a, b) => a + b) / n;
  const [x, y] = [average((a) => a), average((_, b) => b)];
  assert.ok(apart(mean, [x, y]) < 1e-9);
  const cross = average((a, b) => (a - x) * (b - y));
  assert.ok(apart(covariance, [average((a) => (a - x) ** 2), cross, cross, average((_, b) => (b - y) ** 2)]) < 1e-9);
  assert.notEqual(point.standardization(1), point.standardization(2));
});
