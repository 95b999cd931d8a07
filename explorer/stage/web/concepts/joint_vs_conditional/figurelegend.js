/**
 * The legend under a picture of the figure: what the stage's legend says, as drawings.
 *
 * @import { PanelScene, Rgb } from "../../kernel/types.js"
 * @import { Shot, Surface } from "../../kernel/saving/figure.js"
 * @import { Type } from "../../kernel/saving/type.js"
 */

import { marker } from "../../plane/layers/points.js";
import { POSTERIOR_ERROR } from "./picture.js";
import { css } from "../../kernel/theme.js";
import { fixed } from "../../kernel/words.js";
import { mathWidth, text, textMath } from "../../kernel/saving/type.js";

/** @typedef {{ width: number, draw: (x: number, y: number) => void }} Item `y`: of its middle */

const RAMP = 84;

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {PanelScene} panel
 * @returns {Item[]}
 */
export function legendItems(ctx, shot, panel) {
  const { scene, words, colours, fonts, exact, show, drawn } = shot;
  /** @type {Type} */
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const count = exact.model.count;
  if (show === "error") return [errorRamp(ctx, shot, panel, type)];
  const classes = Array.from({ length: count }, (_, c) => classItem(ctx, shot, c, type));
  if (scene.points.wrong) classes.push(ringedItem(ctx, shot, type));
  const posterior = panel.kind === "posterior";
  const lines = [
    ...(show === "learned" ? [lineItem(ctx, colours.ink, 2.4, [], words.say("learned_border"), type)] : []),
    ...(exact.known ? [lineItem(ctx, colours.ink, 1.7, [6, 5], words.say("exact_border"), type)] : []),
  ];
  if (posterior) return [...classes, chanceRamp(ctx, shot, count, type)];
  const own = shot.whole ? [wholeRamp(ctx, shot, type)] : lines;
  return drawn ? [...own, drawnItem(ctx, shot, type)] : own;
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {number} label
 * @param {Type} type
 * @returns {Item}
 */
function classItem(ctx, { words, colours }, label, type) {
  const name = words.letter(label);
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    ctx.beginPath();
    marker(/** @type {CanvasRenderingContext2D} */ (ctx), x + 7, y, label, 5);
    ctx.fillStyle = css(colours.marks[label]);
    ctx.fill();
    text(ctx, name, x + 18, y + 5, type);
  };
  return { width: 18 + measured(ctx, name, type), draw };
}

/**
 * @param {Surface} ctx
 * @param {Rgb} colour
 * @param {number} thick
 * @param {number[]} dash
 * @param {string} name
 * @param {Type} type
 * @returns {Item}
 */
function lineItem(ctx, colour, thick, dash, name, type) {
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + 26, y);
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = thick;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
    text(ctx, name, x + 33, y + 5, type);
  };
  return { width: 33 + measured(ctx, name, type), draw };
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Type} type
 * @returns {Item}
 */
function drawnItem(ctx, { words, colours, show }, type) {
  const name = words.say("generated");
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    ctx.beginPath();
    marker(/** @type {CanvasRenderingContext2D} */ (ctx), x + 7, y, 0, 5);
    ctx.strokeStyle = css(show === "exact" ? colours.ink : colours.gen);
    ctx.lineWidth = 2;
    ctx.stroke();
    text(ctx, name, x + 18, y + 5, type);
  };
  return { width: 18 + measured(ctx, name, type), draw };
}

/**
 * A point whose label is wrong.
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Type} type
 * @returns {Item}
 */
function ringedItem(ctx, { words, colours }, type) {
  const name = words.say("wrong_label");
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    for (const r of [5.8, 2.6]) {
      ctx.beginPath();
      marker(/** @type {CanvasRenderingContext2D} */ (ctx), x + 7, y, 0, r);
      [ctx.strokeStyle, ctx.fillStyle, ctx.lineWidth] = [css(colours.ink), css(colours.ink2), 1.6];
      if (r > 5) ctx.stroke();
      else ctx.fill();
    }
    text(ctx, name, x + 18, y + 5, type);
  };
  return { width: 18 + measured(ctx, name, type), draw };
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {Type} type
 * @returns {Item}
 */
function wholeRamp(ctx, { colours, exact }, type) {
  const shade = (/** @type {number} */ t) => mixed(colours.paper, colours.density, 0.72 * t);
  return ramp(ctx, "p(x)", "0", fixed(exact.scales.whole, 2), 1, shade, type);
}

/**
 * What the colours of chances mean.
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {number} count of classes
 * @param {Type} type
 * @returns {Item}
 */
function chanceRamp(ctx, { colours }, count, type) {
  const two = count === 2;
  const rows = two ? [colours.classes[1]] : colours.classes.slice(0, count);
  const shade = (/** @type {number} */ t, /** @type {number} */ row) => {
    const side = two && t > 0.5 ? colours.classes[0] : rows[row];
    return mixed(colours.paper, side, two ? 0.05 + Math.abs(t - 0.5) : 0.55 * t);
  };
  return ramp(ctx, two ? "p(A | x)" : "p(y | x)", two ? "0" : `1/${count}`, "1", rows.length, shade, type);
}

/**
 * @param {Surface} ctx
 * @param {Shot} shot
 * @param {PanelScene} panel
 * @param {Type} type
 * @returns {Item}
 */
function errorRamp(ctx, { words, colours, exact }, panel, type) {
  const scale = panel.kind === "posterior" ? POSTERIOR_ERROR : exact.scales.error;
  const end = fixed(scale, Math.max(0, -Math.floor(Math.log10(scale) + 1e-9)));
  const of = panel.kind !== "posterior" ? "p(x)" : exact.model.count === 2 ? "p(A | x)" : "p(y | x)";
  const shade = (/** @type {number} */ t) => mixed(colours.paper, t < 0.5 ? colours.minus : colours.plus, Math.abs(2 * t - 1));
  return ramp(ctx, of, `${words.say("learned_minus_exact")}  −${end}`, end, 1, shade, type);
}

/**
 * A formula, a number, the colours from the one to the other number.
 * @param {Surface} ctx
 * @param {string} formula
 * @param {string} from
 * @param {string} to
 * @param {number} rows
 * @param {(t: number, row: number) => Rgb} shade
 * @param {Type} type
 * @returns {Item}
 */
function ramp(ctx, formula, from, to, rows, shade, type) {
  const [w, a, b] = [mathWidth(ctx, formula, type), measured(ctx, from, type), measured(ctx, to, type)];
  const draw = (/** @type {number} */ x, /** @type {number} */ y) => {
    textMath(ctx, formula, x, y + 5, type);
    text(ctx, from, x + w + 8, y + 5, type);
    const [left, steps, tall] = [Math.round(x + w + a + 15), RAMP / 2, 14 / rows]; // whole pixels: no seams
    for (let i = 0; i < steps; i++) {
      for (let row = 0; row < rows; row++) {
        ctx.fillStyle = css(shade((i + 0.5) / steps, row));
        ctx.fillRect(left + 2 * i, y - 7 + row * tall, 2, tall);
      }
    }
    text(ctx, to, left + RAMP + 7, y + 5, type);
  };
  return { width: w + a + b + RAMP + 22, draw };
}

/**
 * @param {Rgb} from
 * @param {Rgb} to
 * @param {number} t
 * @returns {Rgb}
 */
function mixed(from, to, t) {
  return /** @type {Rgb} */ (from.map((v, c) => v + (to[c] - v) * t));
}

/**
 * @param {Surface} ctx
 * @param {string} said
 * @param {Type} type
 */
function measured(ctx, said, { sans, size, weight }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  return ctx.measureText(said).width;
}
