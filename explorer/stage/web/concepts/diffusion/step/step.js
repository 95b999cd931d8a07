/**
 * One step, slowly: the lines of the step that the noise's timeline is in with the followed point's numbers, the lit one in a sentence;
 * from line to line, step to step, by hand or by itself. Forward there are no steps: the lines of the jump.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Model } from "../model.js"
 * @import { Actions, DiffusionColours, DiffusionPart, DiffusionScene, Look, Shown, Walk } from "../types.js"
 * @import { Stand } from "./place.js"
 */

import { h, icon, s, set, write } from "../../../kernel/dom.js";
import { stepAt } from "../math/walk.js";
import { FEW, MANY } from "../model.js";
import { NOISE } from "../shown.js";
import { JUMPS, formulas } from "./formula.js";
import { jumpOf } from "./jump.js";
import { jumpSaid, namesOf, sentenceOf, timed, valuesOf } from "./lines.js";
import { LineList } from "./list.js";
import { Pace } from "./pace.js";
import { JUMP, LINES, nextStep, onward, placeOfStep } from "./place.js";
import { takenIn } from "./taken.js";

const LEAP = 10; // jumps forward between data and noise, in slow motion
const LOW = 360; // pixels of the column below which each line has one row
const LOWEST = 260; // and a low one

/** @typedef {{ names: string[], values: string[][], formulas: string[], where: string, sentence: (line: number) => string }} Said */

