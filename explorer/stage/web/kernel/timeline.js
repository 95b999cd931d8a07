/**
 * One timeline of a stage: its clock, how far it goes, and what a visitor or new frames do to it. No DOM.
 *
 * @import { Bounds } from "./clock.js"
 * @import { Film } from "./film.js"
 * @import { Command } from "./keys.js"
 * @import { Place } from "./state.js"
 * @import { TimelineScene } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { boundsOf, pause, play, seek, step, tick } from "./clock.js";
import { goOn } from "./state.js";

/** @typedef {{ film: Film, live: boolean }} Track a film on a timeline; live while frames come */

/** @typedef {{ frame: string, short: string, step: string }} PlaceTexts where a timeline is, in words */

export class Timeline {
  /**
   * @param {TimelineScene} spec
   * @param {Place} place
   */
  constructor(spec, place) {
    this.spec = spec;
    this.place = place;
    /** @type {Track[]} */
    this.tracks = [];
    /** @type {Bounds} */
    this.bounds = { end: 0, reach: 0, live: false, begun: false };
    this.before = { at: 0, atEnd: true };
  }

  get field() {
    return this.spec.field;
  }

  get total() {
    return this.spec.total;
  }

  get clock() {
    return this.place.clock;
  }

  /** Whether it must run on in the next frame. */
  get runs() {
    return this.clock.playing && !this.clock.waiting;
  }

  /** Whether its place is still to come, so that nobody is to hear of it. */
  get pending() {
    return this.clock.playing || this.place.autoplay || this.place.awaits;
  }

  /**
   * New frames; a timeline without films has all its places from the start.
   * @param {TimelineScene} spec
   * @param {Track[]} tracks
   */
  take(spec, tracks) {
    this.before = { at: this.clock.at, atEnd: this.clock.at >= this.bounds.end };
    this.spec = spec;
    this.tracks = tracks;
    const last = spec.total - 1;
    this.bounds = spec.films.length ? boundsOf(this.grown) : { end: last, reach: last, live: false, begun: true };
  }

  /**
   * Go on from where it was before the frames came.
   * @param {boolean} quiet whether nothing may move by itself
   * @returns {boolean} whether it moved
   */
  settle(quiet) {
    goOn(this.place, this.grown, this.bounds, { atEnd: this.before.atEnd, quiet });
    if (this.spec.still) this.set(seek(this.clock, this.bounds.reach, this.bounds), true);
    return this.clock.at !== this.before.at;
  }

  get grown() {
    return this.tracks.map(({ film, live }) => ({ have: film.have, live }));
  }

  /**
   * @param {number} seconds
   * @returns {boolean} whether it moved
   */
  advance(seconds) {
    const before = this.clock.at;
    this.place.clock = tick(this.clock, seconds, this.bounds);
    return this.clock.at !== before;
  }

  /* ---- what a visitor does: each says whether it moved */

  /** How many frames a larger step takes: a tenth of the film. */
  get leap() {
    return Math.max(1, Math.round((this.total - 1) / 10));
  }

  /** @param {Command} command */
  run(command) {
    const { clock, bounds } = this;
    if (this.spec.still) return false;
    if (command === "toggle") return clock.playing ? this.set(pause(clock), false) : this.set(play(clock, bounds));
    if (command === "back") return this.set(step(clock, -1, bounds), false);
    if (command === "forward") return this.set(step(clock, 1, bounds), false);
    if (command === "leap_back") return this.set(step(clock, -this.leap, bounds), false);
    if (command === "leap_forward") return this.set(step(clock, this.leap, bounds), false);
    return this.set(seek(clock, command === "home" ? 0 : bounds.reach, bounds), command === "end");
  }

  /** @param {number} frame */
  seek(frame) {
    return this.set(seek(this.clock, frame, this.bounds), frame >= this.bounds.reach);
  }

  pause() {
    return this.set(pause(this.clock));
  }

  /** @param {Partial<Pick<import("./clock.js").Clock, "speed" | "loop">>} change */
  adjust(change) {
    this.place.clock = { ...this.clock, ...change };
  }

  /**
   * @param {import("./clock.js").Clock} clock
   * @param {boolean} [follow] stay at the end as frames come
   */
  set(clock, follow = this.place.follow) {
    const moved = clock.at !== this.clock.at;
    Object.assign(this.place, { clock, follow, autoplay: false, awaits: false });
    return moved;
  }

  /**
   * Where it is, in words: of a film by its steps, which may be others in each.
   * @param {number} frame
   * @param {Words} words
   * @param {boolean} [waiting] for the next frame
   * @returns {PlaceTexts}
   */
  texts(frame, words, waiting = false) {
    const { total } = this;
    const begun = this.tracks.filter(({ film }) => film.have);
    if (this.tracks.length && !begun.length) return { frame: words.say("no_frames"), short: "–", step: "" };
    const place = { frame: words.say("frame_of", { frame: frame + 1, total }), short: `${frame + 1} / ${total}` };
    if (waiting) return { ...place, step: words.say("waiting") };
    const steps = begun.map(({ film }) => film.steps[film.clamp(frame)]);
    if (!steps.length) return { ...place, step: "" };
    const same = steps.every((one) => one === steps[0]);
    return { ...place, step: words.say(same ? "step" : "steps", { step: steps[0], steps: steps.join(" · ") }) };
  }
}
