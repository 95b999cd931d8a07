/**
 * What the pencil draws on: the stage's picture of the plane, whatever else is shown in it.
 *
 * @import { Extent, Point } from "../../../kernel/types.js"
 * @import { Sheet } from "../../../plane/pencil/pad.js"
 * @import { StageFrame } from "./frame.js"
 */

import { Camera } from "../../../kernel/camera.js";

/** @implements {Sheet} */
export class StagePaper {
  /** @param {StageFrame} frame */
  constructor(frame) {
    this.frame = frame;
    this.over = frame.hair;
    /** @type {Extent | null} of the world, null where one can't draw */
    this.extent = null;
    this.visible = false;
    /** @type {Camera | null} */
    this.camera = null;
  }

  /**
   * Take the room that the picture has.
   * @param {Extent | null} extent null out of sight
   */
  layout(extent) {
    const { width, height, zoom } = this.frame.size;
    this.extent = extent;
    this.visible = Boolean(extent && width);
    this.camera = extent && new Camera(extent, width, height, zoom);
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
