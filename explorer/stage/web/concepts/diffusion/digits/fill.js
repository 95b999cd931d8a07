/**
 * The right part: a held-out digit of which a visitor hides some; the rest stays, and the network fills in what is hidden. Beside it what
 * it became.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { PartRoom } from "../../../kernel/parts.js"
 * @import { DiffusionColours } from "../types.js"
 * @import { Cells } from "./masks.js"
 * @import { Sampling } from "./sampling.js"
 * @import { DigitsActions, DigitsPart, DigitsScene, DigitsShown, Sample } from "./types.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { CELLS, HIDES, brush, cellsOf, hidden, maskOf, partly } from "./masks.js";
import { pairOf } from "./room.js";
import { signedOf } from "./sampling.js";
import { roomIn, section } from "./section.js";
import { Tile } from "./tile.js";

const RADIUS = 1.6; // of the brush, in cells

/** @param {string} mask @param {number} known */
const nameOf = (mask, known) => `${mask} ${known}`;

/** @implements {DigitsPart} */
export class Fill {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.paper = new Tile("digit-real");
    this.made = new Tile("digit-made");
    this.cover = h("canvas", { class: "fill-cover", width: CELLS, height: CELLS, tabindex: 0, role: "application", "aria-label": words.say("fill_paint") });
    this.cursor = h("i", { class: "fill-cursor", hidden: true });
    this.paper.frame.append(this.cover, this.cursor);
    this.line = h("p", {}, words.say("fill_line"));
    const masks = Object.keys(HIDES).map((name) => this.button(words.say(`fill_${name}`), () => this.put(hidden(/** @type {any} */ (name)))));
    this.next = this.button(words.say("fill_next"), () => this.other());
    this.clear = this.button(words.say("fill_clear"), () => this.reset());
    this.tools = h("div", { class: "fill-tools" }, h("span", {}, words.say("fill_hide")), ...masks, this.clear, this.next);
    this.verdict = h("p", { class: "fill-said" });
    this.body = h("div", { class: "digit-fill" }, h("div", { class: "digit-pair" }, this.paper.element, this.made.element), this.tools, this.verdict);
    this.element = section("digits-fill", words.say("fill_name"), this.line, this.body).element;
    this.painted = "";
    /** @type {Sampling | null} */
    this.model = null;
    /** @type {Cells} as they are being painted */
    this.cells = new Uint8Array(CELLS * CELLS).fill(1);
    this.known = 0;
    this.version = 0;
    /** @type {string[]} masks that were asked for and are not here yet */
    this.sent = [];
    this.before = "";
    this.held = -1; // the pointer that paints
    /** @type {[number, number]} where keys have moved the brush, in cells */
    this.at = [CELLS / 2, CELLS / 2];
    this.listen();
  }

  /**
   * @param {string} text
   * @param {() => void} act
   */
  button(text, act) {
    const button = h("button", { type: "button", class: "tool" }, text);
    button.addEventListener("click", act);
    return button;
  }

  /* ---- what a visitor hides */

  listen() {
    const { cover } = this;
    const at = (/** @type {PointerEvent} */ e) => {
      const box = cover.getBoundingClientRect();
      return /** @type {[number, number]} */ ([(CELLS * (e.clientX - box.left)) / box.width, (CELLS * (e.clientY - box.top)) / box.height]);
    };
    cover.addEventListener("pointerdown", (e) => {
      if (e.button || !e.isPrimary || this.bare) return;
      this.held = e.pointerId;
      cover.setPointerCapture(e.pointerId);
      this.paintAt(at(e));
    });
    cover.addEventListener("pointermove", (e) => {
      if (e.pointerId !== this.held) return;
      for (const one of e.getCoalescedEvents?.() ?? [e]) this.paintAt(at(one));
    });
    cover.addEventListener("pointerup", (e) => this.end(e, false));
    cover.addEventListener("pointercancel", (e) => this.end(e, true)); // the browser took the pointer away
    cover.addEventListener("focus", () => (this.cursor.hidden = !cover.matches(":focus-visible")));
    cover.addEventListener("blur", () => (this.cursor.hidden = true));
    cover.addEventListener("keydown", (e) => this.key(e));
  }

  /**
   * @param {PointerEvent} e
   * @param {boolean} cancelled what was painted was not meant
   */
  end(e, cancelled) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    if (!cancelled) {
      this.put(this.cells);
      return;
    }
    this.cells = (this.model?.form.mask && cellsOf(this.model.form.mask)) || new Uint8Array(CELLS * CELLS).fill(1);
    this.version++;
    this.actions.redraw();
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    const ways = /** @type {Record<string, [number, number]>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });
    const meant = Object.hasOwn(ways, e.key) || e.key === " " || e.key === "Enter";
    if (e.altKey || e.ctrlKey || e.metaKey || !meant || this.bare) return;
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
    this.cursor.hidden = false;
    if (Object.hasOwn(ways, e.key)) this.at = /** @type {[number, number]} */ (this.at.map((place, axis) => Math.max(0, Math.min(CELLS, place + ways[e.key][axis]))));
    else {
      this.paintAt(this.at);
      this.put(this.cells);
    }
    Object.assign(this.cursor.style, { left: `${(100 * this.at[0]) / CELLS}%`, top: `${(100 * this.at[1]) / CELLS}%` });
  }

  /** @param {[number, number]} at in cells */
  paintAt(at) {
    brush(this.cells, at, RADIUS, 0);
    this.version++;
    this.actions.redraw();
  }

  /** Ask for a film in which these cells are known; with nothing left to keep, or to fill, nothing is asked. @param {Cells} cells */
  put(cells) {
    if (partly(cells)) this.ask({ mask: maskOf(cells), known: this.known, label: this.model?.held.label(this.known) });
  }

  /** Hide nothing. */
  reset() {
    this.cells.fill(1);
    this.version++;
    this.actions.redraw(); // where the server's mask is none already, no scene comes
    this.ask({ mask: "" });
  }

  /** Sample with another mask; until its scene comes, those of strokes before it change nothing here. @param {Sample & { mask: string }} change */
  ask(change) {
    this.sent.push(nameOf(change.mask, change.known ?? this.known));
    this.actions.sample(change);
  }

  /** The next held-out digit of another class, hidden in the same places. */
  other() {
    const held = /** @type {Sampling} */ (this.model).held;
    const known = (this.known + 1) % held.count;
    this.ask({ known, label: held.label(known), mask: partly(this.cells) ? maskOf(this.cells) : maskOf(hidden("right")) });
  }

  /* ---- the part */

  bare = false;

  /**
   * @param {DigitsScene} scene
   * @param {Sampling} model
   */
  update(scene, model) {
    Object.assign(this, { scene, model, painted: "" });
    const { known, mask } = model.form;
    const brought = nameOf(mask, known);
    const i = this.sent.indexOf(brought);
    if (i >= 0) this.sent.splice(0, i + 1);
    else if (brought !== this.before) this.sent = []; // somebody else changed it: undo, another class
    this.before = brought;
    if (this.sent.length || this.held >= 0) return; // a later stroke is on its way
    this.known = known % model.held.count;
    this.cells = cellsOf(mask) ?? new Uint8Array(CELLS * CELLS).fill(1);
    this.version++;
  }

  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (own) this.body.style.setProperty("--digit", `${pairOf({ ...own, height: own.height - this.tools.offsetHeight })}px`);
  }

  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint({ model, at, bare }, colours) {
    this.bare = bare;
    const key = [model.key, at, bare, this.version, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const { words } = this.kit;
    const { held, cells, film } = model;
    const name = held.name(this.known);
    set(this.element, { "data-bare": bare, "data-filled": Boolean(cells) });
    for (const button of this.tools.querySelectorAll("button")) button.disabled = bare;
    this.clear.disabled = bare || this.cells.every(Boolean);
    this.paper.show(`${this.known} ${colours.key}`, signedOf(held.image(this.known)), { made: colours.real });
    this.paper.name(words.say("fill_held", { name }));
    this.drawCover();
    if (bare || !cells) this.made.clear();
    else this.made.show(key, model.flow(at).forecast, { made: colours.gen, real: colours.real }, cells);
    this.made.name(cells ? words.say("fill_made") : words.say("fill_none"));
    write(this.verdict, cells && film.complete && !bare ? words.say("fill_verdict", { name: model.images.classes[film.scalar("looks", film.total - 1)], own: name }) : "");
    return true;
  }

  /** Hatch what is hidden. */
  drawCover() {
    const context = /** @type {CanvasRenderingContext2D} */ (this.cover.getContext("2d"));
    const image = context.createImageData(CELLS, CELLS);
    this.cells.forEach((known, i) => {
      const shade = (Math.floor(i / CELLS) + i) % 2 ? 205 : 165;
      image.data.set([128, 128, 128, known ? 0 : shade], 4 * i);
    });
    context.putImageData(image, 0, 0);
  }

  spoken() {
    return [this.paper.caption.textContent, this.made.caption.textContent, this.verdict.textContent].filter(Boolean).join(". ");
  }
}
