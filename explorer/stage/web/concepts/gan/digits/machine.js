/**
 * The machine in the order of computation, of digits: noise, G's own sheet, forged digits, real ones, D's answers to both, losses. A
 * click on a forged digit puts z and the class there.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Name, Plan } from "../machine/plan.js"
 * @import { GanColours } from "../types.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, set } from "../../../kernel/dom.js";
import { textOf } from "../machine/edges.js";
import { legend } from "../machine/legend.js";
import { PARTS, ROW, planOf } from "../machine/plan.js";
import { Wires } from "../machine/wires.js";
import { SIDE, sheetOf } from "./sheets.js";
import { draw, keyOf } from "./thumbs.js";

/** The word on the page that lights a part up. @type {Partial<Record<Name, string>>} */
const MARKS = { noise: "noise", forged: "forged", real: "real", discriminator: "discriminator", losses: "losses" };

class Thumb {
  /**
   * @param {Name} name
   * @param {string} title
   */
  constructor(name, title) {
    this.name = name;
    this.canvas = h("canvas", { role: "img", "aria-label": title });
    this.element = h("div", { class: "part", "data-part": name }, h("h3", {}, title), h("div", { class: "thumb" }, this.canvas));
    this.box = 0;
    this.zoom = 1;
    this.painted = "";
  }

  /**
   * @param {Plan} plan
   * @param {boolean} under whether the name stands under the picture
   */
  layout({ at, box, name, zoom }, under) {
    const [x, y] = at[this.name];
    set(this.element, { style: `left: ${x}px; top: ${under ? y : y - name}px; width: ${box}px; height: ${box + name}px`, "data-under": under });
    Object.assign(this, { box, zoom, painted: "" });
  }

  /**
   * @param {DigitsShown} shown
   * @param {ImageSet} images
   * @param {GanColours} colours
   */
  paint(shown, images, colours) {
    set(this.element, { "data-lit": shown.lit !== "" && shown.lit === MARKS[this.name] });
    const key = [keyOf(this.name, shown), colours.key, devicePixelRatio].join("|");
    if (key === this.painted || !this.box) return false;
    this.painted = key;
    const size = (this.box - 2) / this.zoom; // within the frame
    draw(this.name, fit(this.canvas, size, size, devicePixelRatio * this.zoom), size, shown, images, colours);
    return true;
  }
}

/** @implements {DigitsPart} */
export class DigitsMachine {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    const title = (/** @type {Name} */ name) => (name === "forged" || name === "real" ? words.say(`digits_${name}`) : words.say(`part_${name}`));
    this.thumbs = PARTS.map((name) => new Thumb(name, title(name)));
    this.wires = new Wires();
    this.plan = h("div", { class: "plan", role: "group", "aria-label": words.say("machine") }, ...this.thumbs.map(({ element }) => element), this.wires.element);
    this.foot = h("div", { class: "foot-line" }, legend(words));
    this.view = h("div", { class: "view" }, this.plan, this.foot);
    this.line = h("p", { class: "digits-line" }, words.say("digits_machine"));
    this.element = h("section", { class: "duel-machine digits-machine" }, h("header", {}, h("h2", {}, words.say("machine")), this.line), this.view);
    this.listen();
    this.laid = false;
    this.told = "";
    this.said = "";
    /** @type {DigitsShown | null} */
    this.shown = null;
    /** @type {ImageSet | null} */
    this.images = null;
  }

  /** Whoever clicks a forged digit has it close up. */
  listen() {
    const forged = this.thumbs.find(({ name }) => name === "forged");
    forged?.canvas.addEventListener("click", ({ offsetX, offsetY }) => {
      const { shown, images } = this;
      if (!shown || shown.bare || !images) return;
      const cell = (/** @type {number} */ at, /** @type {number} */ side) => Math.max(0, Math.min(SIDE - 1, Math.floor((SIDE * at) / side)));
      const { clientWidth: wide, clientHeight: tall } = forged.canvas;
      const { z, label } = sheetOf(shown.look.draw, shown.model.latent, images.classes.length)[SIDE * cell(offsetY, tall) + cell(offsetX, wide)];
      this.actions.move(z, true, label);
    });
  }

  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   */
  update(scene, images) {
    Object.assign(this, { scene, images, told: "" });
    for (const thumb of this.thumbs) thumb.painted = "";
  }

  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    const width = this.view.clientWidth;
    this.laid = width > 0;
    if (!this.laid) return;
    const tall = Number.isFinite(side) ? side : width;
    const plan = planOf({ width, side: tall, foot: this.foot.offsetHeight, zoom, narrow });
    this.view.style.height = narrow ? "" : `${tall}px`;
    this.plan.style.height = `${plan.height}px`;
    this.wires.layout(plan, width);
    this.thumbs.forEach((thumb, i) => thumb.layout(plan, i >= ROW));
    this.told = "";
  }

  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    const { images } = this;
    if (!this.laid || !images) return false;
    const told = this.tell(shown);
    return this.thumbs.map((thumb) => thumb.paint(shown, images, colours)).some(Boolean) || told;
  }

  /** Numbers and edges: of the frame reached last. @param {DigitsShown} shown */
  tell({ model: { film, form }, at, bare }) {
    const key = [film.key, film.have, Math.floor(at), bare].join("|");
    if (key === this.told) return false;
    this.told = key;
    const read = (/** @type {string} */ what) => (what === "batch" ? form.batch : film.scalar(what, at));
    this.wires.show(read, "both", bare);
    const { words } = this.kit;
    const text = (/** @type {string} */ what) => textOf(what, read(what));
    this.said = bare ? "" : `${words.say("digits_about_d", { real: text("d_real"), forged: text("d_forged") })} ${words.say("about_losses", { d: text("d_loss"), g: text("g_loss") })}`;
    return true;
  }

  spoken() {
    return this.said;
  }
}
