import {
  WireError
} from "./chunk-3FO5EX4B.js";

// explorer/stage/web/plane/classes.js
var LETTERS = ["a", "b", "c", "d", "e"];
var TOKENS = {
  classes: LETTERS.map((letter) => `--class-${letter}`),
  marks: LETTERS.map((letter) => `--mark-${letter}`),
  density: "--density",
  guess: "--guess"
};
var nameOf = (words, label) => words.say(`class_${LETTERS[label]}`);
function chanceOf(words, { chances, top }) {
  if (chances.length === 2) return words.chance(chances[0]);
  const name = nameOf(words, top);
  return `${name}${/\d$/.test(name) ? " \xB7 " : " "}${words.chance(chances[top])}`;
}

// explorer/stage/web/plane/check.js
function checkPlane({ extent, points, exact, real }) {
  if (!Array.isArray(extent) || extent.length !== 4) throw new WireError("a scene has no extent");
  const shape = points?.xy?.shape;
  if (shape?.[1] !== 2 || points.label?.shape?.[0] !== shape[0]) throw new WireError("points and labels differ");
  const count = exact ? checkExact(exact) : checkReal(real);
  if (!points.label.data.every((label) => label < count)) throw new WireError("a point has a label that is no class");
  return count;
}
function checkExact({ kind, classes, prior }) {
  if (kind !== "mixture" && kind !== "boxes") throw new WireError("the exact answer is of no known kind");
  const rows = Array.isArray(classes) && classes.every(({ shape }) => shape?.[0] > 0 && shape[1] === 6 && shape.length === 2);
  if (!rows || classes.length < 2 || classes.length > LETTERS.length) throw new WireError("the exact answer has no classes");
  if (prior && prior.length !== classes.length) throw new WireError("the exact answer has other priors than classes");
  return classes.length;
}
function checkReal(real) {
  const count = real?.shares?.length;
  if (!(count >= 2 && count <= LETTERS.length) || !(real.peak > 0)) throw new WireError("neither an exact answer nor real data");
  const sound = (axis) => Number.isFinite(axis?.offset) && Number.isFinite(axis.scale) && axis.scale !== 0;
  if (real.axes?.length !== 2 || !real.axes.every(sound)) throw new WireError("real data have two axes");
  return count;
}
function checkForm(form, arrays, count) {
  const { kind, sizes, prior, nx, ny } = form ?? {};
  const fits = {
    mlp: () => Math.max(2, sizes?.[sizes.length - 1]) === count,
    mixture: () => prior?.length === count,
    grid: () => !arrays.field || String(arrays.field.shape.slice(1)) === String([count, ny, nx])
  };
  if (!Object.hasOwn(fits, kind)) throw new WireError(`no such model: ${kind}`);
  if (!fits[kind]()) throw new WireError("a model has other classes than the exact answer");
}

// explorer/stage/web/plane/normal.js
var NEAR = 2;
var ROOT_PI = Math.sqrt(Math.PI);
function scaledErfc(z) {
  if (z < NEAR) {
    let term = 2 / ROOT_PI * z;
    let sum = term;
    for (let n = 1; term > 1e-17 * sum; n++) sum += term *= 2 * z * z / (2 * n + 1);
    return Math.exp(z * z) - sum;
  }
  let tail = z;
  for (let n = 40; n > 0; n--) tail = z + n / 2 / tail;
  return 1 / (ROOT_PI * tail);
}
function logPhi(a) {
  const z = -a / Math.SQRT2;
  return Math.log(0.5 * scaledErfc(z)) - z * z;
}
function logInterval(a, b) {
  if (a + b > 0) return logInterval(-b, -a);
  if (b > 0) return Math.log1p(-Math.exp(logPhi(a)) - Math.exp(logPhi(-b)));
  const upper = logPhi(b);
  return upper + Math.log1p(-Math.exp(logPhi(a) - upper));
}

export {
  LETTERS,
  TOKENS,
  nameOf,
  chanceOf,
  checkPlane,
  checkForm,
  logInterval
};
