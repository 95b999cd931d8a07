/**
 * One end of the walk: a real image, its class to choose from, and by a press the next one of that class.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { VaeColours } from "../types.js"
 */

import { h, set } from "../../../kernel/dom.js";
import { Picture } from "../../../images/pixels.js";

const DRAWN = "-1";

export class End {
  /**
   * @param {Words} words
   * @param {"A" | "B"} letter
   * @param {(image: number) => void} choose
   */
  constructor(words, letter, choose) {
    this.words = words;
    this.letter = letter;
    this.choose = choose;
    this.select = h("select", { "aria-label": words.say("end_class", { end: letter }) });
    this.select.addEventListener("change", () => this.turnTo(Number(this.select.value)));
    this.button = h("button", { type: "button", class: "end-picture" });
    this.button.addEventListener("click", () => this.another());
    const [what, more] = [h("p", {}, h("b", {}, letter), this.select), h("span", { class: "end-more", "aria-hidden": "true" }, words.say("another_image"))];
    this.element = h("div", { class: "between-end", role: "group", "aria-label": words.say("end_of_walk", { end: letter }) }, what, this.button, more);
    /** @type {ImageSet | null} */
    this.images = null;
    /** @type {number | null} */
    this.index = null;
  }

  /** @param {ImageSet} images */
  update(images) {
    this.images = images;
    this.picture = new Picture(images.shape, "", "real");
    this.button.replaceChildren(this.picture.element);
    const classes = [...new Set(images.labels)].sort((a, b) => a - b);
    this.drawing = h("option", { value: DRAWN, disabled: true, hidden: true }, this.words.say("end_drawn"));
    this.select.replaceChildren(this.drawing, ...classes.map((label) => h("option", { value: label }, images.classes[label])));
  }

  /** The first image of a class. @param {number} label */
  turnTo(label) {
    const [first] = this.images?.labelled(label) ?? [];
    if (first !== undefined) this.choose(first);
  }

  /** The next one of the class that is shown; in place of a drawing, the first. */
  another() {
    if (!this.images) return;
    const all = this.images.labelled(this.index === null ? this.images.label(0) : this.images.label(this.index));
    this.choose(all[(all.indexOf(this.index ?? -1) + 1) % all.length]);
  }

  /**
   * @param {{ index: number | null, values: Float32Array }} of `index`: none of a drawing
   * @param {VaeColours} colours
   */
  show({ index, values }, colours) {
    const { images, words, letter } = this;
    if (!images || !this.drawing) return;
    this.index = index;
    this.drawing.hidden = index !== null;
    this.select.value = index === null ? DRAWN : String(images.label(index));
    const name = index === null ? words.say("end_drawn") : images.name(index);
    this.picture?.show(values, colours.real);
    set(this.button, { "aria-label": words.say("end_next", { end: letter, name }), title: words.say("another_image") });
  }
}
