/**
 * A page as parts, each in its place; where several share a place, one of them stands there at a time. What a scene brings goes
 * to all of them, also to those out of sight; room and paint to those that stand on the stage.
 *
 * @import { Room } from "./contract.js"
 */

/**
 * One part of a page.
 * @template {unknown[]} Brought what a scene brings to each part
 * @template Shown what all parts show at one moment
 * @template Colours
 * @typedef {object} Part
 * @property {HTMLElement} element
 * @property {(...brought: Brought) => void} update
 * @property {(room: PartRoom) => void} layout
 * @property {(shown: Shown, colours: Colours) => boolean} paint whether anything was painted
 * @property {() => string} [spoken] what there is to see, once it rests
 */

/** @typedef {Room & { side: number }} PartRoom `side`: pixels that a picture of the row is tall */

/**
 * @template {unknown[]} Brought
 * @template Shown
 * @template Colours
 */
export class Parts {
  /** @param {Record<string, Record<string, Part<Brought, Shown, Colours>>>} places by place the parts that may stand there, by name */
  constructor(places) {
    this.places = places;
    /** @type {Record<string, string>} by place the name of the part that stands there: at first the first */
    this.names = Object.fromEntries(Object.entries(places).map(([place, parts]) => [place, Object.keys(parts)[0]]));
  }

  /** All there are, place by place. */
  get all() {
    return Object.values(this.places).flatMap((parts) => Object.values(parts));
  }

  /** Those that stand on the stage now. */
  get shown() {
    return Object.entries(this.places).map(([place, parts]) => parts[this.names[place]]);
  }

  /** Have these parts stand in their places; other places stay as they are. @param {Record<string, string>} names by place */
  show(names) {
    Object.assign(this.names, names);
    for (const place of Object.keys(names)) for (const [name, { element }] of Object.entries(this.places[place])) element.hidden = name !== names[place];
  }

  /** @param {Brought} brought by a scene */
  update(...brought) {
    for (const part of this.all) part.update(...brought);
  }

  /** @param {PartRoom} room */
  layout(room) {
    for (const part of this.shown) part.layout(room);
  }

  /**
   * @param {Shown} shown
   * @param {Colours} colours
   */
  paint(shown, colours) {
    return this.shown.map((part) => part.paint(shown, colours)).some(Boolean); // each paints, whether another has or not
  }

  /** What there is to see, after `where` the timelines are. @param {string} where */
  spoken(where) {
    return [where, ...this.shown.map((part) => part.spoken?.() ?? "")].filter(Boolean).join(". ");
  }
}
