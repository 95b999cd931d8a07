/**
 * Seven places of the way in a row: a press goes there.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Way } from "./ways.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { Picture } from "../../../images/pixels.js";
import { spread } from "../mixing.js";

export const PICTURES = 7;

export class Strip {
  /**
   * @param {Words} words
   * @param {"own" | "other" | "pixels"} id
   * @param {(place: number) => void} go
   */
  constructor(words, id, go) {
    this.words = words;
    this.id = id;
    this.label = h("span", { class: "strip-name" }, words.say(`strip_${id}`));
    this.number = h("b", { class: "strip-number" });
    this.buttons = Array.from({ length: PICTURES }, (_, i) => {
      const button = h("button", { type: "button", class: "strip-picture" });
      button.addEventListener("click", () => go(this.places[i]));
      return button;
    });
    this.element = h("div", { class: "strip", role: "group", "aria-label": words.say(`strip_${id}`), "data-strip": id }, this.label, ...this.buttons, this.number);
    /** @type {number[]} */
    this.places = [];
    this.total = 2;
    this.key = "";
    /** @type {Picture[]} */
    this.pictures = [];
    /** @type {Way | null} */
    this.way = null;
  }

  /**
   * @param {ImageSet} images
   * @param {number} total places of the way
   */
  update(images, total) {
    const key = `${images.key} ${total}`;
    if (key === this.key) return;
    this.key = key;
    this.total = total;
    this.places = spread(PICTURES, total);
    this.pictures = this.buttons.map((button, i) => {
      const picture = new Picture(images.shape, "", this.id === "pixels" ? "faded" : "made");
      button.replaceChildren(picture.element);
      const share = this.words.percent(this.places[i] / (total - 1), 0);
      set(button, { "aria-label": this.words.say("go_there", { share }) });
      return picture;
    });
  }

  /** Of what it is, where that is another model. @param {string} name */
  name(name) {
    write(this.label, name);
    set(this.element, { "aria-label": this.words.say("strip_other_of", { model: name }) });
  }

  /**
   * @param {Way} way
   * @param {Rgb} colour
   */
  show(way, colour) {
    this.way = way;
    const { mix } = way;
    set(this.element, { "data-empty": !mix });
    if (mix) this.pictures.forEach((picture, i) => picture.show(mix(this.places[i] / (this.total - 1)), colour));
  }

  /** @param {number} walk the place, from 0 to 1 */
  at(walk) {
    const place = walk * (this.total - 1);
    const here = this.places.reduce((best, one) => (Math.abs(one - place) < Math.abs(best - place) ? one : best));
    this.buttons.forEach((button, i) => set(button, { "data-here": this.places[i] === here }));
    write(this.number, this.way?.distances.length ? fixed(this.way.distance(walk), 1) : "");
  }
}