/** @implements {DiffusionPart} */
export class Step {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.pace = new Pace(() => this.turn());
    this.where = h("p", { class: "step-where" });
    this.buttons = {
      back: this.tool("step_back", triangle(-1), () => this.go(-1)),
      on: this.tool("step_on", triangle(1), () => this.go(1)),
      play: this.tool("step_motion", words.say("step_motion"), () => this.play(!this.pace.playing)),
    };
    set(this.buttons.play, { "aria-pressed": "false" });
    this.acts = h("div", { class: "step-acts", role: "group", "aria-label": words.say("step_acts") }, ...Object.values(this.buttons));
    this.list = new LineList(words.say("step_lines"), { light: (line) => this.light(line), go: (way) => this.along(way) });
    this.sentence = h("p", { class: "step-said" });
    this.view = h("div", { class: "view" }, this.list.element, this.sentence);
    this.element = h("section", { class: "one-step" }, h("header", {}, h("div", { class: "step-name" }, h("h2", {}, words.say("step_name")), this.acts), this.where), this.view);
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {Said | null} */
    this.said = null;
    this.told = "";
    this.taken = "";
    this.points = MANY; // of the walk
    kit.signal.addEventListener("abort", () => this.pace.play(false));
  }

  /**
   * @param {string} word
   * @param {string | Node} shows
   * @param {() => void} act
   */
  tool(word, shows, act) {
    const text = this.kit.words.say(word);
    const button = h("button", { type: "button", class: "tool", title: text, "aria-label": text }, shows);
    button.addEventListener("click", act);
    return button;
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** The last place of the noise's timeline. */
  get last() {
    return (this.scene.timelines.find(({ id }) => id === NOISE)?.total ?? 2) - 1;
  }

  /* ---- where it stands */

  /** The way back that is shown; null where there is none. @returns {Walk | null} */
  walk() {
    return this.shown && this.look.way === "back" ? this.shown.model.walk(this.look, this.points) : null;
  }

  /** @returns {Stand} */
  stand() {
    const { shown, look: { line } } = this;
    const walk = this.walk();
    if (!shown) return { line: 0, step: 0 };
    return walk ? { line: Math.min(line, LINES), step: stepAt(walk, shown.t) } : { line: Math.min(line, JUMP), step: Math.round((shown.place / this.last) * LEAP) };
  }

  /** Where one may go on from here. @param {1 | -1} way @returns {Stand | null} */
  onward(way) {
    const walk = this.walk();
    const next = (/** @type {number} */ step, /** @type {1 | -1} */ by) => (walk ? nextStep(walk.times, step, by, this.last) : step + by < 0 || step + by > LEAP ? null : step + by);
    return this.shown && onward(this.stand(), way, { lines: walk ? LINES : JUMP, next });
  }

  /* ---- what a visitor does */

  /** @param {number} line the one that is lit is let go */
  light(line) {
    this.play(false);
    this.actions.choose({ line: this.stand().line === line ? 0 : line });
  }

  /** @param {1 | -1} way */
  go(way) {
    this.play(false);
    const next = this.onward(way);
    if (next) this.show(next);
  }

  /** To another line, the focus with it. @param {1 | -1} way */
  along(way) {
    this.go(way);
    this.list.focus(this.look.line);
  }

  /** Light a line, of this step or of another: then the noise's timeline goes there. @param {Stand} stand */
  show({ line, step }) {
    const walk = this.walk();
    if (step !== this.stand().step) this.actions.seek(NOISE, walk ? placeOfStep(walk.times, step, this.last) : Math.round((step / LEAP) * this.last), true);
    this.actions.choose({ line });
    this.actions.redraw();
  }

  /** In slow motion, line by line, or not; once it is over, from the beginning. @param {boolean} playing */
  play(playing) {
    if (playing === this.pace.playing) return;
    if (playing) {
      this.kit.timeline(NOISE).pause();
      this.show(this.onward(1) ? { ...this.stand(), line: this.stand().line || 1 } : { line: 1, step: 0 });
    }
    this.pace.play(playing);
    set(this.buttons.play, { "aria-pressed": String(playing) });
  }

  /** The next line's turn. */
  turn() {
    const next = this.onward(1);
    if (!next || this.look.right !== "step" || this.shown?.bare) return this.play(false);
    this.show(next);
    return this.pace.again();
  }

  /* ---- the part */

  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    Object.assign(this, { scene, told: "", taken: "" });
    if (scene.bare) this.play(false);
  }

  /** @param {PartRoom} room */
  layout({ side, narrow }) {
    const fits = !narrow && Number.isFinite(side);
    this.view.style.height = fits ? `${side}px` : "";
    set(this.view, { "data-low": fits && side < LOW, "data-lowest": fits && side < LOWEST });
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours
   */
  paint(shown, _colours) {
    const trains = shown.moving && shown.model.key !== this.shown?.model.key; // a walk of all points for each frame is too dear
    if (trains && this.said && shown.look.follow >= FEW) return false;
    this.points = trains && shown.look.follow < FEW ? FEW : MANY;
    this.shown = shown;
    const key = [shown.key, this.points].join("|");
    const told = [key, shown.look.line].join("|");
    if (told === this.told) return false;
    this.told = told;
    if (key !== this.taken) {
      this.taken = key;
      this.said = shown.bare ? null : this.say(shown);
      this.list.name(shown.look.way, this.said?.formulas ?? [...JUMPS]);
      write(this.where, this.said?.where ?? "");
    }
    const { line } = this.stand();
    this.list.fill(this.said, line);
    write(this.sentence, this.said?.sentence(line) ?? "");
    this.ways();
    set(this.element, { "data-bare": shown.bare, "data-way": shown.look.way, "data-ask": shown.look.ask });
    return true;
  }

  /** All that there is to say of the step, whichever line is lit. @param {Shown} shown @returns {Said | null} */
  say({ look, model, t }) {
    const { words } = this.kit;
    if (look.way === "forward") return { ...jumpSaid(jumpOf(model, look, t), words), formulas: JUMPS, where: words.say("step_where_forward", { t: timed(t) }) };
    const walk = this.walk();
    const taken = walk && takenIn(model, look, walk, look.follow, stepAt(walk, t));
    if (!taken) return null;
    const where = words.say("step_where", { i: taken.step + 1, n: taken.steps, t: timed(taken.t), then: timed(taken.then) });
    return { names: namesOf(taken, look, words), values: valuesOf(taken), formulas: formulas(taken, look), where, sentence: (line) => sentenceOf(line, taken, look, words) };
  }

  /** Which ways on there are. */
  ways() {
    const { buttons, said } = this;
    buttons.back.disabled = !said || !this.onward(-1);
    buttons.on.disabled = !said || !this.onward(1);
    buttons.play.disabled = !said;
  }

  /** What the lit line does. */
  spoken() {
    return [this.where.textContent, this.sentence.textContent].filter(Boolean).join(". ");
  }
}

/** @param {1 | -1} way */
function triangle(way) {
  return icon(14, 14, s("path", { d: way > 0 ? "M3 1.500L12 7L3 12.500Z" : "M11 1.500L2 7L11 12.500Z", fill: "currentColor" }));
}
