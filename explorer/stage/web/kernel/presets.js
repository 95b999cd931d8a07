/**
 * The presets over the pictures: which one is shown and what to see in it, one step back or on, and the list of all.
 *
 * @import { Presets } from "./types.js"
 * @import { Words } from "./words.js"
 */

import { h, icon, s, set, write } from "./dom.js";

const ARROWS = { previous: "M10 3L5 8l5 5", next: "M6 3l5 5-5 5", open: "M3 6l5 5 5-5" };

export class PresetMenu {
  /**
   * @param {Words} words
   * @param {(key: string) => void} choose
   */
  constructor(words, choose) {
    this.words = words;
    this.choose = choose;
    this.made = "";
    /** @type {Presets} */
    this.presets = { chosen: null, own: "", list: [] };
    this.title = h("b");
    this.see = h("span", { class: "see" });
    this.count = h("span", { class: "count" });
    this.button = h("button", { type: "button", class: "preset", "aria-haspopup": "menu", "aria-expanded": "false" }, h("span", { class: "said" }, this.title, this.see), this.count, arrow("open"));
    this.previous = h("button", { type: "button", class: "step", "aria-label": words.say("previous_preset"), title: words.say("previous_preset") }, arrow("previous"));
    this.next = h("button", { type: "button", class: "step", "aria-label": words.say("next_preset"), title: words.say("next_preset") }, arrow("next"));
    this.list = h("div", { class: "preset-list", role: "menu", "aria-label": words.say("presets"), hidden: true });
    this.element = h("div", { class: "presets", role: "group", "aria-label": words.say("presets") }, this.previous, this.button, this.next, this.list);
    this.button.addEventListener("click", () => this.open(this.list.hasAttribute("hidden")));
    this.previous.addEventListener("click", () => this.step(-1));
    this.next.addEventListener("click", () => this.step(1));
    this.element.addEventListener("keydown", (event) => this.press(event));
    this.element.addEventListener("focusout", (event) => this.element.contains(/** @type {Node | null} */ (event.relatedTarget)) || this.open(false));
  }

  /** @param {Presets} presets */
  update(presets) {
    this.presets = presets;
    this.element.hidden = presets.list.length === 0;
    const key = JSON.stringify(presets.list);
    if (key !== this.made) this.build(key);
    this.show(presets.chosen);
  }

  /** @param {string} key of the list */
  build(key) {
    this.made = key;
    const items = this.presets.list.map((preset) => {
      const words = [h("b", {}, preset.title), h("span", { class: "see" }, preset.see)];
      const item = h("button", { type: "button", role: "menuitemradio", tabindex: -1, "data-preset": preset.key }, ...words);
      item.addEventListener("click", () => this.take(preset.key));
      return item;
    });
    this.list.replaceChildren(...items);
  }

  /** Mark one as shown; null: the view is none of them. @param {string | null} chosen */
  show(chosen) {
    const { list, own } = this.presets;
    const at = list.findIndex(({ key }) => key === chosen);
    const title = at < 0 ? this.words.say("own_view") : list[at].title;
    write(this.title, title);
    write(this.see, at < 0 ? own : list[at].see);
    write(this.count, `${at < 0 ? "–" : at + 1} / ${list.length}`);
    set(this.button, { title: this.see.textContent });
    for (const item of this.items) set(item, { "aria-checked": String(item.dataset.preset === chosen) });
    this.at = at;
  }

  /** Where one is among them. @returns {import("./deck.js").Place} */
  get place() {
    const { list, own } = this.presets;
    const at = this.at ?? -1;
    const { title, see } = list[at] ?? { title: own || this.words.say("own_view"), see: "" };
    return { title, of: "", note: see, upcoming: list.length ? list[(at + 1) % list.length].title : "", at, count: list.length, ends: list.length === 0 };
  }

  /** @returns {HTMLElement[]} */
  get items() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.list.querySelectorAll("[role=menuitemradio]"))];
  }

  /** @param {string} key */
  take(key) {
    const inside = this.list.contains(/** @type {Document | ShadowRoot} */ (this.element.getRootNode()).activeElement);
    this.open(false);
    if (inside) this.button.focus();
    this.show(key);
    this.choose(key);
  }

  /** @param {-1 | 1} way */
  step(way) {
    const { list } = this.presets;
    const from = this.at ?? -1;
    const to = from < 0 ? (way > 0 ? 0 : list.length - 1) : (from + way + list.length) % list.length;
    this.take(list[to].key);
  }

  /** @param {boolean} open */
  open(open) {
    if (this.list.hidden === !open) return;
    this.list.hidden = !open;
    set(this.button, { "aria-expanded": String(open) });
    if (open) (this.items[this.at ?? -1] ?? this.items[0])?.focus();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (this.list.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const { items } = this;
    const at = items.findIndex((item) => item === event.target);
    const ways = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    const to = Object.hasOwn(ways, event.key) ? ways[/** @type {keyof typeof ways} */ (event.key)] : null;
    if (to !== null) items[(to + items.length) % items.length].focus();
    else if (event.key !== "Escape") return;
    else {
      this.open(false);
      this.button.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
}

/** @param {keyof typeof ARROWS} name */
function arrow(name) {
  return icon(16, 16, s("path", { d: ARROWS[name], fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" }));
}
