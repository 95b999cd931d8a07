/**
 * One model's half of the foot: its decoded image with the nearest real one, how far it lies and what is left of its edges, or a dozen of its samples.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Code, Shown, VaeColours } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { Atlas, Picture } from "../../../images/pixels.js";
import { edgesLeft } from "../edges.js";
import { nearest } from "../../../images/nearness.js";
import { costOf } from "../readings.js";
import { DOZEN, noiseOf } from "./samples.js";

const COLUMNS = 6;

export class Half {
  /**
   * @param {Words} words
   * @param {"own" | "other"} which
   */
  constructor(words, which) {
    this.words = words;
    this.name = h("h3");
    this.whose = h("span", { class: "second" });
    this.number = h("b", { class: "foot-number" });
    this.caption = h("span");
    this.cost = h("b");
    this.edges = h("p", { class: "foot-edges" });
    this.near = h("span", { class: "foot-near" });
    this.nearest = h("p", { class: "foot-nearest" });
    this.pictures = h("div", { class: "foot-pictures" });
    const cost = h("p", { class: "foot-cost" }, this.cost, " ", words.say("cost"), h("span", {}, words.say("cost_mean")));
    const name = h("p", { class: "foot-name" }, this.name, this.whose);
    const distance = h("p", { class: "foot-distance" }, this.number, " ", this.caption);
    const text = h("div", { class: "foot-text" }, name, distance, cost, h("div", { class: "foot-last" }, this.near, h("div", {}, this.nearest, this.edges)));
    this.element = h("div", { class: "foot-half", "data-model": which }, this.pictures, text);
    this.title = "";
    this.painted = "";
    /** @type {ImageSet | null} */
    this.images = null;
  }

  /**
   * @param {ImageSet} images
   * @param {string} title
   */
  update(images, title) {
    write(this.name, title);
    this.title = title;
    this.painted = "";
    if (this.images?.key === images.key) return;
    this.images = images;
    this.decoded = new Picture(images.shape, "", "made large");
    this.real = new Picture(images.shape, "", "real");
    this.strip = new Atlas(images.shape, h("canvas", { class: "pixels made dozen", role: "img" }));
    this.pictures.replaceChildren(this.decoded.element, this.strip.canvas);
    this.near.replaceChildren(this.real.element);
  }

  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {number | null} drawn
   * @param {VaeColours} colours
   */
  paint(shown, code, drawn, colours) {
    const key = [shown.key, drawn, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    if (drawn === null) this.one(shown, code, colours);
    else this.many(shown, code, drawn, colours);
    return true;
  }

  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {VaeColours} colours
   */
  one({ byHand, at }, { decoded, model }, colours) {
    const { images, words } = this;
    if (!images) return;
    const { index, distance } = nearest(images, decoded);
    const value = fixed(distance, 1);
    this.decoded?.show(decoded, colours.gen);
    this.decoded?.name(words.say("decoded_by", { model: this.title }));
    this.real?.show(images.image(index), colours.real);
    this.real?.name(words.say("nearest_real", { name: images.name(index) }));
    write(this.number, value);
    write(this.caption, words.say("from_real"));
    write(this.whose, words.say(byHand ? "same_code" : "own_code"));
    write(this.cost, costOf(model.film, at));
    write(this.nearest, words.say("nearest_real", { name: images.name(index) }));
    this.showEdges(edgesLeft(images, [decoded], [index]));
    this.said = `${words.say("said_distance", { model: this.title, value })} ${this.cost.textContent} ${words.say("cost")}${words.say("cost_mean")}.`;
  }

  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {number} drawn
   * @param {VaeColours} colours
   */
  many({ at }, { model }, drawn, colours) {
    const { images, words, strip } = this;
    if (!images || !strip) return;
    const units = model.standardization(at);
    const made = Array.from({ length: DOZEN }, (_, i) => model.decode(at, units.draw(noiseOf(drawn, i, model.latent))));
    const found = made.map((values) => nearest(images, values));
    const value = fixed(found.reduce((sum, { distance }) => sum + distance, 0) / DOZEN, 1);
    strip.paint(COLUMNS, DOZEN, (i) => made[i], colours.gen);
    set(strip.canvas, { "aria-label": words.say("samples_by", { model: this.title }) });
    write(this.number, value);
    write(this.caption, words.say("from_real_mean"));
    write(this.whose, words.say(model.certain ? "draws_fitted" : "draws_prior"));
    this.showEdges(edgesLeft(images, made, found.map(({ index }) => index)));
    this.said = words.say("said_samples", { model: this.title, value });
  }

  /** @param {number} left */
  showEdges(left) {
    write(this.edges, this.words.say("edges_left", { share: this.words.percent(left, 0) }));
  }

  /** @type {string} */
  said = "";

  spoken() {
    return `${this.said} ${this.edges.textContent}`;
  }
}
