/**
 * The truth strip: the bound with its two parts, the tighter bound above it, its floor and its curve; how many dimensions are
 * in use; how far the code is from the prior and from q. Under it what kind of numbers these are, or what becomes of a film.
 *
 * @import { Kit } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { ModelPanel, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 */

import { h, set, write } from "../../kernel/dom.js";
import { FilmStatus } from "../../kernel/status.js";
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
    this.notes = [h("span"), h("span")];
    /** @type {Map<string, { status: FilmStatus, name: HTMLElement, element: HTMLElement }>} by the film's name */
    this.statuses = new Map();
    this.told = h("div", { class: "told" });
    this.back = h("button", { type: "button", class: "tool old", hidden: true, title: words.say("old_future") }, h("i"), words.say("forget_branch"));
    this.back.addEventListener("click", () => kit.send("act", { kind: "forget_branch", film: this.film }));
    this.foot = h("div", { class: "truth-foot" }, h("p", { class: "notes" }, this.notes[0], " ", this.notes[1]), this.told, this.back);
    this.element = h("div", { class: "truth" }, h("div", { class: "facts" }, ...this.cells.map(({ element }) => element)), this.foot);
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
    this.back.hidden = !past;
    this.bound.update(panel, own.film, past ? kit.film(past) : null);
    this.dimensions.update(panel, own.film);
    this.distance.update(panel);
    notesOf(panel, own.film, kit.words).forEach((text, i) => write(this.notes[i], text));
    this.tell(scene);
  }

  /** Say what becomes of each film that is not at its end; there are no panels of films here that would. @param {VaeScene} scene */
  tell({ panels, films }) {
    const named = panels.length > 1;
    this.told.replaceChildren(...panels.map((panel) => this.status(panel, named).element));
    for (const { film } of panels) this.statuses.get(/** @type {string} */ (film))?.status.update(films[/** @type {string} */ (film)].status);
    const busy = [...this.statuses.values()].some(({ element, status }) => element.parentElement && !status.element.hidden);
    set(this.foot, { "data-told": busy });
  }

  /**
   * @param {ModelPanel} panel
   * @param {boolean} named whether it must be said whose film it is
   */
  status({ film: given, title }, named) {
    const film = /** @type {string} */ (given);
    let known = this.statuses.get(film);
    if (!known) {
      const status = new FilmStatus(this.kit.words, (kind) => this.kit.send("act", { kind, film }));
      const name = h("b", { class: "whose" });
      status.text.before(name);
      known = { status, name, element: h("div", { "data-film": film }, status.element) };
      this.statuses.set(film, known);
    }
    write(known.name, title);
    known.name.hidden = !named;
    return known;
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
