import assert from "node:assert/strict";
import { test } from "node:test";

import { COMMANDS, command as meant } from "../../../explorer/stage/web/kernel/keys.js";

const command = (event, path, own = {}) => meant(event, path, { ...own, ...COMMANDS });
const key = (name, more = {}) => ({ key: name, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, defaultPrevented: false, ...more });
const inside = (part) => [{ matches: (selector) => selector.split(", ").includes(part) }, {}];

test("keys drive the player from the open page", () => {
  assert.deepEqual([" ", "ArrowLeft", "ArrowRight", "Home", "End"].map((k) => command(key(k), [{}])), ["toggle", "back", "forward", "home", "end"]);
  assert.equal(command(key("m"), [{}]), null);
  assert.equal(command(key("a"), [{}]), null);
  assert.equal(command(key("constructor"), [{}]), null);
});

test("never while a field or a slider has them, or a modifier is held", () => {
  for (const part of ["input", "select", "textarea", "[role=slider]", "[role=tab]"]) {
    for (const k of [" ", "ArrowLeft", "End"]) assert.equal(command(key(k), inside(part)), null);
  }
  for (const modifier of ["altKey", "ctrlKey", "metaKey", "shiftKey", "defaultPrevented"]) {
    assert.equal(command(key("ArrowLeft", { [modifier]: true }), [{}]), null);
  }
});

test("a slider has the keys that move it, not the letters", () => {
  for (const part of ["[role=slider]", "canvas[tabindex]"]) {
    assert.equal(command(key("ArrowLeft"), inside(part)), null);
    assert.equal(command(key("m"), inside(part), { m: "machine" }), "machine");
  }
  for (const part of ["textarea", "[role=listbox]", "dialog"]) assert.equal(command(key("m"), inside(part), { m: "machine" }), null);
});

test("what is written with Shift is its key, and nothing else with Shift is", () => {
  assert.equal(command(key("?", { shiftKey: true }), [{}], { "?": "keys" }), "keys");
  assert.equal(command(key("?"), [{}], { "?": "keys" }), "keys");
  assert.equal(command(key("m", { shiftKey: true }), [{}], { m: "machine" }), null);
  assert.equal(command(key("?", { shiftKey: true }), inside("input"), { "?": "keys" }), null);
});

test("space presses a button that has the focus; arrows still step", () => {
  assert.equal(command(key(" "), inside("button")), null);
  assert.equal(command(key("ArrowRight"), inside("button")), "forward");
});

test("a page has keys of its own, which fields have before it", () => {
  const own = { m: "machine" };
  assert.equal(command(key("m"), [{}], own), "machine");
  assert.equal(command(key("m"), inside("input"), own), null);
  assert.equal(command(key("m"), inside("button"), own), "machine");
  assert.equal(command(key(" "), [{}], { " ": "mine" }), "toggle", "the player's keys are the player's");
});
