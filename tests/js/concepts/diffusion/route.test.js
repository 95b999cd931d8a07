/** What may be chosen of a route, and what a choice brings with it. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { MOST, SOLVER_NAMES, STEPS, asking, begins, drawnAnew, onto, placeOf, thereOf, walks } from "../../../../explorer/stage/web/concepts/diffusion/route/rules.js";

test("every number of steps has its place on the range, others the nearest by ratio", () => {
  STEPS.forEach((steps, place) => assert.equal(placeOf(steps), place));
  assert.equal(STEPS[placeOf(8)], 7);
  assert.equal(STEPS[placeOf(75)], 100, "75 is nearer to 100 than to 50, by ratio");
  assert.equal(STEPS[placeOf(65)], 50);
  assert.equal(STEPS[placeOf(100_000)], 1000);
});

test("the SDE begins only where some signal is left, and gives way to DDPM elsewhere", () => {
  assert.deepEqual(["straight", "linear", "cosine", "sigmoid", "exploding"].map((path) => begins("sde", path)), [false, true, false, true, true]);
  assert.deepEqual(onto("straight", { solver: "sde" }), { path: "straight", solver: "ddpm" });
  assert.deepEqual(onto("linear", { solver: "sde" }), { path: "linear" });
  for (const solver of SOLVER_NAMES.filter((name) => name !== "sde")) assert.deepEqual(onto("cosine", { solver }), { path: "cosine" });
});

test("who is slow to forecast is asked in fewer steps", () => {
  assert.deepEqual(asking("network", { steps: 1000 }), { ask: "network", steps: 200 });
  assert.deepEqual(asking("exact", { steps: 1000 }), { ask: "exact" });
  assert.deepEqual(asking("heart", { steps: 50 }), { ask: "heart" });
  for (const most of Object.values(MOST)) assert.ok(STEPS.includes(most));
});

test("a control is there where it means something", () => {
  const there = (look, known = true, told = 2) => thereOf({ solver: "euler", label: null, ...look }, { known }, { told });
  assert.deepEqual(there({}), { exact: true, eta: false, steps: true, class: true, guidance: false });
  assert.deepEqual(there({ solver: "ddim", label: 1 }, false), { exact: false, eta: true, steps: true, class: true, guidance: true });
  assert.deepEqual(there({ solver: "adaptive" }, true, 0), { exact: true, eta: false, steps: false, class: false, guidance: false });
});

test("forward no solver steps, but the chart goes on measuring ways back", () => {
  assert.deepEqual([["back", "step"], ["forward", "step"], ["forward", "chart"]].map(([way, right]) => walks({ way, right })), [true, false, true]);
});

test("new noise is the next draw, and after the last the first", () => {
  assert.deepEqual(drawnAnew({ draw: 4 }), { draw: 5 });
  assert.deepEqual(drawnAnew({ draw: 9999 }), { draw: 0 });
});
