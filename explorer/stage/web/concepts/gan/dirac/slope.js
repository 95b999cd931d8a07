/**
 * Under the phase plane, on the same theta: D(x) = psi x as a line over the real point and the forged one.
 *
 * @import { Dirac } from "./game.js"
 * @import { Drawing } from "./marks.js"
 */

import { css } from "../../../kernel/theme.js";
import { arrow, lines, sent, spot } from "./marks.js";

const DEEP = 3; // D's values at the strip's edges

/**
 * D over real and forged point, what it says of the forged one, and where it sends that.
 * @param {Drawing} drawing
 * @param {[number, number]} at theta, psi
 * @param {Dirac} game
 */
export function drawSlope({ ctx, camera, strip, colours }, [theta, psi], game) {
  const { width, height, extent: [left, right] } = camera;
  const middle = height + strip / 2;
  const y = (/** @type {number} */ x) => middle - ((psi * x) / DEEP) * (strip / 2 - 6);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, height + 1, width, strip - 1);
  ctx.clip();
  ctx.lineCap = "round";
  lines(ctx, css(colours.ink), [[0, y(left), width, y(right)]], 2.2);
  const x = camera.x(theta);
  ctx.setLineDash([3, 3]);
  lines(ctx, css(colours.ink, 0.7), [[x, middle, x, y(theta)]]);
  ctx.setLineDash([]);
  const [along] = sent([game.ofGenerator(theta, psi), 0]);
  ctx.strokeStyle = css(colours.gradient);
  ctx.lineWidth = 2.2;
  ctx.beginPath();
  arrow(ctx, x + along + Math.sign(along) * 6, middle, 2 * along, 0);
  ctx.stroke();
  spot(ctx, camera.x(0), middle, 6, colours.real, colours.paper);
  spot(ctx, x, middle, 6, colours.gen, colours.paper);
  ctx.restore();
}
