/**
 * The page about diffusion: what the kernel starts when a scene asks for it. Puts the parts together, hands them what a scene
 * brings, and does what they ask for.
 *
 * @import { FigureOrder, Kit, Moment, PageModule, Room } from "../../kernel/contract.js"
 * @import { Actions, Brought, DiffusionColours, DiffusionPart, DiffusionScene, Look, PointsRight, Shown } from "./types.js"
 */

import { h, segmented, set, write } from "../../kernel/dom.js";
import { fixed } from "../../kernel/numbers.js";
import { Parts } from "../../kernel/parts.js";
import { roofOf } from "../../kernel/room.js";
import { PanelSwitch } from "../../kernel/switch.js";
import { Veil } from "../../kernel/veil.js";
import { TOKENS } from "../../plane/classes.js";
import { Exact } from "../../plane/exact.js";
import { Pencil } from "../../plane/pencil/pencil.js";
import { Chart } from "./chart/chart.js";
import { check } from "./check.js";
import { DigitsPage } from "./digits/page.js";
import { figureOf } from "./figure.js";
import { logSnr } from "./math/paths.js";
import { Memory } from "./memory/memory.js";
import { Model } from "./model.js";
import { Route } from "./route/route.js";
import { Scrub } from "./scrub/scrub.js";
import { NOISE, TRAINING, shownAt, timeAt } from "./shown.js";
import { StagePaper } from "./stage/paper.js";
import { ORDER, Stage } from "./stage/stage.js";
import { Step } from "./step/step.js";
import { Truth } from "./truth/truth.js";

/** What may stand at the right, each with its word. @type {Record<PointsRight, string>} */
const RIGHT = { step: "one_step", chart: "chart", memory: "memory" };

/** @type {Look} */
const LOOK = {
  ...{ way: "back", right: "step", show: "learned", ask: "network", path: "straight", solver: "euler", eta: 0, steps: 20 },
  ...{ label: null, guidance: 1, layers: ["law", "arrows", "points"], follow: 0, draw: 0, line: 0, panel: "left" },
  ...{ pencil: null, draft: null, sketch: null, digit: 0, face: null },
};

