import {
  tween
} from "../../shared/chunk-F4SVMDVK.js";
import {
  Curve,
  FilmStatus,
  LargeCurve,
  LruCache,
  PanelSwitch,
  invitation
} from "../../shared/chunk-SN5TA7RX.js";
import {
  WireError,
  digitsOf,
  fixed,
  h,
  s,
  segmented,
  set,
  write
} from "../../shared/chunk-BVPRICUZ.js";

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
  const line = columns * channels;
  for (let row = 0, k = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) {
      for (let c = 0, at = row * line + column * channels; c < channels; c++, at++, k++) {
        out[k] = (values[at] + values[at + channels] + values[at + line] + values[at + line + channels]) / 4;
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
  weights(name, at) {
    const place = this.film.clamp(at);
    const known = this.asked[name];
    if (known?.at === place) return known.row;
    const row = this.film.row(name, place);
    if (!row) throw new Error(`the film has no ${name} yet`);
    this.asked[name] = { at: place, row };
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

// explorer/stage/web/concepts/vae/machine.js
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
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "machine", "aria-label": kit.words.say("machine") }, h("header", {}, h("h2", {}, kit.words.say("machine"))), this.view);
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

// explorer/stage/web/images/packing.js
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
var LEVELS = 15;
var MAX_TEXT = 700;
var lengthOf = (count) => Math.ceil(4 * count / 6);
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

// explorer/stage/web/concepts/vae/eps.js
function epsilon(draw, size) {
  const uniform = generator(draw);
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

// explorer/stage/web/concepts/vae/distance.js
var PRECISE = 1e-15;
var MOST = 1e4;
function radius(z) {
  return Math.hypot(...Array.from(z));
}
function fromQ(z, mu, sigma) {
  return radius(Array.from(z, (value, i) => value === mu[i] ? 0 : (value - mu[i]) / sigma[i]));
}
function beyond(r, d) {
  return upperGamma(d / 2, r * r / 2);
}
function chi(r, d) {
  if (r === 0) return d === 1 ? Math.sqrt(2 / Math.PI) : 0;
  return Math.exp((d - 1) * Math.log(r) - r * r / 2 - (d / 2 - 1) * Math.LN2 - logGamma(d / 2));
}
function upperGamma(a, x) {
  if (!(x > 0)) return x === 0 ? 1 : NaN;
  if (x === Infinity) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}
function series(a, x) {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST && term > sum * PRECISE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}
function fraction(a, x) {
  let b = x + 1 - a;
  let d = 1 / b;
  let c = Infinity;
  let value = d;
  for (let n = 1; n < MOST; n++) {
    const part = -n * (n - a);
    b += 2;
    d = 1 / (b + part * d);
    c = b + part / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < PRECISE) break;
  }
  return value;
}
function logGamma(a) {
  let sum = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2;
  for (let step = Number.isInteger(a) ? 1 : 0.5; step < a; step++) sum += Math.log(step);
  return sum;
}

// explorer/stage/web/concepts/vae/readings.js
var EXACT = 2;
var USED = { kl: 0.05, var: 0.01 };
var RARE = beyond(3, 2);
var curveOf = ({ model: { kind } }) => ({ vae: "elbo", autoencoder: "reconstruction", linear_vae: "fit_elbo" })[kind];
function runOf(panel, film, past) {
  const name = curveOf(panel);
  const lines = { floor: panel.floor[name] ?? null, baseline: null, climbs: name !== "reconstruction" };
  return { values: film.scalars[name] ?? [], have: film.have, total: film.total, past: past?.scalars[name] ?? null, ...lines };
}
var tick = (value) => fixed(value, Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2);
function boundOf(panel, film, frame, words) {
  if (!film.have) return { value: "\u2013", unit: words.say(`unit_${panel.model.kind}`), lines: [words.say("no_number"), "", ""], limit: -1 };
  if (panel.model.kind === "autoencoder") return lossOf(panel, film, frame, words);
  return panel.model.kind === "linear_vae" ? chainOf(panel, film, frame, words) : elboOf(panel, film, frame, words);
}
function elboOf({ floor }, film, frame, words) {
  const se = film.scalar("elbo_se", frame);
  const digits = digitsOf(se);
  const said = (name, sign = 1) => fixed(sign * film.scalar(name, frame), digits);
  const parts = words.say("elbo_parts", { reconstruction: said("reconstruction", -1), kl: said("kl") });
  const held = words.say(floor.elbo === void 0 ? "held_out" : "held_out_most", { most: fixed(floor.elbo ?? NaN, digits) });
  return { value: said("elbo"), unit: words.say("unit_vae_se", { se: fixed(se, digits) }), lines: [parts, tighterOf(film, frame, words), held], limit: floor.elbo === void 0 ? -1 : 2 };
}
function tighterOf({ summary, complete, total }, frame, words) {
  if (!complete || summary.iwae === void 0) return words.say("iwae_later");
  return words.say(frame < total - 1 ? "iwae_at_end" : "iwae", { value: fixed(summary.iwae, digitsOf(summary.iwae_se)) });
}
function lossOf({ floor }, film, frame, words) {
  const se = film.scalar("reconstruction_se", frame);
  const digits = digitsOf(se);
  const held = words.say(floor.reconstruction === void 0 ? "held_out" : "held_out_least", { least: fixed(floor.reconstruction ?? NaN, digits) });
  const unit = words.say("unit_autoencoder_se", { se: fixed(se, digits) });
  return { value: fixed(film.scalar("reconstruction", frame), digits), unit, lines: [words.say("no_bound"), "", held], limit: floor.reconstruction === void 0 ? -1 : 2 };
}
function chainOf({ floor }, film, frame, words) {
  const [elbo, own] = ["fit_elbo", "fit_log_prob"].map((name) => film.scalar(name, frame));
  const best = floor.fit_log_prob ?? NaN;
  const likelihood = words.say("own_log_p", { sign: relation(elbo, own), value: fixed(own, EXACT) });
  const pca = words.say("pca_log_p", { sign: relation(own, best), value: fixed(best, EXACT) });
  const [angle, se] = [film.scalar("angle", frame), film.scalar("elbo_se", frame)];
  const held = { value: fixed(film.scalar("elbo", frame), digitsOf(se)), se: fixed(se, digitsOf(se)) };
  return { value: fixed(elbo, EXACT), unit: words.say("unit_linear_vae"), lines: [likelihood, pca, words.say("apart", { angle: fixed(angle, 1), ...held })], limit: 1 };
}
function relation(a, b) {
  return a <= b + 0.5 * 10 ** -EXACT ? "\u2264" : ">";
}
function notesOf({ model }, film, words) {
  const cost = film.complete ? film.summary.rounding : NaN;
  return [words.say(`nats_${model.likelihood}`), words.say("rounding", { nats: fixed(cost ?? NaN, 2) })];
}
function dimensionsOf({ model, floor }, film, at) {
  const kind = model.kind === "autoencoder" ? "var" : "kl";
  const values = Array.from({ length: model.latent }, (_, j) => between(film, `${kind}_${j + 1}`, at));
  const since = floor.active_since ?? -1;
  const known = floor.active !== void 0 && film.have > 0 && film.steps[Math.floor(film.clamp(at))] > since;
  return { values, used: values.map((value) => value > USED[kind]), exact: known ? floor.active : null };
}
function topOf({ model }, film) {
  const kind = model.kind === "autoencoder" ? "var" : "kl";
  let most = 10 * USED[kind];
  for (let j = 1; j <= model.latent; j++) for (let frame = 0; frame < film.have; frame++) most = Math.max(most, film.scalar(`${kind}_${j}`, frame));
  const power = 10 ** Math.floor(Math.log10(most));
  return power * /** @type {number} */
  [1, 2, 5, 10].find((step) => step * power >= most * (1 - 1e-9));
}
function between(film, name, at) {
  const place = film.clamp(at);
  const first = Math.floor(place);
  const [from, to] = [film.scalar(name, first), film.scalar(name, Math.ceil(place))];
  return from + (to - from) * (place - first);
}
function placeOf({ model, mu, sigma, u, z }, at) {
  const r = radius(u);
  const share = beyond(r, u.length);
  const sigmas = fromQ(z, mu, sigma);
  return { r, share, sigmas, lonely: share < RARE && isRare(sigmas, u.length) && !visited(model, at, z) };
}
function isRare(sigmas, d) {
  return beyond(sigmas, d) < RARE;
}
function visited(model, at, z) {
  const codes = model.codes(at);
  const one = (rows, i) => rows.subarray(i * z.length, (i + 1) * z.length);
  return Array.from({ length: codes.mu.length / z.length }, (_, i) => i).some((i) => !isRare(fromQ(z, one(codes.mu, i), one(codes.sigma, i)), z.length));
}

// explorer/stage/web/concepts/vae/truth/bound.js
var Bound = class {
  /**
   * @param {Words} words
   * @param {ModelPanel} panel
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, panel, seek) {
    const unit = words.say(`unit_${panel.model.kind}`);
    this.words = words;
    this.value = h("span", { class: "value" });
    this.unit = h("small");
    this.lines = [h("p"), h("p"), h("p", { class: "second" })];
    this.curve = new Curve(`${words.say("curve", { unit })}; ${words.say("seek_help")}`, seek);
    this.large = new LargeCurve(words, { title: panel.title, unit }, seek);
    this.curve.element.append(this.large.button);
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.value, " ", this.unit), ...this.lines);
    this.element = h("div", { class: "fact bound", role: "group", "aria-label": words.say("the_bound") }, said, this.curve.element, this.large.dialog);
    this.shown = "";
    this.place = NaN;
  }
  /**
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update(panel, film, past) {
    Object.assign(this, { panel, film, shown: "", place: NaN });
    const run = runOf(panel, film, past);
    this.curve.update(run);
    const floor = run.floor === null ? "" : this.words.say(`limit_${curveOf(panel)}`, { value: tick(run.floor) });
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor });
    if (!film.have) this.paint(0);
  }
  /** @param {number} at */
  paint(at) {
    const { panel, film } = this;
    if (!panel || !film) return false;
    const key = [Math.floor(film.clamp(at)), film.key, film.have, film.complete].join("|");
    if (at === this.place && key === this.shown) return false;
    this.place = at;
    for (const one of [this.curve, this.large.curve]) one.show(at, film.have ? { high: tick(one.top), low: tick(one.bottom) } : { high: "", low: "" });
    if (key !== this.shown) this.say(panel, film, Math.floor(film.clamp(at)));
    this.shown = key;
    return true;
  }
  /**
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {number} frame
   */
  say(panel, film, frame) {
    const { value, unit, lines, limit } = boundOf(panel, film, frame, this.words);
    write(this.value, value);
    write(this.unit, unit);
    this.lines.forEach((line, i) => {
      write(line, lines[i]);
      set(line, { "data-limit": i === limit });
    });
  }
  /** @type {ModelPanel | undefined} */
  panel;
  /** @type {Film | undefined} */
  film;
  get spoken() {
    return [`${this.value.textContent} ${this.unit.textContent}`, ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/vae/truth/dimensions.js
var Dimensions = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.count = h("span", { class: "value" });
    this.high = h("span", { class: "tick" });
    this.bars = h("div", { class: "bars", role: "img" });
    this.caption = h("span");
    this.exact = h("span", { class: "exact", hidden: true });
    const plot = h("div", { class: "bar-plot" }, h("div", { class: "ticks", "aria-hidden": "true" }, this.high, h("span", { class: "tick" }, "0")), this.bars);
    const big = h("p", { class: "big" }, this.count, " ", h("small", {}, words.say("in_use")));
    this.element = h("div", { class: "fact dims", role: "group", "aria-label": words.say("in_use") }, big, plot, h("p", { class: "second" }, this.caption, this.exact));
    this.shown = "";
    this.top = 1;
  }
  /**
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update(panel, film) {
    Object.assign(this, { panel, film, shown: "" });
    const { latent, kind } = panel.model;
    if (this.bars.childElementCount !== latent) this.bars.replaceChildren(...Array.from({ length: latent }, () => h("i", {}, h("b"))));
    this.top = topOf(panel, film);
    write(this.high, film.have ? tickOf(this.top) : "");
    write(this.caption, this.words.say(kind === "autoencoder" ? "variance_of_mu" : "kl_in_nats"));
    if (!film.have) {
      write(this.count, "\u2013");
      this.bars.querySelectorAll("i").forEach((slot) => set(slot, { "data-dead": null, style: "--share: 0" }));
    }
  }
  /** @param {number} at */
  paint(at) {
    const { panel, film } = this;
    if (!panel || !film?.have) return false;
    const key = `${film.clamp(at)}|${film.key}|${film.have}`;
    if (key === this.shown) return false;
    this.shown = key;
    const { values, used, exact } = dimensionsOf(panel, film, at);
    write(this.count, `${used.filter(Boolean).length} / ${values.length}`);
    this.bars.querySelectorAll("i").forEach((slot, j) => {
      set(slot, { "data-dead": !used[j], style: `--share: ${Math.min(1, values[j] / this.top).toFixed(4)}` });
    });
    set(this.bars, { "aria-label": `${this.caption.textContent}: ${values.map((value) => fixed(value, 2)).join("; ")}` });
    this.exact.hidden = exact === null;
    write(this.exact, exact === null ? "" : this.words.say("exact_number", { n: exact }));
    return true;
  }
  /** @type {ModelPanel | undefined} */
  panel;
  /** @type {Film | undefined} */
  film;
  get spoken() {
    const exact = this.exact.hidden ? "" : `, ${this.exact.textContent}`;
    return `${this.count.textContent} ${this.words.say("in_use")}${exact}`;
  }
};
function tickOf(top) {
  return Number.isInteger(top) ? fixed(top, 0) : tick(top);
}

// explorer/stage/web/concepts/vae/truth/far.js
var POINTS = 60;
var FOOT = 2;
var Distance = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.lines = [h("p"), h("p"), h("p", { class: "lonely" })];
    this.density = s("path", { class: "density" });
    this.beyond = s("path", { class: "beyond" });
    this.here = s("path", { class: "here" });
    this.last = h("span");
    const plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none" }, this.beyond, this.density, this.here);
    this.chi = h("div", { class: "chi", "aria-hidden": "true", title: words.say("distances_of_draws") }, plot, h("div", { class: "ends" }, h("span", {}, "0"), this.last));
    const big = h("p", { class: "big" }, h("span", { class: "math" }, "|", h("i", {}, "z"), "|"), h("span", {}, " = "), this.value);
    this.element = h("div", { class: "fact far", role: "group", "aria-label": words.say("how_far") }, h("div", { class: "said" }, big, ...this.lines), this.chi);
    this.shown = "";
    this.latent = 0;
    this.end = 1;
  }
  /** @param {ModelPanel} panel */
  update(panel) {
    Object.assign(this, { panel, shown: "" });
    if (!this.value.textContent) write(this.value, "\u2013");
    if (this.latent === panel.model.latent) return;
    this.latent = panel.model.latent;
    this.end = Math.ceil(Math.sqrt(this.latent) + 2.5);
    this.most = chi(Math.sqrt(Math.max(0, this.latent - 1)), this.latent);
    write(this.last, String(this.end));
    set(this.density, { d: this.line(0) });
    for (const path of [this.beyond, this.here]) set(path, { d: "" });
  }
  /** The density from r on. @param {number} r */
  line(r) {
    const places = Array.from({ length: POINTS + 1 }, (_, i) => r + (this.end - r) * i / POINTS);
    return places.map((at, i) => `${i ? "L" : "M"}${this.x(at).toFixed(1)} ${this.y(at).toFixed(1)}`).join("");
  }
  /** @param {number} r */
  x(r) {
    return 100 * Math.min(r, this.end) / this.end;
  }
  /** @param {number} r */
  y(r) {
    return 100 - FOOT - (94 - FOOT) * chi(r, this.latent) / this.most;
  }
  /** @param {Shown} shown */
  paint({ own, at, key }) {
    if (!this.panel || key === this.shown) return false;
    this.shown = key;
    const { words, panel } = this;
    const { r, share, sigmas, lonely } = placeOf(own, at);
    write(this.value, fixed(r, 2));
    const point = panel.model.kind === "autoencoder";
    write(this.lines[0], words.say(point ? "beyond_fitted" : "beyond_prior", { share: this.percent(share) }));
    write(this.lines[1], point ? words.say("no_q") : words.say("from_q", { sigmas: fixed(sigmas, sigmas < 9.95 ? 1 : 0) }));
    write(this.lines[2], lonely ? words.say("lonely") : "");
    set(this.beyond, { d: r < this.end ? `${this.line(r)}L100 ${100 - FOOT}L${this.x(r).toFixed(1)} ${100 - FOOT}Z` : "" });
    set(this.here, { d: `M${this.x(r).toFixed(1)} 0V100` });
    return true;
  }
  /** A share with the digits that it needs. @param {number} share */
  percent(share) {
    if (share >= 0.095) return this.words.percent(share, 0);
    return share >= 5e-4 ? this.words.percent(share) : this.words.chance(share);
  }
  /** @type {ModelPanel | undefined} */
  panel;
  most = 1;
  get spoken() {
    return [`|z| = ${this.value.textContent}`, ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
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
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.bound = new Bound(words, scene.panels[0], seek);
    this.dimensions = new Dimensions(words);
    this.distance = new Distance(words);
    this.cells = [this.bound, this.dimensions, this.distance];
    this.notes = [h("span"), h("span")];
    this.statuses = /* @__PURE__ */ new Map();
    this.told = h("div", { class: "told" });
    this.back = h("button", { type: "button", class: "tool old", hidden: true, title: words.say("old_future") }, h("i"), words.say("forget_branch"));
    this.back.addEventListener("click", () => kit.send("act", { kind: "forget_branch", film: this.film }));
    this.foot = h("div", { class: "truth-foot" }, h("p", { class: "notes" }, this.notes[0], " ", this.notes[1]), this.told, this.back);
    this.element = h("div", { class: "truth" }, h("div", { class: "facts" }, ...this.cells.map(({ element }) => element)), this.foot);
  }
  /** The film that the strip reads. */
  get film() {
    return (
      /** @type {string} */
      this.scene.panels[0].film
    );
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} _images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, _images, { own }) {
    this.scene = scene;
    const { kit } = this;
    const panel = scene.panels[0];
    const { past } = scene.films[this.film];
    this.back.hidden = !past;
    this.bound.update(panel, own.film, past ? kit.film(past) : null);
    this.dimensions.update(panel, own.film);
    this.distance.update(panel);
    notesOf(panel, own.film, kit.words).forEach((text, i) => write(this.notes[i], text));
    this.tell(scene);
  }
  /** Say what becomes of each film that is not at its end; there are no panels of films here that would. @param {VaeScene} scene */
  tell({ panels, films }) {
    const named = panels.length > 1;
    this.told.replaceChildren(...panels.map((panel) => this.status(panel, named).element));
    for (const { film } of panels) this.statuses.get(
      /** @type {string} */
      film
    )?.status.update(films[
      /** @type {string} */
      film
    ].status);
    const busy = [...this.statuses.values()].some(({ element, status }) => element.parentElement && !status.element.hidden);
    set(this.foot, { "data-told": busy });
  }
  /**
   * @param {ModelPanel} panel
   * @param {boolean} named whether it must be said whose film it is
   */
  status({ film: given, title }, named) {
    const film = (
      /** @type {string} */
      given
    );
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
  layout() {
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    if (shown.bare) return false;
    return [this.bound.paint(shown.at), this.dimensions.paint(shown.at), this.distance.paint(shown)].some(Boolean);
  }
  spoken() {
    return this.cells.map((cell) => cell.spoken).filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/vae/page.js
var TRAINING2 = "training";
var WALK2 = "walk";
var MARGIN = 10;
var LEAST = 160;
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
    for (const [name, part] of Object.entries(this.lefts)) part.element.hidden = name !== this.look.left;
    for (const [name, part] of Object.entries(this.rights)) part.element.hidden = name !== this.right;
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
    const roof = Number.isFinite(room.height) ? Math.max(LEAST, room.height - (this.kit.root.offsetHeight - shown) - this.heads - MARGIN) : Infinity;
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
