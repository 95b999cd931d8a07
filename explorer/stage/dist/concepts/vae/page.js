import {
  tween
} from "../../shared/chunk-F4SVMDVK.js";
import {
  FilmStatus,
  LruCache,
  PanelSwitch,
  invitation,
  math
} from "../../shared/chunk-BSWGSNAI.js";
import {
  Camera,
  SvgContext,
  WireError,
  css,
  drag,
  fit,
  fixed,
  h,
  icon,
  lined,
  marked,
  s,
  segmented,
  set,
  write
} from "../../shared/chunk-ZLLDSZ6Z.js";

// explorer/stage/web/images/images.js
var pixelCount = ([rows, columns, channels]) => rows * columns * channels;
var ImageSet = class {
  /** @param {ImagesScene} own */
  constructor({ key: key2, shape, pixels, labels, classes, factors, factor_names }) {
    this.key = key2;
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
  noise(z2, out = new Float32Array(this.mean.length)) {
    const { mean, factor } = this;
    for (let i = 0, d = mean.length; i < d; i++) {
      let rest = z2[i] - mean[i];
      for (let j = 0; j < i; j++) if (factor[i * d + j]) rest -= factor[i * d + j] * out[j];
      out[i] = factor[i * d + i] ? rest / factor[i * d + i] : Math.abs(rest) < 1e-6 ? 0 : rest * Infinity;
    }
    return out;
  }
  /** How many standard deviations a place lies from the mean (Mahalanobis). @param {ArrayLike<number>} z */
  distance(z2) {
    return Math.hypot(...this.noise(z2));
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
  decode(at, z2, out = new Float32Array(this.images.size)) {
    return this.decoder.run(this.weights("decoder", at), z2, out);
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
  logLikelihood(at, values, z2) {
    const weights = this.weights("decoder", at);
    if (this.form.likelihood === "bernoulli") return bernoulli(values, this.decoder.logits(weights, z2, this.sums));
    return gaussian(values, this.decoder.run(weights, z2, this.sums), this.noise(at));
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

// explorer/stage/web/concepts/vae/nearness.js
var floors = /* @__PURE__ */ new WeakMap();
function nearest(images, values, without = []) {
  let [index, least] = [-1, Infinity];
  for (let i = 0; i < images.count; i++) {
    if (without.includes(i)) continue;
    const away = images.distance(i, values, least);
    if (away < least) [index, least] = [i, away];
  }
  return { index, distance: Math.sqrt(least) };
}
function realFloor(images) {
  const known = floors.get(images);
  if (known !== void 0) return known;
  let sum = 0;
  for (let i = 0; i < images.count; i++) sum += nearest(images, images.image(i), [i]).distance;
  floors.set(images, sum / images.count);
  return sum / images.count;
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

// explorer/stage/web/concepts/vae/eps.js
function epsilon(draw, size) {
  const uniform = generator(draw);
  return Float32Array.from({ length: size }, () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
}
function generator(seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed2 = Math.imul(state ^ state >>> 15, state | 1);
    mixed2 ^= mixed2 + Math.imul(mixed2 ^ mixed2 >>> 7, mixed2 | 61);
    return (((mixed2 ^ mixed2 >>> 14) >>> 0) + 0.5) / 2 ** 32;
  };
}

// explorer/stage/web/concepts/vae/beside/samples.js
var DOZEN = 12;
var FIRST = 2e4;
var noiseOf = (drawn, i, latent) => epsilon(FIRST + drawn * DOZEN + i, latent);

// explorer/stage/web/concepts/vae/beside/half.js
var COLUMNS = 6;
var Half = class {
  /**
   * @param {Words} words
   * @param {"own" | "other"} which
   */
  constructor(words, which) {
    this.words = words;
    this.name = h("h3");
    this.whose = h("span", { class: "second" });
    this.number = h("b", { class: "foot-number" });
    this.caption = h("span");
    this.near = h("span", { class: "foot-near" });
    this.pictures = h("div", { class: "foot-pictures" });
    const text = h("div", { class: "foot-text" }, h("p", { class: "foot-name" }, this.name, this.whose), h("p", { class: "foot-distance" }, this.number, " ", this.caption), this.near);
    this.element = h("div", { class: "foot-half", "data-model": which }, this.pictures, text);
    this.title = "";
    this.painted = "";
    this.images = null;
  }
  /**
   * @param {ImageSet} images
   * @param {string} title
   */
  update(images, title) {
    write(this.name, title);
    this.title = title;
    this.painted = "";
    if (this.images?.key === images.key) return;
    this.images = images;
    this.decoded = new Picture(images.shape, "", "made large");
    this.real = new Picture(images.shape, "", "real");
    this.strip = new Atlas(images.shape, h("canvas", { class: "pixels made dozen", role: "img" }));
    this.pictures.replaceChildren(this.decoded.element, this.strip.canvas);
    this.near.replaceChildren(this.real.element, h("span"));
  }
  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {number | null} drawn
   * @param {VaeColours} colours
   */
  paint(shown, code2, drawn, colours) {
    const key2 = [shown.key, drawn, colours.key].join("|");
    if (key2 === this.painted) return false;
    this.painted = key2;
    if (drawn === null) this.one(shown, code2, colours);
    else this.many(shown, code2, drawn, colours);
    return true;
  }
  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {VaeColours} colours
   */
  one({ byHand }, { decoded }, colours) {
    const { images, words } = this;
    if (!images) return;
    const { index, distance } = nearest(images, decoded);
    const value = fixed(distance, 1);
    this.decoded?.show(decoded, colours.gen);
    this.decoded?.name(words.say("decoded_by", { model: this.title }));
    this.real?.show(images.image(index), colours.real);
    this.real?.name(words.say("nearest_real", { name: images.name(index) }));
    write(this.number, value);
    write(this.caption, words.say("from_real"));
    write(this.whose, words.say(byHand ? "same_code" : "own_code"));
    write(
      /** @type {Element} */
      this.near.lastElementChild,
      words.say("nearest_real", { name: images.name(index) })
    );
    this.said = words.say("said_distance", { model: this.title, value });
  }
  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {number} drawn
   * @param {VaeColours} colours
   */
  many({ at }, { model }, drawn, colours) {
    const { images, words, strip } = this;
    if (!images || !strip) return;
    const units = model.standardization(at);
    const made = Array.from({ length: DOZEN }, (_, i) => model.decode(at, units.draw(noiseOf(drawn, i, model.latent))));
    const value = fixed(made.reduce((sum, values) => sum + nearest(images, values).distance, 0) / DOZEN, 1);
    strip.paint(COLUMNS, DOZEN, (i) => made[i], colours.gen);
    set(strip.canvas, { "aria-label": words.say("samples_by", { model: this.title }) });
    write(this.number, value);
    write(this.caption, words.say("from_real_mean"));
    write(this.whose, words.say(model.certain ? "draws_fitted" : "draws_prior"));
    this.said = words.say("said_samples", { model: this.title, value });
  }
  /** @type {string} */
  said = "";
  spoken() {
    return this.said;
  }
};

// explorer/stage/web/concepts/vae/beside/foot.js
var Foot = class {
  /**
   * @param {Words} words
   * @param {() => void} redraw
   */
  constructor(words, redraw) {
    this.words = words;
    this.redraw = redraw;
    this.halves = [new Half(words, "own"), new Half(words, "other")];
    this.floor = h("p", { class: "foot-floor" });
    this.close = h("button", { type: "button", class: "tool foot-close", hidden: true }, words.say("back_to_code"));
    this.close.addEventListener("click", () => this.end());
    this.inside = h("div", { class: "foot-inside" }, ...this.halves.map((half) => half.element), h("div", { class: "foot-line" }, this.floor, this.close));
    this.element = h("div", { class: "beside-foot", role: "group", "aria-label": words.say("decoded_each") }, this.inside);
    this.drawn = null;
    this.draws = 0;
    this.code = "";
    this.images = null;
  }
  /**
   * @param {ImageSet} images
   * @param {ModelPanel[]} panels
   */
  update(images, panels) {
    if (images !== this.images) {
      this.images = images;
      write(this.floor, this.words.say("real_floor", { value: fixed(realFloor(images), 1) }));
    }
    this.halves.forEach((half, i) => half.update(images, panels[i].title));
  }
  /** @param {Room} room */
  layout({ zoom }) {
    this.element.style.setProperty("--zoom", String(zoom));
  }
  /** The next draws of noise, for both models the same. */
  draw() {
    this.drawn = this.draws++;
    this.redraw();
  }
  /** Back to the code on the stage. */
  end() {
    this.drawn = null;
    this.redraw();
  }
  /**
   * @param {Shown} shown
   * @param {Code[]} codes
   * @param {VaeColours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(shown, codes, colours) {
    const code2 = [shown.look.z, shown.look.image, shown.look.drawn, shown.look.draw].join("|");
    if (code2 !== this.code) this.drawn = null;
    this.code = code2;
    this.close.hidden = this.drawn === null;
    set(this.inside, { "data-bare": shown.bare, "data-samples": this.drawn !== null });
    if (shown.bare) return false;
    return this.halves.map((half, i) => half.paint(shown, codes[i], this.drawn, colours)).some(Boolean);
  }
  spoken() {
    return [...this.halves.map((half) => half.spoken()), this.floor.textContent].join(" ");
  }
};

// explorer/stage/web/concepts/vae/gap.js
var RING = 2;
var SHARE = 1 - Math.exp(-RING * RING / 2);
var CELLS = 64;
var STARTS = 8;
var FINE = 1e-4;
function along(codes, d, axes) {
  return Float64Array.from({ length: 2 * codes.length / d }, (_, k) => axes[k % 2] < d ? codes[Math.floor(k / 2) * d + axes[k % 2]] : 0);
}
function clearance(points, [x, y]) {
  let least = Infinity;
  for (let k = 0; k < points.length; k += 2) least = Math.min(least, (points[k] - x) ** 2 + (points[k + 1] - y) ** 2);
  return Math.sqrt(least);
}
function widestGap(points, radius2, flat = false) {
  const cells = (
    /** @type {{ at: Point, width: number }[]} */
    []
  );
  const step = 2 * radius2 / CELLS;
  for (let row = 0; row <= (flat ? 0 : CELLS); row++) {
    for (let column = 0; column <= CELLS; column++) {
      const at = (
        /** @type {Point} */
        [column * step - radius2, flat ? 0 : row * step - radius2]
      );
      if (Math.hypot(...at) <= radius2) cells.push({ at, width: clearance(points, at) });
    }
  }
  cells.sort((a, b) => b.width - a.width);
  const ends = cells.slice(0, STARTS).map(({ at }) => climbed(points, at, { radius: radius2, step, flat }));
  return ends.reduce((best, end) => end.width > best.width ? end : best);
}
var WAYS = Array.from({ length: 16 }, (_, i) => [Math.cos(Math.PI * i / 8), Math.sin(Math.PI * i / 8)]);
function climbed(points, from, { radius: radius2, step, flat }) {
  let best = { at: from, width: clearance(points, from) };
  for (let size = step; size > FINE; ) {
    const tried = WAYS.map(([x, y]) => inside([best.at[0] + size * x, flat ? 0 : best.at[1] + size * y], radius2));
    const next = tried.map((at) => ({ at, width: clearance(points, at) })).reduce((a, b) => b.width > a.width ? b : a);
    if (next.width > best.width) best = next;
    else size /= 2;
  }
  return best;
}
function inside([x, y], radius2) {
  const over = Math.max(1, Math.hypot(x, y) / radius2);
  return [x / over, y / over];
}

// explorer/stage/web/concepts/vae/plane/frame.js
var LEAST = 3.6;
var SHARE2 = 0.98;
var RIM = 0.25;
var STEP = 0.2;
var ROUND = [1, 2, 3, 4, 5, 6, 8];
var ROWS = 3;
function axesOf([across, up], latent) {
  if (latent === 1) return [0, -1];
  if (across === up || !(across >= 0 && up >= 0 && across < latent && up < latent)) return [0, 1];
  return [across, up];
}
function turned(axes, which, dimension) {
  const other = axes[1 - which] === dimension ? axes[which] : axes[1 - which];
  return which ? [other, dimension] : [dimension, other];
}
function codesIn(model, at) {
  const { mu } = model.codes(at);
  if (!model.certain) return mu;
  const units = model.standardization(at);
  const out = new Float32Array(mu.length);
  for (let i = 0; i < mu.length; i += model.latent) units.noise(mu.subarray(i, i + model.latent), out.subarray(i, i + model.latent));
  return out;
}
function rangeOf(codes, d, axes) {
  const shown = axes.filter((axis) => axis >= 0);
  const out = Array.from({ length: codes.length / d }, (_, i) => Math.max(...shown.map((axis) => Math.abs(codes[i * d + axis]))));
  const far = out.filter(Number.isFinite).sort((a, b) => a - b);
  const most = far.length ? far[Math.ceil(SHARE2 * far.length) - 1] + RIM : 0;
  return Math.max(LEAST, Math.ceil(most / STEP - 1e-6) * STEP);
}
var placeOf = (u, [across, up], row = 0) => [u[across], up < 0 ? row : u[up]];
function codeAt([x, y], like, [across, up], out = new Float32Array(like.length)) {
  out.set(like);
  out[across] = x;
  if (up >= 0) out[up] = y;
  return out;
}
var rowOf = (label, classes) => ROWS - 2 * ROWS * (label + 0.5) / classes;
function inTurn(images) {
  const seen = /* @__PURE__ */ new Map();
  const turns = Array.from({ length: images.count }, (_, i) => {
    const turn = seen.get(images.label(i)) ?? 0;
    seen.set(images.label(i), turn + 1);
    return turn;
  });
  return Array.from(turns.keys()).sort((a, b) => turns[a] - turns[b] || images.label(a) - images.label(b));
}
function timesOf(longest, room) {
  const most = room / longest;
  const power = 10 ** Math.floor(Math.log10(most) + 1e-9);
  return power * Math.max(...ROUND.filter((n) => n * power <= most * (1 + 1e-9)), 1);
}

// explorer/stage/web/concepts/vae/plane/ink.js
var CORNERS = 60;
function ellipse(ctx, [x, y], [a, b]) {
  ctx.beginPath();
  for (let i = 0; i < CORNERS; i++) {
    const t = 2 * Math.PI * i / CORNERS;
    if (i) ctx.lineTo(x + a * Math.cos(t), y + b * Math.sin(t));
    else ctx.moveTo(x + a, y);
  }
  ctx.closePath();
}
function circle(ctx, [x, y], radius2) {
  ctx.beginPath();
  ctx.arc(x, y, radius2, 0, 2 * Math.PI);
}
function line(ctx, colour, width, alpha = 1) {
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.stroke();
}
function haloed(ctx, said, [x, y], { font, colour, paper, size, halo = 3.5 }) {
  ctx.font = font;
  const [left, base] = [x - ctx.measureText(said).width / 2, y + 0.35 * size];
  if ("strokeText" in ctx && halo) {
    ctx.lineJoin = "round";
    ctx.strokeStyle = css(paper, 0.92);
    ctx.lineWidth = halo;
    ctx.strokeText(said, left, base);
  }
  ctx.fillStyle = css(colour);
  ctx.fillText(said, left, base);
}
var upright = ({ sans }, size) => `400 ${size}px ${sans}`;
var heavy = ({ sans }, size) => `700 ${size}px ${sans}`;
var slanted = ({ serif }, size) => `italic 400 ${size}px ${serif}`;

// explorer/stage/web/concepts/vae/plane/glyphs.js
var GLYPH = 14;
var [DOT, BOX] = [5, 24];
var HAIR = { rows: [6, 8], columns: [14, 18] };
function markOf(images, i, colours) {
  if (images.shape[2] > 1) return { glyph: "", colour: hairOf(images.image(i), images.shape[1]) };
  const label = images.label(i);
  return { glyph: images.classes[label] ?? "", colour: colours.digits[label % colours.digits.length] };
}
function hairOf(values, wide) {
  const { rows, columns } = HAIR;
  const channel = (c) => {
    const seen = [];
    for (let row = rows[0]; row < rows[1]; row++) for (let column = columns[0]; column < columns[1]; column++) seen.push(values[3 * (row * wide + column) + c]);
    return 255 * seen.sort((a, b) => a - b)[seen.length >> 1];
  };
  return [channel(0), channel(1), channel(2)];
}
var sprites = /* @__PURE__ */ new Map();
function drawMark(ctx, mark, at, style) {
  if (!mark.glyph) dot(ctx, mark.colour, at, style);
  else if (style.ratio && "drawImage" in ctx) {
    const picture = sprite(mark, style);
    ctx.drawImage(picture, at[0] - BOX / 2, at[1] - BOX / 2, BOX, BOX);
  } else digit(ctx, mark, at, style);
}
function dot(ctx, colour, at, { paper, ink, size }) {
  const radius2 = DOT * size / GLYPH;
  circle(ctx, at, radius2 + 1.7);
  ctx.fillStyle = css(paper);
  ctx.fill();
  circle(ctx, at, radius2);
  ctx.fillStyle = css(colour);
  ctx.fill();
  line(ctx, ink, 1, 0.7);
}
function digit(ctx, { glyph, colour }, at, { paper, fonts, size }) {
  haloed(ctx, glyph, at, { font: heavy(fonts, size), colour, paper, size });
}
function sprite(mark, style) {
  const key2 = [mark.glyph, mark.colour, style.paper, style.size, style.ratio, style.fonts.sans].join("|");
  const known = sprites.get(key2);
  if (known) return known;
  if (sprites.size > 60) sprites.clear();
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.ceil(BOX * style.ratio);
  const ctx = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  ctx.scale(canvas.width / BOX, canvas.width / BOX);
  digit(ctx, mark, [BOX / 2, BOX / 2], style);
  sprites.set(key2, canvas);
  return canvas;
}
function standsAt({ codes, axes, camera, images, shown }, i) {
  const d = shown.own.model.latent;
  const [x, y] = placeOf(
    /** @type {any} */
    codes.subarray(i * d, (i + 1) * d),
    axes,
    rowOf(images.label(i), images.classes.length)
  );
  return [camera.x(x), camera.y(y)];
}
function drawCodes(ctx, picture, ratio) {
  const { order, images, colours, fonts, shown, camera } = picture;
  const size = shown.lit === "codes" ? GLYPH + 4 : GLYPH;
  for (const i of order) {
    const [x, y] = standsAt(picture, i);
    if (x < -BOX || y < -BOX || x > camera.width + BOX || y > camera.height + BOX) continue;
    drawMark(ctx, markOf(images, i, colours), [x, y], { paper: colours.paper, ink: colours.ink, fonts, size, ratio });
  }
}
function imageUnder(picture, [px, py]) {
  let [best, nearest2] = [-1, 12];
  for (const i of picture.order) {
    const [x, y] = standsAt(picture, i);
    const away = Math.hypot(x - px, y - py);
    if (away <= nearest2) [best, nearest2] = [i, away];
  }
  return best;
}

// explorer/stage/web/concepts/vae/plane/ground.js
var PALE = { both: 0.33, pictures: 0.85, lit: 0.12 };
var FAR = [1, 2, 3];
var TICK = 14;
var [NAME, CHOICE] = [36, 62];
function drawGround(ctx, picture, ratio) {
  const { camera, shown, colours } = picture;
  ctx.clearRect(0, 0, camera.width, camera.height);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (!shown.bare && shown.look.under !== "codes") drawLattice(ctx, picture);
  drawRings(ctx, picture);
  if (!shown.bare && shown.lit === "posterior") drawClouds(ctx, picture);
  if (!shown.bare && shown.look.under !== "pictures") drawCodes(ctx, picture, ratio);
  drawTicks(ctx, picture);
}
function drawLattice(ctx, { camera, lattice, shown }) {
  const { image, canvas } = lattice.atlas;
  if (!image) return;
  const alpha = shown.lit && shown.lit !== "decoded" && shown.look.under === "both" ? PALE.lit : shown.look.under === "pictures" || shown.lit === "decoded" ? PALE.pictures : PALE.both;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    ctx.drawPixels(image, camera.width, camera.height);
    ctx.ungroup();
    return;
  }
  ctx.save();
  ctx.globalAlpha = alpha;
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(canvas, 0, 0, camera.width, camera.height);
  ctx.restore();
}
function drawRings(ctx, { camera, axes, shown, colours, fonts, card }) {
  const lit = shown.lit === "prior";
  if (shown.own.model.certain) ctx.setLineDash([6, 5]);
  for (const far of FAR) {
    if (axes[1] < 0) sides(ctx, camera.x(-far), camera.x(far), camera.height);
    else circle(ctx, [camera.x(0), camera.y(0)], far * camera.scale);
    line(ctx, colours.ink, lit ? 3 : 1.5, lit ? 1 : 0.85);
  }
  ctx.setLineDash([]);
  if (card) return;
  const up = Math.SQRT1_2;
  for (const far of FAR) {
    const at = (
      /** @type {Point} */
      axes[1] < 0 ? [camera.x(far), 40] : [camera.x(-far * up), camera.y(far * up)]
    );
    haloed(ctx, `${far}\u03C3`, at, { font: upright(fonts, TICK), colour: colours.ink, paper: colours.paper, size: TICK, halo: 5 });
  }
}
function sides(ctx, left, right, height) {
  ctx.beginPath();
  for (const x of [left, right]) {
    ctx.moveTo(x, 0);
    ctx.lineTo(x, height);
  }
}
function drawClouds(ctx, { camera, axes, shown, colours, order, codes, images }) {
  const { model } = shown.own;
  if (model.certain) return;
  const { sigma } = model.codes(shown.at);
  const d = model.latent;
  for (const i of order) {
    const [x, y] = placeOf(
      /** @type {any} */
      codes.subarray(i * d, (i + 1) * d),
      axes,
      rowOf(images.label(i), images.classes.length)
    );
    const radii = (
      /** @type {Point} */
      [sigma[i * d + axes[0]] * camera.scale, axes[1] < 0 ? 6 : sigma[i * d + axes[1]] * camera.scale]
    );
    ellipse(ctx, [camera.x(x), camera.y(y)], radii);
    ctx.fillStyle = css(colours.gen, 0.16);
    ctx.fill();
    line(ctx, colours.gen, 1, 0.55);
  }
}
function drawTicks(ctx, { camera, axes, shown, colours, fonts, card }) {
  if (card) return;
  const corner = shown.own.model.latent > 2 ? CHOICE / camera.zoom : NAME;
  const type = { font: upright(fonts, TICK), colour: colours.ink, paper: colours.paper, size: TICK, halo: 4 };
  const [left, right, bottom, top] = camera.extent;
  const written = (v) => v < 0 ? `\u2212${-v}` : String(v);
  for (let v = Math.ceil(left); v <= right; v++) {
    const x = camera.x(v);
    stub(ctx, [x, camera.height], [x, camera.height - 5], colours.ink);
    if (x > 40 && x < camera.width - corner) haloed(ctx, written(v), [x, camera.height - 14], type);
  }
  for (let v = Math.ceil(bottom); axes[1] >= 0 && v <= top; v++) {
    const y = camera.y(v);
    stub(ctx, [0, y], [5, y], colours.ink);
    if (y > NAME && y < camera.height - NAME) haloed(ctx, written(v), [17, y], type);
  }
}
function drawNames(ctx, { camera, axes, colours, fonts }) {
  const type = { font: slanted(fonts, 18), colour: colours.ink, paper: colours.paper, size: 16, halo: 5 };
  const low = (i) => `z${[...String(i + 1)].map((c) => "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089"[Number(c)]).join("")}`;
  haloed(ctx, low(axes[0]), [camera.width - 18, camera.height - 15], type);
  if (axes[1] >= 0) haloed(ctx, low(axes[1]), [18, 17], type);
}
function stub(ctx, from, to, colour) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  line(ctx, colour, 1.2);
}

// explorer/stage/web/concepts/vae/plane/hand.js
var STEP2 = 0.1;
var LEAP = 0.5;
var LONG = 480;
var STILL = 9;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
var ours = ({ target: target2 }) => target2 instanceof Element && target2.closest("select, button") !== null;
function hand(view, grip, acts) {
  const press = { pointer: -1, moved: false, chosen: false, timer: 0, away: (
    /** @type {Point} */
    [0, 0]
  ), start: (
    /** @type {Point} */
    [0, 0]
  ) };
  const place = (e) => (
    /** @type {Point} */
    acts.at(e).map((v, i) => v + press.away[i])
  );
  view.addEventListener("pointerdown", (e) => {
    if (e.button || !e.isPrimary || ours(e)) return;
    const at = acts.at(e);
    Object.assign(press, { chosen: false, moved: false, start: at, away: [0, 0] });
    if (e.shiftKey) press.chosen = acts.choose(at);
    else if (e.target === grip || e.pointerType === "mouse") begin(e, at);
    else press.timer = window.setTimeout(() => press.chosen = acts.choose(at), LONG);
  });
  function begin(e, at) {
    press.pointer = e.pointerId;
    view.setPointerCapture(e.pointerId);
    if (e.target === grip) press.away = /** @type {Point} */
    acts.handle().map((v, i) => v - at[i]);
    else acts.put(at, false);
    press.moved = e.target !== grip;
  }
  view.addEventListener("pointermove", (e) => {
    const at = acts.at(e);
    if (Math.hypot(at[0] - press.start[0], at[1] - press.start[1]) > STILL) clearTimeout(press.timer);
    if (e.pointerId !== press.pointer) return;
    press.moved = true;
    acts.put(place(e), false);
  });
  const end = (e) => {
    clearTimeout(press.timer);
    if (e.pointerId !== press.pointer) return;
    press.pointer = -1;
    if (press.moved) acts.put(place(e), true);
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
  view.addEventListener("click", (e) => {
    const tap = (
      /** @type {PointerEvent} */
      e
    );
    if (tap.pointerType === "mouse" || tap.target === grip || press.chosen || !tap.isTrusted || ours(tap)) return;
    acts.put(acts.at(tap), true);
  });
  view.addEventListener("contextmenu", (e) => press.chosen && e.preventDefault());
  view.addEventListener("dblclick", (e) => !ours(e) && acts.back());
  view.addEventListener("keydown", (e) => key(e, acts));
}
function key(e, { step, back }) {
  if (e.altKey || e.ctrlKey || e.metaKey || ours(e)) return;
  const arrow = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
  if (arrow) step(
    /** @type {Point} */
    arrow.map((v) => v * (e.shiftKey ? LEAP : STEP2))
  );
  else if (!(e.key === "Home" || e.key === "Escape") || !back()) return;
  e.preventDefault();
  e.stopPropagation();
}

// explorer/stage/web/concepts/vae/plane/lattice.js
var CELL = 24;
var COLOURED = 31;
var TURNS = 5;
var Lattice = class {
  /** @param {Shape} shape of an image */
  constructor(shape) {
    this.shape = shape;
    this.atlas = new Atlas(shape);
    this.made = "";
    this.framed = "";
    this.turn = 0;
    this.whole = false;
  }
  /**
   * How many pictures there are across and up.
   * @param {Pick<Camera, "width" | "height">} camera
   */
  count({ width, height }) {
    const across = Math.max(3, Math.round(width / (this.shape[2] === 1 ? CELL : COLOURED)));
    return { across, up: Math.max(3, Math.round(height * across / width)) };
  }
  /**
   * Make what is not of this moment; while things move a part of it.
   * @param {Camera} camera
   * @param {Ground} ground
   * @param {Rgb} colour
   * @param {boolean} moving
   * @returns {boolean} whether anything was made
   */
  make(camera, { model, at, u, axes }, colour, moving) {
    const others = Array.from(u, (v, i) => axes.includes(i) ? 0 : Number(v.toFixed(2)));
    const { across, up } = this.count(camera);
    const framed = [model.film.key, axes, across, up, camera.extent, colour].join("|");
    const made = [framed, at, model.film.have, others].join("|");
    if (made === this.made && (this.whole || moving)) return false;
    const sketch = moving && framed === this.framed;
    Object.assign(this, { made, framed, whole: !sketch });
    this.turn = (this.turn + 1) % TURNS;
    this.fill(camera, { across, up }, (i) => !sketch || i % TURNS === this.turn, (place) => model.decode(at, decoderCode(model, at, codeAt(place, u, axes, this.code(u))), this.values(model)), colour);
    return true;
  }
  /** @param {ArrayLike<number>} u */
  code(u) {
    return this.buffer?.length === u.length ? this.buffer : this.buffer = new Float32Array(u.length);
  }
  /** @type {Float32Array | undefined} */
  buffer;
  /** @param {LatentModel} model */
  values({ images: { size } }) {
    return this.pixels?.length === size ? this.pixels : this.pixels = new Float32Array(size);
  }
  /** @type {Float32Array | undefined} */
  pixels;
  /**
   * @param {Camera} camera
   * @param {{ across: number, up: number }} count
   * @param {(i: number) => boolean} wanted
   * @param {(place: [number, number]) => Float32Array} decoded
   * @param {Rgb} colour
   */
  fill({ extent: [left, right, bottom, top] }, { across, up }, wanted, decoded, colour) {
    const [rows, columns] = this.shape;
    const image = this.atlas.sized(across * columns, up * rows);
    for (let i = 0; i < across * up; i++) {
      if (!wanted(i)) continue;
      const [column, row] = [i % across, Math.floor(i / across)];
      const x = left + (column + 0.5) / across * (right - left);
      const y = top - (row + 0.5) / up * (top - bottom);
      inkInto(image, decoded([x, y]), this.shape, colour, column * columns, row * rows);
    }
    this.atlas.canvas.getContext("2d").putImageData(image, 0, 0);
  }
};
function decoderCode(model, at, u) {
  return model.certain ? model.standardization(at).draw(u) : u;
}

// explorer/stage/web/concepts/vae/plane/legend.js
var code = (glyph) => icon(14, 16, glyph ? s("text", { x: 7, y: 13, "text-anchor": "middle", class: "latent-digit" }, glyph) : s("circle", { cx: 7, cy: 8, r: 5, class: "latent-dot" }));
var prior = (fitted) => icon(18, 18, s("circle", { cx: 9, cy: 9, r: 7.5, class: `latent-ring${fitted ? " dashed" : ""}` }));
var posterior = () => icon(24, 16, s("ellipse", { cx: 12, cy: 8, rx: 10, ry: 6, class: "latent-q" }));
var z = () => {
  const disc = (r, name) => s("circle", { cx: 10, cy: 10, r, class: name });
  return icon(20, 20, disc(5.5, "latent-z"), s("path", { d: "M10 0v5M10 15v5M0 10h5M15 10h5", class: "latent-z" }), disc(2, "latent-z-dot"));
};
var Legend = class {
  /**
   * @param {Words} words
   * @param {(mark: string) => void} light
   */
  constructor(words, light) {
    this.words = words;
    this.light = light;
    this.element = h("div", { class: "latent-legend", role: "group", "aria-label": words.say("legend") });
    this.shown = "";
  }
  /**
   * @param {{ glyph: string, certain: boolean, bare: boolean, codes: boolean, lit: string }} of `certain`: there is neither prior nor q
   */
  show({ glyph, certain, bare, codes, lit }) {
    const { words } = this;
    const key2 = [glyph, certain, bare, codes].join("|");
    if (key2 !== this.shown) {
      this.shown = key2;
      const items = [this.item("prior", prior(certain), words.say(certain ? "plane_fitted" : "plane_prior"))];
      if (!bare && codes) items.unshift(this.item("codes", code(glyph), words.say("plane_codes")));
      if (!bare && !certain) items.push(this.item("posterior", posterior(), math("q(z | x)")));
      if (!bare) items.push(this.item("z", z(), math("z")));
      this.element.replaceChildren(...items);
    }
    for (const item of this.element.children) set(item, { "data-lit": item.getAttribute("data-see") === lit && lit !== "" });
  }
  /**
   * @param {string} see the mark's name, as in a link #see-...
   * @param {...(Node | string)} parts
   */
  item(see, ...parts) {
    const element = h("span", { class: "latent-mark", "data-see": see }, ...parts);
    element.addEventListener("pointerenter", () => this.light(see));
    element.addEventListener("pointerleave", () => this.light(""));
    return element;
  }
};

// explorer/stage/web/concepts/vae/plane/over.js
var SMALL = 24;
var [LENS, LEAST2] = [52, 26];
var [EDGE, FOOT] = [7, 27];
var FAR2 = 3;
var BAND = 9;
var [RING2, HAIR2] = [10, 7];
var inside2 = (v, end) => Math.max(4, Math.min(end - 4, v));
function drawOver(ctx, picture) {
  const { shown } = picture;
  if (shown.bare) return;
  const mu = muAt(picture);
  if (!shown.own.model.certain) drawQ(ctx, picture, mu);
  if (shown.look.right === "between") drawWalk(ctx, picture, mu);
  if (shown.byHand) drawWay(ctx, picture, mu);
  drawHandle(ctx, picture);
}
function muAt({ camera, shown, axes }) {
  const { model, mu } = shown.own;
  const [x, y] = placeOf(model.standardization(shown.at).noise(mu), axes);
  return [camera.x(x), camera.y(y)];
}
function handleAt({ camera, shown, axes }) {
  const [u, v] = placeOf(shown.own.u, axes);
  const [x, y] = [camera.x(u), camera.y(v)];
  const at = (
    /** @type {Point} */
    [inside2(x, camera.width), inside2(y, camera.height)]
  );
  return { at, outside: at[0] !== x || at[1] !== y };
}
function drawQ(ctx, picture, mu) {
  const { camera, shown, axes, colours, card } = picture;
  const lit = shown.lit === "posterior";
  const { sigma } = shown.own;
  const radii = (
    /** @type {Point} */
    [sigma[axes[0]] * camera.scale, axes[1] < 0 ? BAND : sigma[axes[1]] * camera.scale]
  );
  const longest = axes[1] < 0 ? radii[0] : Math.max(...radii);
  cloud(ctx, mu, radii, picture, lit);
  if (4 * longest >= SMALL || card) return;
  const lens = lensOf(picture, mu);
  if (lens) drawLens(ctx, picture, { mu, radii, lens, times: timesOf(2 * longest, lens.radius * 0.94) });
  circle(ctx, mu, 2);
  ctx.fillStyle = css(colours.gen);
  ctx.fill();
}
function cloud(ctx, at, [a, b], { colours }, lit) {
  for (const far of [2, 1]) {
    ellipse(ctx, at, [far * a, far * b]);
    ctx.fillStyle = css(colours.gen, lit ? 0.24 : 0.14);
    ctx.fill();
    line(ctx, colours.paper, lit ? 6 : 4.5, 0.75);
    line(ctx, colours.gen, lit ? 3.6 : 2.2);
  }
}
function lensOf({ camera: { width, height, scale } }, [x, y]) {
  const taken = x > 0.55 * width && y > 0.6 * height;
  const base = taken ? EDGE : FOOT;
  const free = (r) => Math.hypot(width / 2 - EDGE - r, height / 2 - base - r) >= FAR2 * scale + r;
  let radius2 = LENS;
  while (radius2 > LEAST2 && !free(radius2)) radius2--;
  if (Math.min(width, height) < 6 * LEAST2) return null;
  return { at: [width - EDGE - radius2, taken ? base + radius2 : height - base - radius2], radius: radius2, label: taken ? 1 : -1 };
}
function drawLens(ctx, picture, { mu, radii, lens: { at, radius: radius2, label }, times }) {
  const { colours, fonts } = picture;
  const away = Math.hypot(at[0] - mu[0], at[1] - mu[1]);
  const end = (
    /** @type {Point} */
    at.map((v, i) => v + (mu[i] - v) * radius2 / away)
  );
  segment(ctx, mu, end);
  line(ctx, colours.ink, 1, 0.8);
  circle(ctx, at, radius2);
  ctx.fillStyle = css(colours.paper, 0.96);
  ctx.fill();
  line(ctx, colours.ink, 1.3);
  cloud(
    ctx,
    at,
    /** @type {Point} */
    radii.map((r) => Math.min(r * times, radius2 / 2)),
    picture,
    picture.shown.lit === "posterior"
  );
  circle(ctx, at, 2.2);
  ctx.fillStyle = css(colours.gen);
  ctx.fill();
  drawInLens(ctx, picture, { mu, at, radius: radius2, times });
  const type = { font: upright(fonts, 14), colour: colours.ink, paper: colours.paper, size: 14, halo: 4 };
  haloed(ctx, `q(z|x) \xD7${fixed(times, 0)}`, [Math.min(at[0], picture.camera.width - 48), at[1] + label * (radius2 + 11)], type);
}
function drawInLens(ctx, picture, { mu, at, radius: radius2, times }) {
  const { camera, shown, axes, colours } = picture;
  const [u, v] = placeOf(shown.own.u, axes);
  const z2 = (
    /** @type {Point} */
    [at[0] + (camera.x(u) - mu[0]) * times, at[1] + (camera.y(v) - mu[1]) * times]
  );
  if (!(Math.hypot(z2[0] - at[0], z2[1] - at[1]) < radius2 - 4)) return;
  circle(ctx, z2, 5);
  ctx.fillStyle = css(colours.noise);
  ctx.fill();
  line(ctx, colours.paper, 1.6);
}
function segment(ctx, from, to) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
}
function drawWay(ctx, picture, mu) {
  const { at } = handleAt(picture);
  segment(ctx, mu, at);
  line(ctx, picture.colours.paper, 5, 0.8);
  line(ctx, picture.colours.noise, 2.2);
}
function drawWalk(ctx, picture, mu) {
  const { camera, shown, axes, images, colours, fonts } = picture;
  const { model } = shown.own;
  const [x, y] = placeOf(model.standardization(shown.at).noise(model.encode(shown.at, images.image(shown.look.to % images.count)).mu), axes);
  const end = (
    /** @type {Point} */
    [camera.x(x), camera.y(y)]
  );
  segment(ctx, mu, end);
  line(ctx, colours.paper, 6, 0.85);
  line(ctx, colours.real, 3);
  for (const [i, at] of [mu, end].entries()) {
    circle(ctx, at, 5);
    ctx.fillStyle = css(colours.real);
    ctx.fill();
    line(ctx, colours.paper, 1.6);
    const type = { font: upright(fonts, 16), colour: colours.real, paper: colours.paper, size: 16, halo: 4 };
    const aside = at[0] < (i ? mu : end)[0] ? -14 : 14;
    haloed(ctx, "AB"[i], [Math.max(10, Math.min(camera.width - 10, at[0] + aside)), at[1]], type);
  }
}
function drawHandle(ctx, picture) {
  const { shown, colours } = picture;
  const { at, outside } = handleAt(picture);
  const [x, y] = at;
  const lit = shown.lit === "z" || shown.lit === "noise";
  const radius2 = lit ? RING2 + 2 : RING2;
  for (
    const [colour, width] of
    /** @type {[typeof colours.ink, number][]} */
    [[colours.paper, lit ? 8 : 6], [colours.noise, lit ? 4.4 : 3]]
  ) {
    if (outside && colour === colours.noise) ctx.setLineDash([4, 3]);
    circle(ctx, at, radius2);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + dx * (radius2 - 2), y + dy * (radius2 - 2));
      ctx.lineTo(x + dx * (radius2 + HAIR2), y + dy * (radius2 + HAIR2));
    }
    line(ctx, colour, width);
  }
  ctx.setLineDash([]);
  circle(ctx, at, 3);
  ctx.fillStyle = css(colours.noise);
  ctx.fill();
  line(ctx, colours.paper, 1.2);
}

// explorer/stage/web/concepts/vae/distance.js
var PRECISE = 1e-15;
var MOST = 1e4;
function radius(z2) {
  return Math.hypot(...Array.from(z2));
}
function fromQ(z2, mu, sigma) {
  return radius(Array.from(z2, (value, i) => value === mu[i] ? 0 : (value - mu[i]) / sigma[i]));
}
function beyond(r, d) {
  return upperGamma(d / 2, r * r / 2);
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

// explorer/stage/web/concepts/vae/plane/said.js
var FAR3 = Math.exp(-4.5);
function distanceSaid({ own: { model, u, z: z2, mu, sigma } }, words) {
  const r = radius(u);
  const norm = fixed(r, 2);
  if (model.certain) return { said: words.say("far_none", { norm }), far: r > 3 };
  const share = beyond(r, u.length);
  const far = share < FAR3;
  const from = words.say("far_q", { sigmas: fixed(fromQ(z2, mu, sigma), 1) });
  return { said: `${words.say(far ? "far_out" : "far_prior", { norm, share: words.chance(share) })}${words.say("list_comma")}${from}`, far };
}
function placeSaid(u, axes, words) {
  return Array.from(axes).filter((axis) => axis >= 0).map((axis) => `z${axis + 1} ${fixed(u[axis], 2)}`).join(words.say("list_comma"));
}

// explorer/stage/web/concepts/vae/plane.js
var LEAST3 = 120;
var UNDER = (
  /** @type {const} */
  ["both", "codes", "pictures"]
);
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
    const { words } = kit;
    const styles = getComputedStyle(kit.root);
    this.fonts = { sans: styles.fontFamily || "sans-serif", serif: styles.getPropertyValue("--serif").trim() || "serif" };
    this.ground = h("canvas", { class: "base", tabindex: 0, role: "slider", "aria-label": words.say("plane_label"), "aria-valuemin": -6, "aria-valuemax": 6, "aria-valuenow": 0 });
    this.over = h("canvas", { class: "over", "aria-hidden": "true" });
    this.grip = h("div", { class: "latent-grip", "aria-hidden": "true" });
    this.selects = [this.select(0), this.select(1)];
    this.view = h("div", { class: "view latent-view" }, this.ground, this.over, this.grip, ...this.selects);
    this.foot = h("p", { class: "latent-foot" });
    this.legend = new Legend(words, kit.light);
    this.under = segmented(words.say("under_shows"), UNDER.map((under) => [under, words.say(`under_${under}`)]), (under) => actions.choose({ under: (
      /** @type {any} */
      under
    ) }));
    this.left = segmented(words.say("plane_or_sliders"), ["plane", "sliders"].map((left) => [left, words.say(left)]), (left) => actions.choose({ left: (
      /** @type {any} */
      left
    ) }));
    const name = h("div", { class: "latent-name" }, h("h2", {}, words.say("latent_space")), this.left.element, this.under.element);
    this.element = h("section", { class: "plane", "aria-label": words.say("latent_space") }, h("header", {}, name, this.legend.element), this.view, this.foot);
    this.size = { width: 0, height: 0, zoom: 1 };
    this.shown = null;
    this.model = null;
    this.painted = { ground: "", over: "", ranged: "" };
    this.range = 0;
    this.listen();
  }
  /* ---- what a scene and a window bring */
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   * @param {{ own: LatentModel, other: LatentModel | null }} models
   */
  update(scene, images, { own }) {
    if (this.images?.key !== images.key) {
      this.images = images;
      this.order = inTurn(images);
      this.lattice = new Lattice(images.shape);
    }
    this.scene = scene;
    this.model = own;
    this.painted = { ground: "", over: "", ranged: "" };
    this.under.press(this.kit.look.under);
    this.left.press(this.kit.look.left);
    for (const [i, select] of this.selects.entries()) this.offer(select, own.latent, i);
  }
  /**
   * @param {HTMLSelectElement} select
   * @param {number} latent
   * @param {number} i
   */
  offer(select, latent, i) {
    select.hidden = latent <= 2;
    if (select.options.length === latent) return;
    const options = Array.from({ length: latent }, (_, k) => h("option", { value: k }, `z${[...String(k + 1)].map((c) => "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089"[Number(c)]).join("")}`));
    select.replaceChildren(...options);
    select.value = String(i);
  }
  /** @param {Room & { side: number }} room */
  layout({ side, zoom }) {
    const height = Math.max(LEAST3, side - this.foot.offsetHeight);
    this.view.style.height = `${height}px`;
    this.size = { width: this.view.clientWidth, height, zoom };
  }
  /** @param {0 | 1} which axis */
  select(which) {
    const select = h("select", { class: `latent-axis ${which ? "up" : "across"}`, "aria-label": this.kit.words.say(which ? "axis_up" : "axis_across"), hidden: true });
    select.addEventListener("change", () => this.shown && this.actions.choose({ axes: turned(this.axes(this.shown), which, Number(select.value)) }));
    return select;
  }
  /* ---- what a hand does */
  listen() {
    hand(this.view, this.grip, {
      at: ({ clientX, clientY }) => {
        const box = this.view.getBoundingClientRect();
        return [(clientX - box.left) / this.size.zoom, (clientY - box.top) / this.size.zoom];
      },
      handle: () => {
        const picture = this.picture();
        return picture ? handleAt(picture).at : [0, 0];
      },
      put: (at, done) => this.put(at, done),
      step: (by) => this.step(by),
      back: () => this.back(),
      choose: (at) => this.choose(at)
    });
  }
  /**
   * @param {Point} at in pixels
   * @param {boolean} done
   */
  put([px, py], done) {
    const picture = this.picture();
    if (!picture || picture.shown.bare) return;
    const { camera, shown, axes } = picture;
    const [x, y] = camera.world(Math.max(0, Math.min(camera.width, px)), Math.max(0, Math.min(camera.height, py)));
    this.actions.move(codeAt([x, y], shown.own.u, axes), done);
  }
  /** @param {Point} by in units of the prior */
  step([dx, dy]) {
    const { shown } = this;
    if (!shown || shown.bare) return;
    const axes = this.axes(shown);
    const { u } = shown.own;
    this.actions.move(codeAt([u[axes[0]] + dx, axes[1] < 0 ? 0 : u[axes[1]] + dy], u, axes), true);
  }
  back() {
    if (!this.shown?.byHand) return false;
    this.actions.move(null);
    return true;
  }
  /** @param {Point} at in pixels */
  choose(at) {
    const picture = this.picture();
    if (!picture || picture.shown.bare || picture.shown.look.under === "pictures") return false;
    const image = imageUnder(picture, at);
    if (image >= 0) this.actions.choose({ image, drawn: null, z: null });
    return image >= 0;
  }
  /* ---- painting */
  /** @param {Shown} shown @returns {Axes} */
  axes({ look, own }) {
    return axesOf(look.axes, own.model.latent);
  }
  /**
   * All that the picture is drawn from.
   * @param {{ width: number, height: number, zoom: number }} [size]
   * @param {VaeColours | null} [colours]
   * @param {Shown | null} [shown]
   * @returns {Picture | null}
   */
  picture(size = this.size, colours = this.colours ?? null, shown = this.shown) {
    const { images, order, lattice, fonts } = this;
    if (!images || !order || !lattice || !colours || !shown || !size.width) return null;
    const axes = this.axes(shown);
    const range = this.rangeOf(shown.own.model, axes);
    const camera = new Camera([-range, range, -range, range], size.width / size.zoom, size.height / size.zoom, size.zoom);
    return { camera, axes, shown, colours, fonts, images, order, lattice, codes: shown.bare ? [] : codesIn(shown.own.model, shown.at) };
  }
  /**
   * The same for all frames of a film, so that what moves on the plane is not the plane.
   * @param {LatentModel} model
   * @param {Axes} axes
   */
  rangeOf(model, axes) {
    const ranged = [model.film.key, model.film.have, axes].join("|");
    if (ranged !== this.painted.ranged) {
      this.painted.ranged = ranged;
      this.range = rangeOf(codesIn(model, model.film.have - 1), model.latent, axes);
    }
    return this.range;
  }
  /** @type {VaeColours | undefined} */
  colours;
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    this.colours = colours;
    const picture = this.picture();
    if (!picture) return false;
    this.say(picture);
    const ground = this.paintGround(picture);
    return this.paintOver(picture) || ground;
  }
  /** @param {Picture} picture */
  paintGround(picture) {
    const { shown, axes, camera, colours, lattice, images } = picture;
    const { own: { model }, look: { under } } = shown;
    const wanted = !shown.bare && under !== "codes";
    const made = wanted && lattice.make(camera, { model, at: shown.at, u: shown.own.u, axes }, colours.gen, shown.moving);
    const lit = ["codes", "prior", "posterior", "decoded", "z", "noise"].includes(shown.lit) ? shown.lit : "";
    const key2 = [shown.at, model.film.key, model.film.have, axes, under, lit, shown.bare, images.key, this.sized(camera), colours.key].join("|");
    if (key2 === this.painted.ground && !made) return false;
    this.painted.ground = key2;
    const ratio = devicePixelRatio * camera.zoom;
    const ctx = fit(this.ground, camera.width, camera.height, ratio);
    drawGround(ctx, picture, ratio);
    if (model.latent <= 2) drawNames(ctx, picture);
    return true;
  }
  /** @param {Picture} picture */
  paintOver(picture) {
    const { shown, camera, colours, axes } = picture;
    const key2 = [shown.key, shown.lit, axes, this.sized(camera), colours.key].join("|");
    if (key2 === this.painted.over) return false;
    this.painted.over = key2;
    const ctx = fit(this.over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawOver(ctx, picture);
    const { at } = handleAt(picture);
    this.grip.hidden = shown.bare;
    this.grip.style.translate = at.map((v) => `${v * camera.zoom}px`).join(" ");
    return true;
  }
  /** @param {Camera} camera */
  sized = (camera) => [camera.width, camera.height, camera.zoom, camera.extent[0], devicePixelRatio].join();
  /** What stands beside the picture. @param {Picture} picture */
  say({ shown, axes, images }) {
    const { words } = this.kit;
    const { own: { model, u }, look, bare } = shown;
    this.under.press(look.under);
    this.left.press(look.left);
    for (const button of this.under.element.querySelectorAll("button")) button.disabled = bare;
    this.selects.forEach((select, i) => select.value !== String(axes[i]) && (select.value = String(axes[i])));
    this.legend.show({ glyph: images.shape[2] > 1 ? "" : "7", certain: model.certain, bare, codes: look.under !== "pictures", lit: shown.lit });
    const { said, far } = bare ? { said: "", far: false } : distanceSaid(shown, words);
    write(this.foot, said);
    set(this.foot, { "data-far": far });
    if (shown.moving) return;
    const told = bare ? words.say("after_the_guess") : [placeSaid(u, axes, words), said].join(words.say("list_comma"));
    set(this.ground, { "aria-valuenow": bare ? 0 : Number(u[axes[0]].toFixed(2)), "aria-valuetext": told });
  }
  spoken() {
    return this.foot.textContent ?? "";
  }
};

