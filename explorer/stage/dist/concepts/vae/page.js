import {
  tween
} from "../../shared/chunk-F4SVMDVK.js";
import {
  LruCache,
  PanelSwitch,
  invitation,
  math
} from "../../shared/chunk-YD33KDOK.js";
import {
  WireError,
  css,
  fit,
  fixed,
  h,
  icon,
  s,
  segmented,
  set,
  write
} from "../../shared/chunk-NVZYLTBH.js";

// explorer/stage/web/images/images.js
var pixelCount = ([rows, columns, channels]) => rows * columns * channels;
var ImageSet = class {
  /** @param {ImagesScene} own */
  constructor({ key, shape, pixels, labels, classes, factors, factor_names }) {
    this.key = key;
    this.shape = shape;
    this.size = pixelCount(shape);
    this.count = labels.data.length;
    this.labels = labels.data;
    this.classes = classes;
    this.factors = factors;
    this.factorNames = factor_names;
    this.values = Float32Array.from(pixels.data, (value) => value / 255);
  }
  /** @param {number} i @returns {Float32Array} not to be written to */
  image(i) {
    return this.values.subarray(i * this.size, (i + 1) * this.size);
  }
  /** @param {number} i */
  label(i) {
    return this.labels[i];
  }
  /** @param {number} i */
  name(i) {
    return this.classes[this.label(i)];
  }
  /** @param {number} label @returns {number[]} which images have it */
  labelled(label) {
    return Array.from(this.labels.keys()).filter((i) => this.labels[i] === label);
  }
  /** @param {number} i @returns {ArrayLike<number> | null} what it was drawn from */
  factorsOf(i) {
    if (!this.factors) return null;
    const { data, shape: [, count] } = this.factors;
    return data.subarray(i * count, (i + 1) * count);
  }
  /**
   * The image whose pixels differ least, by the sum of their squares.
   * @param {ArrayLike<number>} values
   * @returns {number} its index
   */
  nearest(values) {
    let [best, least] = [0, Infinity];
    for (let i = 0; i < this.count; i++) {
      const away = this.distance(i, values, least);
      if (away < least) [best, least] = [i, away];
    }
    return best;
  }
  /**
   * @param {number} i
   * @param {ArrayLike<number>} values
   * @param {number} enough where it is more, how much more does not matter
   */
  distance(i, values, enough) {
    let sum = 0;
    for (let k = 0, at = i * this.size; k < this.size && sum < enough; k++, at++) sum += (values[k] - this.values[at]) ** 2;
    return sum;
  }
};
function pool(values, [rows, columns, channels], out = new Float32Array(rows * columns * channels / 4)) {
  const line2 = columns * channels;
  for (let row = 0, k = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) {
      for (let c = 0, at = row * line2 + column * channels; c < channels; c++, at++, k++) {
        out[k] = (values[at] + values[at + channels] + values[at + line2] + values[at + line2 + channels]) / 4;
      }
    }
  }
  return out;
}

// explorer/stage/web/images/gaussian.js
var FLAT = 1e-12;
var Gaussian = class _Gaussian {
  /**
   * @param {Float64Array} mean (d,)
   * @param {Float64Array} covariance (d, d)
   */
  constructor(mean, covariance) {
    this.mean = mean;
    this.covariance = covariance;
    this.factor = cholesky(covariance, mean.length);
  }
  /** @param {number} d @returns {Gaussian} N(0, I) */
  static standard(d) {
    return new _Gaussian(new Float64Array(d), Float64Array.from({ length: d * d }, (_, i) => Number(i % (d + 1) === 0)));
  }
  /**
   * Of the largest likelihood: the codes' mean, and their covariance over n.
   * @param {ArrayLike<number>} codes (n, d)
   * @param {number} d
   */
  static fitted(codes, d) {
    const n = codes.length / d;
    const mean = new Float64Array(d);
    for (let k = 0; k < codes.length; k++) mean[k % d] += codes[k] / n;
    const covariance = new Float64Array(d * d);
    for (let at = 0; at < codes.length; at += d) {
      for (let i = 0; i < d; i++) for (let j = 0; j < d; j++) covariance[i * d + j] += (codes[at + i] - mean[i]) * (codes[at + j] - mean[j]) / n;
    }
    return new _Gaussian(mean, covariance);
  }
  /**
   * A draw from standard noise: z = m + L e.
   * @param {ArrayLike<number>} noise (d,)
   * @param {Float32Array} [out]
   */
  draw(noise, out = new Float32Array(this.mean.length)) {
    const { mean, factor } = this;
    for (let i = 0, d = mean.length; i < d; i++) {
      let sum = mean[i];
      for (let j = 0; j <= i; j++) sum += factor[i * d + j] * noise[j];
      out[i] = sum;
    }
    return out;
  }
  /**
   * The noise that a place would be drawn from, L e = z - m; along what has no variance 0, or infinity off the mean.
   * @param {ArrayLike<number>} z (d,)
   * @param {Float32Array} [out]
   */
  noise(z, out = new Float32Array(this.mean.length)) {
    const { mean, factor } = this;
    for (let i = 0, d = mean.length; i < d; i++) {
      let rest = z[i] - mean[i];
      for (let j = 0; j < i; j++) if (factor[i * d + j]) rest -= factor[i * d + j] * out[j];
      out[i] = factor[i * d + i] ? rest / factor[i * d + i] : Math.abs(rest) < 1e-6 ? 0 : rest * Infinity;
    }
    return out;
  }
  /** How many standard deviations a place lies from the mean (Mahalanobis). @param {ArrayLike<number>} z */
  distance(z) {
    return Math.hypot(...this.noise(z));
  }
};
function cholesky(s2, d) {
  const out = new Float64Array(d * d);
  const least = FLAT * Math.max(...Array.from({ length: d }, (_, i) => s2[i * (d + 1)]));
  for (let j = 0; j < d; j++) {
    const pivot = remains(j, j);
    if (!(pivot > least)) continue;
    out[j * (d + 1)] = Math.sqrt(pivot);
    for (let i = j + 1; i < d; i++) out[i * d + j] = remains(i, j) / out[j * (d + 1)];
  }
  return out;
  function remains(i, j) {
    let rest = s2[i * d + j];
    for (let k = 0; k < j; k++) rest -= out[i * d + k] * out[j * d + k];
    return rest;
  }
}

// explorer/stage/web/images/mlp.js
function weightCount(sizes) {
  return sizes.slice(1).reduce((count, size, i) => count + size * (sizes[i] + 1), 0);
}
var Mlp = class {
  /**
   * @param {number[]} sizes inputs, hidden ..., outputs
   * @param {Output} output what becomes of the last layer's sums
   */
  constructor(sizes, output) {
    this.sizes = sizes;
    this.output = output;
    this.size = weightCount(sizes);
    const widest = Math.max(...sizes);
    this.values = new Float64Array(widest);
    this.places = new Int32Array(widest);
    this.sums = new Float64Array(widest);
    this.kept = new Float32Array(sizes[sizes.length - 1]);
  }
  /**
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} x
   * @param {Float32Array} [out] without it one that the next call writes over
   * @returns {Float32Array}
   */
  run(weights, x, out = this.kept) {
    this.logits(weights, x, out);
    if (this.output === "sigmoid") for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + Math.exp(-out[i]));
    return out;
  }
  /**
   * The last layer's sums, before the sigmoid if there is one.
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} x
   * @param {Float32Array} [out]
   * @returns {Float32Array}
   */
  logits(weights, x, out = this.kept) {
    const { sizes, sums } = this;
    const last = sizes.length - 1;
    if (weights.length !== this.size || x.length !== sizes[0] || out.length !== sizes[last]) throw new Error("the arrays do not fit the network");
    let count = this.take(x, sizes[0], -Infinity);
    for (let layer = 1, at = 0; layer <= last; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      this.layer(weights, at, from, count, layer === last ? out : sums, to);
      at += (from + 1) * to;
      if (layer < last) count = this.take(sums, to, 0);
    }
    return out;
  }
  /**
   * Note what a layer is given, without its zeros.
   * @param {ArrayLike<number>} input
   * @param {number} length
   * @param {number} least what is not above it is off
   * @returns {number} how many there are
   */
  take(input, length, least) {
    const { values, places } = this;
    let count = 0;
    for (let i = 0; i < length; i++) {
      const value = input[i];
      if (value === 0 || value <= least) continue;
      values[count] = value;
      places[count++] = i;
    }
    return count;
  }
  /**
   * @param {Float32Array} weights
   * @param {number} start of the layer's
   * @param {number} from how many inputs it has
   * @param {number} count of those that are not zero
   * @param {Float32Array | Float64Array} out
   * @param {number} to how many outputs it has
   */
  layer(weights, start, from, count, out, to) {
    const { values, places } = this;
    const bias = start + from * to;
    let o = 0;
    for (let row = start; o + 3 < to; o += 4, row += 4 * from) {
      let [a, b, c, d] = [weights[bias + o], weights[bias + o + 1], weights[bias + o + 2], weights[bias + o + 3]];
      for (let k = 0; k < count; k++) {
        const value = values[k];
        const at = row + places[k];
        a += weights[at] * value;
        b += weights[at + from] * value;
        c += weights[at + 2 * from] * value;
        d += weights[at + 3 * from] * value;
      }
      [out[o], out[o + 1], out[o + 2], out[o + 3]] = [a, b, c, d];
    }
    for (; o < to; o++) {
      let sum = weights[bias + o];
      for (let k = 0; k < count; k++) sum += weights[start + o * from + places[k]] * values[k];
      out[o] = sum;
    }
  }
};

