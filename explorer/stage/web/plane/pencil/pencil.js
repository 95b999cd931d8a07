/**
 * The pencil: what it draws (a world, or the border that one expects), over both pictures, and what the server hears of it.
 * A line follows the finger here; only when it ends is the server told.
 *
 * @import { Kit } from "../../kernel/contract.js"
 * @import { Extent, Point } from "../../kernel/types.js"
 * @import { Exact } from "../exact.js"
 * @import { PlaneColours, PlaneOwn } from "../types.js"
 * @import { BarState } from "./bar.js"
 * @import { Sheet } from "./pad.js"
 * @import { Stroke } from "./strokes.js"
 */

import { nameOf } from "../classes.js";
import { PencilBar } from "./bar.js";
import { Pad } from "./pad.js";
import { Paper } from "./paper.js";
import { drawPad } from "./paint.js";
import { sketchError, sketchErrorOn } from "./sketch.js";
import { missing, pack, packLine, read, readLine, simplifyTo } from "./strokes.js";

const NEAR = 0.02; // how far a stroke's points may be moved to be fewer: a pixel or two
const MOST = 60; // points of a stroke
const LONGEST = 2000; // points of the line being drawn: whoever draws on for minutes sees it stop
const GRADED = 96; // cells along the longer side that a sketched border is graded on

export class Pencil {
  /**
   * @param {Kit} kit its look has `pencil`, `sketch` and `draft`; what is drawn is sent as "drawn"
   * @param {Sheet[]} frames of the pictures that one can draw on
   */
  constructor(kit, frames) {
    this.kit = kit;
    this.words = kit.words;
    this.paper = kit.lasting("paper", () => new Paper());
    /** @type {PlaneOwn | null} */
    this.own = null;
    /** @type {Point[] | null} the line being drawn */
    this.line = null;
    /** @type {Point | null} where keys have moved it */
    this.cursor = null;
    this.full = false;
    this.bare = false;
    this.width = 0; // of the stage, in pixels, as its page lays it out
    this.height = 0; // of the bar
    this.bar = new PencilBar(kit.words, {
      label: (label) => this.choose({ label }),
      tool: (area) => this.choose({ area }),
      undo: () => this.undo(),
      clear: () => this.clear(),
      open: () => this.take(this.sketch && !this.own?.drawing ? "border" : "world"),
      done: () => this.take(null),
    });
    this.element = this.bar.element;
    this.pads = frames.map((frame) => new Pad(frame, this.hand()));
    this.graded = { key: "", score: /** @type {BarState["score"]} */ (null) };
  }

  /** @returns {import("./pad.js").Hand} */
  hand() {
    return {
      begin: (at) => this.begin(at),
      move: (at) => this.move(at),
      end: () => this.end(),
      cancel: () => this.cancel(),
      isDown: () => this.line !== null,
      press: (key) => this.press(key),
      point: (at) => {
        this.cursor = at;
        this.kit.hold(this.line !== null);
      },
    };
  }

  /**
   * @param {PlaneOwn} own
   * @param {boolean} [bare] whether a question is open: how good a border is, is part of the answer
   */
  update(own, bare = false) {
    this.own = own;
    this.bare = bare;
    if (own.drawing) this.paper.receive(this.kit.look.draft ?? own.drawing.text, performance.now());
    if (!this.purpose) this.line = null;
  }

  /** What a line means now; null while the pencil is away. @returns {"world" | "border" | null} */
  get purpose() {
    const wanted = this.kit.look.pencil ?? null;
    return wanted === "world" && !this.own?.drawing ? null : wanted;
  }

  /** The border that the visitor expects, packed. @returns {string | null} */
  get sketch() {
    return this.kit.look.sketch ?? null;
  }

  /* ---- what a visitor does */

  /** @param {Point} at */
  begin(at) {
    this.line = [at];
    this.full = false;
    this.kit.hold(true);
  }

  /** @param {Point[]} at */
  move(at) {
    if (!this.line) return;
    this.line.push(...at.slice(0, LONGEST - this.line.length));
    this.kit.hold(true);
  }

  cancel() {
    this.line = null;
    this.kit.hold(false);
  }

  end() {
    const line = this.line;
    if (line && this.purpose === "border") this.sketched(line);
    else if (line) this.drawn(line);
    this.cancel();
  }

  /** @param {Point[]} line */
  drawn(line) {
    this.full = !this.paper.add(pack(this.stroke(line), this.extent), performance.now());
    if (!this.full) this.tell();
  }

  /** @param {Point[]} line */
  sketched(line) {
    const text = packLine(simplifyTo(line, NEAR, MOST), this.extent);
    const points = readLine(text, this.extent);
    if (points.every((point) => String(point) === String(points[0]))) return; // a dab is no border
    this.kit.choose({ sketch: text });
    this.tell();
  }

  /**
   * The line as a stroke of few points; an area without width is a brush stroke.
   * @param {Point[]} line
   * @returns {Stroke}
   */
  stroke(line) {
    const points = simplifyTo(line, NEAR, MOST);
    return { label: this.paper.label, area: this.paper.area && points.length > 2, points };
  }

  undo() {
    if (!this.paper.text) return;
    this.full = false;
    this.paper.undo(performance.now());
    this.tell(true);
  }

