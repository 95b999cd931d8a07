/**
 * One stage in the page: puts the parts together, keeps the clock, and paints when something changed.
 *
 * @import { Callbacks, Node, Point, Scene } from "./types.js"
 * @import { Film } from "./film.js"
 * @import { Command } from "./keys.js"
 * @import { Bounds, Clock } from "./clock.js"
 * @import { Kept } from "./state.js"
 * @import { Look } from "../concepts/joint_vs_conditional/panel.js"
 * @import { Marginal } from "../concepts/joint_vs_conditional/likelihood.js"
 * @import { Joint } from "../plane/mixture.js"
 * @import { timeTexts } from "../concepts/joint_vs_conditional/parts.js"
 */

import { actionsOf } from "../concepts/joint_vs_conditional/actions.js";
import { axesOf } from "../plane/axes.js";
import { Beat } from "./scheduler.js";
import { boundsOf, pause, play, seek, step, tick } from "./clock.js";
import { set, write } from "./dom.js";
import { Exact } from "../plane/exact.js";
import { Exam } from "../concepts/joint_vs_conditional/evaluation.js";
import { countersFor, goOn, impose, keptFor } from "./state.js";
import { listen, listenToLinks } from "./keys.js";
import { Learned } from "../plane/learned.js";
import { arrangementOf, networkOf, networkedOf, showMachine } from "../concepts/joint_vs_conditional/machine/open.js";
import { paint, report } from "../concepts/joint_vs_conditional/paint.js";
import { BATCH, MOST_DRAWN } from "../concepts/joint_vs_conditional/panel.js";
import { assemble, marksOf, shapeOf } from "../concepts/joint_vs_conditional/parts.js";
import { Reel } from "./loader.js";
import { Rest, awaitStyle } from "./rest.js";
import { readColours } from "./theme.js";
import { Words } from "./words.js";

const POP = 280; // milliseconds in which a generated point grows
const LIVE = ["queued", "starting", "running"];

export class Player {
  /**
   * @param {Scene} scene
   * @param {HTMLElement | ShadowRoot} parent
   */
  constructor(scene, parent) {
    this.scene = scene;
    this.instance = scene.instance ?? scene.scene;
    this.kept = keptFor(this.instance);
    this.counters = countersFor(this.instance);
    this.counters.mounts++;
    this.quiet = matchMedia("(prefers-reduced-motion: reduce)");
    this.words = new Words(scene.lang, scene.words);
    this.shape = shapeOf(scene);
    this.lit = "";
    this.dragging = false;
    this.movedAt = -Infinity;
    this.fresh = { count: 0, since: -Infinity };
    /** @type {Look["pointer"]} */
    this.pointer = null;
    /** @type {Node | null} */
    this.neuron = null; // of the machine, pointed at
    this.films = /** @type {Film[]} */ ([]);
    this.bounds = /** @type {Bounds} */ ({ end: 0, reach: 0, live: false, begun: false });
    this.arranged = "";
    this.networked = networkedOf(scene);
    this.ticked = 0;
    /** @type {WeakMap<Joint, Marginal>} grades of p(x), by exact answer */
    this.marginals = new WeakMap();
    /** @type {ReturnType<typeof timeTexts> | undefined} */
    this.texts = undefined;
    this.reel = new Reel((film, have) => this.callbacks?.setTriggerValue("need", { film, have }));
    this.parts = assemble(scene, this.words, actionsOf(this));
    parent.append(this.parts.root);
    this.abort = new AbortController();
    this.beat = new Beat((now) => this.draw(now), () => this.bounds.live && !this.dragging);
    this.resting = new Rest(
      () => this.invalidate(),
      () => report(this),
    );
    this.listen();
  }

  /** Whether a scene can be shown without building the parts anew. @param {Scene} scene */
  fits(scene) {
    return shapeOf(scene) === this.shape;
  }

  listen() {
    const { signal } = this.abort;
    signal.addEventListener("abort", listen((command) => this.run(command)));
    signal.addEventListener("abort", listenToLinks((mark) => this.set({ lit: mark })));
    addEventListener("resize", () => this.layout(), { signal });
    this.quiet.addEventListener("change", () => this.invalidate(), { signal });
    this.parts.theme.addEventListener("transitionend", () => this.restyle(), { signal });
    const observer = new ResizeObserver(() => this.parts.root.clientWidth !== this.width && this.layout());
    observer.observe(this.parts.root);
    signal.addEventListener("abort", () => observer.disconnect());
  }

  /**
   * @param {Scene} scene
   * @param {Callbacks} callbacks
   */
  update(scene, callbacks) {
    this.scene = scene;
    this.callbacks = callbacks;
    this.exam = this.exam?.fits(scene.exam) ? this.exam : scene.exam ? new Exam(scene.exam) : null;
    const exact = (this.exact = this.exact?.fits(scene) ? this.exact : new Exact(scene));
    const before = this.kept.clock.at;
    const atEnd = before >= this.bounds.end;
    this.films = this.reel.films(scene.panels.map((panel) => panel.film));
    const grow = this.films.map((film, i) => ({ have: film.have, live: LIVE.includes(scene.panels[i].status.state) && !film.complete }));
    this.bounds = boundsOf(grow);
    impose(this.kept, scene, this.bounds, this.quiet.matches);
    this.networked = networkedOf(scene);
    this.kept.edits.belong(this.networked?.film.key ?? "");
    this.parts.panels.forEach((panel, i) => panel.update(scene.panels[i], scene, this.learned(i), exact));
    this.parts.machine.update(networkOf(this.networked), scene.extent);
    this.parts.pencil.update(scene, this.kept);
    this.parts.truth.update(scene.panels, this.films);
    this.parts.asking.measure(axesOf(scene));
    this.parts.timeline.setMarks(marksOf(scene), this.total);
    goOn(this.kept, grow, this.bounds, { atEnd, quiet: this.quiet.matches });
    if (this.reel.fresh || this.kept.clock.at !== before) this.movedAt = performance.now(); // a sketch first, then its fine print
    this.invalidate();
    this.counters.have = Object.fromEntries(scene.panels.map((panel, i) => [panel.id, this.films[i].have]));
    if (!this.styled) awaitStyle(this.parts.root, this.abort.signal, () => this.restyle());
    else if (this.arranged !== arrangementOf(this)) this.layout();
  }

