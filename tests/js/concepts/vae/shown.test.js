/** Which code is on the stage: of the image, set by hand, or on the way to another image. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { mixed } from "../../../../explorer/stage/web/concepts/vae/mixing.js";
import { shownAt } from "../../../../explorer/stage/web/concepts/vae/shown.js";
import { LatentModel } from "../../../../explorer/stage/web/images/latent.js";
import { apart, drawn, film, images, uniform } from "../../images/made.js";

const FORM = { latent: 2, encoder: [16, 5, 4], decoder: [2, 6, 16], output: "sigmoid", pool: 1, likelihood: "bernoulli", noise: 0.1 };
const LOOK = { image: 1, drawn: null, z: null, draw: 0, left: "plane", axes: [0, 1], under: "both", right: "machine", to: 6, panel: "left" };
const OF = images([4, 4, 1], 12);

function model(encoder, seed) {
  const draw = uniform(seed);
  const form = { ...FORM, encoder };
  return new LatentModel(form, film({ encoder: [drawn(encoder, draw)], decoder: [drawn(FORM.decoder, draw)] }), OF);
}
const own = model([16, 5, 4], 3);
const other = model([16, 5, 2], 4);

const at = (look, walk = 8, bare = false) =>
  shownAt({ now: 0, at: { training: 0, walk }, moving: false, lit: "" }, { look: { ...LOOK, ...look }, images: OF, own, other, places: 33, bare });

test("between two images the code of each model is on its own straight line", () => {
  const shown = at({ right: "between" });
  assert.equal(shown.walk, 0.25);
  for (const [code, of] of [[shown.own, own], [shown.other, other]]) {
    const z = mixed(of.encode(0, OF.image(1)).mu, of.encode(0, OF.image(6)).mu, 0.25);
    assert.ok(apart(code.z, z) < 1e-6);
    assert.ok(apart(code.u, of.standardization(0).noise(z)) < 1e-4);
    assert.ok(apart(code.decoded, of.decode(0, z)) < 1e-6);
  }
  assert.equal(shown.byHand, false);
});

test("both ends of the walk are the means of both images", () => {
  assert.ok(apart(at({ right: "between" }, 0).own.z, own.encode(0, OF.image(1)).mu) < 1e-6);
  assert.ok(apart(at({ right: "between" }, 32).own.z, own.encode(0, OF.image(6)).mu) < 1e-6);
});

test("a code set by hand stays where it is while one walks", () => {
  for (const walk of [0, 16, 32]) {
    const shown = at({ right: "between", z: [0.5, -1] }, walk);
    assert.deepEqual([...shown.own.u], [0.5, -1]);
    assert.ok(shown.byHand);
  }
});

test("elsewhere the walk changes nothing", () => {
  const [here, there] = [at({}, 4), at({}, 30)];
  assert.deepEqual([...here.own.z], [...there.own.z]);
  assert.equal(here.key, there.key);
  assert.equal(at({ to: 3 }, 4).key, here.key);
});

test("what is shown has another key at another place or with another end", () => {
  const keys = [at({ right: "between" }, 4), at({ right: "between" }, 5), at({ right: "between", to: 7 }, 4), at({}, 4)].map(({ key }) => key);
  assert.equal(new Set(keys).size, 4);
});
