/** Reads models and points as JSON from stdin, writes what the stage's evaluators say: for tests/stage/test_evaluator.py. */

import { readFileSync } from "node:fs";

import { exactModel } from "../../explorer/stage/web/plane/exact.js";
import { raster } from "../../explorer/stage/web/plane/learned.js";
import { Joint } from "../../explorer/stage/web/plane/mixture.js";
import { Mlp } from "../../explorer/stage/web/plane/mlp.js";

const { network, mixture, exact, grid, points } = JSON.parse(readFileSync(0, "utf8"));
const out = {};
if (network) {
  const mlp = new Mlp(network.sizes, network.activation, Float32Array.from(network.weights), network.features);
  out.logits = points.map(([x, y]) => (mlp.outputs === 1 ? mlp.logit(x, y) : mlp.logs(x, y)));
  if (network.grid) out.layers = mlp.layers(network.grid).map((neurons) => neurons.map((values) => Array.from(values)));
}
if (mixture) say(new Joint(Float64Array.from(mixture.components), mixture.prior));
if (exact) say(exactModel({ ...exact, classes: exact.classes.map((rows) => ({ data: Float64Array.from(rows.flat()) })) }));
if (grid) {
  const model = raster(grid, Float32Array.from(grid.field), grid.extent);
  out.logs = points.map(([x, y]) => model.logs(x, y));
}
process.stdout.write(JSON.stringify(out));

function say(joint) {
  out.alone = points.map((at) => [0, 1].map((axis) => joint.classes.map((density) => density.margin(axis)(at[axis]))));
  out.joint = points.map(([x, y]) => joint.logs(x, y));
  out.marginal = points.map(([x, y]) => joint.logMarginal(x, y));
}