// explorer/stage/web/images/latent.js
var FRAMES = 64;
var LatentModel = class {
  /**
   * @param {LatentForm} form
   * @param {Film} film
   * @param {ImageSet} images
   */
  constructor(form, film, images) {
    this.form = form;
    this.film = film;
    this.images = images;
    this.latent = form.latent;
    this.certain = form.encoder[form.encoder.length - 1] === form.latent;
    this.encoder = new Mlp(form.encoder, "linear");
    this.decoder = new Mlp(form.decoder, form.output);
    this.seen = new Float32Array(form.encoder[0]);
    this.sums = new Float32Array(images.size);
    this.asked = {};
    this.recorded = new LruCache(FRAMES);
    this.between = new LruCache(2);
    this.fitted = new LruCache(2);
  }
  /** Whether there is a frame to ask: all else throws before. */
  get ready() {
    return this.film.have > 0;
  }
  /**
   * @param {"encoder" | "decoder"} name
   * @param {number} at
   */
  weights(name2, at) {
    const place = this.film.clamp(at);
    const known = this.asked[name2];
    if (known?.at === place) return known.row;
    const row = this.film.row(name2, place);
    if (!row) throw new Error(`the film has no ${name2} yet`);
    this.asked[name2] = { at: place, row };
    return row;
  }
  /**
   * The mean of p(x|z).
   * @param {number} at
   * @param {ArrayLike<number>} z
   * @param {Float32Array} [out]
   * @returns {Float32Array} of all pixels
   */
  decode(at, z, out = new Float32Array(this.images.size)) {
    return this.decoder.run(this.weights("decoder", at), z, out);
  }
  /**
   * q(z|x) of any image.
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @returns {Codes} of one image
   */
  encode(at, values) {
    const codes = { mu: new Float32Array(this.latent), sigma: new Float32Array(this.latent) };
    this.write(this.weights("encoder", at), values, codes, 0);
    return codes;
  }
  /**
   * @param {Float32Array} weights
   * @param {ArrayLike<number>} values
   * @param {Codes} codes
   * @param {number} start where in the codes
   */
  write(weights, values, { mu, sigma }, start) {
    const { latent } = this;
    const out = this.encoder.run(weights, this.form.pool === 2 ? pool(values, this.images.shape, this.seen) : values);
    for (let i = 0; i < latent; i++) mu[start + i] = out[i];
    if (this.certain) return;
    for (let i = 0; i < latent; i++) sigma[start + i] = Math.exp(out[latent + i] / 2);
  }
  /**
   * q(z|x) of all images shown: as encoded at a recorded frame, on the straight line between two.
   * @param {number} at
   * @returns {Codes} not to be written to
   */
  codes(at) {
    const place = this.film.clamp(at);
    const first = Math.floor(place);
    const t = this.film.interpolation.encoder === "step" ? 0 : place - first;
    if (t === 0) return this.frame(first);
    return this.between.get(String(place), () => {
      const [from, to] = [this.frame(first), this.frame(first + 1)];
      return { mu: tween(from.mu, to.mu, t), sigma: tween(from.sigma, to.sigma, t) };
    });
  }
  /** @param {number} frame @returns {Codes} */
  frame(frame) {
    return this.recorded.get(String(frame), () => {
      const { images, latent } = this;
      const weights = this.weights("encoder", frame);
      const codes = { mu: new Float32Array(images.count * latent), sigma: new Float32Array(images.count * latent) };
      for (let i = 0; i < images.count; i++) this.write(weights, images.image(i), codes, i * latent);
      return codes;
    });
  }
  /**
   * q(z|x) of one image shown, as `codes` has it.
   * @param {number} at
   * @param {number} i
   * @returns {Codes}
   */
  code(at, i) {
    const { mu, sigma } = this.codes(at);
    const [from, to] = [i * this.latent, (i + 1) * this.latent];
    return { mu: mu.subarray(from, to), sigma: sigma.subarray(from, to) };
  }
  /**
   * What codes are drawn from where no image is given: the prior; where there is none, as in an autoencoder, the Gaussian
   * fitted to the codes of the images shown.
   * @param {number} at
   * @returns {Gaussian}
   */
  standardization(at) {
    if (!this.certain) return this.prior ??= Gaussian.standard(this.latent);
    return this.fitted.get(String(this.film.clamp(at)), () => Gaussian.fitted(this.codes(at).mu, this.latent));
  }
  /** @type {Gaussian | undefined} */
  prior;
  /**
   * KL(N(mu, sigma^2) || N(0, I)) in nats; infinite where a code is a point.
   * @param {ArrayLike<number>} mu
   * @param {ArrayLike<number>} sigma
   */
  kl(mu, sigma) {
    const each = Float64Array.from(mu, (m, i) => (m * m + sigma[i] * sigma[i] - 1) / 2 - Math.log(sigma[i]));
    return { each, total: each.reduce((sum, nats) => sum + nats, 0) };
  }
  /**
   * log p(x|z) in nats: of grey pixels as their mean over black and white, or of a Gaussian around the decoded image.
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @param {ArrayLike<number>} z
   */
  logLikelihood(at, values, z) {
    const weights = this.weights("decoder", at);
    if (this.form.likelihood === "bernoulli") return bernoulli(values, this.decoder.logits(weights, z, this.sums));
    return gaussian(values, this.decoder.run(weights, z, this.sums), this.noise(at));
  }
  /** The standard deviation of a pixel. @param {number} at */
  noise(at) {
    return this.form.noise || Math.sqrt(this.film.scalar("sigma2", at));
  }
};
function bernoulli(values, logits) {
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    const l = logits[i];
    sum += values[i] * l - Math.max(l, 0) - Math.log1p(Math.exp(-Math.abs(l)));
  }
  return sum;
}
function gaussian(values, means, s2) {
  let squares = 0;
  for (let i = 0; i < means.length; i++) squares += (values[i] - means[i]) ** 2;
  return -(means.length / 2) * Math.log(2 * Math.PI * s2 * s2) - squares / (2 * s2 * s2);
}

