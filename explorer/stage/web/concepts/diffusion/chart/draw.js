/**
 * The chart as it is drawn: axes, the floor of a perfect sampler, a line for each solver with its name at its end, a ring where one is.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Placed, Scales } from "./scales.js"
 * @import { LineName } from "./settings.js"
 */

import { css, mixed } from "../../../kernel/theme.js";
import { spread } from "./scales.js";

/** How lines differ: in tone, in dashes and in the marks on them. @type {Record<LineName, { tone: number, dash: number[], corners: number }>} */
const STYLES = {
  euler: { tone: 0, dash: [], corners: 0 },
  heun: { tone: 0.45, dash: [7, 3], corners: 4 },
  ddim: { tone: -0.3, dash: [2, 3], corners: 0 },
  ddpm: { tone: 0.2, dash: [9, 3, 2, 3], corners: 3 },
  sde: { tone: -0.2, dash: [5, 4], corners: 5 },
  adaptive: { tone: 0.45, dash: [], corners: 8 },
  exact: { tone: 1, dash: [4, 4], corners: 0 },
};
const GAP = 17; // pixels between names
const ROUND = 0; // corners of a circle

/**
 * @typedef {object} Drawn
 * @property {{ line: LineName, name: string, points: Placed[] }[]} lines
 * @property {Scales} scales
 * @property {{ low: number, mean: number, high: number }} floor
 * @property {LineName} chosen
 * @property {Placed | null} here
 * @property {Placed | null} hovered
 * @property {boolean} exact whether the exact denoiser is asked by all
 * @property {{ left: number, right: number, top: number, bottom: number }} box
 * @property {number} letters pixels
 * @property {string} font
 */

/**
 * The colour of a line.
 * @param {LineName} line
 * @param {DiffusionColours} colours
 * @param {boolean} exact
 * @returns {Rgb}
 */
export function toneOf(line, { gen, ink, paper }, exact) {
  const { tone } = STYLES[line];
  const from = exact || line === "exact" ? ink : gen;
  return tone < 0 ? mixed(from, paper, -tone) : line === "exact" ? ink : mixed(from, exact ? paper : ink, exact ? tone * 0.6 : tone);
}

/** @param {CanvasRenderingContext2D} ctx @param {Drawn} drawn @param {DiffusionColours} colours */
export function drawChart(ctx, drawn, colours) {
  const { box } = drawn;
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.font = `${drawn.letters}px ${drawn.font}`;
  ctx.lineJoin = "round";
  drawAxes(ctx, drawn, colours);
  drawFloor(ctx, drawn, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left - 8, box.top - 8, box.right - box.left + 16, box.bottom - box.top + 16);
  ctx.clip();
  const order = [...drawn.lines].sort((a, b) => Number(a.line === drawn.chosen) - Number(b.line === drawn.chosen)); // the chosen one on top
  for (const each of order) drawLine(ctx, each, drawn, colours);
  ctx.restore();
  drawNames(ctx, drawn, colours);
  drawRings(ctx, drawn, colours);
}

/** @param {CanvasRenderingContext2D} ctx @param {Drawn} drawn @param {DiffusionColours} colours */
function drawAxes(ctx, { scales, box, letters }, { ink, ink2, paper }) {
  ctx.lineWidth = 1;
  ctx.strokeStyle = css(mixed(paper, ink, 0.14));
  ctx.fillStyle = css(ink2);
  ctx.textAlign = "right";
  ctx.textBaseline = "middle";
  for (const tick of scales.ticksY) {
    const y = Math.round(scales.y(tick)) + 0.5;
    stroke(ctx, [[box.left, y], [box.right, y]]);
    ctx.fillText(String(tick), box.left - 6, y);
  }
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  let free = -Infinity;
  for (const tick of scales.ticksX) {
    const x = scales.x(tick);
    stroke(ctx, [[x, box.bottom], [x, box.bottom + 4]]);
    const half = ctx.measureText(String(tick)).width / 2;
    if (x - half < free) continue;
    ctx.fillText(String(tick), x, box.bottom + 6);
    free = x + half + letters / 2;
  }
}

