/**
 * What the latent plane hands to its painters; no code.
 *
 * @import { Camera } from "../../../kernel/camera.js"
 * @import { Rgb } from "../../../kernel/types.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { Shown, VaeColours } from "../types.js"
 * @import { Axes } from "./frame.js"
 * @import { Lattice } from "./lattice.js"
 *
 * @typedef {{ sans: string, serif: string }} Fonts
 *
 * @typedef {object} Picture all that a picture of the plane is drawn from
 * @property {Camera} camera
 * @property {Axes} axes
 * @property {Shown} shown
 * @property {VaeColours} colours
 * @property {Fonts} fonts
 * @property {ImageSet} images
 * @property {ArrayLike<number>} codes of all images, in units of the prior
 * @property {number[]} order in which they are drawn
 * @property {Lattice} lattice
 * @property {boolean} [card] few marks: no names of axes, no lens
 *
 * @typedef {{ colour: Rgb, glyph: string }} CodeMark how an image's code is drawn: its digit, or "" for a dot
 */

export {};