// explorer/stage/web/concepts/vae/beside.js
var FILM = "beside";
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
    const { words } = kit;
    this.plane = new Plane(kit, scene, actions);
    this.title = h("h2");
    this.gap = h("button", { type: "button", class: "tool gap" }, words.say("widest_gap"));
    set(this.gap, { title: words.say("widest_gap_help", { ring: RING, share: words.percent(SHARE, 0) }) });
    this.gap.addEventListener("click", () => this.toGap());
    this.sample = h("button", { type: "button", class: "tool sample" }, words.say("sample_each"));
    set(this.sample, { title: words.say("sample_each_help") });
    const name = h("div", { class: "beside-name" }, this.title, this.gap, this.sample);
    this.plane.element.querySelector("header > :first-child")?.replaceWith(name);
    this.said = h("p");
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: FILM }));
    this.waiting = h("div", { class: "view beside-waiting", hidden: true }, this.said, this.status.element);
    this.foot = new Foot(words, () => actions.redraw());
    this.sample.addEventListener("click", () => this.foot.draw());
    this.element = h("div", { class: "beside" }, this.waiting);
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
    this.status.update(
      /** @type {Status} */
      scene.films[FILM].status
    );
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
    const code2 = this.shown?.other && gapCode(this.shown.other.model, this.shown.at, this.shown.look.axes);
    if (code2) this.actions.move(code2);
  }
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    const { own, other } = shown;
    this.shown = shown;
    if (!other) return false;
    const plane = this.plane.paint({ ...shown, own: other, other: own }, colours);
    return this.foot.paint(shown, [own, other], colours) || plane;
  }
  spoken() {
    return this.shown?.other ? this.foot.spoken() : this.said.textContent ?? "";
  }
};
function gapCode(model, at, axes) {
  const { latent } = model;
  const { mu } = model.codes(at);
  const units = model.standardization(at);
  const codes = new Float32Array(mu.length);
  for (let k = 0; k < mu.length; k += latent) codes.set(units.noise(mu.subarray(k, k + latent)), k);
  const gap = widestGap(along(codes, latent, axes), RING, axes[1] >= latent);
  return Float32Array.from({ length: latent }, (_, i) => i === axes[0] ? gap.at[0] : i === axes[1] ? gap.at[1] : 0);
}

