/**
 * The frame of a latent plane: two canvases, the handle that a finger drags, the choice of two dimensions where there are more.
 * What is drawn on it, and what a code means, is the page's.
 *
 * @import { Point } from "../../kernel/types.js"
 * @import { Acts } from "./hand.js"
 * @import { Axes } from "./frame.js"
 */

import { Camera } from "../../kernel/camera.js";
import { h, set } from "../../kernel/dom.js";
import { hand } from "./hand.js";
import { nameOf } from "./scales.js";

const LEAST = 120; // pixels that the picture is tall
const ROOM = 140; // that a hint beside the handle takes
const REACH = 6; // units of the prior that a code may go to

/** @typedef {{ width: number, height: number, zoom: number }} Size */

export class LatentView {
  /**
   * @param {HTMLElement} root of the stage, whose fonts are drawn with
   * @param {{ label: string, across: string, up: string }} says what the plane is, what its axes' choices are
   * @param {Omit<Acts, "at"> & { turn: (which: 0 | 1, dimension: number) => void }} acts
   */
  constructor(root, says, acts) {
    const styles = getComputedStyle(root);
    this.fonts = { sans: styles.fontFamily || "sans-serif", serif: styles.getPropertyValue("--serif").trim() || "serif" };
    const range = { "aria-valuemin": -REACH, "aria-valuemax": REACH, "aria-valuenow": 0 };
    this.ground = h("canvas", { class: "base", tabindex: 0, role: "slider", "aria-label": says.label, ...range });
    this.over = h("canvas", { class: "over", "aria-hidden": "true" });
    this.grip = h("div", { class: "latent-grip", "aria-hidden": "true" });
    this.selects = [says.across, says.up].map((label, which) => this.select(label, which ? "up" : "across", (dimension) => acts.turn(/** @type {0 | 1} */ (which), dimension)));
    this.element = h("div", { class: "view latent-view" }, this.ground, this.over, this.grip, ...this.selects);
    /** @type {Size} */
    this.size = { width: 0, height: 0, zoom: 1 };
    hand(this.element, this.grip, { ...acts, at: (e) => this.at(e) });
  }

  /** @param {{ clientX: number, clientY: number }} e @returns {Point} in pixels of the picture */
  at({ clientX, clientY }) {
    const box = this.element.getBoundingClientRect();
    return [(clientX - box.left) / this.size.zoom, (clientY - box.top) / this.size.zoom];
  }

  /**
   * @param {string} label
   * @param {string} name of its class
   * @param {(dimension: number) => void} choose
   */
  select(label, name, choose) {
    const select = h("select", { class: `latent-axis ${name}`, "aria-label": label, hidden: true });
    select.addEventListener("change", () => choose(Number(select.value)));
    return select;
  }

  /** What there is to choose among. @param {number} latent dimensions */
  offer(latent) {
    for (const [i, select] of this.selects.entries()) {
      select.hidden = latent <= 2;
      if (select.options.length === latent) continue;
      select.replaceChildren(...Array.from({ length: latent }, (_, k) => h("option", { value: k }, nameOf(k))));
      select.value = String(i);
    }
  }

  /** @param {Axes} axes */
  choose(axes) {
    this.selects.forEach((select, i) => axes[i] >= 0 && select.value !== String(axes[i]) && (select.value = String(axes[i])));
  }

  /**
   * @param {{ side: number, zoom: number }} room
   * @param {number} foot pixels under the picture
   */
  layout({ side, zoom }, foot) {
    const height = Math.max(LEAST, side - foot);
    this.element.style.height = `${height}px`;
    this.size = { width: this.element.clientWidth, height, zoom };
  }

  /**
   * @param {number} range how far the plane reaches from its middle
   * @param {Size} [size]
   */
  camera(range, { width, height, zoom } = this.size) {
    return new Camera([-range, range, -range, range], width / zoom, height / zoom, zoom);
  }

  /**
   * Where on the plane a pixel is, kept within it.
   * @param {Camera} camera
   * @param {Point} at
   * @returns {Point}
   */
  world(camera, [x, y]) {
    return camera.world(Math.max(0, Math.min(camera.width, x)), Math.max(0, Math.min(camera.height, y)));
  }

  /**
   * Have the finger's handle lie over the drawn one.
   * @param {Point} at in pixels
   * @param {Camera} camera
   */
  hold(at, camera) {
    set(this.grip, { "data-last": at[0] > camera.width - ROOM }); // a hint at it stands on its other side
    this.grip.style.translate = at.map((v) => `${v * camera.zoom}px`).join(" ");
  }

  /** @param {Camera} camera */
  sized = (camera) => [camera.width, camera.height, camera.zoom, camera.extent[0], devicePixelRatio].join();
}
