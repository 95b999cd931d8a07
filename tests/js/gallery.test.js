/** The gallery of worlds draws the stage's shapes: it can import none, so they are held together here. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { SHAPES as own } from "../../explorer/plane/gallery_drawing.js";
import { SHAPES } from "../../explorer/stage/web/plane/layers/points.js";

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

test("the shapes of the classes are the stage's", () => assert.deepEqual(own, SHAPES));

test("the colours of the classes are the stage's, light and dark", () => {
  const stage = read("explorer/stage/web/plane/classes.css");
  const page = read("assets/style/10-tokens.css");
  for (const token of ["mark-a", "mark-b", "mark-c", "mark-d", "mark-e"]) {
    const both = [...stage.matchAll(new RegExp(`--${token}: (#[0-9a-f]{6});`, "g"))].map(([, colour]) => colour);
    assert.equal(both.length, 2);
    assert.ok(page.includes(`--${token}: light-dark(${both.join(", ")});`), `${token} is ${both} on the stage`);
  }
});

test("it imports nothing: Streamlit runs it from memory", () => assert.doesNotMatch(read("explorer/plane/gallery_drawing.js"), /^\s*import\b|\bimport\(/m));
