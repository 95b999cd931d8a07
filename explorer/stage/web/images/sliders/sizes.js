/**
 * How large everything in the list of sliders is, from the room that there is. Pure.
 *
 * @typedef {"slim" | "middle" | "tall"} Mode one line; numbers and words in lines of their own; the strip as wide as the column
 *
 * @typedef {object} Sizes in pixels
 * @property {Mode} mode
 * @property {number} row the height of a dimension
 * @property {number} name the width of its name, 0 where it stands above
 * @property {number} right of what is said beside it, 0 where that stands above
 * @property {number} rail of the slider: 7 standard deviations
 * @property {number} unit one of them
 * @property {number} thumb the side of a preview
 * @property {number} pictures how many there are from -3 to 3
 * @property {number} plot the height of the densities under a strip, 0: none
 */

export const REACH = 3.5; // standard deviations from the middle to an end of the slider
export const TWO_LINES = 34; // pixels of a row in which two lines of words stand
export const ENDS = 3; // and to the outermost preview

const GAP = 8;
const HEAD = 24; // over a tall row
const TRACK = 14; // under the previews, where they leave room for it
const LEAST_PLOT = 36;
const MOST_PLOT = 150;

/**
 * Pixels from one preview to the next.
 * @param {number} pictures
 * @param {number} unit
 */
export const spacing = (pictures, unit) => ((2 * ENDS) / (pictures - 1)) * unit;

/**
 * @param {object} room
 * @param {number} room.width
 * @param {number} room.height of all rows; Infinity where the page is scrolled anyway
 * @param {number} room.count of rows
 * @param {boolean} room.words whether it is said what a dimension follows
 * @param {number} room.zoom
 * @param {number} [room.right] pixels of what is said beside, where that is less than words
 * @param {boolean} [room.flat] whether names and numbers stand beside their slider, however tall it is
 * @returns {Sizes}
 */
export function sizesOf({ width, height, count, words, zoom, right, flat = false }) {
  const row = heightOf(width, height, count, zoom);
  const mode = row >= 100 * zoom && !flat ? "tall" : row >= 44 * zoom ? "middle" : "slim";
  const beside = mode === "tall" ? { name: 0, right: 0, gaps: 0 } : { name: 28 * zoom, right: (right ?? rightOf(mode, words, width)) * zoom, gaps: 2 * GAP };
  const rail = Math.floor(width - beside.name - beside.right - beside.gaps);
  const unit = rail / (2 * REACH);
  const strip = mode === "tall" ? unit : mode === "middle" ? row - TRACK - 4 : row - 3;
  const pictures = [13, 9].find((n) => spacing(n, unit) >= 0.95 * strip) ?? 7;
  const thumb = Math.floor(Math.min(strip, spacing(pictures, unit)));
  const plot = mode === "tall" ? Math.min(MOST_PLOT * zoom, row - HEAD * zoom - thumb - TRACK - GAP) : 0;
  return { mode, row, name: beside.name, right: beside.right, rail, unit, thumb, pictures, plot: plot < LEAST_PLOT ? 0 : Math.floor(plot) };
}

/**
 * @param {number} width
 * @param {number} height
 * @param {number} count
 * @param {number} zoom
 */
function heightOf(width, height, count, zoom) {
  if (!Number.isFinite(height)) return count > 3 ? 50 : Math.round(width / 7 + HEAD + TRACK + GAP + 60);
  return Math.max(18, Math.min(Math.floor(height / count), Math.round(width / 7 + TRACK + GAP + (HEAD + MOST_PLOT) * zoom)));
}

/**
 * @param {Mode} mode
 * @param {boolean} words
 * @param {number} width
 */
function rightOf(mode, words, width) {
  if (width < 400) return words ? 116 : 78;
  if (!words) return 92;
  return mode === "slim" ? 214 : 184;
}
