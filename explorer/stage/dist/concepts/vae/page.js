import {
  tween
} from "../../shared/chunk-F4SVMDVK.js";
import {
  LruCache,
  PanelSwitch,
  invitation
} from "../../shared/chunk-JPSI524R.js";
import {
  WireError,
  fixed,
  h,
  s,
  segmented,
  set,
  write
} from "../../shared/chunk-FRAKRKIP.js";

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
    const place2 = this.film.clamp(at);
    const known = this.asked[name];
    if (known?.at === place2) return known.row;
    const row = this.film.row(name, place2);
    if (!row) throw new Error(`the film has no ${name} yet`);
    this.asked[name] = { at: place2, row };
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
    const place2 = this.film.clamp(at);
    const first = Math.floor(place2);
    const t = this.film.interpolation.encoder === "step" ? 0 : place2 - first;
    if (t === 0) return this.frame(first);
    return this.between.get(String(place2), () => {
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

// explorer/stage/web/concepts/vae/sliders/sizes.js
var REACH = 3.5;
var ENDS = 3;
var GAP = 8;
var HEAD = 24;
var TRACK = 14;
var LEAST_PLOT = 36;
var MOST_PLOT = 150;
var spacing = (pictures, unit) => 2 * ENDS / (pictures - 1) * unit;
function sizesOf({ width, height, count, words, zoom }) {
  const row = heightOf(width, height, count, zoom);
  const mode = row >= 100 * zoom ? "tall" : row >= 44 * zoom ? "middle" : "slim";
  const beside = mode === "tall" ? { name: 0, right: 0, gaps: 0 } : { name: 28 * zoom, right: rightOf(mode, words, width) * zoom, gaps: 2 * GAP };
  const rail = Math.floor(width - beside.name - beside.right - beside.gaps);
  const unit = rail / (2 * REACH);
  const strip = mode === "tall" ? unit : mode === "middle" ? row - TRACK - 4 : row - 3;
  const pictures = [13, 9].find((n) => spacing(n, unit) >= 0.95 * strip) ?? 7;
  const thumb = Math.floor(Math.min(strip, spacing(pictures, unit)));
  const plot = mode === "tall" ? Math.min(MOST_PLOT * zoom, row - HEAD * zoom - thumb - TRACK - GAP) : 0;
  return { mode, row, name: beside.name, right: beside.right, rail, unit, thumb, pictures, plot: plot < LEAST_PLOT ? 0 : Math.floor(plot) };
}
function heightOf(width, height, count, zoom) {
  if (!Number.isFinite(height)) return count > 3 ? 50 : Math.round(width / 7 + HEAD + TRACK + GAP + 60);
  return Math.max(18, Math.min(Math.floor(height / count), Math.round(width / 7 + TRACK + GAP + (HEAD + MOST_PLOT) * zoom)));
}
function rightOf(mode, words, width) {
  if (width < 400) return words ? 116 : 78;
  if (!words) return 92;
  return mode === "slim" ? 214 : 184;
}

// explorer/stage/web/concepts/vae/sliders/density.js
var POINTS = 141;
var TOP = 0.75;
var BIN = 0.25;
var TWO_PI = Math.sqrt(2 * Math.PI);
var place = (k) => REACH * (2 * k / (POINTS - 1) - 1);
var normal = (u) => Math.exp(-u * u / 2) / TWO_PI;
function aggregated(mu, sigma, d, i) {
  const n = mu.length / d;
  const out = new Float64Array(POINTS);
  for (let k = i; k < mu.length; k += d) {
    for (let p = 0; p < POINTS; p++) {
      const u = place(p);
      if (sigma[k] > 0) out[p] += normal((u - mu[k]) / sigma[k]) / (sigma[k] * n);
      else if (Math.floor(mu[k] / BIN) === Math.floor(u / BIN)) out[p] += 1 / (BIN * n);
    }
  }
  return out;
}
function path(density, width, height) {
  const line = Array.from(density, (value, k) => `${(k / (POINTS - 1) * width).toFixed(1)} ${(height * (1 - Math.min(1, value / TOP))).toFixed(1)}`);
  return `M0 ${height}L${line.join("L")}L${width} ${height}`;
}
var Density = class {
  constructor() {
    this.prior = s("path", { class: "dim-prior", "data-see": "prior" });
    this.codes = s("path", { class: "dim-codes", "data-see": "codes" });
    this.element = s("svg", { class: "dim-density", "aria-hidden": "true" }, this.codes, this.prior);
    this.key = "";
    this.size = { width: 0, height: 0 };
  }
  /** @param {Sizes} sizes */
  layout({ rail, plot }) {
    set(this.element, { width: rail, height: plot, viewBox: `0 0 ${rail} ${plot || 1}` });
    this.size = { width: rail, height: plot };
    this.key = "";
    set(this.prior, { d: path(Array.from({ length: POINTS }, (_, k) => normal(place(k))), rail, plot) });
  }
  /**
   * @param {string} key of what the codes are of
   * @param {() => Float64Array | null} density null: nothing learned may be seen
   */
  show(key, density) {
    if (!this.size.height || key === this.key) return;
    this.key = key;
    const values = density();
    set(this.codes, { d: values ? path(values, this.size.width, this.size.height) : "" });
  }
};

// explorer/stage/web/concepts/vae/sliders/following.js
var LEAST = 0.3;
var MIXED = 0.6;
function correlations(codes, d, factors, f) {
  const [a, b] = [standardized(codes, d), standardized(factors, f)];
  const n = codes.length / d;
  const out = new Float64Array(d * f);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < d; i++) for (let j = 0; j < f; j++) out[i * f + j] += a[k * d + i] * b[k * f + j] / n;
  }
  return out;
}
function standardized(values, columns) {
  const n = values.length / columns;
  const [mean, square] = [new Float64Array(columns), new Float64Array(columns)];
  for (let k = 0; k < values.length; k++) mean[k % columns] += values[k] / n;
  for (let k = 0; k < values.length; k++) square[k % columns] += (values[k] - mean[k % columns]) ** 2 / n;
  return Float64Array.from(values, (value, k) => square[k % columns] > 1e-12 ? (value - mean[k % columns]) / Math.sqrt(square[k % columns]) : 0);
}
function followed(r) {
  const order = Array.from(r, (value, factor) => ({ factor, r: value })).sort((a, b) => Math.abs(b.r) - Math.abs(a.r));
  const [first, second] = order;
  if (!first || !(Math.abs(first.r) >= LEAST)) return [];
  return second && Math.abs(second.r) >= Math.max(LEAST, MIXED * Math.abs(first.r)) ? [first, second] : [first];
}

