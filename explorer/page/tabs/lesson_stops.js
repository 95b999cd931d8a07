/**
 * The list of a lesson's stops: add, rename, note, move, remove. It holds nothing of its own but what is being typed; all
 * else is told to the page and comes back with the data. The browser's tab keeps the list, for a reload.
 * It is run from memory: it can import nothing.
 */

const KEPT = "explorer.lesson."; // and the page's key: in the tab's own storage
const AGAIN = 800; // milliseconds after which the page is told again what the tab kept
const MOST = 256 * 1024; // characters of a file

/**
 * @typedef {object} Data
 * @property {string} page
 * @property {number} edition counts how often its stops changed places
 * @property {number} heard names the last act that the page has heard of
 * @property {string} title
 * @property {{ title: string, note: string }[]} stops
 * @property {number | null} at the stop that is shown
 * @property {string} suggestion a name for the view that could be added
 * @property {boolean} full
 * @property {boolean} restored whether the page knows what the tab kept
 * @property {string} keep the visitor's own list, as a file's text
 * @property {{ title: number, note: number }} most characters
 * @property {Record<string, string>} words
 */

/** @typedef {(name: string, value: unknown) => void} Tell */
/** @typedef {{ data: Data, parentElement: HTMLElement | ShadowRoot, setTriggerValue: Tell }} Component */

/** @type {WeakMap<Node, Stops>} */
const lists = new WeakMap();

/** @param {Component} component */
export default function stops({ data, parentElement, setTriggerValue }) {
  const list = lists.get(parentElement) ?? new Stops(parentElement);
  lists.set(parentElement, list);
  list.update(data, setTriggerValue);
  return () => setTimeout(() => list.root.isConnected || clearTimeout(list.asking));
}

class Stops {
  /** @param {HTMLElement | ShadowRoot} parent */
  constructor(parent) {
    this.asking = 0;
    /** @type {{ edition: number, to: number, name: string } | null} */
    this.follow = null; // the button that a moved stop takes along, once it has moved
    /** @type {Tell} */
    this.tell = () => {};
    this.edition = 0;
    /** @type {{ edition: number, act: string, once: number }[]} */
    this.unheard = []; // a click that ends a word's typing comes with that word: both are told
    /** @type {Row[]} */
    this.rows = [];
    this.root = element("div", "stops");
    this.title = field(this.root, "of-lesson");
    this.list = element("ol", "rows");
    this.name = field(this.root, "add");
    this.hint = element("p", "hint");
    this.root.insertBefore(this.list, this.name.box);
    this.root.append(this.hint, this.fileField());
    this.title.input.onchange = () => this.act("title", { title: this.title.input.value });
    this.name.button.onclick = () => this.add();
    this.name.input.onkeydown = (event) => {
      if (event.key === "Enter" && !event.isComposing) this.add(); // returns nothing: false would swallow all other keys
    };
    parent.append(this.root);
  }

  fileField() {
    this.file = element("input", "file");
    this.open = element("button", "open");
    this.file.type = "file";
    this.file.accept = ".json,application/json";
    this.file.hidden = true;
    this.open.onclick = () => this.file?.click();
    this.file.onchange = () => void this.read();
    const box = element("p", "files");
    box.append(this.open, this.file);
    return box;
  }

  /** Tell the page what the chosen file says; what is no text, or too long, as something that it will refuse. */
  async read() {
    const file = this.file?.files?.[0];
    if (!file || !this.file) return;
    this.file.value = "";
    let text = "";
    try {
      if (file.size <= MOST) text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
      text = "";
    }
    this.act("file", { text, big: file.size > MOST });
  }

  /**
   * @param {string} what
   * @param {object} more
   */
  act(what, more) {
    this.unheard = [...this.unheard.filter(({ act }) => act !== "keep"), { edition: this.edition, once: Math.random(), act: what, ...more }];
    this.tell("act", { acts: this.unheard });
  }

  add() {
    this.act("add", { title: this.name.input.value.trim() || this.name.input.placeholder });
    this.name.input.value = "";
  }

  /**
   * @param {Data} data
   * @param {Tell} tell
   */
  update(data, tell) {
    const { words } = data;
    this.tell = tell;
    this.edition = data.edition;
    this.unheard = this.unheard.slice(this.unheard.findIndex(({ once }) => once === data.heard) + 1);
    this.keep(data);
    this.title.text.textContent = words.title;
    say(this.title.input, data.title, data.most.title);
    this.title.box.hidden = !data.stops.length;
    this.name.text.textContent = words.name;
    this.name.input.maxLength = data.most.title;
    this.name.input.placeholder = data.suggestion;
    this.name.button.textContent = words.add;
    this.name.button.disabled = this.name.input.disabled = data.full;
    this.hint.textContent = data.full ? words.full : words.hint;
    this.hint.hidden = !data.stops.length;
    if (this.open) this.open.textContent = words.open;
    while (this.rows.length > data.stops.length) this.rows.pop()?.root.remove();
    while (this.rows.length < data.stops.length) this.rows.push(new Row(this, this.rows.length));
    this.rows.forEach((row, i) => row.update(data, i));
    this.goAlong();
  }

