/**
 * The right part: where the same noise ends if the first N learned digits are known by heart, N from 4 on; and where the network ends,
 * which learned from all of them. By heart each end is one of those digits.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { usualOf, verdictOf } from "../../../images/ruler.js";
import { CopiesPlot } from "../memory/plot.js";
import { gridOf } from "./room.js";
import { signedOf } from "./sampling.js";
import { roomIn, section } from "./section.js";
import { Tile } from "./tile.js";

const COUNTS = [4, 64, 1024]; // and all

/** @implements {DigitsPart} */
export class ByHeart {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.tiles = Array.from({ length: COUNTS.length + 2 }, () => ({ end: new Tile(), near: new Tile() }));
    this.line = h("p", {}, words.say("recalled_line"));
    const rows = [["recalled_end", "end"], ["recalled_near", "near"]].map(([word, which]) =>
      h("div", { class: "tiles recalled" }, h("p", {}, words.say(word)), ...this.tiles.map((pair) => pair[/** @type {"end" | "near"} */ (which)].element)));
    this.verdict = h("p", { class: "fill-said" });
    this.plot = new CopiesPlot(words);
    this.plotSays = h("p", { class: "recalled-plot" }, words.say("digits_memory_line"));
    this.body = h("div", { class: "digit-recalled" }, ...rows, this.verdict, this.plotSays, this.plot.element);
    this.element = section("digits-recalled", words.say("recalled_name"), this.line, this.body).element;
    this.painted = "";
    this.found = 0; // of the tiles, while others are still to be found
  }

  /**
   * @param {DigitsScene} scene
   * @param {Sampling} _model
   */
  update(scene, _model) {
    Object.assign(this, { scene, painted: "", found: 0 });
    this.plot.update(scene.own.memory);
    this.plot.mark(scene.own.memory.x, scene.own.images.labels.data.length);
  }

  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (!own) return;
    const { each, plot } = gridOf({ ...own, count: this.tiles.length });
    this.body.style.setProperty("--each", `${each}px`);
    for (const part of [this.plot.element, this.plotSays]) part.hidden = !plot;
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint({ model, bare, moving }, colours) {
    const key = [model.key, bare, colours.key].join("|");
    if (key !== this.painted) Object.assign(this, { painted: key, found: 0 });
    else if (this.found === this.tiles.length) return false;
    set(this.element, { "data-bare": bare });
    if (bare) {
      this.forget();
      this.found = this.tiles.length;
      return true;
    }
    if (!model.film.complete) this.forget();
    if (moving || !model.film.complete) return false; // it takes longer than a frame
    this.show(this.found, model, colours);
    this.found++;
    if (this.found < this.tiles.length) this.actions.redraw();
    return true;
  }

  /** Show none: they are of another film. */
  forget() {
    for (const tile of this.tiles.flatMap(({ end, near }) => [end, near])) {
      tile.clear();
      tile.name("", this.kit.words.say("recalled_end"));
    }
    write(this.verdict, "");
  }

  /**
   * @param {number} i
   * @param {Sampling} model
   * @param {DiffusionColours} colours
   */
  show(i, model, colours) {
    const { kit: { words }, painted } = this;
    const { images, floor } = model;
    const counts = [...COUNTS, images.count];
    const network = i === counts.length;
    const { end, near } = network ? { end: model.end, near: model.near() } : model.byHeart(counts[i]);
    const { low } = usualOf(floor);
    const tiles = this.tiles[i];
    tiles.end.show(painted, end, { made: network ? colours.gen : colours.ink });
    tiles.near.show(painted, signedOf(images.image(near.index)), { made: colours.real });
    tiles.end.name(network ? words.say("recalled_network") : words.count(counts[i]), network ? words.say("recalled_network") : words.say("recalled_of", { n: words.count(counts[i]) }));
    const copy = near.distance < low;
    tiles.near.name(fixed(near.distance, 1), words.say(copy ? "recalled_copy" : "recalled_new", { value: fixed(near.distance, 1) }));
    set(tiles.near.element, { "data-copy": copy });
    if (network) write(this.verdict, words.say("recalled_verdict", { value: fixed(near.distance, 1), verdict: words.say(`digits_copy_${verdictOf(near.distance, usualOf(floor))}`) }));
  }

  spoken() {
    return this.tiles.map(({ end, near }) => [end, near].map(({ canvas }) => canvas.getAttribute("aria-label")).filter(Boolean).join(": ")).filter(Boolean).join("; ");
  }
}
