/**
 * Pixels as a PNG file, from their numbers: no canvas has to be read back. No DOM.
 *
 * Portable Network Graphics, third edition (W3C 2025): 8 bits a channel, red, green and blue, and alpha where something shines
 * through; each row as its difference to the row above, which packs a smooth field well.
 */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const [RGB, RGBA, UP] = [2, 6, 2]; // colour types and filter

/** @param {number} value */
const u32 = (value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** CRC-32 of each byte (annex D). */
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/**
 * @param {Uint8ClampedArray} pixels RGBA, the top row first
 * @param {number} width
 * @param {number} height
 * @returns {Promise<Blob>}
 */
export async function png(pixels, width, height) {
  const channels = shines(pixels) ? 4 : 3;
  const header = Uint8Array.from([...u32(width), ...u32(height), 8, channels === 4 ? RGBA : RGB, 0, 0, 0]);
  const parts = [Uint8Array.from(SIGNATURE), chunk("IHDR", header), chunk("IDAT", await deflated(rows(pixels, width, height, channels))), chunk("IEND", new Uint8Array())];
  return new Blob(parts, { type: "image/png" });
}

/**
 * The file as an address that a picture in a text can name.
 * @param {Uint8ClampedArray} pixels
 * @param {number} width
 * @param {number} height
 */
export async function pngAddress(pixels, width, height) {
  const bytes = new Uint8Array(await (await png(pixels, width, height)).arrayBuffer());
  let text = "";
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return `data:image/png;base64,${btoa(text)}`;
}

/** Whether anything under the pixels is seen. @param {Uint8ClampedArray} pixels */
function shines(pixels) {
  for (let i = 3; i < pixels.length; i += 4) if (pixels[i] < 255) return true;
  return false;
}

/**
 * Each row after its filter's number.
 * @param {Uint8ClampedArray} pixels
 * @param {number} width
 * @param {number} height
 * @param {3 | 4} channels
 */
function rows(pixels, width, height, channels) {
  const out = new Uint8Array(height * (channels * width + 1));
  for (let y = 0, to = 0, from = 0; y < height; y++) {
    out[to++] = UP;
    for (let x = 0; x < width; x++, from += 4) {
      for (let c = 0; c < channels; c++) out[to++] = pixels[from + c] - (y ? pixels[from + c - 4 * width] : 0);
    }
  }
  return out;
}

/** @param {Uint8Array<ArrayBuffer>} bytes as zlib packs them (RFC 1950) */
async function deflated(bytes) {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * Length, type, data, and a checksum of the last two.
 * @param {string} type
 * @param {Uint8Array} data
 */
function chunk(type, data) {
  const out = new Uint8Array(data.length + 12);
  out.set(u32(data.length));
  out.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  out.set(data, 8);
  let crc = 0xffffffff;
  for (const byte of out.subarray(4, data.length + 8)) crc = CRC[(crc ^ byte) & 255] ^ (crc >>> 8);
  out.set(u32(~crc >>> 0), data.length + 8);
  return out;
}
