/**
 * Real and forged points on the stage, each with a rim of paper so that it stands out from the field of its own colour.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 */

import { LruCache } from "../../../kernel/cache.js";
import { SvgContext } from "../../../kernel/saving/svg.js";
import { css } from "../../../kernel/theme.js";

/** @typedef {{ colour: Rgb, paper: Rgb, r: number, alpha?: number }} DotStyle */

/** The size of a point among so many. @param {number} count */
export const sizeOf = (count) => (count > 600 ? 2.5 : count > 250 ? 3 : 3.6);

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {ArrayLike<number>} xy (n, 2)
 * @param {DotStyle} style
 */
export function drawDots(ctx, camera, xy, { colour, paper, r, alpha = 1 }) {
  ctx.globalAlpha = alpha;
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.6;
  for (let i = 0; i < xy.length; i += 2) {
    ctx.beginPath(); // one by one, so that each keeps its rim where many lie on each other
    ctx.arc(camera.x(xy[i]), camera.y(xy[i + 1]), r, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}

/** @type {LruCache<HTMLCanvasElement>} */
const layers = new LruCache(3); // real points don't move: drawn once a size and theme

/**
 * Points that stay where they are while a film plays.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {ArrayLike<number>} xy (n, 2)
 * @param {DotStyle} style
 * @param {string} key of these points
 */
export function drawStill(ctx, camera, xy, style, key) {
  if (ctx instanceof SvgContext) {
    drawDots(ctx, camera, xy, style);
    return;
  }
  const { width, height } = ctx.canvas;
  const layer = layers.get([key, width, height, camera.width, camera.extent, style.colour, style.paper, style.r].join("|"), () => {
    const made = document.createElement("canvas");
    [made.width, made.height] = [width, height];
    const under = /** @type {CanvasRenderingContext2D} */ (made.getContext("2d"));
    under.setTransform(ctx.getTransform());
    drawDots(under, camera, xy, { ...style, alpha: 1 });
    return made;
  });
  ctx.globalAlpha = style.alpha ?? 1;
  ctx.drawImage(layer, 0, 0, camera.width, camera.height);
  ctx.globalAlpha = 1;
}
