/**
 * The machine's drawing: a thumbnail for each node, edges as wide as their weights. One canvas; decides nothing.
 *
 * @import { Colours } from "../../../kernel/theme.js"
 * @import { Extent } from "../../../kernel/types.js"
 * @import { Mlp } from "../../../plane/mlp.js"
 * @import { NetworkModel } from "../types.js"
 * @import { Edge, Place, Plan } from "./plan.js"
 */

import { css } from "../../../kernel/theme.js";
import { FEATURES } from "../../../plane/features.js";
import { tabulate } from "../../../plane/grid.js";
import { errorPaint, fieldPixels } from "../../../plane/layers/field.js";
import { STRENGTH, scaleOf } from "./labels.js";
import { ends } from "./plan.js";

const COARSE = 20; // cells across a thumbnail while something moves
const FINE = 44;
const MANY = 60; // nodes from which on a moving thumbnail has COARSEST cells
const COARSEST = 12;
const THIN = 0.7; // pixels of an edge that weighs nothing
const WIDE = 1.3; // more for each unit of weight
const WIDEST = 7;
const SOLID = 0.8;
const FADED = 0.1; // of what is not pointed at

/**
 * @typedef {object} Shown
 * @property {Plan} plan
 * @property {NetworkModel} model
 * @property {Mlp} mlp
 * @property {Colours} colours
 * @property {Extent} extent of the plane that a thumbnail shows
 * @property {boolean} moving
 * @property {(edge: Edge) => boolean} lit whether an edge stands out; all do where nothing is pointed at
 * @property {(edge: Edge) => boolean} edited
 * @property {Place | null} pointed
 */

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Shown} shown
 */
export function drawMachine(ctx, shown) {
  for (const edge of shown.plan.edges) if (!shown.lit(edge)) drawEdge(ctx, edge, shown, FADED);
  for (const edge of shown.plan.edges) if (shown.lit(edge)) drawEdge(ctx, edge, shown, SOLID);
  drawNodes(ctx, shown);
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Edge} edge
 * @param {Shown} shown
 * @param {number} alpha
 */
function drawEdge(ctx, edge, { mlp, colours, edited }, alpha) {
  const weight = mlp.weights[edge.weight];
  const { x0, y0, x1, y1 } = ends(edge);
  const middle = (x0 + x1) / 2;
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  ctx.lineWidth = Math.min(WIDEST, THIN + WIDE * Math.abs(weight));
  ctx.strokeStyle = css(weight < 0 ? colours.minus : colours.plus, alpha);
  ctx.stroke();
  if (!edited(edge)) return;
  ctx.beginPath();
  ctx.arc(middle, (y0 + y1) / 2, 4.5, 0, 2 * Math.PI);
  ctx.fillStyle = css(colours.ink);
  ctx.fill();
}

/** @type {HTMLCanvasElement | null} */
let atlas = null; // all thumbnails under each other, one pixel a cell

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Shown} shown
 */
function drawNodes(ctx, { plan, model, mlp, colours, extent, moving, pointed }) {
  const nodes = plan.columns.flat();
  const nx = !moving ? FINE : nodes.length > MANY ? COARSEST : COARSE;
  const ny = Math.max(2, Math.round((nx * (extent[3] - extent[2])) / (extent[1] - extent[0])));
  const grid = { nx, ny, extent };
  const layers = mlp.layers(grid);
  atlas ??= document.createElement("canvas");
  [atlas.width, atlas.height] = [nx, ny * nodes.length];
  const target = /** @type {CanvasRenderingContext2D} */ (atlas.getContext("2d", { willReadFrequently: true }));
  const image = target.createImageData(nx, ny * nodes.length);
  nodes.forEach((node, i) => {
    const values = node.layer ? layers[node.layer][node.index] : tabulate(grid, FEATURES[/** @type {string} */ (node.feature)]);
    const paint = errorPaint((k) => values[k], scaleOf(model, node), colours, STRENGTH);
    fieldPixels(image.data.subarray(4 * i * nx * ny, 4 * (i + 1) * nx * ny), grid, paint);
  });
  target.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  nodes.forEach((node, i) => drawNode(ctx, node, [0, i * ny, nx, ny], colours, node === pointed));
}

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {Place} node
 * @param {[number, number, number, number]} from of the atlas
 * @param {Colours} colours
 * @param {boolean} pointed
 */
function drawNode(ctx, node, [sx, sy, sw, sh], { paper, ink, ink2 }, pointed) {
  const [left, top] = [node.x - node.w / 2, node.y - node.h / 2];
  const used = node.input >= 0;
  ctx.fillStyle = css(paper);
  ctx.fillRect(left, top, node.w, node.h);
  ctx.globalAlpha = used ? 1 : 0.35;
  ctx.drawImage(/** @type {HTMLCanvasElement} */ (atlas), sx, sy, sw, sh, left, top, node.w, node.h);
  ctx.globalAlpha = 1;
  ctx.lineWidth = pointed ? 3 : used ? 1.5 : 1;
  ctx.setLineDash(used || pointed ? [] : [3, 3]);
  ctx.strokeStyle = css(pointed ? ink : ink2);
  ctx.strokeRect(left, top, node.w, node.h);
  ctx.setLineDash([]);
}
