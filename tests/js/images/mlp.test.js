/** Networks of images as torch evaluates them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Mlp } from "../../../explorer/stage/web/images/mlp.js";
import { FIXTURE, apart, drawn, uniform } from "./made.js";

/** A network of the fixture with its weights and its two inputs. */
function network({ sizes, output, seed, values }) {
  const draw = uniform(seed);
  const weights = drawn(sizes, draw);
  const inputs = [0, 1].map(() => Float32Array.from({ length: sizes[0] }, draw));
  inputs[1].forEach((_, i) => i % 3 && (inputs[1][i] = 0));
  return { mlp: new Mlp(sizes, output), weights, inputs, values };
}

test("a network gives what torch gives, with and without zeros among its inputs", () => {
  for (const of of FIXTURE.networks) {
    const { mlp, weights, inputs, values } = network(of);
    inputs.forEach((x, i) => {
      const away = apart(mlp.run(weights, x), values[i]);
      assert.ok(away < 1e-5, `${of.sizes} is ${away} off`);
    });
  }
});

test("another order of the weights reads otherwise", () => {
  const { mlp, weights, inputs, values } = network(FIXTURE.networks[1]);
  const [from, to] = [2, 64];
  const turned = weights.slice();
  for (let o = 0; o < to; o++) for (let i = 0; i < from; i++) turned[i * to + o] = weights[o * from + i];
  assert.ok(apart(mlp.run(turned, inputs[0]), values[0]) > 0.01);
});

test("logits are what the sigmoid is of; a linear output is its own", () => {
  const { mlp, weights, inputs } = network(FIXTURE.networks[1]);
  const logits = mlp.logits(weights, inputs[0], new Float32Array(784));
  assert.ok(apart(mlp.run(weights, inputs[0]), logits.map((v) => 1 / (1 + Math.exp(-v)))) < 1e-6);
  const linear = network(FIXTURE.networks[0]);
  assert.deepEqual([...linear.mlp.run(linear.weights, linear.inputs[0])], [...linear.mlp.logits(linear.weights, linear.inputs[0])]);
});

test("the result goes where it is wanted, and one run leaves nothing behind for the next", () => {
  const { mlp, weights, inputs } = network(FIXTURE.networks[3]);
  const [first, out] = [mlp.run(weights, inputs[0]).slice(), new Float32Array(64)];
  assert.equal(mlp.run(weights, inputs[0], out), out);
  assert.deepEqual(out, first);
  mlp.run(weights, inputs[1]);
  assert.deepEqual(mlp.run(weights, inputs[0]), first);
});

test("far out a sigmoid ends at 0 and 1; what is no number shows", () => {
  const mlp = new Mlp([1, 1, 2], "sigmoid");
  const weights = Float32Array.of(1, 0, 1, -1, 0, 0);
  assert.deepEqual([...mlp.run(weights, [1e30])], [1, 0]);
  assert.ok(mlp.run(weights, [NaN]).every(Number.isNaN));
});

test("arrays of another size are refused", () => {
  const mlp = new Mlp([2, 3, 1], "linear");
  assert.equal(mlp.size, 13);
  assert.throws(() => mlp.run(new Float32Array(12), [0, 0]), /fit/);
  assert.throws(() => mlp.run(new Float32Array(13), [0]), /fit/);
  assert.throws(() => mlp.run(new Float32Array(13), [0, 0], new Float32Array(2)), /fit/);
});
