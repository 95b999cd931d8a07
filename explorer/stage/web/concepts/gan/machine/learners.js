/**
 * Who learns from this frame on: a choice that has the training turn off here.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Shown, Taken } from "../types.js"
 */

import { h, segmented, write } from "../../../kernel/dom.js";
import { TURNS, refusal, turnsAt } from "./turns.js";

export class Learners {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor(kit, actions) {
    this.kit = kit;
    this.actions = actions;
    const { words } = kit;
    const label = words.say("who_learns");
    this.choice = segmented(label, TURNS.map((who) => [who, words.say(`turns_${who}`)]), (who) => this.choose(/** @type {any} */ (who)));
    this.element = h("div", { class: "learners" }, h("span", { "aria-hidden": "true" }, label), this.choice.element);
    this.note = h("p", { class: "refusal", role: "status" });
    /** @type {Taken | null} */
    this.taken = null;
    /** @type {Shown | null} */
    this.shown = null;
  }

  /** @param {import("./edges.js").Turns} who */
  choose(who) {
    const { shown, taken } = this;
    if (!shown || !taken || who === turnsAt(taken, shown.at)) return;
    const frame = Math.floor(shown.at);
    const why = refusal(taken, frame, shown.model.film.total);
    write(this.note, why && this.kit.words.say(why));
    if (!why) this.actions.learn(frame, who);
  }

  /**
   * @param {Shown} shown
   * @param {Taken} taken
   */
  show(shown, taken) {
    if (this.shown && Math.floor(this.shown.at) !== Math.floor(shown.at)) write(this.note, "");
    Object.assign(this, { shown, taken });
    this.choice.press(turnsAt(taken, shown.at));
  }
}
