/** Arrays that travel deflated (zlib), and frames of whole numbers that travel as differences. No DOM. */

import { unzlibSync } from "fflate";

const MOST = 2 ** 28; // bytes of one array
const RATIO = 1032; // of bytes to deflated bytes: no stream has more (RFC 1951: 258 bytes in 2 bits)

/**
 * @param {Uint8Array} bytes a zlib stream
 * @param {number} size what it holds
 * @returns {ArrayBuffer} at least `size` bytes long; what is beyond them is nothing
 * @throws {Error} where it holds more or fewer bytes, or is no such stream; no more than `size` are ever inflated
 */
export function inflate(bytes, size) {
  if (!(size <= MOST && size <= RATIO * bytes.length)) throw new Error("an array is too large");
  const out = new Uint8Array(size + 1); // one more, so that a stream of more bytes shows
  if (unzlibSync(bytes, { out }).length !== size) throw new Error("an array has another length");
  return out.buffer;
}

/**
 * Frames from differences, which lie as all high bytes and then all low ones: d = 256 high + low, low from -128 to 127.
 * @param {ArrayBuffer} bytes
 * @param {number[]} shape frames first
 * @returns {Int16Array}
 */
export function sums(bytes, [frames, ...sides]) {
  const row = sides.reduce((n, side) => n * side, 1);
  const count = frames * row;
  const [high, low] = [new Int8Array(bytes, 0, count), new Int8Array(bytes, count, count)];
  const out = new Int16Array(count); // and with it all sums are modulo 2^16
  for (let i = 0; i < count; i++) out[i] = (high[i] << 8) + low[i];
  for (let i = row; i < count; i++) out[i] += out[i - row];
  return out;
}
