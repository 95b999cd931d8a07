import assert from "node:assert/strict";
import { test } from "node:test";

import { boundsOf } from "../../../explorer/stage/web/kernel/clock.js";
import { goOn, impose, placeFor, stateFor, viewOf } from "../../../explorer/stage/web/kernel/state.js";

const viewAs = (view) => ({ serial: 1, frame: null, show: "learned", ask: [1, 2], drawn: 0, panel: "joint", ...view });
const films = (a, b, live = [false, false]) => [
  { have: a, live: live[0] },
  { have: b, live: live[1] },
];
let count = 0;

/** A stage with one timeline as it stands after a scene with these films. */
function shown(view, recorded, { quiet = false, kept, atEnd = false } = {}) {
  const state = kept?.state ?? stateFor(`stage ${count++}`);
  const place = placeFor(state, "training");
  const timeline = { field: "frame", total: 61, bounds: boundsOf(recorded), place };
  impose(state, viewAs(view), [timeline], { quiet });
  goOn(place, recorded, timeline.bounds, { atEnd, quiet });
  return { state, place, timeline, get clock() { return place.clock; } };
}

/** What Python would hear. */
const reported = ({ state, timeline }, { place = timeline.place, bounds = { live: false, begun: true } } = {}) => viewOf(state, [{ ...timeline, place, bounds }]);

test("a finished film rests at its end, and plays from the start where that was asked for", () => {
  assert.deepEqual([shown({}, films(61, 61)).clock.at, shown({}, films(61, 61)).clock.playing], [60, false]);
  const playing = shown({ play: true }, films(61, 61));
  assert.deepEqual([playing.clock.at, playing.clock.playing], [0, true]);
});

test("a branch plays on from the frame where it turned off", () => {
  const kept = shown({ play: true, frame: 30 }, films(0, 61, [true, false]));
  assert.equal(kept.clock.playing, false, "the frame is not there yet");
  shown({ play: true, frame: 30 }, films(32, 61, [true, false]), { kept });
  assert.deepEqual([kept.clock.at, kept.clock.playing], [30, true]);
});

test("a film that comes whole is shown at its end, as one that grows is", () => {
  for (const quiet of [true, false]) {
    const kept = shown({}, films(0, 0, [true, true]), { quiet });
    shown({}, films(2, 2), { kept, quiet, atEnd: true });
    assert.deepEqual([kept.clock.at, kept.clock.playing], [1, false]);
  }
});

test("who looks elsewhere stays there when a film is finished", () => {
  const kept = shown({ frame: 3 }, films(10, 61, [true, false]), { quiet: true });
  shown({ frame: 3 }, films(61, 61), { kept, quiet: true, atEnd: false });
  assert.equal(kept.clock.at, 3);
});

test("who may not see motion is shown the end, and the end of what grows", () => {
  const kept = shown({ play: true }, films(5, 61, [true, false]), { quiet: true });
  assert.equal(kept.clock.playing, false);
  shown({}, films(9, 61, [true, false]), { kept, quiet: true, atEnd: true });
  assert.deepEqual([kept.clock.at, kept.clock.playing], [8, false]);
});

test("a link's frame is shown as soon as it is recorded, and stays", () => {
  const kept = shown({ frame: 40 }, films(0, 0, [true, true]));
  assert.deepEqual([kept.clock.at, kept.place.awaits], [0, true]);
  shown({ frame: 40 }, films(20, 20, [true, true]), { kept });
  assert.deepEqual([kept.clock.at, kept.place.awaits], [19, true]);
  shown({ frame: 40 }, films(45, 44, [true, true]), { kept });
  assert.deepEqual([kept.clock.at, kept.place.awaits], [40, false]);
  shown({ frame: 40 }, films(61, 61), { kept });
  assert.equal(kept.clock.at, 40);
});

test("a link's frame that never comes is given up at the end", () => {
  const kept = shown({ frame: 40 }, films(12, 12, [true, true]));
  shown({ frame: 40 }, films(12, 12), { kept });
  assert.deepEqual([kept.clock.at, kept.place.awaits], [11, false]);
});

