/**
 * The eigenvalues at the equilibrium in the complex plane: left of the imaginary axis small steps come to rest, on it they circle. Real
 * steps, taken at once, do so only inside the circle |1 + h lambda| = 1, which is dashed.
 *
 * @import { GanColours, Look } from "../types.js"
 * @import { Complex, DiracLoss } from "./game.js"
 */

import { Camera } from "../../../kernel/camera.js";
import { fixed } from "../../../kernel/numbers.js";
import { css } from "../../../kernel/theme.js";
import { criticalOf, slopeOf, strengthOf, tracksOf } from "./cures.js";
import { Dirac, RATE } from "./game.js";
import { halo, lines, ring, spot } from "./marks.js";

/** The part of the complex plane that eigenvalues lie in, in parts of the loss's slope. @type {[number, number, number, number]} */
const SEEN = [-3.1, 0.9, -2.2, 2.2];

/** The part that is seen with a loss. @param {DiracLoss} loss */
export const seenOf = (loss) => /** @type {typeof SEEN} */ (SEEN.map((end) => end * slopeOf(loss)));

/**
 * A number without digits that say nothing.
 * @param {number} value
 */
const short = (value) => fixed(value, 2).replace(/\.?0+$/, "");

/**
 * @typedef {object} RootsSaid
 * @property {string} rest
 * @property {string} circles
 * @property {string} out
 * @property {string} kink
 */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ width: number, height: number }} size
 * @param {Dirac} game
 * @param {Look} look
 * @param {GanColours} colours
 * @param {{ said: RootsSaid, font: string }} text
 */
export function drawRoots(ctx, { width, height }, game, { dirac_loss: loss, dirac_cure: cure, dirac_alternating: alternating }, colours, { said, font }) {
  const camera = new Camera(seenOf(loss), width, height);
  const { paper, ink } = colours;
  ctx.fillStyle = css(paper);
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = css(ink, 0.07);
  ctx.fillRect(0, 0, camera.x(0), height);
  lines(ctx, css(ink, 0.3), [[0, camera.y(0), width, camera.y(0)]]);
  lines(ctx, css(ink, 0.8), [[camera.x(0), 0, camera.x(0), height]], 1.6);
  if (!alternating) drawSteps(ctx, camera, css(ink));
  if (cure !== "none") drawTracks(ctx, camera, tracksOf(loss, cure), css(ink, 0.45));
  drawTicks(ctx, camera, slopeOf(loss), colours, font);
  name(ctx, camera, said, colours, { font, alternating });
  const pair = game.eigenvalues();
  if (!pair) {
    ctx.textAlign = "center";
    halo(ctx, said.kink, camera.x(0) / 2, height / 2 - 30, colours);
    ctx.textAlign = "left";
    return;
  }
  const critical = cure === "none" ? null : criticalOf(loss, cure);
  const meet = critical === null ? null : new Dirac(loss, { [/** @type {string} */ (cure)]: critical }).eigenvalues();
  if (meet) drawMeeting(ctx, camera.x(meet[0][0]), camera.y(0), colours, `${strengthOf(/** @type {"r1"} */ (cure), loss).symbol} = ${short(/** @type {number} */ (critical))}`);
  for (const [real, imaginary] of pair) spot(ctx, camera.x(real), camera.y(imaginary), 6, ink, paper);
}

/**
 * Numbers on both axes.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {number} unit between two of them
 * @param {GanColours} colours
 * @param {string} font
 */
function drawTicks(ctx, camera, unit, colours, font) {
  const [x, y] = [camera.x(0), camera.y(0)];
  ctx.font = font;
  ctx.textBaseline = "alphabetic";
  for (const many of [-2, -1]) {
    lines(ctx, css(colours.ink, 0.6), [[camera.x(many * unit), y - 4, camera.x(many * unit), y + 4]]);
    ctx.textAlign = "center";
    halo(ctx, short(many * unit), camera.x(many * unit), y - 8, colours);
  }
  for (const many of [-1, 1]) {
    lines(ctx, css(colours.ink, 0.6), [[x - 4, camera.y(many * unit), x + 4, camera.y(many * unit)]]);
    ctx.textAlign = "left";
    const text = unit === 1 ? `${many < 0 ? "−" : ""}i` : `${short(many * unit)}i`;
    halo(ctx, text, Math.min(x + 9, camera.width - ctx.measureText(text).width - 2), camera.y(many * unit) + 5, colours);
  }
  ctx.textAlign = "left";
}

/**
 * Where steps taken at once circle for ever.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {string} colour
 */
function drawSteps(ctx, camera, colour) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, camera.width, camera.height);
  ctx.clip();
  ctx.setLineDash([5, 4]);
  ring(ctx, camera.x(-1 / RATE), camera.y(0), camera.scale / RATE, colour, 1.6);
  ctx.restore();
}

/**
 * The way of the eigenvalues as the cure grows.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Complex[][]} tracks
 * @param {string} colour
 */
function drawTracks(ctx, camera, tracks, colour) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.4;
  ctx.lineJoin = "round";
  ctx.beginPath();
  for (const track of tracks) track.forEach(([real, imaginary], i) => ctx[i ? "lineTo" : "moveTo"](camera.x(real), camera.y(imaginary)));
  ctx.stroke();
}

/**
 * Where the two meet, and at which strength.
 * @param {CanvasRenderingContext2D} ctx
 * @param {number} x
 * @param {number} y
 * @param {GanColours} colours
 * @param {string} text
 */
function drawMeeting(ctx, x, y, colours, text) {
  ring(ctx, x, y, 9, css(colours.ink), 1.6);
  ctx.textAlign = "center";
  halo(ctx, text, x, y + 27, colours);
  ctx.textAlign = "left";
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {RootsSaid} said
 * @param {GanColours} colours
 * @param {{ font: string, alternating: boolean }} how
 */
function name(ctx, camera, said, colours, { font, alternating }) {
  ctx.font = font;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  halo(ctx, said.rest, 8, 18, colours);
  ctx.textAlign = "right";
  halo(ctx, said.out, camera.width - 6, 18, colours);
  const [, down] = camera.world(0, camera.height - 12);
  const edge = alternating ? 0 : Math.sqrt(Math.max(0, 1 / RATE ** 2 - down ** 2)) - 1 / RATE; // the line that it names
  halo(ctx, said.circles, camera.x(edge) - 9, camera.height - 8, colours);
  ctx.textAlign = "left";
}

/**
 * Eigenvalues as they are written.
 * @param {ReturnType<Dirac["eigenvalues"]>} pair
 */
export function rootsSaid(pair) {
  if (!pair) return "";
  const [[real, imaginary], [other]] = pair;
  if (!imaginary) return `λ = ${fixed(real, 2)}, ${fixed(other, 2)}`;
  const turning = `${fixed(imaginary, 2)}i`;
  return real ? `λ = ${fixed(real, 2)} ± ${turning}` : `λ = ±${turning}`;
}
