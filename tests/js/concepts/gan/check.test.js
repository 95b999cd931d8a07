/** A scene of this page is checked before it is drawn: its world, its networks, its films. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { check } from "../../../../explorer/stage/web/concepts/gan/check.js";
import { realOf, shownAt } from "../../../../explorer/stage/web/concepts/gan/shown.js";
import { WireError } from "../../../../explorer/stage/web/kernel/wire.js";
import { CASES, duelOf } from "./made.js";

const array = (shape, data = new Float32Array(shape.reduce((n, side) => n * side, 1))) => ({ shape, data });
const PLANE = {
  kind: "plane", extent: [-3, 3, -2.6, 2.6], blur: 0.07, real: null,
  points: { key: "p", xy: array([2, 2], Float32Array.from([1, 2, 3, 4])), label: array([2], new Uint8Array(2)) },
  exact: { kind: "mixture", classes: [array([1, 6]), array([1, 6])], prior: [0.5, 0.5] },
  modes: { means: array([8, 2]), sigmas: array([8]), weights: array([8]) },
};
const LINE = {
  kind: "line", extent: [-4.5, 4.5], blur: 0.1, points: { x: array([3], Float32Array.from([1, 2, 3])) },
  line: { weights: [1], means: [0], sigmas: [1] }, modes: { means: array([1, 1]), sigmas: array([1]), weights: array([1]) },
};

function scene(of = CASES[0], own = PLANE) {
  const { companions } = of.form;
  const arrays = Object.fromEntries(Object.entries(of.frames).map(([name, rows]) => [name, array([2, rows[0].length])]));
  const model = { batch: 64, ...of.form, companions: companions && array(companions.shape) };
  return structuredClone({ panels: [{ id: "model", film: "model", model, taken: { turns: [{ frame: 0, who: "both" }], frames: [], most: 4 } }], films: { model: { arrays } }, own });
}

test("sound scenes pass, of the plane and of the line, before the first frame too", () => {
  for (const of of CASES) check(scene(of, of.form.generator.at(-1) === 1 ? LINE : PLANE));
  const early = scene();
  early.films.model.arrays = {};
  check(early);
});

const packed = CASES.find(({ form }) => form.pack > 1);
const bad = {
  "no kind of world": [(s) => delete s.own.kind],
  "another kind of world": [(s) => (s.own.kind = "images")],
  "no blur": [(s) => (s.own.blur = 0)],
  "modes of a line in a plane": [(s) => (s.own.modes.means.shape = [8, 1])],
  "a close-up without a film": [(s) => Object.assign(s.own, { closeup: "closeup", slow: { frame: 4, step: 9, batch: 32 } })],
  "a close-up of nowhere": [(s) => (s.films.closeup = s.films[(s.own.closeup = "model")])],
  "no panels": [(s) => (s.panels = [])],
  "a panel without a film": [(s) => (s.panels[0].film = null)],
  "a panel that does not say who learns": [(s) => (s.panels[0].taken.turns = [])],
  "a model without a batch": [(s) => (s.panels[0].model.batch = 0)],
  "a panel without a model": [(s) => delete s.panels[0].model],
  "a loss that there is not": [(s) => (s.panels[0].model.loss = "constructor")],
  "a noise that there is not": [(s) => (s.panels[0].model.noise = "pink")],
  "other noise than the generator takes": [(s) => (s.panels[0].model.noise_size = 3)],
  "points of other dimensions": [(s) => (s.panels[0].model.generator[s.panels[0].model.generator.length - 1] = 1)],
  "a discriminator of other points": [(s) => (s.panels[0].model.fourier = 4)],
  "weights of another size": [(s) => (s.films.model.arrays.discriminator.shape[1] += 1)],
  "packs without companions": [(s) => (s.panels[0].model.companions = null), packed],
  "companions of other noise": [(s) => (s.panels[0].model.companions.shape = [16, 2, 2]), packed],
  "a line without a law": [(s) => delete s.own.line, CASES[5], LINE],
  "a law of two lengths": [(s) => s.own.line.means.push(1), CASES[5], LINE],
  "a line without points": [(s) => (s.own.points.x.shape = [0]), CASES[5], LINE],
};
for (const [name, [change, of, own]] of Object.entries(bad)) {
  test(`${name} is refused with a reason`, () => {
    const wrong = scene(of, own);
    check(wrong);
    change(wrong);
    assert.throws(() => check(wrong), (error) => error instanceof WireError && error.message.length > 5);
  });
}

const LOOK = { forged: 50, draw: 3, slow: null, line: 0 };
const moment = (at, more = {}) => ({ now: 0, at: { training: at }, moving: false, lit: "", ...more });

test("what is shown is what both duels say at the place of the film, of the same noise", () => {
  const [model, beside] = [duelOf(CASES[0]), duelOf(CASES[4])];
  const shown = shownAt(moment(0.5), { look: LOOK, real: realOf(PLANE), model, beside, bare: false });
  assert.deepEqual([model.place, beside.place], [0.5, 0.5]);
  assert.deepEqual(shown.forged, model.forge(model.noise(50, 3)));
  assert.deepEqual(Array.from(shown.real), [1, 2, 3, 4]);
  assert.equal(shown.slow, null);
});

test("the key changes with what is drawn, and with nothing else", () => {
  const model = duelOf(CASES[0]);
  const key = (at, look = {}, more = {}, bare = false, slow = null) => shownAt(moment(at, more), { look: { ...LOOK, ...look }, real: realOf(LINE), model, beside: null, bare, slow }).key;
  const same = key(1);
  assert.equal(key(1, { right: "step", part: "noise" }, { moving: true, lit: "real" }), same);
  const others = [key(0), key(0.5), key(1, { draw: 4 }), key(1, { forged: 60 }), key(1, {}, {}, false, { key: "2 0" }), key(1, {}, {}, true)];
  assert.equal(new Set([same, ...others]).size, 7);
  assert.deepEqual(Array.from(realOf(LINE)), [1, 2, 3]);
});
