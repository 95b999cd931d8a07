/**
 * The network as a machine, open in place: every neuron's field and every weight, live; point, and it shows large; click,
 * and a weight can be set by hand. Painted only when something changed.
 *
 * @import { Colours } from "../../../kernel/theme.js"
 * @import { Extent } from "../../../kernel/types.js"
 * @import { Words } from "../../../kernel/words.js"
 * @import { Mlp } from "../../../plane/mlp.js"
 * @import { NetworkModel, Node } from "../types.js"
 * @import { Request } from "./controls.js"
 * @import { Edits } from "./edits.js"
 * @import { Edge, Place, Plan } from "./plan.js"
 */

import { fit } from "../../../kernel/camera.js";
import { h, set, write } from "../../../kernel/dom.js";
import { Controls, nodeButtons, rove } from "./controls.js";
import { drawMachine } from "./draw.js";
import { Editor } from "./editor.js";
import { sentenceOf } from "./labels.js";
import { beside, biasAt, edgeAt, nodeAt, planOf } from "./plan.js";

const NEAR = 7; // pixels from a line to be on it; of a finger twice as many
const ROW = 46; // pixels a neuron, where the machine is as tall as it likes

/**
 * @typedef {object} MachineActions
 * @property {(request: Request) => void} request
 * @property {() => void} close
 * @property {() => void} trainOn
 * @property {() => void} putBack
 * @property {(node: Node | null) => void} point
 * @property {(place: number, value: number) => void} edit
 * @property {() => void} redraw
 */

