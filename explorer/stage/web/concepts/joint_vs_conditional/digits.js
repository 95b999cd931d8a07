/**
 * Digits on the stage: the one that is drawn at the asked point, and a dozen that the generative model makes. Each place
 * of the plane is a picture of 8 by 8: a mean and two directions. Computed here, so that it follows the finger.
 *
 * @import { Colours } from "../../kernel/theme.js"
 * @import { Point } from "../../kernel/types.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { Model } from "../../plane/types.js"
 * @import { Digits as DigitsScene } from "./types.js"
 */

import { h, set, write } from "../../kernel/dom.js";
import { nameOf } from "../../plane/classes.js";
import { shape } from "../../plane/marks.js";
import { NOISE } from "../../plane/noise.js";

export const DOZEN = 12;

/**
 * The ink at each pixel of the digit that lies at a place.
 * @param {DigitsScene} digits
 * @param {Point} at
 * @returns {Float32Array} (side * side), row 0 at the top; 0 paper, 1 ink
 */
export function inkAt({ mean, directions }, [x, y]) {
  const out = new Float32Array(mean.data.length);
  const [first, second] = [directions.data.subarray(0, out.length), directions.data.subarray(out.length)];
  for (let i = 0; i < out.length; i++) out[i] = Math.max(0, Math.min(1, mean.data[i] + x * first[i] + y * second[i]));
  return out;
}

/** The part of the stage; hidden where the data are no digits. */
export class Digits {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.asked = h("canvas", { role: "img", class: "digit asked" });
    this.here = h("figure", { class: "here" }, this.asked, h("figcaption", {}, words.say("digit_here")));
    this.made = Array.from({ length: DOZEN }, () => {
      const canvas = h("canvas", { class: "digit", "aria-hidden": "true" });
      const name = h("figcaption");
      return { canvas, name, element: h("figure", {}, canvas, name), shown: "" };
    });
    this.strip = h("div", { class: "strip" }, ...this.made.map(({ element }) => element));
    this.note = h("p", { class: "second" });
    const made = h("div", { class: "made" }, h("h3", {}, words.say("digits_made")), this.strip, this.note);
    this.element = h("section", { class: "digits", "aria-label": words.say("digits_title"), hidden: true }, this.here, made);
    this.shown = "";
  }

  /**
   * @param {DigitsScene | null} digits
   * @param {Point | null} at the asked point
   * @param {{ model: Model | null, key: string, drawn: number }} generative
   * @param {Colours} colours
   */
  show(digits, at, { model, key, drawn }, colours) {
    this.element.hidden = !digits;
    if (!digits) return;
    const wanted = [at, key, drawn, colours.key, devicePixelRatio].join("|");
    if (wanted === this.shown) return;
    this.shown = wanted;
    write(this.note, this.words.say("digits_note"));
    this.here.hidden = !at;
    if (at) paint(this.asked, inkAt(digits, at), digits.side, colours);
    set(this.asked, { "aria-label": this.words.say("digit_here") });
    this.draw(digits, model, Math.max(0, drawn - DOZEN), colours);
  }

  /**
   * The last dozen of those that are drawn, or the dozen that would be drawn first.
   * @param {DigitsScene} digits
   * @param {Model | null} model
   * @param {number} from
   * @param {Colours} colours
   */
  draw(digits, model, from, colours) {
    this.strip.hidden = !model?.joint;
    if (!model?.joint) return;
    this.made.forEach(({ canvas, name }, i) => {
      const { at, label } = model.sample(NOISE[from + i]);
      paint(canvas, inkAt(digits, at), digits.side, colours);
      name.replaceChildren(shape(label), ` ${nameOf(this.words, label)}`);
    });
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} ink
 * @param {number} side
 * @param {Colours} colours
 */
function paint(canvas, ink, side, { paper, ink: full }) {
  if (canvas.width !== side) [canvas.width, canvas.height] = [side, side];
  const ctx = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = ctx.createImageData(side, side);
  ink.forEach((part, i) => {
    for (let c = 0; c < 3; c++) image.data[4 * i + c] = paper[c] + (full[c] - paper[c]) * part;
    image.data[4 * i + 3] = 255;
  });
  ctx.putImageData(image, 0, 0);
}