// explorer/stage/web/concepts/vae/between/curve.js
var ROOF = 1.5;
var LINES = ["own", "other", "pixels"];
var DistanceCurve = class {
  /**
   * @param {Words} words
   * @param {(place: number, done: boolean) => void} go
   */
  constructor(words, go) {
    this.words = words;
    this.lines = LINES.map((id) => s("path", { class: `way ${id}` }));
    this.rule = s("path", { class: "floor" });
    this.here = h("i", { class: "way-here" });
    this.dots = [h("i", { class: "way-dot" }), h("i", { class: "way-dot" })];
    this.tick = h("span", { class: "way-tick" });
    this.plot = h("div", { class: "way-plot" }, s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, this.rule, ...this.lines), this.here, ...this.dots);
    this.label = h("span", { class: "strip-name" }, words.say("way_distance"));
    this.element = h("div", { class: "way-curve" }, this.label, this.plot, this.tick);
    this.total = 33;
    drag(this.plot, (x, done) => {
      const { left, width } = this.plot.getBoundingClientRect();
      go(Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1)), done);
    });
  }
  /** @param {{ ways: Way[], dots: number[], floor: number, bare: boolean }} of */
  show({ ways, dots, floor, bare }) {
    const y = (value) => 100 - 100 * Math.min(1, value / (ROOF * floor));
    this.lines.forEach((line2, i) => set(line2, { d: path(ways[i].distances, y) }));
    set(this.rule, { d: bare ? "" : `M0 ${y(floor).toFixed(2)}H100` });
    this.dots.forEach((dot2, i) => dot2.style.top = `${y(dots[i])}%`);
    this.tick.style.top = `${y(floor)}%`;
    write(this.tick, fixed(floor, 1));
    set(this.element, { title: this.words.say("way_help", { value: fixed(floor, 1) }), "data-empty": bare });
  }
  /** @param {number} walk */
  at(walk) {
    this.here.style.left = `${100 * walk}%`;
  }
};
function path(values, y) {
  return values.map((value, i) => `${i ? "L" : "M"}${(100 * i / (values.length - 1)).toFixed(2)} ${y(value).toFixed(2)}`).join("");
}

