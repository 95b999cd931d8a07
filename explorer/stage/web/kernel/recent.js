/**
 * Results that are kept by name so that they need not be made again: a few, the youngest. Pure.
 */

/** @template V */
export class Recent {
  /** @param {number} most */
  constructor(most) {
    this.most = most;
    /** @type {Map<string, V>} */
    this.known = new Map();
  }

  /**
   * @param {string} name
   * @param {() => V} make
   * @returns {V}
   */
  get(name, make) {
    const value = this.known.get(name) ?? make();
    this.known.delete(name);
    this.known.set(name, value); // youngest last
    if (this.known.size > this.most) this.known.delete(/** @type {string} */ (this.known.keys().next().value));
    return value;
  }
}
