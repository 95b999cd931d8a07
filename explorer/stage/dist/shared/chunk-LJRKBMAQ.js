import {
  fixed,
  h,
  set,
  write
} from "./chunk-G5X4PBWU.js";

// explorer/stage/web/images/ruler.js
var MORE = 1.6;
var usualOf = ({ nearest, nearest_low, nearest_high }) => ({ middle: nearest, low: nearest_low, high: nearest_high });
function verdictOf(distance, { low, high }) {
  if (distance < low) return "copy";
  return distance > high ? "far" : "usual_far";
}
var placeOf = (distance, { high }) => Math.max(0, Math.min(100, 100 * distance / (MORE * high)));
var Ruler = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.band = h("i", { class: "ruler-band" });
    this.middle = h("i", { class: "ruler-middle" });
    this.mark = h("i", { class: "ruler-mark", hidden: true });
    this.bar = h("div", { class: "ruler-bar", "aria-hidden": "true" }, h("i", { class: "ruler-line" }), this.band, this.middle, this.mark);
    this.number = h("b");
    this.usual = h("span");
    this.verdict = h("span", { class: "ruler-verdict" });
    const said = h("p", { class: "ruler-said" }, h("span", {}, words.say("digit_distance"), " ", this.number), this.verdict);
    this.element = h("div", { class: "ruler", title: words.say("digit_distance_help") }, said, this.bar, h("p", { class: "ruler-usual" }, h("i", { class: "ruler-sign" }), this.usual));
    this.of = null;
  }
  /** @param {Usual} usual */
  update(usual) {
    this.of = Number.isFinite(usual.middle) ? usual : null;
    if (!this.of) return;
    const { middle, low, high } = usual;
    const [left, right] = [placeOf(low, usual), placeOf(high, usual)];
    Object.assign(this.band.style, { left: `${left}%`, width: `${right - left}%` });
    this.middle.style.left = `${placeOf(middle, usual)}%`;
    write(this.usual, this.words.say("digit_usual", { low: fixed(low, 1), high: fixed(high, 1), middle: fixed(middle, 1) }));
  }
  /** @param {number} distance NaN where nothing learned may be seen */
  show(distance) {
    const known = Number.isFinite(distance);
    write(this.number, known ? fixed(distance, 1) : "\u2013");
    this.mark.hidden = !known || !this.of;
    if (!known || !this.of) return write(this.verdict, "");
    this.mark.style.left = `${placeOf(distance, this.of)}%`;
    const verdict = verdictOf(distance, this.of);
    set(this.element, { "data-verdict": verdict });
    return write(this.verdict, this.words.say(`digit_${verdict}`));
  }
  get spoken() {
    return `${this.words.say("digit_distance")} ${this.number.textContent}: ${this.verdict.textContent}. ${this.usual.textContent}`;
  }
};

export {
  usualOf,
  verdictOf,
  Ruler
};
