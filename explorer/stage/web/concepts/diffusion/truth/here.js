/**
 * The error at the noise level where one is: how far the score is from the exact one, the loss with its floor, and both over all levels.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Own, Shown } from "../types.js"
 * @import { Reader } from "./reader.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { LevelsCurve } from "./levels.js";
import { NONE, angleOf, pushed, written } from "./readings.js";

export class HereCell {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.unit = h("p");
    this.loss = h("p");
    this.floor = h("p", { "data-limit": true });
    this.curve = new LevelsCurve({ label: words.say("levels_curve"), data: words.say("end_data"), noise: words.say("end_noise") });
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.value), this.unit, this.loss, this.floor);
    this.element = h("div", { class: "fact here drawn", role: "group", "aria-label": words.say("here_name"), title: words.say("here_help") }, said, this.curve.element);
    this.shown = "";
    this.drawn = "";
  }

  /** @param {Own} own */
  update({ known }) {
    Object.assign(this, { known, shown: "" });
  }

  known = true;

  /**
   * @param {Shown} shown
   * @param {Reader} reader
   */
  paint(shown, reader) {
    const { look, alpha, sigma, moving } = shown;
    const { levels } = reader.of(look);
    const key = [reader.whom(look), alpha, sigma, look.way, moving, Boolean(levels)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const far = pushed(look); // of what is pushed nobody knows a floor: it is no denoiser
    this.numbers(reader.here(shown), far);
    const drawn = far ? "error" : "loss";
    const whom = [reader.whom(look), look.way].join("|");
    if (levels && whom !== this.drawn) {
      this.drawn = whom;
      this.curve.show(levels, drawn, look.way);
    }
    set(this.curve.element, { "data-old": whom !== this.drawn, "data-who": look.ask });
    this.curve.mark(angleOf(alpha, sigma), whom === this.drawn ? this.found[drawn] : NaN, look.way);
    return true;
  }

  found = { error: NaN, loss: NaN, floor: NaN };

  /**
   * @param {ReturnType<Reader["here"]>} found
   * @param {boolean} far
   */
  numbers(found, far) {
    const { words, known } = this;
    this.found = found ?? { error: NaN, loss: NaN, floor: NaN };
    const { error, loss, floor } = this.found;
    write(this.value, found ? written(known ? error : loss) : NONE);
    write(this.unit, words.say(known ? "here_error" : "here_loss"));
    write(this.loss, known && !far ? words.say("loss_is", { value: written(loss) }) : "");
    write(this.floor, known && !far ? words.say("floor_is", { value: written(floor) }) : "");
    this.floor.hidden = !known || far;
  }

  get spoken() {
    return [`${this.value.textContent} ${this.unit.textContent}`, this.loss.textContent, this.floor.textContent].filter(Boolean).join(", ");
  }
}
