/**
 * The room that a stage has: of the page it stands in, or of the window while one presents.
 *
 * @import { Room } from "./contract.js"
 */

import { heightFor } from "./dock.js";
import { presents } from "./presenting.js";

const MARGIN = 10; // pixels under the stage
const LEAST = 160; // pixels that a picture is tall
const NARROW = 600; // pixels of the stage's width below which there is room for one panel only
const LARGER = 1.4; // times that marks and lines are drawn so large for who sits far away

/** @param {HTMLElement} root @returns {Room} */
export function roomOf(root) {
  const width = root.clientWidth;
  const narrow = width < NARROW;
  return { width, narrow, height: heightFor(root), zoom: presents() && !narrow ? LARGER : 1 };
}

/**
 * How tall a picture may be, in pixels; Infinity where the page is scrolled anyway.
 * @param {Room} room
 * @param {number} rest pixels of the stage over and under the picture
 */
export function roofOf({ height }, rest) {
  return Number.isFinite(height) ? Math.max(LEAST, height - rest - MARGIN) : Infinity;
}
