/** Reads models and points as JSON from stdin, writes what the stage's evaluators say: for tests/stage/test_evaluator.py. */

import { readFileSync } from "node:fs";

import { Joint } from "../../explorer/stage/web/mixture.js";
import { Mlp } from "../../explorer/stage/web/mlp.js";

const { network, mixture, points } = JSON.parse(readFileSync(0, "utf8"));
const out = {};
if (network) {
  const mlp = new Mlp(network.sizes, network.activation, Float32Array.from(network.weights));
  out.logits = points.map(([x, y]) => (mlp.outputs === 1 ? mlp.logit(x, y) : mlp.logs(x, y)));
}
if (mixture) {
  const joint = new Joint(Float64Array.from(mixture.components), mixture.prior);
  out.joint = points.map(([x, y]) => joint.logs(x, y));
  out.marginal = points.map(([x, y]) => joint.logMarginal(x, y));
}
process.stdout.write(JSON.stringify(out));
