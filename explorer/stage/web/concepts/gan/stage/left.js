/**
 * What stands at the left, in the plane or on a line: the head, a picture of layers or of one part alone, the layers' buttons, and what
 * is said of the place that is pointed at. Paints only what changed.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 * @import { Room } from "./frame.js"
 * @import { LayerMark } from "./foot.js"
 * @import { Said } from "./titles.js"
 */

import { Camera, fit } from "../../../kernel/camera.js";
import { set } from "../../../kernel/dom.js";
import { bounded, fixed } from "../../../kernel/numbers.js";
import { css } from "../../../kernel/theme.js";
import { extentOf } from "../points.js";
import { sharedScale } from "./arrows.js";
import { drawStill, sizeOf } from "./dots.js";
import { ERROR, criticScale, shownOf } from "./field.js";
import { StageFrame } from "./frame.js";
import { drawLosses, frameUnder, levelOf } from "./lossplot.js";
import { layersOf } from "./picture.js";
import { aloud, placeOf, rowsOf } from "./read.js";
import { Rivals } from "./rivals.js";
import { saidSlowly, seenSlowly } from "./slowly.js";
import { saidOf } from "./titles.js";

const LETTERS = 14; // pixels of what is written into a picture

/**
 * @typedef {object} Drawn what a picture is drawn of
 * @property {GanScene["own"]} own
 * @property {Rivals} rivals
 * @property {string} font
 */

/**
 * @typedef {object} Picture one kind of world's
 * @property {GanScene["own"]["kind"]} kind
 * @property {string} name of the element's class
 * @property {string} label a word
 * @property {LayerMark[]} layers
 * @property {(shown: Shown, own: GanScene["own"], size: Room) => Camera} camera
 * @property {(ctx: CanvasRenderingContext2D, camera: Camera, shown: Shown, colours: GanColours, of: Drawn) => void} draw
 * @property {(at: Point, own: GanScene["own"]) => { x: Float32Array, where: string }} place what is asked where one points
 * @property {(own: GanScene["own"]) => [string, string]} axes their names
 */

/**
 * What tells the points that are learned from.
 * @param {GanScene["own"]} own
 */
export const pointsOf = (own) => (own.kind === "plane" ? own.points.key : `${own.points.x.data.length} ${own.points.x.data[0]}`);

