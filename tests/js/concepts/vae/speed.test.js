/** How long a call takes, measured. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { milliseconds, said } from "../../../../explorer/stage/web/concepts/vae/machine/speed.js";

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

test("what rounds to no time at all is said to be under the least that is read", () => {
  assert.deepEqual([0, 0.0049, 0.0051, 0.043, 1.2].map(said), ["< 0.01", "< 0.01", "0.01", "0.04", "1.20"]);
});