// explorer/stage/web/concepts/vae/sliders/readings.js
var UNUSED = 0.05;
function between(film, name, at) {
  const place2 = film.clamp(at);
  const first = Math.floor(place2);
  const from = film.scalar(name, first);
  return place2 === first ? from : from + (film.scalar(name, first + 1) - from) * (place2 - first);
}
var written = (r) => fixed(r, 2).replace("0.", ".");
var Readings = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.model = null;
    this.scale = 1;
    this.costs = new Float64Array(0);
    this.frame = "";
    this.follows = [];
  }
  /** @param {LatentModel} model */
  update(model) {
    this.model = model;
    const all = Array.from({ length: model.latent }, (_, i) => Array.from({ length: model.film.have }, (__, frame) => this.cost(model, i, frame)));
    this.scale = Math.max(1e-6, ...all.flat().filter(Number.isFinite));
  }
  /**
   * KL in nats; where a code is a point the standard deviation of the codes.
   * @param {LatentModel} model
   * @param {number} i
   * @param {number} at
   */
  cost({ film, certain }, i, at) {
    return certain ? Math.sqrt(between(film, `var_${i + 1}`, at)) : between(film, `kl_${i + 1}`, at);
  }
  /**
   * @param {Shown} shown
   * @param {NdArray | null} factors
   * @param {string[]} names
   * @returns {Reading[]}
   */
  of({ own, at, bare }, factors, names) {
    const { model, mu, sigma, u } = own;
    this.costs = Float64Array.from(u, (_, i) => this.cost(model, i, at));
    const follows = factors && !bare ? this.followed(model, at, factors) : [];
    const middle = model.standardization(at).noise(mu);
    return Array.from(u, (value, i) => {
      const unused = !model.certain && this.costs[i] < UNUSED;
      const { short, whole } = this.said(unused ? [] : follows[i] ?? [], names);
      const q = bare ? null : { middle: middle[i], half: 2 * sigma[i] };
      return { u: value, q, cost: this.costs[i], share: this.costs[i] / this.scale, unused, follows: short, whole, off: bare };
    });
  }
  /**
   * What the dimensions follow at the frame nearest to a place.
   * @param {LatentModel} model
   * @param {number} at
   * @param {NdArray} factors
   */
  followed(model, at, { data, shape: [, count] }) {
    const frame = Math.round(model.film.clamp(at));
    const key = `${model.film.key} ${frame}`;
    if (key === this.frame) return this.follows;
    this.frame = key;
    const r = correlations(this.units(model, frame), model.latent, data, count);
    return this.follows = Array.from({ length: model.latent }, (_, i) => followed(r.subarray(i * count, (i + 1) * count)));
  }
  /**
   * The codes of all images shown, in units of the prior, as the sliders have them.
   * @param {LatentModel} model
   * @param {number} at
   * @returns {ArrayLike<number>} (n, d)
   */
  units(model, at) {
    const { mu } = model.codes(at);
    if (!model.certain) return mu;
    const [fitted, d] = [model.standardization(at), model.latent];
    const out = new Float32Array(mu.length);
    for (let k = 0; k < mu.length; k += d) fitted.noise(mu.subarray(k, k + d), out.subarray(k, k + d));
    return out;
  }
  /**
   * @param {{ factor: number, r: number }[]} follows
   * @param {string[]} names
   */
  said([first, second], names) {
    if (!first) return { short: "", whole: "" };
    const one = ({ factor, r }) => this.words.say("dim_follows", { factor: names[factor], r: written(r) });
    if (!second) return { short: one(first), whole: one(first) };
    const whole = this.words.say("dim_mixes", { first: one(first), second: one(second) });
    return { short: whole, whole };
  }
};

