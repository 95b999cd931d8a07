import {
  TOKENS,
  checkPlane,
  logInterval
} from "../../shared/chunk-FJVMZBT6.js";
import {
  Parts,
  normal,
  uniforms
} from "../../shared/chunk-LLGK4MBK.js";
import {
  LruCache,
  PanelSwitch,
  Veil
} from "../../shared/chunk-HSNJRYFZ.js";
import {
  Camera,
  WireError,
  css,
  fit,
  fixed,
  h,
  marked,
  roofOf,
  segmented,
  set,
  write
} from "../../shared/chunk-3FO5EX4B.js";

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
var softplus = (s) => Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
var sigmoid = (s) => 1 / (1 + Math.exp(-s));
var told = { real: (s) => softplus(-s), forged: softplus };
var LOSSES = {
  minimax: { ...told, generator: (s) => -softplus(s), slope: (s) => -sigmoid(s) },
  non_saturating: { ...told, generator: (s) => softplus(-s), slope: (s) => -sigmoid(-s) },
  least_squares: { real: (s) => (s - 1) ** 2 / 2, forged: (s) => s ** 2 / 2, generator: (s) => (s - 1) ** 2 / 2, slope: (s) => s - 1 },
  wasserstein: { real: (s) => -s, forged: (s) => s, generator: (s) => -s, slope: () => -1 }
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
  for (const { film, model } of panels) {
    if (!films[film]) throw new WireError("a panel has no film");
    checkForm(model ?? {}, d);
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
function checkForm({ generator, discriminator, loss, noise, noise_size: k, fourier, pack, companions }, d) {
  if (!Object.hasOwn(LOSSES, loss)) throw new WireError(`no such loss: ${loss}`);
  if (noise !== "gaussian" && noise !== "uniform") throw new WireError(`no such noise: ${noise}`);
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
  noise(n, draw) {
    const { noise, noise_size: k } = this.form;
    return this.noises.get(`${n} ${draw}`, () => {
      const uniform = uniforms(draw);
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
    return this.judge(x, out).map((s) => this.likely(s));
  }
  /** @param {number} s */
  likely(s) {
    return this.form.loss === "least_squares" ? Math.max(0, Math.min(1, s)) : sigmoid(s);
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
    const grade = this.probability ? (s) => this.likely(s) : (s) => s;
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
    this.view = h("div", { class: "view" });
    this.element = h("section", { class: "duel-machine" }, h("header", {}, h("h2", {}, kit.words.say("machine"))), this.view);
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
