/**
 * The page about p(y | x) and p(x, y): what the kernel starts when a scene asks for it. Puts the parts together, hands them
 * what a scene brings, and does what they ask for.
 *
 * @import { FigureOrder, Kit, Moment, PageModule, Room } from "../../kernel/contract.js"
 * @import { PlaneColours } from "../../plane/types.js"
 * @import { JointScene, Look, Shown } from "./types.js"
 */

import { h, set } from "../../kernel/dom.js";
import { invitation } from "../../kernel/invitation.js";
import { roofOf } from "../../kernel/room.js";
import { PanelSwitch } from "../../kernel/switch.js";
import { Veil } from "../../kernel/veil.js";
import { axesOf } from "../../plane/axes.js";
import { TOKENS } from "../../plane/classes.js";
import { Exact } from "../../plane/exact.js";
import { Pencil } from "../../plane/pencil/pencil.js";
import { Ask } from "./ask.js";
import { check } from "./check.js";
import { Digits } from "./digits.js";
import { Evaluation } from "./evaluation.js";
import { figureOf } from "./figure.js";
import { Network } from "./machine/network.js";
import { BATCH, MOST_DRAWN, Panel, shortName } from "./panel.js";
import { withPrior } from "./priors.js";
import { shadeOf } from "./shade.js";
import { LearnedSide } from "./side.js";
import { Strips } from "./strips.js";
import { Truth } from "./truth.js";

const TIMELINE = "training";
const POP = 280; // milliseconds in which a generated point grows

/** @type {Look} */
const LOOK = {
  ...{ show: "learned", ask: null, drawn: 0, whole: false, shade: false, prior: null, missing: null, rule: false },
  ...{ panel: "", machine: false, pencil: null, draft: null, sketch: null },
};

