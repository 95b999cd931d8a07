/**
 * The shapes that modules of the stage hand to each other; no code. What Python sends is `Scene`.
 *
 * @import { Joint } from "../plane/mixture.js"
 * @import { Noise } from "../plane/noise.js"
 *
 * @typedef {[number, number, number, number]} Extent left, right, bottom, top
 * @typedef {[number, number]} Point
 * @typedef {"learned" | "exact" | "error"} Show
 * @typedef {"tanh" | "relu" | "sigmoid" | "linear"} Activation
 *
 * @typedef {object} NdArray values in row-major order
 * @property {number[]} shape
 * @property {Float32Array | Float64Array | Uint8Array | Uint16Array | Int32Array} data
 *
 * @typedef {object} MlpModel
 * @property {"mlp"} kind
 * @property {number[]} sizes
 * @property {Activation} activation
 * @property {string[]} [features] what it is given of a point
 * @property {Record<string, string>} [names] of all features that it could be given
 * @property {boolean} [shaped] whether layers and features can be chosen
 * @property {{ layers: number, width: number, edits: number, weight: number }} [most]
 * @property {number} [branches] how many more branches its film takes
 *
 * @typedef {object} Node one thumbnail of the machine; layer 0 holds the features that there are, used or not
 * @property {number} layer
 * @property {number} index in its column
 * @property {string} [feature]
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
 * @typedef {object} FilmPiece frames `from` on of the film called `key`
 * @property {string} key
 * @property {number} from
 * @property {number} total
 * @property {NdArray} steps
 * @property {Record<string, NdArray>} arrays
 * @property {Record<string, NdArray>} scalars
 * @property {boolean} complete
 *
 * @typedef {object} Status
 * @property {"done" | "running" | "queued" | "starting" | "failed" | "cancelled" | "unreachable"} state
 * @property {number} progress
 * @property {string} text
 *
 * @typedef {object} Floor what a perfect model reads
 * @property {number} bits
 * @property {number} [error_rate]
 * @property {number} [bayes]
 * @property {number} [entropy]
 * @property {number} [points] how many points the exam has
 *
 * @typedef {object} Baseline what reads on real data who knows the class shares, and of p(x) one Gaussian
 * @property {number} bits
 * @property {number} error_rate
 * @property {number} points rows held out
 *
 * @typedef {object} Axis a column: what was measured is offset + scale * coordinate
 * @property {string} name
 * @property {string} unit
 * @property {number} offset
 * @property {number} scale
 *
 * @typedef {object} Digits a picture at each place: `mean` (side * side) plus the coordinates times `directions` (2, side * side)
 * @property {number} side
 * @property {NdArray} mean
 * @property {NdArray} directions
 *
 * @typedef {object} Real what a scene of real data has in place of the exact answer
 * @property {[Axis, Axis]} axes
 * @property {number} peak p(x, y) drawn at full strength
 * @property {number[]} shares of the classes among the rows held out, which are the exam's points
 * @property {Digits} [digits]
 *
 * @typedef {object} Mark
 * @property {number} frame
 * @property {string} kind
 * @property {string} text
 *
 * @typedef {object} Past the film before the branch
 * @property {string} key
 * @property {NdArray} bits
 *
 * @typedef {object} PanelScene
 * @property {string} id
 * @property {"posterior" | "density"} kind
 * @property {string} title
 * @property {string} [short]
 * @property {string} math
 * @property {string} subtitle
 * @property {MlpModel | MixtureModel | RasterModel} model
 * @property {FilmPiece} film
 * @property {Status} status
 * @property {Floor | null} floor null where nobody knows it
 * @property {Baseline | null} [baseline] there where the floor is not
 * @property {string} unit
 * @property {Mark[]} marks
 * @property {Past | null} past
 * @property {boolean} [can_generate]
 *
 * @typedef {object} View what the visitor looks at
 * @property {number} [serial]
 * @property {number | null} frame
 * @property {Show} show
 * @property {Point | null} ask
 * @property {number} drawn
 * @property {string} panel
 * @property {boolean} [whole] p(x) in place of a density a class
 * @property {boolean} [shade] chances fade where p(x) is negligible
 * @property {number | null} [prior] the share of A that the models are told
 * @property {"x1" | "x2" | null} [missing] the coordinate of the asked point that nobody knows
 * @property {boolean} [machine] whether the network stands open
 * @property {boolean} [play]
 * @property {"world" | "border" | null} [pencil] what a pencil draws, if it is out
 * @property {string | null} [draft] a drawing that can't be learned from yet
 * @property {string | null} [sketch] the border that the visitor expects
 *
 * @typedef {object} Scene
 * @property {number} version
 * @property {string} scene
 * @property {string} [instance]
 * @property {string | null} [line] the name of the stage's own line to the server, where there is one
 * @property {string} lang
 * @property {Record<string, string>} words
 * @property {Extent} extent
 * @property {{ key: string, xy: NdArray, label: NdArray, wrong?: NdArray | null }} points `wrong`: 1 where the label is
 * @property {{ xy: NdArray, label: NdArray } | null} [exam] fresh points on which errors are counted
 * @property {{ kind: "mixture" | "boxes", classes: NdArray[], prior?: number[] } | null} exact rows (K, 6) for each class; null where nobody knows
 * @property {Real | null} [real]
 * @property {{ text: string, noise: number } | null} [drawing] what was drawn last that could be learned, and the brush
 * @property {PanelScene[]} panels
 * @property {View} view
 *
 * @typedef {object} Grid cell centres of nx by ny cells over an extent; row 0 is the bottom
 * @property {number} nx
 * @property {number} ny
 * @property {Extent} extent
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
 * @typedef {[number, number, number]} Rgb
 *
 * @typedef {object} Callbacks what Streamlit lets a component say
 * @property {(name: string, value: unknown) => void} setStateValue
 * @property {(name: string, value: unknown) => void} setTriggerValue
 */

export {};
