/**
 * The shapes of the page where a GAN forges images of the class that is asked for; no code.
 *
 * @import { Part } from "../../../kernel/parts.js"
 * @import { PanelScene, Scene } from "../../../kernel/types.js"
 * @import { ImageSet, ImagesScene } from "../../../images/images.js"
 * @import { Near } from "../../../images/nearness.js"
 * @import { Axes } from "../../../images/plane/frame.js"
 * @import { DuelForm, GanColours, Look, Taken } from "../types.js"
 * @import { Forger } from "./forger.js"
 *
 * @typedef {object} DigitsForm how both networks are run
 * @property {"digits"} kind
 * @property {number} latent dimensions of the noise
 * @property {number} classes whose number is told to both networks; 0: they are told none
 * @property {number[]} generator its layers' sizes: noise and classes first, the pixels last
 * @property {number[]} discriminator pixels and classes first, one answer last
 * @property {DuelForm["loss"]} loss
 * @property {boolean} probability whether D's answer is a chance
 * @property {number} batch
 *
 * @typedef {object} OwnPanel
 * @property {string} subtitle
 * @property {DigitsForm} model
 * @property {Taken} [taken]
 * @property {Record<string, number>} floor what held-out images read: accuracy, precision, recall, coverage, nearest, ...
 *
 * @typedef {PanelScene & OwnPanel} DigitsPanel
 *
 * @typedef {{ kind: "images", known: boolean, images: ImagesScene }} OnImages the images that were learned from
 *
 * @typedef {Omit<Scene, "panels" | "own"> & { panels: DigitsPanel[], own: OnImages }} DigitsScene
 *
 * @typedef {object} OwnLook
 * @property {number} asked the class
 * @property {boolean} rows whether the plane's rows are classes
 * @property {number[] | null} z set by hand; null: drawn
 * @property {Axes} axes the dimensions that the plane shows
 * @property {"sliders" | "machine" | "dirac"} right
 *
 * @typedef {Omit<Look, "right"> & OwnLook} DigitsLook
 *
 * @typedef {object} DigitsShown what all parts show at one moment. Its arrays are shared: nobody changes them
 * @property {number} at the place on the training's timeline
 * @property {boolean} moving a sketch will do
 * @property {boolean} bare a question is open: nothing learned may be seen
 * @property {string} lit the mark that a word on the page points at, or ""
 * @property {DigitsLook} look
 * @property {Forger} model with its weights at `at`
 * @property {Float32Array} u (latent,) the noise
 * @property {number} asked the class
 * @property {boolean} byHand whether the noise was set by hand
 * @property {Float32Array} made (P,) what G makes of both
 * @property {() => Near} near the image learned from that lies nearest to it
 * @property {string} key changes with all of these but `moving`, `lit` and the other fields of `look`
 *
 * @typedef {object} DigitsActions what parts ask the page for
 * @property {(change: Partial<DigitsLook>, done?: boolean) => void} choose look otherwise; not done while a pointer still drags
 * @property {(u: ArrayLike<number> | null, done?: boolean, asked?: number) => void} move the noise, and the class with it; null: draw it
 * @property {(frame: number, done: boolean) => void} seek on the timeline of the training
 * @property {() => void} redraw
 *
 * @typedef {[scene: DigitsScene, images: ImageSet, model: Forger]} DigitsBrought by a scene to each part
 * @typedef {Part<DigitsBrought, DigitsShown, GanColours>} DigitsPart
 */

export {};
