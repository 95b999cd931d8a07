import {
  TOKENS,
  checkPlane,
  contours,
  drawContour,
  drawField,
  logInterval
} from "../../shared/chunk-4PU6THMB.js";
import {
  Parts,
  normal,
  uniforms
} from "../../shared/chunk-LLGK4MBK.js";
import {
  LruCache,
  PanelSwitch,
  Veil
} from "../../shared/chunk-K3BPV3HN.js";
import {
  Camera,
  WireError,
  css,
  fit,
  fixed,
  h,
  icon,
  marked,
  roofOf,
  s,
  segmented,
  set,
  write
} from "../../shared/chunk-C6JKNXM6.js";

// explorer/stage/web/concepts/gan/beside/beside.js
var Beside = class {
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
    this.element = h("section", { class: "duel-beside" }, h("header", {}, h("h2", {}, kit.words.say("beside"))), this.view);
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

// explorer/stage/web/concepts/gan/manifold.js
var FAR = { gaussian: 2.6, uniform: 1 };
function noiseGrid(noise, k, cells) {
  const ends = Float64Array.from({ length: cells + 1 }, (_, i) => FAR[noise] * (2 * i / cells - 1));
  const along = Float64Array.from({ length: cells }, (_, i) => noise === "gaussian" ? Math.exp(logInterval(ends[i], ends[i + 1])) : (ends[i + 1] - ends[i]) / 2);
  if (k === 1) return { cells, z: Float32Array.from(ends), share: along };
  const side = cells + 1;
  const z = new Float32Array(2 * side * side);
  for (let row = 0, at = 0; row < side; row++) for (let i = 0; i < side; i++) z.set([ends[i], ends[row]], 2 * at++);
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

// explorer/stage/web/concepts/gan/points.js
function drawPoints(ctx, camera, x, d, { colour, r }) {
  ctx.fillStyle = css(colour, 0.85);
  for (let i = 0; i < x.length; i += d) {
    ctx.beginPath();
    ctx.arc(camera.x(x[i]), camera.y(d === 1 ? 0 : x[i + 1]), r, 0, 2 * Math.PI);
    ctx.fill();
  }
}
function extentOf([left, right, bottom = -1, top = 1]) {
  return [left, right, bottom, top];
}

// explorer/stage/web/concepts/gan/figure.js
var RADIUS = 2.6;
function figureOf(page, order) {
  const told2 = (at) => {
    const shown = page.shown({ now: 0, at, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return shown;
  };
  return { says: "", parts: [pointsPart(page, order, told2)] };
}
function pointsPart({ kit: { words }, scene }, { colours }, told2) {
  const [panel] = scene.panels;
  const extent = extentOf(scene.own.extent);
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: [extent[1] - extent[0], extent[3] - extent[2]],
    draw: (ctx, { width, height }, at) => {
      const shown = told2(at);
      ctx.fillStyle = css(colours.paper);
      ctx.fillRect(0, 0, width, height);
      const camera = new Camera(extent, width, height);
      const { dimensions } = shown.model;
      drawPoints(ctx, camera, shown.real, dimensions, { colour: colours.real, r: RADIUS });
      if (!shown.bare) drawPoints(ctx, camera, shown.forged, dimensions, { colour: colours.gen, r: RADIUS });
    },
    legend: (ctx, fonts) => legend(ctx, { ...fonts, size: 15, weight: 400, colour: colours.ink }, words, colours),
    numbers: (at) => {
      const shown = told2(at);
      if (shown.bare) return { value: "", unit: "", lines: [] };
      const [d, g] = ["d_loss", "g_loss"].map((name) => fixed(shown.model.film.scalar(name, shown.at), 2));
      return { value: "", unit: "", lines: [words.say("figure_losses", { d, g })] };
    }
  };
}
function legend(surface, type, words, colours) {
  const ctx = (
    /** @type {CanvasRenderingContext2D} */
    /** @type {unknown} */
    surface
  );
  const named = (
    /** @type {[string, Rgb][]} */
    [["figure_real", colours.real], ["figure_forged", colours.gen]]
  );
  return named.map(
    ([name, colour]) => marked(surface, words.say(name), type, (x, y) => {
      ctx.arc(x, y, 4, 0, 2 * Math.PI);
      ctx.fillStyle = css(colour);
      ctx.fill();
    })
  );
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
var [THIN, WIDE, MORE] = [1.5, 7.5, 2.6];
var SMALL = /* @__PURE__ */ new Set(["d_gradient", "g_gradient", "pull"]);
var BATCH = 256;
var FORGED = { down: [0.3, 0.4], up: [0.74, 0.62] };
function widthOf(what, value) {
  const size = Math.abs(what === "batch" ? value / BATCH : value);
  return Number.isFinite(size) ? Math.min(WIDE, THIN + MORE * Math.sqrt(size)) : THIN;
}
function textOf(what, value) {
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
    const ends = ax < bx ? [ax + box + air, bx - air] : [ax - air, bx + box + air];
    return { from: [ends[0], y], to: [ends[1], y], upright: false, label: [(ends[0] + ends[1]) / 2, y + (back ? 19 : -8) * zoom], anchor: "middle" };
  }
  const share = FORGED[ay < by ? "down" : "up"];
  const course = { from: (
    /** @type {Place} */
    [ax + share[0] * box, ay < by ? ay + box + air : ay - air]
  ), to: (
    /** @type {Place} */
    [bx + share[1] * box, ay < by ? by - air : by + box + air]
  ) };
  const label = (
    /** @type {Place} */
    back ? [course.to[0] + 9 * zoom, course.to[1] + 21 * zoom] : [course.to[0] - 9 * zoom, course.to[1] - 11 * zoom]
  );
  return { ...course, upright: true, label, anchor: back ? "start" : "end" };
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
function aboutOf(part, { words, form, read, turns, bare }) {
  if (bare && part !== "noise") return words.say("after_the_guess");
  const numbers = Object.fromEntries(Object.entries(NUMBERS[part]).map(([place, what]) => [place, textOf(what, read(what))]));
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
    const label = words.say("who_learns");
    this.choice = segmented(label, TURNS.map((who) => [who, words.say(`turns_${who}`)]), (who) => this.choose(
      /** @type {any} */
      who
    ));
    this.element = h("div", { class: "learners" }, h("span", { "aria-hidden": "true" }, label), this.choice.element);
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
  rule(ctx, size, [.../* @__PURE__ */ new Set([drawn2.d, drawn2.g])].map(y), colours.ink);
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
    dot(ctx, x(place), y(film.between(name, place)), colour, colours.paper);
  }
}
function rule(ctx, size, heights, ink) {
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
function dot(ctx, x, y, colour, paper) {
  ctx.beginPath();
  ctx.arc(x, y, 3.4, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.2;
  ctx.fill();
  ctx.stroke();
}

// explorer/stage/web/concepts/gan/machine/field.js
var [FINE, LEAST] = [32, 8];
var WORK = 15e5;
var SAMPLE = 200;
function cellsOf({ discriminator, form, others, dimensions }, moving) {
  if (!moving) return FINE;
  const packs = form.pack === 1 ? 1 : others.length / ((form.pack - 1) * dimensions);
  return Math.max(LEAST, Math.min(FINE, Math.floor(Math.sqrt(WORK / (discriminator.size * packs)))));
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
var RADIUS2 = 1.5;
var CELLS = { sheet: 14, curve: 96 };
var SHADES = 12;
var [PALE, DEEP] = [0.06, 0.85];
var [STRENGTH, BEND] = [0.62, 0.7];
function drawDots(ctx, camera, xy, colour) {
  ctx.fillStyle = css(colour, 0.9);
  ctx.beginPath();
  for (let i = 0; i < Math.min(xy.length, 2 * DOTS); i += 2) {
    const [x, y] = [camera.x(xy[i]), camera.y(xy[i + 1])];
    ctx.moveTo(x + RADIUS2, y);
    ctx.arc(x, y, RADIUS2, 0, 2 * Math.PI);
  }
  ctx.fill();
}
function drawSheet(ctx, camera, { model }, { gen }) {
  const flat = model.form.noise_size === 1;
  const manifold = model.manifold(flat ? CELLS.curve : CELLS.sheet);
  if (!manifold) return;
  const { places } = manifold;
  const [x, y] = [new Float32Array(places.length / 2), new Float32Array(places.length / 2)];
  for (let i = 0; i < x.length; i++) [x[i], y[i]] = [camera.x(places[2 * i]), camera.y(places[2 * i + 1])];
  const [left, right, bottom, top] = camera.extent;
  const even2 = flat ? 1 / (right - left) : 4 / ((right - left) * (top - bottom));
  ctx.fillStyle = ctx.strokeStyle = css(gen);
  ctx.lineJoin = ctx.lineCap = "round";
  if (flat) drawCurve(ctx, x, y, manifold, even2);
  else drawCells(ctx, x, y, manifold, even2);
  ctx.globalAlpha = 1;
}
function shadeOf(density, even2) {
  const share = Math.sqrt(density / even2);
  return Math.round(SHADES * share / (1 + share));
}
function drawCells(ctx, x, y, { grid: { cells }, density }, even2) {
  const side = cells + 1;
  for (let shade = 0; shade <= SHADES; shade++) {
    ctx.globalAlpha = PALE + (DEEP - PALE) * shade / SHADES;
    ctx.beginPath();
    for (let at = 0; at < density.length; at++) {
      if (shadeOf(density[at], even2) !== shade) continue;
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
function drawCurve(ctx, x, y, { density }, even2) {
  for (let shade = 0; shade <= SHADES; shade++) {
    ctx.lineWidth = 1.2 + 4 * shade / SHADES;
    ctx.beginPath();
    for (let i = 0; i < density.length; i++) {
      if (shadeOf(density[i], even2) !== shade) continue;
      ctx.moveTo(x[i], y[i]);
      ctx.lineTo(x[i + 1], y[i + 1]);
    }
    ctx.stroke();
  }
}
function drawJudge(ctx, camera, shown, { paper, real, gen, ink }) {
  const grid = camera.grid(cellsOf(shown.model, shown.moving));
  const d = grades(shown, centresOf(grid));
  drawField(ctx, camera, grid, (pixels, k, i) => {
    const side = d[i] > 0.5 ? real : gen;
    const t = STRENGTH * Math.abs(2 * d[i] - 1) ** BEND;
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (side[c] - paper[c]) * t;
  });
  drawContour(ctx, camera, grid, d, 0.5, { colour: ink, width: 1.4 });
}

// explorer/stage/web/concepts/gan/machine/noise.js
var FAR2 = { gaussian: 3.2, uniform: 1.2 };
var STRIP = 0.14;
var GOLDEN = 0.6180339887;
function drawNoise(ctx, size, { model: { form }, z }, { noise, ink2 }) {
  const far = FAR2[form.noise];
  const camera = new Camera([-far, far, -far, far], size, size);
  ctx.strokeStyle = css(ink2, 0.3);
  ctx.lineWidth = 1;
  if (form.noise_size === 1) {
    drawDensity(ctx, camera, form.noise, css(noise));
    drawDots(ctx, camera, scattered(z, camera), noise);
    return;
  }
  ctx.beginPath();
  ctx.moveTo(0, camera.y(0));
  ctx.lineTo(size, camera.y(0));
  ctx.moveTo(camera.x(0), 0);
  ctx.lineTo(camera.x(0), size);
  ctx.stroke();
  drawDots(ctx, camera, form.noise_size === 2 ? z : firstTwo(z, form.noise_size), noise);
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
var PLACES = 64;
var FAR3 = { gaussian: 2.6, uniform: 1 };
var LEVELS = 9;
function sharesOf(x, [left, right]) {
  const out = new Float64Array(BINS);
  for (const value of x) {
    const bin = Math.floor(BINS * (value - left) / (right - left));
    if (bin >= 0 && bin < BINS) out[bin] += 1 / x.length;
  }
  return out;
}
function drawBars(ctx, size, x, { real }, ends, colour) {
  const most = 1.3 * Math.max(...sharesOf(real, ends));
  const base = size - 5;
  ctx.fillStyle = css(colour);
  sharesOf(x, ends).forEach((share, bin) => {
    const tall = Math.min(1, share / most) * (base - 4);
    ctx.fillRect(bin * size / BINS, base - tall, size / BINS - 0.6, tall);
  });
  ctx.fillRect(0, base, size, 1);
}
function drawMap(ctx, size, { model }, [left, right], { gen, ink2 }) {
  const far = FAR3[model.form.noise];
  ctx.lineJoin = "round";
  if (model.form.noise_size !== 1) {
    drawLevels(ctx, new Camera([-far, far, -far, far], size, size), (z) => model.forge(z), [left, right], gen);
    return;
  }
  const camera = new Camera([-far, far, left, right], size, size);
  const across = (i) => i * size / PLACES;
  ctx.strokeStyle = css(ink2, 0.3);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, Math.round(size / 2) + 0.5);
  ctx.lineTo(size, Math.round(size / 2) + 0.5);
  ctx.stroke();
  const x = model.forge(Float32Array.from({ length: PLACES + 1 }, (_, i) => far * (2 * i / PLACES - 1)));
  stroke(ctx, x, across, (value) => size * (right - value) / (right - left), css(gen), camera.zoom * 2.4);
}
function drawLevels(ctx, camera, forge, [left, right], gen) {
  const grid = camera.grid(24);
  const x = forge(centresOf(grid));
  const [dx, dy] = [camera.width / grid.nx, camera.height / grid.ny];
  for (let level = 1; level < LEVELS; level++) {
    ctx.strokeStyle = css(gen, 0.35 + 0.65 * level / LEVELS);
    ctx.lineWidth = 0.8 + 2.2 * level / LEVELS;
    ctx.beginPath();
    for (const line of contours(x, grid.nx, grid.ny, left + (right - left) * level / LEVELS)) {
      for (let k = 0; k < line.length; k += 2) ctx[k ? "lineTo" : "moveTo"]((line[k] + 0.5) * dx, camera.height - (line[k + 1] + 0.5) * dy);
    }
    ctx.stroke();
  }
}
function drawAnswer(ctx, size, shown, [left, right], { ink, real, gen }) {
  const d = grades(shown, Float32Array.from({ length: PLACES + 1 }, (_, i) => left + (right - left) * i / PLACES));
  const [across, up] = [(i) => i * size / PLACES, (value) => size - 5 - value * (size - 10)];
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
  stroke(ctx, new Float32Array([0.5, 0.5]), (i) => i * size, up, css(ink), 1);
  ctx.setLineDash([]);
  stroke(ctx, d, across, up, css(ink), 2);
}
function stroke(ctx, values, across, up, colour, width) {
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
  if (part === "noise") drawNoise(ctx, size, shown, colours);
  else if (part === "losses") drawCurves(ctx, size, shown, colours);
  else if (own.kind === "line") onLine(part, ctx, size, shown, own.extent, colours);
  else onPlane(part, ctx, new Camera(extentOf(own.extent), size, size), shown, colours);
}
function onPlane(part, ctx, camera, shown, colours) {
  if (part === "generator") drawSheet(ctx, camera, shown, colours);
  else if (part === "discriminator") drawJudge(ctx, camera, shown, colours);
  else if (part === "forged") drawDots(ctx, camera, shown.forged, colours.gen);
  else drawDots(ctx, camera, shown.real, colours.real);
}
function onLine(part, ctx, size, shown, ends, colours) {
  if (part === "generator") drawMap(ctx, size, shown, ends, colours);
  else if (part === "discriminator") drawAnswer(ctx, size, shown, ends, colours);
  else if (part === "forged") drawBars(ctx, size, shown.forged, shown, ends, colours.gen);
  else drawBars(ctx, size, shown.real, shown, ends, colours.real);
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
var ROW = 3;
var NAME = 24;
var GAP = 54;
var CLOSE = { gaps: 70, first: 0.4 };
var CHANNEL = { least: 46, most: 104, phone: 60 };
var LEAST2 = 72;
var PHONE = 96;
function planOf({ width, side, foot, zoom, narrow }) {
  const name = NAME * zoom;
  const gaps = narrow ? CLOSE.gaps : 2 * GAP * zoom;
  const fits = narrow ? PHONE : (side - foot - 2 * name - CHANNEL.least * zoom) / 2;
  const box = Math.max(LEAST2, Math.floor(Math.min((width - gaps) / ROW, fits)));
  const rest = side - foot - 2 * (name + box);
  const channel = narrow ? CHANNEL.phone : Math.max(CHANNEL.least * zoom, Math.min(CHANNEL.most * zoom, rest));
  const first = Math.round((width - ROW * box) * (narrow ? CLOSE.first : 0.5));
  const x = [0, box + first, width - box];
  const y = [name, name + box + channel];
  const at = (
    /** @type {Record<Name, Place>} */
    Object.fromEntries(PARTS.map((part, i) => [part, [x[i % ROW], y[Math.floor(i / ROW)]]]))
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
      const [line, head, number] = [s("path", { class: "line" }), s("path", { class: "head" }), s("tspan", { class: "number" })];
      const symbol = symbolOf(edge);
      const label = s("text", {}, symbol, number);
      return { name, edge, line, head, symbol, number, label, group: s("g", { "data-edge": name, "data-back": Boolean(edge.back), "data-of": edge.symbol?.[1] }, line, head, label) };
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
    for (const { name, edge, label, symbol, number } of this.edges) {
      const course = courseOf(name, plan);
      this.courses[name] = course;
      const [x, y] = course.label.map((place) => place.toFixed(1));
      set(label, { x, y, "text-anchor": course.anchor });
      if (edge.under) set(number, { x, dy: 27 * plan.zoom });
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
  show(read, turns, bare) {
    set(this.element, { "data-empty": false });
    for (const { name, edge, line, head, number, group } of this.edges) {
      const flow = flowOf(name, turns);
      const value = bare && edge.value !== "batch" ? NaN : read(edge.value);
      const width = this.zoom * widthOf(edge.value, flow === "passes" ? 0 : value);
      const { line: way, head: point } = drawn(this.courses[name], width, this.zoom);
      set(group, { "data-flow": flow });
      set(line, { d: way, "stroke-width": width.toFixed(2) });
      set(head, { d: point });
      const apart = edge.symbol && !edge.under ? " " : "";
      write(number, flow === "flows" && Number.isFinite(value) ? apart + textOf(edge.value, value) : "");
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
    this.foot = h("div", { class: "foot-line" }, legend2(kit), this.learners.note);
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
    this.parts.forEach((part, i) => part.layout(plan, i >= ROW));
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
    const read = (what) => what === "batch" ? model.batch : shown.model.film.scalar(what, shown.at);
    this.learners.show(shown, taken);
    this.wires.show(read, turns, shown.bare);
    const of = { words: this.kit.words, form: model, read, turns, bare: shown.bare };
    for (const part of this.parts) part.tell({ pinned: this.pointing.pinned === part.name, still: stillOf(turns) === part.name && !shown.bare, about: aboutOf(part.name, of) });
    this.said = PARTS.slice(ROW).map((name) => aboutOf(name, of)).join(" ");
    return true;
  }
  said = "";
  /** What D says of real and forged points, and both losses. */
  spoken() {
    return this.said;
  }
};
function legend2({ words }) {
  const arrow = (kind) => {
    const d = kind === "forward" ? "M1 6H18" : "M28 6H11";
    const head = kind === "forward" ? "M28 6L18 1.500V10.500Z" : "M1 6L11 1.500V10.500Z";
    return h("span", { class: `key ${kind}` }, icon(29, 12, s("path", { class: "line", d }), s("path", { class: "head", d: head })), words.say(`edge_${kind}`));
  };
  return h("p", { class: "legend" }, arrow("forward"), arrow("gradient"), h("span", {}, words.say("edge_width")));
}

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
function realOf(own) {
  return Float32Array.from(own.kind === "line" ? own.points.x.data : own.points.xy.data);
}

// explorer/stage/web/concepts/gan/stage/line.js
var Line = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.canvas = h("canvas", { role: "img", class: "base", "aria-label": kit.words.say("stage_line") });
    this.view = h("div", { class: "view" }, this.canvas);
    this.element = h("section", { class: "duel-line" }, h("header", {}, h("h2", {}, kit.words.say("stage_line"))), this.view);
    this.duels = null;
    this.camera = null;
    this.painted = "";
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
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    this.view.style.height = this.canvas.style.height = `${side}px`;
    this.camera = new Camera(extentOf(this.scene.own.extent), width / zoom, side / zoom, zoom);
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    const { camera } = this;
    if (!camera) return false;
    const key = [shown.key, colours.key, camera.width, camera.height, devicePixelRatio].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const ctx = fit(this.canvas, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    const { dimensions } = shown.model;
    drawPoints(ctx, camera, shown.real, dimensions, { colour: colours.real, r: 2.6 });
    if (!shown.bare) drawPoints(ctx, camera, shown.forged, dimensions, { colour: colours.gen, r: 2.6 });
    return true;
  }
};

// explorer/stage/web/concepts/gan/stage/stage.js
var Stage = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.canvas = h("canvas", { role: "img", class: "base", "aria-label": kit.words.say("stage_plane") });
    this.view = h("div", { class: "view" }, this.canvas);
    this.element = h("section", { class: "duel-stage" }, h("header", {}, h("h2", {}, kit.words.say("stage_plane"))), this.view);
    this.duels = null;
    this.camera = null;
    this.painted = "";
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
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    this.view.style.height = this.canvas.style.height = `${side}px`;
    this.camera = new Camera(extentOf(this.scene.own.extent), width / zoom, side / zoom, zoom);
  }
  /**
   * @param {Shown} shown
   * @param {GanColours} colours
   */
  paint(shown, colours) {
    const { camera } = this;
    if (!camera) return false;
    const key = [shown.key, colours.key, camera.width, camera.height, devicePixelRatio].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const ctx = fit(this.canvas, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    const { dimensions } = shown.model;
    drawPoints(ctx, camera, shown.real, dimensions, { colour: colours.real, r: 2.6 });
    if (!shown.bare) drawPoints(ctx, camera, shown.forged, dimensions, { colour: colours.gen, r: 2.6 });
    return true;
  }
};

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

// explorer/stage/web/concepts/gan/truth/truth.js
var Truth = class {
  /**
   * @param {Kit} kit
   * @param {GanScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.element = h("div", { class: "truth duel-truth" }, h("p", {}, kit.words.say("truth")));
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
  layout() {
  }
  /**
   * @param {Shown} _shown
   * @param {GanColours} _colours
   */
  paint(_shown, _colours) {
    return false;
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
    this.panels = h("div", { class: "panels" }, side("left", this.lefts), side("right", this.rights));
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
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads);
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
function toggled(layers, layer) {
  return layers.includes(layer) ? layers.filter((other) => other !== layer) : [...layers, layer];
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
