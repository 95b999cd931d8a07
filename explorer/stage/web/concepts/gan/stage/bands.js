/**
 * The bands of the picture on a line, one under another over the same x: densities, what D says, the way from noise to points. Which
 * there are, and how tall each is. No DOM.
 *
 * @import { PartName } from "../types.js"
 */

/** @typedef {"density" | "judge" | "map" | "noise"} BandName */
/** @typedef {{ top: number, bottom: number }} Band pixels of its picture, without its margin */

/** Shares of the height. @type {Record<Exclude<PartName, "losses">, Partial<Record<BandName, number>>>} */
const SHARES = {
  ...{ all: { density: 0.44, judge: 0.3, map: 0.26 }, noise: { noise: 1 }, generator: { density: 0.35, map: 0.65 } },
  ...{ forged: { density: 1 }, real: { density: 1 }, discriminator: { density: 0.4, judge: 0.6 } },
};

const SHARED = { density: 0.58, judge: 0.42 }; // of a low one

export const AXIS = 20; // pixels under all bands but the map, where x is written
const ABOVE = 16; // pixels over each band, where it is named
const LOW = 230; // pixels of a picture that has no room for the way from noise to points
const TICKS = 16; // pixels under the densities, where points are

/**
 * @param {PartName} part
 * @param {number} height pixels
 * @param {boolean} bare only the densities' band is there
 * @returns {Partial<Record<BandName, Band>>}
 */
export function bandsOf(part, height, bare) {
  const shares = part === "losses" || (bare && part !== "noise") ? { density: 1 } : part === "all" && height < LOW ? SHARED : SHARES[part];
  const room = height - AXIS;
  let top = 0;
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => {
      const band = { top: top + ABOVE, bottom: top + share * room - (name === "density" ? TICKS : 6) };
      top += share * room;
      return [name, band];
    }),
  );
}

/**
 * A value's pixel in a band.
 * @param {Band} band
 * @param {number} low
 * @param {number} high
 * @returns {(value: number) => number}
 */
export const scaleIn = ({ top, bottom }, low, high) => (value) => bottom - ((bottom - top) * (value - low)) / (high - low);
