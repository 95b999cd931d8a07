/**
 * What the pencil draws on: the stage's picture of the plane, whatever else is shown in it.
 *
 * @import { Extent, Point } from "../../../kernel/types.js"
 * @import { Sheet } from "../../../plane/pencil/pad.js"
 * @import { StageFrame } from "./frame.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { seenOf } from "./lens.js";

/** @implements {Sheet} */
export class StagePaper {
  /** @param {StageFrame} frame */
  constructor(frame) {
    this.frame = frame;
    this.over = frame.scale;
    /** @type {Extent | null} of the world */
    this.extent = null;
    this.visible = false;
    /** @type {Camera | null} */
    this.camera = null;
  }

  /**
   * Take the room that the picture has.
   * @param {Extent} extent
   */
  layout(extent) {
    const { width, height, zoom } = this.frame.size;
    this.extent = extent;
    this.visible = Boolean(width);
    this.camera = width ? new Camera(seenOf(extent), width, height, zoom) : null;
  }

  /**
   * Which place of the plane lies under the pointer.
   * @param {number} x CSS pixels of the picture
   * @param {number} y
   * @returns {Point}
   */
  at(x, y) {
    const camera = /** @type {Camera} */ (this.camera);
    return camera.world(x / camera.zoom, y / camera.zoom);
  }
}
