/** What is stepped through while one presents, and what the list of keys says. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { ASKED, Deck, STEP, STOPS } from "../../../explorer/stage/web/kernel/deck.js";
import { rows } from "../../../explorer/stage/web/kernel/keylist.js";
import { Words } from "../../../explorer/stage/web/kernel/words.js";
import { KERNEL } from "../words.js";

const stop = (at, title) => ({ title, note: "", upcoming: "", of: "A lesson", at, count: 3, ends: true });

/** A document with events only, while `use` runs. */
function inDocument(use) {
  const before = globalThis.document;
  globalThis.document = new EventTarget();
  try {
    use(globalThis.document);
  } finally {
    globalThis.document = before;
  }
}

const tell = (page, place) => page.dispatchEvent(new CustomEvent(STOPS, { detail: place }));
const presets = (stepped = []) => ({ place: { title: "A preset" }, step: (way) => stepped.push(way) });

test("presets are stepped through until a lesson opens, and again when it is left", () => {
  inDocument((page) => {
    const [told, asked, stepped] = [[], [], []];
    const deck = new Deck(presets(stepped), (place, moved) => told.push([place.title, moved]), new AbortController().signal);
    page.addEventListener(STEP, ({ detail }) => asked.push(detail));
    deck.step(1);
    assert.deepEqual([deck.place.title, stepped, asked], ["A preset", [1], []]);
    tell(page, stop(0, "One"));
    deck.step(-1);
    assert.deepEqual([deck.place.title, stepped, asked], ["One", [1], [-1]]);
    tell(page, stop(1, "Two"));
    tell(page, stop(1, "Two, renamed"));
    tell(page, null);
    assert.equal(deck.place.title, "A preset");
    assert.deepEqual(told, [["One", false], ["Two", true], ["Two, renamed", false], ["A preset", false]]);
  });
});

test("a stage that comes after the lesson asks for it, and one that ended hears nothing", () => {
  inDocument((page) => {
    page.addEventListener(ASKED, () => tell(page, stop(2, "Three")));
    const ended = new AbortController();
    const deck = new Deck(presets(), () => {}, ended.signal);
    assert.equal(deck.place.title, "Three");
    ended.abort();
    tell(page, stop(0, "One"));
    assert.equal(deck.place.title, "Three");
  });
});

test("the lesson's bar, which can import nothing, says and hears the same names", () => {
  const bar = readFileSync(new URL("../../../explorer/page/frame/lesson_bar.js", import.meta.url), "utf8");
  for (const name of [STOPS, ASKED, STEP]) assert.ok(bar.includes(`"${name}"`), name);
});

test("the list of keys has the kernel's and a page's own, once each", () => {
  const all = rows(new Words("en", { ...KERNEL, machine: "The network" }), { m: "machine" }, false).flat();
  const caps = all.flatMap((row) => row.caps);
  assert.equal(new Set(caps).size, caps.length);
  for (const cap of ["Space", "←", "→", "Home", "End", "M", "P", "Page Up", "Page Down", "N", "Esc", "Ctrl Z", "Ctrl Shift Z", "?"]) assert.ok(caps.includes(cap), cap);
  assert.equal(all.find(({ caps: [cap] }) => cap === "M").says, "The network");
  assert.ok(rows(new Words("en", KERNEL), {}, true).flat().some(({ caps: [cap] }) => cap === "⌘ Z"));
});
