/** How strong edges are. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { edges, edgesLeft, edgesOfMean } from "../../../../explorer/stage/web/concepts/vae/edges.js";
import { images } from "../../images/made.js";

const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-5 * Math.max(1, Math.abs(b)), `${a} is not ${b}`);

test("an edge over more steps is weaker by their number", () => {
  assert.equal(edges([0, 0, 0, 1, 1, 1], [1, 6, 1]), 1);
  assert.equal(edges([0, 0.25, 0.5, 0.75, 1, 1], [1, 6, 1]), 1 / 4);
  assert.equal(edges([0, 0.25, 0.5, 0.75, 1, 1], [6, 1, 1]), 1 / 4);
  assert.equal(edges(Array(6).fill(0.5), [1, 6, 1]), 0);
});

test("edges run across and down in each colour, and none from the end of a line to the next", () => {
  const corner = [1, 0.5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  assert.equal(edges(corner, [2, 2, 3]), 2 + 2 * 0.25);
  assert.equal(edges([0, 1, 0, 1], [2, 2, 1]), 2); // across only; 1 to 0 at the line's end is none
});

test("a real image keeps all of itself, and half of its contrast a quarter", () => {
  const of = images([4, 4, 1], 10);
  near(edgesLeft(of, [of.image(3)], [3]), 1);
  near(edgesLeft(of, [of.image(3).map((value) => value / 2), of.image(5).map((value) => value / 2)], [3, 5]), 1 / 4);
});

test("the mean of images is blurrier than they are, and that of one is not", () => {
  assert.ok(edgesOfMean(images([4, 4, 1], 40)) < 0.5);
  near(edgesOfMean(images([4, 4, 1], 1)), 1);
});
