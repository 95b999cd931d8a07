/**
 * Under a page's strip of numbers one row, whatever it says: what kind of numbers these are, or what becomes of films that are not at their end, and
 * the way back to the training before a branch.
 *
 * @import { Kit } from "./contract.js"
 * @import { PanelScene, Scene } from "./types.js"
 */

import { h, set, write } from "./dom.js";
import { FilmStatus } from "./status.js";

/** @typedef {{ status: FilmStatus, name: HTMLElement, element: HTMLElement }} Told */

export class StripFoot {
  /**
   * @param {Kit} kit
   * @param {() => string} film whose branch is removed
   */
  constructor(kit, film) {
    this.kit = kit;
    const { words } = kit;
    this.notes = [h("span"), h("span")];
    /** @type {Map<string, Told>} by the film's name */
    this.statuses = new Map();
    this.told = h("div", { class: "told" });
    this.back = h("button", { type: "button", class: "tool old", hidden: true, title: words.say("old_future") }, h("i"), words.say("forget_branch"));
    this.back.addEventListener("click", () => kit.send("act", { kind: "forget_branch", film: film() }));
    this.element = h("div", { class: "truth-foot" }, h("p", { class: "notes" }, this.notes[0], " ", this.notes[1]), this.told, this.back);
  }

  /**
   * @param {Pick<Scene, "films"> & { panels: PanelScene[] }} scene
   * @param {string[]} notes
   * @param {boolean} branched
   */
  update({ panels, films }, notes, branched) {
    this.notes.forEach((note, i) => write(note, notes[i] ?? ""));
    this.back.hidden = !branched;
    this.told.replaceChildren(...panels.map((panel) => this.status(panel, panels.length > 1).element));
    for (const { film } of panels) this.statuses.get(/** @type {string} */ (film))?.status.update(films[/** @type {string} */ (film)].status);
    const busy = [...this.statuses.values()].some(({ element, status }) => element.parentElement && !status.element.hidden);
    set(this.element, { "data-told": busy });
  }

  /**
   * @param {PanelScene} panel
   * @param {boolean} named whether it must be said whose film it is
   * @returns {Told}
   */
  status({ film: given, title }, named) {
    const film = /** @type {string} */ (given);
    let known = this.statuses.get(film);
    if (!known) {
      const status = new FilmStatus(this.kit.words, (kind) => this.kit.send("act", { kind, film }));
      const name = h("b", { class: "whose" });
      status.text.before(name);
      known = { status, name, element: h("div", { "data-film": film }, status.element) };
      this.statuses.set(film, known);
    }
    write(known.name, title);
    known.name.hidden = !named;
    return known;
  }
}
