/** What is saved: a legend of the layers that are drawn, and the numbers that the strip shows. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { numbersOf } from "../../../../explorer/stage/web/concepts/gan/figure.js";
import { legendItems } from "../../../../explorer/stage/web/concepts/gan/figurelegend.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { film } from "../../images/made.js";
import { OF } from "../../words.js";

const WORDS = new Words("en", OF.gan);
const COLOURS = Object.fromEntries(["ink", "ink2", "paper", "real", "gen", "noise", "gradient", "plus", "minus"].map((name, i) => [name, [i, i, i]]));
const LOOK = { part: "all", show: "learned", layers: ["field", "real", "forged"], forged: 50, draw: 0, morph: 1 };
const PLANE = { kind: "plane", known: true, modes: { means: { shape: [8, 2] } } };

/** The words of a legend, and the formulas of its ramps. */
function legend(look = {}, own = PLANE, probability = true) {
  const said = [];
  const does = { measureText: (text) => ({ width: 8 * text.length }), fillText: (text) => said.push(text) };
  const ctx = new Proxy(does, { get: (target, name) => target[name] ?? (() => {}), set: () => true });
  const shown = { look: { ...LOOK, ...look }, bare: false, model: { probability } };
  const items = legendItems(ctx, { sans: "s", serif: "t" }, { words: WORDS, colours: COLOURS, own, rivals: { known: own.known }, shown });
  for (const item of items) item.draw(0, 0);
  return said.join(" ");
}

test("the legend names the layers that are drawn, and no other", () => {
  assert.equal(legend(), "D ( x ) 0 1 real forged 3σ");
  assert.equal(legend({ layers: ["real", "manifold", "gradients"] }), "real noise grid gradients 3σ");
  assert.match(legend({ show: "error" }), /^D {2}− {1,2}D \* −0\.5 \+0\.5/);
  assert.match(legend({ show: "exact" }), /^D \*\( x \)/);
  assert.match(legend({}, PLANE, false), /^D \( x \) forged real real/, "a critic's values have no ends");
  assert.equal(legend({ part: "noise" }), "Noise z");
});

test("on a line the legend is of lines, D* dashed only where it is drawn", () => {
  const line = { kind: "line", known: true, modes: null };
  assert.equal(legend({}, line), "D, learned D*, exact p, real q, forged");
  assert.equal(legend({}, line, false), "D, learned p, real q, forged");
});

const scalars = { js: Float64Array.of(0.26), d_loss: Float64Array.of(1.31), g_loss: Float64Array.of(0.73), quality: Float64Array.of(0.518) };
const MODEL = { film: film({ generator: [[0]] }, { scalars }), probability: true, dimensions: 2, generator: { size: 100 }, form: { noise: "gaussian", noise_size: 2 } };
const moment = (more = {}) => ({ at: 0, bare: false, look: LOOK, real: new Float32Array(4), forged: new Float32Array(4), model: MODEL, ...more });
const counter = { at: () => ({ held: 7, touched: 8, shares: new Array(8).fill(0.125), quality: 0.5 }) };
const of = (own = PLANE, count = counter) => ({ own, panel: { floor: { js: 0.0009 } }, counter: count, rivals: { known: own.known, blur: 0.1 } });

test("under the picture stands what the strip says, with what a perfect generator reads", () => {
  assert.deepEqual(numbersOf(moment(), of(), WORDS), {
    value: "0.260",
    unit: "bits JS; a perfect generator reads 0.001",
    lines: ["7 of 8 modes held, quality 51.8 %; D 1.31, G 0.73 nats", "Discriminator D(x): How real is each place?"],
  });
  assert.equal(numbersOf(moment(), of({ ...PLANE, modes: null }, null), WORDS).lines[0], "D 1.31, G 0.73 nats");
  assert.deepEqual([numbersOf(moment(), of({ ...PLANE, known: false }, null), WORDS)].map(({ value, unit }) => `${value} ${unit}`), ["1.31 D's loss"]);
  assert.deepEqual(numbersOf(moment({ bare: true }), of(), WORDS), { value: "", unit: "", lines: [] });
});
