/**
 * Which part is shown large: one that is pinned, or one that is pointed at for a while. No DOM.
 *
 * @import { PartName } from "../types.js"
 */

export class Pointing {
  constructor() {
    /** @type {PartName} until it is let go */
    this.pinned = "all";
    /** @type {PartName} by a pointer over it, or by the focus on it */
    this.pointed = "all";
  }

  /** @returns {PartName} */
  get part() {
    return this.pointed === "all" ? this.pinned : this.pointed;
  }

  /** What the page says is shown: where it is something else, somebody else has chosen it. @param {PartName} part */
  heard(part) {
    if (part !== this.part) Object.assign(this, { pinned: part, pointed: "all" });
  }

  /** @param {PartName} part */
  point(part) {
    this.pointed = part;
  }

  /** @param {PartName} part */
  leave(part) {
    if (this.pointed === part) this.pointed = "all";
  }

  /** Pin a part; the one that is pinned is let go. @param {PartName} part */
  press(part) {
    if (this.pinned === part) this.release();
    else this.pinned = part;
  }

  release() {
    Object.assign(this, { pinned: "all", pointed: "all" });
  }
}
