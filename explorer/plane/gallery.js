/**
 * Worlds as pictures to choose from: radio buttons, each a drawing of some of the world's own points. A few stand in a row
 * with the one chosen; all of them open over the stage. Which one is chosen is what the page says; a choice made here is shown
 * at once, for as long as the page's answer may take.
 */

import { draw } from "./gallery_drawing.js";

/** @typedef {{ name: string, title: string, xy: number[], labels: string }} Choice */
/** @typedef {{ title: string, names: string[] }} Group worlds under one heading */
/** @typedef {{ key: string, label: string, all: string, chosen: string, first: string[], side: number, aspect: number, groups: Group[], choices: Choice[] }} Data `first`: those in the row */
/** @typedef {(name: string, value: unknown) => void} Send */
/** @typedef {{ button: HTMLButtonElement, canvas: HTMLCanvasElement, name: HTMLElement, choice: Choice }} Radio */

const ANSWER = 3000; // ms that the page has to take up a choice
const REST = 200; // ms without another arrow key: worlds that one only walks past need not be trained on
const LETTERS = ["a", "b", "c", "d", "e"];

/** @type {WeakMap<Node, Gallery>} by place */
const galleries = new WeakMap();

/**
 * Called again for all new data.
 * @param {{ data: Data, parentElement: HTMLElement | ShadowRoot, setTriggerValue: Send }} component
 * @returns {() => void} end it, unless it goes on: newer data end the call before, not the gallery
 */
export default function gallery({ data, parentElement, setTriggerValue }) {
  const here = galleries.get(parentElement) ?? new Gallery(parentElement);
  galleries.set(parentElement, here);
  here.update(data, setTriggerValue);
  return () => void setTimeout(() => here.root.isConnected || here.end());
}

class Gallery {
  /** @param {HTMLElement | ShadowRoot} parent */
  constructor(parent) {
    this.ended = new AbortController();
    this.root = element("div", "gallery");
    this.group = element("div", "worlds");
    this.group.setAttribute("role", "radiogroup");
    this.more = document.createElement("button");
    this.more.type = "button";
    this.more.className = "more";
    this.all = element("span", "name");
    this.more.append(element("i", "dots"), this.all);
    this.more.setAttribute("aria-expanded", "false");
    this.probe = element("i", "theme-probe");
    this.probe.setAttribute("aria-hidden", "true");
    this.root.append(this.group, this.more, this.probe);
    /** @type {Radio[]} */
    this.radios = [];
    /** @type {HTMLElement[]} */
    this.headings = [];
    /** @type {WeakMap<HTMLCanvasElement, string>} what each picture was drawn from */
    this.drawn = new WeakMap();
    /** @type {Data | null} */
    this.data = null;
    /** @type {Send} */
    this.send = () => {};
    /** @type {string | null} what is marked because it was chosen here; null: what the page says */
    this.wanted = null;
    /** @type {string | null} what the page was told of and has not taken up yet */
    this.asked = null;
    this.sending = 0; // the timers of a rest and of an answer
    this.waiting = 0;
    parent.append(this.root);
    this.watch();
  }

  /** Redraw for another theme, width or screen; choose by keys. */
  watch() {
    const { signal } = this.ended;
    this.probe.addEventListener("transitionend", () => this.paint(), { signal });
    this.group.addEventListener("keydown", (event) => this.press(event), { signal });
    this.more.addEventListener("click", () => this.open(!this.isOpen), { signal });
    this.root.addEventListener("keydown", (event) => event.key === "Escape" && this.shut(event), { signal });
    document.addEventListener("pointerdown", (event) => event.composedPath().includes(this.root) || this.open(false), { signal });
    const observer = new ResizeObserver(() => this.paint());
    observer.observe(this.group);
    signal.addEventListener("abort", () => observer.disconnect());
    const screen = () => {
      this.paint();
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", screen, { once: true, signal });
    };
    screen();
  }

  /**
   * @param {Data} data
   * @param {Send} send
   */
  update(data, send) {
    this.data = data;
    this.send = send;
    if (data.chosen === this.asked) this.answered();
    this.group.setAttribute("aria-label", data.label);
    this.all.textContent = data.all;
    this.root.style.setProperty("--aspect", String(data.aspect));
    if (data.choices.map(({ name }) => name).join() !== this.radios.map(({ choice }) => choice.name).join()) this.build(data);
    data.choices.forEach((choice, i) => {
      this.radios[i].choice = choice;
      this.radios[i].name.textContent = choice.title;
    });
    data.groups.forEach(({ title }, i) => (this.headings[i].textContent = title));
    this.mark();
    this.paint();
  }

