/** The machine's numbers: which rows, which cells, bells to scale, nats with their floor and bars. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Mlp } from "../../../../explorer/stage/web/images/mlp.js";
import { activityOf, stripOf } from "../../../../explorer/stage/web/concepts/vae/machine/activity.js";
import { RANGE, bellOf, cellsOf, klOf, nameOf, placeOf, unused } from "../../../../explorer/stage/web/concepts/vae/machine/bells.js";
import { fromPrior, nextOf } from "../../../../explorer/stage/web/concepts/vae/machine/choice.js";
import { barsOf, entropy, natsOf, scaleOf } from "../../../../explorer/stage/web/concepts/vae/machine/nats.js";
import { chainOf, gridOf, presentedSizesOf, rowsOf, sizesOf, sumOf } from "../../../../explorer/stage/web/concepts/vae/machine/plan.js";
import { numbersOf } from "../../../../explorer/stage/web/concepts/vae/machine/sampling.js";
import { LatentModel } from "../../../../explorer/stage/web/images/latent.js";
import { drawn, film, images, uniform } from "../../images/made.js";

const near = (a, b, within = 1e-6) => assert.ok(Math.abs(a - b) <= within * Math.max(1, Math.abs(b)), `${a} is not ${b}`);
const CELL = { left: 30, top: 0, width: 200, height: 50 };

test("up to three dimensions are all read; of more, the two of the plane", () => {
  assert.deepEqual([1, 2, 3].map((d) => rowsOf(d, [0, 1])), [[0], [0, 1], [0, 1, 2]]);
  assert.deepEqual(rowsOf(16, [3, 11]), [3, 11]);
});

test("the network's sizes are those of its layers, with the code that is drawn in the middle and not mu and sigma both", () => {
  assert.equal(chainOf({ latent: 2, encoder: [784, 128, 4], decoder: [2, 64, 64, 784] }), "784–128–2–64–64–784");
  assert.equal(chainOf({ latent: 5, encoder: [64, 10], decoder: [5, 64] }), "64–5–64");
});

test("cells of any number of dimensions stand inside the plot and over none of the others", () => {
  for (let d = 1; d <= 16; d++) {
    const { columns, rows } = gridOf(d);
    assert.ok(columns * rows >= d && rows <= 4);
    const cells = cellsOf(d, { width: 280, height: 86 });
    assert.equal(cells.length, d);
    for (const { left, top, width, height } of cells) assert.ok(left >= 24 && left + width <= 280.001 && top >= 0 && top + height <= 86.001 && width >= 36);
    assert.equal(new Set(cells.map(({ left, top }) => `${left} ${top}`)).size, d);
  }
});

test("a bell has its top at mu and falls to exp(-1/2) a sigma from it", () => {
  const unit = CELL.width / (2 * RANGE);
  const at = (outline, value) => outline.reduce((best, one) => (Math.abs(one[0] - placeOf(CELL, value)) < Math.abs(best[0] - placeOf(CELL, value)) ? one : best))[1];
  const bell = bellOf(CELL, 1, 0.8);
  near(at(bell, 1), 1);
  near(at(bell, 1.8), Math.exp(-0.5));
  near(at(bell, 0.2), Math.exp(-0.5));
  assert.ok(at(bellOf(CELL, 1, 0.4), 1.8) < 0.2); // a narrower one
  assert.ok(unit * 1.8 > 0);
});

test("a bell narrower than a pixel still has its top, and one off the line is not drawn on it", () => {
  assert.equal(Math.max(...bellOf(CELL, 0.013, 1e-4).map(([, share]) => share)), 1);
  assert.equal(bellOf(CELL, 9, 0.1).length, 0);
  assert.equal(placeOf(CELL, 9), CELL.left + CELL.width);
});

test("a dimension on the prior is unused, one that says a little more is not", () => {
  near(klOf(0, 1), 0);
  near(klOf(1, 1), 0.5);
  near(klOf(0, Math.E), (Math.E ** 2 - 1) / 2 - 1);
  assert.ok(unused(0.1, 0.98));
  assert.ok(!unused(0.35, 1)); // .061 nats
  assert.ok(!unused(0, 0), "a point has no KL");
  assert.equal(nameOf(11), "z₁₂");
});

test("z is mu + sigma epsilon, row by row; set by hand, epsilon is the one that q would need", () => {
  const of = { mu: [1, 0], sigma: [0.5, 0.05], z: [1.6, 0.04], eps: [1.2, 0.8], point: false };
  assert.deepEqual(numbersOf({ ...of, byHand: false }, 0), ["1.60", "1.00", "0.50", "1.20"]);
  assert.deepEqual(numbersOf({ ...of, byHand: false }, 1), ["0.04", "0.00", "0.050", "0.80"]);
  assert.deepEqual(numbersOf({ ...of, z: [-1, 0], byHand: true }, 0), ["−1.00", "1.00", "0.50", "−4.00"]);
  assert.deepEqual(numbersOf({ ...of, point: true, byHand: true }, 0), ["1.60", "1.00"]);
});

test("the next image of a class comes after the one shown, and after the last the first again", () => {
  const labels = [0, 1, 0, 1, 2];
  const of = { count: 5, label: (i) => labels[i] };
  assert.deepEqual([nextOf(of, 0, 0), nextOf(of, 2, 0), nextOf(of, 4, 2), nextOf(of, 0, 9)], [2, 0, 4, 0]);
});

test("codes from the prior have mean 0 and variance 1, and are finite for any uniform number", () => {
  const codes = fromPrior(20000, uniform(7));
  const mean = codes.reduce((a, b) => a + b, 0) / codes.length;
  const variance = codes.reduce((a, b) => a + (b - mean) ** 2, 0) / codes.length;
  assert.ok(Math.abs(mean) < 0.03 && Math.abs(variance - 1) < 0.05, `${mean} ${variance}`);
  assert.ok([...fromPrior(2, () => 0)].every(Number.isFinite));
});

const FORM = { latent: 2, encoder: [16, 5, 4], decoder: [2, 6, 16], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0.1 };

function coded(change = {}) {
  const form = { ...FORM, ...change };
  const draw = uniform(3);
  const of = images([4, 4, 1], 12);
  const model = new LatentModel(form, film({ encoder: [drawn(form.encoder, draw)], decoder: [drawn(form.decoder, draw)] }), of);
  const { mu, sigma } = model.encode(0, of.image(1));
  return { of, form, code: { model, mu, sigma, z: mu, u: mu, decoded: model.decode(0, mu) } };
}

test("nats are -log p(x|z) and KL; the sum is both; no decoder can read less than the entropy of grey pixels", () => {
  const { of, code } = coded();
  const x = of.image(1);
  const nats = natsOf(0, x, code);
  let by = 0;
  code.decoded.forEach((p, i) => (by -= x[i] * Math.log(p) + (1 - x[i]) * Math.log(1 - p)));
  near(nats.reconstruction, by, 1e-5);
  near(nats.kl, klOf(code.mu[0], code.sigma[0]) + klOf(code.mu[1], code.sigma[1]), 1e-5);
  near(nats.sum, nats.reconstruction + nats.kl);
  near(nats.floor, entropy(x));
  assert.ok(nats.floor <= nats.reconstruction);
  near(entropy([0.5, 0, 1]), Math.log(2));
  const wrong = { ...code, z: Float32Array.of(5, -5) };
  assert.notEqual(natsOf(0, x, wrong).reconstruction.toFixed(1), nats.reconstruction.toFixed(1));
});

test("a code that is a point has no KL, and nothing is added", () => {
  const { of, code } = coded({ encoder: [16, 5, 2] });
  const nats = natsOf(0, of.image(1), code);
  assert.equal(nats.kl, null);
  assert.equal(nats.sum, nats.reconstruction);
});

test("the scale of the bars knows no frame: half as much again as the mean image reads on average", () => {
  const { of, form } = coded();
  const mean = Array.from({ length: 16 }, (_, p) => Array.from(Array(12).keys(), (i) => of.image(i)[p]).reduce((a, b) => a + b) / 12);
  const reads = Array.from({ length: 12 }, (_, i) => mean.reduce((sum, m, p) => sum - (m > 0 ? of.image(i)[p] * Math.log(m) + (1 - of.image(i)[p]) * Math.log(1 - m) : 0), 0));
  near(scaleOf(of, form), (1.5 * reads.reduce((a, b) => a + b)) / 12, 1e-5);
  const gaussian = Array.from({ length: 12 }, (_, i) => mean.reduce((sum, m, p) => sum + (of.image(i)[p] - m) ** 2 / (2 * 0.01), 0));
  near(scaleOf(of, { likelihood: "gaussian", noise: 0.1 }), (1.5 * gaussian.reduce((a, b) => a + b)) / 12, 1e-5);
  assert.equal(scaleOf(of, { likelihood: "gaussian", noise: 0 }), 12);
});

test("bars begin at zero; under Gaussian noise, whose nats may be negative, at the floor", () => {
  const nats = { reconstruction: 80, kl: 5, sum: 85, floor: 40 };
  assert.deepEqual(barsOf(nats, { likelihood: "bernoulli" }, 100), { reconstruction: 0.8, kl: 0.05, floor: 0.4, beyond: false });
  assert.deepEqual(barsOf({ ...nats, reconstruction: -60, floor: -100 }, { likelihood: "gaussian" }, 100), { reconstruction: 0.4, kl: 0.05, floor: 0, beyond: false });
  assert.deepEqual(barsOf({ ...nats, reconstruction: 180, kl: null }, { likelihood: "bernoulli" }, 100), { reconstruction: 1, kl: 0, floor: 0.4, beyond: true });
});

test("the pictures fit their rows on a screen, on a projector and on a phone", () => {
  const used = ({ image, decoded }) => 20 + image + 14 + 98 + 14 + 20 + decoded;
  const screen = { side: 480, width: 484, narrow: false };
  assert.ok(sizesOf(screen).decoded >= 190 && sizesOf(screen).image >= 86 && used(sizesOf(screen)) <= 480);
  const projector = { side: 404, width: 404, narrow: false };
  assert.ok(used(sizesOf(projector)) <= 404 && sizesOf(projector).image >= 86 && sizesOf(projector).decoded >= 120);
  assert.ok(sizesOf({ side: 250, width: 358, narrow: true }).decoded <= 358 - 238);
});

test("presented, words are larger: pictures, sum and readings still fit, and the sum gives way where they would not", () => {
  const rooms = [[531, 682, 26], [369, 602, 26], [417, 486, 26], [661, 922, 33]].flatMap(([side, width, line]) => [1, 2, 3].map((rows) => ({ side, width, line, rows })));
  for (const room of rooms) {
    const { image, decoded, summed, near: nearest } = presentedSizesOf(room);
    assert.ok(2 * room.line + image + 28 + (summed ? sumOf(room.rows, room.line) + 14 : 0) + decoded <= room.side);
    assert.ok(decoded >= 5 * room.line, "a name over it, three lines beside it");
    assert.ok(decoded + 52 + 11.5 * room.line <= room.width);
    assert.equal(nearest, decoded >= 7 * room.line);
  }
  const summed = rooms.filter((room) => presentedSizesOf(room).summed).map(({ side }) => side);
  assert.ok(summed.includes(661) && summed.includes(531) && !summed.includes(369));
});

test("in a low window the band gives up its numbers, and readings go, the least telling first", () => {
  const used = ({ image, decoded, band }) => 20 + image + 14 + band + 14 + 20 + decoded;
  const rows = [480, 404, 380, 356, 330, 230].map((side) => ({ side, ...sizesOf({ side, width: 404, narrow: false }) }));
  for (const row of rows) assert.ok(used(row) <= row.side, `${row.side}: ${used(row)}`);
  assert.deepEqual(rows.map(({ tight }) => tight), [false, false, false, false, false, true]);
  const gone = rows.map(({ without }) => without.split(" ").filter(Boolean));
  gone.slice(1).forEach((now, i) => assert.ok(gone[i].every((name) => now.includes(name))));
  assert.deepEqual([gone[0], gone[5]], [[], ["times", "nearest", "remark"]]);
  assert.ok(sizesOf({ side: 198, width: 358, narrow: true, docked: true }).decoded <= 178);
});

test("a strip shows the hidden layer's ReLU as shares of the strongest", () => {
  const sizes = [16, 20, 4];
  const weights = drawn(sizes, uniform(5));
  const x = images([4, 4, 1], 3).image(1);
  const shares = activityOf(new Mlp([16, 20], "linear"), weights, x, new Float32Array(32));
  const sums = Array.from({ length: 20 }, (_, o) => Array.from(x).reduce((sum, v, i) => sum + v * weights[16 * o + i], weights[320 + o]));
  const most = Math.max(...sums);
  sums.forEach((sum, o) => near(shares[o], Math.max(0, sum) / most, 1e-5));
  assert.ok(shares.some((v) => v === 0) && shares.includes(1));
  assert.deepEqual(stripOf(20), [16, 2, 1]);
});
