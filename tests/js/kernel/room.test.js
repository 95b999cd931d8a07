/** How tall a picture may be in the room that there is. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { roofOf } from "../../../explorer/stage/web/kernel/room.js";

const room = (height) => ({ width: 1000, narrow: false, height, zoom: 1 });

test("a picture takes what the rest of the stage and a margin leave", () => {
  assert.equal(roofOf(room(700), 300), 390);
});

test("it is never too small to see, and where the page is scrolled as tall as it likes", () => {
  assert.equal(roofOf(room(400), 300), 160);
  assert.equal(roofOf(room(Infinity), 300), Infinity);
});