/** The band in which a perfect sampler reads. @param {CanvasRenderingContext2D} ctx @param {Drawn} drawn @param {DiffusionColours} colours */
function drawFloor(ctx, { scales, box, floor }, { ink }) {
  const [top, middle, bottom] = [floor.high, floor.mean, floor.low].map(scales.y);
  ctx.fillStyle = css(ink, 0.1);
  ctx.fillRect(box.left, top, box.right - box.left, bottom - top);
  ctx.strokeStyle = css(ink, 0.55);
  ctx.setLineDash([1, 3]);
  stroke(ctx, [[box.left, middle], [box.right, middle]]);
  ctx.setLineDash([]);
}

/** @param {CanvasRenderingContext2D} ctx @param {Drawn["lines"][0]} of @param {Drawn} drawn @param {DiffusionColours} colours */
function drawLine(ctx, { line, points }, { chosen, exact }, colours) {
  const { dash, corners } = STYLES[line];
  const colour = css(toneOf(line, colours, exact));
  Object.assign(ctx, { strokeStyle: colour, fillStyle: colour, lineWidth: line === chosen ? 3 : 1.8 });
  ctx.setLineDash(dash);
  stroke(ctx, points.map(({ x, y }) => [x, y]));
  ctx.setLineDash([]);
  for (const { x, y } of points) mark(ctx, x, y, line === chosen ? 4 : 3, corners);
}

/** The names at the lines' ends. @param {CanvasRenderingContext2D} ctx @param {Drawn} drawn @param {DiffusionColours} colours */
function drawNames(ctx, { lines, box, chosen, exact, letters, font }, colours) {
  const ends = lines.filter(({ points }) => points.length).map(({ line, name, points }) => ({ line, name, end: points[points.length - 1] }));
  const heights = spread(ends.map(({ end }) => end.y), Math.max(GAP, 1.15 * letters), [box.top, box.bottom - letters / 2]);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ends.forEach(({ line, name, end }, i) => {
    const colour = css(mixed(toneOf(line, colours, exact), colours.ink, 0.35));
    const x = box.right + 16;
    Object.assign(ctx, { strokeStyle: colour, fillStyle: colour, lineWidth: 1 });
    ctx.globalAlpha = 0.5;
    stroke(ctx, [[end.x + 5, end.y], [box.right + 4, heights[i]], [x - 3, heights[i]]]);
    ctx.globalAlpha = 1;
    ctx.font = `${line === chosen ? "600 " : ""}${letters}px ${font}`;
    ctx.fillText(name, x, heights[i]);
  });
}

/** @param {CanvasRenderingContext2D} ctx @param {Drawn} drawn @param {DiffusionColours} colours */
function drawRings(ctx, { here, hovered }, { ink, paper }) {
  for (const [at, r] of /** @type {[Placed | null, number][]} */ ([[hovered, 7], [here, 9]])) {
    if (!at) continue;
    for (const [colour, width] of /** @type {[Rgb, number][]} */ ([[paper, 5], [ink, 2]])) {
      Object.assign(ctx, { strokeStyle: css(colour), lineWidth: width });
      ctx.beginPath();
      ctx.arc(at.x, at.y, r, 0, 2 * Math.PI);
      ctx.stroke();
    }
  }
}

/** @param {CanvasRenderingContext2D} ctx @param {number[][]} points */
function stroke(ctx, points) {
  ctx.beginPath();
  points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
  ctx.stroke();
}

/** @param {CanvasRenderingContext2D} ctx @param {number} x @param {number} y @param {number} r @param {number} corners */
function mark(ctx, x, y, r, corners) {
  ctx.beginPath();
  if (corners === ROUND) ctx.arc(x, y, r, 0, 2 * Math.PI);
  for (let i = 0; i < corners; i++) ctx.lineTo(x + 1.25 * r * Math.sin((2 * Math.PI * i) / corners), y - 1.25 * r * Math.cos((2 * Math.PI * i) / corners));
  ctx.closePath();
  ctx.fill();
}
