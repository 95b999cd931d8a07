/**
 * Player state, which outlives a mount: what each stage's visitor looks at, where its timelines are, what a page keeps; and
 * the counters that tests read.
 *
 * `window.__explorerStage[instance]` holds, always on: `mounts`, `paints` (canvas paints), `frames` (times the frame
 * number on screen changed), `at`, `playing`, `waiting` (these of the first timeline), `timelines` (the same of each),
 * `have` (frames recorded, by film), `lastPaint` (performance.now()).
 *
 * @import { Bounds, Clock } from "./clock.js"
 * @import { View } from "./types.js"
 */

import { play, seek, still } from "./clock.js";

/**
 * @typedef {object} Place where a timeline is
 * @property {Clock} clock
 * @property {boolean} follow stay at the end as frames come
 * @property {boolean} autoplay a play was asked for and no frame has come yet
 * @property {number} from the frame that it starts at
 * @property {boolean} awaits whether `from` is to be shown as soon as it is recorded
 *
 * @typedef {object} PlayerState
 * @property {number | null} serial of the view applied last
 * @property {Record<string, any>} look the view's fields that are the page's own
 * @property {Map<string, Place>} places by timeline
 * @property {string} used the timeline used last; "" the first
 * @property {string} reported the view that Python knows
 * @property {Map<string, any>} lasting what a page keeps here
 *
 * @typedef {{ at: number, playing: boolean, waiting: boolean }} Pace
 *
 * @typedef {Pace & { mounts: number, paints: number, frames: number, have: Record<string, number>, lastPaint: number, timelines: Record<string, Pace> }} Counters
 *
 * @typedef {object} TimelineLike a timeline as far as its state is concerned
 * @property {string} field of the view
 * @property {number} total
 * @property {Bounds} bounds
 * @property {Place} place
 *
 * @typedef {object} Asked how a view is taken up
 * @property {Record<string, unknown>} [look] what its own fields are where nothing is said
 * @property {(look: any) => Record<string, unknown>} [report] the look as Python hears it
 * @property {boolean} quiet no play by itself
 */

/** @type {Map<string, PlayerState>} */
const stages = new Map();

/**
 * @param {string} instance
 * @returns {PlayerState}
 */
export function stateFor(instance) {
  const state = stages.get(instance) ?? { serial: null, look: {}, places: new Map(), used: "", reported: "", lasting: new Map() };
  stages.set(instance, state);
  return state;
}

/**
 * @param {PlayerState} state
 * @param {string} timeline
 * @returns {Place}
 */
export function placeFor({ places }, timeline) {
  const place = places.get(timeline) ?? { clock: still(), follow: true, autoplay: false, from: 0, awaits: false };
  places.set(timeline, place);
  return place;
}

/**
 * @param {string} instance
 * @returns {Counters}
 */
export function countersFor(instance) {
  const registry = (/** @type {any} */ (globalThis).__explorerStage ??= {});
  return (registry[instance] ??= { mounts: 0, paints: 0, frames: 0, at: 0, playing: false, waiting: false, have: {}, lastPaint: 0, timelines: {} });
}

/**
 * Take up the view that Python asks for, once for each serial.
 * @param {PlayerState} state
 * @param {View} view
 * @param {TimelineLike[]} timelines
 * @param {Asked} asked
 */
export function impose(state, view, timelines, { look = {}, report = (own) => own, quiet }) {
  if (view.serial === state.serial) return;
  state.serial = view.serial;
  const others = new Set(["serial", "play", ...timelines.map(({ field }) => field)]);
  state.look = { ...look, ...Object.fromEntries(Object.entries(view).filter(([name]) => !others.has(name))) };
  timelines.forEach(({ field, place, bounds }, i) => {
    const plays = view.play === field || (view.play === true && i === 0);
    go(place, view[field] ?? null, bounds, plays && !quiet);
  });
  const places = timelines.map(({ field }) => [field, view[field] ?? null]);
  state.reported = JSON.stringify({ ...Object.fromEntries(places), ...report(state.look), serial: state.serial });
}

/**
 * Go to a place that may not be recorded yet.
 * @param {Place} place
 * @param {number | null} frame null is the end, wherever that will be
 * @param {Bounds} bounds
 * @param {boolean} plays from there
 */
function go(place, frame, bounds, plays) {
  place.autoplay = plays;
  place.from = frame ?? 0;
  place.follow = frame === null || plays;
  place.awaits = frame !== null && !plays && frame > bounds.reach;
  const at = plays || frame !== null ? Math.min(place.from, bounds.reach) : bounds.end;
  place.clock = { ...still(at), speed: place.clock.speed, loop: place.clock.loop };
}

/**
 * After new frames: start what was asked for, or follow a film that grows, be it all at once.
 * @param {Place} place
 * @param {{ have: number, live: boolean }[]} films
 * @param {Bounds} bounds
 * @param {{ atEnd: boolean, quiet: boolean }} was at the recorded end before the frames came; whether nothing may move
 */
export function goOn(place, films, bounds, { atEnd, quiet }) {
  const last = place.follow && bounds.live ? bounds.end : bounds.reach;
  if (place.clock.at > last) place.clock = { ...place.clock, at: last };
  if (place.awaits) {
    place.clock = seek(place.clock, place.from, bounds);
    place.awaits = bounds.reach < place.from && films.some((film) => film.live);
  }
  const begun = films.every((film) => film.have > place.from || !film.live);
  if (place.autoplay && begun && bounds.begun) {
    place.autoplay = false;
    place.clock = play({ ...place.clock, at: Math.min(place.from, bounds.reach) }, bounds);
  } else if (place.follow && atEnd && !place.clock.playing) {
    place.clock = bounds.live && !quiet ? { ...place.clock, playing: true } : seek(place.clock, bounds.end, bounds);
  }
}

/**
 * The place as Python should know it: who follows a film that grows, or one that has yet to begin, looks at its end,
 * wherever that is by now.
 * @param {TimelineLike} timeline
 */
function frameOf({ place: { clock, follow }, total, bounds: { live, begun } }) {
  const frame = Math.round(clock.at);
  return frame >= total - 1 || (follow && (live || !begun)) ? null : frame;
}

/**
 * The view as Python should know it.
 * @param {PlayerState} state
 * @param {TimelineLike[]} timelines
 * @param {Asked["report"]} [report]
 * @returns {View}
 */
export function viewOf({ look, serial }, timelines, report = (own) => own) {
  const places = timelines.map((timeline) => [timeline.field, frameOf(timeline)]);
  return { ...Object.fromEntries(places), ...report(look), serial: serial ?? 0 };
}
