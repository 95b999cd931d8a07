/**
 * Which image goes in: by class, the next one, or one drawn by hand on a pad that opens in the image's place.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Actions, Look, Shown, VaeColours } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { Drawing } from "../../../images/drawing.js";
import { Pad } from "../../../images/pad.js";
import { byClass, nextOf } from "./choice.js";

export class Chooser {
  /**
   * @param {Kit} kit
   * @param {ImageSet} images
   * @param {Actions} actions
   */
  constructor(kit, images, actions) {
    this.kit = kit;
    this.images = images;
    this.actions = actions;
    const { words } = kit;
    this.chips = byClass(images) ? images.classes.map((name, label) => this.button(name, () => this.choose(this.next(label)), "chip")) : [];
    const another = this.button(words.say(this.chips.length ? "another" : "another_one"), () => this.another(), "tool");
    const chips = h("span", { class: "chips" }, ...this.chips);
    this.element = h("div", { class: "chooser", role: "group", "aria-label": words.say("image_chooser") }, chips, another);
    this.open = this.button(words.say("draw_one"), () => this.turn(this.cover.hidden === true), "tool draw");
    this.said = h("p", { class: "pad-said", role: "status" });
    this.cover = h("div", { class: "pad-cover", hidden: true });
    this.open.hidden = !Drawing.fits(images.shape);
    if (!this.open.hidden) this.lay();
  }

  /**
   * @param {string} text
   * @param {() => void} act
   * @param {string} classes
   */
  button(text, act, classes) {
    const button = h("button", { type: "button", class: classes }, text);
    button.addEventListener("click", act);
    return button;
  }

  /** The pad, whose drawing outlives a mount. */
  lay() {
    const { kit, images } = this;
    const say = (/** @type {string} */ key) => kit.words.say(key);
    const drawing = kit.lasting(`drawing of ${images.shape.join()}`, () => new Drawing(images.shape));
    const texts = { pad: say("pad"), keys: say("pad_keys"), undo: say("pad_undo"), clear: say("pad_clear") };
    this.pad = new Pad(drawing, texts, (done) => this.drawn(done));
    this.cover.append(this.pad.element, this.said);
    set(this.open, { "aria-expanded": "false" });
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** @param {number} label */
  next(label) {
    const { images } = this;
    const from = this.look.image % images.count;
    return nextOf({ count: images.count, label: (i) => images.label(i) }, from, label);
  }

  /** Of the same class; of faces, whose classes are not what one sees, the next. */
  another() {
    this.choose(this.chips.length ? this.next(this.images.label(this.look.image % this.images.count)) : this.look.image + 1);
  }

  /** @param {number} image */
  choose(image) {
    const { count } = this.images;
    this.turn(false);
    this.actions.choose({ image: (image + count) % count, drawn: null, z: null });
  }

  /** Lay the pad over the image, or take it away: what was drawn stays. @param {boolean} open */
  turn(open) {
    if (!this.pad || this.cover.hidden === !open) return;
    this.cover.hidden = !open;
    set(this.open, { "aria-expanded": String(open) });
    write(this.open, this.kit.words.say(open ? "pad_close" : "draw_one"));
    if (open) {
      this.pad.drawing.load(this.look.drawn ?? "");
      this.pad.canvas.focus({ preventScroll: true });
    } else this.open.focus({ preventScroll: true });
    this.actions.redraw();
  }

  /** A blank paper encodes nothing new: the image it lies on stays. @param {boolean} done */
  drawn(done) {
    const text = this.pad?.drawing.text || null;
    this.actions.choose({ drawn: text, ...(text === this.look.drawn ? {} : { z: null }) }, done);
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  show({ look, name }, colours) {
    const label = look.drawn === null ? this.images.label(look.image % this.images.count) : -1;
    this.chips.forEach((chip, i) => set(chip, { "aria-pressed": String(i === label) }));
    if (!this.pad || this.cover.hidden) return false;
    const blank = look.drawn === null;
    write(this.said, blank ? this.kit.words.say("pad_blank", { name }) : this.kit.words.say("pad_fitted"));
    return this.pad.show(colours.real);
  }
}
