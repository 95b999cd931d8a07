import {
  LatentView,
  Lattice,
  MarkLegend,
  Mlp,
  Slider,
  SliderList,
  axesOf as axesOf2,
  axis,
  beyond,
  circle,
  codeAt,
  drawHandle,
  drawNames,
  drawPictures,
  drawRingNames,
  drawRings,
  drawTicks,
  haloed,
  handleMark,
  handleOf,
  heavy,
  line,
  nameOf,
  radius,
  ringMark,
  sizesOf,
  turned,
  upright
} from "../../shared/chunk-ZTN4GZPQ.js";
import {
  Ruler,
  usualOf
} from "../../shared/chunk-LJRKBMAQ.js";
import {
  Atlas,
  ImageSet,
  Parts,
  Picture,
  StripFoot,
  checkImages,
  epsilon,
  inkInto,
  normal,
  pixelCount,
  uniforms
} from "../../shared/chunk-4QYXA7QE.js";
import {
  Raster,
  strengthOf,
  tabulate
} from "../../shared/chunk-N26JEC7I.js";
import {
  Exact,
  Pencil,
  ROW,
  ReadOut,
  TOKENS,
  axesOf,
  checkPlane,
  contours,
  densityAt,
  drawContour,
  drawField,
  drawLines,
  errorPaint,
  logInterval,
  named,
  round,
  written
} from "../../shared/chunk-MKJYIJ42.js";
import {
  Curve,
  FilmStatus,
  LargeCurve,
  LruCache,
  Net,
  PanelSwitch,
  Veil,
  invitation,
  math,
  number,
  runOf,
  weightCount
} from "../../shared/chunk-UF5UQOX6.js";
import {
  Camera,
  SvgContext,
  WireError,
  bounded,
  css,
  drag,
  fit,
  fixed,
  h,
  icon,
  lined,
  marked,
  mixed,
  pointing,
  ramp,
  roofOf,
  s,
  scientific,
  segmented,
  set,
  superscript,
  write
} from "../../shared/chunk-G5X4PBWU.js";

// explorer/stage/web/concepts/gan/shown.js
var TRAINING = "training";
function shownAt({ at: places, moving, lit }, { look, real, model, beside, bare, slow = null }) {
  const at = places[TRAINING];
  model.at(at);
  beside?.at(at);
  const z = model.noise(look.forged, look.draw);
  const forged = model.forge(z);
  const rival = look.right === "beside" ? beside : null;
  const key = [model.key, beside?.key, Boolean(rival), look.forged, look.draw, slow?.key, bare].join("|");
  return { at, moving, bare, lit, look, real, z, forged, model, beside, rival, slow, key };
}
function besideOf(shown) {
  const { beside: model, look, model: rival } = shown;
  if (!model) return null;
  const z = model.noise(look.forged, look.draw);
  return { ...shown, model, z, forged: model.forge(z), beside: null, rival, key: `${shown.key}|beside` };
}
function realOf(own) {
  return Float32Array.from(own.kind === "line" ? own.points.x.data : own.points.xy.data);
}

// explorer/stage/web/concepts/gan/stage/field.js
var ERROR = 0.5;
var STRENGTH = 0.52;
var CURVE = 0.62;
var REACH = 2;
var LEVELS = [0.1, 0.2, 0.3, 0.4, 0.45, 0.55, 0.6, 0.7, 0.8, 0.9];
var [STILL, SKETCH, LEAST] = [116, 84, 44];
var SAYS = 0.25;
var WORK = 6e6;
function criticScale({ model, real, forged, slow }) {
  const { film } = model;
  const { dReal, dForged } = slow ? slow.happened.means : model.losses(real.subarray(0, forged.length), forged);
  const gaps = Array.from({ length: film.have }, (_, i) => Math.abs(film.scalar("d_loss", i))).filter(Number.isFinite);
  return { middle: (dReal + dForged) / 2, reach: round(REACH * gaps.reduce((top, gap) => Math.max(top, gap), 1e-3)) };
}
function judged(camera, shown) {
  const { model } = shown;
  const grid = camera.grid(shown.moving ? sketched(shown) : STILL);
  const places = placesOf(grid);
  if (model.probability) return { grid, d: model.chance(places) };
  const { middle, reach } = criticScale(shown);
  return { grid, d: model.judge(places).map((value) => Math.max(-1, Math.min(1, (value - middle) / reach)) / 2 + 0.5) };
}
function sketched({ model: { discriminator, form }, look }) {
  const work = discriminator.size * Math.max(1, form.pack * 4 - 4) * (look.right === "beside" ? 2 : 1);
  return Math.max(LEAST, Math.min(SKETCH, Math.round(Math.sqrt(WORK / work))));
}
function placesOf({ nx, ny, extent: [left, right, bottom, top] }) {
  const out = new Float32Array(2 * nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      out[k++] = left + (i + 0.5) * dx;
      out[k++] = bottom + (j + 0.5) * dy;
    }
  }
  return out;
}
var shownOf = ({ look, model }, { known: known2 }) => known2 && model.probability ? look.show : "learned";
function drawJudge(ctx, camera, shown, colours, rivals) {
  const show = shownOf(shown, rivals);
  if (show === "learned") drawLearned(ctx, camera, judged(camera, shown), colours);
  else if (show === "exact") drawBest(ctx, camera, shown.model, colours, rivals);
  else drawError(ctx, camera, shown, colours, rivals);
}
function drawLearned(ctx, camera, { grid, d }, colours) {
  drawField(ctx, camera, grid, gradePaint(d, colours));
  drawLevels(ctx, camera, grid, d, colours);
  drawContour(ctx, camera, grid, d, 0.5, { colour: colours.ink, width: 2 });
}
function drawBest(ctx, camera, model, colours, rivals) {
  const grid = rivals.grid(camera);
  const { d, strength } = rivals.best(grid, model);
  drawField(ctx, camera, grid, gradePaint(d, colours, strength));
  const lines2 = contours(d, grid.nx, grid.ny, 0.5).flatMap((line3) => partsOf(line3, (i) => strength[i] > SAYS, grid.nx));
  drawLines(ctx, camera, grid, lines2, { colour: colours.ink, width: 1.8, dash: [6, 4] });
}
function partsOf(line3, says, nx) {
  const parts = [[]];
  for (let k = 0; k < line3.length; k += 2) {
    if (says(Math.round(line3[k + 1]) * nx + Math.round(line3[k]))) parts[parts.length - 1].push(line3[k], line3[k + 1]);
    else if (parts[parts.length - 1].length) parts.push([]);
  }
  return parts.filter((part) => part.length > 2).map((part) => Float32Array.from(part));
}
function drawError(ctx, camera, shown, colours, rivals) {
  const grid = rivals.grid(camera);
  const { d, strength } = rivals.best(grid, shown.model);
  const coarse = judged(camera, shown);
  const learned = new Raster(coarse.d, coarse.grid, true);
  const gap = tabulate(grid, (x, y) => learned.at(x, y));
  for (let i = 0; i < gap.length; i++) gap[i] = (gap[i] - d[i]) * strength[i];
  drawField(ctx, camera, grid, errorPaint((i) => gap[i], ERROR, colours, 0.8));
  drawContour(ctx, camera, coarse.grid, coarse.d, 0.5, { colour: colours.ink, width: 2 });
}
function gradePaint(d, { paper, real, gen }, strength = null) {
  const shades = ramp2(paper, real, gen);
  const last = shades.length / 3 - 1;
  return (pixels, k, i) => {
    const grade = strength ? 0.5 + (d[i] - 0.5) * strength[i] : d[i];
    const at = 3 * Math.round(last * grade);
    pixels[k] = shades[at];
    pixels[k + 1] = shades[at + 1];
    pixels[k + 2] = shades[at + 2];
  };
}
function ramp2(paper, real, gen) {
  const out = new Float32Array(3 * 401);
  for (let n = 0; n <= 400; n++) {
    const side = n < 200 ? gen : real;
    const t = STRENGTH * Math.abs(n / 200 - 1) ** CURVE;
    for (let c = 0; c < 3; c++) out[3 * n + c] = paper[c] + (side[c] - paper[c]) * t;
  }
  return out;
}
function drawLevels(ctx, camera, grid, d, { real, gen }) {
  for (const level of LEVELS) drawContour(ctx, camera, grid, d, level, { colour: level > 0.5 ? real : gen, width: 1, alpha: 0.55 });
}

// explorer/stage/web/concepts/gan/points.js
function extentOf([left, right, bottom = -1, top = 1]) {
  return [left, right, bottom, top];
}

// explorer/stage/web/concepts/gan/features.js
var Features = class {
  /**
   * @param {number} dimensions of a point
   * @param {number} octaves 0: the coordinates alone
   * @param {number} scale D sees x / scale, and waves of 2^k pi x / (2 scale)
   */
  constructor(dimensions, octaves, scale) {
    this.dimensions = dimensions;
    this.octaves = octaves;
    this.scale = scale;
    this.count = dimensions * (1 + 2 * octaves);
  }
  /**
   * @param {ArrayLike<number>} x points in a row
   * @param {number} from the first of its numbers
   * @param {Float32Array} out
   * @param {number} to the first of what is written
   */
  see(x, from, out, to) {
    const { dimensions: d, octaves, scale } = this;
    for (let j = 0; j < d; j++) {
      const value = x[from + j];
      out[to + j] = value / scale;
      for (let k = 0, wave = Math.PI / (2 * scale), at = to + d + j; k < octaves; k++, wave *= 2, at += 2 * d) {
        out[at] = Math.sin(wave * value);
        out[at + d] = Math.cos(wave * value);
      }
    }
  }
  /**
   * Points that stand one after another.
   * @param {ArrayLike<number>} x (n, d)
   * @param {number} n
   * @param {Float32Array} out (n, count)
   */
  each(x, n, out) {
    const { dimensions: d, octaves, count, scale } = this;
    if (octaves) for (let p = 0; p < n; p++) this.see(x, p * d, out, p * count);
    else for (let i = 0; i < n * d; i++) out[i] = x[i] / scale;
  }
  /**
   * From slopes in what D sees to slopes in the point.
   * @param {ArrayLike<number>} x
   * @param {number} from the first of its numbers
   * @param {Float32Array} slopes
   * @param {number} at the first of those of this point
   * @param {Float32Array} out written where the point stands in x
   */
  back(x, from, slopes, at, out) {
    const { dimensions: d, octaves, scale } = this;
    for (let j = 0; j < d; j++) {
      let sum = slopes[at + j] / scale;
      for (let k = 0, wave = Math.PI / (2 * scale), i = at + d + j; k < octaves; k++, wave *= 2, i += 2 * d) {
        sum += wave * (Math.cos(wave * x[from + j]) * slopes[i] - Math.sin(wave * x[from + j]) * slopes[i + d]);
      }
      out[from + j] = sum;
    }
  }
};

// explorer/stage/web/concepts/gan/losses.js
var softplus = (s2) => Math.max(s2, 0) + Math.log1p(Math.exp(-Math.abs(s2)));
var sigmoid = (s2) => 1 / (1 + Math.exp(-s2));
var told = { real: (s2) => softplus(-s2), forged: softplus };
var LOSSES = {
  minimax: { ...told, generator: (s2) => -softplus(s2), slope: (s2) => -sigmoid(s2) },
  non_saturating: { ...told, generator: (s2) => softplus(-s2), slope: (s2) => -sigmoid(-s2) },
  least_squares: { real: (s2) => (s2 - 1) ** 2 / 2, forged: (s2) => s2 ** 2 / 2, generator: (s2) => (s2 - 1) ** 2 / 2, slope: (s2) => s2 - 1 },
  wasserstein: { real: (s2) => -s2, forged: (s2) => s2, generator: (s2) => -s2, slope: () => -1 }
};

// explorer/stage/web/concepts/gan/manifold.js
var FAR = { gaussian: 2.6, uniform: 1 };
function noiseGrid(noise, k, cells) {
  const ends2 = Float64Array.from({ length: cells + 1 }, (_, i) => FAR[noise] * (2 * i / cells - 1));
  const along = Float64Array.from({ length: cells }, (_, i) => noise === "gaussian" ? Math.exp(logInterval(ends2[i], ends2[i + 1])) : (ends2[i + 1] - ends2[i]) / 2);
  if (k === 1) return { cells, z: Float32Array.from(ends2), share: along };
  const side = cells + 1;
  const z = new Float32Array(2 * side * side);
  for (let row = 0, at = 0; row < side; row++) for (let i = 0; i < side; i++) z.set([ends2[i], ends2[row]], 2 * at++);
  const share = new Float64Array(cells * cells);
  for (let row = 0, at = 0; row < cells; row++) for (let i = 0; i < cells; i++) share[at++] = along[i] * along[row];
  return { cells, z, share };
}
function densities({ cells, share }, places, d) {
  const flat = share.length === cells;
  return share.map((part, at) => part / Math.max(flat ? length(places, at, d) : area(places, at + Math.floor(at / cells), cells + 1), 1e-12));
}
function length(places, a, d) {
  return d === 1 ? Math.abs(places[a + 1] - places[a]) : Math.hypot(places[2 * a + 2] - places[2 * a], places[2 * a + 3] - places[2 * a + 1]);
}
function area(places, a, side) {
  const [b, c] = [a + 1, a + side];
  return triangle(places, a, b, c) + triangle(places, b, c, c + 1);
}
function triangle(p, a, b, c) {
  const [x, y] = [p[2 * a], p[2 * a + 1]];
  return Math.abs((p[2 * b] - x) * (p[2 * c + 1] - y) - (p[2 * c] - x) * (p[2 * b + 1] - y)) / 2;
}

// explorer/stage/web/concepts/gan/twonets.js
var TwoNets = class {
  /** @param {Film} film */
  constructor(film) {
    this.film = film;
    this.place = -1;
    this.weights = { generator: new Float32Array(0), discriminator: new Float32Array(0) };
  }
  /** Whether there is a frame: `at` throws before. */
  get ready() {
    return this.film.have > 0;
  }
  /** Changes with all that the networks' answers depend on. */
  get key() {
    return `${this.film.key} ${this.film.have} ${this.place}`;
  }
  /**
   * Take the weights at a place of the film; between two frames what lies between theirs.
   * @param {number} place
   */
  at(place) {
    const [generator, discriminator] = ["generator", "discriminator"].map((name2) => this.film.row(name2, place));
    if (!generator || !discriminator) throw new Error("the film has no frame yet");
    this.use(generator, discriminator, this.film.clamp(place));
    return this;
  }
  /**
   * Take weights from elsewhere: those between two turns of a step, say.
   * @param {Float32Array} generator
   * @param {Float32Array} discriminator
   * @param {number} [place] what tells them from others in `key`; below zero, where no frame is
   */
  use(generator, discriminator, place = NaN) {
    this.weights = { generator, discriminator };
    this.place = place;
  }
};

// explorer/stage/web/concepts/gan/duel.js
var KEPT = 4;
var Duel = class extends TwoNets {
  /**
   * @param {DuelForm} form
   * @param {Film} film
   */
  constructor(form, film) {
    super(film);
    this.form = form;
    this.generator = new Net(form.generator);
    this.discriminator = new Net(form.discriminator);
    this.dimensions = form.generator[form.generator.length - 1];
    this.features = new Features(this.dimensions, form.fourier, form.scale);
    this.loss = LOSSES[form.loss];
    this.probability = form.probability;
    this.seen = new Float32Array(0);
    this.slope = new Float32Array(0);
    this.others = new Float32Array(0);
    this.noises = new LruCache(KEPT);
    this.grid = null;
  }
  /**
   * Those with whom a point is judged are of the same generator.
   * @param {Float32Array} generator
   * @param {Float32Array} discriminator
   * @param {number} [place]
   */
  use(generator, discriminator, place) {
    const moved = generator !== this.weights.generator;
    super.use(generator, discriminator, place);
    if (this.form.companions && moved) this.others = this.forge(
      /** @type {Float32Array} */
      this.form.companions.data
    );
  }
  /**
   * Viewing noise: the same for every frame.
   * @param {number} n
   * @param {number} draw which one
   * @returns {Float32Array} (n, k), not to be changed
   */
  noise(n, draw3) {
    const { noise, noise_size: k } = this.form;
    return this.noises.get(`${n} ${draw3}`, () => {
      const uniform = uniforms(draw3);
      return Float32Array.from({ length: n * k }, () => noise === "gaussian" ? normal(uniform) : 2 * uniform() - 1);
    });
  }
  /**
   * @param {Float32Array} z (n, k)
   * @param {Float32Array} [out] (n, d)
   */
  forge(z, out = new Float32Array(z.length / this.form.noise_size * this.dimensions)) {
    const made = this.generator.run(this.weights.generator, z, z.length / this.form.noise_size);
    for (let i = 0; i < out.length; i++) out[i] = this.form.scale * made[i];
    return out;
  }
  /**
   * The logit, the grade or the critic's value of points. A D that sees packs has no answer to one: then it is the mean over packs
   * that are forged but for it, with companions that are always the same.
   * @param {Float32Array} x (n, d)
   * @param {Float32Array} [out] (n)
   */
  judge(x, out = new Float32Array(x.length / this.dimensions)) {
    const { pack } = this.form;
    const n = x.length / this.dimensions;
    if (pack === 1) {
      out.set(this.answers(x, n).subarray(0, n));
      return out;
    }
    out.fill(0);
    const packs = this.others.length / ((pack - 1) * this.dimensions);
    for (let i = 0; i < packs; i++) {
      this.gather(x, n, i);
      const said = this.discriminator.run(this.weights.discriminator, this.seen, n);
      for (let p = 0; p < n; p++) out[p] += said[p] / packs;
    }
    return out;
  }
  /**
   * How likely points are real, from 0 to 1; a grade is cut to that.
   * @param {Float32Array} x (n, d)
   * @param {Float32Array} [out] (n)
   */
  chance(x, out) {
    if (!this.probability) throw new Error("a critic's value is no probability");
    return this.judge(x, out).map((s2) => this.likely(s2));
  }
  /** @param {number} s */
  likely(s2) {
    return this.form.loss === "least_squares" ? Math.max(0, Math.min(1, s2)) : sigmoid(s2);
  }
  /**
   * Where D sends each forged point, the steepest way down of its own part of G's loss. Where D sees packs, points are judged with
   * their neighbours in the row, as in training; those that fill no pack are sent nowhere. Instance noise is left away.
   * @param {Float32Array} x (n, d)
   * @param {Float32Array} [out] (n, d)
   */
  slopes(x, out = new Float32Array(x.length)) {
    const n = x.length / this.dimensions;
    const packs = Math.floor(n / this.form.pack);
    return this.back(x, (s2) => -n / packs * this.loss.slope(s2), out);
  }
  /**
   * The slope of what D says, the logit, the grade or the value, in each point; of packs of neighbours, as in training.
   * @param {Float32Array} x (n, d)
   * @returns {Float32Array} (n, d)
   */
  steepness(x) {
    return this.back(x, () => 1, new Float32Array(x.length));
  }
  /**
   * @param {Float32Array} x (n, d)
   * @param {(s: number) => number} wanted how much what D says counts, by what it says
   * @param {Float32Array} out (n, d)
   */
  back(x, wanted, out) {
    const { pack } = this.form;
    const [d, count] = [this.dimensions, this.features.count];
    const packs = Math.floor(x.length / d / pack);
    const said = this.answers(x, packs * pack);
    const counts = Float32Array.from({ length: packs }, (_, i) => wanted(said[i]));
    if (this.slope.length < packs * pack * count) this.slope = new Float32Array(packs * pack * count);
    this.discriminator.back(this.weights.discriminator, packs, counts, this.slope);
    out.fill(0);
    for (let p = 0; p < packs * pack; p++) this.features.back(x, p * d, this.slope, p * count, out);
    return out;
  }
  /**
   * Both losses on these points, without instance noise and penalties, and the mean answers of D: chances, or a critic's values.
   * @param {Float32Array} real (n, d)
   * @param {Float32Array} forged (n, d)
   */
  losses(real, forged) {
    const means = (x, ...of) => {
      const packs = Math.floor(x.length / this.dimensions / this.form.pack);
      const said = this.answers(x, packs * this.form.pack);
      const sums = of.map(() => 0);
      for (let i = 0; i < packs; i++) of.forEach((f, j) => sums[j] += f(said[i]) / packs);
      return sums;
    };
    const grade = this.probability ? (s2) => this.likely(s2) : (s2) => s2;
    const [ofReal, dReal] = means(real, this.loss.real, grade);
    const [ofForged, dForged, g] = means(forged, this.loss.forged, grade, this.loss.generator);
    return { d: ofReal + ofForged, g, dReal, dForged };
  }
  /**
   * The noise's grid bent by G; null where it has no one density: two dimensions of noise on a line.
   * @param {number} cells along each dimension of the noise
   * @returns {Manifold | null}
   */
  manifold(cells) {
    const { noise, noise_size: k } = this.form;
    if (k > this.dimensions) return null;
    if (this.grid?.cells !== cells) this.grid = noiseGrid(noise, k, cells);
    const places = this.forge(this.grid.z);
    return { grid: this.grid, places, density: densities(this.grid, places, this.dimensions) };
  }
  /**
   * What D says of points, or of packs of as many neighbours.
   * @param {Float32Array} x
   * @param {number} n points of which all packs are full
   */
  answers(x, n) {
    this.widen(n * this.features.count);
    this.features.each(x, n, this.seen);
    return this.discriminator.run(this.weights.discriminator, this.seen, n / this.form.pack);
  }
  /**
   * Put each point into pack number i: at place i mod `pack`, between its companions.
   * @param {Float32Array} x
   * @param {number} n
   * @param {number} i
   */
  gather(x, n, i) {
    const [{ pack }, { count }, d] = [this.form, this.features, this.dimensions];
    this.widen(n * pack * count);
    for (let p = 0, at = 0; p < n; p++) {
      for (let place = 0, other = i * (pack - 1); place < pack; place++, at += count) {
        if (place === i % pack) this.features.see(x, p * d, this.seen, at);
        else this.features.see(this.others, other++ * d, this.seen, at);
      }
    }
  }
  /** @param {number} size of what D is given */
  widen(size) {
    if (this.seen.length < size) this.seen = new Float32Array(size);
  }
};

// explorer/stage/web/concepts/gan/stage/arrows.js
var UNIT = 28;
var LONGEST = 2.5;
var HEAD = 6;
var SHORTEST = 2;
var MOST = 100;
var [PLACES, POINTS] = [9, 100];
var scales = /* @__PURE__ */ new WeakMap();
function arrowScale({ form, film }) {
  const frames = film.have === film.total ? film.have : 2 ** Math.floor(Math.log2(film.have));
  const known2 = scales.get(film);
  if (known2?.frames === frames) return known2.scale;
  const other = new Duel(form, film);
  const z = other.noise(POINTS, 0);
  const usual = Array.from({ length: PLACES }, (_, i) => meanLength(other.at((i + 0.5) / PLACES * (frames - 1)).slopes(other.forge(z)), other.dimensions));
  const scale = round(usual.filter(Number.isFinite).sort((a, b) => a - b)[PLACES >> 1]);
  scales.set(film, { frames, scale });
  return scale;
}
var sharedScale = ({ model, rival }) => Math.max(arrowScale(model), rival ? arrowScale(rival) : 0);
function meanLength(ways3, d) {
  let sum = 0;
  for (let i = 0; i < ways3.length; i += d) sum += Math.hypot(ways3[i], d > 1 ? ways3[i + 1] : 0);
  return sum * d / ways3.length;
}
function arrowOf(x, y, gx, gy, scale) {
  const long = Math.hypot(gx, gy) / scale;
  const factor = UNIT / scale * (long > LONGEST ? LONGEST / long : 1);
  return { x, y, dx: gx * factor, dy: -gy * factor };
}
function drawArrows(ctx, arrows, { gradient, paper }) {
  const seen = arrows.filter(({ dx, dy }) => Math.hypot(dx, dy) >= SHORTEST);
  for (
    const [colour, width] of
    /** @type {const} */
    [[paper, 4], [gradient, 1.9]]
  ) {
    ctx.strokeStyle = css(colour, colour === paper ? 0.75 : 1);
    ctx.lineWidth = width;
    ctx.lineCap = "round";
    ctx.lineJoin = "round";
    ctx.beginPath();
    for (const arrow3 of seen) trace(ctx, arrow3);
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}
function trace(ctx, { x, y, dx, dy }) {
  const long = Math.hypot(dx, dy);
  const [ux, uy, head] = [dx / long, dy / long, Math.min(HEAD, 0.6 * long)];
  const [tx, ty] = [x + dx, y + dy];
  ctx.moveTo(x, y);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}

// explorer/stage/web/concepts/gan/stage/dots.js
var sizeOf = (count) => count > 600 ? 2.5 : count > 250 ? 3 : 3.6;
function drawDots(ctx, camera, xy, { colour, paper, r, alpha = 1 }) {
  ctx.globalAlpha = alpha;
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.6;
  for (let i = 0; i < xy.length; i += 2) {
    ctx.beginPath();
    ctx.arc(camera.x(xy[i]), camera.y(xy[i + 1]), r, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}
var layers = new LruCache(3);
function drawStill(ctx, camera, xy, style, key) {
  if (ctx instanceof SvgContext) {
    drawDots(ctx, camera, xy, style);
    return;
  }
  const { width, height } = ctx.canvas;
  const layer = layers.get([key, width, height, camera.width, camera.extent, style.colour, style.paper, style.r].join("|"), () => {
    const made = document.createElement("canvas");
    [made.width, made.height] = [width, height];
    const under = (
      /** @type {CanvasRenderingContext2D} */
      made.getContext("2d")
    );
    under.setTransform(ctx.getTransform());
    drawDots(under, camera, xy, { ...style, alpha: 1 });
    return made;
  });
  ctx.globalAlpha = style.alpha ?? 1;
  ctx.drawImage(layer, 0, 0, camera.width, camera.height);
  ctx.globalAlpha = 1;
}

// explorer/stage/web/concepts/gan/stage/marks.js
var SHEET = "M1 3.5Q8.5-.5 16 3.5L14 12Q8.5 8.5 3 12zM1.900 7.500Q8.500 3.500 15 7.500M6 1.800 6.700 10.500M11 1.800 10.300 10.500";
var dot = (name2) => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4.2, class: name2 }));
var ramp3 = () => h("i", { class: "duel-ramp" });
var realDot = () => dot("duel-real");
var forgedDot = () => dot("duel-forged");
var noiseDot = () => dot("duel-noise");
var sheet = () => icon(17, 14, s("path", { d: SHEET, class: "duel-sheet" }));
var arrow = () => icon(20, 14, s("path", { d: "M2 10.500 17 3.500M11 2.500 17 3.500 14 9", class: "duel-arrow" }));
var modeRing = () => icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5.6, class: "duel-ring" }));
var stroke = (name2) => icon(22, 10, s("path", { d: "M1 5h20", class: `duel-line-mark ${name2}` }));
var changes = () => icon(22, 10, ...["rise", "fall"].map((way, i) => s("path", { d: `M1 ${2.5 + 5 * i}h20`, class: `duel-line-mark change ${way}` })));
var both = () => icon(22, 14, s("path", { d: "M1 4h20", class: "duel-line-mark" }), s("path", { d: "M1 11h20", class: "duel-line-mark exact" }));

// explorer/stage/web/concepts/gan/stage/drawn.js
var MARKS = [
  ["slow_mark_noise", [1, 2]],
  ["layer_real", [1, 2, 3, 4, 5]],
  ["layer_forged", [2, 3, 4, 5, 6, 7]],
  ["layer_field", [3, 4, 5, 6, 7], 2],
  ["layer_best", [3, 4, 5, 6, 7], 1],
  ["slow_mark_change", [5], 2],
  ["layer_gradients", [6, 7]]
];
var Drawn = class {
  /** @param {Words} words */
  constructor(words) {
    this.ends = [h("span"), h("span")];
    const marks = [[noiseDot()], [realDot()], [forgedDot()], [this.ends[0], ramp3(), this.ends[1]], [both()], [changes()], [arrow()]];
    this.items = MARKS.map(([word], i) => h("span", { hidden: true }, ...marks[i], h("span", {}, words.say(word))));
    this.element = h("div", { class: "duel-legend" }, ...this.items);
  }
  /**
   * @param {number} line
   * @param {[string, string]} ends what stands at the ends of D's colours
   * @param {number} dimensions of a point
   */
  show(line3, ends2, dimensions) {
    MARKS.forEach(([, lines2, only = dimensions], i) => this.items[i].hidden = !lines2.includes(line3) || only !== dimensions);
    ends2.forEach((end, i) => write(this.ends[i], end));
  }
};

// explorer/stage/web/concepts/gan/stage/foot.js
var ORDER = ["field", "real", "forged", "manifold", "gradients"];
var LONG = 10;
var Foot = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {LayerMark[]} layers
   */
  constructor({ words, light }, actions, layers2) {
    this.words = words;
    this.actions = actions;
    this.on = [];
    this.ends = [h("span"), h("span")];
    this.buttons = layers2.map((layer) => this.button(layer, light));
    this.layers = h("div", { class: "duel-layers", role: "group", "aria-label": words.say("layers") }, ...this.buttons);
    this.slider = h("input", { type: "range", min: 0, max: 1, step: 0.01, "aria-label": words.say("morph") });
    this.slider.addEventListener("input", () => actions.choose({ morph: this.slider.valueAsNumber }, false));
    this.slider.addEventListener("change", () => actions.choose({ morph: this.slider.valueAsNumber }));
    this.level = h("span");
    this.drawn = new Drawn(words);
    this.rows = { all: this.layers, generator: this.morph(), losses: this.losses(), slow: this.drawn.element };
    for (const row of Object.values(this.rows)) set(row, { "data-away": row !== this.layers, inert: row !== this.layers });
    this.element = h("div", { class: "duel-foot" }, ...Object.values(this.rows));
  }
  /**
   * @param {LayerMark} layer
   * @param {Kit["light"]} light
   */
  button({ layer, word, mark, ends: ends2 = false }, light) {
    const marks = ends2 ? [this.ends[0], mark(), this.ends[1]] : [mark()];
    const button = h("button", { type: "button", "data-see": layer, title: this.words.say(word) }, h("span", { class: "duel-mark" }, ...marks), h("span", {}, this.words.say(word)));
    button.addEventListener("click", () => this.actions.choose({ layers: ORDER.filter((own) => this.on.includes(own) !== (own === layer)) }));
    button.addEventListener("pointerenter", () => light(layer));
    button.addEventListener("pointerleave", () => light(""));
    return button;
  }
  /** From noise to samples. */
  morph() {
    const { words } = this;
    return h("label", { class: "duel-morph" }, h("span", {}, words.say("morph_noise")), this.slider, h("span", {}, words.say("morph_samples")));
  }
  /** Whose curves the losses are. */
  losses() {
    const item = (mark, text) => h("span", {}, mark, text);
    const named2 = [item(stroke("d"), this.words.say("loss_d")), item(stroke("g"), this.words.say("loss_g"))];
    return h("div", { class: "duel-legend" }, ...named2, item(stroke("exact"), this.level));
  }
  /**
   * @param {Shown} shown
   * @param {{ ends: [string, string], level: string }} of the numbers at the ramp's ends, D's loss where it can't tell
   */
  show({ look, bare, slow, model }, { ends: ends2, level }) {
    this.on = look.layers;
    const row = slow ? "slow" : look.part;
    for (const [name2, element] of Object.entries(this.rows)) set(element, { "data-away": name2 !== row, inert: name2 !== row });
    if (slow) this.drawn.show(slow.line, ends2, model.dimensions);
    ends2.forEach((end, i) => write(this.ends[i], end));
    set(this.buttons[0], { "data-long": ends2.join("").length > LONG });
    write(this.level, level);
    for (const button of this.buttons) {
      const layer = (
        /** @type {Layer} */
        button.dataset.see
      );
      button.disabled = bare && layer !== "real";
      set(button, { "aria-pressed": String(look.layers.includes(layer)) });
    }
    this.slider.disabled = bare;
    if (this.slider.valueAsNumber !== look.morph) this.slider.value = String(look.morph);
    set(this.slider, { "aria-valuetext": fixed(look.morph, 2) });
  }
  /** Mark the layer that a word on the page points at. @param {string} lit */
  light(lit) {
    for (const button of this.buttons) set(button, { "data-lit": button.dataset.see === lit });
  }
};

// explorer/stage/web/concepts/gan/stage/head.js
var SHOWS = ["learned", "exact", "error"];
var Head = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {string} label the title until there is a frame
   */
  constructor({ words }, actions, label2) {
    this.title = h("h2", {}, label2);
    this.line = h("p");
    this.shows = segmented(words.say("shows"), SHOWS.map((show) => [show, words.say(show)]), (show) => actions.choose({ show: (
      /** @type {Look["show"]} */
      show
    ) }));
    this.back = h("button", { type: "button", class: "tool", title: words.say("whole_stage") }, h("span", { "aria-hidden": "true" }, "\xD7"), h("span", {}, words.say("whole_stage")));
    this.back.addEventListener("click", () => actions.choose({ part: "all" }));
    this.rings = h("span", { class: "duel-mark", "data-see": "modes" }, modeRing(), "3\u03C3");
    const name2 = h("div", { class: "duel-name" }, this.title, this.shows.element, this.back);
    this.element = h("header", {}, name2, h("div", { class: "duel-said" }, this.line, this.rings));
    for (const element of [this.shows.element, this.back, this.rings]) element.hidden = true;
    this.said = "";
  }
  /**
   * @param {Said} said
   * @param {Shown} shown
   * @param {{ show: Look["show"], switched: boolean, rings: boolean }} of `switched`: whether D may be shown otherwise than learned
   */
  show(said, { look, bare }, { show, switched, rings }) {
    const key = Object.values(said).join("|");
    if (key !== this.said) {
      this.said = key;
      this.title.replaceChildren(said.title, ...said.math ? [" ", math(said.math)] : []);
      write(this.line, said.line);
      set(this.line, { title: said.line });
    }
    this.shows.press(show);
    this.shows.element.hidden = !switched || bare;
    this.back.hidden = look.part === "all";
    this.rings.hidden = !rings;
  }
};

// explorer/stage/web/concepts/gan/stage/frame.js
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
var STEP = 0.02;
var LEAP = 5;
var LEAST2 = 120;
var StageFrame = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {{ name: string, label: string, layers: LayerMark[] }} of
   * @param {(at: Point, done: boolean) => void} pick a place in pixels of the picture
   */
  constructor(kit, actions, { name: name2, label: label2, layers: layers2 }, pick) {
    this.kit = kit;
    this.head = new Head(kit, actions, label2);
    this.foot = new Foot(kit, actions, layers2);
    this.readout = new ReadOut();
    set(this.readout.element, { "data-unknown": true });
    this.canvas = h("canvas", { role: "img", class: "base", tabindex: 0, "aria-label": label2 });
    this.scaled = h("span");
    this.arrow = h("i");
    this.scale = h("div", { class: "duel-scale", hidden: true }, this.arrow, this.scaled);
    this.hair = h("i", { class: "duel-hair", hidden: true });
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.view = h("div", { class: "view" }, this.canvas, this.hair, this.scale, ...this.axes, this.readout.element);
    this.element = h("section", { class: name2 }, this.head.element, this.view, this.foot.element);
    this.size = { width: 0, height: 0, zoom: 1 };
    this.at = null;
    this.asked = false;
    const put = (at, done) => {
      this.ask(at);
      pick(at, done);
    };
    pointing(this.canvas, (x, y) => [x / this.size.zoom, y / this.size.zoom], { pick: put, hover: (at) => this.ask(at) });
    this.canvas.addEventListener("keydown", (e) => this.key(e));
    this.canvas.addEventListener("blur", () => this.ask(null));
  }
  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    const height = Math.max(LEAST2, side - this.foot.element.offsetHeight);
    this.view.style.height = this.canvas.style.height = `${height}px`;
    this.size = { width: width / zoom, height: height / zoom, zoom };
    this.arrow.style.width = `${UNIT * zoom}px`;
  }
  /** Write the names of the axes, where they have any. @param {[string, string]} names */
  name(names) {
    names.forEach((name2, i) => {
      write(this.axes[i], name2);
      this.axes[i].hidden = !name2;
    });
  }
  /** @param {Point | null} at */
  ask(at) {
    this.at = at;
    this.kit.redraw();
  }
  /** @param {KeyboardEvent} e */
  key(e) {
    const way = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
    if (e.altKey || e.ctrlKey || e.metaKey || !way && !(e.key === "Escape" && this.at)) return;
    e.preventDefault();
    e.stopPropagation();
    const { width, height } = this.size;
    const [x, y] = this.at ?? [width / 2, height / 2];
    const by = width * STEP * (e.shiftKey ? LEAP : 1);
    const inside = (value, most2) => Math.max(0, Math.min(value, most2 - 1));
    this.asked = way !== null;
    this.ask(way && [inside(x + by * way[0], width), inside(y - by * way[1], height)]);
  }
  /** Mark the place that is read. @param {Point} at */
  point([x]) {
    this.hair.hidden = false;
    this.hair.style.left = `${x * this.size.zoom}px`;
  }
  /** Say nothing of any place. */
  silent() {
    this.readout.hide();
    this.hair.hidden = true;
  }
  /** Say aloud what a key asked for, once. @param {string} text */
  say(text) {
    if (this.asked) this.kit.announce(text);
    this.asked = false;
  }
  /** How long an arrow is. @param {string} text none: there are no arrows */
  scaleSays(text) {
    this.scale.hidden = !text;
    write(this.scaled, text);
  }
};

