/**
 * The bar of a lesson that is open: which stop, what is said about it, and the way to the next one. The stops' words are
 * all here, so that they follow a key at once; the view comes from the page. It is run from memory: it can import nothing.
 */

const PATIENCE = 8000; // milliseconds that the page may lag behind a step
// What a stage that presents the stops says and hears; the same names stand in stage/web/kernel/deck.js.
const [STOPS, ASKED, STEP] = ["explorer-stops", "explorer-stops-asked", "explorer-step"];
const TYPED = "textarea, select, [contenteditable]:not([contenteditable='false']), [role=textbox]";
const NOT_TYPED = ["range", "checkbox", "radio", "button", "submit", "reset", "color", "file", "image"];

/**
 * @typedef {object} Data
 * @property {{ title: string, note: string }[]} stops
 * @property {number} at the stop that the page shows
 * @property {boolean} strayed whether its view was changed
 * @property {Record<"lesson" | "next" | "back" | "changed" | "return" | "leave", string>} words
 */

/** @typedef {{ data: Data, parentElement: HTMLElement | ShadowRoot, setTriggerValue: (name: string, value: unknown) => void }} Component */

/**
 * Where a key leads: one stop on or back, null where the key is not the lesson's.
 * @param {Pick<KeyboardEvent, "key" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">} event
 * @param {EventTarget[]} path where it happened, innermost first, shadow roots opened
 * @returns {-1 | 1 | null}
 */
export function direction(event, path) {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const way = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : null;
  return way && !path.some(typed) ? way : null;
}

/** @param {EventTarget} node */
function typed(node) {
  if (!("matches" in node)) return false; // a shadow root, the document or the window
  const box = /** @type {HTMLInputElement} */ (node);
  return box.matches(TYPED) || (box.localName === "input" && !NOT_TYPED.includes(box.type));
}

/** @type {WeakMap<Node, Bar>} */
const bars = new WeakMap();

/** @param {Component} component */
export default function bar({ data, parentElement, setTriggerValue }) {
  const made = bars.get(parentElement) ?? new Bar(parentElement);
  bars.set(parentElement, made);
  made.update(data, setTriggerValue);
  return () => setTimeout(() => made.endIfGone());
}

class Bar {
  /** @param {HTMLElement | ShadowRoot} parent */
  constructor(parent) {
    this.ended = new AbortController();
    this.asked = -1; // the stop that was asked for and has not come yet
    this.waiting = 0;
    /** @type {Data | null} */
    this.data = null;
    /** @type {Component["setTriggerValue"]} */
    this.tell = () => {};
    this.parts = assemble();
    parent.append(this.parts.root);
    const { previous, next, back, leave } = this.parts;
    previous.onclick = () => this.step(-1);
    next.onclick = () => this.step(1);
    back.onclick = () => this.data && this.go(this.data.at);
    leave.onclick = () => this.tell("leave", true);
    const { signal } = this.ended;
    document.addEventListener("keydown", (event) => this.pressed(event), { capture: true, signal });
    document.addEventListener(STEP, (event) => this.step(/** @type {CustomEvent} */ (event).detail), { signal });
    document.addEventListener(ASKED, () => this.announce(), { signal });
  }

  /**
   * @param {Data} data
   * @param {Component["setTriggerValue"]} tell
   */
  update(data, tell) {
    this.data = data;
    this.tell = tell;
    if (data.at === this.asked) this.asked = -1;
    this.show();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const way = direction(event, event.composedPath());
    if (!way) return;
    event.preventDefault();
    event.stopPropagation(); // a slider would take it too
    if (!event.repeat) this.step(way);
  }

  /** The stop to show: the one asked for until the page is there. */
  get at() {
    return this.asked >= 0 ? this.asked : (this.data?.at ?? 0);
  }

  /** @param {-1 | 1} way */
  step(way) {
    const to = this.at + way;
    if (this.data && to >= 0 && to < this.data.stops.length) this.go(to);
  }

  /** @param {number} to */
  go(to) {
    this.asked = to === this.data?.at ? -1 : to;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.forget(), PATIENCE);
    this.tell("go", { to });
    this.show();
  }

  /** The page did not follow: say again what it shows. */
  forget() {
    this.asked = -1;
    this.show();
  }

  show() {
    const { data, parts } = this;
    if (!data) return;
    const { stops, words } = data;
    const at = Math.min(this.at, stops.length - 1);
    parts.root.setAttribute("aria-label", words.lesson);
    write(parts.count, `${at + 1} / ${stops.length}`);
    write(parts.title, stops[at].title);
    write(parts.note, stops[at].note);
    parts.strayed.hidden = !data.strayed || at !== data.at;
    write(parts.changed, words.changed);
    write(parts.back, words.return);
    write(parts.leave, words.leave);
    for (const [button, word] of /** @type {const} */ ([[parts.previous, words.back], [parts.next, words.next]])) {
      const said = button.querySelector(".said");
      if (said) write(said, word);
      button.title = word;
    }
    parts.previous.disabled = at === 0;
    parts.next.disabled = at === stops.length - 1;
    this.announce();
  }

  /** Tell the stage where the lesson is. */
  announce() {
    const { data } = this;
    if (!data) return;
    const at = Math.min(this.at, data.stops.length - 1);
    const { title, note } = data.stops[at];
    const upcoming = data.stops[at + 1]?.title ?? "";
    publish({ title, note, upcoming, of: data.words.lesson, at, count: data.stops.length, ends: true });
  }

  endIfGone() {
    if (this.parts.root.isConnected) return;
    this.ended.abort();
    clearTimeout(this.waiting);
    publish(null);
  }
}

/** @param {{ title: string, note: string, upcoming: string, of: string, at: number, count: number, ends: boolean } | null} place */
function publish(place) {
  document.dispatchEvent(new CustomEvent(STOPS, { detail: place }));
}

function assemble() {
  const root = element("section", "bar");
  const [sheet, line] = [element("div", "sheet"), element("div", "line")];
  const [count, title, note] = [element("span", "count"), element("h2", "title"), element("p", "note")];
  const [strayed, changed, back] = [element("span", "strayed"), element("span", "changed"), element("button", "back")];
  const [steps, previous, next, leave] = [element("span", "steps"), turner("previous", "Page Up"), turner("next", "Page Down"), element("button", "leave")];
  strayed.append(changed, back);
  steps.append(previous, next);
  line.append(count, title, strayed, steps, leave);
  for (const heard of [title, note]) heard.setAttribute("aria-live", "polite");
  sheet.append(line, note);
  root.append(sheet);
  return { root, count, title, note, strayed, changed, back, previous, next, leave };
}

/**
 * @param {string} name
 * @param {string} key
 */
function turner(name, key) {
  const button = element("button", name);
  const [said, arrow, cap] = [element("span", "said"), element("span", "arrow"), element("kbd", "key")];
  cap.textContent = key;
  cap.setAttribute("translate", "no"); // it is what stands on the key
  button.setAttribute("aria-keyshortcuts", key.replace(" ", ""));
  button.append(...(name === "next" ? [said, cap, arrow] : [said, arrow, cap]));
  return button;
}

/**
 * @param {Element} node
 * @param {string} text
 */
function write(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} name of its class
 */
function element(tag, name) {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
