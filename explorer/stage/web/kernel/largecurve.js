/**
 * A curve enlarged, in a dialog of its own: both axes named, the lines in it explained. Seeking in it moves the film behind.
 *
 * @import { Words } from "./words.js"
 */

import { Curve } from "./curve.js";
import { h, icon, outwards, s, set, write } from "./dom.js";

export class LargeCurve {
  /**
   * @param {Words} words
   * @param {{ title: string, unit: string }} names whose curve it is, and what stands upwards
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, { title, unit }, seek) {
    this.words = words;
    this.curve = new Curve(`${title}: ${unit}`, seek);
    this.across = h("p", { class: "across" });
    this.ends = [h("span"), h("span")];
    this.floor = h("p", { class: "key" });
    this.past = h("p", { class: "key" }, line("past"), words.say("before_branch"));
    const close = h("button", { type: "button", class: "tool", "aria-label": words.say("close_curve"), title: words.say("close_curve") }, "×");
    const head = h("div", { class: "large-head" }, h("h2", {}, title), close);
    const ends = h("div", { class: "ends" }, ...this.ends);
    this.dialog = h("dialog", { class: "large-curve", "aria-label": `${title}: ${unit}` }, head, h("p", { class: "up" }, unit), this.curve.element, ends, this.across, this.floor, this.past);
    const named = { "aria-haspopup": "dialog", "aria-label": `${words.say("enlarge_curve")}: ${title}`, title: words.say("enlarge_curve") };
    this.button = h("button", { type: "button", class: "enlarge", ...named }, outwards());
    this.button.addEventListener("click", () => this.dialog.showModal());
    close.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close()); // beside it
  }

  /**
   * @param {Parameters<Curve["update"]>[0]} run
   * @param {{ steps: ArrayLike<number>, axis: string, floor: string }} said at the ends, on the axis, and of the dashed line
   */
  update(run, { steps, axis, floor }) {
    this.curve.update(run);
    const last = steps[run.total - 1]; // known once the film is whole
    this.ends.forEach((end, i) => write(end, i ? String(last || "") : String(steps[0] ?? "")));
    write(this.across, axis);
    this.floor.replaceChildren(line("floor"), floor);
    this.floor.hidden = !floor;
    this.past.hidden = !run.past;
    set(this.floor, { "data-baseline": run.floor === null });
  }
}

/** @param {string} name of the path's class */
function line(name) {
  const drawn = icon(26, 10, s("path", { d: "M0 5h26", class: name }));
  drawn.classList.add("plot-line");
  return drawn;
}