// explorer/stage/web/concepts/gan/stage/lossplot.js
var MARGIN = { left: 46, right: 14, top: 16, bottom: 30 };
var KEPT2 = 0.98;
var ROOM = 1.08;
var FONT = "14px system-ui, sans-serif";
function levelOf(name2, loss) {
  const half = name2 === "least_squares" ? 0.5 : 0;
  const text = { least_squares: "1/4", wasserstein: "0" }[name2] ?? `2 ln 2 = ${fixed(2 * Math.LN2, 2)}`;
  return { value: loss.real(half) + loss.forged(half), text };
}
function boundsOf(values, level) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const cut = (share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? level;
  const [low, high] = [Math.min(0, level, cut(1 - KEPT2)), Math.max(level, cut(KEPT2))];
  return [low < 0 ? low * ROOM : 0, Math.max(high * ROOM, low + 1e-6)];
}
function frameUnder(x, { width }, total) {
  const t = (x - MARGIN.left) / Math.max(1, width - MARGIN.left - MARGIN.right);
  return Math.round(Math.max(0, Math.min(1, t)) * (total - 1));
}
function drawLosses(ctx, size, { model, at }, colours, { step, font = FONT }) {
  const { film } = model;
  const runs2 = ["d_loss", "g_loss"].map((name2) => Array.from({ length: film.have }, (_, i) => film.scalar(name2, i)));
  const level = levelOf(model.form.loss, model.loss);
  const [low, high] = boundsOf(runs2.flat(), level.value);
  const [x, y] = axes(size, film, low, high);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, size.width, size.height);
  drawScale(ctx, size, { low, high, y, film, step, font }, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(MARGIN.left, 0, size.width - MARGIN.left, size.height - MARGIN.bottom + 1);
  ctx.clip();
  dashed(ctx, size, y(level.value), colours);
  [colours.ink, colours.gen].forEach((colour, i) => drawRun(ctx, runs2[i], at, { x, y, colour }));
  ctx.restore();
  drawPlayhead(ctx, size, x(film.clamp(at)), colours);
  [colours.ink, colours.gen].forEach((colour, i) => drawPlace(ctx, x(film.clamp(at)), y(film.between(i ? "g_loss" : "d_loss", at)), size, colour, colours.paper));
}
function axes({ width, height }, film, low, high) {
  const [wide, tall] = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom];
  return [(frame2) => MARGIN.left + wide * frame2 / Math.max(1, film.total - 1), (value) => MARGIN.top + tall * (high - value) / (high - low)];
}
function drawScale(ctx, { width, height }, { low, high, y, film, step, font }, { ink2, ink }) {
  ctx.font = font;
  ctx.fillStyle = css(ink2);
  ctx.strokeStyle = css(ink, 0.14);
  ctx.lineWidth = 1;
  ctx.textBaseline = "middle";
  ctx.textAlign = "right";
  const gap = tickOf(high - low);
  for (let value = Math.ceil(low / gap) * gap; value <= high; value += gap) {
    ctx.beginPath();
    ctx.moveTo(MARGIN.left, y(value));
    ctx.lineTo(width - MARGIN.right, y(value));
    ctx.stroke();
    ctx.fillText(bounded(value, gap < 0.1 ? 2 : gap < 1 ? 1 : 0), MARGIN.left - 7, y(value));
  }
  const last = film.steps[film.total - 1];
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  ctx.fillText(`${step} ${film.steps[0]}`, MARGIN.left, height - 9);
  ctx.textAlign = "right";
  if (last) ctx.fillText(String(last), width - MARGIN.right, height - 9);
}
function tickOf(range) {
  const power = 10 ** Math.floor(Math.log10(range / 4));
  return power * ([1, 2, 5].find((n) => n * power >= range / 5) ?? 10);
}
function dashed(ctx, { width }, y, { ink }) {
  ctx.strokeStyle = css(ink);
  ctx.lineWidth = 1.5;
  ctx.setLineDash([6, 4]);
  ctx.beginPath();
  ctx.moveTo(MARGIN.left, y);
  ctx.lineTo(width - MARGIN.right, y);
  ctx.stroke();
  ctx.setLineDash([]);
}
function drawRun(ctx, values, at, { x, y, colour }) {
  const upTo = Math.floor(at);
  ctx.lineJoin = "round";
  for (const [from, to, alpha, width] of [[upTo, values.length - 1, 0.3, 1.6], [0, Math.min(upTo, values.length - 1), 1, 2.2]]) {
    ctx.strokeStyle = css(colour, alpha);
    ctx.lineWidth = width;
    ctx.beginPath();
    let drawn2 = false;
    for (let i = from; i <= to; i++) {
      if (Number.isFinite(values[i])) ctx[drawn2 ? "lineTo" : "moveTo"](x(i), y(values[i]));
      drawn2 = Number.isFinite(values[i]);
    }
    ctx.stroke();
  }
}
function drawPlayhead(ctx, { height }, x, { ink }) {
  ctx.strokeStyle = css(ink, 0.5);
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  ctx.moveTo(x, MARGIN.top - 8);
  ctx.lineTo(x, height - MARGIN.bottom);
  ctx.stroke();
}
function drawPlace(ctx, x, y, { height }, colour, paper) {
  if (!Number.isFinite(y)) return;
  ctx.beginPath();
  ctx.arc(x, Math.max(MARGIN.top, Math.min(y, height - MARGIN.bottom)), 5.5, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 2;
  ctx.fill();
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/stage/noise.js
var LINES = { gaussian: 2.6, uniform: 1 };
var CELLS = 12;
var GROUND = -0.4;
var noiseDensity = {
  gaussian: (z) => Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI),
  uniform: (z) => Math.abs(z) <= 1 ? 0.5 : 0
};
function drawNoise(ctx, camera, { form: { noise, noise_size: k } }, z, colours) {
  const style = { colour: colours.noise, paper: colours.paper, r: sizeOf(z.length / k) };
  ctx.strokeStyle = css(colours.noise, 0.45);
  ctx.lineWidth = 1;
  if (k > 1) {
    drawGrid(ctx, camera, LINES[noise]);
    drawDots(ctx, camera, k === 2 ? z : Float32Array.from({ length: 2 * z.length / k }, (_, i) => z[(i >> 1) * k + (i & 1)]), style);
    return;
  }
  drawBell(ctx, camera, noise, colours);
  drawDots(ctx, camera, Float32Array.from({ length: 2 * z.length }, (_, i) => i & 1 ? (GROUND - 0.12) * camera.extent[3] : z[i >> 1]), { ...style, alpha: 0.7 });
}
function drawGrid(ctx, camera, far) {
  ctx.beginPath();
  for (let i = 0; i <= CELLS; i++) {
    const at = far * (2 * i / CELLS - 1);
    ctx.moveTo(camera.x(at), camera.y(-far));
    ctx.lineTo(camera.x(at), camera.y(far));
    ctx.moveTo(camera.x(-far), camera.y(at));
    ctx.lineTo(camera.x(far), camera.y(at));
  }
  ctx.stroke();
}
function drawBell(ctx, camera, noise, colours) {
  const [left, right, , top] = camera.extent;
  const ground = GROUND * top;
  const rise = 1.2 * top / noiseDensity[noise](0);
  ctx.beginPath();
  ctx.moveTo(camera.x(left), camera.y(ground));
  for (let i = 0; i <= 240; i++) {
    const at = left + i / 240 * (right - left);
    ctx.lineTo(camera.x(at), camera.y(ground + rise * noiseDensity[noise](at)));
  }
  ctx.lineTo(camera.x(right), camera.y(ground));
  ctx.fillStyle = css(colours.noise, 0.22);
  ctx.fill();
  ctx.strokeStyle = css(colours.noise);
  ctx.lineWidth = 2;
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/stage/rings.js
var FAR2 = 3;
function drawModes(ctx, camera, modes, { ink }) {
  if (!modes) return;
  ctx.strokeStyle = css(ink, 0.8);
  ctx.lineWidth = 1.3;
  ctx.beginPath();
  modes.sigmas.data.forEach((sigma, k) => {
    const [x, y, r] = [camera.x(modes.means.data[2 * k]), camera.y(modes.means.data[2 * k + 1]), FAR2 * sigma * camera.scale];
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  });
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/stage/sheet.js
var CELLS2 = { sheet: 24, curve: 160 };
var FILLS = 0.9;
var [PALE, DEEP] = [0.04, 0.72];
var SHADES = 24;
var WIDTHS = [2.2, 9];
var noiseUnit = (camera, noise) => FILLS * Math.min(camera.width, camera.height) / camera.scale / 2 / (noise === "gaussian" ? 2.9 : 1.05);
function between(z, k, x, t, unit) {
  if (t === 1) return x;
  const out = new Float32Array(x.length);
  for (let i = 0, n = x.length / 2; i < n; i++) {
    const [a, b] = [z[i * k], k > 1 ? z[i * k + 1] : 0];
    out[2 * i] = unit * a + (x[2 * i] - unit * a) * t;
    out[2 * i + 1] = unit * b + (x[2 * i + 1] - unit * b) * t;
  }
  return out;
}
function drawSheet(ctx, camera, duel, t, colours, peak) {
  const k = duel.form.noise_size;
  const manifold = duel.manifold(k === 1 ? CELLS2.curve : CELLS2.sheet);
  if (!manifold) return;
  const places = between(manifold.grid.z, k, manifold.places, t, noiseUnit(camera, duel.form.noise));
  const colour = css(mixed(colours.noise, colours.gen, t ** 3));
  const density = t === 1 ? manifold.density : densities(manifold.grid, places, 2);
  ctx.lineJoin = "round";
  if (k === 1) drawCurve(ctx, camera, places, density, colour);
  else drawCells(ctx, camera, { grid: manifold.grid, places, density }, colour, peak);
  ctx.globalAlpha = 1;
}
function drawCells(ctx, camera, { grid: { cells }, places, density }, colour, peak) {
  const [x, y] = [0, 1].map((axis2) => Float32Array.from({ length: places.length / 2 }, (_, i) => axis2 ? camera.y(places[2 * i + 1]) : camera.x(places[2 * i])));
  const shade = Array.from(density, (value) => shadeOf(value, peak));
  ctx.fillStyle = ctx.strokeStyle = colour;
  for (let level = 0; level <= SHADES; level++) {
    ctx.beginPath();
    shade.forEach((own, at) => {
      if (own !== level) return;
      const a = at + Math.floor(at / cells);
      for (const [n, corner] of [a, a + 1, a + cells + 2, a + cells + 1].entries()) ctx[n ? "lineTo" : "moveTo"](x[corner], y[corner]);
      ctx.closePath();
    });
    ctx.globalAlpha = PALE + (DEEP - PALE) * level / SHADES;
    ctx.fill();
  }
  drawThreads(ctx, x, y, cells);
}
function drawThreads(ctx, x, y, cells) {
  const side = cells + 1;
  ctx.globalAlpha = 0.5;
  ctx.lineWidth = 0.9;
  ctx.beginPath();
  for (let i = 0; i < side; i++) {
    for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[i * side + j], y[i * side + j]);
    for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[j * side + i], y[j * side + i]);
  }
  ctx.stroke();
}
function shadeOf(density, peak) {
  const share = Math.sqrt(density / peak);
  return Math.round(SHADES * share / (share + 1));
}
function drawCurve(ctx, camera, places, density, colour) {
  ctx.strokeStyle = colour;
  ctx.lineCap = "round";
  ctx.globalAlpha = 0.8;
  for (let i = 0; i < density.length; i++) {
    const share = shadeOf(density[i], 0.5) / SHADES;
    ctx.lineWidth = WIDTHS[0] + (WIDTHS[1] - WIDTHS[0]) * share;
    ctx.beginPath();
    ctx.moveTo(camera.x(places[2 * i]), camera.y(places[2 * i + 1]));
    ctx.lineTo(camera.x(places[2 * i + 2]), camera.y(places[2 * i + 3]));
    ctx.stroke();
  }
  ctx.lineCap = "butt";
}

// explorer/stage/web/concepts/gan/step/walk.js
var FIRST_OF_G = 6;
var LAST = 7;
var GOES = 1400;
var RESTS = 2200;
var MOVING = [2, 5, 6, 7];
function runs(line3, turns) {
  return turns === "both" || turns === "generator" === line3 >= FIRST_OF_G;
}
function nearest(line3, turns) {
  return !line3 || runs(line3, turns) ? line3 : turns === "generator" ? FIRST_OF_G : FIRST_OF_G - 1;
}
function walk({ line: line3, substep }, way, { turns, steps }) {
  const [first, last] = [turns === "generator" ? FIRST_OF_G : 1, turns === "discriminator" ? FIRST_OF_G - 1 : LAST];
  if (!line3) return { line: way > 0 ? first : last, substep };
  const next = line3 + way;
  if (next >= first && next <= last) return { line: next, substep };
  const other = substep + way;
  return other >= 0 && other < steps ? { line: way > 0 ? first : last, substep: other } : null;
}
function progress(line3, since, quiet) {
  if (quiet || !MOVING.includes(line3)) return 1;
  const t = Math.max(0, Math.min(1, since / GOES));
  return t * t * (3 - 2 * t);
}

// explorer/stage/web/concepts/gan/stage/slowly.js
var D_MOVES = 5;
var G_MOVES = 7;
var SHOWS2 = 0.12;
var FACTORS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3];
var LAYERS = {
  ...{ 1: [], 2: ["forged"], 3: ["field", "real", "forged"], 4: ["field", "real", "forged"] },
  ...{ 5: ["field", "real", "forged"], 6: ["field", "forged", "gradients"], 7: ["field", "forged", "gradients"] }
};
var phaseOf = (line3, t) => line3 < D_MOVES || line3 === D_MOVES && t === 0 ? "before" : line3 < G_MOVES ? "judged" : "after";
function seenSlowly(shown) {
  const { slow, look } = shown;
  if (!slow) return shown;
  const { happened, line: line3, t } = slow;
  const { judges, forges } = happened;
  const model = happened.at(line3 === G_MOVES ? "judged" : phaseOf(line3, t));
  const of = line3 < FIRST_OF_G ? judges : forges;
  const forged = line3 === G_MOVES ? movedOf(slow, happened.factor(spanOf(shown.real, model.dimensions))) : (of ?? forges).forged;
  return { ...shown, model, real: judges ? judges.real : shown.real, forged, z: (of ?? forges).z, look: { ...look, part: "all", show: "learned", morph: 1, layers: LAYERS[line3] } };
}
function movedOf({ happened: { forges }, t }, factor) {
  return forges.forged.map((value, i) => value + t * factor * (forges.after[i] - value));
}
function spanOf(real, d) {
  let [least, most2] = [Infinity, -Infinity];
  for (let i = 0; i < real.length; i += d) [least, most2] = [Math.min(least, real[i]), Math.max(most2, real[i])];
  return most2 > least ? most2 - least : 1;
}
function saidSlowly(shown, { line: line3, happened }, words) {
  const step = words.count(happened.setting.step + happened.substep);
  const factor = line3 === G_MOVES ? happened.factor(spanOf(shown.real, shown.model.dimensions)) : line3 === D_MOVES ? happened.enlarged : 1;
  const judges = line3 === 4 && !happened.duel.probability;
  const drawn2 = judges ? words.say("slow_draws_4_critic") : words.say(factor > 1 ? `slow_draws_${line3}_more` : `slow_draws_${line3}`, { factor: words.count(factor) });
  return { title: words.say("slow_title", { step }), math: "", line: drawn2 };
}
function sizeByCost(chance, real, loss) {
  const wrong = real ? 1 - chance : chance;
  const cost = loss === "least_squares" ? 4 * wrong ** 2 : -Math.log2(Math.max(1e-6, 1 - wrong));
  return 0.5 + 0.5 * Math.min(3, cost);
}
var wayOf = ({ line: line3, t }) => line3 === 1 ? 0 : line3 === 2 ? t : 1;
function changed(before, after, unit = 1) {
  const most2 = before.reduce((top, value, i) => Math.max(top, Math.abs(after[i] - value)), 0);
  const factor = most2 > 0 ? FACTORS.find((times) => times * most2 >= SHOWS2 * unit) ?? FACTORS[FACTORS.length - 1] : 1;
  return { most: most2, factor, at: (t) => before.map((value, i) => value + t * factor * (after[i] - value)) };
}
function answersOf({ model, slow }, places) {
  const said = () => model.probability ? model.chance(places) : model.judge(places);
  if (slow?.line !== D_MOVES) return [said(), null];
  const { happened } = slow;
  happened.at("before");
  const before = said();
  happened.at("judged");
  const change = changed(before, said(), model.probability ? 1 : Math.max(...before) - Math.min(...before));
  happened.enlarged = change.factor;
  return [change.at(slow.t), before];
}

// explorer/stage/web/concepts/gan/stage/slowpicture.js
var LARGE = 5e3;
var PALE2 = 0.62;
var GHOST = 0.28;
var LINES2 = {
  1: (ctx, camera, shown, colours) => {
    ghosts(ctx, camera, shown.real, colours.real, colours);
    ways(ctx, camera, shown, colours, 0);
  },
  2: (ctx, camera, shown, colours, { t }) => {
    ghosts(ctx, camera, shown.real, colours.real, colours);
    ways(ctx, camera, shown, colours, t);
  },
  3: (ctx, camera, shown, colours, { happened }) => {
    drawLearned(ctx, camera, fieldOf(camera, shown, happened, "before"), colours);
    graded(ctx, camera, shown, colours, () => 1);
  },
  4: (ctx, camera, shown, colours, { happened }) => {
    drawLearned(ctx, camera, fieldOf(camera, shown, happened, "before"), colours);
    veil(ctx, camera, colours);
    const { probability, form: { loss } } = happened.duel;
    graded(ctx, camera, shown, colours, (grade, real) => probability ? sizeByCost(grade, real, loss) : 1);
  },
  5: drawUpdate,
  6: (ctx, camera, shown, colours, { t, happened }) => {
    drawLearned(ctx, camera, fieldOf(camera, shown, happened, "judged"), colours);
    drawDots(ctx, camera, shown.forged, { colour: colours.gen, paper: colours.paper, r: sizeOf(shown.forged.length / 2) });
    drawArrows(ctx, sent(happened, camera, t), colours);
  },
  7: drawMoves
};
function ways(ctx, camera, { model, z, forged }, colours, t) {
  const places = between(z, model.form.noise_size, forged, t, noiseUnit(camera, model.form.noise));
  drawDots(ctx, camera, places, { colour: mixed(colours.noise, colours.gen, t ** 2), paper: colours.paper, r: sizeOf(forged.length / 2) });
}
function ghosts(ctx, camera, x, colour, { paper }) {
  drawDots(ctx, camera, x, { colour, paper, r: sizeOf(x.length / 2), alpha: GHOST });
}
function graded(ctx, camera, shown, colours, large) {
  const { duel, judges } = (
    /** @type {Slow} */
    shown.slow.happened
  );
  if (!judges) return;
  const { real, forged, ofReal, ofForged } = judges;
  const { middle, reach } = duel.probability ? { middle: 0.5, reach: 0.5 } : criticScale(shown);
  const r = sizeOf((real.length + forged.length) / 2) + 1;
  ctx.lineWidth = 1.8;
  for (
    const [x, grades2, rim, isReal] of
    /** @type {[Float32Array, Float32Array, Rgb, boolean][]} */
    [[real, ofReal, colours.real, true], [forged, ofForged, colours.gen, false]]
  ) {
    ctx.strokeStyle = css(rim);
    for (let i = 0; i < grades2.length; i++) {
      const off = Math.max(-1, Math.min(1, (grades2[i] - middle) / reach));
      ctx.beginPath();
      ctx.arc(camera.x(x[2 * i]), camera.y(x[2 * i + 1]), r * large(grades2[i], isReal), 0, 2 * Math.PI);
      ctx.fillStyle = css(Number.isNaN(off) ? colours.paper : mixed(colours.paper, off < 0 ? colours.gen : colours.real, Math.abs(off) ** CURVE));
      ctx.fill();
      ctx.stroke();
    }
  }
}
function veil(ctx, camera, { paper }) {
  ctx.fillStyle = css(paper, PALE2);
  ctx.fillRect(0, 0, camera.width, camera.height);
}
function fieldOf(camera, shown, happened, phase) {
  const key = `${phase} ${camera.width} ${camera.height} ${camera.extent}`;
  const known2 = happened.kept.get(key);
  if (known2) return known2;
  const model = happened.at(phase);
  const field = judged(camera, { ...shown, moving: model.discriminator.size > LARGE, model });
  happened.kept.set(key, field);
  return field;
}
function changeOf(camera, shown, happened) {
  const { grid, d: before } = fieldOf(camera, shown, happened, "before");
  const { d: after } = fieldOf(camera, shown, happened, "judged");
  const { most: most2, factor, at } = changed(before, after);
  happened.enlarged = factor;
  happened.at("judged");
  return { grid, rise: before.map((value, i) => after[i] - value), most: most2, at };
}
function drawUpdate(ctx, camera, shown, colours, { t, happened }) {
  const { grid, rise, most: most2, at } = changeOf(camera, shown, happened);
  drawLearned(ctx, camera, { grid, d: at(t).map((value) => Math.max(0, Math.min(1, value))) }, colours);
  if (happened.judges) {
    ghosts(ctx, camera, happened.judges.real, colours.real, colours);
    ghosts(ctx, camera, happened.judges.forged, colours.gen, colours);
  }
  for (
    const [side, colour] of
    /** @type {[number, Rgb][]} */
    [[1, colours.real], [-1, colours.gen]]
  ) {
    drawLines(ctx, camera, grid, contours(rise, grid.nx, grid.ny, side * most2 / 2), { colour: colours.paper, width: 4.5, alpha: 0.8 * t });
    drawLines(ctx, camera, grid, contours(rise, grid.nx, grid.ny, side * most2 / 2), { colour, width: 2.2, dash: [7, 4], alpha: t });
  }
}
function drawMoves(ctx, camera, shown, colours, { happened }) {
  const { forges } = happened;
  drawLearned(ctx, camera, fieldOf(camera, shown, happened, "judged"), colours);
  veil(ctx, camera, colours);
  ghosts(ctx, camera, forges.forged, colours.gen, colours);
  ctx.globalAlpha = 0.5;
  drawArrows(ctx, sent(happened, camera, 1), colours);
  ctx.globalAlpha = 1;
  ctx.strokeStyle = css(colours.gen);
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (let i = 0; i < forges.forged.length; i += 2) {
    ctx.moveTo(camera.x(forges.forged[i]), camera.y(forges.forged[i + 1]));
    ctx.lineTo(camera.x(shown.forged[i]), camera.y(shown.forged[i + 1]));
  }
  ctx.stroke();
  drawDots(ctx, camera, shown.forged, { colour: colours.gen, paper: colours.paper, r: sizeOf(shown.forged.length / 2) });
}
function sent({ duel, forges: { forged, ways: found } }, camera, t) {
  const scale = arrowScale(duel);
  return Array.from({ length: Math.min(MOST, forged.length / 2) }, (_, i) => arrowOf(camera.x(forged[2 * i]), camera.y(forged[2 * i + 1]), t * found[2 * i], t * found[2 * i + 1], scale));
}
function drawSlowly(ctx, camera, shown, colours, { own }) {
  const slow = (
    /** @type {Slow} */
    shown.slow
  );
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  (LINES2[slow.line] ?? LINES2[1])(ctx, camera, shown, colours, slow);
  if (slow.line > 1) drawModes(ctx, camera, own.modes, colours);
}

// explorer/stage/web/concepts/gan/stage/picture.js
var NOISE = { gaussian: 3.1, uniform: 1.15 };
function seenOf(part, { form }, own) {
  const far = NOISE[form.noise];
  return part === "noise" ? [-far, far, -far, far] : extentOf(own.extent);
}
var ALONE = {
  ...{ all: [], losses: [], noise: ["noise"], generator: ["manifold", "moving"] },
  ...{ forged: ["rings", "forged"], real: ["rings", "real"], discriminator: ["field", "rings"] }
};
function layersOf({ look, bare }) {
  const wanted = look.part === "all" ? [...look.layers, "rings"] : ALONE[look.part];
  return bare ? wanted.filter((layer) => layer === "real" || layer === "noise") : wanted;
}
function drawStage(ctx, camera, shown, colours, { own, rivals, points: points2 }) {
  if (shown.slow) {
    drawSlowly(ctx, camera, shown, colours, { own });
    return;
  }
  const layers2 = layersOf(shown);
  const has = (layer) => layers2.includes(layer);
  const { model, look, real, forged } = shown;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (has("noise")) drawNoise(ctx, camera, model, shown.z, colours);
  if (has("field")) drawJudge(ctx, camera, shown, colours, rivals);
  if (has("manifold")) drawSheet(ctx, camera, model, look.morph, colours, rivals.peak);
  if (has("real")) drawStill(ctx, camera, real, { colour: colours.real, paper: colours.paper, r: sizeOf(real.length / 2), alpha: 0.9 }, points2);
  if (has("rings")) drawModes(ctx, camera, own.modes, colours);
  if (has("forged")) drawDots(ctx, camera, forged, { colour: colours.gen, paper: colours.paper, r: sizeOf(forged.length / 2) });
  if (has("moving")) drawMoving(ctx, camera, shown, colours);
  if (has("gradients")) drawArrows(ctx, sentOf(shown, camera), colours);
}
function drawMoving(ctx, camera, { model, z, forged, look }, colours) {
  const places = between(z, model.form.noise_size, forged, look.morph, noiseUnit(camera, model.form.noise));
  drawDots(ctx, camera, places, { colour: look.morph < 0.5 ? colours.noise : colours.gen, paper: colours.paper, r: 2.2, alpha: 0.75 });
}
function sentOf(shown, camera) {
  const { model, forged } = shown;
  const scale = sharedScale(shown);
  const ways3 = model.slopes(forged);
  return Array.from({ length: Math.min(MOST, forged.length / 2) }, (_, i) => arrowOf(camera.x(forged[2 * i]), camera.y(forged[2 * i + 1]), ways3[2 * i], ways3[2 * i + 1], scale));
}

// explorer/stage/web/concepts/gan/stage/read.js
function placeOf(model, x, { best: best2, p, q, least }) {
  const [d] = model.probability ? model.chance(x) : model.judge(x);
  return { d, best: model.probability ? best2 : NaN, p, q, least };
}
var digits = (value) => Math.max(0, Math.min(6, -Math.floor(Math.log10(value))));
function rowsOf({ d, best: best2, p, q, least }) {
  const row = (name2, value, strong = false) => [math(name2), h(strong ? "b" : "span", {}, value)];
  return [
    ...row("D(x)", bounded(d, 3), true),
    ...Number.isNaN(best2) ? [] : row("D*(x)", fixed(best2, 3)),
    ...Number.isNaN(p) ? [] : row("p(x)", number(p)),
    ...row("q(x)", q < least ? `< ${fixed(least, digits(least))}` : number(q))
  ];
}
function aloud(where, { d, best: best2, p, q, least }, words) {
  const density = (value) => {
    const { text, power } = scientific(value);
    return power === null ? text : `${text} \xD7 10${superscript(power)}`;
  };
  const said = [["D", bounded(d, 3)], ["D*", Number.isNaN(best2) ? "" : fixed(best2, 3)], ["p", Number.isNaN(p) ? "" : density(p)], ["q", q < least ? `< ${fixed(least, digits(least))}` : density(q)]];
  return `${words.say("at_place", { x: where })}: ${said.filter(([, value]) => value).map(([name2, value]) => `${name2} ${value}`).join(", ")}`;
}

// explorer/stage/web/concepts/gan/density.js
var FAR3 = 4;
var LEAST3 = 0.05;
function blurredScene({ kind, classes, prior }, std) {
  const rows = classes.map(({ shape, data }) => ({ shape, data: Float64Array.from(data, (value, at) => widened(kind, value, at % ROW, std)) }));
  return { kind, classes: rows, prior };
}
function widened(kind, value, at, std) {
  if (kind === "boxes") return at === 5 ? Math.hypot(value, std) : value;
  return at === 3 || at === 5 ? value + std * std : value;
}
function blurredLine({ weights, means, sigmas }, std) {
  const terms = weights.map((weight, k) => ({ weight, mean: means[k], sigma: Math.hypot(sigmas[k], std) }));
  return (x) => terms.reduce((sum, { weight, mean, sigma }) => sum + weight / (sigma * Math.sqrt(2 * Math.PI)) * Math.exp(-0.5 * ((x - mean) / sigma) ** 2), 0);
}
function estimated(x, d, { nx, ny, extent: [left, right, bottom, top] }, std) {
  const [dx, dy] = [(right - left) / nx, d === 1 ? 1 : (top - bottom) / ny];
  const [across, up] = [spread(dx, std), d === 1 ? Float64Array.of(1) : spread(dy, std)];
  const [rx, ry] = [across.length >> 1, up.length >> 1];
  const [w, h2] = [nx + 2 * rx, ny + 2 * ry];
  const share = new Float64Array(w * h2);
  const one = d / (x.length * dx * dy);
  for (let i = 0; i < x.length; i += d) {
    const u = (x[i] - left) / dx - 0.5 + rx;
    const v = d === 1 ? 0 : (x[i + 1] - bottom) / dy - 0.5 + ry;
    deposit(share, w, h2, u, v, one, d === 2);
  }
  return spreadUp(spreadAcross(share, w, h2, nx, across), nx, ny, up);
}
function deposit(share, w, h2, u, v, one, both2) {
  const [i, j] = [Math.floor(u), Math.floor(v)];
  if (!(i >= 0 && i < w - 1 && j >= 0 && (j < h2 - 1 || !both2))) return;
  const [s2, t] = [u - i, v - j];
  const k = j * w + i;
  share[k] += one * (1 - s2) * (1 - t);
  share[k + 1] += one * s2 * (1 - t);
  if (!both2) return;
  share[k + w] += one * (1 - s2) * t;
  share[k + w + 1] += one * s2 * t;
}
function spread(cell, std) {
  const own = Math.sqrt(Math.max(std * std - cell * cell / 6, (LEAST3 * cell) ** 2)) / cell;
  const reach = Math.max(1, Math.ceil(FAR3 * own));
  const shares = Float64Array.from({ length: 2 * reach + 1 }, (_, i) => Math.exp(-0.5 * ((i - reach) / own) ** 2));
  const all = shares.reduce((sum, value) => sum + value, 0);
  return shares.map((value) => value / all);
}
function spreadAcross(share, w, h2, nx, shares) {
  const out = new Float64Array(h2 * nx);
  const reach = shares.length - 1;
  for (let j = 0; j < h2; j++) {
    for (let i = 0; i < w; i++) {
      const value = share[j * w + i];
      if (value) for (let to = Math.max(0, i - reach); to <= Math.min(nx - 1, i); to++) out[j * nx + to] += value * shares[i - to];
    }
  }
  return out;
}
function spreadUp(rows, nx, ny, shares) {
  const out = new Float64Array(ny * nx);
  for (let j = 0; j < ny; j++) {
    for (let k = 0; k < shares.length; k++) {
      const from = (j + k) * nx;
      for (let i = 0, to = j * nx; i < nx; i++, to++) out[to] += shares[k] * rows[from + i];
    }
  }
  return Float32Array.from(out);
}
var best = (p, q) => p + q === 0 ? 0.5 : p / (p + q);

// explorer/stage/web/concepts/gan/stage/rivals.js
var DRAW = 77001;
var WORK2 = 12e6;
var [FEW, MANY] = [2e3, 1e4];
var [COARSE, FINE] = [100, 240];
var countOf = ({ generator }) => Math.max(FEW, Math.min(MANY, Math.round(WORK2 / generator.size / 1e3) * 1e3));
var peakOf = (means, p) => Math.max(...means.map(p));
var Rivals = class {
  /** @param {GanScene["own"]} own */
  constructor(own) {
    this.own = own;
    this.blur = own.blur;
    const { blur } = own;
    this.exact = own.kind === "plane" ? new Exact({ extent: own.extent, exact: own.exact && blurredScene(own.exact, blur), real: own.real }) : null;
    this.line = own.kind === "line" ? blurredLine(own.line, blur) : null;
    this.known = own.known;
    this.peak = own.kind === "line" ? peakOf(own.line.means, blurredLine(own.line, blur)) : this.exact?.scales.whole ?? 1;
    this.kept = new LruCache(4);
    this.forged = new LruCache(1);
  }
  /** Whether the world is still the same. @param {GanScene["own"]} own */
  fits(own) {
    if (own.kind !== this.own.kind || own.blur !== this.blur || String(own.extent) !== String(this.own.extent)) return false;
    if (own.kind === "line") return this.own.kind === "line" && JSON.stringify(own.line) === JSON.stringify(this.own.line);
    return Boolean(this.exact?.fits({ extent: own.extent, exact: own.exact && blurredScene(own.exact, own.blur), real: own.real }));
  }
  /**
   * Cells that tell what is as narrow as the blur.
   * @param {Camera} camera
   * @returns {Grid}
   */
  grid(camera) {
    const [left, right] = camera.extent;
    const cells = Math.max(COARSE, Math.min(FINE, Math.round((right - left) / this.blur)));
    return this.line ? { nx: 2 * FINE, ny: 1, extent: camera.extent } : camera.grid(cells * Math.max(1, camera.height / camera.width));
  }
  /**
   * p at the cells' centres; NaN where nobody knows it.
   * @param {Grid} grid
   */
  p(grid) {
    return this.kept.get(`p ${grid.nx} ${grid.ny} ${grid.extent}`, () => {
      if (this.line) return Float32Array.from(centres(grid), this.line);
      const { log } = (
        /** @type {Exact} */
        this.exact.field(grid)
      );
      return Float32Array.from({ length: grid.nx * grid.ny }, (_, i) => this.known ? densityAt(log, i) : NaN);
    });
  }
  /**
   * q at the cells' centres.
   * @param {Grid} grid
   * @param {Duel} duel
   */
  q(grid, duel) {
    return this.kept.get(`q ${duel.key} ${grid.nx} ${grid.ny} ${grid.extent}`, () => {
      const x = this.forged.get(duel.key, () => duel.forge(duel.noise(countOf(duel), DRAW)));
      return estimated(x, duel.dimensions, grid, this.blur);
    });
  }
  /**
   * D* at the cells' centres, and how much there is at each, from 0 to 1: where neither law has points, it says nothing.
   * @param {Grid} grid
   * @param {Duel} duel
   */
  best(grid, duel) {
    const [p, q] = [this.p(grid), this.q(grid, duel)];
    return { d: p.map((value, i) => best(value, q[i])), strength: p.map((value, i) => strengthOf((value + q[i]) / this.peak)) };
  }
  /**
   * What one point alone counts where it lies: a smaller q is told from none no more.
   * @param {Duel} duel
   */
  least(duel) {
    return 1 / (countOf(duel) * (this.blur * Math.sqrt(2 * Math.PI)) ** duel.dimensions);
  }
  /**
   * All of it at one place.
   * @param {number} x
   * @param {number} y
   * @param {Grid} grid
   * @param {Shown} shown
   */
  at(x, y, grid, { model }) {
    const q = new Raster(this.q(grid, model), grid, true).at(x, y);
    const p = this.line ? this.line(x) : this.known && this.exact ? Math.exp(this.exact.model.logMarginal(x, y)) : NaN;
    return { p, q, best: best(p, q), least: this.least(model) };
  }
};
function centres({ nx, extent: [left, right] }) {
  return Float64Array.from({ length: nx }, (_, i) => left + (i + 0.5) * (right - left) / nx);
}

// explorer/stage/web/concepts/gan/stage/titles.js
var blurOf = ({ model }, { blur }, words) => ({ n: words.count(countOf(model)), blur: fixed(blur, 3) });
function saidOf(shown, rivals, words) {
  const { look, bare, model } = shown;
  const told2 = (key, math2 = "", values = {}) => ({ title: words.say(`title_${key}`), math: math2, line: words.say(`line_${key}`, values) });
  const layers2 = layersOf(shown);
  if (bare && look.part !== "noise") return told2("real", "", { n: words.count(shown.real.length / model.dimensions) });
  if (look.part === "all" && model.dimensions === 1) return told2("line", "", blurOf(shown, rivals, words));
  if (look.part === "all") return layers2.includes("field") ? ofField(shown, rivals, words, told2) : layers2.includes("manifold") ? told2("generator", "G(z)") : told2("points");
  if (look.part === "discriminator") return ofField(shown, rivals, words, told2);
  if (look.part === "generator") return told2("generator", "G(z)");
  if (look.part === "losses") return told2("losses");
  return told2(...countedOf(shown, words));
}
function ofField(shown, rivals, words, told2) {
  const show = shownOf(shown, rivals);
  if (show !== "learned") return told2(show, show === "exact" ? "D* = p / (p + q)" : "D \u2212 D*", blurOf(shown, rivals, words));
  if (!shown.model.probability) return told2("critic", "D(x)");
  if (shown.model.dimensions === 1) return { ...told2("field", "D(x)"), line: words.say("line_line", blurOf(shown, rivals, words)) };
  return told2(rivals.known ? "field" : "unknown", "D(x)");
}
function countedOf({ look, model, forged, real }, words) {
  const { noise, noise_size: k } = model.form;
  if (look.part === "noise") return [`noise_${noise}`, "z", { n: words.count(look.forged), k: String(k) }];
  const points2 = look.part === "forged" ? forged : real;
  return [look.part, "", { n: words.count(points2.length / model.dimensions) }];
}

