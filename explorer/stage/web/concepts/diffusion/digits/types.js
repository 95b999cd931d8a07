/**
 * The shapes of the page where a digit is sampled, or dissolves; no code.
 *
 * @import { Part } from "../../../kernel/parts.js"
 * @import { PanelScene, Scene } from "../../../kernel/types.js"
 * @import { ImagesScene } from "../../../images/images.js"
 * @import { DiffusionColours, Look, PathName, SolverName, Table } from "../types.js"
 * @import { Sampling } from "./sampling.js"
 *
 * @typedef {object} DigitsForm how the digit is sampled (concepts/diffusion/digits/scene.py)
 * @property {"digits"} kind
 * @property {number} label the class that is asked for; -1: none
 * @property {number} guidance w at the start
 * @property {{ frame: number, w: number }[]} turns where a branch changed it
 * @property {number[]} scales of guidance that walk beside it, from the same noise
 * @property {SolverName} solver
 * @property {PathName} path
 * @property {number} steps
 * @property {number} known the held-out digit of which some is known, where there is a mask
 * @property {string} mask 14 x 14 cells as hex digits, 1 is known; "": nothing is
 *
 * @typedef {PanelScene & { subtitle: string, model: DigitsForm, floor: Record<string, number> }} DigitsPanel
 *
 * @typedef {object} DigitsOwn
 * @property {"images"} kind
 * @property {boolean} known
 * @property {ImagesScene} images those that the network learned from
 * @property {ImagesScene} held those that it never saw
 * @property {ImagesScene & { known: number }} faces the first `known` are known by heart, those behind them dissolve
 * @property {Table} measured what is read of many digits, by guidance
 * @property {Table} memory shares of copies, by how many digits were learned from
 *
 * @typedef {Omit<Scene, "panels" | "own"> & { panels: [DigitsPanel], own: DigitsOwn }} DigitsScene
 *
 * @typedef {"scales" | "guide" | "fill" | "heart"} Right what may stand at the right
 * @typedef {Omit<Look, "right"> & { right: Right }} DigitsLook
 *
 * @typedef {object} Flow what the left part shows, each image (P,) from -1, paper, to 1, ink
 * @property {ArrayLike<number>} x x_t
 * @property {ArrayLike<number>} forecast of x_0
 * @property {ArrayLike<number>} told with the class; forward: none
 * @property {ArrayLike<number>} untold without it
 *
 * @typedef {object} DigitsShown what all parts show at one moment. Its arrays are shared: nobody changes them
 * @property {number} at the place in the film
 * @property {number} place on the noise's timeline
 * @property {number} t from 0, data, to 1, noise
 * @property {number} alpha
 * @property {number} sigma
 * @property {boolean} moving a sketch will do
 * @property {boolean} bare a question is open: nothing learned may be seen
 * @property {string} lit the mark that a word on the page points at, or ""
 * @property {DigitsLook} look
 * @property {Sampling} model
 * @property {string} key changes with what is drawn; not with `moving`, `lit` or the part at the right
 *
 * @typedef {object} Sample what may be sampled otherwise: fields of the config, and the seed, which is the noise
 * @property {number} [label]
 * @property {number} [guidance]
 * @property {number} [known]
 * @property {string} [mask]
 * @property {true} [anew] with other noise
 *
 * @typedef {object} DigitsActions what parts ask the page for
 * @property {(change: Partial<DigitsLook>, done?: boolean) => void} choose look otherwise; not done while a pointer still drags
 * @property {(change: Sample) => void} sample a film of another digit
 * @property {(frame: number, done: boolean) => void} seek on the timeline that is shown
 * @property {() => void} redraw
 *
 * @typedef {[scene: DigitsScene, model: Sampling]} DigitsBrought by a scene to each part
 * @typedef {Part<DigitsBrought, DigitsShown, DiffusionColours>} DigitsPart
 */

export {};