  /** @param {number} i */
  learned(i) {
    const panel = this.scene.panels[i];
    return new Learned(panel, this.films[i], this.scene.extent, panel === this.networked ? this.kept.edits : null);
  }

  get total() {
    return Math.max(1, ...this.scene.panels.map((panel) => panel.film.total));
  }

  restyle() {
    this.styled = true;
    this.colours = readColours(this.parts.root);
    this.layout();
  }

  layout() {
    if (!this.styled) return;
    this.width = this.parts.root.clientWidth;
    const roof = this.width < 600 ? Infinity : Math.max(300, innerHeight - 560 - this.parts.pencil.height);
    this.arranged = arrangementOf(this);
    this.showPanel();
    showMachine(this);
    for (const panel of this.parts.panels) panel.layout(roof);
    this.parts.machine.layout(this.width < 600);
    this.parts.timeline.layout();
    this.invalidate();
  }

  showPanel() {
    const panel = (this.kept.machine && this.networked?.id) || this.kept.panel;
    this.parts.which.press(panel);
    set(this.parts.root, { "data-panel": panel });
    for (const element of this.parts.root.querySelectorAll("[data-panel]")) set(element, { "data-chosen": element.getAttribute("data-panel") === panel });
  }

  /* ---- what a visitor does */

  /** @param {Command} command */
  run(command) {
    const { clock } = this.kept;
    if (command === "machine") this.choose({ machine: this.networked !== null && !this.kept.machine });
    else if (command === "toggle" && clock.playing) this.time(pause(clock), false);
    else if (command === "toggle") this.time(play(clock, this.bounds));
    else if (command === "back") this.time(step(clock, -1, this.bounds), false);
    else if (command === "forward") this.time(step(clock, 1, this.bounds), false);
    else this.time(seek(clock, command === "home" ? 0 : this.bounds.reach, this.bounds), command === "end");
  }

  /**
   * @param {number} frame
   * @param {boolean} done
   */
  seek(frame, done) {
    this.dragging = !done;
    this.time(seek(this.kept.clock, frame, this.bounds), frame >= this.bounds.reach);
  }

  /**
   * @param {Clock} clock
   * @param {boolean} [follow] stay at the end as frames come
   */
  time(clock, follow = this.kept.follow) {
    this.kept.autoplay = this.kept.awaits = false;
    if (clock.at !== this.kept.clock.at) this.movedAt = performance.now();
    Object.assign(this.kept, { clock, follow });
    this.invalidate();
  }

  /**
   * @param {Point} at
   * @param {boolean} done
   */
  ask(at, done) {
    this.hold(!done, { ask: at });
  }

  /**
   * @param {boolean} held whether a pointer still drags: then Python need not hear of it yet
   * @param {Partial<Kept>} change
   */
  hold(held, change) {
    this.dragging = held;
    this.choose(change);
  }

  /** @param {Partial<Kept>} change */
  choose(change) {
    Object.assign(this.kept, change);
    if (change.panel || change.machine !== undefined) this.layout();
    this.invalidate();
  }

  generate() {
    const drawn = this.kept.drawn >= MOST_DRAWN ? BATCH : this.kept.drawn + BATCH;
    this.fresh = { count: BATCH, since: performance.now() };
    this.choose({ drawn });
    write(this.parts.live, this.words.say("generated_count", { n: drawn }));
  }

  branch() {
    this.time(pause(this.kept.clock));
    this.callbacks?.setTriggerValue("branch", { frame: this.kept.clock.at });
  }

  /** @param {Partial<{ lit: string, pointer: Look["pointer"], dragging: boolean, neuron: Node | null }>} change */
  set(change) {
    Object.assign(this, change);
    this.invalidate();
  }

  /* ---- painting */

  invalidate() {
    if (this.styled && !this.abort.signal.aborted) this.beat.ask();
  }

  /** @param {number} now */
  draw(now) {
    this.advance(now);
    paint(this, now);
    const { playing, waiting } = this.kept.clock;
    if ((playing && !waiting) || this.popping(now) < 1) this.invalidate();
    else this.resting.begin(this.movedAt, this.bounds.live, this.dragging);
  }

  /** @param {number} now */
  advance(now) {
    const seconds = this.ticked ? Math.min(0.25, (now - this.ticked) / 1000) : 0;
    const before = this.kept.clock.at;
    this.kept.clock = tick(this.kept.clock, seconds, this.bounds);
    if (this.kept.clock.at !== before) this.movedAt = performance.now();
    this.ticked = this.kept.clock.playing && !this.kept.clock.waiting ? now : 0;
  }

  /** @param {number} now */
  popping(now) {
    return this.quiet.matches ? 1 : Math.max(0, Math.min(1, (now - this.fresh.since) / POP));
  }

  end() {
    this.abort.abort();
    this.resting.end();
    this.beat.end();
    this.parts.root.remove();
  }
}
