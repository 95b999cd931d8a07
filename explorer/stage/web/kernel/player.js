/**
 * One stage in the page: runs the timelines' clocks, has the page paint when something changed, and reports what the
 * visitor came to rest on. Knows nothing of what a page draws.
 *
 * @import { Page, PageModule } from "./contract.js"
 * @import { Command } from "./keys.js"
 * @import { Colours } from "./theme.js"
 * @import { Channel, Scene } from "./types.js"
 */

import { TimelineBar } from "./bar.js";
import { dock } from "./dock.js";
import { set, write } from "./dom.js";
import { StageFrame, partsOf } from "./frame.js";
import { COMMANDS, listen, listenToLinks } from "./keys.js";
import { barActions, kitOf } from "./kit.js";
import { films } from "./loader.js";
import { addressOf, shapeOf } from "./modules.js";
import { Rest } from "./rest.js";
import { roomOf } from "./room.js";
import { FrameScheduler } from "./scheduler.js";
import { PresetMenu } from "./presets.js";
import { KeyList } from "./keylist.js";
import { Presenting, presents } from "./presenting.js";
import { watchScreen } from "./screen.js";
import { awaitSheets, sheetIn } from "./sheets.js";
import { countersFor, impose, placeFor, stateFor, viewOf } from "./state.js";
import { readColours } from "./theme.js";
import { Timeline } from "./timeline.js";
import { Words } from "./words.js";

const OWN = { p: "present", "?": "keys" };
const LIVE = ["queued", "starting", "running"];

export class Player {
  /**
   * @param {Scene} scene
   * @param {HTMLElement | ShadowRoot} parent
   * @param {PageModule} module
   * @param {Channel} channel
   */
  constructor(scene, parent, module, channel) {
    this.scene = scene;
    this.module = module;
    this.channel = channel;
    this.state = stateFor(scene.instance);
    this.counters = countersFor(scene.instance);
    this.counters.mounts++;
    this.quiet = matchMedia("(prefers-reduced-motion: reduce)");
    this.words = new Words(scene.lang, scene.words);
    this.shape = shapeOf(scene, module);
    this.lit = "";
    this.held = false; // by a pointer
    this.movedAt = -Infinity;
    this.ticked = 0;
    this.keys = ""; // of the films shown
    this.styled = false;
    /** @type {Colours | null} */
    this.colours = null;
    this.abort = new AbortController();
    this.scheduler = new FrameScheduler((now) => this.draw(now), () => this.live && !this.held);
    this.resting = new Rest(() => this.redraw(), () => this.report());
    this.timelines = scene.timelines.map((spec) => new Timeline(spec, placeFor(this.state, spec.id)));
    this.bars = scene.timelines.map((spec) => new TimelineBar(spec, this.words, barActions(this, spec.id)));
    this.frame = new StageFrame(scene, this.words);
    this.kit = kitOf(this);
    /** @type {Page} */
    this.page = module.start(this.kit, scene);
    this.presets = new PresetMenu(this.words, (preset) => this.channel.setTriggerValue("preset", preset));
    this.presenting = new Presenting(this.root, this.words, this.presets, { signal: this.abort.signal, changed: () => this.present() });
    this.keyList = new KeyList(this.words, this.page.keys ?? {});
    this.frame.fill(partsOf(this));
    this.sheet = sheetIn(parent, addressOf(scene.module));
    parent.append(this.root, this.presenting.notes.element);
    this.listen();
  }

  get root() {
    return this.frame.root;
  }

  /** Whether frames still come. */
  get live() {
    return this.timelines.some((timeline) => timeline.bounds.live);
  }

  /** The timeline that keys reach. */
  get used() {
    return this.timelines.find(({ spec }) => spec.id === this.state.used) ?? this.timelines[0];
  }

  /** Whether a scene can be shown without building the page anew. @param {Scene} scene @param {PageModule} module */
  fits(scene, module) {
    return module === this.module && shapeOf(scene, module) === this.shape;
  }

