/**
 * Frames as an animated GIF (GIF89a): one palette for the whole film, only what changed from frame to frame. No DOM.
 *
 * @import { Palette } from "./palette.js"
 */

const CLEAR_AT = 4096; // codes have at most 12 bits

/** @param {string} text */
const ascii = (text) => [...text].map((c) => c.charCodeAt(0));

/** @param {number} value */
const u16 = (value) => [value & 255, value >> 8];

/** Takes frames one by one, as RGBA pixels. */
export class Gif {
  /**
   * @param {number} width
   * @param {number} height
   * @param {Palette} palette
   */
  constructor(width, height, palette) {
    this.width = width;
    this.height = height;
    this.palette = palette;
    /** @type {Uint8Array | null} */
    this.last = null;
    /** @type {Uint8Array<ArrayBuffer>[]} */
    this.parts = [Uint8Array.from([...ascii("GIF89a"), ...u16(width), ...u16(height), 0xf7, 0, 0, ...palette.bytes()])];
    this.parts.push(Uint8Array.from([0x21, 0xff, 11, ...ascii("NETSCAPE2.0"), 3, 1, 0, 0, 0])); // again and again
  }

  /**
   * @param {Uint8ClampedArray} pixels
   * @param {number} hundredths of a second that it stays
   */
  add(pixels, hundredths) {
    const indices = this.palette.indices(pixels);
    const box = this.last ? changed(this.last, indices, this.width) : { x: 0, y: 0, w: this.width, h: this.height };
    const cut = new Uint8Array(box.w * box.h);
    for (let j = 0, k = 0; j < box.h; j++) {
      for (let i = 0; i < box.w; i++, k++) {
        const at = (box.y + j) * this.width + box.x + i;
        cut[k] = this.last && this.last[at] === indices[at] ? this.palette.clear : indices[at];
      }
    }
    this.parts.push(Uint8Array.from([0x21, 0xf9, 4, 0x05, ...u16(hundredths), this.palette.clear, 0])); // what is under stays
    this.parts.push(Uint8Array.from([0x2c, ...u16(box.x), ...u16(box.y), ...u16(box.w), ...u16(box.h), 0, 8]), blocks(packed(cut)));
    this.last = indices;
  }

  end() {
    return new Blob([...this.parts, Uint8Array.from([0x3b])], { type: "image/gif" });
  }
}

/**
 * The smallest box around all that differs; a corner's pixel where nothing does.
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 * @param {number} width
 */
export function changed(a, b, width) {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    if (top < 0) top = y;
    bottom = y;
  }
  return right < 0 ? { x: 0, y: 0, w: 1, h: 1 } : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}

/**
 * Lempel, Ziv and Welch's code as GIF has it, 8 bits a symbol.
 * @param {Uint8Array} symbols
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function packed(symbols) {
  const out = new Bits(symbols.length);
  const [clear, end] = [256, 257];
  const table = new Int16Array(CLEAR_AT << 8); // known string and next symbol -> longer string, 0 where there is none
  let [next, bits] = [258, 9];
  out.put(clear, bits);
  let known = symbols[0];
  for (let i = 1; i < symbols.length; i++) {
    const key = (known << 8) | symbols[i];
    const longer = table[key];
    if (longer) {
      known = longer;
      continue;
    }
    out.put(known, bits);
    if (next < CLEAR_AT) {
      table[key] = next;
      if (next === 1 << bits) bits++;
      next++;
    } else {
      out.put(clear, bits);
      table.fill(0);
      [next, bits] = [258, 9];
    }
    known = symbols[i];
  }
  out.put(known, bits);
  if (next === 1 << bits && bits < 12) bits++; // the reader learns one more string before it meets the end
  out.put(end, bits);
  return out.bytes();
}

/** Codes of any length, lowest bit first. */
class Bits {
  /** @param {number} expected bytes */
  constructor(expected) {
    this.data = new Uint8Array(Math.max(64, expected));
    this.size = this.buffer = this.held = 0;
  }

  /**
   * @param {number} code
   * @param {number} bits
   */
  put(code, bits) {
    this.buffer |= code << this.held;
    this.held += bits;
    for (; this.held >= 8; this.held -= 8, this.buffer >>>= 8) this.byte(this.buffer & 255);
  }

  /** @param {number} value */
  byte(value) {
    if (this.size === this.data.length) {
      const longer = new Uint8Array(2 * this.size);
      longer.set(this.data);
      this.data = longer;
    }
    this.data[this.size++] = value;
  }

  bytes() {
    if (this.held) this.byte(this.buffer & 255);
    return this.data.slice(0, this.size);
  }
}

/**
 * Cut into blocks of at most 255 bytes, each after its length, and one of none.
 * @param {Uint8Array} data
 */
function blocks(data) {
  const out = new Uint8Array(data.length + Math.ceil(data.length / 255) + 1);
  for (let from = 0, at = 0; from < data.length; from += 255) {
    const part = data.subarray(from, from + 255);
    out[at] = part.length;
    out.set(part, at + 1);
    at += part.length + 1;
  }
  return out;
}
