/** Both networks in the browser say what torch says; gradients are those of finite differences; noise is fixed. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Net } from "../../../../explorer/stage/web/kernel/net.js";
import { CASES, FIRST, duelOf, nameOf, off } from "./made.js";

const CLOSE = 1e-4;
const floats = (values) => Float32Array.from(values);

for (const of of CASES) {
  const z = floats(of.z);
  test(`as torch says: ${nameOf(of)}`, () => {
    const duel = duelOf(of).at(1);
    assert.ok(off(duel.forge(z), of.forged) < CLOSE);
    assert.ok(off(duel.judge(floats(of.far)), of.judged) < CLOSE);
    assert.ok(off(duel.slopes(duel.forge(z)), of.pull) < CLOSE);
    const { d, g } = duel.losses(floats(of.x), duel.forge(z));
    assert.ok(off([d, g], [of.losses.d, of.losses.g]) < CLOSE);
    if (of.chances) assert.ok(off(duel.chance(floats(of.far)), of.chances) < CLOSE);
    else assert.throws(() => duel.chance(floats(of.far)), /no probability/);
  });

  test(`one point fewer than packs hold, in buffers that held more: ${nameOf(of)}`, () => {
    const duel = duelOf(of).at(1);
    duel.slopes(duel.forge(z));
    assert.ok(off(duel.slopes(duel.forge(z.subarray(0, z.length - of.form.noise_size))), of.pull_odd) < CLOSE);
  });

  test(`other weights say otherwise: ${nameOf(of)}`, () => {
    const duel = duelOf(of).at(0);
    assert.ok(off(duel.forge(z), of.forged) > 0.01);
    assert.ok(off(duel.judge(floats(of.far)), of.judged) > 0.01);
    assert.ok(off(duel.slopes(duel.forge(z)), of.pull) > 0.005);
  });
}

test("between two frames the weights lie between theirs", () => {
  const duel = duelOf(FIRST).at(0.25);
  const { generator } = FIRST.frames;
  const own = duel.film.row("generator", 0.25);
  assert.ok(off(own, generator[0].map((w, i) => w + 0.25 * (generator[1][i] - w))) < 1e-6);
  const z = floats(FIRST.z);
  const here = duel.forge(z);
  const like = duelOf(FIRST);
  like.use(own, duel.film.row("discriminator", 0.25));
  assert.deepEqual(like.forge(z), here);
  assert.ok(off(like.at(0).forge(z), Array.from(here)) > 0.01);
});

test("slopes are what the loss of one point falls by", () => {
  const duel = duelOf(FIRST).at(1);
  const x = duel.forge(floats(FIRST.z));
  const slopes = duel.slopes(x);
  const h = 1e-2;
  for (const i of [0, 1, 6, 7]) {
    const loss = (move) => {
      const moved = x.slice();
      moved[i] += move;
      return (duel.losses(moved, moved).g * x.length) / 2;
    };
    assert.ok(Math.abs((loss(-h) - loss(h)) / (2 * h) - slopes[i]) < 5e-3);
  }
});

test("noise is the same at every load and for every frame, another for another draw, and as it is called", () => {
  const [one, other] = [duelOf(FIRST).at(0), duelOf(FIRST).at(1)];
  assert.deepEqual(one.noise(300, 4), other.noise(300, 4));
  assert.deepEqual(one.noise(300, 4).subarray(0, 100), one.noise(50, 4), "more points: the first stay");
  assert.notDeepEqual(one.noise(300, 4), one.noise(300, 5));
  const many = one.noise(1000, 0);
  const mean = many.reduce((sum, v) => sum + v, 0) / many.length;
  const square = many.reduce((sum, v) => sum + v * v, 0) / many.length;
  assert.ok(Math.abs(mean) < 0.07 && Math.abs(square - 1) < 0.1, `${mean} ${square}`);
  const even = duelOf(CASES[1]).noise(1000, 0);
  assert.ok(even.every((v) => v > -1 && v < 1));
  assert.ok(Math.abs(even.reduce((sum, v) => sum + v * v, 0) / even.length - 1 / 3) < 0.04);
});

test("before the first frame there is nothing to ask", () => {
  const duel = duelOf({ ...FIRST, frames: { generator: [], discriminator: [] } });
  assert.equal(duel.ready, false);
  assert.throws(() => duel.at(0), /no frame/);
});

test("weights of another size are refused", () => {
  const duel = duelOf(FIRST);
  duel.use(new Float32Array(3), new Float32Array(3));
  assert.throws(() => duel.forge(floats(FIRST.z)), /do not fit/);
});

test("a mean answer is a chance where D gives one", () => {
  for (const of of CASES) {
    const duel = duelOf(of).at(1);
    const { dReal, dForged } = duel.losses(floats(of.x), duel.forge(floats(of.z)));
    if (of.chances) assert.ok(dReal >= 0 && dReal <= 1 && dForged >= 0 && dForged <= 1);
    if (of.chances && of.form.pack === 1) assert.ok(Math.abs(duel.chance(floats(of.x)).reduce((sum, v) => sum + v, 0) / (of.x.length / duel.dimensions) - dReal) < 1e-6);
  }
});

const BETWEEN = { leaky: (value) => (value < 0 ? 0.2 * value : value), silu: (value) => value / (1 + Math.exp(-value)) };

for (const [activation, bent] of Object.entries(BETWEEN)) {
  test(`what a network says of a point is its formula, whoever else is asked: odd numbers of points and of neurons too, ${activation}`, () => {
    const sizes = [3, 7, 9, 2];
    const net = new Net(sizes, activation);
    const weights = Float32Array.from({ length: net.size }, (_, i) => Math.sin(3 * i));
    const points = Array.from({ length: 5 }, (_, p) => [Math.cos(p), Math.sin(2 * p), p / 3]);
    const wanted = points.map((point) => {
      let [values, at] = [point, 0];
      for (const [layer, to] of sizes.slice(1).entries()) {
        const from = values.length;
        const given = layer ? values.map(bent) : values;
        values = Array.from({ length: to }, (_, o) => given.reduce((sum, value, i) => sum + weights[at + o * from + i] * value, weights[at + from * to + o]));
        at += (from + 1) * to;
      }
      return values;
    });
    for (const n of [1, 2, 5]) assert.ok(off(net.run(weights, floats(points.slice(0, n).flat()), n).subarray(0, 2 * n), wanted.slice(0, n).flat()) < 1e-5);
  });
}
