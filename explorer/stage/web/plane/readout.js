/**
 * The read-out at the pointer: what is said about the place under it, beside the pointer and inside the picture.
 *
 * @import { Camera } from "../kernel/camera.js"
 * @import { Point } from "../kernel/types.js"
 * @import { Points } from "./types.js"
 */

import { hit } from "../kernel/camera.js";
import { h } from "../kernel/dom.js";

export class ReadOut {
  constructor() {
    this.element = h("div", { class: "readout", "aria-hidden": "true", hidden: true });
    this.shown = "";
  }

  hide() {
    this.element.hidden = true;
    this.shown = "";
  }

  /**
   * @param {Point} at
   * @param {Camera} camera
   * @param {string} key of what is said
   * @param {() => (Node | string)[]} said cells of a table of rows
   */
  show([x, y], camera, key, said) {
    if (key !== this.shown) this.element.replaceChildren(...said());
    this.shown = key;
    this.element.hidden = false;
    this.follow(camera, camera.zoom * camera.x(x), camera.zoom * camera.y(y));
  }

  /**
   * @param {Camera} camera
   * @param {number} x
   * @param {number} y
   */
  follow({ width: wide, height: high, zoom }, x, y) {
    const [width, height] = [zoom * wide, zoom * high];
    const { offsetWidth: w, offsetHeight: tall } = this.element;
    const left = x + 16 + w > width - 4 ? x - w - 16 : x + 16;
    const top = y + 16 + tall > height - 4 ? y - tall - 14 : y + 16;
    this.element.style.transform = `translate(${Math.max(4, Math.min(left, width - w - 4))}px, ${Math.max(4, top)}px)`;
  }
}

/**
 * The label of the point under the pointer.
 * @param {Point} at
 * @param {Camera} camera
 * @param {Points | undefined} points
 * @returns {number} -1 where there is none
 */
export function labelUnder(at, camera, points) {
  const i = points ? hit(camera, points.xy, camera.x(at[0]), camera.y(at[1]), 6) : -1;
  return i < 0 || !points ? -1 : points.label.data[i];
}
