/** Images as texts: what comes back, how long they are, and what is no image. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { MAX_TEXT, pack, unpack } from "../../../explorer/stage/web/images/packing.js";
import { apart, uniform } from "./made.js";

const random = (count, seed) => Float32Array.from({ length: count }, uniform(seed));

test("an image comes back in sixteen levels, whatever it is, in a bounded text of letters for addresses", () => {
  for (let seed = 0; seed < 60; seed++) {
    const values = random([784, 64, 1, 7][seed % 4], seed);
    values[0] = 1; // not blank
    const text = pack(values);
    assert.match(text, /^[\w-]+$/);
    assert.ok(text.length <= MAX_TEXT);
    assert.equal(text.length, Math.ceil((values.length * 4) / 6));
    const back = unpack(text, values.length);
    assert.ok(apart(back, values) <= 0.5 / 15 + 1e-6);
    assert.equal(pack(back), text, "what is unpacked packs to the same");
  }
  assert.equal(pack(random(784, 1)).length, 523);
});

test("white is 1 exactly, black 0, and what lies outside is its edge", () => {
  assert.deepEqual([...unpack(pack([0, 1, -3, 9, NaN, 1]), 6)], [0, 1, 0, 1, 0, 1]);
});

test("each pixel is in its own place", () => {
  for (let i = 0; i < 64; i++) {
    const values = new Float32Array(64);
    values[i] = 1;
    assert.deepEqual(unpack(pack(values), 64), values);
  }
});

test("a blank image is none, and one too large for a text has none", () => {
  assert.equal(pack(new Float32Array(784)), "");
  assert.equal(pack(new Float32Array(784).fill(0.01)), "");
  assert.equal(unpack("A".repeat(523), 784), null);
  assert.equal(pack(new Float32Array(3072).fill(1)), "");
});

test("what is no such image is none", () => {
  const text = pack(random(64, 3));
  const bad = ["", text.slice(1), text + "A", `${text.slice(0, -1)}+`, `${text.slice(0, -1)}\u{1f600}`, "é".repeat(43), " ".repeat(43), "A".repeat(1e6), null, undefined, 43, {}, [...text]];
  for (const one of bad) assert.equal(unpack(one, 64), null, String(one).slice(0, 50));
  assert.equal(unpack(text, 784), null);
  assert.equal(unpack(`${text.slice(0, -1)}_`, 64), null, "bits beyond the last pixel: two texts would be one image");
});

test("text at random never throws, and what it gives packs to itself", () => {
  const draw = uniform(77);
  let kept = 0;
  for (let trial = 0; trial < 3000; trial++) {
    const range = trial % 2 ? [45, 78] : [32, 300];
    const text = Array.from({ length: trial % 3 ? 43 : Math.floor(draw() * 60) }, () => String.fromCharCode(range[0] + Math.floor(draw() * range[1]))).join("");
    const values = unpack(text, 64);
    if (!values) continue;
    kept++;
    assert.equal(pack(values), text);
    assert.ok(values.every((value) => value >= 0 && value <= 1));
  }
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  for (let trial = 0; trial < 500; trial++) {
    const text = Array.from({ length: 43 }, () => letters[Math.floor(draw() * 64)]).join("");
    const values = unpack(text, 64);
    if (values) kept++;
    assert.equal(values ? pack(values) : text, text);
  }
  assert.ok(kept > 50, `${kept} were images`);
});
