/**
 * The route: which way the points go, whom the solver asks, along which path, by which steps, for which class, from which noise. One
 * low row over the panels.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Model } from "../model.js"
 * @import { Actions, DiffusionColours, DiffusionPart, DiffusionScene, Look, Shown } from "../types.js"
 * @import { Choice } from "./controls.js"
 */

import { h, set } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { fixed } from "../../../kernel/numbers.js";
import { nameOf } from "../../../plane/classes.js";
import { buttons, list, range } from "./controls.js";
import { die } from "./die.js";
import { ASKED, MOST, MOST_GUIDANCE, PATH_NAMES, SOLVER_NAMES, STEPS, USUAL, WAYS, asking, begins, drawnAnew, onto, placeOf, thereOf, walks } from "./rules.js";

const ANY = ""; // class
const SHORT = 8; // letters that all names of the classes have at most where they are buttons

/** @implements {DiffusionPart} */
export class Route {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    const named = (/** @type {string} */ of) => ({ label: words.say(`route_${of}`), about: words.say(`about_${of}`) });
    this.way = buttons(named("way"), WAYS.map((way) => [way, words.say(`way_${way}`)]), (way) => actions.choose({ way: /** @type {Look["way"]} */ (way) }));
    this.ask = buttons(named("ask"), ASKED.map((ask) => [ask, words.say(`ask_${ask}`)]), (ask) => actions.choose(asking(/** @type {Look["ask"]} */ (ask), this.look)));
    this.path = list(named("path"), PATH_NAMES.map((path) => [path, words.say(`path_${path}`)]), (path) => actions.choose(onto(/** @type {Look["path"]} */ (path), this.look)));
    this.solver = list(named("solver"), SOLVER_NAMES.map((solver) => [solver, words.say(`solver_${solver}`)]), (solver) => actions.choose({ solver: /** @type {Look["solver"]} */ (solver) }));
    this.eta = range({ ...named("eta"), name: math("η") }, { min: 0, max: 1, step: 0.05, usual: USUAL.eta }, (eta, done) => actions.choose({ eta }, done));
    const places = { min: 0, max: STEPS.length - 1, step: 1, usual: placeOf(USUAL.steps) };
    this.steps = range({ ...named("steps"), name: words.say("route_steps") }, places, (place, done) => actions.choose({ steps: STEPS[place] }, done));
    this.guidance = range({ ...named("guidance"), name: math("w") }, { min: 0, max: MOST_GUIDANCE, step: 0.5, usual: USUAL.guidance }, (guidance, done) => actions.choose({ guidance }, done));
    this.draw = h("button", { type: "button", class: "tool route-draw", title: words.say("about_draw"), "aria-label": words.say("route_draw") }, die());
    this.draw.addEventListener("click", () => actions.choose(drawnAnew(this.look)));
    this.label = this.classes();
    this.place = h("div", { class: "route-class" }, this.label.element);
    const parts = [this.way, this.ask, this.path, this.solver, this.eta, this.steps].map(({ element }) => element);
    this.element = h("div", { class: "route", role: "group", "aria-label": words.say("route"), "data-presented": true }, ...parts, this.place, this.guidance.element, this.draw);
    this.told = "";
    this.named = "";
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /** Which class is asked for: buttons, or a list where their names are long. */
  classes() {
    const { kit: { words }, scene: { panels: [{ model: { told } }] } } = this;
    const named = { label: words.say("route_class"), about: words.say("about_class") };
    const classes = Array.from({ length: told }, (_, label) => /** @type {Choice} */ ([String(label), nameOf(words, label)]));
    const short = classes.map(([, name]) => name).join("").length <= SHORT;
    const change = (/** @type {string} */ label) => this.actions.choose({ label: label === ANY ? null : Number(label) });
    return (short ? buttons : list)(named, [[ANY, words.say("class_any")], ...classes], change);
  }

  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.told = "";
    const named = [scene.panels[0].model.told, ...Array.from({ length: scene.panels[0].model.told }, (_, label) => nameOf(this.kit.words, label))].join();
    if (named === this.named) return;
    this.named = named;
    this.label = this.classes();
    this.place.replaceChildren(this.label.element);
  }

  /** @param {PartRoom} _room */
  layout(_room) {}

  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours
   */
  paint({ look, bare }, _colours) {
    const { way, ask, path, solver, eta, steps, label, guidance, right } = look;
    const told = [way, ask, path, solver, eta, steps, label, guidance, right, bare].join("|");
    if (told === this.told) return false;
    this.told = told;
    this.arrange(look);
    this.way.show(way);
    this.ask.show(ask);
    this.path.show(path);
    this.solver.show(solver);
    this.eta.show(eta, fixed(eta, 2));
    this.steps.show(placeOf(steps), String(steps));
    this.label.show(label === null ? ANY : String(label));
    this.guidance.show(guidance, fixed(guidance, 1));
    set(this.element, { inert: bare });
    return true;
  }

  /** Show the controls that mean something, and have those rest that do nothing on this way. @param {Look} look */
  arrange(look) {
    const { own, panels: [{ model }] } = this.scene;
    const there = thereOf(look, own, model);
    this.ask.offer("exact", there.exact);
    this.solver.offer("sde", begins("sde", look.path));
    this.steps.limit(placeOf(MOST[look.ask]));
    this.eta.element.hidden = !there.eta;
    this.steps.element.hidden = !there.steps;
    this.place.hidden = !there.class;
    this.guidance.element.hidden = !there.guidance;
    const rests = !walks(look);
    for (const { element } of [this.ask, this.solver, this.eta, this.steps]) set(element, { inert: rests, "data-rests": rests });
  }
}
