/**
 * Bytes from Python to a scene. Knows the format ("STG1", header, aligned arrays) and nothing of what is drawn.
 *
 * @import { NdArray, Scene } from "./types.js"
 */

const MAGIC = "STG1";
const VERSION = 1;
const MOST_CLASSES = 5; // as many as have a colour and a shape

/** @type {Record<string, { size: number, make: (b: ArrayBuffer, o: number, n: number) => NdArray["data"] }>} */
const DTYPES = {
  f4: { size: 4, make: (b, o, n) => new Float32Array(b, o, n) },
  f8: { size: 8, make: (b, o, n) => new Float64Array(b, o, n) },
  u1: { size: 1, make: (b, o, n) => new Uint8Array(b, o, n) },
  u2: { size: 2, make: (b, o, n) => new Uint16Array(b, o, n) },
  i4: { size: 4, make: (b, o, n) => new Int32Array(b, o, n) },
};

/** A payload that is not a scene; the message says why. */
export class WireError extends Error {}

/**
 * @param {unknown} payload Uint8Array, ArrayBuffer or any view of one
 * @returns {Scene}
 */
export function decode(payload) {
  const bytes = asBytes(payload);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new WireError("not a scene");
  const length = new DataView(bytes.buffer).getUint32(4, true);
  if (8 + length > bytes.length) throw new WireError("the header is cut off");
  const header = parse(new TextDecoder("utf-8", { fatal: true }), bytes.subarray(8, 8 + length));
  return checked(revive(header, bytes.buffer, 8 + length));
}

/**
 * A copy that owns its buffer from byte 0 on, so that typed views of it are aligned.
 * @param {unknown} payload
 * @returns {Uint8Array<ArrayBuffer>}
 */
function asBytes(payload) {
  if (payload instanceof ArrayBuffer) return new Uint8Array(payload);
  if (!ArrayBuffer.isView(payload)) throw new WireError("the payload is not bytes");
  const view = new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength);
  return new Uint8Array(view); // copies
}

/**
 * @param {TextDecoder} decoder
 * @param {Uint8Array} bytes
 * @returns {unknown}
 */
function parse(decoder, bytes) {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    throw new WireError("the header is not JSON", { cause: error });
  }
}

/**
 * Replace every {"$": [...]} by its array.
 * @param {any} node
 * @param {ArrayBuffer} buffer
 * @param {number} start where the body starts
 * @returns {any}
 */
function revive(node, buffer, start) {
  if (Array.isArray(node)) return node.map((item) => revive(item, buffer, start));
  if (node === null || typeof node !== "object") return node;
  if ("$" in node) return array(node, buffer, start);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, revive(value, buffer, start)]));
}

/**
 * @param {{ $: [string, number[], number], scale?: number[] | number[][] }} node
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @returns {NdArray}
 */
function array(node, buffer, start) {
  const [dtype, shape, offset] = Array.isArray(node.$) ? node.$ : /** @type {any} */ ([]);
  const type = Object.hasOwn(DTYPES, dtype) ? DTYPES[dtype] : undefined;
  if (!type) throw new WireError(`no such dtype: ${dtype}`);
  const natural = (/** @type {unknown} */ n) => Number.isInteger(n) && Number(n) >= 0;
  if (!Array.isArray(shape) || !shape.every(natural)) throw new WireError("an array has no shape");
  const count = shape.reduce((n, side) => n * side, 1);
  const inside = natural(offset) && start + offset + count * type.size <= buffer.byteLength;
  if (!inside || (start + offset) % type.size) throw new WireError("an array lies outside the payload");
  const data = type.make(buffer, start + offset, count);
  return { shape, data: node.scale ? spread(data, node.scale, dtype) : data };
}

/**
 * Map quantized values back to numbers, with one scale for all or one for each entry of the last axis.
 * @param {NdArray["data"]} data
 * @param {number[] | number[][]} scale
 * @param {string} dtype
 * @returns {Float32Array}
 */
