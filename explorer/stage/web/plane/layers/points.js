/**
 * Points: class by colour and by shape; generated ones are paper with an outline in what is learned's colour.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { NdArray, Point } from "../../kernel/types.js"
 * @import { PlaneColours, Points } from "../types.js"
 */

import { LruCache } from "../../kernel/cache.js";
import { SvgContext } from "../../kernel/saving/svg.js";
import { css } from "../../kernel/theme.js";

/**
 * The shapes of the classes around the origin, of about equal area, for a radius of 1; A is round.
 * @type {(Point[] | null)[]}
 */
export const SHAPES = [
  null,
  [[0, -1.25], [1.15, 0.8], [-1.15, 0.8]],
  [[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]],
  [[0, -1.35], [1.2, 0], [0, 1.35], [-1.2, 0]],
  cross(1.28, 0.4),
];

/**
 * @param {number} long from the middle to the end of an arm
 * @param {number} thin half as wide as an arm
 * @returns {Point[]}
 */
function cross(long, thin) {
  /** @type {Point[]} */
  const arm = [[thin, -thin], [long, -thin], [long, thin]];
  return [0, 1, 2, 3].flatMap((turn) => arm.map(([x, y]) => /** @type {Point} */ ([[x, y], [-y, x], [-x, -y], [y, -x]][turn])));
}

/**
 * @param {CanvasRenderingContext2D | Path2D} path
 * @param {number} x
 * @param {number} y
 * @param {number} label
 * @param {number} r
 */
export function marker(path, x, y, label, r) {
  const outline = SHAPES[label];
  if (!outline) {
    path.moveTo(x + r, y);
    path.arc(x, y, r, 0, 2 * Math.PI);
    return;
  }
  path.moveTo(x + outline[0][0] * r, y + outline[0][1] * r);
  for (let n = 1; n < outline.length; n++) path.lineTo(x + outline[n][0] * r, y + outline[n][1] * r);
  path.closePath();
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ xy: NdArray, label: NdArray, wrong?: NdArray | null }} points those whose label is wrong get a ring
 * @param {PlaneColours} colours
 * @param {number} r
 */
export function drawPoints(ctx, camera, { xy, label, wrong }, colours, r) {
  ctx.lineWidth = 2;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(colours.paper);
  const fills = colours.marks.map((mark) => css(mark));
  for (let i = 0; i < label.data.length; i++) {
    ctx.beginPath(); // one by one, so that each keeps its rim where many lie on each other
    marker(ctx, camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1]), label.data[i], r);
    ctx.stroke();
    ctx.fillStyle = fills[label.data[i]];
    ctx.fill();
  }
  if (wrong) drawRings(ctx, camera, { xy, wrong }, colours, r + 2.6);
}

/**
 * The same points as thin outlines in grey: their shapes still tell the classes apart.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ xy: NdArray, label: NdArray, wrong?: NdArray | null }} points
 * @param {PlaneColours} colours
 * @param {number} r
 */
export function drawBack(ctx, camera, { xy, label, wrong }, colours, r) {
  ctx.lineWidth = 1;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(colours.ink2);
  ctx.beginPath();
  for (let i = 0; i < label.data.length; i++) marker(ctx, camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1]), label.data[i], r);
  ctx.stroke();
  if (wrong) drawRings(ctx, camera, { xy, wrong }, colours, r + 2.6);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ xy: NdArray, wrong: NdArray }} points
 * @param {PlaneColours} colours
 * @param {number} r
 */
function drawRings(ctx, camera, { xy, wrong }, colours, r) {
  for (const [colour, width] of /** @type {const} */ ([["paper", 3.4], ["ink", 1.6]])) {
    ctx.strokeStyle = css(colours[colour]);
    ctx.lineWidth = width;
    ctx.beginPath();
    wrong.data.forEach((is, i) => {
      if (!is) return;
      const [x, y] = [camera.x(xy.data[2 * i]), camera.y(xy.data[2 * i + 1])];
      ctx.moveTo(x + r, y);
      ctx.arc(x, y, r, 0, 2 * Math.PI);
    });
    ctx.stroke();
  }
}

/**
 * The first `n` of points that lie in no order.
 * @param {Points} points
 * @param {number} n
 * @returns {Points}
 */
export function first({ key, xy, label, wrong }, n) {
  const head = (/** @type {NdArray} */ { data, shape: [, ...rest] }, /** @type {number} */ width) => ({ data: data.slice(0, n * width), shape: [n, ...rest] });
  return { key, xy: head(xy, 2), label: head(label, 1), wrong: wrong && head(wrong, 1) };
}

/** The size of a point among so many. @param {number} count */
export const radius = (count) => (count > 400 ? 2.7 : count > 100 ? 3.5 : 5);

/** @type {LruCache<HTMLCanvasElement>} */
const layers = new LruCache(6); // points don't move: drawn once a size and theme

/**
 * The points that are learned from, all at once.
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Points} points
 * @param {PlaneColours} colours
 * @param {{ size: number, alpha: number, back?: boolean }} style `back`: they leave colour to the field under them
 */
export function drawStill(ctx, camera, points, colours, { size, alpha, back = false }) {
  const draw = back ? drawBack : drawPoints;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    draw(ctx, camera, points, colours, size);
    ctx.ungroup();
    return;
  }
  const { width, height } = ctx.canvas;
  const key = [points.key, points.label.data.length, width, height, camera.width, size, back, colours.key].join("|");
  ctx.globalAlpha = alpha;
  ctx.drawImage(layers.get(key, () => stillLayer(ctx, camera, points, colours, { size, draw })), 0, 0, camera.width, camera.height);
  ctx.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {Points} points
 * @param {PlaneColours} colours
 * @param {{ size: number, draw: typeof drawPoints }} how
 */
function stillLayer(ctx, camera, points, colours, { size, draw }) {
  const layer = document.createElement("canvas");
  [layer.width, layer.height] = [ctx.canvas.width, ctx.canvas.height];
  const under = /** @type {CanvasRenderingContext2D} */ (layer.getContext("2d"));
  under.setTransform(ctx.getTransform());
  draw(under, camera, points, colours, size);
  return layer;
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Camera} camera
 * @param {{ at: Point, label: number }[]} drawn
 * @param {PlaneColours} colours
 * @param {{ exact: boolean, lit: boolean, grow: (i: number) => number }} style
 */
export function drawGenerated(ctx, camera, drawn, colours, { exact, lit, grow }) {
  ctx.lineWidth = lit ? 3.2 : 2;
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(exact ? colours.ink : colours.gen);
  ctx.fillStyle = css(colours.paper, 0.88);
  drawn.forEach(({ at, label }, i) => {
    const size = 5 * grow(i);
    if (size <= 0) return;
    ctx.beginPath();
    marker(ctx, camera.x(at[0]), camera.y(at[1]), label, size);
    ctx.fill();
    ctx.stroke();
  });
}