// explorer/stage/web/concepts/gan/stage/left.js
var LETTERS = 14;
var pointsOf = (own) => own.kind === "plane" ? own.points.key : `${own.points.x.data.length} ${own.points.x.data[0]}`;
var Left = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   * @param {Picture} picture
   */
  constructor(kit, scene, actions, picture) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.picture = picture;
    this.frame = new StageFrame(kit, actions, { ...picture, label: kit.words.say(picture.label) }, (at, done) => this.pick(at, done));
    this.element = this.frame.element;
    this.rivals = null;
    this.shown = null;
    this.slow = null;
    this.painted = "";
    this.coarse = false;
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    const { own } = scene;
    this.scene = scene;
    if (own.kind !== this.picture.kind) return;
    if (!this.rivals?.fits(own)) {
      this.rivals = new Rivals(own);
      this.painted = "";
    }
    this.frame.name(this.picture.axes(own));
  }
  /** @param {PartRoom} room */
  layout(room) {
    this.frame.layout(room);
  }
  /** @param {Shown} shown */
  camera(shown) {
    return this.picture.camera(shown, this.scene.own, this.frame.size);
  }
  /**
   * On the losses a place is a frame of the film.
   * @param {Point} at
   * @param {boolean} done
   */
  pick(at, done) {
    const { shown } = this;
    if (shown?.look.part === "losses") this.actions.seek(frameUnder(at[0], this.frame.size, shown.model.film.total), done);
  }
  /**
   * @param {Shown} told
   * @param {GanColours} colours
   */
  paint(told2, colours) {
    const { rivals, frame: frame2 } = this;
    if (!rivals || !frame2.size.width) return false;
    const shown = seenSlowly(told2);
    this.shown = shown;
    const painted = this.paintPicture(shown, colours, rivals);
    if (painted) {
      this.slow = told2.slow && saidSlowly(told2, told2.slow, this.kit.words);
      this.say(shown, rivals);
    }
    frame2.foot.light(shown.lit);
    this.read(shown, rivals);
    return painted;
  }
  /**
   * The points that are to be learned, until there is a frame.
   * @param {Float32Array} real
   * @param {GanColours} colours
   */
  wait(real, colours) {
    const { frame: { size, canvas }, scene: { own } } = this;
    const key = ["waits", size.width, size.height, size.zoom, devicePixelRatio, colours.key, pointsOf(own)].join("|");
    if (own.kind !== this.picture.kind || !size.width || key === this.painted) return;
    this.painted = key;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    ctx.fillStyle = css(colours.paper);
    ctx.fillRect(0, 0, size.width, size.height);
    if (own.kind !== "plane") return;
    drawStill(ctx, new Camera(extentOf(own.extent), size.width, size.height, size.zoom), real, { colour: colours.real, paper: colours.paper, r: sizeOf(real.length / 2), alpha: 0.9 }, pointsOf(own));
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   * @param {Rivals} rivals
   */
  paintPicture(shown, colours, rivals) {
    const { frame: { size, canvas }, scene: { own }, picture } = this;
    const { look } = shown;
    const room = [size.width, size.height, size.zoom, devicePixelRatio, colours.key];
    const key = [shown.key, look.part, shownOf(shown, rivals), look.layers, look.morph, ...room, pointsOf(own)].join("|");
    if (key === this.painted && (shown.moving || !this.coarse)) return false;
    this.painted = key;
    this.coarse = shown.moving;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    const font = `${LETTERS}px ${getComputedStyle(this.element).fontFamily}`;
    if (look.part === "losses" && !shown.bare) drawLosses(ctx, size, shown, colours, { step: this.kit.words.say("losses_step"), font });
    else picture.draw(ctx, this.camera(shown), shown, colours, { own, rivals, font });
    return true;
  }
  /**
   * Head, foot and the length of the arrows.
   * @param {Shown} shown
   * @param {Rivals} rivals
   */
  say(shown, rivals) {
    const { frame: frame2, kit: { words }, scene: { own } } = this;
    const { model, look, bare } = shown;
    const layers2 = layersOf(shown);
    const show = shownOf(shown, rivals);
    const switched = !shown.slow && rivals.known && model.probability && layers2.includes("field");
    const rings = own.kind === "plane" && layers2.includes("rings") && Boolean(own.modes);
    frame2.head.show(this.slow ?? saidOf(shown, rivals, words), shown, { show, switched, rings });
    frame2.foot.show(shown, { ends: ends(shown, show), level: levelOf(model.form.loss, model.loss).text });
    frame2.scaleSays(layers2.includes("gradients") && !bare ? words.say("arrow_scale", { value: String(sharedScale(shown)) }) : "");
    set(this.element, { "data-show": show, "data-part": look.part });
    set(frame2.canvas, { "aria-label": this.spoken(), "data-losses": look.part === "losses" });
    for (const axis2 of frame2.axes) set(axis2, { "data-away": look.part === "losses" || look.part === "noise" });
  }
  /**
   * @param {Shown} shown
   * @param {Rivals} rivals
   */
  read(shown, rivals) {
    const { frame: frame2, kit: { words }, picture, scene: { own } } = this;
    const { at, readout } = frame2;
    if (!at || shown.bare || shown.look.part === "losses" || shown.look.part === "noise") {
      frame2.silent();
      return;
    }
    const camera = this.camera(shown);
    const world = camera.world(...at);
    const { x, where } = picture.place(world, own);
    const place = placeOf(shown.model, x, rivals.at(world[0], world[1], rivals.grid(camera), shown));
    readout.show(world, camera, [...at, ...Object.values(place)].join(), () => rowsOf(place));
    frame2.point(at);
    frame2.say(aloud(where, place, words));
  }
  /** What there is to see. */
  spoken() {
    const { shown, rivals, kit: { words } } = this;
    if (!shown || !rivals) return "";
    const { title, math: math2, line: line3 } = this.slow ?? saidOf(shown, rivals, words);
    return [`${title} ${math2}`.trim(), line3].filter(Boolean).join(": ");
  }
};
function ends(shown, show) {
  if (show === "error") return [fixed(-ERROR, 1), `+${fixed(ERROR, 1)}`];
  if (shown.model.probability || shown.bare) return ["0", "1"];
  const { middle, reach } = criticScale(shown);
  return [bounded(middle - reach, 1), bounded(middle + reach, 1)];
}

// explorer/stage/web/concepts/gan/stage/bands.js
var SHARES = {
  ...{ all: { density: 0.44, judge: 0.3, map: 0.26 }, noise: { noise: 1 }, generator: { density: 0.35, map: 0.65 } },
  ...{ forged: { density: 1 }, real: { density: 1 }, discriminator: { density: 0.4, judge: 0.6 } }
};
var SHARED = { density: 0.58, judge: 0.42 };
var AXIS = 20;
var ABOVE = 16;
var LOW = 230;
var TICKS = 16;
function bandsOf(part, height, bare) {
  const shares = part === "losses" || bare && part !== "noise" ? { density: 1 } : part === "all" && height < LOW ? SHARED : SHARES[part];
  const room = height - AXIS;
  let top = 0;
  return Object.fromEntries(
    Object.entries(shares).map(([name2, share]) => {
      const band = { top: top + ABOVE, bottom: top + share * room - (name2 === "density" ? TICKS : 6) };
      top += share * room;
      return [name2, band];
    })
  );
}
var scaleIn = ({ top, bottom }, low, high) => (value) => bottom - (bottom - top) * (value - low) / (high - low);

// explorer/stage/web/concepts/gan/stage/curves.js
var HEAD2 = 1.9;
var MOST_TICKS = 400;
var MOST_WAYS = 160;
var BESIDE = { generator: ["forged"], discriminator: ["real", "forged"] };
var FAR4 = { gaussian: 3.1, uniform: 1.08 };
function drawLine(drawing, bands) {
  const { ctx, camera, colours, shown } = drawing;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (bands.noise) drawNoiseBand(drawing, bands.noise);
  if (bands.density) drawDensities(drawing, bands.density);
  if (bands.judge && layersOf(shown).includes("field")) drawJudged(drawing, bands.judge);
  if (bands.map) drawWays(drawing, bands.map);
  if (!bands.noise) drawAxis(drawing, bands.map ? bands.map.top : camera.height - AXIS);
}
function drawDensities(drawing, band) {
  const { ctx, camera, shown, colours, rivals } = drawing;
  const layers2 = [...layersOf(shown), ...shown.bare ? [] : BESIDE[shown.look.part] ?? []];
  const grid = rivals.grid(camera);
  const y = scaleIn(band, 0, HEAD2 * rivals.peak);
  rule(drawing, band.bottom);
  clipped(drawing, band, () => {
    if (layers2.includes("real") && !shown.bare) curve(drawing, grid, rivals.p(grid), y, { colour: colours.real, fill: band.bottom });
    if (layers2.includes("forged")) curve(drawing, grid, rivals.q(grid, shown.model), y, { colour: colours.gen, fill: band.bottom });
  });
  if (layers2.includes("real")) ticks(drawing, shown.real, band.bottom + 1, 6, colours.real);
  if (layers2.includes("forged")) ticks(drawing, shown.forged, band.bottom + 8, 6, colours.gen);
  if (layers2.includes("gradients") && !shown.bare) drawArrows(ctx, sent2(drawing, band.bottom + 4), colours);
}
function sent2({ camera, shown }, y) {
  const { model, forged } = shown;
  const scale = sharedScale(shown);
  const ways3 = model.slopes(forged);
  return Array.from({ length: Math.min(MOST >> 2, forged.length) }, (_, i) => arrowOf(camera.x(forged[i]), y - i % 4 * 7, ways3[i], 0, scale));
}
function drawJudged(drawing, band) {
  const { camera, shown, colours, rivals } = drawing;
  const { model } = shown;
  const grid = rivals.grid(camera);
  const places = Float32Array.from(centres(grid));
  const { middle, reach } = model.probability ? { middle: 0.5, reach: 0.5 } : criticScale(shown);
  const y = scaleIn(band, middle - reach, middle + reach);
  const [d, before] = answersOf(shown, places);
  const show = shownOf(shown, rivals);
  [middle - reach, middle, middle + reach].forEach((value, i) => rule(drawing, y(value), model.probability ? ["0", "\xBD", "1"][i] : bounded(value, 1), i === 1));
  clipped(drawing, { top: band.top - 3, bottom: band.bottom + 3 }, () => {
    if (model.probability && rivals.known) drawBest2(drawing, { grid, d, y, show });
    if (before) curve(drawing, grid, before, y, { colour: colours.ink2, width: 1.2 });
    curve(drawing, grid, d, y, { colour: colours.ink, width: show === "exact" ? 1.4 : 2.6 });
  });
}
function drawBest2(drawing, { grid, d, y, show }) {
  const { ctx, camera, shown, colours, rivals } = drawing;
  const { d: best2, strength } = rivals.best(grid, shown.model);
  const there = (i) => strength[i] > 0.02;
  const x = centres(grid);
  if (show === "error") {
    const wide = camera.x(x[1]) - camera.x(x[0]);
    for (let i = 0; i < d.length; i++) {
      ctx.fillStyle = css(d[i] < best2[i] ? colours.minus : colours.plus, 0.5 * strength[i]);
      ctx.fillRect(camera.x(x[i]) - wide / 2, Math.min(y(d[i]), y(best2[i])), wide + 0.4, Math.abs(y(d[i]) - y(best2[i])));
    }
  }
  curve(drawing, grid, best2, y, { colour: colours.ink, width: show === "learned" ? 1.5 : 2.4, dash: [6, 4], there });
}
function drawWays(drawing, band) {
  const { ctx, camera, shown: { model, z, forged, look, slow }, colours, font } = drawing;
  const { noise, noise_size: k } = model.form;
  const [top, bottom] = [band.top + AXIS, band.bottom - 4];
  const below = (value) => (0.5 + 0.44 * value / FAR4[noise]) * camera.width;
  rule(drawing, bottom);
  const t = slow ? wayOf(slow) : look.part === "generator" ? look.morph : 1;
  ctx.lineWidth = 1;
  for (let i = 0; i < Math.min(MOST_WAYS, forged.length); i++) {
    const from = below(z[i * k]);
    const to = from + (camera.x(forged[i]) - from) * t;
    const shade = ctx.createLinearGradient(0, bottom, 0, top);
    shade.addColorStop(0, css(colours.noise, 0.75));
    shade.addColorStop(1, css(mixed(colours.noise, colours.gen, t), 0.75));
    ctx.strokeStyle = shade;
    ctx.beginPath();
    ctx.moveTo(from, bottom);
    ctx.bezierCurveTo(from, bottom - 0.45 * (bottom - top), to, top + 0.45 * (bottom - top), to, top);
    ctx.stroke();
  }
  ctx.textAlign = "center";
  for (let value = -Math.floor(FAR4[noise]); value <= FAR4[noise]; value++) label(ctx, fixed(value, 0), below(value), bottom + 16, colours.ink2, font);
  ctx.textAlign = "left";
  label(ctx, k > 1 ? "z\u2081" : "z", 8, bottom + 16, colours.ink2, font);
}
function drawNoiseBand(drawing, band) {
  const { ctx, camera, shown: { model, z }, colours, font } = drawing;
  const { noise, noise_size: k } = model.form;
  const far = FAR4[noise];
  const x = (value) => (0.5 + 0.47 * value / far) * camera.width;
  const y = scaleIn({ top: band.top, bottom: band.bottom - 18 }, 0, 1.15 * noiseDensity[noise](0));
  ctx.beginPath();
  ctx.moveTo(0, y(0));
  for (let i = 0; i <= 400; i++) ctx.lineTo(camera.width * i / 400, y(noiseDensity[noise]((i / 400 - 0.5) * far / 0.47)));
  ctx.lineTo(camera.width, y(0));
  ctx.fillStyle = css(colours.noise, 0.2);
  ctx.fill();
  ctx.strokeStyle = css(colours.noise);
  ctx.lineWidth = 2.2;
  ctx.stroke();
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (let i = 0; i < z.length; i += k) {
    ctx.moveTo(x(z[i]), y(0) + 3);
    ctx.lineTo(x(z[i]), y(0) + 14);
  }
  ctx.stroke();
  ctx.textAlign = "center";
  for (let value = -Math.floor(far); value <= far; value++) label(ctx, fixed(value, 0), x(value), camera.height - 5, colours.ink2, font);
  ctx.textAlign = "left";
}
function curve({ ctx, camera }, grid, values, y, { colour, width = 2.2, fill, dash = [], there = () => true }) {
  const x = centres(grid);
  ctx.beginPath();
  let drawn2 = false;
  for (let i = 0; i < x.length; i++) {
    if (there(i)) ctx[drawn2 ? "lineTo" : "moveTo"](camera.x(x[i]), y(values[i]));
    drawn2 = there(i);
  }
  ctx.strokeStyle = css(colour);
  ctx.lineWidth = width;
  ctx.lineJoin = "round";
  ctx.setLineDash(dash);
  ctx.stroke();
  ctx.setLineDash([]);
  if (fill === void 0) return;
  ctx.lineTo(camera.x(x[x.length - 1]), fill);
  ctx.lineTo(camera.x(x[0]), fill);
  ctx.fillStyle = css(colour, 0.16);
  ctx.fill();
}
function ticks({ ctx, camera }, x, top, long, colour) {
  ctx.strokeStyle = css(colour, 0.55);
  ctx.lineWidth = 1.2;
  ctx.beginPath();
  for (let i = 0; i < Math.min(x.length, MOST_TICKS); i++) {
    ctx.moveTo(camera.x(x[i]), top);
    ctx.lineTo(camera.x(x[i]), top + long);
  }
  ctx.stroke();
}
function rule({ ctx, camera, colours, font }, y, text = "", strong = false) {
  ctx.strokeStyle = css(colours.ink, strong ? 0.45 : 0.18);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, y);
  ctx.lineTo(camera.width, y);
  ctx.stroke();
  if (text) label(ctx, text, 8, y < 24 ? y + 14 : y - 4, colours.ink2, font);
}
function drawAxis({ ctx, camera, colours, font }, y) {
  ctx.textAlign = "center";
  for (let value = Math.ceil(camera.extent[0]); value <= camera.extent[1]; value++) {
    if (camera.x(value) > 34 && camera.x(value) < camera.width - 10) label(ctx, fixed(value, 0), camera.x(value), y + 14, colours.ink2, font);
  }
  ctx.textAlign = "left";
  label(ctx, "x", 8, y + 14, colours.ink2, font);
}
function label(ctx, text, x, y, colour, font) {
  ctx.font = font;
  ctx.fillStyle = css(colour);
  ctx.textBaseline = "alphabetic";
  ctx.fillText(text, x, y);
}
function clipped({ ctx, camera }, { top, bottom }, draw3) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, top, camera.width, bottom - top);
  ctx.clip();
  draw3();
  ctx.restore();
}

// explorer/stage/web/concepts/gan/stage/line.js
var FLAT = 1e-3;
var LINE = {
  kind: "line",
  name: "duel-line",
  label: "stage_line",
  layers: [
    { layer: "field", word: "layer_best", mark: both },
    { layer: "real", word: "layer_p", mark: () => stroke("p") },
    { layer: "forged", word: "layer_q", mark: () => stroke("g") },
    { layer: "gradients", word: "layer_gradients", mark: arrow }
  ],
  camera: (_, { extent: [left, right] }, { width, height, zoom }) => new Camera([left, right, -FLAT, FLAT], width, height, zoom),
  draw: (ctx, camera, shown, colours, { rivals, font }) => drawLine({ ctx, camera, shown, colours, rivals, font }, bandsOf(shown.look.part, camera.height, shown.bare)),
  place: ([x]) => ({ x: Float32Array.of(x), where: fixed(x, 2) }),
  axes: () => ["", ""]
};
var Line = class extends Left {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    super(kit, scene, actions, LINE);
  }
};

// explorer/stage/web/concepts/gan/stage/stage.js
var realAxes = (own) => axesOf(
  /** @type {OnPlane} */
  own.real
);
var PLANE = {
  kind: "plane",
  name: "duel-stage",
  label: "stage_plane",
  layers: [
    { layer: "field", word: "layer_field", mark: ramp3, ends: true },
    { layer: "real", word: "layer_real", mark: realDot },
    { layer: "forged", word: "layer_forged", mark: forgedDot },
    { layer: "manifold", word: "layer_manifold", mark: sheet },
    { layer: "gradients", word: "layer_gradients", mark: arrow }
  ],
  camera: ({ look, model }, own, { width, height, zoom }) => new Camera(seenOf(look.part, model, own), width, height, zoom),
  draw: (ctx, camera, shown, colours, { own, rivals }) => drawStage(ctx, camera, shown, colours, { own, rivals, points: pointsOf(own) }),
  place: ([x, y], own) => ({ x: Float32Array.of(x, y), where: realAxes(own).map((axis2, i) => written(axis2, i ? y : x)).join(", ") }),
  axes: (own) => (
    /** @type {[string, string]} */
    realAxes(own).map(named)
  )
};
var Stage = class extends Left {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    super(kit, scene, actions, PLANE);
  }
};

// explorer/stage/web/concepts/gan/truth/counting.js
var POINTS2 = 2500;
var FAIR = 0.4;
var REACH2 = 3;
var ROUNDED = 1 - 1e-6;
function countModes(x, modes) {
  const [count, d] = modes.means.shape;
  const squares2 = Array.from({ length: count }, (_, k) => squareOf(modes, k, d));
  const counts = new Array(count).fill(0);
  for (let i = 0; i < x.length; i += d) {
    const k = nearest2(squares2, x[i], x[i + 1]);
    if (k >= 0) counts[k] += 1;
  }
  const good = counts.reduce((sum, n) => sum + n, 0);
  const shares = counts.map((n) => n / Math.max(good, 1));
  const held = shares.filter((share, k) => share >= FAIR * modes.weights.data[k] * ROUNDED).length;
  return { touched: counts.filter(Boolean).length, held, quality: good * d / Math.max(x.length, 1), shares };
}
function nearest2(squares2, x, y) {
  let [best2, least] = [-1, Infinity];
  squares2.forEach((square, k) => {
    const far = square(x, y);
    if (far < least) [best2, least] = [k, far];
  });
  return least <= REACH2 * REACH2 ? best2 : -1;
}
function squareOf({ means: { data: m }, covariances: { data: c } }, k, d) {
  if (d === 1) return (x) => (x - m[k]) ** 2 / c[k];
  const [a, b, e] = [c[4 * k], c[4 * k + 1], c[4 * k + 3]];
  const area2 = a * e - b * b;
  return (x, y) => {
    const [dx, dy] = [x - m[2 * k], y - m[2 * k + 1]];
    return (e * dx * dx - 2 * b * dx * dy + a * dy * dy) / area2;
  };
}

// explorer/stage/web/concepts/gan/truth/counter.js
var WORK3 = 6e6;
var FEW2 = 500;
var KEPT3 = 256;
var Counter = class {
  /**
   * @param {DuelForm} form
   * @param {Film} film
   * @param {Modes} modes
   */
  constructor(form, film, modes) {
    this.duel = new Duel(form, film);
    this.modes = modes;
    this.found = new LruCache(KEPT3);
  }
  /** How many points are counted while something moves. */
  get few() {
    return Math.min(POINTS2, Math.max(FEW2, Math.floor(WORK3 / this.duel.generator.size)));
  }
  /**
   * @param {number} at between two frames the first of them is counted
   * @param {number} draw which viewing noise
   * @param {boolean} moving
   * @returns {Found}
   */
  at(at, draw3, moving) {
    const { duel } = this;
    return this.found.get(this.keyOf(at, draw3, moving), () => {
      const z = duel.noise(POINTS2, draw3).subarray(0, (moving ? this.few : POINTS2) * duel.form.noise_size);
      return countModes(duel.at(Math.floor(duel.film.clamp(at))).forge(z), this.modes);
    });
  }
  /**
   * Changes with what is counted.
   * @param {number} at
   * @param {number} draw
   * @param {boolean} moving
   */
  keyOf(at, draw3, moving) {
    const { film } = this.duel;
    return [film.key, Math.floor(film.clamp(at)), draw3, moving ? this.few : POINTS2].join("|");
  }
};
var counters = /* @__PURE__ */ new WeakMap();
function counterOf(form, film, modes) {
  let known2 = counters.get(film);
  if (known2?.duel.form !== form || known2.modes !== modes) {
    known2 = new Counter(form, film, modes);
    counters.set(film, known2);
  }
  return known2;
}

// explorer/stage/web/concepts/gan/truth/readings.js
var NONE = "\u2013";
var kindOf = ({ known: known2, modes }) => known2 ? modes ? "modes" : "known" : "unknown";
var read = (film, name2, at, digits2) => fixed(film.scalar(name2, at), digits2);
function perfectJs({ floor }) {
  const js = floor.js ?? NaN;
  return js < 5e-4 ? "< 0.001" : fixed(js, 3);
}
var markOf = ({ floor }) => 100 * (floor.quality ?? NaN);
function judgeOf({ model, floor }, film, at, known2, words) {
  const [d, g] = ["d_loss", "g_loss"].map((name2) => lossText(film.scalar(name2, at)));
  const best2 = film.scalars.d_exact ? lossText(film.scalar("d_exact", at)) : null;
  const losses = { d, best: best2, g, level: levelOf(model.loss, LOSSES[model.loss]).text.split(" = ")[0] };
  if (!known2) return { value: d, unit: "loss", line: words.say("judge_unknown"), losses };
  if (model.loss === "wasserstein") return { value: d, unit: "loss", line: words.say("judge_critic"), losses };
  if (model.pack > 1) return { value: d, unit: "loss", line: words.say("judge_packs"), losses };
  return { value: read(film, "d_gap", at, 3), unit: "gap", line: words.say("perfect", { value: fixed(floor.d_gap ?? NaN, 3) }), losses };
}
function lossText(value) {
  return bounded(value, Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2);
}
function endOf({ floor }, film) {
  return ["precision", "recall", "coverage"].map((name2) => ({
    name: name2,
    value: fixed((film.complete ? film.summary[name2] : NaN) ?? NaN, 2),
    perfect: floor[name2] === void 0 ? "" : fixed(floor[name2], 2)
  }));
}
function notesOf(own, panel, film, words) {
  const kind = kindOf(own);
  if (kind === "unknown") return [words.say("notes_unknown")];
  if (kind === "known") return [words.say("notes_known")];
  const said = Object.fromEntries(endOf(panel, film).flatMap(({ name: name2, value, perfect }) => [[name2, value], [`${name2}_perfect`, perfect]]));
  const end = film.complete && film.summary.coverage !== void 0;
  return [words.say("notes_modes", { share: words.percent(FAIR, 0) }), words.say(end ? "notes_end" : "notes_later", said)];
}

// explorer/stage/web/concepts/gan/beside/compare.js
var END = ["precision", "recall", "coverage"];
function namesOf(own) {
  const kind = kindOf(own);
  if (kind === "modes") return ["js", "modes", "quality", "slope"];
  return [...kind === "known" ? ["js"] : [], ...END, "slope"];
}
function rowsOf2(own, sides, at) {
  return namesOf(own).map((name2) => {
    const values = (
      /** @type {[string, string]} */
      sides.map((side) => textOf(name2, side, at))
    );
    return { name: name2, values, better: comparable(name2, own) ? betterOf(name2, values, sides) : -1 };
  });
}
function comparable(name2, { cure }) {
  return name2 !== "slope" && !(name2 === "js" && cure === "instance_noise");
}
function textOf(name2, { panel, film, found }, at) {
  if (name2 === "js") return fixed(film.scalar("js", at), 3);
  if (name2 === "slope") return bounded(film.scalar("pull", at), 3);
  if (name2 === "modes") return found ? String(found.held) : "\u2013";
  if (name2 === "quality") return fixed(100 * film.scalar("quality", at), 1);
  return endOf(panel, film)[END.indexOf(name2)].value;
}
function betterOf(name2, values, sides) {
  const cut = name2 === "quality" ? Number(fixed(markOf(sides[0].panel), 1)) : Infinity;
  const [a, b] = values.map((value) => Math.min(cut, Number.parseFloat(value)) * (name2 === "js" ? -1 : 1));
  if (!(a < b) && !(b < a)) return -1;
  return a > b ? 0 : 1;
}

// explorer/stage/web/concepts/gan/beside/table.js
var Table = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.names = [h("b", { class: "whose" }), h("b", { class: "whose" })];
    this.rows = h("div", { class: "compare-rows" });
    this.cost = h("p", { class: "compare-cost" });
    this.element = h("div", { class: "compare", role: "group", "aria-label": words.say("compare"), hidden: true }, this.rows, this.cost);
    this.cells = {};
    this.sides = null;
    this.made = "";
    this.shown = "";
  }
  /**
   * @param {GanScene} scene
   * @param {Film[]} films of both sides
   */
  update({ own, panels }, films) {
    this.own = own;
    this.shown = "";
    const side = (i) => ({ panel: panels[i], film: films[i], counter: own.modes && own.known ? counterOf(panels[i].model, films[i], own.modes) : null });
    this.sides = [side(0), side(1)];
    this.names.forEach((name2, i) => write(name2, i ? panels[i].title : this.words.say("compare_unchanged")));
    write(this.cost, own.cure ? this.words.say(`cost_${own.cure}`) : "");
    this.make(namesOf(own), own.modes?.means.shape[0] ?? 0);
  }
  /**
   * @param {string[]} names
   * @param {number} modes
   */
  make(names, modes) {
    const made = [...names, modes].join();
    if (made === this.made) return;
    this.made = made;
    const { words } = this;
    this.cells = Object.fromEntries(names.map((name2) => [name2, [h("span"), h("span")]]));
    const columns = names.map((name2) => {
      const named2 = h("span", { class: "second" }, words.say(`compare_${name2}`, { n: modes }));
      return h("div", { class: "compare-row", "data-number": name2, title: words.say(END.includes(name2) ? `${name2}_help` : `compare_${name2}_help`) }, named2, ...this.cells[name2]);
    });
    this.rows.replaceChildren(h("div", { class: "compare-row" }, h("span", { class: "second" }), ...this.names), ...columns);
  }
  /** @param {Shown} shown */
  paint({ at, look, moving, bare }) {
    const { own, sides } = this;
    set(this.element, { "data-bare": bare });
    if (!own || !sides || bare) return false;
    const counted = sides.map(({ counter }) => counter?.keyOf(at, look.draw, moving) ?? "");
    const key = [Math.floor(at), ...counted, ...sides.map(({ film }) => `${film.key} ${film.have} ${film.complete}`)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const both2 = sides.map(({ panel, film, counter }) => ({ panel, film, found: counter?.duel.ready ? counter.at(at, look.draw, moving) : null }));
    const rows = rowsOf2(
      own,
      /** @type {any} */
      both2,
      at
    );
    for (const { name: name2, values, better } of rows) this.cells[name2].forEach((cell, i) => this.say(cell, values[i], better === i));
    this.said = rows;
    return true;
  }
  /**
   * @param {HTMLElement} cell
   * @param {string} value
   * @param {boolean} better
   */
  say(cell, value, better) {
    write(cell, value);
    set(cell, { "data-better": better });
  }
  /** @type {GanScene["own"] | undefined} */
  own;
  /** @type {import("./compare.js").Row[]} */
  said = [];
  spoken() {
    const { words } = this;
    const rows = this.said.map(({ name: name2, values, better }) => {
      const ends2 = values.map((value, i) => better === i ? words.say("better", { value }) : value);
      return `${words.say(`compare_${name2}`, { n: this.own?.modes?.means.shape[0] ?? 0 })}: ${ends2.join(" / ")}`;
    });
    return [...rows, this.cost.textContent].filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/gan/beside/beside.js
var FILM = "beside";
var Beside = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.stages = { plane: new Left(kit, scene, actions, { ...PLANE, name: "duel-right" }), line: new Left(kit, scene, actions, { ...LINE, name: "duel-right" }) };
    this.title = h("h2");
    this.cures = h("select", { class: "tool", "aria-label": words.say("choose_cure"), title: words.say("choose_cure") });
    this.cures.addEventListener("change", () => actions.cure(this.cures.value));
    this.line = h("p", { class: "duel-made" });
    this.changed = h("p", { class: "duel-changed" });
    const header = h("header", {}, h("div", { class: "duel-name" }, this.title, this.cures), h("div", { class: "duel-said" }, this.changed));
    this.foot = h("div", { class: "duel-foot" }, this.line);
    this.said = h("p");
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: FILM }));
    this.waiting = h("div", { class: "duel-waits" }, this.said, this.status.element);
    const pictures = Object.values(this.stages).map(({ frame: frame2 }) => frame2);
    for (const { head, foot } of pictures) for (const { element } of [head, foot]) element.remove();
    this.pictures = h("div", { class: "duel-pictures" }, ...pictures.map(({ element }) => element), this.waiting);
    this.element = h("section", { class: "duel-beside" }, header, this.pictures, this.foot);
    this.table = new Table(words);
    this.duels = null;
  }
  /** The stage of this kind of world. */
  get stage() {
    return this.stages[this.scene.own.kind];
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
    const { own, panels: [, panel], films } = scene;
    for (const stage of Object.values(this.stages)) {
      stage.update(scene, duels);
      stage.element.hidden = stage !== this.stage;
    }
    if (!panel || !duels.beside) return;
    const { words } = this.kit;
    write(this.title, words.say(own.without ? "beside_without" : "beside_with"));
    set(this.title, { "aria-label": panel.title });
    this.offer(own);
    const what = own.changed.map(({ label: label2, from, to }) => words.say("changed_one", { label: label2, from, to })).join(words.say("changed_and"));
    write(this.changed, words.say("changed", { what }));
    set(this.changed, { title: this.changed.textContent });
    write(this.line, panel.subtitle);
    write(this.said, words.say("beside_waits", { model: panel.title }));
    this.status.update(
      /** @type {Status} */
      films[FILM].status
    );
    this.table.update(scene, [duels.model.film, duels.beside.film]);
    this.wait(!duels.beside.ready);
  }
  /** The cures that may stand here. @param {GanScene["own"]} own */
  offer({ cures, cure }) {
    const offered = cures.map(({ name: name2, title }) => `${name2} ${title}`).join();
    if (offered !== this.offered) this.cures.replaceChildren(...cures.map(({ name: name2, title }) => h("option", { value: name2 }, title)));
    this.offered = offered;
    if (cure) this.cures.value = cure;
  }
  /** @param {boolean} waits for the first frame of its film */
  wait(waits) {
    this.waiting.hidden = !waits;
    set(this.pictures, { "data-waits": waits });
  }
  /** @param {PartRoom} room */
  layout(room) {
    const layers2 = (
      /** @type {HTMLElement | null} */
      this.kit.root.querySelector('[data-panel="left"] > :not([hidden]) .duel-foot')
    );
    this.foot.style.minHeight = `${layers2?.offsetHeight ?? 0}px`;
    this.stage.layout({ ...room, side: room.side - this.foot.offsetHeight });
    this.waiting.style.height = this.stage.frame.view.style.height;
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    const table = this.table.paint(shown);
    const own = besideOf(shown);
    if (!own) return table;
    const painted = this.stage.paint(own, colours);
    if (painted) this.say(own);
    return painted || table;
  }
  /** What the picture is, where it can't be what is shown at the left. @param {Shown} shown */
  say(shown) {
    const { rivals, frame: frame2 } = this.stage;
    const panel = this.scene.panels[1];
    if (!rivals || !panel) return;
    const other = shownOf(shown, rivals) !== shown.look.show || !shown.model.probability && this.duels?.model.probability;
    write(this.line, other ? saidOf(shown, rivals, this.kit.words).line : panel.subtitle);
    set(this.line, { title: this.line.textContent });
    set(frame2.canvas, { "aria-label": `${panel.title}. ${this.stage.spoken()}` });
  }
  /** @type {string | undefined} */
  offered;
  spoken() {
    const said = this.waiting.hidden ? this.table.spoken() : this.said.textContent;
    return [this.scene.panels[1]?.title, this.changed.textContent, said].filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/gan/check.js
function check(scene) {
  if (scene.own.kind === "images") checkDigits(scene);
  else checkPoints(scene);
}
function checkPoints({ panels, films, own }) {
  const d = checkWorld(own);
  if (!(own.blur > 0)) throw new WireError("a scene has no blur");
  if (own.modes && own.modes.means?.shape?.[1] !== d) throw new WireError("modes of other dimensions than the points");
  checkSlow(own, films);
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model, taken } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkForm(model ?? {}, d);
    if (taken?.turns?.[0]?.frame !== 0 || !Array.isArray(taken.frames)) throw new WireError("a panel does not say who learns");
    checkWeights(films[film], model);
  }
}
function checkDigits({ panels, films, own: { images } }) {
  checkImages(images);
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkAsked(model ?? {}, images);
    checkWeights(films[film], model);
  }
}
function checkWeights(film, model) {
  for (const name2 of ["generator", "discriminator"]) {
    const weights = film.arrays[name2];
    if (weights && weights.shape[1] !== weightCount(model[name2])) throw new WireError("a network of another size");
  }
}
function checkAsked({ latent, classes, generator, discriminator, loss }, { shape, classes: names }) {
  if (!Object.hasOwn(LOSSES, loss)) throw new WireError(`no such loss: ${loss}`);
  if (!(latent > 0) || classes !== 0 && classes !== names.length) throw new WireError("a model of other classes than the images");
  const pixels = pixelCount(shape);
  if (generator?.[0] !== latent + classes || generator[generator.length - 1] !== pixels) throw new WireError("a generator of another shape");
  if (discriminator?.[0] !== pixels + classes || discriminator[discriminator.length - 1] !== 1) throw new WireError("a discriminator of another shape");
}
function checkSlow({ closeup, slow }, films) {
  if (!closeup) return;
  if (!films[closeup]) throw new WireError("a close-up has no film");
  if (!(slow?.frame >= 0) || !(slow.step >= 0) || !(slow.batch > 0)) throw new WireError("a close-up does not say where it is");
}
function checkWorld(own) {
  if (own.kind === "plane") {
    checkPlane(own);
    return 2;
  }
  if (own.kind !== "line") throw new WireError(`no such kind of world: ${own.kind}`);
  if (own.extent?.length !== 2 || !own.points?.x?.shape?.[0]) throw new WireError("a line has no ends or no points");
  const { weights, means, sigmas } = own.line ?? {};
  if (!weights?.length || means?.length !== weights.length || sigmas?.length !== weights.length) throw new WireError("a line has no law");
  return 1;
}
function checkForm({ generator, discriminator, loss, noise, noise_size: k, fourier, pack, batch, companions }, d) {
  if (!Object.hasOwn(LOSSES, loss)) throw new WireError(`no such loss: ${loss}`);
  if (noise !== "gaussian" && noise !== "uniform") throw new WireError(`no such noise: ${noise}`);
  if (!(batch > 0)) throw new WireError("a model has no batch");
  if (generator?.[0] !== k || generator[generator.length - 1] !== d) throw new WireError("a generator of another shape");
  if (discriminator?.[0] !== pack * d * (1 + 2 * fourier) || discriminator[discriminator.length - 1] !== 1) throw new WireError("a discriminator of another shape");
  if (pack > 1 && String(companions?.shape?.slice(1)) !== String([pack - 1, k])) throw new WireError("packs without companions");
}

