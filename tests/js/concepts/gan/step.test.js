/** One step, slowly: its numbers are torch's, of the line that is lit; the ways from line to line; what the stage draws of it. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { shownAt } from "../../../../explorer/stage/web/concepts/gan/shown.js";
import { changed, movedOf, saidSlowly, seenSlowly, sizeByCost, spanOf } from "../../../../explorer/stage/web/concepts/gan/stage/slowly.js";
import { formulas } from "../../../../explorer/stage/web/concepts/gan/step/formula.js";
import { Happened } from "../../../../explorer/stage/web/concepts/gan/step/happened.js";
import { sentenceOf, sized, valuesOf } from "../../../../explorer/stage/web/concepts/gan/step/lines.js";
import { Pace } from "../../../../explorer/stage/web/concepts/gan/step/pace.js";
import { GOES, RESTS, nearest, progress, runs, walk } from "../../../../explorer/stage/web/concepts/gan/step/walk.js";
import { film } from "../../images/made.js";
import { off } from "./made.js";

const CASES = JSON.parse(readFileSync(new URL("../../fixtures/closeups.json", import.meta.url), "utf8"));
const CLOSE = 1e-4;
const floats = (values) => Float32Array.from(values);
const nameOf = ({ form, setting }) => [form.loss, `pack ${form.pack}`, setting.turns, `D ${setting.discriminator_steps}`, `r1 ${setting.r1}`].join(" ");
const WORDS = { lang: "en", say: (key, values = {}) => [key, ...Object.values(values)].join(" "), count: String, percent: (share) => `${Math.round(100 * share)} %` };

/** A case as the page has it; `change` makes it another step. */
function happenedIn({ form, setting, frame }, change = {}) {
  const own = { ...form, companions: form.companions && { ...form.companions, data: floats(form.companions.data) } };
  const closeup = { ...film(Object.fromEntries(Object.entries({ ...frame, ...change }).map(([name, row]) => [name, [floats(row)]]))), arrays: {} };
  const training = film({ generator: [floats(frame.generator)], discriminator: [floats(frame.discriminator)] });
  return new Happened(own, training, closeup, 0, setting);
}

const near = (found, wanted, name) => assert.ok(off([found], [wanted]) < CLOSE, `${name}: ${found}, not ${wanted}`);

for (const of of CASES) {
  test(`the numbers of both turns are torch's: ${nameOf(of)}`, () => {
    const happened = happenedIn(of);
    for (const name of ["judges", "forges"]) for (const [what, wanted] of Object.entries(of.said[name] ?? {})) near(happened[name][what], wanted, what);
    assert.equal(happened.judges === null, of.said.judges === null);
  });

  test(`and another step's are others: ${nameOf(of)}`, () => {
    const { generator_after: g, discriminator_after: d } = of.frame;
    const other = happenedIn(of, { generator_after: g.map((w) => 1.3 * w + 0.05), discriminator_after: d.map((w) => 1.3 * w + 0.05) });
    const { judges, forges } = of.said;
    if (judges) assert.ok(off([other.judges.lossAfter], [judges.lossAfter]) > 10 * CLOSE);
    assert.ok(off([other.forges.way], [forges.way]) > 10 * CLOSE);
    assert.ok(off([other.forges.meanAfter], [forges.meanAfter]) > 10 * CLOSE);
  });
}

test("each point has its grade, of a pack the pack's, and their means are the line's", () => {
  for (const of of CASES) {
    const { judges, duel } = happenedIn(of);
    if (!judges) continue;
    assert.equal(judges.ofReal.length * duel.dimensions, judges.real.length);
    for (const [grades, mean] of [[judges.ofReal, judges.meanReal], [judges.ofForged, judges.meanForged]]) near(grades.reduce((sum, v) => sum + v, 0) / grades.length, mean, "mean");
    if (duel.form.pack === 2) assert.equal(judges.ofReal[0], judges.ofReal[1]);
    if (duel.probability) assert.ok(judges.right > 0 && judges.right < 1);
    else assert.ok(Number.isNaN(judges.right));
  }
});

test("with several turns of D the first's points are shown, a batch of them", () => {
  const of = CASES.find(({ setting }) => setting.discriminator_steps === 3);
  const { judges, setting, duel } = happenedIn(of);
  assert.equal(of.frame.real.length, 3 * setting.batch * duel.dimensions);
  assert.deepEqual(judges.real, floats(of.frame.real).subarray(0, setting.batch * duel.dimensions));
  assert.equal(valuesOf(happenedIn(of))[0], `3 × ${setting.batch}`);
});

