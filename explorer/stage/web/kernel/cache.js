/**
 * A small cache of results by name: what was used longest ago is dropped first. Pure.
 */

/** @template V */
export class LruCache {
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
