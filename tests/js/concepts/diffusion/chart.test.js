/** The solvers' chart: what is measured and in which order, where readings stand, which one a pointer is at, what is kept. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { Measured, keyOf } from "../../../../explorer/stage/web/concepts/diffusion/chart/measured.js";
import { hit, placed, scalesOf, spread } from "../../../../explorer/stage/web/concepts/diffusion/chart/scales.js";
import { MOST, chosenBy, evaluationsOf, furtherOf, keyed, lineOf, linesOf, wantedOf } from "../../../../explorer/stage/web/concepts/diffusion/chart/settings.js";
import { wayOf } from "../../../../explorer/stage/web/concepts/diffusion/chart/way.js";
import { walk } from "../../../../explorer/stage/web/concepts/diffusion/math/walk.js";

const LOOK = { ask: "network", path: "cosine", solver: "euler", eta: 0, steps: 20, label: null, guidance: 1, draw: 0 };
const reading = (line, steps, distance, ms = 10) => ({ setting: { line, ask: "network", solver: line, steps }, evaluations: evaluationsOf(line, steps), distance, ms });

test("lines are the solvers that can begin, and the exact denoiser's where another one is asked", () => {
  assert.deepEqual(linesOf(LOOK, true), ["euler", "heun", "ddim", "ddpm", "adaptive", "exact"]);
  assert.deepEqual(linesOf({ ...LOOK, path: "linear" }, false), ["euler", "heun", "ddim", "ddpm", "sde", "adaptive"]);
  assert.deepEqual(linesOf({ ...LOOK, ask: "exact" }, true), ["euler", "heun", "ddim", "ddpm", "adaptive"]);
});

test("on the straight path DDIM is Euler, unless it draws", () => {
  const straight = { ...LOOK, path: "straight", solver: "ddim" };
  assert.ok(!linesOf(straight, true).includes("ddim"));
  assert.equal(lineOf(straight), "euler");
  assert.ok(linesOf({ ...straight, eta: 0.5 }, true).includes("ddim"));
  assert.equal(lineOf({ ...straight, eta: 0.5 }), "ddim");
  assert.deepEqual(chosenBy({ line: "euler", ask: "network", solver: "euler", steps: 5 }, straight), { ask: "network", solver: "ddim", steps: 5 });
  assert.equal(chosenBy({ line: "euler", ask: "network", solver: "euler", steps: 5 }, { ...straight, path: "cosine" }).solver, "euler");
});

test("the cheapest is measured first, nothing above a hundred evaluations, each once, the chosen steps too", () => {
  const wanted = wantedOf({ ...LOOK, steps: 17 }, true);
  const costs = wanted.map(({ solver, steps }) => evaluationsOf(solver, steps));
  assert.deepEqual(costs, [...costs].sort((a, b) => a - b));
  assert.ok(Math.max(...costs) <= MOST);
  assert.equal(new Set(wanted.map(({ line, steps }) => `${line} ${steps}`)).size, wanted.length);
  assert.ok(wanted.some(({ line, steps }) => line === "ddpm" && steps === 17));
  assert.ok(wanted.every(({ line, steps }) => line !== "heun" || steps <= 50));
  assert.equal(wanted.filter(({ line }) => line === "adaptive").length, 1);
  assert.ok(wanted.filter(({ line }) => line === "exact").every(({ ask, solver }) => ask === "exact" && solver === "euler"));
});

test("what is cheap is measured further, what is dear is not", () => {
  const readings = [reading("euler", 100, 0.05, 20), reading("heun", 50, 0.05, 9000), { ...reading("euler", 100, 0.04, 60), setting: { line: "exact", ask: "exact", solver: "euler", steps: 100 } }];
  const further = furtherOf(LOOK, true, readings).map(({ line, steps }) => `${line} ${steps}`);
  assert.deepEqual(further, ["euler 200", "exact 200", "euler 500", "exact 500", "euler 1000", "exact 1000"], "shortest first");
  assert.deepEqual(furtherOf(LOOK, true, [reading("heun", 50, 0.05, 90)]).map(({ steps }) => steps), [200, 500], "no more than 1,000 evaluations");
  assert.deepEqual(furtherOf(LOOK, true, [reading("euler", 5, 0.3, 1)]), [], "not before the long ones are there");
});

test("both axes are logarithmic, hold all readings and the floor, and are not left", () => {
  const box = { left: 40, right: 340, top: 10, bottom: 210 };
  const readings = [reading("euler", 1, 1.6), reading("euler", 10, 0.2), reading("euler", 100, 0.05), reading("ddpm", 1, 4000), reading("ddpm", 2, NaN)];
  const scales = scalesOf(readings, { low: 0.03 }, box);
  assert.equal(scales.x(1), 40);
  assert.ok(Math.abs(scales.x(10) - scales.x(1) - (scales.x(100) - scales.x(10))) < 1e-9);
  assert.ok(Math.abs(scales.y(0.1) - scales.y(1) - (scales.y(0.05) - scales.y(0.5))) < 1e-9);
  for (const { x, y } of placed(readings, scales)) assert.ok(x >= 40 && x <= 340 && y >= 10 && y <= 210);
  assert.equal(scales.y(NaN), 10, "what diverged stands at the top");
  assert.ok(scales.y(0.03) < 210);
  assert.ok(scales.ticksY.includes(0.1) && scales.ticksX.includes(100) && !scales.ticksX.includes(1000));
  assert.ok(scalesOf([reading("euler", 1000, 0.04)], { low: 0.03 }, box).ticksX.includes(1000));
});

test("a pointer is at the nearest reading, if one is near", () => {
  const points = placed([reading("euler", 1, 1), reading("euler", 10, 0.1)], scalesOf([], { low: 0.03 }, { left: 0, right: 200, top: 0, bottom: 200 }));
  assert.equal(hit(points, points[1].x + 5, points[1].y - 5, 20), points[1]);
  assert.equal(hit(points, points[1].x + 30, points[1].y, 20), null);
  assert.equal(hit([], 0, 0, 20), null);
});

test("names keep their order and never lie on one another", () => {
  const found = spread([100, 101, 20, 102, 199], 17, [0, 200]);
  const order = [2, 0, 1, 3, 4].map((i) => found[i]);
  order.slice(1).forEach((y, i) => assert.ok(y - order[i] >= 17 - 1e-9));
  assert.equal(found[2], 20, "who is alone stays");
  assert.ok(Math.max(...found) <= 200);
});

test("arrows choose more steps or another solver, and no solver that can't begin", () => {
  assert.deepEqual(keyed("ArrowRight", LOOK), { steps: 30 });
  assert.deepEqual(keyed("ArrowLeft", { ...LOOK, steps: 17 }), { steps: 15 });
  assert.deepEqual(keyed("ArrowRight", { ...LOOK, steps: 1000 }), {});
  assert.deepEqual(keyed("ArrowRight", { ...LOOK, solver: "adaptive" }), {});
  assert.deepEqual(keyed("ArrowDown", { ...LOOK, solver: "ddpm" }), { solver: "adaptive" });
  assert.deepEqual(keyed("ArrowDown", { ...LOOK, solver: "ddpm", path: "linear" }), { solver: "sde" });
  assert.deepEqual(keyed("ArrowUp", LOOK), { solver: "adaptive" });
  assert.equal(keyed("Enter", LOOK), null);
});

test("what is kept is told apart by all that it depends on, and by nothing else", () => {
  const model = { key: "film 3" };
  const key = (look = {}, setting = {}, of = model) => keyOf(of, { ...LOOK, ...look }, { line: "ddim", ask: "network", solver: "ddim", steps: 5, ...setting });
  const asked = [key({}, { steps: 7 }), key({}, { ask: "exact" }), key({}, {}, { key: "film 4" })];
  const others = [...asked, key({ path: "linear" }), key({ label: 1 }), key({ label: 1, guidance: 3 }), key({ eta: 0.5 }), key({ draw: 1 })];
  assert.equal(new Set([key(), ...others]).size, others.length + 1);
  assert.equal(key({ guidance: 4, solver: "heun", steps: 50 }), key(), "guidance means nothing without a class");
  assert.equal(key({}, { ask: "exact" }), key({}, { ask: "exact" }, { key: "film 4" }), "the exact one learns nothing");
});

/** A clock that goes on by a millisecond whenever somebody looks, and ways of so many parts. */
function bench() {
  let now = 0;
  const begun = [];
  function* job(setting) {
    begun.push(setting.steps);
    for (let i = 0; i < setting.steps; i++) yield;
    return { evaluations: setting.steps, distance: 1 / setting.steps };
  }
  return { measured: new Measured(() => now++), how: { key: ({ steps }) => `k${steps}`, begin: job }, begun };
}

