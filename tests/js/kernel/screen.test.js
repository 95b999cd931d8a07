/** A screen with other pixels is noticed each time, a contrast theme too, and nothing after the end. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";

import { watchScreen } from "../../../explorer/stage/web/kernel/screen.js";

/** @type {Map<string, EventTarget>} */
let queries;

beforeEach(() => {
  queries = new Map();
  globalThis.devicePixelRatio = 1;
  globalThis.matchMedia = (query) => {
    if (!queries.has(query)) queries.set(query, new EventTarget());
    return queries.get(query);
  };
});

afterEach(() => {
  delete globalThis.devicePixelRatio;
  delete globalThis.matchMedia;
});

/** The window is moved to a screen with other pixels. */
function move(ratio) {
  const before = queries.get(`(resolution: ${devicePixelRatio}dppx)`);
  globalThis.devicePixelRatio = ratio;
  before.dispatchEvent(new Event("change"));
}

function watched(signal = new AbortController().signal) {
  const heard = { ratio: 0, colours: 0 };
  watchScreen({ ratio: () => heard.ratio++, colours: () => heard.colours++ }, signal);
  return heard;
}

test("each other screen is noticed once, not only the first", () => {
  const heard = watched();
  for (const ratio of [2, 1.25, 1, 2]) move(ratio);
  assert.deepEqual(heard, { ratio: 4, colours: 0 });
});

test("a contrast theme that comes or goes is noticed", () => {
  const heard = watched();
  for (let i = 0; i < 2; i++) queries.get("(forced-colors: active)").dispatchEvent(new Event("change"));
  assert.deepEqual(heard, { ratio: 0, colours: 2 });
});

test("after its end it hears nothing", () => {
  const end = new AbortController();
  const heard = watched(end.signal);
  move(2);
  end.abort();
  move(1);
  queries.get("(forced-colors: active)").dispatchEvent(new Event("change"));
  assert.deepEqual(heard, { ratio: 1, colours: 0 });
});
