/**
 * What a page promises the kernel, and what the kernel gives a page; no code. A page is a module of its own,
 * `concepts/<key>/page.js`, whose default export is a `PageModule`, with its sheet beside it, `page.css`. The scene names
 * the module's address, and the stage loads both when a scene first asks for them.
 *
 * @import { Film } from "./film.js"
 * @import { Surface } from "./saving/figure.js"
 * @import { Item } from "./saving/items.js"
 * @import { PlaceTexts } from "./timeline.js"
 * @import { Tokens } from "./theme.js"
 * @import { Scene } from "./types.js"
 * @import { Words } from "./words.js"
 *
 * @typedef {object} PageModule
 * @property {(scene: Scene) => void} check throws where panels or `own` are unsound; called for each scene before all else
 * @property {(kit: Kit, scene: Scene) => Page} start
 * @property {(scene: Scene) => unknown} [shape] scenes of another shape have the page built anew, as those of another
 *   concept, language, wording or other timelines have
 * @property {Record<string, unknown>} [look] what the view's own fields are where a scene leaves them out
 * @property {(look: any) => Record<string, unknown>} [report] the look as Python hears it: rounded, for example
 * @property {Tokens} [colours] tokens of its sheets that it draws with
 *
 * @typedef {object} Page one mounted page
 * @property {HTMLElement[]} elements in the order they stand, timelines' bars among them; those left out stand at the end
 * @property {HTMLElement[]} [tools] what stands beside the presets, in the row over the pictures
 * @property {(scene: any) => void} update a scene that was checked: new frames, or another picture of the same shape; nothing is painted yet
 * @property {(room: Room) => void} layout take the room that there is
 * @property {(moment: Moment, colours: any) => boolean} paint whether anything was painted; `colours` with the page's tokens
 * @property {(where: string) => string} spoken what there is to see once it rests; `where` the timelines are, in words
 * @property {(order: FigureOrder) => Figure} figure what is saved
 * @property {Record<string, string>} [keys] commands of its own by key; the list of keys calls each by the word of its name
 * @property {(command: string) => void} [command] one of its keys was pressed
 * @property {(timeline: string, frame: number) => Partial<PlaceTexts>} [texts] where a timeline is, said otherwise
 * @property {() => void} [end]
 *
 * @typedef {object} Room
 * @property {number} width of the stage, in pixels
 * @property {boolean} narrow whether there is room for one panel only
 * @property {number} height of the window that the stage may take without being scrolled, in pixels; Infinity where the
 *   page is scrolled anyway
 * @property {number} zoom how many times larger than in the page marks and lines are to be drawn
 *
 * @typedef {object} Moment
 * @property {number} now as performance.now() says
 * @property {Record<string, number>} at the place of each timeline; between two frames while it plays
 * @property {boolean} moving whether a sketch will do
 * @property {string} lit the mark that a word on the page points at, or ""
 *
 * @typedef {object} Kit what a page builds with
 * @property {string} instance
 * @property {Words} words
 * @property {HTMLElement} root the stage's element, which carries attributes that sheets and tests read
 * @property {AbortSignal} signal aborted when the page ends
 * @property {Record<string, any>} look the view's own fields, as they are now
 * @property {boolean} quiet whether nothing may move by itself
 * @property {(id: string) => Film} film by the name that the scene calls it by
 * @property {(id: string) => TimelineControl} timeline
 * @property {(change: Record<string, unknown>) => void} choose look otherwise; Python hears of it once it rests
 * @property {(held: boolean) => void} hold a pointer drags: paint in every frame, and Python need not hear of it yet
 * @property {() => void} redraw paint in the next frame
 * @property {() => void} moved something moved: a sketch first, its fine print at rest
 * @property {() => void} layout take the room anew
 * @property {(mark: string) => void} light a mark, as words on the page do
 * @property {(text: string) => void} announce aloud
 * @property {(event: string, value: unknown) => void} send Python an event
 * @property {<T>(name: string, make: () => T) => T} lasting what outlives a mount, made once
 *
 * @typedef {object} TimelineControl
 * @property {HTMLElement} bar
 * @property {(frame: number, done: boolean) => void} seek
 * @property {() => number} pause on the nearest frame, which it returns
 *
 * @typedef {object} FigureOrder
 * @property {any} colours with the page's tokens
 * @property {boolean} film whether all frames are wanted, not only the one that is shown
 * @property {boolean} card whether it is small and for the home page: few marks, nothing that was asked
 *
 * @typedef {object} Figure what leaves the page: parts in a row, one line under them all
 * @property {FigurePart[]} parts
 * @property {string} says what is drawn, beside the place in the film
 *
 * @typedef {object} FigurePart
 * @property {string} title
 * @property {string} math
 * @property {string} subtitle
 * @property {[number, number]} size of the picture, as a proportion
 * @property {(ctx: CanvasRenderingContext2D, size: { width: number, height: number }, at: Record<string, number>) => void} draw the picture from (0, 0) on
 * @property {(ctx: Surface, fonts: { sans: string, serif: string }) => Item[]} legend
 * @property {(at: Record<string, number>) => { value: string, unit: string, lines: string[] }} numbers
 */

export {};