export class Machine {
  /**
   * @param {Words} words
   * @param {MachineActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.controls = new Controls(words, actions);
    this.editor = new Editor(words, { edit: actions.edit, choose: (place) => this.choose(place), close: () => this.shut() });
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.nodes = h("div", { class: "nodes", role: "group", "aria-label": words.say("neurons") });
    this.area = h("div", { class: "machine-area" }, this.canvas, this.nodes);
    this.element = h("section", { class: "machine", "aria-label": words.say("machine"), hidden: true }, this.controls.head, this.area, this.controls.foot);
    /** @type {Plan | null} */
    this.plan = null;
    /** @type {NetworkModel | null} */
    this.model = null;
    this.built = ""; // what the parts stand for: network and room
    this.network = "";
    this.painted = "";
    /** @type {Place | null} */
    this.pointed = null;
    /** @type {Edge | null} */
    this.edge = null;
    /** @type {HTMLButtonElement[]} */
    this.buttons = [];
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.area);
  }

  /** The room may change with what stands beside. */
  resize() {
    const before = this.built;
    this.layout(this.narrow);
    if (this.built !== before) this.actions.redraw();
  }

  /**
   * @param {NetworkModel | null} model
   * @param {Extent} extent
   */
  update(model, extent) {
    this.model = model;
    this.extent = extent;
    this.layout(this.narrow);
  }

  /**
   * Take the room that there is, and build the parts anew where the network or the room is another.
   * @param {boolean} [narrow] whether the machine stands alone in the page's width
   */
  layout(narrow = false) {
    this.narrow = narrow;
    const { model, extent } = this;
    if (!model || !extent || this.element.hidden) return;
    const offered = model.shaped ? Object.keys(model.names ?? {}) : (model.features ?? []);
    this.area.style.minHeight = narrow ? `${ROW * Math.max(offered.length, ...model.sizes.slice(1))}px` : "";
    const [width, height] = [this.area.clientWidth, this.area.clientHeight];
    const key = JSON.stringify([model, width, height]);
    if (key === this.built || !width) return;
    const network = JSON.stringify(model.features) + model.sizes;
    if (network !== this.network) this.forget();
    Object.assign(this, { built: key, network, painted: "" });
    const aspect = (extent[1] - extent[0]) / (extent[3] - extent[2]);
    this.plan = planOf({ sizes: model.sizes, features: model.features ?? [], offered }, width, height, aspect);
    this.keep(this.plan);
    this.buttons = nodeButtons(model, this.plan, this.words);
    this.nodes.replaceChildren(...this.buttons);
    rove(this.buttons, this.plan.columns[0].length);
    this.controls.rebuild(model, this.plan);
    write(this.controls.says, this.words.say("machine_hint"));
  }

  /** What is pointed at and edited, in the new plan of the same network. @param {Plan} plan */
  keep({ columns, edges }) {
    const same = (/** @type {Node | null} */ node) => node && columns[node.layer][node.index];
    this.pointed = same(this.pointed);
    this.editor.node = same(this.editor.node);
    this.edge = edges.find(({ weight }) => weight === this.edge?.weight) ?? null;
  }

  /** Another network: nothing is pointed at, nothing edited. */
  forget() {
    this.close();
    this.edge = this.pointed = null;
    this.actions.point(null);
  }

  /**
   * @param {Mlp | null} mlp the network at the place shown
   * @param {{ moving: boolean, key: string, edits: Edits }} how
   * @param {Colours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(mlp, { moving, key, edits }, colours) {
    const { plan, model, extent, area } = this;
    if (this.element.hidden || !plan || !model || !mlp || !extent || mlp.sizes.join() !== model.sizes.join()) return false;
    const now = [key, this.built, moving, this.edge?.weight, this.pointed && this.buttonOf(this.pointed), this.editor.place, devicePixelRatio, colours.key].join("|");
    if (now === this.painted) return false;
    this.painted = now;
    this.say(mlp, edits);
    const ctx = fit(this.canvas, area.clientWidth, area.clientHeight);
    ctx.clearRect(0, 0, area.clientWidth, area.clientHeight);
    const lit = (/** @type {Edge} */ edge) => this.isLit(edge);
    const edited = (/** @type {Edge} */ edge) => edits.values.has(edge.weight);
    drawMachine(ctx, { plan, model, mlp, colours, extent, moving, lit, edited, pointed: this.pointed ?? this.held });
    return true;
  }

  /** The node whose weight is on the card. */
  get held() {
    return this.editor.node && /** @type {Place} */ (this.editor.node);
  }

  /** @param {Edge} edge */
  isLit(edge) {
    if (this.edge) return edge === this.edge;
    const node = this.pointed ?? this.held;
    return !node || edge.from === node || edge.to === node;
  }

  /**
   * @param {Mlp} mlp
   * @param {Edits} edits
   */
  say(mlp, edits) {
    const model = /** @type {NetworkModel} */ (this.model);
    const pointed = { node: this.pointed ?? this.held, edge: this.edge, edges: this.plan?.edges ?? [] };
    write(this.controls.says, sentenceOf(model, pointed, mlp.weights, this.words));
    this.controls.edited(edits.count, (model.branches ?? 1) > 0);
    const { place } = this.editor;
    const most = model.most?.edits ?? 1;
    const full = edits.count >= most && !edits.values.has(place);
    if (place >= 0) this.editor.show(mlp.weights[place], full ? this.words.say("no_more_edits", { n: most }) : "");
  }

  /* ---- what a visitor does */

  listen() {
    const { area, nodes } = this;
    area.addEventListener("pointermove", (e) => this.hover(e));
    area.addEventListener("pointerleave", () => this.point(null, null));
    area.addEventListener("click", (e) => this.click(e));
    nodes.addEventListener("focusin", (e) => this.focus(e.target));
    nodes.addEventListener("focusout", () => this.point(null, null));
    nodes.addEventListener("keydown", (e) => this.key(e));
  }

  /** @param {MouseEvent} e */
  under(e) {
    const { left, top } = this.area.getBoundingClientRect();
    const [x, y] = [e.clientX - left, e.clientY - top];
    const plan = /** @type {Plan} */ (this.plan);
    const reach = "pointerType" in e && e.pointerType === "touch" ? 2 * NEAR : NEAR;
    const node = nodeAt(plan, x, y);
    return { node, edge: node ? null : edgeAt(plan.edges, x, y, reach) };
  }

  /** @param {PointerEvent} e */
  hover(e) {
    if (!this.plan) return;
    const { node, edge } = this.under(e);
    this.point(node, edge);
  }

  /**
   * @param {Place | null} node
   * @param {Edge | null} edge
   */
  point(node, edge) {
    if (node === this.pointed && edge === this.edge) return;
    this.pointed = node;
    this.edge = edge;
    set(this.area, { "data-over": edge ? "edge" : node ? "node" : null });
    this.actions.point(node ?? this.held);
  }

  /** @param {MouseEvent} e */
  click(e) {
    if (!this.plan) return;
    const byKey = e.detail === 0 && e.target instanceof HTMLElement ? this.placeOf(e.target) : null;
    const { node, edge } = byKey ? { node: byKey, edge: null } : this.under(e);
    if (node?.layer === 0) this.toggle(node);
    else if (node) this.open(node, biasAt(/** @type {NetworkModel} */ (this.model).sizes, node), Boolean(byKey));
    else if (edge) this.open(edge.to, edge.weight, false);
    else this.shut();
  }

  /** @param {Place} node */
  toggle(node) {
    const { model } = this;
    if (model?.shaped && (node.input < 0 || model.sizes[0] > 1)) this.actions.request({ kind: "feature", name: node.feature ?? "" });
  }

  /**
   * @param {Place} node
   * @param {number} place
   * @param {boolean} byKey
   */
  open(node, place, byKey) {
    this.editor.open(node, place, /** @type {NetworkModel} */ (this.model), /** @type {Plan} */ (this.plan));
    this.controls.head.hidden = true;
    this.area.before(this.editor.element);
    if (byKey) this.editor.number.select();
    this.point(null, null);
    this.actions.point(node);
    this.actions.redraw();
  }

  /** Another weight of the same neuron. @param {number} place */
  choose(place) {
    this.editor.place = place;
    this.actions.redraw();
  }

  shut() {
    const { held } = this;
    const focused = this.editor.element.matches(":focus-within");
    this.close();
    if (held && focused) this.buttons[this.buttonOf(held)]?.focus();
    this.actions.point(this.pointed);
    this.actions.redraw();
  }

  /** Put the card away. */
  close() {
    this.editor.close();
    this.controls.head.hidden = false;
  }

  /** @param {EventTarget | null} target */
  focus(target) {
    const node = target instanceof HTMLElement ? this.placeOf(target) : null;
    if (node) rove(this.buttons, this.buttonOf(node));
    if (node && /** @type {HTMLElement} */ (target).matches(":focus-visible")) this.point(node, null);
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    const node = e.target instanceof HTMLElement ? this.placeOf(e.target) : null;
    if (!node || !this.plan || !e.key.startsWith("Arrow")) return;
    e.preventDefault();
    const next = beside(this.plan, node, e.key);
    if (next) this.buttons[this.buttonOf(next)].focus();
  }

  /** @param {HTMLElement} button */
  placeOf(button) {
    return this.plan?.columns.flat()[this.buttons.findIndex((own) => own.contains(button))] ?? null;
  }

  /** @param {Place} node */
  buttonOf(node) {
    return this.plan?.columns.flat().indexOf(node) ?? -1;
  }
}
