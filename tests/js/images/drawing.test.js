/** Digits drawn by hand: centred and scaled as the data are, taken back, kept as texts. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { CUTS, centred, massCentre } from "../../../explorer/stage/web/images/centring.js";
import { Drawing, PAPER } from "../../../explorer/stage/web/images/drawing.js";
import { apart } from "./made.js";

const MNIST = [28, 28, 1];
const DIGITS = [8, 8, 1];
const sum = (values) => values.reduce((a, b) => a + b, 0);

/** An ellipse, a zero. */
const zero = (x, y, rx, ry) => Array.from({ length: 41 }, (_, i) => [x + rx * Math.cos((i * Math.PI) / 20), y + ry * Math.sin((i * Math.PI) / 20)]);
const seven = (x, y, size) => [[x, y], [x + 0.7 * size, y], [x + 0.25 * size, y + size]];

/** A drawing of these lines. */
function drawing(shape, ...lines) {
  const made = new Drawing(shape);
  for (const [first, ...rest] of lines) {
    made.begin(first);
    made.move(rest);
    made.end();
  }
  return made;
}

/** The rows and columns between which there is ink. */
function box(values, side) {
  const places = [...values.keys()].filter((k) => values[k] > 0.2);
  const span = (of) => Math.max(...places.map(of)) - Math.min(...places.map(of)) + 1;
  return { wide: span((k) => k % side), high: span((k) => Math.floor(k / side)) };
}

test("a line drawn off the centre comes out with its mass in the middle, as MNIST's is", () => {
  for (const line of [zero(0.25, 0.3, 0.12, 0.2), seven(0.55, 0.5, 0.4), seven(0.02, 0.02, 0.3), zero(0.85, 0.85, 0.1, 0.12)]) {
    const raw = massCentre(drawing(MNIST, line).paper, PAPER).map((at) => at / 4);
    assert.ok(Math.max(...raw.map((at) => Math.abs(at - 14.5))) > 1, "it was drawn off the centre");
    const [x, y] = massCentre(drawing(MNIST, line).values(), 28);
    assert.ok(Math.abs(x - 14.5) < 0.1 && Math.abs(y - 14.5) < 0.1, `${x} ${y}`);
  }
});

test("the longer side fills twenty pixels, at whatever size it was drawn, and keeps its proportion", () => {
  for (const size of [0.05, 0.1, 0.3, 0.45]) {
    const { wide, high } = box(centred([zero(0.5, 0.5, 0.6 * size, size)], 28), 28);
    assert.ok(Math.abs(high - 20) <= 1, `${high} high`);
    assert.ok(Math.abs(wide - (0.6 * (20 - 3) + 3)) <= 1, `${wide} wide`);
  }
  const flat = box(centred([[[0.1, 0.5], [0.9, 0.5]]], 28), 28);
  assert.ok(Math.abs(flat.wide - 20) <= 1 && flat.high <= 4);
});

test("a line is as thick small as large: the image is the same", () => {
  const [small, large] = [0.05, 0.4].map((size) => centred([zero(0.3, 0.6, 0.6 * size, size)], 28));
  assert.ok(apart(small, large) < 0.02);
});

test("as much ink as MNIST's digits have: a zero 138, a one 60, on the mean", () => {
  const zeros = sum(centred([zero(0.5, 0.5, 0.22, 0.33)], 28));
  const ones = sum(centred([[[0.55, 0.15], [0.45, 0.85]]], 28));
  assert.ok(zeros > 110 && zeros < 165 && ones > 50 && ones < 72, `${zeros} ${ones}`);
});

test("nothing is cut off, however far from its box's middle the mass lies", () => {
  const corner = [0, 0.05, 0.1, 0.15, 0.2].flatMap((y) => [[0, y], [1, y]]).concat([[0.5, 0.2], [0.5, 1]]); // a broad bar on a thin stalk
  const values = centred([corner], 28);
  const { wide, high } = box(values, 28);
  assert.ok(Math.abs(high - 20) <= 1 && Math.abs(wide - 20) <= 1, `${wide} by ${high}`);
  assert.ok(massCentre(values, 28)[1] < 14, "else it need not have been kept inside");
});

