/** How long a call takes, measured. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { milliseconds } from "../../../../explorer/stage/web/concepts/vae/machine/speed.js";

/** Keeps the processor for some milliseconds. */
const busy = (ms) => () => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

test("what takes longer reads more, by about as much", () => {
  const [short, long] = [milliseconds(busy(0.2)), milliseconds(busy(1))];
  assert.ok(short >= 0.2 && long >= 1, `${short} ${long}`);
  assert.ok(long > 2 * short, `${short} ${long}`);
});
