/**
 * Reconstruction and KL of this image and this z as bars on a scale that stays, and their sum; the image that comes nearest.
 *
 * @import { Kit } from "../../../kernel/contract.js"
 * @import { ImageSet } from "../../../images/images.js"
 * @import { LatentForm } from "../../../images/latent.js"
 * @import { Shown, VaeColours } from "../types.js"
 * @import { Nats } from "./nats.js"
 */

import { h, set, write } from "../../../kernel/dom.js";
import { fixed } from "../../../kernel/numbers.js";
import { Picture } from "../../../images/pixels.js";
import { barsOf, natsOf, scaleOf } from "./nats.js";
import { Speed } from "./speed.js";

export class Readings {
  /**
   * @param {Kit} kit
   * @param {ImageSet} images
   * @param {LatentForm} form
   * @param {boolean} point whether a code has no noise, and so no KL
   */
  constructor(kit, images, form, point) {
    this.kit = kit;
    this.images = images;
    this.form = form;
    this.scale = scaleOf(images, form);
    const { words } = kit;
    this.reconstruction = bar(words.say("reconstruction"), "reconstruction");
    this.floor = h("b", { class: "floor", title: words.say("reconstruction_floor") });
    this.reconstruction.track.append(this.floor);
    this.kl = point ? null : bar(words.say("kl"), "kl");
    this.sum = h("b");
    const sum = h("p", { class: "sum-line" }, h("span", {}, words.say(point ? "no_kl" : "sum_of_z")), point ? null : this.sum);
    this.picture = new Picture(images.shape, "", "near");
    this.near = h("p", { class: "near-name" });
    const nearest = h("div", { class: "nearest" }, this.picture.element, this.near);
    this.speed = new Speed(words, kit.signal);
    const besides = [h("p", { class: "second remark" }, words.say("one_draw")), this.speed.element];
    this.element = h("div", { class: "readings" }, this.reconstruction.element, this.kl?.element, sum, ...besides, nearest);
    /** @type {Nats | null} */
    this.nats = null;
    this.nearest = 0;
  }

  /**
   * The model may have been given another noise: nats stand on another scale then.
   * @param {ImageSet} images
   * @param {LatentForm} form
   */
  describe(images, form) {
    const same = this.images === images && this.form.likelihood === form.likelihood && this.form.noise === form.noise;
    Object.assign(this, { images, form });
    if (!same) this.scale = scaleOf(images, form);
  }

  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  show({ at, values, own }, colours) {
    const nats = natsOf(at, values, own);
    this.nats = nats;
    const bars = barsOf(nats, this.form, this.scale);
    fill(this.reconstruction, fixed(nats.reconstruction, 1), bars.reconstruction);
    set(this.reconstruction.element, { "data-beyond": bars.beyond });
    set(this.floor, { style: `left: ${(100 * bars.floor).toFixed(1)}%` });
    if (this.kl && nats.kl !== null) fill(this.kl, fixed(nats.kl, 1), bars.kl);
    write(this.sum, fixed(nats.sum, 1));
    this.showNearest(this.images.nearest(own.decoded, this.nearest % this.images.count), colours);
    this.speed.show(own.model, at, values, own.z);
  }

  /**
   * @param {number} nearest
   * @param {VaeColours} colours
   */
  showNearest(nearest, colours) {
    this.nearest = nearest;
    const text = this.name;
    write(this.near, text);
    this.picture.name(text);
    this.picture.show(this.images.image(nearest), colours.real);
  }

  get name() {
    const { words } = this.kit;
    return this.images.shape[2] === 1 ? words.say("nearest_held_out", { name: this.images.name(this.nearest) }) : words.say("nearest_face");
  }
}

/**
 * @param {string} name
 * @param {string} mark
 */
function bar(name, mark) {
  const value = h("b");
  const length = h("i");
  const track = h("div", { class: "track" }, length);
  return { element: h("div", { class: "nats", "data-mark": mark }, h("p", {}, h("span", {}, name), value), track), value, length, track };
}

/**
 * @param {{ value: HTMLElement, length: HTMLElement }} bar
 * @param {string} text
 * @param {number} share
 */
function fill({ value, length }, text, share) {
  write(value, text);
  set(length, { style: `width: ${(100 * share).toFixed(2)}%` });
}
