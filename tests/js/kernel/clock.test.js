import assert from "node:assert/strict";
import { test } from "node:test";

import { boundsOf, pause, play, RATE, seek, step, still, tick } from "../../../explorer/stage/web/kernel/clock.js";

const whole = { end: 60, reach: 60, live: false, begun: true };

test("speed scales time", () => {
  for (const speed of [0.25, 0.5, 1, 2, 4]) {
    const clock = tick({ ...play({ ...still(5), speed }, whole) }, 0.5, whole);
    assert.equal(clock.at, 5 + 0.5 * RATE * speed);
  }
});

test("time never runs backwards: a frame may be dated before what was drawn just now", () => {
  assert.equal(tick(play(still(0), whole), -0.004, whole).at, 0);
});

test("a clock at rest stays", () => assert.equal(tick(still(5), 10, whole).at, 5));

test("it stops at the end, and plays from the start after it", () => {
  const clock = tick(play(still(59), whole), 3, whole);
  assert.deepEqual([clock.at, clock.playing], [60, false]);
  assert.deepEqual([play(clock, whole).at, play(clock, whole).playing], [0, true]);
});

test("in a loop it rests a moment at the end, then starts over", () => {
  let clock = tick({ ...play(still(59), whole), loop: true }, 0.3, whole);
  assert.deepEqual([clock.at, clock.playing], [60, true]);
  clock = tick(clock, 0.8, whole);
  assert.deepEqual([clock.at, clock.playing], [0, true]);
});

test("at the live end it waits, and goes on when frames come", () => {
  const live = { end: 10, reach: 60, live: true, begun: true };
  let clock = tick(play(still(9), live), 1, live);
  assert.deepEqual([clock.at, clock.playing, clock.waiting], [10, true, true]);
  clock = tick(clock, 0.1, { ...live, end: 20 });
  assert.ok(Math.abs(clock.at - 10.8) < 1e-9);
  assert.equal(clock.waiting, false);
});

test("playing from beyond the live end never jumps back", () => {
  const live = { end: 10, reach: 60, live: true, begun: true };
  assert.equal(tick(play(still(30), live), 0.1, live).at, 30);
});

test("pause and step land on frames", () => {
  assert.equal(pause({ ...still(3.4), playing: true }).at, 3);
  assert.equal(step(still(3.4), 1, whole).at, 4);
  assert.equal(step(still(3.4), -1, whole).at, 3);
  assert.equal(step(still(3), -1, whole).at, 2);
  assert.equal(step(still(0), -1, whole).at, 0);
  assert.equal(step(still(60), 1, whole).at, 60);
  assert.equal(step(still(3.4), 6, whole).at, 9);
  assert.equal(step(still(3.4), -6, whole).at, 0);
});

test("scrubbing stays within what is recorded", () => {
  assert.equal(seek(still(0), 99, { ...whole, reach: 12 }).at, 12);
  assert.equal(seek(still(9), -3, whole).at, 0);
});

test("playing waits for the slowest film that grows; one without frames holds up nothing", () => {
  assert.deepEqual(boundsOf([{ have: 14, live: true }, { have: 61, live: false }]), { end: 13, reach: 60, live: true, begun: true });
  assert.deepEqual(boundsOf([{ have: 0, live: true }, { have: 61, live: false }]), { end: 60, reach: 60, live: false, begun: true });
  assert.deepEqual(boundsOf([{ have: 0, live: true }]), { end: 0, reach: 0, live: false, begun: false });
});
