/**
 * One step, slowly: the algorithm's lines with this step's numbers, the lit one in a sentence; from line to line, step to step, by
 * hand or by itself.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Film } from "../../../kernel/film.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Look, Setting, Shown, Slow } from "../types.js"
 * @import { Place } from "./walk.js"
 */

import { h, icon, s, set, write } from "../../../kernel/dom.js";
import { FilmStatus } from "../../../kernel/status.js";
import { Happened } from "./happened.js";
import { sentenceOf } from "./lines.js";
import { LineList } from "./list.js";
import { Pace } from "./pace.js";
import { FIRST_OF_G, nearest, runs, walk } from "./walk.js";

const NEAR = 0.5; // frames: further off, the training has gone on to another step
const KEPT = 8; // steps of a close-up

/** @implements {GanPart} */
export class Step {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.pace = new Pace();
    const { words } = kit;
    this.where = h("p", { class: "slow-where" });
    this.buttons = {
      back: this.tool("slow_back", [triangle(-1)], () => this.go(-1)),
      on: this.tool("slow_on", [triangle(1)], () => this.go(1)),
      play: this.tool("slow_motion", [words.say("slow_motion")], () => this.play(!this.pace.playing)),
      next: this.tool("slow_next", ["+1"], () => this.leap()),
    };
    set(this.buttons.play, { "aria-pressed": "false" });
    this.acts = h("div", { class: "slow-acts", role: "group", "aria-label": words.say("slow_acts") }, ...Object.values(this.buttons));
    this.list = new LineList(words, { light: (line) => this.light(line), go: (way) => this.along(way) });
    this.sentence = h("p", { class: "slow-said" });
    this.ask = this.tool("slow_here", [words.say("slow_here")], () => actions.slowly());
    this.offer = h("div", { class: "slow-offer" }, h("p", {}, words.say("slow_about")), this.ask);
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: this.scene.own.closeup }));
    this.below = h("div", { class: "slow-below" }, this.sentence, this.offer, this.status.element);
    this.view = h("div", { class: "view" }, this.list.element, this.below);
    this.element = h("section", { class: "duel-step" }, h("header", {}, h("div", { class: "slow-name" }, h("h2", {}, words.say("slow_name")), this.acts), this.where), this.view);
    /** @type {Film | null} of the step */
    this.film = null;
    /** @type {Map<string, Happened>} by the film and its step */
    this.happened = new Map();
    this.busy = false; // the engine has something to say of the film
    this.told = "";
    this.spokenText = "";
    kit.signal.addEventListener("abort", () => this.pause());
  }

  /**
   * @param {string} word
   * @param {(string | Node)[]} shown
   * @param {() => void} act
   */
  tool(word, shown, act) {
    const text = this.kit.words.say(word);
    const button = h("button", { type: "button", class: "tool", title: text, "aria-label": text }, ...shown);
    button.addEventListener("click", act);
    return button;
  }

  /* ---- where it stands */

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** @returns {Setting | null} */
  get setting() {
    return this.scene.own.slow;
  }

  /** @returns {Place} */
  get place() {
    const steps = this.film?.have ?? 0;
    const line = nearest(this.look.line, this.setting?.turns ?? "both");
    return { line, substep: Math.max(0, Math.min(this.look.substep, steps - 1)) };
  }

  /** Whether the close-up is of where the training is. @param {number} at */
  here(at) {
    const { setting, look } = this;
    return setting !== null && look.slow !== null && look.right === "step" && Math.abs(at - setting.frame) < NEAR;
  }

  /** What happened in the step, once it is recorded. @param {number} at of the training @returns {Happened | null} */
  found(at) {
    const { film, setting, place: { substep } } = this;
    if (!film || !setting || !film.have || !this.here(at)) return null;
    const key = `${film.key} ${substep}`;
    const known = this.happened.get(key);
    if (known) return known;
    if (this.happened.size >= KEPT) this.happened.clear();
    const [panel] = this.scene.panels;
    const made = new Happened(panel.model, this.kit.film(/** @type {string} */ (panel.film)), film, substep, setting);
    this.happened.set(key, made);
    return made;
  }

  /**
   * What all parts show of it; null where no line is lit, and where the training has gone on.
   * @param {number} at of the training
   * @param {number} now
   * @returns {Slow | null}
   */
  slow(at, now) {
    const { place } = this;
    const happened = place.line ? this.found(at) : null;
    if (!happened) return null;
    const t = this.pace.at(place, now, this.kit.quiet);
    return { line: place.line, t, happened, key: [happened.key, place.line, t].join(" ") };
  }

  /* ---- what a visitor does */

  /** @param {number} line the one that is lit is let go */
  light(line) {
    this.play(false);
    this.pace.again(); // what it moves moves once more
    if (this.setting && runs(line, this.setting.turns)) this.show({ line: this.place.line === line ? 0 : line, substep: this.place.substep });
  }

  /** @param {1 | -1} way */
  go(way) {
    this.play(false);
    const next = this.setting && walk(this.place, way, { turns: this.setting.turns, steps: this.film?.have ?? 0 });
    if (next) this.show(next);
  }

  /** To the step after, on the same line. */
  leap() {
    this.play(false);
    const { line, substep } = this.place;
    if (substep + 1 < (this.film?.have ?? 0)) this.show({ line, substep: substep + 1 });
  }

  /** @param {Place} place @param {boolean} [done] */
  show({ line, substep }, done = true) {
    this.actions.choose({ line, substep }, done);
    this.actions.redraw();
  }

  /** To another line, the focus with it. @param {1 | -1} way */
  along(way) {
    this.go(way);
    this.list.focus(this.place.line);
  }

  /** In slow motion, line by line, or not. Where nothing may move by itself, the picture steps. @param {boolean} playing */
  play(playing) {
    if (playing === this.pace.playing) return;
    this.pace.playing = playing;
    set(this.buttons.play, { "aria-pressed": String(playing) });
    this.pause();
    if (playing) {
      const { place, setting, film } = this;
      const over = setting && !walk(place, 1, { turns: setting.turns, steps: film?.have ?? 0 });
      this.pace.again();
      this.show({ line: !place.line || over ? (setting?.turns === "generator" ? FIRST_OF_G : 1) : place.line, substep: over ? 0 : place.substep }, false);
    } else this.kit.hold(false);
  }

  timer = 0;

  pause() {
    clearTimeout(this.timer);
    this.timer = 0;
  }

  /** While it plays: on to the next line once this one has had its time, and painted until its motion is over. @param {number} t @param {number} now */
  goOn(t, now) {
    if (t < 1) this.actions.redraw();
    if (!this.pace.playing || !this.setting) return;
    const of = { turns: this.setting.turns, steps: this.film?.have ?? 0 };
    if (this.pace.left(now) > 0) {
      this.timer ||= /** @type {any} */ (setTimeout(() => {
        this.timer = 0;
        this.actions.redraw();
      }, this.pace.left(now) + 5));
      return;
    }
    const next = this.pace.next(this.place, now, of);
    if (next) this.show(next, false);
    else this.play(false);
  }

  /* ---- the part */

  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    const { own: { closeup }, films } = scene;
    const film = closeup ? this.kit.film(closeup) : null;
    if (film !== this.film) this.happened.clear();
    Object.assign(this, { scene, film, told: "" });
    if (closeup) this.status.update(films[closeup].status);
    this.busy = closeup !== null && !this.status.element.hidden;
    this.list.name(scene.panels[0].model, scene.own.slow);
  }

  /** @param {PartRoom} room */
  layout({ side, narrow }) {
    this.view.style.height = narrow || !Number.isFinite(side) ? "" : `${side}px`;
  }

  /**
   * @param {Shown} shown
   * @param {GanColours} _colours
   */
  paint(shown, _colours) {
    const now = performance.now();
    const told = this.tell(shown);
    if (shown.slow) this.goOn(shown.slow.t, now);
    else if (this.pace.playing) this.play(false);
    return told;
  }

  /** @param {Shown} shown */
  tell({ at, bare }) {
    const { place, setting, film } = this;
    const here = this.here(at) && !bare;
    const told = [film?.key, film?.have, here, place.line, place.substep, bare, this.scene.own.closeup].join("|");
    if (told === this.told) return false;
    this.told = told;
    const found = bare ? null : this.found(at);
    this.list.fill(found, place.line, (here && setting?.turns) || "both");
    this.ways(found ? { place, steps: film?.have ?? 0 } : null);
    this.offer.hidden = here || bare;
    set(this.acts, { "data-away": !here }); // there is no step to go through
    this.sentence.hidden = !here;
    this.status.element.hidden = !this.busy || !here;
    set(this.element, { "data-bare": bare, "data-waits": here && !found });
    this.say(found, here);
    return true;
  }

  /**
   * Which step it is, and what the lit line does.
   * @param {Happened | null} found
   * @param {boolean} here
   */
  say(found, here) {
    const { place, setting, film, kit: { words } } = this;
    const step = setting ? words.count(setting.step + place.substep) : "";
    write(this.where, here ? words.say("slow_where", { step, i: place.substep + 1, n: film?.total ?? 0 }) : words.say("slow_nowhere"));
    this.spokenText = found ? sentenceOf(place.line, found, words) : here ? words.say("slow_waits") : "";
    write(this.sentence, this.spokenText);
  }

  /** Which ways on there are. @param {{ place: Place, steps: number } | null} of null: nothing is there yet */
  ways(of) {
    const { setting, buttons } = this;
    const may = (/** @type {1 | -1} */ way) => Boolean(of && setting && walk(of.place, way, { turns: setting.turns, steps: of.steps }));
    buttons.back.disabled = !may(-1);
    buttons.on.disabled = !may(1);
    buttons.play.disabled = !of;
    buttons.next.disabled = !of || of.place.substep + 1 >= of.steps;
  }

  /** What the lit line does. */
  spoken() {
    return this.spokenText;
  }
}

/** @param {1 | -1} way */
function triangle(way) {
  return icon(14, 14, s("path", { d: way > 0 ? "M3 1.500L12 7L3 12.500Z" : "M11 1.500L2 7L11 12.500Z", fill: "currentColor" }));
}