class DiffusionPage {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    const actions = this.actions();
    this.stage = new Stage(kit, scene, actions);
    this.rights = { step: new Step(kit, scene, actions), chart: new Chart(kit, scene, actions), memory: new Memory(kit, scene) };
    this.route = new Route(kit, scene, actions);
    const [scrub, truth] = [new Scrub(kit, scene, actions), new Truth(kit, scene, actions)];
    this.paper = new StagePaper(this.stage.frame);
    this.pencil = new Pencil(kit, [this.paper]);
    /** @type {Parts<Brought, Shown, DiffusionColours>} */
    this.parts = new Parts({ route: { route: this.route }, left: { stage: this.stage }, right: this.rights, over: { scrub }, under: { truth } });
    const side = (/** @type {string} */ id, /** @type {DiffusionPart[]} */ ...parts) => h("div", { class: "panel side", "data-panel": id }, ...parts.map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.stage), side("right", ...Object.values(this.rights)));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: /** @type {any} */ (panel) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT).map(([right, word]) => [right, words.say(word)]), (right) => this.choose({ right: /** @type {any} */ (right) }));
    this.tools = [this.rightSwitch.element];
    this.noise = h("div", { class: "noise-walk", "data-presented": true }, scrub.element, kit.timeline(NOISE).bar);
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [this.noise, bar, truth.element]);
    this.bar = h("div", {}, this.pencil.element);
    this.under = bar;
    this.elements = [this.switch.element, this.bar, this.route.element, this.panels, this.veil.element, this.noise, bar, truth.element];
    this.keys = { r: "reversed", t: "trails", a: "arrows", s: "one_step", c: "chart", m: "memory" };
    this.arranged = "";
    /** @type {Exact | null} by which a sketched border is graded */
    this.exact = null;
    /** @type {Model | null} none before the first scene */
    this.model = null;
    this.modelled = "";
  }

  /** @returns {Actions} */
  actions() {
    return {
      choose: (change, done = true) => {
        this.kit.hold(!done);
        this.choose(change);
      },
      seek: (timeline, frame, done) => this.kit.timeline(timeline).seek(frame, done),
      redraw: () => this.kit.redraw(),
    };
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** Places of the noise's timeline. */
  get places() {
    return /** @type {{ total: number }} */ (this.scene.timelines.find(({ id }) => id === NOISE)).total;
  }

  /* ---- what a scene brings */

  /** @param {DiffusionScene} scene */
  update(scene) {
    this.scene = scene;
    const { own, panels: [panel] } = scene;
    const film = this.kit.film(/** @type {string} */ (panel.film));
    const modelled = JSON.stringify([film.key, panel.model, panel.floor, own.points.key, own.known, own.sliced.perfect]);
    if (!this.model || modelled !== this.modelled || film !== this.model.film) this.model = new Model(scene, film); // else what it found is kept
    this.modelled = modelled;
    this.parts.update(scene, this.model);
    this.pencil.update(own, Boolean(scene.bare));
    this.exact = this.exact?.fits(own) ? this.exact : new Exact(own);
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }

  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { right } = this.look;
    const panel = this.pencil.purpose === null ? this.look.panel : "left"; // one sees what one draws on
    this.parts.show({ right });
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, panel);
    write(/** @type {Element} */ (this.switch.element.lastElementChild), this.kit.words.say(RIGHT[right])); // a phone's other side is what stands there
    set(this.kit.root, { "data-right": right, "data-way": this.look.way });
    const arranged = [right, panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }

  /** @param {Room} room */
  layout(room) {
    this.putRoute(room.narrow);
    const [left, right] = [this.stage.element, this.rights[this.look.right].element];
    const heads = left.querySelector("header")?.offsetHeight ?? 0;
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads);
    this.parts.layout({ ...room, side: Math.round(Math.min(left.clientWidth || right.clientWidth, roof)) });
    this.pencil.width = room.width;
    this.paper.layout(this.scene.own.extent);
  }

  /** A phone shows the picture first, and under the timelines how it came about. @param {boolean} narrow */
  putRoute(narrow) {
    const { panels, under, route: { element } } = this;
    if (narrow && under.nextSibling !== element) under.after(element);
    if (!narrow && panels.previousSibling !== element) panels.before(element);
  }

  /* ---- what a visitor does */

  /** @param {Partial<Look>} change */
  choose(change) {
    const turned = change.way !== undefined && change.way !== this.look.way;
    this.kit.choose(change);
    if (turned) this.kit.timeline(NOISE).seek(this.places - 1 - this.kit.timeline(NOISE).pause(), true); // as much noise as before
    this.arrange();
  }

  /** @param {string} command */
  command(command) {
    const { layers, way } = this.look;
    if (command === "reversed") this.choose({ way: way === "back" ? "forward" : "back" });
    if (command === "trails" || command === "arrows") this.choose({ layers: ORDER.filter((layer) => layers.includes(layer) !== (layer === command)) });
    for (const [right, word] of Object.entries(RIGHT)) if (word === command) this.choose({ right: /** @type {Look["right"]} */ (right) });
  }

  /**
   * Where the noise's timeline is.
   * @param {string} timeline
   * @param {number} frame
   */
  texts(timeline, frame) {
    if (timeline !== NOISE) return {};
    const { kit: { words }, look: { way, path } } = this;
    const t = timeAt(way, frame, this.places);
    const value = fixed(t, 2);
    return { frame: words.say("noise_time", { value }), short: words.say("noise_time", { value }), step: words.say("noise_snr", { value: fixed(logSnr(path, t), 1) }) };
  }

  /* ---- painting */

  /**
   * @param {Moment} moment
   * @param {DiffusionColours} colours
   */
  paint(moment, colours) {
    this.arrange();
    this.draw(colours);
    const shown = this.shown(moment);
    if (shown) return this.parts.paint(shown, colours);
    if (this.model) this.stage.wait(this.model.points, colours);
    return false;
  }

  /** What the pencil draws, over the stage. @param {DiffusionColours} colours */
  draw(colours) {
    const { exact, paper } = this;
    if (exact && paper.visible && this.pencil.paint(colours, exact)) this.kit.layout();
  }

  /**
   * @param {Moment} moment
   * @returns {Shown | null} null before the first frame
   */
  shown(moment) {
    const { model, look } = this;
    return model?.ready ? shownAt(moment, { look, model, bare: Boolean(this.scene.bare), total: this.places }) : null;
  }

  /** @param {string} where */
  spoken(where) {
    return this.scene.bare ? this.kit.words.say("after_the_guess") : this.parts.spoken(where);
  }

  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
}

/** @type {PageModule} */
export default {
  check,
  start: (kit, scene) => (scene.own.kind === "images" ? new DigitsPage(kit, /** @type {any} */ (scene)) : new DiffusionPage(kit, /** @type {any} */ (scene))),
  shape: ({ panels, own }) => {
    const of = (/** @type {any} */ { id, title, model }) => [id, title, model.kind, model.sizes, model.prediction, model.told].join("|");
    return [own.kind, own.images?.labels.data.length, ...panels.map(of)];
  },
  look: LOOK,
  report: ({ eta, guidance, ...look }) => ({ ...look, eta: short(eta, 2), guidance: short(guidance, 1) }),
  colours: { ...TOKENS, real: "--real", noise: "--noise" },
};

/**
 * @param {number} value
 * @param {number} digits after the point
 */
function short(value, digits) {
  return Number(value.toFixed(digits));
}
