/** The machine of the GAN's page: where its parts stand, what its edges carry, who learns, which part is shown large. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { aboutOf } from "../../../../explorer/stage/web/concepts/gan/machine/about.js";
import { even, scaleOf } from "../../../../explorer/stage/web/concepts/gan/machine/curves.js";
import { EDGES, courseOf, drawn, flowOf, stillOf, textOf, widthOf } from "../../../../explorer/stage/web/concepts/gan/machine/edges.js";
import { cellsOf, centresOf, grades } from "../../../../explorer/stage/web/concepts/gan/machine/field.js";
import { sharesOf } from "../../../../explorer/stage/web/concepts/gan/machine/online.js";
import { PARTS, planOf } from "../../../../explorer/stage/web/concepts/gan/machine/plan.js";
import { Pointing } from "../../../../explorer/stage/web/concepts/gan/machine/pointing.js";
import { refusal, turnsAt } from "../../../../explorer/stage/web/concepts/gan/machine/turns.js";
import { CASES, duelOf } from "./made.js";

const ROOMS = [
  { width: 484, side: 410, foot: 22, zoom: 1, narrow: false },
  { width: 405, side: 346, foot: 22, zoom: 1, narrow: false },
  { width: 358, side: 358, foot: 44, zoom: 1, narrow: true },
  { width: 900, side: 640, foot: 32, zoom: 1.4, narrow: false },
];

test("on every screen parts are 96 pixels and more, within the room, and none lies on another", () => {
  for (const room of ROOMS) {
    const { box, name, height, at } = planOf(room);
    assert.ok(box >= 96, `${room.width}: ${box}`);
    if (!room.narrow) assert.ok(height + room.foot <= room.side);
    const places = PARTS.map((part) => at[part]);
    for (const [x, y] of places) assert.ok(x >= 0 && x + box <= room.width && y >= name && y + box + name <= height + name);
    for (const [i, [x, y]] of places.entries()) for (const [u, v] of places.slice(i + 1)) assert.ok(Math.abs(x - u) > box || Math.abs(y - v) > box);
  }
});

test("edges run between their parts, forward ones from left to right or down, gradients the other way", () => {
  for (const room of ROOMS) {
    const plan = planOf(room);
    for (const [name, { back, from, to }] of Object.entries(EDGES)) {
      const course = courseOf(name, plan);
      const [dx, dy] = [course.to[0] - course.from[0], course.to[1] - course.from[1]];
      assert.ok(course.upright ? (back ? dy < 0 : dy > 0) : back ? dx < 0 : dx > 0, name);
      for (const [part, [x, y]] of [[from, course.from], [to, course.to]]) {
        const [left, top] = plan.at[part];
        assert.ok(x > left - 6 * room.zoom && x < left + plan.box + 6 * room.zoom && y > top - 6 * room.zoom && y < top + plan.box + 6 * room.zoom, name);
      }
      const { line, head } = drawn(course, 7.5, room.zoom);
      assert.ok(!/NaN/.test(line + head));
      assert.ok(head.startsWith(`M${course.to.map((v) => v.toFixed(1)).join(" ")}`)); // the head's point is where it leads
    }
  }
});

test("the wider, the larger: in either sign, and within bounds", () => {
  const widths = [0, 0.01, 0.1, 0.5, 1, 2].map((value) => widthOf("pull", value));
  assert.deepEqual(widths, [...widths].sort((a, b) => a - b));
  assert.equal(new Set(widths).size, widths.length);
  assert.equal(widthOf("d_loss", -1), widthOf("d_loss", 1));
  assert.ok(widthOf("d_gradient", 1e9) < 8);
  assert.equal(widthOf("d_gradient", NaN), widthOf("d_gradient", 0));
  assert.ok(widthOf("batch", 512) > widthOf("batch", 32));
});

test("numbers beside edges are short and never called nothing where they are not", () => {
  const said = [0, 0.0002, 0.0043, 0.5, 1.386, -12.34, 345.6].map((value) => textOf("pull", value));
  assert.deepEqual(said, ["0.00", "<0.001", "0.004", "0.50", "1.39", "−12.3", "346"]);
  assert.equal(textOf("batch", 128), "128");
  assert.equal(textOf("d_loss", -0.0021), "0.00"); // a loss of none, and no gradient
});

test("where one stands still its gradient is away, and what G learns from passes through a D that does", () => {
  const flows = (turns) => ["d_gradient", "pull", "g_gradient"].map((edge) => flowOf(edge, turns));
  assert.deepEqual(flows("both"), ["flows", "flows", "flows"]);
  assert.deepEqual(flows("discriminator"), ["flows", "away", "away"]);
  assert.deepEqual(flows("generator"), ["passes", "flows", "flows"]);
  for (const turns of ["both", "discriminator", "generator"]) assert.equal(flowOf("forged", turns), "flows");
  assert.deepEqual(["both", "discriminator", "generator"].map(stillOf), [null, "generator", "discriminator"]);
});

const TAKEN = { turns: [{ frame: 0, who: "both" }, { frame: 10, who: "discriminator" }, { frame: 20, who: "both" }], frames: [5, 10, 20], most: 4 };

test("who learns changes at the frame where the training turned off", () => {
  assert.deepEqual([0, 9.9, 10, 19.5, 20, 99].map((at) => turnsAt(TAKEN, at)), ["both", "both", "discriminator", "discriminator", "both", "both"]);
});

test("nothing follows the last frame, and a film takes only so many branches before one", () => {
  assert.equal(refusal(TAKEN, 119, 121), "");
  assert.equal(refusal(TAKEN, 120, 121), "turns_at_the_end");
  const full = { ...TAKEN, frames: [5, 10, 20, 30] };
  assert.equal(refusal(full, 31, 121), "turns_full");
  assert.equal(refusal(full, 30, 121), ""); // the one that stands there is given up
});

test("a part that is pointed at is shown for a while, one that is pinned until it is let go", () => {
  const pointing = new Pointing();
  const shown = [];
  const done = [["point", "noise"], ["leave", "noise"], ["press", "real"], ["point", "forged"], ["leave", "forged"], ["press", "losses"], ["press", "losses"], ["press", "real"], ["release"]];
  for (const [what, part] of done) {
    pointing[what](part);
    shown.push(pointing.part);
  }
  assert.deepEqual(shown, ["noise", "all", "real", "forged", "real", "losses", "all", "real", "all"]);
  pointing.point("noise");
  pointing.leave("real"); // late: another is pointed at
  assert.equal(pointing.part, "noise");
  pointing.heard("noise");
  assert.equal(pointing.pinned, "all");
  pointing.heard("generator"); // a link, or who undoes
  assert.deepEqual([pointing.pinned, pointing.part], ["generator", "generator"]);
});

test("D in small: chances where it has them, else a critic's values about its middle", () => {
  for (const of of CASES) {
    const model = duelOf(of).at(1);
    const d = model.dimensions;
    const z = model.noise(50, 1);
    const shown = { model, real: new Float32Array(50 * d).fill(1), forged: model.forge(z) };
    const places = d === 2 ? centresOf({ nx: 8, ny: 8, extent: [-3, 3, -3, 3] }) : Float32Array.from([-2, -1, 0, 1, 2]);
    const found = grades(shown, places);
    assert.ok(found.every((value) => value >= 0 && value <= 1));
    if (model.probability) assert.deepEqual(found, model.chance(places));
    else assert.ok(found.some((value) => Math.abs(value - 0.5) > 0.499)); // the farthest from the middle is at an end
  }
});

test("cells are as many as a sketch may cost, and all of them at rest", () => {
  const small = duelOf(CASES[0]).at(0);
  assert.equal(cellsOf(small, true), 32);
  const large = { ...small, form: small.form, discriminator: { size: 17_000 }, others: small.others, dimensions: 2 };
  assert.ok(cellsOf(large, true) < 32 && cellsOf(large, true) >= 8);
  assert.equal(cellsOf(large, false), 32);
  assert.deepEqual(Array.from(centresOf({ nx: 2, ny: 2, extent: [0, 4, 0, 2] })), [1, 0.5, 3, 0.5, 1, 1.5, 3, 1.5]);
});

test("losses of an even duel: 2 ln 2 and ln 2, and those of the other losses", () => {
  const found = Object.fromEntries(["minimax", "non_saturating", "least_squares", "wasserstein"].map((name) => [name, even(name)]));
  const near = (value, wanted) => assert.ok(Math.abs(value - wanted) < 1e-12);
  for (const [name, d, g] of [["minimax", 2 * Math.LN2, -Math.LN2], ["non_saturating", 2 * Math.LN2, Math.LN2], ["least_squares", 0.25, 0.125], ["wasserstein", 0, 0]]) {
    near(found[name].d, d);
    near(found[name].g, g);
  }
});

test("the losses' scale holds the even duel and all frames but a few wild ones", () => {
  const film = { have: 100, scalars: { d_loss: new Float64Array(121).fill(1.2), g_loss: Float64Array.from({ length: 121 }, (_, i) => (i ? 0.8 : 500)) } };
  const [low, high] = scaleOf(film, { d: 1.386, g: 0.693 });
  assert.equal(low, 0.693);
  assert.equal(high, 1.386);
  assert.deepEqual(scaleOf({ have: 0, scalars: {} }, { d: 0, g: 0 }), [-1, 1]);
});

test("bars are shares of all points; what lies beyond the ends is in none", () => {
  const shares = sharesOf(Float32Array.from([0.5, 0.5, 23.5, 99]), [0, 24]);
  assert.deepEqual([shares[0], shares[23]], [0.5, 0.25]);
  assert.equal(shares.reduce((a, b) => a + b), 0.75);
});

test("what is said of a part has its numbers, and hides those learned while a question is open", () => {
  const words = { say: (key, values = {}) => `${key} ${Object.entries(values).map(([k, v]) => `${k}=${v}`).join(" ")}` };
  const of = { words, form: { noise: "uniform", noise_size: 2 }, read: (what) => (what === "batch" ? 128 : 0.25), turns: "both", bare: false };
  assert.match(aboutOf("noise", of), /about_noise_uniform n=128 k=2/);
  assert.match(aboutOf("discriminator", of), /^about_discriminator real=0.25 forged=0.25 gradient=0.25/);
  assert.match(aboutOf("discriminator", { ...of, turns: "generator" }), /^stands_still .*about_discriminator_still/);
  assert.match(aboutOf("forged", { ...of, turns: "discriminator" }), /^about_forged_still/);
  for (const part of PARTS.slice(1)) assert.doesNotMatch(aboutOf(part, { ...of, bare: true }), /0\.25/);
});
