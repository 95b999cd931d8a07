/**
 * A small grey image as a short text for an address: sixteen levels, so 4 bits a pixel, in base64url. No DOM.
 */

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const LEVELS = 15;

export const MAX_TEXT = 700; // characters; 28 by 28 pixels take 523

/** @param {number} count of pixels @returns {number} characters */
const lengthOf = (count) => Math.ceil((4 * count) / 6);

/**
 * @param {ArrayLike<number>} values 0 to 1
 * @returns {string} none where nothing is drawn
 */
export function pack(values) {
  const levels = Array.from(values, (value) => Math.round(LEVELS * Math.max(0, Math.min(1, value || 0))));
  if (!levels.some(Boolean) || lengthOf(levels.length) > MAX_TEXT) return "";
  let [text, bits, held] = ["", 0, 0];
  for (const level of levels) {
    [bits, held] = [(bits << 4) | level, held + 4];
    if (held < 6) continue;
    held -= 6;
    text += LETTERS[bits >> held];
    bits &= (1 << held) - 1;
  }
  return held ? text + LETTERS[bits << (6 - held)] : text;
}

/**
 * @param {unknown} text from anywhere
 * @param {number} count of pixels
 * @returns {Float32Array | null} null where it is no such image, or blank
 */
export function unpack(text, count) {
  if (typeof text !== "string" || text.length > MAX_TEXT || text.length !== lengthOf(count)) return null;
  const values = new Float32Array(count);
  let [bits, held, k] = [0, 0, 0];
  for (const letter of text) {
    const six = LETTERS.indexOf(letter);
    if (six < 0) return null;
    [bits, held] = [(bits << 6) | six, held + 6];
    for (; held >= 4 && k < count; k++) {
      held -= 4;
      values[k] = (bits >> held) / LEVELS;
      bits &= (1 << held) - 1;
    }
  }
  return bits === 0 && values.some(Boolean) ? values : null;
}