// explorer/stage/web/concepts/vae/beside.js
var Beside = class {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "beside", "aria-label": kit.words.say("beside") }, h("header", {}, h("h2", {}, kit.words.say("beside"))), this.view);
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }
  /** @param {Room & { side: number }} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
};

// explorer/stage/web/concepts/vae/between.js
var Between = class {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   * @param {HTMLElement} walk the bar of its timeline
   */
  constructor(kit, scene, actions, walk) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.view = h("div", { class: "view" }, walk);
    this.element = h("section", { class: "between", "aria-label": kit.words.say("between") }, h("header", {}, h("h2", {}, kit.words.say("between"))), this.view);
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }
  /** @param {Room & { side: number }} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
};

// explorer/stage/web/concepts/vae/check.js
function check({ panels, films, own }) {
  const { shape, pixels, labels } = own.images ?? {};
  const size = Array.isArray(shape) && shape.length === 3 ? shape.reduce((n, side) => n * side, 1) : 0;
  if (!size || !pixels?.data || pixels.shape?.[1] !== size || labels?.data?.length !== pixels.shape[0]) throw new WireError("images of another size");
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    for (const part of ["encoder", "decoder"]) checkNetwork(model?.[part], films[film].arrays[part]);
    if (model.decoder[0] !== model.latent || model.decoder.at(-1) !== size) throw new WireError("a decoder of other images");
  }
}
function checkNetwork(sizes, weights) {
  if (!Array.isArray(sizes) || sizes.length < 2 || !sizes.every((n) => Number.isInteger(n) && n > 0)) throw new WireError("a network has no sizes");
  const count = sizes.slice(1).reduce((n, out, i) => n + out * (sizes[i] + 1), 0);
  if (weights && weights.shape[1] !== count) throw new WireError("a network of another size");
}

// explorer/stage/web/concepts/vae/figure.js
function figureOf(page, order) {
  return { says: order.card ? "" : page.kit.words.say("latent_space"), parts: [] };
}

// explorer/stage/web/images/pixels.js
function inkInto({ width, data }, values, [rows, columns, channels], [r, g, b], left = 0, top = 0) {
  for (let row = 0, k = 0; row < rows; row++) {
    let at = 4 * ((top + row) * width + left);
    for (let column = 0; column < columns; column++, at += 4) {
      const grey = channels === 1;
      data[at] = grey ? r : 255 * values[k];
      data[at + 1] = grey ? g : 255 * values[k + 1];
      data[at + 2] = grey ? b : 255 * values[k + 2];
      data[at + 3] = grey ? 255 * values[k] : 255;
      k += channels;
    }
  }
}
var context = (canvas) => (
  /** @type {CanvasRenderingContext2D} */
  canvas.getContext("2d")
);
var Picture = class {
  /**
   * @param {Shape} shape
   * @param {string} label what it is, for who can't see it
   * @param {string} [classes] of the sheet
   */
  constructor(shape, label, classes = "") {
    this.shape = shape;
    this.element = h("canvas", { role: "img", "aria-label": label, class: `pixels ${classes}`.trim(), width: shape[1], height: shape[0] });
    this.image = context(this.element).createImageData(shape[1], shape[0]);
    this.shown = new Float32Array(shape[0] * shape[1] * shape[2]).fill(NaN);
    this.colour = "";
  }
  /** @param {string} label */
  name(label) {
    set(this.element, { "aria-label": label });
  }
  /**
   * @param {ArrayLike<number>} values
   * @param {Rgb} colour
   * @returns {boolean} whether it had to be painted anew
   */
  show(values, colour) {
    const { shown, image } = this;
    const same = this.colour === String(colour);
    if (same && shown.every((value, i) => value === values[i])) return false;
    this.colour = String(colour);
    shown.set(values);
    inkInto(image, values, this.shape, colour);
    context(this.element).putImageData(image, 0, 0);
    return true;
  }
};

// explorer/stage/web/concepts/vae/machine/activity.js
var TALL = 16;
var stripOf = (count) => [TALL, Math.ceil(count / TALL), 1];
var Activity = class {
  /** @param {number[]} sizes of the whole network; without a hidden layer there is no strip */
  constructor(sizes) {
    this.layers = sizes.slice(1, -1).map((_, i) => new Mlp(sizes.slice(0, i + 2), "linear"));
    this.pictures = this.layers.map(({ sizes: part }) => new Picture(stripOf(part[part.length - 1]), ""));
    for (const { element } of this.pictures) element.setAttribute("aria-hidden", "true");
    this.values = this.pictures.map(({ shape }) => new Float32Array(shape[0] * shape[1]));
    this.element = h("div", { class: "strips" }, ...this.pictures.map(({ element }) => element));
  }
  /**
   * @param {Float32Array} weights of the whole network
   * @param {ArrayLike<number>} input
   * @param {Rgb} colour
   */
  show(weights, input, colour) {
    this.layers.forEach((layer, i) => {
      const values = activityOf(layer, weights, input, this.values[i]);
      this.pictures[i].show(values, colour);
    });
  }
};
function activityOf(layers, weights, input, out) {
  const sums = layers.run(weights.subarray(0, weightCount(layers.sizes)), input);
  const most = Math.max(1e-9, ...sums);
  sums.forEach((sum, i) => out[i] = Math.max(0, sum) / most);
  return out;
}

// explorer/stage/web/concepts/vae/machine/plan.js
var MOST_ROWS = 3;
var BAND = 98;
var NAME = 20;
var EDGE = 14;
var BESIDE = 238;
function rowsOf(latent, axes) {
  if (latent <= MOST_ROWS) return Array.from({ length: latent }, (_, i) => i);
  return axes.filter((axis) => axis < latent);
}
function gridOf(latent) {
  const columns = latent <= 3 ? 1 : latent <= 8 ? 2 : latent <= 12 ? 3 : 4;
  return { columns, rows: Math.ceil(latent / columns) };
}
function sizesOf({ side, width, narrow }) {
  if (narrow) return { image: 72, decoded: Math.round(Math.max(96, Math.min(200, width - BESIDE))) };
  const image = Math.round(Math.max(86, Math.min(0.2 * side, 0.24 * width)));
  const left = side - NAME - image - EDGE - BAND - EDGE - NAME;
  return { image, decoded: Math.round(Math.max(96, Math.min(left, 0.46 * width))) };
}

