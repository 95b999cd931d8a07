/**
 * What decides the Dirac-GAN's fate: its loss, cure and order of moves; the eigenvalues, the radius over steps, and in words where it leads.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Point } from "../../../kernel/types.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 * @import { Way } from "./way.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, set, write } from "../../../kernel/dom.js";
import { pointing } from "../../../kernel/pointer.js";
import { Controls } from "./controls.js";
import { RATE, STEPS } from "./game.js";
import { drawRadius, radiusSaid, stepUnder } from "./radius.js";
import { drawRoots, rootsSaid } from "./roots.js";
import { walkOf } from "./walk.js";
import { wayOf } from "./way.js";

const LETTERS = 14; // pixels of what is written into a picture
const LEAST = 110; // pixels that a picture is tall
const NARROW = 170; // the same where the page is scrolled
const LEAP = 25; // steps that an arrow key goes with shift

/** @type {Record<string, number>} */
const ARROWS = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };

/** @implements {GanPart} */
export class DiracSide {
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
    this.controls = new Controls(kit, actions);
    this.line = h("p");
    this.roots = h("canvas", { role: "img" });
    this.radius = h("canvas", { role: "slider", tabindex: 0, "aria-label": words.say("dirac_step"), "aria-valuemin": 0, "aria-valuemax": STEPS, "aria-valuenow": 0 });
    this.lambda = h("p", { class: "math" });
    this.value = h("b");
    const rootsHead = h("div", { class: "dirac-caption" }, h("h3", {}, words.say("dirac_roots")), this.lambda);
    const radiusHead = h("div", { class: "dirac-caption dirac-final" }, this.value, h("span", {}, words.say("dirac_radius", { n: STEPS })));
    const picture = (/** @type {Element} */ head, /** @type {HTMLCanvasElement} */ canvas) => h("div", { class: "dirac-picture" }, head, h("div", { class: "view" }, canvas));
    this.pictures = h("div", { class: "dirac-pictures" }, picture(rootsHead, this.roots), picture(radiusHead, this.radius));
    this.verdict = h("p", { class: "dirac-verdict" });
    this.view = h("div", { class: "dirac-decides" }, this.controls.element, this.pictures, this.verdict);
    const name = h("div", { class: "duel-name" }, h("h2", {}, words.say("dirac_side")), this.controls.order.element);
    this.element = h("section", { class: "dirac-side" }, h("header", {}, name, h("div", { class: "duel-said" }, this.line)), this.view);
    this.sizes = { roots: { width: 0, height: 0 }, radius: { width: 0, height: 0 }, zoom: 1 };
    this.painted = { roots: "", radius: "", told: "" };
    this.listen();
  }

  /** The step is put by pointing at the radius, and by keys. */
  listen() {
    const put = (/** @type {number} */ step) => {
      this.walk.go(step);
      this.kit.redraw();
    };
    const step = (/** @type {number} */ x) => stepUnder(x, this.sizes.radius);
    let kept = 0; // where it stands again once no pointer hovers
    const hover = (/** @type {Point | null} */ at) => !this.walk.playing && put(at ? step(at[0]) : kept);
    const pick = (/** @type {Point} */ [x]) => put((kept = step(x)));
    this.radius.addEventListener("pointerenter", () => (kept = this.walk.step));
    pointing(this.radius, (x, y) => [x / this.sizes.zoom, y / this.sizes.zoom], { pick, hover });
    this.radius.addEventListener("keydown", (e) => {
      if (e.altKey || e.ctrlKey || e.metaKey) return;
      const by = (Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : 0) * (e.shiftKey ? LEAP : 1);
      if (!by && e.key !== "Home" && e.key !== "End") return;
      e.preventDefault();
      e.stopPropagation(); // the stage has keys of its own
      put(by ? this.walk.step + by : e.key === "Home" ? 0 : STEPS);
    });
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    this.scene = scene;
    this.painted = { roots: "", radius: "", told: "" };
  }

  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    if (!this.view.clientWidth) return;
    const [roots, radius] = [this.roots, this.radius].map((canvas) => /** @type {HTMLElement} */ (canvas.parentElement));
    const rest = this.controls.element.offsetHeight + this.verdict.offsetHeight + /** @type {HTMLElement} */ (roots.previousElementSibling).offsetHeight;
    const tall = narrow || !Number.isFinite(side) ? NARROW : Math.max(LEAST, side - rest);
    this.view.style.height = narrow || !Number.isFinite(side) ? "" : `${side}px`;
    for (const view of [roots, radius]) view.style.height = `${tall}px`;
    const size = (/** @type {HTMLElement} */ view) => ({ width: view.clientWidth / zoom, height: tall / zoom });
    this.sizes = { roots: size(roots), radius: size(radius), zoom };
  }

  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    if (!this.sizes.roots.width) return false;
    const { look, bare } = shown;
    const way = wayOf(look);
    this.controls.show(look);
    if (this.walk.tick(performance.now())) this.kit.redraw();
    this.tell(way, shown);
    set(this.view, { "data-bare": bare });
    if (bare) return false;
    const sized = [...Object.values(this.sizes.roots), this.sizes.zoom, devicePixelRatio, colours.key].join();
    const roots = this.paintRoots([look.dirac_loss, look.dirac_cure, look.dirac_strength, look.dirac_alternating, sized].join("|"), way, shown, colours);
    return this.paintRadius([way.key, this.walk.step, sized].join("|"), way, colours) || roots;
  }

  get font() {
    return `${LETTERS}px ${getComputedStyle(this.element).fontFamily}`;
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {{ width: number, height: number }} size
   */
  drawn(canvas, { width, height }) {
    return fit(canvas, width, height, devicePixelRatio * this.sizes.zoom);
  }

  /**
   * @param {string} key
   * @param {Way} way
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paintRoots(key, { game }, { look }, colours) {
    if (key === this.painted.roots) return false;
    this.painted.roots = key;
    const { words } = this.kit;
    const said = { rest: words.say("dirac_rest"), circles: words.say("dirac_circles"), out: words.say("dirac_out"), kink: words.say("dirac_kink") };
    drawRoots(this.drawn(this.roots, this.sizes.roots), this.sizes.roots, game, look, colours, { said, font: this.font });
    return true;
  }

  /**
   * @param {string} key
   * @param {Way} way
   * @param {GanColours} colours
   */
  paintRadius(key, way, colours) {
    if (key === this.painted.radius) return false;
    this.painted.radius = key;
    drawRadius(this.drawn(this.radius, this.sizes.radius), this.sizes.radius, way, this.walk.step, colours, this.font);
    const { text, power } = radiusSaid(way.radii[this.walk.step]);
    set(this.radius, { "aria-valuenow": this.walk.step, "aria-valuetext": this.kit.words.say("dirac_at_step", { n: this.walk.step, radius: power ? `${text}^${power}` : text }) });
    return true;
  }

  /**
   * What is said in words and numbers.
   * @param {Way} way
   * @param {Shown} shown
   */
  tell({ key, game, radii, verdict }, { look, bare }) {
    const told = [key, bare].join("|");
    if (told === this.painted.told) return;
    this.painted.told = told;
    const { words } = this.kit;
    write(this.line, words.say(look.dirac_alternating ? "dirac_line_alternating" : "dirac_line_simultaneous", { rate: RATE }));
    const pair = bare ? null : game.eigenvalues();
    write(this.lambda, rootsSaid(pair));
    set(this.roots, { "aria-label": bare ? "" : `${words.say("dirac_roots")}: ${pair ? rootsSaid(pair) : words.say("dirac_kink")}` });
    const [from, to] = [radiusSaid(radii[0]), radiusSaid(radii[STEPS])];
    const written = (/** @type {typeof from} */ { text, power }) => (power === null ? [text] : [text, h("sup", {}, power)]);
    this.value.replaceChildren(...(bare ? [] : written(to)));
    const inLine = (/** @type {typeof from} */ { text, power }) => (power === null ? text : `${text}^${power}`);
    write(this.verdict, bare ? "" : words.say(`dirac_verdict_${verdict}`, { from: inLine(from), to: inLine(to), n: STEPS, clip: game.cures.clip }));
    set(this.verdict, { "data-verdict": bare ? null : verdict });
  }

  spoken() {
    return this.verdict.textContent ?? "";
  }
}
