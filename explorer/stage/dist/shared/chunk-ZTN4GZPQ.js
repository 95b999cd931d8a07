import {
  Atlas,
  inkInto
} from "./chunk-4QYXA7QE.js";
import {
  weightCount
} from "./chunk-UF5UQOX6.js";
import {
  Camera,
  SvgContext,
  css,
  fixed,
  h,
  icon,
  s,
  set
} from "./chunk-G5X4PBWU.js";

// explorer/stage/web/images/sliders/sizes.js
var REACH = 3.5;
var TWO_LINES = 34;
var ENDS = 3;
var GAP = 8;
var HEAD = 24;
var TRACK = 14;
var LEAST_PLOT = 36;
var MOST_PLOT = 150;
var spacing = (pictures, unit) => 2 * ENDS / (pictures - 1) * unit;
function sizesOf({ width, height, count, words, zoom, right, flat = false }) {
  const row = heightOf(width, height, count, zoom);
  const mode = row >= 100 * zoom && !flat ? "tall" : row >= 44 * zoom ? "middle" : "slim";
  const beside = mode === "tall" ? { name: 0, right: 0, gaps: 0 } : { name: 28 * zoom, right: (right ?? rightOf(mode, words, width)) * zoom, gaps: 2 * GAP };
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

// explorer/stage/web/images/sliders/turns.js
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

// explorer/stage/web/images/sliders/list.js
var BUDGET = 5;
var SliderList = class {
  /**
   * @param {HTMLElement} element that the sliders stand in
   * @param {HTMLElement} axis under them
   */
  constructor(element, axis2) {
    this.element = element;
    this.axis = axis2;
    this.rows = [];
    this.turns = new Turns(0);
  }
  /** @param {Row[]} rows */
  build(rows) {
    this.rows = rows;
    this.turns = new Turns(rows.length);
    this.element.replaceChildren(...rows.map(({ element }) => element));
  }
  /**
   * @param {Sizes} sizes
   * @param {Shape | undefined} shape of a picture
   */
  style({ row, name, right, unit, thumb, pictures, plot, mode }, shape) {
    const wide = spacing(pictures, unit) * pictures;
    const [height = 1] = shape ?? [];
    const px = { row, name, right, thumb, plot, wide, start: 3.5 * unit - wide / 2 };
    for (const [key2, value] of Object.entries(px)) this.element.style.setProperty(`--${key2}`, `${value}px`);
    set(this.element, { "data-crisp": thumb >= 1.5 * height, "data-two-lines": row >= TWO_LINES });
    this.axis.style.margin = mode === "tall" ? "0" : `0 ${right + 8}px 0 ${name + 8}px`;
  }
  /**
   * Draw what is stale, those first that matter most; the rest in the next frames.
   * @param {string} key of all but the code
   * @param {ArrayLike<number>} u
   * @param {Sizes} sizes
   * @param {Previews} of
   * @param {(i: number) => number} weight
   * @returns {{ drawn: boolean, left: boolean }} whether any was, whether some are left
   */
  draw(key2, u, sizes, of, weight) {
    const order = this.turns.order((i) => this.rows[i].strip.stale(key2, u, of.moving), weight);
    if (!order.length) return { drawn: false, left: false };
    return { drawn: true, left: this.turns.run(order, (i) => this.rows[i].strip.draw(key2, u, sizes, of), BUDGET) < order.length };
  }
  /** Show no picture. */
  clear() {
    for (const { strip } of this.rows) strip.clear();
  }
};

// explorer/stage/web/images/plane/ink.js
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

// explorer/stage/web/images/plane/scales.js
var FAR = [1, 2, 3];
var TICK = 15;
var APART = 30;
var [NAME, CHOICE] = [36, 62];
var nameOf = (i) => `z${[...String(i + 1)].map((digit) => "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089"[Number(digit)]).join("")}`;
function drawPictures(ctx, { camera, lattice }, alpha, smooth = true) {
  const { image, canvas } = lattice.atlas;
  if (!image) return;
  if (ctx instanceof SvgContext) {
    ctx.group(alpha);
    ctx.drawPixels(image, camera.width, camera.height);
    ctx.ungroup();
    return;
  }
  ctx.save();
  ctx.globalAlpha = alpha;
  ctx.imageSmoothingEnabled = smooth;
  ctx.drawImage(canvas, 0, 0, camera.width, camera.height);
  ctx.restore();
}
function drawRings(ctx, { camera, axes, colours }, { dashed = false, lit = false } = {}) {
  if (dashed) ctx.setLineDash([6, 5]);
  for (const far of FAR) {
    if (axes[1] < 0) sides(ctx, camera.x(-far), camera.x(far), camera.height);
    else circle(ctx, [camera.x(0), camera.y(0)], far * camera.scale);
    line(ctx, colours.ink, lit ? 3 : 1.5, lit ? 1 : 0.85);
  }
  ctx.setLineDash([]);
}
function drawRingNames(ctx, { camera, axes, colours, fonts, card }) {
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
function drawTicks(ctx, { camera, axes, colours, fonts, card }, chosen) {
  if (card) return;
  const corner = chosen ? CHOICE / camera.zoom : NAME;
  const type = { font: upright(fonts, TICK), colour: colours.ink, paper: colours.paper, size: TICK, halo: 4 };
  const [left, right, bottom, top] = camera.extent;
  const step = [1, 2, 5].find((n) => n * camera.scale >= APART) ?? 10;
  const written = (v) => v < 0 ? `\u2212${-v}` : String(v);
  for (let v = step * Math.ceil(left / step); v <= right; v += step) {
    const x = camera.x(v);
    stub(ctx, [x, camera.height], [x, camera.height - 5], colours.ink);
    if (x > 40 && x < camera.width - corner) haloed(ctx, written(v), [x, camera.height - 14], type);
  }
  for (let v = step * Math.ceil(bottom / step); axes[1] >= 0 && v <= top; v += step) {
    const y = camera.y(v);
    stub(ctx, [0, y], [5, y], colours.ink);
    if (y > NAME && y < camera.height - NAME) haloed(ctx, written(v), [17, y], type);
  }
}
function drawNames(ctx, { camera, axes, colours, fonts }) {
  const type = { font: slanted(fonts, 18), colour: colours.ink, paper: colours.paper, size: 16, halo: 5 };
  haloed(ctx, nameOf(axes[0]), [camera.width - 18, camera.height - 15], type);
  if (axes[1] >= 0) haloed(ctx, nameOf(axes[1]), [18, 17], type);
}
function stub(ctx, from, to, colour) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  line(ctx, colour, 1.2);
}

// explorer/stage/web/images/sliders/rail.js
var STEP = 0.1;
var LEAP = 0.5;
var ALONG = 6;
var off = (element) => element.getAttribute("aria-disabled") === "true";
function keyed({ key: key2, shiftKey }, value) {
  const step = shiftKey ? LEAP : STEP;
  const farthest = Math.max(REACH, Math.abs(value));
  const within = (v) => Math.max(-farthest, Math.min(farthest, Math.round(1e3 * v) / 1e3));
  if (key2 === "ArrowLeft" || key2 === "ArrowDown") return within(value - step);
  if (key2 === "ArrowRight" || key2 === "ArrowUp") return within(value + step);
  if (key2 === "PageDown") return within(value - 1);
  if (key2 === "PageUp") return within(value + 1);
  if (key2 === "Home") return -REACH;
  if (key2 === "End") return REACH;
  return key2 === "0" ? 0 : null;
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

// explorer/stage/web/images/sliders/strip.js
var TURNS = 2;
var Strip = class {
  /** @param {number} index of its dimension */
  constructor(index) {
    this.index = index;
    this.element = h("canvas", { class: "dim-strip", "aria-hidden": "true" });
    this.key = "";
    this.u = new Float32Array(0);
    this.turn = 0;
    this.whole = false;
  }
  /**
   * @param {string} key of all but the code
   * @param {ArrayLike<number>} u
   * @param {boolean} moving whether a sketch will do
   * @returns {boolean} whether it must be drawn anew; that its own dimension moved is no reason
   */
  stale(key2, u, moving) {
    return key2 !== this.key || !this.whole && !moving || this.u.some((value, k) => k !== this.index && value !== u[k]);
  }
  /**
   * @param {string} key
   * @param {ArrayLike<number>} u
   * @param {Sizes} sizes
   * @param {Previews} of
   */
  draw(key2, u, { pictures, thumb, unit }, { shape, colour, moving, decode }) {
    const sketch = moving && key2 === this.key;
    this.turn = (this.turn + 1) % TURNS;
    Object.assign(this, { key: key2, u: Float32Array.from(u), whole: !sketch });
    const [rows, columns, channels] = shape;
    const cell = Math.max(columns, Math.round(columns * spacing(pictures, unit) / thumb));
    this.atlas ??= new Atlas(shape, this.element);
    const image = this.atlas.sized(cell * pictures, rows);
    const place = Float32Array.from(u);
    for (let k = 0; k < pictures; k++) {
      if (sketch && k % TURNS !== this.turn) continue;
      place[this.index] = ENDS * (2 * k / (pictures - 1) - 1);
      const values = decode(place, this.values ??= new Float32Array(rows * columns * channels));
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

// explorer/stage/web/images/sliders/slider.js
var SIGMAS = [-3, -2, -1, 0, 1, 2, 3];
var percent = (u) => 50 * (Math.max(-REACH, Math.min(REACH, u)) + REACH) / REACH;
var axis = () => h("div", { class: "dims-axis", "aria-hidden": "true" }, ...SIGMAS.map((sigma) => h("span", { style: `left: ${percent(sigma)}%` }, fixed(sigma, 0), sigma === 3 && "\u03C3")));
var Slider = class {
  /**
   * @param {number} index
   * @param {RailActions} actions
   * @param {{ over?: Element[], along?: Element[], said?: Element[] }} [more] over the strip, on the track, beside both
   */
  constructor(index, actions, { over = [], along = [], said = [] } = {}) {
    this.title = nameOf(index);
    this.value = 0;
    this.strip = new Strip(index);
    this.knob = h("span", { class: "dim-knob", "data-see": "z" });
    const ticks = SIGMAS.map((sigma) => h("i", { style: `left: ${percent(sigma)}%` }));
    const track = h("span", { class: "dim-track" }, ...ticks, ...along);
    this.rail = h("div", { class: "dim-rail", role: "slider", tabindex: 0 }, ...over, this.strip.element, track, this.knob);
    set(this.rail, { "aria-valuemin": -REACH, "aria-valuemax": REACH });
    const name = h("span", { class: "dim-name math" }, h("i", {}, "z"), h("sub", {}, String(index + 1)));
    this.element = h("div", { class: "dim", "data-dimension": index + 1 }, name, this.rail, h("div", { class: "dim-said" }, ...said));
    listen(this.rail, () => this.value, actions);
  }
  /** @param {Place} place */
  place({ u, off: off2, label, text }) {
    this.value = u;
    this.knob.style.left = `${percent(u)}%`;
    set(this.knob, { "data-beyond": Math.abs(u) > REACH, hidden: off2 });
    set(this.element, { "data-off": off2 });
    const now = Math.max(-REACH, Math.min(REACH, u)).toFixed(2);
    set(this.rail, { "aria-label": label, "aria-valuenow": off2 ? 0 : now, "aria-valuetext": text, "aria-disabled": off2 ? "true" : null });
  }
};

// explorer/stage/web/images/plane/frame.js
var LEAST = 3.6;
var SHARE = 0.98;
var RIM = 0.25;
var STEP2 = 0.2;
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
  const shown = axes.filter((axis2) => axis2 >= 0);
  const out = Array.from({ length: codes.length / d }, (_, i) => Math.max(...shown.map((axis2) => Math.abs(codes[i * d + axis2]))));
  const far = out.filter(Number.isFinite).sort((a, b) => a - b);
  const most = far.length ? far[Math.ceil(SHARE * far.length) - 1] + RIM : 0;
  return Math.max(LEAST, Math.ceil(most / STEP2 - 1e-6) * STEP2);
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

// explorer/stage/web/images/plane/lattice.js
var CELL = 24;
var COLOURED = 31;
var TURNS2 = 5;
var Lattice = class {
  /** @param {Shape} shape of an image */
  constructor(shape) {
    this.shape = shape;
    this.atlas = new Atlas(shape);
    this.pixels = new Float32Array(shape[0] * shape[1] * shape[2]);
    this.made = "";
    this.framed = "";
    this.turn = 0;
    this.whole = false;
  }
  /**
   * How many pictures there are across and up.
   * @param {Pick<Camera, "width" | "height">} camera
   * @param {number} [rows]
   */
  count({ width, height }, rows = 0) {
    if (rows) return { across: Math.max(3, Math.round(width * rows / height)), up: rows };
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
  make(camera, { film, moment, u, axes, decode, rows }, colour, moving) {
    const others = Array.from(u, (v, i) => axes.includes(i) ? 0 : Number(v.toFixed(2)));
    const { across, up } = this.count(camera, rows);
    const framed = [film, axes, across, up, camera.extent, colour].join("|");
    const made = [framed, moment, others].join("|");
    if (made === this.made && (this.whole || moving)) return false;
    const sketch = moving && framed === this.framed;
    Object.assign(this, { made, framed, whole: !sketch });
    this.turn = (this.turn + 1) % TURNS2;
    this.fill(camera, { across, up }, (i) => !sketch || i % TURNS2 === this.turn, (place, row) => decode(codeAt(place, u, axes, this.code(u)), this.pixels, row), colour);
    return true;
  }
  /** @param {ArrayLike<number>} u */
  code(u) {
    return this.buffer?.length === u.length ? this.buffer : this.buffer = new Float32Array(u.length);
  }
  /** @type {Float32Array | undefined} */
  buffer;
  /**
   * @param {Camera} camera
   * @param {{ across: number, up: number }} count
   * @param {(i: number) => boolean} wanted
   * @param {(place: [number, number], row: number) => Float32Array} decoded
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
      inkInto(image, decoded([x, y], row), this.shape, colour, column * columns, row * rows);
    }
    this.atlas.canvas.getContext("2d").putImageData(image, 0, 0);
  }
};

// explorer/stage/web/images/mlp.js
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
    for (let row = start; o + 7 < to; o += 8, row += 8 * from) {
      const first = bias + o;
      let a = weights[first];
      let b = weights[first + 1];
      let c = weights[first + 2];
      let d = weights[first + 3];
      let e = weights[first + 4];
      let f = weights[first + 5];
      let g = weights[first + 6];
      let h2 = weights[first + 7];
      for (let k = 0; k < count; k++) {
        const value = values[k];
        const at = row + places[k];
        a += weights[at] * value;
        b += weights[at + from] * value;
        c += weights[at + 2 * from] * value;
        d += weights[at + 3 * from] * value;
        e += weights[at + 4 * from] * value;
        f += weights[at + 5 * from] * value;
        g += weights[at + 6 * from] * value;
        h2 += weights[at + 7 * from] * value;
      }
      out[o] = a;
      out[o + 1] = b;
      out[o + 2] = c;
      out[o + 3] = d;
      out[o + 4] = e;
      out[o + 5] = f;
      out[o + 6] = g;
      out[o + 7] = h2;
    }
    for (; o < to; o++) {
      let sum = weights[bias + o];
      for (let k = 0; k < count; k++) sum += weights[start + o * from + places[k]] * values[k];
      out[o] = sum;
    }
  }
};

// explorer/stage/web/images/plane/hand.js
var STEP3 = 0.1;
var LEAP2 = 0.5;
var LONG = 480;
var STILL = 9;
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
var ours = ({ target }) => target instanceof Element && target.closest("select, button") !== null;
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
    arrow.map((v) => v * (e.shiftKey ? LEAP2 : STEP3))
  );
  else if (!(e.key === "Home" || e.key === "Escape") || !back()) return;
  e.preventDefault();
  e.stopPropagation();
}

// explorer/stage/web/images/plane/view.js
var LEAST2 = 120;
var ROOM = 140;
var REACH2 = 6;
var LatentView = class {
  /**
   * @param {HTMLElement} root of the stage, whose fonts are drawn with
   * @param {{ label: string, across: string, up: string }} says what the plane is, what its axes' choices are
   * @param {Omit<Acts, "at"> & { turn: (which: 0 | 1, dimension: number) => void }} acts
   */
  constructor(root, says, acts) {
    const styles = getComputedStyle(root);
    this.fonts = { sans: styles.fontFamily || "sans-serif", serif: styles.getPropertyValue("--serif").trim() || "serif" };
    const range = { "aria-valuemin": -REACH2, "aria-valuemax": REACH2, "aria-valuenow": 0 };
    this.ground = h("canvas", { class: "base", tabindex: 0, role: "slider", "aria-label": says.label, ...range });
    this.over = h("canvas", { class: "over", "aria-hidden": "true" });
    this.grip = h("div", { class: "latent-grip", "aria-hidden": "true" });
    this.selects = [says.across, says.up].map((label, which) => this.select(label, which ? "up" : "across", (dimension) => acts.turn(
      /** @type {0 | 1} */
      which,
      dimension
    )));
    this.element = h("div", { class: "view latent-view" }, this.ground, this.over, this.grip, ...this.selects);
    this.size = { width: 0, height: 0, zoom: 1 };
    hand(this.element, this.grip, { ...acts, at: (e) => this.at(e) });
  }
  /** @param {{ clientX: number, clientY: number }} e @returns {Point} in pixels of the picture */
  at({ clientX, clientY }) {
    const box = this.element.getBoundingClientRect();
    return [(clientX - box.left) / this.size.zoom, (clientY - box.top) / this.size.zoom];
  }
  /**
   * @param {string} label
   * @param {string} name of its class
   * @param {(dimension: number) => void} choose
   */
  select(label, name, choose) {
    const select = h("select", { class: `latent-axis ${name}`, "aria-label": label, hidden: true });
    select.addEventListener("change", () => choose(Number(select.value)));
    return select;
  }
  /** What there is to choose among. @param {number} latent dimensions */
  offer(latent) {
    for (const [i, select] of this.selects.entries()) {
      select.hidden = latent <= 2;
      if (select.options.length === latent) continue;
      select.replaceChildren(...Array.from({ length: latent }, (_, k) => h("option", { value: k }, nameOf(k))));
      select.value = String(i);
    }
  }
  /** @param {Axes} axes */
  choose(axes) {
    this.selects.forEach((select, i) => axes[i] >= 0 && select.value !== String(axes[i]) && (select.value = String(axes[i])));
  }
  /**
   * @param {{ side: number, zoom: number }} room
   * @param {number} foot pixels under the picture
   */
  layout({ side, zoom }, foot) {
    const height = Math.max(LEAST2, side - foot);
    this.element.style.height = `${height}px`;
    this.size = { width: this.element.clientWidth, height, zoom };
  }
  /**
   * @param {number} range how far the plane reaches from its middle
   * @param {Size} [size]
   */
  camera(range, { width, height, zoom } = this.size) {
    return new Camera([-range, range, -range, range], width / zoom, height / zoom, zoom);
  }
  /**
   * Where on the plane a pixel is, kept within it.
   * @param {Camera} camera
   * @param {Point} at
   * @returns {Point}
   */
  world(camera, [x, y]) {
    return camera.world(Math.max(0, Math.min(camera.width, x)), Math.max(0, Math.min(camera.height, y)));
  }
  /**
   * Have the finger's handle lie over the drawn one.
   * @param {Point} at in pixels
   * @param {Camera} camera
   */
  hold(at, camera) {
    set(this.grip, { "data-last": at[0] > camera.width - ROOM });
    this.grip.style.translate = at.map((v) => `${v * camera.zoom}px`).join(" ");
  }
  /** @param {Camera} camera */
  sized = (camera) => [camera.width, camera.height, camera.zoom, camera.extent[0], devicePixelRatio].join();
};

// explorer/stage/web/images/plane/handle.js
var [RING, HAIR] = [10, 7];
var inside = (v, end) => Math.max(4, Math.min(end - 4, v));
function handleOf({ camera, axes }, u, row = 0) {
  const [across, up] = placeOf(u, axes, row);
  const [x, y] = [camera.x(across), camera.y(up)];
  const at = (
    /** @type {Point} */
    [inside(x, camera.width), inside(y, camera.height)]
  );
  return { at, outside: at[0] !== x || at[1] !== y };
}
function drawHandle(ctx, { at, outside }, { colours }, lit) {
  const [x, y] = at;
  const radius2 = lit ? RING + 2 : RING;
  for (
    const [colour, width] of
    /** @type {[typeof colours.ink, number][]} */
    [[colours.paper, lit ? 8 : 6], [colours.noise, lit ? 4.4 : 3]]
  ) {
    if (outside && colour === colours.noise) ctx.setLineDash([4, 3]);
    circle(ctx, at, radius2);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + dx * (radius2 - 2), y + dy * (radius2 - 2));
      ctx.lineTo(x + dx * (radius2 + HAIR), y + dy * (radius2 + HAIR));
    }
    line(ctx, colour, width);
  }
  ctx.setLineDash([]);
  circle(ctx, at, 3);
  ctx.fillStyle = css(colours.noise);
  ctx.fill();
  line(ctx, colours.paper, 1.2);
}

// explorer/stage/web/images/distance.js
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
function median(d) {
  let [low, high] = [0, Math.sqrt(d) + 1];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (beyond(middle, d) > 0.5) low = middle;
    else high = middle;
  }
  return low;
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

// explorer/stage/web/images/plane/legend.js
var ringMark = (fitted) => icon(18, 18, s("circle", { cx: 9, cy: 9, r: 7.5, class: `latent-ring${fitted ? " dashed" : ""}` }));
var handleMark = () => {
  const disc = (r, name) => s("circle", { cx: 10, cy: 10, r, class: name });
  return icon(20, 20, disc(5.5, "latent-z"), s("path", { d: "M10 0v5M10 15v5M0 10h5M15 10h5", class: "latent-z" }), disc(2, "latent-z-dot"));
};
var MarkLegend = class {
  /**
   * @param {string} label
   * @param {(mark: string) => void} light
   */
  constructor(label, light) {
    this.light = light;
    this.element = h("div", { class: "latent-legend", role: "group", "aria-label": label });
    this.shown = "";
  }
  /**
   * @param {string} key changes with the items
   * @param {() => HTMLElement[]} make them
   * @param {string} lit
   */
  show(key2, make, lit) {
    if (key2 !== this.shown) {
      this.shown = key2;
      this.element.replaceChildren(...make());
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

export {
  REACH,
  TWO_LINES,
  sizesOf,
  SliderList,
  ellipse,
  circle,
  line,
  haloed,
  upright,
  heavy,
  nameOf,
  drawPictures,
  drawRings,
  drawRingNames,
  drawTicks,
  drawNames,
  percent,
  axis,
  Slider,
  axesOf,
  turned,
  codesIn,
  rangeOf,
  placeOf,
  codeAt,
  rowOf,
  inTurn,
  timesOf,
  Lattice,
  handleOf,
  drawHandle,
  Mlp,
  radius,
  fromQ,
  beyond,
  chi,
  median,
  ringMark,
  handleMark,
  MarkLegend,
  LatentView
};
