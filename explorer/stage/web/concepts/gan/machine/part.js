/**
 * One part of the machine: its name, and its live picture, a button that is pressed while the part is pinned on the stage.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { GanColours, GanScene, Shown } from "../types.js"
 * @import { Name, Plan } from "./plan.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, set, write } from "../../../kernel/dom.js";
import { draw, keyOf } from "./thumbs.js";

/**
 * @typedef {object} Asks what a part tells the machine of
 * @property {(part: Name) => void} point
 * @property {(part: Name) => void} leave
 * @property {(part: Name) => void} press
 */

/** The word on the page that lights a part up. @type {Partial<Record<Name, string>>} */
const MARKS = { noise: "noise", forged: "forged", real: "real", discriminator: "discriminator", losses: "losses" };

export class MachinePart {
  /**
   * @param {Name} name
   * @param {Words} words
   * @param {string} instance of the stage: makes ids its own
   * @param {Asks} asks
   */
  constructor(name, words, instance, asks) {
    this.name = name;
    const [title, about] = ["name", "about"].map((what) => `${instance}-machine-${name}-${what}`);
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.stands = h("span", { class: "stands" }, h("b", {}, words.say("stands_still")));
    this.button = h("button", { type: "button", "aria-labelledby": title, "aria-describedby": about }, this.canvas, this.stands);
    this.about = h("span", { class: "spoken", id: about });
    this.element = h("div", { class: "part", "data-part": name }, h("h3", { id: title }, words.say(`part_${name}`)), this.button, this.about);
    this.listen(asks);
    this.box = 0;
    this.zoom = 1;
    this.painted = "";
  }

  /** A mouse points by being over it, the keyboard by the focus; a tap and a click pin. @param {Asks} asks */
  listen({ point, leave, press }) {
    const { element, button, name } = this;
    element.addEventListener("pointerenter", (e) => e.pointerType === "mouse" && !e.buttons && point(name));
    element.addEventListener("pointerleave", (e) => e.pointerType === "mouse" && leave(name));
    button.addEventListener("focus", () => button.matches(":focus-visible") && point(name));
    button.addEventListener("blur", () => leave(name));
    button.addEventListener("click", () => press(name));
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
   * @param {Shown} shown
   * @param {GanScene["own"]} own
   * @param {GanColours} colours
   * @param {string} world of this scene: changes with the real points
   */
  paint(shown, own, colours, world) {
    set(this.element, { "data-ringed": shown.look.part === this.name, "data-lit": shown.lit !== "" && shown.lit === MARKS[this.name] });
    const key = [keyOf(this.name, shown), colours.key, world, devicePixelRatio].join("|");
    if (key === this.painted || !this.box) return false;
    this.painted = key;
    const size = (this.box - 2) / this.zoom; // within the frame
    draw(this.name, fit(this.canvas, size, size, devicePixelRatio * this.zoom), size, shown, own, colours);
    return true;
  }

  /** @param {{ pinned: boolean, still: boolean, about: string }} told */
  tell({ pinned, still, about }) {
    set(this.button, { "aria-pressed": String(pinned) });
    set(this.element, { "data-still": still });
    write(this.about, about);
  }
}
