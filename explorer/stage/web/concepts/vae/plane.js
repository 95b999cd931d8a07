/**
 * The latent plane: decoded pictures beneath, the prior's rings, codes of held-out images, q(z|x) to scale, z to drag.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { Point } from "../../kernel/types.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 * @import { Axes } from "../../images/plane/frame.js"
 * @import { Picture } from "./plane/types.js"
 */

import { fit } from "../../kernel/camera.js";
import { h, segmented, set, write } from "../../kernel/dom.js";
import { axesOf, codeAt, codesIn, inTurn, rangeOf, turned } from "../../images/plane/frame.js";
import { imageUnder } from "./plane/glyphs.js";
import { LatentView } from "../../images/plane/view.js";
import { drawNames } from "../../images/plane/scales.js";
import { drawGround, groundOf } from "./plane/ground.js";
import { Lattice } from "../../images/plane/lattice.js";
import { Legend } from "./plane/legend.js";
import { drawOver, handleAt } from "./plane/over.js";
import { distanceSaid, placeSaid } from "./plane/said.js";

const UNDER = /** @type {const} */ (["both", "codes", "pictures"]);

/** @implements {VaePart} */
export class Plane {
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
    this.view = new LatentView(kit.root, { label: words.say("plane_label"), across: words.say("axis_across"), up: words.say("axis_up") }, {
      handle: () => this.handle(),
      put: (at, done) => this.put(at, done),
      step: (by) => this.step(by),
      back: () => this.back(),
      choose: (at) => this.choose(at),
      turn: (which, dimension) => this.shown && actions.choose({ axes: turned(this.axes(this.shown), which, dimension) }),
    });
    this.foot = h("p", { class: "latent-foot" });
    this.legend = new Legend(words, kit.light);
    this.under = segmented(words.say("under_shows"), UNDER.map((under) => [under, words.say(`under_${under}`)]), (under) => actions.choose({ under: /** @type {any} */ (under) }));
    this.left = segmented(words.say("plane_or_sliders"), ["plane", "sliders"].map((left) => [left, words.say(left)]), (left) => actions.choose({ left: /** @type {any} */ (left) }));
    const name = h("div", { class: "latent-name" }, h("h2", { class: "parts" }, h("span", {}, words.say("latent_space"))), this.left.element, this.under.element);
    this.element = h("section", { class: "plane", "aria-label": words.say("latent_space") }, h("header", {}, name, this.legend.element), this.view.element, this.foot);
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {LatentModel | null} */
    this.model = null;
    this.painted = { ground: "", over: "", ranged: "" };
    this.range = 0;
  }

  /* ---- what a scene and a window bring */

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, { own }) {
    if (this.images?.key !== images.key) {
      this.images = images;
      this.order = inTurn(images);
      this.lattice = new Lattice(images.shape);
    }
    this.scene = scene;
    this.model = own;
    this.painted = { ground: "", over: "", ranged: "" };
    this.under.press(this.kit.look.under);
    this.left.press(this.kit.look.left);
    this.view.offer(own.latent);
  }

  /** @param {Room & { side: number }} room */
  layout(room) {
    this.view.layout(room, this.foot.offsetHeight);
  }

  /** What a hint at the handle stands in. */
  get grip() {
    return this.view.grip;
  }

  /* ---- what a hand does */

  /** Where the handle is. @returns {Point} in pixels */
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
    this.actions.move(codeAt(this.view.world(camera, at), shown.own.u, axes), done);
  }

  /** @param {Point} by in units of the prior */
  step([dx, dy]) {
    const { shown } = this;
    if (!shown || shown.bare) return;
    const axes = this.axes(shown);
    const { u } = shown.own;
    this.actions.move(codeAt([u[axes[0]] + dx, axes[1] < 0 ? 0 : u[axes[1]] + dy], u, axes), true);
  }

  back() {
    if (!this.shown?.byHand) return false;
    this.actions.move(null);
    return true;
  }

  /** @param {Point} at in pixels */
  choose(at) {
    const picture = this.picture();
    if (!picture || picture.shown.bare || picture.shown.look.under === "pictures") return false;
    const image = imageUnder(picture, at);
    if (image >= 0) this.actions.choose({ image, drawn: null, z: null });
    return image >= 0;
  }

  /* ---- painting */

  /** @param {Shown} shown @returns {Axes} */
  axes({ look, own }) {
    return axesOf(look.axes, own.model.latent);
  }

  /**
   * All that the picture is drawn from.
   * @param {{ width: number, height: number, zoom: number }} [size]
   * @param {VaeColours | null} [colours]
   * @param {Shown | null} [shown]
   * @returns {Picture | null}
   */
  picture(size = this.view.size, colours = this.colours ?? null, shown = this.shown) {
    const { images, order, lattice, view } = this;
    if (!images || !order || !lattice || !colours || !shown || !size.width) return null;
    const axes = this.axes(shown);
    const range = this.rangeOf(shown.own.model, axes);
    return { camera: view.camera(range, size), axes, shown, colours, fonts: view.fonts, images, order, lattice, codes: shown.bare ? [] : codesIn(shown.own.model, shown.at) };
  }

  /**
   * The same for all frames of a film, so that what moves on the plane is not the plane.
   * @param {LatentModel} model
   * @param {Axes} axes
   */
  rangeOf(model, axes) {
    const ranged = [model.film.key, model.film.have, axes].join("|");
    if (ranged !== this.painted.ranged) {
      this.painted.ranged = ranged;
      this.range = rangeOf(codesIn(model, model.film.have - 1), model.latent, axes);
    }
    return this.range;
  }

  /** @type {VaeColours | undefined} */
  colours;

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
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
    const { shown, axes, camera, colours, lattice, images } = picture;
    const { own: { model }, look: { under } } = shown;
    const wanted = !shown.bare && under !== "codes";
    const made = wanted && lattice.make(camera, groundOf({ model, at: shown.at, u: shown.own.u, axes }), colours.gen, shown.moving);
    const lit = ["codes", "prior", "posterior", "decoded", "z", "noise"].includes(shown.lit) ? shown.lit : "";
    const key = [shown.at, model.film.key, model.film.have, axes, under, lit, shown.bare, images.key, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.ground && !made) return false;
    this.painted.ground = key;
    const ratio = devicePixelRatio * camera.zoom;
    const ctx = fit(this.view.ground, camera.width, camera.height, ratio);
    drawGround(ctx, picture, ratio);
    if (model.latent <= 2) drawNames(ctx, picture);
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
    const { at } = handleAt(picture);
    this.grip.hidden = shown.bare;
    this.view.hold(at, camera);
    return true;
  }

  /** What stands beside the picture. @param {Picture} picture */
  say({ shown, axes, images }) {
    const { words } = this.kit;
    const { own: { model, u }, look, bare } = shown;
    this.under.press(look.under);
    this.left.press(look.left);
    for (const button of this.under.element.querySelectorAll("button")) button.disabled = bare;
    this.view.choose(axes);
    this.legend.show({ glyph: images.shape[2] > 1 ? "" : "7", certain: model.certain, bare, codes: look.under !== "pictures", lit: shown.lit });
    const { said, far } = bare ? { said: "", far: false } : distanceSaid(shown, words);
    write(this.foot, said);
    set(this.foot, { "data-far": far });
    if (shown.moving) return;
    const told = bare ? words.say("after_the_guess") : [placeSaid(u, axes, words), said].join(words.say("list_comma"));
    set(this.view.ground, { "aria-valuenow": bare ? 0 : Number(u[axes[0]].toFixed(2)), "aria-valuetext": told });
  }

  spoken() {
    return this.foot.textContent ?? "";
  }
}
