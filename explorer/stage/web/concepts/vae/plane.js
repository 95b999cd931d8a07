/**
 * The latent plane: decoded pictures beneath, the prior's rings, codes of held-out images, q(z|x) to scale, z to drag.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { Point } from "../../kernel/types.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 * @import { Axes } from "./plane/frame.js"
 * @import { Picture } from "./plane/types.js"
 */

import { Camera, fit } from "../../kernel/camera.js";
import { h, segmented, set, write } from "../../kernel/dom.js";
import { axesOf, codeAt, codesIn, inTurn, rangeOf, turned } from "./plane/frame.js";
import { imageUnder } from "./plane/glyphs.js";
import { drawGround, drawNames } from "./plane/ground.js";
import { hand } from "./plane/hand.js";
import { Lattice } from "./plane/lattice.js";
import { Legend } from "./plane/legend.js";
import { drawOver, handleAt } from "./plane/over.js";
import { distanceSaid, placeSaid } from "./plane/said.js";

const LEAST = 120; // pixels that the picture is tall
const ROOM = 140; // that a hint beside the handle takes
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
    const styles = getComputedStyle(kit.root);
    this.fonts = { sans: styles.fontFamily || "sans-serif", serif: styles.getPropertyValue("--serif").trim() || "serif" };
    this.ground = h("canvas", { class: "base", tabindex: 0, role: "slider", "aria-label": words.say("plane_label"), "aria-valuemin": -6, "aria-valuemax": 6, "aria-valuenow": 0 });
    this.over = h("canvas", { class: "over", "aria-hidden": "true" });
    this.grip = h("div", { class: "latent-grip", "aria-hidden": "true" });
    this.selects = [this.select(0), this.select(1)];
    this.view = h("div", { class: "view latent-view" }, this.ground, this.over, this.grip, ...this.selects);
    this.foot = h("p", { class: "latent-foot" });
    this.legend = new Legend(words, kit.light);
    this.under = segmented(words.say("under_shows"), UNDER.map((under) => [under, words.say(`under_${under}`)]), (under) => actions.choose({ under: /** @type {any} */ (under) }));
    this.left = segmented(words.say("plane_or_sliders"), ["plane", "sliders"].map((left) => [left, words.say(left)]), (left) => actions.choose({ left: /** @type {any} */ (left) }));
    const name = h("div", { class: "latent-name" }, h("h2", { class: "parts" }, h("span", {}, words.say("latent_space"))), this.left.element, this.under.element);
    this.element = h("section", { class: "plane", "aria-label": words.say("latent_space") }, h("header", {}, name, this.legend.element), this.view, this.foot);
    this.size = { width: 0, height: 0, zoom: 1 };
    /** @type {Shown | null} */
    this.shown = null;
    /** @type {LatentModel | null} */
    this.model = null;
    this.painted = { ground: "", over: "", ranged: "" };
    this.range = 0;
    this.listen();
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
    for (const [i, select] of this.selects.entries()) this.offer(select, own.latent, i);
  }

  /**
   * @param {HTMLSelectElement} select
   * @param {number} latent
   * @param {number} i
   */
  offer(select, latent, i) {
    select.hidden = latent <= 2;
    if (select.options.length === latent) return;
    const options = Array.from({ length: latent }, (_, k) => h("option", { value: k }, `z${[...String(k + 1)].map((c) => "₀₁₂₃₄₅₆₇₈₉"[Number(c)]).join("")}`));
    select.replaceChildren(...options);
    select.value = String(i);
  }

  /** @param {Room & { side: number }} room */
  layout({ side, zoom }) {
    const height = Math.max(LEAST, side - this.foot.offsetHeight);
    this.view.style.height = `${height}px`;
    this.size = { width: this.view.clientWidth, height, zoom };
  }

  /** @param {0 | 1} which axis */
  select(which) {
    const select = h("select", { class: `latent-axis ${which ? "up" : "across"}`, "aria-label": this.kit.words.say(which ? "axis_up" : "axis_across"), hidden: true });
    select.addEventListener("change", () => this.shown && this.actions.choose({ axes: turned(this.axes(this.shown), which, Number(select.value)) }));
    return select;
  }

  /* ---- what a hand does */

  listen() {
    hand(this.view, this.grip, {
      at: ({ clientX, clientY }) => {
        const box = this.view.getBoundingClientRect();
        return [(clientX - box.left) / this.size.zoom, (clientY - box.top) / this.size.zoom];
      },
      handle: () => {
        const picture = this.picture();
        return picture ? handleAt(picture).at : [0, 0];
      },
      put: (at, done) => this.put(at, done),
      step: (by) => this.step(by),
      back: () => this.back(),
      choose: (at) => this.choose(at),
    });
  }

  /**
   * @param {Point} at in pixels
   * @param {boolean} done
   */
  put([px, py], done) {
    const picture = this.picture();
    if (!picture || picture.shown.bare) return;
    const { camera, shown, axes } = picture;
    const [x, y] = camera.world(Math.max(0, Math.min(camera.width, px)), Math.max(0, Math.min(camera.height, py)));
    this.actions.move(codeAt([x, y], shown.own.u, axes), done);
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
  picture(size = this.size, colours = this.colours ?? null, shown = this.shown) {
    const { images, order, lattice, fonts } = this;
    if (!images || !order || !lattice || !colours || !shown || !size.width) return null;
    const axes = this.axes(shown);
    const range = this.rangeOf(shown.own.model, axes);
    const camera = new Camera([-range, range, -range, range], size.width / size.zoom, size.height / size.zoom, size.zoom);
    return { camera, axes, shown, colours, fonts, images, order, lattice, codes: shown.bare ? [] : codesIn(shown.own.model, shown.at) };
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
    const made = wanted && lattice.make(camera, { model, at: shown.at, u: shown.own.u, axes }, colours.gen, shown.moving);
    const lit = ["codes", "prior", "posterior", "decoded", "z", "noise"].includes(shown.lit) ? shown.lit : "";
    const key = [shown.at, model.film.key, model.film.have, axes, under, lit, shown.bare, images.key, this.sized(camera), colours.key].join("|");
    if (key === this.painted.ground && !made) return false;
    this.painted.ground = key;
    const ratio = devicePixelRatio * camera.zoom;
    const ctx = fit(this.ground, camera.width, camera.height, ratio);
    drawGround(ctx, picture, ratio);
    if (model.latent <= 2) drawNames(ctx, picture);
    return true;
  }

  /** @param {Picture} picture */
  paintOver(picture) {
    const { shown, camera, colours, axes } = picture;
    const key = [shown.key, shown.lit, axes, this.sized(camera), colours.key].join("|");
    if (key === this.painted.over) return false;
    this.painted.over = key;
    const ctx = fit(this.over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawOver(ctx, picture);
    const { at } = handleAt(picture);
    this.grip.hidden = shown.bare;
    set(this.grip, { "data-last": at[0] > camera.width - ROOM }); // a hint at it stands on its other side
    this.grip.style.translate = at.map((v) => `${v * camera.zoom}px`).join(" ");
    return true;
  }

  /** @param {Camera} camera */
  sized = (camera) => [camera.width, camera.height, camera.zoom, camera.extent[0], devicePixelRatio].join();

  /** What stands beside the picture. @param {Picture} picture */
  say({ shown, axes, images }) {
    const { words } = this.kit;
    const { own: { model, u }, look, bare } = shown;
    this.under.press(look.under);
    this.left.press(look.left);
    for (const button of this.under.element.querySelectorAll("button")) button.disabled = bare;
    this.selects.forEach((select, i) => select.value !== String(axes[i]) && (select.value = String(axes[i])));
    this.legend.show({ glyph: images.shape[2] > 1 ? "" : "7", certain: model.certain, bare, codes: look.under !== "pictures", lit: shown.lit });
    const { said, far } = bare ? { said: "", far: false } : distanceSaid(shown, words);
    write(this.foot, said);
    set(this.foot, { "data-far": far });
    if (shown.moving) return;
    const told = bare ? words.say("after_the_guess") : [placeSaid(u, axes, words), said].join(words.say("list_comma"));
    set(this.ground, { "aria-valuenow": bare ? 0 : Number(u[axes[0]].toFixed(2)), "aria-valuetext": told });
  }

  spoken() {
    return this.foot.textContent ?? "";
  }
}
