/**
 * The walk from one image to another, as a film: codes mixed on a straight line and decoded, or pixels mixed; under each other
 * the same places of the way, and how far what stands there is from a real image.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { Code, Actions, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 * @import { Way } from "./between/ways.js"
 */

import { h, set, write } from "../../kernel/dom.js";
import { fixed } from "../../kernel/numbers.js";
import { Picture } from "../../images/pixels.js";
import { DistanceCurve } from "./between/curve.js";
import { End } from "./between/end.js";
import { roomFor } from "./between/room.js";
import { Strip } from "./between/strip.js";
import { codesMixed, pixelsMixed, scan } from "./between/ways.js";
import { endsOf, mixed } from "./mixing.js";
import { nearest, realFloor } from "../../images/nearness.js";

const WALK = "walk";
const SKETCHED = 9; // places of the curve while something moves
const STRIPS = /** @type {const} */ (["own", "other", "pixels"]);

/** @implements {VaePart} */
export class Between {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   * @param {HTMLElement} walk the bar of its timeline
   */
  constructor(kit, scene, actions, walk) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.straight = h("p", { class: "between-straight" });
    this.ends = [
      new End(words, "A", (image) => actions.choose({ image, drawn: null, z: null })),
      new End(words, "B", (to) => actions.choose({ to, z: null })),
    ];
    this.middle = h("figure", { class: "between-middle" });
    const go = (/** @type {number} */ place, done = true) => this.go(place, done);
    this.strips = STRIPS.map((id) => new Strip(words, id, go));
    this.curve = new DistanceCurve(words, go);
    const top = h("div", { class: "between-top" }, this.ends[0].element, this.middle, this.ends[1].element);
    const table = h("div", { class: "between-strips" }, ...this.strips.map((strip) => strip.element), this.curve.element);
    this.view = h("div", { class: "between-view" }, top, walk, table);
    this.element = h("section", { class: "between", "aria-label": words.say("between") }, h("header", {}, h("h2", {}, words.say("between_title")), this.straight), this.view);
    // whoever walks wants the walk's code on the stage, not one set by hand before
    for (const event of ["pointerdown", "keydown", "click"]) walk.addEventListener(event, () => kit.look.z && actions.choose({ z: null }), { capture: true });
    this.keys = { ways: "", place: "" };
    this.fine = false;
    /** @type {Way[]} */
    this.ways = [];
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {ImageSet | null} */
    this.images = null;
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   */
  update(scene, images) {
    this.scene = scene;
    this.total = scene.timelines.find(({ id }) => id === WALK)?.total ?? 2;
    this.keys = { ways: "", place: "" };
    const [own, other] = scene.panels;
    this.names = { own: own.title, other: other?.title ?? "" };
    this.strips.forEach((strip) => strip.update(images, this.total ?? 2));
    this.strips[1].name(this.names.other);
    if (this.images?.key !== images.key) {
      this.images = images;
      this.picture = new Picture(images.shape, this.kit.words.say("mixed_codes"), "made");
      this.middle.replaceChildren(this.picture.element);
      for (const end of this.ends) end.update(images);
    }
    this.strips[1].element.hidden = !other;
    this.fit();
  }

  /** @param {Room & { side: number }} room */
  layout(room) {
    this.room = room;
    this.fit();
  }

  fit() {
    if (!this.room) return;
    const { side, narrow, zoom } = this.room;
    const sizes = roomFor({ side, width: this.view.clientWidth, strips: this.strips.filter(({ element }) => !element.hidden).length, narrow, zoom, docked: this.kit.root.hasAttribute("data-docked") });
    for (const [name, pixels] of Object.entries(sizes)) this.view.style.setProperty(`--${name}`, `${pixels}px`);
    this.view.style.height = narrow ? "auto" : `${side}px`;
  }

  /**
   * @param {number} place on the way
   * @param {boolean} done
   */
  go(place, done) {
    if (this.kit.look.z) this.actions.choose({ z: null }, done);
    this.kit.timeline(WALK).seek(place, done);
  }

  /* ---- painting */

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    const { images } = this;
    if (!images) return false;
    this.shown = shown;
    set(this.view, { "data-bare": shown.bare });
    const ways = this.paintWays(shown, colours, images);
    return this.paintPlace(shown, colours, images) || ways;
  }

  /**
   * What stays as it is while one walks: both ends, the strips, the curve.
   * @param {Shown} shown
   * @param {VaeColours} colours
   * @param {ImageSet} images
   */
  paintWays(shown, colours, images) {
    const { at, look, own, other, values, bare } = shown;
    const to = look.to % images.count;
    const films = [own, other].map((code) => code && `${code.model.film.key} ${code.model.film.have}`);
    const key = [at, look.image, look.drawn, to, films, bare, colours.key].join("|");
    if (key === this.keys.ways && (this.fine || shown.moving)) return false;
    Object.assign(this.keys, { ways: key, place: "" });
    this.fine = !shown.moving;
    this.ends[0].show({ index: look.drawn === null ? look.image % images.count : null, values }, colours);
    this.ends[1].show({ index: to, values: images.image(to) }, colours);
    const [a, b] = [values, images.image(to)];
    const codes = (/** @type {Code | null} */ code) => (code && !bare ? codesMixed(code.model, at, a, b) : null);
    const made = [codes(own), codes(other), pixelsMixed(a, b)];
    const without = look.drawn === null ? [look.image % images.count, to] : [to];
    const count = this.fine ? (this.total ?? 2) : SKETCHED;
    this.ways = made.map((way) => scan(way, images, without, count));
    this.strips.forEach((strip, i) => strip.show(this.ways[i], i === 2 ? colours.ink2 : colours.gen));
    const dots = [values, b].map((image) => nearest(images, image, without).distance);
    this.curve.show({ ways: this.ways, dots, floor: realFloor(images), bare });
    return true;
  }

  /**
   * What stands at the place.
   * @param {Shown} shown
   * @param {VaeColours} colours
   * @param {ImageSet} images
   */
  paintPlace(shown, colours, images) {
    const { at, walk, own, byHand, look, values, bare } = shown;
    const key = [this.keys.ways, walk, byHand].join("|");
    if (key === this.keys.place) return false;
    this.keys.place = key;
    this.strips.forEach((strip) => strip.at(walk));
    this.curve.at(walk);
    if (bare) return true;
    const ends = endsOf(own.model, at, values, images.image(look.to % images.count));
    const z = byHand ? mixed(...ends, walk) : own.z;
    this.picture?.show(byHand ? own.model.decode(at, z) : own.decoded, colours.gen);
    const { words } = this.kit;
    const units = own.model.standardization(at);
    const [a, here, b] = [ends[0], z, ends[1]].map((code) => fixed(units.distance(code), 1));
    write(this.straight, words.say(own.model.certain ? "straight_line_fitted" : "straight_line", { a, here, b }));
    return true;
  }

  spoken() {
    const { words } = this.kit;
    if (!this.shown || this.shown.bare) return "";
    const walk = this.shown.walk;
    const said = this.ways.map((way, i) => way.distances.length && words.say(`said_way_${STRIPS[i]}`, { model: this.names?.other ?? "", value: fixed(way.distance(walk), 1) }));
    return [words.say("of_the_way", { share: words.percent(walk, 0) }), ...said].filter(Boolean).join(". ");
  }
}
