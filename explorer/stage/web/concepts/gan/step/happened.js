/**
 * What happened within one step of the training, computed from what a close-up kept of it: the points and the noise that both
 * networks learned from, what D said of them, and both networks before and after they moved. No DOM.
 *
 * @import { Film } from "../../../kernel/film.js"
 * @import { DuelForm, Setting } from "../types.js"
 */

import { Duel } from "../duel.js"; // of its own: the one that is shown stays where it is

const SEEN = 0.03; // of the picture's width that points should move, on average, to be seen moving
const FACTORS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** @param {Float32Array} values @param {(value: number) => boolean} is */
const shareOf = (values, is) => values.reduce((count, value) => count + Number(is(value)), 0) / values.length;

/** @param {Float32Array} a @param {Float32Array} b */
const distance = (a, b) => Math.sqrt(a.reduce((sum, value, i) => sum + (b[i] - value) ** 2, 0));

/**
 * @typedef {object} Judges D's turn, the first of them where it has several
 * @property {Float32Array} real (b, d)
 * @property {Float32Array} z (b, k)
 * @property {Float32Array} forged (b, d)
 * @property {Float32Array} ofReal (b) D's answer to each: a chance, or a critic's value; of a pack, that of the pack
 * @property {Float32Array} ofForged (b)
 * @property {number} meanReal
 * @property {number} meanForged
 * @property {number} right share of the points that D is right about; NaN of a critic
 * @property {number} loss without penalties
 * @property {number} lossAfter on the same points, after all its turns
 * @property {number} penalty R1, as it is added to the loss; 0 where it is off
 * @property {number} moved length of the way that D's numbers went
 *
 * @typedef {object} Forges G's turn
 * @property {Float32Array} z (b, k)
 * @property {Float32Array} forged (b, d)
 * @property {Float32Array} after (b, d) of the same noise, once G has moved
 * @property {Float32Array} ways (b, d) where D sends each
 * @property {Float32Array} ofForged (b)
 * @property {number} loss
 * @property {number} lossAfter
 * @property {number} meanForged
 * @property {number} meanAfter
 * @property {number} pull how long the ways are, on average
 * @property {number} way how far points move, on average
 * @property {number} moved length of the way that G's numbers went
 */

/** @typedef {"before" | "judged" | "after"} Phase no one has moved, D has, both have */

export class Happened {
  /**
   * @param {DuelForm} form
   * @param {Film} training gives the scales of what is drawn
   * @param {Film} film the close-up
   * @param {number} substep a frame of it
   * @param {Setting} setting
   */
  constructor(form, training, film, substep, setting) {
    this.substep = substep;
    this.setting = setting;
    this.key = `${film.key} ${substep}`;
    this.rounded = film.arrays.generator_after?.step !== undefined; // large networks are kept so
    this.duel = new Duel(form, training);
    const row = (/** @type {string} */ name) => /** @type {Float32Array} */ (film.row(name, substep));
    this.weights = { generator: row("generator_before"), generatorAfter: row("generator_after"), discriminator: row("discriminator"), discriminatorAfter: row("discriminator_after") };
    /** @type {Map<string, any>} what takes long to draw of it, kept by whoever draws */
    this.kept = new Map();
    this.enlarged = 1; // how many times as large D's change was drawn last
    this.judges = setting.turns === "generator" ? null : this.judge(row("real"), row("z"));
    this.forges = this.forge(row("z_generator"));
  }

  /** Whether G moves. */
  get moves() {
    return this.setting.turns !== "discriminator";
  }

  /** What D says of real and of forged points on average, before it moves. */
  get means() {
    const { judges, forges } = this;
    return { dReal: judges ? judges.meanReal : forges.meanForged, dForged: judges ? judges.meanForged : forges.meanForged };
  }

  /** What tells G here from G anywhere else: what is estimated from its points is kept by that. @param {Phase} phase */
  place(phase) {
    return -1 - this.setting.step - this.substep - (phase === "after" ? 0.5 : 0);
  }

