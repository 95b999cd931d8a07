/**
 * What lies on the paper, and what of it the server knows: strokes appear at once, and answers that come late take none
 * of them back. Also the pencil in hand. Outlives a mount. No DOM.
 */

import { added, withoutLast } from "./strokes.js";

const PATIENCE = 6000; // milliseconds after which what was never answered is given up

export class Paper {
  text = ""; // as packed by strokes.js
  label = 0; // of the class that the pencil draws
  area = false;
  /** @type {string | null} what the server said last */
  said = null;
  /** @type {string[]} what it was told and has not said back yet */
  sent = [];
  sentAt = -Infinity;

  /** Whether the server has not answered yet. @param {number} now */
  waits(now) {
    return this.sent.length > 0 && now - this.sentAt < PATIENCE;
  }

  /**
   * What the server says lies there: its answer, or what an undo or a link brought.
   * @param {string} text
   * @param {number} now
   */
  receive(text, now) {
    if (this.sent.length && !this.waits(now)) this.said = null;
    if (text === this.said) return;
    this.said = text;
    const at = this.sent.indexOf(text);
    const later = at >= 0 && this.waits(now) ? this.sent.slice(at + 1) : [];
    this.sent = later;
    if (!later.length) this.text = text;
  }

  /**
   * @param {string} stroke packed
   * @param {number} now
   * @returns {boolean} whether there was room for it
   */
  add(stroke, now) {
    const text = added(this.text, stroke);
    if (text === null) return false;
    this.put(text, now);
    return true;
  }

  /** @param {number} now */
  undo(now) {
    this.put(withoutLast(this.text), now);
  }

  /**
   * @param {string} text
   * @param {number} now
   */
  put(text, now) {
    this.text = text;
    this.sent.push(text);
    this.sentAt = now;
  }
}
