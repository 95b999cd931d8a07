/**
 * How marks of the latent plane are drawn, on a canvas and on a surface that writes SVG: words with a halo, ellipses, digits.
 *
 * @import { Point, Rgb } from "../../kernel/types.js"
 * @import { Fonts } from "./types.js"
 */

import { css } from "../../kernel/theme.js";

const CORNERS = 60; // of what looks round

/**
 * An ellipse as a path of its own.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} at
 * @param {Point} radii
 */
export function ellipse(ctx, [x, y], [a, b]) {
  ctx.beginPath();
  for (let i = 0; i < CORNERS; i++) {
    const t = (2 * Math.PI * i) / CORNERS;
    if (i) ctx.lineTo(x + a * Math.cos(t), y + b * Math.sin(t));
    else ctx.moveTo(x + a, y);
  }
  ctx.closePath();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Point} at
 * @param {number} radius
 */
export function circle(ctx, [x, y], radius) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Rgb} colour
 * @param {number} width
 * @param {number} [alpha]
 */
export function line(ctx, colour, width, alpha = 1) {
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.stroke();
}

/**
 * Words around a place, on a halo of paper where the surface can draw one.
 * @param {CanvasRenderingContext2D} ctx
 * @param {string} said
 * @param {Point} at the middle
 * @param {{ font: string, colour: Rgb, paper: Rgb, size: number, halo?: number }} type
 */
export function haloed(ctx, said, [x, y], { font, colour, paper, size, halo = 3.5 }) {
  ctx.font = font;
  const [left, base] = [x - ctx.measureText(said).width / 2, y + 0.35 * size];
  if ("strokeText" in ctx && halo) {
    ctx.lineJoin = "round";
    ctx.strokeStyle = css(paper, 0.92);
    ctx.lineWidth = halo;
    ctx.strokeText(said, left, base);
  }
  ctx.fillStyle = css(colour);
  ctx.fillText(said, left, base);
}

/**
 * @param {Fonts} fonts
 * @param {number} size
 */
export const upright = ({ sans }, size) => `400 ${size}px ${sans}`;

/**
 * @param {Fonts} fonts
 * @param {number} size
 */
export const heavy = ({ sans }, size) => `700 ${size}px ${sans}`;

/**
 * @param {Fonts} fonts
 * @param {number} size
 */
export const slanted = ({ serif }, size) => `italic 400 ${size}px ${serif}`;
