/**
 * A timeline's transport and rail: play, step, scrub, speed, loop, branch, names of events. Shows a clock, decides nothing.
 *
 * @import { Mark, TimelineScene } from "./types.js"
 * @import { Bounds, Clock } from "./clock.js"
 * @import { Command } from "./keys.js"
 * @import { PlaceTexts } from "./timeline.js"
 * @import { Words } from "./words.js"
 */

import { SPEEDS } from "./clock.js";
import { h, icon, s, set, write } from "./dom.js";
import { place } from "./marks.js";
import { drag } from "./pointer.js";

const ICONS = {
  play: "M4.5 1.8v12.4L14.500 8z",
  pause: "M3.500 2h3.500v12H3.500zM9 2h3.500v12H9z",
  back: "M3 2.500h2.300v11H3zM13.500 2.500v11L6.200 8z",
  forward: "M10.700 2.500H13v11h-2.300zM2.500 2.500v11L9.800 8z",
  loop: "M4 5.200h6.500V3L14 6l-3.500 3V6.800H5.600v2.700H4zM12 10.800H5.500V13L2 10l3.500-3v2.200h4.900V6.500H12z",
  branch:
    "M4.300 1.500a2 2 0 0 1 .8 3.800v1.300c.9-.6 2.100-.9 3.600-.9.900 0 1.400-.5 1.600-1.200a2 2 0 1 1 1.600.1C11.600 6.300 10.500 7.300 8.700 7.300" +
    "c-2.300 0-3.600 1-3.600 3.400a2 2 0 1 1-1.600 0V5.300a2 2 0 0 1 .8-3.800z",
};
const SPEED_TEXT = ["¼×", "½×", "1×", "2×", "4×"];

/**
 * @typedef {object} BarActions
 * @property {(command: Command) => void} run
 * @property {(frame: number, done: boolean) => void} seek
 * @property {(speed: number) => void} speed
 * @property {() => void} loop
 * @property {() => void} branch
 */

export class TimelineBar {
  /**
   * @param {TimelineScene} timeline
   * @param {Words} words
   * @param {BarActions} actions
   */
  constructor({ id, name, branches = false }, words, actions) {
    this.words = words;
    this.actions = actions;
    this.name = name ?? words.say("frame");
    this.total = 1;
    this.marked = "";
    /** @type {Mark[]} */
    this.marks = [];
    this.room = 0; // pixels of the rail
    /** @type {Map<string, number>} */
    this.widths = new Map(); // of names, in pixels
    const button = (/** @type {keyof typeof ICONS} */ does, /** @type {string} */ label, /** @type {() => void} */ act) => {
      const element = h("button", { type: "button", class: does, "aria-label": label, title: label }, drawing(does));
      element.addEventListener("click", act);
      return element;
    };
    this.play = button("play", words.say("play"), () => actions.run("toggle"));
    this.back = button("back", words.say("back"), () => actions.run("back"));
    this.forward = button("forward", words.say("forward"), () => actions.run("forward"));
    this.loop = button("loop", words.say("loop"), actions.loop);
    this.branch = button("branch", words.say("branch"), actions.branch);
    set(this.branch, { title: `${words.say("branch")}: ${words.say("branch_help")}` }); // its word hides where room is short
    this.branch.append(h("span", {}, words.say("branch")));
    this.speed = h("select", { "aria-label": words.say("speed") });
    SPEEDS.forEach((speed, i) => this.speed.append(h("option", { value: speed }, SPEED_TEXT[i])));
    this.speed.addEventListener("change", () => actions.speed(Number(this.speed.value)));
    this.frame = h("b");
    this.short = h("b", { class: "short", "aria-hidden": "true" });
    this.step = h("span");
    this.buildScrub();
    const numbers = h("div", { class: "frame-no" }, this.frame, this.short, this.step);
    const transport = h("div", { class: "transport" }, this.play, this.back, this.forward);
    const rest = h("div", { class: "settings" }, this.speed, this.loop, branches && this.branch);
    const group = name ? { role: "group", "aria-label": name } : {}; // a stage's only timeline needs no name
    this.still = h("p", { class: "still", hidden: true }, words.say("still"));
    this.element = h("div", { class: "timeline", "data-timeline": id, ...group }, transport, this.scrub, numbers, rest, this.still);
    this.shown = "";
  }

