/** The two laws that D is compared with: q from points against the sum over all of them, p with noise added, D* between them. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { best, blurredLine, blurredScene, estimated } from "../../../../explorer/stage/web/concepts/gan/density.js";
import { normal, uniforms } from "../../../../explorer/stage/web/kernel/random.js";
import { exactModel } from "../../../../explorer/stage/web/plane/exact.js";

const PLANE = { nx: 60, ny: 52, extent: [-3, 3, -2.6, 2.6] };
const LINE = { nx: 200, ny: 1, extent: [-4, 4, -1, 1] };
const centre = ({ nx, ny, extent: [l, r, b, t] }, i) => [l + (((i % nx) + 0.5) * (r - l)) / nx, b + ((Math.floor(i / nx) + 0.5) * (t - b)) / ny];
const gaussian = (r2, s, d) => Math.exp(-r2 / (2 * s * s)) / (s * Math.sqrt(2 * Math.PI)) ** d;
const summed = (x, d, at, s) => {
  let sum = 0;
  for (let i = 0; i < x.length; i += d) sum += gaussian((x[i] - at[0]) ** 2 + (d === 2 ? (x[i + 1] - at[1]) ** 2 : 0), s, d);
  return (sum * d) / x.length;
};

function drawn(n, d, std) {
  const uniform = uniforms(3);
  return Float32Array.from({ length: n * d }, () => std * normal(uniform));
}

/** The largest difference to the sum over all points, as a share of the peak. */
function furthest(x, d, grid, std, said) {
  const cells = estimated(x, d, grid, std);
  const exact = Array.from(cells, (_, i) => summed(x, d, centre(grid, i), said));
  return Math.max(...exact.map((value, i) => Math.abs(value - cells[i]))) / Math.max(...exact);
}

test("q on cells is the sum of one Gaussian for each point, in the plane and on a line", () => {
  for (const std of [0.1, 0.15, 0.3]) assert.ok(furthest(drawn(120, 2, 0.8), 2, PLANE, std, std) < 0.07, String(std));
  for (const std of [0.05, 0.2]) assert.ok(furthest(drawn(150, 1, 1), 1, LINE, std, std) < 0.07, String(std));
  assert.ok(furthest(drawn(120, 2, 0.8), 2, PLANE, 0.15, 0.2) > 0.2, "another blur reads otherwise");
});

test("its mass is the share of points that the grid holds", () => {
  const x = Float32Array.of(0, 0, 1, 1, -1, 0.5, 9, 9); // one lies outside
  const cells = estimated(x, 2, PLANE, 0.1);
  const mass = cells.reduce((sum, value) => sum + value, 0) * 0.1 * 0.1;
  assert.ok(Math.abs(mass - 0.75) < 1e-4, String(mass));
});

test("a point in one corner of a cell and one in its middle are spread as far", () => {
  const spreads = [0.05, 0.1].map((x) => {
    const cells = estimated(Float32Array.of(x), 1, { nx: 60, ny: 1, extent: [-3, 3, -1, 1] }, 0.2);
    return Math.sqrt(cells.reduce((sum, value, i) => sum + value * 0.1 * (-2.95 + 0.1 * i - x) ** 2, 0));
  });
  for (const spread of spreads) assert.ok(Math.abs(spread - 0.2) < 0.01, String(spread));
});

test("p with noise added is as wide as both together, from Gaussians and from boxes", () => {
  const rows = { mixture: [1, 0.2, -0.1, 0.04, 0.01, 0.09], boxes: [1, -1, 1, -1, 1, 0.05] };
  for (const [kind, row] of Object.entries(rows)) {
    const exact = { kind, classes: [{ shape: [1, 6], data: Float32Array.from(row) }], prior: [1] };
    const [own, wide] = [exact, blurredScene(exact, 0.3)].map((scene) => exactModel(scene));
    const moment = (model) => {
      let [sum, second] = [0, 0];
      for (let k = 0; k < 240 * 240; k++) {
        const [x, y] = [-3 + ((k % 240) + 0.5) / 40, -3 + (Math.floor(k / 240) + 0.5) / 40];
        const p = Math.exp(model.logMarginal(x, y)) / 1600;
        [sum, second] = [sum + p, second + p * (x - (kind === "boxes" ? 0 : 0.2)) ** 2];
      }
      assert.ok(Math.abs(sum - 1) < 1e-3);
      return second;
    };
    assert.ok(Math.abs(moment(wide) - moment(own) - 0.09) < 1e-3, kind);
    assert.equal(exact.classes[0].data[5], Math.fround(row[5]), "the law itself stays as it is");
  }
});

test("on a line p is a mixture of bells as wide as both together", () => {
  const p = blurredLine({ weights: [0.25, 0.75], means: [-1, 1], sigmas: [0.3, 0.4] }, 0.4);
  assert.ok(Math.abs(p(-1) - (0.25 * gaussian(0, 0.5, 1) + 0.75 * gaussian(4, Math.hypot(0.4, 0.4), 1))) < 1e-12);
});

test("the best D says how much of what lies there is real", () => {
  assert.equal(best(3, 1), 0.75);
  assert.equal(best(0, 2), 0);
  assert.equal(best(0, 0), 0.5);
  assert.ok(Number.isNaN(best(NaN, 1)), "and nothing where nobody knows p");
});