function spread(data, scale, dtype) {
  if (dtype !== "u1" && dtype !== "u2") throw new WireError("only u1 and u2 can have a scale");
  const pairs = /** @type {number[][]} */ (Array.isArray(scale[0]) ? scale : [scale]);
  if (!pairs.every((pair) => pair.length === 2 && pair.every(Number.isFinite))) throw new WireError("a scale is not lo, hi");
  const top = dtype === "u1" ? 255 : 65535;
  return Float32Array.from(data, (value, i) => {
    const [lo, hi] = pairs[i % pairs.length];
    return lo + ((hi - lo) * value) / top;
  });
}

/**
 * @param {any} scene
 * @returns {Scene}
 */
function checked(scene) {
  if (scene?.version !== VERSION) throw new WireError(`no such version: ${scene?.version}`);
  if (!Array.isArray(scene.panels) || !scene.panels.length) throw new WireError("a scene has no panels");
  if (!Array.isArray(scene.extent) || scene.extent.length !== 4) throw new WireError("a scene has no extent");
  const shape = scene.points?.xy?.shape;
  if (shape?.[1] !== 2 || scene.points.label?.shape?.[0] !== shape[0]) throw new WireError("points and labels differ");
  const count = scene.exact ? checkExact(scene.exact) : checkReal(scene.real);
  if (!scene.points.label.data.every((/** @type {number} */ label) => label < count)) throw new WireError("a point has a label that is no class");
  for (const panel of scene.panels) {
    checkFilm(panel.film);
    checkModel(panel.model, panel.film.arrays ?? {}, count);
  }
  return scene;
}

/**
 * @param {any} real
 * @returns {number} how many classes there are
 */
function checkReal(real) {
  const count = real?.shares?.length;
  if (!(count >= 2 && count <= MOST_CLASSES) || !(real.peak > 0)) throw new WireError("neither an exact answer nor real data");
  const sound = (/** @type {any} */ axis) => Number.isFinite(axis?.offset) && Number.isFinite(axis.scale) && axis.scale !== 0;
  if (real.axes?.length !== 2 || !real.axes.every(sound)) throw new WireError("real data have two axes");
  const { side, mean, directions } = real.digits ?? { side: 0, mean: null, directions: null };
  const pixels = [side * side, 2 * side * side];
  if (real.digits && String([mean?.data?.length, directions?.data?.length]) !== String(pixels)) throw new WireError("digits of another size");
  return count;
}

/**
 * @param {any} exact
 * @returns {number} how many classes there are
 */
function checkExact(exact) {
  const { kind, classes, prior } = exact;
  if (kind !== "mixture" && kind !== "boxes") throw new WireError("the exact answer is of no known kind");
  const rows = Array.isArray(classes) && classes.every(({ shape }) => shape?.[0] > 0 && shape[1] === 6 && shape.length === 2);
  if (!rows || classes.length < 2 || classes.length > MOST_CLASSES) throw new WireError("the exact answer has no classes");
  if (prior && prior.length !== classes.length) throw new WireError("the exact answer has other shares than classes");
  return classes.length;
}

/**
 * @param {any} model
 * @param {Record<string, NdArray>} arrays of its film
 * @param {number} count of classes
 */
function checkModel(model, arrays, count) {
  const { kind, sizes, prior, nx, ny } = model ?? {};
  /** @type {Record<string, () => boolean>} */
  const fits = {
    mlp: () => Math.max(2, sizes?.[sizes.length - 1]) === count,
    mixture: () => prior?.length === count,
    grid: () => !arrays.field || String(arrays.field.shape.slice(1)) === String([count, ny, nx]),
  };
  if (!Object.hasOwn(fits, kind)) throw new WireError(`no such model: ${kind}`);
  if (!fits[kind]()) throw new WireError("a model has other classes than the exact answer");
}

/** @param {any} film */
function checkFilm(film) {
  if (!film?.key || !Number.isInteger(film.total) || !Number.isInteger(film.from)) throw new WireError("a panel has no film");
  const frames = film.steps?.shape?.[0];
  const rows = [...Object.values(film.arrays ?? {}), ...Object.values(film.scalars ?? {})];
  if (!rows.every((item) => item.shape?.[0] === frames)) throw new WireError("a film's arrays differ in length");
  if (film.from < 0 || film.from + frames > film.total) throw new WireError("a film has more frames than it says");
}
