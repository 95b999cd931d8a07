/**
 * Numbers as a reader meets them: real minus signs, no more digits than are known. Pure.
 */

const MINUS = "\u2212";
const DOTS = "\u2013";

/**
 * @param {number} value
 * @param {number} digits after the point
 */
export function fixed(value, digits) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? DOTS : value > 0 ? "∞" : MINUS + "∞";
  const text = value.toFixed(digits);
  if (Number(text) === 0) return text.replace("-", ""); // never a negative zero
  return text.replace("-", MINUS);
}

const VAST = 1e4;

/**
 * As `fixed`; what has grown past all bounds, as a training that diverges has, is as short: one digit and a power of ten.
 * @param {number} value
 * @param {number} digits after the point
 */
export function bounded(value, digits) {
  const size = Math.abs(value);
  if (!(size >= VAST) || size === Infinity) return fixed(value, digits);
  const [mantissa, power] = value.toExponential(0).split("e+");
  return `${fixed(Number(mantissa), 0)}·10${superscript(power)}`;
}

/**
 * A difference: its sign is said on both sides of zero.
 * @param {number} value
 * @param {number} digits after the point
 */
export function signed(value, digits) {
  const text = fixed(value, digits);
  return value > 0 && text !== fixed(0, digits) ? `+${text}` : text;
}

/**
 * Digits after the point that a number with this standard error deserves: two of the error's where it starts below
 * 3.55, else one (the Particle Data Group's rule); 3 where there is no error.
 * @param {number} se
 */
export function digitsOf(se) {
  if (!(se > 0) || !Number.isFinite(se)) return 3;
  const exponent = Math.floor(Math.log10(se));
  const lead = se / 10 ** exponent;
  const digits = (lead < 3.55 ? 1 : lead < 9.5 ? 0 : 0) - exponent;
  return Math.max(0, Math.min(6, digits));
}

/**
 * A number of any size: plain where it reads well, else mantissa and power of ten.
 * @param {number} value
 * @returns {{ text: string, power: string | null }} `power` in the superscript after "× 10"
 */
export function scientific(value) {
  if (!(value > 0)) return { text: "0", power: null };
  if (value >= 0.001) return { text: fixed(value, value < 0.1 ? 3 : 2), power: null };
  let power = Math.floor(Math.log10(value));
  let mantissa = value / 10 ** power;
  if (mantissa >= 9.95) [mantissa, power] = [1, power + 1];
  return { text: fixed(mantissa, 1), power: fixed(power, 0) };
}

/** Superscripts as characters, for spoken text. @param {string} power */
export function superscript(power) {
  const from = "0123456789" + MINUS;
  const to = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
  return [...power].map((c) => to[from.indexOf(c)]).join("");
}
