import {
  Exact,
  ROW,
  Raster,
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
  strengthOf,
  tabulate,
  written
} from "../../shared/chunk-ANIUJT6W.js";
import {
  Parts,
  normal,
  uniforms
} from "../../shared/chunk-LLGK4MBK.js";
import {
  Curve,
  FilmStatus,
  LargeCurve,
  LruCache,
  PanelSwitch,
  Veil,
  math,
  number
} from "../../shared/chunk-AAWAN7AX.js";
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
} from "../../shared/chunk-FV7I7UA5.js";

// explorer/stage/web/concepts/gan/shown.js
var TRAINING = "training";
function shownAt({ at: places, moving, lit }, { look, real, model, beside, bare }) {
  const at = places[TRAINING];
  model.at(at);
  beside?.at(at);
  const z = model.noise(look.forged, look.draw);
  const forged = model.forge(z);
  const slow = look.slow === null || !look.line ? null : { line: look.line, t: 1 };
  const key = [model.key, beside?.key, look.forged, look.draw, slow?.line, slow?.t, bare].join("|");
  return { at, moving, bare, lit, look, real, z, forged, model, beside, slow, key };
}
function besideOf(shown) {
  const { beside: model, look } = shown;
  if (!model) return null;
  const z = model.noise(look.forged, look.draw);
  return { ...shown, model, z, forged: model.forge(z), beside: null, key: `${shown.key}|beside` };
}
function realOf(own) {
  return Float32Array.from(own.kind === "line" ? own.points.x.data : own.points.xy.data);
}

