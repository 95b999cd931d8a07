/** Digits: both networks against plain sums, which class a place asks for, what is nearest, how large all is, what is said. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Camera } from "../../../../explorer/stage/web/kernel/camera.js";
import { WireError } from "../../../../explorer/stage/web/kernel/wire.js";
import { epsilon } from "../../../../explorer/stage/web/images/eps.js";
import { weightCount } from "../../../../explorer/stage/web/kernel/net.js";
import { Lattice } from "../../../../explorer/stage/web/images/plane/lattice.js";
import { sizesOf } from "../../../../explorer/stage/web/images/sliders/sizes.js";
import { check } from "../../../../explorer/stage/web/concepts/gan/check.js";
import { Forger } from "../../../../explorer/stage/web/concepts/gan/digits/forger.js";
import { classAt, groundOf, handleAt, rowAt } from "../../../../explorer/stage/web/concepts/gan/digits/ground.js";
import { byClass, notesOf, percentOf, sharesOf } from "../../../../explorer/stage/web/concepts/gan/digits/readings.js";
import { closeOf } from "../../../../explorer/stage/web/concepts/gan/digits/room.js";
import { placeOf, usualOf, verdictOf } from "../../../../explorer/stage/web/images/ruler.js";
import { Neighbours, shownAt } from "../../../../explorer/stage/web/concepts/gan/digits/shown.js";
import { apart, drawn, film, images, uniform } from "../../images/made.js";

const SHAPE = [4, 4, 1];
const LOOK = { asked: 7, rows: false, z: null, draw: 3, axes: [0, 1] };

function formOf({ latent = 3, classes = 10, loss = "non_saturating" } = {}) {
  return { kind: "digits", latent, classes, generator: [latent + classes, 6, 5, 16], discriminator: [16 + classes, 7, 4, 1], loss, probability: loss !== "wasserstein", batch: 8 };
}

function forger(of = {}) {
  const form = formOf(of);
  const draw = uniform(9);
  const rows = (sizes) => Array.from({ length: 3 }, () => drawn(sizes, draw));
  return new Forger(form, film({ generator: rows(form.generator), discriminator: rows(form.discriminator) }, { scalars: of.scalars }));
}

/** A network layer by layer, as one would write it down. */
function plainly(weights, sizes, x, between, last) {
  let [values, at] = [Array.from(x), 0];
  for (let layer = 1; layer < sizes.length; layer++) {
    const [from, to] = [sizes[layer - 1], sizes[layer]];
    const sums = Array.from({ length: to }, (_, o) => values.reduce((sum, v, i) => sum + v * weights[at + o * from + i], weights[at + from * to + o]));
    values = sums.map(layer === sizes.length - 1 ? last : between);
    at += (from + 1) * to;
  }
  return values;
}
const sigmoid = (s) => 1 / (1 + Math.exp(-s));
const told = (x, label) => [...x, ...Array.from({ length: 10 }, (_, k) => Number(k === label))];

test("G is given the noise and the class, and so is D an image and its class; each class has an answer of its own", () => {
  const own = forger().at(1);
  const { generator, discriminator } = own.weights;
  const z = [0.5, -1.25, 2];
  const all = Array.from({ length: 10 }, (_, label) => own.forge(z, label));
  all.forEach((made, label) => {
    assert.ok(apart(made, plainly(generator, own.form.generator, told(z, label), (s) => Math.max(0, s), sigmoid)) < 1e-6);
    const [said] = plainly(discriminator, own.form.discriminator, told(made, label), (s) => (s > 0 ? s : 0.2 * s), (s) => s);
    assert.ok(Math.abs(own.judge(made, label) - said) < 1e-5);
    assert.ok(Math.abs(own.grade(made, label) - sigmoid(said)) < 1e-5);
  });
  assert.ok(apart(all[7], all[1]) > 0.01, "another class is another image");
  assert.ok(apart(own.forge([0.5, -1.25, -2], 7), all[7]) > 0.01, "and other noise too");
});

test("a GAN that is told no class forges the same whatever is asked", () => {
  const own = forger({ classes: 0 }).at(0);
  const z = [1, 0, -1];
  assert.deepEqual(own.forge(z, 3), own.forge(z, 8));
  assert.ok(apart(own.forge(z, 3), plainly(own.weights.generator, own.form.generator, z, (s) => Math.max(0, s), sigmoid)) < 1e-6);
});

test("D's answer is a chance, of a grade cut to one, of a critic what it is", () => {
  const grades = ["non_saturating", "least_squares", "wasserstein"].map((loss) => {
    const own = forger({ loss }).at(0);
    const made = own.forge([3, -3, 3], 2);
    return [own.grade(made, 2), own.judge(made, 2)];
  });
  assert.ok(Math.abs(grades[0][0] - sigmoid(grades[0][1])) < 1e-9);
  assert.equal(grades[1][0], Math.max(0, Math.min(1, grades[1][1])));
  assert.equal(grades[2][0], grades[2][1]);
});

