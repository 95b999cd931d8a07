/**
 * The page about generative adversarial networks: what the kernel starts when a scene asks for it. Puts the parts together, hands
 * them what a scene brings, and does what they ask for.
 *
 * @import { FigureOrder, Kit, Moment, PageModule, Room } from "../../kernel/contract.js"
 * @import { Actions, Brought, Duels, GanColours, GanPart, GanScene, Look, Shown, Slow } from "./types.js"
 */

import { h, segmented, set, write } from "../../kernel/dom.js";
import { Parts } from "../../kernel/parts.js";
import { roofOf } from "../../kernel/room.js";
import { PanelSwitch } from "../../kernel/switch.js";
import { Veil } from "../../kernel/veil.js";
import { TOKENS } from "../../plane/classes.js";
import { Exact } from "../../plane/exact.js";
import { Pencil } from "../../plane/pencil/pencil.js";
import { Beside } from "./beside/beside.js";
import { check } from "./check.js";
import { DigitsPage } from "./digits/page.js";
import { Portrait } from "./dirac/portrait.js";
import { DiracSide } from "./dirac/side.js";
import { Duel } from "./duel.js";
import { figureOf } from "./figure.js";
import { Machine } from "./machine/machine.js";
import { extentOf } from "./points.js";
import { TRAINING, realOf, shownAt } from "./shown.js";
import { Line } from "./stage/line.js";
import { StagePaper } from "./stage/paper.js";
import { Stage } from "./stage/stage.js";
import { Step } from "./step/step.js";
import { Truth } from "./truth/truth.js";

/** What may stand at the right, each with its word. @type {Record<Look["right"], string>} */
const RIGHT = { machine: "machine", step: "one_step", beside: "beside", dirac: "dirac" };

/** @type {Look} */
const LOOK = {
  ...{ right: "machine", part: "all", show: "learned", layers: ["field", "real", "forged"], forged: 300, draw: 0, morph: 1, slow: null, line: 0, substep: 0 },
  ...{ dirac_loss: "minimax", dirac_cure: "none", dirac_strength: 1, dirac_alternating: false, dirac_start: [1, 1] },
  ...{ panel: "left", pencil: null, draft: null, sketch: null },
  ...{ asked: 7, rows: false, z: null, axes: [0, 1] }, // of digits
};

