/**
 * The plane, seen through noise: the exact law, which way points go, points on their way. Who clicks on a point follows it. Paints
 * only what changed.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Model } from "../model.js"
 * @import { Actions, DiffusionColours, DiffusionPart, DiffusionScene, Shown } from "../types.js"
 */

import { Camera, fit } from "../../../kernel/camera.js";
import { set } from "../../../kernel/dom.js";
import { css } from "../../../kernel/theme.js";
import { axesOf, named } from "../../../plane/axes.js";
import { FEW, MANY, routeOf } from "../model.js";
import { scaleOf } from "./arrows.js";
import { Densities } from "./density.js";
import { shownOf } from "./field.js";
import { Dissolving } from "./forward.js";
import { StageFrame } from "./frame.js";
import { isShrunk, seenOf } from "./lens.js";
import { drawData, drawStage } from "./picture.js";
import { aloud, placeOf, rowsOf } from "./read.js";
import { saidOf } from "./titles.js";

export { ORDER } from "./foot.js";

const NEAR = 14; // pixels from a point at which a click means it

/** @implements {DiffusionPart} */
export class Stage {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.frame = new StageFrame(kit, actions, (at, done) => this.pick(at, done));
    this.element = this.frame.element;
    this.densities = new Densities();
    this.dissolving = new Dissolving();
    /** @type {Shown | null} what was painted last */
    this.shown = null;
    /** @type {Model | null} */
    this.model = null;
    /** @type {Float64Array} */
    this.drawn = new Float64Array(0); // where points are
    this.painted = "";
    this.walked = ""; // the way back that was asked for last
    this.coarse = false;
  }

  /**
   * @param {DiffusionScene} scene
   * @param {Model} model
   */
  update(scene, model) {
    this.scene = scene;
    if (model !== this.model) {
      this.model = model;
      this.densities = new Densities();
      this.dissolving = new Dissolving();
      this.painted = this.walked = "";
    }
    this.frame.name(/** @type {[string, string]} */ (axesOf(scene.own.real).map(named)));
  }

  /** @param {PartRoom} room */
  layout(room) {
    this.frame.layout(room);
  }

  get camera() {
    const { width, height, zoom } = this.frame.size;
    return new Camera(seenOf(this.scene.own.extent), width, height, zoom);
  }

  /**
   * Follow the point that is meant.
   * @param {Point} at pixels
   * @param {boolean} done
   */
  pick([px, py], done) {
    const { shown, drawn, camera } = this;
    if (!shown || shown.bare) return;
    let [best, nearest] = [-1, NEAR];
    for (let i = 0; i < drawn.length; i += 2) {
      const far = Math.hypot(camera.x(drawn[i]) - px, camera.y(drawn[i + 1]) - py);
      if (far < nearest) [best, nearest] = [i / 2, far];
    }
    this.actions.choose(best < 0 ? {} : { follow: best }, done);
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} colours
   */
  paint(shown, colours) {
    const { frame } = this;
    if (!frame.size.width) return false;
    this.shown = shown;
    const painted = this.paintPicture(shown, colours);
    if (painted) this.say(shown);
    frame.foot.light(shown.lit);
    frame.head.light(shown.lit);
    this.read(shown);
    return painted;
  }

  /**
   * The points that are to be learned, until there is a frame.
   * @param {Float64Array} points
   * @param {DiffusionColours} colours
   */
  wait(points, colours) {
    const { frame: { size, canvas } } = this;
    const key = ["waits", size.width, size.height, size.zoom, devicePixelRatio, colours.key, this.scene.own.points.key].join("|");
    if (!size.width || key === this.painted) return;
    this.painted = key;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    ctx.fillStyle = css(colours.paper);
    ctx.fillRect(0, 0, size.width, size.height);
    drawData(ctx, this.camera, points, colours);
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} colours
   */
  paintPicture(shown, colours) {
    const { frame: { size, canvas } } = this;
    const { look, moving } = shown;
    const key = [shown.key, look.layers, look.right === "memory", size.width, size.height, size.zoom, devicePixelRatio, colours.key].join("|");
    if (key === this.painted && (moving || !this.coarse)) return false; // what stays as it is need not be coarse
    this.painted = key;
    this.coarse = moving;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    this.drawn = drawStage(ctx, this.camera, shown, colours, { densities: this.densities, dissolving: this.dissolving, walk: this.walk(shown) });
    return true;
  }

  /** The way back: of few points while what leads them changes from frame to frame. @param {Shown} shown */
  walk({ look, model, bare, moving }) {
    if (look.way !== "back" || bare) return null;
    const walked = [look.ask === "network" ? model.key : "", routeOf(look)].join("|");
    const n = moving && walked !== this.walked ? FEW : MANY;
    this.walked = walked;
    return model.walk(look, n);
  }

  /** Head, foot and the length of the arrows. @param {Shown} shown */
  say(shown) {
    const { frame, kit: { words } } = this;
    const { look, bare, model } = shown;
    const show = shownOf(look, model);
    const known = model.own.exact !== null;
    frame.head.show(saidOf(shown, words), shown, { show, known });
    frame.foot.show(shown, known);
    const value = String(scaleOf(look.way, show));
    frame.scaleSays(look.layers.includes("arrows") && !bare ? words.say(look.way === "back" ? "scale_back" : "scale_forward", { value }) : "");
    frame.shrunk.hidden = bare || !isShrunk(look.path);
    set(this.element, { "data-show": show, "data-ask": look.ask, "data-way": look.way });
    set(frame.canvas, { "aria-label": this.spoken() });
  }

  /** @param {Shown} shown */
  read(shown) {
    const { frame, kit: { words }, camera } = this;
    if (!frame.at || shown.bare) {
      frame.readout.hide();
      return;
    }
    const at = camera.world(...frame.at);
    const place = placeOf(shown, at);
    frame.readout.show(at, camera, JSON.stringify([frame.at, place, shown.look.way, shown.look.ask]), () => rowsOf(shown, place, words));
    frame.say(aloud(shown, place, words));
  }

  /** What there is to see. */
  spoken() {
    const { shown, kit: { words } } = this;
    if (!shown) return "";
    const { title, line } = saidOf(shown, words);
    return `${title}: ${line}`;
  }
}
