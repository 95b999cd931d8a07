/**
 * Worlds as pictures to choose from: radio buttons, each a drawing of some of the world's own points. Streamlit runs this
 * text from memory, so it can import nothing; a test holds its shapes to the stage's. Which one is chosen is what the page
 * says; a choice made here is shown at once, for as long as the page's answer may take.
 */

/** @typedef {[number, number]} Point */
/** @typedef {{ name: string, title: string, xy: number[], labels: string }} Choice */
/** @typedef {{ title: string, names: string[] }} Group worlds under one heading */
/** @typedef {{ key: string, label: string, chosen: string, side: number, aspect: number, groups: Group[], choices: Choice[] }} Data */
/** @typedef {(name: string, value: unknown) => void} Send */
/** @typedef {{ button: HTMLButtonElement, canvas: HTMLCanvasElement, name: HTMLElement, choice: Choice }} Radio */

const ANSWER = 3000; // ms that the page has to take up a choice
const AWAY = 1000; // ms without a place after which it is gone
const REST = 200; // ms without another arrow key: worlds that one only walks past need not be trained on
const LETTERS = ["a", "b", "c", "d", "e"];
const RADIUS = 2.3; // of a point in a picture 123 px wide
const WIDTH = 123;

/** The shapes of the classes, as in the stage's layers/points.js. @type {(Point[] | null)[]} */
export const SHAPES = [
  null,
  [[0, -1.25], [1.15, 0.8], [-1.15, 0.8]],
  [[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]],
  [[0, -1.35], [1.2, 0], [0, 1.35], [-1.2, 0]],
  [[0.4, -0.4], [1.28, -0.4], [1.28, 0.4], [0.4, 0.4], [0.4, 1.28], [-0.4, 1.28], [-0.4, 0.4], [-1.28, 0.4], [-1.28, -0.4], [-0.4, -0.4], [-0.4, -1.28], [0.4, -1.28]],
];

/** @type {Map<string, Gallery>} by key, whatever remounts them: the group around them is made anew when its line says another world */
const galleries = new Map();

/**
 * Called again for all new data, in the same place or in another.
 * @param {{ data: Data, parentElement: HTMLElement | ShadowRoot, setTriggerValue: Send }} component
 * @returns {() => void} end it, unless it goes on: newer data end the call before, not the gallery
 */
export default function gallery({ data, parentElement, setTriggerValue }) {
  const { key } = data; // Streamlit's own is another at each mount
  const here = galleries.get(key) ?? new Gallery();
  galleries.set(key, here);
  here.update(data, setTriggerValue);
  here.stand(parentElement);
  return () =>
    void setTimeout(() => {
      if (here.root.isConnected || galleries.get(key) !== here) return;
      here.end();
      galleries.delete(key);
    }, AWAY);
}

class Gallery {
  constructor() {
    this.ended = new AbortController();
    this.root = element("div", "gallery");
    this.label = element("p", "label");
    this.label.id = "label";
    this.group = element("div", "worlds");
    this.group.setAttribute("role", "radiogroup");
    this.group.setAttribute("aria-labelledby", this.label.id);
    this.probe = element("i", "theme-probe");
    this.probe.setAttribute("aria-hidden", "true");
    this.root.append(this.label, this.group, this.probe);
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
    this.held = false; // the focus, also while it is moved to another place
    this.watch();
  }

  /** Redraw for another theme, width or screen; choose by keys. */
  watch() {
    const { signal } = this.ended;
    this.probe.addEventListener("transitionend", () => this.paint(), { signal });
    this.group.addEventListener("keydown", (event) => this.press(event), { signal });
    this.group.addEventListener("focusin", () => (this.held = true), { signal });
    this.group.addEventListener("focusout", () => setTimeout(() => this.release()), { signal });
    const observer = new ResizeObserver(() => this.paint());
    observer.observe(this.group);
    signal.addEventListener("abort", () => observer.disconnect());
    const screen = () => {
      this.paint();
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", screen, { once: true, signal });
    };
    screen();
  }

