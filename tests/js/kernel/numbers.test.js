/** Numbers as a reader meets them: a difference says its sign. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { bounded, fixed, signed } from "../../../explorer/stage/web/kernel/numbers.js";

test("a difference has its sign on both sides of zero, and none where nothing is left of it", () => {
  assert.deepEqual([0.021, -0.021, 12, 0.004, -0.004, 0, NaN].map((value) => signed(value, 2)), ["+0.02", "−0.02", "+12.00", "0.00", "0.00", "0.00", "–"]);
  assert.equal(fixed(0.021, 2), "0.02", "a number that is no difference has none");
});

test("what has grown past all bounds is as short as any number", () => {
  const told = [1.234, -9999, 1e4, -255636519428617.7, 9.7e20, Infinity, NaN].map((value) => bounded(value, 1));
  assert.deepEqual(told, ["1.2", "−9999.0", "1·10⁴", "−3·10¹⁴", "1·10²¹", "∞", "–"]);
  assert.ok(fixed(-255636519428617.7, 1).length > 15, "which plain digits are not");
});
