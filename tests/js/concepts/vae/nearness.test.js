/** Distances to real images, and the way between two of them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { codesMixed, pixelsMixed, scan } from "../../../../explorer/stage/web/concepts/vae/between/ways.js";
import { roomFor } from "../../../../explorer/stage/web/concepts/vae/between/room.js";
import { endsOf, mixed, spread } from "../../../../explorer/stage/web/concepts/vae/mixing.js";
import { nearest, realFloor } from "../../../../explorer/stage/web/images/nearness.js";
import { DOZEN, noiseOf } from "../../../../explorer/stage/web/concepts/vae/beside/samples.js";
import { LatentModel } from "../../../../explorer/stage/web/images/latent.js";
import { apart, drawn, film, images, uniform } from "../../images/made.js";

const SHAPE = [4, 4, 1];
const FORM = { latent: 3, encoder: [16, 5, 6], decoder: [3, 6, 16], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0.1 };
const away = (a, b) => Math.hypot(...Array.from(a, (value, i) => value - b[i]));
const near = (a, b, within = 1e-5) => assert.ok(Math.abs(a - b) <= within * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

function model(of) {
  const draw = uniform(7);
  const rows = (sizes) => [drawn(sizes, draw)];
  return new LatentModel(FORM, film({ encoder: rows(FORM.encoder), decoder: rows(FORM.decoder) }), of);
}

test("the nearest image is the one with the least root of summed squares", () => {
  const of = images(SHAPE, 30);
  const values = of.image(3).map((value) => 0.9 * value + 0.05);
  const all = Array.from({ length: 30 }, (_, i) => away(values, of.image(i)));
  const { index, distance } = nearest(of, values);
  assert.equal(index, all.indexOf(Math.min(...all)));
  near(distance, Math.min(...all));
  assert.equal(nearest(of, of.image(8)).distance, 0);
});

test("images that do not count are not found", () => {
  const of = images(SHAPE, 30);
  const others = Array.from({ length: 30 }, (_, i) => (i === 8 ? Infinity : away(of.image(8), of.image(i))));
  const { index, distance } = nearest(of, of.image(8), [8]);
  assert.notEqual(index, 8);
  near(distance, Math.min(...others));
});

test("the floor is the mean distance of real images to the nearest other, each left out once", () => {
  const of = images(SHAPE, 25);
  const all = [...Array(25).keys()];
  const each = all.map((i) => Math.min(...all.map((j) => (i === j ? Infinity : away(of.image(i), of.image(j))))));
  near(realFloor(of), each.reduce((sum, value) => sum + value, 0) / 25);
  assert.ok(realFloor(of) > 0.1); // were an image its own neighbour it would be 0
});

test("a way is straight, and its middle is half of both", () => {
  const [a, b] = [Float32Array.of(1, -2, 0), Float32Array.of(3, 2, 1)];
  assert.deepEqual([...mixed(a, b, 0)], [...a]);
  assert.deepEqual([...mixed(a, b, 1)], [...b]);
  assert.deepEqual([...mixed(a, b, 0.5)], [2, 0, 0.5]);
});

test("codes mixed are decoded from the straight line between both means; pixels mixed are not", () => {
  const of = images(SHAPE, 10);
  const own = model(of);
  const [a, b] = [of.image(1), of.image(2)];
  const ends = endsOf(own, 0, a, b);
  assert.ok(apart(ends[0], own.encode(0, a).mu) === 0 && apart(ends[1], own.encode(0, b).mu) === 0);
  const way = codesMixed(own, 0, a, b);
  const expected = own.decode(0, Float32Array.from(ends[0], (v, i) => 0.75 * v + 0.25 * ends[1][i]));
  assert.ok(apart(way(0.25), expected) < 1e-6);
  assert.ok(apart(pixelsMixed(a, b)(0.25), Float32Array.from(a, (v, i) => 0.75 * v + 0.25 * b[i])) < 1e-6);
  assert.ok(apart(pixelsMixed(a, b)(0), a) === 0);
});

test("along the way both ends are no real images, else pixels would be near one by being it", () => {
  const of = images(SHAPE, 20);
  const way = scan(pixelsMixed(of.image(4), of.image(9)), of, [4, 9], 5);
  near(way.distances[0], nearest(of, of.image(4), [4, 9]).distance);
  assert.ok(way.distances[0] > 0.1);
  near(way.distance(1), way.distances[4]);
  near(way.distance(0.375), (way.distances[1] + way.distances[2]) / 2);
  assert.deepEqual(scan(null, of, [4, 9], 5).distances, []);
});

test("the places of a strip are the walk's own, both ends among them", () => {
  assert.deepEqual(spread(7, 33), [0, 5, 11, 16, 21, 27, 32]);
});

test("both models decode the same draws, a dozen apart from the next, and none of them the stage's noise", () => {
  const dozen = (which) => Array.from({ length: DOZEN }, (_, i) => noiseOf(which, i, 2).join());
  assert.deepEqual(dozen(0), dozen(0));
  assert.equal(new Set([...dozen(0), ...dozen(1)]).size, 2 * DOZEN);
});

test("the walk's parts fit into their panel at any size", () => {
  for (const [side, width] of [[480, 484], [410, 410], [330, 404], [700, 900]]) {
    for (const strips of [2, 3]) {
      const sizes = roomFor({ side, width, strips, narrow: false, zoom: 1 });
      const tall = sizes.middle + 48 + strips * (sizes["strip-side"] + 6) + sizes.curve + 3 * 6;
      assert.ok(tall <= side + 1, `${tall} in ${side}`);
      assert.ok(sizes["strip-label"] + sizes["strip-value"] + 7 * sizes["strip-side"] + 8 * 6 <= width);
      assert.ok(sizes["strip-side"] >= 24 && sizes.middle >= 90);
    }
  }
});
