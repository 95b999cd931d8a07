import assert from "node:assert/strict";
import { test } from "node:test";

import { place } from "../../../explorer/stage/web/kernel/marks.js";

const overlap = (marks, places) =>
  places.some((a, i) => places.some((b, j) => i < j && a.named && b.named && a.left < b.left + marks[j].width && b.left < a.left + marks[i].width));

test("names never overlap and never leave the rail, wherever the marks are", () => {
  let state = 7;
  const random = () => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) / 2147483647;
  for (let n = 0; n < 300; n++) {
    const rail = 120 + 600 * random();
    const marks = Array.from({ length: 1 + Math.floor(5 * random()) }, () => ({ frame: Math.floor(61 * random()), kind: "best", width: 30 + 120 * random() }));
    const places = place(marks, rail, 61);
    assert.ok(!overlap(marks, places));
    for (const [i, at] of places.entries()) if (at.named) assert.ok(at.left >= 0 && at.left + marks[i].width <= rail + 1e-9);
  }
});

test("the tick stands on its frame even where the name is left out", () => {
  const marks = [{ frame: 30, kind: "best", width: 80 }, { frame: 31, kind: "branch", width: 80 }];
  const [best, branch] = place(marks, 300, 61);
  assert.deepEqual([best.x, branch.x], [150, 155]);
  assert.deepEqual([best.named, branch.named], [false, true]);
});