  /** After a move the focus stays with the stop. */
  goAlong() {
    const { follow } = this;
    if (!follow || follow.edition === this.edition) return;
    this.follow = null;
    const row = this.rows[follow.to];
    const target = row?.root.querySelector(`.${follow.name}:enabled`) ?? row?.root.querySelector(".up:enabled, .down:enabled");
    if (target instanceof HTMLElement) target.focus();
  }

  /** @param {Data} data */
  keep(data) {
    clearTimeout(this.asking);
    const kept = storage((tab) => tab.getItem(KEPT + data.page)) ?? "";
    if (!data.restored && kept && kept !== data.keep) {
      const ask = () => {
        this.act("keep", { text: kept });
        this.asking = setTimeout(ask, AGAIN);
      };
      this.asking = setTimeout(ask);
      return;
    }
    storage((tab) => (data.keep ? tab.setItem(KEPT + data.page, data.keep) : tab.removeItem(KEPT + data.page)));
  }
}

class Row {
  /**
   * @param {Stops} list
   * @param {number} at
   */
  constructor(list, at) {
    this.list = list;
    this.at = at;
    this.root = element("li", "stop");
    this.number = element("span", "number");
    this.name = element("input", "name");
    this.note = element("textarea", "note");
    this.note.rows = 1;
    const acts = element("span", "acts");
    this.buttons = ["go", "up", "down", "remove"].map((name) => this.button(name));
    this.retake = this.button("retake");
    acts.append(...this.buttons);
    this.root.append(this.number, this.name, acts, this.note, this.retake);
    this.name.onchange = () => list.act("rename", { at: this.at, title: this.name.value });
    this.note.onchange = () => list.act("note", { at: this.at, note: this.note.value });
    this.root.onkeydown = (event) => this.pressed(event);
    list.list.append(this.root);
  }

  /** @param {string} name */
  button(name) {
    const made = element("button", name);
    made.type = "button";
    made.onclick = () => this.does(name);
    return made;
  }

  /** @param {string} name */
  does(name) {
    if (name === "up" || name === "down") this.move(name === "up" ? -1 : 1, name);
    else this.list.act(name, { at: this.at });
  }

  /**
   * @param {-1 | 1} way
   * @param {string} name what keeps the focus
   */
  move(way, name) {
    const to = this.at + way;
    if (to < 0 || to >= this.list.rows.length) return;
    this.list.follow = { edition: this.list.edition, to, name };
    this.list.act("move", { at: this.at, to });
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const way = { ArrowUp: /** @type {const} */ (-1), ArrowDown: /** @type {const} */ (1) }[event.key];
    if (!way || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { activeElement } = /** @type {Document | ShadowRoot} */ (this.root.getRootNode());
    this.move(way, activeElement?.classList[0] ?? "up");
  }

  /**
   * @param {Data} data
   * @param {number} at
   */
  update({ stops: all, at: shown, words, most }, at) {
    const { title, note } = all[at];
    this.root.classList.toggle("here", at === shown);
    if (at === shown) this.root.setAttribute("aria-current", "step");
    else this.root.removeAttribute("aria-current");
    this.number.textContent = String(at + 1);
    say(this.name, title, most.title);
    say(this.note, note, most.note);
    this.note.placeholder = words.note;
    this.name.setAttribute("aria-label", `${at + 1}: ${words.name}`);
    this.note.setAttribute("aria-label", `${at + 1}: ${words.note}`);
    for (const button of [...this.buttons, this.retake]) {
      const name = button.className;
      const glyph = { up: "↑", down: "↓", remove: "×" }[name];
      button.textContent = glyph ?? words[name];
      button.title = words[name];
      button.setAttribute("aria-label", `${words[name]}: ${title}`);
      button.disabled = (name === "up" && at === 0) || (name === "down" && at === all.length - 1);
    }
  }
}

/**
 * A labelled box to type in, with a button where it has one.
 * @param {HTMLElement} root
 * @param {string} name
 */
function field(root, name) {
  const box = element("div", `field ${name}`);
  const [text, input, button] = [element("label", "text"), element("input", "typed"), element("button", "does")];
  input.id = name;
  text.htmlFor = name;
  button.type = "button";
  box.append(text, input, ...(name === "add" ? [button] : []));
  root.append(box);
  return { box, text, input, button };
}

/**
 * Have an input show a value, unless someone is typing there.
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {string} value
 * @param {number} most
 */
function say(input, value, most) {
  input.maxLength = most;
  const root = /** @type {Document | ShadowRoot} */ (input.getRootNode());
  const typing = root.activeElement === input && input.value !== input.defaultValue;
  if (typing && input.value !== value) return;
  input.defaultValue = value;
  input.value = value;
}

/**
 * @template T
 * @param {(tab: Storage) => T} use
 * @returns {T | null} null where the browser keeps nothing
 */
function storage(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
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