const moment = (at = 0) => ({ now: 0, at: { training: at }, moving: false, lit: "" });
const shownOf = (look = {}, model = forger(), neighbours = new Neighbours(images(SHAPE, 40))) => shownAt(moment(), { look: { ...LOOK, ...look }, model, neighbours, bare: false });

test("the noise is that of this draw, or the one set by hand where it has as many dimensions", () => {
  const drawnOne = shownOf();
  assert.deepEqual([...drawnOne.u], [...epsilon(3, 3)]);
  assert.equal(drawnOne.byHand, false);
  const byHand = shownOf({ z: [1, 2, -3] });
  assert.deepEqual([...byHand.u], [1, 2, -3]);
  assert.deepEqual([...byHand.made], [...forger().at(0).forge([1, 2, -3], 7)]);
  assert.deepEqual([...shownOf({ z: [1, 2] }).u], [...drawnOne.u]);
  const keys = [drawnOne, byHand, shownOf({ asked: 1 }), shownOf({ draw: 4 })].map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
});

test("the nearest image learned from is the one of all that differs least; of a copy the distance is 0", () => {
  const set = images(SHAPE, 40);
  const all = new Neighbours(set);
  for (const look of [{}, { asked: 2 }, { z: [2, 0, -2] }]) {
    const { made, near } = shownOf(look, forger(), all);
    const distances = Array.from({ length: set.count }, (_, i) => Math.hypot(...Array.from(made, (value, k) => value - set.image(i)[k])));
    const { index, distance } = near();
    assert.equal(index, distances.indexOf(Math.min(...distances)));
    assert.ok(Math.abs(distance - distances[index]) < 1e-6);
  }
  assert.deepEqual(all.of("copy", set.image(17)), { index: 17, distance: 0 });
  const usual = usualOf({ nearest: 5, nearest_low: 2.4, nearest_high: 6.8 });
  assert.deepEqual([0, 2.39, 2.4, 5, 6.8, 6.9].map((distance) => verdictOf(distance, usual)), ["copy", "copy", "usual_far", "usual_far", "usual_far", "far"]);
  assert.deepEqual([0, 1e9].map((distance) => placeOf(distance, usual)), [0, 100]);
  assert.ok(placeOf(2.4, usual) < placeOf(5, usual) && placeOf(6.8, usual) < 70);
});

test("where rows are classes a place asks for the class of its row, and the handle stands in its middle", () => {
  const camera = new Camera([-3.6, 3.6, -3.6, 3.6], 480, 400);
  for (let label = 0; label < 10; label++) {
    const y = camera.y(rowAt({ camera }, label, 10));
    assert.ok(Math.abs(y - 40 * (label + 0.5)) < 1e-6);
    assert.deepEqual([y - 19.9, y, y + 19.9].map((py) => classAt(py, 400, 10)), [label, label, label]);
  }
  assert.deepEqual([-5, 400, 9999].map((py) => classAt(py, 400, 10)), [0, 9, 9]);
  const rows = shownOf({ rows: true, z: [1, 0, 0] });
  const classes = Array.from("0123456789");
  const { at } = handleAt({ camera, axes: [0, -1], shown: rows, classes });
  assert.ok(Math.abs(at[0] - camera.x(1)) < 1e-6 && Math.abs(at[1] - 300) < 1e-6, String(at));
  const single = handleAt({ camera, axes: [0, 1], shown: shownOf({ z: [1, 1, 0] }), classes });
  assert.deepEqual(single.at, [camera.x(1), camera.y(1)]);
});

