/** A timeline: several films or none, keys, words about its place. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Film } from "../../../explorer/stage/web/kernel/film.js";
import { placeFor, stateFor } from "../../../explorer/stage/web/kernel/state.js";
import { Timeline } from "../../../explorer/stage/web/kernel/timeline.js";
import { Words } from "../../../explorer/stage/web/kernel/words.js";
import { KERNEL } from "../words.js";

const words = new Words("en", KERNEL);
let count = 0;

function film(frames, total = 9, every = 10) {
  const made = new Film(`film ${count++}`, total);
  const steps = { shape: [frames], data: Int32Array.from({ length: frames }, (_, i) => every * i) };
  made.take({ key: made.key, from: 0, total, steps, arrays: {}, scalars: {}, complete: frames === total });
  return made;
}

function timeline(spec, tracks = []) {
  const made = new Timeline({ id: "t", field: "frame", total: 9, films: tracks.map((_, i) => `${i}`), ...spec }, placeFor(stateFor(`stage ${count++}`), "t"));
  made.take(made.spec, tracks);
  made.settle(true);
  return made;
}
const whole = (...films) => films.map((one) => ({ film: one, live: false }));

test("what is fitted in one step rests at its end, and no key moves it", () => {
  const fitted = timeline({ total: 2, still: true }, whole(film(2, 2, 1)));
  assert.equal(fitted.clock.at, 1);
  for (const command of ["home", "back", "toggle"]) assert.equal(fitted.run(command), false);
  assert.deepEqual([fitted.clock.at, fitted.clock.playing, fitted.pending], [1, false, false]);
  const played = timeline({ total: 2 }, whole(film(2, 2, 1)));
  played.run("home");
  assert.equal(played.clock.at, 0, "another one is moved");
});

test("one without films has all its places, and is never live", () => {
  const noise = timeline({ total: 20 });
  assert.deepEqual(noise.bounds, { end: 19, reach: 19, live: false, begun: true });
  assert.equal(noise.clock.at, 19, "it begins at its end");
  noise.run("home");
  noise.run("toggle");
  assert.ok(noise.clock.playing);
  noise.advance(100);
  assert.deepEqual([noise.clock.at, noise.clock.playing], [19, false]);
  assert.deepEqual(noise.texts(4, words), { frame: "frame 5 of 20", short: "5 / 20", step: "" });
});

test("keys and scrubbing move it, and it says whether they did", () => {
  const training = timeline({}, whole(film(9)));
  assert.equal(training.run("forward"), false);
  assert.equal(training.run("back"), true);
  assert.equal(training.clock.at, 7);
  assert.equal(training.place.follow, false, "who steps back no longer follows");
  assert.equal(training.seek(3), true);
  assert.equal(training.run("end"), true);
  assert.ok(training.place.follow);
  training.adjust({ speed: 4 });
  assert.deepEqual([training.clock.speed, training.clock.at], [4, 8]);
});

test("while frames come, who is at the end follows, and who is not stays", () => {
  const growing = film(3);
  const training = timeline({}, [{ film: growing, live: true }]);
  assert.equal(training.clock.at, 2);
  const more = (from, frames) => growing.take({ key: growing.key, from, total: 9, steps: { shape: [frames], data: new Int32Array(frames) }, arrays: {}, scalars: {}, complete: false });
  more(3, 2);
  training.take(training.spec, training.tracks);
  assert.equal(training.settle(true), true);
  assert.equal(training.clock.at, 4);
  training.run("back");
  more(5, 2);
  training.take(training.spec, training.tracks);
  assert.equal(training.settle(true), false);
  assert.equal(training.clock.at, 3);
});

test("its place is said by the films' steps, together or apart, and that it waits", () => {
  const [one, other] = [film(9), film(9, 9, 7)];
  assert.deepEqual(timeline({}, whole(one)).texts(2, words), { frame: "frame 3 of 9", short: "3 / 9", step: "step 20" });
  assert.equal(timeline({}, whole(one, other)).texts(2, words).step, "steps 20 · 14");
  assert.equal(timeline({}, whole(one, other)).texts(0, words).step, "step 0");
  assert.equal(timeline({}, whole(one)).texts(2, words, true).step, "waiting for the next frame");
  assert.deepEqual(timeline({}, whole(film(0))).texts(0, words, true), { frame: "no frame yet", short: "–", step: "" });
});

test("a larger step is a tenth of the film, and ends where the film does", () => {
  const long = timeline({ total: 61 });
  for (const [command, at] of [["leap_back", 54], ["leap_back", 48], ["leap_forward", 54], ["leap_forward", 60], ["leap_forward", 60]]) {
    long.run(command);
    assert.equal(long.clock.at, at, command);
  }
  long.seek(3);
  long.run("leap_back");
  assert.equal(long.clock.at, 0);
  const short = timeline({ total: 3 });
  short.run("leap_back");
  assert.equal(short.clock.at, 1, "at least one frame");
});