test("work is done in slices, goes on where it was, and is not done twice", () => {
  const { measured, how, begun } = bench();
  const wanted = [3, 40, 8].map((steps) => ({ line: "euler", ask: "network", solver: "euler", steps }));
  let slices = 0;
  while (measured.work(wanted, how, 12)) assert.ok(++slices < 100);
  assert.ok(slices > 3, "in several");
  assert.deepEqual(begun, [3, 40, 8], "each is begun once");
  assert.deepEqual(measured.of(wanted, how.key).map(({ evaluations }) => evaluations), [3, 40, 8]);
  assert.ok(measured.of(wanted, how.key).every(({ ms, evaluations }) => ms >= evaluations));
  assert.equal(measured.work(wanted, how, 12), false);
  assert.equal(begun.length, 3);
});

test("what is wanted no more is given up", () => {
  const { measured, how, begun } = bench();
  const of = (steps) => [{ line: "euler", ask: "network", solver: "euler", steps }];
  measured.work(of(90), how, 12);
  while (measured.work(of(5), how, 12));
  assert.deepEqual(begun, [90, 5]);
  assert.equal(measured.of(of(90), how.key).length, 0);
});

test("the same way is read on whichever line it stands", () => {
  const { measured, how } = bench();
  const [setting] = [{ line: "exact", ask: "exact", solver: "euler", steps: 4 }];
  while (measured.work([setting], how, 12));
  assert.equal(measured.of([{ ...setting, line: "euler" }], how.key)[0].setting.line, "euler");
});

test("a way in parts is the way of the stage, whatever is drawn on it", () => {
  const denoiser = (x, alpha) => x.map((value, i) => alpha * Math.tanh(value) + 0.1 * Math.sin(x[i ^ 1]));
  const model = { denoiser: () => denoiser, start: () => Float64Array.from([0.1, -2, 0.7, 1.5, -0.4, 0.2]), sliced: { distance: (x) => x.reduce((sum, value, i) => sum + (i + 1) * value, 0) } };
  for (const change of [{}, { solver: "heun" }, { solver: "ddim", eta: 0.5 }, { solver: "ddpm", draw: 3 }, { solver: "sde", path: "linear" }, { solver: "adaptive" }]) {
    const look = { ...LOOK, steps: 6, ...change };
    const job = wayOf(model, look);
    let [parts, done] = [0, job.next()];
    for (; !done.done; done = job.next()) parts++;
    const way = walk(denoiser, look, model.start());
    assert.deepEqual(done.value, { evaluations: way.evaluations, distance: model.sliced.distance(way.states.at(-1)) });
    assert.equal(parts, look.solver === "adaptive" ? 1 : 6);
  }
});
