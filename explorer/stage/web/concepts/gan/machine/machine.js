/**
 * The machine in the order of computation: noise, generator, forged, real, discriminator, losses, each a live thumbnail, and between
 * them what they hand on, forward and back. Pointing at a part shows it large on the stage.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 */

import { h, set } from "../../../kernel/dom.js";
import { aboutOf } from "./about.js";
import { stillOf } from "./edges.js";
import { Learners } from "./learners.js";
import { legend } from "./legend.js";
import { MachinePart } from "./part.js";
import { PARTS, ROW, planOf } from "./plan.js";
import { Pointing } from "./pointing.js";
import { turnsAt } from "./turns.js";
import { Wires } from "./wires.js";

/** @implements {GanPart} */
export class Machine {
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
    this.pointing = new Pointing();
    const asks = Object.fromEntries(["point", "leave", "press"].map((what) => [what, (/** @type {any} */ part) => this.turn(() => this.pointing[/** @type {"point"} */ (what)](part))]));
    this.parts = PARTS.map((name) => new MachinePart(name, words, kit.instance, /** @type {any} */ (asks)));
    this.wires = new Wires();
    this.learners = new Learners(kit, actions);
    this.plan = h("div", { class: "plan", role: "group", "aria-label": words.say("machine_parts") }, ...this.parts.map(({ element }) => element), this.wires.element);
    this.foot = h("div", { class: "foot-line" }, legend(words), this.learners.note);
    this.view = h("div", { class: "view" }, this.plan, this.foot);
    this.element = h("section", { class: "duel-machine" }, h("header", {}, h("h2", {}, words.say("machine")), this.learners.element), this.view);
    kit.root.addEventListener("keydown", (e) => e.key === "Escape" && this.turn(() => this.pointing.release()), { signal: kit.signal });
    /** @type {Duels | null} */
    this.duels = null;
    this.worlds = 0; // that were seen: each has real points of its own
    this.told = "";
    this.laid = false;
  }

  /**
   * The stage shows the part that is pointed at, or else the pinned one.
   * @param {() => void} change
   */
  turn(change) {
    const before = this.pointing.part;
    change();
    const { part } = this.pointing;
    if (part !== before) this.actions.choose({ part });
    this.told = "";
    this.actions.redraw();
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    Object.assign(this, { scene, duels });
    set(this.element, { "data-bare": Boolean(scene.bare) });
    this.worlds++;
    this.told = "";
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
    this.parts.forEach((part, i) => part.layout(plan, i >= ROW));
    this.told = "";
  }

  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    if (!this.laid) return false;
    this.pointing.heard(shown.look.part);
    const told = this.tell(shown);
    return this.parts.map((part) => part.paint(shown, this.scene.own, colours, String(this.worlds))).some(Boolean) || told;
  }

  /**
   * Numbers, edges and what is said of the parts: of the frame reached last.
   * @param {Shown} shown
   */
  tell(shown) {
    const key = [shown.model.film.key, shown.model.film.have, Math.floor(shown.at), shown.bare, this.pointing.pinned].join("|");
    if (key === this.told) return false;
    this.told = key;
    const [{ model, taken }] = this.scene.panels;
    const turns = turnsAt(taken, shown.at);
    const read = (/** @type {string} */ what) => (what === "batch" ? model.batch : shown.model.film.scalar(what, shown.at));
    this.learners.show(shown, taken);
    this.wires.show(read, turns, shown.bare);
    const of = { words: this.kit.words, form: model, read, turns, bare: shown.bare };
    for (const part of this.parts) part.tell({ pinned: this.pointing.pinned === part.name, still: stillOf(turns) === part.name && !shown.bare, about: aboutOf(part.name, of) });
    this.said = PARTS.slice(ROW).map((name) => aboutOf(name, of)).join(" ");
    return true;
  }

  said = "";

  /** What D says of real and forged points, and both losses. */
  spoken() {
    return this.said;
  }
}
