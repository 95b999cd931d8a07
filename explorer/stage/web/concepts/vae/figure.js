/**
 * What is saved of this page: the latent plane and the decoded image as the stage draws them, nothing lit and nothing moving.
 *
 * @import { Figure, FigureOrder, FigurePart } from "../../kernel/contract.js"
 * @import { Item } from "../../kernel/saving/items.js"
 * @import { Surface } from "../../kernel/saving/figure.js"
 * @import { Type } from "../../kernel/saving/type.js"
 * @import { Words } from "../../kernel/words.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Plane } from "./plane.js"
 * @import { Look, Shown, VaeColours, VaeScene } from "./types.js"
 */

import { fixed } from "../../kernel/numbers.js";
import { lined, marked } from "../../kernel/saving/items.js";
import { SvgContext } from "../../kernel/saving/svg.js";
import { css } from "../../kernel/theme.js";
import { inkInto } from "../../images/pixels.js";
import { drawMark, markOf } from "./plane/glyphs.js";
import { drawNames } from "../../images/plane/scales.js";
import { drawGround, groundOf } from "./plane/ground.js";
import { circle, ellipse, line } from "../../images/plane/ink.js";
import { Lattice } from "../../images/plane/lattice.js";
import { drawOver } from "./plane/over.js";
import { distanceSaid } from "./plane/said.js";
import { shownAt } from "./shown.js";

const PER_CLASS = 6; // codes on a card: few enough to see the pictures

/**
 * @typedef {object} Stage what the figure is made of
 * @property {{ words: Words }} kit
 * @property {VaeScene} scene
 * @property {ImageSet} images
 * @property {{ own: LatentModel | null, other: LatentModel | null }} models
 * @property {{ plane: Plane }} lefts
 * @property {Look} look
 * @property {number} places of the walk
 */

/**
 * @param {Stage} page
 * @param {FigureOrder} order
 * @returns {Figure}
 */
export function figureOf(page, order) {
  const { own } = page.models;
  if (!own?.ready) throw new Error("the stage shows nothing yet");
  const [panel] = page.scene.panels;
  const lattice = new Lattice(page.images.shape); // its colours may be another paper's
  const told = (/** @type {Record<string, number>} */ at) => momentOf(page, own, at, order);
  const subtitle = `${panel.title} ${panel.subtitle}`;
  return { says: "", parts: [planePart(page, { order, lattice, told, subtitle }), decodedPart(page, { order, told, model: own })] };
}

/**
 * @param {Stage} page
 * @param {LatentModel} own
 * @param {Record<string, number>} at
 * @param {FigureOrder} order
 * @returns {Shown}
 */
function momentOf({ images, look, scene, places }, own, at, { card, film }) {
  const under = card ? "both" : look.under;
  const z = film || card ? null : look.z; // a code set by hand is of one frame
  return shownAt({ now: 0, at, moving: false, lit: "" }, { look: { ...look, under, z }, images, own, other: null, places, bare: Boolean(scene.bare) });
}

/**
 * @param {Stage} page
 * @param {{ order: FigureOrder, lattice: Lattice, told: (at: Record<string, number>) => Shown, subtitle: string }} of
 * @returns {FigurePart}
 */
function planePart({ kit: { words }, lefts: { plane }, images }, { order: { colours, card }, lattice, told, subtitle }) {
  return {
    title: words.say("latent_space"),
    math: "",
    subtitle,
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      const picture = plane.picture({ width, height, zoom: 1 }, colours, shown);
      if (!picture) return;
      const few = card ? picture.order.slice(0, PER_CLASS * images.classes.length) : picture.order;
      const own = { ...picture, lattice, card, order: few };
      if (!shown.bare && shown.look.under !== "codes") lattice.make(own.camera, groundOf({ model: shown.own.model, at: shown.at, u: shown.own.u, axes: own.axes }), colours.gen, false);
      drawGround(ctx, own, 0);
      if (!card) drawNames(ctx, own);
      drawOver(ctx, own);
    },
    legend: (ctx, fonts) => legendItems(ctx, { ...fonts, size: 15, weight: 400, colour: colours.ink }, { words, colours, images, shown: plane.shown }),
    numbers: (at) => {
      const shown = told(at);
      return { value: "", unit: "", lines: shown.bare ? [] : [distanceSaid(shown, words).said] };
    },
  };
}

