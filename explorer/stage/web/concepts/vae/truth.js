/**
 * The truth strip: the bound with its two parts, the tighter bound above it, its floor and its curve; how many dimensions are
 * in use; how far the code is from the prior and from q. Under it what kind of numbers these are, or what becomes of a film.
 *
 * @import { Kit } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 */

import { h } from "../../kernel/dom.js";
import { StripFoot } from "../../kernel/stripfoot.js";
import { notesOf } from "./readings.js";
import { Bound } from "./truth/bound.js";
import { Dimensions } from "./truth/dimensions.js";
import { Distance } from "./truth/far.js";

/** @implements {VaePart} */
export class Truth {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(kit, scene, seek) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.bound = new Bound(words, scene.panels[0], seek);
    this.dimensions = new Dimensions(words);
    this.distance = new Distance(words);
    this.cells = [this.bound, this.dimensions, this.distance];
    this.foot = new StripFoot(kit, () => this.film);
    this.element = h("div", { class: "truth" }, h("div", { class: "facts" }, ...this.cells.map(({ element }) => element)), this.foot.element);
  }

  /** The film that the strip reads. */
  get film() {
    return /** @type {string} */ (this.scene.panels[0].film);
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} _images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, _images, { own }) {
    this.scene = scene;
    const { kit } = this;
    const panel = scene.panels[0];
    const { past } = scene.films[this.film];
    this.bound.update(panel, own.film, past ? kit.film(past) : null);
    this.dimensions.update(panel, own.film);
    this.distance.update(panel);
    this.foot.update(scene, notesOf(panel, own.film, kit.words), Boolean(past));
  }

  layout() {}

  /**
   * @param {Shown} shown
   * @param {VaeColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    if (shown.bare) return false;
    return [this.bound.paint(shown.at), this.dimensions.paint(shown.at), this.distance.paint(shown)].some(Boolean);
  }

  spoken() {
    return this.cells.map((cell) => cell.spoken).filter(Boolean).join("; ");
  }
}
