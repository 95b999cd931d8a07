/**
 * The same duel with one setting changed, at the same frame and with the same layers: its stage, what was changed, and under both
 * stages the numbers of both. Until its film has come, what the engine says of it.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { Status } from "../../../kernel/types.js"
 * @import { Actions, Duels, GanColours, GanPart, GanScene, Shown } from "../types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { FilmStatus } from "../../../kernel/status.js";
import { besideOf } from "../shown.js";
import { shownOf } from "../stage/field.js";
import { Left } from "../stage/left.js";
import { LINE } from "../stage/line.js";
import { PLANE } from "../stage/stage.js";
import { saidOf } from "../stage/titles.js";
import { Table } from "./table.js";

const FILM = "beside";

/** @implements {GanPart} */
export class Beside {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.stages = { plane: new Left(kit, scene, actions, { ...PLANE, name: "duel-right" }), line: new Left(kit, scene, actions, { ...LINE, name: "duel-right" }) };
    this.title = h("h2");
    this.cures = h("select", { class: "tool", "aria-label": words.say("choose_cure"), title: words.say("choose_cure") });
    this.cures.addEventListener("change", () => actions.cure(this.cures.value));
    this.line = h("p", { class: "duel-made" });
    this.changed = h("p", { class: "duel-changed" });
    const header = h("header", {}, h("div", { class: "duel-name" }, this.title, this.cures), h("div", { class: "duel-said" }, this.changed));
    this.foot = h("div", { class: "duel-foot" }, this.line);
    this.said = h("p");
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: FILM }));
    this.waiting = h("div", { class: "duel-waits" }, this.said, this.status.element);
    const pictures = Object.values(this.stages).map(({ frame }) => frame);
    for (const { head, foot } of pictures) for (const { element } of [head, foot]) element.remove(); // how both look is chosen at the left
    this.pictures = h("div", { class: "duel-pictures" }, ...pictures.map(({ element }) => element), this.waiting);
    this.element = h("section", { class: "duel-beside" }, header, this.pictures, this.foot);
    this.table = new Table(words);
    /** @type {Duels | null} */
    this.duels = null;
  }

  /** The stage of this kind of world. */
  get stage() {
    return this.stages[this.scene.own.kind];
  }

  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
    const { own, panels: [, panel], films } = scene;
    for (const stage of Object.values(this.stages)) {
      stage.update(scene, duels);
      stage.element.hidden = stage !== this.stage;
    }
    if (!panel || !duels.beside) return;
    const { words } = this.kit;
    write(this.title, words.say(own.without ? "beside_without" : "beside_with")); // what, says the choice after it
    set(this.title, { "aria-label": panel.title });
    this.offer(own);
    const what = own.changed.map(({ label, from, to }) => words.say("changed_one", { label, from, to })).join(words.say("changed_and"));
    write(this.changed, words.say("changed", { what }));
    set(this.changed, { title: this.changed.textContent });
    write(this.line, panel.subtitle);
    write(this.said, words.say("beside_waits", { model: panel.title }));
    this.status.update(/** @type {Status} */ (films[FILM].status));
    this.table.update(scene, [duels.model.film, duels.beside.film]);
    this.wait(!duels.beside.ready);
  }

  /** The cures that may stand here. @param {GanScene["own"]} own */
  offer({ cures, cure }) {
    const offered = cures.map(({ name, title }) => `${name} ${title}`).join();
    if (offered !== this.offered) this.cures.replaceChildren(...cures.map(({ name, title }) => h("option", { value: name }, title)));
    this.offered = offered;
    if (cure) this.cures.value = cure;
  }

  /** @param {boolean} waits for the first frame of its film */
  wait(waits) {
    this.waiting.hidden = !waits;
    set(this.pictures, { "data-waits": waits });
  }

  /** @param {PartRoom} room */
  layout(room) {
    const layers = /** @type {HTMLElement | null} */ (this.kit.root.querySelector('[data-panel="left"] > :not([hidden]) .duel-foot'));
    this.foot.style.minHeight = `${layers?.offsetHeight ?? 0}px`; // what is over it is as tall as the other picture is over its layers
    this.stage.layout({ ...room, side: room.side - this.foot.offsetHeight });
    this.waiting.style.height = this.stage.frame.view.style.height;
  }

  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    const table = this.table.paint(shown);
    const own = besideOf(shown);
    if (!own) return table;
    const painted = this.stage.paint(own, colours);
    if (painted) this.say(own);
    return painted || table;
  }

  /** What the picture is, where it can't be what is shown at the left. @param {Shown} shown */
  say(shown) {
    const { rivals, frame } = this.stage;
    const panel = this.scene.panels[1];
    if (!rivals || !panel) return;
    const other = shownOf(shown, rivals) !== shown.look.show || (!shown.model.probability && this.duels?.model.probability);
    write(this.line, other ? saidOf(shown, rivals, this.kit.words).line : panel.subtitle);
    set(this.line, { title: this.line.textContent });
    set(frame.canvas, { "aria-label": `${panel.title}. ${this.stage.spoken()}` });
  }

  /** @type {string | undefined} */
  offered;

  spoken() {
    const said = this.waiting.hidden ? this.table.spoken() : this.said.textContent;
    return [this.scene.panels[1]?.title, this.changed.textContent, said].filter(Boolean).join("; ");
  }
}
