/**
 * The page about diffusion where it samples digits: puts the parts together, hands them what a scene brings, and does what they ask for.
 *
 * @import { FigureOrder, Kit, Moment, Room } from "../../../kernel/contract.js"
 * @import { Parts as Kept } from "../../../kernel/parts.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { DigitsActions, DigitsBrought, DigitsLook, DigitsPart, DigitsScene, DigitsShown, Right } from "./types.js"
 */

import { h, segmented, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { invitation } from "../../../kernel/invitation.js";
import { Parts } from "../../../kernel/parts.js";
import { roofOf } from "../../../kernel/room.js";
import { PanelSwitch } from "../../../kernel/switch.js";
import { Veil } from "../../../kernel/veil.js";
import { ImageSet } from "../../../images/images.js";
import { logSnr } from "../math/paths.js";
import { NOISE, TRAINING, timeAt } from "../shown.js";
import { figureOf } from "./figure.js";
import { Fill } from "./fill.js";
import { Flow } from "./flow.js";
import { Guide } from "./guide.js";
import { ByHeart } from "./recalled.js";
import { Row } from "./row.js";
import { Sampling } from "./sampling.js";
import { Scales } from "./scales.js";
import { shownAt } from "./shown.js";
import { DigitsTruth } from "./truth.js";

/** What may stand at the right, each with its word. @type {Record<Right, string>} */
const RIGHT = { scales: "digits_scales", guide: "digits_guide", fill: "digits_fill", heart: "digits_heart" };

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
    const { images, held, faces } = scene.own;
    this.sets = { images: new ImageSet(images), held: new ImageSet(held), faces: new ImageSet(faces) };
    this.flow = new Flow(kit, scene);
    this.rights = { scales: new Scales(kit, scene, actions), guide: new Guide(kit, scene, actions), fill: new Fill(kit, scene, actions), heart: new ByHeart(kit, scene, actions) };
    const [row, truth] = [new Row(kit, scene, actions), new DigitsTruth(kit, scene, actions)];
    /** @type {Kept<DigitsBrought, DigitsShown, DiffusionColours>} */
    this.parts = new Parts({ row: { row }, left: { flow: this.flow }, right: /** @type {Record<string, DigitsPart>} */ (this.rights), under: { truth } });
    const side = (/** @type {string} */ id, /** @type {DigitsPart[]} */ ...parts) => h("div", { class: "panel side", "data-panel": id }, ...parts.map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.flow), side("right", ...Object.values(this.rights)));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: /** @type {any} */ (panel) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT).map(([right, word]) => [right, words.say(word)]), (right) => this.choose({ right: /** @type {Right} */ (right) }));
    this.tools = [this.rightSwitch.element];
    this.bars = { back: kit.timeline(TRAINING).bar, forward: kit.timeline(NOISE).bar };
    this.veil = new Veil(words.say("after_the_guess"), [this.bars.back, this.bars.forward, truth.element]);
    this.elements = [this.switch.element, row.element, this.panels, this.veil.element, this.bars.back, this.bars.forward, truth.element];
    this.invite = invitation(kit, this.rights.fill.paper.frame, words.say("fill_invites"));
    this.keys = { r: "reversed", s: "digits_scales", c: "digits_guide", f: "digits_fill", h: "digits_heart" };
    this.arranged = "";
    /** @type {Sampling | null} none before the first scene */
    this.model = null;
  }

  /** @returns {DigitsActions} */
  actions() {
    return {
      choose: (change, done = true) => {
        this.kit.hold(!done);
        this.choose(change);
      },
      sample: (change) => this.kit.send("sample", change),
      seek: (frame, done) => this.kit.timeline(this.look.way === "back" ? TRAINING : NOISE).seek(frame, done),
      redraw: () => this.kit.redraw(),
    };
  }

  /** @returns {DigitsLook} */
  get look() {
    return /** @type {any} */ (this.kit.look);
  }

  /** What stands at the right: of what only points have, the scales instead. @returns {Right} */
  get right() {
    return Object.hasOwn(RIGHT, this.look.right) ? this.look.right : "scales";
  }

  /** Places of the noise's timeline. */
  get places() {
    return /** @type {{ total: number }} */ (this.scene.timelines.find(({ id }) => id === NOISE)).total;
  }

  /* ---- what a scene brings */

  /** @param {DigitsScene} scene */
  update(scene) {
    this.scene = scene;
    const [panel] = scene.panels;
    const film = this.kit.film(/** @type {string} */ (panel.film));
    const form = JSON.stringify(panel.model);
    if (this.model?.film !== film || JSON.stringify(this.model.form) !== form) this.model = new Sampling(scene, film, this.sets);
    this.parts.update(scene, this.model);
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }

  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { right, look: { way, panel } } = this;
    this.parts.show({ right });
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, panel);
    write(/** @type {Element} */ (this.switch.element.lastElementChild), this.kit.words.say(RIGHT[right])); // a phone's other side is what stands there
    this.bars.back.hidden = way !== "back";
    this.bars.forward.hidden = way === "back";
    set(this.kit.root, { "data-right": right, "data-way": way });
    const arranged = [right, way, panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }

  /** @param {Room} room */
  layout(room) {
    const [left, right] = [this.flow.element, this.rights[this.right].element];
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

  /** @param {string} command */
  command(command) {
    if (command === "reversed") this.choose({ way: this.look.way === "back" ? "forward" : "back" });
    for (const [right, word] of Object.entries(RIGHT)) if (word === command) this.choose({ right: /** @type {Right} */ (right) });
  }

  /**
   * Where a timeline is: both run along the level of noise.
   * @param {string} timeline
   * @param {number} frame
   */
  texts(timeline, frame) {
    const { kit: { words }, model } = this;
    if (!model?.ready) return {};
    const t = timeline === NOISE ? timeAt("forward", frame, this.places) : model.film.between("t", frame);
    const value = fixed(t, 2);
    return { frame: words.say("noise_time", { value }), short: words.say("noise_time", { value }), step: words.say("noise_snr", { value: fixed(logSnr(model.form.path, t), 1) }) };
  }

  /* ---- painting */

  /**
   * @param {Moment} moment
   * @param {DiffusionColours} colours
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
    const { model, look } = this;
    return model?.ready ? shownAt(moment, { look, model, bare: Boolean(this.scene.bare), total: this.places }) : null;
  }

  /** @param {string} where */
  spoken(where) {
    if (this.scene.bare) return this.kit.words.say("after_the_guess");
    if (this.model?.ready && this.right === "fill") this.invite();
    return this.parts.spoken(where);
  }

  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
}
