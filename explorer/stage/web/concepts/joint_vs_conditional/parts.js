/**
 * Puts the parts of a stage together, and says what of a scene decides which parts there are. Holds no state.
 *
 * @import { Mark, Scene } from "../../kernel/types.js"
 * @import { Film } from "../../kernel/film.js"
 * @import { MachineActions } from "./machine/machine.js"
 * @import { PanelActions } from "./panel.js"
 * @import { PencilActions } from "../../plane/pencil/pencil.js"
 * @import { TimelineActions } from "../../kernel/bar.js"
 * @import { TruthActions } from "./truth.js"
 * @import { AskActions } from "./ask.js"
 * @import { Words } from "../../kernel/words.js"
 */

import { Ask } from "./ask.js";
import { Digits } from "./digits.js";
import { h, math, segmented } from "../../kernel/dom.js";
import { Machine } from "./machine/machine.js";
import { Panel } from "./panel.js";
import { Pencil } from "../../plane/pencil/pencil.js";
import { Timeline } from "../../kernel/bar.js";
import { Truth } from "./truth.js";

/** @typedef {PanelActions & PencilActions & TimelineActions & TruthActions & AskActions & MachineActions & { panel: (id: string) => void }} Actions */

/**
 * @param {Scene} scene
 * @param {Words} words
 * @param {Actions} actions
 */
export function assemble(scene, words, actions) {
  const panels = scene.panels.map((panel) => new Panel(panel, words, actions));
  const pencil = new Pencil(scene.instance ?? scene.scene, words, actions, panels);
  const machine = new Machine(words, actions);
  const timeline = new Timeline(words, actions);
  const truth = new Truth(scene.panels, words, actions);
  const asking = new Ask(words, actions);
  const digits = new Digits(words);
  const which = whichPanel(scene, words, actions);
  const live = h("p", { class: "spoken", "aria-live": "polite" });
  const theme = h("i", { class: "theme-probe", "aria-hidden": "true" });
  const pictures = h("div", { class: "panels" }, machine.element, ...panels.map((panel) => panel.element));
  const rest = [timeline.element, truth.element, digits.element, asking.element, live, theme];
  const inside = h("div", { class: "inside" }, which.element, pencil.element, pictures, ...rest);
  const root = h("section", { class: "stage", lang: scene.lang, "aria-label": words.say("stage") }, inside);
  return { panels, pencil, machine, timeline, truth, digits, asking, which, live, theme, root };
}

/**
 * The switch between panels where there is room for one.
 * @param {Scene} scene
 * @param {Words} words
 * @param {Actions} actions
 */
function whichPanel(scene, words, actions) {
  const names = /** @type {[string, string][]} */ (scene.panels.map((panel) => [panel.id, `${panel.title} `]));
  const which = segmented(words.say("panels"), names, actions.panel);
  which.element.classList.add("which");
  which.element.querySelectorAll("button").forEach((button, i) => button.append(math(scene.panels[i].math)));
  return which;
}

/**
 * What decides which parts there are: a scene of the same shape updates them.
 * @param {Scene} scene
 */
export function shapeOf({ scene, instance, lang, words, panels }) {
  const parts = panels.map((p) => [p.id, p.kind, p.title, p.math, p.unit, Boolean(p.can_generate)].join("|"));
  return JSON.stringify([scene, instance, lang, words, parts]);
}

/**
 * @param {Scene} scene
 * @returns {Mark[]}
 */
export const marksOf = ({ panels }) => panels.flatMap((panel) => panel.marks ?? []);

/**
 * Where the timeline is, in words.
 * @param {Words} words
 * @param {Film[]} films
 * @param {number} frame
 * @param {number} total
 * @param {boolean} waiting
 */
export function timeTexts(words, films, frame, total, waiting) {
  const begun = films.filter((film) => film.have);
  if (!begun.length) return { frame: words.say("no_frames"), short: "–", step: "", branch: false };
  const steps = begun.map((film) => film.steps[film.clamp(frame)]);
  const same = steps.every((step) => step === steps[0]);
  const number = words.say(same ? "step" : "steps", { step: steps[0], steps: steps.join(" · ") });
  return {
    frame: words.say("frame_of", { frame: frame + 1, total }),
    short: `${frame + 1} / ${total}`,
    step: waiting ? words.say("waiting") : number,
    branch: frame < total - 1,
  };
}
