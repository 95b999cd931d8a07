/**
 * The right part: what the same noise becomes under other guidance, scale by scale, each a button that asks for it; and of the digit that
 * was asked for its end, beside it the learned one that lies nearest and how far that is.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, set } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { Ruler, usualOf } from "../../../images/ruler.js";
import { rowsOf } from "./room.js";
import { signedOf } from "./sampling.js";
import { roomIn, section } from "./section.js";
import { Tile } from "./tile.js";

/** @implements {DigitsPart} */
export class Scales {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.line = h("p", {}, words.say("scales_line"));
    this.row = h("div", { class: "tiles scales", role: "group", "aria-label": words.say("scales_name") });
    const [{ model: { scales } }] = scene.panels;
    this.each = scales.map((w) => {
      const tile = new Tile();
      const button = h("button", { type: "button", title: words.say("scales_help", { w }) }, tile.frame, h("span", {}, math(`w = ${w}`)), tile.caption);
      button.addEventListener("click", () => actions.sample({ guidance: w }));
      return { w, tile, button };
    });
    this.row.append(...this.each.map(({ button }) => button));
    this.end = new Tile("digit-made");
    this.near = new Tile("digit-real");
    this.ruler = new Ruler(words);
    this.pair = h("div", { class: "digit-pair" }, this.end.element, this.near.element);
    this.body = h("div", { class: "digit-scales" }, this.row, this.pair, this.ruler.element);
    this.element = section("digits-scales", words.say("scales_name"), this.line, this.body).element;
    this.painted = "";
  }

  /**
   * @param {DigitsScene} scene
   * @param {Sampling} model
   */
  update(scene, { floor }) {
    this.scene = scene;
    this.painted = "";
    this.ruler.update(usualOf(floor));
  }

  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (!own) return;
    const { each, pair } = rowsOf({ ...own, count: this.each.length });
    this.body.style.setProperty("--each", `${each}px`);
    this.body.style.setProperty("--digit", `${pair}px`);
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint({ model, at, bare }, colours) {
    const key = [model.key, at, bare, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    set(this.element, { "data-bare": bare });
    for (const { button } of this.each) button.disabled = bare || !model.asks;
    if (bare) this.hide();
    else this.show(model, at, colours);
    return true;
  }

  hide() {
    for (const { tile } of this.each) tile.clear();
    this.forget();
  }

  /** Show no end: the film is not there yet. */
  forget() {
    for (const tile of [this.end, this.near]) {
      tile.clear();
      tile.name("", this.kit.words.say("pair_end"));
    }
    this.ruler.show(NaN);
  }

  /**
   * @param {Sampling} model
   * @param {number} at
   * @param {DiffusionColours} colours
   */
  show(model, at, colours) {
    const { kit: { words }, painted } = this;
    const { film, images, cells } = model;
    const inks = { made: colours.gen, real: colours.real };
    this.each.forEach(({ w, tile, button }, k) => {
      tile.show(painted, model.scale(k, at), inks, cells);
      const looks = film.summary[`looks_${w}`];
      const said = film.complete && looks !== undefined ? words.say("scales_ends", { name: images.classes[looks] }) : "";
      tile.name(said, [words.say("scales_at", { w }), said].filter(Boolean).join(", "));
      set(button, { "aria-pressed": String(model.asks && w === model.guidance(Infinity)) });
    });
    if (!film.complete) {
      this.forget();
      return;
    }
    const { index, distance } = model.near();
    this.end.show(`${model.key} ${colours.key}`, model.end, inks, cells);
    this.near.show(`${index} ${colours.key}`, signedOf(images.image(index)), { made: colours.real });
    this.end.name(words.say("pair_end"));
    this.near.name(words.say("pair_near", { name: images.name(index) }));
    this.ruler.show(distance);
  }

  spoken() {
    const ends = this.each.map(({ tile }) => tile.canvas.getAttribute("aria-label")).join("; ");
    return [ends, this.near.caption.textContent, this.ruler.spoken].filter(Boolean).join(". ");
  }
}