// explorer/stage/web/concepts/gan/dirac/quadrature.js
var FINE2 = 0.05;
var STILL2 = { x: Float64Array.of(0), w: Float64Array.of(1) };
var known = /* @__PURE__ */ new Map();
function gaussHermite(n) {
  const made = known.get(n) ?? zeros(n);
  known.set(n, made);
  return made;
}
function zeros(n) {
  const x = [];
  const far = 2 * Math.sqrt(n);
  const value = (at) => hermite(n, at)[n];
  for (let left = -far; left < far; left += FINE2) if (value(left) * value(left + FINE2) < 0) x.push(zero(value, left, left + FINE2));
  const w = x.map((at) => 1 / hermite(n - 1, at).reduce((sum, h2) => sum + h2 * h2, 0));
  return { x: Float64Array.from(x), w: Float64Array.from(w) };
}
function zero(value, left, right) {
  const sign = Math.sign(value(left));
  for (let i = 0; i < 60; i++) {
    const middle = (left + right) / 2;
    if (Math.sign(value(middle)) === sign) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
function hermite(n, at) {
  const h2 = [1, at];
  for (let k = 1; k < n; k++) h2.push((at * h2[k] - Math.sqrt(k) * h2[k - 1]) / Math.sqrt(k + 1));
  return h2.slice(0, n + 1);
}

// explorer/stage/web/concepts/gan/dirac/game.js
var RATE = 0.2;
var STEPS = 500;
var NODES = 32;
var UNCURED = { r1: 0, penalty: 0, clip: 0, noise: 0, ratio: 1 };
var sigmoid2 = (t) => 0.5 * (1 + Math.tanh(t / 2));
var Dirac = class {
  /**
   * @param {DiracLoss} loss
   * @param {Partial<Cures>} [cures]
   */
  constructor(loss, cures = {}) {
    this.loss = loss;
    this.cures = { ...UNCURED, ...cures };
    this.nodes = this.cures.noise > 0 ? gaussHermite(NODES) : STILL2;
  }
  /**
   * Minus the slope of G's loss, the way the forged point is sent.
   * @param {number} theta
   * @param {number} psi
   */
  ofGenerator(theta, psi) {
    if (this.loss === "wasserstein") return psi;
    const sign = this.loss === "minimax" ? 1 : -1;
    const { x, w } = this.nodes;
    let slope = 0;
    for (let i = 0; i < x.length; i++) slope += w[i] * sigmoid2(sign * psi * (theta + this.cures.noise * x[i]));
    return slope * psi;
  }
  /**
   * Minus the slope of D's loss, penalties included.
   * @param {number} theta
   * @param {number} psi
   */
  ofDiscriminator(theta, psi) {
    const { r1, penalty } = this.cures;
    return this.fit(theta, psi) - r1 * psi - penalty * Math.sign(psi) * (Math.abs(psi) - 1);
  }
  /**
   * @param {number} theta
   * @param {number} psi
   */
  fit(theta, psi) {
    if (this.loss === "wasserstein") return -theta;
    const { x, w } = this.nodes;
    let sum = 0;
    for (let i = 0; i < x.length; i++) {
      const real = this.cures.noise * x[i];
      const forged = theta + real;
      sum += w[i] * (sigmoid2(-psi * real) * real - sigmoid2(psi * forged) * forged);
    }
    return sum;
  }
  /**
   * Where a small step of both leads.
   * @param {number} theta
   * @param {number} psi
   * @returns {[number, number]}
   */
  field(theta, psi) {
    return [this.ofGenerator(theta, psi), this.cures.ratio * this.ofDiscriminator(theta, psi)];
  }
  /**
   * Where gradient steps lead. Simultaneous ones are taken from one place; of alternating ones G's goes first, and D answers it.
   * @param {readonly [number, number]} start theta, psi
   * @param {number} [steps]
   * @param {{ rate?: number, alternating?: boolean }} [how]
   * @returns {Float64Array} (steps + 1, 2)
   */
  orbit([theta, psi], steps = STEPS, { rate = RATE, alternating = false } = {}) {
    const { ratio, clip } = this.cures;
    const out = new Float64Array(2 * (steps + 1));
    out.set([theta, psi]);
    for (let i = 1; i <= steps; i++) {
      const moved = theta + rate * this.ofGenerator(theta, psi);
      psi += rate * ratio * this.ofDiscriminator(alternating ? moved : theta, psi);
      if (clip) psi = Math.max(-clip, Math.min(clip, psi));
      theta = moved;
      out[2 * i] = theta;
      out[2 * i + 1] = psi;
    }
    return out;
  }
  /**
   * The derivative of `field` at the equilibrium, row by row; null where the penalty on |D'| has a kink there.
   * @returns {[[number, number], [number, number]] | null}
   */
  jacobian() {
    const { r1, penalty, noise, ratio } = this.cures;
    if (penalty) return null;
    const logistic = this.loss !== "wasserstein";
    const slope = logistic ? 0.5 : 1;
    return [[0, slope], [-ratio * slope, -ratio * (r1 + (logistic ? noise ** 2 / 2 : 0))]];
  }
  /**
   * Its two eigenvalues, the upper or right one first: with R1 -gamma/2 +- sqrt(gamma^2/4 - f'(0)^2), f'(0) = 1/2 for the logistic
   * losses and 1 for Wasserstein's.
   * @returns {[Complex, Complex] | null}
   */
  eigenvalues() {
    const jacobian = this.jacobian();
    if (!jacobian) return null;
    const [[a, b], [c, d]] = jacobian;
    const [middle, square] = [(a + d) / 2, ((a - d) / 2) ** 2 + b * c];
    const root = Math.sqrt(Math.abs(square));
    return square < 0 ? [[middle, root], [middle, -root]] : [[middle + root, 0], [middle - root, 0]];
  }
};

// explorer/stage/web/concepts/gan/dirac/marks.js
var UNIT2 = 13;
var LONGEST2 = 32;
var SHORTEST2 = 1.5;
function sent3([theta, psi]) {
  const long = UNIT2 * Math.hypot(theta, psi);
  const by = UNIT2 * (long > LONGEST2 ? LONGEST2 / long : 1);
  return [by * theta, -by * psi];
}
function arrow2(ctx, x, y, dx, dy) {
  const long = Math.hypot(dx, dy);
  if (long < SHORTEST2) return;
  const [ux, uy, head] = [dx / long, dy / long, Math.min(5, 0.5 * long)];
  const [tx, ty] = [x + dx / 2, y + dy / 2];
  ctx.moveTo(x - dx / 2, y - dy / 2);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}
function clipped2({ ctx, camera }, draw3) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, camera.width, camera.height);
  ctx.clip();
  draw3();
  ctx.restore();
}
function lines(ctx, colour, ends2, width = 1) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  for (const [x, y, tx, ty] of ends2) {
    ctx.moveTo(x, y);
    ctx.lineTo(tx, ty);
  }
  ctx.stroke();
}
function ring(ctx, x, y, r, colour, width) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke();
}
function spot(ctx, x, y, r, fill, edge) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fillStyle = css(fill);
  ctx.fill();
  ctx.strokeStyle = css(edge);
  ctx.lineWidth = 1.6;
  ctx.stroke();
}
function halo(ctx, text, x, y, { paper, ink }) {
  ctx.strokeStyle = css(paper, 0.9);
  ctx.lineWidth = 4;
  ctx.lineJoin = "round";
  ctx.strokeText(text, x, y);
  ctx.fillStyle = css(ink);
  ctx.fillText(text, x, y);
}

// explorer/stage/web/concepts/gan/dirac/ground.js
var SEEN = 2.2;
var SPACING = 36;
var cameraOf = (width, height, strip, zoom) => new Camera([-SEEN, SEEN, -SEEN, SEEN], width, height - strip, zoom);
function drawGround(drawing, game) {
  const { ctx, camera: { width, height }, strip, colours } = drawing;
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, width, height + strip);
  clipped2(drawing, () => {
    drawAxes(drawing);
    drawField2(drawing, game);
    if (game.cures.clip) for (const psi of [-game.cures.clip, game.cures.clip]) drawClip(drawing, psi);
  });
  drawNames2(drawing);
}
function drawAxes({ ctx, camera, colours }) {
  lines(ctx, css(colours.ink, 0.35), [[camera.x(0), 0, camera.x(0), camera.height], [0, camera.y(0), camera.width, camera.y(0)]]);
}
function drawField2({ ctx, camera, colours }, game) {
  const apart = SPACING / camera.scale;
  const [right, , , top] = [camera.extent[1], 0, 0, camera.extent[3]];
  ctx.strokeStyle = css(colours.gradient, 0.62);
  ctx.lineWidth = 1.4;
  ctx.lineJoin = ctx.lineCap = "round";
  ctx.beginPath();
  for (let theta = apart * (Math.ceil(-right / apart - 0.5) + 0.5); theta < right; theta += apart) {
    for (let psi = apart * (Math.ceil(-top / apart - 0.5) + 0.5); psi < top; psi += apart) arrow2(ctx, camera.x(theta), camera.y(psi), ...sent3(game.field(theta, psi)));
  }
  ctx.stroke();
}
function drawClip({ ctx, camera, colours }, psi) {
  ctx.setLineDash([6, 5]);
  lines(ctx, css(colours.ink), [[0, camera.y(psi), camera.width, camera.y(psi)]], 1.4);
  ctx.setLineDash([]);
}
function drawNames2({ ctx, camera, strip, colours, fonts }) {
  ctx.textBaseline = "alphabetic";
  const [x, y] = [camera.x(0), camera.y(0)];
  const text = (said, at, down) => halo(ctx, said, at, down, colours);
  ctx.font = `14px ${fonts.sans}`;
  for (const value of [-2, -1, 1, 2]) {
    ctx.textAlign = "center";
    text(fixed(value, 0), camera.x(value), y + 17);
    ctx.textAlign = "right";
    text(fixed(value, 0), x - 7, camera.y(value) + 5);
  }
  ctx.font = `italic 19px ${fonts.serif}`;
  ctx.textAlign = "right";
  text("\u03B8", camera.width - 8, y - 7);
  ctx.textAlign = "left";
  text("\u03C8", x + 8, 18);
  lines(ctx, css(colours.ink, 0.3), [[0, camera.height, camera.width, camera.height]]);
  const middle = camera.height + strip / 2;
  lines(ctx, css(colours.ink, 0.35), [[0, middle, camera.width, middle]]);
  ctx.textAlign = "right";
  text("x", camera.width - 8, middle - 6);
  ctx.textAlign = "left";
  text("D(x)", 8, camera.height + 20);
  ctx.textAlign = "left";
}

// explorer/stage/web/concepts/gan/dirac/hand.js
var STEP2 = 0.05;
var LEAP2 = 0.25;
var ARROWS2 = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
function hand(view, grip, { put, step, back }) {
  let held = -1;
  const at = (e) => (
    /** @type {Point} */
    [e.clientX, e.clientY]
  );
  view.addEventListener("pointerdown", (e) => {
    if (e.button || !e.isPrimary || e.pointerType === "touch" && e.target !== grip) return;
    held = e.pointerId;
    view.setPointerCapture(e.pointerId);
    put(at(e), false);
  });
  view.addEventListener("pointermove", (e) => e.pointerId === held && put(at(e), false));
  const end = (e) => {
    if (e.pointerId !== held) return;
    held = -1;
    put(at(e), true);
  };
  view.addEventListener("pointerup", end);
  view.addEventListener("pointercancel", end);
  view.addEventListener("click", (e) => {
    const tap = (
      /** @type {PointerEvent} */
      e
    );
    if (tap.pointerType === "touch" && tap.target !== grip) put(at(tap), true);
  });
  view.addEventListener("dblclick", back);
  view.addEventListener("keydown", (e) => {
    const by = keyed(e);
    if (!by && (e.key !== "Home" || e.altKey || e.ctrlKey || e.metaKey)) return;
    e.preventDefault();
    e.stopPropagation();
    if (by) step(by);
    else back();
  });
}
function keyed({ key, shiftKey, altKey, ctrlKey, metaKey }) {
  if (altKey || ctrlKey || metaKey || !Object.hasOwn(ARROWS2, key)) return null;
  const size = shiftKey ? LEAP2 : STEP2;
  return [ARROWS2[key][0] * size, ARROWS2[key][1] * size];
}

// explorer/stage/web/concepts/gan/dirac/slope.js
var DEEP2 = 3;
function drawSlope({ ctx, camera, strip, colours }, [theta, psi], game) {
  const { width, height, extent: [left, right] } = camera;
  const middle = height + strip / 2;
  const y = (x2) => middle - psi * x2 / DEEP2 * (strip / 2 - 6);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, height + 1, width, strip - 1);
  ctx.clip();
  ctx.lineCap = "round";
  lines(ctx, css(colours.ink), [[0, y(left), width, y(right)]], 2.2);
  const x = camera.x(theta);
  ctx.setLineDash([3, 3]);
  lines(ctx, css(colours.ink, 0.7), [[x, middle, x, y(theta)]]);
  ctx.setLineDash([]);
  const [along] = sent3([game.ofGenerator(theta, psi), 0]);
  ctx.strokeStyle = css(colours.gradient);
  ctx.lineWidth = 2.2;
  ctx.beginPath();
  arrow2(ctx, x + along + Math.sign(along) * 6, middle, 2 * along, 0);
  ctx.stroke();
  spot(ctx, camera.x(0), middle, 6, colours.real, colours.paper);
  spot(ctx, x, middle, 6, colours.gen, colours.paper);
  ctx.restore();
}

// explorer/stage/web/concepts/gan/dirac/over.js
var GRIP = 9;
var PARTS = 25;
var FAINT = 0.35;
var FAR5 = 40;
function drawOver(drawing, way, step) {
  const { ctx, camera, colours: { gen, paper, ink } } = drawing;
  const at = (i) => (
    /** @type {[number, number]} */
    [way.orbit[2 * i], way.orbit[2 * i + 1]]
  );
  const last = way.radii.length - 1;
  const mark = ([theta, psi], r, edge) => {
    if (Math.hypot(theta, psi) < FAR5) spot(ctx, camera.x(theta), camera.y(psi), r, gen, edge);
  };
  clipped2(drawing, () => {
    drawOrbit(drawing, way);
    ring(ctx, camera.x(0), camera.y(0), 7, css(ink), 2.2);
    mark(at(last), 5, paper);
    if (step) mark(at(step), 6.5, ink);
    drawStart(drawing, at(0));
  });
  drawSlope(drawing, at(step), way.game);
}
function drawBare(drawing, start) {
  ring(drawing.ctx, drawing.camera.x(0), drawing.camera.y(0), 7, css(drawing.colours.ink), 2.2);
  drawStart(drawing, start);
}
function drawOrbit({ ctx, camera, colours: { gen } }, { orbit, radii }) {
  const beyond2 = radii.findIndex((radius2) => radius2 > FAR5);
  const last = beyond2 < 0 ? radii.length - 1 : beyond2;
  const [x, y] = [(i) => camera.x(orbit[2 * i]), (i) => camera.y(orbit[2 * i + 1])];
  ctx.lineJoin = "round";
  for (let part = 0; part < PARTS; part++) {
    const [from, to] = [part, part + 1].map((p) => Math.round(p * last / PARTS));
    const alpha = FAINT + (1 - FAINT) * (part + 1) / PARTS;
    ctx.strokeStyle = ctx.fillStyle = css(gen, alpha);
    ctx.lineWidth = 1.3;
    ctx.beginPath();
    for (let i = from; i <= to; i++) ctx[i > from ? "lineTo" : "moveTo"](x(i), y(i));
    ctx.stroke();
    ctx.beginPath();
    for (let i = from; i < to; i++) {
      ctx.moveTo(x(i) + 2.1, y(i));
      ctx.arc(x(i), y(i), 2.1, 0, 2 * Math.PI);
    }
    ctx.fill();
  }
}
function drawStart({ ctx, camera, colours: { gen, paper } }, [theta, psi]) {
  const [x, y] = [camera.x(theta), camera.y(psi)];
  ring(ctx, x, y, GRIP, css(paper), 7);
  ring(ctx, x, y, GRIP, css(gen), 3.4);
}

// explorer/stage/web/concepts/gan/dirac/walk.js
var PACE = 60;
var Walk = class {
  step = 0;
  playing = false;
  from = { step: 0, now: 0 };
  /** @param {number} now in milliseconds, as performance.now() says */
  play(now) {
    this.from = { step: this.step < STEPS ? this.step : 0, now };
    this.playing = true;
  }
  /** @param {number} step */
  go(step) {
    this.step = Math.max(0, Math.min(STEPS, Math.round(step)));
    this.playing = false;
  }
  /** Be where it is now. @param {number} now @returns {boolean} whether it goes on */
  tick(now) {
    if (!this.playing) return false;
    this.step = Math.max(0, Math.min(STEPS, this.from.step + Math.floor((now - this.from.now) / 1e3 * PACE)));
    this.playing = this.step < STEPS;
    return this.playing;
  }
};
var walkOf = (kit) => kit.lasting("dirac walk", () => new Walk());

// explorer/stage/web/concepts/gan/dirac/cures.js
var STRENGTHS = {
  r1: { symbol: "\u03B3", least: 0, most: 1.5, step: 0.05, usual: 0.3 },
  clip: { symbol: "c", least: 0.1, most: 2, step: 0.05, usual: 1 },
  penalty: { symbol: "\u03BB", least: 0, most: 2, step: 0.05, usual: 0.7 },
  noise: { symbol: "\u03C3", least: 0, most: 1.7, step: 0.05, usual: 1 },
  ratio: { symbol: "k", least: 1, most: 4, step: 0.25, usual: 3 }
};
var CURES = (
  /** @type {Cure[]} */
  Object.keys(STRENGTHS)
);
var slopeOf = (loss) => loss === "wasserstein" ? 1 : 0.5;
function strengthOf2(cure, loss) {
  const of = STRENGTHS[cure];
  return cure === "r1" ? { ...of, most: of.most * slopeOf(loss) / slopeOf("minimax") } : of;
}
function within(cure, loss, strength) {
  const { least, most: most2 } = strengthOf2(cure, loss);
  return Math.max(least, Math.min(most2, strength));
}
function gameOf({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength }) {
  return new Dirac(loss, cure === "none" ? {} : { [cure]: within(cure, loss, strength) });
}
function criticalOf(loss, cure) {
  const { least, most: most2 } = strengthOf2(cure, loss);
  const circles = (strength) => (new Dirac(loss, { [cure]: strength }).eigenvalues()?.[0][1] ?? 1) > 0;
  if (!circles(least) || circles(most2)) return null;
  let [low, high] = [least, most2];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (circles(middle)) low = middle;
    else high = middle;
  }
  return high;
}
function tracksOf(loss, cure, parts = 120) {
  const { least, most: most2 } = strengthOf2(cure, loss);
  const along = Array.from({ length: parts + 1 }, (_, i) => new Dirac(loss, { [cure]: least + (most2 - least) * i / parts }).eigenvalues());
  return along.some((pair) => pair === null) ? [] : [0, 1].map((which) => along.map((pair) => (
    /** @type {NonNullable<typeof pair>} */
    pair[which]
  )));
}
var written2 = (strength) => fixed(strength, 2);

// explorer/stage/web/concepts/gan/dirac/way.js
var LONG2 = 4 * STEPS;
var GROWS = 1.02;
var FALLS = 0.97;
var STILL3 = 0.02;
var GONE = 0.02;
var KEPT4 = 4;
var ways2 = new LruCache(KEPT4);
var rulesOf = ({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength }) => [loss, cure, cure === "none" ? "" : strength].join(" ");
function wayOf2(look) {
  const key = [rulesOf(look), look.dirac_alternating, look.dirac_start].join(" ");
  return ways2.get(key, () => {
    const game = gameOf(look);
    const all = game.orbit(look.dirac_start, LONG2, { alternating: look.dirac_alternating });
    const radii = radiiOf(all);
    return { key, game, orbit: all.slice(0, 2 * (STEPS + 1)), radii: radii.slice(0, STEPS + 1), verdict: verdictOf(all, radii, game.cures.clip) };
  });
}
function radiiOf(orbit) {
  return Float64Array.from({ length: orbit.length / 2 }, (_, i) => Math.hypot(orbit[2 * i], orbit[2 * i + 1]));
}
function verdictOf(orbit, radii, clip) {
  const quarter = STEPS / 4;
  const [before, after] = [most(radii, STEPS - 2 * quarter, STEPS - quarter), most(radii, STEPS - quarter, STEPS)];
  if (clip && touches(orbit, clip, STEPS - quarter, STEPS)) return "clip";
  if (after > GROWS * before) return "out";
  const [middle, end] = [most(radii, LONG2 / 2, 3 * LONG2 / 4), most(radii, 3 * LONG2 / 4, LONG2)];
  if (!(end > FALLS * middle) || end < 1e-6) return after < GONE * radii[0] || !radii[0] ? "rest" : "slow";
  return spread2(orbit, 3 * LONG2 / 4, LONG2) < STILL3 * end ? "stuck" : "circles";
}
function most(values, from, to) {
  return values.subarray(from, to + 1).reduce((a, b) => Math.max(a, b), 0);
}
function touches(orbit, clip, from, to) {
  for (let i = from; i <= to; i++) if (Math.abs(orbit[2 * i + 1]) >= clip * (1 - 1e-9)) return true;
  return false;
}
function spread2(orbit, from, to) {
  const along = [0, 1].map((axis2) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = from; i <= to; i++) [low, high] = [Math.min(low, orbit[2 * i + axis2]), Math.max(high, orbit[2 * i + axis2])];
    return high - low;
  });
  return Math.max(...along);
}

// explorer/stage/web/concepts/gan/dirac/portrait.js
var REACH3 = 2;
var FIRST = [1, 1];
var LEAST4 = 150;
var STRIP = { share: 0.21, least: 48, most: 92 };
var PLAY = "M3 1.500v11l9-5.500z";
var PAUSE = "M3 2h3v10H3zM8 2h3v10H8z";
var Portrait = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.walk = walkOf(kit);
    this.ground = h("canvas", { class: "base", "aria-hidden": "true" });
    this.over = h("canvas", { class: "over", "aria-hidden": "true" });
    this.grip = h("div", { class: "dirac-grip", "aria-hidden": "true" });
    this.foot = h("p", { class: "dirac-foot", id: `${kit.instance}-dirac-foot` });
    const named2 = { role: "application", tabindex: 0, "aria-label": words.say("dirac_start_label"), "aria-describedby": this.foot.id };
    this.view = h("div", { class: "view dirac-view", ...named2 }, this.ground, this.over, this.grip);
    this.path = s("path", { d: PLAY });
    this.play = h("button", { type: "button", class: "tool dirac-play" }, icon(14, 14, this.path), words.say("dirac_walk"));
    this.play.addEventListener("click", () => this.turn());
    const name2 = h("div", { class: "duel-name" }, h("h2", {}, words.say("dirac_portrait")), this.play);
    this.element = h("section", { class: "dirac-portrait" }, h("header", {}, name2, this.legend()), this.view, this.foot);
    this.size = { width: 0, height: 0, strip: 0, zoom: 1 };
    this.painted = { ground: "", over: "" };
    this.asked = false;
    this.start = FIRST;
    hand(this.view, this.grip, { put: (at, done) => this.put(at, done), step: (by) => this.step(by), back: () => this.choose(FIRST, true) });
  }
  /** The marks of the strip: real, forged, D. */
  legend() {
    const { words } = this.kit;
    const item = (mark, ...said) => h("span", { class: "duel-mark" }, mark, h("span", {}, ...said));
    const real = item(realDot(), `${words.say("layer_real")} `, math("x = 0"));
    const forged = item(forgedDot(), `${words.say("layer_forged")} `, math("x = \u03B8"));
    return h("div", { class: "duel-said dirac-legend" }, real, forged, item(stroke("d"), math("D(x) = \u03C8x")), item(arrow(), words.say("layer_gradients")));
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    this.scene = scene;
    this.painted = { ground: "", over: "" };
  }
  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    const height = Math.max(LEAST4, (Number.isFinite(side) ? side : width) - this.foot.offsetHeight);
    this.view.style.height = `${height}px`;
    const strip = Math.round(Math.max(STRIP.least, Math.min(STRIP.most, STRIP.share * height / zoom)));
    this.size = { width: width / zoom, height: height / zoom, strip, zoom };
  }
  get camera() {
    const { width, height, strip, zoom } = this.size;
    return cameraOf(width, height, strip, zoom);
  }
  /* ---- what a visitor does */
  /** Walk the way step by step, or stand still; who wants nothing to move is shown its end. */
  turn() {
    if (this.kit.quiet) this.walk.go(this.walk.step < STEPS ? STEPS : 0);
    else if (this.walk.playing) this.walk.go(this.walk.step);
    else this.walk.play(performance.now());
    this.kit.redraw();
  }
  /**
   * @param {Point} at in the window
   * @param {boolean} done
   */
  put([x, y], done) {
    const { left, top } = this.view.getBoundingClientRect();
    this.choose(this.camera.world((x - left) / this.size.zoom, (y - top) / this.size.zoom), done);
  }
  /** @param {Point} by */
  step([theta, psi]) {
    this.asked = true;
    this.choose([this.start[0] + theta, this.start[1] + psi], true);
  }
  /**
   * @param {Point} start
   * @param {boolean} done
   */
  choose(start, done) {
    this.walk.go(0);
    const [theta, psi] = start.map((value) => Math.round(1e3 * Math.max(-REACH3, Math.min(REACH3, value))) / 1e3);
    this.actions.choose({ dirac_start: [theta, psi] }, done);
  }
  /* ---- painting */
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    if (!this.size.width) return false;
    const { look, bare } = shown;
    if (this.walk.tick(performance.now())) this.kit.redraw();
    const way = wayOf2(look);
    const sized2 = [...Object.values(this.size), devicePixelRatio, colours.key].join();
    const ground = this.paintGround([rulesOf(look), bare, sized2].join("|"), way, colours);
    return this.paintOver([way.key, bare, this.walk.step, this.walk.playing, sized2].join("|"), shown, way, colours) || ground;
  }
  /**
   * @param {string} key
   * @param {Way} way
   * @param {GanColours} colours
   */
  paintGround(key, { game }, colours) {
    if (key === this.painted.ground) return false;
    this.painted.ground = key;
    drawGround(this.drawing(this.ground, colours), game);
    return true;
  }
  /**
   * @param {string} key
   * @param {Shown} shown
   * @param {Way} way
   * @param {GanColours} colours
   */
  paintOver(key, { look, bare }, way, colours) {
    if (key === this.painted.over) return false;
    this.painted.over = key;
    this.start = look.dirac_start;
    const drawing = this.drawing(this.over, colours);
    const { ctx, camera } = drawing;
    ctx.clearRect(0, 0, this.size.width, this.size.height);
    if (bare) drawBare(drawing, this.start);
    else drawOver(drawing, way, this.walk.step);
    this.grip.style.translate = [camera.x(this.start[0]), camera.y(this.start[1])].map((v) => `${v * camera.zoom}px`).join(" ");
    this.say(way, bare);
    return true;
  }
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {GanColours} colours
   * @returns {Drawing}
   */
  drawing(canvas, colours) {
    const { width, height, strip, zoom } = this.size;
    const styles = getComputedStyle(this.kit.root);
    const fonts = { sans: styles.fontFamily, serif: styles.getPropertyValue("--serif").trim() };
    return { ctx: fit(canvas, width, height, devicePixelRatio * zoom), camera: this.camera, strip, colours, fonts };
  }
  /**
   * @param {Way} way
   * @param {boolean} bare
   */
  say({ orbit }, bare) {
    const { words } = this.kit;
    const { step, playing } = this.walk;
    const at = (i) => ({ theta: fixed(orbit[2 * i], 2), psi: fixed(orbit[2 * i + 1], 2) });
    const where = step || bare ? at(step) : at(STEPS);
    const start = words.say("dirac_start", at(0));
    const told2 = bare ? start : [start, words.say("dirac_after", { n: step || STEPS, ...where })].join(words.say("list_comma"));
    write(this.foot, told2);
    this.play.disabled = bare;
    set(this.play, { "aria-pressed": String(playing) });
    set(this.path, { d: playing ? PAUSE : PLAY });
    if (this.asked) this.kit.announce(told2);
    this.asked = false;
  }
  spoken() {
    return this.foot.textContent ?? "";
  }
};

// explorer/stage/web/concepts/gan/dirac/controls.js
var LOSSES2 = ["minimax", "non_saturating", "wasserstein"];
var ORDERS = ["simultaneous", "alternating"];
var Controls = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor({ words }, actions) {
    this.words = words;
    this.actions = actions;
    const named2 = (all) => all.map((one) => (
      /** @type {[string, string]} */
      [one, words.say(`dirac_${one}`)]
    ));
    this.order = segmented(words.say("dirac_order"), named2(ORDERS), (order) => actions.choose({ dirac_alternating: order === "alternating" }));
    this.loss = segmented(words.say("dirac_its_loss"), named2(LOSSES2), (loss) => actions.choose({ dirac_loss: (
      /** @type {Look["dirac_loss"]} */
      loss
    ) }));
    this.cure = segmented(words.say("dirac_its_cure"), named2(["none", ...CURES]), (cure) => this.choose(
      /** @type {Look["dirac_cure"]} */
      cure
    ));
    this.slider = h("input", { type: "range" });
    for (const event of ["input", "change"]) this.slider.addEventListener(event, () => actions.choose({ dirac_strength: this.slider.valueAsNumber }, event === "change"));
    this.slider.addEventListener("dblclick", () => this.choose(this.cured));
    this.tick = h("i", { "aria-hidden": "true" });
    this.symbol = h("span");
    this.critical = h("span", { class: "second" });
    this.strength = h("div", { class: "dirac-row dirac-strength" }, this.symbol, h("div", { class: "dirac-slider" }, this.slider, this.tick), this.critical);
    const row = (word, of) => h("div", { class: "dirac-row" }, h("span", { "aria-hidden": "true" }, words.say(word)), of);
    this.element = h("div", { class: "dirac-controls" }, row("dirac_loss", this.loss.element), row("dirac_cure", this.cure.element), this.strength);
    this.lost = "minimax";
    this.cured = "none";
    this.told = "";
  }
  /** A cure comes with its usual strength. @param {Look["dirac_cure"]} cure */
  choose(cure) {
    this.actions.choose(cure === "none" ? { dirac_cure: cure } : { dirac_cure: cure, dirac_strength: strengthOf2(cure, this.lost).usual });
  }
  /** @param {Look} look */
  show({ dirac_loss: loss, dirac_cure: cure, dirac_strength: strength, dirac_alternating: alternating }) {
    Object.assign(this, { lost: loss, cured: cure });
    this.loss.press(loss);
    this.cure.press(cure);
    this.order.press(alternating ? "alternating" : "simultaneous");
    const key = [loss, cure, strength].join();
    if (key === this.told) return;
    this.told = key;
    set(this.strength, { "data-away": cure === "none", inert: cure === "none" });
    if (cure !== "none") this.showStrength(loss, cure, within(cure, loss, strength));
    else this.symbol.replaceChildren(this.words.say("dirac_strength"));
  }
  /**
   * @param {Look["dirac_loss"]} loss
   * @param {Exclude<Look["dirac_cure"], "none">} cure
   * @param {number} value
   */
  showStrength(loss, cure, value) {
    const { slider, words } = this;
    const { symbol, least, most: most2, step } = strengthOf2(cure, loss);
    set(slider, { min: least, max: most2, step, "aria-label": words.say(`dirac_strength_${cure}`), "aria-valuetext": `${symbol} = ${written2(value)}`, title: words.say(`dirac_strength_${cure}`) });
    if (slider.valueAsNumber !== value) slider.value = String(value);
    this.symbol.replaceChildren(math(`${symbol} =`), ` ${written2(value)}`);
    const critical = criticalOf(loss, cure);
    this.tick.hidden = critical === null;
    if (critical !== null) this.tick.style.setProperty("--share", String((critical - least) / (most2 - least)));
    write(this.critical, critical === null ? "" : words.say("dirac_critical", { value: written2(critical) }));
  }
};

// explorer/stage/web/concepts/gan/dirac/radius.js
var TOP = 4;
var [LEFT, RIGHT, OVER, UNDER] = [22, 10, 10, 22];
var SMALL = 1e-4;
var LARGE2 = 1e5;
function stepUnder(x, { width }) {
  return Math.round(STEPS * Math.max(0, Math.min(1, (x - LEFT) / Math.max(1, width - LEFT - RIGHT))));
}
function radiusSaid(radius2) {
  if (radius2 < LARGE2) return { text: radius2 > 0 && radius2 < SMALL ? `< ${SMALL}` : fixed(radius2, radius2 < 100 ? 3 : 0), power: null };
  const [mantissa, power] = radius2.toExponential(1).split("e+");
  return { text: `${mantissa} \xD7 10`, power };
}
function drawRadius(ctx, size, { radii }, step, colours, font) {
  const { width, height } = size;
  const { paper, ink, gen } = colours;
  const x = (i) => LEFT + (width - LEFT - RIGHT) * i / STEPS;
  const y = (r) => OVER + (height - OVER - UNDER) * (TOP - r) / TOP;
  ctx.fillStyle = css(paper);
  ctx.fillRect(0, 0, width, height);
  drawScale2(ctx, size, x, y, colours, font);
  ctx.setLineDash([5, 4]);
  lines(ctx, css(ink), [[LEFT, y(radii[0]), width - RIGHT, y(radii[0])]], 1.3);
  ctx.setLineDash([]);
  ctx.save();
  ctx.beginPath();
  ctx.rect(LEFT - 2, 0, width - LEFT + 2, height);
  ctx.clip();
  ctx.strokeStyle = css(gen);
  ctx.lineWidth = 2.2;
  ctx.lineJoin = "round";
  ctx.beginPath();
  const beyond2 = radii.findIndex((r) => r > 2 * TOP);
  const last = beyond2 < 0 ? STEPS : beyond2;
  for (let i = 0; i <= last; i++) ctx[i ? "lineTo" : "moveTo"](x(i), y(radii[i]));
  ctx.stroke();
  ctx.restore();
  if (step) lines(ctx, css(ink), [[x(step), OVER, x(step), height - UNDER]], 1.4);
  for (
    const [i, edge] of
    /** @type {const} */
    [[STEPS, paper], [step, ink]]
  ) if (i && radii[i] < TOP * 1.02) spot(ctx, x(i), y(radii[i]), 5, gen, edge);
}
function drawScale2(ctx, { width, height }, x, y, colours, font) {
  lines(ctx, css(colours.ink, 0.22), [0, 2, 4].map((r) => [LEFT, y(r), width - RIGHT, y(r)]));
  ctx.font = font;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "right";
  for (const r of [0, 2, 4]) halo(ctx, String(r), LEFT - 7, y(r) + 5, colours);
  ctx.textAlign = "center";
  halo(ctx, "0", x(0) + 4, height - 5, colours);
  ctx.textAlign = "right";
  halo(ctx, String(STEPS), width - 4, height - 5, colours);
  ctx.textAlign = "left";
}

// explorer/stage/web/concepts/gan/dirac/roots.js
var SEEN2 = [-3.1, 0.9, -2.2, 2.2];
var seenOf2 = (loss) => (
  /** @type {typeof SEEN} */
  SEEN2.map((end) => end * slopeOf(loss))
);
var short = (value) => fixed(value, 2).replace(/\.?0+$/, "");
function drawRoots(ctx, { width, height }, game, { dirac_loss: loss, dirac_cure: cure, dirac_alternating: alternating }, colours, { said, font }) {
  const camera = new Camera(seenOf2(loss), width, height);
  const { paper, ink } = colours;
  ctx.fillStyle = css(paper);
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = css(ink, 0.07);
  ctx.fillRect(0, 0, camera.x(0), height);
  lines(ctx, css(ink, 0.3), [[0, camera.y(0), width, camera.y(0)]]);
  lines(ctx, css(ink, 0.8), [[camera.x(0), 0, camera.x(0), height]], 1.6);
  if (!alternating) drawSteps(ctx, camera, css(ink));
  if (cure !== "none") drawTracks(ctx, camera, tracksOf(loss, cure), css(ink, 0.45));
  drawTicks2(ctx, camera, slopeOf(loss), colours, font);
  name(ctx, camera, said, colours, { font, alternating });
  const pair = game.eigenvalues();
  if (!pair) {
    ctx.textAlign = "center";
    halo(ctx, said.kink, camera.x(0) / 2, height / 2 - 30, colours);
    ctx.textAlign = "left";
    return;
  }
  const critical = cure === "none" ? null : criticalOf(loss, cure);
  const meet = critical === null ? null : new Dirac(loss, { [
    /** @type {string} */
    cure
  ]: critical }).eigenvalues();
  if (meet) drawMeeting(ctx, camera.x(meet[0][0]), camera.y(0), colours, `${strengthOf2(
    /** @type {"r1"} */
    cure,
    loss
  ).symbol} = ${short(
    /** @type {number} */
    critical
  )}`);
  for (const [real, imaginary] of pair) spot(ctx, camera.x(real), camera.y(imaginary), 6, ink, paper);
}
function drawTicks2(ctx, camera, unit, colours, font) {
  const [x, y] = [camera.x(0), camera.y(0)];
  ctx.font = font;
  ctx.textBaseline = "alphabetic";
  for (const many of [-2, -1]) {
    lines(ctx, css(colours.ink, 0.6), [[camera.x(many * unit), y - 4, camera.x(many * unit), y + 4]]);
    ctx.textAlign = "center";
    halo(ctx, short(many * unit), camera.x(many * unit), y - 8, colours);
  }
  for (const many of [-1, 1]) {
    lines(ctx, css(colours.ink, 0.6), [[x - 4, camera.y(many * unit), x + 4, camera.y(many * unit)]]);
    ctx.textAlign = "left";
    const text = unit === 1 ? `${many < 0 ? "\u2212" : ""}i` : `${short(many * unit)}i`;
    halo(ctx, text, Math.min(x + 9, camera.width - ctx.measureText(text).width - 2), camera.y(many * unit) + 5, colours);
  }
  ctx.textAlign = "left";
}
function drawSteps(ctx, camera, colour) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, camera.width, camera.height);
  ctx.clip();
  ctx.setLineDash([5, 4]);
  ring(ctx, camera.x(-1 / RATE), camera.y(0), camera.scale / RATE, colour, 1.6);
  ctx.restore();
}
function drawTracks(ctx, camera, tracks, colour) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.4;
  ctx.lineJoin = "round";
  ctx.beginPath();
  for (const track of tracks) track.forEach(([real, imaginary], i) => ctx[i ? "lineTo" : "moveTo"](camera.x(real), camera.y(imaginary)));
  ctx.stroke();
}
function drawMeeting(ctx, x, y, colours, text) {
  ring(ctx, x, y, 9, css(colours.ink), 1.6);
  ctx.textAlign = "center";
  halo(ctx, text, x, y + 27, colours);
  ctx.textAlign = "left";
}
function name(ctx, camera, said, colours, { font, alternating }) {
  ctx.font = font;
  ctx.textBaseline = "alphabetic";
  ctx.textAlign = "left";
  halo(ctx, said.rest, 8, 18, colours);
  ctx.textAlign = "right";
  halo(ctx, said.out, camera.width - 6, 18, colours);
  const [, down] = camera.world(0, camera.height - 12);
  const edge = alternating ? 0 : Math.sqrt(Math.max(0, 1 / RATE ** 2 - down ** 2)) - 1 / RATE;
  halo(ctx, said.circles, camera.x(edge) - 9, camera.height - 8, colours);
  ctx.textAlign = "left";
}
function rootsSaid(pair) {
  if (!pair) return "";
  const [[real, imaginary], [other]] = pair;
  if (!imaginary) return `\u03BB = ${fixed(real, 2)}, ${fixed(other, 2)}`;
  const turning = `${fixed(imaginary, 2)}i`;
  return real ? `\u03BB = ${fixed(real, 2)} \xB1 ${turning}` : `\u03BB = \xB1${turning}`;
}

