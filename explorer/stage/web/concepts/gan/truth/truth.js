/**
 * The truth strip: how far forged points are from real ones, with what a perfect generator reads; modes and quality, where a world has
 * modes; D against the best one. Where nobody knows p, what is left. Under it what kind of numbers these are, or what becomes of a film.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 */

import { h, set } from "../../../kernel/dom.js";
import { StripFoot } from "../../../kernel/stripfoot.js";
import { DivergenceCell } from "./divergence.js";
import { EndCell, NobodyCell } from "./end.js";
import { JudgeCell } from "./judge.js";
import { ModesCell } from "./modes.js";
import { QualityCell } from "./quality.js";
import { kindOf, notesOf } from "./readings.js";

/** @implements {GanPart} */
export class Truth {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, { seek }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.nobody = new NobodyCell(words);
    this.divergence = new DivergenceCell(words, seek);
    this.modes = new ModesCell(words);
    this.quality = new QualityCell(words, seek);
    this.end = new EndCell(words);
    this.judge = new JudgeCell(words, seek);
    this.cells = [this.nobody, this.divergence, this.modes, this.quality, this.end, this.judge];
    this.foot = new StripFoot(kit, () => this.film);
    this.facts = h("div", { class: "facts" }, ...this.cells.map(({ element }) => element));
    this.element = h("div", { class: "truth duel-truth" }, this.facts, this.foot.element);
  }

  /** The film that the strip reads. */
  get film() {
    return /** @type {string} */ (this.scene.panels[0].film);
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, { model: { film } }) {
    this.scene = scene;
    const { kit, scene: { own, films, panels: [panel] } } = this;
    const { past: name } = films[this.film];
    const past = name ? kit.film(name) : null;
    const bare = Boolean(scene.bare);
    set(this.facts, { "data-kind": kindOf(own) });
    for (const cell of this.cells) cell.update(own, panel, film, past, bare);
    this.foot.update(scene, bare ? [] : notesOf(own, panel, film, kit.words), Boolean(past));
  }

  layout() {}

  /**
   * @param {Shown} shown
   * @param {GanColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    if (shown.bare) return false;
    return [this.divergence.paint(shown.at), this.modes.paint(shown), this.quality.paint(shown.at), this.judge.paint(shown.at)].some(Boolean);
  }

  spoken() {
    return this.cells.filter(({ element }) => !element.hidden).map((cell) => cell.spoken).filter(Boolean).join("; ");
  }
}
