/** Under which names a browser keeps the theme of each page. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { keys } from "../../explorer/page/frame/theme_switch.js";

const pages = ["", "vae", "gan"];
const key = (path) => `stActiveTheme-${path}-v2`;

test("a theme is kept for every page, wherever the app stands and whichever page is open", () => {
  const root = ["/", "/vae", "/vae/", "/gan", "/gan/"].map(key);
  assert.deepEqual(keys("/", { page: "", pages }), root);
  assert.deepEqual(keys("/vae", { page: "vae", pages }), root);
  assert.deepEqual(keys("/vae/", { page: "vae", pages }), root);
  const below = ["/class/app", "/class/app/", "/class/app/vae", "/class/app/vae/", "/class/app/gan", "/class/app/gan/"].map(key);
  assert.deepEqual(keys("/class/app/gan", { page: "gan", pages }), below);
  assert.deepEqual(keys("/class/app/", { page: "", pages }), below);
});

test("it imports nothing: Streamlit runs it from memory", () => {
  const text = readFileSync(new URL("../../explorer/page/frame/theme_switch.js", import.meta.url), "utf8");
  assert.doesNotMatch(text, /^\s*import\b|\bimport\(/m);
});
