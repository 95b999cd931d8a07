/** Who comes to rest gets the fine print, and Python hears of it: once, and only then. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Rest } from "../../../explorer/stage/web/kernel/rest.js";

/** A rest whose calls are written down, with time in the test's hand. */
function resting(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const calls = [];
  return { rest: new Rest(() => calls.push("fine"), () => calls.push("report")), calls, pass: (ms) => t.mock.timers.tick(ms) };
}

const long = () => performance.now() - 60_000;

test("a sketch gets its fine print, and Python hears of it", (t) => {
  const { rest, calls, pass } = resting(t);
  rest.begin(performance.now(), false, { held: false, sketched: true });
  pass(100);
  assert.deepEqual(calls, []);
  pass(900);
  assert.deepEqual(calls, ["report", "fine"]);
});

test("so does one whose rest began while it was drawn", (t) => {
  const { rest, calls, pass } = resting(t);
  rest.begin(long(), false, { held: false, sketched: true });
  pass(1000);
  assert.ok(calls.includes("fine"));
});

test("what is fine already is not drawn again", (t) => {
  const { rest, calls, pass } = resting(t);
  rest.begin(long(), false, { held: false, sketched: false });
  pass(5000);
  assert.deepEqual(calls, ["report"]);
});

test("nobody is told while a pointer drags, and a movement sets both back", (t) => {
  const { rest, calls, pass } = resting(t);
  rest.begin(long(), false, { held: true, sketched: false });
  pass(5000);
  assert.deepEqual(calls, []);
  rest.begin(performance.now(), false, { held: false, sketched: true });
  rest.end();
  pass(5000);
  assert.deepEqual(calls, []);
});

test("while frames come, the fine print waits longer", (t) => {
  const { rest, calls, pass } = resting(t);
  rest.begin(performance.now(), true, { held: false, sketched: true });
  pass(500);
  assert.deepEqual(calls, ["report"]);
  pass(1000);
  assert.deepEqual(calls, ["report", "fine"]);
});
