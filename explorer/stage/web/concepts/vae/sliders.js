/**
 * A slider a dimension, each its own strip of previews decoded along it, with its KL and the factor that it follows.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Sizes } from "../../images/sliders/sizes.js"
 * @import { Actions, Code, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 */

import { h, segmented, set, write } from "../../kernel/dom.js";
import { fixed } from "../../kernel/numbers.js";
import { epsilon } from "../../images/eps.js";
import { aggregated } from "./sliders/density.js";
import { Readings, UNUSED } from "./sliders/readings.js";
import { nameOf } from "../../images/plane/scales.js";
import { SliderList } from "../../images/sliders/list.js";
import { axis } from "../../images/sliders/slider.js";
import { NOTHING, Row } from "./sliders/row.js";
import { sizesOf } from "../../images/sliders/sizes.js";

const DRAWS = 10000;
const BUTTONS = ["dims_prior", "dims_q", "dims_zero"];
const AXIS = 22; // pixels under the rows
const FEET = { wide: 40, narrow: 52, docked: 0 }; // and of the buttons, which are not presented

/** @implements {VaePart} */
export class Sliders {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.left = segmented(words.say("plane_or_sliders"), ["plane", "sliders"].map((left) => [left, words.say(left)]), (left) => actions.choose({ left: /** @type {any} */ (left) }));
    this.left.press("sliders");
    this.measure = h("span", { class: "dims-measure", "data-see": "kl" });
    this.legend = h("div", { class: "dims-legend" });
    this.list = h("div", { class: "dims", role: "group", "aria-label": words.say("sliders") });
    this.axis = axis();
    /** @type {SliderList<Row>} */
    this.all = new SliderList(this.list, this.axis);
    this.buttons = [
      this.button(() => actions.move(epsilon(Math.floor(DRAWS * Math.random()), this.count))),
      this.button(() => actions.move(null)),
      this.button(() => actions.move(new Float32Array(this.count))),
    ];
    this.body = h("div", { class: "dims-body" }, this.list, h("div", { class: "dims-foot" }, this.axis), h("div", { class: "dims-tools" }, ...this.buttons));
    const head = h("header", {}, h("div", { class: "dims-name" }, h("h2", { class: "parts" }, h("span", {}, words.say("latent_space"))), this.left.element), this.legend);
    this.element = h("section", { class: "sliders", "aria-label": words.say("latent_space") }, head, this.body);
    this.readings = new Readings(words);
    this.built = "";
    this.numbers = ""; // what the rows say now
    /** @type {Sizes | null} none where nothing can be seen */
    this.sizes = null;
    /** @type {(Room & { side: number }) | null} */
    this.room = null;
    /** @type {Shown | null} */
    this.shown = null;
  }

  get rows() {
    return this.all.rows;
  }

  get count() {
    return this.rows.length;
  }

  /** @param {() => void} act */
  button(act) {
    const button = h("button", { type: "button", class: "tool" });
    button.addEventListener("click", act);
    return button;
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel | null, other: LatentModel | null }} models
   */
  update(scene, images, { own }) {
    this.scene = scene;
    this.images = images;
    this.numbers = "";
    if (!own) return;
    this.readings.update(own);
    const built = [own.latent, own.certain, images.key].join("|");
    if (built === this.built) return;
    this.built = built;
    this.build(own);
    if (this.room) this.layout(this.room);
  }

  /** @param {LatentModel} model */
  build({ latent, certain }) {
    const { words } = this.kit;
    this.all.build(Array.from({ length: latent }, (_, i) => new Row(i, words, certain, { move: (value, done) => this.move(i, value, done), back: () => this.back(i) })));
    for (const row of this.rows) row.show(NOTHING); // until there is a frame
    const mark = (/** @type {string} */ see, /** @type {string} */ text) => h("span", { class: "dims-mark", "data-see": see }, h("i", { class: `dims-sign ${see}` }), text);
    const said = certain ? { posterior: "dims_code", prior: "dims_fitted" } : { posterior: "dims_q_bar", prior: "dims_the_prior" };
    const marks = [mark("z", "z"), ...Object.entries({ ...said, codes: "dims_codes" }).map(([see, word]) => mark(see, words.say(word)))];
    this.legend.replaceChildren(...marks, this.measure);
    write(this.measure, words.say(certain ? "dims_spread" : "dims_kl"));
    this.buttons.forEach((button, i) => write(button, words.say(certain && i < 2 ? `${BUTTONS[i]}_certain` : BUTTONS[i])));
    set(this.element, { "data-coloured": this.images?.shape[2] === 3, "data-certain": certain });
  }

  /** @param {Room & { side: number }} room */
  layout(room) {
    this.room = room;
    const width = this.list.clientWidth;
    this.sizes = null;
    this.numbers = "";
    if (!width || !this.count) return;
    const free = room.narrow && !Number.isFinite(room.height); // the page is scrolled anyway
    const docked = room.narrow && !free;
    const foot = docked ? FEET.docked : AXIS * room.zoom + (room.zoom > 1 ? 0 : room.narrow ? FEET.narrow : FEET.wide);
    this.sizes = sizesOf({ width, height: free ? Infinity : room.side - foot, count: this.count, words: Boolean(this.images?.factors), zoom: room.zoom });
    this.body.style.height = free ? "" : `${room.side}px`;
    set(this.element, { "data-mode": this.sizes.mode, "data-docked": docked });
    this.all.style(this.sizes, this.images?.shape);
    for (const row of this.rows) row.layout(this.sizes);
  }

  /* ---- what a visitor does */

  /**
   * @param {number} i
   * @param {number} value
   * @param {boolean} done
   */
  move(i, value, done) {
    if (!this.shown) return;
    const u = Float32Array.from(this.kit.look.z?.length === this.count ? this.kit.look.z : this.shown.own.u); // a second move may come before the first is painted
    u[i] = value;
    this.actions.move(u, done);
  }

  /** Back to the middle of q, along one dimension. @param {number} i */
  back(i) {
    if (!this.shown) return;
    const { own, at } = this.shown;
    this.move(i, own.model.standardization(at).noise(own.mu)[i], true);
  }

  /* ---- painting */

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    if (!this.sizes || shown.own.u.length !== this.count) return false;
    const said = this.say(shown);
    return this.draw(shown, colours, this.sizes) || said;
  }

  /** @param {Shown} shown */
  say(shown) {
    const key = [shown.key, this.built, this.readings.scale].join("|");
    if (key === this.numbers) return false;
    this.numbers = key;
    this.readings.of(shown, this.images?.factors ?? null, this.images?.factorNames ?? []).forEach((reading, i) => this.rows[i].show(reading));
    for (const button of this.buttons) button.disabled = shown.bare;
    return true;
  }

  /**
   * Draw what is stale, within what a frame has time for; the rest in the next frames.
   * @param {Shown} shown
   * @param {VaeColours} colours
   * @param {Sizes} sizes
   */
  draw({ own, at, bare, moving }, colours, sizes) {
    if (bare) {
      this.all.clear();
      this.rows.forEach(({ density }) => density.show("bare", () => null));
      return false;
    }
    const place = own.model.film.clamp(at);
    const models = [own.model.film.key, place, this.built].join("|");
    const key = [models, sizes.thumb, sizes.pictures, sizes.unit, colours.key].join("|");
    if (sizes.plot) this.drawDensities(own, at, models);
    const units = own.model.standardization(at);
    const z = new Float32Array(this.count);
    const decode = (/** @type {Float32Array} */ u, /** @type {Float32Array} */ out) => own.model.decode(at, units.draw(u, z), out);
    const { drawn, left } = this.all.draw(key, own.u, sizes, { shape: own.model.images.shape, colour: colours.gen, moving, decode }, (i) => this.readings.costs[i]);
    if (left) this.actions.redraw();
    return drawn;
  }

  /**
   * @param {Code} own
   * @param {number} at
   * @param {string} key
   */
  drawDensities({ model }, at, key) {
    this.rows.forEach(({ density }, i) => density.show(key, () => aggregated(this.readings.units(model, at), model.codes(at).sigma, this.count, i)));
  }

  spoken() {
    const { shown, readings } = this;
    const { words } = this.kit;
    if (!shown || shown.bare || !this.sizes) return "";
    const z = words.say("dims_z", { values: Array.from(shown.own.u, (u) => fixed(u, 2)).join(words.say("dims_comma")) });
    if (shown.own.model.certain) return z;
    const alive = Array.from(readings.costs.keys()).filter((i) => readings.costs[i] >= UNUSED).map(nameOf);
    return `${words.say("dims_alive", { count: alive.length, total: this.count, names: alive.join(words.say("dims_comma")) || "–" })}. ${z}`;
  }
}
