/**
 * The strips under the pictures at a frame: truth, the asked point, digits. Hands each the models that it speaks of.
 *
 * @import { Colours } from "../../kernel/theme.js"
 * @import { Exact } from "../../plane/exact.js"
 * @import { Joint } from "../../plane/mixture.js"
 * @import { JointScene, Look } from "./types.js"
 * @import { Ask } from "./ask.js"
 * @import { Digits } from "./digits.js"
 * @import { Evaluation } from "./evaluation.js"
 * @import { Network } from "./machine/network.js"
 * @import { Panel } from "./panel.js"
 * @import { Truth } from "./truth.js"
 */

import { FINE, Formula, QUICK } from "./formula.js";
import { Likelihood } from "./likelihood.js";
import { shortName } from "./panel.js";
import { NOTHING, Reader } from "./reader.js";

/**
 * @typedef {object} Parts
 * @property {JointScene} scene
 * @property {Look} look
 * @property {Exact | null} exact
 * @property {Evaluation | null | undefined} evaluation
 * @property {Panel[]} panels
 * @property {Network} network
 * @property {Truth} truth
 * @property {Ask} asking
 * @property {Digits} digits
 * @property {import("../../kernel/contract.js").Kit} kit
 */

export class Strips {
  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    /** @type {WeakMap<Joint, Likelihood>} of p(x), by exact answer */
    this.likelihoods = new WeakMap();
    /** @type {WeakMap<Joint, Map<number, Formula>>} by exact answer, fine and quick */
    this.formulas = new WeakMap();
    this.moving = false;
    /** @type {Reader | null} */
    this.reader = null;
    this.readerOf = ""; // the points learned from
    parts.truth.cells.forEach((cell, i) => (cell.reader = (frame, still = false) => this.read(i, frame, still)));
  }

  /**
   * What is summed over the plane, where the world's formula is known.
   * @param {boolean} still whether there is time to sum finely
   */
  formula(still) {
    const { exact, scene } = this.parts;
    if (!exact?.known) return null;
    const cells = still ? FINE : QUICK;
    const known = this.formulas.get(exact.base) ?? new Map();
    this.formulas.set(exact.base, known);
    if (!known.has(cells)) known.set(cells, new Formula(exact.base, scene.own.extent, cells));
    return /** @type {Formula} */ (known.get(cells));
  }

  /**
   * What is read of a side at a frame beside what its film records.
   * @param {number} i the side
   * @param {number} frame
   * @param {boolean} still whether nothing moves, or it is saved
   */
  read(i, frame, still) {
    const { panels, evaluation, asking, scene, exact } = this.parts;
    const { panel, learned } = panels[i];
    if (!evaluation || !exact || !learned) return NOTHING;
    const shares = asking.counted(scene.own.points, exact.base.count);
    const key = scene.own.points.key; // other points, other shares
    const known = exact.known ? exact.base : null;
    if (this.reader?.evaluation !== evaluation || this.reader.exact !== known || this.readerOf !== key) {
      [this.reader, this.readerOf] = [new Reader(evaluation, known, shares), key];
    }
    return this.reader.read(learned, frame, panel.floor, this.formula(still || !this.moving));
  }

  /**
   * @param {number} at
   * @param {boolean} moving whether a sketch will do
   * @param {Colours} colours
   */
  show(at, moving, colours) {
    this.moving = moving;
    const { panels, truth, network, look, scene } = this.parts;
    const frame = Math.floor(at);
    panels.forEach(({ panel, learned }, i) => (truth.cells[i].byHand = learned && panel === network.panel ? network.reading(learned, scene.own.points, frame) : null));
    truth.show(at, look.show, look.prior !== null, this.others());
    this.showAsked(frame);
    this.showDigits(frame, colours);
  }

  /** While p(x) is drawn, the films that have one are evaluated by it. */
  others() {
    const { look, panels, evaluation, exact } = this.parts;
    return panels.map(({ panel, learned }) => {
      if (!look.whole || panel.kind !== "density" || !evaluation || !exact?.known || !learned) return null;
      const { entropy, label_entropy: labels } = panel.floor ?? {};
      const ofX = entropy === undefined || labels === undefined ? undefined : entropy - labels; // H(x) = H(x, y) - H(y | x)
      const known = this.likelihoods.get(exact.base) ?? new Likelihood(evaluation, exact.base, ofX);
      this.likelihoods.set(exact.base, known);
      return known.evaluated(learned);
    });
  }

  /** @param {number} frame */
  showAsked(frame) {
    const { kit, scene, look, panels, exact, network, asking, evaluation = null } = this.parts;
    if (!exact) return;
    const { points } = scene.own;
    const rows = panels.map(({ panel, learned }) => ({
      name: shortName(panel),
      model: learned?.model(frame) ?? null,
      key: `${learned?.film.key} ${learned?.film.clamp(frame)} ${(learned?.film.have ?? 0) > 0} ${panel === network.panel && network.edits.version}`,
    }));
    const truth = { name: kit.words.say("exact"), model: exact.model, key: exact.key, exact: true };
    const { ask: at, missing, prior, rule } = look;
    const exam = this.formula(!this.moving) ?? evaluation;
    asking.show({ at, missing, prior, rule, rows: exact.known ? [...rows, truth] : rows, points, own: exact.base.prior, exam, bare: Boolean(scene.bare) });
  }

  /**
   * @param {number} frame
   * @param {Colours} colours
   */
  showDigits(frame, colours) {
    const { scene, look, panels, digits } = this.parts;
    const made = panels.find(({ panel }) => panel.can_generate);
    if (!made?.learned) return;
    const { learned } = made;
    const key = `${learned.film.key} ${learned.film.clamp(frame)} ${learned.film.have > 0} ${look.prior}`;
    digits.show(scene.own.real?.digits ?? null, look.ask, { model: learned.model(frame), key, drawn: look.drawn }, colours);
  }
}
