import assert from "node:assert/strict";
import { test } from "node:test";

import { Edits } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/machine/edits.js";
import { bitsOn } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/machine/loss.js";
import { beside, biasAt, distance, edgeAt, ends, nodeAt, planOf } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/machine/plan.js";
import { formulaOf, nameOf, scaleOf } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/machine/labels.js";
import { weightCount } from "../../../../explorer/stage/web/kernel/net.js";
import { Mlp } from "../../../../explorer/stage/web/plane/mlp.js";
import { Words } from "../../../../explorer/stage/web/kernel/words.js";
import { OF } from "../../words.js";

const OFFERED = ["x1", "x2", "x1x1", "x2x2", "x1x2", "sinx1", "sinx2"];
const plan = (sizes, features, width = 390, height = 336) => planOf({ sizes, features, offered: OFFERED }, width, height, 1.15);
const model = { kind: "mlp", sizes: [2, 3, 1], activation: "tanh", features: ["x1", "sinx2"], names: { x1: "x₁", sinx2: "sin x₂" } };
const words = new Words("en", OF.joint_vs_conditional);

/** By De Casteljau, from the definition of the drawn line. */
function onLine(edge, t) {
  const { x0, y0, x1, y1 } = ends(edge);
  const middle = (x0 + x1) / 2;
  const between = (a, b) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  let points = [[x0, y0], [middle, y0], [middle, y1], [x1, y1]];
  while (points.length > 1) points = points.slice(1).map((p, i) => between(points[i], p));
  return points[0];
}

test("nothing overlaps and nothing leaves the machine, whatever the network", () => {
  for (const sizes of [[2, 1], [2, 8, 8, 1], [1, 1, 5], [7, 16, 16, 16, 16, 16, 16, 5]]) {
    for (const [width, height] of [[390, 336], [300, 250], [358, 760]]) {
      const { columns } = plan(sizes, OFFERED.slice(0, sizes[0]), width, height);
      assert.deepEqual(columns.map((column) => column.length), [7, ...sizes.slice(1)]);
      for (const { x, y, w, h } of columns.flat()) {
        assert.ok(x - w / 2 >= 40 && x + w / 2 <= width && y - h / 2 >= -0.01 && y + h / 2 <= height + 0.01);
      }
      for (const column of columns) column.slice(1).forEach((node, i) => assert.ok(node.y - column[i].y >= node.h + 1));
      columns.slice(1).forEach((column, i) => assert.ok(column[0].x - column[0].w / 2 > columns[i][0].x + columns[i][0].w / 2 + 8));
    }
  }
});

test("each edge carries its own weight, each neuron its own bias, together all there are", () => {
  const sizes = [2, 3, 4, 2];
  const { columns, edges } = plan(sizes, ["x2", "sinx1"]);
  const places = [...edges.map((edge) => edge.weight), ...columns.slice(1).flat().map((node) => biasAt(sizes, node))];
  assert.deepEqual(places.toSorted((a, b) => a - b), Array.from({ length: weightCount(sizes) }, (_, i) => i));
});

test("what an edge and a bias are called is what they move in the network", () => {
  const sizes = [2, 3, 2, 1];
  const features = ["x2", "sinx1"];
  const { columns, edges } = plan(sizes, features);
  const zero = () => new Float32Array(weightCount(sizes));
  const grid = { nx: 1, ny: 1, extent: [0.9, 1.1, 0.4, 0.6] };
  for (const { from, to, weight } of edges) {
    const row = zero();
    if (from.layer) row[biasAt(sizes, from)] = 0.7; // so that it gives something
    const before = new Mlp(sizes, "linear", row, features).layers(grid)[to.layer].map(([value]) => value);
    row[weight] = 2;
    const after = new Mlp(sizes, "linear", row, features).layers(grid)[to.layer].map(([value]) => value);
    const given = from.layer ? 0.7 : { x2: 0.5, sinx1: Math.sin(1) }[from.feature];
    after.forEach((value, i) => assert.ok(Math.abs(value - before[i] - (i === to.index ? 2 * given : 0)) < 1e-6));
  }
  for (const node of columns.slice(1).flat()) {
    const row = zero();
    row[biasAt(sizes, node)] = 1.5;
    const gives = new Mlp(sizes, "linear", row, features).layers(grid);
    gives.slice(1).forEach((layer, l) => layer.forEach(([value], i) => assert.equal(value, l + 1 === node.layer && i === node.index ? 1.5 : 0)));
  }
});

test("the edge under the pointer is the one whose line runs there", () => {
  const { edges } = plan([2, 8, 8, 1], ["x1", "x2"]);
  for (const edge of edges) {
    for (const t of [0.15, 0.3, 0.5, 0.8]) {
      const [x, y] = onLine(edge, t);
      assert.ok(distance(edge, x, y) < 0.01);
      const found = edgeAt(edges, x, y, 7);
      assert.ok(found === edge || distance(found, x, y) < 0.01, "or another that crosses just here");
    }
  }
});