  /** The duel with its networks as they are in a phase. @param {Phase} phase */
  at(phase) {
    const { generator, generatorAfter, discriminator, discriminatorAfter } = this.weights;
    this.duel.use(phase === "after" ? generatorAfter : generator, phase === "before" ? discriminator : discriminatorAfter, this.place(phase));
    return this.duel;
  }

  /**
   * @param {Float32Array} allReal of all turns
   * @param {Float32Array} allZ
   * @returns {Judges}
   */
  judge(allReal, allZ) {
    const { setting: { batch, r1, left }, duel: { dimensions, form, probability } } = this;
    const [real, z] = [allReal.subarray(0, batch * dimensions), allZ.subarray(0, batch * form.noise_size)];
    const duel = this.at("before");
    const forged = duel.forge(z);
    const [ofReal, ofForged] = [gradesOf(duel, real), gradesOf(duel, forged)];
    const { d: loss, dReal, dForged } = duel.losses(real, forged);
    const penalty = r1 ? (r1 / 2) * left * squares(duel, real) : 0;
    const right = probability ? (shareOf(ofReal, (p) => p > 0.5) + shareOf(ofForged, (p) => p < 0.5)) / 2 : NaN;
    const lossAfter = this.at("judged").losses(real, forged).d;
    const moved = distance(this.weights.discriminator, this.weights.discriminatorAfter);
    return { real, z, forged, ofReal, ofForged, meanReal: dReal, meanForged: dForged, right, loss, lossAfter, penalty, moved };
  }

  /**
   * @param {Float32Array} z
   * @returns {Forges}
   */
  forge(z) {
    const { dimensions: d } = this.duel;
    const after = this.at("after").forge(z);
    const then = this.duel.losses(after, after);
    const duel = this.at("judged");
    const forged = duel.forge(z);
    const now = duel.losses(forged, forged);
    const ways = duel.slopes(forged);
    const moved = distance(this.weights.generator, this.weights.generatorAfter);
    return {
      ...{ z, forged, after, ways, ofForged: gradesOf(duel, forged), loss: now.g, lossAfter: then.g, meanForged: now.dForged, meanAfter: then.dForged },
      ...{ pull: meanLength(ways, d), way: meanLength(forged.map((value, i) => after[i] - value), d), moved },
    };
  }

  /** How many times as far points are drawn to move as they do, so that it is seen. @param {number} width of the picture, in its own units */
  factor(width) {
    return FACTORS.find((factor) => factor * this.forges.way >= SEEN * width) ?? FACTORS[FACTORS.length - 1];
  }
}

/**
 * What D says of each point: of a pack, to each of its points what it says of the pack; nothing, NaN, of those that fill none.
 * @param {Duel} duel
 * @param {Float32Array} x (n, d)
 */
function gradesOf(duel, x) {
  const { pack } = duel.form;
  const n = x.length / duel.dimensions;
  const packs = Math.floor(n / pack);
  const said = duel.answers(x, packs * pack).slice(0, packs);
  return Float32Array.from({ length: n }, (_, i) => (i < packs * pack ? (duel.probability ? duel.likely(said[Math.floor(i / pack)]) : said[Math.floor(i / pack)]) : NaN));
}

/** The mean square of D's slope, of packs where it sees such. @param {Duel} duel @param {Float32Array} x */
function squares(duel, x) {
  const packs = Math.floor(x.length / duel.dimensions / duel.form.pack);
  return duel.steepness(x).reduce((sum, slope) => sum + slope * slope, 0) / packs;
}

/** @param {Float32Array} ways (n, d) @param {number} d */
function meanLength(ways, d) {
  let sum = 0;
  for (let i = 0; i < ways.length; i += d) sum += Math.hypot(ways[i], d > 1 ? ways[i + 1] : 0);
  return (sum * d) / ways.length;
}