// explorer/stage/web/concepts/gan/dirac/side.js
var LETTERS2 = 14;
var LEAST5 = 110;
var NARROW = 170;
var LEAP3 = 25;
var ARROWS3 = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
var DiracSide = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.walk = walkOf(kit);
    this.controls = new Controls(kit, actions);
    this.line = h("p");
    this.roots = h("canvas", { role: "img" });
    this.radius = h("canvas", { role: "slider", tabindex: 0, "aria-label": words.say("dirac_step"), "aria-valuemin": 0, "aria-valuemax": STEPS, "aria-valuenow": 0 });
    this.lambda = h("p", { class: "math" });
    this.value = h("b");
    const rootsHead = h("div", { class: "dirac-caption" }, h("h3", {}, words.say("dirac_roots")), this.lambda);
    const radiusHead = h("div", { class: "dirac-caption dirac-final" }, this.value, h("span", {}, words.say("dirac_radius", { n: STEPS })));
    const picture = (head, canvas) => h("div", { class: "dirac-picture" }, head, h("div", { class: "view" }, canvas));
    this.pictures = h("div", { class: "dirac-pictures" }, picture(rootsHead, this.roots), picture(radiusHead, this.radius));
    this.verdict = h("p", { class: "dirac-verdict" });
    this.view = h("div", { class: "dirac-decides" }, this.controls.element, this.pictures, this.verdict);
    const name2 = h("div", { class: "duel-name" }, h("h2", {}, words.say("dirac_side")), this.controls.order.element);
    this.element = h("section", { class: "dirac-side" }, h("header", {}, name2, h("div", { class: "duel-said" }, this.line)), this.view);
    this.sizes = { roots: { width: 0, height: 0 }, radius: { width: 0, height: 0 }, zoom: 1 };
    this.painted = { roots: "", radius: "", told: "" };
    this.listen();
  }
  /** The step is put by pointing at the radius, and by keys. */
  listen() {
    const put = (step2) => {
      this.walk.go(step2);
      this.kit.redraw();
    };
    const step = (x) => stepUnder(x, this.sizes.radius);
    let kept = 0;
    const hover = (at) => !this.walk.playing && put(at ? step(at[0]) : kept);
    const pick = ([x]) => put(kept = step(x));
    this.radius.addEventListener("pointerenter", () => kept = this.walk.step);
    pointing(this.radius, (x, y) => [x / this.sizes.zoom, y / this.sizes.zoom], { pick, hover });
    this.radius.addEventListener("keydown", (e) => {
      if (e.altKey || e.ctrlKey || e.metaKey) return;
      const by = (Object.hasOwn(ARROWS3, e.key) ? ARROWS3[e.key] : 0) * (e.shiftKey ? LEAP3 : 1);
      if (!by && e.key !== "Home" && e.key !== "End") return;
      e.preventDefault();
      e.stopPropagation();
      put(by ? this.walk.step + by : e.key === "Home" ? 0 : STEPS);
    });
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    this.scene = scene;
    this.painted = { roots: "", radius: "", told: "" };
  }
  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    if (!this.view.clientWidth) return;
    const [roots, radius2] = [this.roots, this.radius].map((canvas) => (
      /** @type {HTMLElement} */
      canvas.parentElement
    ));
    const rest = this.controls.element.offsetHeight + this.verdict.offsetHeight + /** @type {HTMLElement} */
    roots.previousElementSibling.offsetHeight;
    const tall = narrow || !Number.isFinite(side) ? NARROW : Math.max(LEAST5, side - rest);
    this.view.style.height = narrow || !Number.isFinite(side) ? "" : `${side}px`;
    for (const view of [roots, radius2]) view.style.height = `${tall}px`;
    const size = (view) => ({ width: view.clientWidth / zoom, height: tall / zoom });
    this.sizes = { roots: size(roots), radius: size(radius2), zoom };
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    if (!this.sizes.roots.width) return false;
    const { look, bare } = shown;
    const way = wayOf2(look);
    this.controls.show(look);
    if (this.walk.tick(performance.now())) this.kit.redraw();
    this.tell(way, shown);
    set(this.view, { "data-bare": bare });
    if (bare) return false;
    const sized2 = [...Object.values(this.sizes.roots), this.sizes.zoom, devicePixelRatio, colours.key].join();
    const roots = this.paintRoots([look.dirac_loss, look.dirac_cure, look.dirac_strength, look.dirac_alternating, sized2].join("|"), way, shown, colours);
    return this.paintRadius([way.key, this.walk.step, sized2].join("|"), way, colours) || roots;
  }
  get font() {
    return `${LETTERS2}px ${getComputedStyle(this.element).fontFamily}`;
  }
  /**
   * @param {HTMLCanvasElement} canvas
   * @param {{ width: number, height: number }} size
   */
  drawn(canvas, { width, height }) {
    return fit(canvas, width, height, devicePixelRatio * this.sizes.zoom);
  }
  /**
   * @param {string} key
   * @param {Way} way
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paintRoots(key, { game }, { look }, colours) {
    if (key === this.painted.roots) return false;
    this.painted.roots = key;
    const { words } = this.kit;
    const said = { rest: words.say("dirac_rest"), circles: words.say("dirac_circles"), out: words.say("dirac_out"), kink: words.say("dirac_kink") };
    drawRoots(this.drawn(this.roots, this.sizes.roots), this.sizes.roots, game, look, colours, { said, font: this.font });
    return true;
  }
  /**
   * @param {string} key
   * @param {Way} way
   * @param {GanColours} colours
   */
  paintRadius(key, way, colours) {
    if (key === this.painted.radius) return false;
    this.painted.radius = key;
    drawRadius(this.drawn(this.radius, this.sizes.radius), this.sizes.radius, way, this.walk.step, colours, this.font);
    const { text, power } = radiusSaid(way.radii[this.walk.step]);
    set(this.radius, { "aria-valuenow": this.walk.step, "aria-valuetext": this.kit.words.say("dirac_at_step", { n: this.walk.step, radius: power ? `${text}^${power}` : text }) });
    return true;
  }
  /**
   * What is said in words and numbers.
   * @param {Way} way
   * @param {Shown} shown
   */
  tell({ key, game, radii, verdict }, { look, bare }) {
    const told2 = [key, bare].join("|");
    if (told2 === this.painted.told) return;
    this.painted.told = told2;
    const { words } = this.kit;
    write(this.line, words.say(look.dirac_alternating ? "dirac_line_alternating" : "dirac_line_simultaneous", { rate: RATE }));
    const pair = bare ? null : game.eigenvalues();
    write(this.lambda, rootsSaid(pair));
    set(this.roots, { "aria-label": bare ? "" : `${words.say("dirac_roots")}: ${pair ? rootsSaid(pair) : words.say("dirac_kink")}` });
    const [from, to] = [radiusSaid(radii[0]), radiusSaid(radii[STEPS])];
    const written3 = ({ text, power }) => power === null ? [text] : [text, h("sup", {}, power)];
    this.value.replaceChildren(...bare ? [] : written3(to));
    const inLine = ({ text, power }) => power === null ? text : `${text}^${power}`;
    write(this.verdict, bare ? "" : words.say(`dirac_verdict_${verdict}`, { from: inLine(from), to: inLine(to), n: STEPS, clip: game.cures.clip }));
    set(this.verdict, { "data-verdict": bare ? null : verdict });
  }
  spoken() {
    return this.verdict.textContent ?? "";
  }
};

// explorer/stage/web/concepts/gan/digits/room.js
var CAPTION = 26;
var RULER = 52;
var AXIS2 = 22;
var GAP = 14;
var ROWS = [[2, 50], [4, 38], [6, 30], [Infinity, 24]];
var [LEAST6, MOST2] = [64, 230];
var CROWDED = 6;
var SLIM = 20;
var columnsOf = (count) => count > CROWDED ? 2 : 1;
function closeOf({ width, height, count, zoom }) {
  const columns = columnsOf(count);
  const rows = Math.ceil(count / columns);
  const row = (
    /** @type {number[]} */
    ROWS.find(([most2]) => rows <= most2)[1] * zoom
  );
  const wide = Math.min(MOST2 * zoom, Math.floor((width - GAP) / 2));
  if (!Number.isFinite(height)) return { digit: wide, columns, list: Math.round(rows * Math.max(row, 40)) };
  const rest = height - (CAPTION + RULER + (columns > 1 ? 0 : AXIS2)) * zoom - 2 * GAP;
  const list = Math.max(rows * SLIM, Math.min(rows * row, rest - LEAST6));
  return { digit: Math.max(LEAST6, Math.min(wide, Math.floor(rest - list))), columns, list: Math.floor(list) };
}

// explorer/stage/web/concepts/gan/digits/close.js
var DRAWS = 1e4;
var GAP2 = 14;
var VALUE = 48;
var OFF = { u: 0, off: true };
var Numbered = class extends Slider {
  /**
   * @param {number} index
   * @param {RailActions} actions
   */
  constructor(index, actions) {
    const number2 = h("b", { class: "digit-value" });
    super(index, actions, { said: [number2] });
    this.number = number2;
  }
};
var Close = class {
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
    this.grade = h("p", { class: "digits-line" });
    this.buttons = [
      this.button("draw_z", () => actions.choose({ draw: (kit.look.draw + 1) % DRAWS, z: null })),
      this.button("middle_z", () => actions.move(new Float32Array(this.rows.length)))
    ];
    this.made = this.figure("digit-made");
    this.real = this.figure("digit-real");
    this.ruler = new Ruler(words);
    this.axis = axis();
    const list = (i) => h("div", { class: "dims", role: "group", "aria-label": words.say("digit_sliders"), "data-column": i });
    this.lists = [0, 1].map((i) => new SliderList(list(i), this.axis));
    this.columns = h("div", { class: "digit-columns" }, ...this.lists.map(({ element }) => element));
    this.pair = h("div", { class: "digit-pair" }, this.made.element, this.real.element);
    this.body = h("div", { class: "digit-body sliders" }, this.pair, this.ruler.element, this.columns, h("div", { class: "dims-foot" }, this.axis));
    const name2 = h("div", { class: "latent-name" }, h("h2", {}, words.say("digit_close")), ...this.buttons);
    this.element = h("section", { class: "digit-close", "aria-label": words.say("digit_close") }, h("header", {}, name2, this.grade), this.body);
    this.built = "";
    this.painted = "";
    this.sizes = null;
    this.room = null;
    this.shown = null;
    this.images = null;
  }
  get rows() {
    return this.lists.flatMap(({ rows }) => rows);
  }
  /**
   * @param {string} word
   * @param {() => void} act
   */
  button(word, act) {
    const button = h("button", { type: "button", class: "tool" }, this.kit.words.say(word));
    button.addEventListener("click", act);
    return button;
  }
  /** @param {string} name of its class */
  figure(name2) {
    const [place, caption] = [h("div", { class: "digit-frame" }), h("figcaption")];
    return { place, caption, element: h("figure", { class: name2 }, place, caption), picture: (
      /** @type {Picture | null} */
      null
    ) };
  }
  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   * @param {Forger} model
   */
  update(scene, images, { latent }) {
    this.scene = scene;
    this.painted = "";
    this.ruler.update(usualOf(scene.panels[0].floor));
    if (this.images?.key !== images.key) this.frames(images);
    this.images = images;
    const built = [latent, images.key].join("|");
    if (built === this.built) return;
    this.built = built;
    const half = Math.ceil(latent / columnsOf(latent));
    const rows = Array.from({ length: latent }, (_, i) => this.slider(i));
    this.lists.forEach((list, i) => {
      list.build(rows.slice(i * half, (i + 1) * half));
      list.element.hidden = !list.rows.length;
    });
    if (this.room) this.layout(this.room);
  }
  /** @param {ImageSet} images */
  frames({ shape }) {
    for (const figure of [this.made, this.real]) {
      figure.picture = new Picture(shape, "");
      figure.place.replaceChildren(figure.picture.element);
    }
  }
  /** @param {number} i */
  slider(i) {
    const slider = new Numbered(i, { move: (u, done) => this.move(i, u, done), back: () => this.move(i, 0, true) });
    slider.place({ ...OFF, label: slider.title, text: this.kit.words.say("no_number") });
    return slider;
  }
  /** @param {PartRoom} room */
  layout(room) {
    this.room = room;
    const width = this.body.clientWidth;
    const count = this.rows.length;
    this.sizes = null;
    this.painted = "";
    if (!width || !count) return;
    const free = room.narrow && !Number.isFinite(room.height);
    const { digit, columns, list } = closeOf({ width, height: free ? Infinity : room.side, count, zoom: room.zoom });
    this.sizes = sizesOf({ width: (width - (columns - 1) * GAP2) / columns, height: list, count: Math.ceil(count / columns), words: false, zoom: room.zoom, right: VALUE, flat: true });
    this.body.style.height = free ? "" : `${room.side}px`;
    this.body.style.setProperty("--digit", `${digit}px`);
    set(this.body, { "data-mode": this.sizes.mode, "data-columns": columns, "data-docked": room.narrow && !free });
    for (const one of this.lists) one.style(this.sizes, this.images?.shape);
  }
  /**
   * @param {number} i
   * @param {number} value
   * @param {boolean} done
   */
  move(i, value, done) {
    if (!this.shown || this.shown.bare) return;
    const u = Float32Array.from(this.kit.look.z?.length === this.rows.length ? this.kit.look.z : this.shown.u);
    u[i] = value;
    this.actions.move(u, done);
  }
  /* ---- painting */
  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    if (!this.sizes || shown.u.length !== this.rows.length) return false;
    const key = [shown.key, colours.key].join("|");
    const said = key !== this.painted;
    if (said) this.say(shown, colours);
    this.painted = key;
    return this.draw(shown, colours, this.sizes) || said;
  }
  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  say(shown, colours) {
    const { words } = this.kit;
    const { bare, u, asked, model } = shown;
    for (const figure of [this.made, this.real]) figure.element.hidden = bare;
    for (const button of this.buttons) button.disabled = bare;
    this.rows.forEach((row, i) => {
      write(row.number, bare ? "" : fixed(u[i], 2));
      const text = bare ? words.say("no_number") : words.say("dim_value", { name: row.title, value: fixed(u[i], 2), sigmas: fixed(u[i], 1) });
      row.place({ u: u[i], off: bare, label: row.title, text });
    });
    write(this.grade, bare ? "" : this.graded(shown));
    if (bare || !this.images) return this.ruler.show(NaN);
    const { index, distance: distance2 } = shown.near();
    const name2 = this.images.classes[asked];
    const [made, real] = [model.conditional ? words.say("digit_forged", { name: name2 }) : words.say("digit_forged_any"), words.say("digit_nearest", { name: this.images.name(index) })];
    this.made.picture?.show(shown.made, colours.gen);
    this.real.picture?.show(this.images.image(index), colours.real);
    for (
      const [figure, said] of
      /** @type {[typeof this.made, string][]} */
      [[this.made, made], [this.real, real]]
    ) {
      write(figure.caption, said);
      figure.picture?.name(said);
    }
    return this.ruler.show(distance2);
  }
  /** What D says of it. @param {DigitsShown} shown */
  graded({ model, made, asked }) {
    const { words } = this.kit;
    const grade = model.grade(made, asked);
    return model.form.probability ? words.say("digit_chance", { share: words.percent(grade, 0) }) : words.say("digit_value_of_critic", { value: fixed(grade, 2) });
  }
  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   * @param {Sizes} sizes
   */
  draw({ model, u, asked, bare, moving }, colours, sizes) {
    const { images } = this;
    if (bare || !images) {
      for (const list of this.lists) list.clear();
      return false;
    }
    const key = [model.key, asked, sizes.thumb, sizes.pictures, sizes.unit, colours.key].join("|");
    const of = { shape: images.shape, colour: colours.gen, moving, decode: (z, out) => model.forge(z, asked, out) };
    const done = this.lists.map((list) => list.draw(key, u, sizes, of, () => 1));
    if (done.some(({ left }) => left)) this.actions.redraw();
    return done.some(({ drawn: drawn2 }) => drawn2);
  }
  spoken() {
    const { shown } = this;
    if (!shown || shown.bare) return "";
    return [this.made.caption.textContent, this.real.caption.textContent, this.ruler.spoken, this.grade.textContent].filter(Boolean).join(". ");
  }
};

// explorer/stage/web/concepts/gan/digits/ground.js
var PALE3 = { whole: 0.8, lit: 0.2 };
var [NAME, SIZE] = [15, 17];
var rowsOf3 = ({ shown: { look, model }, classes }) => look.rows && model.conditional ? classes.length : 0;
function groundOf({ shown, classes, axes: axes2 }) {
  const { model, asked, u } = shown;
  const rows = rowsOf3({ shown, classes });
  const decode = (code, out, row) => model.forge(code, rows ? row : asked, out);
  return { film: [model.film.key, rows ? "rows" : asked].join("|"), moment: model.key, u, axes: axes2, rows, decode };
}
function rowAt({ camera: { extent: [, , bottom, top] } }, label2, classes) {
  return top - (label2 + 0.5) / classes * (top - bottom);
}
var classAt = (y, height, classes) => Math.max(0, Math.min(classes - 1, Math.floor(y / height * classes)));
function drawGround2(ctx, picture) {
  const { camera, shown, colours, card } = picture;
  ctx.clearRect(0, 0, camera.width, camera.height);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  const rows = rowsOf3(picture);
  if (!shown.bare) drawPictures(ctx, picture, shown.lit === "prior" ? PALE3.lit : PALE3.whole);
  drawRings(ctx, picture, { lit: shown.lit === "prior" });
  if (!rows) drawRingNames(ctx, picture);
  drawTicks(ctx, picture, shown.model.latent > 2);
  if (rows && !card) drawRowNames(ctx, picture, rows);
  if (shown.model.latent <= 2 && !card) drawNames(ctx, picture);
}
function drawRowNames(ctx, picture, rows) {
  const { camera, classes, colours, fonts, shown } = picture;
  const type = { font: heavy(fonts, SIZE), paper: colours.paper, size: SIZE, halo: 5 };
  classes.forEach((name2, label2) => {
    const y = camera.y(rowAt(picture, label2, rows));
    haloed(ctx, name2, [NAME, y], { ...type, colour: label2 === shown.asked ? colours.noise : colours.ink });
  });
}
function handleAt(picture) {
  const rows = rowsOf3(picture);
  return handleOf(picture, picture.shown.u, rows ? rowAt(picture, picture.shown.asked, rows) : 0);
}
function drawOver2(ctx, picture) {
  const { shown, camera, colours } = picture;
  if (shown.bare) return;
  const rows = rowsOf3(picture);
  const handle = handleAt(picture);
  if (rows) {
    const [top, bottom] = [0, 1].map((end) => (shown.asked + end) / rows * camera.height + 1 - 2 * end);
    frame(ctx, [1, camera.width - 1], [top, bottom]);
    line(ctx, colours.noise, 2);
  }
  drawHandle(ctx, handle, picture, shown.lit === "z" || shown.lit === "noise");
}
function frame(ctx, [left, right], [top, bottom]) {
  ctx.beginPath();
  ctx.moveTo(left, top);
  for (const [x, y] of [[right, top], [right, bottom], [left, bottom]]) ctx.lineTo(x, y);
  ctx.closePath();
}

// explorer/stage/web/concepts/gan/digits/readings.js
var SHARES2 = (
  /** @type {const} */
  ["precision", "recall", "coverage"]
);
var percentOf = (share, digits2 = 1) => share === void 0 || !Number.isFinite(share) ? NONE : fixed(100 * share, digits2);
function byClass(film, at, classes) {
  if (!film.scalars.accuracy_0) return [];
  return Array.from({ length: classes }, (_, label2) => film.scalar(`accuracy_${label2}`, at));
}
function sharesOf({ floor }, film, at) {
  return SHARES2.map((name2) => ({ name: name2, value: fixed(film.scalar(name2, at), 2), held: fixed(floor[name2] ?? NaN, 2) }));
}
function notesOf2({ floor, model }, words) {
  const said = [words.say("digits_note_judge", { share: percentOf(floor.accuracy) })];
  return model.classes ? said : [words.say("digits_note_any"), ...said];
}

// explorer/stage/web/concepts/gan/digits/figure.js
var NAME2 = 24;
var GAP3 = 2;
var ACROSS = 5;
function figureOf(page, order) {
  const told2 = (at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return shown;
  };
  return { says: "", parts: [planePart(page, order, told2), ...order.card ? [] : [pairPart(page, order, told2)]] };
}
function planePart({ kit: { words }, scene: { panels: [panel] }, plane, images }, { colours, card }, told2) {
  const lattice = new Lattice(images.shape);
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told2(at);
      const picture = plane.picture({ width, height, zoom: 1 }, colours, shown);
      if (!picture) return;
      const own = { ...picture, lattice, card };
      if (!shown.bare) lattice.make(own.camera, groundOf(own), colours.gen, false);
      drawGround2(ctx, own);
      if (!card) drawOver2(ctx, own);
    },
    legend: (ctx, fonts) => card ? [] : legendItems(ctx, { ...fonts, size: 15, weight: 400, colour: colours.ink }, words, colours),
    numbers: (at) => numbersOf(told2(at), panel, images.classes, words, plane)
  };
}
function pairPart({ kit: { words }, scene: { panels: [panel] }, images, plane }, { colours }, told2) {
  const { low, high } = usualOf(panel.floor);
  return {
    title: words.say("digit_close"),
    math: "",
    subtitle: words.say("figure_pair"),
    size: [1, 1],
    draw: (ctx, { width, height }, at) => {
      const shown = told2(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      if (shown.bare) return;
      drawClose(ctx, [width, height], shown, { images, words, colours, sans: plane.view.fonts.sans });
    },
    legend: () => [],
    numbers: (at) => {
      const shown = told2(at);
      if (shown.bare) return { value: "", unit: "", lines: [] };
      const usual = words.say("figure_usual", { low: fixed(low, 1), high: fixed(high, 1) });
      return { value: fixed(shown.near().distance, 1), unit: words.say("digit_distance"), lines: Number.isFinite(high) ? [usual] : [] };
    }
  };
}
function madeSaid({ model, asked }, classes, words) {
  return model.conditional ? words.say("digit_forged", { name: classes[asked] }) : words.say("digit_forged_any");
}
function numbersOf(shown, panel, classes, words, plane) {
  const { model: { film }, bare, at, asked } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const [d, g] = ["d_loss", "g_loss"].map((name2) => lossText(film.scalar(name2, at)));
  const shares = sharesOf(panel, film, at).map(({ name: name2, value, held }) => words.say("figure_share", { name: words.say(name2), value, held }));
  const unit = words.say("figure_accuracy", { value: percentOf(panel.floor.accuracy) });
  const lines2 = [shares, [words.say("figure_losses", { d, g }), plane.lineOf(shown, classes[asked])]].map((said) => said.join(words.say("changed_and")));
  return { value: percentOf(film.scalar("accuracy", at)), unit, lines: lines2 };
}
function drawClose(ctx, [width, height], shown, { images, words, colours, sans }) {
  const { model, u } = shown;
  const [rows, columns] = images.shape;
  const many = model.conditional ? images.classes.length : 0;
  const lines2 = Math.ceil(many / ACROSS);
  const unit = ACROSS * (columns + GAP3) - GAP3;
  const large = Math.floor((unit - GAP3) / 2 / columns);
  const canvas = document.createElement("canvas");
  const names = [large * rows, large * rows + lines2 * (rows + GAP3)];
  const scale = Math.min(width / unit, (height - 2 * NAME2) / names[1]);
  const word = Math.ceil(NAME2 / scale);
  [canvas.width, canvas.height] = [unit, names[1] + 2 * word];
  const own = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  const image = own.createImageData(canvas.width, canvas.height);
  const { index } = shown.near();
  const second = Math.round(3 * unit / 4 - large * columns / 2);
  const first = Math.round(unit / 4 - large * columns / 2);
  inkInto(image, enlarged(shown.made, images, large), [large * rows, large * columns, 1], colours.gen, first);
  inkInto(image, enlarged(images.image(index), images, large), [large * rows, large * columns, 1], colours.real, second);
  for (let label2 = 0; label2 < many; label2++) {
    inkInto(image, model.forge(u, label2), images.shape, colours.gen, label2 % ACROSS * (columns + GAP3), names[0] + 2 * word + Math.floor(label2 / ACROSS) * (rows + GAP3));
  }
  if (ctx instanceof SvgContext) ctx.drawPixels(image, scale * canvas.width, scale * canvas.height);
  else {
    own.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(canvas, 0, 0, scale * canvas.width, scale * canvas.height);
  }
  const type = { font: upright({ sans, serif: sans }, 15), colour: colours.ink, paper: colours.paper, size: 15, halo: 0 };
  const said = [madeSaid(shown, images.classes, words), words.say("digit_nearest", { name: images.name(index) })];
  said.forEach((name2, i) => haloed(ctx, name2, [width * (1 + 2 * i) / 4, scale * names[0] + NAME2 / 2], type));
  if (many) haloed(ctx, words.say("figure_each"), [scale * unit / 2, scale * (names[0] + word) + NAME2 / 2], type);
}
function enlarged(values, { shape: [rows, columns] }, times) {
  const out = new Float32Array(rows * columns * times * times);
  for (let k = 0; k < out.length; k++) {
    const [y, x] = [Math.floor(k / (columns * times)), k % (columns * times)];
    out[k] = values[Math.floor(y / times) * columns + Math.floor(x / times)];
  }
  return out;
}
function legendItems(surface, type, words, colours) {
  const ctx = (
    /** @type {CanvasRenderingContext2D} */
    /** @type {unknown} */
    surface
  );
  const prior = lined(surface, { colour: colours.ink, width: 1.5, dash: [] }, words.say("plane_prior"), type);
  const z = marked(surface, "z", type, (x, y) => {
    circle(ctx, [x, y], 6);
    line(ctx, colours.noise, 2.6);
    circle(ctx, [x, y], 2);
    ctx.fillStyle = css(colours.noise);
    ctx.fill();
  }, 16);
  return [prior, z];
}

// explorer/stage/web/concepts/gan/digits/forger.js
var Forger = class extends TwoNets {
  /**
   * @param {DigitsForm} form
   * @param {Film} film
   */
  constructor(form, film) {
    super(film);
    this.form = form;
    this.latent = form.latent;
    this.conditional = form.classes > 0;
    this.pixels = form.generator[form.generator.length - 1];
    this.generator = new Mlp(form.generator, "sigmoid");
    this.discriminator = new Net(form.discriminator);
    this.loss = LOSSES[form.loss];
    this.told = new Float32Array(form.generator[0]);
    this.seen = new Float32Array(form.discriminator[0]);
  }
  /**
   * G(z, y).
   * @param {ArrayLike<number>} z (latent,)
   * @param {number} asked the class
   * @param {Float32Array} [out] (P,)
   */
  forge(z, asked, out = new Float32Array(this.pixels)) {
    this.told.fill(0);
    this.told.set(z);
    if (this.conditional) this.told[this.latent + asked] = 1;
    return this.generator.run(this.weights.generator, this.told, out);
  }
  /**
   * What D says of an image as one of a class: the logit, the grade or the critic's value.
   * @param {ArrayLike<number>} image (P,)
   * @param {number} asked
   */
  judge(image, asked) {
    this.seen.fill(0);
    this.seen.set(image);
    if (this.conditional) this.seen[this.pixels + asked] = 1;
    return this.discriminator.run(this.weights.discriminator, this.seen, 1)[0];
  }
  /**
   * How likely D holds it for real, from 0 to 1; a critic's value as it is.
   * @param {ArrayLike<number>} image
   * @param {number} asked
   */
  grade(image, asked) {
    const said = this.judge(image, asked);
    if (!this.form.probability) return said;
    return this.form.loss === "least_squares" ? Math.max(0, Math.min(1, said)) : sigmoid(said);
  }
};

// explorer/stage/web/concepts/gan/machine/edges.js
var EDGES = {
  sampled: { from: "noise", to: "generator", value: "batch", shift: -0.14 },
  made: { from: "generator", to: "forged", value: "batch", shift: -0.14 },
  forged: { from: "forged", to: "discriminator", value: "d_forged", symbol: ["D(G(z))"] },
  real: { from: "real", to: "discriminator", value: "d_real", symbol: ["D(x)"], under: true },
  d_loss: { from: "discriminator", to: "losses", value: "d_loss", symbol: ["L", "D"], shift: -0.33 },
  g_loss: { from: "discriminator", to: "losses", value: "g_loss", symbol: ["L", "G"], shift: 0.01 },
  d_gradient: { from: "losses", to: "discriminator", value: "d_gradient", back: true, shift: 0.31 },
  pull: { from: "discriminator", to: "forged", value: "pull", back: true },
  g_gradient: { from: "forged", to: "generator", value: "g_gradient", back: true, shift: 0.14 }
};
var [THIN, WIDE, MORE] = [1.5, 7.5, 2.6];
var SMALL2 = /* @__PURE__ */ new Set(["d_gradient", "g_gradient", "pull"]);
var BATCH = 256;
var FORGED = { down: [0.3, 0.4], up: [0.74, 0.62] };
function widthOf(what, value) {
  const size = Math.abs(what === "batch" ? value / BATCH : value);
  return Number.isFinite(size) ? Math.min(WIDE, THIN + MORE * Math.sqrt(size)) : THIN;
}
function textOf2(what, value) {
  const size = Math.abs(value);
  if (what === "batch") return fixed(value, 0);
  const small = SMALL2.has(what) && size > 0 && size < 95e-4;
  if (small && size < 5e-4) return "<0.001";
  return bounded(value, size >= 99.5 ? 0 : size >= 9.95 ? 1 : small ? 3 : 2);
}
function flowOf(edge, turns) {
  if (!EDGES[edge].back || turns === "both") return "flows";
  if (edge === "d_gradient") return turns === "discriminator" ? "flows" : "passes";
  return turns === "generator" ? "flows" : "away";
}
var stillOf = (turns) => turns === "both" ? null : turns === "generator" ? "discriminator" : "generator";
function courseOf(edge, { box, at, zoom }) {
  const { from, to, back, shift = 0 } = EDGES[edge];
  const air = 3 * zoom;
  const [[ax, ay], [bx, by]] = [at[from], at[to]];
  if (ay === by) {
    const y = ay + box * (0.5 + shift);
    const ends2 = ax < bx ? [ax + box + air, bx - air] : [ax - air, bx + box + air];
    return { from: [ends2[0], y], to: [ends2[1], y], upright: false, label: [(ends2[0] + ends2[1]) / 2, y + (back ? 19 : -8) * zoom], anchor: "middle" };
  }
  const share = FORGED[ay < by ? "down" : "up"];
  const course = { from: (
    /** @type {Place} */
    [ax + share[0] * box, ay < by ? ay + box + air : ay - air]
  ), to: (
    /** @type {Place} */
    [bx + share[1] * box, ay < by ? by - air : by + box + air]
  ) };
  const label2 = (
    /** @type {Place} */
    back ? [course.to[0] + 9 * zoom, course.to[1] + 21 * zoom] : [course.to[0] - 9 * zoom, course.to[1] - 11 * zoom]
  );
  return { ...course, upright: true, label: label2, anchor: back ? "start" : "end" };
}
function drawn({ from, to, upright: upright2 }, width, zoom) {
  const [long, half] = [7 * zoom + 0.9 * width, 3.4 * zoom + 0.75 * width];
  const way = Math.sign(upright2 ? to[1] - from[1] : to[0] - from[0]);
  const [x, y] = upright2 ? [to[0], to[1] - way * long] : [to[0] - way * long, to[1]];
  const middle = (from[1] + y) / 2;
  const line3 = upright2 ? `C${points([from[0], middle], [x, middle], [x, y])}` : `L${points([x, y])}`;
  const sides = upright2 ? points([x - half, y], [x + half, y]) : points([x, y - half], [x, y + half]);
  return { line: `M${points(from)}${line3}`, head: `M${points(to)}L${sides}Z` };
}
function points(...places) {
  return places.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");
}

// explorer/stage/web/concepts/gan/machine/legend.js
function legend(words) {
  const arrow3 = (kind) => {
    const d = kind === "forward" ? "M1 6H18" : "M28 6H11";
    const head = kind === "forward" ? "M28 6L18 1.500V10.500Z" : "M1 6L11 1.500V10.500Z";
    return h("span", { class: `key ${kind}` }, icon(29, 12, s("path", { class: "line", d }), s("path", { class: "head", d: head })), words.say(`edge_${kind}`));
  };
  return h("p", { class: "legend" }, arrow3("forward"), arrow3("gradient"), h("span", {}, words.say("edge_width")));
}

// explorer/stage/web/concepts/gan/machine/plan.js
var PARTS2 = ["noise", "generator", "forged", "real", "discriminator", "losses"];
var ROW2 = 3;
var NAME3 = 24;
var GAP4 = 54;
var FIRST2 = 0.42;
var CLOSE = { gaps: 70 };
var CHANNEL = { least: 46, most: 132, phone: 60 };
var LEAST7 = 72;
var PHONE = 96;
function planOf({ width, side, foot, zoom, narrow }) {
  const name2 = NAME3 * zoom;
  const gaps = narrow ? CLOSE.gaps : 2 * GAP4 * zoom;
  const fits = narrow ? PHONE : (side - foot - 2 * name2 - CHANNEL.least * zoom) / 2;
  const box = Math.max(LEAST7, Math.floor(Math.min((width - gaps) / ROW2, fits)));
  const rest = side - foot - 2 * (name2 + box);
  const channel = narrow ? CHANNEL.phone : Math.max(CHANNEL.least * zoom, Math.min(CHANNEL.most * zoom, rest));
  const first = Math.round((width - ROW2 * box) * FIRST2);
  const x = [0, box + first, width - box];
  const y = [name2, name2 + box + channel];
  const at = (
    /** @type {Record<Name, Place>} */
    Object.fromEntries(PARTS2.map((part, i) => [part, [x[i % ROW2], y[Math.floor(i / ROW2)]]]))
  );
  return { box, name: name2, height: 2 * (name2 + box) + channel, zoom, narrow, at };
}

// explorer/stage/web/concepts/gan/machine/wires.js
var Wires = class {
  constructor() {
    this.edges = Object.entries(EDGES).map(([name2, edge]) => {
      const [line3, head, number2] = [s("path", { class: "line" }), s("path", { class: "head" }), s("tspan", { class: "number" })];
      const symbol = symbolOf(edge);
      const label2 = s("text", {}, symbol, number2);
      return { name: name2, edge, line: line3, head, symbol, number: number2, label: label2, group: s("g", { "data-edge": name2, "data-back": Boolean(edge.back), "data-of": edge.symbol?.[1] }, line3, head, label2) };
    });
    this.element = s("svg", { class: "wires", "aria-hidden": "true", "data-empty": true }, ...this.edges.map(({ group }) => group));
    this.courses = {};
    this.zoom = 1;
  }
  /**
   * @param {Plan} plan
   * @param {number} width
   */
  layout(plan, width) {
    this.zoom = plan.zoom;
    set(this.element, { width, height: plan.height, viewBox: `0 0 ${width} ${plan.height}` });
    for (const { name: name2, edge, label: label2, symbol, number: number2 } of this.edges) {
      const course = courseOf(name2, plan);
      this.courses[name2] = course;
      const [x, y] = course.label.map((place) => place.toFixed(1));
      set(label2, { x, y, "text-anchor": course.anchor });
      if (edge.under) set(number2, { x, dy: 27 * plan.zoom });
      const [letter, index, back] = symbol?.children ?? [];
      if (index) {
        set(letter, { display: plan.narrow ? "none" : null });
        set(index, { dy: plan.narrow ? null : "0.25em" });
        set(back, { dy: plan.narrow ? null : "-0.2em" });
      }
    }
  }
  /**
   * @param {(what: string) => number} read what an edge carries
   * @param {Turns} turns who learns
   * @param {boolean} bare whether nothing learned may be seen
   */
  show(read2, turns, bare) {
    set(this.element, { "data-empty": false });
    for (const { name: name2, edge, line: line3, head, number: number2, group } of this.edges) {
      const flow = flowOf(name2, turns);
      const value = bare && edge.value !== "batch" ? NaN : read2(edge.value);
      const width = this.zoom * widthOf(edge.value, flow === "passes" ? 0 : value);
      const { line: way, head: point } = drawn(this.courses[name2], width, this.zoom);
      set(group, { "data-flow": flow });
      set(line3, { d: way, "stroke-width": width.toFixed(2) });
      set(head, { d: point });
      const apart = edge.symbol && !edge.under ? " " : "";
      write(number2, flow === "flows" && Number.isFinite(value) ? apart + textOf2(edge.value, value) : "");
    }
  }
};
function symbolOf({ symbol }) {
  if (!symbol) return null;
  const [name2, index] = symbol;
  const rest = index ? [s("tspan", { class: "index" }, index), s("tspan", {}, "\u200B")] : [];
  return s("tspan", { class: "symbol" }, s("tspan", {}, name2), ...rest);
}

// explorer/stage/web/concepts/gan/digits/sheets.js
var SIDE = 5;
var SHEET2 = SIDE * SIDE;
var OTHERS = 1e4;
var REACH4 = 2;
var BINS = 16;
function sheetOf(draw3, latent, classes) {
  const z = epsilon(OTHERS + draw3, SHEET2 * latent);
  return Array.from({ length: SHEET2 }, (_, i) => ({ z: z.subarray(i * latent, (i + 1) * latent), label: i % classes }));
}
function gridOf(u, [across, up]) {
  return Array.from({ length: SHEET2 }, (_, i) => {
    const z = Float32Array.from(u);
    z[across] = REACH4 * (2 * (i % SIDE) / (SIDE - 1) - 1);
    if (up >= 0) z[up] = REACH4 * (1 - 2 * Math.floor(i / SIDE) / (SIDE - 1));
    return z;
  });
}
function realOnes(images) {
  const byClass2 = images.classes.map((_, label2) => images.labelled(label2));
  return Array.from({ length: SHEET2 }, (_, i) => {
    const own = byClass2[i % byClass2.length];
    return own[Math.floor(i / byClass2.length) % Math.max(1, own.length)] ?? i % images.count;
  });
}
function gradesOf(model, images, count, draw3) {
  const z = epsilon(OTHERS + draw3, count * model.latent);
  const made = new Float32Array(model.pixels);
  const forged = new Float64Array(count);
  const real = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const label2 = i % images.classes.length;
    forged[i] = model.grade(model.forge(z.subarray(i * model.latent, (i + 1) * model.latent), label2, made), label2);
    const own = i * 7919 % images.count;
    real[i] = model.grade(images.image(own), images.label(own));
  }
  return { real, forged };
}
function histogram(values, [low, high]) {
  const out = new Float64Array(BINS);
  for (let i = 0; i < values.length; i++) out[Math.max(0, Math.min(BINS - 1, Math.floor(BINS * (values[i] - low) / (high - low || 1))))] += 1 / values.length;
  return out;
}
function endsOf({ real, forged }, probability) {
  if (probability) return [0, 1];
  const all = [...real, ...forged];
  return [Math.min(...all), Math.max(...all)];
}