test("values and sentences have this step's numbers, and what holds D is named where it is on", () => {
  const [plain, r1] = [happenedIn(CASES[0]), happenedIn(CASES[1])];
  const values = valuesOf(plain);
  assert.deepEqual(values.slice(0, 2), ["32", "32"]);
  assert.equal(values[3], CASES[0].said.judges.loss.toFixed(3));
  assert.equal(valuesOf(r1)[3], (CASES[1].said.judges.loss + CASES[1].said.judges.penalty).toFixed(3), "the penalty is a part of what D lowers");
  assert.match(values[4], /^\|Δθ\| 0\.\d+$/);
  const { meanForged, meanAfter, way } = CASES[0].said.forges;
  assert.equal(sentenceOf(7, plain, WORDS), `slow_7 ${sized(way)} ${meanForged.toFixed(4)} ${meanAfter.toFixed(4)}`);
  assert.ok(!sentenceOf(4, plain, WORDS).includes("slow_4_"));
  assert.match(sentenceOf(4, r1, WORDS), /slow_4_r1 0\.\d+/);
  assert.match(sentenceOf(1, r1, WORDS), /slow_1_turns 3/);
  const critic = happenedIn(CASES[3]);
  assert.match(sentenceOf(4, critic, WORDS), /slow_4_gradient_penalty/);
  assert.match(sentenceOf(3, critic, WORDS), /^slow_3_critic/);
  assert.match(sentenceOf(7, critic, WORDS), /slow_7_critic.*slow_7_averaging/);
  assert.equal(sentenceOf(0, plain, WORDS), "slow_choose");
});

test("who stands still takes no turn", () => {
  const [only, still] = [happenedIn(CASES[4]), happenedIn(CASES[5])];
  assert.deepEqual(valuesOf(only).slice(0, 5), ["", "", "", "", ""]);
  assert.equal(sentenceOf(3, only, WORDS), "slow_still_d");
  assert.deepEqual(valuesOf(still).slice(5), ["", ""]);
  assert.equal(sentenceOf(7, still, WORDS), "slow_still_g");
  assert.match(sentenceOf(5, still, WORDS), /slow_5_clip 0\.1/);
  assert.deepEqual([1, 5, 6, 7].map((line) => [runs(line, "both"), runs(line, "discriminator"), runs(line, "generator")]), [
    [true, true, false], [true, true, false], [true, false, true], [true, false, true],
  ]);
  assert.deepEqual([nearest(1, "generator"), nearest(7, "discriminator"), nearest(0, "generator"), nearest(3, "both")], [6, 5, 0, 3]);
});

test("formulas are those of the loss, the penalty and the optimizer in use", () => {
  const of = (i, more = {}) => formulas(CASES[i].form, { ...CASES[i].setting, ...more });
  assert.match(of(0)[3], /log\(1 − D\(x̃\)\)$/);
  assert.match(of(1)[3], /½γ\|∇D\|²$/);
  assert.equal(of(1)[0], "z ~ U(−1, 1)");
  assert.equal(of(1)[5], "L_G = log(1 − D(G(z)))");
  assert.match(of(2)[4], /η ∇L_D$/);
  assert.match(of(0)[4], /Adam/);
  assert.match(of(3)[3], /D\(x̃\) − D\(x\) \+ λ/);
});

test("a number of any size keeps its sign", () => {
  assert.equal(sized(0.01234), "0.012");
  assert.equal(sized(-0.5), "−0.50");
  assert.equal(sized(0.00042), "4.2 × 10⁻⁴");
});

test("from line to line, from step to step, and no further than there are", () => {
  const of = { turns: "both", steps: 2 };
  assert.deepEqual(walk({ line: 0, substep: 0 }, 1, of), { line: 1, substep: 0 });
  assert.deepEqual(walk({ line: 3, substep: 0 }, -1, of), { line: 2, substep: 0 });
  assert.deepEqual(walk({ line: 7, substep: 0 }, 1, of), { line: 1, substep: 1 });
  assert.deepEqual(walk({ line: 1, substep: 1 }, -1, of), { line: 7, substep: 0 });
  assert.equal(walk({ line: 7, substep: 1 }, 1, of), null);
  assert.equal(walk({ line: 1, substep: 0 }, -1, of), null);
  assert.deepEqual(walk({ line: 5, substep: 0 }, 1, { turns: "discriminator", steps: 2 }), { line: 1, substep: 1 });
  assert.deepEqual(walk({ line: 0, substep: 0 }, 1, { turns: "generator", steps: 1 }), { line: 6, substep: 0 });
});

test("a line moves once it is lit, at once where nothing may move, and goes on while it plays", () => {
  assert.equal(progress(5, 0, false), 0);
  assert.equal(progress(5, 0, true), 1);
  assert.equal(progress(3, 0, false), 1, "nothing moves in it");
  const pace = new Pace();
  const [five, of] = [{ line: 5, substep: 0 }, { turns: "both", steps: 1 }];
  assert.equal(pace.at(five, 1000, false), 1, "what a link brings is at its end");
  assert.equal(pace.at({ line: 7, substep: 0 }, 1000, false), 0);
  assert.ok(pace.at({ line: 7, substep: 0 }, 1000 + GOES / 2, false) > 0.4);
  assert.equal(pace.at({ line: 7, substep: 0 }, 1000 + GOES, false), 1);
  assert.equal(pace.left(2000), Infinity);
  pace.playing = true;
  pace.again();
  assert.equal(pace.at(five, 5000, false), 0);
  assert.equal(pace.next(five, 5000 + GOES, of), null);
  assert.deepEqual(pace.next(five, 5000 + GOES + RESTS, of), { line: 6, substep: 0 });
});