class JointPage {
  /**
   * @param {Kit} kit
   * @param {JointScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    this.fresh = { count: 0, since: -Infinity }; // points just generated
    /** @type {Shown["pointer"]} */
    this.pointer = null;
    /** @type {Exact | null} */
    this.exact = null;
    this.keys = { m: "machine" };
    this.arranged = "";
    const { words } = kit;
    const timeline = kit.timeline(TIMELINE);
    this.switch = new PanelSwitch(scene.panels, words, (panel) => this.choose({ panel, machine: this.look.machine && panel === this.network.panel?.id }));
    this.panels = scene.panels.map((panel) => new Panel(panel, words, this.panelActions()));
    this.pencil = new Pencil(kit, this.panels.map(({ frame }) => frame));
    this.network = new Network(kit, TIMELINE);
    this.truth = new Truth(scene.panels, words, {
      show: (show) => this.choose({ show }),
      seek: timeline.seek,
      forget: (film) => kit.send("act", { kind: "forget_branch", film }),
    });
    this.asking = new Ask(words, {
      ask: (at, done) => this.hold(!done, { ask: at }),
      give: (prior, done = true) => this.hold(!done, { prior }),
      know: (missing) => this.choose({ missing }),
      explain: (rule) => this.choose({ rule }),
    });
    this.digits = new Digits(words);
    this.strips = new Strips(this);
    this.veil = new Veil(words.say("after_the_guess"), [timeline.bar, this.truth.element, this.digits.element]);
    const pictures = h("div", { class: "panels" }, this.network.machine.element, ...this.panels.map((panel) => panel.element));
    this.invite = invitation(kit, this.panels[0].frame.view, words.say("click_and_ask"));
    this.tools = [this.truth.switch.element];
    this.elements = [this.switch.element, this.pencil.element, pictures, this.asking.element, this.veil.element, timeline.bar, this.truth.element, this.digits.element];
  }

  /** @returns {import("./panel.js").PanelActions} */
  panelActions() {
    const { kit } = this;
    return {
      ask: (at, done) => this.asks && this.hold(!done, { ask: at }),
      hover: (panel, at) => {
        this.pointer = at && { panel, at };
        kit.redraw();
      },
      act: (kind, film) => kit.send("act", { kind, film }),
      generate: () => this.generate(),
      clear: () => this.choose({ drawn: 0 }),
      light: kit.light,
      turn: (what) => this.choose({ [what]: !this.look[what] }),
      machine: () => this.command("machine"),
    };
  }

  /** Whether a place may be asked about: while a question is open only where it asks for one. */
  get asks() {
    return !this.scene.bare || this.scene.bare.awaits === "ask";
  }

  /** @returns {Look} */
  get look() {
    return /** @type {Look} */ (this.kit.look);
  }

  /* ---- what a scene brings */

  /** @param {JointScene} scene */
  update(scene) {
    this.scene = scene;
    const { own, panels } = scene;
    this.evaluation = this.evaluation?.fits(own.evaluation) ? this.evaluation : own.evaluation ? new Evaluation(own.evaluation) : null;
    const exact = (this.exact = this.exact?.fits(own) ? this.exact : new Exact(own));
    this.network.update(scene);
    this.panels.forEach((panel, i) => panel.update(panels[i], scene, { learned: this.learned(i), past: this.past(i) }, exact));
    this.pencil.update(own, Boolean(scene.bare));
    this.cover(Boolean(scene.bare));
    this.asking.element.hidden = !this.asks;
    this.truth.update(panels, panels.map(({ film }) => ({ film: this.kit.film(film), past: this.left(film) })));
    this.asking.measure(axesOf(own.real));
    if (this.arranged !== this.arrangement) this.kit.layout();
  }

  /**
   * While a question is open a veil stands where its answers will, as tall as they are.
   * @param {boolean} bare
   */
  cover(bare) {
    if (bare === !this.veil.element.hidden) return;
    if (bare) this.veil.measure();
    this.veil.cover(bare);
  }

  /** @param {number} i */
  learned(i) {
    const panel = this.scene.panels[i];
    const edits = panel === this.network.panel ? this.network.edits : null;
    return new LearnedSide(panel.model, this.kit.film(panel.film), this.scene.own.extent, edits);
  }

  /** The film that the last branch of a film left. @param {string} film */
  left(film) {
    const { past } = this.scene.films[film];
    return past ? this.kit.film(past) : null;
  }

  /** What it would have been without the last branch. @param {number} i */
  past(i) {
    const { film, model } = this.scene.panels[i];
    const left = film && this.left(film);
    return left ? new LearnedSide(model, left, this.scene.own.extent) : null;
  }

  /** What decides how the panels share the room. */
  get arrangement() {
    return [this.look.panel, this.look.machine, this.network.open && this.network.model?.sizes, this.pointed].join("|");
  }

  /** Whether a point is asked that is not the one a page opens on: who presents has shown one then. */
  get pointed() {
    return this.look.ask !== null && String(this.look.ask) !== String(this.scene.own.ask_first);
  }

  /** @param {Room} room */
  layout(room) {
    const { width, narrow, zoom } = room;
    this.pencil.width = width;
    this.arranged = this.arrangement;
    const { open, panel } = this.network;
    this.switch.show(this.kit.root, (this.look.machine && panel?.id) || this.look.panel);
    this.network.arrange();
    set(this.kit.root, { "data-pointed": this.pointed });
    for (const own of this.panels) own.showOpen(open);
    const roof = roofOf(room, this.rest());
    for (const { frame } of this.panels) frame.layout(roof, zoom);
    this.network.machine.layout(narrow);
  }

  /** Pixels of the stage besides the pictures, less what opens under them on demand: that must not make them smaller. */
  rest() {
    const shown = this.panels.find(({ frame }) => frame.view.offsetHeight);
    const spare = [this.asking.shift.element, this.digits.element].reduce((sum, element) => sum + element.offsetHeight, 0);
    return this.kit.root.offsetHeight - (shown?.frame.view.offsetHeight ?? 0) - spare;
  }

  /* ---- what a visitor does */

  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    if (change.panel || change.machine !== undefined || this.arranged !== this.arrangement) this.kit.layout();
  }

  /**
   * @param {boolean} held whether a pointer still drags
   * @param {Partial<Look>} change
   */
  hold(held, change) {
    this.kit.hold(held);
    this.choose(change);
  }

  /** @param {string} command */
  command(command) {
    if (command === "machine") this.network.show(!this.look.machine);
  }

  generate() {
    const drawn = this.look.drawn >= MOST_DRAWN ? BATCH : this.look.drawn + BATCH;
    this.fresh = { count: BATCH, since: performance.now() };
    this.choose({ drawn });
    this.kit.announce(this.kit.words.say("generated_count", { n: drawn }));
  }

  /* ---- painting */

  /**
   * @param {Moment} moment
   * @param {PlaneColours} colours
   */
  paint(moment, colours) {
    const { exact, look, panels } = this;
    if (!exact) return false;
    if (exact.name !== String(look.prior)) exact.use(withPrior(exact.base, look.prior), String(look.prior));
    for (const { learned } of panels) if (learned) learned.prior = look.prior;
    const shown = this.shown(moment);
    const network = panels.find(({ panel }) => panel === this.network.panel)?.learned;
    const painted = [...panels.map((panel) => panel.paint(shown, colours)), this.network.paint(network, shown, colours)].some(Boolean);
    if (this.pencil.paint(colours, exact)) this.kit.layout();
    this.strips.show(shown.at, shown.moving, colours);
    if (shown.pop < 1) this.kit.redraw();
    return painted;
  }

  /**
   * @param {Moment} moment
   * @returns {Shown}
   */
  shown({ now, at: places, moving, lit }) {
    const { show, drawn, ask, missing, whole } = this.look;
    const at = places[TIMELINE];
    const mean = missing ? this.asking.mean(this.scene.own.points, missing) : 0;
    const pop = this.kit.quiet ? 1 : Math.max(0, Math.min(1, (now - this.fresh.since) / POP));
    const asked = { ask, missing, mean, whole, ...this.shading(at) };
    return { at, moving, bare: Boolean(this.scene.bare), show, lit, drawn, fresh: this.fresh.count, pop, ...asked, pointer: this.pointer, neuron: this.network.neuron };
  }

  /** @param {number} at */
  shading(at) {
    const { exact, panels, scene, kit, look } = this;
    const names = Object.fromEntries([["", kit.words.say("exact")], ...scene.panels.map((panel) => [panel.id, shortName(panel)])]);
    const sides = panels.map((panel) => ({ id: panel.panel.id, learned: /** @type {LearnedSide} */ (panel.learned) }));
    return { names, shade: look.shade ? shadeOf(exact?.known ? exact : null, sides, at) : null };
  }

  /** @param {string} where */
  spoken(where) {
    const { show, whole, drawn, prior, pencil } = this.look;
    const bare = Boolean(this.scene.bare);
    if (!pencil && !bare && this.panels[0].learned?.film.have) this.invite();
    this.panels.forEach((panel, i) => panel.describe({ show, whole, bare }, where, this.truth.cells[i].spoken));
    set(this.kit.root, { "data-show": show, "data-drawn": drawn, "data-prior": prior ?? "" });
    if (bare) return this.kit.words.say("after_the_guess");
    return [where, ...this.scene.panels.map((panel, i) => `${panel.title}: ${this.truth.cells[i].spoken}`)].join(". ");
  }

  /** @param {FigureOrder} order */
  figure(order) {
    const { scene, exact, panels, truth, look, kit } = this;
    if (!exact) throw new Error("the stage shows nothing yet");
    const still = { now: performance.now(), moving: false, lit: "" };
    const shownAt = (/** @type {number} */ at) => this.shown({ ...still, at: { [TIMELINE]: at } });
    return figureOf({ scene, words: kit.words, exact, panels, truth, look, timeline: TIMELINE, shownAt }, order);
  }
}

/** @type {PageModule} */
export default {
  check,
  start: (kit, scene) => new JointPage(kit, /** @type {any} */ (scene)),
  shape: ({ panels }) => /** @type {any[]} */ (panels).map((p) => [p.id, p.kind, p.title, p.math, p.unit, Boolean(p.can_generate)].join("|")),
  look: LOOK,
  report: ({ ask, ...look }) => ({ ...look, ask: ask && ask.map((/** @type {number} */ v) => Number(v.toFixed(3))) }),
  colours: TOKENS,
};