  buildScrub() {
    this.names = h("div", { class: "marks" });
    this.recorded = h("span", { class: "recorded" });
    this.done = h("span", { class: "done" });
    this.head = h("span", { class: "playhead" });
    const rail = h("span", { class: "rail" }, this.recorded, this.done, this.head);
    this.scrub = h("div", { class: "scrub", role: "slider", tabindex: 0, "aria-label": this.name }, this.names, rail);
    set(this.scrub, { "aria-valuemin": 1, "aria-valuenow": 1, "aria-valuemax": 1 });
    this.rail = rail;
    this.scrub.addEventListener("keydown", (e) => this.key(e));
    drag(this.scrub, (x, done) => this.actions.seek(this.frameAt(x), done));
  }

  /** @param {number} x of the pointer in the window */
  frameAt(x) {
    const { left, width } = /** @type {HTMLElement} */ (this.rail).getBoundingClientRect();
    return Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1));
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    /** @type {Record<string, Command>} */
    const commands = { ArrowLeft: "back", ArrowDown: "back", ArrowRight: "forward", ArrowUp: "forward", Home: "home", End: "end", PageDown: "leap_back", PageUp: "leap_forward", " ": "toggle" };
    if (!Object.hasOwn(commands, e.key)) return;
    e.preventDefault();
    this.actions.run(commands[e.key]);
  }

  /**
   * @param {Mark[]} marks
   * @param {number} total
   */
  setMarks(marks, total) {
    const key = JSON.stringify([marks, total]);
    if (key === this.marked) return;
    Object.assign(this, { marks, total, marked: key });
    this.arrange();
  }

  /** Where nothing can play the bar says so, and keeps its room. @param {boolean} still */
  rest(still) {
    this.still.hidden = !still;
    set(this.element, { "data-still": still });
  }

  /** Take the room that there is. */
  layout() {
    this.room = 0;
    this.widths.clear();
    this.arrange();
  }

  /** Set the names where they don't run into each other. What is known is not measured again: that is dear. */
  arrange() {
    const { names, rail, marks } = this;
    if (!names || !rail) return;
    const ticks = marks.map((mark) => h("span", { class: "mark", title: mark.text }, h("span", {}, mark.text)));
    names.replaceChildren(...ticks);
    this.room ||= rail.clientWidth;
    const widths = ticks.map((tick, i) => ({ ...marks[i], width: this.widthOf(/** @type {HTMLElement} */ (tick.firstChild)) }));
    place(widths, this.room, this.total).forEach(({ x, left, named }, i) => {
      const name = /** @type {HTMLElement} */ (ticks[i].firstChild);
      ticks[i].style.left = `${x}px`;
      name.style.left = `${left - x}px`;
      name.hidden = !named;
    });
  }

  /** @param {HTMLElement} name */
  widthOf(name) {
    const text = String(name.textContent);
    const width = this.widths.get(text) ?? name.offsetWidth;
    this.widths.set(text, width);
    return width;
  }

  /**
   * @param {Clock} clock
   * @param {Bounds} bounds
   * @param {PlaceTexts} texts
   */
  show(clock, bounds, texts) {
    const last = Math.max(1, this.total - 1);
    const percent = (/** @type {number} */ frame) => `${(100 * frame) / last}%`;
    /** @type {HTMLElement} */ (this.done).style.width = percent(clock.at);
    /** @type {HTMLElement} */ (this.head).style.left = percent(clock.at);
    const key = [Math.floor(clock.at), clock.playing, clock.waiting, clock.speed, clock.loop, bounds.end, bounds.reach, ...Object.values(texts)].join("|");
    if (key === this.shown) return;
    this.shown = key;
    /** @type {HTMLElement} */ (this.recorded).style.width = percent(bounds.end);
    write(this.frame, texts.frame);
    write(this.short, texts.short);
    write(this.step, texts.step);
    const now = Math.floor(clock.at) + 1;
    set(/** @type {HTMLElement} */ (this.scrub), { "aria-valuemin": 1, "aria-valuemax": this.total, "aria-valuenow": now, "aria-valuetext": `${texts.frame}, ${texts.step}` });
    this.showPlay(clock.playing);
    set(this.loop, { "aria-pressed": String(clock.loop) });
    this.speed.value = String(clock.speed);
    this.branch.disabled = !bounds.begun || now >= this.total;
    this.back.disabled = clock.at <= 0;
    this.forward.disabled = clock.at >= bounds.reach;
  }

  /** @param {boolean} playing */
  showPlay(playing) {
    const name = playing ? "pause" : "play";
    if (this.play.dataset.name === name) return;
    this.play.dataset.name = name;
    this.play.replaceChildren(drawing(name));
    set(this.play, { "aria-label": this.words.say(name), title: this.words.say(name) });
  }
}

/** @param {keyof typeof ICONS} name */
function drawing(name) {
  return icon(16, 16, s("path", { d: ICONS[name] }));
}