/** What the page shows of a case at a line. */
function shownOf(of, line, t = 1) {
  const happened = happenedIn(of);
  const real = floats(of.frame.real.length ? of.frame.real : [-2, -2, 2, 2]);
  const look = { right: "step", part: "noise", show: "exact", layers: ["real"], forged: 50, draw: 3, morph: 0.5, slow: 40, line, substep: 0 };
  const slow = { line, t, happened, key: `${line} ${t}` };
  return shownAt({ now: 0, at: { training: 0 }, moving: false, lit: "" }, { look, real, model: happened.duel, beside: null, bare: false, slow });
}

test("the stage has the step's own networks, points and noise, whatever it showed before", () => {
  const [of] = CASES;
  const at = (line, t) => seenSlowly(shownOf(of, line, t));
  const two = at(2);
  assert.deepEqual([two.look.part, two.look.show, two.look.layers], ["all", "learned", ["forged"]]);
  assert.deepEqual(two.z, floats(of.frame.z));
  assert.deepEqual(two.model.weights.discriminator, floats(of.frame.discriminator));
  assert.deepEqual(at(5).model.weights.discriminator, floats(of.frame.discriminator_after));
  const six = at(6);
  assert.deepEqual(six.z, floats(of.frame.z_generator));
  assert.deepEqual(six.forged, six.slow.happened.forges.forged);
  const plain = { ...shownOf(of, 2), slow: null };
  assert.equal(seenSlowly(plain), plain);
  assert.notEqual(shownOf(of, 5, 0.5).key, shownOf(of, 5, 1).key);
});

test("points go from where they were to where they are, so many times as far, and the head says how many", () => {
  const [of] = CASES;
  const { slow, real } = shownOf(of, 7, 1);
  const { happened } = slow;
  assert.deepEqual(movedOf({ ...slow, t: 0 }, 10), happened.forges.forged);
  assert.ok(off(movedOf(slow, 1), Array.from(happened.forges.after)) < 1e-5);
  const ten = movedOf(slow, 10);
  assert.ok(Math.abs(ten[0] - happened.forges.forged[0] - 10 * (happened.forges.after[0] - happened.forges.forged[0])) < 1e-4);
  const span = spanOf(real, 2);
  const factor = happened.factor(span);
  assert.ok(factor === 1 || factor * happened.forges.way >= 0.03 * span);
  assert.equal(happened.factor(1e-9), 1, "what is seen anyway is drawn as it is");
  const said = saidSlowly(shownOf(of, 7), slow, WORDS);
  assert.equal(said.line, factor > 1 ? `slow_draws_7_more ${factor}` : "slow_draws_7 1");
  assert.ok(happenedIn(of, { generator_after: of.frame.generator_before }).factor(span) === 10_000, "no motion: nothing makes it seen");
});

test("a point is as large as what D's answer costs, by the loss in use", () => {
  for (const loss of ["minimax", "least_squares"]) {
    assert.equal(sizeByCost(0.5, true, loss), 1);
    assert.equal(sizeByCost(0.5, false, loss), 1);
    assert.ok(sizeByCost(0.9, false, loss) > 1.5 && sizeByCost(0.9, true, loss) < 0.7);
    assert.ok(sizeByCost(1, false, loss) <= 2, "and no larger than can be drawn");
  }
  assert.notEqual(sizeByCost(0.7, false, "minimax"), sizeByCost(0.7, false, "least_squares"));
});

test("a change is drawn larger only where it would not be seen", () => {
  const [before, after] = [floats([0.5, 0.5]), floats([0.5, 0.51])];
  const small = changed(before, after);
  assert.equal(small.factor, 20);
  assert.ok(Math.abs(small.at(1)[1] - 0.7) < 1e-6 && small.at(0)[1] === 0.5 && small.at(1)[0] === 0.5);
  assert.equal(changed(before, floats([0.5, 0.9])).factor, 1);
  assert.equal(changed(before, before).factor, 1);
});

test("what is kept of one generator is not taken for another's", () => {
  const [of] = CASES;
  const [here, there] = [happenedIn(of), happenedIn({ ...of, setting: { ...of.setting, step: 90 } })];
  const keys = [here.at("judged").key, there.at("judged").key].concat(here.at("after").key, there.at("after").key);
  assert.equal(new Set(keys).size, 4);
  assert.equal(here.at("before").key, keys[0], "D alone has moved");
});