// explorer/stage/web/concepts/gan/machine/curves.js
var AIR = 10;
var OUT = 0.03;
function even(name2) {
  const loss = LOSSES[name2];
  const answer = name2 === "least_squares" ? 0.5 : 0;
  return { d: loss.real(answer) + loss.forged(answer), g: loss.generator(answer) };
}
function scaleOf(film, drawn2) {
  const known2 = ["d_loss", "g_loss"].flatMap((name2) => Array.from(film.scalars[name2] ?? []).slice(0, film.have)).filter(Number.isFinite);
  known2.sort((a, b) => a - b);
  const out = Math.floor(OUT * known2.length);
  const all = [...known2.slice(out, known2.length - out), drawn2.d, drawn2.g];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? [low, high] : [low - 1, high + 1];
}
function drawCurves(ctx, size, { model: { film, form }, at }, colours) {
  const drawn2 = even(form.loss);
  const [low, high] = scaleOf(film, drawn2);
  const x = (frame2) => 3 + (size - 6) * frame2 / Math.max(1, film.total - 1);
  const y = (value) => Math.max(2, Math.min(size - 2, AIR + (size - 2 * AIR) * (high - value) / (high - low)));
  ctx.lineJoin = "round";
  rule2(ctx, size, [.../* @__PURE__ */ new Set([drawn2.d, drawn2.g])].map(y), colours.ink);
  const place = film.clamp(at);
  for (
    const [name2, colour] of
    /** @type {[string, Rgb][]} */
    [["d_loss", colours.ink], ["g_loss", colours.gen]]
  ) {
    const line3 = (to, alpha) => {
      ctx.strokeStyle = css(colour, alpha);
      ctx.lineWidth = 1.8;
      ctx.beginPath();
      for (let i = 0; i <= to; i++) ctx[i ? "lineTo" : "moveTo"](x(i), y(film.scalar(name2, i)));
      ctx.stroke();
    };
    line3(film.have - 1, 0.3);
    line3(Math.floor(place), 1);
    dot2(ctx, x(place), y(film.between(name2, place)), colour, colours.paper);
  }
}
function rule2(ctx, size, heights, ink) {
  ctx.strokeStyle = css(ink, 0.75);
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  for (const height of heights) {
    ctx.moveTo(0, height);
    ctx.lineTo(size, height);
  }
  ctx.stroke();
  ctx.setLineDash([]);
}
function dot2(ctx, x, y, colour, paper) {
  ctx.beginPath();
  ctx.arc(x, y, 3.4, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.2;
  ctx.fill();
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/digits/thumbs.js
var GRADED = { moving: 40, rest: 200 };
var RANGE = 3.2;
var FREE = /* @__PURE__ */ new Set(
  /** @type {Name[]} */
  ["noise", "real"]
);
function keyOf(part, { bare, look, u, asked, model, at, moving }) {
  if (part === "noise") return [look.draw, u.join()].join("|");
  if (part === "real") return "real";
  if (bare) return "bare";
  if (part === "generator") return [model.key, u.join(), asked, look.axes].join("|");
  if (part === "losses") return [model.film.key, model.film.have, at].join("|");
  return [model.key, look.draw, part === "discriminator" && moving].join("|");
}
function draw(part, ctx, size, shown, images, colours) {
  ctx.clearRect(0, 0, size, size);
  if (shown.bare && !FREE.has(part)) return;
  const { model, look, u, asked } = shown;
  const out = new Float32Array(model.pixels);
  if (part === "noise") drawNoise2(ctx, size, shown, images.classes.length, colours);
  else if (part === "losses") drawCurves(
    ctx,
    size,
    /** @type {Shown} */
    /** @type {unknown} */
    shown,
    colours
  );
  else if (part === "discriminator") drawGrades(ctx, size, shown, images, colours);
  else if (part === "real") {
    const own = realOnes(images);
    drawSheet2(ctx, size, images, (i) => images.image(own[i]), colours.real);
  } else if (part === "generator") {
    const places = gridOf(u, axesOf2(look.axes, model.latent));
    drawSheet2(ctx, size, images, (i) => model.forge(places[i], asked, out), colours.gen);
  } else {
    const sheet2 = sheetOf(look.draw, model.latent, images.classes.length);
    drawSheet2(ctx, size, images, (i) => model.forge(sheet2[i].z, sheet2[i].label, out), colours.gen);
  }
}
var atlases = /* @__PURE__ */ new WeakMap();
function drawSheet2(ctx, size, images, valuesOf2, colour) {
  const atlas = atlases.get(images) ?? new Atlas(images.shape);
  atlases.set(images, atlas);
  atlas.paint(SIDE, SHEET2, valuesOf2, colour);
  ctx.imageSmoothingEnabled = true;
  ctx.drawImage(atlas.canvas, 2, 2, size - 4, size - 4);
}
function drawNoise2(ctx, size, { model, look, u }, classes, { ink, noise, paper }) {
  const [across, up] = axesOf2(look.axes, model.latent);
  const scale = size / (2 * RANGE);
  const place = (z) => (
    /** @type {[number, number]} */
    [size / 2 + scale * z[across], size / 2 - scale * (up < 0 ? 0 : z[up])]
  );
  for (const far of [1, 2, 3]) {
    circle(ctx, [size / 2, size / 2], far * scale);
    line(ctx, ink, 1, 0.35);
  }
  ctx.fillStyle = css(noise);
  for (const { z } of sheetOf(look.draw, model.latent, classes)) {
    circle(ctx, place(z), 2.6);
    ctx.fill();
  }
  circle(ctx, place(u), 6);
  line(ctx, paper, 5);
  line(ctx, noise, 2.6);
}
function drawGrades(ctx, size, { model, look, moving }, images, { real, gen, ink }) {
  const grades2 = gradesOf(model, images, moving ? GRADED.moving : GRADED.rest, look.draw);
  const ends2 = endsOf(grades2, model.form.probability);
  const [air, middle] = [6, size / 2];
  const wide = (size - 2 * air) / BINS;
  for (
    const [values, colour, way] of
    /** @type {[Float64Array, Rgb, number][]} */
    [[grades2.real, real, -1], [grades2.forged, gen, 1]]
  ) {
    ctx.fillStyle = css(colour, 0.85);
    histogram(values, ends2).forEach((share, bin) => {
      const tall = (middle - air) * Math.sqrt(share);
      ctx.fillRect(air + bin * wide, way < 0 ? middle - tall : middle, wide - 1, tall);
    });
  }
  ctx.beginPath();
  ctx.moveTo(air, middle);
  ctx.lineTo(size - air, middle);
  line(ctx, ink, 1.4);
  if (!model.form.probability) return;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  ctx.moveTo(middle, air);
  ctx.lineTo(middle, size - air);
  line(ctx, ink, 1, 0.75);
  ctx.setLineDash([]);
}

// explorer/stage/web/concepts/gan/digits/machine.js
var MARKS2 = { noise: "noise", forged: "forged", real: "real", discriminator: "discriminator", losses: "losses" };
var Thumb = class {
  /**
   * @param {Name} name
   * @param {string} title
   */
  constructor(name2, title) {
    this.name = name2;
    this.canvas = h("canvas", { role: "img", "aria-label": title });
    this.element = h("div", { class: "part", "data-part": name2 }, h("h3", {}, title), h("div", { class: "thumb" }, this.canvas));
    this.box = 0;
    this.zoom = 1;
    this.painted = "";
  }
  /**
   * @param {Plan} plan
   * @param {boolean} under whether the name stands under the picture
   */
  layout({ at, box, name: name2, zoom }, under) {
    const [x, y] = at[this.name];
    set(this.element, { style: `left: ${x}px; top: ${under ? y : y - name2}px; width: ${box}px; height: ${box + name2}px`, "data-under": under });
    Object.assign(this, { box, zoom, painted: "" });
  }
  /**
   * @param {DigitsShown} shown
   * @param {ImageSet} images
   * @param {GanColours} colours
   */
  paint(shown, images, colours) {
    set(this.element, { "data-lit": shown.lit !== "" && shown.lit === MARKS2[this.name] });
    const key = [keyOf(this.name, shown), colours.key, devicePixelRatio].join("|");
    if (key === this.painted || !this.box) return false;
    this.painted = key;
    const size = (this.box - 2) / this.zoom;
    draw(this.name, fit(this.canvas, size, size, devicePixelRatio * this.zoom), size, shown, images, colours);
    return true;
  }
};
var DigitsMachine = class {
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
    const title = (name2) => name2 === "forged" || name2 === "real" ? words.say(`digits_${name2}`) : words.say(`part_${name2}`);
    this.thumbs = PARTS2.map((name2) => new Thumb(name2, title(name2)));
    this.wires = new Wires();
    this.plan = h("div", { class: "plan", role: "group", "aria-label": words.say("machine") }, ...this.thumbs.map(({ element }) => element), this.wires.element);
    this.foot = h("div", { class: "foot-line" }, legend(words));
    this.view = h("div", { class: "view" }, this.plan, this.foot);
    this.line = h("p", { class: "digits-line" }, words.say("digits_machine"));
    this.element = h("section", { class: "duel-machine digits-machine" }, h("header", {}, h("h2", {}, words.say("machine")), this.line), this.view);
    this.listen();
    this.laid = false;
    this.told = "";
    this.said = "";
    this.shown = null;
    this.images = null;
  }
  /** Whoever clicks a forged digit has it close up. */
  listen() {
    const forged = this.thumbs.find(({ name: name2 }) => name2 === "forged");
    forged?.canvas.addEventListener("click", ({ offsetX, offsetY }) => {
      const { shown, images } = this;
      if (!shown || shown.bare || !images) return;
      const cell = (at, side) => Math.max(0, Math.min(SIDE - 1, Math.floor(SIDE * at / side)));
      const { clientWidth: wide, clientHeight: tall } = forged.canvas;
      const { z, label: label2 } = sheetOf(shown.look.draw, shown.model.latent, images.classes.length)[SIDE * cell(offsetY, tall) + cell(offsetX, wide)];
      this.actions.move(z, true, label2);
    });
  }
  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   */
  update(scene, images) {
    Object.assign(this, { scene, images, told: "" });
    for (const thumb of this.thumbs) thumb.painted = "";
  }
  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    const width = this.view.clientWidth;
    this.laid = width > 0;
    if (!this.laid) return;
    const tall = Number.isFinite(side) ? side : width;
    const plan = planOf({ width, side: tall, foot: this.foot.offsetHeight, zoom, narrow });
    this.view.style.height = narrow ? "" : `${tall}px`;
    this.plan.style.height = `${plan.height}px`;
    this.wires.layout(plan, width);
    this.thumbs.forEach((thumb, i) => thumb.layout(plan, i >= ROW2));
    this.told = "";
  }
  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    this.shown = shown;
    const { images } = this;
    if (!this.laid || !images) return false;
    const told2 = this.tell(shown);
    return this.thumbs.map((thumb) => thumb.paint(shown, images, colours)).some(Boolean) || told2;
  }
  /** Numbers and edges: of the frame reached last. @param {DigitsShown} shown */
  tell({ model: { film, form }, at, bare }) {
    const key = [film.key, film.have, Math.floor(at), bare].join("|");
    if (key === this.told) return false;
    this.told = key;
    const read2 = (what) => what === "batch" ? form.batch : film.scalar(what, at);
    this.wires.show(read2, "both", bare);
    const { words } = this.kit;
    const text = (what) => textOf2(what, read2(what));
    this.said = bare ? "" : `${words.say("digits_about_d", { real: text("d_real"), forged: text("d_forged") })} ${words.say("about_losses", { d: text("d_loss"), g: text("g_loss") })}`;
    return true;
  }
  spoken() {
    return this.said;
  }
};

// explorer/stage/web/concepts/gan/digits/asked.js
var Asked = class {
  /**
   * @param {Words} words
   * @param {DigitsActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.all = h("button", { type: "button", class: "tool asked-all", title: words.say("ask_rows_help") }, words.say("ask_rows"));
    this.all.addEventListener("click", () => actions.choose({ rows: this.all.getAttribute("aria-pressed") !== "true" }));
    this.element = h("div", { class: "asked" });
    this.row = null;
    this.built = "";
  }
  /**
   * @param {string[]} classes
   * @param {boolean} conditional whether G is told any
   */
  update(classes, conditional) {
    const built = [...classes, conditional].join("|");
    if (built === this.built) return;
    this.built = built;
    const { words, actions } = this;
    this.row = segmented(words.say("ask_for"), classes.map((name2, i) => [String(i), name2]), (value) => actions.choose({ asked: Number(value) }));
    classes.forEach((name2, i) => set(
      /** @type {Element} */
      this.row?.element.children[i],
      { "aria-label": words.say("ask_for_digit", { name: name2 }) }
    ));
    this.element.replaceChildren(this.row.element, this.all);
    this.element.hidden = !conditional;
  }
  /** @param {Pick<DigitsShown, "asked" | "look" | "bare">} shown */
  show({ asked, look: { rows }, bare }) {
    this.row?.press(String(asked));
    for (const button of this.element.querySelectorAll("button")) button.disabled = bare;
    set(this.all, { "aria-pressed": String(rows) });
  }
};

// explorer/stage/web/concepts/gan/digits/plane.js
var RANGE2 = 3.6;
var DigitsPlane = class {
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
    this.view = new LatentView(kit.root, { label: words.say("digits_plane_label"), across: words.say("axis_across"), up: words.say("axis_up") }, {
      handle: () => this.handle(),
      put: (at, done) => this.put(at, done),
      step: (by) => this.step(by),
      back: () => this.back(),
      choose: () => false,
      turn: (which, dimension) => this.shown && actions.choose({ axes: turned(this.axes(this.shown), which, dimension) })
    });
    this.asked = new Asked(words, actions);
    this.legend = new MarkLegend(words.say("legend"), kit.light);
    this.line = h("p", { class: "digits-line" });
    this.foot = h("p", { class: "latent-foot" });
    const name2 = h("div", { class: "latent-name" }, h("h2", {}, words.say("digits_space")), this.asked.element);
    const said = h("div", { class: "digits-said" }, this.line, this.legend.element);
    this.element = h("section", { class: "digits-plane", "aria-label": words.say("digits_space") }, h("header", {}, name2, said), this.view.element, this.foot);
    this.painted = { ground: "", over: "" };
    this.shown = null;
    this.colours = null;
    this.images = null;
    this.lattice = null;
  }
  /** What a hint at the handle stands in. */
  get grip() {
    return this.view.grip;
  }
  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   * @param {Forger} model
   */
  update(scene, images, model) {
    if (this.images?.key !== images.key) this.lattice = new Lattice(images.shape);
    this.scene = scene;
    this.images = images;
    this.painted = { ground: "", over: "" };
    this.asked.update(images.classes, model.conditional);
    this.view.offer(model.latent);
  }
  /** @param {PartRoom} room */
  layout(room) {
    this.view.layout(room, this.foot.offsetHeight);
  }
  /* ---- what a hand does */
  /** @returns {Point} in pixels */
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
    const { camera, shown, axes: axes2 } = picture;
    const rows = rowsOf3(picture);
    this.actions.move(codeAt(this.view.world(camera, at), shown.u, axes2), done, rows ? classAt(at[1], camera.height, rows) : shown.asked);
  }
  /** @param {Point} by in units of the prior, where rows are classes from one to the next */
  step([dx, dy]) {
    const { shown, images } = this;
    if (!shown || shown.bare || !images) return;
    const [across, up] = this.axes(shown);
    const rows = rowsOf3({ shown, classes: images.classes });
    const asked = rows ? Math.max(0, Math.min(rows - 1, shown.asked - Math.sign(dy))) : shown.asked;
    this.actions.move(codeAt([shown.u[across] + dx, up < 0 ? 0 : shown.u[up] + dy], shown.u, [across, up]), true, asked);
  }
  back() {
    if (!this.shown?.byHand) return false;
    this.actions.move(null);
    return true;
  }
  /* ---- painting */
  /** @param {DigitsShown} shown */
  axes(shown) {
    const axes2 = axesOf2(shown.look.axes, shown.model.latent);
    return shown.look.rows && shown.model.conditional ? (
      /** @type {[number, number]} */
      [axes2[0], -1]
    ) : axes2;
  }
  /**
   * All that the picture is drawn from.
   * @param {{ width: number, height: number, zoom: number }} [size]
   * @param {GanColours | null} [colours]
   * @param {DigitsShown | null} [shown]
   * @returns {Picture | null}
   */
  picture(size = this.view.size, colours = this.colours, shown = this.shown) {
    const { images, lattice, view } = this;
    if (!images || !lattice || !colours || !shown || !size.width) return null;
    return { camera: view.camera(RANGE2, size), axes: this.axes(shown), shown, colours, fonts: view.fonts, classes: images.classes, lattice };
  }
  /**
   * @param {DigitsShown} shown
   * @param {GanColours} colours
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
    const { shown, axes: axes2, camera, colours, lattice } = picture;
    const made = !shown.bare && lattice.make(camera, groundOf(picture), colours.gen, shown.moving);
    const lit = shown.lit === "prior" ? shown.lit : "";
    const asked = rowsOf3(picture) ? `row ${shown.asked}` : "";
    const key = [shown.model.key, axes2, asked, lit, shown.bare, this.images?.key, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.ground && !made) return false;
    this.painted.ground = key;
    drawGround2(fit(this.view.ground, camera.width, camera.height, devicePixelRatio * camera.zoom), picture);
    return true;
  }
  /** @param {Picture} picture */
  paintOver(picture) {
    const { shown, camera, colours, axes: axes2 } = picture;
    const key = [shown.key, shown.lit, axes2, this.view.sized(camera), colours.key].join("|");
    if (key === this.painted.over) return false;
    this.painted.over = key;
    const ctx = fit(this.view.over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawOver2(ctx, picture);
    this.grip.hidden = shown.bare;
    this.view.hold(handleAt(picture).at, camera);
    return true;
  }
  /** What stands beside the picture. @param {Picture} picture */
  say(picture) {
    const { shown, axes: axes2, classes } = picture;
    const { words } = this.kit;
    const { u, asked, bare } = shown;
    this.asked.show(shown);
    this.view.choose(axes2);
    this.view.selects[1].hidden = axes2[1] < 0 || u.length <= 2;
    const marks = () => [this.legend.item("prior", ringMark(false), words.say("plane_prior")), ...bare ? [] : [this.legend.item("z", handleMark(), math("z"))]];
    this.legend.show(String(bare), marks, shown.lit);
    write(this.line, this.lineOf(shown, classes[asked]));
    const said = bare ? "" : this.distanceOf(u);
    write(this.foot, said);
    if (shown.moving) return;
    const place = axes2.filter((axis2) => axis2 >= 0).map((axis2) => `${nameOf(axis2)} ${fixed(u[axis2], 2)}`);
    const told2 = bare ? words.say("after_the_guess") : [...place, ...shown.model.conditional ? [words.say("ask_for_digit", { name: classes[asked] })] : [], said].join(words.say("list_comma"));
    set(this.view.ground, { "aria-valuenow": bare ? 0 : Number(u[axes2[0]].toFixed(2)), "aria-valuetext": told2 });
  }
  /**
   * @param {DigitsShown} shown
   * @param {string} name of the class
   */
  lineOf({ model, look }, name2) {
    const { words } = this.kit;
    if (!model.conditional) return words.say("digits_line_none");
    return look.rows ? words.say("digits_line_rows") : words.say("digits_line", { name: name2 });
  }
  /** How far out the noise lies. @param {Float32Array} u */
  distanceOf(u) {
    const { words } = this.kit;
    const r = radius(u);
    return words.say("digits_far", { norm: fixed(r, 2), share: words.chance(beyond(r, u.length)) });
  }
  spoken() {
    return [this.line.textContent, this.foot.textContent].filter(Boolean).join(" ");
  }
};

// explorer/stage/web/concepts/gan/digits/shown.js
var Neighbours = class {
  /** @param {ImageSet} images */
  constructor(images) {
    this.images = images;
    this.index = 0;
    this.known = { key: "", near: (
      /** @type {Near} */
      { index: 0, distance: NaN }
    ) };
  }
  /**
   * @param {string} key of the image
   * @param {Float32Array} made
   * @returns {Near}
   */
  of(key, made) {
    if (key === this.known.key) return this.known.near;
    this.index = this.images.nearest(made, this.index);
    this.known = { key, near: { index: this.index, distance: Math.sqrt(this.images.distance(this.index, made, Infinity)) } };
    return this.known.near;
  }
};
function shownAt2({ at: places, moving, lit }, { look, model, neighbours, bare }) {
  const at = places[TRAINING];
  model.at(at);
  const byHand = look.z?.length === model.latent;
  const u = byHand ? Float32Array.from(
    /** @type {number[]} */
    look.z
  ) : epsilon(look.draw, model.latent);
  const asked = look.asked % neighbours.images.classes.length;
  const made = model.forge(u, asked);
  const key = [model.key, u.join(), asked, bare].join("|");
  return { at, moving, bare, lit, look, model, u, asked, byHand, made, key, near: () => neighbours.of(key, made) };
}

// explorer/stage/web/concepts/gan/truth/losscurve.js
var NAMES = { d: "d_loss", g: "g_loss" };
var ROOM2 = 8;
var LossCurve = class {
  /**
   * @param {string} label
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(label2, seek) {
    this.paths = { rule: path("rule"), level: path("level"), best: path("floor"), d: path("d run"), g: path("g run"), d_now: path("d"), g_now: path("g") };
    this.dots = { d: h("i", { class: "dot d" }), g: h("i", { class: "dot" }) };
    this.ticks = [h("span", { class: "tick" }), h("span", { class: "tick" })];
    const plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(this.paths));
    this.box = h("div", { class: "plot" }, plot, this.dots.d, this.dots.g);
    this.element = h("div", { class: "curve", role: "group", "aria-label": label2 }, h("div", { class: "ticks" }, ...this.ticks), this.box);
    this.range = [0, 1];
    this.total = 1;
    drag(this.box, (x, done) => {
      const { left, width } = this.box.getBoundingClientRect();
      seek(Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1)), done);
    });
  }
  /**
   * @param {string} loss
   * @param {Film} film
   */
  update(loss, film) {
    this.film = film;
    this.total = film.total;
    const level = levelOf(loss, LOSSES[loss]).value;
    const runs2 = Object.values(NAMES).map((name2) => this.values(name2));
    this.range = boundsOf(runs2.flat(), level);
    set(this.paths.rule, { d: `M0 ${this.y(this.range[0])}H100` });
    set(this.paths.level, { d: `M0 ${this.y(level)}H100` });
    set(this.paths.best, { d: this.line(this.values("d_exact")) });
    ["d", "g"].forEach((name2, i) => set(this.paths[
      /** @type {"d" | "g"} */
      name2
    ], { d: this.line(runs2[i]) }));
    [...this.range].reverse().forEach((value, i) => {
      write(this.ticks[i], film.have ? tick(value) : "");
      this.ticks[i].style.top = `${this.y(value)}%`;
    });
  }
  /** @param {string} name @returns {number[]} of the frames there are; none where it was not recorded */
  values(name2) {
    const { film } = this;
    return film?.scalars[name2] ? Array.from({ length: film.have }, (_, i) => film.scalar(name2, i)) : [];
  }
  /** Cut where it leaves the picture. @param {number} value */
  y(value) {
    const [low, high] = this.range;
    return 100 - ROOM2 - (100 - 2 * ROOM2) * Math.max(0, Math.min(1, (value - low) / (high - low)));
  }
  /** @param {number} frame */
  x(frame2) {
    return 100 * frame2 / Math.max(1, this.total - 1);
  }
  /** @param {number[]} values */
  line(values) {
    let pen = "M";
    return values.map((value, i) => {
      if (!Number.isFinite(value)) {
        pen = "M";
        return "";
      }
      const to = `${pen}${this.x(i).toFixed(2)} ${this.y(value).toFixed(2)}`;
      pen = "L";
      return to;
    }).join("");
  }
  /** @param {number} at may lie between two frames */
  show(at) {
    const { film, paths, dots } = this;
    if (!film) return;
    const place = film.clamp(at);
    for (const [key, name2] of Object.entries(NAMES)) {
      const value = film.between(name2, place);
      const dot3 = dots[
        /** @type {"d" | "g"} */
        key
      ];
      dot3.hidden = !Number.isFinite(value);
      const past = this.line(this.values(name2).slice(0, Math.floor(place) + 1));
      set(paths[
        /** @type {"d_now" | "g_now"} */
        `${key}_now`
      ], { d: dot3.hidden || !past ? past : `${past}L${this.x(place).toFixed(2)} ${this.y(value).toFixed(2)}` });
      if (dot3.hidden) continue;
      dot3.style.left = `${this.x(place)}%`;
      dot3.style.top = `${this.y(value)}%`;
    }
  }
  /** @type {Film | undefined} */
  film;
};
function path(name2) {
  return s("path", { class: name2 });
}
function tick(value) {
  return Math.abs(value) < 1e-9 ? "0" : bounded(value, Math.abs(value) >= 9.95 ? 0 : 1);
}

// explorer/stage/web/concepts/gan/truth/judge.js
var LONG3 = 6;
var JudgeCell = class {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.units = { gap: h("small", {}, words.say("from_best")), loss: h("small", {}, words.say("loss_d")) };
    this.line = h("p");
    this.numbers = { d: h("b"), best: h("b"), g: h("b"), level: h("span") };
    const named2 = (mark, name2, number2) => h("span", { class: "loss" }, stroke(mark), name2 && math(name2), number2);
    this.best = named2("exact", "D*", this.numbers.best);
    const both2 = h("div", { class: "both" }, named2("d", "D", this.numbers.d), this.best, named2("g", "G", this.numbers.g), named2("level", "", this.numbers.level));
    this.curve = new LossCurve(`${words.say("losses_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, " ", ...Object.values(this.units));
    const said = h("div", { class: "said" }, big, this.line, both2);
    this.element = h("div", { class: "fact judge drawn", role: "group", "aria-label": words.say("judge_name"), title: words.say("judge_help") }, said, this.curve.element);
    this.known = false;
    this.shown = "";
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update({ known: known2 }, panel, film) {
    Object.assign(this, { known: known2, panel, film, shown: "" });
    this.curve.update(panel.model.loss, film);
    if (!film.have) this.paint(0);
  }
  /** @param {number} at */
  paint(at) {
    const { panel, film, known: known2, words, units, numbers } = this;
    const key = film ? [at, film.key, film.have].join("|") : "";
    if (!panel || !film || key === this.shown) return false;
    this.shown = key;
    this.curve.show(at);
    const { value, unit, line: line3, losses } = judgeOf(panel, film, at, known2, words);
    write(this.value, film.have ? value : NONE);
    set(this.value, { "data-long": value.length > LONG3 });
    for (const [name2, element] of Object.entries(units)) element.hidden = name2 !== unit;
    write(this.line, line3);
    for (const [name2, element] of Object.entries(numbers)) write(element, losses[
      /** @type {keyof typeof losses} */
      name2
    ] ?? "");
    set(this.best, { "data-away": losses.best === null });
    return true;
  }
  /** @type {ModelPanel | undefined} */
  panel;
  /** @type {Film | undefined} */
  film;
  get spoken() {
    const { words, numbers } = this;
    const best2 = numbers.best.textContent ? `, D* ${numbers.best.textContent}` : "";
    return `${this.value.textContent} ${words.say(this.units.gap.hidden ? "loss_d" : "from_best")}; ${this.line.textContent}; D ${numbers.d.textContent}${best2}, G ${numbers.g.textContent}`;
  }
};

// explorer/stage/web/concepts/gan/digits/accuracy.js
var AccuracyCell = class {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.mark = h("p", { "data-limit": true });
    this.asked = h("p", { class: "second" });
    this.curve = new Curve(`${words.say("accuracy_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, h("small", {}, words.lang === "zh" ? "%" : " %"));
    const said = h("div", { class: "said" }, big, h("p", {}, words.say("accuracy_says")), this.mark, this.asked);
    this.element = h("div", { class: "fact quality drawn", role: "group", "aria-label": words.say("accuracy_name"), title: words.say("accuracy_help") }, said, this.curve.element);
  }
  /**
   * @param {DigitsPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   * @param {string[]} classes
   */
  update(panel, film, past, classes) {
    Object.assign(this, { film, classes, conditional: panel.model.classes > 0 });
    this.film = film;
    this.curve.update(runOf(film, past, "accuracy", { limit: panel.floor.accuracy ?? null, far: 0, climbs: true }));
    write(this.mark, this.words.say("accuracy_mark", { value: percentOf(panel.floor.accuracy) }));
    this.curve.show(0, { high: percentOf(this.curve.top), low: "0" });
    if (film.have) return;
    write(this.value, NONE);
    write(this.asked, "");
  }
  /** @param {DigitsShown} shown */
  paint({ at, asked }) {
    const { film, classes } = this;
    if (!film?.have) return;
    this.curve.show(at, { high: percentOf(this.curve.top), low: "0" });
    write(this.value, percentOf(film.scalar("accuracy", at)));
    const own = byClass(film, at, classes.length)[asked];
    write(this.asked, own === void 0 ? "" : this.words.say("accuracy_of", { name: classes[asked], value: percentOf(own, 0) }));
  }
  /** @type {Film | undefined} */
  film;
  /** @type {string[]} */
  classes = [];
  get spoken() {
    return `${this.words.say("accuracy_name")}: ${this.value.textContent} %; ${this.mark.textContent}; ${this.asked.textContent}`;
  }
};
var ClassesCell = class {
  /**
   * @param {Words} words
   * @param {DigitsActions["choose"]} choose
   */
  constructor(words, choose) {
    this.words = words;
    this.choose = choose;
    this.bars = h("div", { class: "class-bars" });
    this.element = h("div", { class: "fact by-class", role: "group", "aria-label": words.say("accuracy_by_class") }, h("p", {}, words.say("accuracy_by_class")), this.bars);
    this.marks = [];
    this.built = "";
    this.spoken = "";
  }
  /**
   * @param {DigitsPanel} panel
   * @param {Film} film
   * @param {Film | null} _past
   * @param {string[]} classes
   */
  update({ floor, model }, film, _past, classes) {
    this.film = film;
    this.classes = classes;
    this.element.hidden = !film.scalars.accuracy_0 && film.have > 0;
    const built = [...classes, model.classes].join("|");
    if (built !== this.built) this.build(built, classes, model.classes > 0);
    this.bars.style.setProperty("--mark", String(floor.accuracy ?? 1));
  }
  /**
   * @param {string} built
   * @param {string[]} classes
   * @param {boolean} asks
   */
  build(built, classes, asks) {
    this.built = built;
    this.marks = classes.map((name2, label2) => {
      const bar = h("i");
      const button = h("button", { type: "button", disabled: !asks }, h("span", { class: "class-bar" }, bar), h("span", {}, name2));
      button.addEventListener("click", () => this.choose({ asked: label2 }));
      return { bar, button };
    });
    this.bars.replaceChildren(...this.marks.map(({ button }) => button));
  }
  /** @param {DigitsShown} shown */
  paint({ at, asked }) {
    const { film, classes, marks, words } = this;
    if (!film?.have) return;
    const shares = byClass(film, at, classes.length);
    shares.forEach((share, label2) => {
      marks[label2].bar.style.height = `${100 * (share || 0)}%`;
      set(marks[label2].button, { "aria-pressed": String(label2 === asked), "aria-label": words.say("accuracy_of", { name: classes[label2], value: percentOf(share, 0) }) });
    });
  }
  /** @type {Film | undefined} */
  film;
  /** @type {string[]} */
  classes = [];
};

// explorer/stage/web/concepts/gan/digits/truth.js
var SharesCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.rows = SHARES2.map((name2) => ({ name: name2, value: h("b", { class: "value" }), held: h("span") }));
    const columns = this.rows.map(({ name: name2, value, held }) => h("div", { title: words.say(`digits_${name2}_help`) }, value, h("span", {}, words.say(name2)), held));
    this.element = h("div", { class: "fact end", role: "group", "aria-label": words.say("digits_shares") }, h("p", {}, words.say("digits_shares")), h("div", { class: "three" }, ...columns));
  }
  /**
   * @param {DigitsPanel} panel
   * @param {Film} film
   */
  update(panel, film) {
    Object.assign(this, { panel, film });
    this.show(sharesOf(panel, film, 0).map((row) => ({ ...row, value: NONE })));
  }
  /** @param {DigitsShown} shown */
  paint({ at }) {
    const { panel, film } = this;
    if (panel && film?.have) this.show(sharesOf(panel, film, at));
  }
  /** @param {ReturnType<typeof sharesOf>} shares */
  show(shares) {
    shares.forEach(({ value, held }, i) => {
      write(this.rows[i].value, value);
      write(this.rows[i].held, this.words.say("digits_held", { value: held }));
    });
  }
  /** @type {DigitsPanel | undefined} */
  panel;
  /** @type {Film | undefined} */
  film;
  get spoken() {
    return this.rows.map(({ name: name2, value, held }) => `${this.words.say(name2)} ${value.textContent} (${held.textContent})`).join(", ");
  }
};
var DigitsTruth = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, { seek, choose }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.accuracy = new AccuracyCell(words, seek);
    this.classes = new ClassesCell(words, choose);
    this.shares = new SharesCell(words);
    this.judge = new JudgeCell(words, seek);
    this.cells = [this.accuracy, this.classes, this.shares, this.judge];
    this.foot = new StripFoot(kit, () => this.film);
    this.facts = h("div", { class: "facts", "data-kind": "images" }, ...this.cells.map(({ element }) => element));
    this.element = h("div", { class: "truth duel-truth" }, this.facts, this.foot.element);
    this.shown = "";
  }
  /** The film that the strip reads. */
  get film() {
    return (
      /** @type {string} */
      this.scene.panels[0].film
    );
  }
  /**
   * @param {DigitsScene} scene
   * @param {ImageSet} images
   * @param {Forger} model
   */
  update(scene, { classes }, { film }) {
    this.scene = scene;
    this.shown = "";
    const { kit } = this;
    const [panel] = scene.panels;
    const { past: name2 } = scene.films[this.film];
    const past = name2 ? kit.film(name2) : null;
    this.accuracy.update(panel, film, past, classes);
    this.classes.update(panel, film, past, classes);
    this.shares.update(panel, film);
    this.judge.update(
      /** @type {GanScene["own"]} */
      /** @type {unknown} */
      scene.own,
      /** @type {ModelPanel} */
      /** @type {unknown} */
      panel,
      film
    );
    this.foot.update(
      /** @type {GanScene} */
      /** @type {unknown} */
      scene,
      scene.bare ? [] : notesOf2(panel, kit.words),
      Boolean(past)
    );
  }
  layout() {
  }
  /**
   * @param {DigitsShown} shown
   * @param {GanColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const key = [shown.at, shown.asked, shown.model.film.key, shown.model.film.have].join("|");
    if (shown.bare || key === this.shown) return false;
    this.shown = key;
    this.accuracy.paint(shown);
    this.classes.paint(shown);
    this.shares.paint(shown);
    this.judge.paint(shown.at);
    return true;
  }
  spoken() {
    return this.cells.filter(({ element }) => !element.hidden).map((cell) => cell.spoken).filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/gan/digits/page.js
var RIGHT2 = { sliders: "digit_sliders_name", machine: "machine", dirac: "dirac" };
var REACH5 = 6;
var alike = (part) => (
  /** @type {DigitsPart} */
  part
);
var DigitsPage = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    const actions = this.actions();
    const [own, asks] = [
      /** @type {GanScene} */
      /** @type {unknown} */
      scene,
      /** @type {Actions} */
      /** @type {unknown} */
      actions
    ];
    this.images = new ImageSet(scene.own.images);
    this.neighbours = new Neighbours(this.images);
    this.plane = new DigitsPlane(kit, scene, actions);
    this.lefts = { plane: this.plane, dirac: alike(new Portrait(kit, own, asks)) };
    this.rights = { sliders: new Close(kit, scene, actions), machine: new DigitsMachine(kit, scene, actions), dirac: alike(new DiracSide(kit, own, asks)) };
    this.truth = new DigitsTruth(kit, scene, actions);
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
    const side = (id, parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: (
      /** @type {any} */
      panel
    ) }));
    const rights = Object.entries(RIGHT2).map(([right, word]) => (
      /** @type {[string, string]} */
      [right, words.say(word)]
    ));
    this.rightSwitch = segmented(words.say("right_shows"), rights, (right) => this.choose({ right: (
      /** @type {any} */
      right
    ) }));
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [bar, this.truth.element]);
    this.invite = invitation(kit, this.plane.grip, words.say("drag_z"));
    this.tools = [this.rightSwitch.element];
    this.elements = [this.switch.element, this.panels, this.veil.element, bar, this.truth.element];
    this.keys = { m: "machine", d: "dirac" };
    this.arranged = "";
    this.model = null;
  }
  /** @returns {DigitsActions} */
  actions() {
    return {
      choose: (change, done = true) => this.hold(!done, change),
      move: (u, done = true, asked = this.look.asked) => this.hold(!done, { asked, z: u && Array.from(u, (v) => Math.max(-REACH5, Math.min(REACH5, v))) }),
      seek: (frame2, done) => this.kit.timeline(TRAINING).seek(frame2, done),
      redraw: () => this.kit.redraw()
    };
  }
  /** @returns {DigitsLook} */
  get look() {
    return (
      /** @type {any} */
      this.kit.look
    );
  }
  /** What stands at the right: of what only points have, the digit instead. */
  get right() {
    return Object.hasOwn(RIGHT2, this.look.right) ? this.look.right : "sliders";
  }
  /** And at the left. */
  get left() {
    return this.right === "dirac" ? "dirac" : "plane";
  }
  /* ---- what a scene brings */
  /** @param {DigitsScene} scene */
  update(scene) {
    this.scene = scene;
    if (this.images.key !== scene.own.images.key || this.images.count !== scene.own.images.labels.data.length) {
      this.images = new ImageSet(scene.own.images);
      this.neighbours = new Neighbours(this.images);
    }
    const [panel] = scene.panels;
    this.model = new Forger(panel.model, this.kit.film(
      /** @type {string} */
      panel.film
    ));
    this.parts.update(scene, this.images, this.model);
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { left, right } = this;
    this.parts.show({ left, right });
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, this.look.panel);
    write(
      /** @type {Element} */
      this.switch.element.lastElementChild,
      this.kit.words.say(RIGHT2[right])
    );
    set(this.kit.root, { "data-left": left, "data-right": right });
    const arranged = [left, right, this.look.panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }
  /** @param {Room} room */
  layout(room) {
    const [left, right] = [this.lefts[this.left].element, this.rights[this.right].element];
    const heads = left.querySelector("header")?.offsetHeight ?? 0;
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads);
    this.parts.layout({ ...room, side: Math.round(Math.min(left.clientWidth || right.clientWidth, roof)) });
  }
  /* ---- what a visitor does */
  /** @param {Partial<DigitsLook>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }
  /**
   * @param {boolean} held whether a pointer still drags
   * @param {Partial<DigitsLook>} change
   */
  hold(held, change) {
    this.kit.hold(held);
    this.choose(change);
  }
  /** @param {string} command */
  command(command) {
    if (command === "dirac" || command === "machine") this.choose({ right: this.right === command ? "sliders" : command });
  }
  /* ---- painting */
  /**
   * @param {Moment} moment
   * @param {GanColours} colours
   */
  paint(moment, colours) {
    this.arrange();
    const shown = this.shown(moment);
    return shown ? this.parts.paint(shown, colours) : false;
  }
  /**
   * @param {Moment} moment
   * @returns {DigitsShown | null} null before the first frame
   */
  shown(moment) {
    const { model, look, neighbours } = this;
    return model?.ready ? shownAt2(moment, { look, model, neighbours, bare: Boolean(this.scene.bare) }) : null;
  }
  /** @param {string} where */
  spoken(where) {
    if (this.scene.bare) return this.kit.words.say("after_the_guess");
    if (this.model?.ready && this.left === "plane") this.invite();
    return this.parts.spoken(where);
  }
  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
};

