/**
 * The plain shapes that modules of the stage hand to each other; no code. What a page promises stands in contract.js.
 *
 * @typedef {[number, number, number, number]} Extent left, right, bottom, top
 * @typedef {[number, number]} Point
 * @typedef {[number, number, number]} Rgb
 *
 * @typedef {object} NdArray values in row-major order
 * @property {number[]} shape
 * @property {Float32Array | Float64Array | Uint8Array | Uint16Array | Int16Array | Int32Array} data
 * @property {number} [step] what the data are whole multiples of, where they are
 *
 * @typedef {object} Grid cell centres of nx by ny cells over an extent; row 0 is the bottom
 * @property {number} nx
 * @property {number} ny
 * @property {Extent} extent
 *
 * @typedef {object} Status what the engine says of a film
 * @property {"done" | "running" | "queued" | "starting" | "failed" | "cancelled" | "unreachable"} state
 * @property {number} progress
 * @property {string} text
 *
 * @typedef {object} Mark an event on a timeline
 * @property {number} frame
 * @property {string} kind
 * @property {string} text
 *
 * @typedef {object} FilmBlock frames `from` on of the film called `key`
 * @property {string} key
 * @property {number} from
 * @property {number} total
 * @property {NdArray} steps
 * @property {Record<string, NdArray>} arrays
 * @property {Record<string, NdArray>} scalars
 * @property {boolean} complete
 * @property {boolean} [once] whether it is fitted in one step: then it has a beginning and an end, and nothing to watch between
 * @property {Record<string, "linear" | "step">} [interpolation] of an array between two frames; linear where nothing is said
 * @property {string} [axis] what a frame's place is; "step" where nothing is said
 * @property {Record<string, number>} [summary] numbers that are known at a film's end
 * @property {Status} status
 * @property {Mark[]} marks
 * @property {string | null} past the film before the last branch, by its name in the scene
 *
 * @typedef {object} TimelineScene
 * @property {string} id
 * @property {string} field of the view, which holds its place
 * @property {number} total places
 * @property {string[]} films that it plays; none where its places are something else than frames
 * @property {string} [name] what its places are called, for who can't see it
 * @property {boolean} [branches] whether a film may branch at its places
 * @property {boolean} [still] whether all its films are fitted in one step: it rests at their end
 *
 * @typedef {object} PanelScene one picture; a page adds what it draws there
 * @property {string} id
 * @property {string} title
 * @property {string | null} film
 *
 * @typedef {object} Presets
 * @property {string | null} chosen
 * @property {string} own the name of a view that is none of them
 * @property {{ key: string, title: string, see: string }[]} list
 *
 * @typedef {Record<string, any> & { serial: number, play?: boolean | string }} View what the visitor is to look at, once for
 *   each serial: the timelines' places by their fields, null at the end; `play`: whether the first timeline plays, or the
 *   field of the one that does; all else is the page's own look
 *
 * @typedef {object} Scene what Python sends
 * @property {2} version
 * @property {string} concept
 * @property {string} module the address of the page's module, from stage.js
 * @property {string} instance the name of this stage
 * @property {string | null} socket the name of its way to the server, where it has one
 * @property {string} lang
 * @property {Record<string, string>} words
 * @property {View} view
 * @property {Presets} presets
 * @property {{ awaits: string | null } | null} [bare] while a question is open: what is learned and what is exact must not
 *   be seen before the guess; `awaits` is the field of the view that the guess is made in, if it is made here
 * @property {Record<string, FilmBlock>} films by the names that timelines and panels call them by
 * @property {TimelineScene[]} timelines one or more
 * @property {PanelScene[]} panels
 * @property {Record<string, any>} own what only the page reads
 *
 * @typedef {object} Channel what Streamlit lets a component say
 * @property {(name: string, value: unknown) => void} setStateValue
 * @property {(name: string, value: unknown) => void} setTriggerValue
 */

export {};
