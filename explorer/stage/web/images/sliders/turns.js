/**
 * Whose turn it is where not all can be drawn anew in one frame of the browser: whoever has waited longest, and of these who
 * matters most. Pure.
 */

export class Turns {
  /** @param {number} count */
  constructor(count) {
    this.drawn = new Float64Array(count); // when, counted in drawings; 0: never
    this.now = 0;
  }

  /**
   * @param {(i: number) => boolean} stale
   * @param {(i: number) => number} weight
   * @returns {number[]} who is stale, in their turn
   */
  order(stale, weight) {
    const { drawn } = this;
    return Array.from(drawn.keys()).filter(stale).sort((a, b) => drawn[a] - drawn[b] || weight(b) - weight(a) || a - b);
  }

  /**
   * Draw in this order until the time is over, at least one.
   * @param {number[]} order
   * @param {(i: number) => void} draw
   * @param {number} budget in milliseconds
   * @param {() => number} [clock]
   * @returns {number} how many were drawn
   */
  run(order, draw, budget, clock = () => performance.now()) {
    const end = clock() + budget;
    this.now++;
    let count = 0;
    for (const i of order) {
      if (count && clock() >= end) break;
      draw(i);
      this.drawn[i] = this.now;
      count++;
    }
    return count;
  }
}