// explorer/stage/web/concepts/gan/figurelegend.js
function legendItems2(ctx, fonts, sheet2) {
  const { words, colours, own, shown } = sheet2;
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const layers2 = layersOf(shown);
  const onLine2 = own.kind === "line";
  const point = (name2, colour) => marked(ctx, words.say(name2), type, (x, y) => disc(ctx, x, y, colour));
  const line3 = (name2, colour, ...dash) => lined(ctx, { colour, width: 2, dash }, words.say(name2), type);
  const of = {
    field: () => onLine2 ? [line3("figure_d", colours.ink), ...own.known && shown.model.probability ? [line3("figure_best", colours.ink, 6, 4)] : []] : [rampItem(ctx, sheet2, type)],
    real: () => [onLine2 ? line3("layer_p", colours.real) : point("figure_real", colours.real)],
    forged: () => [onLine2 ? line3("layer_q", colours.gen) : point("figure_forged", colours.gen)],
    moving: () => [point("figure_forged", colours.gen)],
    noise: () => [point("part_noise", colours.noise)],
    manifold: () => [line3("layer_manifold", colours.gen)],
    gradients: () => [line3("layer_gradients", colours.gradient)],
    rings: () => onLine2 || !own.modes ? [] : [marked(ctx, "3\u03C3", type, (x, y) => ring2(ctx, x, y, colours.ink))]
  };
  return layers2.flatMap((layer) => of[
    /** @type {keyof typeof of} */
    layer
  ]());
}
function rampItem(ctx, { words, colours, rivals, shown }, type) {
  const show = shownOf(
    /** @type {any} */
    shown,
    rivals
  );
  const pixels = new Uint8ClampedArray(4);
  const shade = (t) => {
    const paint = show === "error" ? errorPaint(() => (2 * t - 1) * ERROR, ERROR, colours, 0.8) : gradePaint(Float32Array.of(t), colours);
    paint(pixels, 0, 0);
    return (
      /** @type {Rgb} */
      [pixels[0], pixels[1], pixels[2]]
    );
  };
  if (show === "error") return ramp(ctx, { formula: "D \u2212 D*", from: fixed(-ERROR, 1), to: `+${fixed(ERROR, 1)}`, shade }, type);
  const ends2 = shown.model.probability ? { from: "0", to: "1" } : { from: words.say("layer_forged"), to: words.say("layer_real") };
  return ramp(ctx, { formula: show === "exact" ? "D*(x)" : "D(x)", ...ends2, shade }, type);
}
function disc(ctx, x, y, colour) {
  ctx.arc(x, y, 4, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.fill();
}
function ring2(ctx, x, y, colour) {
  ctx.arc(x, y, 5.5, 0, 2 * Math.PI);
  ctx.strokeStyle = css(colour);
  ctx.lineWidth = 1.4;
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/figure.js
var WIDE2 = 560;
var LINE_SIZE = (
  /** @type {[number, number]} */
  [5, 4]
);
var PICTURES = { plane: PLANE, line: LINE };
function figureOf2(page, order) {
  const { scene: { panels, own }, duels } = page;
  const told2 = (at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return { ...shown, look: lookOf(shown.look, order) };
  };
  const counter = (i, duel) => own.modes && duel ? counterOf(panels[i].model, duel.film, own.modes) : null;
  const sides = [{ panel: panels[0], counter: counter(0, duels?.model), told: told2 }];
  if (page.right === "beside" && duels?.beside?.ready && !order.card) {
    sides.push({ panel: panels[1], counter: counter(1, duels.beside), told: (at) => (
      /** @type {Shown} */
      besideOf(told2(at))
    ) });
  }
  return { says: "", parts: sides.map((side) => stagePart(page, order, side)) };
}
function lookOf(look, { card }) {
  if (card) return { ...look, part: "all", show: "learned", layers: ["field", "real", "forged"], morph: 1 };
  return look.part === "losses" ? { ...look, part: "all" } : look;
}
function stagePart({ kit: { words }, scene: { own }, look }, order, { panel, counter, told: told2 }) {
  const { colours, card } = order;
  const rivals = new Rivals(own);
  const of = { own, rivals, font: "14px system-ui, sans-serif" };
  const first = { look: lookOf(look, order), bare: false, model: { probability: panel.model.probability } };
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: sizeOf2(own),
    draw: (ctx, { width, height }, at) => drawPicture(ctx, { width, height, zoom: 1 }, told2(at), colours, of),
    legend: (ctx, fonts) => card ? [] : legendItems2(ctx, fonts, { words, colours, own, rivals, shown: first }),
    numbers: (at) => numbersOf2(told2(at), { own, panel, counter, rivals }, words)
  };
}
function sizeOf2(own) {
  if (own.kind === "line") return LINE_SIZE;
  const [left, right, bottom, top] = own.extent;
  return [right - left, top - bottom];
}
function drawPicture(ctx, size, shown, colours, of) {
  const picture = PICTURES[of.own.kind];
  const draw3 = (on, camera) => picture.draw(on, camera, shown, colours, of);
  if (!(ctx instanceof SvgContext) || of.own.kind === "plane") {
    draw3(ctx, picture.camera(shown, of.own, size));
    return;
  }
  const canvas = document.createElement("canvas");
  const scale = WIDE2 / size.width;
  [canvas.width, canvas.height] = [2 * WIDE2, Math.round(2 * scale * size.height)];
  const own = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  own.setTransform(2 * scale, 0, 0, 2 * scale, 0, 0);
  draw3(own, picture.camera(shown, of.own, size));
  ctx.drawPixels(own.getImageData(0, 0, canvas.width, canvas.height), size.width, size.height);
}
function numbersOf2(shown, { own, panel, counter, rivals }, words) {
  const { model: { film }, bare, at, look } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const [d, g] = ["d_loss", "g_loss"].map((name2) => lossText(film.scalar(name2, at)));
  const losses = words.say("figure_losses", { d, g });
  const { title, math: math2, line: line3 } = saidOf(shown, rivals, words);
  const drawn2 = [`${title} ${math2}`.trim(), line3].join(": ");
  if (!own.known) return { value: d, unit: words.say("loss_d"), lines: [losses, drawn2] };
  const unit = words.say("figure_js", { value: perfectJs(panel) });
  const found = counter?.at(at, look.draw, false);
  const modes = found ? words.say("figure_modes", { held: found.held, n: found.shares.length, quality: fixed(100 * film.scalar("quality", at), 1) }) : "";
  return { value: read(film, "js", at, 3), unit, lines: [[modes, losses].filter(Boolean).join(words.say("changed_and")), drawn2] };
}

// explorer/stage/web/concepts/gan/machine/about.js
var NUMBERS = {
  noise: { n: "batch" },
  generator: { gradient: "g_gradient" },
  forged: { d: "d_forged", pull: "pull" },
  real: { d: "d_real" },
  discriminator: { real: "d_real", forged: "d_forged", gradient: "d_gradient" },
  losses: { d: "d_loss", g: "g_loss" }
};
var GRADIENTS = { generator: "g_gradient", forged: "pull", discriminator: "d_gradient" };
function aboutOf(part, { words, form, read: read2, turns, bare }) {
  if (bare && part !== "noise") return words.say("after_the_guess");
  const numbers = Object.fromEntries(Object.entries(NUMBERS[part]).map(([place, what]) => [place, textOf2(what, read2(what))]));
  const gradient = GRADIENTS[part];
  const kind = part === "noise" ? `_${form.noise}` : gradient && flowOf(gradient, turns) !== "flows" ? "_still" : "";
  const said = words.say(`about_${part}${kind}`, { ...numbers, k: form.noise_size });
  return stillOf(turns) === part ? `${words.say("stands_still")}. ${said}` : said;
}

// explorer/stage/web/concepts/gan/machine/turns.js
var TURNS = ["both", "discriminator", "generator"];
function turnsAt({ turns }, at) {
  const [first, ...later] = turns;
  return later.reduce((now, change) => change.frame <= at ? change : now, first).who;
}
function refusal({ frames, most: most2 }, frame2, total) {
  if (frame2 >= total - 1) return "turns_at_the_end";
  return frames.filter((other) => other < frame2).length >= most2 ? "turns_full" : "";
}

// explorer/stage/web/concepts/gan/machine/learners.js
var Learners = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor(kit, actions) {
    this.kit = kit;
    this.actions = actions;
    const { words } = kit;
    const label2 = words.say("who_learns");
    this.choice = segmented(label2, TURNS.map((who) => [who, words.say(`turns_${who}`)]), (who) => this.choose(
      /** @type {any} */
      who
    ));
    this.element = h("div", { class: "learners" }, h("span", { "aria-hidden": "true" }, label2), this.choice.element);
    this.note = h("p", { class: "refusal", role: "status" });
    this.taken = null;
    this.shown = null;
  }
  /** @param {import("./edges.js").Turns} who */
  choose(who) {
    const { shown, taken } = this;
    if (!shown || !taken || who === turnsAt(taken, shown.at)) return;
    const frame2 = Math.floor(shown.at);
    const why = refusal(taken, frame2, shown.model.film.total);
    write(this.note, why && this.kit.words.say(why));
    if (!why) this.actions.learn(frame2, who);
  }
  /**
   * @param {Shown} shown
   * @param {Taken} taken
   */
  show(shown, taken) {
    if (this.shown && Math.floor(this.shown.at) !== Math.floor(shown.at)) write(this.note, "");
    Object.assign(this, { shown, taken });
    this.choice.press(turnsAt(taken, shown.at));
  }
};

// explorer/stage/web/concepts/gan/machine/field.js
var [FINE3, LEAST8] = [32, 8];
var WORK4 = 15e5;
var SAMPLE = 200;
function cellsOf({ discriminator, form, others, dimensions }, moving) {
  if (!moving) return FINE3;
  const packs = form.pack === 1 ? 1 : others.length / ((form.pack - 1) * dimensions);
  return Math.max(LEAST8, Math.min(FINE3, Math.floor(Math.sqrt(WORK4 / (discriminator.size * packs)))));
}
function centresOf({ nx, ny, extent: [left, right, bottom, top] }) {
  const out = new Float32Array(2 * nx * ny);
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      out[k++] = left + (i + 0.5) * (right - left) / nx;
      out[k++] = bottom + (j + 0.5) * (top - bottom) / ny;
    }
  }
  return out;
}
function grades({ model, real, forged }, places) {
  if (model.probability) return model.chance(places);
  const few = SAMPLE * model.dimensions;
  const { dReal, dForged } = model.losses(real.subarray(0, few), forged.subarray(0, few));
  const middle = (dReal + dForged) / 2;
  const said = model.judge(places);
  const reach = said.reduce((most2, value) => Math.max(most2, Math.abs(value - middle)), 1e-6);
  return said.map((value) => 0.5 + (value - middle) / (2 * reach));
}

// explorer/stage/web/concepts/gan/machine/plane.js
var DOTS = 220;
var RADIUS = 1.5;
var CELLS3 = { sheet: 14, curve: 96 };
var SHADES2 = 12;
var [PALE4, DEEP3] = [0.06, 0.85];
var [STRENGTH2, BEND] = [0.52, 0.7];
function drawDots2(ctx, camera, xy, colour) {
  ctx.fillStyle = css(colour, 0.9);
  ctx.beginPath();
  for (let i = 0; i < Math.min(xy.length, 2 * DOTS); i += 2) {
    const [x, y] = [camera.x(xy[i]), camera.y(xy[i + 1])];
    ctx.moveTo(x + RADIUS, y);
    ctx.arc(x, y, RADIUS, 0, 2 * Math.PI);
  }
  ctx.fill();
}
function drawSheet3(ctx, camera, { model }, { gen }) {
  const flat = model.form.noise_size === 1;
  const manifold = model.manifold(flat ? CELLS3.curve : CELLS3.sheet);
  if (!manifold) return;
  const { places } = manifold;
  const [x, y] = [new Float32Array(places.length / 2), new Float32Array(places.length / 2)];
  for (let i = 0; i < x.length; i++) [x[i], y[i]] = [camera.x(places[2 * i]), camera.y(places[2 * i + 1])];
  const [left, right, bottom, top] = camera.extent;
  const even2 = flat ? 1 / (right - left) : 4 / ((right - left) * (top - bottom));
  ctx.fillStyle = ctx.strokeStyle = css(gen);
  ctx.lineJoin = ctx.lineCap = "round";
  if (flat) drawCurve2(ctx, x, y, manifold, even2);
  else drawCells2(ctx, x, y, manifold, even2);
  ctx.globalAlpha = 1;
}
function shadeOf2(density, even2) {
  const share = Math.sqrt(density / even2);
  return Math.round(SHADES2 * share / (1 + share));
}
function drawCells2(ctx, x, y, { grid: { cells }, density }, even2) {
  const side = cells + 1;
  for (let shade = 0; shade <= SHADES2; shade++) {
    ctx.globalAlpha = PALE4 + (DEEP3 - PALE4) * shade / SHADES2;
    ctx.beginPath();
    for (let at = 0; at < density.length; at++) {
      if (shadeOf2(density[at], even2) !== shade) continue;
      const a = at + Math.floor(at / cells);
      ctx.moveTo(x[a], y[a]);
      for (const corner of [a + 1, a + side + 1, a + side]) ctx.lineTo(x[corner], y[corner]);
    }
    ctx.fill();
  }
  ctx.globalAlpha = 0.55;
  ctx.lineWidth = 0.8;
  ctx.beginPath();
  for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[i * side + j], y[i * side + j]);
  for (let i = 0; i < side; i++) for (let j = 0; j < side; j++) ctx[j ? "lineTo" : "moveTo"](x[j * side + i], y[j * side + i]);
  ctx.stroke();
}
function drawCurve2(ctx, x, y, { density }, even2) {
  for (let shade = 0; shade <= SHADES2; shade++) {
    ctx.lineWidth = 1.2 + 4 * shade / SHADES2;
    ctx.beginPath();
    for (let i = 0; i < density.length; i++) {
      if (shadeOf2(density[i], even2) !== shade) continue;
      ctx.moveTo(x[i], y[i]);
      ctx.lineTo(x[i + 1], y[i + 1]);
    }
    ctx.stroke();
  }
}
function drawJudge2(ctx, camera, shown, { paper, real, gen, ink }) {
  const grid = camera.grid(cellsOf(shown.model, shown.moving));
  const d = grades(shown, centresOf(grid));
  drawField(ctx, camera, grid, (pixels, k, i) => {
    const side = d[i] > 0.5 ? real : gen;
    const t = STRENGTH2 * Math.abs(2 * d[i] - 1) ** BEND;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * t;
  });
  drawContour(ctx, camera, grid, d, 0.5, { colour: ink, width: 1.4 });
}

// explorer/stage/web/concepts/gan/machine/noise.js
var FAR6 = { gaussian: 3.2, uniform: 1.2 };
var STRIP2 = 0.14;
var GOLDEN = 0.6180339887;
function drawNoise3(ctx, size, { model: { form }, z }, { noise, ink2 }) {
  const far = FAR6[form.noise];
  const camera = new Camera([-far, far, -far, far], size, size);
  ctx.strokeStyle = css(ink2, 0.3);
  ctx.lineWidth = 1;
  if (form.noise_size === 1) {
    drawDensity(ctx, camera, form.noise, css(noise));
    drawDots2(ctx, camera, scattered(z, camera), noise);
    return;
  }
  ctx.beginPath();
  ctx.moveTo(0, camera.y(0));
  ctx.lineTo(size, camera.y(0));
  ctx.moveTo(camera.x(0), 0);
  ctx.lineTo(camera.x(0), size);
  ctx.stroke();
  drawDots2(ctx, camera, form.noise_size === 2 ? z : firstTwo(z, form.noise_size), noise);
}
function scattered(z, { extent: [, , bottom, top] }) {
  const out = new Float32Array(2 * z.length);
  for (let i = 0; i < z.length; i++) {
    out[2 * i] = z[i];
    out[2 * i + 1] = bottom + (top - bottom) * (0.2 + STRIP2 * (2 * (i * GOLDEN % 1) - 1));
  }
  return out;
}
function firstTwo(z, k) {
  return Float32Array.from({ length: 2 * z.length / k }, (_, i) => z[Math.floor(i / 2) * k + i % 2]);
}
function drawDensity(ctx, { width, height, extent: [left, right] }, noise, colour) {
  const base = 0.62 * height;
  ctx.beginPath();
  ctx.moveTo(0, base);
  for (let x = 0; x <= width; x++) {
    const z = left + (right - left) * x / width;
    ctx.lineTo(x, base - 0.5 * height * (noise === "gaussian" ? Math.exp(-z * z / 2) : Number(Math.abs(z) <= 1)));
  }
  ctx.lineTo(width, base);
  ctx.fillStyle = ctx.strokeStyle = colour;
  ctx.globalAlpha = 0.22;
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.lineWidth = 1.6;
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/machine/online.js
var BINS2 = 24;
var PLACES2 = 64;
var FAR7 = { gaussian: 2.6, uniform: 1 };
var LEVELS2 = 9;
function sharesOf2(x, [left, right]) {
  const out = new Float64Array(BINS2);
  for (const value of x) {
    const bin = Math.floor(BINS2 * (value - left) / (right - left));
    if (bin >= 0 && bin < BINS2) out[bin] += 1 / x.length;
  }
  return out;
}
function drawBars(ctx, size, x, { real }, ends2, colour) {
  const most2 = 1.3 * Math.max(...sharesOf2(real, ends2));
  const base = size - 5;
  ctx.fillStyle = css(colour);
  sharesOf2(x, ends2).forEach((share, bin) => {
    const tall = Math.min(1, share / most2) * (base - 4);
    ctx.fillRect(bin * size / BINS2, base - tall, size / BINS2 - 0.6, tall);
  });
  ctx.fillRect(0, base, size, 1);
}
function drawMap(ctx, size, { model }, [left, right], { gen, ink2 }) {
  const far = FAR7[model.form.noise];
  ctx.lineJoin = "round";
  if (model.form.noise_size !== 1) {
    drawLevels2(ctx, new Camera([-far, far, -far, far], size, size), (z) => model.forge(z), [left, right], gen);
    return;
  }
  const camera = new Camera([-far, far, left, right], size, size);
  const across = (i) => i * size / PLACES2;
  ctx.strokeStyle = css(ink2, 0.3);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, Math.round(size / 2) + 0.5);
  ctx.lineTo(size, Math.round(size / 2) + 0.5);
  ctx.stroke();
  const x = model.forge(Float32Array.from({ length: PLACES2 + 1 }, (_, i) => far * (2 * i / PLACES2 - 1)));
  stroke2(ctx, x, across, (value) => size * (right - value) / (right - left), css(gen), camera.zoom * 2.4);
}
function drawLevels2(ctx, camera, forge, [left, right], gen) {
  const grid = camera.grid(24);
  const x = forge(centresOf(grid));
  const [dx, dy] = [camera.width / grid.nx, camera.height / grid.ny];
  for (let level = 1; level < LEVELS2; level++) {
    ctx.strokeStyle = css(gen, 0.35 + 0.65 * level / LEVELS2);
    ctx.lineWidth = 0.8 + 2.2 * level / LEVELS2;
    ctx.beginPath();
    for (const line3 of contours(x, grid.nx, grid.ny, left + (right - left) * level / LEVELS2)) {
      for (let k = 0; k < line3.length; k += 2) ctx[k ? "lineTo" : "moveTo"]((line3[k] + 0.5) * dx, camera.height - (line3[k + 1] + 0.5) * dy);
    }
    ctx.stroke();
  }
}
function drawAnswer(ctx, size, shown, [left, right], { ink, real, gen }) {
  const d = grades(shown, Float32Array.from({ length: PLACES2 + 1 }, (_, i) => left + (right - left) * i / PLACES2));
  const [across, up] = [(i) => i * size / PLACES2, (value) => size - 5 - value * (size - 10)];
  const half = up(0.5);
  for (
    const [colour, side] of
    /** @type {[Rgb, (value: number) => number][]} */
    [[real, (v) => Math.max(0.5, v)], [gen, (v) => Math.min(0.5, v)]]
  ) {
    ctx.fillStyle = css(colour, 0.4);
    ctx.beginPath();
    ctx.moveTo(0, half);
    d.forEach((value, i) => ctx.lineTo(across(i), up(side(value))));
    ctx.lineTo(size, half);
    ctx.fill();
  }
  ctx.setLineDash([4, 3]);
  stroke2(ctx, new Float32Array([0.5, 0.5]), (i) => i * size, up, css(ink), 1);
  ctx.setLineDash([]);
  stroke2(ctx, d, across, up, css(ink), 2);
}
function stroke2(ctx, values, across, up, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.beginPath();
  values.forEach((value, i) => ctx[i ? "lineTo" : "moveTo"](across(i), up(value)));
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/machine/thumbs.js
var FREE2 = /* @__PURE__ */ new Set(["noise", "real"]);
function keyOf2(part, shown) {
  const { model: { form }, look, key, bare, moving } = shown;
  if (part === "noise") return [form.noise, form.noise_size, look.forged, look.draw].join(" ");
  if (part === "real") return "real";
  if (bare) return "bare";
  return part === "discriminator" ? `${key} ${moving}` : key;
}
function draw2(part, ctx, size, shown, own, colours) {
  ctx.clearRect(0, 0, size, size);
  if (shown.bare && !FREE2.has(part)) return;
  if (part === "noise") drawNoise3(ctx, size, shown, colours);
  else if (part === "losses") drawCurves(ctx, size, shown, colours);
  else if (own.kind === "line") onLine(part, ctx, size, shown, own.extent, colours);
  else onPlane(part, ctx, new Camera(extentOf(own.extent), size, size), shown, colours);
}
function onPlane(part, ctx, camera, shown, colours) {
  if (part === "generator") drawSheet3(ctx, camera, shown, colours);
  else if (part === "discriminator") drawJudge2(ctx, camera, shown, colours);
  else if (part === "forged") drawDots2(ctx, camera, shown.forged, colours.gen);
  else drawDots2(ctx, camera, shown.real, colours.real);
}
function onLine(part, ctx, size, shown, ends2, colours) {
  if (part === "generator") drawMap(ctx, size, shown, ends2, colours);
  else if (part === "discriminator") drawAnswer(ctx, size, shown, ends2, colours);
  else if (part === "forged") drawBars(ctx, size, shown.forged, shown, ends2, colours.gen);
  else drawBars(ctx, size, shown.real, shown, ends2, colours.real);
}

// explorer/stage/web/concepts/gan/machine/part.js
var MARKS3 = { noise: "noise", forged: "forged", real: "real", discriminator: "discriminator", losses: "losses" };
var MachinePart = class {
  /**
   * @param {Name} name
   * @param {Words} words
   * @param {string} instance of the stage: makes ids its own
   * @param {Asks} asks
   */
  constructor(name2, words, instance, asks) {
    this.name = name2;
    const [title, about] = ["name", "about"].map((what) => `${instance}-machine-${name2}-${what}`);
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.stands = h("span", { class: "stands" }, h("b", {}, words.say("stands_still")));
    this.button = h("button", { type: "button", "aria-labelledby": title, "aria-describedby": about }, this.canvas, this.stands);
    this.about = h("span", { class: "spoken", id: about });
    this.element = h("div", { class: "part", "data-part": name2 }, h("h3", { id: title }, words.say(`part_${name2}`)), this.button, this.about);
    this.listen(asks);
    this.box = 0;
    this.zoom = 1;
    this.painted = "";
  }
  /** A mouse points by being over it, the keyboard by the focus; a tap and a click pin. @param {Asks} asks */
  listen({ point, leave, press }) {
    const { element, button, name: name2 } = this;
    element.addEventListener("pointerenter", (e) => e.pointerType === "mouse" && !e.buttons && point(name2));
    element.addEventListener("pointerleave", (e) => e.pointerType === "mouse" && leave(name2));
    button.addEventListener("focus", () => button.matches(":focus-visible") && point(name2));
    button.addEventListener("blur", () => leave(name2));
    button.addEventListener("click", () => press(name2));
  }
  /**
   * @param {Plan} plan
   * @param {boolean} under whether the name stands under the picture
   */
  layout({ at, box, name: name2, zoom }, under) {
    const [x, y] = at[this.name];
    set(this.element, { style: `left: ${x}px; top: ${under ? y : y - name2}px; width: ${box}px; height: ${box + name2}px`, "data-under": under });
    Object.assign(this, { box, zoom, painted: "" });
  }
  /**
   * @param {Shown} shown
   * @param {GanScene["own"]} own
   * @param {GanColours} colours
   * @param {string} world of this scene: changes with the real points
   */
  paint(shown, own, colours, world) {
    set(this.element, { "data-ringed": shown.look.part === this.name, "data-lit": shown.lit !== "" && shown.lit === MARKS3[this.name] });
    const key = [keyOf2(this.name, shown), colours.key, world, devicePixelRatio].join("|");
    if (key === this.painted || !this.box) return false;
    this.painted = key;
    const size = (this.box - 2) / this.zoom;
    draw2(this.name, fit(this.canvas, size, size, devicePixelRatio * this.zoom), size, shown, own, colours);
    return true;
  }
  /** @param {{ pinned: boolean, still: boolean, about: string }} told */
  tell({ pinned, still, about }) {
    set(this.button, { "aria-pressed": String(pinned) });
    set(this.element, { "data-still": still });
    write(this.about, about);
  }
};

// explorer/stage/web/concepts/gan/machine/pointing.js
var Pointing = class {
  constructor() {
    this.pinned = "all";
    this.pointed = "all";
  }
  /** @returns {PartName} */
  get part() {
    return this.pointed === "all" ? this.pinned : this.pointed;
  }
  /** What the page says is shown: where it is something else, somebody else has chosen it. @param {PartName} part */
  heard(part) {
    if (part !== this.part) Object.assign(this, { pinned: part, pointed: "all" });
  }
  /** @param {PartName} part */
  point(part) {
    this.pointed = part;
  }
  /** @param {PartName} part */
  leave(part) {
    if (this.pointed === part) this.pointed = "all";
  }
  /** Pin a part; the one that is pinned is let go. @param {PartName} part */
  press(part) {
    if (this.pinned === part) this.release();
    else this.pinned = part;
  }
  release() {
    Object.assign(this, { pinned: "all", pointed: "all" });
  }
};

// explorer/stage/web/concepts/gan/machine/machine.js
var Machine = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.pointing = new Pointing();
    const asks = Object.fromEntries(["point", "leave", "press"].map((what) => [what, (part) => this.turn(() => this.pointing[
      /** @type {"point"} */
      what
    ](part))]));
    this.parts = PARTS2.map((name2) => new MachinePart(
      name2,
      words,
      kit.instance,
      /** @type {any} */
      asks
    ));
    this.wires = new Wires();
    this.learners = new Learners(kit, actions);
    this.plan = h("div", { class: "plan", role: "group", "aria-label": words.say("machine_parts") }, ...this.parts.map(({ element }) => element), this.wires.element);
    this.foot = h("div", { class: "foot-line" }, legend(words), this.learners.note);
    this.view = h("div", { class: "view" }, this.plan, this.foot);
    this.element = h("section", { class: "duel-machine" }, h("header", {}, h("h2", {}, words.say("machine")), this.learners.element), this.view);
    kit.root.addEventListener("keydown", (e) => e.key === "Escape" && this.turn(() => this.pointing.release()), { signal: kit.signal });
    this.duels = null;
    this.worlds = 0;
    this.told = "";
    this.laid = false;
  }
  /**
   * The stage shows the part that is pointed at, or else the pinned one.
   * @param {() => void} change
   */
  turn(change) {
    const before = this.pointing.part;
    change();
    const { part } = this.pointing;
    if (part !== before) this.actions.choose({ part });
    this.told = "";
    this.actions.redraw();
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    Object.assign(this, { scene, duels });
    set(this.element, { "data-bare": Boolean(scene.bare) });
    this.worlds++;
    this.told = "";
  }
  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    const width = this.view.clientWidth;
    this.laid = width > 0;
    if (!this.laid) return;
    const tall = Number.isFinite(side) ? side : width;
    const plan = planOf({ width, side: tall, foot: this.foot.offsetHeight, zoom, narrow });
    this.view.style.height = narrow ? "" : `${tall}px`;
    this.plan.style.height = `${plan.height}px`;
    this.wires.layout(plan, width);
    this.parts.forEach((part, i) => part.layout(plan, i >= ROW2));
    this.told = "";
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    if (!this.laid) return false;
    this.pointing.heard(shown.look.part);
    const told2 = this.tell(shown);
    return this.parts.map((part) => part.paint(shown, this.scene.own, colours, String(this.worlds))).some(Boolean) || told2;
  }
  /**
   * Numbers, edges and what is said of the parts: of the frame reached last.
   * @param {Shown} shown
   */
  tell(shown) {
    const key = [shown.model.film.key, shown.model.film.have, Math.floor(shown.at), shown.bare, this.pointing.pinned].join("|");
    if (key === this.told) return false;
    this.told = key;
    const [{ model, taken }] = this.scene.panels;
    const turns = turnsAt(taken, shown.at);
    const read2 = (what) => what === "batch" ? model.batch : shown.model.film.scalar(what, shown.at);
    this.learners.show(shown, taken);
    this.wires.show(read2, turns, shown.bare);
    const of = { words: this.kit.words, form: model, read: read2, turns, bare: shown.bare };
    for (const part of this.parts) part.tell({ pinned: this.pointing.pinned === part.name, still: stillOf(turns) === part.name && !shown.bare, about: aboutOf(part.name, of) });
    this.said = PARTS2.slice(ROW2).map((name2) => aboutOf(name2, of)).join(" ");
    return true;
  }
  said = "";
  /** What D says of real and forged points, and both losses. */
  spoken() {
    return this.said;
  }
};

// explorer/stage/web/concepts/gan/stage/paper.js
var StagePaper = class {
  /** @param {StageFrame} frame */
  constructor(frame2) {
    this.frame = frame2;
    this.over = frame2.hair;
    this.extent = null;
    this.visible = false;
    this.camera = null;
  }
  /**
   * Take the room that the picture has.
   * @param {Extent | null} extent null out of sight
   */
  layout(extent) {
    const { width, height, zoom } = this.frame.size;
    this.extent = extent;
    this.visible = Boolean(extent && width);
    this.camera = extent && new Camera(extent, width, height, zoom);
  }
  /**
   * Which place of the plane lies under the pointer.
   * @param {number} x CSS pixels of the picture
   * @param {number} y
   * @returns {Point}
   */
  at(x, y) {
    const camera = (
      /** @type {Camera} */
      this.camera
    );
    return camera.world(x / camera.zoom, y / camera.zoom);
  }
};

// explorer/stage/web/concepts/gan/step/happened.js
var SEEN3 = 0.03;
var FACTORS2 = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4];
var shareOf = (values, is) => values.reduce((count, value) => count + Number(is(value)), 0) / values.length;
var distance = (a, b) => Math.sqrt(a.reduce((sum, value, i) => sum + (b[i] - value) ** 2, 0));
var Happened = class {
  /**
   * @param {DuelForm} form
   * @param {Film} training gives the scales of what is drawn
   * @param {Film} film the close-up
   * @param {number} substep a frame of it
   * @param {Setting} setting
   */
  constructor(form, training, film, substep, setting) {
    this.substep = substep;
    this.setting = setting;
    this.key = `${film.key} ${substep}`;
    this.rounded = film.arrays.generator_after?.step !== void 0;
    this.duel = new Duel(form, training);
    const row = (name2) => (
      /** @type {Float32Array} */
      film.row(name2, substep)
    );
    this.weights = { generator: row("generator_before"), generatorAfter: row("generator_after"), discriminator: row("discriminator"), discriminatorAfter: row("discriminator_after") };
    this.kept = /* @__PURE__ */ new Map();
    this.enlarged = 1;
    this.judges = setting.turns === "generator" ? null : this.judge(row("real"), row("z"));
    this.forges = this.forge(row("z_generator"));
  }
  /** Whether G moves. */
  get moves() {
    return this.setting.turns !== "discriminator";
  }
  /** What D says of real and of forged points on average, before it moves. */
  get means() {
    const { judges, forges } = this;
    return { dReal: judges ? judges.meanReal : forges.meanForged, dForged: judges ? judges.meanForged : forges.meanForged };
  }
  /** What tells G here from G anywhere else: what is estimated from its points is kept by that. @param {Phase} phase */
  place(phase) {
    return -1 - this.setting.step - this.substep - (phase === "after" ? 0.5 : 0);
  }
  /** The duel with its networks as they are in a phase. @param {Phase} phase */
  at(phase) {
    const { generator, generatorAfter, discriminator, discriminatorAfter } = this.weights;
    this.duel.use(phase === "after" ? generatorAfter : generator, phase === "before" ? discriminator : discriminatorAfter, this.place(phase));
    return this.duel;
  }
  /**
   * @param {Float32Array} allReal of all turns
   * @param {Float32Array} allZ
   * @returns {Judges}
   */
  judge(allReal, allZ) {
    const { setting: { batch, r1, left }, duel: { dimensions, form, probability } } = this;
    const [real, z] = [allReal.subarray(0, batch * dimensions), allZ.subarray(0, batch * form.noise_size)];
    const duel = this.at("before");
    const forged = duel.forge(z);
    const [ofReal, ofForged] = [gradesOf2(duel, real), gradesOf2(duel, forged)];
    const { d: loss, dReal, dForged } = duel.losses(real, forged);
    const penalty = r1 ? r1 / 2 * left * squares(duel, real) : 0;
    const right = probability ? (shareOf(ofReal, (p) => p > 0.5) + shareOf(ofForged, (p) => p < 0.5)) / 2 : NaN;
    const lossAfter = this.at("judged").losses(real, forged).d;
    const moved = distance(this.weights.discriminator, this.weights.discriminatorAfter);
    return { real, z, forged, ofReal, ofForged, meanReal: dReal, meanForged: dForged, right, loss, lossAfter, penalty, moved };
  }
  /**
   * @param {Float32Array} z
   * @returns {Forges}
   */
  forge(z) {
    const { dimensions: d } = this.duel;
    const after = this.at("after").forge(z);
    const then = this.duel.losses(after, after);
    const duel = this.at("judged");
    const forged = duel.forge(z);
    const now = duel.losses(forged, forged);
    const ways3 = duel.slopes(forged);
    const moved = distance(this.weights.generator, this.weights.generatorAfter);
    return {
      ...{ z, forged, after, ways: ways3, ofForged: gradesOf2(duel, forged), loss: now.g, lossAfter: then.g, meanForged: now.dForged, meanAfter: then.dForged },
      ...{ pull: meanLength2(ways3, d), way: meanLength2(forged.map((value, i) => after[i] - value), d), moved }
    };
  }
  /** How many times as far points are drawn to move as they do, so that it is seen. @param {number} width of the picture, in its own units */
  factor(width) {
    return FACTORS2.find((factor) => factor * this.forges.way >= SEEN3 * width) ?? FACTORS2[FACTORS2.length - 1];
  }
};
function gradesOf2(duel, x) {
  const { pack } = duel.form;
  const n = x.length / duel.dimensions;
  const packs = Math.floor(n / pack);
  const said = duel.answers(x, packs * pack).slice(0, packs);
  return Float32Array.from({ length: n }, (_, i) => i < packs * pack ? duel.probability ? duel.likely(said[Math.floor(i / pack)]) : said[Math.floor(i / pack)] : NaN);
}
function squares(duel, x) {
  const packs = Math.floor(x.length / duel.dimensions / duel.form.pack);
  return duel.steepness(x).reduce((sum, slope) => sum + slope * slope, 0) / packs;
}
function meanLength2(ways3, d) {
  let sum = 0;
  for (let i = 0; i < ways3.length; i += d) sum += Math.hypot(ways3[i], d > 1 ? ways3[i + 1] : 0);
  return sum * d / ways3.length;
}

