/**
 * 255 colours for a film, and one that stands for nothing: boxes of the colours that occur, cut again and again where most
 * pixels differ most (median cut, Heckbert 1982). Colours are told apart to 5 bits a channel. No DOM.
 */

const SIZE = 255;
const CELLS = 1 << 15;

/** @typedef {{ cells: number[], weight: number, channel: number, spread: number }} Box */

/** How much is gained by cutting a box. @param {Box} box */
const worth = ({ cells, weight, spread }) => (cells.length < 2 ? -1 : spread * Math.sqrt(weight));

export class Palette {
  /** @param {Uint8ClampedArray[]} samples RGBA pixels of some frames */
  constructor(samples) {
    this.clear = SIZE;
    const counts = new Float64Array(CELLS);
    const sums = [0, 1, 2].map(() => new Float64Array(CELLS));
    for (const pixels of samples) {
      for (let i = 0; i < pixels.length; i += 4) {
        const c = cell(pixels, i);
        counts[c]++;
        for (let k = 0; k < 3; k++) sums[k][c] += pixels[i + k];
      }
    }
    const used = [];
    for (let c = 0; c < CELLS; c++) if (counts[c]) used.push(c);
    const boxes = cut(used, counts);
    /** @type {number[][]} */
    this.colours = boxes.map(({ cells, weight }) => sums.map((sum) => cells.reduce((a, c) => a + sum[c], 0) / weight));
    this.nearest = new Int16Array(CELLS).fill(-1);
    boxes.forEach(({ cells }, i) => cells.forEach((c) => (this.nearest[c] = i)));
  }

  /** 256 times red, green, blue. */
  bytes() {
    const out = new Uint8Array(3 * 256);
    this.colours.forEach((colour, i) => out.set(colour.map(Math.round), 3 * i));
    return out;
  }

  /** @param {Uint8ClampedArray} pixels RGBA */
  indices(pixels) {
    const out = new Uint8Array(pixels.length / 4);
    for (let i = 0, k = 0; i < pixels.length; i += 4, k++) {
      const c = cell(pixels, i);
      if (this.nearest[c] < 0) this.nearest[c] = this.closest(pixels[i], pixels[i + 1], pixels[i + 2]);
      out[k] = this.nearest[c];
    }
    return out;
  }

  /**
   * @param {number} r
   * @param {number} g
   * @param {number} b
   */
  closest(r, g, b) {
    let [best, least] = [0, Infinity];
    this.colours.forEach(([x, y, z], i) => {
      const far = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
      if (far < least) [best, least] = [i, far];
    });
    return best;
  }
}

/**
 * @param {Uint8ClampedArray} pixels
 * @param {number} i
 */
function cell(pixels, i) {
  return ((pixels[i] >> 3) << 10) | ((pixels[i + 1] >> 3) << 5) | (pixels[i + 2] >> 3);
}

/** @param {number} c @param {number} channel */
const level = (c, channel) => (c >> (10 - 5 * channel)) & 31;

/**
 * @param {number[]} used
 * @param {Float64Array} counts
 * @returns {Box[]}
 */
function cut(used, counts) {
  const boxes = [measured(used, counts)];
  while (boxes.length < SIZE) {
    const [i, box] = boxes.reduce((best, next, k) => (worth(next) > worth(best[1]) ? [k, next] : best), /** @type {[number, Box]} */ ([0, boxes[0]]));
    if (box.cells.length < 2) break;
    const cells = box.cells.toSorted((a, b) => level(a, box.channel) - level(b, box.channel));
    let [half, at] = [0, 0];
    while (at < cells.length - 1 && (half += counts[cells[at]]) < box.weight / 2) at++;
    at = Math.max(1, at);
    boxes.splice(i, 1, measured(cells.slice(0, at), counts), measured(cells.slice(at), counts));
  }
  return boxes;
}

/**
 * @param {number[]} cells
 * @param {Float64Array} counts
 * @returns {Box}
 */
function measured(cells, counts) {
  const spreads = [0, 1, 2].map((channel) => {
    let [low, high] = [31, 0];
    for (const c of cells) {
      low = Math.min(low, level(c, channel));
      high = Math.max(high, level(c, channel));
    }
    return high - low;
  });
  const spread = Math.max(...spreads);
  return { cells, weight: cells.reduce((sum, c) => sum + counts[c], 0), channel: spreads.indexOf(spread), spread };
}
