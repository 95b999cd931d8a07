/**
 * How far the code is: among the prior's draws, whose distances' density is drawn, and from q(z|x).
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { ModelPanel, Shown } from "../types.js"
 */

import { h, s, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { chi, median } from "../../../images/distance.js";
import { placeOf } from "../readings.js";

const POINTS = 60; // of the density's line
const FOOT = 2; // percent of the height under it

export class Distance {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.lines = [h("p"), h("p"), h("p", { class: "lonely" })];
    this.density = s("path", { class: "density" });
    this.beyond = s("path", { class: "beyond" });
    this.here = s("path", { class: "here" });
    this.last = h("span");
    const plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none" }, this.beyond, this.density, this.here);
    this.chi = h("div", { class: "chi", "aria-hidden": "true", title: words.say("distances_of_draws") }, plot, h("div", { class: "ends" }, h("span", {}, "0"), this.last));
    this.unit = h("small");
    this.norm = h("span", {}, h("span", { class: "math" }, "|", h("i", {}, "z"), "|"), " = ");
    const big = h("p", { class: "big" }, this.norm, this.value, " ", this.unit);
    this.element = h("div", { class: "fact far", role: "group", "aria-label": words.say("how_far") }, h("div", { class: "said" }, big, ...this.lines), this.chi);
    this.shown = "";
    this.latent = 0;
    this.end = 1;
  }

  /** @param {ModelPanel} panel */
  update(panel) {
    Object.assign(this, { panel, shown: "" });
    if (!this.value.textContent) write(this.value, "–");
    if (this.latent === panel.model.latent) return;
    this.latent = panel.model.latent;
    this.end = Math.ceil(Math.sqrt(this.latent) + 2.5);
    this.most = chi(Math.sqrt(Math.max(0, this.latent - 1)), this.latent);
    write(this.last, String(this.end));
    set(this.density, { d: this.line(0) });
    for (const path of [this.beyond, this.here]) set(path, { d: "" });
  }

  /** The density from r on. @param {number} r */
  line(r) {
    const places = Array.from({ length: POINTS + 1 }, (_, i) => r + ((this.end - r) * i) / POINTS);
    return places.map((at, i) => `${i ? "L" : "M"}${this.x(at).toFixed(1)} ${this.y(at).toFixed(1)}`).join("");
  }

  /** @param {number} r */
  x(r) {
    return (100 * Math.min(r, this.end)) / this.end;
  }

  /** @param {number} r */
  y(r) {
    return 100 - FOOT - ((94 - FOOT) * chi(r, this.latent)) / this.most;
  }

  /** @param {Shown} shown */
  paint({ own, at, key }) {
    if (!this.panel || key === this.shown) return false;
    this.shown = key;
    const { words, panel } = this;
    const { r, share, sigmas, lonely } = placeOf(own, at);
    const point = panel.model.kind === "autoencoder";
    this.norm.hidden = point; // without a prior z has no unit: its distance is counted in what the codes themselves spread
    write(this.value, fixed(r, 2) + (point ? "σ" : ""));
    write(this.unit, point ? words.say("from_middle") : "");
    write(this.lines[0], words.say(point ? "beyond_fitted" : "beyond_prior", { share: this.percent(share) }));
    write(this.lines[1], point ? words.say("no_q") : words.say("from_q", { sigmas: fixed(sigmas, sigmas < 9.95 ? 1 : 0), half: fixed(median(this.latent), 1) }));
    write(this.lines[2], lonely ? words.say("lonely") : "");
    set(this.beyond, { d: r < this.end ? `${this.line(r)}L100 ${100 - FOOT}L${this.x(r).toFixed(1)} ${100 - FOOT}Z` : "" });
    set(this.here, { d: `M${this.x(r).toFixed(1)} 0V100` });
    return true;
  }

  /** A share with the digits that it needs. @param {number} share */
  percent(share) {
    if (share >= 0.095) return this.words.percent(share, 0);
    return share >= 0.0005 ? this.words.percent(share) : this.words.chance(share);
  }

  /** @type {ModelPanel | undefined} */
  panel;

  most = 1;

  get spoken() {
    return [`${this.norm.hidden ? "" : "|z| = "}${this.value.textContent} ${this.unit.textContent}`.trim(), ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
  }
}
