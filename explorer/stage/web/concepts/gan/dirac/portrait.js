/**
 * The Dirac-GAN's phase portrait: vector field, the way from a start that can be dragged, the equilibrium, and D as a line under it.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 * @import { Drawing } from "./marks.js"
 * @import { Way } from "./way.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, icon, s, set, write } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { fixed } from "../../../kernel/numbers.js";
import { arrow, forgedDot, realDot, stroke } from "../stage/marks.js";
import { STEPS } from "./game.js";
import { cameraOf, drawGround } from "./ground.js";
import { hand } from "./hand.js";
import { drawBare, drawOver } from "./over.js";
import { walkOf } from "./walk.js";
import { rulesOf, wayOf } from "./way.js";

const REACH = 2; // how far from the equilibrium a start may lie
/** @type {Point} */
const FIRST = [1, 1];
const LEAST = 150; // pixels that the picture is tall
const STRIP = { share: 0.21, least: 48, most: 92 }; // of it, under the plane

const PLAY = "M3 1.500v11l9-5.500z";
const PAUSE = "M3 2h3v10H3zM8 2h3v10H8z";

/** @implements {GanPart} */
export class Portrait {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.walk = walkOf(kit);
    this.ground = h("canvas", { class: "base", "aria-hidden": "true" });
    this.over = h("canvas", { class: "over", "aria-hidden": "true" });
    this.grip = h("div", { class: "dirac-grip", "aria-hidden": "true" });
    this.foot = h("p", { class: "dirac-foot", id: `${kit.instance}-dirac-foot` });
    const named = { role: "application", tabindex: 0, "aria-label": words.say("dirac_start_label"), "aria-describedby": this.foot.id };
    this.view = h("div", { class: "view dirac-view", ...named }, this.ground, this.over, this.grip);
    this.path = s("path", { d: PLAY });
    this.play = h("button", { type: "button", class: "tool dirac-play" }, icon(14, 14, this.path), words.say("dirac_walk"));
    this.play.addEventListener("click", () => this.turn());
    const name = h("div", { class: "duel-name" }, h("h2", {}, words.say("dirac_portrait")), this.play);
    this.element = h("section", { class: "dirac-portrait" }, h("header", {}, name, this.legend()), this.view, this.foot);
    this.size = { width: 0, height: 0, strip: 0, zoom: 1 };
    this.painted = { ground: "", over: "" };
    this.asked = false; // by a key: where it leads is to be said aloud
    /** @type {Point} */
    this.start = FIRST;
    hand(this.view, this.grip, { put: (at, done) => this.put(at, done), step: (by) => this.step(by), back: () => this.choose(FIRST, true) });
  }

  /** The marks of the strip: real, forged, D. */
  legend() {
    const { words } = this.kit;
    const item = (/** @type {Node} */ mark, /** @type {(Node | string)[]} */ ...said) => h("span", { class: "duel-mark" }, mark, h("span", {}, ...said));
    const real = item(realDot(), `${words.say("layer_real")} `, math("x = 0"));
    const forged = item(forgedDot(), `${words.say("layer_forged")} `, math("x = θ"));
    return h("div", { class: "duel-said dirac-legend" }, real, forged, item(stroke("d"), math("D(x) = ψx")), item(arrow(), words.say("layer_gradients")));
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    this.scene = scene;
    this.painted = { ground: "", over: "" };
  }

  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    const height = Math.max(LEAST, (Number.isFinite(side) ? side : width) - this.foot.offsetHeight);
    this.view.style.height = `${height}px`;
    const strip = Math.round(Math.max(STRIP.least, Math.min(STRIP.most, (STRIP.share * height) / zoom)));
    this.size = { width: width / zoom, height: height / zoom, strip, zoom };
  }

  get camera() {
    const { width, height, strip, zoom } = this.size;
    return cameraOf(width, height, strip, zoom);
  }

  /* ---- what a visitor does */

  /** Walk the way step by step, or stand still; who wants nothing to move is shown its end. */
  turn() {
    if (this.kit.quiet) this.walk.go(this.walk.step < STEPS ? STEPS : 0);
    else if (this.walk.playing) this.walk.go(this.walk.step);
    else this.walk.play(performance.now());
    this.kit.redraw();
  }

  /**
   * @param {Point} at in the window
   * @param {boolean} done
   */
  put([x, y], done) {
    const { left, top } = this.view.getBoundingClientRect();
    this.choose(this.camera.world((x - left) / this.size.zoom, (y - top) / this.size.zoom), done);
  }

  /** @param {Point} by */
  step([theta, psi]) {
    this.asked = true;
    this.choose([this.start[0] + theta, this.start[1] + psi], true);
  }

  /**
   * @param {Point} start
   * @param {boolean} done
   */
  choose(start, done) {
    this.walk.go(0);
    const [theta, psi] = start.map((value) => Math.round(1000 * Math.max(-REACH, Math.min(REACH, value))) / 1000);
    this.actions.choose({ dirac_start: [theta, psi] }, done);
  }

  /* ---- painting */

  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    if (!this.size.width) return false;
    const { look, bare } = shown;
    if (this.walk.tick(performance.now())) this.kit.redraw();
    const way = wayOf(look);
    const sized = [...Object.values(this.size), devicePixelRatio, colours.key].join();
    const ground = this.paintGround([rulesOf(look), bare, sized].join("|"), way, colours);
    return this.paintOver([way.key, bare, this.walk.step, this.walk.playing, sized].join("|"), shown, way, colours) || ground;
  }

  /**
   * @param {string} key
   * @param {Way} way
   * @param {GanColours} colours
   */
  paintGround(key, { game }, colours) {
    if (key === this.painted.ground) return false;
    this.painted.ground = key;
    drawGround(this.drawing(this.ground, colours), game);
    return true;
  }

  /**
   * @param {string} key
   * @param {Shown} shown
   * @param {Way} way
   * @param {GanColours} colours
   */
  paintOver(key, { look, bare }, way, colours) {
    if (key === this.painted.over) return false;
    this.painted.over = key;
    this.start = look.dirac_start;
    const drawing = this.drawing(this.over, colours);
    const { ctx, camera } = drawing;
    ctx.clearRect(0, 0, this.size.width, this.size.height);
    if (bare) drawBare(drawing, this.start);
    else drawOver(drawing, way, this.walk.step);
    this.grip.style.translate = [camera.x(this.start[0]), camera.y(this.start[1])].map((v) => `${v * camera.zoom}px`).join(" ");
    this.say(way, bare);
    return true;
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {GanColours} colours
   * @returns {Drawing}
   */
  drawing(canvas, colours) {
    const { width, height, strip, zoom } = this.size;
    const styles = getComputedStyle(this.kit.root);
    const fonts = { sans: styles.fontFamily, serif: styles.getPropertyValue("--serif").trim() };
    return { ctx: fit(canvas, width, height, devicePixelRatio * zoom), camera: this.camera, strip, colours, fonts };
  }

  /**
   * @param {Way} way
   * @param {boolean} bare
   */
  say({ orbit }, bare) {
    const { words } = this.kit;
    const { step, playing } = this.walk;
    const at = (/** @type {number} */ i) => ({ theta: fixed(orbit[2 * i], 2), psi: fixed(orbit[2 * i + 1], 2) });
    const where = step || bare ? at(step) : at(STEPS);
    const start = words.say("dirac_start", at(0));
    const told = bare ? start : [start, words.say("dirac_after", { n: step || STEPS, ...where })].join(words.say("list_comma"));
    write(this.foot, told);
    this.play.disabled = bare;
    set(this.play, { "aria-pressed": String(playing) });
    set(this.path, { d: playing ? PAUSE : PLAY });
    if (this.asked) this.kit.announce(told);
    this.asked = false;
  }

  spoken() {
    return this.foot.textContent ?? "";
  }
}
