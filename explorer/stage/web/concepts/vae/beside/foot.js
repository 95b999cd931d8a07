/**
 * Under both planes: what both models decode of the same code, each with its distance to the nearest real image, or of the same
 * draws of noise. Under them what to hold these distances against.
 *
 * @import { Room } from "../../../kernel/contract.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Code, ModelPanel, Shown, VaeColours } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { edgesOfMean } from "../edges.js";
import { realFloor } from "../../../images/nearness.js";
import { Half } from "./half.js";

export class Foot {
  /**
   * @param {Words} words
   * @param {() => void} redraw
   */
  constructor(words, redraw) {
    this.words = words;
    this.redraw = redraw;
    this.halves = [new Half(words, "own"), new Half(words, "other")];
    this.floor = h("p", { class: "foot-floor" });
    this.close = h("button", { type: "button", class: "tool foot-close", hidden: true }, words.say("back_to_code"));
    this.close.addEventListener("click", () => this.end());
    this.inside = h("div", { class: "foot-inside" }, ...this.halves.map((half) => half.element), h("div", { class: "foot-line" }, this.floor, this.close));
    this.element = h("div", { class: "beside-foot", role: "group", "aria-label": words.say("decoded_each") }, this.inside);
    /** @type {number | null} which draws of noise are shown; none: the code on the stage */
    this.drawn = null;
    this.draws = 0;
    this.code = "";
    /** @type {ImageSet | null} */
    this.images = null;
  }

  /**
   * @param {ImageSet} images
   * @param {ModelPanel[]} panels
   */
  update(images, panels) {
    if (images !== this.images) {
      this.images = images;
      const { words } = this;
      const said = { value: fixed(realFloor(images), 1), all: words.percent(1, 0), mean: words.percent(edgesOfMean(images), 0) };
      write(this.floor, words.say("real_floor", said));
    }
    this.halves.forEach((half, i) => half.update(images, panels[i].title));
  }

  /** @param {Room} room */
  layout({ zoom }) {
    this.element.style.setProperty("--zoom", String(zoom));
  }

  /** The next draws of noise, for both models the same. */
  draw() {
    this.drawn = this.draws++;
    this.redraw();
  }

  /** Back to the code on the stage. */
  end() {
    this.drawn = null;
    this.redraw();
  }

  /**
   * @param {Shown} shown
   * @param {Code[]} codes
   * @param {VaeColours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(shown, codes, colours) {
    const code = [shown.look.z, shown.look.image, shown.look.drawn, shown.look.draw].join("|");
    if (code !== this.code) this.drawn = null; // who moves the code looks at it
    this.code = code;
    this.close.hidden = this.drawn === null;
    set(this.inside, { "data-bare": shown.bare, "data-samples": this.drawn !== null });
    if (shown.bare) return false;
    return this.halves.map((half, i) => half.paint(shown, codes[i], this.drawn, colours)).some(Boolean);
  }

  spoken() {
    return [...this.halves.map((half) => half.spoken()), this.floor.textContent].join(" ");
  }
}
