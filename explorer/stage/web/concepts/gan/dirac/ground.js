/**
 * The ground of the phase plane, which stays while the start moves: theta across, psi up, arrows where both gradients lead, the clip.
 *
 * @import { Dirac } from "./game.js"
 * @import { Drawing } from "./marks.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { fixed } from "../../../kernel/numbers.js";
import { css } from "../../../kernel/theme.js";
import { arrow, clipped, halo, lines, sent } from "./marks.js";

const SEEN = 2.2; // how far the plane is seen at least, from the equilibrium
const SPACING = 36; // pixels between two arrows

/**
 * @param {number} width
 * @param {number} height of plane and strip
 * @param {number} strip
 * @param {number} zoom
 */
export const cameraOf = (width, height, strip, zoom) => new Camera([-SEEN, SEEN, -SEEN, SEEN], width, height - strip, zoom);

/**
 * @param {Drawing} drawing
 * @param {Dirac} game
 */
export function drawGround(drawing, game) {
  const { ctx, camera: { width, height }, strip, colours } = drawing;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, width, height + strip);
  clipped(drawing, () => {
    drawAxes(drawing);
    drawField(drawing, game);
    if (game.cures.clip) for (const psi of [-game.cures.clip, game.cures.clip]) drawClip(drawing, psi);
  });
  drawNames(drawing);
}

/** @param {Drawing} drawing */
function drawAxes({ ctx, camera, colours }) {
  lines(ctx, css(colours.ink, 0.35), [[camera.x(0), 0, camera.x(0), camera.height], [0, camera.y(0), camera.width, camera.y(0)]]);
}

/**
 * @param {Drawing} drawing
 * @param {Dirac} game
 */
function drawField({ ctx, camera, colours }, game) {
  const apart = SPACING / camera.scale;
  const [right, , , top] = [camera.extent[1], 0, 0, camera.extent[3]];
  ctx.strokeStyle = css(colours.gradient, 0.62);
  ctx.lineWidth = 1.4;
  ctx.lineJoin = ctx.lineCap = "round";
  ctx.beginPath();
  for (let theta = apart * (Math.ceil(-right / apart - 0.5) + 0.5); theta < right; theta += apart) {
    for (let psi = apart * (Math.ceil(-top / apart - 0.5) + 0.5); psi < top; psi += apart) arrow(ctx, camera.x(theta), camera.y(psi), ...sent(game.field(theta, psi)));
  }
  ctx.stroke();
}

/**
 * @param {Drawing} drawing
 * @param {number} psi
 */
function drawClip({ ctx, camera, colours }, psi) {
  ctx.setLineDash([6, 5]);
  lines(ctx, css(colours.ink), [[0, camera.y(psi), camera.width, camera.y(psi)]], 1.4);
  ctx.setLineDash([]);
}

/** Numbers along the axes, and their names. @param {Drawing} drawing */
function drawNames({ ctx, camera, strip, colours, fonts }) {
  ctx.textBaseline = "alphabetic";
  const [x, y] = [camera.x(0), camera.y(0)];
  const text = (/** @type {string} */ said, /** @type {number} */ at, /** @type {number} */ down) => halo(ctx, said, at, down, colours);
  ctx.font = `14px ${fonts.sans}`;
  for (const value of [-2, -1, 1, 2]) {
    ctx.textAlign = "center";
    text(fixed(value, 0), camera.x(value), y + 17);
    ctx.textAlign = "right";
    text(fixed(value, 0), x - 7, camera.y(value) + 5);
  }
  ctx.font = `italic 19px ${fonts.serif}`;
  ctx.textAlign = "right";
  text("θ", camera.width - 8, y - 7);
  ctx.textAlign = "left";
  text("ψ", x + 8, 18);
  lines(ctx, css(colours.ink, 0.3), [[0, camera.height, camera.width, camera.height]]);
  const middle = camera.height + strip / 2;
  lines(ctx, css(colours.ink, 0.35), [[0, middle, camera.width, middle]]);
  ctx.textAlign = "right";
  text("x", camera.width - 8, middle - 6);
  ctx.textAlign = "left";
  text("D(x)", 8, camera.height + 20);
  ctx.textAlign = "left";
}
