/**
 * Puts the pieces of a scene's films together, and asks for a film whole where its beginning is missing.
 *
 * @import { FilmPiece } from "./types.js"
 * @import { Film } from "./film.js"
 */

import { absorb } from "./film.js";

const ASK_AFTER = 60; // milliseconds: later than a mount, where a trigger could get lost
const ASK_AGAIN = 3000;

export class Reel {
  /** @param {(film: string, have: number) => void} ask */
  constructor(ask) {
    this.ask = ask;
    this.asked = "";
    this.keys = "";
    this.fresh = false;
  }

  /**
   * @param {FilmPiece[]} pieces one for each panel
   * @returns {Film[]} the films so far; `fresh` says whether they are others than last time
   */
  films(pieces) {
    const keys = pieces.map(({ key }) => key).join();
    this.fresh = keys !== this.keys;
    this.keys = keys;
    return pieces.map((piece) => this.take(piece));
  }

  /** @param {FilmPiece} piece */
  take(piece) {
    const { film, gap } = absorb(piece);
    const wish = `${piece.key} ${film.have}`;
    if (gap && this.asked !== wish) {
      this.asked = wish; // once for each gap
      setTimeout(() => this.ask(piece.key, film.have), ASK_AFTER);
      setTimeout(() => (this.asked = ""), ASK_AGAIN);
    }
    return film;
  }
}
