/** The keys of a lesson: two, wherever the focus is, but not while someone types. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { direction } from "../../explorer/page/frame/lesson_bar.js";

const press = (key, more = {}) => ({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more });
const node = (localName, type = "", matched = []) => ({ localName, type, matches: (selector) => matched.some((part) => selector.includes(part)) });

test("page down goes on, page up goes back, all else is not ours", () => {
  assert.equal(direction(press("PageDown"), []), 1);
  assert.equal(direction(press("PageUp"), []), -1);
  for (const key of [" ", "ArrowRight", "Home", "toString", "__proto__"]) assert.equal(direction(press(key), []), null);
  for (const key of ["altKey", "ctrlKey", "metaKey", "shiftKey"]) assert.equal(direction(press("PageDown", { [key]: true }), []), null);
});

test("not while typing; on a slider or a button they are", () => {
  for (const type of ["text", "number", "search", "email"]) assert.equal(direction(press("PageDown"), [node("input", type), {}]), null);
  for (const type of ["range", "checkbox", "radio", "button"]) assert.equal(direction(press("PageDown"), [node("input", type), {}]), 1);
  assert.equal(direction(press("PageDown"), [node("textarea", "", ["textarea"])]), null);
  assert.equal(direction(press("PageDown"), [node("div", "", ["contenteditable"])]), null);
  assert.equal(direction(press("PageDown"), [node("button"), node("div"), {}]), 1);
});

test("they import nothing: Streamlit runs them from memory", () => {
  for (const name of ["frame/lesson_bar", "tabs/lesson_stops"]) {
    const text = readFileSync(new URL(`../../explorer/page/${name}.js`, import.meta.url), "utf8");
    assert.doesNotMatch(text, /^\s*import\b|\bimport\(/m);
  }
});
