/**
 * The left part: the plane of G's noise, each place as the digit that G makes of it for the class that is asked for.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { GanColours } from "../types.js"
 * @import { Forger } from "./forger.js"
 * @import { Picture } from "./ground.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, set, write } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { fixed } from "../../../kernel/numbers.js";
import { beyond, radius } from "../../../images/distance.js";
import { axesOf, codeAt, turned } from "../../../images/plane/frame.js";
import { Lattice } from "../../../images/plane/lattice.js";
import { MarkLegend, handleMark, ringMark } from "../../../images/plane/legend.js";
import { nameOf } from "../../../images/plane/scales.js";
import { LatentView } from "../../../images/plane/view.js";
import { Asked } from "./asked.js";
import { classAt, drawGround, drawOver, groundOf, handleAt, rowsOf } from "./ground.js";

const RANGE = 3.6; // standard deviations of the prior from the middle to an edge

/** @implements {DigitsPart} */
export class DigitsPlane {
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
    this.view = new LatentView(kit.root, { label: words.say("digits_plane_label"), across: words.say("axis_across"), up: words.say("axis_up") }, {
      handle: () => this.handle(),
      put: (at, done) => this.put(at, done),
      step: (by) => this.step(by),
      back: () => this.back(),
      choose: () => false,
      turn: (which, dimension) => this.shown && actions.choose({ axes: turned(this.axes(this.shown), which, dimension) }),
    });
    this.asked = new Asked(words, actions);
    this.legend = new MarkLegend(words.say("legend"), kit.light);
    this.line = h("p", { class: "digits-line" });
    this.foot = h("p", { class: "latent-foot" });
    const name = h("div", { class: "latent-name" }, h("h2", {}, words.say("digits_space")), this.asked.element);
    const said = h("div", { class: "digits-said" }, this.line, this.legend.element);
    this.element = h("section", { class: "digits-plane", "aria-label": words.say("digits_space") }, h("header", {}, name, said), this.view.element, this.foot);
    this.painted = { ground: "", over: "" };
    /** @type {DigitsShown | null} */
    this.shown = null;
    /** @type {GanColours | null} */
    this.colours = null;
    /** @type {ImageSet | null} */
    this.images = null;
    /** @type {Lattice | null} */
    this.lattice = null;
  }

  /** What a hint at the handle stands in. */
  get grip() {
    return this.view.grip;
  }

  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   * @param {Forger} model
   */
  update(scene, images, model) {
    if (this.images?.key !== images.key) this.lattice = new Lattice(images.shape);
    this.scene = scene;
    this.images = images;
    this.painted = { ground: "", over: "" };
    this.asked.update(images.classes, model.conditional);
    this.view.offer(model.latent);
  }

  /** @param {PartRoom} room */
  layout(room) {
    this.view.layout(room, this.foot.offsetHeight);
  }

  /* ---- what a hand does */

  /** @returns {Point} in pixels */
  handle() {
    const picture = this.picture();
    return picture ? handleAt(picture).at : [0, 0];
  }

  /**
   * @param {Point} at in pixels
   * @param {boolean} done
   */
  put(at, done) {
    const picture = this.picture();
    if (!picture || picture.shown.bare) return;
    const { camera, shown, axes } = picture;
    const rows = rowsOf(picture);
    this.actions.move(codeAt(this.view.world(camera, at), shown.u, axes), done, rows ? classAt(at[1], camera.height, rows) : shown.asked);
  }

  /** @param {Point} by in units of the prior, where rows are classes from one to the next */
  step([dx, dy]) {
    const { shown, images } = this;
    if (!shown || shown.bare || !images) return;
    const [across, up] = this.axes(shown);
    const rows = rowsOf({ shown, classes: images.classes });
    const asked = rows ? Math.max(0, Math.min(rows - 1, shown.asked - Math.sign(dy))) : shown.asked;
    this.actions.move(codeAt([shown.u[across] + dx, up < 0 ? 0 : shown.u[up] + dy], shown.u, [across, up]), true, asked);
  }

  back() {
    if (!this.shown?.byHand) return false;
    this.actions.move(null);
    return true;
  }

  /* ---- painting */

  /** @param {DigitsShown} shown */
  axes(shown) {
    const axes = axesOf(shown.look.axes, shown.model.latent);
    return shown.look.rows && shown.model.conditional ? /** @type {[number, number]} */ ([axes[0], -1]) : axes;
  }

  /**
   * All that the picture is drawn from.
   * @param {{ width: number, height: number, zoom: number }} [size]
   * @param {GanColours | null} [colours]
   * @param {DigitsShown | null} [shown]
   * @returns {Picture | null}
   */
  picture(size = this.view.size, colours = this.colours, shown = this.shown) {
    const { images, lattice, view } = this;
    if (!images || !lattice || !colours || !shown || !size.width) return null;
    return { camera: view.camera(RANGE, size), axes: this.axes(shown), shown, colours, fonts: view.fonts, classes: images.classes, lattice };
  }

  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    this.colours = colours;
    const picture = this.picture();
    if (!picture) return false;
    this.say(picture);
    const ground = this.paintGround(picture);
    return this.paintOver(picture) || ground;
  }

  /** @param {Picture} picture */
  paintGround(picture) {
    const { shown, axes, camera, colours, lattice } = picture;
    const made = !shown.bare && lattice.make(camera, groundOf(picture), colours.gen, shown.moving);
    const lit = shown.lit === "prior" ? shown.lit : "";
    const asked = rowsOf(picture) ? `row ${shown.asked}` : "";
    const key = [shown.model.key, axes, asked, lit, shown.bare, this.images?.key, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.ground && !made) return false;
    this.painted.ground = key;
    drawGround(fit(this.view.ground, camera.width, camera.height, devicePixelRatio * camera.zoom), picture);
    return true;
  }

  /** @param {Picture} picture */
  paintOver(picture) {
    const { shown, camera, colours, axes } = picture;
    const key = [shown.key, shown.lit, axes, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.over) return false;
    this.painted.over = key;
    const ctx = fit(this.view.over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawOver(ctx, picture);
    this.grip.hidden = shown.bare;
    this.view.hold(handleAt(picture).at, camera);
    return true;
  }

  /** What stands beside the picture. @param {Picture} picture */
  say(picture) {
    const { shown, axes, classes } = picture;
    const { words } = this.kit;
    const { u, asked, bare } = shown;
    this.asked.show(shown);
    this.view.choose(axes);
    this.view.selects[1].hidden = axes[1] < 0 || u.length <= 2;
    const marks = () => [this.legend.item("prior", ringMark(false), words.say("plane_prior")), ...(bare ? [] : [this.legend.item("z", handleMark(), math("z"))])];
    this.legend.show(String(bare), marks, shown.lit);
    write(this.line, this.lineOf(shown, classes[asked]));
    const said = bare ? "" : this.distanceOf(u);
    write(this.foot, said);
    if (shown.moving) return;
    const place = axes.filter((axis) => axis >= 0).map((axis) => `${nameOf(axis)} ${fixed(u[axis], 2)}`);
    const told = bare ? words.say("after_the_guess") : [...place, ...(shown.model.conditional ? [words.say("ask_for_digit", { name: classes[asked] })] : []), said].join(words.say("list_comma"));
    set(this.view.ground, { "aria-valuenow": bare ? 0 : Number(u[axes[0]].toFixed(2)), "aria-valuetext": told });
  }

  /**
   * @param {DigitsShown} shown
   * @param {string} name of the class
   */
  lineOf({ model, look }, name) {
    const { words } = this.kit;
    if (!model.conditional) return words.say("digits_line_none");
    return look.rows ? words.say("digits_line_rows") : words.say("digits_line", { name });
  }

  /** How far out the noise lies. @param {Float32Array} u */
  distanceOf(u) {
    const { words } = this.kit;
    const r = radius(u);
    return words.say("digits_far", { norm: fixed(r, 2), share: words.chance(beyond(r, u.length)) });
  }

  spoken() {
    return [this.line.textContent, this.foot.textContent].filter(Boolean).join(" ");
  }
}
