/**
 * How a picture in the gallery is drawn: points in the classes' shapes and colours. A test holds the shapes to the stage's.
 */

/** @typedef {[number, number]} Point */

const RADIUS = 2.3; // of a point in a picture 123 px wide
const WIDTH = 123;

/** The shapes of the classes, as in the stage's layers/points.js. @type {(Point[] | null)[]} */
export const SHAPES = [
  null,
  [[0, -1.25], [1.15, 0.8], [-1.15, 0.8]],
  [[-0.92, -0.92], [0.92, -0.92], [0.92, 0.92], [-0.92, 0.92]],
  [[0, -1.35], [1.2, 0], [0, 1.35], [-1.2, 0]],
  [[0.4, -0.4], [1.28, -0.4], [1.28, 0.4], [0.4, 0.4], [0.4, 1.28], [-0.4, 1.28], [-0.4, 0.4], [-1.28, 0.4], [-1.28, -0.4], [-0.4, -0.4], [-0.4, -1.28], [0.4, -1.28]],
];

/**
 * @param {CanvasRenderingContext2D} ctx
 * @param {{ xy: number[], labels: string }} choice
 * @param {number} side
 * @param {string} paper
 * @param {string[]} marks
 */
export function draw(ctx, { xy, labels }, side, paper, marks) {
  const { width, height } = ctx.canvas;
  const unit = width / WIDTH;
  ctx.lineWidth = 1.2 * unit;
  ctx.lineJoin = "round";
  ctx.strokeStyle = paper;
  for (let i = 0; i < labels.length; i++) {
    const label = Number(labels[i]);
    ctx.fillStyle = marks[label];
    ctx.beginPath(); // one by one, so that each keeps its rim where they lie on each other
    marker(ctx, (xy[2 * i] / side) * width, (1 - xy[2 * i + 1] / side) * height, label, RADIUS * unit);
    ctx.stroke();
    ctx.fill();
  }
}

/**
 * @param {CanvasRenderingContext2D} path
 * @param {number} x
 * @param {number} y
 * @param {number} label
 * @param {number} r
 */
function marker(path, x, y, label, r) {
  const outline = SHAPES[label];
  if (!outline) path.arc(x, y, r, 0, 2 * Math.PI);
  else for (const [dx, dy] of outline) path.lineTo(x + dx * r, y + dy * r);
  path.closePath();
}
