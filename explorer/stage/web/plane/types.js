/**
 * The shapes that pages about plane data share; no code.
 *
 * @import { Colours } from "../kernel/theme.js"
 * @import { Extent, Grid, NdArray, Point, Rgb } from "../kernel/types.js"
 * @import { Joint } from "./mixture.js"
 * @import { Noise } from "./noise.js"
 *
 * @typedef {Colours & { classes: Rgb[], marks: Rgb[], density: Rgb, guess: Rgb }} PlaneColours `classes` for fields, `marks`
 *   for points and lines
 *
 * @typedef {object} Points
 * @property {string} key
 * @property {NdArray} xy (n, 2)
 * @property {NdArray} label
 * @property {NdArray | null} [wrong] 1 where the label is
 *
 * @typedef {object} ExactScene the law of a world: rows (K, 6) for each class
 * @property {"mixture" | "boxes"} kind
 * @property {NdArray[]} classes
 * @property {number[]} [prior]
 *
 * @typedef {object} Axis a column: what was measured is offset + scale * coordinate
 * @property {string} name
 * @property {string} unit
 * @property {number} offset
 * @property {number} scale
 *
 * @typedef {object} Real what real data have in place of the exact answer
 * @property {[Axis, Axis]} axes
 * @property {number} peak p(x, y) drawn at full strength
 * @property {number[]} shares of the classes among the rows held out
 *
 * @typedef {object} Drawing what was drawn last that could be learned, and the width of the brush
 * @property {string} text
 * @property {number} noise
 *
 * @typedef {object} PlaneOwn what a scene about plane data says beside what the kernel reads
 * @property {Extent} extent
 * @property {Points} points
 * @property {ExactScene | null} exact null where nobody knows
 * @property {Real | null} [real]
 * @property {Drawing | null} [drawing]
 *
 * @typedef {"tanh" | "relu" | "sigmoid" | "linear"} Activation
 *
 * @typedef {object} MlpModel
 * @property {"mlp"} kind
 * @property {number[]} sizes
 * @property {Activation} activation
 * @property {string[]} [features] what it is given of a point
 *
 * @typedef {object} MixtureModel
 * @property {"mixture"} kind
 * @property {number[]} prior
 *
 * @typedef {object} RasterModel what the browser can't evaluate: log p(y | x) or log p(x, y) at cell centres over the extent
 * @property {"grid"} kind
 * @property {"posterior" | "joint"} what
 * @property {number} nx
 * @property {number} ny
 * @property {number[]} [prior]
 * @property {boolean} [smooth] false where the model itself has steps
 *
 * @typedef {MlpModel | MixtureModel | RasterModel} ModelForm how a frame of a film is evaluated
 *
 * @typedef {object} Field what a model says on a grid
 * @property {Grid} grid
 * @property {Float32Array[]} log for each class log p(x, y) where it is modelled, else log p(y | x) up to a sum all share
 * @property {boolean} joint whether p(x, y) is modelled
 * @property {Float32Array[]} lead by how much each class leads the best other one; of two classes only A's
 *
 * @typedef {object} Density p(x) of one class
 * @property {(x: number, y: number) => number} logDensity
 * @property {(noise: Noise) => Point} sample
 * @property {(axis: number) => (value: number) => number} margin the log-density of one coordinate alone
 * @property {boolean} [estimated] whether its margin is a sum over cells
 * @property {(grid: Grid, plus: number) => Float32Array} [table] the log-density on a grid plus a number, if there is a short way
 *
 * @typedef {object} Posterior a model of p(y | x)
 * @property {false} joint
 * @property {number} count of classes
 * @property {(x: number, y: number) => number[]} logs as in a field, at one point
 * @property {(grid: Grid) => Float32Array[]} field
 *
 * @typedef {Posterior | Joint} Model what is learned, or the truth: can be asked anywhere
 *
 * @typedef {(pixels: Uint8ClampedArray, k: number, i: number) => void} Paint writes cell i at byte k
 */

export {};
