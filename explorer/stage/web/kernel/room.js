/**
 * The room that a stage has: of the page it stands in, or of the window while one presents.
 *
 * @import { Room } from "./contract.js"
 */

import { heightFor } from "./dock.js";
import { presents } from "./presenting.js";

const NARROW = 600; // pixels of the stage's width below which there is room for one panel only
const LARGER = 1.4; // times that marks and lines are drawn so large for who sits far away

/** @param {HTMLElement} root @returns {Room} */
export function roomOf(root) {
  const width = root.clientWidth;
  const narrow = width < NARROW;
  return { width, narrow, height: heightFor(root), zoom: presents() && !narrow ? LARGER : 1 };
}
