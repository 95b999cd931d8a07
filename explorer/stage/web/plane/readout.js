/**
 * The read-out at the pointer: what the model and the exact answer say about the place under it.
 *
 * @import { Model, Point, Scene } from "../kernel/types.js"
 * @import { Camera } from "../kernel/camera.js"
 * @import { Exact } from "./exact.js"
 * @import { Words } from "../kernel/words.js"
 */

import { h, math, set } from "../kernel/dom.js";
import { answer } from "./learned.js";
import { hit } from "../kernel/camera.js";
import { formulaOfA, number, shape } from "./marks.js";

export class ReadOut {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.element = h("div", { class: "readout", "aria-hidden": "true", hidden: true });
    this.shown = "";
  }

  hide() {
    this.element.hidden = true;
    this.shown = "";
  }

  /**
   * @param {Point} at
   * @param {Camera} camera
   * @param {Model | null} model
   * @param {Exact} exact
   * @param {Scene["points"] | undefined} points
   */
  show(at, camera, model, exact, points) {
    const [x, y] = at;
    const [learned, truth] = [model && answer(model, x, y), answer(exact.model, x, y)];
    const key = [x, y, learned?.chances, learned?.density].join();
    if (key !== this.shown) this.element.replaceChildren(...this.rows(learned, truth, this.under(at, camera, points), exact.known));
    this.shown = key;
    set(this.element, { "data-unknown": !exact.known });
    this.element.hidden = false;
    this.follow(camera, camera.x(x), camera.y(y));
  }

  /**
   * @param {ReturnType<typeof answer> | null} learned
   * @param {ReturnType<typeof answer>} truth
   * @param {number} label of the point under the pointer, or -1
   * @param {boolean} known whether there is an exact answer
   */
  rows(learned, truth, label, known) {
    const { words } = this;
    const many = truth.chances.length > 2;
    const chance = (/** @type {ReturnType<typeof answer> | null} */ a) => (a ? words.chanceOf(a) : "–");
    const density = (/** @type {ReturnType<typeof answer> | null} */ a) => (a?.density == null ? "–" : number(a.density));
    const exact = (/** @type {string} */ name, /** @type {Node | string} */ said) => (known ? [h("span", { class: name }, said)] : []);
    return [
      label < 0 ? h("span") : h("span", {}, shape(label), ` ${words.letter(label)}`),
      h("span", { class: "second" }, words.say("learned")),
      ...exact("second", words.say("exact")),
      many ? math("p(y | x)") : formulaOfA("p(A | x)", words),
      h("b", {}, chance(learned)),
      ...exact("", chance(truth)),
      math("p(x)"),
      h("b", {}, density(learned)),
      ...exact("", density(truth)),
    ];
  }

  /**
   * @param {Point} at
   * @param {Camera} camera
   * @param {Scene["points"] | undefined} points
   */
  under(at, camera, points) {
    const i = points ? hit(camera, points.xy, camera.x(at[0]), camera.y(at[1]), 6) : -1;
    return i < 0 || !points ? -1 : points.label.data[i];
  }

  /**
   * Beside the pointer, inside the picture.
   * @param {Camera} camera
   * @param {number} x
   * @param {number} y
   */
  follow({ width, height }, x, y) {
    const { offsetWidth: w, offsetHeight: tall } = this.element;
    const left = x + 16 + w > width - 4 ? x - w - 16 : x + 16;
    const top = y + 16 + tall > height - 4 ? y - tall - 14 : y + 16;
    this.element.style.transform = `translate(${Math.max(4, Math.min(left, width - w - 4))}px, ${Math.max(4, top)}px)`;
  }
}
