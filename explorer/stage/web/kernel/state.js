/**
 * What outlives a mount: where each stage's visitor is and what they look at, and the counters that tests read.
 *
 * `window.__explorerStage[instance]` holds, always on: `mounts`, `paints` (canvas paints), `frames` (times the frame
 * number on screen changed), `at`, `playing`, `waiting`, `have` (frames recorded, by panel), `lastPaint` (performance.now()).
 *
 * @import { Point, Scene, Show, View } from "./types.js"
 * @import { Bounds, Clock } from "./clock.js"
 * @import { Missing } from "../concepts/joint_vs_conditional/marginalization.js"
 */

import { play, seek, still } from "./clock.js";
import { Edits } from "../concepts/joint_vs_conditional/machine/edits.js";

/**
 * @typedef {object} Kept
 * @property {number | null} serial of the view applied last
 * @property {Clock} clock
 * @property {Show} show
 * @property {Point | null} ask
 * @property {number} drawn
 * @property {string} panel
 * @property {"world" | "border" | null} pencil
 * @property {string | null} draft
 * @property {string | null} sketch
 * @property {boolean} whole
 * @property {boolean} shade
 * @property {number | null} prior
 * @property {Missing} missing
 * @property {boolean} machine whether the network stands open
 * @property {Edits} edits weights set by hand
 * @property {boolean} follow stay at the end as frames come
 * @property {boolean} autoplay a play was asked for and no frame has come yet
 * @property {number} from the frame that it starts at
 * @property {boolean} awaits whether `from` is to be shown as soon as it is recorded
 * @property {string} reported the view that Python knows
 *
 * @typedef {Pick<Kept, "show" | "ask" | "drawn" | "whole" | "shade" | "prior" | "missing">} Look
 *
 * @typedef {object} Counters
 * @property {number} mounts
 * @property {number} paints
 * @property {number} frames
 * @property {number} at
 * @property {boolean} playing
 * @property {boolean} waiting
 * @property {Record<string, number>} have
 * @property {number} lastPaint
 */

/** @type {Map<string, Kept>} */
const stages = new Map();

/**
 * @param {string} instance
 * @returns {Kept}
 */
export function keptFor(instance) {
  let kept = stages.get(instance);
  if (!kept) {
    const away = { pencil: null, draft: null, sketch: null, machine: false, edits: new Edits() };
    kept = { ...away, serial: null, clock: still(), ...lookOf({}), panel: "", follow: true, autoplay: false, from: 0, awaits: false, reported: "" };
    stages.set(instance, kept);
  }
  return kept;
}

/**
 * @param {string} instance
 * @returns {Counters}
 */
export function countersFor(instance) {
  const registry = (/** @type {any} */ (globalThis).__explorerStage ??= {});
  return (registry[instance] ??= { mounts: 0, paints: 0, frames: 0, at: 0, playing: false, waiting: false, have: {}, lastPaint: 0 });
}

/**
 * The part of a view that is taken and told as it is.
 * @param {Partial<Look>} view
 * @returns {Look}
 */
function lookOf({ show = "learned", ask = null, drawn = 0, whole = false, shade = false, prior = null, missing = null }) {
  return { show, ask, drawn, whole, shade, prior, missing };
}

/**
 * Take up the view that Python asks for, once for each serial.
 * @param {Kept} kept
 * @param {Scene} scene
 * @param {Bounds} bounds
 * @param {boolean} quiet no play by itself
 */
export function impose(kept, { view, panels }, bounds, quiet) {
  const serial = view.serial ?? 0;
  if (serial === kept.serial) return;
  kept.serial = serial;
  Object.assign(kept, lookOf(view));
  kept.panel = panels.some((p) => p.id === view.panel) ? view.panel : panels[panels.length - 1].id;
  const { pencil = null, draft = null, sketch = null } = view;
  Object.assign(kept, { pencil, draft, sketch });
  kept.machine = Boolean(view.machine);
  kept.autoplay = Boolean(view.play) && !quiet;
  kept.from = view.frame ?? 0;
  const toEnd = view.frame === null || view.frame === undefined;
  kept.follow = toEnd || kept.autoplay;
  kept.awaits = !toEnd && !kept.autoplay && kept.from > bounds.reach;
  const at = kept.autoplay || !toEnd ? Math.min(kept.from, bounds.reach) : bounds.end;
  kept.clock = { ...still(at), speed: kept.clock.speed, loop: kept.clock.loop };
  const { panel, machine } = kept;
  kept.reported = JSON.stringify({ frame: view.frame ?? null, ...lookOf(kept), panel, machine, serial });
}

/**
 * After new frames: start what was asked for, or follow a film that grows, be it all at once.
 * @param {Kept} kept
 * @param {{ have: number, live: boolean }[]} films
 * @param {Bounds} bounds
 * @param {{ atEnd: boolean, quiet: boolean }} was at the recorded end before the frames came; whether nothing may move
 */
export function goOn(kept, films, bounds, { atEnd, quiet }) {
  const last = kept.follow && bounds.live ? bounds.end : bounds.reach;
  if (kept.clock.at > last) kept.clock = { ...kept.clock, at: last };
  if (kept.awaits) {
    kept.clock = seek(kept.clock, kept.from, bounds);
    kept.awaits = bounds.reach < kept.from && films.some((film) => film.live);
  }
  const begun = films.every((film) => film.have > kept.from || !film.live);
  if (kept.autoplay && begun && films.some((film) => film.have)) {
    kept.autoplay = false;
    kept.clock = play({ ...kept.clock, at: Math.min(kept.from, bounds.reach) }, bounds);
  } else if (kept.follow && atEnd && !kept.clock.playing) {
    kept.clock = bounds.live && !quiet ? { ...kept.clock, playing: true } : seek(kept.clock, bounds.end, bounds);
  }
}

/**
 * The view as Python should know it: who follows a film that grows, or one that has yet to begin, looks at its end,
 * wherever that is by now.
 * @param {Kept} kept
 * @param {number} total frames on the timeline
 * @param {Pick<Bounds, "live" | "begun">} bounds
 * @returns {View}
 */
export function viewOf(kept, total, { live, begun }) {
  const { clock, ask, panel, machine, serial, follow } = kept;
  const frame = Math.round(clock.at);
  const point = /** @type {Point | null} */ (ask && ask.map((v) => Number(v.toFixed(3))));
  return { frame: frame >= total - 1 || (follow && (live || !begun)) ? null : frame, ...lookOf(kept), ask: point, panel, machine, serial: serial ?? 0 };
}
