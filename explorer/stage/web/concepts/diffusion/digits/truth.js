/**
 * The truth strip of a sampled digit: the chance, in the eyes of a classifier of real digits, that the forecast is what was asked for,
 * over the way; how far the class moves the forecast; how many of many digits were read as asked at this guidance; whether it is a copy.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { Curve, runOf } from "../../../kernel/curve.js";
import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { StripFoot } from "../../../kernel/stripfoot.js";
import { usualOf, verdictOf } from "../../../images/ruler.js";
import { NONE } from "../truth/readings.js";
import { sure } from "./said.js";

/** @implements {DigitsPart} */
export class DigitsTruth {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, { seek }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    const cell = (/** @type {string} */ name, /** @type {Curve | null} */ curve) => {
      const [value, said, limit] = [h("span", { class: "value" }, NONE), h("p", {}, words.say(`digits_${name}_says`)), h("p", { "data-limit": true })];
      const lines = h("div", { class: "said" }, h("p", { class: "big" }, value), said, limit);
      const named = { role: "group", "aria-label": words.say(`digits_${name}_name`), title: words.say(`digits_${name}_help`) };
      return { value, said, limit, curve, element: h("div", { class: curve ? "fact drawn" : "fact", ...named }, lines, curve?.element) };
    };
    const curve = (/** @type {string} */ name) => new Curve(`${words.say(`digits_${name}_curve`)}; ${words.say("seek_help")}`, seek);
    this.chance = cell("chance", curve("chance"));
    this.pull = cell("pull", curve("pull"));
    this.many = cell("many", null);
    this.copy = cell("copy", null);
    this.cells = [this.chance, this.pull, this.many, this.copy];
    this.foot = new StripFoot(kit, () => /** @type {string} */ (this.scene.panels[0].film));
    this.element = h("div", { class: "truth digits-truth" }, h("div", { class: "facts", "data-kind": "images" }, ...this.cells.map(({ element }) => element)), this.foot.element);
    this.shown = "";
  }

  /**
   * @param {DigitsScene} scene
   * @param {Sampling} model
   */
  update(scene, { film, floor }) {
    this.scene = scene;
    this.shown = "";
    const { kit, kit: { words } } = this;
    const { past: name } = scene.films[/** @type {string} */ (scene.panels[0].film)];
    const past = name ? kit.film(name) : null;
    this.chance.curve?.update(runOf(film, past, "chance", { limit: floor.chance, far: 0, climbs: true }));
    this.pull.curve?.update(runOf(film, past, "pull", { limit: 0, far: 0.5, climbs: false }));
    this.foot.update(scene, scene.bare ? [] : [words.say("digits_note", { value: words.percent(floor.chance, 0) })], Boolean(past));
  }

  layout() {}

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint({ at, look, model, bare }, _colours) {
    const key = [at, look.way, model.key, bare].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const old = look.way === "forward"; // the film is not what is shown
    set(this.element, { "data-old": old });
    set(/** @type {Element} */ (this.element.firstElementChild), { inert: old });
    if (!bare && model.ready) this.say(model, at);
    return true;
  }

  /**
   * @param {Sampling} model
   * @param {number} at
   */
  say(model, at) {
    const { kit: { words }, chance, pull, copy } = this;
    const { film, floor, form, images, asks } = model;
    const looks = images.classes[film.scalar("looks", at)];
    write(chance.value, sure(words, film.scalar("chance", at)));
    const asked = images.classes[form.label];
    write(chance.said, asks ? words.say("digits_asked_looks", { asked, name: looks }) : words.say("digits_looks", { name: looks }));
    write(chance.limit, words.say("digits_chance_real", { value: words.percent(floor.chance, 0) }));
    chance.curve?.show(at, { high: words.percent(chance.curve.top, 0), low: "0" });
    write(pull.value, fixed(film.scalar("pull", at), 2));
    write(pull.limit, words.say("digits_pull_none"));
    pull.curve?.show(at, { high: fixed(pull.curve.top, 1), low: "0" });
    this.sayMany(model, asks);
    const done = film.complete ? model.near().distance : NaN;
    write(copy.value, fixed(done, 1));
    write(copy.said, Number.isFinite(done) ? words.say(`digits_copy_${verdictOf(done, usualOf(floor))}`) : words.say("digits_copy_says"));
    write(copy.limit, words.say("digits_copy_real", { low: fixed(floor.nearest_low, 1), high: fixed(floor.nearest_high, 1) }));
  }

  /**
   * How many digits of 600 were read as asked at this guidance, measured before.
   * @param {Sampling} model
   * @param {boolean} asks
   */
  sayMany(model, asks) {
    const { many, kit: { words } } = this;
    const { x, lines } = this.scene.own.measured;
    const i = x.indexOf(model.guidance(Infinity));
    const [line, real] = ["accuracy", "real_accuracy"].map((name) => lines.find((one) => one.name === name));
    write(many.value, asks && line && i >= 0 ? sure(words, line.mean[i], 1) : NONE);
    write(many.limit, real ? words.say("digits_many_real", { value: words.percent(real.mean[0], 0) }) : "");
  }

  spoken() {
    return this.cells.map(({ value, said }) => `${value.textContent} ${said.textContent}`).join("; ");
  }
}
