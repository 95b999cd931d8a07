/**
 * The page about the variational autoencoder: what the kernel starts when a scene asks for it. Puts the parts together, hands
 * them what a scene brings, and does what they ask for.
 *
 * @import { FigureOrder, Kit, Moment, PageModule, Room } from "../../kernel/contract.js"
 * @import { Actions, Brought, Look, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 */

import { h, segmented, set, write } from "../../kernel/dom.js";
import { invitation } from "../../kernel/invitation.js";
import { Parts } from "../../kernel/parts.js";
import { roofOf } from "../../kernel/room.js";
import { PanelSwitch } from "../../kernel/switch.js";
import { Veil } from "../../kernel/veil.js";
import { ImageSet } from "../../images/images.js";
import { LatentModel } from "../../images/latent.js";
import { Beside } from "./beside.js";
import { Between } from "./between.js";
import { check } from "./check.js";
import { figureOf } from "./figure.js";
import { Machine } from "./machine.js";
import { Plane } from "./plane.js";
import { shownAt } from "./shown.js";
import { Sliders } from "./sliders.js";
import { Truth } from "./truth.js";

const TRAINING = "training";
const WALK = "walk";
const TOKENS = { real: "--real", noise: "--noise", digits: Array.from({ length: 10 }, (_, i) => `--digit-${i}`) };

/** @type {Look} */
const LOOK = { image: 16, drawn: null, z: null, draw: 0, left: "plane", axes: [0, 1], under: "both", right: "machine", to: 1, panel: "left" };

