import {
  h,
  scientific,
  segmented,
<<<<<<<< HEAD:explorer/stage/dist/shared/chunk-ALCG6AHD.js
  set,
  write
} from "./chunk-FV7I7UA5.js";
========
  set
} from "./chunk-IDARDM6S.js";
>>>>>>>> m/h3:explorer/stage/dist/shared/chunk-GYUXGQ6D.js

// explorer/stage/web/kernel/formula.js
function math(formula) {
  const parts = formula.match(/\p{L}+|[^\p{L}]+/gu) ?? [];
  return h("span", { class: "math" }, ...parts.map((part) => /\p{L}/u.test(part) ? h("i", {}, part) : part));
}
function number(value) {
  const { text, power } = scientific(value);
  return power === null ? text : h("span", { class: "nowrap" }, `${text} \xD7 10`, h("sup", {}, power));
}

// explorer/stage/web/kernel/switch.js
var chosenOf = (ids, wanted) => ids.includes(wanted) ? wanted : ids[ids.length - 1];
var PanelSwitch = class {
  /**
   * @param {(PanelScene & { math: string })[]} panels
   * @param {Words} words
   * @param {(panel: string) => void} choose
   */
  constructor(panels, words, choose) {
    this.ids = panels.map(({ id }) => id);
    const names = panels.map(({ id, title }) => (
      /** @type {[string, string]} */
      [id, `${title} `]
    ));
    const { element, press } = segmented(words.say("panels"), names, choose);
    element.classList.add("which");
    element.querySelectorAll("button").forEach((button, i) => button.append(math(panels[i].math)));
    this.element = element;
    this.press = press;
  }
  /**
   * @param {HTMLElement} root of the stage
   * @param {string} wanted a panel
   */
  show(root, wanted) {
    const chosen = chosenOf(this.ids, wanted);
    this.press(chosen);
    set(root, { "data-panel": chosen });
    for (const part of root.querySelectorAll("[data-panel]")) set(part, { "data-chosen": part.getAttribute("data-panel") === chosen });
  }
};

// explorer/stage/web/kernel/veil.js
var Veil = class {
  /**
   * @param {string} says what will stand there
   * @param {HTMLElement[]} answers what it stands for
   */
  constructor(says, answers) {
    this.answers = answers;
    this.element = h("p", { class: "veil", hidden: true }, h("span", {}, says));
  }
  /** Be as tall as what is to be hidden; else its sheet says how tall. */
  measure() {
    this.element.style.minHeight = `${this.answers.reduce((tall, { offsetHeight }) => tall + offsetHeight, 0)}px`;
  }
  /** @param {boolean} bare whether a question is open */
  cover(bare) {
    this.element.hidden = !bare;
    for (const element of this.answers) set(element, { "data-veiled": bare });
  }
};

// explorer/stage/web/kernel/cache.js
var LruCache = class {
  /** @param {number} most */
  constructor(most) {
    this.most = most;
    this.known = /* @__PURE__ */ new Map();
  }
  /**
   * @param {string} name
   * @param {() => V} make
   * @returns {V}
   */
  get(name, make) {
    const value = this.known.get(name) ?? make();
    this.known.delete(name);
    this.known.set(name, value);
    if (this.known.size > this.most) this.known.delete(
      /** @type {string} */
      this.known.keys().next().value
    );
    return value;
  }
};

// explorer/stage/web/kernel/status.js
var BUSY = ["queued", "starting", "running"];
var FilmStatus = class {
  /**
   * @param {Words} words
   * @param {(kind: "cancel" | "retry") => void} act
   */
  constructor(words, act) {
    this.words = words;
    this.text = h("span", { class: "status", role: "status" });
    this.button = h("button", { type: "button", class: "tool" });
    this.button.addEventListener("click", () => act(this.kind));
    this.fill = h("i");
    this.bar = h("div", { class: "progress", role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 }, this.fill);
    set(this.bar, { "aria-label": words.say("progress") });
    this.element = h("div", { class: "foot", hidden: true }, this.bar, this.text, this.button);
    this.kind = "cancel";
  }
  /** @param {Status} status */
  update({ state, progress, text }) {
    const busy = BUSY.includes(state);
    this.element.hidden = state === "done" && !text;
    set(this.element, { "data-state": state });
    write(this.text, text);
    this.button.hidden = state === "done";
    this.kind = busy ? "cancel" : "retry";
    write(this.button, this.words.say(this.kind));
    this.bar.hidden = !busy;
    const percent = Math.round(100 * Math.max(0, Math.min(1, progress || 0)));
    set(this.bar, { "aria-valuenow": percent, "data-idle": state !== "running" });
    this.fill.style.width = `${percent}%`;
  }
};

export {
  math,
  number,
  PanelSwitch,
  Veil,
  LruCache,
  FilmStatus
};