  clear() {
    this.full = false;
    if (this.purpose === "world") this.paper.put("", performance.now());
    else this.kit.choose({ sketch: null });
    this.tell();
  }

  /** @param {"world" | "border" | null} purpose */
  take(purpose) {
    this.full = false;
    this.kit.choose({ pencil: purpose });
    this.tell();
  }

  /** @param {Partial<{ label: number, area: boolean }>} change */
  choose(change) {
    Object.assign(this.paper, change);
    this.kit.hold(false);
  }

  /** @param {string} key */
  press(key) {
    const label = "12345".indexOf(key);
    if (key === "Escape" && this.line) this.cancel();
    else if (key === "Escape") this.take(null);
    else if (key === "Backspace" || key === "Delete") this[this.purpose === "world" ? "undo" : "clear"]();
    else if (label >= 0 && label < this.classes) this.choose({ label });
    else return false;
    return true;
  }

  /** All that the server keeps of it, at once: one message may overtake another. @param {boolean} [undo] */
  tell(undo = false) {
    const { pencil = null } = this.kit.look;
    this.kit.send("drawn", { pencil, sketch: this.sketch, text: this.own?.drawing ? this.paper.text : null, undo });
  }

  /* ---- what is shown */

  /** @returns {Extent} */
  get extent() {
    return /** @type {PlaneOwn} */ (this.own).extent;
  }

  /** The strokes on the paper and the one being drawn. @returns {Stroke[]} */
  get strokes() {
    const lying = read(this.paper.text, this.extent);
    if (!this.line) return lying;
    const { label, area } = this.paper; // as it is: to make it few points is for when it ends, not for every paint
    return [...lying, { label, area: area && this.line.length > 2, points: this.line }];
  }

  /** The line that is a border, finished or not. @returns {Point[]} */
  get guess() {
    if (this.line && this.purpose === "border") return this.line;
    return readLine(this.sketch ?? "", this.extent);
  }

  /** How many classes there are to choose from: those with ink and one more. */
  get classes() {
    const labels = read(this.paper.text, this.extent).map(({ label }) => label);
    return Math.min(5, Math.max(2, ...labels.map((label) => label + 2)));
  }

  /**
   * @param {PlaneColours} colours
   * @param {Exact} exact
   * @returns {boolean} whether the bar has grown or shrunk
   */
  paint(colours, exact) {
    if (!this.own) return false;
    const { purpose, height } = this;
    this.paper.label = Math.min(this.paper.label, this.classes - 1);
    this.height = this.bar.show(this.state(purpose, exact), this.width);
    const keys = this.words.say("pencil_keys");
    const label = purpose && this.words.say(purpose === "world" ? "draw_here" : "sketch_here");
    for (const pad of this.pads) {
      pad.open(label, keys);
      drawPad(pad, this, colours);
    }
    return this.height !== height;
  }

  /** Whether the paper is shown in place of the pictures: nothing has learned it yet. */
  get covers() {
    if (this.purpose === "border") return true;
    return this.purpose === "world" && (this.line !== null || this.paper.waits(performance.now()) || missing(this.paper.text) >= 0);
  }

  /**
   * @param {"world" | "border" | null} purpose
   * @param {Exact} exact
   * @returns {BarState}
   */
  state(purpose, exact) {
    const { label, area, text } = this.paper;
    const { sketch } = this;
    const away = sketch ? "guess" : this.own?.drawing ? "closed" : "none";
    const empty = purpose === "world" ? !text : !sketch;
    const score = purpose || !sketch || this.bare ? null : this.grade(sketch, exact);
    return { mode: purpose ?? away, label, area, empty, classes: this.classes, text: this.says(purpose), score };
  }

  /** @param {"world" | "border" | null} purpose */
  says(purpose) {
    const { words, paper } = this;
    if (this.cursor) return words.say("pencil_keys");
    if (purpose === "border") return words.say(this.sketch ? "border_done" : "border_hint");
    if (!purpose) return this.sketch ? words.say("border_how") : missing(paper.text) < 0 ? "" : words.say("draw_later");
    if (this.full) return words.say("paper_full");
    const lacking = missing(paper.text);
    if (!paper.text) return words.say("draw_first");
    return lacking < 0 ? words.say("draw_hint") : words.say("draw_missing", { letter: nameOf(words, lacking) });
  }

  /**
   * @param {string} sketch
   * @param {Exact} exact
   */
  grade(sketch, exact) {
    const { points } = /** @type {PlaneOwn} */ (this.own);
    const key = `${sketch}|${exact.key}|${points.key}`;
    const line = this.guess;
    if (key === this.graded.key || line.length < 2) return this.graded.score;
    const [left, right, bottom, top] = this.extent;
    const field = exact.field({ nx: GRADED, ny: Math.round((GRADED * (top - bottom)) / (right - left)), extent: this.extent });
    const { error, bayes } = sketchError(line, field);
    const known = Number.isFinite(error); // else nobody knows the densities: it is counted on the points
    // The grid is good to some tenths of a point, so whole points are said; what is counted is counted.
    const rate = known ? this.words.percent(error, 0) : this.words.chance(sketchErrorOn(line, points));
    this.graded = { key, score: { error: rate, bayes: known ? this.words.percent(bayes, 0) : null } };
    return this.graded.score;
  }
}