// explorer/stage/web/concepts/vae/between/end.js
var DRAWN = "-1";
var End = class {
  /**
   * @param {Words} words
   * @param {"A" | "B"} letter
   * @param {(image: number) => void} choose
   */
  constructor(words, letter, choose) {
    this.words = words;
    this.letter = letter;
    this.choose = choose;
    this.select = h("select", { "aria-label": words.say("end_class", { end: letter }) });
    this.select.addEventListener("change", () => this.turnTo(Number(this.select.value)));
    this.button = h("button", { type: "button", class: "end-picture" });
    this.button.addEventListener("click", () => this.another());
    const [what, more] = [h("p", {}, h("b", {}, letter), this.select), h("span", { class: "end-more", "aria-hidden": "true" }, words.say("another_image"))];
    this.element = h("div", { class: "between-end", role: "group", "aria-label": words.say("end_of_walk", { end: letter }) }, what, this.button, more);
    this.images = null;
    this.index = null;
  }
  /** @param {ImageSet} images */
  update(images) {
    this.images = images;
    this.picture = new Picture(images.shape, "", "real");
    this.button.replaceChildren(this.picture.element);
    const classes = [...new Set(images.labels)].sort((a, b) => a - b);
    this.drawing = h("option", { value: DRAWN, disabled: true, hidden: true }, this.words.say("end_drawn"));
    this.select.replaceChildren(this.drawing, ...classes.map((label) => h("option", { value: label }, images.classes[label])));
  }
  /** The first image of a class. @param {number} label */
  turnTo(label) {
    const [first] = this.images?.labelled(label) ?? [];
    if (first !== void 0) this.choose(first);
  }
  /** The next one of the class that is shown; in place of a drawing, the first. */
  another() {
    if (!this.images) return;
    const all = this.images.labelled(this.index === null ? this.images.label(0) : this.images.label(this.index));
    this.choose(all[(all.indexOf(this.index ?? -1) + 1) % all.length]);
  }
  /**
   * @param {{ index: number | null, values: Float32Array }} of `index`: none of a drawing
   * @param {VaeColours} colours
   */
  show({ index, values }, colours) {
    const { images, words, letter } = this;
    if (!images || !this.drawing) return;
    this.index = index;
    this.drawing.hidden = index !== null;
    this.select.value = index === null ? DRAWN : String(images.label(index));
    const name = index === null ? words.say("end_drawn") : images.name(index);
    this.picture?.show(values, colours.real);
    set(this.button, { "aria-label": words.say("end_next", { end: letter, name }), title: words.say("another_image") });
  }
};