// explorer/stage/web/concepts/gan/stage/field.js
var ERROR = 0.5;
var STRENGTH = 0.7;
var CURVE = 0.62;
var REACH = 2;
var LEVELS = [0.1, 0.2, 0.3, 0.4, 0.45, 0.55, 0.6, 0.7, 0.8, 0.9];
var [STILL, SKETCH, LEAST] = [116, 84, 44];
var SAYS = 0.25;
var WORK = 9e6;
function criticScale({ model, real, forged }) {
  const { film } = model;
  const { dReal, dForged } = model.losses(real.subarray(0, forged.length), forged);
  const gaps = Array.from({ length: film.have }, (_, i) => Math.abs(film.scalar("d_loss", i))).filter(Number.isFinite);
  return { middle: (dReal + dForged) / 2, reach: round(REACH * gaps.reduce((top, gap) => Math.max(top, gap), 1e-3)) };
}
function judged(camera, shown) {
  const { model } = shown;
  const most = Math.max(LEAST, Math.min(SKETCH, Math.round(Math.sqrt(WORK / (model.discriminator.size * Math.max(1, model.form.pack * 4 - 4))))));
  const grid = camera.grid(shown.moving ? most : STILL);
  const places = placesOf(grid);
  if (model.probability) return { grid, d: model.chance(places) };
  const { middle, reach } = criticScale(shown);
  return { grid, d: model.judge(places).map((value) => Math.max(-1, Math.min(1, (value - middle) / reach)) / 2 + 0.5) };
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
var shownOf = ({ look, model }, { known }) => known && model.probability ? look.show : "learned";
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
  const lines = contours(d, grid.nx, grid.ny, 0.5).flatMap((line) => partsOf(line, (i) => strength[i] > SAYS, grid.nx));
  drawLines(ctx, camera, grid, lines, { colour: colours.ink, width: 1.8, dash: [6, 4] });
}
function partsOf(line, says, nx) {
  const parts = [[]];
  for (let k = 0; k < line.length; k += 2) {
    if (says(Math.round(line[k + 1]) * nx + Math.round(line[k]))) parts[parts.length - 1].push(line[k], line[k + 1]);
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

// explorer/stage/web/concepts/gan/net.js
var LEAK = 0.2;
function weightCount(sizes) {
  return sizes.slice(1).reduce((count, size, i) => count + size * (sizes[i] + 1), 0);
}
var Net = class {
  /** @param {number[]} sizes inputs, hidden ..., outputs */
  constructor(sizes) {
    this.sizes = sizes;
    this.size = weightCount(sizes);
    this.room = 0;
    this.values = sizes.map(() => new Float32Array(0));
    const widest = Math.max(...sizes);
    this.up = new Float64Array(widest);
    this.down = new Float64Array(widest);
  }
  /** @param {number} n points to make room for */
  grow(n) {
    if (n <= this.room) return;
    this.room = n;
    for (let layer = 1; layer < this.sizes.length; layer++) this.values[layer] = new Float32Array(n * this.sizes[layer]);
  }
  /**
   * @param {Float32Array} weights
   * @param {Float32Array} input (n, in)
   * @param {number} n
   * @returns {Float32Array} (n, out) at its beginning; the next call writes over it
   */
  run(weights, input, n) {
    const { sizes, values } = this;
    if (weights.length !== this.size || input.length < n * sizes[0]) throw new Error("the arrays do not fit the network");
    this.grow(n);
    values[0] = input;
    const last = sizes.length - 1;
    for (let layer = 1, at = 0; layer <= last; layer++) {
      forward(weights, at, values[layer - 1], sizes[layer - 1], values[layer], sizes[layer], n);
      if (layer < last) leak(values[layer], n * sizes[layer]);
      at += (sizes[layer - 1] + 1) * sizes[layer];
    }
    return values[last];
  }
  /**
   * The slopes of a sum of outputs in what the last run was given.
   * @param {Float32Array} weights of that run
   * @param {number} n its points
   * @param {Float32Array} wanted (n, out) how much each output counts
   * @param {Float32Array} out (n, in)
   */
  back(weights, n, wanted, out) {
    const { sizes, values } = this;
    const last = sizes.length - 1;
    for (let p = 0; p < n; p++) {
      let { up, down } = this;
      for (let o = 0; o < sizes[last]; o++) up[o] = wanted[p * sizes[last] + o];
      for (let layer = last, at = this.size; layer > 0; layer--) {
        const [from, to] = [sizes[layer - 1], sizes[layer]];
        at -= (from + 1) * to;
        backward(weights, at, up, to, down, from);
        if (layer > 1) {
          for (let i = 0, row = p * from; i < from; i++) if (!(values[layer - 1][row + i] > 0)) down[i] *= LEAK;
        }
        [up, down] = [down, up];
      }
      for (let i = 0; i < sizes[0]; i++) out[p * sizes[0] + i] = up[i];
    }
    return out;
  }
};
function forward(weights, start, input, from, out, to, n) {
  const bias = start + from * to;
  for (let p = 0, x = 0, y = 0; p < n; p++, x += from, y += to) {
    let o = 0;
    for (let row = start; o + 3 < to; o += 4, row += 4 * from) {
      let [a, b, c, d] = [weights[bias + o], weights[bias + o + 1], weights[bias + o + 2], weights[bias + o + 3]];
      for (let i = 0; i < from; i++) {
        const value = input[x + i];
        a += weights[row + i] * value;
        b += weights[row + from + i] * value;
        c += weights[row + 2 * from + i] * value;
        d += weights[row + 3 * from + i] * value;
      }
      out[y + o] = a;
      out[y + o + 1] = b;
      out[y + o + 2] = c;
      out[y + o + 3] = d;
    }
    for (; o < to; o++) {
      let sum = weights[bias + o];
      for (let i = 0, row = start + o * from; i < from; i++) sum += weights[row + i] * input[x + i];
      out[y + o] = sum;
    }
  }
}
function backward(weights, start, up, to, down, from) {
  down.fill(0, 0, from);
  for (let o = 0, row = start; o < to; o++, row += from) for (let i = 0; i < from; i++) down[i] += weights[row + i] * up[o];
}
function leak(values, count) {
  for (let i = 0; i < count; i++) if (values[i] < 0) values[i] *= LEAK;
}

// explorer/stage/web/concepts/gan/duel.js
var KEPT = 4;
var Duel = class {
  /**
   * @param {DuelForm} form
   * @param {Film} film
   */
  constructor(form, film) {
    this.form = form;
    this.film = film;
    this.generator = new Net(form.generator);
    this.discriminator = new Net(form.discriminator);
    this.dimensions = form.generator[form.generator.length - 1];
    this.features = new Features(this.dimensions, form.fourier, form.scale);
    this.loss = LOSSES[form.loss];
    this.probability = form.probability;
    this.weights = { generator: new Float32Array(0), discriminator: new Float32Array(0) };
    this.seen = new Float32Array(0);
    this.slope = new Float32Array(0);
    this.place = -1;
    this.others = new Float32Array(0);
    this.noises = new LruCache(KEPT);
    this.grid = null;
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
    const [generator, discriminator] = ["generator", "discriminator"].map((name) => this.film.row(name, place));
    if (!generator || !discriminator) throw new Error("the film has no frame yet");
    this.use(generator, discriminator);
    this.place = this.film.clamp(place);
    return this;
  }
  /**
   * Take weights from elsewhere: those between two turns of a step, say.
   * @param {Float32Array} generator
   * @param {Float32Array} discriminator
   */
  use(generator, discriminator) {
    const moved = generator !== this.weights.generator;
    this.weights = { generator, discriminator };
    this.place = NaN;
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
  noise(n, draw2) {
    const { noise, noise_size: k } = this.form;
    return this.noises.get(`${n} ${draw2}`, () => {
      const uniform = uniforms(draw2);
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
    const { pack } = this.form;
    const [d, count] = [this.dimensions, this.features.count];
    const n = x.length / d;
    const packs = Math.floor(n / pack);
    const said = this.answers(x, packs * pack);
    const wanted = Float32Array.from({ length: packs }, (_, i) => -n / packs * this.loss.slope(said[i]));
    if (this.slope.length < packs * pack * count) this.slope = new Float32Array(packs * pack * count);
    this.discriminator.back(this.weights.discriminator, packs, wanted, this.slope);
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
    const { count } = this.features;
    this.widen(n * count);
    for (let p = 0; p < n; p++) this.features.see(x, p * this.dimensions, this.seen, p * count);
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
  const known = scales.get(film);
  if (known?.frames === frames) return known.scale;
  const other = new Duel(form, film);
  const z = other.noise(POINTS, 0);
  const usual = Array.from({ length: PLACES }, (_, i) => meanLength(other.at((i + 0.5) / PLACES * (frames - 1)).slopes(other.forge(z)), other.dimensions));
  const scale = round(usual.filter(Number.isFinite).sort((a, b) => a - b)[PLACES >> 1]);
  scales.set(film, { frames, scale });
  return scale;
}
function meanLength(ways, d) {
  let sum = 0;
  for (let i = 0; i < ways.length; i += d) sum += Math.hypot(ways[i], d > 1 ? ways[i + 1] : 0);
  return sum * d / ways.length;
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
    for (const arrow2 of seen) trace(ctx, arrow2);
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

// explorer/stage/web/concepts/gan/stage/marks.js
var SHEET = "M1 3.5Q8.5-.5 16 3.5L14 12Q8.5 8.5 3 12zM1.900 7.500Q8.500 3.500 15 7.500M6 1.800 6.700 10.500M11 1.800 10.300 10.500";
var dot = (name) => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4.2, class: name }));
var ramp3 = () => h("i", { class: "duel-ramp" });
var realDot = () => dot("duel-real");
var forgedDot = () => dot("duel-forged");
var sheet = () => icon(17, 14, s("path", { d: SHEET, class: "duel-sheet" }));
var arrow = () => icon(20, 14, s("path", { d: "M2 10.500 17 3.500M11 2.500 17 3.500 14 9", class: "duel-arrow" }));
var modeRing = () => icon(14, 14, s("circle", { cx: 7, cy: 7, r: 5.6, class: "duel-ring" }));
var stroke = (name) => icon(22, 10, s("path", { d: "M1 5h20", class: `duel-line-mark ${name}` }));
var both = () => icon(22, 14, s("path", { d: "M1 4h20", class: "duel-line-mark" }), s("path", { d: "M1 11h20", class: "duel-line-mark exact" }));

// explorer/stage/web/concepts/gan/stage/foot.js
var ORDER = ["field", "real", "forged", "manifold", "gradients"];
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
    this.rows = { all: this.layers, generator: this.morph(), losses: this.losses() };
    this.element = h("div", { class: "duel-foot" }, ...Object.values(this.rows));
  }
  /**
   * @param {LayerMark} layer
   * @param {Kit["light"]} light
   */
  button({ layer, word, mark, ends: ends2 = false }, light) {
    const marks = ends2 ? [this.ends[0], mark(), this.ends[1]] : [mark()];
    const button = h("button", { type: "button", "data-see": layer }, h("span", { class: "duel-mark" }, ...marks), h("span", {}, this.words.say(word)));
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
  show({ look, bare }, { ends: ends2, level }) {
    this.on = look.layers;
    for (const [name, element] of Object.entries(this.rows)) set(element, { "data-away": name !== look.part, inert: name !== look.part });
    ends2.forEach((end, i) => write(this.ends[i], end));
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
   */
  constructor({ words }, actions) {
    this.title = h("h2");
    this.line = h("p");
    this.shows = segmented(words.say("shows"), SHOWS.map((show) => [show, words.say(show)]), (show) => actions.choose({ show: (
      /** @type {Look["show"]} */
      show
    ) }));
    this.back = h("button", { type: "button", class: "tool", title: words.say("whole_stage") }, h("span", { "aria-hidden": "true" }, "\xD7"), h("span", {}, words.say("whole_stage")));
    this.back.addEventListener("click", () => actions.choose({ part: "all" }));
    this.rings = h("span", { class: "duel-mark", "data-see": "modes" }, modeRing(), "3\u03C3");
    const name = h("div", { class: "duel-name" }, this.title, this.shows.element, this.back);
    this.element = h("header", {}, name, h("div", { class: "duel-said" }, this.line, this.rings));
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
  constructor(kit, actions, { name, label: label2, layers: layers2 }, pick) {
    this.kit = kit;
    this.head = new Head(kit, actions);
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
    this.element = h("section", { class: name }, this.head.element, this.view, this.foot.element);
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
    names.forEach((name, i) => {
      write(this.axes[i], name);
      this.axes[i].hidden = !name;
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
    const inside = (value, most) => Math.max(0, Math.min(value, most - 1));
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
function levelOf(name, loss) {
  const half = name === "least_squares" ? 0.5 : 0;
  const text = { least_squares: "1/4", wasserstein: "0" }[name] ?? `2 ln 2 = ${fixed(2 * Math.LN2, 2)}`;
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
  const runs = ["d_loss", "g_loss"].map((name) => Array.from({ length: film.have }, (_, i) => film.scalar(name, i)));
  const level = levelOf(model.form.loss, model.loss);
  const [low, high] = boundsOf(runs.flat(), level.value);
  const [x, y] = axes(size, film, low, high);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, size.width, size.height);
  drawScale(ctx, size, { low, high, y, film, step, font }, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(MARGIN.left, 0, size.width - MARGIN.left, size.height - MARGIN.bottom + 1);
  ctx.clip();
  dashed(ctx, size, y(level.value), colours);
  [colours.ink, colours.gen].forEach((colour, i) => drawRun(ctx, runs[i], at, { x, y, colour }));
  ctx.restore();
  drawPlayhead(ctx, size, x(film.clamp(at)), colours);
  [colours.ink, colours.gen].forEach((colour, i) => drawPlace(ctx, x(film.clamp(at)), y(film.between(i ? "g_loss" : "d_loss", at)), size, colour, colours.paper));
}
function axes({ width, height }, film, low, high) {
  const [wide, tall] = [width - MARGIN.left - MARGIN.right, height - MARGIN.top - MARGIN.bottom];
  return [(frame) => MARGIN.left + wide * frame / Math.max(1, film.total - 1), (value) => MARGIN.top + tall * (high - value) / (high - low)];
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
    ctx.fillText(fixed(value, gap < 0.1 ? 2 : gap < 1 ? 1 : 0), MARGIN.left - 7, y(value));
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

// explorer/stage/web/concepts/gan/points.js
function extentOf([left, right, bottom = -1, top = 1]) {
  return [left, right, bottom, top];
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
  const [x, y] = [0, 1].map((axis) => Float32Array.from({ length: places.length / 2 }, (_, i) => axis ? camera.y(places[2 * i + 1]) : camera.x(places[2 * i])));
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
function sentOf({ model, forged }, camera) {
  const scale = arrowScale(model);
  const ways = model.slopes(forged);
  return Array.from({ length: Math.min(MOST, forged.length / 2) }, (_, i) => arrowOf(camera.x(forged[2 * i]), camera.y(forged[2 * i + 1]), ways[2 * i], ways[2 * i + 1], scale));
}

// explorer/stage/web/concepts/gan/stage/read.js
function placeOf(model, x, { best: best2, p, q, least }) {
  const [d] = model.probability ? model.chance(x) : model.judge(x);
  return { d, best: model.probability ? best2 : NaN, p, q, least };
}
var digits = (value) => Math.max(0, Math.min(6, -Math.floor(Math.log10(value))));
function rowsOf({ d, best: best2, p, q, least }) {
  const row = (name, value, strong = false) => [math(name), h(strong ? "b" : "span", {}, value)];
  return [
    ...row("D(x)", fixed(d, 3), true),
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
  const said = [["D", fixed(d, 3)], ["D*", Number.isNaN(best2) ? "" : fixed(best2, 3)], ["p", Number.isNaN(p) ? "" : density(p)], ["q", q < least ? `< ${fixed(least, digits(least))}` : density(q)]];
  return `${words.say("at_place", { x: where })}: ${said.filter(([, value]) => value).map(([name, value]) => `${name} ${value}`).join(", ")}`;
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
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    const { rivals, frame } = this;
    if (!rivals || !frame.size.width) return false;
    this.shown = shown;
    const painted = this.paintPicture(shown, colours, rivals);
    if (painted) this.say(shown, rivals);
    frame.foot.light(shown.lit);
    this.read(shown, rivals);
    return painted;
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
    const { frame, kit: { words }, scene: { own } } = this;
    const { model, look, bare } = shown;
    const layers2 = layersOf(shown);
    const show = shownOf(shown, rivals);
    const switched = rivals.known && model.probability && layers2.includes("field");
    const rings = own.kind === "plane" && layers2.includes("rings") && Boolean(own.modes);
    frame.head.show(saidOf(shown, rivals, words), shown, { show, switched, rings });
    frame.foot.show(shown, { ends: ends(shown, show), level: levelOf(model.form.loss, model.loss).text });
    frame.scaleSays(layers2.includes("gradients") && !bare ? words.say("arrow_scale", { value: String(arrowScale(model)) }) : "");
    set(this.element, { "data-show": show, "data-part": look.part });
    set(frame.canvas, { "aria-label": this.spoken(), "data-losses": look.part === "losses" });
    for (const axis of frame.axes) set(axis, { "data-away": look.part === "losses" || look.part === "noise" });
  }
  /**
   * @param {Shown} shown
   * @param {Rivals} rivals
   */
  read(shown, rivals) {
    const { frame, kit: { words }, picture, scene: { own } } = this;
    const { at, readout } = frame;
    if (!at || shown.bare || shown.look.part === "losses" || shown.look.part === "noise") {
      frame.silent();
      return;
    }
    const camera = this.camera(shown);
    const world = camera.world(...at);
    const { x, where } = picture.place(world, own);
    const place = placeOf(shown.model, x, rivals.at(world[0], world[1], rivals.grid(camera), shown));
    readout.show(world, camera, [...at, ...Object.values(place)].join(), () => rowsOf(place));
    frame.point(at);
    frame.say(aloud(where, place, words));
  }
  /** What there is to see. */
  spoken() {
    const { shown, rivals, kit: { words } } = this;
    if (!shown || !rivals) return "";
    const { title, math: math2, line } = saidOf(shown, rivals, words);
    return [`${title} ${math2}`.trim(), line].filter(Boolean).join(": ");
  }
};
function ends(shown, show) {
  if (show === "error") return [fixed(-ERROR, 1), `+${fixed(ERROR, 1)}`];
  if (shown.model.probability || shown.bare) return ["0", "1"];
  const { middle, reach } = criticScale(shown);
  return [fixed(middle - reach, 1), fixed(middle + reach, 1)];
}

// explorer/stage/web/concepts/gan/stage/bands.js
var SHARES = {
  ...{ all: { density: 0.44, judge: 0.3, map: 0.26 }, noise: { noise: 1 }, generator: { density: 0.35, map: 0.65 } },
  ...{ forged: { density: 1 }, real: { density: 1 }, discriminator: { density: 0.4, judge: 0.6 } }
};
var AXIS = 20;
var ABOVE = 16;
var TICKS = 16;
function bandsOf(part, height, bare) {
  const shares = part === "losses" || bare && part !== "noise" ? { density: 1 } : SHARES[part];
  const room = height - AXIS;
  let top = 0;
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => {
      const band = { top: top + ABOVE, bottom: top + share * room - (name === "density" ? TICKS : 6) };
      top += share * room;
      return [name, band];
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
  if (layers2.includes("gradients") && !shown.bare) drawArrows(ctx, sent(drawing, band.bottom + 4), colours);
}
function sent({ camera, shown: { model, forged } }, y) {
  const scale = arrowScale(model);
  const ways = model.slopes(forged);
  return Array.from({ length: Math.min(MOST >> 2, forged.length) }, (_, i) => arrowOf(camera.x(forged[i]), y - i % 4 * 7, ways[i], 0, scale));
}
function drawJudged(drawing, band) {
  const { camera, shown, colours, rivals } = drawing;
  const { model } = shown;
  const grid = rivals.grid(camera);
  const places = Float32Array.from(centres(grid));
  const { middle, reach } = model.probability ? { middle: 0.5, reach: 0.5 } : criticScale(shown);
  const y = scaleIn(band, middle - reach, middle + reach);
  const d = model.probability ? model.chance(places) : model.judge(places);
  const show = shownOf(shown, rivals);
  [middle - reach, middle, middle + reach].forEach((value, i) => rule(drawing, y(value), model.probability ? ["0", "\xBD", "1"][i] : fixed(value, 1), i === 1));
  clipped(drawing, { top: band.top - 3, bottom: band.bottom + 3 }, () => {
    if (model.probability && rivals.known) drawBest2(drawing, { grid, d, y, show });
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
  const { ctx, camera, shown: { model, z, forged, look }, colours, font } = drawing;
  const { noise, noise_size: k } = model.form;
  const [top, bottom] = [band.top + AXIS, band.bottom - 4];
  const below = (value) => (0.5 + 0.44 * value / FAR4[noise]) * camera.width;
  rule(drawing, bottom);
  const t = look.part === "generator" ? look.morph : 1;
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
function clipped({ ctx, camera }, { top, bottom }, draw2) {
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, top, camera.width, bottom - top);
  ctx.clip();
  draw2();
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
  place: ([x, y], own) => ({ x: Float32Array.of(x, y), where: realAxes(own).map((axis, i) => written(axis, i ? y : x)).join(", ") }),
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
  const squares = Array.from({ length: count }, (_, k) => squareOf(modes, k, d));
  const counts = new Array(count).fill(0);
  for (let i = 0; i < x.length; i += d) {
    const k = nearest(squares, x[i], x[i + 1]);
    if (k >= 0) counts[k] += 1;
  }
  const good = counts.reduce((sum, n) => sum + n, 0);
  const shares = counts.map((n) => n / Math.max(good, 1));
  const held = shares.filter((share, k) => share >= FAIR * modes.weights.data[k] * ROUNDED).length;
  return { touched: counts.filter(Boolean).length, held, quality: good * d / Math.max(x.length, 1), shares };
}
function nearest(squares, x, y) {
  let [best2, least] = [-1, Infinity];
  squares.forEach((square, k) => {
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
  at(at, draw2, moving) {
    const { duel } = this;
    return this.found.get(this.keyOf(at, draw2, moving), () => {
      const z = duel.noise(POINTS2, draw2).subarray(0, (moving ? this.few : POINTS2) * duel.form.noise_size);
      return countModes(duel.at(Math.floor(duel.film.clamp(at))).forge(z), this.modes);
    });
  }
  /**
   * Changes with what is counted.
   * @param {number} at
   * @param {number} draw
   * @param {boolean} moving
   */
  keyOf(at, draw2, moving) {
    const { film } = this.duel;
    return [film.key, Math.floor(film.clamp(at)), draw2, moving ? this.few : POINTS2].join("|");
  }
};
var counters = /* @__PURE__ */ new WeakMap();
function counterOf(form, film, modes) {
  let known = counters.get(film);
  if (known?.duel.form !== form || known.modes !== modes) {
    known = new Counter(form, film, modes);
    counters.set(film, known);
  }
  return known;
}

// explorer/stage/web/concepts/gan/truth/readings.js
var NONE = "\u2013";
var kindOf = ({ known, modes }) => known ? modes ? "modes" : "known" : "unknown";
var read = (film, name, at, digits2) => fixed(film.scalar(name, at), digits2);
function runOf(film, past, name, { limit, far, climbs = false }) {
  const values = film.scalars[name] ?? [];
  return { values, have: film.scalars[name] ? film.have : 0, total: film.total, floor: limit, baseline: far, past: past?.scalars[name] ?? null, climbs };
}
function perfectJs({ floor }) {
  const js = floor.js ?? NaN;
  return js < 5e-4 ? "< 0.001" : fixed(js, 3);
}
var markOf = ({ floor }) => 100 * (floor.quality ?? NaN);
function judgeOf({ model, floor }, film, at, known, words) {
  const [d, g] = ["d_loss", "g_loss"].map((name) => lossText(film.scalar(name, at)));
  const best2 = film.scalars.d_exact ? lossText(film.scalar("d_exact", at)) : null;
  const losses = { d, best: best2, g, level: levelOf(model.loss, LOSSES[model.loss]).text.split(" = ")[0] };
  if (!known) return { value: d, unit: "loss", line: words.say("judge_unknown"), losses };
  if (model.loss === "wasserstein") return { value: d, unit: "loss", line: words.say("judge_critic"), losses };
  if (model.pack > 1) return { value: d, unit: "loss", line: words.say("judge_packs"), losses };
  return { value: read(film, "d_gap", at, 3), unit: "gap", line: words.say("perfect", { value: fixed(floor.d_gap ?? NaN, 3) }), losses };
}
function lossText(value) {
  return fixed(value, Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2);
}
function endOf({ floor }, film) {
  return ["precision", "recall", "coverage"].map((name) => ({
    name,
    value: fixed((film.complete ? film.summary[name] : NaN) ?? NaN, 2),
    perfect: floor[name] === void 0 ? "" : fixed(floor[name], 2)
  }));
}
function notesOf(own, panel, film, words) {
  const kind = kindOf(own);
  if (kind === "unknown") return [words.say("notes_unknown")];
  if (kind === "known") return [words.say("notes_known")];
  const said = Object.fromEntries(endOf(panel, film).flatMap(({ name, value, perfect }) => [[name, value], [`${name}_perfect`, perfect]]));
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
  return namesOf(own).map((name) => {
    const values = (
      /** @type {[string, string]} */
      sides.map((side) => textOf(name, side, at))
    );
    return { name, values, better: comparable(name, own) ? betterOf(name, values, sides) : -1 };
  });
}
function comparable(name, { cure }) {
  return name !== "slope" && !(name === "js" && cure === "instance_noise");
}
function textOf(name, { panel, film, found }, at) {
  if (name === "js") return fixed(film.scalar("js", at), 3);
  if (name === "slope") return fixed(film.scalar("pull", at), 3);
  if (name === "modes") return found ? String(found.held) : "\u2013";
  if (name === "quality") return fixed(100 * film.scalar("quality", at), 1);
  return endOf(panel, film)[END.indexOf(name)].value;
}
function betterOf(name, values, sides) {
  const cut = name === "quality" ? Number(fixed(markOf(sides[0].panel), 1)) : Infinity;
  const [a, b] = values.map((value) => Math.min(cut, Number.parseFloat(value)) * (name === "js" ? -1 : 1));
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
    this.names.forEach((name, i) => write(name, panels[i].title));
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
    this.cells = Object.fromEntries(names.map((name) => [name, [h("span"), h("span")]]));
    const columns = names.map((name) => {
      const named2 = h("span", { class: "second" }, words.say(`compare_${name}`, { n: modes }));
      return h("div", { class: "compare-row", "data-number": name, title: words.say(END.includes(name) ? `${name}_help` : `compare_${name}_help`) }, named2, ...this.cells[name]);
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
    for (const { name, values, better } of rows) this.cells[name].forEach((cell, i) => this.say(cell, values[i], better === i));
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
    const rows = this.said.map(({ name, values, better }) => {
      const ends2 = values.map((value, i) => better === i ? words.say("better", { value }) : value);
      return `${words.say(`compare_${name}`, { n: this.own?.modes?.means.shape[0] ?? 0 })}: ${ends2.join(" / ")}`;
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
    this.line = h("p");
    const header = h("header", {}, h("div", { class: "duel-name" }, this.title, this.cures), h("div", { class: "duel-said" }, this.line));
    this.changed = h("div", { class: "duel-foot" }, h("p", { class: "duel-changed" }));
    this.said = h("p");
    this.status = new FilmStatus(words, (kind) => kit.send("act", { kind, film: FILM }));
    this.waiting = h("div", { class: "duel-waits" }, this.said, this.status.element);
    const pictures = Object.values(this.stages).map(({ frame }) => frame);
    for (const { head, foot } of pictures) for (const { element } of [head, foot]) element.remove();
    this.pictures = h("div", { class: "duel-pictures" }, ...pictures.map(({ element }) => element), this.waiting);
    this.element = h("section", { class: "duel-beside" }, header, this.pictures, this.changed);
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
    write(this.title, panel.title);
    this.offer(own);
    const { words } = this.kit;
    const what = own.changed.map(({ label: label2, from, to }) => words.say("changed_one", { label: label2, from, to })).join(words.say("changed_and"));
    const line = (
      /** @type {Element} */
      this.changed.firstElementChild
    );
    write(line, words.say("changed", { what }));
    set(line, { title: line.textContent });
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
    const offered = cures.map(({ name, title }) => `${name} ${title}`).join();
    if (offered !== this.offered) this.cures.replaceChildren(...cures.map(({ name, title }) => h("option", { value: name }, title)));
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
    this.changed.style.minHeight = `${layers2?.offsetHeight ?? 0}px`;
    this.stage.layout({ ...room, side: room.side - this.changed.offsetHeight });
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
    const { rivals, frame } = this.stage;
    const panel = this.scene.panels[1];
    if (!rivals || !panel) return;
    const other = shownOf(shown, rivals) !== shown.look.show || !shown.model.probability && this.duels?.model.probability;
    write(this.line, other ? saidOf(shown, rivals, this.kit.words).line : panel.subtitle);
    set(this.line, { title: this.line.textContent });
    set(frame.canvas, { "aria-label": `${panel.title}. ${this.stage.spoken()}` });
  }
  /** @type {string | undefined} */
  offered;
  spoken() {
    const said = this.waiting.hidden ? this.table.spoken() : this.said.textContent;
    return [this.title.textContent, this.changed.textContent, said].filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/gan/check.js
function check({ panels, films, own }) {
  const d = checkWorld(own);
  if (!(own.blur > 0)) throw new WireError("a scene has no blur");
  if (own.modes && own.modes.means?.shape?.[1] !== d) throw new WireError("modes of other dimensions than the points");
  if (!panels.length) throw new WireError("a scene has no panels");
  for (const { film, model, taken } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkForm(model ?? {}, d);
    if (taken?.turns?.[0]?.frame !== 0 || !Array.isArray(taken.frames)) throw new WireError("a panel does not say who learns");
    for (const name of ["generator", "discriminator"]) {
      const weights = films[film].arrays[name];
      if (weights && weights.shape[1] !== weightCount(model[name])) throw new WireError("a network of another size");
    }
  }
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

// explorer/stage/web/concepts/gan/dirac/portrait.js
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
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "dirac-portrait" }, h("header", {}, h("h2", {}, kit.words.say("dirac_portrait"))), this.view);
    this.duels = null;
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
  }
  /** @param {PartRoom} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} _shown
   * @param {GanColours} _colours
   */
  paint(_shown, _colours) {
    return false;
  }
};

// explorer/stage/web/concepts/gan/dirac/side.js
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
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "dirac-side" }, h("header", {}, h("h2", {}, kit.words.say("dirac_side"))), this.view);
    this.duels = null;
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
  }
  /** @param {PartRoom} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} _shown
   * @param {GanColours} _colours
   */
  paint(_shown, _colours) {
    return false;
  }
};

// explorer/stage/web/concepts/gan/figurelegend.js
function legendItems(ctx, fonts, sheet2) {
  const { words, colours, own, shown } = sheet2;
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const layers2 = layersOf(shown);
  const onLine2 = own.kind === "line";
  const point = (name, colour) => marked(ctx, words.say(name), type, (x, y) => disc(ctx, x, y, colour));
  const line = (name, colour, ...dash) => lined(ctx, { colour, width: 2, dash }, words.say(name), type);
  const of = {
    field: () => onLine2 ? [line("figure_d", colours.ink), ...own.known && shown.model.probability ? [line("figure_best", colours.ink, 6, 4)] : []] : [rampItem(ctx, sheet2, type)],
    real: () => [onLine2 ? line("layer_p", colours.real) : point("figure_real", colours.real)],
    forged: () => [onLine2 ? line("layer_q", colours.gen) : point("figure_forged", colours.gen)],
    moving: () => [point("figure_forged", colours.gen)],
    noise: () => [point("part_noise", colours.noise)],
    manifold: () => [line("layer_manifold", colours.gen)],
    gradients: () => [line("layer_gradients", colours.gradient)],
    rings: () => onLine2 || !own.modes ? [] : [marked(ctx, "3\u03C3", type, (x, y) => ring(ctx, x, y, colours.ink))]
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
function ring(ctx, x, y, colour) {
  ctx.arc(x, y, 5.5, 0, 2 * Math.PI);
  ctx.strokeStyle = css(colour);
  ctx.lineWidth = 1.4;
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/figure.js
var WIDE = 560;
var LINE_SIZE = (
  /** @type {[number, number]} */
  [5, 4]
);
var PICTURES = { plane: PLANE, line: LINE };
function figureOf(page, order) {
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
    legend: (ctx, fonts) => card ? [] : legendItems(ctx, fonts, { words, colours, own, rivals, shown: first }),
    numbers: (at) => numbersOf(told2(at), { own, panel, counter, rivals }, words)
  };
}
function sizeOf2(own) {
  if (own.kind === "line") return LINE_SIZE;
  const [left, right, bottom, top] = own.extent;
  return [right - left, top - bottom];
}
function drawPicture(ctx, size, shown, colours, of) {
  const picture = PICTURES[of.own.kind];
  const draw2 = (on, camera) => picture.draw(on, camera, shown, colours, of);
  if (!(ctx instanceof SvgContext) || of.own.kind === "plane") {
    draw2(ctx, picture.camera(shown, of.own, size));
    return;
  }
  const canvas = document.createElement("canvas");
  const scale = WIDE / size.width;
  [canvas.width, canvas.height] = [2 * WIDE, Math.round(2 * scale * size.height)];
  const own = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  own.setTransform(2 * scale, 0, 0, 2 * scale, 0, 0);
  draw2(own, picture.camera(shown, of.own, size));
  ctx.drawPixels(own.getImageData(0, 0, canvas.width, canvas.height), size.width, size.height);
}
function numbersOf(shown, { own, panel, counter, rivals }, words) {
  const { model: { film }, bare, at, look } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const [d, g] = ["d_loss", "g_loss"].map((name) => lossText(film.scalar(name, at)));
  const losses = words.say("figure_losses", { d, g });
  const { title, math: math2, line } = saidOf(shown, rivals, words);
  const drawn2 = [`${title} ${math2}`.trim(), line].join(": ");
  if (!own.known) return { value: d, unit: words.say("loss_d"), lines: [losses, drawn2] };
  const unit = words.say("figure_js", { value: perfectJs(panel) });
  const found = counter?.at(at, look.draw, false);
  const modes = found ? words.say("figure_modes", { held: found.held, n: found.shares.length, quality: fixed(100 * film.scalar("quality", at), 1) }) : "";
  return { value: read(film, "js", at, 3), unit, lines: [[modes, losses].filter(Boolean).join(words.say("changed_and")), drawn2] };
}

// explorer/stage/web/concepts/gan/machine/edges.js
var EDGES = {
  sampled: { from: "noise", to: "generator", value: "batch", shift: -0.14 },
  made: { from: "generator", to: "forged", value: "batch", shift: -0.14 },
  forged: { from: "forged", to: "discriminator", value: "d_forged", symbol: ["D(G(z))"] },
  real: { from: "real", to: "discriminator", value: "d_real", symbol: ["D(x)"], under: true },
  d_loss: { from: "discriminator", to: "losses", value: "d_loss", symbol: ["L", "D"], shift: -0.25 },
  g_loss: { from: "discriminator", to: "losses", value: "g_loss", symbol: ["L", "G"], shift: 0.02 },
  d_gradient: { from: "losses", to: "discriminator", value: "d_gradient", back: true, shift: 0.27 },
  pull: { from: "discriminator", to: "forged", value: "pull", back: true },
  g_gradient: { from: "forged", to: "generator", value: "g_gradient", back: true, shift: 0.14 }
};
var [THIN, WIDE2, MORE] = [1.5, 7.5, 2.6];
var SMALL = /* @__PURE__ */ new Set(["d_gradient", "g_gradient", "pull"]);
var BATCH = 256;
var FORGED = { down: [0.3, 0.4], up: [0.74, 0.62] };
function widthOf(what, value) {
  const size = Math.abs(what === "batch" ? value / BATCH : value);
  return Number.isFinite(size) ? Math.min(WIDE2, THIN + MORE * Math.sqrt(size)) : THIN;
}
function textOf2(what, value) {
  const size = Math.abs(value);
  if (what === "batch") return fixed(value, 0);
  const small = SMALL.has(what) && size > 0 && size < 95e-4;
  if (small && size < 5e-4) return "<0.001";
  return fixed(value, size >= 99.5 ? 0 : size >= 9.95 ? 1 : small ? 3 : 2);
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
function drawn({ from, to, upright }, width, zoom) {
  const [long, half] = [7 * zoom + 0.9 * width, 3.4 * zoom + 0.75 * width];
  const way = Math.sign(upright ? to[1] - from[1] : to[0] - from[0]);
  const [x, y] = upright ? [to[0], to[1] - way * long] : [to[0] - way * long, to[1]];
  const middle = (from[1] + y) / 2;
  const line = upright ? `C${points([from[0], middle], [x, middle], [x, y])}` : `L${points([x, y])}`;
  const sides = upright ? points([x - half, y], [x + half, y]) : points([x, y - half], [x, y + half]);
  return { line: `M${points(from)}${line}`, head: `M${points(to)}L${sides}Z` };
}
function points(...places) {
  return places.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(" ");
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
function refusal({ frames, most }, frame, total) {
  if (frame >= total - 1) return "turns_at_the_end";
  return frames.filter((other) => other < frame).length >= most ? "turns_full" : "";
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
    const frame = Math.floor(shown.at);
    const why = refusal(taken, frame, shown.model.film.total);
    write(this.note, why && this.kit.words.say(why));
    if (!why) this.actions.learn(frame, who);
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

// explorer/stage/web/concepts/gan/machine/curves.js
var AIR = 10;
var OUT = 0.03;
function even(name) {
  const loss = LOSSES[name];
  const answer = name === "least_squares" ? 0.5 : 0;
  return { d: loss.real(answer) + loss.forged(answer), g: loss.generator(answer) };
}
function scaleOf(film, drawn2) {
  const known = ["d_loss", "g_loss"].flatMap((name) => Array.from(film.scalars[name] ?? []).slice(0, film.have)).filter(Number.isFinite);
  known.sort((a, b) => a - b);
  const out = Math.floor(OUT * known.length);
  const all = [...known.slice(out, known.length - out), drawn2.d, drawn2.g];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  return high > low ? [low, high] : [low - 1, high + 1];
}
function drawCurves(ctx, size, { model: { film, form }, at }, colours) {
  const drawn2 = even(form.loss);
  const [low, high] = scaleOf(film, drawn2);
  const x = (frame) => 3 + (size - 6) * frame / Math.max(1, film.total - 1);
  const y = (value) => Math.max(2, Math.min(size - 2, AIR + (size - 2 * AIR) * (high - value) / (high - low)));
  ctx.lineJoin = "round";
  rule2(ctx, size, [.../* @__PURE__ */ new Set([drawn2.d, drawn2.g])].map(y), colours.ink);
  const place = film.clamp(at);
  for (
    const [name, colour] of
    /** @type {[string, Rgb][]} */
    [["d_loss", colours.ink], ["g_loss", colours.gen]]
  ) {
    const line = (to, alpha) => {
      ctx.strokeStyle = css(colour, alpha);
      ctx.lineWidth = 1.8;
      ctx.beginPath();
      for (let i = 0; i <= to; i++) ctx[i ? "lineTo" : "moveTo"](x(i), y(film.scalar(name, i)));
      ctx.stroke();
    };
    line(film.have - 1, 0.3);
    line(Math.floor(place), 1);
    dot2(ctx, x(place), y(film.between(name, place)), colour, colours.paper);
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

// explorer/stage/web/concepts/gan/machine/field.js
var [FINE2, LEAST4] = [32, 8];
var WORK4 = 15e5;
var SAMPLE = 200;
function cellsOf({ discriminator, form, others, dimensions }, moving) {
  if (!moving) return FINE2;
  const packs = form.pack === 1 ? 1 : others.length / ((form.pack - 1) * dimensions);
  return Math.max(LEAST4, Math.min(FINE2, Math.floor(Math.sqrt(WORK4 / (discriminator.size * packs)))));
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
  const reach = said.reduce((most, value) => Math.max(most, Math.abs(value - middle)), 1e-6);
  return said.map((value) => 0.5 + (value - middle) / (2 * reach));
}

// explorer/stage/web/concepts/gan/machine/plane.js
var DOTS = 220;
var RADIUS = 1.5;
var CELLS3 = { sheet: 14, curve: 96 };
var SHADES2 = 12;
var [PALE2, DEEP2] = [0.06, 0.85];
var [STRENGTH2, BEND] = [0.62, 0.7];
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
function drawSheet2(ctx, camera, { model }, { gen }) {
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
    ctx.globalAlpha = PALE2 + (DEEP2 - PALE2) * shade / SHADES2;
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
var FAR5 = { gaussian: 3.2, uniform: 1.2 };
var STRIP = 0.14;
var GOLDEN = 0.6180339887;
function drawNoise2(ctx, size, { model: { form }, z }, { noise, ink2 }) {
  const far = FAR5[form.noise];
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
    out[2 * i + 1] = bottom + (top - bottom) * (0.2 + STRIP * (2 * (i * GOLDEN % 1) - 1));
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
var BINS = 24;
var PLACES2 = 64;
var FAR6 = { gaussian: 2.6, uniform: 1 };
var LEVELS2 = 9;
function sharesOf(x, [left, right]) {
  const out = new Float64Array(BINS);
  for (const value of x) {
    const bin = Math.floor(BINS * (value - left) / (right - left));
    if (bin >= 0 && bin < BINS) out[bin] += 1 / x.length;
  }
  return out;
}
function drawBars(ctx, size, x, { real }, ends2, colour) {
  const most = 1.3 * Math.max(...sharesOf(real, ends2));
  const base = size - 5;
  ctx.fillStyle = css(colour);
  sharesOf(x, ends2).forEach((share, bin) => {
    const tall = Math.min(1, share / most) * (base - 4);
    ctx.fillRect(bin * size / BINS, base - tall, size / BINS - 0.6, tall);
  });
  ctx.fillRect(0, base, size, 1);
}
function drawMap(ctx, size, { model }, [left, right], { gen, ink2 }) {
  const far = FAR6[model.form.noise];
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
    for (const line of contours(x, grid.nx, grid.ny, left + (right - left) * level / LEVELS2)) {
      for (let k = 0; k < line.length; k += 2) ctx[k ? "lineTo" : "moveTo"]((line[k] + 0.5) * dx, camera.height - (line[k + 1] + 0.5) * dy);
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
var FREE = /* @__PURE__ */ new Set(["noise", "real"]);
function keyOf(part, shown) {
  const { model: { form }, look, key, bare, moving } = shown;
  if (part === "noise") return [form.noise, form.noise_size, look.forged, look.draw].join(" ");
  if (part === "real") return "real";
  if (bare) return "bare";
  return part === "discriminator" ? `${key} ${moving}` : key;
}
function draw(part, ctx, size, shown, own, colours) {
  ctx.clearRect(0, 0, size, size);
  if (shown.bare && !FREE.has(part)) return;
  if (part === "noise") drawNoise2(ctx, size, shown, colours);
  else if (part === "losses") drawCurves(ctx, size, shown, colours);
  else if (own.kind === "line") onLine(part, ctx, size, shown, own.extent, colours);
  else onPlane(part, ctx, new Camera(extentOf(own.extent), size, size), shown, colours);
}
function onPlane(part, ctx, camera, shown, colours) {
  if (part === "generator") drawSheet2(ctx, camera, shown, colours);
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
var MARKS = { noise: "noise", forged: "forged", real: "real", discriminator: "discriminator", losses: "losses" };
var MachinePart = class {
  /**
   * @param {Name} name
   * @param {Words} words
   * @param {string} instance of the stage: makes ids its own
   * @param {Asks} asks
   */
  constructor(name, words, instance, asks) {
    this.name = name;
    const [title, about] = ["name", "about"].map((what) => `${instance}-machine-${name}-${what}`);
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.stands = h("span", { class: "stands" }, h("b", {}, words.say("stands_still")));
    this.button = h("button", { type: "button", "aria-labelledby": title, "aria-describedby": about }, this.canvas, this.stands);
    this.about = h("span", { class: "spoken", id: about });
    this.element = h("div", { class: "part", "data-part": name }, h("h3", { id: title }, words.say(`part_${name}`)), this.button, this.about);
    this.listen(asks);
    this.box = 0;
    this.zoom = 1;
    this.painted = "";
  }
  /** A mouse points by being over it, the keyboard by the focus; a tap and a click pin. @param {Asks} asks */
  listen({ point, leave, press }) {
    const { element, button, name } = this;
    element.addEventListener("pointerenter", (e) => e.pointerType === "mouse" && !e.buttons && point(name));
    element.addEventListener("pointerleave", (e) => e.pointerType === "mouse" && leave(name));
    button.addEventListener("focus", () => button.matches(":focus-visible") && point(name));
    button.addEventListener("blur", () => leave(name));
    button.addEventListener("click", () => press(name));
  }
  /**
   * @param {Plan} plan
   * @param {boolean} under whether the name stands under the picture
   */
  layout({ at, box, name, zoom }, under) {
    const [x, y] = at[this.name];
    set(this.element, { style: `left: ${x}px; top: ${under ? y : y - name}px; width: ${box}px; height: ${box + name}px`, "data-under": under });
    Object.assign(this, { box, zoom, painted: "" });
  }
  /**
   * @param {Shown} shown
   * @param {GanScene["own"]} own
   * @param {GanColours} colours
   * @param {string} world of this scene: changes with the real points
   */
  paint(shown, own, colours, world) {
    set(this.element, { "data-ringed": shown.look.part === this.name, "data-lit": shown.lit !== "" && shown.lit === MARKS[this.name] });
    const key = [keyOf(this.name, shown), colours.key, world, devicePixelRatio].join("|");
    if (key === this.painted || !this.box) return false;
    this.painted = key;
    const size = (this.box - 2) / this.zoom;
    draw(this.name, fit(this.canvas, size, size, devicePixelRatio * this.zoom), size, shown, own, colours);
    return true;
  }
  /** @param {{ pinned: boolean, still: boolean, about: string }} told */
  tell({ pinned, still, about }) {
    set(this.button, { "aria-pressed": String(pinned) });
    set(this.element, { "data-still": still });
    write(this.about, about);
  }
};

// explorer/stage/web/concepts/gan/machine/plan.js
var PARTS = ["noise", "generator", "forged", "real", "discriminator", "losses"];
var ROW2 = 3;
var NAME = 24;
var GAP = 54;
var CLOSE = { gaps: 70, first: 0.4 };
var CHANNEL = { least: 46, most: 104, phone: 60 };
var LEAST5 = 72;
var PHONE = 96;
function planOf({ width, side, foot, zoom, narrow }) {
  const name = NAME * zoom;
  const gaps = narrow ? CLOSE.gaps : 2 * GAP * zoom;
  const fits = narrow ? PHONE : (side - foot - 2 * name - CHANNEL.least * zoom) / 2;
  const box = Math.max(LEAST5, Math.floor(Math.min((width - gaps) / ROW2, fits)));
  const rest = side - foot - 2 * (name + box);
  const channel = narrow ? CHANNEL.phone : Math.max(CHANNEL.least * zoom, Math.min(CHANNEL.most * zoom, rest));
  const first = Math.round((width - ROW2 * box) * (narrow ? CLOSE.first : 0.5));
  const x = [0, box + first, width - box];
  const y = [name, name + box + channel];
  const at = (
    /** @type {Record<Name, Place>} */
    Object.fromEntries(PARTS.map((part, i) => [part, [x[i % ROW2], y[Math.floor(i / ROW2)]]]))
  );
  return { box, name, height: 2 * (name + box) + channel, zoom, narrow, at };
}

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

// explorer/stage/web/concepts/gan/machine/wires.js
var Wires = class {
  constructor() {
    this.edges = Object.entries(EDGES).map(([name, edge]) => {
      const [line, head, number2] = [s("path", { class: "line" }), s("path", { class: "head" }), s("tspan", { class: "number" })];
      const symbol = symbolOf(edge);
      const label2 = s("text", {}, symbol, number2);
      return { name, edge, line, head, symbol, number: number2, label: label2, group: s("g", { "data-edge": name, "data-back": Boolean(edge.back), "data-of": edge.symbol?.[1] }, line, head, label2) };
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
    for (const { name, edge, label: label2, symbol, number: number2 } of this.edges) {
      const course = courseOf(name, plan);
      this.courses[name] = course;
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
    for (const { name, edge, line, head, number: number2, group } of this.edges) {
      const flow = flowOf(name, turns);
      const value = bare && edge.value !== "batch" ? NaN : read2(edge.value);
      const width = this.zoom * widthOf(edge.value, flow === "passes" ? 0 : value);
      const { line: way, head: point } = drawn(this.courses[name], width, this.zoom);
      set(group, { "data-flow": flow });
      set(line, { d: way, "stroke-width": width.toFixed(2) });
      set(head, { d: point });
      const apart = edge.symbol && !edge.under ? " " : "";
      write(number2, flow === "flows" && Number.isFinite(value) ? apart + textOf2(edge.value, value) : "");
    }
  }
};
function symbolOf({ symbol }) {
  if (!symbol) return null;
  const [name, index] = symbol;
  const rest = index ? [s("tspan", { class: "index" }, index), s("tspan", {}, "\u200B")] : [];
  return s("tspan", { class: "symbol" }, s("tspan", {}, name), ...rest);
}

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
    this.parts = PARTS.map((name) => new MachinePart(
      name,
      words,
      kit.instance,
      /** @type {any} */
      asks
    ));
    this.wires = new Wires();
    this.learners = new Learners(kit, actions);
    this.plan = h("div", { class: "plan", role: "group", "aria-label": words.say("machine_parts") }, ...this.parts.map(({ element }) => element), this.wires.element);
    this.foot = h("div", { class: "foot-line" }, legend(kit), this.learners.note);
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
    this.said = PARTS.slice(ROW2).map((name) => aboutOf(name, of)).join(" ");
    return true;
  }
  said = "";
  /** What D says of real and forged points, and both losses. */
  spoken() {
    return this.said;
  }
};
function legend({ words }) {
  const arrow2 = (kind) => {
    const d = kind === "forward" ? "M1 6H18" : "M28 6H11";
    const head = kind === "forward" ? "M28 6L18 1.500V10.500Z" : "M1 6L11 1.500V10.500Z";
    return h("span", { class: `key ${kind}` }, icon(29, 12, s("path", { class: "line", d }), s("path", { class: "head", d: head })), words.say(`edge_${kind}`));
  };
  return h("p", { class: "legend" }, arrow2("forward"), arrow2("gradient"), h("span", {}, words.say("edge_width")));
}

// explorer/stage/web/concepts/gan/step/step.js
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
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "duel-step" }, h("header", {}, h("h2", {}, kit.words.say("step"))), this.view);
    this.duels = null;
  }
  /**
   * @param {GanScene} scene
   * @param {Duels} duels
   */
  update(scene, duels) {
    this.scene = scene;
    this.duels = duels;
  }
  /** @param {PartRoom} room */
  layout({ side }) {
    this.view.style.height = `${side}px`;
  }
  /**
   * @param {Shown} _shown
   * @param {GanColours} _colours
   */
  paint(_shown, _colours) {
    return false;
  }
};

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
    const said = h("div", { class: "said" }, big, h("p", {}, words.say("perfect_generator")), this.floor, this.blur);
    this.element = h("div", { class: "fact js drawn", role: "group", "aria-label": words.say("js_name"), title: words.say("js_help") }, said, this.curve.element, this.large.dialog);
    this.shown = "";
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known, blur }, panel, film, past) {
    this.element.hidden = !known;
    this.film = film;
    this.shown = "";
    const perfect = perfectJs(panel);
    const run = runOf(film, past, "js", { limit: panel.floor.js ?? null, far: 1 });
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: this.words.say("js_limit", { value: perfect }) });
    write(this.floor, this.words.say("reads", { value: perfect }));
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
    return `${this.value.textContent} ${words.say("js_unit")}; ${words.say("perfect_generator")} ${this.floor.textContent}; ${this.blur.textContent}`;
  }
};

// explorer/stage/web/concepts/gan/truth/end.js
var EndCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.rows = ["precision", "recall", "coverage"].map((name) => ({ name, value: h("b", { class: "value" }), perfect: h("span") }));
    this.when = h("p");
    const columns = this.rows.map(({ name, value, perfect }) => h("div", { title: words.say(`${name}_help`) }, value, h("span", {}, words.say(name)), perfect));
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
    const said = this.rows.map(({ name, value }) => `${this.words.say(name)} ${value.textContent}`);
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

// explorer/stage/web/concepts/gan/truth/foot.js
var Foot2 = class {
  /**
   * @param {Kit} kit
   * @param {() => string} film whose branch is removed
   */
  constructor(kit, film) {
    this.kit = kit;
    const { words } = kit;
    this.notes = [h("span"), h("span")];
    this.statuses = /* @__PURE__ */ new Map();
    this.told = h("div", { class: "told" });
    this.back = h("button", { type: "button", class: "tool old", hidden: true, title: words.say("old_future") }, h("i"), words.say("forget_branch"));
    this.back.addEventListener("click", () => kit.send("act", { kind: "forget_branch", film: film() }));
    this.element = h("div", { class: "truth-foot" }, h("p", { class: "notes" }, this.notes[0], " ", this.notes[1]), this.told, this.back);
  }
  /**
   * @param {GanScene} scene
   * @param {string[]} notes
   * @param {boolean} branched
   */
  update({ panels, films }, notes, branched) {
    this.notes.forEach((note, i) => write(note, notes[i] ?? ""));
    this.back.hidden = !branched;
    this.told.replaceChildren(...panels.map((panel) => this.status(panel, panels.length > 1).element));
    for (const { film } of panels) this.statuses.get(
      /** @type {string} */
      film
    )?.status.update(films[
      /** @type {string} */
      film
    ].status);
    const busy = [...this.statuses.values()].some(({ element, status }) => element.parentElement && !status.element.hidden);
    set(this.element, { "data-told": busy });
  }
  /**
   * @param {ModelPanel} panel
   * @param {boolean} named whether it must be said whose film it is
   * @returns {Told}
   */
  status({ film: given, title }, named2) {
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
    known.name.hidden = !named2;
    return known;
  }
};

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
    const runs = Object.values(NAMES).map((name) => this.values(name));
    this.range = boundsOf(runs.flat(), level);
    set(this.paths.rule, { d: `M0 ${this.y(this.range[0])}H100` });
    set(this.paths.level, { d: `M0 ${this.y(level)}H100` });
    set(this.paths.best, { d: this.line(this.values("d_exact")) });
    ["d", "g"].forEach((name, i) => set(this.paths[
      /** @type {"d" | "g"} */
      name
    ], { d: this.line(runs[i]) }));
    [...this.range].reverse().forEach((value, i) => {
      write(this.ticks[i], film.have ? tick(value) : "");
      this.ticks[i].style.top = `${this.y(value)}%`;
    });
  }
  /** @param {string} name @returns {number[]} of the frames there are; none where it was not recorded */
  values(name) {
    const { film } = this;
    return film?.scalars[name] ? Array.from({ length: film.have }, (_, i) => film.scalar(name, i)) : [];
  }
  /** Cut where it leaves the picture. @param {number} value */
  y(value) {
    const [low, high] = this.range;
    return 100 - ROOM2 - (100 - 2 * ROOM2) * Math.max(0, Math.min(1, (value - low) / (high - low)));
  }
  /** @param {number} frame */
  x(frame) {
    return 100 * frame / Math.max(1, this.total - 1);
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
    for (const [key, name] of Object.entries(NAMES)) {
      const value = film.between(name, place);
      const dot3 = dots[
        /** @type {"d" | "g"} */
        key
      ];
      dot3.hidden = !Number.isFinite(value);
      const past = this.line(this.values(name).slice(0, Math.floor(place) + 1));
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
function path(name) {
  return s("path", { class: name });
}
function tick(value) {
  return Math.abs(value) < 1e-9 ? "0" : fixed(value, Math.abs(value) >= 9.95 ? 0 : 1);
}

// explorer/stage/web/concepts/gan/truth/judge.js
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
    const named2 = (mark, name, number2) => h("span", { class: "loss" }, stroke(mark), name && math(name), number2);
    this.best = named2("exact", "D*", this.numbers.best);
    const rows = [h("p", { class: "losses" }, named2("d", "D", this.numbers.d), this.best), h("p", { class: "losses" }, named2("g", "G", this.numbers.g), named2("level", "", this.numbers.level))];
    this.curve = new LossCurve(`${words.say("losses_curve")}; ${words.say("seek_help")}`, seek);
    const big = h("p", { class: "big" }, this.value, " ", ...Object.values(this.units));
    const said = h("div", { class: "said" }, big, this.line, ...rows);
    this.element = h("div", { class: "fact judge drawn", role: "group", "aria-label": words.say("judge_name"), title: words.say("judge_help") }, said, this.curve.element);
    this.known = false;
    this.shown = "";
  }
  /**
   * @param {GanScene["own"]} own
   * @param {ModelPanel} panel
   * @param {Film} film
   */
  update({ known }, panel, film) {
    Object.assign(this, { known, panel, film, shown: "" });
    this.curve.update(panel.model.loss, film);
    if (!film.have) this.paint(0);
  }
  /** @param {number} at */
  paint(at) {
    const { panel, film, known, words, units, numbers } = this;
    const key = film ? [at, film.key, film.have].join("|") : "";
    if (!panel || !film || key === this.shown) return false;
    this.shown = key;
    this.curve.show(at);
    const { value, unit, line, losses } = judgeOf(panel, film, at, known, words);
    write(this.value, film.have ? value : NONE);
    for (const [name, element] of Object.entries(units)) element.hidden = name !== unit;
    write(this.line, line);
    for (const [name, element] of Object.entries(numbers)) write(element, losses[
      /** @type {keyof typeof losses} */
      name
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

// explorer/stage/web/concepts/gan/truth/dots.js
var MOST2 = 0.36;
var LARGEST = 9;
function placesOf2({ means, weights }, side) {
  const [count, d] = means.shape;
  const at = Array.from({ length: count }, (_, k) => [means.data[d * k], d === 1 ? 0 : means.data[d * k + 1]]);
  const [left, right, bottom, top] = [0, 1].flatMap((axis) => [Math.min(...at.map((p) => p[axis])), Math.max(...at.map((p) => p[axis]))]);
  const margin = side * LARGEST * 1.5 / 100;
  const scale = (side - 2 * margin) / Math.max(right - left, top - bottom, 1e-9);
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const places = at.map((p, k) => [round2(side / 2 + scale * (p[0] - x)), round2(side / 2 - scale * (p[1] - y)), weights.data[k]]);
  const widest = Math.sqrt(Math.max(...places.map(([, , fair]) => fair)));
  return { places, unit: Math.min(MOST2 * gapOf(places), side * LARGEST / 100) / widest };
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
  update({ known, modes }, { model }, film) {
    this.shown = "";
    this.counter = known && modes ? counterOf(model, film, modes) : null;
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
  update({ known, modes }, panel, film, past) {
    this.element.hidden = !known || !modes;
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
    this.foot = new Foot2(kit, () => this.film);
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
    const { past: name } = films[this.film];
    const past = name ? kit.film(name) : null;
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
var RIGHT = { machine: "machine", step: "one_step", beside: "beside", dirac: "dirac" };
var LOOK = {
  ...{ right: "machine", part: "all", show: "learned", layers: ["field", "real", "forged"], forged: 300, draw: 0, morph: 1, slow: null, line: 0, substep: 0 },
  ...{ dirac_loss: "minimax", dirac_cure: "none", dirac_strength: 1, dirac_alternating: false, dirac_start: [1, 1] },
  ...{ panel: "left", pencil: null, draft: null, sketch: null }
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
    this.parts = new Parts({ left: this.lefts, right: this.rights, under: { truth: this.truth } });
    const side = (id, parts) => h("div", { class: "panel side", "data-panel": id }, ...Object.values(parts).map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights), this.rights.beside.table.element);
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: (
      /** @type {any} */
      panel
    ) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT).map(([right, word]) => [right, words.say(word)]), (right) => this.turn(
      /** @type {any} */
      right
    ));
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [bar, this.truth.element]);
    this.tools = [this.rightSwitch.element];
    this.elements = [this.switch.element, this.panels, this.veil.element, bar, this.truth.element];
    this.arranged = "";
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
      cure: (name) => this.kit.send("cure", name),
      seek: (frame, done) => this.kit.timeline(TRAINING).seek(frame, done),
      learn: (frame, who) => {
        this.kit.timeline(TRAINING).seek(frame, true);
        this.kit.send("turns", { frame, who });
      },
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
  /** What stands at the right: a cure only where its film is there. */
  get right() {
    return this.look.right === "beside" && !this.duels?.beside ? "machine" : this.look.right;
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
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { left, right } = this;
    this.parts.show({ left, right });
    this.under.hidden = right !== "beside";
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, this.look.panel);
    write(
      /** @type {Element} */
      this.switch.element.lastElementChild,
      this.kit.words.say(RIGHT[right])
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
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads + this.under.offsetHeight);
    this.parts.layout({ ...room, side: Math.round(Math.min(left.clientWidth || right.clientWidth, roof)) });
  }
  /* ---- what a visitor does */
  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    this.arrange();
  }
  /** Show something else at the right; a cure has a film, which Python must ask for. @param {Look["right"]} right */
  turn(right) {
    if (right === "beside" && !this.duels?.beside) this.kit.send("right", right);
    else this.choose({ right });
  }
  /** @param {string} command */
  command(command) {
    if (command === "gradients") this.choose({ layers: toggled(this.look.layers, "gradients") });
    for (const [right, word] of Object.entries(RIGHT)) if (word === command) this.turn(
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
    const shown = this.shown(moment);
    return shown ? this.parts.paint(shown, colours) : false;
  }
  /** @param {Moment} moment @returns {Shown | null} null before the first frame */
  shown(moment) {
    const { model, beside } = this.duels ?? {};
    if (!model?.ready) return null;
    return shownAt(moment, { look: this.look, real: this.real, model, beside: beside?.ready ? beside : null, bare: Boolean(this.scene.bare) });
  }
  /** @param {string} where */
  spoken(where) {
    return this.scene.bare ? this.kit.words.say("after_the_guess") : this.parts.spoken(where);
  }
  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
};
function toggled(layers2, layer) {
  return layers2.includes(layer) ? layers2.filter((other) => other !== layer) : [...layers2, layer];
}
var page_default = {
  check,
  start: (kit, scene) => new GanPage(
    kit,
    /** @type {any} */
    scene
  ),
  shape: ({ panels, own }) => [own.kind, .../** @type {any[]} */
  panels.map(({ id, title, model }) => [id, title, model.loss, model.generator, model.discriminator].join("|"))],
  look: LOOK,
  report: ({ morph, dirac_start, dirac_strength, ...look }) => ({ ...look, morph: short(morph), dirac_strength: short(dirac_strength), dirac_start: dirac_start.map(short) }),
  keys: { m: "machine", s: "one_step", b: "beside", d: "dirac", g: "gradients" },
  colours: { ...TOKENS, real: "--real", noise: "--noise", gradient: "--gradient" }
};
function short(value) {
  return Number(value.toFixed(3));
}
export {
  page_default as default
};
