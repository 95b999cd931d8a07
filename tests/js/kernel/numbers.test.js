/** Numbers as a reader meets them: a difference says its sign. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { fixed, signed } from "../../../explorer/stage/web/kernel/numbers.js";

test("a difference has its sign on both sides of zero, and none where nothing is left of it", () => {
  assert.deepEqual([0.021, -0.021, 12, 0.004, -0.004, 0, NaN].map((value) => signed(value, 2)), ["+0.02", "−0.02", "+12.00", "0.00", "0.00", "0.00", "–"]);
  assert.equal(fixed(0.021, 2), "0.02", "a number that is no difference has none");
});