// explorer/stage/web/concepts/vae/mixing.js
function mixed(a, b, t, out = new Float32Array(a.length)) {
  for (let i = 0; i < out.length; i++) out[i] = (1 - t) * a[i] + t * b[i];
  return out;
}
function endsOf(model, at, from, to) {
  return [model.encode(at, from).mu, model.encode(at, to).mu];
}
function spread(count, total) {
  return Array.from({ length: count }, (_, i) => Math.round(i * (total - 1) / (count - 1)));
}

// explorer/stage/web/concepts/vae/between/strip.js
var PICTURES = 7;
var Strip = class {
  /**
   * @param {Words} words
   * @param {"own" | "other" | "pixels"} id
   * @param {(place: number) => void} go
   */
  constructor(words, id, go) {
    this.words = words;
    this.id = id;
    this.label = h("span", { class: "strip-name" }, words.say(`strip_${id}`));
    this.number = h("b", { class: "strip-number" });
    this.buttons = Array.from({ length: PICTURES }, (_, i) => {
      const button = h("button", { type: "button", class: "strip-picture" });
      button.addEventListener("click", () => go(this.places[i]));
      return button;
    });
    this.element = h("div", { class: "strip", role: "group", "aria-label": words.say(`strip_${id}`), "data-strip": id }, this.label, ...this.buttons, this.number);
    this.places = [];
    this.total = 2;
    this.key = "";
    this.pictures = [];
    this.way = null;
  }
  /**
   * @param {ImageSet} images
   * @param {number} total places of the way
   */
  update(images, total) {
    const key2 = `${images.key} ${total}`;
    if (key2 === this.key) return;
    this.key = key2;
    this.total = total;
    this.places = spread(PICTURES, total);
    this.pictures = this.buttons.map((button, i) => {
      const picture = new Picture(images.shape, "", this.id === "pixels" ? "faded" : "made");
      button.replaceChildren(picture.element);
      const share = this.words.percent(this.places[i] / (total - 1), 0);
      set(button, { "aria-label": this.words.say("go_there", { share }) });
      return picture;
    });
  }
  /** Of what it is, where that is another model. @param {string} name */
  name(name) {
    write(this.label, name);
    set(this.element, { "aria-label": this.words.say("strip_other_of", { model: name }) });
  }
  /**
   * @param {Way} way
   * @param {Rgb} colour
   */
  show(way, colour) {
    this.way = way;
    const { mix } = way;
    set(this.element, { "data-empty": !mix });
    if (mix) this.pictures.forEach((picture, i) => picture.show(mix(this.places[i] / (this.total - 1)), colour));
  }
  /** @param {number} walk the place, from 0 to 1 */
  at(walk) {
    const place = walk * (this.total - 1);
    const here = this.places.reduce((best, one) => Math.abs(one - place) < Math.abs(best - place) ? one : best);
    this.buttons.forEach((button, i) => set(button, { "data-here": this.places[i] === here }));
    write(this.number, this.way?.distances.length ? fixed(this.way.distance(walk), 1) : "");
  }
};