// explorer/stage/web/concepts/gan/step/lines.js
function sized(value) {
  const { text, power } = scientific(Math.abs(value));
  const long = power === null ? text : `${text} \xD7 10${superscript(power)}`;
  return value < 0 && text !== "0" ? `\u2212${long}` : long;
}
var exactly = (value) => fixed(value, 4);
function valuesOf({ judges, forges, moves, setting: { batch, discriminator_steps: times } }) {
  const count = times > 1 ? `${times} \xD7 ${batch}` : String(batch);
  const grades2 = judges ? `${bounded(judges.meanReal, 2)}, ${bounded(judges.meanForged, 2)}` : "";
  const ofD = judges ? [count, count, grades2, bounded(judges.loss + judges.penalty, 3), `|\u0394\u03B8| ${sized(judges.moved)}`] : ["", "", "", "", ""];
  return [...ofD, ...moves ? [bounded(forges.loss, 3), `|\u0394\u03C6| ${sized(forges.moved)}`] : ["", ""]];
}
var joined = (words, ...said) => said.filter(Boolean).join(words.lang === "zh" ? "" : " ");
var SAID = {
  1: (_, { setting: { batch, discriminator_steps: times } }, words) => joined(words, words.say("slow_1", { n: words.count(batch) }), times > 1 ? words.say("slow_1_turns", { times }) : ""),
  2: (_, { setting: { batch } }, words) => words.say("slow_2", { n: words.count(batch) }),
  3: (judges, { duel }, words) => {
    const means = { real: exactly(judges.meanReal), forged: exactly(judges.meanForged) };
    return duel.probability ? words.say("slow_3", { ...means, right: words.percent(judges.right, 0) }) : words.say("slow_3_critic", means);
  },
  4: (judges, { duel, setting }, words) => joined(
    words,
    words.say(duel.probability ? "slow_4" : "slow_4_critic", { loss: exactly(judges.loss), level: levelOf(duel.form.loss, duel.loss).text }),
    setting.r1 ? words.say("slow_4_r1", { penalty: sized(judges.penalty) }) : "",
    setting.gradient_penalty ? words.say("slow_4_gradient_penalty") : "",
    setting.instance_noise ? words.say("slow_4_noise", { sigma: String(setting.instance_noise) }) : ""
  ),
  5: (judges, { setting: { discriminator_steps: times, clip, spectral } }, words) => joined(
    words,
    words.say(times > 1 ? "slow_5_turns" : "slow_5", { times, before: exactly(judges.loss), after: exactly(judges.lossAfter) }),
    clip ? words.say("slow_5_clip", { clip: String(clip) }) : "",
    spectral ? words.say("slow_5_spectral") : ""
  )
};
var OF_G = {
  6: (forges, _, words) => words.say("slow_6", { loss: exactly(forges.loss), pull: sized(forges.pull) }),
  7: (forges, { duel, setting }, words) => joined(
    words,
    words.say(duel.probability ? "slow_7" : "slow_7_critic", { way: sized(forges.way), before: exactly(forges.meanForged), after: exactly(forges.meanAfter) }),
    setting.averaging ? words.say("slow_7_averaging") : ""
  )
};
function sentenceOf(line3, happened, words) {
  const { judges, forges, setting } = happened;
  if (!line3) return words.say("slow_choose");
  const said = line3 < 6 ? judges && SAID[line3]?.(judges, happened, words) : happened.moves && OF_G[line3]?.(forges, happened, words);
  if (!said || !runs(line3, setting.turns)) return words.say(line3 < 6 ? "slow_still_d" : "slow_still_g");
  return happened.rounded && (line3 === 5 || line3 === 7) ? joined(words, said, words.say("slow_rounded")) : said;
}

// explorer/stage/web/concepts/gan/step/formula.js
var WORDS = /^(log|Adam|N|U|I)$/;
var LOSS = {
  minimax: ["\u2212log D(x) \u2212 log(1 \u2212 D(x\u0303))", "log(1 \u2212 D(G(z)))"],
  non_saturating: ["\u2212log D(x) \u2212 log(1 \u2212 D(x\u0303))", "\u2212log D(G(z))"],
  least_squares: ["\xBD(D(x) \u2212 1)\xB2 + \xBDD(x\u0303)\xB2", "\xBD(D(G(z)) \u2212 1)\xB2"],
  wasserstein: ["D(x\u0303) \u2212 D(x)", "\u2212D(G(z))"]
};
function formulas({ loss, noise }, { optimizer, r1, gradient_penalty }) {
  const [ofD, ofG] = LOSS[loss];
  const penalties = `${r1 ? " + \xBD\u03B3|\u2207D|\xB2" : ""}${gradient_penalty ? " + \u03BB(|\u2207D| \u2212 1)\xB2" : ""}`;
  const way = (of) => optimizer === "adam" ? `Adam(\u2207L_${of})` : `\u2207L_${of}`;
  return [
    noise === "gaussian" ? "z ~ N(0, I)" : "z ~ U(\u22121, 1)",
    "x\u0303 = G(z)",
    "D(x), D(x\u0303)",
    `L_D = ${ofD}${penalties}`,
    `\u03B8 \u2190 \u03B8 \u2212 \u03B7 ${way("D")}`,
    `L_G = ${ofG}`,
    `\u03C6 \u2190 \u03C6 \u2212 \u03B7 ${way("G")}`
  ];
}
function formula(text) {
  const parts = text.match(/_\p{L}|\p{L}[\p{L}\p{M}]*|[^\p{L}_]+/gu) ?? [];
  const shown = parts.map((part) => {
    if (part.startsWith("_")) return h("sub", {}, part.slice(1));
    return /^\p{L}/u.test(part) && !WORDS.test(part) ? h("i", {}, part) : part;
  });
  return h("span", { class: "math" }, ...shown);
}

// explorer/stage/web/concepts/gan/step/list.js
var PLAIN = (
  /** @type {const} */
  { optimizer: "adam", r1: 0, gradient_penalty: 0 }
);
var LineList = class {
  /**
   * @param {Words} words
   * @param {{ light: (line: number) => void, go: (way: 1 | -1) => void }} asks
   */
  constructor(words, { light, go }) {
    this.words = words;
    this.lines = Array.from({ length: LAST }, (_, i) => line2(i + 1, light, (e) => this.key(e, go)));
    this.element = h("div", { class: "slow-lines" }, this.turn("slow_turn_d", 1, FIRST_OF_G), this.turn("slow_turn_g", FIRST_OF_G, LAST + 1));
    this.lit = 0;
    this.formulas = "";
  }
  /**
   * The lines of one network's turn, under its heading.
   * @param {string} word
   * @param {number} from the first of them
   * @param {number} to and the one after the last
   */
  turn(word, from, to) {
    const title = this.words.say(word);
    return h("div", { class: "slow-turn", role: "group", "aria-label": title }, h("h3", {}, title), ...this.lines.slice(from - 1, to - 1).map(({ button }) => button));
  }
  /** Up and down go along the lines. @param {KeyboardEvent} e @param {(way: 1 | -1) => void} go */
  key(e, go) {
    const way = e.key === "ArrowDown" ? 1 : e.key === "ArrowUp" ? -1 : 0;
    if (!way || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    e.preventDefault();
    e.stopPropagation();
    go(way);
  }
  /** @param {number} lit where the focus is to be */
  focus(lit) {
    this.lines[Math.max(1, lit) - 1].button.focus();
  }
  /**
   * Write the formulas of what is in use.
   * @param {DuelForm} form
   * @param {Setting | null} setting
   */
  name(form, setting) {
    const shown = formulas(form, setting ?? PLAIN);
    if (shown.join() === this.formulas) return;
    this.formulas = shown.join();
    this.lines.forEach(({ text }, i) => text.replaceChildren(formula(shown[i])));
  }
  /**
   * @param {Happened | null} found null: nothing is recorded
   * @param {number} lit
   * @param {Setting["turns"]} turns
   */
  fill(found, lit, turns) {
    const values = found ? valuesOf(found) : [];
    this.lines.forEach(({ button, value }, i) => {
      const stands = !runs(i + 1, turns);
      set(button, { "aria-pressed": String(found !== null && lit === i + 1), "data-still": stands });
      button.disabled = !found || stands;
      write(value, stands ? this.words.say("stands_still") : found ? values[i] : "\u2013");
    });
  }
};
function line2(number2, light, key) {
  const value = h("span", { class: "slow-value" });
  const text = h("span", { class: "slow-formula" });
  const button = h("button", { type: "button", "data-line": number2, "aria-pressed": "false" }, h("span", { class: "slow-number" }, String(number2)), text, value);
  button.addEventListener("click", () => light(number2));
  button.addEventListener("keydown", key);
  return { button, text, value };
}

// explorer/stage/web/concepts/gan/step/pace.js
var Pace = class {
  constructor() {
    this.playing = false;
    this.since = -Infinity;
    this.lit = "";
  }
  /**
   * How far the line's motion is; a line that was lit by whomever starts anew.
   * @param {Place} place
   * @param {number} now milliseconds
   * @param {boolean} quiet
   */
  at({ line: line3, substep }, now, quiet) {
    const lit = `${line3} ${substep}`;
    if (lit !== this.lit) {
      const first = this.lit === "";
      Object.assign(this, { lit, since: first && !this.playing ? -Infinity : now });
    }
    return progress(line3, now - this.since, quiet);
  }
  /** Milliseconds until the next line's turn, while it plays. @param {number} now */
  left(now) {
    return this.playing ? Math.max(0, this.since + GOES + RESTS - now) : Infinity;
  }
  /**
   * Where it goes on once the line has had its time; null where it stays.
   * @param {Place} place
   * @param {number} now
   * @param {{ turns: Setting["turns"], steps: number }} of
   * @returns {Place | null}
   */
  next(place, now, of) {
    return this.left(now) > 0 ? null : walk(place, 1, of);
  }
  /** Have the motion of the line that is lit start again. */
  again() {
    this.lit = "again";
  }
};

// explorer/stage/web/concepts/gan/step/step.js
var NEAR = 0.5;
var KEPT5 = 8;
var Step = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.pace = new Pace();
    const { words } = kit;
    this.where = h("p", { class: "slow-where" });
    this.buttons = {
      back: this.tool("slow_back", [triangle2(-1)], () => this.go(-1)),
      on: this.tool("slow_on", [triangle2(1)], () => this.go(1)),
      play: this.tool("slow_motion", [words.say("slow_motion")], () => this.play(!this.pace.playing)),
      next: this.tool("slow_next", ["+1"], () => this.leap())
    };
    set(this.buttons.play, { "aria-pressed": "false" });
    this.acts = h("div", { class: "slow-acts", role: "group", "aria-label": words.say("slow_acts") }, ...Object.values(this.buttons));
    this.list = new LineList(words, { light: (line3) => this.light(line3), go: (way) => this.along(way) });
    this.sentence = h("p", { class: "slow-said" });
    this.ask = this.tool("slow_here", [words.say("slow_here")], () => actions.slowly());
    this.offer = h("div", { class: "slow-offer" }, h("p", {}, words.say("slow_about")), this.ask);
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: this.scene.own.closeup }));
    this.below = h("div", { class: "slow-below" }, this.sentence, this.offer, this.status.element);
    this.view = h("div", { class: "view" }, this.list.element, this.below);
    this.element = h("section", { class: "duel-step" }, h("header", {}, h("div", { class: "slow-name" }, h("h2", {}, words.say("slow_name")), this.acts), this.where), this.view);
    this.film = null;
    this.happened = /* @__PURE__ */ new Map();
    this.busy = false;
    this.told = "";
    this.spokenText = "";
    kit.signal.addEventListener("abort", () => this.pause());
  }
  /**
   * @param {string} word
   * @param {(string | Node)[]} shown
   * @param {() => void} act
   */
  tool(word, shown, act) {
    const text = this.kit.words.say(word);
    const button = h("button", { type: "button", class: "tool", title: text, "aria-label": text }, ...shown);
    button.addEventListener("click", act);
    return button;
  }
  /* ---- where it stands */
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  /** @returns {Setting | null} */
  get setting() {
    return this.scene.own.slow;
  }
  /** @returns {Place} */
  get place() {
    const steps = this.film?.have ?? 0;
    const line3 = nearest(this.look.line, this.setting?.turns ?? "both");
    return { line: line3, substep: Math.max(0, Math.min(this.look.substep, steps - 1)) };
  }
  /** Whether the close-up is of where the training is. @param {number} at */
  here(at) {
    const { setting, look } = this;
    return setting !== null && look.slow !== null && look.right === "step" && Math.abs(at - setting.frame) < NEAR;
  }
  /** What happened in the step, once it is recorded. @param {number} at of the training @returns {Happened | null} */
  found(at) {
    const { film, setting, place: { substep } } = this;
    if (!film || !setting || !film.have || !this.here(at)) return null;
    const key = `${film.key} ${substep}`;
    const known2 = this.happened.get(key);
    if (known2) return known2;
    if (this.happened.size >= KEPT5) this.happened.clear();
    const [panel] = this.scene.panels;
    const made = new Happened(panel.model, this.kit.film(
      /** @type {string} */
      panel.film
    ), film, substep, setting);
    this.happened.set(key, made);
    return made;
  }
  /**
   * What all parts show of it; null where no line is lit, and where the training has gone on.
   * @param {number} at of the training
   * @param {number} now
   * @returns {Slow | null}
   */
  slow(at, now) {
    const { place } = this;
    const happened = place.line ? this.found(at) : null;
    if (!happened) return null;
    const t = this.pace.at(place, now, this.kit.quiet);
    return { line: place.line, t, happened, key: [happened.key, place.line, t].join(" ") };
  }
  /* ---- what a visitor does */
  /** @param {number} line the one that is lit is let go */
  light(line3) {
    this.play(false);
    this.pace.again();
    if (this.setting && runs(line3, this.setting.turns)) this.show({ line: this.place.line === line3 ? 0 : line3, substep: this.place.substep });
  }
  /** @param {1 | -1} way */
  go(way) {
    this.play(false);
    const next = this.setting && walk(this.place, way, { turns: this.setting.turns, steps: this.film?.have ?? 0 });
    if (next) this.show(next);
  }
  /** To the step after, on the same line. */
  leap() {
    this.play(false);
    const { line: line3, substep } = this.place;
    if (substep + 1 < (this.film?.have ?? 0)) this.show({ line: line3, substep: substep + 1 });
  }
  /** @param {Place} place @param {boolean} [done] */
  show({ line: line3, substep }, done = true) {
    this.actions.choose({ line: line3, substep }, done);
    this.actions.redraw();
  }
  /** To another line, the focus with it. @param {1 | -1} way */
  along(way) {
    this.go(way);
    this.list.focus(this.place.line);
  }
  /** In slow motion, line by line, or not. Where nothing may move by itself, the picture steps. @param {boolean} playing */
  play(playing) {
    if (playing === this.pace.playing) return;
    this.pace.playing = playing;
    set(this.buttons.play, { "aria-pressed": String(playing) });
    this.pause();
    if (playing) {
      const { place, setting, film } = this;
      const over = setting && !walk(place, 1, { turns: setting.turns, steps: film?.have ?? 0 });
      this.pace.again();
      this.show({ line: !place.line || over ? setting?.turns === "generator" ? FIRST_OF_G : 1 : place.line, substep: over ? 0 : place.substep }, false);
    } else this.kit.hold(false);
  }
  timer = 0;
  pause() {
    clearTimeout(this.timer);
    this.timer = 0;
  }
  /** While it plays: on to the next line once this one has had its time, and painted until its motion is over. @param {number} t @param {number} now */
  goOn(t, now) {
    if (t < 1) this.actions.redraw();
    if (!this.pace.playing || !this.setting) return;
    const of = { turns: this.setting.turns, steps: this.film?.have ?? 0 };
    if (this.pace.left(now) > 0) {
      this.timer ||= /** @type {any} */
      setTimeout(() => {
        this.timer = 0;
        this.actions.redraw();
      }, this.pace.left(now) + 5);
      return;
    }
    const next = this.pace.next(this.place, now, of);
    if (next) this.show(next, false);
    else this.play(false);
  }
  /* ---- the part */
  /**
   * @param {GanScene} scene
   * @param {Duels} _duels
   */
  update(scene, _duels) {
    const { own: { closeup }, films } = scene;
    const film = closeup ? this.kit.film(closeup) : null;
    if (film !== this.film) this.happened.clear();
    Object.assign(this, { scene, film, told: "" });
    if (closeup) this.status.update(films[closeup].status);
    this.busy = closeup !== null && !this.status.element.hidden;
    this.list.name(scene.panels[0].model, scene.own.slow);
  }
  /** @param {PartRoom} room */
  layout({ side, narrow }) {
    this.view.style.height = narrow || !Number.isFinite(side) ? "" : `${side}px`;
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} _colours
   */
  paint(shown, _colours) {
    const now = performance.now();
    const told2 = this.tell(shown);
    if (shown.slow) this.goOn(shown.slow.t, now);
    else if (this.pace.playing) this.play(false);
    return told2;
  }
  /** @param {Shown} shown */
  tell({ at, bare }) {
    const { place, setting, film } = this;
    const here = this.here(at) && !bare;
    const told2 = [film?.key, film?.have, here, place.line, place.substep, bare, this.scene.own.closeup].join("|");
    if (told2 === this.told) return false;
    this.told = told2;
    const found = bare ? null : this.found(at);
    this.list.fill(found, place.line, here && setting?.turns || "both");
    this.ways(found ? { place, steps: film?.have ?? 0 } : null);
    this.offer.hidden = here || bare;
    set(this.acts, { "data-away": !here });
    this.sentence.hidden = !here;
    this.status.element.hidden = !this.busy || !here;
    set(this.element, { "data-bare": bare, "data-waits": here && !found });
    this.say(found, here);
    return true;
  }
  /**
   * Which step it is, and what the lit line does.
   * @param {Happened | null} found
   * @param {boolean} here
   */
  say(found, here) {
    const { place, setting, film, kit: { words } } = this;
    const step = setting ? words.count(setting.step + place.substep) : "";
    write(this.where, here ? words.say("slow_where", { step, i: place.substep + 1, n: film?.total ?? 0 }) : words.say("slow_nowhere"));
    this.spokenText = found ? sentenceOf(place.line, found, words) : here ? words.say("slow_waits") : "";
    write(this.sentence, this.spokenText);
  }
  /** Which ways on there are. @param {{ place: Place, steps: number } | null} of null: nothing is there yet */
  ways(of) {
    const { setting, buttons } = this;
    const may = (way) => Boolean(of && setting && walk(of.place, way, { turns: setting.turns, steps: of.steps }));
    buttons.back.disabled = !may(-1);
    buttons.on.disabled = !may(1);
    buttons.play.disabled = !of;
    buttons.next.disabled = !of || of.place.substep + 1 >= of.steps;
  }
  /** What the lit line does. */
  spoken() {
    return this.spokenText;
  }
};
function triangle2(way) {
  return icon(14, 14, s("path", { d: way > 0 ? "M3 1.500L12 7L3 12.500Z" : "M11 1.500L2 7L11 12.500Z", fill: "currentColor" }));
}

// explorer/stage/web/concepts/gan/truth/divergence.js
var DIGITS = 3;
var DivergenceCell = class {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.floor = h("p", { "data-limit": true });
    this.blur = h("p", { class: "second" });
    this.curve = new Curve(`${words.say("js_curve")}; ${words.say("seek_help")}`, seek);
    this.large = new LargeCurve(words, { title: words.say("js_name"), unit: words.say("js_unit_long") }, seek);
    this.curve.element.append(this.large.button);
    const big = h("p", { class: "big" }, this.value, " ", h("small", {}, words.say("js_unit")));
    const said = h("div", { class: "said" }, big, this.floor, this.blur);
    this.element = h("div", { class: "fact js drawn", role: "group", "aria-label": words.say("js_name"), title: words.say("js_help") }, said, this.curve.element, this.large.dialog);
    this.shown = "";
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known: known2, blur }, panel, film, past) {
    this.element.hidden = !known2;
    this.film = film;
    this.shown = "";
    const perfect = perfectJs(panel);
    const run = runOf(film, past, "js", { limit: panel.floor.js ?? null, far: 1 });
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: this.words.say("js_limit", { value: perfect }) });
    write(this.floor, this.words.say("perfect", { value: perfect }));
    write(this.blur, this.words.say("both_blurred", { blur: fixed(blur, DIGITS) }));
    if (!film.have) this.paint(0);
  }
  /** @param {number} at */
  paint(at) {
    const { film } = this;
    const key = film ? [at, film.key, film.have, film.complete].join("|") : "";
    if (!film || this.element.hidden || key === this.shown) return false;
    this.shown = key;
    const low = this.curve.bottom < 5e-4 ? "0" : fixed(this.curve.bottom, this.curve.bottom < 95e-4 ? DIGITS : 2);
    for (const one of [this.curve, this.large.curve]) one.show(at, { high: "1", low });
    write(this.value, film.have ? read(film, "js", at, DIGITS) : NONE);
    return true;
  }
  /** @type {Film | undefined} */
  film;
  get spoken() {
    const { words } = this;
    return `${this.value.textContent} ${words.say("js_unit")}; ${this.floor.textContent}; ${this.blur.textContent}`;
  }
};

// explorer/stage/web/concepts/gan/truth/end.js
var EndCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.rows = ["precision", "recall", "coverage"].map((name2) => ({ name: name2, value: h("b", { class: "value" }), perfect: h("span") }));
    this.when = h("p");
    const columns = this.rows.map(({ name: name2, value, perfect }) => h("div", { title: words.say(`${name2}_help`) }, value, h("span", {}, words.say(name2)), perfect));
    this.element = h("div", { class: "fact end", role: "group", "aria-label": words.say("end_name") }, this.when, h("div", { class: "three" }, ...columns));
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} _past
   * @param {boolean} bare
   */
  update(own, panel, film, _past, bare) {
    this.element.hidden = kindOf(own) === "modes";
    const { words } = this;
    write(this.when, words.say(film.complete ? "end_now" : "end_later"));
    endOf(panel, film).forEach(({ value, perfect }, i) => {
      write(this.rows[i].value, bare ? NONE : value);
      write(this.rows[i].perfect, perfect && words.say("perfect", { value: perfect }));
    });
  }
  get spoken() {
    const said = this.rows.map(({ name: name2, value }) => `${this.words.say(name2)} ${value.textContent}`);
    return `${this.when.textContent}: ${said.join(", ")}`;
  }
};
var NobodyCell = class {
  /** @param {Words} words */
  constructor(words) {
    const said = words.say("nobody_knows");
    this.element = h("div", { class: "fact nobody", role: "group", "aria-label": words.say("truth") }, h("p", { class: "free" }, said));
    this.spoken = said;
  }
  /** @param {GanScene["own"]} own */
  update(own) {
    this.element.hidden = kindOf(own) !== "unknown";
  }
};

// explorer/stage/web/concepts/gan/truth/dots.js
var MOST3 = 0.36;
var LARGEST = 9;
function placesOf2({ means, weights }, side) {
  const [count, d] = means.shape;
  const at = Array.from({ length: count }, (_, k) => [means.data[d * k], d === 1 ? 0 : means.data[d * k + 1]]);
  const [left, right, bottom, top] = [0, 1].flatMap((axis2) => [Math.min(...at.map((p) => p[axis2])), Math.max(...at.map((p) => p[axis2]))]);
  const margin = side * LARGEST * 1.5 / 100;
  const scale = (side - 2 * margin) / Math.max(right - left, top - bottom, 1e-9);
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const places = at.map((p, k) => [round2(side / 2 + scale * (p[0] - x)), round2(side / 2 - scale * (p[1] - y)), weights.data[k]]);
  const widest = Math.sqrt(Math.max(...places.map(([, , fair]) => fair)));
  return { places, unit: Math.min(MOST3 * gapOf(places), side * LARGEST / 100) / widest };
}
function gapOf(places) {
  let gap = Infinity;
  places.forEach(([x, y], i) => places.slice(0, i).forEach(([u, v]) => gap = Math.min(gap, Math.hypot(x - u, y - v))));
  return gap;
}
function round2(value) {
  return Math.round(100 * value) / 100;
}

// explorer/stage/web/concepts/gan/truth/modes.js
var ROUND = 100;
var ModesCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.held = h("span", { class: "value held" });
    this.all = h("small");
    this.touched = h("p", { class: "second two" });
    this.plot = s("svg", { viewBox: `0 0 ${ROUND} ${ROUND}` });
    this.dots = h("div", { class: "mode-dots", role: "img" }, this.plot);
    const said = h("div", { class: "said" }, h("p", { class: "big" }, this.held, " ", this.all), h("p", {}, words.say("modes_held")), this.touched);
    this.element = h("div", { class: "fact modes drawn", role: "group", "aria-label": words.say("modes_held"), title: words.say("modes_help") }, said, this.dots);
    this.counter = null;
    this.marks = [];
    this.shown = "";
    this.made = "";
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update({ known: known2, modes }, { model }, film) {
    this.shown = "";
    this.counter = known2 && modes ? counterOf(model, film, modes) : null;
    this.element.hidden = !this.counter;
    if (!modes || !this.counter) return;
    this.make(modes);
    if (!film.have) this.say(null);
  }
  /** Rings for modes that are not those there were. @param {Modes} modes */
  make(modes) {
    const made = [...modes.means.data, ...modes.weights.data].join();
    if (made === this.made) return;
    this.made = made;
    this.places = placesOf2(modes, ROUND);
    const { places, unit } = this.places;
    this.marks = places.map(([cx, cy]) => s("circle", { cx, cy, r: 0, class: "share" }));
    const rings = places.map(([cx, cy, fair]) => s("circle", { cx, cy, r: (unit * Math.sqrt(fair)).toFixed(2), class: "fair" }));
    this.plot.replaceChildren(...this.marks, ...rings);
    this.held.style.minWidth = `${String(places.length).length}ch`;
  }
  /** @param {Shown} shown */
  paint({ at, look, moving }) {
    const { counter } = this;
    if (!counter?.duel.ready) return false;
    const key = counter.keyOf(at, look.draw, moving);
    if (key === this.shown) return false;
    this.shown = key;
    const found = counter.at(at, look.draw, moving);
    this.say(found);
    return true;
  }
  /** @param {Found | null} found null before the first frame */
  say(found) {
    const { words, marks, places } = this;
    write(this.held, found ? String(found.held) : NONE);
    write(this.all, words.say("modes_of", { n: marks.length }));
    write(this.touched, found && found.touched !== found.held ? words.say("modes_touched", { n: found.touched }) : "");
    marks.forEach((mark, k) => set(mark, { r: (places.unit * Math.sqrt(found?.shares[k] ?? 0)).toFixed(2) }));
    set(this.dots, { "aria-label": found ? words.say("modes_shares", { shares: found.shares.map((share) => words.percent(share, 0)).join(", ") }) : null });
  }
  /** @type {ReturnType<typeof placesOf>} */
  places = { places: [], unit: 0 };
  get spoken() {
    return [`${this.held.textContent} ${this.all.textContent} ${this.words.say("modes_held")}`, this.touched.textContent].filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/gan/truth/quality.js
var QualityCell = class {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.mark = h("p", { "data-limit": true });
    this.curve = new Curve(`${words.say("quality_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, h("small", {}, words.lang === "zh" ? "%" : " %"));
    const said = h("div", { class: "said" }, big, h("p", {}, words.say("quality_good")), this.mark, h("p", { class: "second" }, words.say("quality_mark")));
    this.element = h("div", { class: "fact quality drawn", role: "group", "aria-label": words.say("quality_name"), title: words.say("quality_help") }, said, this.curve.element);
    this.shown = "";
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known: known2, modes }, panel, film, past) {
    this.element.hidden = !known2 || !modes;
    this.film = film;
    this.shown = "";
    const run = runOf(film, past, "quality", { limit: panel.floor.quality ?? null, far: 0, climbs: true });
    this.curve.update(run);
    write(this.mark, this.words.say("perfect", { value: fixed(markOf(panel), 1) }));
    if (!film.have) this.paint(0);
  }
  /** @param {number} at */
  paint(at) {
    const { film } = this;
    const key = film ? [at, film.key, film.have].join("|") : "";
    if (!film || this.element.hidden || key === this.shown) return false;
    this.shown = key;
    this.curve.show(at, { high: fixed(100 * this.curve.top, 1), low: "0" });
    write(this.value, film.have ? fixed(100 * film.scalar("quality", at), 1) : NONE);
    return true;
  }
  /** @type {Film | undefined} */
  film;
  get spoken() {
    return `${this.words.say("quality_name")}: ${this.value.textContent} %; ${this.mark.textContent}`;
  }
};

// explorer/stage/web/concepts/gan/truth/truth.js
var Truth = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, { seek }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.nobody = new NobodyCell(words);
    this.divergence = new DivergenceCell(words, seek);
    this.modes = new ModesCell(words);
    this.quality = new QualityCell(words, seek);
    this.end = new EndCell(words);
    this.judge = new JudgeCell(words, seek);
    this.cells = [this.nobody, this.divergence, this.modes, this.quality, this.end, this.judge];
    this.foot = new StripFoot(kit, () => this.film);
    this.facts = h("div", { class: "facts" }, ...this.cells.map(({ element }) => element));
    this.element = h("div", { class: "truth duel-truth" }, this.facts, this.foot.element);
  }
  /** The film that the strip reads. */
  get film() {
    return (
      /** @type {string} */
      this.scene.panels[0].film
    );
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, { model: { film } }) {
    this.scene = scene;
    const { kit, scene: { own, films, panels: [panel] } } = this;
    const { past: name2 } = films[this.film];
    const past = name2 ? kit.film(name2) : null;
    const bare = Boolean(scene.bare);
    set(this.facts, { "data-kind": kindOf(own) });
    for (const cell of this.cells) cell.update(own, panel, film, past, bare);
    this.foot.update(scene, bare ? [] : notesOf(own, panel, film, kit.words), Boolean(past));
  }
  layout() {
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    if (shown.bare) return false;
    return [this.divergence.paint(shown.at), this.modes.paint(shown), this.quality.paint(shown.at), this.judge.paint(shown.at)].some(Boolean);
  }
  spoken() {
    return this.cells.filter(({ element }) => !element.hidden).map((cell) => cell.spoken).filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/gan/page.js
var RIGHT3 = { machine: "machine", step: "one_step", beside: "beside", dirac: "dirac" };
var LOOK = {
  ...{ right: "machine", part: "all", show: "learned", layers: ["field", "real", "forged"], forged: 300, draw: 0, morph: 1, slow: null, line: 0, substep: 0 },
  ...{ dirac_loss: "minimax", dirac_cure: "none", dirac_strength: 1, dirac_alternating: false, dirac_start: [1, 1] },
  ...{ panel: "left", pencil: null, draft: null, sketch: null },
  ...{ asked: 7, rows: false, z: null, axes: [0, 1] }
  // of digits
};
var GanPage = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    const actions = this.actions();
    this.lefts = { stage: new Stage(kit, scene, actions), line: new Line(kit, scene, actions), dirac: new Portrait(kit, scene, actions) };
    this.rights = { machine: new Machine(kit, scene, actions), step: new Step(kit, scene, actions), beside: new Beside(kit, scene, actions), dirac: new DiracSide(kit, scene, actions) };
    this.truth = new Truth(kit, scene, actions);
    this.paper = new StagePaper(this.lefts.stage.frame);
    this.pencil = new Pencil(kit, [this.paper]);
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
    const side = (id, parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights), this.rights.beside.table.element);
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: (
      /** @type {any} */
      panel
    ) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT3).map(([right, word]) => [right, words.say(word)]), (right) => this.turn(
      /** @type {any} */
      right
    ));
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [bar, this.truth.element]);
    this.tools = [this.rightSwitch.element];
    this.bar = h("div", {}, this.pencil.element);
    this.elements = [this.switch.element, this.bar, this.panels, this.veil.element, bar, this.truth.element];
    this.keys = { m: "machine", s: "one_step", b: "beside", d: "dirac", g: "gradients" };
    this.arranged = "";
    this.exact = null;
    this.real = new Float32Array(0);
    this.duels = null;
  }
  /** @returns {Actions} */
  actions() {
    return {
      choose: (change, done = true) => {
        this.kit.hold(!done);
        this.choose(change);
      },
      turn: (right) => this.turn(right),
      cure: (name2) => this.kit.send("cure", name2),
      seek: (frame2, done) => this.kit.timeline(TRAINING).seek(frame2, done),
      learn: (frame2, who) => {
        this.kit.timeline(TRAINING).seek(frame2, true);
        this.kit.send("turns", { frame: frame2, who });
      },
      slowly: () => this.slowly(),
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
  /** What stands at the right: a cure only where its film is there, the Dirac-GAN only where nobody draws on the stage. */
  get right() {
    const { right } = this.look;
    return right === "beside" && !this.duels?.beside || right === "dirac" && this.draws ? "machine" : right;
  }
  /** Whether a pencil is out. */
  get draws() {
    return this.scene.own.kind === "plane" && this.pencil.purpose !== null;
  }
  /** And at the left. */
  get left() {
    return this.right === "dirac" ? "dirac" : this.scene.own.kind === "line" ? "line" : "stage";
  }
  /** What stands under both panels: the numbers of both sides. */
  get under() {
    return this.rights.beside.table.element;
  }
  /* ---- what a scene brings */
  /** @param {GanScene} scene */
  update(scene) {
    this.scene = scene;
    this.real = realOf(scene.own);
    const duel = (panel) => panel ? new Duel(panel.model, this.kit.film(
      /** @type {string} */
      panel.film
    )) : null;
    const model = (
      /** @type {Duel} */
      duel(scene.panels[0])
    );
    this.duels = { model, beside: duel(scene.panels[1]) };
    this.parts.update(scene, this.duels);
    if (scene.own.kind === "plane") {
      this.pencil.update(scene.own, Boolean(scene.bare));
      this.exact = this.exact?.fits(scene.own) ? this.exact : new Exact(scene.own);
    }
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { left, right } = this;
    const panel = this.draws ? "left" : this.look.panel;
    this.parts.show({ left, right });
    this.bar.hidden = left !== "stage";
    this.under.hidden = right !== "beside";
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, panel);
    write(
      /** @type {Element} */
      this.switch.element.lastElementChild,
      this.kit.words.say(RIGHT3[right])
    );
    set(this.kit.root, { "data-left": left, "data-right": right });
    const arranged = [left, right, panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }
  /** @param {Room} room */
  layout(room) {
    const [left, right] = [this.lefts[this.left].element, this.rights[this.right].element];
    const heads = left.querySelector("header")?.offsetHeight ?? 0;
    const tallest = this.left === "dirac" && !room.narrow ? 1.4 : 1;
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads + this.under.offsetHeight);
    this.parts.layout({ ...room, side: Math.round(Math.min(tallest * (left.clientWidth || right.clientWidth), roof)) });
    const { own } = this.scene;
    this.pencil.width = room.width;
    this.paper.layout(own.kind === "plane" && this.left === "stage" ? extentOf(own.extent) : null);
  }
  /* ---- what a visitor does */
  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }
  /** Show something else at the right; a cure has a film, which Python must ask for. @param {Look["right"]} right */
  turn(right) {
    if (right === this.right) return;
    if (right === "dirac" && this.draws) this.pencil.take(null);
    if (right === "beside" && !this.duels?.beside) this.kit.send("right", right);
    else if (right === "step") this.slowly();
    else this.choose({ right, ...this.look.slow === null ? {} : { slow: null, line: 0, substep: 0 } });
  }
  /** Show the step that follows where the training is, slowly: it has a film of its own. */
  slowly() {
    this.choose({ right: "step", part: "all" });
    this.kit.send("slow", { frame: this.kit.timeline(TRAINING).pause() });
  }
  /** @param {string} command */
  command(command) {
    if (command === "gradients") this.choose({ layers: toggled(this.look.layers, "gradients") });
    for (const [right, word] of Object.entries(RIGHT3)) if (word === command) this.turn(
      /** @type {Look["right"]} */
      right
    );
  }
  /* ---- painting */
  /**
   * @param {Moment} moment
   * @param {GanColours} colours
   */
  paint(moment, colours) {
    this.arrange();
    this.draw(colours);
    const shown = this.shown(moment, this.rights.step.slow(moment.at[TRAINING], moment.now));
    if (shown) return this.parts.paint(shown, colours);
    for (const left of [this.lefts.stage, this.lefts.line]) left.wait(this.real, colours);
    return false;
  }
  /** What the pencil draws, over the stage. @param {GanColours} colours */
  draw(colours) {
    const { exact, paper } = this;
    if (exact && paper.visible && this.pencil.paint(colours, exact)) this.kit.layout();
  }
  /**
   * @param {Moment} moment
   * @param {Slow | null} [slow] what is saved shows no step
   * @returns {Shown | null} null before the first frame
   */
  shown(moment, slow = null) {
    const { model, beside } = this.duels ?? {};
    if (!model?.ready) return null;
    const look = this.draws ? { ...this.look, part: (
      /** @type {const} */
      "all"
    ) } : this.look;
    return shownAt(moment, { look, real: this.real, model, beside: beside?.ready ? beside : null, bare: Boolean(this.scene.bare), slow: this.scene.bare ? null : slow });
  }
  /** @param {string} where */
  spoken(where) {
    return this.scene.bare ? this.kit.words.say("after_the_guess") : this.parts.spoken(where);
  }
  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf2(this, order);
  }
};
function toggled(layers2, layer) {
  return layers2.includes(layer) ? layers2.filter((other) => other !== layer) : [...layers2, layer];
}
var page_default = {
  check,
  start: (kit, scene) => scene.own.kind === "images" ? new DigitsPage(
    kit,
    /** @type {any} */
    scene
  ) : new GanPage(
    kit,
    /** @type {any} */
    scene
  ),
  shape: ({ panels, own }) => [own.kind, .../** @type {any[]} */
  panels.map(({ id, title, model }) => [id, title, model.kind, model.loss, model.generator, model.discriminator].join("|"))],
  look: LOOK,
  report: ({ morph, dirac_start, dirac_strength, z, ...look }) => ({ ...look, z: z && z.map(short2), morph: short2(morph), dirac_strength: short2(dirac_strength), dirac_start: dirac_start.map(short2) }),
  colours: { ...TOKENS, real: "--real", noise: "--noise", gradient: "--gradient" }
};
function short2(value) {
  return Number(value.toFixed(3));
}
export {
  page_default as default
};