/**
 * @param {Stage} page
 * @param {{ order: FigureOrder, told: (at: Record<string, number>) => Shown, model: LatentModel }} of
 * @returns {FigurePart}
 */
function decodedPart({ kit: { words }, images }, { order: { colours }, told, model }) {
  return {
    title: words.say("figure_decoded"),
    math: "p(x | z)",
    subtitle: words.say("figure_mean"),
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      if (!shown.bare) drawImage(ctx, shown.own.decoded, images, colours, [width, height]);
    },
    legend: () => [],
    numbers: (at) => (told(at).bare ? { value: "", unit: "", lines: [] } : boundSaid(model, told(at).at, words)),
  };
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {ArrayLike<number>} values
 * @param {ImageSet} images
 * @param {VaeColours} colours
 * @param {[number, number]} size
 */
function drawImage(ctx, values, { shape }, colours, [width, height]) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [shape[1], shape[0]];
  const own = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = own.createImageData(shape[1], shape[0]);
  inkInto(image, values, shape, colours.gen);
  if (ctx instanceof SvgContext) {
    ctx.drawPixels(image, width, height);
    return;
  }
  own.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = false;
  ctx.drawImage(canvas, 0, 0, width, height);
}

/**
 * The bound and its two parts; of what has none, the reconstruction.
 * @param {LatentModel} model
 * @param {number} at
 * @param {Words} words
 */
export function boundSaid({ film, certain }, at, words) {
  const read = (/** @type {string} */ name) => fixed(film.scalar(name, at), 1);
  if (certain) return { value: read("reconstruction"), unit: words.say("figure_reconstruction"), lines: [] };
  return { value: read("elbo"), unit: words.say("figure_elbo"), lines: [words.say("figure_parts", { reconstruction: read("reconstruction"), kl: read("kl") })] };
}

/**
 * @param {Surface} surface
 * @param {Type} type
 * @param {{ words: Words, colours: VaeColours, images: ImageSet, shown: Shown | null }} of
 * @returns {Item[]}
 */
function legendItems(surface, type, { words, colours, images, shown }) {
  const ctx = /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (surface));
  const certain = shown?.own.model.certain ?? false;
  const prior = lined(surface, { colour: colours.ink, width: 1.5, dash: certain ? [6, 5] : [] }, words.say(certain ? "plane_fitted" : "plane_prior"), type);
  if (shown?.bare) return [prior];
  const style = { paper: colours.paper, ink: colours.ink, fonts: type, size: 15, ratio: 0 };
  const codes = marked(surface, words.say("plane_codes"), type, (x, y) => drawMark(ctx, markOf(images, 0, colours), [x, y], style));
  const q = marked(surface, "q(z|x)", type, (x, y) => cloud(ctx, [x, y], colours), 24);
  const z = marked(surface, "z", type, (x, y) => target(ctx, [x, y], colours), 16);
  return [codes, prior, ...(certain ? [] : [q]), z];
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number]} at
 * @param {VaeColours} colours
 */
function cloud(ctx, at, { gen }) {
  ellipse(ctx, at, [11, 6]);
  ctx.fillStyle = css(gen, 0.16);
  ctx.fill();
  line(ctx, gen, 2.2);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {[number, number]} at
 * @param {VaeColours} colours
 */
function target(ctx, at, { noise }) {
  circle(ctx, at, 6);
  line(ctx, noise, 2.6);
  circle(ctx, at, 2);
  ctx.fillStyle = css(noise);
  ctx.fill();
}