// explorer/stage/web/concepts/vae/sliders/rail.js
var STEP = 0.1;
var LEAP = 0.5;
var ALONG = 6;
var off = (element) => element.getAttribute("aria-disabled") === "true";
function keyed({ key, shiftKey }, value) {
  const step = shiftKey ? LEAP : STEP;
  const farthest = Math.max(REACH, Math.abs(value));
  const within = (v) => Math.max(-farthest, Math.min(farthest, Math.round(1e3 * v) / 1e3));
  if (key === "ArrowLeft" || key === "ArrowDown") return within(value - step);
  if (key === "ArrowRight" || key === "ArrowUp") return within(value + step);
  if (key === "PageDown") return within(value - 1);
  if (key === "PageUp") return within(value + 1);
  if (key === "Home") return -REACH;
  if (key === "End") return REACH;
  return key === "0" ? 0 : null;
}
function valueAt(x, { left, width }) {
  const share = Math.max(0, Math.min(1, (x - left) / (width || 1)));
  return Math.round(100 * REACH * (2 * share - 1)) / 100;
}
function listen(element, value, { move, back }) {
  element.addEventListener("keydown", (e) => {
    if (e.altKey || e.ctrlKey || e.metaKey || off(element)) return;
    const next = keyed(e, value());
    if (next === null && e.key !== "Backspace" && e.key !== "Delete") return;
    e.preventDefault();
    e.stopPropagation();
    if (next === null) back();
    else move(next, true);
  });
  element.addEventListener("dblclick", () => off(element) || back());
  gesture(element, move);
}
function gesture(element, move) {
  let held = null;
  element.addEventListener("pointerdown", (e) => {
    if (e.button || !e.isPrimary || off(element)) return;
    held = { id: e.pointerId, x: e.clientX, box: element.getBoundingClientRect(), drags: e.pointerType !== "touch" };
    element.setPointerCapture(e.pointerId);
    if (held.drags) move(valueAt(e.clientX, held.box), false);
  });
  element.addEventListener("pointermove", (e) => {
    if (held?.id !== e.pointerId) return;
    held.drags ||= Math.abs(e.clientX - held.x) > ALONG;
    if (held.drags) move(valueAt(e.clientX, held.box), false);
  });
  element.addEventListener("pointerup", (e) => {
    if (held?.id !== e.pointerId) return;
    move(valueAt(e.clientX, held.box), true);
    held = null;
  });
  element.addEventListener("pointercancel", (e) => {
    if (held?.id !== e.pointerId) return;
    if (held.drags) move(valueAt(e.clientX, held.box), true);
    held = null;
  });
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
var Atlas = class {
  /**
   * @param {Shape} shape of each
   * @param {HTMLCanvasElement} [canvas] that it fills
   */
  constructor(shape, canvas = h("canvas", { class: "pixels" })) {
    this.shape = shape;
    this.canvas = canvas;
    this.image = null;
  }
  /**
   * Row by row from the top left; put on the canvas at once.
   * @param {number} columns
   * @param {number} count
   * @param {(i: number) => ArrayLike<number>} valuesOf an image; it may write over what it gave before
   * @param {Rgb} colour
   */
  paint(columns, count, valuesOf, colour) {
    const [rows, wide] = this.shape;
    const image = this.sized(columns * wide, Math.ceil(count / columns) * rows);
    image.data.fill(0);
    for (let i = 0; i < count; i++) inkInto(image, valuesOf(i), this.shape, colour, i % columns * wide, Math.floor(i / columns) * rows);
    context(this.canvas).putImageData(image, 0, 0);
  }
  /**
   * @param {number} width
   * @param {number} height
   */
  sized(width, height) {
    if (this.image?.width === width && this.image.height === height) return this.image;
    Object.assign(this.canvas, { width, height });
    return this.image = context(this.canvas).createImageData(width, height);
  }
};

// explorer/stage/web/concepts/vae/sliders/strip.js
var Strip = class {
  /** @param {number} index of its dimension */
  constructor(index) {
    this.index = index;
    this.element = h("canvas", { class: "dim-strip", "aria-hidden": "true" });
    this.key = "";
    this.u = new Float32Array(0);
  }
  /**
   * @param {string} key of all but the code
   * @param {ArrayLike<number>} u
   * @returns {boolean} whether it must be drawn anew; that its own dimension moved is no reason
   */
  stale(key, u) {
    return key !== this.key || this.u.some((value, k) => k !== this.index && value !== u[k]);
  }
  /**
   * @param {string} key
   * @param {ArrayLike<number>} u
   * @param {Sizes} sizes
   * @param {{ model: LatentModel, at: number, shape: Shape, colour: Rgb }} of
   */
  draw(key, u, { pictures, thumb, unit }, { model, at, shape, colour }) {
    Object.assign(this, { key, u: Float32Array.from(u) });
    const [rows, columns] = shape;
    const cell = Math.max(columns, Math.round(columns * spacing(pictures, unit) / thumb));
    this.atlas ??= new Atlas(shape, this.element);
    const image = this.atlas.sized(cell * pictures, rows);
    const units = model.standardization(at);
    const [place2, z] = [Float32Array.from(u), new Float32Array(u.length)];
    for (let k = 0; k < pictures; k++) {
      place2[this.index] = ENDS * (2 * k / (pictures - 1) - 1);
      const values = model.decode(at, units.draw(place2, z), this.values ??= new Float32Array(model.images.size));
      inkInto(image, values, shape, colour, k * cell + Math.floor((cell - columns) / 2));
    }
    this.element.getContext("2d").putImageData(image, 0, 0);
  }
  /** Show nothing. */
  clear() {
    if (!this.key) return;
    this.key = "";
    this.element.width = 1;
    this.atlas = void 0;
  }
  /** @type {Atlas | undefined} */
  atlas;
  /** @type {Float32Array | undefined} */
  values;
};

// explorer/stage/web/concepts/vae/sliders/row.js
var SUBSCRIPTS = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";
var SIGMAS = [-3, -2, -1, 0, 1, 2, 3];
var NOTHING = { u: 0, q: null, cost: NaN, share: 0, unused: false, follows: "", whole: "", off: true };
var nameOf = (i) => `z${[...String(i + 1)].map((digit) => SUBSCRIPTS[Number(digit)]).join("")}`;
var percent = (u) => 50 * (Math.max(-REACH, Math.min(REACH, u)) + REACH) / REACH;
var Row = class {
  /**
   * @param {number} index
   * @param {Words} words
   * @param {boolean} certain whether a code is a point: there is no q and no KL
   * @param {RailActions} actions
   */
  constructor(index, words, certain, actions) {
    this.words = words;
    this.certain = certain;
    this.title = nameOf(index);
    this.value = 0;
    this.strip = new Strip(index);
    this.density = new Density();
    this.q = h("span", { class: "dim-q", "data-see": "posterior" });
    this.knob = h("span", { class: "dim-knob", "data-see": "z" });
    const ticks = SIGMAS.map((sigma) => h("i", { style: `left: ${percent(sigma)}%` }));
    const track = h("span", { class: "dim-track" }, ...ticks, this.q);
    this.rail = h("div", { class: "dim-rail", role: "slider", tabindex: 0 }, this.density.element, this.strip.element, track, this.knob);
    set(this.rail, { "aria-valuemin": -REACH, "aria-valuemax": REACH });
    this.number = h("b");
    this.fill = h("i");
    this.follows = h("span", { class: "dim-follows" });
    const cost = h("div", { class: "dim-cost", "data-see": "kl" }, this.number, h("span", { class: "dim-bar" }, this.fill));
    const name = h("span", { class: "dim-name math" }, h("i", {}, "z"), h("sub", {}, String(index + 1)));
    this.element = h("div", { class: "dim", "data-dimension": index + 1 }, name, this.rail, h("div", { class: "dim-said" }, cost, this.follows));
    listen(this.rail, () => this.value, actions);
  }
  /** @param {Sizes} sizes */
  layout(sizes) {
    this.density.layout(sizes);
  }
  /** @param {Reading} reading */
  show({ u, q, cost, share, unused, follows, whole, off: off2 }) {
    const { words, title } = this;
    this.value = u;
    this.knob.style.left = `${percent(u)}%`;
    set(this.knob, { "data-beyond": Math.abs(u) > REACH, hidden: off2 });
    this.showPosterior(q);
    write(this.number, off2 ? "" : fixed(cost, 2));
    this.fill.style.width = `${off2 ? 0 : 100 * Math.min(1, share)}%`;
    write(this.follows, off2 ? "" : unused ? words.say("dim_unused") : follows);
    set(this.follows, { title: whole || null });
    set(this.element, { "data-unused": unused && !off2, "data-off": off2 });
    const said = [title, unused ? words.say("dim_unused") : whole].filter(Boolean).join(": ");
    const text = words.say(this.certain ? "dim_value_fitted" : "dim_value", { name: title, value: fixed(u, 2), sigmas: fixed(u, 1) });
    const now = Math.max(-REACH, Math.min(REACH, u)).toFixed(2);
    set(this.rail, { "aria-label": off2 ? title : said, "aria-valuenow": off2 ? 0 : now, "aria-valuetext": off2 ? words.say("no_number") : text, "aria-disabled": off2 ? "true" : null });
  }
  /** @param {Reading["q"]} q */
  showPosterior(q) {
    this.q.hidden = q === null;
    if (!q) return;
    const [left, right] = [percent(q.middle - q.half), percent(q.middle + q.half)];
    Object.assign(this.q.style, { left: `${left}%`, width: `${right - left}%` });
  }
};

// explorer/stage/web/concepts/vae/sliders/turns.js
var Turns = class {
  /** @param {number} count */
  constructor(count) {
    this.drawn = new Float64Array(count);
    this.now = 0;
  }
  /**
   * @param {(i: number) => boolean} stale
   * @param {(i: number) => number} weight
   * @returns {number[]} who is stale, in their turn
   */
  order(stale, weight) {
    const { drawn } = this;
    return Array.from(drawn.keys()).filter(stale).sort((a, b) => drawn[a] - drawn[b] || weight(b) - weight(a) || a - b);
  }
  /**
   * Draw in this order until the time is over, at least one.
   * @param {number[]} order
   * @param {(i: number) => void} draw
   * @param {number} budget in milliseconds
   * @param {() => number} [clock]
   * @returns {number} how many were drawn
   */
  run(order, draw, budget, clock = () => performance.now()) {
    const end = clock() + budget;
    this.now++;
    let count = 0;
    for (const i of order) {
      if (count && clock() >= end) break;
      draw(i);
      this.drawn[i] = this.now;
      count++;
    }
    return count;
  }
};

// explorer/stage/web/concepts/vae/sliders.js
var BUDGET = 8;
var DRAWS = 1e4;
var BUTTONS = ["dims_prior", "dims_q", "dims_zero"];
var AXIS = 22;
var FEET = { wide: 40, narrow: 52, docked: 0 };
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
    const { words } = kit;
    this.left = segmented(words.say("plane_or_sliders"), ["plane", "sliders"].map((left) => [left, words.say(left)]), (left) => actions.choose({ left: (
      /** @type {any} */
      left
    ) }));
    this.left.press("sliders");
    this.measure = h("span", { class: "dims-measure", "data-see": "kl" });
    this.legend = h("div", { class: "dims-legend" });
    this.list = h("div", { class: "dims", role: "group", "aria-label": words.say("sliders") });
    this.axis = h("div", { class: "dims-axis", "aria-hidden": "true" }, ...SIGMAS.map((sigma) => h("span", { style: `left: ${percent(sigma)}%` }, fixed(sigma, 0), sigma === 3 && "\u03C3")));
    this.buttons = [
      this.button(() => actions.move(epsilon(Math.floor(DRAWS * Math.random()), this.count))),
      this.button(() => actions.move(null)),
      this.button(() => actions.move(new Float32Array(this.count)))
    ];
    this.body = h("div", { class: "dims-body" }, this.list, h("div", { class: "dims-foot" }, this.axis), h("div", { class: "dims-tools" }, ...this.buttons));
    const head = h("header", {}, h("div", { class: "dims-name" }, h("h2", {}, words.say("latent_space")), this.left.element), this.legend);
    this.element = h("section", { class: "sliders", "aria-label": words.say("latent_space") }, head, this.body);
    this.rows = [];
    this.readings = new Readings(words);
    this.turns = new Turns(0);
    this.built = "";
    this.numbers = "";
    this.sizes = null;
    this.room = null;
    this.shown = null;
  }
  get count() {
    return this.rows.length;
  }
  /** @param {() => void} act */
  button(act) {
    const button = h("button", { type: "button", class: "tool" });
    button.addEventListener("click", act);
    return button;
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel | null, other: LatentModel | null }} models
   */
  update(scene, images, { own }) {
    this.scene = scene;
    this.images = images;
    this.numbers = "";
    if (!own) return;
    this.readings.update(own);
    const built = [own.latent, own.certain, images.key].join("|");
    if (built === this.built) return;
    this.built = built;
    this.build(own);
    if (this.room) this.layout(this.room);
  }
  /** @param {LatentModel} model */
  build({ latent, certain }) {
    const { words } = this.kit;
    this.rows = Array.from({ length: latent }, (_, i) => new Row(i, words, certain, { move: (value, done) => this.move(i, value, done), back: () => this.back(i) }));
    this.turns = new Turns(latent);
    this.list.replaceChildren(...this.rows.map(({ element }) => element));
    for (const row of this.rows) row.show(NOTHING);
    const mark = (see, text) => h("span", { class: "dims-mark", "data-see": see }, h("i", { class: `dims-sign ${see}` }), text);
    const said = certain ? { posterior: "dims_code", prior: "dims_fitted" } : { posterior: "dims_q_bar", prior: "dims_the_prior" };
    const marks = [mark("z", "z"), ...Object.entries({ ...said, codes: "dims_codes" }).map(([see, word]) => mark(see, words.say(word)))];
    this.legend.replaceChildren(...marks, this.measure);
    write(this.measure, words.say(certain ? "dims_spread" : "dims_kl"));
    this.buttons.forEach((button, i) => write(button, words.say(BUTTONS[i] + (certain && i < 2 ? "_certain" : ""))));
    set(this.element, { "data-coloured": this.images?.shape[2] === 3, "data-certain": certain });
  }
  /** @param {Room & { side: number }} room */
  layout(room) {
    this.room = room;
    const width = this.list.clientWidth;
    this.sizes = null;
    this.numbers = "";
    if (!width || !this.count) return;
    const free = room.narrow && !Number.isFinite(room.height);
    const docked = room.narrow && !free;
    const foot = docked ? FEET.docked : AXIS * room.zoom + (room.narrow ? FEET.narrow : FEET.wide) * (room.zoom > 1 ? 1.25 : 1);
    this.sizes = sizesOf({ width, height: free ? Infinity : room.side - foot, count: this.count, words: Boolean(this.images?.factors), zoom: room.zoom });
    this.body.style.height = free ? "" : `${room.side}px`;
    set(this.element, { "data-mode": this.sizes.mode, "data-docked": docked });
    this.style(this.sizes);
    for (const row of this.rows) row.layout(this.sizes);
  }
  /** @param {Sizes} sizes */
  style({ row, name, right, unit, thumb, pictures, plot, mode }) {
    const wide = spacing(pictures, unit) * pictures;
    const [height = 1] = this.images?.shape ?? [];
    const px = { row, name, right, thumb, plot, wide, start: 3.5 * unit - wide / 2 };
    for (const [key, value] of Object.entries(px)) this.list.style.setProperty(`--${key}`, `${value}px`);
    set(this.list, { "data-crisp": thumb >= 1.5 * height });
    this.axis.style.margin = mode === "tall" ? "0" : `0 ${right + 8}px 0 ${name + 8}px`;
  }
  /* ---- what a visitor does */
  /**
   * @param {number} i
   * @param {number} value
   * @param {boolean} done
   */
  move(i, value, done) {
    if (!this.shown) return;
    const u = Float32Array.from(this.kit.look.z?.length === this.count ? this.kit.look.z : this.shown.own.u);
    u[i] = value;
    this.actions.move(u, done);
  }
  /** Back to the middle of q, along one dimension. @param {number} i */
  back(i) {
    if (!this.shown) return;
    const { own, at } = this.shown;
    this.move(i, own.model.standardization(at).noise(own.mu)[i], true);
  }
  /* ---- painting */
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    if (!this.sizes || shown.own.u.length !== this.count) return false;
    const said = this.say(shown);
    return this.draw(shown, colours, this.sizes) || said;
  }
  /** @param {Shown} shown */
  say(shown) {
    const key = [shown.key, this.built, this.readings.scale].join("|");
    if (key === this.numbers) return false;
    this.numbers = key;
    this.readings.of(shown, this.images?.factors ?? null, this.images?.factorNames ?? []).forEach((reading, i) => this.rows[i].show(reading));
    for (const button of this.buttons) button.disabled = shown.bare;
    return true;
  }
  /**
   * Draw what is stale, within what a frame has time for; the rest in the next frames.
   * @param {Shown} shown
   * @param {VaeColours} colours
   * @param {Sizes} sizes
   */
  draw({ own, at, bare }, colours, sizes) {
    if (bare) return this.rows.forEach(({ strip, density }) => (strip.clear(), density.show("bare", () => null))) ?? false;
    const place2 = own.model.film.clamp(at);
    const models = [own.model.film.key, place2, this.built].join("|");
    const key = [models, sizes.thumb, sizes.pictures, sizes.unit, colours.key].join("|");
    if (sizes.plot) this.drawDensities(own, at, models);
    const order = this.turns.order((i) => this.rows[i].strip.stale(key, own.u), (i) => this.readings.costs[i]);
    if (!order.length) return false;
    const of = { model: own.model, at, shape: own.model.images.shape, colour: colours.gen };
    const drawn = this.turns.run(order, (i) => this.rows[i].strip.draw(key, own.u, sizes, of), BUDGET);
    if (drawn < order.length) this.actions.redraw();
    return true;
  }
  /**
   * @param {Code} own
   * @param {number} at
   * @param {string} key
   */
  drawDensities({ model }, at, key) {
    this.rows.forEach(({ density }, i) => density.show(key, () => aggregated(this.readings.units(model, at), model.codes(at).sigma, this.count, i)));
  }
  spoken() {
    const { shown, readings } = this;
    const { words } = this.kit;
    if (!shown || shown.bare || !this.sizes) return "";
    const z = words.say("dims_z", { values: Array.from(shown.own.u, (u) => fixed(u, 2)).join(words.say("dims_comma")) });
    if (shown.own.model.certain) return z;
    const alive = Array.from(readings.costs.keys()).filter((i) => readings.costs[i] >= UNUSED).map(nameOf);
    return `${words.say("dims_alive", { count: alive.length, total: this.count, names: alive.join(words.say("dims_comma")) || "\u2013" })}. ${z}`;
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
