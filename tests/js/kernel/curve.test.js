/** The axis of a curve: its limit at the bottom of what falls, at the top of what climbs. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Curve, rangeOf } from "../../../explorer/stage/web/kernel/curve.js";

const heights = (run) => {
  const place = Curve.prototype.y;
  return (value) => place.call({ ...rangeOf(run.all, run.limit, run.climbs), climbs: run.climbs }, value);
};

test("what falls stands on its limit", () => {
  assert.deepEqual(rangeOf([5, 3, 2], 1, false), { bottom: 1, top: 5 });
  const y = heights({ all: [5, 3, 2], limit: 1, climbs: false });
  assert.deepEqual([y(5), y(1)], [8, 88]);
});

test("what climbs hangs under its limit", () => {
  assert.deepEqual(rangeOf([-200, -160], -46, true), { bottom: -200, top: -46 });
  const y = heights({ all: [-200, -160], limit: -46, climbs: true });
  assert.deepEqual([y(-46), y(-200)], [12, 92]);
  assert.ok(y(-160) < y(-200), "upwards is higher on the screen");
});

test("where no limit is known the best value is where it would be", () => {
  assert.deepEqual(rangeOf([5, 3, 2], null, false), { bottom: 2, top: 5 });
  assert.deepEqual(rangeOf([-5, -3, -4], null, true), { bottom: -5, top: -3 });
});

test("an axis has a length, also of one value and of none", () => {
  for (const climbs of [false, true]) {
    for (const [all, limit] of [[[2], 2], [[2], null], [[], 3], [[], null]]) {
      const { bottom, top } = rangeOf(all, limit, climbs);
      assert.ok(Number.isFinite(bottom) && Number.isFinite(top) && top > bottom, `${all} ${limit} ${climbs}`);
    }
  }
});
