/**
 * Weights that a visitor set by hand: laid over every frame of one film until they are trained on or put back. No DOM.
 */

const DIGITS = 3; // after the point, as explorer/runs/edits.py reads them

export class Edits {
  constructor() {
    this.film = ""; // the key of the film that they belong to
    this.version = 0; // goes up with each change
    /** @type {Map<number, number>} */
    this.values = new Map();
  }

  get count() {
    return this.values.size;
  }

  /** Another film is shown: what was set in the one before is gone. @param {string} film */
  belong(film) {
    if (film === this.film) return;
    this.film = film;
    if (this.count) this.clear();
  }

  /**
   * @param {number} place among the flat weights
   * @param {number} value
   */
  set(place, value) {
    this.values.set(place, rounded(value));
    this.version++;
  }

  clear() {
    this.values.clear();
    this.version++;
  }

  /**
   * @param {Float32Array} row
   * @returns {Float32Array} the same, or another where something was set
   */
  applied(row) {
    if (!this.count) return row;
    const out = Float32Array.from(row);
    for (const [place, value] of this.values) out[place] = value;
    return out;
  }

  /** As a branch carries them. */
  get text() {
    const sorted = [...this.values].sort(([a], [b]) => a - b);
    return sorted.map(([place, value]) => `${place}=${value}`).join(";");
  }
}

/** @param {number} value */
export function rounded(value) {
  return Number(value.toFixed(DIGITS)) || 0; // never a negative zero
}
