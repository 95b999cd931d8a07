/**
 * The low row over the panels: which way it goes, which digit is asked for - or dissolves -, and other noise.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown } from "./types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { buttons } from "../route/controls.js";
import { die } from "../route/die.js";
import { WAYS } from "../route/rules.js";

const [NONE, FACE] = ["-1", "face"];
const DRAWS = 10_000;

/** @implements {DigitsPart} */
export class Row {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    const { words } = kit;
    this.kit = kit;
    this.actions = actions;
    this.way = buttons({ label: words.say("route_way"), about: words.say("about_way") }, WAYS.map((way) => [way, words.say(`way_${way}`)]), (way) => actions.choose({ way: /** @type {any} */ (way) }));
    const names = scene.own.images.classes.map((name, i) => /** @type {[string, string]} */ ([String(i), name]));
    const choices = /** @type {[string, string][]} */ ([[NONE, words.say("digits_none")], ...names, [FACE, words.say("digits_face")]]);
    this.label = buttons({ label: words.say("digits_asked"), about: words.say("digits_asked_help") }, choices, (label) => (label === FACE ? this.face() : this.ask(Number(label))));
    this.name = h("span", { class: "route-name" }, words.say("digits_asked"));
    this.draw = h("button", { type: "button", class: "tool route-draw", title: words.say("digits_draw_help"), "aria-label": words.say("route_draw") }, die());
    this.draw.addEventListener("click", () => (this.forward ? actions.choose({ draw: (kit.look.draw + 1) % DRAWS }) : actions.sample({ anew: true })));
    this.element = h("div", { class: "route digits-row", role: "group", "aria-label": words.say("digits_row"), "data-presented": true }, this.way.element, this.name, this.label.element, this.draw);
    this.told = "";
    /** @type {Sampling | null} */
    this.model = null;
  }

  get forward() {
    return this.kit.look.way === "forward";
  }

  /** Sample this digit; forward the next held-out one of this class dissolves. @param {number} label */
  ask(label) {
    if (!this.forward) return this.actions.sample({ label, mask: "" });
    const { held } = /** @type {Sampling} */ (this.model);
    const of = held.labelled(label);
    const next = of.find((i) => i > this.kit.look.digit) ?? of[0];
    return this.actions.choose({ digit: next, face: null });
  }

  /** The next face dissolves. */
  face() {
    const { faces, knownFaces } = /** @type {Sampling} */ (this.model);
    this.actions.choose({ face: ((this.kit.look.face ?? -1) + 1) % (faces.count - knownFaces) });
  }

  /**
   * @param {DigitsScene} _scene
   * @param {Sampling} model
   */
  update(_scene, model) {
    this.model = model;
    this.told = "";
  }

  layout() {}

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} _colours
   */
  paint({ look, model, bare }, _colours) {
    const label = look.way === "forward" ? model.held.label(look.digit % model.held.count) : model.form.label;
    const told = [look.way, label, look.face, bare].join("|");
    if (told === this.told) return false;
    this.told = told;
    this.way.show(look.way);
    this.label.show(look.way === "forward" && look.face !== null ? FACE : String(label));
    this.label.offer(NONE, look.way === "back");
    this.label.offer(FACE, look.way === "forward");
    write(this.name, this.kit.words.say(look.way === "back" ? "digits_asked" : "digits_dissolves"));
    set(this.element, { inert: bare });
    return true;
  }

  spoken() {
    return "";
  }
}