// explorer/stage/web/concepts/vae/between/room.js
var BAR = 48;
var GAP = 6;
var [LABEL, NUMBER] = [104, 34];
var [CURVE, LEAST_CURVE, MOST_CURVE] = [0.18, 46, 96];
var LEAST_TOP = 104;
function roomFor({ side, width, strips, narrow, zoom }) {
  const [label, value] = [narrow ? 84 : LABEL * zoom, NUMBER * zoom];
  const across = Math.floor((width - label - value - (PICTURES + 1) * GAP) / PICTURES);
  const curve = Math.round(Math.max(LEAST_CURVE, Math.min(MOST_CURVE * zoom, CURVE * side)));
  const rest = side - BAR - curve - (strips + 3) * GAP;
  const thumb = narrow ? across : Math.max(24, Math.min(across, Math.floor((rest - LEAST_TOP) / strips)));
  const top = narrow ? Math.min(150, Math.round(width * 0.4)) : rest - strips * thumb;
  const middle = Math.min(top, width - 2 * 112);
  return { "strip-label": label, "strip-value": value, "strip-side": thumb, curve, middle, end: Math.max(56, Math.min(104 * zoom, top - 58 * zoom)) };
}

// explorer/stage/web/concepts/vae/between/ways.js
function codesMixed(model, at, a, b) {
  const ends = endsOf(model, at, a, b);
  return (t) => model.decode(at, mixed(...ends, t));
}
var pixelsMixed = (a, b) => (t) => mixed(a, b, t);
function scan(mix, images, without, count) {
  const distances = mix ? Array.from({ length: count }, (_, i) => nearest(images, mix(i / (count - 1)), without).distance) : [];
  return { mix, distances, distance: (t) => between(distances, t) };
}
function between(values, t) {
  const place = Math.max(0, Math.min(1, t)) * (values.length - 1);
  const first = Math.min(Math.floor(place), values.length - 2);
  return values[first] + (place - first) * (values[first + 1] - values[first]);
}