  /** @param {Data} data */
  build({ choices, groups }) {
    this.radios = choices.map((choice) => {
      const button = document.createElement("button");
      button.type = "button";
      button.setAttribute("role", "radio");
      button.dataset.world = choice.name;
      const canvas = document.createElement("canvas");
      canvas.setAttribute("aria-hidden", "true");
      const name = element("span", "name");
      button.append(canvas, name);
      button.addEventListener("click", () => {
        this.open(false);
        this.choose(choice.name);
      });
      return { button, canvas, name, choice };
    });
    this.headings = groups.map(() => element("p", "heading"));
    const under = (/** @type {Group} */ { names }) => this.radios.filter(({ choice }) => names.includes(choice.name));
    this.group.replaceChildren(...groups.flatMap((group, i) => [this.headings[i], ...under(group).map(({ button }) => button)]));
  }

  get isOpen() {
    return this.root.hasAttribute("data-open");
  }

  /** Show all worlds, or the few in the row. @param {boolean} open */
  open(open) {
    if (open === this.isOpen) return;
    this.root.toggleAttribute("data-open", open);
    this.more.setAttribute("aria-expanded", String(open));
    this.paint();
    if (open) this.radios.find(({ button }) => button.tabIndex === 0)?.button.focus({ preventScroll: true });
  }

  /** Close what is open, and stay where it was opened. @param {KeyboardEvent} event */
  shut(event) {
    if (!this.isOpen) return;
    event.preventDefault();
    this.open(false);
    this.more.focus();
  }

  /** The one that is marked. */
  get shown() {
    return this.wanted ?? this.data?.chosen;
  }

  /** Mark the one chosen; it alone is reached by the tab key. */
  mark() {
    const at = this.radios.findIndex(({ choice }) => choice.name === this.shown);
    const row = this.row();
    this.radios.forEach(({ button, choice }, i) => {
      button.setAttribute("aria-checked", String(i === at));
      button.toggleAttribute("data-first", row.includes(choice.name));
      button.tabIndex = i === Math.max(at, 0) ? 0 : -1;
    });
  }

  /** The worlds in the row: as many whatever is chosen, so that nothing moves; one from elsewhere takes the last place but one. */
  row() {
    const first = [...(this.data?.first ?? [])];
    const now = this.shown;
    if (now && !first.includes(now)) first[Math.max(0, first.length - 2)] = now;
    return first;
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const radios = this.radios.filter(({ button }) => this.isOpen || button.hasAttribute("data-first"));
    const at = radios.findIndex(({ button }) => button === event.target);
    const last = radios.length - 1;
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const { button, choice } = radios[next < 0 ? last : next > last ? 0 : next];
    button.focus();
    this.choose(choice.name, REST);
  }

  /**
   * Show a choice now, and tell the page of it, at once or after a rest.
   * @param {string} name
   * @param {number} [rest]
   */
  choose(name, rest = 0) {
    clearTimeout(this.sending);
    this.wanted = name;
    this.mark();
    if (rest) this.sending = setTimeout(() => this.tell(name), rest);
    else this.tell(name);
  }

  /** Tell the page, unless it is there already or knows. @param {string} name */
  tell(name) {
    this.sending = 0;
    clearTimeout(this.waiting);
    if (name !== (this.asked ?? this.data?.chosen)) {
      this.asked = name;
      this.send("world", name);
    }
    if (this.asked === null) this.settle();
    else this.waiting = setTimeout(() => this.settle(), ANSWER);
  }

  /** The page took up what it was told; the visitor may have walked on. */
  answered() {
    this.asked = null;
    if (!this.sending) this.settle();
  }

  /** Mark what the page says. */
  settle() {
    clearTimeout(this.waiting);
    this.wanted = this.asked = null;
    this.mark();
  }

  /** Draw each picture, where it would come out otherwise than it is. */
  paint() {
    const [paper, ...marks] = this.colours();
    if (!this.data) return;
    for (const { canvas, choice } of this.radios) {
      const { clientWidth: width, clientHeight: height } = canvas;
      if (!width || !height) continue; // not in the row
      const key = [width, height, devicePixelRatio, paper, ...marks, choice.xy, choice.labels].join("|");
      if (key === this.drawn.get(canvas)) continue;
      this.drawn.set(canvas, key);
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
      const ctx = canvas.getContext("2d");
      if (ctx) draw(ctx, choice, this.data.side, paper, marks);
    }
  }

  /** The paper and the classes' colours as they are now; a canvas can't resolve light-dark(). */
  colours() {
    const probe = element("i", "");
    probe.style.cssText = "display: none; forced-color-adjust: none"; // else all would read as text's in a contrast theme
    this.root.append(probe);
    const found = ["paper", ...LETTERS.map((letter) => `mark-${letter}`)].map((token) => {
      probe.style.color = `var(--${token})`;
      return getComputedStyle(probe).color;
    });
    probe.remove();
    return found;
  }

  end() {
    this.ended.abort();
    clearTimeout(this.sending);
    clearTimeout(this.waiting);
  }
}

/**
 * @param {string} tag
 * @param {string} name of its class
 */
function element(tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
