/**
 * The shapes of this page's scene and of what its parts hand to each other; no code.
 *
 * @import { NdArray, PanelScene, Point, Scene } from "../../kernel/types.js"
 * @import { MixtureModel, MlpModel, PlaneOwn, RasterModel, Real } from "../../plane/types.js"
 * @import { Missing } from "./marginalization.js"
 * @import { Shade } from "./shade.js"
 *
 * @typedef {"learned" | "exact" | "error"} Show
 *
 * @typedef {object} Offer what a network's machine may ask for
 * @property {Record<string, string>} [names] of all features that it could be given
 * @property {boolean} [shaped] whether layers and features can be chosen
 * @property {{ layers: number, width: number, edits: number, weight: number }} [most]
 * @property {number} [branches] how many more branches its film takes
 *
 * @typedef {MlpModel & Offer} NetworkModel
 *
 * @typedef {object} Node one thumbnail of the machine; layer 0 holds the features that there are, used or not
 * @property {number} layer
 * @property {number} index in its column
 * @property {string} [feature]
 *
 * @typedef {object} Floor what a perfect model reads
 * @property {number} bits on the evaluation's points
 * @property {number} [label_bits] of p(y | x) there: the same on both sides
 * @property {number} [error_rate]
 * @property {number} [bayes] the Bayes error, over the whole world
 * @property {number} [entropy] what `bits` are over the whole world: H(y | x), or H(x, y)
 * @property {number} [label_entropy] H(y | x)
 * @property {number} [points] how many it is evaluated on
 *
 * @typedef {object} Baseline what reads on real data who knows the class shares, and of p(x) one Gaussian
 * @property {number} bits
 * @property {number} label_bits of p(y | x)
 * @property {number} error_rate
 * @property {number} points rows held out
 *
 * @typedef {object} Side what a panel of this page says beside what every panel does
 * @property {"posterior" | "density"} kind
 * @property {string} film
 * @property {string} [short]
 * @property {string} math
 * @property {string} subtitle
 * @property {NetworkModel | MixtureModel | RasterModel} model
 * @property {Floor | null} floor null where nobody knows it
 * @property {Baseline | null} [baseline] there where the floor is not
 * @property {string} unit of the bits that its film records
 * @property {boolean} [can_generate]
 *
 * @typedef {PanelScene & Side} SideScene
 *
 * @typedef {object} Digits a picture at each place: `mean` (side * side) plus the coordinates times `directions` (2, side * side)
 * @property {number} side
 * @property {NdArray} mean
 * @property {NdArray} directions
 *
 * @typedef {PlaneOwn & { real?: (Real & { digits?: Digits }) | null, evaluation?: { xy: NdArray, label: NdArray } | null, ask_first?: Point | null }} Own
 *   `evaluation`: fresh points on which errors are counted; `ask_first`: the point that a page opens on
 *
 * @typedef {Omit<Scene, "panels" | "own"> & { panels: SideScene[], own: Own }} JointScene
 *
 * @typedef {object} Look the view's own fields
 * @property {Show} show
 * @property {Point | null} ask
 * @property {number} drawn how many points the generative model made
 * @property {boolean} whole p(x) in place of a density a class
 * @property {boolean} shade chances fade where p(x) is negligible
 * @property {number | null} prior the prior of A that the models are given
 * @property {Missing} missing the coordinate of the asked point that nobody knows
 * @property {boolean} rule whether Bayes' rule with its numbers stands beside the asked point's chances
 * @property {string} panel the one a phone shows
 * @property {boolean} machine whether the network stands open
 * @property {"world" | "border" | null} pencil what a pencil draws, if it is out
 * @property {string | null} draft a drawing that can't be learned from yet
 * @property {string | null} sketch the border that the visitor expects
 *
 * @typedef {object} Shown what all panels show at one moment
 * @property {number} at
 * @property {boolean} bare nothing but the points that are learned from: a question is open
 * @property {boolean} moving coarse fields while something moves
 * @property {Show} show
 * @property {string} lit the mark that a word points at
 * @property {number} drawn
 * @property {number} fresh how many of them have just been drawn
 * @property {number} pop from 0 to 1, how far those have grown
 * @property {Point | null} ask
 * @property {Missing} missing
 * @property {number} mean of what is missing, where that is put in
 * @property {boolean} whole
 * @property {Shade | null} shade by what chances fade
 * @property {Record<string, string>} names of the panels' models, "" of the exact answer
 * @property {{ panel: string, at: Point } | null} pointer
 * @property {Node | null} neuron of the machine: its field is drawn in place of the network's
 */

export {};