// explorer/stage/web/concepts/vae/between.js
var WALK = "walk";
var SKETCHED = 9;
var STRIPS = (
  /** @type {const} */
  ["own", "other", "pixels"]
);
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
    const { words } = kit;
    this.straight = h("p", { class: "between-straight" });
    this.ends = [
      new End(words, "A", (image) => actions.choose({ image, drawn: null, z: null })),
      new End(words, "B", (to) => actions.choose({ to, z: null }))
    ];
    this.middle = h("figure", { class: "between-middle" });
    const go = (place, done = true) => this.go(place, done);
    this.strips = STRIPS.map((id) => new Strip(words, id, go));
    this.curve = new DistanceCurve(words, go);
    const top = h("div", { class: "between-top" }, this.ends[0].element, this.middle, this.ends[1].element);
    const table = h("div", { class: "between-strips" }, ...this.strips.map((strip) => strip.element), this.curve.element);
    this.view = h("div", { class: "between-view" }, top, walk, table);
    this.element = h("section", { class: "between", "aria-label": words.say("between") }, h("header", {}, h("h2", {}, words.say("between_title")), this.straight), this.view);
    for (const event of ["pointerdown", "keydown", "click"]) walk.addEventListener(event, () => kit.look.z && actions.choose({ z: null }), { capture: true });
    this.keys = { ways: "", place: "" };
    this.fine = false;
    this.ways = [];
    this.shown = null;
    this.images = null;
  }
  /**
   * @param {VaeScene} scene
   * @param {ImageSet} images
   */
  update(scene, images) {
    this.scene = scene;
    this.total = scene.timelines.find(({ id }) => id === WALK)?.total ?? 2;
    this.keys = { ways: "", place: "" };
    const [own, other] = scene.panels;
    this.names = { own: own.title, other: other?.title ?? "" };
    this.strips.forEach((strip) => strip.update(images, this.total ?? 2));
    this.strips[1].name(this.names.other);
    if (this.images?.key !== images.key) {
      this.images = images;
      this.picture = new Picture(images.shape, this.kit.words.say("mixed_codes"), "made");
      this.middle.replaceChildren(this.picture.element);
      for (const end of this.ends) end.update(images);
    }
    this.strips[1].element.hidden = !other;
    this.fit();
  }
  /** @param {Room & { side: number }} room */
  layout(room) {
    this.room = room;
    this.fit();
  }
  fit() {
    if (!this.room) return;
    const { side, narrow, zoom } = this.room;
    const sizes = roomFor({ side, width: this.view.clientWidth, strips: this.strips.filter(({ element }) => !element.hidden).length, narrow, zoom });
    for (const [name, pixels] of Object.entries(sizes)) this.view.style.setProperty(`--${name}`, `${pixels}px`);
    this.view.style.height = narrow ? "auto" : `${side}px`;
  }
  /**
   * @param {number} place on the way
   * @param {boolean} done
   */
  go(place, done) {
    if (this.kit.look.z) this.actions.choose({ z: null }, done);
    this.kit.timeline(WALK).seek(place, done);
  }
  /* ---- painting */
  /**
   * @param {Shown} shown
   * @param {VaeColours} colours
   */
  paint(shown, colours) {
    const { images } = this;
    if (!images) return false;
    this.shown = shown;
    set(this.view, { "data-bare": shown.bare });
    const ways = this.paintWays(shown, colours, images);
    return this.paintPlace(shown, colours, images) || ways;
  }
  /**
   * What stays as it is while one walks: both ends, the strips, the curve.
   * @param {Shown} shown
   * @param {VaeColours} colours
   * @param {ImageSet} images
   */
  paintWays(shown, colours, images) {
    const { at, look, own, other, values, bare } = shown;
    const to = look.to % images.count;
    const films = [own, other].map((code2) => code2 && `${code2.model.film.key} ${code2.model.film.have}`);
    const key2 = [at, look.image, look.drawn, to, films, bare, colours.key].join("|");
    if (key2 === this.keys.ways && (this.fine || shown.moving)) return false;
    Object.assign(this.keys, { ways: key2, place: "" });
    this.fine = !shown.moving;
    this.ends[0].show({ index: look.drawn === null ? look.image % images.count : null, values }, colours);
    this.ends[1].show({ index: to, values: images.image(to) }, colours);
    const [a, b] = [values, images.image(to)];
    const codes = (code2) => code2 && !bare ? codesMixed(code2.model, at, a, b) : null;
    const made = [codes(own), codes(other), pixelsMixed(a, b)];
    const without = look.drawn === null ? [look.image % images.count, to] : [to];
    const count = this.fine ? this.total ?? 2 : SKETCHED;
    this.ways = made.map((way) => scan(way, images, without, count));
    this.strips.forEach((strip, i) => strip.show(this.ways[i], i === 2 ? colours.ink2 : colours.gen));
    const dots = [values, b].map((image) => nearest(images, image, without).distance);
    this.curve.show({ ways: this.ways, dots, floor: realFloor(images), bare });
    return true;
  }
  /**
   * What stands at the place.
   * @param {Shown} shown
   * @param {VaeColours} colours
   * @param {ImageSet} images
   */
  paintPlace(shown, colours, images) {
    const { at, walk, own, byHand, look, values, bare } = shown;
    const key2 = [this.keys.ways, walk, byHand].join("|");
    if (key2 === this.keys.place) return false;
    this.keys.place = key2;
    this.strips.forEach((strip) => strip.at(walk));
    this.curve.at(walk);
    if (bare) return true;
    const ends = endsOf(own.model, at, values, images.image(look.to % images.count));
    const z2 = byHand ? mixed(...ends, walk) : own.z;
    this.picture?.show(byHand ? own.model.decode(at, z2) : own.decoded, colours.gen);
    const { words } = this.kit;
    const units = own.model.standardization(at);
    const [a, here, b] = [ends[0], z2, ends[1]].map((code2) => fixed(units.distance(code2), 1));
    write(this.straight, words.say(own.model.certain ? "straight_line_fitted" : "straight_line", { a, here, b }));
    return true;
  }
  spoken() {
    const { words } = this.kit;
    if (!this.shown || this.shown.bare) return "";
    const walk = this.shown.walk;
    const said = this.ways.map((way, i) => way.distances.length && words.say(`said_way_${STRIPS[i]}`, { model: this.names?.other ?? "", value: fixed(way.distance(walk), 1) }));
    return [words.say("of_the_way", { share: words.percent(walk, 0) }), ...said].filter(Boolean).join(". ");
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

// explorer/stage/web/concepts/vae/shown.js
var TRAINING = "training";
var WALK2 = "walk";
function shownAt({ at: places, moving, lit }, { look, images, own, other, places: walk, bare }) {
  const at = places[TRAINING];
  const drawn = look.drawn === null ? null : unpack(look.drawn, images.size);
  const image = look.image % images.count;
  const values = drawn ?? images.image(image);
  const eps = epsilon(look.draw, own.latent);
  const asked = look.z && look.z.length === own.latent ? Float32Array.from(look.z) : null;
  const common = { at, walk: (places[WALK2] ?? 0) / Math.max(1, walk - 1), moving, bare, lit, look, values, eps };
  const to = look.to % images.count;
  const way = look.right === "between" && !asked ? { to: images.image(to), t: common.walk } : null;
  const of = { at, values, eps, asked, way };
  const codes = { own: codeOf(own, of), other: other && codeOf(other, of) };
  const key2 = [at, image, look.drawn, look.draw, asked?.join(), way && `${to} ${way.t}`, keyOf(own), other && keyOf(other), bare].join("|");
  return { ...common, name: drawn ? "" : images.name(image), byHand: asked !== null, ...codes, key: key2 };
}
function codeOf(model, { at, values, eps, asked, way }) {
  const { mu, sigma } = model.encode(at, values);
  const units = model.standardization(at);
  const z2 = asked ? units.draw(asked) : way ? mixed(mu, model.encode(at, way.to).mu, way.t) : mu.map((m, i) => m + sigma[i] * eps[i]);
  return { model, mu, sigma, z: z2, u: asked ?? units.noise(z2), decoded: model.decode(at, z2) };
}
function keyOf({ film }) {
  return `${film.key} ${film.have}`;
}

// explorer/stage/web/concepts/vae/figure.js
var PER_CLASS = 6;
function figureOf(page, order) {
  const { own } = page.models;
  if (!own?.ready) throw new Error("the stage shows nothing yet");
  const [panel] = page.scene.panels;
  const lattice = new Lattice(page.images.shape);
  const told = (at) => momentOf(page, own, at, order);
  const subtitle = `${panel.title} ${panel.subtitle}`;
  return { says: "", parts: [planePart(page, { order, lattice, told, subtitle }), decodedPart(page, { order, told, model: own })] };
}
function momentOf({ images, look, scene, places }, own, at, { card, film }) {
  const under = card ? "both" : look.under;
  const z2 = film || card ? null : look.z;
  return shownAt({ now: 0, at, moving: false, lit: "" }, { look: { ...look, under, z: z2 }, images, own, other: null, places, bare: Boolean(scene.bare) });
}
function planePart({ kit: { words }, lefts: { plane }, images }, { order: { colours, card }, lattice, told, subtitle }) {
  return {
    title: words.say("latent_space"),
    math: "",
    subtitle,
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      const picture = plane.picture({ width, height, zoom: 1 }, colours, shown);
      if (!picture) return;
      const few = card ? picture.order.slice(0, PER_CLASS * images.classes.length) : picture.order;
      const own = { ...picture, lattice, card, order: few };
      if (!shown.bare && shown.look.under !== "codes") lattice.make(own.camera, { model: shown.own.model, at: shown.at, u: shown.own.u, axes: own.axes }, colours.gen, false);
      drawGround(ctx, own, 0);
      if (!card) drawNames(ctx, own);
      drawOver(ctx, own);
    },
    legend: (ctx, fonts) => legendItems(ctx, { ...fonts, size: 15, weight: 400, colour: colours.ink }, { words, colours, images, shown: plane.shown }),
    numbers: (at) => {
      const shown = told(at);
      return { value: "", unit: "", lines: shown.bare ? [] : [distanceSaid(shown, words).said] };
    }
  };
}
function decodedPart({ kit: { words }, images }, { order: { colours }, told, model }) {
  return {
    title: words.say("figure_decoded"),
    math: "p(x | z)",
    subtitle: words.say("figure_mean"),
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      if (!shown.bare) drawImage(ctx, shown.own.decoded, images, colours, [width, height]);
    },
    legend: () => [],
    numbers: (at) => told(at).bare ? { value: "", unit: "", lines: [] } : boundSaid(model, told(at).at, words)
  };
}
function drawImage(ctx, values, { shape }, colours, [width, height]) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [shape[1], shape[0]];
  const own = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  const image = own.createImageData(shape[1], shape[0]);
  inkInto(image, values, shape, colours.gen);
  if (ctx instanceof SvgContext) {
    ctx.drawPixels(image, width, height);
    return;
  }
  own.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = false;
  ctx.drawImage(canvas, 0, 0, width, height);
}
function boundSaid({ film, certain }, at, words) {
  const read = (name) => fixed(film.scalar(name, at), 1);
  if (certain) return { value: read("reconstruction"), unit: words.say("figure_reconstruction"), lines: [] };
  return { value: read("elbo"), unit: words.say("figure_elbo"), lines: [words.say("figure_parts", { reconstruction: read("reconstruction"), kl: read("kl") })] };
}
function legendItems(surface, type, { words, colours, images, shown }) {
  const ctx = (
    /** @type {CanvasRenderingContext2D} */
    /** @type {unknown} */
    surface
  );
  const certain = shown?.own.model.certain ?? false;
  const prior2 = lined(surface, { colour: colours.ink, width: 1.5, dash: certain ? [6, 5] : [] }, words.say(certain ? "plane_fitted" : "plane_prior"), type);
  if (shown?.bare) return [prior2];
  const style = { paper: colours.paper, ink: colours.ink, fonts: type, size: 15, ratio: 0 };
  const codes = marked(surface, words.say("plane_codes"), type, (x, y) => drawMark(ctx, markOf(images, 0, colours), [x, y], style));
  const q = marked(surface, "q(z|x)", type, (x, y) => cloud2(ctx, [x, y], colours), 24);
  const z2 = marked(surface, "z", type, (x, y) => target(ctx, [x, y], colours), 16);
  return [codes, prior2, ...certain ? [] : [q], z2];
}
function cloud2(ctx, at, { gen }) {
  ellipse(ctx, at, [11, 6]);
  ctx.fillStyle = css(gen, 0.16);
  ctx.fill();
  line(ctx, gen, 2.2);
}
function target(ctx, at, { noise }) {
  circle(ctx, at, 6);
  line(ctx, noise, 2.6);
  circle(ctx, at, 2);
  ctx.fillStyle = css(noise);
  ctx.fill();
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
var WALK3 = "walk";
var MARGIN = 10;
var LEAST4 = 160;
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
    this.walk = kit.timeline(WALK3).bar;
    const actions = this.actions();
    this.lefts = { plane: new Plane(kit, scene, actions), sliders: new Sliders(kit, scene, actions) };
    this.rights = { machine: new Machine(kit, scene, actions), beside: new Beside(kit, scene, actions), between: new Between(kit, scene, actions, this.walk) };
    this.truth = new Truth(kit, scene, kit.timeline(TRAINING2).seek);
    const side = (id, parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights), this.rights.beside.foot.element);
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
    this.foot.hidden = this.right !== "beside";
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
    const roof = Number.isFinite(room.height) ? Math.max(LEAST4, room.height - (this.kit.root.offsetHeight - shown) - this.heads - this.foot.offsetHeight - MARGIN) : Infinity;
    const side = Math.round(Math.min(width, roof));
    for (const part of this.parts) part.layout({ ...room, side });
  }
  /** What stands under both panels, where a counterpart is shown. */
  get foot() {
    return this.rights.beside.foot.element;
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
    else this.choose(right === "between" ? { right, z: null } : { right });
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
    return this.scene.timelines.find(({ id }) => id === WALK3)?.total ?? 1;
  }
  /**
   * The walk's places are no frames.
   * @param {string} timeline
   * @param {number} frame
   */
  texts(timeline, frame) {
    if (timeline !== WALK3) return {};
    const share = this.kit.words.percent(frame / Math.max(1, this.places - 1), 0);
    return { frame: this.kit.words.say("of_the_way", { share }), short: share, step: "" };
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
  report: ({ z: z2, ...look }) => ({ ...look, z: z2 && z2.map((v) => Number(v.toFixed(3))) }),
  keys: { e: "draw_noise", q: "back_to_q" },
  colours: TOKENS
};
export {
  page_default as default
};
