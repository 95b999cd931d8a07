/**
 * The truth strip: the error at the noise level where one is, how far the points that come of noise are from the law and whom to blame,
 * how many are copies, and the training. Under it what kind of numbers these are, or what becomes of a film.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Model } from "../model.js"
 * @import { Actions, DiffusionColours, DiffusionPart, DiffusionScene, Shown } from "../types.js"
 */

import { h, set } from "../../../kernel/dom.js";
import { StripFoot } from "../../../kernel/stripfoot.js";
import { Worker } from "../chart/background.js";
import { MANY } from "../model.js";
import { CopiesCell } from "./copies.js";
import { HereCell } from "./here.js";
import { Reader } from "./reader.js";
import { JUDGED } from "./readings.js";
import { TrainingCell } from "./training.js";
import { VerdictCell } from "./verdict.js";

/** @implements {DiffusionPart} */
export class Truth {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, { seek, redraw }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.here = new HereCell(words);
    this.verdict = new VerdictCell(words);
    this.copies = new CopiesCell(words);
    this.training = new TrainingCell(words, (frame, done) => seek("training", frame, done));
    this.cells = [this.here, this.verdict, this.copies, this.training];
    this.foot = new StripFoot(kit, () => this.film);
    this.facts = h("div", { class: "facts" }, ...this.cells.map(({ element }) => element));
    this.element = h("div", { class: "truth" }, this.facts, this.foot.element);
    this.worker = new Worker((budget) => this.work(budget), redraw, kit.signal);
    /** @type {Reader | null} */
    this.reader = null;
    /** @type {Shown | null} */
    this.shown = null;
    this.weights = "";
    this.begun = "";
  }

  /** The film that the strip reads. */
  get film() {
    return /** @type {string} */ (this.scene.panels[0].film);
  }

  /**
   * @param {DiffusionScene} scene
   * @param {Model} model
   */
  update(scene, model) {
    this.scene = scene;
    const { kit: { words }, scene: { own, films, panels: [panel] } } = this;
    const { past: name } = films[this.film];
    const past = name ? this.kit.film(name) : null;
    if (this.reader?.model !== model) {
      this.worker.stop();
      Object.assign(this, { reader: new Reader(model), begun: "", shown: null });
    }
    set(this.facts, { "data-known": own.known });
    for (const cell of [this.here, this.verdict, this.copies]) cell.update(own);
    this.training.update(own, panel, model.film, past);
    const notes = [words.say("notes_levels", { n: Math.min(JUDGED, model.labels.length) }), words.say(own.known ? "notes_ends" : "notes_unknown", { n: MANY })];
    this.foot.update(scene, scene.bare ? [] : notes, Boolean(past));
  }

  layout() {}

  /** A slice of what takes long. @param {number} budget milliseconds @returns {boolean} whether something is left */
  work(budget) {
    const { reader, shown, element } = this;
    if (!reader || !shown || shown.bare || !element.isConnected || reader.model.key !== this.weights) return false; // the next painting begins anew
    return reader.work(shown.look, budget, shown.look.way === "back" && !shown.moving);
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const { reader, worker } = this;
    this.shown = shown;
    if (shown.bare || !reader) {
      worker.stop();
      return false;
    }
    this.weights = reader.model.key;
    const wanted = reader.routed(shown.look);
    const anew = wanted !== this.begun;
    this.begun = wanted;
    if (reader.done(shown.look) || (shown.moving && anew)) worker.stop(); // where only the noise moves, what is read stays the same
    else worker.start(anew);
    return [this.here.paint(shown, reader), this.verdict.paint(shown, reader), this.copies.paint(shown, reader), this.training.paint(shown.at)].some(Boolean);
  }

  spoken() {
    return this.cells.map(({ spoken }) => spoken).filter(Boolean).join("; ");
  }
}
