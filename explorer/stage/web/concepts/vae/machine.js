/**
 * The machine, in the order of computation: image, encoder, mu and sigma against the prior, epsilon, z, decoder, image;
 * beneath them reconstruction and KL. Built once; painting writes what changed.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 */

import { fit } from "../../kernel/camera.js";
import { h, set, write } from "../../kernel/dom.js";
import { math } from "../../kernel/formula.js";
import { fixed } from "../../kernel/numbers.js";
import { ImageSet as Images, pool } from "../../images/images.js";
import { Picture } from "../../images/pixels.js";
import { Activity } from "./machine/activity.js";
import { drawBells, unused } from "./machine/bells.js";
import { Chooser } from "./machine/chooser.js";
import { across, down, trapezoid } from "./machine/edges.js";
import { NAME, chainOf, presentedSizesOf, rowsOf, sizesOf } from "./machine/plan.js";
import { Readings } from "./machine/readings.js";
import { Sampling } from "./machine/sampling.js";

const LINE = 1.3; // of the words' size, where one presents
/** @type {Record<string, number>} images that a key goes on */
const STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** @implements {VaePart} */
export class Machine {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { model } = scene.panels[0];
    this.point = model.kind === "autoencoder";
    const images = new Images(scene.own.images);
    this.images = images;
    this.chooser = new Chooser(kit, images, actions);
    this.sampling = new Sampling(kit, model.latent, this.point, actions);
    this.readings = new Readings(kit, images, model, this.point);
    this.encoder = new Activity(model.encoder);
    this.decoder = new Activity(model.decoder);
    const { words } = kit;
    this.picture = new Picture(images.shape, "", "x");
    this.decoded = new Picture(images.shape, words.say("decoded"), "decoded");
    this.bells = h("canvas", { role: "img" });
    this.plot = h("div", { class: "plot" }, this.bells);
    this.name = h("p", { class: "name" });
    this.slot = h("div", { class: "slot real-frame", tabindex: 0, role: "slider", "aria-label": words.say("image_chooser"), "aria-valuemin": 1, "aria-valuemax": images.count }, this.picture.element);
    this.slot.addEventListener("keydown", (e) => this.step(e));
    const edge = h("div", { class: "edge-row", "aria-hidden": "true" }, down());
    this.view = h("div", { class: "view" }, this.reading(), edge, this.mark("z", this.sampling.element), this.writing(), this.chooser.cover);
    this.chain = h("span");
    const head = h("div", { class: "head" }, h("h2", {}, words.say("machine")), h("p", { class: "chain" }, h("i"), this.chain), this.chooser.open);
    this.element = h("section", { class: "machine", "aria-label": words.say("machine"), "data-kind": model.kind }, h("header", {}, head, this.chooser.element), this.view);
    this.size = { width: 0, height: 0 }; // of the bells
    this.ratio = 1;
    this.font = ""; // of their names
    this.painted = "";
    /** @type {Shown | null} */
    this.shown = null;
  }

  /** Image, encoder, q. */
  reading() {
    const { words } = this.kit;
    const q = this.point ? words.say("code_of_x") : math("q(z|x)");
    const legend = h("p", { class: "name q" }, h("span", {}, q), h("i", { class: "dashes", "aria-hidden": "true" }), h("span", {}, words.say(this.point ? "fitted_gaussian" : "prior")));
    const net = h("div", { class: "net learned" }, h("p", { class: "name" }, words.say("encoder")), h("div", { class: "body" }, trapezoid("encoder"), this.encoder.element));
    return h("div", { class: "reading" }, h("div", {}, this.name, this.slot), across(), net, across(), this.mark("posterior", h("div", { class: "posterior" }, legend, this.plot)));
  }

  /** Decoder, decoded image, readings. */
  writing() {
    const { words } = this.kit;
    const net = h("div", { class: "net learned" }, h("p", { class: "name" }, words.say("decoder")), h("div", { class: "body" }, trapezoid("decoder"), this.decoder.element));
    const out = h("div", { class: "out" }, h("p", { class: "name" }, words.say("decoded")), h("div", { class: "slot gen-frame learned" }, this.decoded.element));
    const { readings } = this;
    this.mark("reconstruction", readings.reconstruction.element);
    if (readings.kl) this.mark("kl", readings.kl.element);
    set(readings.element, { class: "readings learned" });
    return h("div", { class: "writing" }, h("span", { class: "elbow", "aria-hidden": "true" }), net, across(), this.mark("decoded", out), readings.element);
  }

  /**
   * Pointing at a part lights its mark on the stage, and a word that names the mark lights the part.
   * @template {HTMLElement} T
   * @param {string} mark
   * @param {T} element
   */
  mark(mark, element) {
    set(element, { "data-mark": mark });
    const light = (/** @type {PointerEvent} */ e, /** @type {string} */ what) => e.pointerType === "mouse" && !e.buttons && this.kit.light(what);
    element.addEventListener("pointerenter", (e) => light(e, mark));
    element.addEventListener("pointerleave", (e) => light(e, ""));
    return element;
  }

  /** The image before, or after. @param {KeyboardEvent} e */
  step(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || !Object.hasOwn(STEPS, e.key)) return;
    this.chooser.choose(this.chooser.look.image + STEPS[e.key]);
    e.preventDefault();
    e.stopPropagation(); // the stage has keys of its own
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
    const { model } = scene.panels[0];
    if (String(model.encoder) !== String(this.seen ?? "")) this.renew("encoder", model.encoder);
    this.seen = model.encoder;
    this.readings.describe(images, model);
    write(this.chain, chainOf(model));
    set(this.element, { "data-bare": Boolean(scene.bare) });
    this.painted = "";
  }

  /**
   * A network of another size in the same trapezoid.
   * @param {"encoder" | "decoder"} name
   * @param {number[]} sizes
   */
  renew(name, sizes) {
    const activity = new Activity(sizes);
    this[name].element.replaceWith(activity.element);
    this[name] = activity;
  }

  /** @param {Room & { side: number }} room */
  layout({ side, narrow, zoom }) {
    const width = this.element.clientWidth;
    if (!width) return;
    const tall = Number.isFinite(side) ? side : width;
    this.view.style.height = narrow ? "" : `${tall}px`;
    const docked = this.kit.root.hasAttribute("data-docked");
    if (zoom > 1) this.present(tall, width);
    else this.style(sizesOf({ side: tall, width, narrow, docked }));
    const { clientWidth, clientHeight } = this.plot;
    this.size = { width: clientWidth / zoom, height: clientHeight / zoom };
    this.ratio = devicePixelRatio * zoom;
    this.font = getComputedStyle(this.bells).getPropertyValue("--serif");
    this.painted = "";
  }

  /**
   * The room that there is where one presents, its lines as tall as the words.
   * @param {number} side
   * @param {number} width
   */
  present(side, width) {
    const line = Math.ceil(LINE * parseFloat(getComputedStyle(this.view).fontSize));
    const rows = rowsOf(this.scene.panels[0].model.latent, this.kit.look.axes).length;
    const { summed, near, ...px } = presentedSizesOf({ side, width, line, rows });
    this.measure({ ...px, line });
    set(this.view, { "data-unsummed": !summed, "data-crowded": !near, "data-small": false, "data-tight": false, "data-without": null });
  }

  /** @param {ReturnType<typeof sizesOf>} sizes */
  style({ small, tight, without, ...px }) {
    this.measure({ ...px, line: NAME });
    set(this.view, { "data-unsummed": false, "data-crowded": false, "data-small": small, "data-tight": tight, "data-without": without });
  }

  /** @param {Record<string, number>} px */
  measure(px) {
    for (const [name, value] of Object.entries(px)) this.view.style.setProperty(`--${name}`, `${value}px`);
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    const padded = this.chooser.show(shown, colours);
    const key = [shown.key, shown.look.axes, colours.key].join("|");
    if (key === this.painted || !this.size.width) return padded;
    this.painted = key;
    this.shown = shown;
    this.showImage(shown, colours);
    this.showBells(shown, colours);
    if (shown.bare) return true;
    const { own, values, at } = shown;
    this.encoder.show(own.model.weights("encoder", at), own.model.form.pool === 2 ? pool(values, this.images.shape) : values, colours.ink);
    this.decoder.show(own.model.weights("decoder", at), own.z, colours.ink);
    this.decoded.show(own.decoded, colours.gen);
    this.sampling.show(shown);
    this.readings.show(shown, colours);
    return true;
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  showImage({ values, name, look }, colours) {
    const { words } = this.kit;
    const index = look.image % this.images.count;
    const called = this.images.shape[2] === 1 ? name : String(index + 1);
    const said = look.drawn === null ? words.say("image_x", { name: called }) : words.say("your_drawing");
    write(this.name, said);
    this.picture.name(said);
    set(this.slot, { "aria-valuenow": index + 1, "aria-valuetext": said });
    this.picture.show(values, colours.real);
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  showBells({ own, bare, look }, colours) {
    const { bells, size, point } = this;
    const units = own.model.standardization(this.shown?.at ?? 0);
    const mu = point ? units.noise(own.mu) : own.mu;
    const what = { mu, sigma: own.sigma, z: own.u, point, bare, strong: rowsOf(own.mu.length, look.axes), font: this.font };
    drawBells(fit(bells, size.width, size.height, this.ratio), size, what, colours);
    set(bells, { "aria-label": bare ? this.kit.words.say("prior") : this.saidOfCode() });
  }

  /** q in words: its numbers where they are few, else how many dimensions say something. */
  saidOfCode() {
    const { shown, kit: { words }, point } = this;
    if (!shown) return "";
    const { mu, sigma } = shown.own;
    const list = (/** @type {ArrayLike<number>} */ values) => rowsOf(mu.length, shown.look.axes).map((i) => fixed(values[i], 2)).join(", ");
    if (point) return words.say("said_point", { code: list(mu) });
    const dead = Array.from(mu).filter((m, i) => unused(m, sigma[i])).length;
    return words.say("said_q", { mu: list(mu), sigma: list(sigma), used: mu.length - dead, all: mu.length });
  }

  spoken() {
    const { shown, readings: { nats, name }, kit: { words } } = this;
    if (!shown || !nats || shown.bare) return "";
    const list = rowsOf(shown.own.z.length, shown.look.axes).map((i) => fixed(shown.own.z[i], 2)).join(", ");
    const said = { image: this.name.textContent ?? "", code: this.saidOfCode(), z: list, nearest: name, reconstruction: fixed(nats.reconstruction, 1), kl: fixed(nats.kl ?? 0, 1) };
    return words.say(nats.kl === null ? "said_machine_point" : "said_machine", said);
  }
}
