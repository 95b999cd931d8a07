/** What lies on the paper: strokes stay, whatever comes late; text that is no drawing holds none; lines become few points. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Paper } from "../../../explorer/stage/web/plane/pencil/paper.js";
import { MAX_LENGTH, MAX_STROKES, added, missing, read, readLine, simplify, simplifyTo, withoutLast } from "../../../explorer/stage/web/plane/pencil/strokes.js";

const extent = [-3, 3, -2.6, 2.6];

test("answers that come late take no stroke back", () => {
  const paper = new Paper();
  paper.receive("aAAAA", 0);
  assert.ok(paper.add("bAAAA", 1));
  assert.ok(paper.add("bBBBB", 2));
  paper.receive("aAAAA", 3); // a scene from before
  assert.equal(paper.text, "aAAAA.bAAAA.bBBBB");
  paper.receive("aAAAA.bAAAA", 4);
  assert.equal(paper.text, "aAAAA.bAAAA.bBBBB");
  assert.ok(paper.waits(4));
  paper.receive("aAAAA.bAAAA.bBBBB", 5);
  assert.ok(!paper.waits(5));
});

test("an undo elsewhere is followed", () => {
  const paper = new Paper();
  paper.receive("a", 0);
  paper.put("a.b", 1);
  paper.receive("a.b", 2);
  paper.receive("a", 3);
  assert.equal(paper.text, "a");
});

test("what is never answered is given up", () => {
  const paper = new Paper();
  paper.receive("aAAAA", 0);
  paper.put("", 1);
  paper.receive("aAAAA", 100_000);
  assert.equal(paper.text, "aAAAA");
  assert.ok(!paper.waits(100_000));
});

test("undo takes the last stroke and nothing from an empty paper", () => {
  assert.equal(withoutLast("aAAAA.bAAAA"), "aAAAA");
  assert.equal(withoutLast("aAAAA"), "");
  assert.equal(withoutLast(""), "");
});

test("a full paper takes no more", () => {
  assert.equal(added("", "aAAAA"), "aAAAA");
  assert.equal(added("a".repeat(MAX_LENGTH - 2), "aAAAA"), null);
  assert.equal(added(Array(MAX_STROKES).fill("aAAAA").join("."), "aAAAA"), null);
});

test("which class needs ink", () => {
  const needs = { "": 0, aAAAA: 1, bAAAA: 0, "aAAAA.bAAAA": -1, "aAAAA.cAAAA": 1, "AAAAABBBBCCCC.bAAAA.cAAAA.dAAAA.eAAAA": -1, "aAAAA.bAAAA.eAAAA": 2 };
  for (const [text, label] of Object.entries(needs)) assert.equal(missing(text), label, text);
});

test("text that is no drawing holds none", () => {
  for (const text of ["x", "a", "aAAA", "aAA*A", "fAAAA", "aAAAA..bAAAA", "."]) assert.deepEqual(read(text, extent), [], text);
  assert.deepEqual(readLine("AAAé", extent), []);
});

test("a line keeps near few points, ends and corners among them", () => {
  const wave = Array.from({ length: 400 }, (_, i) => [-2 + i / 100, Math.sin(i / 60)]);
  const few = simplify(wave, 0.02);
  assert.ok(few.length > 4 && few.length < 30);
  assert.deepEqual([few[0], few[few.length - 1]], [wave[0], wave[399]]);
  for (const [x, y] of wave) {
    const i = few.findIndex((p) => p[0] >= x);
    const [a, b] = [few[Math.max(0, i - 1)], few[i]];
    const between = b[0] === a[0] ? b[1] : a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1]);
    assert.ok(Math.abs(y - between) < 0.05);
  }
  assert.deepEqual(simplify([[0, 0], [1, 0], [1, 1]], 0.02), [[0, 0], [1, 0], [1, 1]]);
  assert.deepEqual(simplify([[0, 0]], 0.02), [[0, 0]]);
  assert.ok(simplifyTo(wave, 0.0001, 12).length <= 12);
});
