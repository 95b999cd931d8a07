/**
 * A panel of a stage as every page has them: head, a picture of two canvases, what the engine says of its film, words for
 * who can't see it. What is drawn and what stands beside it is the page's.
 *
 * @import { Extent, PanelScene, Point, Status } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { Camera } from "./camera.js";
import { h, set, write } from "./dom.js";
import { pointing } from "./pointer.js";
import { FilmStatus } from "./status.js";

/**
 * @typedef {object} FrameActions
 * @property {(kind: "cancel" | "retry") => void} act on the panel's film
 * @property {(at: Point, done: boolean) => void} pick a place of the picture
 * @property {(at: Point | null) => void} hover over one
 *
 * @typedef {object} FrameParts
 * @property {HTMLElement} head
 * @property {HTMLElement[]} over the picture, beside what is drawn
 * @property {HTMLElement[]} below
 */

export class PanelFrame {
  /**
   * @param {Pick<PanelScene, "id" | "title">} panel
   * @param {FrameParts} parts
   * @param {Words} words
   * @param {FrameActions} actions
   */
  constructor({ id, title }, { head, over, below }, words, { act, pick, hover }) {
    this.words = words;
    this.title = title;
    this.base = h("canvas", { role: "img", class: "base", "aria-label": title });
    this.over = h("canvas", { "aria-hidden": "true", class: "over" });
    this.status = new FilmStatus(words, act);
    this.spoken = h("p", { class: "spoken" });
    this.view = h("div", { class: "view" }, this.base, this.over, ...over, this.status.element);
    this.element = h("section", { class: "panel", "data-panel": id, "aria-label": title }, head, this.view, ...below, this.spoken);
    this.visible = false; // measured at each layout: asking the page again at each frame is dear
    /** @type {Camera | null} */
    this.camera = null;
    /** @type {Extent | null} */
    this.extent = null;
    pointing(this.base, (x, y) => this.at(x, y), { pick, hover });
  }

  /**
   * Which place of the plane lies under the pointer.
   * @param {number} x CSS pixels of the picture
   * @param {number} y
   */
  at(x, y) {
    const camera = /** @type {Camera} */ (this.camera);
    return camera.world(x / camera.zoom, y / camera.zoom);
  }

  /**
   * @param {Extent} extent that the picture shows
   * @param {Status | null} status of its film
   */
  update(extent, status) {
    this.extent = extent;
    if (status) this.status.update(status);
  }

  /**
   * Take the width that the page gives, and a height that leaves room for what stands below.
   * @param {number} roof the most pixels a picture may be tall
   * @param {number} [zoom] how many times larger marks and lines are drawn
   */
  layout(roof, zoom = 1) {
    const width = this.view.clientWidth;
    this.visible = width > 0;
    if (!width || !this.extent) return;
    const [left, right, bottom, top] = this.extent;
    const height = Math.round(Math.min((width * (top - bottom)) / (right - left), roof));
    this.base.style.height = this.over.style.height = `${height}px`;
    const [wide, tall] = [width / zoom, height / zoom];
    if (this.camera?.width === wide && this.camera.height === tall && this.camera.zoom === zoom) return;
    this.camera = new Camera(this.extent, wide, tall, zoom);
  }

  /**
   * What a picture shows, in words.
   * @param {string} what
   * @param {string} frame
   * @param {string} numbers
   */
  speak(what, frame, numbers) {
    const text = this.words.say("describe", { title: this.title, what, frame });
    set(this.base, { "aria-label": text });
    write(this.spoken, [text, numbers].filter(Boolean).join(" "));
  }
}
