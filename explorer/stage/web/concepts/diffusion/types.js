/**
 * The shapes of this page's scene and of what its parts hand to each other; no code.
 *
 * @import { Part } from "../../kernel/parts.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { NdArray, PanelScene, Rgb, Scene } from "../../kernel/types.js"
 * @import { PlaneOwn } from "../../plane/types.js"
 * @import { Model } from "./model.js"
 *
 * @typedef {"straight" | "linear" | "cosine" | "sigmoid" | "exploding"} PathName
 * @typedef {"euler" | "heun" | "ddim" | "ddpm" | "sde" | "adaptive"} SolverName
 * @typedef {"network" | "exact" | "heart"} Asked who forecasts: what was learned, the law's own denoiser, or that of the points by heart
 * @typedef {"v" | "noise" | "data" | "velocity"} Prediction
 * @typedef {"law" | "arrows" | "points" | "trails"} Layer
 *
 * @typedef {object} Form how the network is run (concepts/diffusion/described.py)
 * @property {"diffusion"} kind
 * @property {number[]} sizes of its layers: 2 of x, 6 of the angle and those of the class in; 2 out
 * @property {Prediction} prediction what it says
 * @property {number} told classes that it may be told; 0: none
 * @property {number} scale it sees x / scale
 *
 * @typedef {object} ModelScene what a panel of this page says beside what every panel does
 * @property {string} subtitle
 * @property {Form} model
 * @property {Record<string, number>} floor what the exact denoiser and a perfect sampler read, where they are known
 *
 * @typedef {PanelScene & ModelScene} ModelPanel
 *
 * @typedef {object} Sliced what a sample of `n` points is compared with; the first is the whole law, then class by class
 * @property {NdArray} quantiles (1 + C, n, L) along L lines, evenly over half a turn
 * @property {[number, number][]} perfect the distance that a perfect sampler reads: mean, standard deviation
 *
 * @typedef {"step" | "chart" | "memory"} PointsRight
 * @typedef {{ name: string, mean: number[], se: number[] }} Line of a table, with standard errors
 * @typedef {{ x: number[], lines: Line[] }} Table that ships (concepts/diffusion/tables.py)
 *
 * @typedef {object} Own what only this page's scene says
 * @property {boolean} known whether the law is
 * @property {number} classes
 * @property {Sliced} sliced
 * @property {Table} memory shares of copies, by how many points were learned from
 * @property {number | null} speciation sigma / alpha where one hump becomes several; null where nobody knows
 *
 * @typedef {Omit<Scene, "panels" | "own"> & { panels: [ModelPanel], own: Own & PlaneOwn }} DiffusionScene
 *
 * @typedef {object} Look the view's own fields (concepts/diffusion/view.py)
 * @property {"back" | "forward"} way from noise to data, or data into noise: so the noise's timeline runs
 * @property {PointsRight} right what stands at the right
 * @property {"learned" | "exact" | "error"} show which field the arrows are
 * @property {Asked} ask whom the solver asks
 * @property {PathName} path
 * @property {SolverName} solver
 * @property {number} eta how much of DDIM's noise is new
 * @property {number} steps
 * @property {number | null} label the class that is asked for; null: any
 * @property {number} guidance w: 0 without the label, 1 as it asks, above 1 pushed
 * @property {Layer[]} layers
 * @property {number} follow which point is followed
 * @property {number} draw which viewing noise
 * @property {number} line of the step, from 1; 0: none
 * @property {number} digit the held-out one that dissolves
 * @property {number | null} face which dissolves instead of it
 * @property {"left" | "right"} panel the one a phone shows
 * @property {"world" | "border" | null} pencil
 * @property {string | null} draft
 * @property {string | null} sketch
 *
 * @typedef {(x: Float64Array, alpha: number, sigma: number) => Float64Array} Denoiser forecasts of x_0 of points x_t, (n, 2) -> (n, 2); the array is the caller's to keep
 *
 * @typedef {object} Law p(x_0) of the world, of a class of it, or of points by heart, seen through noise
 * @property {(x: Float64Array, alpha: number, sigma: number) => Float64Array} denoise E[x_0 | x_t], (n, 2) -> (n, 2)
 * @property {(x: Float64Array, alpha: number, sigma: number) => Float64Array} logDensity log p_t, (n, 2) -> (n)
 * @property {string} key tells it from others
 *
 * @typedef {object} Walk a way back from noise to data
 * @property {number[]} times from 1 to 0, (S + 1)
 * @property {Float64Array[]} states at those times, each (n, 2)
 * @property {number} evaluations how often the denoiser was asked
 *
 * @typedef {object} Shown what all parts show at one moment. Its arrays are shared: nobody changes them
 * @property {number} at the place on the training's timeline
 * @property {number} place on the noise's timeline, from 0 to 120
 * @property {number} t from 0, data, to 1, noise
 * @property {number} alpha what is left of the signal at t
 * @property {number} sigma the noise at t
 * @property {boolean} moving a sketch will do
 * @property {boolean} bare a question is open: nothing learned may be seen
 * @property {string} lit the mark that a word on the page points at, or ""
 * @property {Look} look
 * @property {Model} model with the network's weights at `at`
 * @property {string} key changes with what is drawn: places, films, route, noise; not with `moving`, `lit`, `line` or `layers`
 *
 * @typedef {Colours & { real: Rgb, noise: Rgb, density: Rgb, classes: Rgb[], marks: Rgb[], guess: Rgb }} DiffusionColours
 *
 * @typedef {object} Actions what parts ask the page for
 * @property {(change: Partial<Look>, done?: boolean) => void} choose look otherwise; not done while a pointer still drags
 * @property {(timeline: "training" | "noise", frame: number, done: boolean) => void} seek
 * @property {() => void} redraw
 *
 * @typedef {[scene: DiffusionScene, model: Model]} Brought by a scene to each part
 * @typedef {Part<Brought, Shown, DiffusionColours>} DiffusionPart
 */

export {};
