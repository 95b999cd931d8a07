import assert from "node:assert/strict";
import { test } from "node:test";

import { Words } from "../../../explorer/stage/web/kernel/words.js";
import { chanceOf, nameOf } from "../../../explorer/stage/web/plane/classes.js";
import { PLANE } from "../words.js";

const en = new Words("en", PLANE);

test("of two classes A's chance is said, of more the likeliest's with its name", () => {
  assert.equal(chanceOf(en, { chances: [0.2, 0.8], top: 1 }), "20.0\u202f%");
  assert.equal(chanceOf(en, { chances: [0.2, 0.1, 0.7], top: 2 }), "C 70.0\u202f%");
  assert.deepEqual([0, 1, 2, 3, 4].map((label) => nameOf(en, label)), ["A", "B", "C", "D", "E"]);
});

test("a class that is called by a digit stands apart from its chance", () => {
  const digit = new Words("en", { class_a: "0", class_b: "3", class_c: "setosa" });
  assert.equal(chanceOf(digit, { chances: [0.2, 0.7, 0.1], top: 1 }), "3 · 70.0\u202f%");
  assert.equal(chanceOf(digit, { chances: [0.2, 0.1, 0.7], top: 2 }), "setosa 70.0\u202f%");
});
