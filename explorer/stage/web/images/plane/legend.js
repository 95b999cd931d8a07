/**
 * The words under a latent plane's title, each beside its mark; pointing at one lights it on the plane.
 */

import { h, icon, s, set } from "../../kernel/dom.js";

/** The prior's. @param {boolean} fitted */
export const ringMark = (fitted) => icon(18, 18, s("circle", { cx: 9, cy: 9, r: 7.5, class: `latent-ring${fitted ? " dashed" : ""}` }));

/** The handle's. */
export const handleMark = () => {
  const disc = (/** @type {number} */ r, /** @type {string} */ name) => s("circle", { cx: 10, cy: 10, r, class: name });
  return icon(20, 20, disc(5.5, "latent-z"), s("path", { d: "M10 0v5M10 15v5M0 10h5M15 10h5", class: "latent-z" }), disc(2, "latent-z-dot"));
};

export class MarkLegend {
  /**
   * @param {string} label
   * @param {(mark: string) => void} light
   */
  constructor(label, light) {
    this.light = light;
    this.element = h("div", { class: "latent-legend", role: "group", "aria-label": label });
    this.shown = "";
  }

  /**
   * @param {string} key changes with the items
   * @param {() => HTMLElement[]} make them
   * @param {string} lit
   */
  show(key, make, lit) {
    if (key !== this.shown) {
      this.shown = key;
      this.element.replaceChildren(...make());
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
