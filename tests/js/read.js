/** Reads a film's form, evaluation and exact answer as JSON from stdin, writes what the strip reads of frames: for Python. */

import { readFileSync } from "node:fs";

import { Evaluation } from "../../explorer/stage/web/concepts/joint_vs_conditional/evaluation.js";
import { Formula } from "../../explorer/stage/web/concepts/joint_vs_conditional/formula.js";
import { Reader } from "../../explorer/stage/web/concepts/joint_vs_conditional/reader.js";
import { LearnedSide } from "../../explorer/stage/web/concepts/joint_vs_conditional/side.js";
import { exactModel } from "../../explorer/stage/web/plane/exact.js";

const { form, array, frames, points, exact, floor, extent } = JSON.parse(readFileSync(0, "utf8"));
const classes = exact.classes.map((rows) => ({ data: Float64Array.from(rows.flat()) }));
const formula = new Formula(exactModel({ ...exact, classes }), extent);
const evaluation = new Evaluation({ xy: { shape: [], data: Float64Array.from(points.xy.flat()) }, label: { shape: [], data: Uint8Array.from(points.label) } });
const clamp = (at) => Math.max(0, Math.min(at, frames.length - 1));
const film = { key: "film", have: frames.length, total: frames.length, clamp, row: (name, at) => (name === array ? Float32Array.from(frames[at]) : null) };
const reader = new Reader(evaluation, formula.exact, []);
const side = new LearnedSide(form, film, extent);
process.stdout.write(JSON.stringify(frames.map((_, frame) => reader.read(side, frame, floor, formula))));