  listen() {
    const { signal } = this.abort;
    signal.addEventListener("abort", listen({ ...this.page.keys, ...COMMANDS, ...OWN }, (command) => this.root.isConnected && this.command(command))); // its place may go after the clean-up
    signal.addEventListener("abort", listenToLinks((mark) => this.light(mark)));
    addEventListener("resize", () => this.layout(), { signal });
    dock(this.root, signal, () => this.layout());
    watchScreen({ ratio: () => this.layout(), colours: () => this.restyle() }, signal);
    this.quiet.addEventListener("change", () => this.redraw(), { signal });
    this.frame.theme.addEventListener("transitionend", () => this.restyle(), { signal });
    const observer = new ResizeObserver(() => this.size !== this.laid && this.layout());
    observer.observe(this.root);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /** @param {Scene} scene */
  update(scene) {
    this.scene = scene;
    const keys = Object.values(scene.films).map(({ key }) => key).join();
    this.timelines.forEach((timeline, i) => timeline.take(scene.timelines[i], this.tracks(scene.timelines[i].films)));
    impose(this.state, scene.view, this.timelines, { ...this.module, quiet: this.quiet.matches });
    this.presets.update(scene.presets);
    this.presenting.refresh();
    this.page.update(scene);
    set(this.root, { "data-bare": Boolean(scene.bare) });
    this.bars.forEach((bar, i) => bar.rest(Boolean(scene.timelines[i].still)));
    this.bars.forEach((bar, i) => bar.setMarks(scene.timelines[i].films.flatMap((id) => scene.films[id].marks ?? []), scene.timelines[i].total));
    const moved = this.timelines.map((timeline) => timeline.settle(this.quiet.matches)).some(Boolean);
    if (moved || keys !== this.keys) this.movedAt = performance.now(); // a sketch first, then its fine print
    this.keys = keys;
    this.redraw();
    this.counters.have = Object.fromEntries(Object.entries(scene.films).map(([id, block]) => [id, films.film(block).have]));
    if (!this.styled) awaitSheets(this.root, this.sheet, this.abort.signal, () => this.restyle());
  }

  /** The films of a timeline. @param {string[]} ids */
  tracks(ids) {
    return ids.map((id) => {
      const film = films.film(this.scene.films[id]);
      return { film, live: LIVE.includes(this.scene.films[id].status.state) && !film.complete };
    });
  }

  restyle() {
    this.styled = true;
    this.colours = readColours(this.root, this.module.colours);
    this.layout();
  }

  layout() {
    if (!this.styled) return;
    this.page.layout(roomOf(this.root));
    for (const bar of this.bars) bar.layout();
    this.presenting.settle();
    this.laid = this.size;
    this.redraw();
  }

  /** What the room was taken for: another width, or words that became taller, take it anew. */
  get size() {
    return `${this.root.clientWidth}x${this.root.offsetHeight}`;
  }

  /* ---- what a visitor does */

  /** @param {string} command of a key @returns {boolean} that it took the key */
  command(command) {
    if (command === OWN.p) this.presenting.toggle();
    else if (command === OWN["?"]) this.keyList.open();
    else if (!this.scene.bare) this.drive(command); // nothing plays before the guess
    return true;
  }

  /** @param {string} command */
  drive(command) {
    if (Object.values(COMMANDS).includes(/** @type {Command} */ (command))) this.move(this.used.spec.id, (timeline) => timeline.run(/** @type {Command} */ (command)));
    else this.page.command?.(command);
  }

  /**
   * @param {string} id of the timeline
   * @param {(timeline: Timeline) => boolean | void} how whether it moved
   */
  move(id, how) {
    this.state.used = id;
    if (how(this.used)) this.movedAt = performance.now();
    this.redraw();
  }

  /**
   * @param {string} id of the timeline
   * @param {number} frame
   * @param {boolean} done whether the pointer has let go
   */
  seek(id, frame, done) {
    this.held = !done;
    this.move(id, (timeline) => timeline.seek(frame));
  }

  /** While one presents each film plays once. */
  present() {
    if (presents()) for (const timeline of this.timelines) timeline.adjust({ loop: false });
    this.layout();
  }

  /** @param {string} mark */
  light(mark) {
    this.lit = mark;
    set(this.root, { "data-lit": mark || null }); // what is no picture is lit by the sheets
    this.redraw();
  }

  /* ---- painting */

  redraw() {
    if (this.styled && !this.abort.signal.aborted) this.scheduler.request();
  }

  /** @param {number} now */
  draw(now) {
    this.advance(now);
    const sketched = this.colours ? this.paint(now, this.colours) : false;
    if (this.timelines.some((timeline) => timeline.runs)) this.redraw();
    if (!this.scheduler.due) this.resting.begin(this.movedAt, this.live, { held: this.held, sketched });
  }

  /** @param {number} now */
  advance(now) {
    const seconds = this.ticked ? Math.min(0.25, (now - this.ticked) / 1000) : 0;
    const moved = this.timelines.map((timeline) => timeline.advance(seconds)).some(Boolean);
    if (moved) this.movedAt = performance.now();
    this.ticked = this.timelines.some((timeline) => timeline.runs) ? now : 0;
  }

  /** Where the timelines are drawn, by their names. @returns {Record<string, number>} */
  places() {
    const place = (/** @type {Timeline} */ { clock }) => (this.quiet.matches ? Math.floor(clock.at) : clock.at);
    return Object.fromEntries(this.timelines.map((timeline) => [timeline.spec.id, place(timeline)]));
  }

  /** @returns {import("./contract.js").Moment} */
  moment(now = performance.now(), at = this.places()) {
    return { now, at, moving: Rest.left(this.movedAt, this.live) > 0, lit: this.lit };
  }

  /**
   * @param {number} now
   * @param {Colours} colours
   * @returns {boolean} whether it is a sketch
   */
  paint(now, colours) {
    const moment = this.moment(now);
    const painted = this.page.paint(moment, colours);
    this.timelines.forEach((timeline, i) => {
      const at = moment.at[timeline.spec.id];
      this.bars[i].show({ ...timeline.clock, at }, timeline.bounds, this.texts(timeline, at));
    });
    this.count(moment.at, painted);
    return moment.moving;
  }

  /**
   * Where a timeline is, in words.
   * @param {Timeline} timeline
   * @param {number} at
   */
  texts(timeline, at, waiting = timeline.clock.waiting) {
    const frame = Math.floor(at);
    return { ...timeline.texts(frame, this.words, waiting), ...this.page.texts?.(timeline.spec.id, frame) };
  }

  /**
   * @param {Record<string, number>} at
   * @param {boolean} painted
   */
  count(at, painted) {
    const { counters } = this;
    const paces = this.timelines.map(({ spec: { id }, clock: { playing, waiting } }) => ({ id, at: at[id], playing, waiting }));
    if (Math.floor(paces[0].at) !== Math.floor(counters.at)) counters.frames++;
    if (painted) Object.assign(counters, { paints: counters.paints + 1, lastPaint: performance.now() });
    for (const { id, ...pace } of paces) counters.timelines[id] = pace;
    Object.assign(counters, counters.timelines[paces[0].id]);
  }

  /** Tell Python, and who can't see it, what the visitor has come to rest on. */
  report() {
    if (this.abort.signal.aborted || this.held || this.timelines.some(({ clock }) => clock.playing)) return;
    const places = this.timelines.map((timeline) => this.texts(timeline, timeline.clock.at));
    write(this.frame.live, this.page.spoken(places.map(({ frame, step }) => `${frame}, ${step}`).join("; ")));
    set(this.root, { "data-frame": Math.round(this.timelines[0].clock.at) });
    const view = viewOf(this.state, this.timelines, this.module.report);
    const text = JSON.stringify(view);
    if (text === this.state.reported || this.timelines.some((timeline) => timeline.pending)) return;
    this.state.reported = text;
    this.channel.setStateValue("view", view);
  }

  end() {
    this.abort.abort();
    this.resting.end();
    this.scheduler.end();
    this.page.end?.();
    this.root.remove();
  }
}
