/**
 * The handle of z on a latent plane: a ring with cross hairs, kept on the plane.
 *
 * @import { Point } from "../../kernel/types.js"
 * @import { PlaneRoom } from "./types.js"
 */

import { css } from "../../kernel/theme.js";
import { placeOf } from "./frame.js";
import { circle, line } from "./ink.js";

const [RING, HAIR] = [10, 7];

/** @param {number} v @param {number} end */
const inside = (v, end) => Math.max(4, Math.min(end - 4, v));

/**
 * @param {Pick<PlaneRoom, "camera" | "axes">} picture
 * @param {ArrayLike<number>} u the code, in units of the prior
 * @param {number} [row] where it stands upwards, if no dimension says
 * @returns {{ at: Point, outside: boolean }} in pixels; whether it lies beyond the edge
 */
export function handleOf({ camera, axes }, u, row = 0) {
  const [across, up] = placeOf(u, axes, row);
  const [x, y] = [camera.x(across), camera.y(up)];
  const at = /** @type {Point} */ ([inside(x, camera.width), inside(y, camera.height)]);
  return { at, outside: at[0] !== x || at[1] !== y };
}

/**
 * Dashed where z lies beyond the edge.
 * @param {CanvasRenderingContext2D} ctx
 * @param {ReturnType<typeof handleOf>} handle
 * @param {Pick<PlaneRoom, "colours">} picture
 * @param {boolean} lit
 */
export function drawHandle(ctx, { at, outside }, { colours }, lit) {
  const [x, y] = at;
  const radius = lit ? RING + 2 : RING;
  for (const [colour, width] of /** @type {[typeof colours.ink, number][]} */ ([[colours.paper, lit ? 8 : 6], [colours.noise, lit ? 4.4 : 3]])) {
    if (outside && colour === colours.noise) ctx.setLineDash([4, 3]);
    circle(ctx, at, radius);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + dx * (radius - 2), y + dy * (radius - 2));
      ctx.lineTo(x + dx * (radius + HAIR), y + dy * (radius + HAIR));
    }
    line(ctx, colour, width);
  }
  ctx.setLineDash([]);
  circle(ctx, at, 3);
  ctx.fillStyle = css(colours.noise);
  ctx.fill();
  line(ctx, colours.paper, 1.2);
}
