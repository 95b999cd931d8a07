/**
 * The words under the plane's title, each beside its mark; pointing at one lights it on the plane.
 *
 * @import { Words } from "../../../kernel/words.js"
 */

import { h, icon, s, set } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";

/** @param {string} glyph of an image: a digit, or "" for a dot */
const code = (glyph) => icon(14, 16, glyph ? s("text", { x: 7, y: 13, "text-anchor": "middle", class: "latent-digit" }, glyph) : s("circle", { cx: 7, cy: 8, r: 5, class: "latent-dot" }));
/** @param {boolean} fitted */
const prior = (fitted) => icon(18, 18, s("circle", { cx: 9, cy: 9, r: 7.5, class: `latent-ring${fitted ? " dashed" : ""}` }));
const posterior = () => icon(24, 16, s("ellipse", { cx: 12, cy: 8, rx: 10, ry: 6, class: "latent-q" }));
const z = () => {
  const disc = (/** @type {number} */ r, /** @type {string} */ name) => s("circle", { cx: 10, cy: 10, r, class: name });
  return icon(20, 20, disc(5.5, "latent-z"), s("path", { d: "M10 0v5M10 15v5M0 10h5M15 10h5", class: "latent-z" }), disc(2, "latent-z-dot"));
};

export class Legend {
  /**
   * @param {Words} words
   * @param {(mark: string) => void} light
   */
  constructor(words, light) {
    this.words = words;
    this.light = light;
    this.element = h("div", { class: "latent-legend", role: "group", "aria-label": words.say("legend") });
    this.shown = "";
  }

  /**
   * @param {{ glyph: string, certain: boolean, bare: boolean, codes: boolean, lit: string }} of `certain`: there is neither prior nor q
   */
  show({ glyph, certain, bare, codes, lit }) {
    const { words } = this;
    const key = [glyph, certain, bare, codes].join("|");
    if (key !== this.shown) {
      this.shown = key;
      const items = [this.item("prior", prior(certain), words.say(certain ? "plane_fitted" : "plane_prior"))];
      if (!bare && codes) items.unshift(this.item("codes", code(glyph), words.say("plane_codes")));
      if (!bare && !certain) items.push(this.item("posterior", posterior(), math("q(z | x)")));
      if (!bare) items.push(this.item("z", z(), math("z")));
      this.element.replaceChildren(...items);
    }
    for (const item of this.element.children) set(item, { "data-lit": item.getAttribute("data-see") === lit && lit !== "" });
  }

  /**
   * @param {string} see the mark's name, as in a link #see-...
   * @param {...(Node | string)} parts
   */
  item(see, ...parts) {
    const element = h("span", { class: "latent-mark", "data-see": see }, ...parts);
    element.addEventListener("pointerenter", () => this.light(see));
    element.addEventListener("pointerleave", () => this.light(""));
    return element;
  }
}
