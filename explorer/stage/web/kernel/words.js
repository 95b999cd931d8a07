/**
 * Words as a reader meets them: those that came with the scene, in its language, and how it writes shares and chances.
 */

import { fixed } from "./numbers.js";

const THIN = "\u202f"; // narrow no-break space, before % where a language puts one

/** The words of one language. */
export class Words {
  /**
   * @param {string} lang
   * @param {Record<string, string>} texts
   */
  constructor(lang, texts) {
    this.lang = lang;
    this.texts = texts;
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] for the {placeholders}
   */
  say(key, values = {}) {
    if (!Object.hasOwn(this.texts, key)) console.error(`the scene has no word for "${key}"`);
    const text = this.texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  }

  /**
   * @param {number} share from 0 to 1
   * @param {number} [digits]
   */
  percent(share, digits = 1) {
    return fixed(100 * share, digits) + (this.lang === "zh" ? "%" : THIN + "%");
  }

  /**
   * A chance or an error rate: never "0 %" or "100 %", which nothing learned or counted surely is.
   * @param {number} p
   */
  chance(p) {
    if (p > 0.9995) return this.say("more_than", { value: this.percent(0.999) });
    if (p < 0.0005) return this.say("less_than", { value: this.percent(0.001) });
    return this.percent(p);
  }

  /** @param {number} n */
  count(n) {
    return Math.round(n).toLocaleString("en-US");
  }
}
