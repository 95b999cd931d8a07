/**
 * The left part. On the way back: x_t, the forecast of x_0, and under them what the forecast is made of, without the class, with it, and
 * the difference that guidance pushes along. Forward: a held-out digit with noise, the best forecast that learned ones by heart give, and
 * those of them that weigh most.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { mixed } from "../../../kernel/theme.js";
import { sidesOf } from "./room.js";
import { sure } from "./said.js";
import { signedOf } from "./sampling.js";
import { roomIn, section } from "./section.js";
import { Tile } from "./tile.js";

const SMALL = 3; // tiles under the large ones

/** The forecast's letter. */
const hat = () => h("span", { class: "math" }, h("i", {}, "x̂"), h("sub", {}, "0"));

/**
 * What guidance does: x̂ = x̂(∅) + w (x̂(y) − x̂(∅)).
 * @param {string | null} name of the class; null: none is asked for
 * @param {number} w
 */
function equation(name, w) {
  const of = (/** @type {string} */ told) => [hat(), `(${told})`];
  if (name === null) return [hat(), " = ", ...of("∅")];
  return [hat(), " = ", ...of("∅"), ` + ${fixed(w, 1).replace(".0", "")} · [ `, ...of(name), " − ", ...of("∅"), " ]"];
}

/** @implements {DigitsPart} */
export class Flow {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.line = h("p");
    this.large = [new Tile("noisy"), new Tile("made")];
    this.small = Array.from({ length: SMALL }, () => new Tile());
    this.arrow = h("div", { class: "tile-arrow", "aria-hidden": "true" }, h("span", {}, words.say("digits_asks")), h("i"));
    this.equation = h("p", { class: "flow-equation" });
    const rows = [
      h("div", { class: "tiles large" }, this.large[0].element, this.arrow, this.large[1].element),
      this.equation,
      h("div", { class: "tiles small" }, ...this.small.map(({ element }) => element)),
    ];
    this.body = h("div", { class: "digit-flow" }, ...rows);
    const { heading, element } = section("digits-flow", words.say("digits_back"), this.line, this.body);
    this.title = heading;
    this.element = element;
    this.painted = "";
  }

  /**
   * @param {DigitsScene} scene
   * @param {Sampling} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.painted = "";
  }

  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (!own) return;
    const { large, small, low } = sidesOf(own);
    this.body.style.setProperty("--large", `${large}px`);
    this.body.style.setProperty("--small", `${small}px`);
    this.equation.hidden = low;
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint(shown, colours) {
    const key = [shown.key, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    set(this.element, { "data-way": shown.look.way, "data-bare": shown.bare });
    if (shown.bare) this.hide();
    else if (shown.look.way === "back") this.back(shown, colours);
    else this.forward(shown, colours);
    return true;
  }

  /** A question is open. */
  hide() {
    const { words } = this.kit;
    for (const tile of [...this.large, ...this.small]) tile.clear();
    this.equation.replaceChildren();
    write(this.title, words.say("digits_back"));
    write(this.line, words.say("after_the_guess"));
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  back({ at, t, model }, colours) {
    const { kit: { words }, large: [noisy, made], small: [untold, told, apart], painted } = this;
    const { form, cells, asks } = model;
    const flow = model.flow(at);
    const name = asks ? model.images.classes[form.label] : words.say("digits_none");
    const own = { made: colours.gen, real: colours.real };
    const step = Math.min(Math.floor(at) + 1, form.steps);
    noisy.show(painted, flow.x, { made: mixed(colours.gen, colours.noise, t), real: mixed(colours.real, colours.noise, t) }, cells);
    made.show(painted, flow.forecast, own, cells);
    untold.show(painted, flow.untold, own);
    told.show(painted, flow.told, own);
    const difference = Float32Array.from(flow.told, (value, k) => value - flow.untold[k]);
    apart.show(painted, difference, { made: colours.plus, minus: colours.minus });
    write(this.title, asks ? words.say("digits_back_to", { name }) : words.say("digits_back"));
    write(this.line, at < form.steps ? words.say("digits_step", { step, steps: form.steps, solver: words.say(`solver_${form.solver}`) }) : words.say("digits_arrived", { steps: form.steps }));
    noisy.name(words.say("tile_x", { t: fixed(t, 2) }));
    made.name(words.say("tile_forecast"));
    untold.name(words.say("tile_untold"));
    told.name(asks ? words.say("tile_told", { name }) : words.say("tile_untold"));
    this.equation.replaceChildren(...equation(asks ? name : null, model.guidance(at)));
    apart.name(words.say("tile_apart"));
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  forward({ look, t, model }, colours) {
    const { kit: { words }, large: [noisy, best], painted } = this;
    const { of, index: own, known, count } = model.subject(look);
    const { mean, first, torn } = model.recall(look, t);
    const put = (/** @type {Tile} */ tile, /** @type {ArrayLike<number>} */ values, /** @type {Rgb} */ made) =>
      (of.shape[2] > 1 ? tile.showColour(painted, values, of.shape[0]) : tile.show(painted, values, { made }));
    put(noisy, model.dissolved(look, t), mixed(colours.real, colours.noise, t));
    put(best, mean, colours.ink);
    noisy.name(words.say("tile_x", { t: fixed(t, 2) }));
    best.name(words.say("tile_heart"));
    this.small.forEach((tile, i) => {
      const { index, share } = first[i];
      put(tile, signedOf(known.image(index)), colours.real);
      tile.name(look.face === null ? words.say("tile_share", { name: known.name(index), share: sure(words, share) }) : sure(words, share));
    });
    this.equation.replaceChildren(hat(), h("span", { class: "math" }, " = Σ ", h("i", {}, "wᵢ xᵢ")), h("span", { class: "nowrap" }, words.say("flow_weights")));
    write(this.title, look.face === null ? words.say("digits_forward", { name: of.name(own) }) : words.say("digits_forward_face"));
    const said = { n: torn < 10 ? fixed(torn, 1) : words.count(torn), all: words.count(count) };
    write(this.line, look.face === null ? words.say("digits_torn", said) : words.say("digits_torn_faces", said));
  }

  spoken() {
    return [this.title.textContent, this.line.textContent].join(". ");
  }
}
