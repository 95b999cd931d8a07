import assert from "node:assert/strict";
import { test } from "node:test";

import { FrameScheduler } from "../../../explorer/stage/web/kernel/scheduler.js";

/** A browser whose frames a test begins itself. */
function frames(t) {
  let waiting = [];
  let id = 0;
  globalThis.requestAnimationFrame = (then) => (waiting.push([++id, then]), id);
  globalThis.cancelAnimationFrame = (gone) => (waiting = waiting.filter(([known]) => known !== gone));
  t.after(() => (delete globalThis.requestAnimationFrame, delete globalThis.cancelAnimationFrame));
  return (now) => {
    const due = waiting;
    waiting = [];
    for (const [, then] of due) then(now);
    return waiting.length;
  };
}

test("however often it is asked, it draws once in a frame", (t) => {
  const frame = frames(t);
  const drawn = [];
  const scheduler = new FrameScheduler((now) => drawn.push(now), () => false);
  for (let i = 0; i < 3; i++) scheduler.request();
  frame(16);
  frame(32);
  assert.deepEqual(drawn, [16]);
});

test("an answer does not wait for the frame, and is not drawn again in it", (t) => {
  const frame = frames(t);
  let drawn = 0;
  const scheduler = new FrameScheduler(() => drawn++, () => false);
  scheduler.flush();
  assert.equal(drawn, 0, "nothing is due");
  scheduler.request();
  scheduler.flush();
  assert.equal(drawn, 1);
  frame(16);
  assert.equal(drawn, 1);
});

test("where it is to be slow it skips frames, and forgets nothing", (t) => {
  const frame = frames(t);
  const drawn = [];
  const scheduler = new FrameScheduler((now) => (drawn.push(now), now < 300 && scheduler.request()), () => true);
  scheduler.request();
  for (let now = 16; now <= 352; now += 16) frame(now);
  assert.deepEqual(drawn, [16, 80, 144, 208, 272, 336]);
});

test("ended, it draws no more", (t) => {
  const frame = frames(t);
  let drawn = 0;
  const scheduler = new FrameScheduler(() => drawn++, () => false);
  scheduler.request();
  scheduler.end();
  frame(16);
  assert.equal(drawn, 0);
});
