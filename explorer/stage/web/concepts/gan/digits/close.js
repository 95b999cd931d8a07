/**
 * The right part: one digit large, beside it the real one nearest to it among those that were learned from and how far that lies,
 * and a slider for each dimension of the noise.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { RailActions } from "../../../images/sliders/rail.js"
 * @import { Sizes } from "../../../images/sliders/sizes.js"
 * @import { GanColours } from "../types.js"
 * @import { Forger } from "./forger.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { Picture } from "../../../images/pixels.js";
import { SliderList } from "../../../images/sliders/list.js";
import { sizesOf } from "../../../images/sliders/sizes.js";
import { Slider, axis } from "../../../images/sliders/slider.js";
import { closeOf, columnsOf } from "./room.js";
import { Ruler, usualOf } from "../../../images/ruler.js";

const DRAWS = 10000;
const GAP = 14; // between two columns of sliders
const VALUE = 48; // pixels of a number beside a slider
const OFF = { u: 0, off: true };

/** A slider with its number beside it. */
class Numbered extends Slider {
  /**
   * @param {number} index
   * @param {RailActions} actions
   */
  constructor(index, actions) {
    const number = h("b", { class: "digit-value" });
    super(index, actions, { said: [number] });
    this.number = number;
  }
}

/** @implements {DigitsPart} */
export class Close {
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
    this.grade = h("p", { class: "digits-line" });
    this.buttons = [
      this.button("draw_z", () => actions.choose({ draw: (kit.look.draw + 1) % DRAWS, z: null })),
      this.button("middle_z", () => actions.move(new Float32Array(this.rows.length))),
    ];
    this.made = this.figure("digit-made");
    this.real = this.figure("digit-real");
    this.ruler = new Ruler(words);
    this.axis = axis();
    const list = (/** @type {number} */ i) => h("div", { class: "dims", role: "group", "aria-label": words.say("digit_sliders"), "data-column": i });
    /** @type {SliderList<Numbered>[]} */
    this.lists = [0, 1].map((i) => new SliderList(list(i), this.axis));
    this.columns = h("div", { class: "digit-columns" }, ...this.lists.map(({ element }) => element));
    this.pair = h("div", { class: "digit-pair" }, this.made.element, this.real.element);
    this.body = h("div", { class: "digit-body sliders" }, this.pair, this.ruler.element, this.columns, h("div", { class: "dims-foot" }, this.axis));
    const name = h("div", { class: "latent-name" }, h("h2", {}, words.say("digit_close")), ...this.buttons);
    this.element = h("section", { class: "digit-close", "aria-label": words.say("digit_close") }, h("header", {}, name, this.grade), this.body);
    this.built = "";
    this.painted = "";
    /** @type {Sizes | null} none where nothing can be seen */
    this.sizes = null;
    /** @type {PartRoom | null} */
    this.room = null;
    /** @type {DigitsShown | null} */
    this.shown = null;
    /** @type {ImageSet | null} */
    this.images = null;
  }

  get rows() {
    return this.lists.flatMap(({ rows }) => rows);
  }

  /**
   * @param {string} word
   * @param {() => void} act
   */
  button(word, act) {
    const button = h("button", { type: "button", class: "tool" }, this.kit.words.say(word));
    button.addEventListener("click", act);
    return button;
  }

  /** @param {string} name of its class */
  figure(name) {
    const [place, caption] = [h("div", { class: "digit-frame" }), h("figcaption")];
    return { place, caption, element: h("figure", { class: name }, place, caption), picture: /** @type {Picture | null} */ (null) };
  }

  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   * @param {Forger} model
   */
  update(scene, images, { latent }) {
    this.scene = scene;
    this.painted = "";
    this.ruler.update(usualOf(scene.panels[0].floor));
    if (this.images?.key !== images.key) this.frames(images);
    this.images = images;
    const built = [latent, images.key].join("|");
    if (built === this.built) return;
    this.built = built;
    const half = Math.ceil(latent / columnsOf(latent));
    const rows = Array.from({ length: latent }, (_, i) => this.slider(i));
    this.lists.forEach((list, i) => {
      list.build(rows.slice(i * half, (i + 1) * half));
      list.element.hidden = !list.rows.length;
    });
    if (this.room) this.layout(this.room);
  }

  /** @param {ImageSet} images */
  frames({ shape }) {
    for (const figure of [this.made, this.real]) {
      figure.picture = new Picture(shape, "");
      figure.place.replaceChildren(figure.picture.element);
    }
  }

  /** @param {number} i */
  slider(i) {
    const slider = new Numbered(i, { move: (u, done) => this.move(i, u, done), back: () => this.move(i, 0, true) });
    slider.place({ ...OFF, label: slider.title, text: this.kit.words.say("no_number") });
    return slider;
  }

  /** @param {PartRoom} room */
  layout(room) {
    this.room = room;
    const width = this.body.clientWidth;
    const count = this.rows.length;
    this.sizes = null;
    this.painted = "";
    if (!width || !count) return;
    const free = room.narrow && !Number.isFinite(room.height); // the page is scrolled anyway
    const { digit, columns, list } = closeOf({ width, height: free ? Infinity : room.side, count, zoom: room.zoom });
    this.sizes = sizesOf({ width: (width - (columns - 1) * GAP) / columns, height: list, count: Math.ceil(count / columns), words: false, zoom: room.zoom, right: VALUE, flat: true });
    this.body.style.height = free ? "" : `${room.side}px`;
    this.body.style.setProperty("--digit", `${digit}px`);
    set(this.body, { "data-mode": this.sizes.mode, "data-columns": columns, "data-docked": room.narrow && !free });
    for (const one of this.lists) one.style(this.sizes, this.images?.shape);
  }

  /**
   * @param {number} i
   * @param {number} value
   * @param {boolean} done
   */
  move(i, value, done) {
    if (!this.shown || this.shown.bare) return;
    const u = Float32Array.from(this.kit.look.z?.length === this.rows.length ? this.kit.look.z : this.shown.u); // a second move may come before the first is painted
    u[i] = value;
    this.actions.move(u, done);
  }

  /* ---- painting */

  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    if (!this.sizes || shown.u.length !== this.rows.length) return false;
    const key = [shown.key, colours.key].join("|");
    const said = key !== this.painted;
    if (said) this.say(shown, colours);
    this.painted = key;
    return this.draw(shown, colours, this.sizes) || said;
  }

  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  say(shown, colours) {
    const { words } = this.kit;
    const { bare, u, asked, model } = shown;
    for (const figure of [this.made, this.real]) figure.element.hidden = bare;
    for (const button of this.buttons) button.disabled = bare;
    this.rows.forEach((row, i) => {
      write(row.number, bare ? "" : fixed(u[i], 2));
      const text = bare ? words.say("no_number") : words.say("dim_value", { name: row.title, value: fixed(u[i], 2), sigmas: fixed(u[i], 1) });
      row.place({ u: u[i], off: bare, label: row.title, text });
    });
    write(this.grade, bare ? "" : this.graded(shown));
    if (bare || !this.images) return this.ruler.show(NaN);
    const { index, distance } = shown.near();
    const name = this.images.classes[asked];
    const [made, real] = [model.conditional ? words.say("digit_forged", { name }) : words.say("digit_forged_any"), words.say("digit_nearest", { name: this.images.name(index) })];
    this.made.picture?.show(shown.made, colours.gen);
    this.real.picture?.show(this.images.image(index), colours.real);
    for (const [figure, said] of /** @type {[typeof this.made, string][]} */ ([[this.made, made], [this.real, real]])) {
      write(figure.caption, said);
      figure.picture?.name(said);
    }
    return this.ruler.show(distance);
  }

  /** What D says of it. @param {DigitsShown} shown */
  graded({ model, made, asked }) {
    const { words } = this.kit;
    const grade = model.grade(made, asked);
    return model.form.probability ? words.say("digit_chance", { share: words.percent(grade, 0) }) : words.say("digit_value_of_critic", { value: fixed(grade, 2) });
  }

  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   * @param {Sizes} sizes
   */
  draw({ model, u, asked, bare, moving }, colours, sizes) {
    const { images } = this;
    if (bare || !images) {
      for (const list of this.lists) list.clear();
      return false;
    }
    const key = [model.key, asked, sizes.thumb, sizes.pictures, sizes.unit, colours.key].join("|");
    const of = { shape: images.shape, colour: colours.gen, moving, decode: (/** @type {Float32Array} */ z, /** @type {Float32Array} */ out) => model.forge(z, asked, out) };
    const done = this.lists.map((list) => list.draw(key, u, sizes, of, () => 1));
    if (done.some(({ left }) => left)) this.actions.redraw();
    return done.some(({ drawn }) => drawn);
  }

  spoken() {
    const { shown } = this;
    if (!shown || shown.bare) return "";
    return [this.made.caption.textContent, this.real.caption.textContent, this.ruler.spoken, this.grade.textContent].filter(Boolean).join(". ");
  }
}