test("a view is imposed once for each serial; what the visitor did since stays", () => {
  const kept = shown({ show: "exact" }, films(61, 61));
  kept.state.look.show = "error";
  shown({ show: "exact" }, films(61, 61), { kept });
  assert.equal(kept.state.look.show, "error");
  shown({ show: "exact", serial: 2 }, films(61, 61), { kept });
  assert.equal(kept.state.look.show, "exact");
});

test("whatever a view says beside serial, play and places is the page's look, and goes back to Python as it is", () => {
  const kept = shown({ frame: 12, play: false, depth: { of: ["anything"] } }, films(61, 61));
  assert.deepEqual(kept.state.look, { show: "learned", ask: [1, 2], drawn: 0, panel: "joint", depth: { of: ["anything"] } });
  kept.state.look.depth = 3;
  assert.deepEqual(reported(kept), { frame: 12, show: "learned", ask: [1, 2], drawn: 0, panel: "joint", depth: 3, serial: 1 });
});

test("a page may have looks that a view leaves out, and may round what Python hears", () => {
  const state = stateFor(`stage ${count++}`);
  const timeline = { field: "level", total: 9, bounds: boundsOf([]), place: placeFor(state, "noise") };
  const round = ({ ask, ...look }) => ({ ...look, ask: Math.round(ask) });
  impose(state, { serial: 5, level: null, ask: 1.26 }, [timeline], { look: { ask: 0, show: "learned" }, report: round, quiet: false });
  assert.deepEqual(state.look, { ask: 1.26, show: "learned" });
  assert.equal(state.reported, JSON.stringify(viewOf(state, [timeline], round)));
});

test("a view that Python imposed is not reported back to it", () => {
  const kept = shown({ frame: 12, drawn: 40, show: "error" }, films(61, 61));
  assert.equal(JSON.stringify(reported(kept)), kept.state.reported);
});

test("the last frame is called the end, so that a longer film ends there too", () => {
  const kept = shown({}, films(61, 61));
  assert.equal(reported(kept).frame, null);
  assert.equal(reported(kept, { place: { ...kept.place, clock: { ...kept.clock, at: 7 } } }).frame, 7);
});

test("who follows a film that grows looks at its end, and says so with all else they look at", () => {
  const kept = shown({}, films(9, 61, [true, false]), { quiet: true });
  kept.state.look.show = "error";
  const live = { live: true, begun: true };
  assert.deepEqual([reported(kept, { bounds: live }).frame, reported(kept, { bounds: live }).show], [null, "error"]);
  assert.equal(reported(kept, { place: { ...kept.place, follow: false }, bounds: live }).frame, 8);
});

test("while no frame is there, who looks at the end is not said to look at the first", () => {
  for (const quiet of [true, false]) {
    const films0 = films(0, 0, [true, true]);
    const kept = shown({ play: quiet }, films0, { quiet });
    assert.equal(reported(kept, { bounds: boundsOf(films0) }).frame, null);
  }
  const first = films(0, 0, [true, true]);
  assert.equal(reported(shown({ frame: 0 }, first), { bounds: boundsOf(first) }).frame, 0, "who asked for the first frame keeps it");
});

test("each timeline has a place of its own; play is the first's, or the one's whose field it names", () => {
  const of = (view) => {
    const state = stateFor(`stage ${count++}`);
    const timelines = ["frame", "level"].map((field) => ({ field, total: 61, bounds: boundsOf(films(61, 61)), place: placeFor(state, field) }));
    impose(state, { serial: 1, frame: null, level: 7, ...view }, timelines, { quiet: false });
    return { state, timelines, plays: timelines.map(({ place }) => place.autoplay), at: timelines.map(({ place }) => place.clock.at) };
  };
  assert.deepEqual(of({}).at, [60, 7]);
  assert.deepEqual([of({ play: false }), of({ play: true }), of({ play: "level" })].map(({ plays }) => plays), [[false, false], [true, false], [false, true]]);
  const { state, timelines } = of({});
  assert.deepEqual(viewOf(state, timelines), { frame: null, level: 7, serial: 1 });
});

test("what a page keeps outlives a mount", () => {
  assert.equal(stateFor("one").lasting, stateFor("one").lasting);
  assert.notEqual(stateFor("one").lasting, stateFor("other").lasting);
});
