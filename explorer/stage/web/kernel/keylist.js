/**
 * The list of keys, in a dialog: the kernel's, and a page's own. The browser keeps the focus in it and gives it back.
 *
 * @import { Words } from "./words.js"
 */

import { h } from "./dom.js";

const MAC = /mac|iphone|ipad/i;

/** @typedef {{ caps: string[], says: string }} Row */

export class KeyList {
  /**
   * @param {Words} words
   * @param {Record<string, string>} own commands of the page by key: each has a word of its name
   */
  constructor(words, own) {
    this.words = words;
    const named = { "aria-haspopup": "dialog", "aria-keyshortcuts": "?", "aria-label": words.say("keys"), title: `${words.say("keys")} (?)` };
    this.button = h("button", { type: "button", class: "tool keys-button", ...named }, "?");
    const close = h("button", { type: "button", class: "tool", autofocus: true }, words.say("close_keys"));
    const groups = rows(words, own).map((group) => h("dl", {}, ...group.map((row) => h("div", {}, h("dt", {}, ...caps(row)), h("dd", {}, row.says)))));
    this.dialog = h("dialog", { class: "keys", "aria-label": words.say("keys") }, h("div", { class: "keys-head" }, h("h2", {}, words.say("keys")), close), ...groups);
    this.button.addEventListener("click", () => this.open());
    close.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close()); // beside it
    this.dialog.addEventListener("keydown", (event) => event.key !== "Escape" && event.stopPropagation()); // keys do nothing behind it
  }

  open() {
    if (!this.dialog.open) this.dialog.showModal();
  }
}

/**
 * @param {Words} words
 * @param {Record<string, string>} own
 * @returns {Row[][]} by what they are for
 */
export function rows(words, own, mac = MAC.test(navigator.platform)) {
  const row = (/** @type {string} */ says, /** @type {string[]} */ ...keys) => ({ caps: keys, says });
  const film = [row(words.say("key_play"), words.say("key_space")), row(words.say("key_step"), "←", "→"), row(words.say("key_ends"), "Home", "End")];
  const page = Object.entries(own).map(([key, command]) => row(words.say(command), key.toUpperCase()));
  const shown = [row(words.say("key_present"), "P"), row(words.say("key_stops"), "Page Up", "Page Down"), row(words.say("key_notes"), "N"), row(words.say("key_leave"), "Esc")];
  const [undo, redo] = mac ? ["⌘ Z", "⇧ ⌘ Z"] : ["Ctrl Z", "Ctrl Shift Z"];
  return [[...film, ...page], shown, [row(words.say("key_undo"), undo), row(words.say("key_redo"), redo), row(words.say("key_keys"), "?")]];
}

/** What stands on keys is not translated. @param {Row} row */
function caps({ caps: keys }) {
  return keys.map((key) => h("kbd", { translate: "no" }, key));
}
