import {
  tween
} from "../../shared/chunk-AALFV6OI.js";
import {
  LatentView,
  Lattice,
  MarkLegend,
  Mlp,
  REACH,
  Slider,
  SliderList,
  TWO_LINES,
  axesOf,
  axis,
  beyond,
  chi,
  circle,
  codeAt,
  codesIn,
  drawHandle,
  drawNames,
  drawPictures,
  drawRingNames,
  drawRings,
  drawTicks,
  ellipse,
  fromQ,
  haloed,
  handleMark,
  handleOf,
  heavy,
  inTurn,
  line,
  median,
  nameOf,
  percent,
  placeOf,
  radius,
  rangeOf,
  ringMark,
  rowOf,
  sizesOf,
  timesOf,
  turned,
  upright
} from "../../shared/chunk-ZTN4GZPQ.js";
import {
  Atlas,
  ImageSet,
  Parts,
  Picture,
  StripFoot,
  checkImages,
  checkLatentForm,
  epsilon,
  inkInto,
  pool
} from "../../shared/chunk-4QYXA7QE.js";
import {
  Curve,
  FilmStatus,
  LargeCurve,
  LruCache,
  PanelSwitch,
  Veil,
  invitation,
  math,
  weightCount
} from "../../shared/chunk-UF5UQOX6.js";
import {
  SvgContext,
  WireError,
  css,
  digitsOf,
  drag,
  fit,
  fixed,
  h,
  icon,
  lined,
  marked,
  roofOf,
  s,
  segmented,
  set,
  signed,
  write
} from "../../shared/chunk-G5X4PBWU.js";

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
    const place2 = this.film.clamp(at);
    const known = this.asked[name2];
    if (known?.at === place2) return known.row;
    const row = this.film.row(name2, place2);
    if (!row) throw new Error(`the film has no ${name2} yet`);
    this.asked[name2] = { at: place2, row };
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
   * The same, computed once for an image that is asked again and again: while z is dragged, its own image stays.
   * @param {number} at
   * @param {ArrayLike<number>} values
   * @returns {Codes} of one image, not to be written to
   */
  posterior(at, values) {
    const weights = this.weights("encoder", at);
    const known = this.encoded;
    if (known?.weights === weights && known.values.every((value, i) => value === values[i])) return known.codes;
    this.encoded = { weights, values: Float32Array.from(values), codes: this.encode(at, values) };
    return this.encoded.codes;
  }
  /** @type {{ weights: Float32Array, values: Float32Array, codes: Codes } | undefined} the image that was asked last */
  encoded;
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
   * @param {ArrayLike<number>} [decoded] of z, where it is known
   */
  logLikelihood(at, values, z, decoded) {
    if (this.form.likelihood === "gaussian") return gaussian(values, decoded ?? this.decode(at, z, this.sums), this.noise(at));
    return bernoulli(values, this.decoder.logits(this.weights("decoder", at), z, this.sums));
  }
  /** The standard deviation of a pixel: learned like the weights, so it lies where they do. @param {number} at */
  noise(at) {
    return this.form.noise || Math.sqrt(this.film.between("sigma2", at));
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

// explorer/stage/web/concepts/vae/edges.js
var floors = /* @__PURE__ */ new WeakMap();
function edges(values, [rows, columns, channels]) {
  const line3 = columns * channels;
  let sum = 0;
  for (let at = 0; at < rows * line3; at++) {
    if (at % line3 < line3 - channels) sum += (values[at + channels] - values[at]) ** 2;
    if (at < (rows - 1) * line3) sum += (values[at + line3] - values[at]) ** 2;
  }
  return sum;
}
function edgesLeft(images, made, real) {
  const { shape } = images;
  const sum = (all) => all.reduce((total, values) => total + edges(values, shape), 0);
  return sum(made) / sum(real.map((i) => images.image(i)));
}
function edgesOfMean(images) {
  const known = floors.get(images);
  if (known !== void 0) return known;
  const mean = new Float64Array(images.size);
  let sum = 0;
  for (let i = 0; i < images.count; i++) {
    const image = images.image(i);
    sum += edges(image, images.shape);
    image.forEach((value, k) => mean[k] += value / images.count);
  }
  const share = edges(mean, images.shape) / (sum / images.count);
  floors.set(images, share);
  return share;
}

// explorer/stage/web/images/nearness.js
var floors2 = /* @__PURE__ */ new WeakMap();
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
  const known = floors2.get(images);
  if (known !== void 0) return known;
  let sum = 0;
  for (let i = 0; i < images.count; i++) sum += nearest(images, images.image(i), [i]).distance;
  floors2.set(images, sum / images.count);
  return sum / images.count;
}

