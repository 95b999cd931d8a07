/**
 * What all that is drawn on a latent plane is drawn from; no code.
 *
 * @import { Camera } from "../../kernel/camera.js"
 * @import { Rgb } from "../../kernel/types.js"
 * @import { Axes } from "./frame.js"
 *
 * @typedef {{ sans: string, serif: string }} Fonts
 *
 * @typedef {object} PlaneRoom
 * @property {Camera} camera
 * @property {Axes} axes
 * @property {{ paper: Rgb, ink: Rgb, noise: Rgb }} colours
 * @property {Fonts} fonts
 * @property {boolean} [card] few marks: no names of axes
 */

export {};
