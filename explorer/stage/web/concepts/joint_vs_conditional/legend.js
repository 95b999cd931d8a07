/**
 * The legend over a picture: a row of marks and their names; pointing at one lights it up in the pictures.
 *
 * @import { Words } from "../../kernel/words.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { PanelActions } from "./panel.js"
 * @import { Shown, SideScene } from "./types.js"
 */

import { h, set } from "../../kernel/dom.js";
import { math } from "../../kernel/formula.js";
import { fixed } from "../../kernel/numbers.js";
import { LETTERS, nameOf } from "../../plane/classes.js";
import { dotted, formulaOfA, ring, ringed, shape, stroke } from "../../plane/marks.js";
import { POSTERIOR_ERROR } from "./picture.js";

export class Legend {
  /**
   * @param {SideScene} panel
   * @param {Words} words
   * @param {Pick<PanelActions, "light" | "turn">} actions
   */
  constructor(panel, words, { light, turn }) {
    this.panel = panel;
    this.words = words;
    this.light = light;
    this.element = h("div", { class: "legend", role: "group", "aria-label": words.say("legend") });
    this.posterior = panel.kind === "posterior";
    this.turn = h("button", { type: "button", class: "turn" });
    this.turn.addEventListener("click", () => turn(this.posterior ? "shade" : "whole"));
    this.shown = "";
    this.wrong = false; // whether some labels are
    this.past = false; // whether a branch has left an old border
    this.scale = POSTERIOR_ERROR;
    this.peak = 1; // of p(x)
    this.count = 2;
    this.known = true;
  }

  /**
   * @param {Exact} exact
   * @param {{ wrong: boolean, past: boolean }} has whether some labels are wrong, and whether a branch has left an old border
   */
  update(exact, { wrong, past }) {
    Object.assign(this, { wrong, past });
    this.scale = this.panel.kind === "posterior" ? POSTERIOR_ERROR : exact.scales.error;
    this.count = exact.model.count;
    this.peak = exact.scales.whole;
    this.known = exact.known;
    this.shown = "";
  }

  /**
   * @param {Pick<Shown, "show" | "lit" | "whole" | "shade" | "names" | "bare">} look
   * @param {number | null} [scale] of a neuron's field, where one is drawn
   */
  show({ show, lit, whole, shade, names, bare }, scale = null) {
    const by = shade ? names[shade.whose] : "";
    this.turn.hidden = bare;
    const neuron = scale !== null;
    const key = [neuron ? "neuron" : show === "error", scale, whole, by, bare].join("|");
    if (neuron !== this.shown.startsWith("neuron")) this.hold(neuron);
    if (key !== this.shown) {
      this.element.replaceChildren(...(bare ? this.classes("") : neuron ? this.neuron(scale) : show === "error" ? this.error() : this.marks(whole)));
      this.turn.hidden = bare || neuron || (this.posterior && show === "error");
      this.turning(whole, by);
    }
    this.shown = key;
    for (const item of this.element.querySelectorAll(".mark")) set(item, { "data-lit": item.getAttribute("data-see") === lit && lit !== "" });
  }

  /** Keep the height: what stands beside must not move. @param {boolean} held */
  hold(held) {
    this.element.style.minHeight = held ? `${this.element.offsetHeight}px` : "";
  }

  /** @param {boolean} whole whether p(x) is drawn */
  marks(whole) {
    const { words } = this;
    const posterior = this.panel.kind === "posterior";
    const extra = posterior ? "" : "narrow-only";
    const classes = this.classes(extra);
    const lines = [this.item("border", posterior ? "narrow-only" : "", stroke(false), words.say("learned"))];
    if (this.known) lines.push(this.item("exact", posterior ? "narrow-only" : "", stroke(true), words.say("exact")));
    if (this.past) lines.push(this.item("border", "", dotted(), words.say("before_branch")));
    const own = posterior ? this.ramp() : this.item("generated", "", ring(), words.say("generated"));
    if (posterior) return [...classes, own, ...lines];
    return whole ? [this.item("density", "", math("p(x)"), "0", h("i", { class: "ramp whole" }), fixed(this.peak, 2)), own, ...classes] : [...lines, own, ...classes];
  }

  /** @param {string} extra class */
  classes(extra) {
    const items = Array.from({ length: this.count }, (_, c) => this.item("points", extra, shape(c), nameOf(this.words, c)));
    return this.wrong ? [...items, this.item("points", extra, ringed(), this.words.say("wrong_label"))] : items;
  }

  /**
   * The button that draws p(x) in place of the classes, or fades chances by it; it says whose p(x) that is.
   * @param {boolean} whole
   * @param {string} by whose p(x) chances fade by, or ""
   */
  turning(whole, by) {
    const { words, turn } = this;
    const { posterior } = this;
    const text = posterior ? words.say(by ? "shaded_by" : "shade_by", { whose: by }) : words.say(whole ? "by_class" : "all_together");
    turn.replaceChildren(text);
    set(turn, { "aria-pressed": String(posterior ? Boolean(by) : whole), title: words.say(posterior ? "shade_help" : "whole_help") });
  }

  /** What the colours of chances mean. */
  ramp() {
    if (this.count === 2) return this.item("border", "", formulaOfA("p(A | x)", this.words), "0", h("i", { class: "ramp posterior" }), "1");
    const rows = Array.from({ length: this.count }, (_, c) => h("i", { class: `class-${LETTERS[c]}` }));
    return this.item("border", "", math("p(y | x)"), `1/${this.count}`, h("span", { class: "ramp many" }, ...rows), "1");
  }

  /** @param {number} scale */
  neuron(scale) {
    return [this.item("neuron", "", h("span", { class: "long" }, this.words.say("gives")), `−${scale}`, h("i", { class: "ramp signed" }), String(scale))];
  }

  error() {
    const end = fixed(this.scale, Math.max(0, -Math.floor(Math.log10(this.scale) + 1e-9)));
    const name = h("span", { class: "long" }, this.ofWhat(), " ", this.words.say("learned_minus_exact"));
    return [this.item("error", "", name, `−${end}`, h("i", { class: "ramp error" }), end)];
  }

  /** Whose error is drawn. */
  ofWhat() {
    if (this.panel.kind !== "posterior") return math("p(x)");
    if (this.count === 2) return formulaOfA("p(A | x)", this.words);
    const of = h("span", { class: "math", title: this.words.say("likeliest_help") }, h("i", {}, "p"), "(");
    of.append(this.words.say("likeliest"), " | ", h("i", {}, "x"), ")", h("span", { class: "spoken" }, this.words.say("likeliest_help")));
    return of;
  }

  /**
   * @param {string} see the mark's name, as in a link #see-...
   * @param {string} extra class
   * @param {...(Node | string)} parts
   */
  item(see, extra, ...parts) {
    const element = h("span", { class: `mark ${extra}`, "data-see": see }, ...parts);
    element.addEventListener("pointerenter", () => this.light(see));
    element.addEventListener("pointerleave", () => this.light(""));
    return element;
  }
}
