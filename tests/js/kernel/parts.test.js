/** Parts of a page: all hear of a scene, only those on the stage take room, paint and are spoken of. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Parts } from "../../../explorer/stage/web/kernel/parts.js";

/** A part that writes down what it is asked; it says and paints what it is told to. */
function part(name, asked, { paints = true, says = undefined } = {}) {
  const note = (what) => (...given) => void asked.push([name, what, ...given]);
  const paint = (...given) => (note("paint")(...given), paints);
  return { element: { hidden: false }, update: note("update"), layout: note("layout"), paint, ...(says !== undefined && { spoken: () => says }) };
}

/** Two that share a place, and one alone in its own. */
function page() {
  const asked = [];
  const left = { plane: part("plane", asked, { says: "a plane" }), sliders: part("sliders", asked, { paints: false, says: "" }) };
  const under = { truth: part("truth", asked, { paints: false }) };
  return { asked, left, parts: new Parts({ left, under }) };
}

const names = (asked) => asked.map(([name]) => name);

test("a scene goes to all, also to those out of sight, with all that it brings", () => {
  const { asked, parts } = page();
  parts.update("scene", "images");
  assert.deepEqual(asked, ["plane", "sliders", "truth"].map((name) => [name, "update", "scene", "images"]));
});

test("at first the first of each place stands there; room goes to those alone", () => {
  const { asked, parts } = page();
  parts.layout({ side: 300 });
  assert.deepEqual(asked, [["plane", "layout", { side: 300 }], ["truth", "layout", { side: 300 }]]);
});

test("who is shown takes the place of the other; other places stay", () => {
  const { asked, left, parts } = page();
  parts.show({ left: "sliders" });
  assert.deepEqual([left.plane.element.hidden, left.sliders.element.hidden], [true, false]);
  parts.layout({ side: 300 });
  assert.deepEqual(names(asked), ["sliders", "truth"]);
  parts.show({ left: "plane" });
  assert.deepEqual([left.plane.element.hidden, left.sliders.element.hidden], [false, true]);
  assert.deepEqual(parts.shown, [left.plane, parts.places.under.truth]);
});

test("each one shown paints, whether the one before has or not; something was painted where one has", () => {
  const { asked, parts } = page();
  assert.equal(parts.paint("shown", "colours"), true);
  assert.deepEqual(asked, [["plane", "paint", "shown", "colours"], ["truth", "paint", "shown", "colours"]]);
  parts.show({ left: "sliders" });
  assert.equal(parts.paint("shown", "colours"), false);
});

test("what is spoken is where the timelines are, and what those shown say", () => {
  const { parts } = page();
  assert.equal(parts.spoken("at the end"), "at the end. a plane");
  parts.show({ left: "sliders" });
  assert.equal(parts.spoken("at the end"), "at the end");
});