test("beside the lines there is no edge, and distances are pixels", () => {
  const { edges } = plan([2, 1], ["x1", "x2"]);
  const [edge] = edges;
  const { x0, y0, x1 } = ends(edge);
  assert.equal(edgeAt(edges, x0 - 3, y0, 7), null);
  assert.equal(edgeAt(edges, x1 + 3, y0, 7), null);
  assert.equal(edgeAt(edges, x0 + 20, y0 - 60, 7), null);
  const [x, y] = onLine(edge, 0.5);
  const [ahead] = [onLine(edge, 0.501)];
  const [dx, dy] = [ahead[0] - x, ahead[1] - y];
  const length = Math.hypot(dx, dy);
  const away = distance(edge, x - (5 * dy) / length, y + (5 * dx) / length); // five pixels square to the line
  assert.ok(Math.abs(away - 5) < 0.5);
});

test("features that the network does not read have no edges", () => {
  const { columns, edges } = plan([2, 3, 1], ["x1", "sinx2"]);
  assert.deepEqual(columns[0].map((node) => node.input), [0, -1, -1, -1, -1, -1, 1]);
  assert.deepEqual(new Set(edges.filter(({ from }) => !from.layer).map(({ from }) => from.feature)), new Set(["x1", "sinx2"]));
});

test("a node is found where it stands, and arrow keys lead from node to node", () => {
  const of = plan([2, 4, 2, 1], ["x1", "x2"]);
  for (const node of of.columns.flat()) assert.equal(nodeAt(of, node.x + node.w / 2 - 1, node.y - node.h / 2 + 1), node);
  assert.equal(nodeAt(of, 1, 1), null);
  const [, first, second] = of.columns;
  assert.equal(beside(of, first[1], "ArrowDown"), first[2]);
  assert.equal(beside(of, first[0], "ArrowUp"), null);
  assert.equal(beside(of, first[3], "ArrowRight"), second[1]);
  assert.equal(beside(of, of.columns[3][0], "ArrowRight"), null);
  assert.equal(beside(of, first[0], "Enter"), null);
});

test("edits lie over a row of their own film and leave it as it is", () => {
  const edits = new Edits();
  edits.belong("film");
  const row = Float32Array.from([1, 2, 3]);
  assert.equal(edits.applied(row), row);
  edits.set(2, -0.5);
  edits.set(0, 1.23456);
  assert.deepEqual([...edits.applied(row)], [...Float32Array.from([1.235, 2, -0.5])]);
  assert.deepEqual([...row], [1, 2, 3]);
  assert.equal(edits.text, "0=1.235;2=-0.5");
  const before = edits.version;
  edits.belong("film");
  assert.equal(edits.count, 2);
  edits.belong("another");
  assert.equal(edits.count, 0);
  assert.ok(edits.version > before, "who painted them paints anew");
  edits.set(1, -0.0001);
  assert.equal(edits.text, "1=0", "never a negative zero");
});

test("the bits of a network on its own points are its mean surprise", () => {
  const points = { xy: { shape: [4, 2], data: Float64Array.from([1, 0, 1, 0, -1, 0, -1, 0]) }, label: { data: Uint8Array.from([0, 0, 1, 0]) } };
  const sure = new Mlp([1, 1], "tanh", Float32Array.from([Math.log(3), 0]), ["x1"]); // p(A) = 3/4 at x = 1, 1/4 at -1
  const wanted = -(3 * Math.log2(0.75) + Math.log2(0.25)) / 4;
  assert.ok(Math.abs(bitsOn(sure, points) - wanted) < 1e-6);
  assert.ok(Math.abs(bitsOn(new Mlp([1, 1], "tanh", Float32Array.from([0, 0]), ["x1"]), points) - 1) < 1e-9, "who knows nothing needs one bit");
  const worst = new Mlp([1, 1], "tanh", Float32Array.from([-9000, 0]), ["x1"]);
  assert.ok(Number.isFinite(bitsOn(worst, points)));
});

test("parts are called by their place, and say what they compute, the largest terms first", () => {
  const { columns, edges } = planOf({ sizes: model.sizes, features: model.features, offered: model.features }, 390, 336, 1.15);
  assert.equal(nameOf(model, columns[0][1], words), "input sin x₂");
  assert.equal(nameOf(model, columns[1][2], words), "layer 1, neuron 3");
  assert.equal(nameOf(model, columns[2][0], words), "output, log-odds of A");
  assert.equal(nameOf({ ...model, sizes: [2, 3, 4] }, { layer: 2, index: 3 }, words), "output, score of D");
  const weights = Float32Array.from([0.5, -2, 0, 0, 0, 0, 0.25, 0, 0, 1, -3, 2, -0.5]);
  assert.equal(formulaOf(model, columns[1][0], edges, weights), "tanh(−2.00 sin x₂ + 0.50 x₁ + 0.25)");
  assert.equal(formulaOf(model, columns[2][0], edges, weights), "−3.00 h₂ + 2.00 h₃ + 1.00 h₁ − 0.50");
  assert.deepEqual([columns[0][0], columns[0][1], columns[1][0], columns[2][0]].map((node) => scaleOf(model, node)), [3, 1, 1, 6]);
});

test("a network that its weights or features do not fit is refused", () => {
  assert.throws(() => new Mlp([2, 1], "tanh", new Float32Array(4)));
  assert.throws(() => new Mlp([2, 1], "tanh", new Float32Array(3), ["x1"]));
});
