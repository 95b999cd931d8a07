import assert from "node:assert/strict";
import { test } from "node:test";

import { boundsOf } from "../../../explorer/stage/web/kernel/clock.js";
import { goOn, impose, keptFor, viewOf } from "../../../explorer/stage/web/kernel/state.js";

const panels = [{ id: "conditional" }, { id: "joint" }];
const scene = (view) => ({ panels, view: { serial: 1, frame: null, show: "learned", ask: [1, 2], drawn: 0, panel: "joint", ...view } });
const films = (a, b, live = [false, false]) => [
  { have: a, live: live[0] },
  { have: b, live: live[1] },
];
let count = 0;

/** A stage as it stands after a scene with these films. */
function shown(view, recorded, { quiet = false, kept = keptFor(`stage ${count++}`), atEnd = false } = {}) {
  const bounds = boundsOf(recorded);
  impose(kept, scene(view), bounds, quiet);
  goOn(kept, recorded, bounds, { atEnd, quiet });
  return kept;
}

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
  assert.deepEqual([kept.clock.at, kept.awaits], [0, true]);
  shown({ frame: 40 }, films(20, 20, [true, true]), { kept });
  assert.deepEqual([kept.clock.at, kept.awaits], [19, true]);
  shown({ frame: 40 }, films(45, 44, [true, true]), { kept });
  assert.deepEqual([kept.clock.at, kept.awaits], [40, false]);
  shown({ frame: 40 }, films(61, 61), { kept });
  assert.equal(kept.clock.at, 40);
});

test("a link's frame that never comes is given up at the end", () => {
  const kept = shown({ frame: 40 }, films(12, 12, [true, true]));
  shown({ frame: 40 }, films(12, 12), { kept });
  assert.deepEqual([kept.clock.at, kept.awaits], [11, false]);
});

test("a view is imposed once for each serial; what the visitor did since stays", () => {
  const kept = shown({ show: "exact" }, films(61, 61));
  kept.show = "error";
  shown({ show: "exact" }, films(61, 61), { kept });
  assert.equal(kept.show, "error");
  shown({ show: "exact", serial: 2 }, films(61, 61), { kept });
  assert.equal(kept.show, "exact");
});

test("a view that Python imposed is not reported back to it", () => {
  const kept = shown({ frame: 12, drawn: 40, show: "error" }, films(61, 61));
  assert.equal(JSON.stringify(viewOf(kept, 61, { live: false, begun: true })), kept.reported);
});

test("the last frame is called the end, so that a longer film ends there too", () => {
  const kept = shown({}, films(61, 61));
  assert.equal(viewOf(kept, 61, { live: false, begun: true }).frame, null);
  assert.equal(viewOf({ ...kept, clock: { ...kept.clock, at: 7 } }, 61, { live: false, begun: true }).frame, 7);
});

test("who follows a film that grows looks at its end, and says so with all else they look at", () => {
  const kept = shown({}, films(9, 61, [true, false]), { quiet: true });
  const following = viewOf({ ...kept, show: "error" }, 61, { live: true, begun: true });
  assert.deepEqual([following.frame, following.show], [null, "error"]);
  assert.equal(viewOf({ ...kept, follow: false }, 61, { live: true, begun: true }).frame, 8);
});

test("while no frame is there, who looks at the end is not said to look at the first", () => {
  for (const quiet of [true, false]) {
    const films0 = films(0, 0, [true, true]);
    const kept = shown({ play: quiet }, films0, { quiet });
    assert.equal(viewOf(kept, 61, boundsOf(films0)).frame, null);
  }
  const first = films(0, 0, [true, true]);
  assert.equal(viewOf(shown({ frame: 0 }, first), 61, boundsOf(first)).frame, 0, "who asked for the first frame keeps it");
});

test("a panel that there isn't falls back to the last", () => {
  assert.equal(shown({ panel: "nobody" }, films(61, 61)).panel, "joint");
});
