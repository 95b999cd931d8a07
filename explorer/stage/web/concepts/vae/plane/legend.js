/**
 * The words under the plane's title, each beside its mark.
 *
 * @import { Words } from "../../../kernel/words.js"
 */

import { icon, s } from "../../../kernel/dom.js";
import { math } from "../../../kernel/formula.js";
import { MarkLegend, handleMark, ringMark } from "../../../images/plane/legend.js";

/** @param {string} glyph of an image: a digit, or "" for a dot */
const code = (glyph) => icon(14, 16, glyph ? s("text", { x: 7, y: 13, "text-anchor": "middle", class: "latent-digit" }, glyph) : s("circle", { cx: 7, cy: 8, r: 5, class: "latent-dot" }));
const posterior = () => icon(24, 16, s("ellipse", { cx: 12, cy: 8, rx: 10, ry: 6, class: "latent-q" }));

export class Legend {
  /**
   * @param {Words} words
   * @param {(mark: string) => void} light
   */
  constructor(words, light) {
    this.words = words;
    this.marks = new MarkLegend(words.say("legend"), light);
    this.element = this.marks.element;
  }

  /**
   * @param {{ glyph: string, certain: boolean, bare: boolean, codes: boolean, lit: string }} of `certain`: there is neither prior nor q
   */
  show({ glyph, certain, bare, codes, lit }) {
    const { words, marks } = this;
    const make = () => {
      const items = [marks.item("prior", ringMark(certain), words.say(certain ? "plane_fitted" : "plane_prior"))];
      if (!bare && codes) items.unshift(marks.item("codes", code(glyph), words.say("plane_codes")));
      if (!bare && !certain) items.push(marks.item("posterior", posterior(), math("q(z | x)")));
      if (!bare) items.push(marks.item("z", handleMark(), math("z")));
      return items;
    };
    marks.show([glyph, certain, bare, codes].join("|"), make, lit);
  }
}
