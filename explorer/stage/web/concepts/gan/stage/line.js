/**
 * The stage on a line: p and q as curves, D and D* as curves, points as ticks, and G as z -> x under them.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 */

import { Camera, fit } from "../../../kernel/camera.js";
import { h } from "../../../kernel/dom.js";
import { drawPoints, extentOf } from "../points.js";

/** @implements {GanPart} */
export class Line {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.canvas = h("canvas", { role: "img", class: "base", "aria-label": kit.words.say("stage_line") });
    this.view = h("div", { class: "view" }, this.canvas);
    this.element = h("section", { class: "duel-line" }, h("header", {}, h("h2", {}, kit.words.say("stage_line"))), this.view);
    /** @type {Duels | null} */
    this.duels = null;
    /** @type {Camera | null} */
    this.camera = null;
    this.painted = "";
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
  }

  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    this.view.style.height = this.canvas.style.height = `${side}px`;
    this.camera = new Camera(extentOf(this.scene.own.extent), width / zoom, side / zoom, zoom);
  }

  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    const { camera } = this;
    if (!camera) return false;
    const key = [shown.key, colours.key, camera.width, camera.height, devicePixelRatio].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const ctx = fit(this.canvas, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    const { dimensions } = shown.model;
    drawPoints(ctx, camera, shown.real, dimensions, { colour: colours.real, r: 2.6 });
    if (!shown.bare) drawPoints(ctx, camera, shown.forged, dimensions, { colour: colours.gen, r: 2.6 });
    return true;
  }
}