class VaePage {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.images = new ImageSet(scene.own.images);
    this.walk = kit.timeline(WALK).bar;
    const actions = this.actions();
    this.lefts = { plane: new Plane(kit, scene, actions), sliders: new Sliders(kit, scene, actions) };
    this.rights = { machine: new Machine(kit, scene, actions), beside: new Beside(kit, scene, actions), between: new Between(kit, scene, actions, this.walk) };
    this.truth = new Truth(kit, scene, kit.timeline(TRAINING).seek);
    /** @type {Parts<Brought, Shown, VaeColours>} */
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
    const side = (/** @type {string} */ id, /** @type {Record<string, VaePart>} */ parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights), this.rights.beside.foot.element);
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: /** @type {any} */ (panel) }));
    this.rightSwitch = segmented(words.say("right_shows"), ["machine", "beside", "between"].map((right) => [right, words.say(right)]), (right) => this.turn(/** @type {any} */ (right)));
    this.veil = new Veil(words.say("after_the_guess"), [kit.timeline(TRAINING).bar, this.truth.element]);
    this.invite = invitation(kit, this.lefts.plane.grip, words.say("drag_z"));
    this.tools = [this.rightSwitch.element];
    this.elements = [this.switch.element, this.panels, this.veil.element, kit.timeline(TRAINING).bar, this.truth.element];
    this.keys = { e: "draw_noise", q: "back_to_q" };
    this.arranged = "";
    /** @type {{ own: LatentModel | null, other: LatentModel | null }} none before the first scene */
    this.models = { own: null, other: null };
  }

  /** @returns {Actions} */
  actions() {
    return {
      choose: (change, done = true) => this.hold(!done, change),
      move: (u, done = true) => this.hold(!done, { z: u && Array.from(u, (v) => Math.max(-6, Math.min(6, v))) }),
      redraw: () => this.kit.redraw(),
    };
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** What stands at the right: a counterpart only where its film is there. */
  get right() {
    return this.look.right === "beside" && !this.models.other ? "machine" : this.look.right;
  }

  /* ---- what a scene brings */

  /** @param {VaeScene} scene */
  update(scene) {
    this.scene = scene;
    if (this.images.key !== scene.own.images.key) this.images = new ImageSet(scene.own.images);
    const model = (/** @type {VaeScene["panels"][0] | undefined} */ panel) => (panel ? new LatentModel(panel.model, this.kit.film(/** @type {string} */ (panel.film)), this.images) : null);
    const own = /** @type {LatentModel} */ (model(scene.panels[0]));
    const models = { own, other: model(scene.panels[1]) };
    this.models = models;
    this.parts.update(scene, this.images, models);
    this.veil.cover(Boolean(scene.bare));
    const beside = /** @type {HTMLButtonElement} */ (this.rightSwitch.element.querySelector('[data-value="beside"]'));
    beside.hidden = scene.own.other === null;
    this.arrange();
  }

  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    this.parts.show({ left: this.look.left, right: this.right });
    this.foot.hidden = this.right !== "beside";
    this.rightSwitch.press(this.right);
    this.switch.show(this.kit.root, this.look.panel);
    write(/** @type {Element} */ (this.switch.element.lastElementChild), this.kit.words.say(this.right)); // a phone's other side is what stands there
    set(this.kit.root, { "data-left": this.look.left, "data-right": this.right });
    const arranged = [this.look.left, this.right, this.look.panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }

  /** @param {Room} room */
  layout(room) {
    const shown = this.panels.offsetHeight;
    const width = /** @type {HTMLElement} */ (this.lefts[this.look.left].element).clientWidth || this.rights[this.right].element.clientWidth;
    const roof = roofOf(room, this.kit.root.offsetHeight - shown + this.heads + this.foot.offsetHeight);
    this.parts.layout({ ...room, side: Math.round(Math.min(width, roof)) });
  }

  /** What stands under both panels, where a counterpart is shown. */
  get foot() {
    return this.rights.beside.foot.element;
  }

  /** Pixels of a panel besides its picture. */
  get heads() {
    return this.lefts[this.look.left].element.querySelector("header")?.offsetHeight ?? 0;
  }

  /* ---- what a visitor does */

  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }

  /**
   * @param {boolean} held whether a pointer still drags
   * @param {Partial<Look>} change
   */
  hold(held, change) {
    this.kit.hold(held);
    this.choose(change);
  }

  /** Show something else at the right; a counterpart has a film, which Python must ask for. @param {Look["right"]} right */
  turn(right) {
    if (right === "beside" && !this.models.other) this.kit.send("right", right);
    else this.choose(right === "between" ? { right, z: null } : { right }); // on the way the code is the walk's
  }

  /** @param {string} command */
  command(command) {
    if (command === "draw_noise") this.choose({ draw: (this.look.draw + 1) % 10000, z: null });
    if (command === "back_to_q") this.choose({ z: null });
  }

  /* ---- painting */

  /**
   * @param {Moment} moment
   * @param {VaeColours} colours
   */
  paint(moment, colours) {
    const { own, other } = this.models;
    this.arrange();
    if (!own?.ready) return false;
    const shown = shownAt(moment, { look: this.look, images: this.images, own, other: other?.ready ? other : null, places: this.places, bare: Boolean(this.scene.bare) });
    return this.parts.paint(shown, colours);
  }

  get places() {
    return this.scene.timelines.find(({ id }) => id === WALK)?.total ?? 1;
  }

  /**
   * The walk's places are no frames.
   * @param {string} timeline
   * @param {number} frame
   */
  texts(timeline, frame) {
    if (timeline !== WALK) return {};
    const share = this.kit.words.percent(frame / Math.max(1, this.places - 1), 0);
    return { frame: this.kit.words.say("of_the_way", { share }), short: share, step: "" };
  }

  /** @param {string} where */
  spoken(where) {
    if (this.scene.bare) return this.kit.words.say("after_the_guess");
    if (this.models.own?.ready) this.invite();
    return this.parts.spoken(where);
  }

  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
}

/** @type {PageModule} */
export default {
  check,
  start: (kit, scene) => new VaePage(kit, /** @type {any} */ (scene)),
  shape: ({ panels, own }) => [own.images.key, ...(/** @type {any[]} */ (panels)).map(({ id, title, model }) => [id, title, model.kind, model.latent, model.decoder].join("|"))],
  look: LOOK,
  report: ({ z, ...look }) => ({ ...look, z: z && z.map((/** @type {number} */ v) => Number(v.toFixed(3))) }),
  colours: TOKENS,
};
