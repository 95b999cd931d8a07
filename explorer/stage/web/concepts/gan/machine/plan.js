/**
 * Where the machine's parts stand, three in a row, two rows: in the order of computation, with room between them for what is carried.
 * Names stand outside, over the upper row and under the lower one, so that between the rows there are edges alone. Pure.
 *
 * @import { PartName } from "../types.js"
 */

/** @typedef {Exclude<PartName, "all">} Name */
/** @typedef {[number, number]} Place */

/** In the order of computation: left to right, row by row. @type {Name[]} */
export const PARTS = ["noise", "generator", "forged", "real", "discriminator", "losses"];
export const ROW = 3; // parts in one

const NAME = 24; // pixels a name is tall
const GAP = 54; // between two parts at least: an edge and its number
const FIRST = 0.42; // share of both gaps that the first has: the second carries longer numbers
const CLOSE = { gaps: 70 }; // on a phone both together
const CHANNEL = { least: 46, most: 132, phone: 60 }; // between the rows
const LEAST = 72;
const PHONE = 96; // of a part, whatever a phone's height

/**
 * @typedef {object} Plan in pixels
 * @property {number} box a part's side
 * @property {number} name how tall a name is
 * @property {number} height of the whole
 * @property {number} zoom
 * @property {boolean} narrow
 * @property {Record<Name, Place>} at upper left corners of the parts' pictures
 */

/**
 * @param {{ width: number, side: number, foot: number, zoom: number, narrow: boolean }} room `foot`: what stands under it all
 * @returns {Plan}
 */
export function planOf({ width, side, foot, zoom, narrow }) {
  const name = NAME * zoom;
  const gaps = narrow ? CLOSE.gaps : 2 * GAP * zoom;
  const fits = narrow ? PHONE : (side - foot - 2 * name - CHANNEL.least * zoom) / 2;
  const box = Math.max(LEAST, Math.floor(Math.min((width - gaps) / ROW, fits)));
  const rest = side - foot - 2 * (name + box);
  const channel = narrow ? CHANNEL.phone : Math.max(CHANNEL.least * zoom, Math.min(CHANNEL.most * zoom, rest));
  const first = Math.round((width - ROW * box) * FIRST);
  const x = [0, box + first, width - box];
  const y = [name, name + box + channel];
  const at = /** @type {Record<Name, Place>} */ (Object.fromEntries(PARTS.map((part, i) => [part, [x[i % ROW], y[Math.floor(i / ROW)]]])));
  return { box, name, height: 2 * (name + box) + channel, zoom, narrow, at };
}
