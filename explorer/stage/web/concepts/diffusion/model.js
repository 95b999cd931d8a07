/**
 * What the page asks: the network with the weights of a place of its film, the law's own denoiser, that of the points by heart, and
 * ways back from noise that any of them leads. What was found once is kept until something else is asked. No DOM.
 *
 * @import { Film } from "../../kernel/film.js"
 * @import { Asked, Denoiser, DiffusionScene, Law, Look, Walk } from "./types.js"
 */

import { LruCache } from "../../kernel/cache.js";
import { normal, uniforms } from "../../kernel/random.js";
import { lawOf, pointsLaw } from "./math/noised.js";
import { Network } from "./math/network.js";
import { PATHS } from "./math/paths.js";
import { Sliced } from "./math/sliced.js";
import { walk } from "./math/walk.js";
import { targetOf } from "./truth/readings.js";

export const MANY = 800; // points that walk back: as many as the law's quantiles were taken for
export const FEW = 160; // while it moves
const WALKS = 12; // kept

/** Which fields of the look a way back depends on. @param {Look} look */
export const routeOf = ({ ask, path, solver, eta, steps, label, guidance, draw }) => [ask, path, solver, solver === "ddim" ? eta : 0, steps, label, label === null ? 0 : guidance, draw].join();

export class Model {
  /**
   * @param {DiffusionScene} scene
   * @param {Film} film
   */
  constructor(scene, film) {
    const { own, panels: [panel] } = scene;
    this.own = own;
    this.form = panel.model;
    this.floor = panel.floor;
    this.film = film;
    this.points = Float64Array.from(own.points.xy.data); // (N, 2)
    this.labels = own.points.label.data;
    this.network = new Network(this.form);
    this.sliced = new Sliced(own.sliced);
    /** @type {LruCache<Law>} */
    this.laws = new LruCache(2 * (own.classes + 1));
    /** @type {LruCache<Walk>} */
    this.walks = new LruCache(WALKS);
    this.place = NaN;
    this.key = ""; // of the weights
  }

  /** Whether there is a frame. */
  get ready() {
    return this.film.have > 0;
  }

  /** Take the weights of a place of the film. @param {number} at */
  at(at) {
    const key = `${this.film.key} ${this.film.have > at ? at : this.film.have}`;
    if (key === this.key) return;
    this.key = key;
    this.place = at;
    const weights = this.film.row("weights", at);
    if (weights) this.network.use(weights);
  }

  /** The law of the world, or of a class of it; null where nobody knows. @param {number | null} label @returns {Law | null} */
  law(label) {
    return this.own.exact && this.laws.get(`law ${label}`, () => lawOf(this.own, label));
  }

  /** The points that are learned from, by heart. @param {number | null} label @returns {Law} */
  heart(label) {
    return this.laws.get(`heart ${label}`, () => {
      const rows = Array.from(this.labels, (_, i) => i).filter((i) => label === null || this.labels[i] === label);
      return pointsLaw(Float64Array.from(rows.flatMap((i) => [this.points[2 * i], this.points[2 * i + 1]])));
    });
  }

  /**
   * A denoiser, guided where a class is asked for: D(x) + w (D(x, y) - D(x)).
   * @param {Asked} asked
   * @param {Pick<Look, "label" | "guidance">} look
   * @returns {Denoiser | null} null where there is none: nobody knows the law, or the network is told no class
   */
  denoiser(asked, { label, guidance: w }) {
    const free = this.plain(asked, null);
    if (label === null || w === 0 || !free) return free;
    const told = this.plain(asked, label);
    if (!told || w === 1) return told;
    return (x, alpha, sigma) => {
      const [without, asks] = [free(x, alpha, sigma), told(x, alpha, sigma)];
      return without.map((value, i) => value + w * (asks[i] - value));
    };
  }

  /**
   * @param {Asked} asked
   * @param {number | null} label
   * @returns {Denoiser | null}
   */
  plain(asked, label) {
    if (asked === "network") return label !== null && label >= this.form.told ? null : this.network.denoiser(label);
    const law = asked === "exact" ? this.law(label) : this.heart(label);
    return law && ((x, alpha, sigma) => law.denoise(x, alpha, sigma));
  }

  /** Noise to begin with, (n, 2), as wide as the path's is at its end. @param {Look} look */
  start({ path, draw }, n = MANY) {
    const uniform = uniforms(draw);
    const [, sigma] = PATHS[path].level(1);
    return Float64Array.from({ length: 2 * n }, () => sigma * normal(uniform));
  }

  /**
   * The way back that the look asks for, from the same noise whoever leads it.
   * @param {Look} look
   * @param {number} [n]
   * @returns {Walk | null}
   */
  walk(look, n = MANY) {
    const denoiser = this.denoiser(look.ask, look);
    if (!denoiser) return null;
    const of = look.ask === "network" ? this.key : "";
    return this.walks.get([n, of, routeOf(look)].join("|"), () => walk(denoiser, look, this.start(look, n)));
  }

  /**
   * How far the ends of a way back are from the law, of the class that is asked for.
   * @param {Look} look
   * @returns {number | null} null where nobody leads it
   */
  distance(look) {
    const way = this.walk(look);
    return way && this.sliced.distance(way.states[way.states.length - 1], targetOf(look));
  }
}
