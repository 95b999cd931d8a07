/**
 * The shapes of this page's scene and of what its parts hand to each other; no code.
 *
 * @import { Part } from "../../kernel/parts.js"
 * @import { PanelScene, Rgb, Scene } from "../../kernel/types.js"
 * @import { Colours } from "../../kernel/theme.js"
 * @import { ImageSet, ImagesScene } from "../../images/images.js"
 * @import { LatentForm, LatentModel } from "../../images/latent.js"
 *
 * @typedef {object} ModelScene what a panel of this page says beside what every panel does
 * @property {string} subtitle
 * @property {LatentForm & { kind: "vae" | "autoencoder" | "linear_vae", beta: number | null }} model
 * @property {Record<string, number>} floor what a perfect model reads, where that is known
 *
 * @typedef {PanelScene & ModelScene} ModelPanel
 *
 * @typedef {Omit<Scene, "panels" | "own"> & { panels: ModelPanel[], own: { images: ImagesScene, other: string | null } }} VaeScene
 *   `other`: the name of what may stand beside the model
 *
 * @typedef {object} Look the view's own fields
 * @property {number} image one of the held-out images
 * @property {string | null} drawn a drawing in its place, packed
 * @property {number[] | null} z a code set by hand, in units of the prior (see Code.u)
 * @property {number} draw which epsilon
 * @property {"plane" | "sliders"} left
 * @property {[number, number]} axes the dimensions that the plane shows
 * @property {"both" | "codes" | "pictures"} under what lies under z on the plane
 * @property {"machine" | "beside" | "between"} right
 * @property {number} to the other end of the walk
 * @property {"left" | "right"} panel the one a phone shows
 *
 * @typedef {object} Code what a model makes of the image on the stage
 * @property {LatentModel} model
 * @property {Float32Array} mu
 * @property {Float32Array} sigma zeros where the model has no noise
 * @property {Float32Array} u the code in units of the prior: of an autoencoder, which has none, of the Gaussian fitted to its
 *   codes. It is what the plane and the sliders show
 * @property {Float32Array} z the same as its decoder takes it: equal to u where there is a prior
 * @property {Float32Array} decoded (P)
 *
 * @typedef {object} Shown what all parts show at one moment
 * @property {number} at the place on the training's timeline
 * @property {number} walk from 0 to 1, the place between two images
 * @property {boolean} moving a sketch will do
 * @property {boolean} bare a question is open: nothing learned may be seen
 * @property {string} lit the mark that a word on the page points at
 * @property {Look} look
 * @property {Float32Array} values of the image that is encoded
 * @property {string} name what it shows, "" of a drawing
 * @property {Float32Array} eps
 * @property {boolean} byHand whether the code was set by hand
 * @property {Code} own of the model
 * @property {Code | null} other of what stands beside it
 * @property {string} key changes with all of these
 *
 * @typedef {Colours & { real: Rgb, noise: Rgb, digits: Rgb[] }} VaeColours
 *
 * @typedef {object} Actions what parts ask the page for
 * @property {(change: Partial<Look>, done?: boolean) => void} choose look otherwise; not done while a pointer still drags
 * @property {(u: ArrayLike<number> | null, done?: boolean) => void} move the code, in units of the prior; null: back to q
 * @property {() => void} redraw
 *
 * @typedef {[scene: VaeScene, images: ImageSet, models: { own: LatentModel, other: LatentModel | null }]} Brought by a scene to each part
 *
 * @typedef {Part<Brought, Shown, VaeColours>} VaePart
 */

export {};