test("digits of 8 by 8 fill their height, and count bits: every value is a sixteenth", () => {
  const values = centred([zero(0.3, 0.3, 0.06, 0.1)], 8);
  assert.ok(values.every((value) => Number.isInteger(16 * value)));
  assert.equal(box(values, 8).high, 8);
  const [x, y] = massCentre(values, 8);
  assert.ok(Math.abs(x - 4) < 0.1 && Math.abs(y - 4) < 0.1);
  assert.ok(sum(values) > 14 && sum(values) < 26, "scikit-learn's zeros: 20 on the mean");
});

test("a tap is a dot, not a disc that fills the image", () => {
  for (const [shape, most] of [[MNIST, 12], [DIGITS, 3]]) {
    const made = drawing(shape, [[0.1, 0.8]]);
    assert.ok(sum(made.values()) > 0 && sum(made.values()) < most);
  }
});

test("a blank paper has neither values nor text", () => {
  const made = new Drawing(MNIST);
  assert.deepEqual([made.values(), made.text, made.empty], [null, "", true]);
  const drawn = drawing(MNIST, seven(0.2, 0.2, 0.5));
  drawn.clear();
  assert.deepEqual([drawn.values(), drawn.text, drawn.empty, sum(drawn.paper)], [null, "", true, 0]);
  drawn.undo();
  assert.ok(drawn.empty);
});

test("the last stroke is taken back, and the paper is as it was", () => {
  const one = drawing(MNIST, seven(0.2, 0.2, 0.5));
  const two = drawing(MNIST, seven(0.2, 0.2, 0.5), [[0.1, 0.5], [0.6, 0.5]]);
  assert.notEqual(two.text, one.text);
  two.undo();
  assert.deepEqual([two.text, two.paper], [one.text, one.paper]);
});

test("a drawing comes back from its text as the same image, and is taken back whole", () => {
  for (const shape of [MNIST, DIGITS]) {
    const made = drawing(shape, seven(0.2, 0.2, 0.5));
    const back = new Drawing(shape);
    assert.ok(back.load(made.text));
    assert.deepEqual([back.values(), back.text], [made.values(), made.text]);
    assert.ok(sum(back.paper) > 0);
    back.undo();
    assert.ok(back.empty);
  }
});

test("what is drawn on it stays where it was drawn", () => {
  const back = new Drawing(MNIST);
  back.load(drawing(MNIST, seven(0.2, 0.2, 0.5)).text);
  const before = back.values();
  back.begin([0.04, 0.04]);
  back.end();
  const after = back.values();
  assert.ok(after[1 * 28 + 1] > 0.5 && before[1 * 28 + 1] === 0);
  before.forEach((value, k) => k % 28 > 4 && assert.ok(Math.abs(after[k] - value) < 1e-6));
  back.undo();
  assert.deepEqual(back.values(), before);
});

test("its own text takes no strokes from it; a hostile one changes nothing; none clears it", () => {
  const made = drawing(MNIST, seven(0.2, 0.2, 0.5), [[0.1, 0.5], [0.6, 0.5]]);
  const { text } = made;
  assert.ok(made.load(text));
  assert.equal(made.strokes.length, 2);
  for (const bad of ["x", text.slice(2), `${text}A`, null, 7, "A".repeat(523), "😀".repeat(300)]) assert.equal(made.load(bad), false);
  assert.deepEqual([made.text, made.strokes.length], [text, 2]);
  assert.ok(made.load(""));
  assert.ok(made.empty);
});

test("points are counted, and those that do not move are none", () => {
  const made = new Drawing(MNIST);
  made.move([[0.5, 0.5]]);
  assert.ok(made.empty, "no pen is down");
  made.begin([0.5, 0.5]);
  made.move([[0.5, 0.5], [0.501, 0.5], [NaN, 0.2]]);
  assert.equal(made.length, 1);
  for (let i = 0; i < 9000; i++) made.move([[0.5 + 0.4 * Math.cos(i), 0.5]]);
  assert.equal(made.length, 4000);
  assert.ok(made.values());
});

test("only grey squares whose makers are known are drawn", () => {
  for (const shape of [MNIST, DIGITS]) assert.ok(Drawing.fits(shape));
  for (const shape of [[32, 32, 3], [28, 28, 3], [28, 8, 1], [16, 16, 1]]) {
    assert.ok(!Drawing.fits(shape));
    assert.throws(() => new Drawing(shape), /no digits/);
  }
  for (const [pixels, { side }] of Object.entries(CUTS)) assert.equal(side % Number(pixels) + PAPER % Number(pixels), 0);
});