  /** Note that the focus went elsewhere, rather than away with the place. */
  release() {
    if (this.root.isConnected && !this.group.matches(":focus-within")) this.held = false;
  }

  /**
   * @param {Data} data
   * @param {Send} send
   */
  update(data, send) {
    this.data = data;
    this.send = send;
    if (data.chosen === this.asked) this.answered();
    this.label.textContent = data.label;
    this.root.style.setProperty("--aspect", String(data.aspect));
    if (data.choices.map(({ name }) => name).join() !== this.radios.map(({ choice }) => choice.name).join()) this.build(data);
    data.choices.forEach((choice, i) => {
      this.radios[i].choice = choice;
      this.radios[i].name.textContent = choice.title;
    });
    data.groups.forEach(({ title }, i) => (this.headings[i].textContent = title));
    this.mark();
  }

  /** Stand in a place, with the focus if it was here and nothing else took it. @param {HTMLElement | ShadowRoot} parent */
  stand(parent) {
    const free = document.activeElement === null || document.activeElement === document.body;
    if (this.root.parentNode !== parent) {
      parent.append(this.root);
      if (this.held && free) this.radios.find(({ button }) => button.tabIndex === 0)?.button.focus({ preventScroll: true });
    }
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
      button.addEventListener("click", () => this.choose(choice.name));
      return { button, canvas, name, choice };
    });
    this.headings = groups.map(() => element("p", "heading"));
    const under = (/** @type {Group} */ { names }) => this.radios.filter(({ choice }) => names.includes(choice.name));
    this.group.replaceChildren(...groups.flatMap((group, i) => [this.headings[i], ...under(group).map(({ button }) => button)]));
  }

  /** The one that is marked. */
  get shown() {
    return this.wanted ?? this.data?.chosen;
  }

  /** Mark the one chosen; it alone is reached by the tab key. */
  mark() {
    const at = this.radios.findIndex(({ choice }) => choice.name === this.shown);
    this.radios.forEach(({ button }, i) => {
      button.setAttribute("aria-checked", String(i === at));
      button.tabIndex = i === Math.max(at, 0) ? 0 : -1;
    });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = this.radios.findIndex(({ button }) => button === event.target);
    const last = this.radios.length - 1;
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    const { button, choice } = this.radios[next < 0 ? last : next > last ? 0 : next];
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
    const { clientWidth: width, clientHeight: height } = this.radios[0]?.canvas ?? { clientWidth: 0, clientHeight: 0 };
    if (!width || !height || !this.data) return;
    for (const { canvas, choice } of this.radios) {
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
 * @param {CanvasRenderingContext2D} ctx
 * @param {Choice} choice
 * @param {number} side
 * @param {string} paper
 * @param {string[]} marks
 */
function draw(ctx, { xy, labels }, side, paper, marks) {
  const { width, height } = ctx.canvas;
  const unit = width / WIDTH;
  ctx.lineWidth = 1.2 * unit;
  ctx.lineJoin = "round";
  ctx.strokeStyle = paper;
  for (let i = 0; i < labels.length; i++) {
    const label = Number(labels[i]);
    ctx.fillStyle = marks[label];
    ctx.beginPath(); // one by one, so that each keeps its rim where they lie on each other
    marker(ctx, (xy[2 * i] / side) * width, (1 - xy[2 * i + 1] / side) * height, label, RADIUS * unit);
    ctx.stroke();
    ctx.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} path
 * @param {number} x
 * @param {number} y
 * @param {number} label
 * @param {number} r
 */
function marker(path, x, y, label, r) {
  const outline = SHAPES[label];
  if (!outline) path.arc(x, y, r, 0, 2 * Math.PI);
  else for (const [dx, dy] of outline) path.lineTo(x + dx * r, y + dy * r);
  path.closePath();
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
