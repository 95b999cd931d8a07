/**
 * The stage's head: its title, one line with the marks of what it follows, and whether arrows are shown as they were learned, as they
 * should be, or by how much they err.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { Actions, Look, Shown } from "../types.js"
 * @import { Said } from "./titles.js"
 */

import { h, segmented, set, write } from "../../../kernel/dom.js";
import { cross, item, noiseDot, realDot, ring, star } from "./marks.js";

const SHOWS = ["learned", "exact", "error"];

export class Head {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor({ words }, actions) {
    this.words = words;
    this.title = h("h2", {}, words.say("title_data"));
    this.line = h("p");
    this.shows = segmented(words.say("shows"), SHOWS.map((show) => [show, words.say(show)]), (show) => actions.choose({ show: /** @type {Look["show"]} */ (show) }));
    this.marks = {
      noise: item(noiseDot(), words.say("mark_noise"), "noise"),
      forecast: item(star(), words.say("mark_forecast"), "forecast"),
      exact: item(star("exact"), words.say("mark_exact")),
      heart: item(cross(), words.say("mark_data")),
      data: item(realDot(), words.say("mark_data")),
      chain: item(ring(), words.say("mark_chain")),
    };
    const marks = h("span", { class: "flow-marks" }, ...Object.values(this.marks));
    this.element = h("header", {}, h("div", { class: "flow-name" }, this.title, this.shows.element), h("div", { class: "flow-said" }, this.line, marks));
    this.shows.element.hidden = true; // until there is a frame
    for (const mark of Object.values(this.marks)) mark.hidden = true;
  }

  /**
   * @param {Said} said
   * @param {Shown} shown
   * @param {{ show: Look["show"], known: boolean }} of `known`: whether the law is
   */
  show({ title, line }, { look, bare }, { show, known }) {
    write(this.title, title);
    write(this.line, line);
    set(this.line, { title: line });
    this.shows.press(show);
    this.shows.element.hidden = !known || bare || !look.layers.includes("arrows");
    const learned = this.shows.element.firstElementChild;
    if (learned) write(learned, this.words.say(look.ask === "heart" ? "by_heart" : "learned"));
    const [back, forward, heart] = [look.way === "back" && !bare, look.way === "forward" && !bare, look.ask === "heart"];
    const { noise, forecast, exact, data, chain } = this.marks;
    noise.hidden = forecast.hidden = !back;
    exact.hidden = !(back && known && look.ask !== "exact");
    data.hidden = !forward;
    chain.hidden = !(forward && look.layers.includes("trails"));
    this.marks.heart.hidden = !(back && heart);
  }

  /** Mark what a word on the page points at. @param {string} lit */
  light(lit) {
    for (const mark of [this.marks.noise, this.marks.forecast]) set(mark, { "data-lit": lit !== "" && mark.dataset.see === lit });
  }
}
