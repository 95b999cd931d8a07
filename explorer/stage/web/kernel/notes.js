/**
 * The notes of what is presented: under the stage, where the room does not see them, and in a window of their own that
 * follows. Whatever a note says goes in as text.
 *
 * @import { Place } from "./deck.js"
 * @import { Words } from "./words.js"
 */

import { h, write } from "./dom.js";

const NAME = "explorer-notes"; // one window, whatever opens it
const SHEET = `
  body { margin: 0; padding: 24px 28px; font: 24px/1.45 var(--face); background: var(--paper); color: var(--ink); }
  p { margin: 0; max-width: 46em; overflow-wrap: anywhere; }
  .where, .upcoming { font-size: 20px; opacity: 0.8; }
  .note { margin: 14px 0 22px; font-size: 32px; line-height: 1.35; }
  .upcoming { border-top: 1px solid currentColor; padding-top: 12px; }
`;

/** @type {Window | null} */
let opened = null; // outlives a stage that is built anew

export class Notes {
  /**
   * @param {Words} words
   * @param {(event: KeyboardEvent) => void} pressed a key in the other window
   */
  constructor(words, pressed) {
    this.words = words;
    this.pressed = pressed;
    this.parts = parts();
    this.element = h("section", { class: "stage-notes", "aria-label": words.say("notes"), lang: words.lang, hidden: true }, ...this.parts);
    /** @type {HTMLElement[]} */
    this.copies = [];
    this.look = { face: "sans-serif", paper: "#ffffff", ink: "#17212b" };
    if (opened && !opened.closed) this.fill(opened);
  }

  /** @param {Place} place */
  show(place) {
    const { words } = this;
    const where = `${place.at < 0 ? "–" : place.at + 1} / ${place.count}   ${place.title}`;
    const upcoming = place.upcoming ? words.say("upcoming", { title: place.upcoming }) : words.say("last_stop");
    this.said = [where, place.note || words.say("no_note"), upcoming];
    this.write();
  }

  write() {
    for (const nodes of [this.parts, this.copies]) nodes.forEach((node, i) => write(node, this.said?.[i] ?? ""));
  }

  /** In the colours and the type of the stage. @param {HTMLElement} root */
  dress(root) {
    const { fontFamily: face, color: ink } = getComputedStyle(root);
    this.look = { face, ink, paper: getComputedStyle(root).getPropertyValue("--paper") };
    if (opened && !opened.closed) this.colour(opened);
  }

  /** Open the other window, or bring it forward. @returns {boolean} false where the browser refuses */
  open() {
    opened = window.open("", NAME, "popup,width=760,height=560");
    if (!opened) return false;
    addEventListener("pagehide", () => opened?.close(), { once: true });
    this.fill(opened);
    opened.focus();
    return true;
  }

  /** @param {Window} other */
  fill(other) {
    const { document } = other;
    const sheet = document.createElement("style");
    sheet.textContent = SHEET;
    this.copies = parts();
    document.title = this.words.say("notes");
    document.documentElement.lang = this.words.lang;
    document.head.replaceChildren(sheet);
    document.body.replaceChildren(...this.copies);
    document.onkeydown = this.pressed;
    this.colour(other);
    this.write();
  }

  /** @param {Window} other */
  colour({ document }) {
    for (const [name, value] of Object.entries(this.look)) document.documentElement.style.setProperty(`--${name}`, value);
  }

  /** Stand under what can be seen of the page. @param {number} height of the stage */
  under(height) {
    this.element.style.marginTop = `${Math.max(0, innerHeight - height)}px`;
  }
}

function parts() {
  return ["where", "note", "upcoming"].map((name) => h("p", { class: name }));
}
