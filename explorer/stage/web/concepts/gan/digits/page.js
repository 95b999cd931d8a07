/**
 * The page about generative adversarial networks where it learns images: puts the parts together, hands them what a scene brings,
 * and does what they ask for.
 *
 * @import { FigureOrder, Kit, Moment, Room } from "../../../kernel/contract.js"
 * @import { Parts as Kept } from "../../../kernel/parts.js"
 * @import { Actions, GanColours, GanScene } from "../types.js"
 * @import { DigitsActions, DigitsBrought, DigitsLook, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, segmented, set, write } from "../../../kernel/dom.js";
import { invitation } from "../../../kernel/invitation.js";
import { Parts } from "../../../kernel/parts.js";
import { roofOf } from "../../../kernel/room.js";
import { PanelSwitch } from "../../../kernel/switch.js";
import { Veil } from "../../../kernel/veil.js";
import { ImageSet } from "../../../images/images.js";
import { Portrait } from "../dirac/portrait.js";
import { DiracSide } from "../dirac/side.js";
import { TRAINING } from "../shown.js";
import { Close } from "./close.js";
import { figureOf } from "./figure.js";
import { Forger } from "./forger.js";
import { DigitsMachine } from "./machine.js";
import { DigitsPlane } from "./plane.js";
import { Neighbours, shownAt } from "./shown.js";
import { DigitsTruth } from "./truth.js";

/** What may stand at the right, each with its word. @type {Record<string, string>} */
const RIGHT = { sliders: "digit_sliders_name", machine: "machine", dirac: "dirac" };
const REACH = 6; // units of the prior that a code may go to

/** What is the same on both forms of the page: the Dirac-GAN. @param {unknown} part @returns {DigitsPart} */
const alike = (part) => /** @type {DigitsPart} */ (part);

export class DigitsPage {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    const actions = this.actions();
    const [own, asks] = [/** @type {GanScene} */ (/** @type {unknown} */ (scene)), /** @type {Actions} */ (/** @type {unknown} */ (actions))];
    this.images = new ImageSet(scene.own.images);
    this.neighbours = new Neighbours(this.images);
    this.plane = new DigitsPlane(kit, scene, actions);
    /** @type {Record<string, DigitsPart>} */
    this.lefts = { plane: this.plane, dirac: alike(new Portrait(kit, own, asks)) };
    /** @type {Record<string, DigitsPart>} */
    this.rights = { sliders: new Close(kit, scene, actions), machine: new DigitsMachine(kit, scene, actions), dirac: alike(new DiracSide(kit, own, asks)) };
    this.truth = new DigitsTruth(kit, scene, actions);
    /** @type {Kept<DigitsBrought, DigitsShown, GanColours>} */
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
    const side = (/** @type {string} */ id, /** @type {Record<string, DigitsPart>} */ parts) =>
      h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: /** @type {any} */ (panel) }));
    const rights = Object.entries(RIGHT).map(([right, word]) => /** @type {[string, string]} */ ([right, words.say(word)]));
    this.rightSwitch = segmented(words.say("right_shows"), rights, (right) => this.choose({ right: /** @type {any} */ (right) }));
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [bar, this.truth.element]);
    this.invite = invitation(kit, this.plane.grip, words.say("drag_z"));
    this.tools = [this.rightSwitch.element];
    this.elements = [this.switch.element, this.panels, this.veil.element, bar, this.truth.element];
    this.keys = { m: "machine", d: "dirac" };
    this.arranged = "";
    /** @type {Forger | null} none before the first scene */
    this.model = null;
  }

  /** @returns {DigitsActions} */
  actions() {
    return {
      choose: (change, done = true) => this.hold(!done, change),
      move: (u, done = true, asked = this.look.asked) => this.hold(!done, { asked, z: u && Array.from(u, (v) => Math.max(-REACH, Math.min(REACH, v))) }),
      seek: (frame, done) => this.kit.timeline(TRAINING).seek(frame, done),
      redraw: () => this.kit.redraw(),
    };
  }

  /** @returns {DigitsLook} */
  get look() {
    return /** @type {any} */ (this.kit.look);
  }

  /** What stands at the right: of what only points have, the digit instead. */
  get right() {
    return Object.hasOwn(RIGHT, this.look.right) ? this.look.right : "sliders";
  }

  /** And at the left. */
  get left() {
    return this.right === "dirac" ? "dirac" : "plane";
  }

  /* ---- what a scene brings */

  /** @param {DigitsScene} scene */
  update(scene) {
    this.scene = scene;
    if (this.images.key !== scene.own.images.key || this.images.count !== scene.own.images.labels.data.length) {
      this.images = new ImageSet(scene.own.images);
      this.neighbours = new Neighbours(this.images);
    }
    const [panel] = scene.panels;
    this.model = new Forger(panel.model, this.kit.film(/** @type {string} */ (panel.film)));
    this.parts.update(scene, this.images, this.model);
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }

  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { left, right } = this;
    this.parts.show({ left, right });
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, this.look.panel);
    write(/** @type {Element} */ (this.switch.element.lastElementChild), this.kit.words.say(RIGHT[right])); // a phone's other side is what stands there
    set(this.kit.root, { "data-left": left, "data-right": right });
    const arranged = [left, right, this.look.panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }

  /** @param {Room} room */
  layout(room) {
    const [left, right] = [this.lefts[this.left].element, this.rights[this.right].element];
    const heads = left.querySelector("header")?.offsetHeight ?? 0;
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads);
    this.parts.layout({ ...room, side: Math.round(Math.min(left.clientWidth || right.clientWidth, roof)) });
  }

  /* ---- what a visitor does */

  /** @param {Partial<DigitsLook>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }

  /**
   * @param {boolean} held whether a pointer still drags
   * @param {Partial<DigitsLook>} change
   */
  hold(held, change) {
    this.kit.hold(held);
    this.choose(change);
  }

  /** @param {string} command */
  command(command) {
    if (command === "dirac" || command === "machine") this.choose({ right: this.right === command ? "sliders" : command });
  }

  /* ---- painting */

  /**
   * @param {Moment} moment
   * @param {GanColours} colours
   */
  paint(moment, colours) {
    this.arrange();
    const shown = this.shown(moment);
    return shown ? this.parts.paint(shown, colours) : false;
  }

  /**
   * @param {Moment} moment
   * @returns {DigitsShown | null} null before the first frame
   */
  shown(moment) {
    const { model, look, neighbours } = this;
    return model?.ready ? shownAt(moment, { look, model, neighbours, bare: Boolean(this.scene.bare) }) : null;
  }

  /** @param {string} where */
  spoken(where) {
    if (this.scene.bare) return this.kit.words.say("after_the_guess");
    if (this.model?.ready && this.left === "plane") this.invite();
    return this.parts.spoken(where);
  }

  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
}
