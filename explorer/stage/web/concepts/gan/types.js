/**
 * The shapes of this page's scene and of what its parts hand to each other; no code.
 *
 * @import { Part } from "../../kernel/parts.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { NdArray, PanelScene, Rgb, Scene } from "../../kernel/types.js"
 * @import { PlaneOwn } from "../../plane/types.js"
 * @import { Duel } from "./duel.js"
 * @import { Happened } from "./step/happened.js"
 *
 * @typedef {object} DuelForm how both networks are run (concepts/gan/described.py)
 * @property {"gaussian" | "uniform"} noise
 * @property {number} noise_size k
 * @property {number[]} generator its layers' sizes; the last is d, the dimensions of a point
 * @property {number[]} discriminator
 * @property {number} fourier octaves of waves that D sees beside the point
 * @property {"minimax" | "non_saturating" | "least_squares" | "wasserstein"} loss
 * @property {number} pack points that D judges together
 * @property {number} scale D sees x / scale, and G's output is times it
 * @property {boolean} probability whether D's answer is a chance
 * @property {number} instance_noise its standard deviation; 0: none
 * @property {number} batch real points, and forged ones, in one step
 * @property {NdArray | null} companions (packs, pack - 1, k) the noise of those with whom a point is judged
 *
 * @typedef {object} Taken what of its branches a training has taken
 * @property {{ frame: number, who: "both" | "discriminator" | "generator" }[]} turns who learns from a frame on; the first from the start
 * @property {number[]} frames at which it turned off
 * @property {number} most branches that it can take
 *
 * @typedef {object} ModelScene what a panel of this page says beside what every panel does
 * @property {string} subtitle
 * @property {DuelForm} model
 * @property {Taken} taken
 * @property {Record<string, number>} floor what a perfect generator reads, where that is known: js, quality, ...
 *
 * @typedef {PanelScene & ModelScene} ModelPanel the first is the model's, the second, where there is one, what stands beside it
 *
 * @typedef {object} Modes the Gaussians that are modes
 * @property {NdArray} means (K, d)
 * @property {NdArray} covariances (K, d, d)
 * @property {NdArray} sigmas (K) the root of each one's mean variance
 * @property {NdArray} weights (K)
 *
 * @typedef {object} Common what `own` says in every world
 * @property {boolean} known whether p is
 * @property {Modes | null} modes
 * @property {number} blur standard deviation of the Gaussian by which p and q are blurred
 * @property {string | null} cure what stands beside the model
 * @property {boolean} without whether what stands beside it lacks it, where the model has it
 * @property {{ name: string, title: string }[]} cures what may
 * @property {{ label: string, from: string, to: string }[]} changed what is set otherwise beside the model
 * @property {string | null} closeup the film of one step, slowly
 * @property {Setting | null} slow and what is in force in it
 *
 * @typedef {object} Line the law of a world of the line
 * @property {number[]} weights
 * @property {number[]} means
 * @property {number[]} sigmas
 *
 * @typedef {Common & PlaneOwn & { kind: "plane" }} OnPlane
 * @typedef {Common & { kind: "line", extent: [number, number], line: Line, points: { x: NdArray } }} OnLine
 *
 * @typedef {Omit<Scene, "panels" | "own"> & { panels: ModelPanel[], own: OnPlane | OnLine }} GanScene
 *
 * @typedef {"all" | "noise" | "generator" | "forged" | "real" | "discriminator" | "losses"} PartName
 * @typedef {"field" | "real" | "forged" | "manifold" | "gradients"} Layer
 *
 * @typedef {object} Look the view's own fields (concepts/gan/view.py)
 * @property {"machine" | "step" | "beside" | "dirac"} right
 * @property {PartName} part of the machine: what the stage shows large
 * @property {"learned" | "exact" | "error"} show
 * @property {Layer[]} layers
 * @property {number} forged how many points are drawn
 * @property {number} draw which viewing noise
 * @property {number} morph from 0, the noise, to 1, the forged points
 * @property {number | null} slow the step that a close-up follows
 * @property {number} line of the algorithm, from 1; 0: none
 * @property {number} substep of the close-up
 * @property {"minimax" | "non_saturating" | "wasserstein"} dirac_loss
 * @property {"none" | "r1" | "clip" | "penalty" | "noise" | "ratio"} dirac_cure
 * @property {number} dirac_strength
 * @property {boolean} dirac_alternating
 * @property {[number, number]} dirac_start theta, psi
 * @property {"left" | "right"} panel the one a phone shows
 * @property {"world" | "border" | null} pencil
 * @property {string | null} draft
 * @property {string | null} sketch
 * @property {number} asked where images are learned: the class
 * @property {boolean} rows whether the plane's rows are classes
 * @property {number[] | null} z the noise, set by hand
 * @property {[number, number]} axes the dimensions that the plane shows
 *
 * @typedef {object} Setting of the step that a close-up follows, as the training has it there
 * @property {number} frame of the training
 * @property {number} step
 * @property {"both" | "discriminator" | "generator"} turns who learns
 * @property {number} discriminator_steps turns of D before G's
 * @property {number} batch
 * @property {"adam" | "sgd"} optimizer
 * @property {boolean} spectral
 * @property {number} averaging
 * @property {number} r1
 * @property {number} gradient_penalty
 * @property {number} clip
 * @property {number} instance_noise
 * @property {number} left share of the penalties that is left there
 *
 * @typedef {object} Slow one step, slowly
 * @property {number} line of the algorithm that is lit
 * @property {number} t from 0 to 1, how far what it moves has moved
 * @property {Happened} happened in the step
 * @property {string} key changes with what is drawn of it
 *
 * @typedef {object} Shown what all parts show at one moment. Its arrays are shared: nobody changes them
 * @property {number} at the place on the training's timeline
 * @property {boolean} moving a sketch will do
 * @property {boolean} bare a question is open: nothing learned may be seen
 * @property {string} lit the mark that a word on the page points at, or ""
 * @property {Look} look
 * @property {Float32Array} real (N, d) the points that are learned from
 * @property {Float32Array} z (look.forged, k)
 * @property {Float32Array} forged (look.forged, d) what `model` makes of z
 * @property {Duel} model with its weights at `at`
 * @property {Duel | null} beside the same of what stands beside it
 * @property {Duel | null} rival what is seen beside `model`: both are drawn on one scale
 * @property {Slow | null} slow
 * @property {string} key changes with what is drawn: the place, the films, the noise; not with `moving`, `lit` or the other fields of `look`
 *
 * @typedef {Colours & { real: Rgb, noise: Rgb, gradient: Rgb, density: Rgb, classes: Rgb[], marks: Rgb[], guess: Rgb }} GanColours
 *
 * @typedef {object} Actions what parts ask the page for
 * @property {(change: Partial<Look>, done?: boolean) => void} choose look otherwise; not done while a pointer still drags
 * @property {(right: Look["right"]) => void} turn to another part at the right
 * @property {(name: string) => void} cure have another one beside the model
 * @property {(frame: number, done: boolean) => void} seek on the timeline of the training
 * @property {(frame: number, who: "both" | "discriminator" | "generator") => void} learn have only these learn from a frame on
 * @property {() => void} slowly show one step of the training slowly: the one that follows where it is
 * @property {() => void} redraw
 *
 * @typedef {{ model: Duel, beside: Duel | null }} Duels
 * @typedef {[scene: GanScene, duels: Duels]} Brought by a scene to each part
 * @typedef {Part<Brought, Shown, GanColours>} GanPart
 */

export {};
