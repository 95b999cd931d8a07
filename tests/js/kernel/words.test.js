import assert from "node:assert/strict";
import { test } from "node:test";

import { density, digitsOf, fixed, superscript, Words } from "../../../explorer/stage/web/kernel/words.js";

const en = new Words("en", {});
const zh = new Words("zh", { more_than: "大于 {value}" });

test("the minus sign is a minus sign, and zero has none", () => {
  assert.equal(fixed(-1.25, 2), "−1.25");
  assert.equal(fixed(-0.001, 2), "0.00");
  assert.equal(fixed(NaN, 2), "–");
});

test("percent as each language writes it", () => {
  assert.equal(en.percent(0.0815), "8.2\u202f%");
  assert.equal(zh.percent(0.0815), "8.2%");
});

test("a chance is never nothing and never certain", () => {
  assert.equal(en.chance(0.99999), "> 99.9\u202f%");
  assert.equal(en.chance(1e-9), "< 0.1\u202f%");
  assert.equal(zh.chance(0.99999), "大于 99.9%");
  assert.equal(en.chance(0.5), "50.0\u202f%");
});

test("no more digits than the standard error allows", () => {
  assert.equal(digitsOf(0.0149), 3);
  assert.equal(digitsOf(0.0045), 3);
  assert.equal(digitsOf(0.05), 2);
  assert.equal(digitsOf(0.12), 2);
  assert.equal(digitsOf(0.6), 1);
  assert.equal(digitsOf(4), 0);
  assert.equal(digitsOf(120), 0);
  assert.equal(digitsOf(0), 3);
});

test("small densities are written with a power of ten", () => {
  assert.deepEqual(density(0.1834), { text: "0.18", power: null });
  assert.deepEqual(density(0.0096), { text: "0.010", power: null });
  assert.deepEqual(density(3.64e-4), { text: "3.6", power: "−4" });
  assert.deepEqual(density(9.99e-8), { text: "1.0", power: "−7" });
  assert.deepEqual(density(0), { text: "0", power: null });
  assert.equal(superscript("−12"), "⁻¹²");
});

test("words are filled, and a missing one falls back to English", () => {
  assert.equal(new Words("zh", { frame_of: "第 {frame} 帧，共 {total} 帧" }).say("frame_of", { frame: 3, total: 61 }), "第 3 帧，共 61 帧");
  assert.equal(zh.say("play"), "Play");
  assert.equal(en.say("frame_of", { frame: 1 }), "frame 1 of {total}");
});

test("of two classes A's chance is said, of more the likeliest's with its name", () => {
  assert.equal(en.chanceOf({ chances: [0.2, 0.8], top: 1 }), "20.0\u202f%");
  assert.equal(en.chanceOf({ chances: [0.2, 0.1, 0.7], top: 2 }), "C 70.0\u202f%");
  assert.deepEqual([0, 1, 2, 3, 4].map((label) => en.letter(label)), ["A", "B", "C", "D", "E"]);
});