class GanPage {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    const actions = this.actions();
    this.lefts = { stage: new Stage(kit, scene, actions), line: new Line(kit, scene, actions), dirac: new Portrait(kit, scene, actions) };
    this.rights = { machine: new Machine(kit, scene, actions), step: new Step(kit, scene, actions), beside: new Beside(kit, scene, actions), dirac: new DiracSide(kit, scene, actions) };
    this.truth = new Truth(kit, scene, actions);
    this.paper = new StagePaper(this.lefts.stage.frame);
    this.pencil = new Pencil(kit, [this.paper]);
    /** @type {Parts<Brought, Shown, GanColours>} */
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
    const side = (/** @type {string} */ id, /** @type {Record<string, GanPart>} */ parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights), this.rights.beside.table.element);
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: /** @type {any} */ (panel) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT).map(([right, word]) => [right, words.say(word)]), (right) => this.turn(/** @type {any} */ (right)));
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [bar, this.truth.element]);
    this.tools = [this.rightSwitch.element];
    this.bar = h("div", {}, this.pencil.element);
    this.elements = [this.switch.element, this.bar, this.panels, this.veil.element, bar, this.truth.element];
    this.keys = { m: "machine", s: "one_step", b: "beside", d: "dirac", g: "gradients" };
    this.arranged = "";
    /** @type {Exact | null} by which a sketched border is graded */
    this.exact = null;
    this.real = new Float32Array(0);
    /** @type {Duels | null} none before the first scene */
    this.duels = null;
  }

  /** @returns {Actions} */
  actions() {
    return {
      choose: (change, done = true) => {
        this.kit.hold(!done);
        this.choose(change);
      },
      turn: (right) => this.turn(right),
      cure: (name) => this.kit.send("cure", name),
      seek: (frame, done) => this.kit.timeline(TRAINING).seek(frame, done),
      learn: (frame, who) => {
        this.kit.timeline(TRAINING).seek(frame, true); // and rest there
        this.kit.send("turns", { frame, who });
      },
      slowly: () => this.slowly(),
      redraw: () => this.kit.redraw(),
    };
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** What stands at the right: a cure only where its film is there, the Dirac-GAN only where nobody draws on the stage. */
  get right() {
    const { right } = this.look;
    return (right === "beside" && !this.duels?.beside) || (right === "dirac" && this.draws) ? "machine" : right;
  }

  /** Whether a pencil is out. */
  get draws() {
    return this.scene.own.kind === "plane" && this.pencil.purpose !== null;
  }

  /** And at the left. */
  get left() {
    return this.right === "dirac" ? "dirac" : this.scene.own.kind === "line" ? "line" : "stage";
  }

  /** What stands under both panels: the numbers of both sides. */
  get under() {
    return this.rights.beside.table.element;
  }

  /* ---- what a scene brings */

  /** @param {GanScene} scene */
  update(scene) {
    this.scene = scene;
    this.real = realOf(scene.own);
    const duel = (/** @type {GanScene["panels"][0] | undefined} */ panel) => (panel ? new Duel(panel.model, this.kit.film(/** @type {string} */ (panel.film))) : null);
    const model = /** @type {Duel} */ (duel(scene.panels[0]));
    this.duels = { model, beside: duel(scene.panels[1]) };
    this.parts.update(scene, this.duels);
    if (scene.own.kind === "plane") {
      this.pencil.update(scene.own, Boolean(scene.bare));
      this.exact = this.exact?.fits(scene.own) ? this.exact : new Exact(scene.own);
    }
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }

  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { left, right } = this;
    const panel = this.draws ? "left" : this.look.panel; // one sees what one draws on
    this.parts.show({ left, right });
    this.bar.hidden = left !== "stage";
    this.under.hidden = right !== "beside";
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, panel);
    write(/** @type {Element} */ (this.switch.element.lastElementChild), this.kit.words.say(RIGHT[right])); // a phone's other side is what stands there
    set(this.kit.root, { "data-left": left, "data-right": right });
    const arranged = [left, right, panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }

  /** @param {Room} room */
  layout(room) {
    const [left, right] = [this.lefts[this.left].element, this.rights[this.right].element];
    const heads = left.querySelector("header")?.offsetHeight ?? 0;
    const tallest = this.left === "dirac" && !room.narrow ? 1.4 : 1; // of its width: the Dirac-GAN has no film under it
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads + this.under.offsetHeight);
    this.parts.layout({ ...room, side: Math.round(Math.min(tallest * (left.clientWidth || right.clientWidth), roof)) });
    const { own } = this.scene;
    this.pencil.width = room.width;
    this.paper.layout(own.kind === "plane" && this.left === "stage" ? extentOf(own.extent) : null);
  }

  /* ---- what a visitor does */

  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }

  /** Show something else at the right; a cure has a film, which Python must ask for. @param {Look["right"]} right */
  turn(right) {
    if (right === this.right) return;
    if (right === "dirac" && this.draws) this.pencil.take(null);
    if (right === "beside" && !this.duels?.beside) this.kit.send("right", right);
    else if (right === "step") this.slowly();
    else this.choose({ right, ...(this.look.slow === null ? {} : { slow: null, line: 0, substep: 0 }) }); // its film is wanted no more
  }

  /** Show the step that follows where the training is, slowly: it has a film of its own. */
  slowly() {
    this.choose({ right: "step", part: "all" });
    this.kit.send("slow", { frame: this.kit.timeline(TRAINING).pause() });
  }

  /** @param {string} command */
  command(command) {
    if (command === "gradients") this.choose({ layers: toggled(this.look.layers, "gradients") });
    for (const [right, word] of Object.entries(RIGHT)) if (word === command) this.turn(/** @type {Look["right"]} */ (right));
  }

  /* ---- painting */

  /**
   * @param {Moment} moment
   * @param {GanColours} colours
   */
  paint(moment, colours) {
    this.arrange();
    this.draw(colours);
    const shown = this.shown(moment, this.rights.step.slow(moment.at[TRAINING], moment.now));
    if (shown) return this.parts.paint(shown, colours);
    for (const left of [this.lefts.stage, this.lefts.line]) left.wait(this.real, colours);
    return false;
  }

  /** What the pencil draws, over the stage. @param {GanColours} colours */
  draw(colours) {
    const { exact, paper } = this;
    if (exact && paper.visible && this.pencil.paint(colours, exact)) this.kit.layout();
  }

  /**
   * @param {Moment} moment
   * @param {Slow | null} [slow] what is saved shows no step
   * @returns {Shown | null} null before the first frame
   */
  shown(moment, slow = null) {
    const { model, beside } = this.duels ?? {};
    if (!model?.ready) return null;
    const look = this.draws ? { ...this.look, part: /** @type {const} */ ("all") } : this.look; // the plane, on which one draws
    return shownAt(moment, { look, real: this.real, model, beside: beside?.ready ? beside : null, bare: Boolean(this.scene.bare), slow: this.scene.bare ? null : slow });
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

/**
 * Layers with one more, or without it.
 * @param {Look["layers"]} layers
 * @param {Look["layers"][0]} layer
 */
function toggled(layers, layer) {
  return layers.includes(layer) ? layers.filter((other) => other !== layer) : [...layers, layer];
}

/** @type {PageModule} */
export default {
  check,
  start: (kit, scene) => (scene.own.kind === "images" ? new DigitsPage(kit, /** @type {any} */ (scene)) : new GanPage(kit, /** @type {any} */ (scene))),
  shape: ({ panels, own }) => [own.kind, ...(/** @type {any[]} */ (panels)).map(({ id, title, model }) => [id, title, model.kind, model.loss, model.generator, model.discriminator].join("|"))],
  look: LOOK,
  report: ({ morph, dirac_start, dirac_strength, z, ...look }) => ({ ...look, z: z && z.map(short), morph: short(morph), dirac_strength: short(dirac_strength), dirac_start: dirac_start.map(short) }),
  colours: { ...TOKENS, real: "--real", noise: "--noise", gradient: "--gradient" },
};

/** @param {number} value */
function short(value) {
  return Number(value.toFixed(3));
}
