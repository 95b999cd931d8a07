/** Scenes of images that can't be drawn are refused, each with its reason. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { checkImages, checkLatentForm } from "../../../explorer/stage/web/images/check.js";

const array = (shape, fill = 0) => ({ shape, data: new Uint8Array(shape.reduce((a, b) => a * b)).fill(fill) });
const IMAGES = { key: "k", shape: [4, 4, 3], pixels: array([5, 48]), labels: array([5], 1), classes: ["a", "b"], factors: array([5, 2]), factor_names: ["x", "y"] };
const FORM = { latent: 2, encoder: [12, 8, 4], decoder: [2, 8, 48], output: "sigmoid", pool: 2, likelihood: "bernoulli", noise: 0.1 };

test("sound images and forms pass", () => {
  checkImages(IMAGES);
  checkImages({ ...IMAGES, factors: null });
  checkLatentForm(FORM, [4, 4, 3]);
  checkLatentForm({ ...FORM, encoder: [48, 2], decoder: [2, 48], pool: 1, output: "linear", likelihood: "gaussian", noise: 0 }, [4, 4, 3]);
});

test("unsound images are refused", () => {
  assert.throws(() => checkImages(undefined), /rows/);
  const bad = [[{ shape: [4, 4] }, /rows/], [{ shape: [4, 4, 0] }, /rows/], [{ shape: [4, 6, 2] }, /grey/], [{ pixels: array([5, 47]) }, /differ/]];
  bad.push([{ pixels: null }, /differ/], [{ labels: array([4]) }, /differ/]);
  bad.push([{ labels: array([5], 2) }, /no class/], [{ classes: null }, /no class/], [{ factors: array([4, 2]) }, /factors/], [{ factor_names: ["x"] }, /factors/]);
  for (const [change, reason] of bad) assert.throws(() => checkImages({ ...IMAGES, ...change }), reason);
});

test("unsound forms are refused", () => {
  assert.throws(() => checkLatentForm(null, [4, 4, 3]), /layers/);
  const bad = [[{ encoder: [12] }, /layers/], [{ decoder: [2, 0, 48] }, /layers/], [{ latent: 1.5 }, /layers/], [{ pool: 3 }, /half/], [{ pool: 1 }, /pixels/]];
  bad.push([{ encoder: [13, 4] }, /pixels/], [{ decoder: [2, 8, 47] }, /pixels/]);
  bad.push([{ latent: 3 }, /codes/], [{ encoder: [12, 8, 3] }, /codes/], [{ output: "tanh" }, /known/], [{ likelihood: "poisson" }, /known/], [{ output: "linear" }, /Bernoulli/]);
  bad.push([{ likelihood: "gaussian", noise: NaN }, /standard/], [{ likelihood: "gaussian", noise: -1 }, /standard/]);
  for (const [change, reason] of bad) assert.throws(() => checkLatentForm({ ...FORM, ...change }, [4, 4, 3]), reason);
  assert.throws(() => checkLatentForm({ ...FORM, encoder: [11, 4], decoder: [2, 45] }, [5, 3, 3]), /half/);
});