// explorer/stage/web/concepts/vae/readings.js
var EXACT = 2;
var USED = { kl: 0.05, var: 0.01 };
var RARE = beyond(3, 2);
var curveOf = ({ model: { kind } }) => ({ vae: "elbo", autoencoder: "reconstruction", linear_vae: "fit_elbo" })[kind];
function runOf(panel, film, past) {
  const name2 = curveOf(panel);
  const lines = { floor: panel.floor[name2] ?? null, baseline: null, climbs: name2 !== "reconstruction" };
  return { values: film.scalars[name2] ?? [], have: film.have, total: film.total, past: past?.scalars[name2] ?? null, ...lines };
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
  const said2 = (name2, sign = 1) => fixed(sign * film.scalar(name2, frame), digits);
  const parts = words.say("elbo_parts", { reconstruction: said2("reconstruction", -1), kl: said2("kl") });
  const held = words.say(floor.elbo === void 0 ? "held_out" : "held_out_most", { most: fixed(floor.elbo ?? NaN, digits) });
  return { value: said2("elbo"), unit: words.say("unit_vae_se", { se: fixed(se, digits) }), lines: [parts, tighterOf(film, frame, words), held], limit: floor.elbo === void 0 ? -1 : 2 };
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
  const [elbo, own] = ["fit_elbo", "fit_log_prob"].map((name2) => film.scalar(name2, frame));
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
function costOf(film, at) {
  if (!film.have) return fixed(NaN, 0);
  const frame = Math.floor(film.clamp(at));
  const se = film.scalar("reconstruction_se", frame);
  return fixed(film.scalar("reconstruction", frame), digitsOf(Number.isNaN(se) ? film.scalar("elbo_se", frame) : se));
}
function notesOf({ model }, film, words) {
  const cost = (film.complete ? film.summary.rounding : NaN) ?? NaN;
  const [word, sign] = model.kind === "autoencoder" ? ["rounding_loss", 1] : ["rounding_bound", -1];
  return [words.say(`nats_${model.likelihood}`), words.say(word, { nats: signed(sign * cost, 2) })];
}
function dimensionsOf({ model, floor }, film, at) {
  const kind = model.kind === "autoencoder" ? "var" : "kl";
  const values = Array.from({ length: model.latent }, (_, j) => film.between(`${kind}_${j + 1}`, at));
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
function placeOf2({ model, mu, sigma, u, z }, at) {
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
    this.cost = h("b");
    this.edges = h("p", { class: "foot-edges" });
    this.near = h("span", { class: "foot-near" });
    this.nearest = h("p", { class: "foot-nearest" });
    this.pictures = h("div", { class: "foot-pictures" });
    const cost = h("p", { class: "foot-cost" }, this.cost, " ", words.say("cost"), h("span", {}, words.say("cost_mean")));
    const name2 = h("p", { class: "foot-name" }, this.name, this.whose);
    const distance = h("p", { class: "foot-distance" }, this.number, " ", this.caption);
    const text = h("div", { class: "foot-text" }, name2, distance, cost, h("div", { class: "foot-last" }, this.near, h("div", {}, this.nearest, this.edges)));
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
    this.near.replaceChildren(this.real.element);
  }
  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {number | null} drawn
   * @param {VaeColours} colours
   */
  paint(shown, code2, drawn, colours) {
    const key = [shown.key, drawn, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    if (drawn === null) this.one(shown, code2, colours);
    else this.many(shown, code2, drawn, colours);
    return true;
  }
  /**
   * @param {Shown} shown
   * @param {Code} code
   * @param {VaeColours} colours
   */
  one({ byHand, at }, { decoded, model }, colours) {
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
    write(this.cost, costOf(model.film, at));
    write(this.nearest, words.say("nearest_real", { name: images.name(index) }));
    this.showEdges(edgesLeft(images, [decoded], [index]));
    this.said = `${words.say("said_distance", { model: this.title, value })} ${this.cost.textContent} ${words.say("cost")}${words.say("cost_mean")}.`;
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
    const found = made.map((values) => nearest(images, values));
    const value = fixed(found.reduce((sum, { distance }) => sum + distance, 0) / DOZEN, 1);
    strip.paint(COLUMNS, DOZEN, (i) => made[i], colours.gen);
    set(strip.canvas, { "aria-label": words.say("samples_by", { model: this.title }) });
    write(this.number, value);
    write(this.caption, words.say("from_real_mean"));
    write(this.whose, words.say(model.certain ? "draws_fitted" : "draws_prior"));
    this.showEdges(edgesLeft(images, made, found.map(({ index }) => index)));
    this.said = words.say("said_samples", { model: this.title, value });
  }
  /** @param {number} left */
  showEdges(left) {
    write(this.edges, this.words.say("edges_left", { share: this.words.percent(left, 0) }));
  }
  /** @type {string} */
  said = "";
  spoken() {
    return `${this.said} ${this.edges.textContent}`;
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
      const { words } = this;
      const said2 = { value: fixed(realFloor(images), 1), all: words.percent(1, 0), mean: words.percent(edgesOfMean(images), 0) };
      write(this.floor, words.say("real_floor", said2));
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
  const cells2 = (
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
      if (Math.hypot(...at) <= radius2) cells2.push({ at, width: clearance(points, at) });
    }
  }
  cells2.sort((a, b) => b.width - a.width);
  const ends = cells2.slice(0, STARTS).map(({ at }) => climbed(points, at, { radius: radius2, step, flat }));
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
  const key = [mark.glyph, mark.colour, style.paper, style.size, style.ratio, style.fonts.sans].join("|");
  const known = sprites.get(key);
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
  sprites.set(key, canvas);
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
var PALE = { both: 0.5, pictures: 0.85, lit: 0.12 };
function groundOf({ model, at, u, axes }) {
  const { film, certain } = model;
  const decode = (code2, out) => model.decode(at, certain ? model.standardization(at).draw(code2) : code2, out);
  return { film: film.key, moment: `${at} ${film.have}`, u, axes, decode };
}
function drawGround(ctx, picture, ratio) {
  const { camera, shown, colours } = picture;
  ctx.clearRect(0, 0, camera.width, camera.height);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (!shown.bare && shown.look.under !== "codes") drawPictures(ctx, picture, paleness(shown));
  drawRings(ctx, picture, { dashed: shown.own.model.certain, lit: shown.lit === "prior" });
  if (!shown.bare && shown.lit === "posterior") drawClouds(ctx, picture);
  if (!shown.bare && shown.look.under !== "pictures") drawCodes(ctx, picture, ratio);
  drawRingNames(ctx, picture);
  drawTicks(ctx, picture, shown.own.model.latent > 2);
}
function paleness({ lit, look: { under } }) {
  if (lit && lit !== "decoded" && under === "both") return PALE.lit;
  return under === "pictures" || lit === "decoded" ? PALE.pictures : PALE.both;
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

// explorer/stage/web/concepts/vae/plane/legend.js
var code = (glyph) => icon(14, 16, glyph ? s("text", { x: 7, y: 13, "text-anchor": "middle", class: "latent-digit" }, glyph) : s("circle", { cx: 7, cy: 8, r: 5, class: "latent-dot" }));
var posterior = () => icon(24, 16, s("ellipse", { cx: 12, cy: 8, rx: 10, ry: 6, class: "latent-q" }));
var Legend = class {
  /**
   * @param {Words} words
   * @param {(mark: string) => void} light
   */
  constructor(words, light) {
    this.words = words;
    this.marks = new MarkLegend(words.say("legend"), light);
    this.element = this.marks.element;
  }
  /**
   * @param {{ glyph: string, certain: boolean, bare: boolean, codes: boolean, lit: string }} of `certain`: there is neither prior nor q
   */
  show({ glyph, certain, bare, codes, lit }) {
    const { words, marks } = this;
    const make = () => {
      const items = [marks.item("prior", ringMark(certain), words.say(certain ? "plane_fitted" : "plane_prior"))];
      if (!bare && codes) items.unshift(marks.item("codes", code(glyph), words.say("plane_codes")));
      if (!bare && !certain) items.push(marks.item("posterior", posterior(), math("q(z | x)")));
      if (!bare) items.push(marks.item("z", handleMark(), math("z")));
      return items;
    };
    marks.show([glyph, certain, bare, codes].join("|"), make, lit);
  }
};

// explorer/stage/web/concepts/vae/plane/over.js
var SMALL = 24;
var [LENS, LEAST] = [52, 26];
var [EDGE, FOOT, CHOICE] = [7, 27, 40];
var FAR = 3;
var BAND = 9;
function drawOver(ctx, picture) {
  const { shown } = picture;
  if (shown.bare) return;
  const mu = muAt(picture);
  if (!shown.own.model.certain) drawQ(ctx, picture, mu);
  if (shown.look.right === "between") drawWalk(ctx, picture, mu);
  if (shown.byHand) drawWay(ctx, picture, mu);
  drawHandle(ctx, handleAt(picture), picture, shown.lit === "z" || shown.lit === "noise");
}
function muAt({ camera, shown, axes }) {
  const { model, mu } = shown.own;
  const [x, y] = placeOf(model.standardization(shown.at).noise(mu), axes);
  return [camera.x(x), camera.y(y)];
}
function handleAt({ camera, shown, axes }) {
  return handleOf({ camera, axes }, shown.own.u);
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
function lensOf({ camera: { width, height, scale }, shown }, [x, y]) {
  const taken = x > 0.55 * width && y > 0.6 * height;
  const base = taken ? EDGE : (shown?.own.model.latent ?? 2) > 2 ? CHOICE : FOOT;
  const free = (r) => Math.hypot(width / 2 - EDGE - r, height / 2 - base - r) >= FAR * scale + r;
  let radius2 = LENS;
  while (radius2 > LEAST && !free(radius2)) radius2--;
  if (Math.min(width, height) < 6 * LEAST) return null;
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
  const type = { font: upright(fonts, 15), colour: colours.ink, paper: colours.paper, size: 15, halo: 4 };
  haloed(ctx, `q(z|x) \xD7${fixed(times, 0)}`, [Math.min(at[0], picture.camera.width - 48), at[1] + label * (radius2 + 11)], type);
}
function drawInLens(ctx, picture, { mu, at, radius: radius2, times }) {
  const { camera, shown, axes, colours } = picture;
  const [u, v] = placeOf(shown.own.u, axes);
  const z = (
    /** @type {Point} */
    [at[0] + (camera.x(u) - mu[0]) * times, at[1] + (camera.y(v) - mu[1]) * times]
  );
  if (!(Math.hypot(z[0] - at[0], z[1] - at[1]) < radius2 - 4)) return;
  circle(ctx, z, 5);
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

// explorer/stage/web/concepts/vae/plane/said.js
var FAR2 = Math.exp(-4.5);
function distanceSaid({ own: { model, u, z, mu, sigma } }, words) {
  const r = radius(u);
  const norm = fixed(r, 2);
  if (model.certain) return { said: words.say("far_none", { norm }), far: r > 3 };
  const share = beyond(r, u.length);
  const far = share < FAR2;
  const from = words.say("far_q", { sigmas: fixed(fromQ(z, mu, sigma), 1) });
  return { said: `${words.say(far ? "far_out" : "far_prior", { norm, share: words.chance(share) })}${words.say("list_comma")}${from}`, far };
}
function placeSaid(u, axes, words) {
  return Array.from(axes).filter((axis2) => axis2 >= 0).map((axis2) => `z${axis2 + 1} ${fixed(u[axis2], 2)}`).join(words.say("list_comma"));
}

// explorer/stage/web/concepts/vae/plane.js
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
    this.view = new LatentView(kit.root, { label: words.say("plane_label"), across: words.say("axis_across"), up: words.say("axis_up") }, {
      handle: () => this.handle(),
      put: (at, done) => this.put(at, done),
      step: (by) => this.step(by),
      back: () => this.back(),
      choose: (at) => this.choose(at),
      turn: (which, dimension) => this.shown && actions.choose({ axes: turned(this.axes(this.shown), which, dimension) })
    });
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
    const name2 = h("div", { class: "latent-name" }, h("h2", { class: "parts" }, h("span", {}, words.say("latent_space"))), this.left.element, this.under.element);
    this.element = h("section", { class: "plane", "aria-label": words.say("latent_space") }, h("header", {}, name2, this.legend.element), this.view.element, this.foot);
    this.shown = null;
    this.model = null;
    this.painted = { ground: "", over: "", ranged: "" };
    this.range = 0;
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
    this.view.offer(own.latent);
  }
  /** @param {Room & { side: number }} room */
  layout(room) {
    this.view.layout(room, this.foot.offsetHeight);
  }
  /** What a hint at the handle stands in. */
  get grip() {
    return this.view.grip;
  }
  /* ---- what a hand does */
  /** Where the handle is. @returns {Point} in pixels */
  handle() {
    const picture = this.picture();
    return picture ? handleAt(picture).at : [0, 0];
  }
  /**
   * @param {Point} at in pixels
   * @param {boolean} done
   */
  put(at, done) {
    const picture = this.picture();
    if (!picture || picture.shown.bare) return;
    const { camera, shown, axes } = picture;
    this.actions.move(codeAt(this.view.world(camera, at), shown.own.u, axes), done);
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
  picture(size = this.view.size, colours = this.colours ?? null, shown = this.shown) {
    const { images, order, lattice, view } = this;
    if (!images || !order || !lattice || !colours || !shown || !size.width) return null;
    const axes = this.axes(shown);
    const range = this.rangeOf(shown.own.model, axes);
    return { camera: view.camera(range, size), axes, shown, colours, fonts: view.fonts, images, order, lattice, codes: shown.bare ? [] : codesIn(shown.own.model, shown.at) };
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
    const made = wanted && lattice.make(camera, groundOf({ model, at: shown.at, u: shown.own.u, axes }), colours.gen, shown.moving);
    const lit = ["codes", "prior", "posterior", "decoded", "z", "noise"].includes(shown.lit) ? shown.lit : "";
    const key = [shown.at, model.film.key, model.film.have, axes, under, lit, shown.bare, images.key, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.ground && !made) return false;
    this.painted.ground = key;
    const ratio = devicePixelRatio * camera.zoom;
    const ctx = fit(this.view.ground, camera.width, camera.height, ratio);
    drawGround(ctx, picture, ratio);
    if (model.latent <= 2) drawNames(ctx, picture);
    return true;
  }
  /** @param {Picture} picture */
  paintOver(picture) {
    const { shown, camera, colours, axes } = picture;
    const key = [shown.key, shown.lit, axes, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.over) return false;
    this.painted.over = key;
    const ctx = fit(this.view.over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawOver(ctx, picture);
    const { at } = handleAt(picture);
    this.grip.hidden = shown.bare;
    this.view.hold(at, camera);
    return true;
  }
  /** What stands beside the picture. @param {Picture} picture */
  say({ shown, axes, images }) {
    const { words } = this.kit;
    const { own: { model, u }, look, bare } = shown;
    this.under.press(look.under);
    this.left.press(look.left);
    for (const button of this.under.element.querySelectorAll("button")) button.disabled = bare;
    this.view.choose(axes);
    this.legend.show({ glyph: images.shape[2] > 1 ? "" : "7", certain: model.certain, bare, codes: look.under !== "pictures", lit: shown.lit });
    const { said: said2, far } = bare ? { said: "", far: false } : distanceSaid(shown, words);
    write(this.foot, said2);
    set(this.foot, { "data-far": far });
    if (shown.moving) return;
    const told = bare ? words.say("after_the_guess") : [placeSaid(u, axes, words), said2].join(words.say("list_comma"));
    set(this.view.ground, { "aria-valuenow": bare ? 0 : Number(u[axes[0]].toFixed(2)), "aria-valuetext": told });
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
    const name2 = h("div", { class: "beside-name" }, this.title, this.gap, this.sample);
    this.plane.element.querySelector("header > :first-child")?.replaceWith(name2);
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
    this.lines.forEach((line3, i) => set(line3, { d: path(ways[i].distances, y) }));
    set(this.rule, { d: bare ? "" : `M0 ${y(floor).toFixed(2)}H100` });
    this.dots.forEach((dot3, i) => dot3.style.top = `${y(dots[i])}%`);
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
    const name2 = index === null ? words.say("end_drawn") : images.name(index);
    this.picture?.show(values, colours.real);
    set(this.button, { "aria-label": words.say("end_next", { end: letter, name: name2 }), title: words.say("another_image") });
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
    const key = `${images.key} ${total}`;
    if (key === this.key) return;
    this.key = key;
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
  name(name2) {
    write(this.label, name2);
    set(this.element, { "aria-label": this.words.say("strip_other_of", { model: name2 }) });
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
    const place2 = walk * (this.total - 1);
    const here = this.places.reduce((best, one) => Math.abs(one - place2) < Math.abs(best - place2) ? one : best);
    this.buttons.forEach((button, i) => set(button, { "data-here": this.places[i] === here }));
    write(this.number, this.way?.distances.length ? fixed(this.way.distance(walk), 1) : "");
  }
};

// explorer/stage/web/concepts/vae/between/room.js
var BAR = 48;
var PRESENTED = { bar: 56, words: 48 };
var GAP = 6;
var [LABEL, NUMBER] = [104, 34];
var [CURVE, LEAST_CURVE, MOST_CURVE] = [0.18, 46, 96];
var LEAST_TOP = 104;
function roomFor({ side, width, strips, narrow, zoom, docked = false }) {
  const [label, value] = [narrow ? 84 : LABEL * zoom, NUMBER * zoom];
  const across2 = Math.floor((width - label - value - (PICTURES + 1) * GAP) / PICTURES);
  const curve = Math.round(Math.max(LEAST_CURVE, Math.min(MOST_CURVE * zoom, CURVE * side)));
  const [bar2, words] = zoom > 1 ? [PRESENTED.bar, PRESENTED.words] : [BAR, 0];
  const rest = side - bar2 - curve - (strips + 3) * GAP;
  const thumb = narrow ? across2 : Math.max(24, Math.min(across2, Math.floor((rest - LEAST_TOP) / strips)));
  const top = docked ? side : narrow ? Math.min(150, Math.round(width * 0.4)) : rest - strips * Math.max(thumb, words);
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
  const place2 = Math.max(0, Math.min(1, t)) * (values.length - 1);
  const first = Math.min(Math.floor(place2), values.length - 2);
  return values[first] + (place2 - first) * (values[first + 1] - values[first]);
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
    const go = (place2, done = true) => this.go(place2, done);
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
    const sizes = roomFor({ side, width: this.view.clientWidth, strips: this.strips.filter(({ element }) => !element.hidden).length, narrow, zoom, docked: this.kit.root.hasAttribute("data-docked") });
    for (const [name2, pixels] of Object.entries(sizes)) this.view.style.setProperty(`--${name2}`, `${pixels}px`);
    this.view.style.height = narrow ? "auto" : `${side}px`;
  }
  /**
   * @param {number} place on the way
   * @param {boolean} done
   */
  go(place2, done) {
    if (this.kit.look.z) this.actions.choose({ z: null }, done);
    this.kit.timeline(WALK).seek(place2, done);
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
    const key = [at, look.image, look.drawn, to, films, bare, colours.key].join("|");
    if (key === this.keys.ways && (this.fine || shown.moving)) return false;
    Object.assign(this.keys, { ways: key, place: "" });
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
    const key = [this.keys.ways, walk, byHand].join("|");
    if (key === this.keys.place) return false;
    this.keys.place = key;
    this.strips.forEach((strip) => strip.at(walk));
    this.curve.at(walk);
    if (bare) return true;
    const ends = endsOf(own.model, at, values, images.image(look.to % images.count));
    const z = byHand ? mixed(...ends, walk) : own.z;
    this.picture?.show(byHand ? own.model.decode(at, z) : own.decoded, colours.gen);
    const { words } = this.kit;
    const units = own.model.standardization(at);
    const [a, here, b] = [ends[0], z, ends[1]].map((code2) => fixed(units.distance(code2), 1));
    write(this.straight, words.say(own.model.certain ? "straight_line_fitted" : "straight_line", { a, here, b }));
    return true;
  }
  spoken() {
    const { words } = this.kit;
    if (!this.shown || this.shown.bare) return "";
    const walk = this.shown.walk;
    const said2 = this.ways.map((way, i) => way.distances.length && words.say(`said_way_${STRIPS[i]}`, { model: this.names?.other ?? "", value: fixed(way.distance(walk), 1) }));
    return [words.say("of_the_way", { share: words.percent(walk, 0) }), ...said2].filter(Boolean).join(". ");
  }
};

// explorer/stage/web/concepts/vae/check.js
function check({ panels, films, own }) {
  checkImages(own.images);
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkLatentForm(model, own.images.shape);
    for (const part of ["encoder", "decoder"]) {
      const weights = films[film].arrays[part];
      if (weights && weights.shape[1] !== weightCount(model[part])) throw new WireError("a network of another size");
    }
  }
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
  const key = [at, image, look.drawn, look.draw, asked?.join(), way && `${to} ${way.t}`, keyOf(own), other && keyOf(other), bare].join("|");
  return { ...common, name: drawn ? "" : images.name(image), byHand: asked !== null, ...codes, key };
}
function codeOf(model, { at, values, eps, asked, way }) {
  const { mu, sigma } = model.posterior(at, values);
  const units = model.standardization(at);
  const z = asked ? units.draw(asked) : way ? mixed(mu, model.encode(at, way.to).mu, way.t) : mu.map((m, i) => m + sigma[i] * eps[i]);
  return { model, mu, sigma, z, u: asked ?? units.noise(z), decoded: model.decode(at, z) };
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
  const z = film || card ? null : look.z;
  return shownAt({ now: 0, at, moving: false, lit: "" }, { look: { ...look, under, z }, images, own, other: null, places, bare: Boolean(scene.bare) });
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
      if (!shown.bare && shown.look.under !== "codes") lattice.make(own.camera, groundOf({ model: shown.own.model, at: shown.at, u: shown.own.u, axes: own.axes }), colours.gen, false);
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
  const read = (name2) => fixed(film.scalar(name2, at), 1);
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
  const prior = lined(surface, { colour: colours.ink, width: 1.5, dash: certain ? [6, 5] : [] }, words.say(certain ? "plane_fitted" : "plane_prior"), type);
  if (shown?.bare) return [prior];
  const style = { paper: colours.paper, ink: colours.ink, fonts: type, size: 15, ratio: 0 };
  const codes = marked(surface, words.say("plane_codes"), type, (x, y) => drawMark(ctx, markOf(images, 0, colours), [x, y], style));
  const q = marked(surface, "q(z|x)", type, (x, y) => cloud2(ctx, [x, y], colours), 24);
  const z = marked(surface, "z", type, (x, y) => target(ctx, [x, y], colours), 16);
  return [codes, prior, ...certain ? [] : [q], z];
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
  /** @type {{ weights: Float32Array, input: Float32Array } | undefined} what `values` are of */
  asked;
  /**
   * @param {Float32Array} weights of the whole network
   * @param {ArrayLike<number>} input
   * @param {Rgb} colour
   */
  show(weights, input, colour) {
    const { asked } = this;
    const same = asked?.weights === weights && asked.input.every((value, i) => value === input[i]);
    if (!same) this.layers.forEach((layer, i) => activityOf(layer, weights, input, this.values[i]));
    this.asked = same ? asked : { weights, input: Float32Array.from(input) };
    this.pictures.forEach((picture, i) => picture.show(this.values[i], colour));
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
var BAND2 = 98;
var NAME = 20;
var EDGE2 = 14;
var WRITING = 52;
var READ = 11.5;
var SUMMED = 5;
var NEAREST = 7;
var BESIDE = 238;
var BESIDE_LARGE = 256;
var SMALL2 = 424;
var [LEAST_IMAGE, GOOD_IMAGE] = [72, 86];
var LEAST_TIGHT = 54;
var BUTTONS = 30;
var [BARS, REMARK, NEAR, NEAR_SMALL, TIMES] = [94, 17, 48, 59, 38];
var between2 = (least, value, most) => Math.round(Math.max(least, Math.min(value, most)));
function rowsOf(latent, axes) {
  if (latent <= MOST_ROWS) return Array.from({ length: latent }, (_, i) => i);
  return axes.filter((axis2) => axis2 < latent);
}
var chainOf2 = ({ latent, encoder, decoder }) => [...encoder.slice(0, -1), latent, ...decoder.slice(1)].join("\u2013");
function gridOf(latent) {
  const columns = latent <= 3 ? 1 : latent <= 8 ? 2 : latent <= 12 ? 3 : 4;
  return { columns, rows: Math.ceil(latent / columns) };
}
function sizesOf2({ side, width, narrow, docked = false }) {
  const small = narrow || width < SMALL2;
  const most = Math.min(0.46 * width, width - (small ? BESIDE : BESIDE_LARGE));
  const tight = !narrow && side < NAME + LEAST_IMAGE + EDGE2 + BAND2 + EDGE2 + BARS;
  const band = tight ? BUTTONS : BAND2;
  const rest = side - NAME - EDGE2 - band - EDGE2 - NAME;
  const image = narrow ? 72 : tight ? between2(LEAST_TIGHT, 0.42 * rest, LEAST_IMAGE) : between2(LEAST_IMAGE, Math.min(Math.max(GOOD_IMAGE, 0.2 * side), rest - 96), 0.24 * width);
  const left = docked ? side - NAME : narrow ? 200 : rest - image;
  const decoded = between2(LEAST_TIGHT, Math.min(left, narrow ? width - BESIDE : most), Infinity);
  return { image, decoded, band, small, tight, ...readingsIn(docked || !narrow ? Math.max(decoded + NAME, Math.min(left + NAME, side)) : Infinity, width) };
}
function readingsIn(height, width) {
  const near = width < SMALL2 ? NEAR_SMALL : NEAR;
  const need = { times: BARS + REMARK + near + TIMES, nearest: BARS + REMARK + near, remark: BARS + REMARK };
  const without = Object.entries(need).filter(([, pixels]) => pixels > height).map(([name2]) => name2);
  const spare = height - BARS - REMARK - (without.includes("times") ? 0 : TIMES) - 4;
  return { near: Number.isFinite(height) ? between2(44, spare, 74) : 44, without: without.join(" ") };
}
var sumOf = (rows, line3) => (rows + 1) * line3 + 8;
function presentedSizesOf({ side, width, line: line3, rows }) {
  const image = Math.round(Math.max(86, Math.min(0.2 * side, 0.24 * width)));
  const without = side - 2 * line3 - image - 2 * EDGE2;
  const within = without - EDGE2 - sumOf(rows, line3);
  const summed = within >= SUMMED * line3;
  const decoded = Math.round(Math.max(96, Math.min(summed ? within : without, 0.46 * width, width - WRITING - READ * line3)));
  return { image, decoded, summed, near: decoded >= NEAREST * line3 };
}

// explorer/stage/web/concepts/vae/machine/bells.js
var RANGE = 4;
var UNUSED = 0.05;
var NAME2 = 24;
var GAP2 = 8;
var SMALL3 = 30;
var THIN = 0.7;
var LEAST2 = 4e-3;
var SUBSCRIPTS = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";
var nameOf2 = (i) => `z${Array.from(String(i + 1), (digit2) => SUBSCRIPTS[Number(digit2)]).join("")}`;
var klOf = (mu, sigma) => (mu * mu + sigma * sigma - 1) / 2 - Math.log(sigma);
var unused = (mu, sigma) => sigma > 0 && klOf(mu, sigma) < UNUSED;
function cellsOf(latent, { width, height }) {
  const { columns, rows } = gridOf(latent);
  const [wide, tall] = [(width + GAP2) / columns, height / rows];
  return Array.from({ length: latent }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    return { left: column * wide + NAME2, top: row * tall, width: wide - GAP2 - NAME2, height: tall };
  });
}
function placeOf3({ left, width }, value) {
  return left + width * (Math.max(-RANGE, Math.min(RANGE, value)) + RANGE) / (2 * RANGE);
}
function bellOf(cell2, mu, sigma) {
  const unit = cell2.width / (2 * RANGE);
  const spread3 = Math.max(THIN, sigma * unit);
  const middle = cell2.left + cell2.width / 2 + mu * unit;
  const places = Array.from({ length: Math.round(cell2.width) + 1 }, (_, x) => cell2.left + x);
  if (middle > cell2.left && middle < cell2.left + cell2.width) places.push(middle);
  const outline = places.sort((a, b) => a - b).map((x) => (
    /** @type {[number, number]} */
    [x, Math.exp(-(((x - middle) / spread3) ** 2) / 2)]
  ));
  return outline.filter(([, share]) => share > LEAST2);
}
function drawBells(ctx, size, bells, colours) {
  ctx.clearRect(0, 0, size.width, size.height);
  cellsOf(bells.mu.length, size).forEach((cell2, i) => {
    const [foot, high] = [cell2.top + cell2.height - 6, cell2.height - 10];
    const small = cell2.height < SMALL3;
    name(ctx, i, cell2, { colour: bells.strong.includes(i) ? colours.ink : colours.ink2, font: bells.font });
    line2(ctx, [[cell2.left, foot], [cell2.left + cell2.width, foot]], css(colours.ink2, 0.7), 1);
    const at = (outline) => outline.map(([x, share]) => (
      /** @type {[number, number]} */
      [x, foot - share * high]
    ));
    if (!bells.bare && !bells.point) posterior2(ctx, at(bellOf(cell2, bells.mu[i], bells.sigma[i])), unused(bells.mu[i], bells.sigma[i]), colours);
    line2(ctx, at(bellOf(cell2, 0, 1)), css(colours.ink), small ? 1 : 1.2, small ? [2, 2] : [4, 3]);
    if (bells.bare) return;
    if (bells.point) dot2(ctx, placeOf3(cell2, bells.mu[i]), foot, colours.gen, colours.paper, small ? 4 : 5.5);
    dot2(ctx, placeOf3(cell2, bells.z[i]), foot, colours.noise, colours.paper, small ? 3 : 4.5);
  });
}
function posterior2(ctx, outline, dead, { gen, ink2 }) {
  if (!outline.length) return;
  ctx.beginPath();
  for (const [x, y] of outline) ctx.lineTo(x, y);
  ctx.closePath();
  if (!dead) {
    ctx.fillStyle = css(gen, 0.22);
    ctx.fill();
    line2(ctx, outline, css(gen), 2);
    return;
  }
  ctx.save();
  ctx.clip();
  const [left, right] = [outline[0][0], outline[outline.length - 1][0]];
  const [top, foot] = [Math.min(...outline.map(([, y]) => y)), Math.max(...outline.map(([, y]) => y))];
  for (let x = left - (foot - top); x < right; x += 6) line2(ctx, [[x, foot], [x + foot - top, top]], css(ink2), 1);
  ctx.restore();
}
function name(ctx, i, { left, top, height }, { colour, font }) {
  ctx.fillStyle = css(colour);
  ctx.font = `italic 15px ${font || "serif"}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ctx.fillText(nameOf2(i), left - NAME2, top + height / 2);
}
function line2(ctx, places, colour, width, dash = []) {
  ctx.beginPath();
  for (const [x, y] of places) ctx.lineTo(x, y);
  ctx.setLineDash(dash);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.stroke();
  ctx.setLineDash([]);
}
function dot2(ctx, x, y, colour, paper, radius2) {
  ctx.beginPath();
  ctx.arc(x, y, radius2, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.5;
  ctx.fill();
  ctx.stroke();
}

// explorer/stage/web/images/brush.js
function draw(sheet, side, points, brush) {
  if (points.length === 1) segment2(sheet, side, points[0], points[0], brush);
  for (let i = 1; i < points.length; i++) segment2(sheet, side, points[i - 1], points[i], brush);
}
function segment2(sheet, side, from, to, { radius: radius2, soft }) {
  const reach = radius2 + soft / 2;
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
  const { side, radius: radius2, box, counted } = cut;
  const edges2 = [0, 1].map((axis2) => extent(strokes, axis2));
  const widest = Math.max(...edges2.map(([low, high]) => high - low));
  const scale = Math.min((box - 2 * radius2) / widest, MOST * side);
  const boxed = edges2.map(([low, high]) => side / 2 - scale * (low + high) / 2);
  const away = massCentre(inked(strokes, scale, boxed, cut), side).map((centre) => cut.middle - centre);
  const free = edges2.map(([low, high]) => Math.max(0, (side - scale * (high - low)) / 2 - radius2));
  const placed = boxed.map((at, axis2) => at + Math.max(-free[axis2], Math.min(free[axis2], away[axis2])));
  const sheet = inked(strokes, scale, placed, cut);
  return shrunk(counted ? sheet.map((ink) => Number(ink >= 0.5)) : sheet, side, pixels);
}
function extent(strokes, axis2) {
  let [low, high] = [Infinity, -Infinity];
  for (const points of strokes) for (const at of points) [low, high] = [Math.min(low, at[axis2]), Math.max(high, at[axis2])];
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
      segment2(this.paper, PAPER, from, to, BRUSH);
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
    if (this.under) spread2(this.under, this.pixels, this.paper);
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
function spread2(values, pixels, paper) {
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
    return inside2([(e.clientX - box.left) / box.width, (e.clientY - box.top) / box.height]);
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
      this.cursor = inside2([this.cursor[0] + step * ARROWS[key][0], this.cursor[1] + step * ARROWS[key][1]]);
      drawing.move([this.cursor]);
    } else if (key === " " || key === "Enter") {
      if (drawing.down) drawing.end();
      else drawing.begin(this.cursor);
    } else if (key === "Backspace" || key === "Delete") drawing.undo();
    else return false;
    return true;
  }
};
function inside2([x, y]) {
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
function natsOf(at, values, { model, mu, sigma, z, decoded }) {
  const reconstruction = -model.logLikelihood(at, values, z, decoded);
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

// explorer/stage/web/concepts/vae/machine/speed.js
var RUNS = 9;
var TIMES2 = 8;
var AFTER = 1500;
var LEAST3 = 0.01;
var Speed = class {
  /**
   * @param {Words} words
   * @param {AbortSignal} signal
   */
  constructor(words, signal) {
    this.words = words;
    this.element = h("p", { class: "second times" });
    this.measured = "";
    signal.addEventListener("abort", () => clearTimeout(this.timer));
  }
  /**
   * Measure once nothing has moved for a while; a model of other sizes anew.
   * @param {LatentModel} model
   * @param {number} at
   * @param {Float32Array} values
   * @param {Float32Array} z
   */
  show(model, at, values, z) {
    const sizes = [model.form.encoder, model.form.decoder].join("|");
    clearTimeout(this.timer);
    if (sizes === this.measured) return;
    this.timer = setTimeout(() => {
      this.measured = sizes;
      const [encode, decode] = [() => model.encode(at, values), () => model.decode(at, z)].map(milliseconds);
      write(this.element, this.words.say("times", { encode: said(encode), decode: said(decode) }));
    }, AFTER);
  }
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
};
function said(time) {
  return time < LEAST3 / 2 ? `< ${LEAST3}` : fixed(time, 2);
}
function milliseconds(work) {
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    for (let i = 0; i < TIMES2; i++) work();
    return (performance.now() - start) / TIMES2;
  });
  return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
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
    const nearest2 = h("div", { class: "nearest" }, this.picture.element, this.near);
    this.speed = new Speed(words, kit.signal);
    const besides = [h("p", { class: "second remark" }, words.say("one_draw")), this.speed.element];
    this.element = h("div", { class: "readings" }, this.reconstruction.element, this.kl?.element, sum, ...besides, nearest2);
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
  showNearest(nearest2, colours) {
    this.nearest = nearest2;
    const text = this.name;
    write(this.near, text);
    this.picture.name(text);
    this.picture.show(this.images.image(nearest2), colours.real);
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
      write(this.names[row], nameOf2(dimension));
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
var LINE = 1.3;
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
    this.chain = h("span");
    const head = h("div", { class: "head" }, h("h2", {}, words.say("machine")), h("p", { class: "chain" }, h("i"), this.chain), this.chooser.open);
    this.element = h("section", { class: "machine", "aria-label": words.say("machine"), "data-kind": model.kind }, h("header", {}, head, this.chooser.element), this.view);
    this.size = { width: 0, height: 0 };
    this.ratio = 1;
    this.font = "";
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
    write(this.chain, chainOf2(model));
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
    this.view.style.height = narrow ? "" : `${tall}px`;
    const docked = this.kit.root.hasAttribute("data-docked");
    if (zoom > 1) this.present(tall, width);
    else this.style(sizesOf2({ side: tall, width, narrow, docked }));
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
    const line3 = Math.ceil(LINE * parseFloat(getComputedStyle(this.view).fontSize));
    const rows = rowsOf(this.scene.panels[0].model.latent, this.kit.look.axes).length;
    const { summed, near, ...px } = presentedSizesOf({ side, width, line: line3, rows });
    this.measure({ ...px, line: line3 });
    set(this.view, { "data-unsummed": !summed, "data-crowded": !near, "data-small": false, "data-tight": false, "data-without": null });
  }
  /** @param {ReturnType<typeof sizesOf>} sizes */
  style({ small, tight, without, ...px }) {
    this.measure({ ...px, line: NAME });
    set(this.view, { "data-unsummed": false, "data-crowded": false, "data-small": small, "data-tight": tight, "data-without": without });
  }
  /** @param {Record<string, number>} px */
  measure(px) {
    for (const [name2, value] of Object.entries(px)) this.view.style.setProperty(`--${name2}`, `${value}px`);
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
    const said2 = look.drawn === null ? words.say("image_x", { name: called }) : words.say("your_drawing");
    write(this.name, said2);
    this.picture.name(said2);
    set(this.slot, { "aria-valuenow": index + 1, "aria-valuetext": said2 });
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
    const list = (values) => rowsOf(mu.length, shown.look.axes).map((i) => fixed(values[i], 2)).join(", ");
    if (point) return words.say("said_point", { code: list(mu) });
    const dead = Array.from(mu).filter((m, i) => unused(m, sigma[i])).length;
    return words.say("said_q", { mu: list(mu), sigma: list(sigma), used: mu.length - dead, all: mu.length });
  }
  spoken() {
    const { shown, readings: { nats, name: name2 }, kit: { words } } = this;
    if (!shown || !nats || shown.bare) return "";
    const list = rowsOf(shown.own.z.length, shown.look.axes).map((i) => fixed(shown.own.z[i], 2)).join(", ");
    const said2 = { image: this.name.textContent ?? "", code: this.saidOfCode(), z: list, nearest: name2, reconstruction: fixed(nats.reconstruction, 1), kl: fixed(nats.kl ?? 0, 1) };
    return words.say(nats.kl === null ? "said_machine_point" : "said_machine", said2);
  }
};

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
function path2(density, width, height) {
  const line3 = Array.from(density, (value, k) => `${(k / (POINTS - 1) * width).toFixed(1)} ${(height * (1 - Math.min(1, value / TOP))).toFixed(1)}`);
  return `M0 ${height}L${line3.join("L")}L${width} ${height}`;
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
    set(this.prior, { d: path2(Array.from({ length: POINTS }, (_, k) => normal(place(k))), rail, plot) });
  }
  /**
   * @param {string} key of what the codes are of
   * @param {() => Float64Array | null} density null: nothing learned may be seen
   */
  show(key, density) {
    if (!this.size.height || key === this.key) return;
    this.key = key;
    const values = density();
    set(this.codes, { d: values ? path2(values, this.size.width, this.size.height) : "" });
  }
};

// explorer/stage/web/concepts/vae/sliders/following.js
var LEAST4 = 0.3;
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
  if (!first || !(Math.abs(first.r) >= LEAST4)) return [];
  return second && Math.abs(second.r) >= Math.max(LEAST4, MIXED * Math.abs(first.r)) ? [first, second] : [first];
}

// explorer/stage/web/concepts/vae/sliders/readings.js
var UNUSED2 = 0.05;
var written = (r) => fixed(r, 2).replace("0.", ".");
var Readings2 = class {
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
    return certain ? Math.sqrt(film.between(`var_${i + 1}`, at)) : film.between(`kl_${i + 1}`, at);
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
      const unused2 = !model.certain && this.costs[i] < UNUSED2;
      const { short, whole } = this.said(unused2 ? [] : follows[i] ?? [], names);
      const q = bare ? null : { middle: middle[i], half: 2 * sigma[i] };
      return { u: value, q, cost: this.costs[i], share: this.costs[i] / this.scale, unused: unused2, follows: short, whole, off: bare };
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
    if (!first) return { short: [], whole: "" };
    const one = ({ factor, r }) => this.words.say("dim_follows", { factor: names[factor], r: written(r) });
    if (!second) return { short: [one(first)], whole: one(first) };
    const whole = this.words.say("dim_mixes", { first: one(first), second: one(second) });
    return { short: [one(first), `${this.words.say("dims_comma")}${one(second)}`], whole };
  }
};

// explorer/stage/web/concepts/vae/sliders/row.js
var NOTHING = { u: 0, q: null, cost: NaN, share: 0, unused: false, follows: [], whole: "", off: true };
var Row = class extends Slider {
  /**
   * @param {number} index
   * @param {Words} words
   * @param {boolean} certain whether a code is a point: there is no q and no KL
   * @param {RailActions} actions
   */
  constructor(index, words, certain, actions) {
    const density = new Density();
    const q = h("span", { class: "dim-q", "data-see": "posterior" });
    const [number, fill2, follows] = [h("b"), h("i"), h("span", { class: "dim-follows" })];
    const cost = h("div", { class: "dim-cost", "data-see": "kl" }, number, h("span", { class: "dim-bar" }, fill2));
    super(index, actions, { over: [density.element], along: [q], said: [cost, follows] });
    this.words = words;
    this.certain = certain;
    this.density = density;
    this.q = q;
    this.number = number;
    this.fill = fill2;
    this.follows = follows;
    this.slim = false;
    this.told = "";
  }
  /** @param {Sizes} sizes */
  layout(sizes) {
    this.density.layout(sizes);
    this.slim = sizes.mode === "slim" && sizes.row < TWO_LINES;
  }
  /** @param {Reading} reading */
  show({ u, q, cost, share, unused: unused2, follows, whole, off }) {
    const { words, title } = this;
    this.showPosterior(q);
    write(this.number, off ? "" : fixed(cost, 2));
    this.fill.style.width = `${off ? 0 : 100 * Math.min(1, share)}%`;
    this.tell(off ? [] : unused2 ? [words.say("dim_unused")] : this.slim ? follows : [whole]);
    set(this.follows, { title: whole || null });
    set(this.element, { "data-unused": unused2 && !off });
    const said2 = [title, unused2 ? words.say("dim_unused") : whole].filter(Boolean).join(": ");
    const text = words.say(this.certain ? "dim_value_fitted" : "dim_value", { name: title, value: fixed(u, 2), sigmas: fixed(u, 1) });
    this.place({ u, off, label: off ? title : said2, text: off ? words.say("no_number") : text });
  }
  /** @param {string[]} parts */
  tell(parts) {
    if (this.told === parts.join("")) return;
    this.told = parts.join("");
    this.follows.replaceChildren(...parts.map((part) => h("span", {}, part)));
  }
  /** @param {Reading["q"]} q */
  showPosterior(q) {
    this.q.hidden = q === null;
    if (!q) return;
    const [left, right] = [percent(q.middle - q.half), percent(q.middle + q.half)];
    Object.assign(this.q.style, { left: `${left}%`, width: `${right - left}%` });
  }
};

// explorer/stage/web/concepts/vae/sliders.js
var DRAWS2 = 1e4;
var BUTTONS2 = ["dims_prior", "dims_q", "dims_zero"];
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
    this.axis = axis();
    this.all = new SliderList(this.list, this.axis);
    this.buttons = [
      this.button(() => actions.move(epsilon(Math.floor(DRAWS2 * Math.random()), this.count))),
      this.button(() => actions.move(null)),
      this.button(() => actions.move(new Float32Array(this.count)))
    ];
    this.body = h("div", { class: "dims-body" }, this.list, h("div", { class: "dims-foot" }, this.axis), h("div", { class: "dims-tools" }, ...this.buttons));
    const head = h("header", {}, h("div", { class: "dims-name" }, h("h2", { class: "parts" }, h("span", {}, words.say("latent_space"))), this.left.element), this.legend);
    this.element = h("section", { class: "sliders", "aria-label": words.say("latent_space") }, head, this.body);
    this.readings = new Readings2(words);
    this.built = "";
    this.numbers = "";
    this.sizes = null;
    this.room = null;
    this.shown = null;
  }
  get rows() {
    return this.all.rows;
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
    this.all.build(Array.from({ length: latent }, (_, i) => new Row(i, words, certain, { move: (value, done) => this.move(i, value, done), back: () => this.back(i) })));
    for (const row of this.rows) row.show(NOTHING);
    const mark = (see, text) => h("span", { class: "dims-mark", "data-see": see }, h("i", { class: `dims-sign ${see}` }), text);
    const said2 = certain ? { posterior: "dims_code", prior: "dims_fitted" } : { posterior: "dims_q_bar", prior: "dims_the_prior" };
    const marks = [mark("z", "z"), ...Object.entries({ ...said2, codes: "dims_codes" }).map(([see, word]) => mark(see, words.say(word)))];
    this.legend.replaceChildren(...marks, this.measure);
    write(this.measure, words.say(certain ? "dims_spread" : "dims_kl"));
    this.buttons.forEach((button, i) => write(button, words.say(certain && i < 2 ? `${BUTTONS2[i]}_certain` : BUTTONS2[i])));
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
    const foot = docked ? FEET.docked : AXIS * room.zoom + (room.zoom > 1 ? 0 : room.narrow ? FEET.narrow : FEET.wide);
    this.sizes = sizesOf({ width, height: free ? Infinity : room.side - foot, count: this.count, words: Boolean(this.images?.factors), zoom: room.zoom });
    this.body.style.height = free ? "" : `${room.side}px`;
    set(this.element, { "data-mode": this.sizes.mode, "data-docked": docked });
    this.all.style(this.sizes, this.images?.shape);
    for (const row of this.rows) row.layout(this.sizes);
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
    const said2 = this.say(shown);
    return this.draw(shown, colours, this.sizes) || said2;
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
  draw({ own, at, bare, moving }, colours, sizes) {
    if (bare) {
      this.all.clear();
      this.rows.forEach(({ density }) => density.show("bare", () => null));
      return false;
    }
    const place2 = own.model.film.clamp(at);
    const models = [own.model.film.key, place2, this.built].join("|");
    const key = [models, sizes.thumb, sizes.pictures, sizes.unit, colours.key].join("|");
    if (sizes.plot) this.drawDensities(own, at, models);
    const units = own.model.standardization(at);
    const z = new Float32Array(this.count);
    const decode = (u, out) => own.model.decode(at, units.draw(u, z), out);
    const { drawn, left } = this.all.draw(key, own.u, sizes, { shape: own.model.images.shape, colour: colours.gen, moving, decode }, (i) => this.readings.costs[i]);
    if (left) this.actions.redraw();
    return drawn;
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
    const alive = Array.from(readings.costs.keys()).filter((i) => readings.costs[i] >= UNUSED2).map(nameOf);
    return `${words.say("dims_alive", { count: alive.length, total: this.count, names: alive.join(words.say("dims_comma")) || "\u2013" })}. ${z}`;
  }
};

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
    const said2 = h("div", { class: "said" }, h("p", { class: "big" }, this.value, " ", this.unit), ...this.lines);
    this.element = h("div", { class: "fact bound", role: "group", "aria-label": words.say("the_bound") }, said2, this.curve.element, this.large.dialog);
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
    this.lines.forEach((line3, i) => {
      write(line3, lines[i]);
      set(line3, { "data-limit": i === limit });
    });
  }
  /** @type {ModelPanel | undefined} */
  panel;
  /** @type {Film | undefined} */
  film;
  get spoken() {
    return [`${this.value.textContent} ${this.unit.textContent}`, ...this.lines.map((line3) => line3.textContent)].filter(Boolean).join("; ");
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
var POINTS2 = 60;
var FOOT2 = 2;
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
    this.unit = h("small");
    this.norm = h("span", {}, h("span", { class: "math" }, "|", h("i", {}, "z"), "|"), " = ");
    const big = h("p", { class: "big" }, this.norm, this.value, " ", this.unit);
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
    for (const path3 of [this.beyond, this.here]) set(path3, { d: "" });
  }
  /** The density from r on. @param {number} r */
  line(r) {
    const places = Array.from({ length: POINTS2 + 1 }, (_, i) => r + (this.end - r) * i / POINTS2);
    return places.map((at, i) => `${i ? "L" : "M"}${this.x(at).toFixed(1)} ${this.y(at).toFixed(1)}`).join("");
  }
  /** @param {number} r */
  x(r) {
    return 100 * Math.min(r, this.end) / this.end;
  }
  /** @param {number} r */
  y(r) {
    return 100 - FOOT2 - (94 - FOOT2) * chi(r, this.latent) / this.most;
  }
  /** @param {Shown} shown */
  paint({ own, at, key }) {
    if (!this.panel || key === this.shown) return false;
    this.shown = key;
    const { words, panel } = this;
    const { r, share, sigmas, lonely } = placeOf2(own, at);
    const point = panel.model.kind === "autoencoder";
    this.norm.hidden = point;
    write(this.value, fixed(r, 2) + (point ? "\u03C3" : ""));
    write(this.unit, point ? words.say("from_middle") : "");
    write(this.lines[0], words.say(point ? "beyond_fitted" : "beyond_prior", { share: this.percent(share) }));
    write(this.lines[1], point ? words.say("no_q") : words.say("from_q", { sigmas: fixed(sigmas, sigmas < 9.95 ? 1 : 0), half: fixed(median(this.latent), 1) }));
    write(this.lines[2], lonely ? words.say("lonely") : "");
    set(this.beyond, { d: r < this.end ? `${this.line(r)}L100 ${100 - FOOT2}L${this.x(r).toFixed(1)} ${100 - FOOT2}Z` : "" });
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
    return [`${this.norm.hidden ? "" : "|z| = "}${this.value.textContent} ${this.unit.textContent}`.trim(), ...this.lines.map((line3) => line3.textContent)].filter(Boolean).join("; ");
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
    this.foot = new StripFoot(kit, () => this.film);
    this.element = h("div", { class: "truth" }, h("div", { class: "facts" }, ...this.cells.map(({ element }) => element)), this.foot.element);
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
    this.bound.update(panel, own.film, past ? kit.film(past) : null);
    this.dimensions.update(panel, own.film);
    this.distance.update(panel);
    this.foot.update(scene, notesOf(panel, own.film, kit.words), Boolean(past));
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
    return this.cells.map((cell2) => cell2.spoken).filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/vae/page.js
var TRAINING2 = "training";
var WALK3 = "walk";
var TOKENS = { real: "--real", noise: "--noise", digits: Array.from({ length: 10 }, (_, i) => `--digit-${i}`) };
var LOOK = { image: 16, drawn: null, z: null, draw: 0, left: "plane", axes: [0, 1], under: "both", right: "machine", to: 1, panel: "left" };
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
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
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
    this.veil = new Veil(words.say("after_the_guess"), [kit.timeline(TRAINING2).bar, this.truth.element]);
    this.invite = invitation(kit, this.lefts.plane.grip, words.say("drag_z"));
    this.tools = [this.rightSwitch.element];
    this.elements = [this.switch.element, this.panels, this.veil.element, kit.timeline(TRAINING2).bar, this.truth.element];
    this.keys = { e: "draw_noise", q: "back_to_q" };
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
  /** What stands at the right: a counterpart only where its film is there. */
  get right() {
    return this.look.right === "beside" && !this.models.other ? "machine" : this.look.right;
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
    this.parts.update(scene, this.images, models);
    this.veil.cover(Boolean(scene.bare));
    const beside = (
      /** @type {HTMLButtonElement} */
      this.rightSwitch.element.querySelector('[data-value="beside"]')
    );
    beside.hidden = scene.own.other === null;
    this.arrange();
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    this.parts.show({ left: this.look.left, right: this.right });
    this.foot.hidden = this.right !== "beside";
    this.rightSwitch.press(this.right);
    this.switch.show(this.kit.root, this.look.panel);
    write(
      /** @type {Element} */
      this.switch.element.lastElementChild,
      this.kit.words.say(this.right)
    );
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
    const roof = roofOf(room, this.kit.root.offsetHeight - shown + this.heads + this.foot.offsetHeight);
    this.parts.layout({ ...room, side: Math.round(Math.min(width, roof)) });
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
    return this.parts.paint(shown, colours);
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
    return this.parts.spoken(where);
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
  colours: TOKENS
};
export {
  page_default as default
};
