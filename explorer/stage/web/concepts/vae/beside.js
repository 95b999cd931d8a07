/**
 * The counterpart of the model on the same data: a plane of its own, on which the same code lies, and under both planes what
 * each model decodes. Until its film has come, what the engine says of it.
 *
 * @import { Kit, Room } from "../../kernel/contract.js"
 * @import { Status } from "../../kernel/types.js"
 * @import { ImageSet } from "../../images/images.js"
 * @import { LatentModel } from "../../images/latent.js"
 * @import { Actions, Shown, VaeColours, VaePart, VaeScene } from "./types.js"
 */

import { h, set, write } from "../../kernel/dom.js";
import { FilmStatus } from "../../kernel/status.js";
import { Foot } from "./beside/foot.js";
import { RING, SHARE, along, widestGap } from "./gap.js";
import { Plane } from "./plane.js";

const FILM = "beside";

/** @implements {VaePart} */
export class Beside {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.plane = new Plane(kit, scene, actions);
    this.title = h("h2");
    this.gap = h("button", { type: "button", class: "tool gap" }, words.say("widest_gap"));
    set(this.gap, { title: words.say("widest_gap_help", { ring: RING, share: words.percent(SHARE, 0) }) });
    this.gap.addEventListener("click", () => this.toGap());
    this.sample = h("button", { type: "button", class: "tool sample" }, words.say("sample_each"));
    set(this.sample, { title: words.say("sample_each_help") });
    const name = h("div", { class: "beside-name" }, this.title, this.gap, this.sample);
    this.plane.element.querySelector("header > :first-child")?.replaceWith(name); // how planes look is chosen on the other one
    this.said = h("p");
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: FILM }));
    this.waiting = h("div", { class: "view beside-waiting", hidden: true }, this.said, this.status.element);
    this.foot = new Foot(words, () => actions.redraw());
    this.sample.addEventListener("click", () => this.foot.draw());
    this.element = h("div", { class: "beside" }, this.waiting); // with the plane, where there is a counterpart
    /** @type {Shown | null} */
    this.shown = null;
  }

  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, { other }) {
    this.scene = scene;
    this.shown = null;
    const [own, panel] = scene.panels;
    if (!other || !panel) {
      this.plane.element.remove();
      return;
    }
    if (!this.plane.element.isConnected) this.element.prepend(this.plane.element);
    this.plane.update(scene, images, { own: other, other: null });
    write(this.title, panel.title);
    set(this.plane.element, { "aria-label": panel.title });
    write(this.said, this.kit.words.say("beside_waits", { model: panel.title }));
    this.status.update(/** @type {Status} */ (scene.films[FILM].status));
    this.foot.update(images, [own, panel]);
    this.wait(!other.ready);
  }

  /** @param {boolean} waits for the first frame of its film */
  wait(waits) {
    for (const element of [this.plane.element, this.foot.inside]) set(element, { "data-waits": waits });
    this.waiting.hidden = !waits;
    this.gap.disabled = this.sample.disabled = waits || Boolean(this.scene.bare);
  }

  /** @param {Room & { side: number }} room */
  layout(room) {
    this.plane.layout(room);
    this.foot.layout(room);
  }

  /** Put the code where the counterpart's codes leave the widest gap on the axes that are shown; along all others it is 0. */
  toGap() {
    const code = this.shown?.other && gapCode(this.shown.other.model, this.shown.at, this.shown.look.axes);
    if (code) this.actions.move(code);
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    const { own, other } = shown;
    this.shown = shown;
    if (!other) return false;
    const plane = this.plane.paint({ ...shown, own: other, other: own }, colours); // the plane draws whose code is called its own
    return this.foot.paint(shown, [own, other], colours) || plane;
  }

  spoken() {
    return this.shown?.other ? this.foot.spoken() : (this.said.textContent ?? "");
  }
}

/**
 * In units of the prior, or of the Gaussian fitted to the codes.
 * @param {LatentModel} model
 * @param {number} at
 * @param {[number, number]} axes
 * @returns {Float32Array}
 */
export function gapCode(model, at, axes) {
  const { latent } = model;
  const { mu } = model.codes(at);
  const units = model.standardization(at);
  const codes = new Float32Array(mu.length);
  for (let k = 0; k < mu.length; k += latent) codes.set(units.noise(mu.subarray(k, k + latent)), k);
  const gap = widestGap(along(codes, latent, axes), RING, axes[1] >= latent);
  return Float32Array.from({ length: latent }, (_, i) => (i === axes[0] ? gap.at[0] : i === axes[1] ? gap.at[1] : 0));
}