/** @implements {GanPart} */
export class Left {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   * @param {Picture} picture
   */
  constructor(kit, scene, actions, picture) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.picture = picture;
    this.frame = new StageFrame(kit, actions, { ...picture, label: kit.words.say(picture.label) }, (at, done) => this.pick(at, done));
    this.element = this.frame.element;
    /** @type {Rivals | null} */
    this.rivals = null;
    /** @type {Shown | null} what was painted last */
    this.shown = null;
    /** @type {Said | null} of a step that is shown slowly */
    this.slow = null;
    this.painted = "";
    this.coarse = false;
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    const { own } = scene;
    this.scene = scene;
    if (own.kind !== this.picture.kind) return;
    if (!this.rivals?.fits(own)) {
      this.rivals = new Rivals(own);
      this.painted = "";
    }
    this.frame.name(this.picture.axes(own));
  }

  /** @param {PartRoom} room */
  layout(room) {
    this.frame.layout(room);
  }

  /** @param {Shown} shown */
  camera(shown) {
    return this.picture.camera(shown, this.scene.own, this.frame.size);
  }

  /**
   * On the losses a place is a frame of the film.
   * @param {Point} at
   * @param {boolean} done
   */
  pick(at, done) {
    const { shown } = this;
    if (shown?.look.part === "losses") this.actions.seek(frameUnder(at[0], this.frame.size, shown.model.film.total), done);
  }

  /**
   * @param {Shown} told
   * @param {GanColours} colours
   */
  paint(told, colours) {
    const { rivals, frame } = this;
    if (!rivals || !frame.size.width) return false;
    const shown = seenSlowly(told); // of a step that is shown slowly, what happened in it
    this.shown = shown;
    const painted = this.paintPicture(shown, colours, rivals);
    if (painted) {
      this.slow = told.slow && saidSlowly(told, told.slow, this.kit.words);
      this.say(shown, rivals);
    }
    frame.foot.light(shown.lit);
    this.read(shown, rivals);
    return painted;
  }

  /**
   * The points that are to be learned, until there is a frame.
   * @param {Float32Array} real
   * @param {GanColours} colours
   */
  wait(real, colours) {
    const { frame: { size, canvas }, scene: { own } } = this;
    const key = ["waits", size.width, size.height, size.zoom, devicePixelRatio, colours.key, pointsOf(own)].join("|");
    if (own.kind !== this.picture.kind || !size.width || key === this.painted) return;
    this.painted = key;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    ctx.fillStyle = css(colours.paper);
    ctx.fillRect(0, 0, size.width, size.height);
    if (own.kind !== "plane") return;
    drawStill(ctx, new Camera(extentOf(own.extent), size.width, size.height, size.zoom), real, { colour: colours.real, paper: colours.paper, r: sizeOf(real.length / 2), alpha: 0.9 }, pointsOf(own));
  }

  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   * @param {Rivals} rivals
   */
  paintPicture(shown, colours, rivals) {
    const { frame: { size, canvas }, scene: { own }, picture } = this;
    const { look } = shown;
    const room = [size.width, size.height, size.zoom, devicePixelRatio, colours.key];
    const key = [shown.key, look.part, shownOf(shown, rivals), look.layers, look.morph, ...room, pointsOf(own)].join("|");
    if (key === this.painted && (shown.moving || !this.coarse)) return false; // what stays as it is need not be coarse
    this.painted = key;
    this.coarse = shown.moving;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    const font = `${LETTERS}px ${getComputedStyle(this.element).fontFamily}`;
    if (look.part === "losses" && !shown.bare) drawLosses(ctx, size, shown, colours, { step: this.kit.words.say("losses_step"), font });
    else picture.draw(ctx, this.camera(shown), shown, colours, { own, rivals, font });
    return true;
  }

  /**
   * Head, foot and the length of the arrows.
   * @param {Shown} shown
   * @param {Rivals} rivals
   */
  say(shown, rivals) {
    const { frame, kit: { words }, scene: { own } } = this;
    const { model, look, bare } = shown;
    const layers = layersOf(shown);
    const show = shownOf(shown, rivals);
    const switched = !shown.slow && rivals.known && model.probability && layers.includes("field");
    const rings = own.kind === "plane" && layers.includes("rings") && Boolean(own.modes);
    frame.head.show(this.slow ?? saidOf(shown, rivals, words), shown, { show, switched, rings });
    frame.foot.show(shown, { ends: ends(shown, show), level: levelOf(model.form.loss, model.loss).text });
    frame.scaleSays(layers.includes("gradients") && !bare ? words.say("arrow_scale", { value: String(sharedScale(shown)) }) : "");
    set(this.element, { "data-show": show, "data-part": look.part });
    set(frame.canvas, { "aria-label": this.spoken(), "data-losses": look.part === "losses" });
    for (const axis of frame.axes) set(axis, { "data-away": look.part === "losses" || look.part === "noise" });
  }

  /**
   * @param {Shown} shown
   * @param {Rivals} rivals
   */
  read(shown, rivals) {
    const { frame, kit: { words }, picture, scene: { own } } = this;
    const { at, readout } = frame;
    if (!at || shown.bare || shown.look.part === "losses" || shown.look.part === "noise") {
      frame.silent();
      return;
    }
    const camera = this.camera(shown);
    const world = camera.world(...at);
    const { x, where } = picture.place(world, own);
    const place = placeOf(shown.model, x, rivals.at(world[0], world[1], rivals.grid(camera), shown));
    readout.show(world, camera, [...at, ...Object.values(place)].join(), () => rowsOf(place));
    frame.point(at);
    frame.say(aloud(where, place, words));
  }

  /** What there is to see. */
  spoken() {
    const { shown, rivals, kit: { words } } = this;
    if (!shown || !rivals) return "";
    const { title, math, line } = this.slow ?? saidOf(shown, rivals, words);
    return [`${title} ${math}`.trim(), line].filter(Boolean).join(": ");
  }
}

/**
 * What stands at the ends of the field's colours.
 * @param {Shown} shown
 * @param {ReturnType<typeof shownOf>} show
 * @returns {[string, string]}
 */
function ends(shown, show) {
  if (show === "error") return [fixed(-ERROR, 1), `+${fixed(ERROR, 1)}`];
  if (shown.model.probability || shown.bare) return ["0", "1"];
  const { middle, reach } = criticScale(shown);
  return [bounded(middle - reach, 1), bounded(middle + reach, 1)];
}
