/**
 * What the engine says of a film, calmly, at the foot of its picture: queued, running, failed; stop, try again.
 *
 * @import { Status } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { h, set, write } from "./dom.js";

const BUSY = ["queued", "starting", "running"];

export class FilmStatus {
  /**
   * @param {Words} words
   * @param {(kind: "cancel" | "retry") => void} act
   */
  constructor(words, act) {
    this.words = words;
    this.text = h("span", { class: "status", role: "status" });
    this.button = h("button", { type: "button", class: "tool" });
    this.button.addEventListener("click", () => act(this.kind));
    this.fill = h("i");
    this.bar = h("div", { class: "progress", role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 }, this.fill);
    set(this.bar, { "aria-label": words.say("progress") });
    this.element = h("div", { class: "foot", hidden: true }, this.bar, this.text, this.button);
    /** @type {"cancel" | "retry"} */
    this.kind = "cancel";
  }

  /** @param {Status} status */
  update({ state, progress, text }) {
    const busy = BUSY.includes(state);
    this.element.hidden = state === "done" && !text;
    set(this.element, { "data-state": state });
    write(this.text, text);
    this.button.hidden = state === "done";
    this.kind = busy ? "cancel" : "retry";
    write(this.button, this.words.say(this.kind));
    this.bar.hidden = !busy;
    const percent = Math.round(100 * Math.max(0, Math.min(1, progress || 0)));
    set(this.bar, { "aria-valuenow": percent, "data-idle": state !== "running" });
    this.fill.style.width = `${percent}%`;
  }
}
