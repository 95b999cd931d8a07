import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";

import { Reel } from "../../../explorer/stage/web/kernel/loader.js";

const piece = (from, frames) => ({
  key: "reel",
  from,
  total: 9,
  steps: { shape: [frames], data: Int32Array.from({ length: frames }, (_, i) => from + i) },
  arrays: {},
  scalars: {},
  complete: false,
});

test("a gap is asked for once, after the mount, and not while the answer is on its way", async () => {
  const asked = [];
  const reel = new Reel((film, have) => asked.push([film, have]));
  assert.equal(reel.take(piece(0, 2)).have, 2);
  reel.take(piece(5, 1));
  reel.take(piece(6, 1));
  assert.deepEqual(asked, [], "a trigger in the middle of a mount could get lost");
  await wait(120);
  assert.deepEqual(asked, [["reel", 2]]);
  assert.equal(reel.take(piece(0, 7)).have, 7);
});