// explorer/stage/web/concepts/vae/machine/bells.js
var RANGE = 4;
var UNUSED = 0.05;
var NAME2 = 24;
var GAP = 8;
var SMALL = 30;
var THIN = 0.7;
var LEAST = 4e-3;
var SUBSCRIPTS = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";
var nameOf = (i) => `z${Array.from(String(i + 1), (digit) => SUBSCRIPTS[Number(digit)]).join("")}`;
var klOf = (mu, sigma) => (mu * mu + sigma * sigma - 1) / 2 - Math.log(sigma);
var unused = (mu, sigma) => sigma > 0 && klOf(mu, sigma) < UNUSED;
function cellsOf(latent, { width, height }) {
  const { columns, rows } = gridOf(latent);
  const [wide, tall] = [(width + GAP) / columns, height / rows];
  return Array.from({ length: latent }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return { left: column * wide + NAME2, top: row * tall, width: wide - GAP - NAME2, height: tall };
  });
}
function placeOf({ left, width }, value) {
  return left + width * (Math.max(-RANGE, Math.min(RANGE, value)) + RANGE) / (2 * RANGE);
}
function bellOf(cell2, mu, sigma) {
  const unit = cell2.width / (2 * RANGE);
  const spread2 = Math.max(THIN, sigma * unit);
  const middle = cell2.left + cell2.width / 2 + mu * unit;
  const places = Array.from({ length: Math.round(cell2.width) + 1 }, (_, x) => cell2.left + x);
  if (middle > cell2.left && middle < cell2.left + cell2.width) places.push(middle);
  const outline = places.sort((a, b) => a - b).map((x) => (
    /** @type {[number, number]} */
    [x, Math.exp(-(((x - middle) / spread2) ** 2) / 2)]
  ));
  return outline.filter(([, share]) => share > LEAST);
}
function drawBells(ctx, size, bells, colours) {
  ctx.clearRect(0, 0, size.width, size.height);
  const fonts = getComputedStyle(ctx.canvas);
  cellsOf(bells.mu.length, size).forEach((cell2, i) => {
    const [foot, high] = [cell2.top + cell2.height - 6, cell2.height - 10];
    const small = cell2.height < SMALL;
    name(ctx, i, cell2, { colour: bells.strong.includes(i) ? colours.ink : colours.ink2, font: fonts.getPropertyValue("--serif") });
    line(ctx, [[cell2.left, foot], [cell2.left + cell2.width, foot]], css(colours.ink2, 0.7), 1);
    const at = (outline) => outline.map(([x, share]) => (
      /** @type {[number, number]} */
      [x, foot - share * high]
    ));
    if (!bells.bare && !bells.point) posterior(ctx, at(bellOf(cell2, bells.mu[i], bells.sigma[i])), unused(bells.mu[i], bells.sigma[i]), colours);
    line(ctx, at(bellOf(cell2, 0, 1)), css(colours.ink), small ? 1 : 1.2, small ? [2, 2] : [4, 3]);
    if (bells.bare) return;
    if (bells.point) dot(ctx, placeOf(cell2, bells.mu[i]), foot, colours.gen, colours.paper, small ? 4 : 5.5);
    dot(ctx, placeOf(cell2, bells.z[i]), foot, colours.noise, colours.paper, small ? 3 : 4.5);
  });
}
function posterior(ctx, outline, dead, { gen, ink2 }) {
  if (!outline.length) return;
  ctx.beginPath();
  for (const [x, y] of outline) ctx.lineTo(x, y);
  ctx.closePath();
  if (!dead) {
    ctx.fillStyle = css(gen, 0.22);
    ctx.fill();
    line(ctx, outline, css(gen), 2);
    return;
  }
  ctx.save();
  ctx.clip();
  const [left, right] = [outline[0][0], outline[outline.length - 1][0]];
  const [top, foot] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  for (let x = left - (foot - top); x < right; x += 6) line(ctx, [[x, foot], [x + foot - top, top]], css(ink2), 1);
  ctx.restore();
}
function name(ctx, i, { left, top, height }, { colour, font }) {
  ctx.fillStyle = css(colour);
  ctx.font = `italic 15px ${font || "serif"}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(nameOf(i), left - NAME2, top + height / 2);
}
function line(ctx, places, colour, width, dash = []) {
  ctx.beginPath();
  for (const [x, y] of places) ctx.lineTo(x, y);
  ctx.setLineDash(dash);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.stroke();
  ctx.setLineDash([]);
}
function dot(ctx, x, y, colour, paper, radius) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}

// explorer/stage/web/images/brush.js
function draw(sheet, side, points, brush) {
  if (points.length === 1) segment(sheet, side, points[0], points[0], brush);
  for (let i = 1; i < points.length; i++) segment(sheet, side, points[i - 1], points[i], brush);
}
function segment(sheet, side, from, to, { radius, soft }) {
  const reach = radius + soft / 2;
  const [left, right] = cells(from[0], to[0], reach, side);
  const [top, bottom] = cells(from[1], to[1], reach, side);
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const [x, y] = [column + 0.5 - from[0], row + 0.5 - from[1]];
      const t = length ? Math.max(0, Math.min(1, (x * dx + y * dy) / length)) : 0;
      const [u, v] = [x - t * dx, y - t * dy];
      const ink = Math.min(1, (reach - Math.sqrt(u * u + v * v)) / soft);
      const at = row * side + column;
      if (ink > sheet[at]) sheet[at] = ink;
    }
  }
}
function cells(a, b, reach, side) {
  return [Math.max(0, Math.floor(Math.min(a, b) - reach)), Math.min(side, Math.ceil(Math.max(a, b) + reach))];
}
function shrunk(sheet, side, pixels) {
  const block = side / pixels;
  const out = new Float32Array(pixels * pixels);
  sheet.forEach((ink, k) => {
    const [row, column] = [Math.floor(k / side), k % side];
    out[Math.floor(row / block) * pixels + Math.floor(column / block)] += ink / (block * block);
  });
  return out;
}

// explorer/stage/web/images/centring.js
var CUTS = {
  // MNIST: 20 by 20 pixels, grey at the edges; the centre of mass is that of the pixel (14, 14) of 28 by 28 (LeCun et al. 1998)
  28: { side: 112, box: 80, middle: 58, radius: 6, soft: 4, counted: false },
  // scikit-learn's: 32 by 32 bits that the digit fills, the black ones of each 4 by 4 counted (Alpaydin & Kaynak 1998)
  8: { side: 32, box: 32, middle: 16, radius: 2.4, soft: 1, counted: true }
};
var MOST = 8;
function centred(strokes, pixels) {
  const cut = CUTS[pixels];
  const { side, radius, box, counted } = cut;
  const edges = [0, 1].map((axis) => extent(strokes, axis));
  const widest = Math.max(...edges.map(([low, high]) => high - low));
  const scale = Math.min((box - 2 * radius) / widest, MOST * side);
  const boxed = edges.map(([low, high]) => side / 2 - scale * (low + high) / 2);
  const away = massCentre(inked(strokes, scale, boxed, cut), side).map((centre) => cut.middle - centre);
  const free = edges.map(([low, high]) => Math.max(0, (side - scale * (high - low)) / 2 - radius));
  const placed = boxed.map((at, axis) => at + Math.max(-free[axis], Math.min(free[axis], away[axis])));
  const sheet = inked(strokes, scale, placed, cut);
  return shrunk(counted ? sheet.map((ink) => Number(ink >= 0.5)) : sheet, side, pixels);
}
function extent(strokes, axis) {
  let [low, high] = [Infinity, -Infinity];
  for (const points of strokes) for (const at of points) [low, high] = [Math.min(low, at[axis]), Math.max(high, at[axis])];
  return [low, high];
}
function inked(strokes, scale, [left, top], cut) {
  const sheet = new Float32Array(cut.side * cut.side);
  for (const points of strokes) draw(sheet, cut.side, points.map(([x, y]) => [left + scale * x, top + scale * y]), cut);
  return sheet;
}
function massCentre(sheet, side) {
  let [mass, x, y] = [0, 0, 0];
  for (let k = 0; k < sheet.length; k++) {
    mass += sheet[k];
    x += sheet[k] * (k % side + 0.5);
    y += sheet[k] * (Math.floor(k / side) + 0.5);
  }
  return [x / mass, y / mass];
}

// explorer/stage/web/images/packing.js
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
var LEVELS = 15;
var MAX_TEXT = 700;
var lengthOf = (count) => Math.ceil(4 * count / 6);
function pack(values) {
  const levels = Array.from(values, (value) => Math.round(LEVELS * Math.max(0, Math.min(1, value || 0))));
  if (!levels.some(Boolean) || lengthOf(levels.length) > MAX_TEXT) return "";
  let [text, bits, held] = ["", 0, 0];
  for (const level of levels) {
    [bits, held] = [bits << 4 | level, held + 4];
    if (held < 6) continue;
    held -= 6;
    text += LETTERS[bits >> held];
    bits &= (1 << held) - 1;
  }
  return held ? text + LETTERS[bits << 6 - held] : text;
}
function unpack(text, count) {
  if (typeof text !== "string" || text.length > MAX_TEXT || text.length !== lengthOf(count)) return null;
  const values = new Float32Array(count);
  let [bits, held, k] = [0, 0, 0];
  for (const letter of text) {
    const six = LETTERS.indexOf(letter);
    if (six < 0) return null;
    [bits, held] = [bits << 6 | six, held + 6];
    for (; held >= 4 && k < count; k++) {
      held -= 4;
      values[k] = (bits >> held) / LEVELS;
      bits &= (1 << held) - 1;
    }
  }
  return bits === 0 && values.some(Boolean) ? values : null;
}

// explorer/stage/web/images/drawing.js
var PAPER = 112;
var BRUSH = { radius: 6, soft: 4 };
var STEP = 0.5;
var MOST2 = 4e3;
var cell = ([x, y]) => [PAPER * x, PAPER * y];
var Drawing = class _Drawing {
  /** @param {Shape} shape of the data's images: one of `CUTS`, grey */
  constructor([rows, columns, channels]) {
    if (!_Drawing.fits([rows, columns, channels])) throw new Error(`no digits are drawn of ${rows} by ${columns} by ${channels}`);
    this.pixels = rows;
    this.strokes = [];
    this.under = null;
    this.paper = new Float32Array(PAPER * PAPER);
    this.down = false;
    this.version = 0;
    this.made = { version: 0, values: null };
  }
  /** Whether a world's digits can be drawn. @param {Shape} shape */
  static fits([rows, columns, channels]) {
    return rows === columns && channels === 1 && rows in CUTS;
  }
  get empty() {
    return !this.strokes.length && !this.under;
  }
  /** @param {Point} at in shares of the paper */
  begin(at) {
    this.down = true;
    this.strokes.push([at]);
    draw(this.paper, PAPER, [cell(at)], BRUSH);
    this.version++;
  }
  /** @param {Point[]} places */
  move(places) {
    if (!this.down) return;
    const points = this.strokes[this.strokes.length - 1];
    for (const at of places) {
      const [from, to] = [cell(points[points.length - 1]), cell(at)];
      if (!(Math.hypot(to[0] - from[0], to[1] - from[1]) >= STEP) || this.length >= MOST2) continue;
      points.push(at);
      segment(this.paper, PAPER, from, to, BRUSH);
      this.version++;
    }
  }
  end() {
    this.down = false;
  }
  get length() {
    return this.strokes.reduce((sum, points) => sum + points.length, 0);
  }
  /** Take back the last stroke, or where there is none what lies under them. */
  undo() {
    if (!this.strokes.pop()) this.under = null;
    this.redraw();
  }
  clear() {
    this.strokes = [];
    this.under = null;
    this.redraw();
  }
  redraw() {
    this.down = false;
    this.paper.fill(0);
    if (this.under) spread(this.under, this.pixels, this.paper);
    for (const points of this.strokes) draw(this.paper, PAPER, points.map(cell), BRUSH);
    this.version++;
  }
  /**
   * The image, as an address has it: the same wherever it is seen.
   * @returns {Float32Array | null} of all pixels, 0 to 1; null where nothing is drawn
   */
  values() {
    if (this.made.version !== this.version) this.made = { version: this.version, values: unpack(pack(this.image()), this.pixels ** 2) };
    return this.made.values;
  }
  /** What came as an image is where it belongs, and what is drawn on it stays where it was drawn. */
  image() {
    const { under, strokes, pixels, paper } = this;
    if (!strokes.length) return under ?? new Float32Array(0);
    if (!under) return centred(strokes, pixels);
    return shrunk(paper, PAPER, pixels);
  }
  /** @returns {string} none where nothing is drawn */
  get text() {
    const values = this.values();
    return values ? pack(values) : "";
  }
  /**
   * @param {unknown} text from anywhere; none: an empty paper
   * @returns {boolean} whether it is a drawing: if not, all stays as it was
   */
  load(text) {
    if (text === this.text) return true;
    const under = unpack(text, this.pixels ** 2);
    if (!under && text !== "") return false;
    this.strokes = [];
    this.under = under;
    this.redraw();
    return true;
  }
};
function spread(values, pixels, paper) {
  const block = PAPER / pixels;
  for (let k = 0; k < paper.length; k++) paper[k] = values[Math.floor(k / PAPER / block) * pixels + Math.floor(k % PAPER / block)];
}

// explorer/stage/web/images/pad.js
var STEP2 = 1 / 28;
var TIP = 0.12;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
var Pad = class {
  /**
   * @param {Drawing} drawing
   * @param {PadTexts} texts
   * @param {(done: boolean) => void} changed something was drawn or taken back; `done`: no line is being drawn
   */
  constructor(drawing, texts, changed) {
    this.drawing = drawing;
    this.changed = changed;
    this.canvas = h("canvas", { class: "digit-paper", width: PAPER, height: PAPER, tabindex: 0, role: "application", "aria-label": `${texts.pad}. ${texts.keys}` });
    this.tip = h("span", { class: "digit-tip", hidden: true });
    this.undo = this.button(texts.undo, () => drawing.undo());
    this.clear = this.button(texts.clear, () => drawing.clear());
    const sheet = h("div", { class: "digit-sheet" }, this.canvas, this.tip);
    this.element = h("div", { class: "digit-pad" }, sheet, h("div", { class: "digit-tools" }, this.undo, this.clear));
    this.image = this.context.createImageData(PAPER, PAPER);
    this.shown = "";
    this.cursor = [0.5, 0.5];
    this.held = -1;
    this.listen();
  }
  get context() {
    return (
      /** @type {CanvasRenderingContext2D} */
      this.canvas.getContext("2d")
    );
  }
  /**
   * @param {string} text
   * @param {() => void} act
   */
  button(text, act) {
    const button = h("button", { type: "button", class: "tool" }, text);
    button.addEventListener("click", () => {
      act();
      this.changed(true);
      if (this.drawing.empty) this.canvas.focus({ preventScroll: true });
    });
    return button;
  }
  /**
   * @param {Rgb} colour of the ink
   * @returns {boolean} whether it had to be painted anew
   */
  show(colour) {
    const { drawing, image, tip, cursor } = this;
    const wanted = [drawing.version, drawing.down, colour, cursor].join("|");
    if (wanted === this.shown) return false;
    this.shown = wanted;
    inkInto(image, drawing.paper, [PAPER, PAPER, 1], colour);
    this.context.putImageData(image, 0, 0);
    this.undo.disabled = this.clear.disabled = drawing.empty;
    tip.style.translate = cursor.map((share) => `${100 * share / TIP}%`).join(" ");
    set(tip, { "data-down": String(drawing.down) });
    return true;
  }
  listen() {
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (e) => this.begin(e));
    canvas.addEventListener("pointermove", (e) => this.moved(e));
    canvas.addEventListener("pointerup", (e) => this.end(e));
    canvas.addEventListener("pointercancel", (e) => this.cancel(e));
    canvas.addEventListener("keydown", (e) => this.key(e));
    canvas.addEventListener("focus", () => this.tip.hidden = !canvas.matches(":focus-visible"));
    canvas.addEventListener("blur", () => this.leave());
  }
  /** @param {PointerEvent} e */
  begin(e) {
    if (e.button || !e.isPrimary || this.held >= 0) return;
    this.held = e.pointerId;
    this.canvas.setPointerCapture(e.pointerId);
    this.tip.hidden = true;
    this.drawing.begin(this.at(e));
    this.changed(false);
  }
  /** @param {PointerEvent} e */
  moved(e) {
    if (e.pointerId !== this.held) return;
    const all = e.getCoalescedEvents?.() ?? [];
    this.drawing.move((all.length ? all : [e]).map((one) => this.at(one)));
    this.changed(false);
  }
  /** @param {PointerEvent} e */
  end(e) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    this.drawing.end();
    this.changed(true);
  }
  /** The browser took the pointer away: what it drew was not meant. @param {PointerEvent} e */
  cancel(e) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    this.drawing.undo();
    this.changed(true);
  }
  leave() {
    this.tip.hidden = true;
    if (!this.drawing.down || this.held >= 0) return;
    this.drawing.end();
    this.changed(true);
  }
  /** @param {PointerEvent} e @returns {Point} in shares of the pad */
  at(e) {
    const box = this.canvas.getBoundingClientRect();
    return inside([(e.clientX - box.left) / box.width, (e.clientY - box.top) / box.height]);
  }
  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || this.held >= 0 || !this.act(e)) return;
    this.tip.hidden = false;
    this.changed(!this.drawing.down);
    e.preventDefault();
    e.stopPropagation();
  }
  /** @param {KeyboardEvent} e @returns {boolean} whether the key means something here */
  act({ key, shiftKey }) {
    const { drawing } = this;
    if (Object.hasOwn(ARROWS, key)) {
      const step = shiftKey ? STEP2 / 4 : STEP2;
      this.cursor = inside([this.cursor[0] + step * ARROWS[key][0], this.cursor[1] + step * ARROWS[key][1]]);
      drawing.move([this.cursor]);
    } else if (key === " " || key === "Enter") {
      if (drawing.down) drawing.end();
      else drawing.begin(this.cursor);
    } else if (key === "Backspace" || key === "Delete") drawing.undo();
    else return false;
    return true;
  }
};
function inside([x, y]) {
  return [Math.max(0, Math.min(1, x)), Math.max(0, Math.min(1, y))];
}

// explorer/stage/web/concepts/vae/machine/choice.js
function nextOf({ count, label: labelOf }, from, label) {
  for (let k = 1; k <= count; k++) if (labelOf((from + k) % count) === label) return (from + k) % count;
  return from;
}
var byClass = ({ shape }) => shape[2] === 1;
function fromPrior(size, uniform = Math.random) {
  return Float32Array.from({ length: size }, () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()));
}

// explorer/stage/web/concepts/vae/machine/chooser.js
var Chooser = class {
  /**
   * @param {Kit} kit
   * @param {ImageSet} images
   * @param {Actions} actions
   */
  constructor(kit, images, actions) {
    this.kit = kit;
    this.images = images;
    this.actions = actions;
    const { words } = kit;
    this.chips = byClass(images) ? images.classes.map((name2, label) => this.button(name2, () => this.choose(this.next(label)), "chip")) : [];
    const another = this.button(words.say(this.chips.length ? "another" : "another_one"), () => this.another(), "tool");
    const chips = h("span", { class: "chips" }, ...this.chips);
    this.element = h("div", { class: "chooser", role: "group", "aria-label": words.say("image_chooser") }, chips, another);
    this.open = this.button(words.say("draw_one"), () => this.turn(this.cover.hidden === true), "tool draw");
    this.said = h("p", { class: "pad-said", role: "status" });
    this.cover = h("div", { class: "pad-cover", hidden: true });
    this.open.hidden = !Drawing.fits(images.shape);
    if (!this.open.hidden) this.lay();
  }
  /**
   * @param {string} text
   * @param {() => void} act
   * @param {string} classes
   */
  button(text, act, classes) {
    const button = h("button", { type: "button", class: classes }, text);
    button.addEventListener("click", act);
    return button;
  }
  /** The pad, whose drawing outlives a mount. */
  lay() {
    const { kit, images } = this;
    const say = (key) => kit.words.say(key);
    const drawing = kit.lasting(`drawing of ${images.shape.join()}`, () => new Drawing(images.shape));
    const texts = { pad: say("pad"), keys: say("pad_keys"), undo: say("pad_undo"), clear: say("pad_clear") };
    this.pad = new Pad(drawing, texts, (done) => this.drawn(done));
    this.cover.append(this.pad.element, this.said);
    set(this.open, { "aria-expanded": "false" });
  }
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  /** @param {number} label */
  next(label) {
    const { images } = this;
    const from = this.look.image % images.count;
    return nextOf({ count: images.count, label: (i) => images.label(i) }, from, label);
  }
  /** Of the same class; of faces, whose classes are not what one sees, the next. */
  another() {
    this.choose(this.chips.length ? this.next(this.images.label(this.look.image % this.images.count)) : this.look.image + 1);
  }
  /** @param {number} image */
  choose(image) {
    const { count } = this.images;
    this.turn(false);
    this.actions.choose({ image: (image + count) % count, drawn: null, z: null });
  }
  /** Lay the pad over the image, or take it away: what was drawn stays. @param {boolean} open */
  turn(open) {
    if (!this.pad || this.cover.hidden === !open) return;
    this.cover.hidden = !open;
    set(this.open, { "aria-expanded": String(open) });
    write(this.open, this.kit.words.say(open ? "pad_close" : "draw_one"));
    if (open) {
      this.pad.drawing.load(this.look.drawn ?? "");
      this.pad.canvas.focus({ preventScroll: true });
    } else this.open.focus({ preventScroll: true });
    this.actions.redraw();
  }
  /** A blank paper encodes nothing new: the image it lies on stays. @param {boolean} done */
  drawn(done) {
    const text = this.pad?.drawing.text || null;
    this.actions.choose({ drawn: text, ...text === this.look.drawn ? {} : { z: null } }, done);
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  show({ look, name: name2 }, colours) {
    const label = look.drawn === null ? this.images.label(look.image % this.images.count) : -1;
    this.chips.forEach((chip, i) => set(chip, { "aria-pressed": String(i === label) }));
    if (!this.pad || this.cover.hidden) return false;
    const blank = look.drawn === null;
    write(this.said, blank ? this.kit.words.say("pad_blank", { name: name2 }) : this.kit.words.say("pad_fitted"));
    return this.pad.show(colours.real);
  }
};

// explorer/stage/web/concepts/vae/machine/edges.js
function trapezoid(name2) {
  const points = name2 === "encoder" ? "0,0 100,24 100,76 0,100" : "0,24 100,0 100,100 0,76";
  const shape = s("polygon", { points, "vector-effect": "non-scaling-stroke" });
  return s("svg", { class: "trapezoid", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, shape);
}
function across() {
  return h("span", { class: "edge across", "aria-hidden": "true" }, icon(16, 10, s("path", { d: "M0 5h9M8 1l6 4-6 4z" })));
}
function down() {
  return icon(10, 14, s("path", { d: "M5 0v8M1 7l4 6 4-6z" }));
}

// explorer/stage/web/concepts/vae/machine/nats.js
var ROOM = 1.5;
var xlogx = (v) => v > 0 ? v * Math.log(v) : 0;
var flawless = (count, noise) => count / 2 * Math.log(2 * Math.PI * noise * noise);
function natsOf(at, values, { model, mu, sigma, z }) {
  const reconstruction = -model.logLikelihood(at, values, z);
  const kl = model.certain ? null : model.kl(mu, sigma).total;
  const floor = model.form.likelihood === "bernoulli" ? entropy(values) : flawless(values.length, model.noise(at));
  return { reconstruction, kl, sum: reconstruction + (kl ?? 0), floor };
}
function entropy(values) {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum -= xlogx(values[i]) + xlogx(1 - values[i]);
  return sum;
}
function scaleOf(images, { likelihood, noise }) {
  const { count, size, values } = images;
  const mean = new Float64Array(size);
  for (let k = 0; k < values.length; k++) mean[k % size] += values[k] / count;
  if (likelihood === "bernoulli") return ROOM * entropy(mean);
  if (!noise) return ROOM * size / 2;
  let squares = 0;
  for (let k = 0; k < values.length; k++) squares += (values[k] - mean[k % size]) ** 2 / count;
  return ROOM * squares / (2 * noise * noise);
}
function barsOf({ reconstruction, kl, floor }, { likelihood }, scale) {
  const from = likelihood === "bernoulli" ? 0 : floor;
  const share = (nats) => Math.max(0, Math.min(1, nats / scale));
  return { reconstruction: share(reconstruction - from), kl: share(kl ?? 0), floor: share(floor - from), beyond: reconstruction - from > scale };
}

// explorer/stage/web/concepts/vae/machine/readings.js
var Readings = class {
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
    this.element = h("div", { class: "readings" }, this.reconstruction.element, this.kl?.element, sum, h("p", { class: "second" }, words.say("one_draw")), nearest);
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
    this.showNearest(this.images.nearest(own.decoded), colours);
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
};
function bar(name2, mark) {
  const value = h("b");
  const length = h("i");
  const track = h("div", { class: "track" }, length);
  return { element: h("div", { class: "nats", "data-mark": mark }, h("p", {}, h("span", {}, name2), value), track), value, length, track };
}
function fill({ value, length }, text, share) {
  write(value, text);
  set(length, { style: `width: ${(100 * share).toFixed(2)}%` });
}

// explorer/stage/web/concepts/vae/machine/sampling.js
var DRAWS = 1e4;
function numbersOf({ mu, sigma, z, eps, byHand, point }, i) {
  if (point) return [fixed(z[i], 2), fixed(mu[i], 2)];
  const noise = byHand ? (z[i] - mu[i]) / sigma[i] : eps[i];
  return [fixed(z[i], 2), fixed(mu[i], 2), fixed(sigma[i], sigma[i] < 0.095 ? 3 : 2), fixed(noise, Math.abs(noise) < 99.5 ? 2 : 0)];
}
var Sampling = class {
  /**
   * @param {Kit} kit
   * @param {number} latent
   * @param {boolean} point whether a code has no noise
   * @param {Actions} actions
   */
  constructor(kit, latent, point, actions) {
    this.kit = kit;
    this.latent = latent;
    this.point = point;
    this.actions = actions;
    const { words } = kit;
    this.names = rowsOf(latent, [0, 1]).map(() => h("th", { scope: "row" }));
    this.cells = this.names.map(() => Array.from({ length: point ? 2 : 4 }, () => h("td")));
    const signs = point ? ["="] : ["=", "+", "\xB7"];
    const woven = (cells2) => cells2.flatMap((cell2, i) => i ? [h("td", { class: "sign", "aria-hidden": "true" }, signs[i - 1]), cell2] : [cell2]);
    const heads = (point ? ["z", "e(x)"] : ["z", "\u03BC", "\u03C3", "\u03B5"]).map((text) => h("th", { scope: "col" }, h("i", {}, text)));
    const rows = this.names.map((name2, i) => h("tr", {}, name2, ...woven(this.cells[i])));
    this.table = h("table", {}, h("thead", {}, h("tr", {}, h("th"), ...woven(heads))), h("tbody", {}, ...rows));
    this.said = h("p", { class: "second" });
    this.again = point ? null : this.button(words.say("draw_noise"), "E", () => this.draw());
    this.prior = this.button(words.say(point ? "z_from_fitted" : "z_from_prior"), "", () => actions.move(fromPrior(latent)));
    this.back = this.button(words.say(point ? "back_to_code" : "back_to_q"), "Q", () => actions.move(null));
    this.element = h("div", { class: "band", "data-rows": rows.length }, h("div", { class: "sum" }, this.table, this.said), h("div", { class: "acts" }, this.again, this.prior, this.back));
  }
  /**
   * @param {string} text
   * @param {string} key
   * @param {() => void} act
   */
  button(text, key, act) {
    const button = h("button", { type: "button", class: "tool", title: key ? `${text} (${key})` : null }, text);
    button.addEventListener("click", act);
    return button;
  }
  draw() {
    const { draw: draw2 } = (
      /** @type {Look} */
      this.kit.look
    );
    this.actions.choose({ draw: (draw2 + 1) % DRAWS, z: null });
  }
  /** @param {Shown} shown */
  show({ own, eps, byHand, look }) {
    const { point, latent } = this;
    rowsOf(latent, look.axes).forEach((dimension, row) => {
      write(this.names[row], nameOf(dimension));
      numbersOf({ ...own, eps, byHand, point }, dimension).forEach((text, column) => write(this.cells[row][column], text));
    });
    set(this.element, { "data-by-hand": byHand });
    this.back.disabled = !byHand;
    write(this.said, this.sentence(byHand));
  }
  /** @param {boolean} byHand */
  sentence(byHand) {
    const { words } = this.kit;
    if (byHand) return words.say(this.point ? "z_by_hand" : "needed_noise");
    if (this.point) return words.say("no_noise");
    const shown = this.names.length;
    return shown < this.latent ? words.say("some_dimensions", { n: shown, all: this.latent }) : words.say("noise_is_drawn");
  }
};

// explorer/stage/web/concepts/vae/machine.js
var STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
var Machine = class {
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
    const images = new ImageSet(scene.own.images);
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
    const head = h("div", { class: "head" }, h("h2", {}, words.say("machine")), this.chooser.open);
    this.element = h("section", { class: "machine", "aria-label": words.say("machine"), "data-kind": model.kind }, h("header", {}, head, this.chooser.element), this.view);
    this.size = { width: 0, height: 0 };
    this.ratio = 1;
    this.painted = "";
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
    const light = (e, what) => e.pointerType === "mouse" && !e.buttons && this.kit.light(what);
    element.addEventListener("pointerenter", (e) => light(e, mark));
    element.addEventListener("pointerleave", (e) => light(e, ""));
    return element;
  }
  /** The image before, or after. @param {KeyboardEvent} e */
  step(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || !Object.hasOwn(STEPS, e.key)) return;
    this.chooser.choose(this.chooser.look.image + STEPS[e.key]);
    e.preventDefault();
    e.stopPropagation();
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
    set(this.element, { "data-bare": Boolean(scene.bare) });
    this.painted = "";
  }
  /**
   * A network of another size in the same trapezoid.
   * @param {"encoder" | "decoder"} name
   * @param {number[]} sizes
   */
  renew(name2, sizes) {
    const activity = new Activity(sizes);
    this[name2].element.replaceWith(activity.element);
    this[name2] = activity;
  }
  /** @param {Room & { side: number }} room */
  layout({ side, narrow, zoom }) {
    const width = this.element.clientWidth;
    if (!width) return;
    const tall = Number.isFinite(side) ? side : width;
    const { image, decoded } = sizesOf({ side: tall, width, narrow });
    this.view.style.height = narrow ? "" : `${tall}px`;
    this.view.style.setProperty("--image", `${image}px`);
    this.view.style.setProperty("--decoded", `${decoded}px`);
    const { clientWidth, clientHeight } = this.plot;
    this.size = { width: clientWidth, height: clientHeight };
    this.ratio = devicePixelRatio * zoom;
    this.painted = "";
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
  showImage({ values, name: name2, look }, colours) {
    const { words } = this.kit;
    const index = look.image % this.images.count;
    const called = this.images.shape[2] === 1 ? name2 : String(index + 1);
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
    const what = { mu, sigma: own.sigma, z: own.u, point, bare, strong: rowsOf(own.mu.length, look.axes) };
    drawBells(fit(bells, size.width, size.height, this.ratio), size, what, colours);
    set(bells, { "aria-label": bare ? this.kit.words.say("prior") : this.saidOfCode() });
  }
  /** q in words: its numbers where they are few, else how many dimensions say something. */
  saidOfCode() {
    const { shown, kit: { words }, point } = this;
    if (!shown) return "";
    const { mu, sigma } = shown.own;
    const list = (values) => rowsOf(mu.length, shown.look.axes).map((i) => fixed(values[i], 2)).join(", ");
    if (point) return words.say("said_point", { code: list(mu) });
    const dead = Array.from(mu).filter((m, i) => unused(m, sigma[i])).length;
    return words.say("said_q", { mu: list(mu), sigma: list(sigma), used: mu.length - dead, all: mu.length });
  }
  spoken() {
    const { shown, readings: { nats, name: name2 }, kit: { words } } = this;
    if (!shown || !nats || shown.bare) return "";
    const list = rowsOf(shown.own.z.length, shown.look.axes).map((i) => fixed(shown.own.z[i], 2)).join(", ");
    const said = { image: this.name.textContent ?? "", code: this.saidOfCode(), z: list, nearest: name2, reconstruction: fixed(nats.reconstruction, 1), kl: fixed(nats.kl ?? 0, 1) };
    return words.say(nats.kl === null ? "said_machine_point" : "said_machine", said);
  }
};

// explorer/stage/web/concepts/vae/plane.js
var Plane = class {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "plane", "aria-label": kit.words.say("latent_space") }, h("header", {}, h("h2", {}, kit.words.say("latent_space"))), this.view);
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }
  /** @param {Room & { side: number }} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
};

// explorer/stage/web/concepts/vae/eps.js
function epsilon(draw2, size) {
  const uniform = generator(draw2);
  return Float32Array.from({ length: size }, () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
}
function generator(seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return (((mixed ^ mixed >>> 14) >>> 0) + 0.5) / 2 ** 32;
  };
}

// explorer/stage/web/concepts/vae/shown.js
var TRAINING = "training";
var WALK = "walk";
function shownAt({ at: places, moving, lit }, { look, images, own, other, places: walk, bare }) {
  const at = places[TRAINING];
  const drawn = look.drawn === null ? null : unpack(look.drawn, images.size);
  const image = look.image % images.count;
  const values = drawn ?? images.image(image);
  const eps = epsilon(look.draw, own.latent);
  const asked = look.z && look.z.length === own.latent ? Float32Array.from(look.z) : null;
  const common = { at, walk: (places[WALK] ?? 0) / Math.max(1, walk - 1), moving, bare, lit, look, values, eps };
  const codes = { own: codeOf(own, at, values, eps, asked), other: other && codeOf(other, at, values, eps, asked) };
  const key = [at, image, look.drawn, look.draw, asked?.join(), keyOf(own), other && keyOf(other), bare].join("|");
  return { ...common, name: drawn ? "" : images.name(image), byHand: asked !== null, ...codes, key };
}
function codeOf(model, at, values, eps, asked) {
  const { mu, sigma } = model.encode(at, values);
  const units = model.standardization(at);
  const z = asked ? units.draw(asked) : mu.map((m, i) => m + sigma[i] * eps[i]);
  return { model, mu, sigma, z, u: asked ?? units.noise(z), decoded: model.decode(at, z) };
}
var keyOf = ({ film }) => `${film.key} ${film.have}`;

// explorer/stage/web/concepts/vae/sliders.js
var Sliders = class {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "sliders", "aria-label": kit.words.say("latent_space") }, h("header", {}, h("h2", {}, kit.words.say("latent_space"))), this.view);
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }
  /** @param {Room & { side: number }} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
};

// explorer/stage/web/concepts/vae/truth.js
var Truth = class {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(kit, scene, seek) {
    Object.assign(this, { kit, scene, seek });
    this.element = h("div", { class: "truth" });
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, models) {
    Object.assign(this, { scene, images, models });
  }
  layout() {
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    return Boolean(shown && colours) && false;
  }
};

// explorer/stage/web/concepts/vae/page.js
var TRAINING2 = "training";
var WALK2 = "walk";
var MARGIN = 10;
var LEAST2 = 160;
var TOKENS = { real: "--real", noise: "--noise", digits: Array.from({ length: 10 }, (_, i) => `--digit-${i}`) };
var LOOK = { image: 0, drawn: null, z: null, draw: 0, left: "plane", axes: [0, 1], under: "both", right: "machine", to: 1, panel: "left" };
var VaePage = class {
  /**
   * @param {Kit} kit
   * @param {VaeScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.images = new ImageSet(scene.own.images);
    this.walk = kit.timeline(WALK2).bar;
    const actions = this.actions();
    this.lefts = { plane: new Plane(kit, scene, actions), sliders: new Sliders(kit, scene, actions) };
    this.rights = { machine: new Machine(kit, scene, actions), beside: new Beside(kit, scene, actions), between: new Between(kit, scene, actions, this.walk) };
    this.truth = new Truth(kit, scene, kit.timeline(TRAINING2).seek);
    const side = (id, parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: (
      /** @type {any} */
      panel
    ) }));
    this.rightSwitch = segmented(words.say("right_shows"), ["machine", "beside", "between"].map((right) => [right, words.say(right)]), (right) => this.turn(
      /** @type {any} */
      right
    ));
    this.veil = h("p", { class: "veil", hidden: true }, h("span", {}, words.say("after_the_guess")));
    this.invite = invitation(kit, this.lefts.plane.view, words.say("drag_z"));
    this.tools = [this.rightSwitch.element];
    this.elements = [this.switch.element, this.panels, this.veil, kit.timeline(TRAINING2).bar, this.truth.element];
    this.arranged = "";
    this.models = { own: null, other: null };
  }
  /** @returns {Actions} */
  actions() {
    return {
      choose: (change, done = true) => this.hold(!done, change),
      move: (u, done = true) => this.hold(!done, { z: u && Array.from(u, (v) => Math.max(-6, Math.min(6, v))) }),
      redraw: () => this.kit.redraw()
    };
  }
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  /** The parts that stand on the stage now. @returns {Part[]} */
  get parts() {
    return [this.lefts[this.look.left], this.rights[this.right], this.truth];
  }
  /** What stands at the right: a counterpart only where its film is there. */
  get right() {
    return this.look.right === "beside" && !this.models.other ? "machine" : this.look.right;
  }
  /** @returns {Part[]} */
  get all() {
    return [...Object.values(this.lefts), ...Object.values(this.rights), this.truth];
  }
  /* ---- what a scene brings */
  /** @param {VaeScene} scene */
  update(scene) {
    this.scene = scene;
    if (this.images.key !== scene.own.images.key) this.images = new ImageSet(scene.own.images);
    const model = (panel) => panel ? new LatentModel(panel.model, this.kit.film(
      /** @type {string} */
      panel.film
    ), this.images) : null;
    const own = (
      /** @type {LatentModel} */
      model(scene.panels[0])
    );
    const models = { own, other: model(scene.panels[1]) };
    this.models = models;
    for (const part of this.all) part.update(scene, this.images, models);
    this.cover(Boolean(scene.bare));
    const beside = (
      /** @type {HTMLButtonElement} */
      this.rightSwitch.element.querySelector('[data-value="beside"]')
    );
    beside.hidden = scene.own.other === null;
    this.arrange();
  }
  /** While a question is open a veil stands where its answers will. @param {boolean} bare */
  cover(bare) {
    this.veil.hidden = !bare;
    for (const element of [this.kit.timeline(TRAINING2).bar, this.truth.element]) set(element, { "data-veiled": bare });
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    for (const [name2, part] of Object.entries(this.lefts)) part.element.hidden = name2 !== this.look.left;
    for (const [name2, part] of Object.entries(this.rights)) part.element.hidden = name2 !== this.right;
    this.rightSwitch.press(this.right);
    this.switch.show(this.kit.root, this.look.panel);
    set(this.kit.root, { "data-left": this.look.left, "data-right": this.right });
    const arranged = [this.look.left, this.right, this.look.panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }
  /** @param {Room} room */
  layout(room) {
    const shown = this.panels.offsetHeight;
    const width = (
      /** @type {HTMLElement} */
      this.lefts[this.look.left].element.clientWidth || this.rights[this.right].element.clientWidth
    );
    const roof = Number.isFinite(room.height) ? Math.max(LEAST2, room.height - (this.kit.root.offsetHeight - shown) - this.heads - MARGIN) : Infinity;
    const side = Math.round(Math.min(width, roof));
    for (const part of this.parts) part.layout({ ...room, side });
  }
  /** Pixels of a panel besides its picture. */
  get heads() {
    return this.lefts[this.look.left].element.querySelector("header")?.offsetHeight ?? 0;
  }
  /* ---- what a visitor does */
  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }
  /**
   * @param {boolean} held whether a pointer still drags
   * @param {Partial<Look>} change
   */
  hold(held, change) {
    this.kit.hold(held);
    this.choose(change);
  }
  /** Show something else at the right; a counterpart has a film, which Python must ask for. @param {Look["right"]} right */
  turn(right) {
    if (right === "beside" && !this.models.other) this.kit.send("right", right);
    else this.choose({ right });
  }
  /** @param {string} command */
  command(command) {
    if (command === "draw_noise") this.choose({ draw: (this.look.draw + 1) % 1e4, z: null });
    if (command === "back_to_q") this.choose({ z: null });
  }
  /* ---- painting */
  /**
   * @param {Moment} moment
   * @param {VaeColours} colours
   */
  paint(moment, colours) {
    const { own, other } = this.models;
    this.arrange();
    if (!own?.ready) return false;
    const shown = shownAt(moment, { look: this.look, images: this.images, own, other: other?.ready ? other : null, places: this.places, bare: Boolean(this.scene.bare) });
    return this.parts.map((part) => part.paint(shown, colours)).some(Boolean);
  }
  get places() {
    return this.scene.timelines.find(({ id }) => id === WALK2)?.total ?? 1;
  }
  /** @param {string} where */
  spoken(where) {
    if (this.scene.bare) return this.kit.words.say("after_the_guess");
    if (this.models.own?.ready) this.invite();
    return [where, ...this.parts.map((part) => part.spoken?.() ?? "")].filter(Boolean).join(". ");
  }
  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
};
var page_default = {
  check,
  start: (kit, scene) => new VaePage(
    kit,
    /** @type {any} */
    scene
  ),
  shape: ({ panels, own }) => [own.images.key, .../** @type {any[]} */
  panels.map(({ id, title, model }) => [id, title, model.kind, model.latent, model.decoder].join("|"))],
  look: LOOK,
  report: ({ z, ...look }) => ({ ...look, z: z && z.map((v) => Number(v.toFixed(3))) }),
  keys: { e: "draw_noise", q: "back_to_q" },
  colours: TOKENS
};
export {
  page_default as default
};
