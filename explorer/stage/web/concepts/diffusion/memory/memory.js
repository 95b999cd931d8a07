/**
 * The right part: how many samples are copies, by how many points were learned from; and other numbers of points to learn from.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Model } from "../model.js"
 * @import { DiffusionColours, DiffusionPart, DiffusionScene, Shown } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { followedOf } from "../stage/back.js";
import { nearestOf } from "../truth/readings.js";
import { CopiesPlot } from "./plot.js";

const OFFERED = [16, 64, 256, 1000]; // points to learn from

/** @implements {DiffusionPart} */
export class Memory {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.plot = new CopiesPlot(words);
    this.buttons = OFFERED.map((n) => {
      const button = h("button", { type: "button", "data-value": n }, words.count(n));
      button.addEventListener("click", () => kit.send("points", n));
      return button;
    });
    this.line = h("p", {}, words.say("memory_line"));
    const offered = h("div", { class: "segmented", role: "group", "aria-label": words.say("memory_offer") }, ...this.buttons);
    this.offer = h("div", { class: "memory-offer" }, h("span", {}, words.say("memory_offer")), offered);
    this.followed = h("p", { class: "memory-followed" });
    this.body = h("div", { class: "memory-body" }, this.plot.element, this.offer, this.followed, h("p", { class: "memory-says" }, words.say("memory_says")));
    const head = h("header", {}, h("div", { class: "flow-name" }, h("h2", {}, words.say("copies_by_count"))), h("div", { class: "flow-said" }, this.line));
    this.element = h("section", { class: "memory", "aria-label": words.say("copies_by_count") }, head, this.body);
    this.painted = "";
  }

  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.painted = "";
    this.plot.update(scene.own.memory);
    this.offer.hidden = Boolean(scene.own.real); // of real data there are as many as there are
  }

  /** @param {PartRoom} room */
  layout({ side, narrow }) {
    this.body.style.height = narrow || !Number.isFinite(side) ? "" : `${side}px`;
  }

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const { model, bare, moving, look } = shown;
    const n = model.points.length / 2;
    const key = [n, bare, moving || shown.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    write(this.followed, bare || moving || look.way === "forward" ? "" : this.say(shown));
    set(this.element, { "data-bare": bare });
    this.plot.mark(this.scene.own.memory.x, n);
    for (const button of this.buttons) {
      set(button, { "aria-pressed": String(Number(button.dataset.value) === n) });
      button.disabled = bare;
    }
    return true;
  }

  /** How near the followed point ends to a training point. @param {Shown} shown */
  say({ model, look }) {
    const walk = model.walk(look);
    if (!walk) return "";
    const end = walk.states[walk.states.length - 1];
    const i = 2 * followedOf(look, end.length / 2);
    const { first, second, copy } = nearestOf(end[i], end[i + 1], model.points);
    return this.kit.words.say(copy ? "memory_copy" : "memory_new", { first: fixed(first, 3), second: fixed(second, 3) });
  }

  spoken() {
    return this.plot.element.getAttribute("aria-label") ?? "";
  }
}
