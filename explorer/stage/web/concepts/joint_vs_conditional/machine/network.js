/**
 * The network of this page: whether it stands open as a machine, and what setting its weights by hand does to the stage.
 *
 * @import { Kit, Moment } from "../../../kernel/contract.js"
 * @import { Colours } from "../../../kernel/theme.js"
 * @import { Readings } from "../readings.js"
 * @import { LearnedSide } from "../side.js"
 * @import { JointScene, NetworkModel, Node, SideScene } from "../types.js"
 */

import { set } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { Mlp } from "../../../plane/mlp.js";
import { Edits } from "./edits.js";
import { bitsOn } from "./loss.js";
import { Machine } from "./machine.js";

const DEEP = 5; // layers, inputs and outputs included, beyond which the machine takes more of the room

/** @param {SideScene | null} panel @returns {NetworkModel | null} */
const networkOf = (panel) => (panel?.model.kind === "mlp" ? panel.model : null);

export class Network {
  /**
   * @param {Kit} kit
   * @param {string} timeline that the network's film lies on
   */
  constructor(kit, timeline) {
    this.kit = kit;
    this.timeline = timeline;
    this.edits = kit.lasting("edits", () => new Edits());
    /** @type {SideScene | null} whose model is a network, and can stand open */
    this.panel = null;
    /** @type {Node | null} pointed at */
    this.neuron = null;
    this.machine = new Machine(kit.words, {
      request: (request) => kit.send("machine", request),
      close: () => this.show(false),
      trainOn: () => this.trainOn(),
      putBack: () => this.edit((edits) => edits.clear()),
      point: (node) => {
        this.neuron = node;
        kit.redraw();
      },
      edit: (place, value) => this.edit((edits) => edits.set(place, value)),
      redraw: () => kit.redraw(),
    });
  }

  get model() {
    return networkOf(this.panel);
  }

  /** Whether the machine stands open. @returns {boolean} */
  get open() {
    return Boolean(this.kit.look.machine) && this.panel !== null;
  }

  /** @param {JointScene} scene */
  update({ panels, films, own }) {
    this.panel = panels.find((panel) => networkOf(panel)) ?? null;
    this.edits.belong(this.panel ? films[this.panel.film].key : "");
    this.machine.update(this.model, own.extent);
  }

  /** Open the machine, or put it away. @param {boolean} open */
  show(open) {
    this.kit.choose({ machine: open && this.panel !== null });
    this.kit.layout();
  }

  /** Let the sheets make room. */
  arrange() {
    const { open, model } = this;
    this.machine.element.hidden = !open;
    set(this.kit.root, { "data-machine": open && this.panel?.id, "data-deep": open && (model?.sizes.length ?? 0) > DEEP });
    if (!open) this.neuron = null;
  }

  /**
   * Change weights by hand.
   * @param {(edits: Edits) => void} change
   */
  edit(change) {
    this.kit.timeline(this.timeline).pause();
    change(this.edits);
    this.kit.moved();
  }

  /** Have Python branch at this frame with the weights set by hand. */
  trainOn() {
    const frame = this.kit.timeline(this.timeline).pause();
    this.kit.send("machine", { kind: "train", frame, weights: this.edits.text });
  }

  /**
   * @param {LearnedSide | undefined} learned
   * @param {Pick<Moment, "moving"> & { at: number }} moment
   * @param {Colours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(learned, { at, moving }, colours) {
    const model = learned?.model(at);
    if (!learned || !this.open || !(model instanceof Mlp)) return false;
    const key = [learned.film.key, learned.film.clamp(at), this.edits.version].join("|");
    return this.machine.paint(model, { moving, key, edits: this.edits }, colours);
  }

  /**
   * What the strip says of a network whose weights were set by hand: how it reads the points that it learns from, the
   * recorded one beside it. The points that films are evaluated on are not here.
   * @param {LearnedSide} learned
   * @param {JointScene["own"]["points"]} points
   * @param {number} frame
   * @returns {Readings | null}
   */
  reading(learned, points, frame) {
    if (!this.edits.count) return null;
    const { words } = this.kit;
    const [now, before] = [learned.model(frame), learned.recorded(frame)];
    if (!now || !before) return null;
    const said = { n: points.label.data.length, value: fixed(bitsOn(before, points), 3) };
    return { value: fixed(bitsOn(now, points), 3), besides: "", lines: [words.say("edited_by_hand"), words.say("on_own_points", said), words.say("as_recorded", said)] };
  }
}
