/**
 * Who visits a page: looks, points, presses, reads what the stage counts, and hears what the page complains of. It waits
 * for what is to be, never for a time.
 *
 * @import { Seen } from "./inside.js"
 */

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { counted, look, query } from "./inside.js";

const BETWEEN = 50; // milliseconds between two looks

export class Visitor {
  /**
   * @param {Omit<import("./engines.js").Engine, "close">} engine
   * @param {{ patience: number, allowed: string[], downloads: string }} order `patience` in milliseconds, `allowed` complaints
   */
  constructor({ page, ratio }, { patience, allowed, downloads }) {
    this.page = page;
    this.ratio = ratio;
    this.patience = patience;
    this.downloads = downloads;
    this.allowed = allowed.map((pattern) => new RegExp(pattern));
    /** @type {string[]} */
    this.heard = [];
    page.on("console", (/** @type {any} */ said) => said.type() === "error" && this.hear(`${said.text()} ${said.location()?.url ?? ""}`));
    page.on("pageerror", (/** @type {any} */ error) => this.hear(String(error?.stack ?? error)));
    page.on("response", (/** @type {any} */ got) => got.status() >= 400 && this.hear(`${got.status()} (${got.statusText()}) ${got.url()}`));
  }

  /** @param {string} complaint */
  hear(complaint) {
    if (!this.allowed.some((pattern) => pattern.test(complaint))) this.heard.push(complaint);
  }

  /** What was complained of since this was asked last. */
  complaints() {
    return this.heard.splice(0);
  }

  /** @param {string} url */
  open(url) {
    return this.page.goto(url);
  }

  /**
   * Ask until there is an answer.
   * @template T
   * @param {() => T | Promise<T>} ask
   * @param {string} what is waited for, in words
   * @returns {Promise<NonNullable<T>>}
   */
  async until(ask, what) {
    const begun = Date.now();
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() - begun > this.patience) throw new Error(`it never was so: ${what}`);
      await new Promise((done) => setTimeout(done, BETWEEN));
    }
  }

  /**
   * Wait until what the stage counts is so.
   * @param {string} key of the stage
   * @param {(counted: any) => boolean} fits
   */
  counts(key, fits) {
    const ask = async () => {
      const counters = await this.page.evaluate(counted, { key });
      return counters && fits(counters);
    };
    return this.until(ask, String(fits));
  }

  /** Wait until the address has this. @param {RegExp} pattern */
  addressed(pattern) {
    return this.until(async () => pattern.test(await this.page.evaluate(query)), `the address has ${pattern}`);
  }

  /**
   * Wait for an element at rest, shown and not covered.
   * @param {string} selector
   * @param {{ text?: string, fits?: (seen: Seen) => boolean }} [more] what it has to have
   * @returns {Promise<Seen>}
   */
  find(selector, { text = "", fits = () => true } = {}) {
    const ask = async () => {
      const seen = await this.page.evaluate(look, { selector, text });
      return seen && fits(seen) ? seen : null;
    };
    return this.until(ask, `${selector} ${text} is shown, still and uncovered, ${fits}`);
  }

  /** @param {string} selector @param {string} [text] */
  async click(selector, text) {
    const { x, y, width, height } = await this.find(selector, { text });
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /**
   * Draw a line with the mouse held down.
   * @param {string} selector
   * @param {[number, number][]} shares of the element's width and height
   */
  async drag(selector, shares) {
    const { x, y, width, height } = await this.find(selector);
    const [first, ...others] = shares.map(([across, down]) => [x + width * across, y + height * down]);
    const { mouse } = this.page;
    await mouse.move(...first);
    await mouse.down();
    for (const place of others) await mouse.move(...place, { steps: 4 });
    await mouse.up();
  }

  /** @param {string} key */
  press(key) {
    return this.page.keyboard.press(key);
  }

  /**
   * Wait for a file, whole.
   * @param {string} name
   * @returns {Promise<Buffer>}
   */
  async arrived(name) {
    const path = join(this.downloads, name);
    await this.until(() => existsSync(path) && !existsSync(`${path}.part`) && statSync(path).size, `${name} arrives`);
    return readFileSync(path);
  }
}
