/**
 * Bytes from Python to a tree of values and arrays. Knows the format ("STG1", header, aligned arrays), not what it says.
 *
 * @import { NdArray } from "./types.js"
 */

import { inflate, sums } from "./deflated.js";

const MAGIC = "STG1";

/** @typedef {(b: ArrayBuffer, o: number, n: number) => NdArray["data"]} Make */

/** @type {Record<string, { size: number, make: Make, top?: number }>} `top`: the largest whole number, which a scale maps */
const DTYPES = {
  f2: { size: 2, make: (b, o, n) => halves(new Uint16Array(b, o, n)) },
  f4: { size: 4, make: (b, o, n) => new Float32Array(b, o, n) },
  f8: { size: 8, make: (b, o, n) => new Float64Array(b, o, n) },
  u1: { size: 1, make: (b, o, n) => new Uint8Array(b, o, n), top: 255 },
  u2: { size: 2, make: (b, o, n) => new Uint16Array(b, o, n), top: 65535 },
  i2: { size: 2, make: (b, o, n) => new Int16Array(b, o, n) },
  i4: { size: 4, make: (b, o, n) => new Int32Array(b, o, n) },
};

/** A payload that is not a scene; the message says why. */
export class WireError extends Error {}

/**
 * @param {unknown} payload Uint8Array, ArrayBuffer or any view of one
 * @returns {unknown} the tree, each array in its place
 */
export function unpack(payload) {
  const bytes = asBytes(payload);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new WireError("not a scene");
  const length = new DataView(bytes.buffer).getUint32(4, true);
  if (8 + length > bytes.length) throw new WireError("the header is cut off");
  const header = parse(new TextDecoder("utf-8", { fatal: true }), bytes.subarray(8, 8 + length));
  return revive(header, bytes.buffer, 8 + length);
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

/** @typedef {{ $: [string, number[], number], scale?: any, deflated?: number, step?: number }} Place of an array, in the header */

const natural = (/** @type {unknown} */ n) => Number.isInteger(n) && Number(n) >= 0;

/**
 * @param {Place} node
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @returns {NdArray}
 */
function array(node, buffer, start) {
  const [dtype, shape, offset] = Array.isArray(node.$) ? node.$ : /** @type {any} */ ([]);
  const type = Object.hasOwn(DTYPES, dtype) ? DTYPES[dtype] : undefined;
  if (!type) throw new WireError(`no such dtype: ${dtype}`);
  if (!Array.isArray(shape) || !shape.every(natural)) throw new WireError("an array has no shape");
  const count = shape.reduce((n, side) => n * side, 1);
  const size = node.deflated ?? count * type.size;
  const inside = natural(offset) && natural(size) && start + offset + size <= buffer.byteLength;
  if (!inside || (start + offset) % type.size) throw new WireError("an array lies outside the payload");
  const [bytes, from] = node.deflated === undefined ? [buffer, start + offset] : [inflated(buffer, start + offset, size, count * type.size), 0];
  if (node.step !== undefined) return onLattice(node, shape, bytes);
  const data = type.make(bytes, from, count);
  if (!node.scale) return { shape, data };
  if (!type.top) throw new WireError("only u1 and u2 can have a scale");
  return { shape, data: spread(data, pairsOf(node.scale, shape, buffer, start), type.top) };
}

/**
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @param {number} deflated bytes from there on
 * @param {number} size bytes that they hold
 * @returns {ArrayBuffer}
 */
function inflated(buffer, start, deflated, size) {
  try {
    return inflate(new Uint8Array(buffer, start, deflated), size);
  } catch (error) {
    throw new WireError("an array can't be inflated", { cause: error });
  }
}

/**
 * Frames of whole multiples of a step.
 * @param {Place} node
 * @param {number[]} shape
 * @param {ArrayBuffer} bytes
 * @returns {NdArray}
 */
function onLattice({ $: [dtype], deflated, step }, shape, bytes) {
  const fits = dtype === "i2" && deflated !== undefined && shape.length && Number.isFinite(step) && Number(step) > 0;
  if (!fits) throw new WireError("an array is on no lattice");
  return { shape, data: sums(bytes, shape), step };
}

/**
 * What whole numbers stand for, lo and hi by turns: one pair for all, one for each entry of the last axis, or one for each row.
 * @param {any} scale [lo, hi], a list of such pairs, or an array (..., 2) as the rows are
 * @param {number[]} shape
 * @param {ArrayBuffer} buffer
 * @param {number} start
 * @returns {{ pairs: ArrayLike<number>, of: (i: number) => number }} `of` value i, the place of its pair
 */
function pairsOf(scale, shape, buffer, start) {
  if (!Array.isArray(scale)) return rowPairs(array(scale, buffer, start), shape);
  const lists = Array.isArray(scale[0]) ? scale : [scale];
  if (!lists.every((pair) => pair.length === 2 && pair.every(Number.isFinite))) throw new WireError("a scale is not lo, hi");
  return { pairs: lists.flat(), of: (i) => 2 * (i % lists.length) };
}

/**
 * @param {NdArray} scale
 * @param {number[]} shape of the array
 */
function rowPairs(scale, shape) {
  const width = shape[shape.length - 1];
  if (String(scale.shape) !== String([...shape.slice(0, -1), 2])) throw new WireError("a scale has other rows than its array");
  if (!scale.data.every(Number.isFinite)) throw new WireError("a scale is not lo, hi");
  return { pairs: scale.data, of: (/** @type {number} */ i) => 2 * Math.floor(i / width) };
}

/**
 * Map whole numbers back to those that they stand for.
 * @param {NdArray["data"]} data
 * @param {ReturnType<typeof pairsOf>} scale
 * @param {number} top
 * @returns {Float32Array}
 */
function spread(data, { pairs, of }, top) {
  return Float32Array.from(data, (value, i) => {
    const [lo, hi] = [pairs[of(i)], pairs[of(i) + 1]];
    return lo + ((hi - lo) * value) / top;
  });
}

const HALF = new Float32Array(1);
const BITS = new Uint32Array(HALF.buffer);
/** @type {Float32Array | null} */
let table = null; // of all 65,536 numbers with 16 bits

/**
 * Numbers of 16 bits, as IEEE 754 has them; not every browser has a typed array of them.
 * @param {Uint16Array} codes
 * @returns {Float32Array}
 */
function halves(codes) {
  const known = (table ??= Float32Array.from({ length: 65536 }, (_, code) => half(code)));
  return Float32Array.from(codes, (code) => known[code]);
}

/** @param {number} code sign, 5 bits of exponent, 10 of fraction */
function half(code) {
  const [sign, exponent, fraction] = [code >> 15, (code >> 10) & 31, code & 1023];
  if (exponent === 0) return (sign ? -1 : 1) * fraction * 2 ** -24;
  BITS[0] = ((sign << 31) | ((exponent === 31 ? 255 : exponent + 112) << 23) | (fraction << 13)) >>> 0;
  return HALF[0];
}
