/**
 * Puts the pieces of films together as they arrive, and knows what the server should hear of them: how many frames of each
 * film are here. Lives as long as the browser's page, whatever stage shows a film. No DOM.
 *
 * @import { FilmBlock } from "./types.js"
 */

import { Film } from "./film.js";

const MOST = 24; // films kept; a session looks at few at a time
const BYTES = 96 * 2 ** 20; // that they take

/**
 * @typedef {object} Received
 * @property {boolean} gap whether frames before a piece are missing
 * @property {boolean} growing whether a piece of an unfinished film came
 * @property {Record<string, number>} have frames that are here of the films that came, by key
 */

export class FilmLoader {
  constructor() {
    /** @type {Map<string, Film>} */
    this.films = new Map();
  }

  /**
   * @param {FilmBlock[]} blocks
   * @returns {Received}
   */
  take(blocks) {
    const taken = blocks.map((block) => this.absorb(block));
    const have = Object.fromEntries(taken.map(({ film }) => [film.key, film.have]));
    this.forget(new Set(Object.keys(have)));
    return { gap: taken.some(({ gap }) => gap), growing: blocks.some((block) => !block.complete && block.steps.shape[0] > 0), have };
  }

  /**
   * Put a piece into its film.
   * @param {FilmBlock} block
   */
  absorb(block) {
    const film = this.film(block);
    const gap = !film.take(block);
    return { film, gap };
  }

  /**
   * The film that a piece belongs to, as far as it is here.
   * @param {Pick<FilmBlock, "key" | "total">} block
   * @returns {Film}
   */
  film({ key, total }) {
    const known = this.films.get(key);
    const film = known?.total === total ? known : new Film(key, total);
    this.films.delete(key);
    this.films.set(key, film); // youngest last
    return film;
  }

  /**
   * Give up the oldest films until the rest is little enough.
   * @param {Set<string>} shown keys of films that are kept in any case
   */
  forget(shown) {
    let bytes = [...this.films.values()].reduce((sum, film) => sum + film.bytes, 0);
    for (const [key, film] of this.films) {
      if (this.films.size <= MOST && bytes <= BYTES) return;
      if (shown.has(key)) continue;
      this.films.delete(key);
      bytes -= film.bytes;
    }
  }

  /** Frames of every film that is here, by key. @returns {Record<string, number>} */
  get have() {
    return Object.fromEntries([...this.films.values()].filter((film) => film.have).map((film) => [film.key, film.have]));
  }
}

/** The browser's films. */
export const films = new FilmLoader();
