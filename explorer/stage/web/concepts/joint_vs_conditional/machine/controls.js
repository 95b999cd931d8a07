/**
 * The machine's parts that are no drawing: head, buttons for nodes and for the network's shape, what was edited.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { NetworkModel } from "../types.js"
 * @import { Place, Plan } from "./plan.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { nameOf as className } from "../../../plane/classes.js";
import { nameOf } from "./labels.js";

const COUNTED = 80; // pixels from column to column that a count between its buttons needs

/** @typedef {{ kind: string, [key: string]: string | number }} Request for what only Python can do */

/**
 * @param {string} text
 * @param {string} label
 * @param {() => void} act
 */
function small(text, label, act) {
  const button = h("button", { type: "button", class: "tool small", "aria-label": label, title: label }, text);
  button.addEventListener("click", act);
  return button;
}

/**
 * A count between a minus and a plus.
 * @param {string} name
 * @param {string[]} labels of minus and plus
 * @param {(by: number) => void} change
 */
function counter(name, [fewer, more], change) {
  const count = h("span");
  const [minus, plus] = [small("−", fewer, () => change(-1)), small("+", more, () => change(1))];
  const element = h("div", { class: "counter" }, name && h("span", { class: "name" }, name), minus, count, plus);
  const show = (/** @type {number} */ n, /** @type {number} */ least, /** @type {number} */ most) => {
    write(count, String(n));
    minus.disabled = n <= least;
    plus.disabled = n >= most;
  };
  return { element, show };
}

export class Controls {
  /**
   * @param {Words} words
   * @param {{ request: (request: Request) => void, close: () => void, trainOn: () => void, putBack: () => void }} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.says = h("p");
    this.layers = counter(words.say("layers"), [words.say("fewer_layers"), words.say("more_layers")], (by) => actions.request({ kind: "layers", by }));
    const close = small("×", words.say("close_machine"), actions.close);
    this.head = h("header", {}, h("h2", {}, words.say("machine")), this.layers.element, close, this.says);
    this.shape = h("div", { class: "machine-shape" });
    this.note = h("span", { role: "status" });
    this.train = h("button", { type: "button", class: "go" }, words.say("train_on"));
    this.back = h("button", { type: "button", class: "tool" }, words.say("put_back"));
    this.train.addEventListener("click", actions.trainOn);
    this.back.addEventListener("click", actions.putBack);
    this.byHand = h("div", { class: "by-hand", hidden: true }, this.note, this.train, this.back);
    this.foot = h("div", { class: "machine-foot" }, this.shape, this.byHand);
  }

  /**
   * The buttons under each hidden layer, where it stands.
   * @param {NetworkModel} model
   * @param {Plan} plan
   */
  rebuild({ sizes, shaped, most }, { columns }) {
    this.layers.element.hidden = !shaped;
    this.layers.show(sizes.length - 2, 0, most?.layers ?? 0);
    this.shape.replaceChildren();
    if (!shaped) return;
    set(this.shape, { "data-tight": columns[1][0].x - columns[0][0].x < COUNTED });
    for (let layer = 1; layer < sizes.length - 1; layer++) {
      const labels = ["fewer_neurons", "more_neurons"].map((key) => this.words.say(key, { layer }));
      const own = counter("", labels, (by) => this.actions.request({ kind: "neurons", layer: layer - 1, by }));
      own.show(sizes[layer], 1, most?.width ?? 0);
      own.element.style.left = `${columns[layer][0].x}px`;
      this.shape.append(own.element);
    }
  }

  /**
   * @param {number} count of weights set by hand
   * @param {boolean} open whether the film takes one more branch
   */
  edited(count, open) {
    this.byHand.hidden = count === 0;
    this.shape.hidden = count > 0;
    write(this.note, this.words.say(open ? "set_by_hand" : "no_branch_left", { n: count }));
    this.train.disabled = !open;
  }
}

/** @param {NetworkModel} model @param {Place} node */
const featureName = ({ names }, { feature = "" }) => names?.[feature] ?? feature;

/**
 * A button over each thumbnail: what a keyboard and a screen reader find there.
 * @param {NetworkModel} model
 * @param {Plan} plan
 * @param {Words} words
 * @returns {HTMLButtonElement[]} in the order of the columns
 */
export function nodeButtons(model, { columns }, words) {
  return columns.flat().map((node) => {
    const name = nameOf(model, node, words);
    const toggles = node.layer === 0 && model.shaped;
    const button = h("button", { type: "button", class: "node", "aria-label": name, tabindex: -1, "aria-pressed": toggles && String(node.input >= 0) });
    if (node.layer === 0) button.append(h("span", { "aria-hidden": "true" }, featureName(model, node)));
    const output = node.layer === model.sizes.length - 1;
    if (output && model.sizes[node.layer] > 1) button.append(h("span", { class: "letter", "aria-hidden": "true" }, className(words, node.index)));
    place(button, node);
    return button;
  });
}

/**
 * @param {HTMLElement} element
 * @param {Place} node
 */
function place(element, { x, y, w, h: tall }) {
  Object.assign(element.style, { left: `${x - w / 2}px`, top: `${y - tall / 2}px`, width: `${w}px`, height: `${tall}px` });
}

/** Let Tab reach one node only; arrow keys reach the others. @param {HTMLButtonElement[]} buttons @param {number} one */
export function rove(buttons, one) {
  buttons.forEach((button, i) => set(button, { tabindex: i === one ? 0 : -1 }));
}
