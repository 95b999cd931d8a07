/**
 * Presenting: the stage takes the window, and the screen where it may; over the pictures stands in large letters what is
 * shown, beside the timeline the way to the next stop or preset. The page around follows by an attribute of the document,
 * `data-presenting`, the stage by one of its own.
 *
 * @import { Place } from "./deck.js"
 * @import { PresetMenu } from "./presets.js"
 * @import { Words } from "./words.js"
 */

import { Deck } from "./deck.js";
import { set } from "./dom.js";
import { Notes } from "./notes.js";
import { Presenter } from "./presenter.js";

const STARTS = "[class*='st-key-present-'] button"; // buttons of the page that also begin to present
const TYPED = "textarea, select, input:not([type=range]), [contenteditable]:not([contenteditable='false'])";
const LEAVES = 1500; // milliseconds after another window opened in which a browser leaves the full screen by itself
const GONE = 2000; // milliseconds after which a page without a stage is no presentation

const living = new Set(); // stages that could present

/** Whether the page presents. */
export const presents = () => "presenting" in document.documentElement.dataset;

export class Presenting {
  /**
   * @param {HTMLElement} root of the stage
   * @param {Words} words
   * @param {PresetMenu} presets
   * @param {{ signal: AbortSignal, changed: () => void }} player `changed`: take the room anew
   */
  constructor(root, words, presets, { signal, changed }) {
    this.root = root;
    this.words = words;
    this.changed = changed;
    this.openedAt = -Infinity; // the notes
    /** @type {HTMLElement | null} */
    this.from = null; // what had the focus
    this.presenter = new Presenter(words, { toggle: () => this.toggle(), notes: () => this.openNotes(), step: (way) => this.deck?.step(way) });
    this.notes = new Notes(words, (event) => this.pressed(event));
    this.deck = new Deck(presets, (place, stepped) => this.show(place, stepped), signal);
    this.listen(signal);
    set(root, { "data-presenting": presents() });
    this.refresh();
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    living.add(this);
    document.addEventListener("fullscreenchange", () => this.left(), { signal });
    document.addEventListener("keydown", (event) => this.pressed(event), { signal, capture: true });
    document.addEventListener("click", (event) => this.begun(event), { signal });
    signal.addEventListener("abort", () => {
      living.delete(this);
      this.notes.element.remove();
      setTimeout(() => living.size || mark(false), GONE);
    });
  }

  /* ---- what a visitor does */

  toggle() {
    this.present(!presents());
  }

  /** @param {boolean} on */
  present(on) {
    if (on === presents()) return;
    const inside = /** @type {Document | ShadowRoot} */ (this.root.getRootNode()).activeElement;
    if (on) this.from = /** @type {HTMLElement | null} */ (inside ?? document.activeElement);
    mark(on);
    if (on) document.documentElement.requestFullscreen?.().catch(() => {}); // a frame around the page may forbid it: then the window is all there is
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
    for (const one of living) one.follow(on);
    dispatchEvent(new Event("resize")); // what stands around takes its room anew
    if (on) this.root.focus({ preventScroll: true });
    else this.from?.focus();
    this.root.scrollIntoView({ block: on ? "start" : "nearest" });
  }

  /** @param {boolean} on */
  follow(on) {
    set(this.root, { "data-presenting": on });
    this.refresh();
    this.changed();
  }

  /** The browser left the full screen: by Escape, or because the notes' window opened. */
  left() {
    if (!document.fullscreenElement && presents() && performance.now() - this.openedAt > LEAVES) this.present(false);
  }

  /** @param {MouseEvent} event on a button of the page that begins it too */
  begun({ target }) {
    if (target instanceof Element && target.closest(STARTS)) this.present(true);
  }

  openNotes() {
    this.openedAt = performance.now();
    if (!this.notes.open()) this.notes.element.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
    const inside = (/** @type {string} */ selector) => event.composedPath().some((node) => "matches" in node && /** @type {Element} */ (node).matches(selector));
    if (inside("dialog") || inside(TYPED)) return;
    const act = this.meant(key, event.view !== window);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation(); // a timeline would take it too
    act();
  }

  /**
   * @param {string} key
   * @param {boolean} elsewhere whether it was pressed in the notes' window
   */
  meant(key, elsewhere) {
    const stepped = { PageUp: /** @type {const} */ (-1), PageDown: /** @type {const} */ (1) }[key];
    if (stepped && (elsewhere || (presents() && !this.deck?.lesson))) return () => this.deck?.step(stepped); // an open lesson hears its keys itself
    if (key === "Escape" && presents() && !elsewhere) return () => this.present(false);
    return key.toLowerCase() === "n" && !elsewhere && (presents() || this.deck?.lesson) ? () => this.openNotes() : null;
  }

  /* ---- what is shown */

  /** The presets may be others now. */
  refresh() {
    if (this.deck) this.show(this.deck.place, false);
  }

  /**
   * @param {Place} place
   * @param {boolean} stepped to another stop: the stage comes into view
   */
  show(place, stepped) {
    this.presenter.show(place);
    this.notes.element.hidden = !presents();
    this.notes.show(place);
    if (stepped) this.comeIntoView();
  }

  comeIntoView() {
    if (this.root.hasAttribute("data-docked")) return; // its pictures are
    const { top } = this.root.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) this.root.scrollIntoView({ block: "start" });
  }

  /** After the stage took its room, and where its colours changed. */
  settle() {
    this.notes.dress(this.root);
    if (presents()) this.notes.under(this.root.offsetHeight);
  }
}

/** @param {boolean} on */
function mark(on) {
  set(document.documentElement, { "data-presenting": on });
}
