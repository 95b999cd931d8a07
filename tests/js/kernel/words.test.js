import assert from "node:assert/strict";
import { test } from "node:test";

import { digitsOf, fixed, scientific, superscript } from "../../../explorer/stage/web/kernel/numbers.js";
import { Words } from "../../../explorer/stage/web/kernel/words.js";
import { KERNEL } from "../words.js";

const en = new Words("en", KERNEL);
const zh = new Words("zh", { less_than: "不到 {value}", more_than: "超过 {value}" });

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
  assert.equal(en.chance(0.99999), "over 99.9\u202f%");
  assert.equal(en.chance(1e-9), "under 0.1\u202f%");
  assert.equal(zh.chance(0.99999), "超过 99.9%");
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

test("small numbers are written with a power of ten", () => {
  assert.deepEqual(scientific(0.1834), { text: "0.18", power: null });
  assert.deepEqual(scientific(0.0096), { text: "0.010", power: null });
  assert.deepEqual(scientific(3.64e-4), { text: "3.6", power: "−4" });
  assert.deepEqual(scientific(9.99e-8), { text: "1.0", power: "−7" });
  assert.deepEqual(scientific(0), { text: "0", power: null });
  assert.equal(superscript("−12"), "⁻¹²");
});

test("words are filled", () => {
  assert.equal(new Words("zh", { frame_of: "第 {frame} 帧，共 {total} 帧" }).say("frame_of", { frame: 3, total: 61 }), "第 3 帧，共 61 帧");
  assert.equal(en.say("frame_of", { frame: 1 }), "frame 1 of {total}");
});

test("a word that the scene lacks is said to be missing, and stands as its key", (t) => {
  const complaint = t.mock.method(console, "error", () => {});
  assert.equal(zh.say("play"), "play");
  assert.match(complaint.mock.calls[0].arguments[0], /play/);
  assert.equal(en.say("play"), "Play");
  assert.equal(complaint.mock.callCount(), 1);
});
