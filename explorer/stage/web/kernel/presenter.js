/**
 * What stands around the pictures while one presents: the title, how far one is, and the ways on, back and out; and the button
 * that begins it. Decides nothing.
 *
 * @import { Place } from "./deck.js"
 * @import { Words } from "./words.js"
 */

import { h, icon, s, set, write } from "./dom.js";

const SCREEN = "M2 3h14v9H2zM6.500 15.500h5M9 12v3.500";

/**
 * @typedef {object} PresenterActions
 * @property {() => void} toggle begin or end it
 * @property {() => void} notes
 * @property {(way: -1 | 1) => void} step
 */

export class Presenter {
  /**
   * @param {Words} words
   * @param {PresenterActions} actions
   */
  constructor(words, { toggle, notes, step }) {
    const present = words.say("present");
    this.button = button("tool present", toggle, "P", screen(), h("span", {}, present));
    set(this.button, { title: `${present} (P)` });
    this.title = h("h2", { class: "presented", "aria-live": "polite" });
    this.count = h("b");
    this.of = h("span");
    const acts = h("div", { class: "acts" }, capped(words.say("notes"), "N", notes), capped(words.say("leave_presenting"), "Esc", toggle));
    this.head = h("header", { class: "presenter" }, this.title, h("div", { class: "deck" }, h("p", {}, this.count, " ", this.of), acts));
    this.previous = button("turn-stop previous", () => step(-1), "PageUp", `← ${words.say("stop_before")}`);
    this.next = button("turn-stop next", () => step(1), "PageDown", `${words.say("stop_after")} →`);
  }

  /** @param {Place} place */
  show({ title, of, at, count, ends }) {
    write(this.title, title);
    write(this.count, `${at < 0 ? "–" : at + 1} / ${count}`);
    write(this.of, of);
    this.previous.disabled = ends && at <= 0;
    this.next.disabled = ends && at >= count - 1;
  }
}

/**
 * @param {string} name of its class
 * @param {() => void} act
 * @param {string} key
 * @param {...(Node | string)} says
 */
function button(name, act, key, ...says) {
  const made = h("button", { type: "button", class: name, "aria-keyshortcuts": key }, ...says);
  made.addEventListener("click", act);
  return made;
}

/**
 * A button that shows its key.
 * @param {string} says
 * @param {string} key
 * @param {() => void} act
 */
function capped(says, key, act) {
  return button("tool", act, key.replace("Esc", "Escape"), h("span", {}, says), h("kbd", { translate: "no", "aria-hidden": "true" }, key));
}

function screen() {
  const path = s("path", { d: SCREEN, fill: "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" });
  return icon(18, 18, path);
}
