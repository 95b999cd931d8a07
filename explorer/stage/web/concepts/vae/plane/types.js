/**
 * What the latent plane hands to its painters; no code.
 *
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Shown, VaeColours } from "../types.js"
 * @import { PlaneRoom } from "../../../images/plane/types.js"
 * @import { Lattice } from "../../../images/plane/lattice.js"
 *
 * @typedef {object} Drawn what a picture of the plane is drawn from beside its room
 * @property {Shown} shown
 * @property {VaeColours} colours
 * @property {ImageSet} images
 * @property {ArrayLike<number>} codes of all images, in units of the prior
 * @property {number[]} order in which they are drawn
 * @property {Lattice} lattice
 *
 * @typedef {PlaneRoom & Drawn} Picture
 *
 * @typedef {{ colour: Rgb, glyph: string }} CodeMark how an image's code is drawn: its digit, or "" for a dot
 */

export {};