test("each picture is what G makes of its place: for the class asked for, or each row for its own", (t) => {
  const context = { createImageData: (width, height) => ({ width, height, data: new Uint8ClampedArray(4 * width * height) }), putImageData: () => {} };
  globalThis.document = { createElement: () => ({ setAttribute: () => {}, getAttribute: () => null, append: () => {}, getContext: () => context }) };
  t.after(() => delete globalThis.document);
  const camera = new Camera([-3.6, 3.6, -3.6, 3.6], 240, 240);
  const classes = Array.from("0123456789");
  const model = forger();
  const asked = [];
  const { forge } = model;
  const make = (look, axes) => {
    const shown = shownOf({ z: [0.5, 1, -0.25], ...look }, model);
    asked.length = 0;
    model.forge = (z, label, out) => {
      asked.push([label, ...z]);
      return forge.call(model, z, label, out);
    };
    const lattice = new Lattice(SHAPE);
    lattice.make(camera, groundOf({ shown, classes, axes }), [1, 2, 3], false);
    model.forge = forge;
    return lattice.atlas.image;
  };
  const single = make({}, [0, 1]);
  assert.equal(asked.length, 100);
  assert.ok(asked.every(([label]) => label === 7));
  assert.ok(Math.abs(asked[0][3] + 0.25) < 1e-6, "the others stay z's own");
  const alpha = Array.from({ length: 4 }, (_, k) => single.data[4 * k + 3]);
  assert.ok(apart(alpha, forge.call(model, asked[0].slice(1), 7).slice(0, 4).map((v) => 255 * v)) <= 1);
  make({ rows: true }, [0, -1]);
  assert.deepEqual([...new Set(asked.map(([label]) => label))], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.ok(asked.every(([, , z2]) => z2 === 1), "z2 stays where it is");
  assert.equal(asked.length % 10, 0);
});

test("1 to 16 sliders, both pictures and the ruler fit the room", () => {
  for (const [width, height, zoom] of [[484, 440, 1], [484, 410, 1], [404, 330, 1], [700, 640, 1.4]]) {
    for (let count = 1; count <= 16; count++) {
      const { digit, columns, list } = closeOf({ width, height, count, zoom });
      assert.ok(2 * digit + 14 <= width && digit >= 64, `${count}: ${digit}`);
      const taken = digit + list + (26 + 52 + (columns > 1 ? 0 : 22)) * zoom + 28;
      assert.ok(taken <= height + 1, `${count} at ${height}: ${taken}`);
      const sizes = sizesOf({ width: (width - (columns - 1) * 14) / columns, height: list, count: Math.ceil(count / columns), words: false, zoom, right: 48, flat: true });
      assert.ok(sizes.row * Math.ceil(count / columns) <= list + 1 && sizes.rail > 90 && sizes.mode !== "tall");
    }
  }
  assert.ok(closeOf({ width: 484, height: 440, count: 2, zoom: 1 }).digit >= 180);
});

test("shares are of the frame reached last, each with what held-out images read", () => {
  const each = Object.fromEntries(Array.from({ length: 10 }, (_, k) => [`accuracy_${k}`, [0, 0.05 * k, 0.1 * k]]));
  const scalars = { accuracy: [0.1, 0.5, 0.94], precision: [0.1, 0.2, 0.3], recall: [0, 0.1, 0.2], coverage: [0.05, 0.06, 0.07], ...each };
  const own = forger({ scalars });
  const panel = { floor: { accuracy: 0.97, precision: 0.94, recall: 0.93, coverage: 0.95 }, model: own.form };
  assert.deepEqual(sharesOf(panel, own.film, 1.9).map(({ value, held }) => [value, held]), [["0.20", "0.94"], ["0.10", "0.93"], ["0.06", "0.95"]]);
  assert.deepEqual(byClass(own.film, 2, 10).map((v) => Math.round(100 * v)), [0, 10, 20, 30, 40, 50, 60, 70, 80, 90]);
  assert.deepEqual(byClass(forger({ scalars: {} }).film, 2, 10), []);
  assert.deepEqual([percentOf(0.123), percentOf(undefined), percentOf(NaN)], ["12.3", "–", "–"]);
  const words = { say: (key, { share = "" } = {}) => `${key} ${share}`.trim() };
  assert.deepEqual(notesOf(panel, words), ["digits_note_judge 97.0"]);
  assert.equal(notesOf({ ...panel, model: { ...own.form, classes: 0 } }, words)[0], "digits_note_any");
});

const array = (shape, data = new Uint8Array(shape.reduce((n, side) => n * side, 1))) => ({ shape, data });

function scene() {
  const model = formOf();
  const own = { kind: "images", known: false, images: { key: "i", shape: SHAPE, pixels: array([12, 16]), labels: array([12]), classes: Array.from("0123456789"), factors: null, factor_names: [] } };
  const arrays = Object.fromEntries(["generator", "discriminator"].map((name) => [name, array([2, weightCount(model[name])], new Float32Array(0))]));
  return structuredClone({ panels: [{ id: "model", film: "model", model, floor: {} }], films: { model: { arrays } }, own });
}

test("sound scenes of images pass, and of unsound ones it is said why", () => {
  check(scene());
  const free = scene();
  free.panels[0].model = formOf({ classes: 0 });
  free.films.model.arrays = {};
  check(free);
  const bad = [
    (s) => s.panels.pop(), (s) => delete s.films.model, (s) => (s.panels[0].model.loss = "none"), (s) => (s.panels[0].model.classes = 9),
    (s) => (s.panels[0].model.latent = 2), (s) => s.panels[0].model.generator.pop(), (s) => (s.panels[0].model.discriminator[0] = 16),
    (s) => (s.films.model.arrays.generator.shape[1] -= 1), (s) => delete s.own.images.shape, (s) => s.own.images.classes.pop(),
  ];
  for (const spoil of bad) {
    const own = scene();
    spoil(own);
    assert.throws(() => check(own), WireError, String(spoil));
  }
});
