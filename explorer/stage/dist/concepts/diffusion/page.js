import {
  Ruler,
  usualOf,
  verdictOf
} from "../../shared/chunk-LJRKBMAQ.js";
import {
  ImageSet,
  Parts,
  StripFoot,
  checkImages,
  epsilon,
  inkInto,
  normal,
  pixelCount,
  uniforms
} from "../../shared/chunk-4QYXA7QE.js";
import {
  Exact,
  Pencil,
  ReadOut,
  TOKENS,
  axesOf,
  checkPlane,
  contours,
  drawField,
  drawLines,
  exactModel,
  logInterval,
  nameOf,
  named
} from "../../shared/chunk-MKJYIJ42.js";
import {
  Curve,
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
  roofOf,
  s,
  scientific,
  segmented,
  set,
  superscript,
  write
} from "../../shared/chunk-G5X4PBWU.js";

// explorer/stage/web/concepts/diffusion/chart/background.js
var SLICE = 12;
var WAIT = 300;
var TOLD = 400;
var Worker = class {
  /**
   * @param {(budget: number) => boolean} work whether something is left to do
   * @param {() => void} tell
   * @param {AbortSignal} signal
   */
  constructor(work, tell, signal) {
    this.work = work;
    this.tell = tell;
    this.timer = 0;
    this.frame = 0;
    this.told = 0;
    signal.addEventListener("abort", () => this.stop());
  }
  get running() {
    return Boolean(this.timer || this.frame);
  }
  stop() {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    Object.assign(this, { timer: 0, frame: 0 });
  }
  /** @param {boolean} anew what is to be done is something else: rest first */
  start(anew) {
    if (this.running && !anew) return;
    this.stop();
    this.timer = /** @type {any} */
    setTimeout(() => {
      this.timer = 0;
      this.told = performance.now();
      this.next();
    }, anew ? WAIT : 0);
  }
  next() {
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const more = this.work(SLICE);
      if (more) this.next();
      if (more && performance.now() - this.told < TOLD) return;
      this.told = performance.now();
      this.tell();
    });
  }
};

// explorer/stage/web/concepts/diffusion/chart/scales.js
var TICKS = { x: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3], y: [0.01, 0.03, 0.1, 0.3, 1, 3, 10] };
var TOP = 3;
var TALLEST = 30;
var UNDER = 0.6;
function scalesOf(readings, { low }, { left, right, top, bottom }) {
  const found = readings.map(({ distance }) => distance).filter((value) => value > 0 && Number.isFinite(value));
  const up = [UNDER * Math.min(low, ...found), Math.min(TALLEST, Math.max(TOP, 1.15 * Math.max(0, ...found)))];
  const across = [1, readings.some(({ evaluations }) => evaluations > 220) ? 1e3 : readings.some(({ evaluations }) => evaluations > 110) ? 220 : 110];
  const share = (value, [from, to]) => Math.log(value / from) / Math.log(to / from);
  const within = ([from, to], ticks) => ticks.filter((tick) => tick >= from && tick <= to);
  return {
    across,
    up,
    x: (evaluations) => left + (right - left) * share(evaluations, across),
    y: (distance) => bottom - (bottom - top) * Math.max(0, Math.min(1, share(Number.isFinite(distance) ? Math.max(distance, up[0]) : up[1], up))),
    ticksX: within(across, TICKS.x),
    ticksY: within(up, TICKS.y)
  };
}
var placed = (readings, { x, y }) => readings.map((reading) => ({ x: x(reading.evaluations), y: y(reading.distance), reading }));
function hit(points, x, y, radius) {
  const away = (point) => Math.hypot(point.x - x, point.y - y);
  const nearest = points.reduce((best, point) => best && away(best) <= away(point) ? best : point, null);
  return nearest && away(nearest) <= radius ? nearest : null;
}
function spread(wanted, gap, [top, bottom]) {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b]);
  const out = wanted.slice();
  order.forEach((i, rank) => out[i] = Math.max(wanted[i], rank ? out[order[rank - 1]] + gap : top));
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const i = order[rank];
    out[i] = Math.min(out[i], rank === order.length - 1 ? bottom : out[order[rank + 1]] - gap);
  }
  return out;
}

// explorer/stage/web/concepts/diffusion/chart/draw.js
var STYLES = {
  euler: { tone: 0, dash: [], corners: 0 },
  heun: { tone: 0.45, dash: [7, 3], corners: 4 },
  ddim: { tone: -0.3, dash: [2, 3], corners: 0 },
  ddpm: { tone: 0.2, dash: [9, 3, 2, 3], corners: 3 },
  sde: { tone: -0.2, dash: [5, 4], corners: 5 },
  adaptive: { tone: 0.45, dash: [], corners: 8 },
  exact: { tone: 1, dash: [4, 4], corners: 0 }
};
var GAP = 17;
var ROUND = 0;
function toneOf(line2, { gen, ink: ink3, paper }, exact) {
  const { tone } = STYLES[line2];
  const from = exact || line2 === "exact" ? ink3 : gen;
  return tone < 0 ? mixed(from, paper, -tone) : line2 === "exact" ? ink3 : mixed(from, exact ? paper : ink3, exact ? tone * 0.6 : tone);
}
function drawChart(ctx, drawn2, colours) {
  const { box } = drawn2;
  ctx.clearRect(0, 0, ctx.canvas.width, ctx.canvas.height);
  ctx.font = `${drawn2.letters}px ${drawn2.font}`;
  ctx.lineJoin = "round";
  drawAxes(ctx, drawn2, colours);
  drawFloor(ctx, drawn2, colours);
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left - 8, box.top - 8, box.right - box.left + 16, box.bottom - box.top + 16);
  ctx.clip();
  const order = [...drawn2.lines].sort((a, b) => Number(a.line === drawn2.chosen) - Number(b.line === drawn2.chosen));
  for (const each of order) drawLine(ctx, each, drawn2, colours);
  ctx.restore();
  drawNames(ctx, drawn2, colours);
  drawRings(ctx, drawn2, colours);
}
function drawAxes(ctx, { scales, box, letters }, { ink: ink3, ink2: ink22, paper }) {
  ctx.lineWidth = 1;
  ctx.strokeStyle = css(mixed(paper, ink3, 0.14));
  ctx.fillStyle = css(ink22);
  ctx.textAlign = "right";
  ctx.textBaseline = "middle";
  for (const tick of scales.ticksY) {
    const y = Math.round(scales.y(tick)) + 0.5;
    stroke(ctx, [[box.left, y], [box.right, y]]);
    ctx.fillText(String(tick), box.left - 6, y);
  }
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  let free = -Infinity;
  for (const tick of scales.ticksX) {
    const x = scales.x(tick);
    stroke(ctx, [[x, box.bottom], [x, box.bottom + 4]]);
    const half = ctx.measureText(String(tick)).width / 2;
    if (x - half < free) continue;
    ctx.fillText(String(tick), x, box.bottom + 6);
    free = x + half + letters / 2;
  }
}
function drawFloor(ctx, { scales, box, floor }, { ink: ink3 }) {
  const [top, middle, bottom] = [floor.high, floor.mean, floor.low].map(scales.y);
  ctx.fillStyle = css(ink3, 0.1);
  ctx.fillRect(box.left, top, box.right - box.left, bottom - top);
  ctx.strokeStyle = css(ink3, 0.55);
  ctx.setLineDash([1, 3]);
  stroke(ctx, [[box.left, middle], [box.right, middle]]);
  ctx.setLineDash([]);
}
function drawLine(ctx, { line: line2, points }, { chosen, exact }, colours) {
  const { dash, corners } = STYLES[line2];
  const colour = css(toneOf(line2, colours, exact));
  Object.assign(ctx, { strokeStyle: colour, fillStyle: colour, lineWidth: line2 === chosen ? 3 : 1.8 });
  ctx.setLineDash(dash);
  stroke(ctx, points.map(({ x, y }) => [x, y]));
  ctx.setLineDash([]);
  for (const { x, y } of points) mark(ctx, x, y, line2 === chosen ? 4 : 3, corners);
}
function drawNames(ctx, { lines, box, chosen, exact, letters, font }, colours) {
  const ends = lines.filter(({ points }) => points.length).map(({ line: line2, name, points }) => ({ line: line2, name, end: points[points.length - 1] }));
  const heights = spread(ends.map(({ end }) => end.y), Math.max(GAP, 1.15 * letters), [box.top, box.bottom - letters / 2]);
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  ends.forEach(({ line: line2, name, end }, i) => {
    const colour = css(mixed(toneOf(line2, colours, exact), colours.ink, 0.35));
    const x = box.right + 16;
    Object.assign(ctx, { strokeStyle: colour, fillStyle: colour, lineWidth: 1 });
    ctx.globalAlpha = 0.5;
    stroke(ctx, [[end.x + 5, end.y], [box.right + 4, heights[i]], [x - 3, heights[i]]]);
    ctx.globalAlpha = 1;
    ctx.font = `${line2 === chosen ? "600 " : ""}${letters}px ${font}`;
    ctx.fillText(name, x, heights[i]);
  });
}
function drawRings(ctx, { here, hovered }, { ink: ink3, paper }) {
  for (
    const [at2, r] of
    /** @type {[Placed | null, number][]} */
    [[hovered, 7], [here, 9]]
  ) {
    if (!at2) continue;
    for (
      const [colour, width] of
      /** @type {[Rgb, number][]} */
      [[paper, 5], [ink3, 2]]
    ) {
      Object.assign(ctx, { strokeStyle: css(colour), lineWidth: width });
      ctx.beginPath();
      ctx.arc(at2.x, at2.y, r, 0, 2 * Math.PI);
      ctx.stroke();
    }
  }
}
function stroke(ctx, points) {
  ctx.beginPath();
  points.forEach(([x, y], i) => i ? ctx.lineTo(x, y) : ctx.moveTo(x, y));
  ctx.stroke();
}
function mark(ctx, x, y, r, corners) {
  ctx.beginPath();
  if (corners === ROUND) ctx.arc(x, y, r, 0, 2 * Math.PI);
  for (let i = 0; i < corners; i++) ctx.lineTo(x + 1.25 * r * Math.sin(2 * Math.PI * i / corners), y - 1.25 * r * Math.cos(2 * Math.PI * i / corners));
  ctx.closePath();
  ctx.fill();
}

// explorer/stage/web/concepts/diffusion/chart/measured.js
var KEPT = 3e3;
function keyOf({ key }, { path, label, guidance, eta, draw: draw3 }, { ask, solver, steps }) {
  return [ask === "network" ? key : "", ask, path, label, label === null ? 0 : guidance, draw3, solver, solver === "ddim" ? eta : 0, steps].join("|");
}
var Measured = class {
  /** @param {() => number} [clock] milliseconds */
  constructor(clock2 = () => performance.now()) {
    this.clock = clock2;
    this.readings = /* @__PURE__ */ new Map();
    this.running = null;
  }
  /**
   * Those that are there.
   * @param {Setting[]} settings
   * @param {(setting: Setting) => string} key
   * @returns {Reading[]}
   */
  of(settings, key) {
    return settings.flatMap((setting) => {
      const reading = this.readings.get(key(setting));
      return reading ? [{ ...reading, setting }] : [];
    });
  }
  /**
   * Go on measuring for so many milliseconds. What was begun and is wanted no more is given up.
   * @param {Setting[]} wanted in their order
   * @param {{ key: (setting: Setting) => string, begin: (setting: Setting) => Job }} how
   * @param {number} budget
   * @returns {boolean} whether something is left to do
   */
  work(wanted, { key, begin }, budget) {
    const until = this.clock() + budget;
    do {
      const setting = wanted.find((each) => !this.readings.has(key(each)));
      if (!setting) return false;
      if (this.running?.key !== key(setting)) this.running = { key: key(setting), job: begin(setting), ms: 0 };
      this.go(setting, this.running, until);
    } while (this.clock() < until);
    return wanted.some((each) => !this.readings.has(key(each)));
  }
  /**
   * @param {Setting} setting
   * @param {{ key: string, job: Job, ms: number }} running
   * @param {number} until
   */
  go(setting, running, until) {
    let now = this.clock();
    for (; ; ) {
      const { done, value } = running.job.next();
      const then = this.clock();
      running.ms += then - now;
      now = then;
      if (done) {
        if (this.readings.size >= KEPT) this.readings.clear();
        this.readings.set(running.key, { setting, ...value, ms: running.ms });
        this.running = null;
        return;
      }
      if (now >= until) return;
    }
  }
};

// explorer/stage/web/concepts/diffusion/math/paths.js
var LEAST_SIGNAL = 1e-6;
var HALVINGS = 60;
var straight = { level: (t) => [1 - t, t], slopes: () => [-1, 1] };
function preserving(power) {
  const level = (t) => {
    const left = Math.min(1, Math.max(0, power(t)[0]));
    return (
      /** @type {[number, number]} */
      [Math.sqrt(left), Math.sqrt(1 - left)]
    );
  };
  const before2 = 1e-6;
  const last = -level(1 - before2)[0] / before2;
  return {
    level,
    slopes: (t) => {
      const slope = power(t)[1] / 2;
      const [alpha, sigma] = level(t);
      return [alpha > 0 ? slope / alpha : last, sigma > 0 ? -slope / sigma : Infinity];
    }
  };
}
var linear = preserving((t) => {
  const [least, grown] = [0.1, 19.9];
  const left = Math.exp(-least * t - grown * t ** 2 / 2);
  return [left, -(least + grown * t) * left];
});
var cosine = preserving((t) => {
  const s2 = 8e-3;
  const [turned, speed] = [(t + s2) / (1 + s2) * Math.PI / 2, Math.PI / 2 / (1 + s2)];
  const first = Math.cos(s2 / (1 + s2) * Math.PI / 2) ** 2;
  return [Math.cos(turned) ** 2 / first, -speed * Math.sin(2 * turned) / first];
});
var sigmoid = preserving((t) => {
  const [reach, least] = [3, 1e-3];
  const of = (z) => 1 / (1 + Math.exp(-z));
  const [first, last, now] = [of(-reach), of(reach), of(reach * (2 * t - 1))];
  const fall = (1 - least) / (last - first);
  return [least + fall * (last - now), -2 * reach * fall * now * (1 - now)];
});
var exploding = {
  level: (t) => [1, 0.01 ** (1 - t) * 10 ** t],
  slopes: (t) => [0, Math.log(10 / 0.01) * 0.01 ** (1 - t) * 10 ** t]
};
var PATHS = { straight, linear, cosine, sigmoid, exploding };
function levelOf(path, t) {
  const [[alpha, sigma], [fading, growing]] = [PATHS[path].level(t), PATHS[path].slopes(t)];
  return { alpha, sigma, fading, growing };
}
function logSnr(path, t) {
  const [alpha, sigma] = PATHS[path].level(t);
  return 2 * (Math.log(alpha) - Math.log(sigma));
}
function timeOf(path, ratio) {
  const past = (t) => {
    const [alpha, sigma] = PATHS[path].level(t);
    return Math.atan2(sigma, alpha) - Math.atan(ratio);
  };
  let [low, high] = [0, 1];
  if (!(past(low) <= 0 && past(high) >= 0)) return null;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (past(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
var hasStart = (path) => PATHS[path].level(1)[0] >= LEAST_SIGNAL;

// explorer/stage/web/concepts/diffusion/route/rules.js
var WAYS = (
  /** @type {const} */
  ["back", "forward"]
);
var ASKED = (
  /** @type {const} */
  ["network", "exact", "heart"]
);
var PATH_NAMES = (
  /** @type {const} */
  ["straight", "linear", "cosine", "sigmoid", "exploding"]
);
var SOLVER_NAMES = (
  /** @type {const} */
  ["euler", "heun", "ddim", "ddpm", "sde", "adaptive"]
);
var STEPS = [1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 50, 100, 200, 500, 1e3];
var MOST = (
  /** @type {const} */
  { network: 200, exact: 1e3, heart: 100 }
);
var MOST_GUIDANCE = 8;
var USUAL = (
  /** @type {const} */
  { eta: 0, steps: 20, guidance: 1 }
);
var MOST_DRAWS = 9999;
var INSTEAD = "ddpm";
function placeOf(steps) {
  const apart2 = STEPS.map((other) => Math.abs(Math.log(other / steps)));
  return apart2.indexOf(Math.min(...apart2));
}
var begins = (solver, path) => solver !== "sde" || hasStart(path);
var asking = (ask, { steps }) => ({ ask, ...steps > MOST[ask] ? { steps: MOST[ask] } : {} });
var onto = (path, { solver }) => ({ path, ...begins(solver, path) ? {} : { solver: INSTEAD } });
var drawnAnew = ({ draw: draw3 }) => ({ draw: draw3 >= MOST_DRAWS ? 0 : draw3 + 1 });
function thereOf({ solver, label }, { known }, { told }) {
  return { exact: known, eta: solver === "ddim", steps: solver !== "adaptive", class: told > 0, guidance: told > 0 && label !== null };
}
var walks = ({ way, right }) => way === "back" || right === "chart";

// explorer/stage/web/concepts/diffusion/chart/settings.js
var MOST2 = 100;
var FARTHEST = 1e3;
var FURTHER = STEPS.filter((steps) => steps > MOST2);
var CHEAP = 4e3;
var evaluationsOf = (solver, steps) => solver === "heun" ? 2 * steps - 1 : solver === "adaptive" ? MOST2 : steps;
var same = ({ path, eta }) => path === "straight" && eta === 0;
var lineOf = (look2) => look2.solver === "ddim" && same(look2) ? "euler" : look2.solver;
function linesOf(look2, known) {
  const solvers = SOLVER_NAMES.filter((solver) => begins(solver, look2.path) && !(solver === "ddim" && same(look2)));
  return known && look2.ask !== "exact" ? [...solvers, "exact"] : [...solvers];
}
var settingOf = (line2, steps, { ask }) => line2 === "exact" ? { line: line2, ask: "exact", solver: "euler", steps } : { line: line2, ask, solver: line2, steps };
function wantedOf(look2, known) {
  const numbers = [.../* @__PURE__ */ new Set([...STEPS, look2.steps])].sort((a, b) => a - b);
  const on = (line2) => (line2 === "adaptive" ? [1] : numbers).map((steps) => settingOf(line2, steps, look2));
  const affordable = linesOf(look2, known).flatMap(on).filter(({ solver, steps }) => evaluationsOf(solver, steps) <= MOST2);
  return affordable.sort((a, b) => evaluationsOf(a.solver, a.steps) - evaluationsOf(b.solver, b.steps));
}
function furtherOf(look2, known, readings) {
  const each = (line2) => {
    const own = readings.filter(({ setting }) => setting.line === line2 && line2 !== "adaptive");
    const longest = own.reduce((best, reading) => best && best.evaluations >= reading.evaluations ? best : reading, null);
    if (!longest || longest.evaluations < MOST2 / 2) return [];
    return FURTHER.filter((steps) => longest.ms * evaluationsOf(longest.setting.solver, steps) / longest.evaluations <= CHEAP).map((steps) => settingOf(line2, steps, look2));
  };
  const cost = ({ solver, steps }) => evaluationsOf(solver, steps);
  return linesOf(look2, known).flatMap(each).filter((setting) => cost(setting) <= FARTHEST).sort((a, b) => cost(a) - cost(b));
}
var lookOf = (look2, { ask, solver, steps }) => ({ ...look2, ask, solver, steps });
function chosenBy({ ask, solver, steps }, look2) {
  const kept2 = solver === "euler" && look2.solver === "ddim" && same(look2) ? "ddim" : solver;
  return { ask, solver: kept2, ...solver === "adaptive" ? {} : { steps: Math.min(steps, MOST[ask]) } };
}
function keyed(key, look2) {
  const across = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
  if (across) {
    const next = across > 0 ? STEPS.find((steps) => steps > look2.steps && steps <= MOST[look2.ask]) : STEPS.findLast((steps) => steps < look2.steps);
    return next === void 0 || look2.solver === "adaptive" ? {} : { steps: next };
  }
  const down = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (!down) return null;
  const solvers = SOLVER_NAMES.filter((solver) => begins(solver, look2.path));
  return { solver: solvers[(solvers.indexOf(look2.solver) + down + solvers.length) % solvers.length] };
}

// explorer/stage/web/concepts/diffusion/math/gaussians.js
var FAR = 45;
var LEAST_NOISE = 1e-9;
var ROW = 6;
var TERM = 9;
var GaussiansLaw = class {
  /** @param {Float64Array} rows (K, 6) */
  constructor(rows) {
    this.rows = rows.filter((_, i) => rows[i - i % ROW] > 0);
    this.count = this.rows.length / ROW;
    this.terms = new Float64Array(TERM * this.count);
    this.logs = new Float64Array(this.count);
    this.level = [NaN, NaN];
  }
  /**
   * @param {number} alpha
   * @param {number} sigma
   */
  at(alpha, sigma) {
    if (this.level[0] === alpha && this.level[1] === sigma) return;
    this.level = [alpha, sigma];
    const noise = Math.max(sigma, LEAST_NOISE) ** 2;
    for (let k = 0; k < this.count; k++) {
      const [w, mx, my, xx, xy, yy] = this.rows.subarray(k * ROW, (k + 1) * ROW);
      const [cxx, cxy, cyy] = [alpha ** 2 * xx + noise, alpha ** 2 * xy, alpha ** 2 * yy + noise];
      const det = cxx * cyy - cxy * cxy;
      const [pxx, pxy, pyy] = [cyy / det, -cxy / det, cxx / det];
      const constant = Math.log(w) - Math.log(2 * Math.PI) - Math.log(det) / 2;
      const gain = [alpha * (xx * pxx + xy * pxy), alpha * (xx * pxy + xy * pyy), alpha * (xy * pxy + yy * pyy)];
      this.terms.set([constant, alpha * mx, alpha * my, pxx / 2, pxy, pyy / 2, ...gain], k * TERM);
    }
  }
  /**
   * The log of each part's share of the density of a point goes to `logs`.
   * @param {number} x
   * @param {number} y
   * @returns {number} the largest
   */
  weigh(x, y) {
    const { terms, logs, count } = this;
    let top = -Infinity;
    for (let k = 0, at2 = 0; k < count; k++, at2 += TERM) {
      const dx = x - terms[at2 + 1], dy = y - terms[at2 + 2];
      const log = terms[at2] - (terms[at2 + 3] * dx + terms[at2 + 4] * dy) * dx - terms[at2 + 5] * dy * dy;
      logs[k] = log;
      if (log > top) top = log;
    }
    return top;
  }
  /**
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n)
   */
  logDensity(x, alpha, sigma) {
    this.at(alpha, sigma);
    const { logs, count } = this;
    const out = new Float64Array(x.length / 2);
    for (let p = 0; p < out.length; p++) {
      const top = this.weigh(x[2 * p], x[2 * p + 1]);
      let sum2 = 0;
      for (let k = 0; k < count; k++) if (logs[k] > top - FAR) sum2 += Math.exp(logs[k] - top);
      out[p] = top + Math.log(sum2);
    }
    return out;
  }
  /**
   * sum_k r_k (m_k + alpha S_k C_k^-1 (x - alpha m_k)).
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n, 2)
   */
  denoise(x, alpha, sigma) {
    this.at(alpha, sigma);
    const { terms, rows, logs, count } = this;
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 2) {
      const px = x[i], py = x[i + 1];
      const top = this.weigh(px, py);
      let sum2 = 0, sx = 0, sy = 0;
      for (let k = 0; k < count; k++) {
        if (!(logs[k] > top - FAR)) continue;
        const share = Math.exp(logs[k] - top), at2 = k * TERM;
        const dx = px - terms[at2 + 1], dy = py - terms[at2 + 2];
        sum2 += share;
        sx += share * (rows[k * ROW + 1] + terms[at2 + 6] * dx + terms[at2 + 7] * dy);
        sy += share * (rows[k * ROW + 2] + terms[at2 + 7] * dx + terms[at2 + 8] * dy);
      }
      out[i] = sx / sum2;
      out[i + 1] = sy / sum2;
    }
    return out;
  }
};

// explorer/stage/web/concepts/diffusion/math/boxes.js
var ROW2 = 6;
var NARROW = 1;
var LEAN = 8;
var LOG_ROOT = Math.log(2 * Math.PI) / 2;
var [NODES, SHARES] = legendre(16);
var logNormal = (z) => -0.5 * z * z - LOG_ROOT;
var BoxesLaw = class {
  /** @param {Float64Array} rows (K, 6) */
  constructor(rows) {
    this.noise = rows[5];
    this.sides = [[], []];
    this.boxes = Array.from({ length: rows.length / ROW2 }, (_, k) => {
      const [weight, left, right, bottom, top] = rows.subarray(k * ROW2, (k + 1) * ROW2);
      return { log: Math.log(weight), x: this.side(0, left, right), y: this.side(1, bottom, top) };
    });
    this.logs = new Float64Array(this.boxes.length);
  }
  /**
   * @param {number} axis
   * @param {number} low
   * @param {number} high
   */
  side(axis, low, high) {
    const of = this.sides[axis];
    const known = of.find((side2) => side2.low === low && side2.high === high);
    if (known) return known;
    const side = { low, high, log: 0, mean: 0 };
    of.push(side);
    return side;
  }
  /**
   * The log of each box's share of the density of a point goes to `logs`.
   * @param {number} x
   * @param {number} y
   * @param {number} alpha
   * @param {number} blur
   * @returns {number} the largest
   */
  weigh(x, y, alpha, blur) {
    for (const side of this.sides[0]) look(side, x, alpha, blur);
    for (const side of this.sides[1]) look(side, y, alpha, blur);
    let top = -Infinity;
    this.boxes.forEach((box, k) => {
      const log = box.log + box.x.log + box.y.log;
      this.logs[k] = log;
      if (log > top) top = log;
    });
    return top;
  }
  /**
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n)
   */
  logDensity(x, alpha, sigma) {
    const blur = Math.hypot(alpha * this.noise, Math.max(sigma, LEAST_NOISE));
    return Float64Array.from({ length: x.length / 2 }, (_, p) => {
      const top = this.weigh(x[2 * p], x[2 * p + 1], alpha, blur);
      return top + Math.log(this.logs.reduce((sum2, log) => sum2 + Math.exp(log - top), 0));
    });
  }
  /**
   * The mean of where the point is in a box, and as much of the way on to x as the boxes' own blur is of all blur.
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n, 2)
   */
  denoise(x, alpha, sigma) {
    const blur = Math.hypot(alpha * this.noise, Math.max(sigma, LEAST_NOISE));
    const gain = alpha * (this.noise / blur) ** 2;
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 2) {
      const top = this.weigh(x[i], x[i + 1], alpha, blur);
      let sum2 = 0, sx = 0, sy = 0;
      for (let k = 0; k < this.boxes.length; k++) {
        const share = Math.exp(this.logs[k] - top), box = this.boxes[k];
        sum2 += share;
        sx += share * box.x.mean;
        sy += share * box.y.mean;
      }
      const mx = sx / sum2, my = sy / sum2;
      out[i] = mx + gain * (x[i] - alpha * mx);
      out[i + 1] = my + gain * (x[i + 1] - alpha * my);
    }
    return out;
  }
};
function look(side, at2, alpha, blur) {
  const { low, high } = side;
  const a = (alpha * low - at2) / blur, b = (alpha * high - at2) / blur;
  if (b - a < NARROW && (b - a) * Math.max(Math.abs(a), Math.abs(b)) < LEAN) return summed(side, a, b, blur);
  const between = logInterval(a, b);
  side.log = between - Math.log(alpha * (high - low));
  const mean = (at2 + blur * (Math.exp(logNormal(a) - between) - Math.exp(logNormal(b) - between))) / alpha;
  side.mean = Math.min(high, Math.max(low, mean));
  return void 0;
}
function summed(side, a, b, blur) {
  const nearest = a > 0 ? a : b < 0 ? b : 0;
  const [middle, half] = [(a + b) / 2, (b - a) / 2];
  let sum2 = 0, mean = 0;
  for (let n = 0; n < NODES.length; n++) {
    const z = middle + half * NODES[n];
    const share = SHARES[n] * Math.exp((nearest * nearest - z * z) / 2);
    sum2 += share;
    mean += share * NODES[n];
  }
  side.log = Math.log(sum2) - nearest * nearest / 2 - LOG_ROOT - Math.log(blur);
  side.mean = (side.low + side.high) / 2 + (side.high - side.low) / 2 * (mean / sum2);
}
function legendre(n) {
  const [nodes, shares] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    let z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
    let slope = 1;
    for (let turn = 0; turn < 8; turn++) {
      let [before2, now] = [1, z];
      for (let k = 2; k <= n; k++) [before2, now] = [now, ((2 * k - 1) * z * now - (k - 1) * before2) / k];
      slope = n * (z * now - before2) / (z * z - 1);
      z -= now / slope;
    }
    nodes[i] = z;
    shares[i] = 1 / ((1 - z * z) * slope * slope);
  }
  return [nodes, shares];
}

// explorer/stage/web/concepts/diffusion/math/points.js
var PointsLaw = class {
  /**
   * @param {ArrayLike<number>} xy (N, 2)
   * @param {number} width standard deviation of a round Gaussian at each
   */
  constructor(xy, width) {
    this.count = xy.length / 2;
    this.xs = Float64Array.from({ length: this.count }, (_, k) => xy[2 * k]);
    this.ys = Float64Array.from({ length: this.count }, (_, k) => xy[2 * k + 1]);
    this.width = width;
    this.squares = new Float64Array(this.count);
  }
  /**
   * The variance behind noise.
   * @param {number} alpha
   * @param {number} sigma
   */
  variance(alpha, sigma) {
    return (alpha * this.width) ** 2 + Math.max(sigma, LEAST_NOISE) ** 2;
  }
  /**
   * The squared distances of a place to all points, alpha as far out, go to `squares`.
   * @param {number} x
   * @param {number} y
   * @param {number} alpha
   * @returns {number} the smallest
   */
  reach(x, y, alpha) {
    const { xs, ys, squares, count } = this;
    let least = Infinity;
    for (let k = 0; k < count; k++) {
      const dx = x - alpha * xs[k], dy = y - alpha * ys[k];
      const square = dx * dx + dy * dy;
      squares[k] = square;
      if (square < least) least = square;
    }
    return least;
  }
  /**
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n)
   */
  logDensity(x, alpha, sigma) {
    const { squares, count } = this;
    const variance = this.variance(alpha, sigma);
    const constant = -Math.log(2 * Math.PI * variance * count);
    const out = new Float64Array(x.length / 2);
    for (let p = 0; p < out.length; p++) {
      const least = this.reach(x[2 * p], x[2 * p + 1], alpha), most = least + 2 * variance * FAR;
      let sum2 = 0;
      for (let k = 0; k < count; k++) if (squares[k] <= most) sum2 += Math.exp((least - squares[k]) / (2 * variance));
      out[p] = constant - least / (2 * variance) + Math.log(sum2);
    }
    return out;
  }
  /**
   * The points' mean, nearer ones counting more; with a width also a share of the way to x.
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n, 2)
   */
  denoise(x, alpha, sigma) {
    const { xs, ys, squares, count } = this;
    const variance = this.variance(alpha, sigma), slope = -1 / (2 * variance), far = 2 * variance * FAR;
    const gain = alpha * this.width ** 2 / variance;
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 2) {
      const least = this.reach(x[i], x[i + 1], alpha), most = least + far;
      let sum2 = 0, sx = 0, sy = 0;
      for (let k = 0; k < count; k++) {
        if (!(squares[k] <= most)) continue;
        const share = Math.exp((squares[k] - least) * slope);
        sum2 += share;
        sx += share * xs[k];
        sy += share * ys[k];
      }
      const mx = sx / sum2, my = sy / sum2;
      out[i] = mx + gain * (x[i] - alpha * mx);
      out[i + 1] = my + gain * (x[i + 1] - alpha * my);
    }
    return out;
  }
};

// explorer/stage/web/concepts/diffusion/math/noised.js
var ROW3 = 6;
var made = 0;
function lawOf({ exact }, label) {
  if (!exact) throw new Error("nobody knows the law");
  const { kind, classes, prior } = exact;
  if (label !== null && !classes[label]) throw new Error("there is no such class");
  const which = label === null ? classes.map((_, i) => i) : [label];
  const all = which.map((i) => {
    const share = label !== null ? 1 : prior ? prior[i] : 1 / classes.length;
    return Float64Array.from(classes[i].data, (value, at2) => at2 % ROW3 ? value : share * value);
  });
  const rows = Float64Array.from(all.flatMap((of) => Array.from(of)));
  return named2(kind === "boxes" ? new BoxesLaw(rows) : new GaussiansLaw(rows));
}
var pointsLaw = (xy, width = 0) => named2(new PointsLaw(xy, width));
function named2(law) {
  return { denoise: (x, alpha, sigma) => law.denoise(x, alpha, sigma), logDensity: (x, alpha, sigma) => law.logDensity(x, alpha, sigma), key: `law ${made++}` };
}

// explorer/stage/web/concepts/diffusion/math/predictions.js
var TAKEN = {
  noise: ({ alpha, sigma }) => [1 / alpha, -sigma / alpha, 0, 1],
  data: ({ alpha, sigma }) => [0, 1, 1 / sigma, -alpha / sigma],
  v: ({ alpha, sigma }) => {
    const square = alpha ** 2 + sigma ** 2;
    const length = Math.sqrt(square);
    return [alpha / square, -sigma / length, sigma / square, alpha / length];
  },
  velocity: ({ alpha, sigma, fading, growing }) => {
    const turn = alpha * growing - fading * sigma;
    return [growing / turn, -sigma / turn, -fading / turn, alpha / turn];
  },
  score: ({ alpha, sigma }) => [1 / alpha, sigma ** 2 / alpha, 0, -sigma]
};
var MADE = {
  noise: () => [0, 1],
  data: () => [1, 0],
  v: ({ alpha, sigma }) => [-sigma / Math.hypot(alpha, sigma), alpha / Math.hypot(alpha, sigma)],
  velocity: ({ fading, growing }) => [fading, growing],
  score: ({ sigma }) => [0, -1 / sigma]
};
function partsOf(prediction, x, value, at2) {
  const [dataX, dataSaid, noiseX, noiseSaid] = TAKEN[prediction](at2);
  return { data: mixed2(dataX, x, dataSaid, value), noise: mixed2(noiseX, x, noiseSaid, value) };
}
function said(prediction, { data, noise }, at2) {
  const [ofData, ofNoise] = MADE[prediction](at2);
  return mixed2(ofData, data, ofNoise, noise);
}
function mixed2(a, x, b, y) {
  const out = new Float64Array(x.length);
  if (a !== 0) for (let i = 0; i < out.length; i++) out[i] = a * x[i];
  if (b !== 0) for (let i = 0; i < out.length; i++) out[i] += b * y[i];
  return out;
}

// explorer/stage/web/concepts/diffusion/math/network.js
var POINT = 2;
var CLOCK = 6;
var WAVES = [1, 2, 4];
var SHORT = 0.06;
var clock = (angle) => WAVES.flatMap((k) => [Math.sin(k * angle), Math.cos(k * angle)]);
var Network = class {
  /** @param {Form} form */
  constructor(form) {
    this.form = form;
    const [inputs, width] = form.sizes;
    this.net = new Net([POINT, ...form.sizes.slice(1)], "silu");
    this.given = (inputs + 1) * width;
    this.first = new Float32Array(this.given);
    this.folded = new Float32Array(this.net.size);
    this.input = new Float32Array(0);
    this.last = Math.PI / 2 - (form.prediction === "noise" ? SHORT : 0);
  }
  /** @param {Float32Array} weights */
  use(weights) {
    const { net, given, first, folded } = this;
    const own = (POINT + 1) * this.form.sizes[1];
    if (weights.length - given !== net.size - own) throw new Error("the weights do not fit the network");
    first.set(weights.subarray(0, given));
    folded.set(weights.subarray(given), own);
  }
  /**
   * Put what all points are told alike, the angle and the class, into the biases of the first layer.
   * @param {number} angle
   * @param {number | null} label
   */
  tell(angle, label) {
    const { first, folded, form } = this;
    const [inputs, width] = form.sizes;
    const told = clock(angle);
    for (let o = 0; o < width; o++) {
      const row = o * inputs;
      let bias = first[inputs * width + o];
      for (let i = 0; i < CLOCK; i++) bias += first[row + POINT + i] * told[i];
      if (label !== null) bias += first[row + POINT + CLOCK + label];
      folded[POINT * o] = first[row];
      folded[POINT * o + 1] = first[row + 1];
      folded[POINT * width + o] = bias;
    }
  }
  /**
   * What it says of points of length one, on the straight path.
   * @param {Float64Array} x (n, 2), x_t / hypot(alpha, sigma)
   * @param {number} angle
   * @param {number | null} label
   * @returns {Float32Array} (n, 2) at its beginning; the next call writes over it
   */
  says(x, angle, label) {
    this.tell(angle, label);
    if (this.input.length < x.length) this.input = new Float32Array(x.length);
    for (let i = 0; i < x.length; i++) this.input[i] = x[i] / this.form.scale;
    return this.net.run(this.folded, this.input, x.length / POINT);
  }
  /**
   * @param {number | null} label null: any class
   * @returns {Denoiser} of the weights in use when it is asked
   */
  denoiser(label) {
    if (label !== null && !(label >= 0 && label < this.form.told)) throw new Error("there is no such class, or none is told");
    return (x, alpha, sigma) => {
      const length = Math.hypot(alpha, sigma), angle = Math.fround(Math.min(Math.atan2(sigma, alpha), this.last));
      const sin = Math.sin(angle), cos = Math.cos(angle);
      const at2 = { alpha: cos / (cos + sin), sigma: sin / (cos + sin), fading: -1, growing: 1 };
      const unit = x.map((value2) => value2 / length);
      const value = this.says(unit, angle, label);
      const scale = Math.hypot(at2.alpha, at2.sigma);
      for (let i = 0; i < unit.length; i++) unit[i] *= scale;
      return partsOf(this.form.prediction, unit, value, at2).data;
    };
  }
};

// explorer/stage/web/concepts/diffusion/math/sliced.js
var Sliced = class {
  /** @param {Given} given */
  constructor({ quantiles, perfect }) {
    const [, n, lines] = quantiles.shape;
    this.quantiles = quantiles.data;
    this.means = perfect;
    this.n = n;
    this.lines = Array.from({ length: lines }, (_, l) => [Math.cos(Math.PI * l / lines), Math.sin(Math.PI * l / lines)]);
    this.along = new Float64Array(n);
  }
  /**
   * The root of the mean, over lines and ranks, of the squared difference between the sample's quantiles and the law's
   * (Bonneel et al. 2015, eq. 4 and 12).
   * @param {Float64Array} x (n, 2), as many as the quantiles were taken for
   * @param {number | null} label the class that they are to be of; null: any
   */
  distance(x, label) {
    const { n, lines, along: along2, quantiles } = this;
    if (x.length !== 2 * n) throw new Error("a sample of another size");
    const first = (label === null ? 0 : label + 1) * n * lines.length;
    let sum2 = 0;
    lines.forEach(([cos, sin], l) => {
      for (let i = 0; i < n; i++) along2[i] = cos * x[2 * i] + sin * x[2 * i + 1];
      along2.sort();
      for (let i = 0; i < n; i++) sum2 += (along2[i] - quantiles[first + i * lines.length + l]) ** 2;
    });
    return Math.sqrt(sum2 / (n * lines.length));
  }
  /**
   * What a perfect sampler reads.
   * @param {number | null} label
   */
  perfect(label) {
    const [mean, sd] = this.means[label === null ? 0 : label + 1];
    return { mean, sd };
  }
};

// explorer/stage/web/concepts/diffusion/math/adaptive.js
var TOLERANCE = 1e-3;
var EARLIEST = 1e-3;
var [SAFETY, LEAST, MOST3] = [0.9, 0.2, 10];
var ORDER = 5;
var PLACES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
var STAGES = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84]
  // the step itself
];
var ERROR = [-71 / 57600, 0, 71 / 16695, -71 / 1920, 17253 / 339200, -22 / 525, 1 / 40];
var spacing = (t) => 2 ** (Math.ceil(Math.log2(t)) - 53);
function adaptive(asked, start) {
  let evaluations = 1;
  const { times, states } = solve((t, x) => {
    evaluations++;
    return asked.velocity(x, t);
  }, start);
  const end = asked.parts(states[states.length - 1], EARLIEST).data;
  return { times: [...times, 0], states: [...states, end], evaluations };
}
function solve(slope, start) {
  const [times, states] = [[1], [start.slice()]];
  let [t, x, first] = [1, states[0], slope(1, states[0])];
  let size = beginning(slope, x, first);
  while (t > EARLIEST) {
    const least = 10 * spacing(t);
    size = Math.max(size, least);
    let rejected = false;
    for (; ; ) {
      if (!(size >= least)) return { times, states };
      const then = Math.max(t - size, EARLIEST);
      size = t - then;
      const made3 = step(slope, t, x, first, then);
      const wrong = made3.wrong ** (-1 / ORDER);
      if (made3.wrong < 1) {
        size *= Math.min(rejected ? 1 : MOST3, made3.wrong === 0 ? MOST3 : SAFETY * wrong);
        [t, x, first] = [then, made3.x, made3.slope];
        break;
      }
      size *= SAFETY * wrong > LEAST ? SAFETY * wrong : LEAST;
      rejected = true;
    }
    times.push(t);
    states.push(x);
  }
  return { times, states };
}
function step(slope, t, x, first, then) {
  const h2 = then - t;
  const slopes = [first];
  let there = x;
  for (let stage = 1; stage < STAGES.length; stage++) {
    there = moved(x, h2, STAGES[stage], slopes);
    slopes.push(slope(t + PLACES[stage] * h2, there));
  }
  const error = moved(new Float64Array(x.length), h2, ERROR, slopes);
  const scale = x.map((value, i) => TOLERANCE + TOLERANCE * Math.max(Math.abs(value), Math.abs(there[i])));
  return { x: there, slope: slopes[slopes.length - 1], wrong: norm(error, scale) };
}
function moved(x, h2, factors, slopes) {
  const out = new Float64Array(x.length);
  for (let s2 = 0; s2 < factors.length; s2++) {
    const [factor, of] = [factors[s2], slopes[s2]];
    if (factor) for (let i = 0; i < out.length; i++) out[i] += factor * of[i];
  }
  for (let i = 0; i < out.length; i++) out[i] = x[i] + h2 * out[i];
  return out;
}
function beginning(slope, x, first) {
  const whole = 1 - EARLIEST;
  const scale = x.map((value) => TOLERANCE + TOLERANCE * Math.abs(value));
  const [far, fast] = [norm(x, scale), norm(first, scale)];
  const guess = Math.min(far < 1e-5 || fast < 1e-5 ? 1e-6 : 0.01 * far / fast, whole);
  const there = slope(1 - guess, moved(x, -guess, [1], [first]));
  const bent = norm(there.map((value, i) => value - first[i]), scale) / guess;
  const good = fast <= 1e-15 && bent <= 1e-15 ? Math.max(1e-6, guess * 1e-3) : (0.01 / Math.max(fast, bent)) ** (1 / ORDER);
  return Math.min(100 * guess, good, whole);
}
function norm(values, scale) {
  let sum2 = 0;
  for (let i = 0; i < values.length; i++) sum2 += (values[i] / scale[i]) ** 2;
  return Math.sqrt(sum2 / values.length);
}

// explorer/stage/web/concepts/diffusion/math/solvers.js
var Forecasts = class {
  /**
   * @param {Denoiser} denoiser
   * @param {PathName} path
   */
  constructor(denoiser, path) {
    this.denoiser = denoiser;
    this.path = path;
  }
  /** @param {number} t @returns {Level} */
  level(t) {
    return levelOf(this.path, t);
  }
  /** The forecasts of x_0 and of the noise. @param {Float64Array} x @param {number} t @returns {Parts} */
  parts(x, t) {
    const [alpha, sigma] = PATHS[this.path].level(t);
    return partsOf("data", x, this.denoiser(x, alpha, sigma), { alpha, sigma, fading: 0, growing: 0 });
  }
  /** dx / dt of the flow (Song et al. 2021, eq. 13). @param {Float64Array} x @param {number} t */
  velocity(x, t) {
    return said("velocity", this.parts(x, t), this.level(t));
  }
};
var euler = {
  asks: 1,
  noisy: false,
  step: (asked, x, t, then) => mixed2(1, x, then - t, asked.velocity(x, t))
};
var heun = {
  asks: 2,
  noisy: false,
  step: (asked, x, t, then) => {
    const first = asked.velocity(x, t);
    const there = mixed2(1, x, then - t, first);
    if (then <= 0) return there;
    const second = asked.velocity(there, then);
    return x.map((value, i) => value + (then - t) * (first[i] + second[i]) / 2);
  }
};
var ddim = (eta) => ({
  asks: 1,
  noisy: eta > 0,
  step: (asked, x, t, then, normals) => {
    const { data, noise } = asked.parts(x, t);
    const [[alpha, sigma], [alphaThen, sigmaThen]] = [PATHS[asked.path].level(t), PATHS[asked.path].level(then)];
    const drawn2 = eta * sigmaThen / sigma * Math.sqrt(Math.max(sigma ** 2 - (alpha / alphaThen * sigmaThen) ** 2, 0));
    const kept2 = Math.sqrt(Math.max(sigmaThen ** 2 - drawn2 ** 2, 0));
    return stirred(mixed2(alphaThen, data, kept2, noise), drawn2, normals);
  }
});
var sde = {
  asks: 1,
  noisy: true,
  step: (asked, x, t, then, normals) => {
    const at2 = asked.level(t);
    if (at2.alpha < LEAST_SIGNAL) throw new Error("the reverse SDE of this path has no start: at its end all signal is gone");
    const parts = asked.parts(x, t);
    const square = 2 * at2.sigma * (at2.growing - at2.fading / at2.alpha * at2.sigma);
    const drift = mixed2(1, said("velocity", parts, at2), -square / 2, said("score", parts, at2));
    return stirred(mixed2(1, x, then - t, drift), then > 0 ? Math.sqrt(square * (t - then)) : 0, normals);
  }
};
function stirred(x, much, normals) {
  if (much) for (let i = 0; i < x.length; i++) x[i] += much * normals();
  return x;
}
var SOLVERS = { euler, heun, ddim: ddim(0), ddpm: ddim(1), sde };
function solverOf({ solver, eta }) {
  if (solver === "adaptive") return null;
  return solver === "ddim" ? ddim(eta) : SOLVERS[solver];
}

// explorer/stage/web/concepts/diffusion/math/walk.js
var STREAM = 2 ** 24;
var MOST_STEPS = 1e3;
var TINY = 1e-9;
function normalsOf(draw3, step2) {
  const uniform = uniforms(STREAM + draw3 * MOST_STEPS + step2);
  return () => normal(uniform);
}
var timesOf = (steps) => Array.from({ length: steps + 1 }, (_, i) => i === steps ? 0 : 1 - i * (1 / steps));
function walk(denoiser, look2, start, noise = normalsOf) {
  const asked = new Forecasts(denoiser, look2.path);
  const solver = solverOf(look2);
  if (!solver) return adaptive(asked, start);
  const times = timesOf(look2.steps);
  const states = [start.slice()];
  let evaluations = 0;
  for (let i = 0; i < look2.steps; i++) {
    states.push(solver.step(asked, states[i], times[i], times[i + 1], noise(look2.draw, i)));
    evaluations += times[i + 1] > 0 ? solver.asks : 1;
  }
  return { times, states, evaluations };
}
function stepAt({ times }, t) {
  let [low, high] = [0, times.length - 2];
  while (low < high) {
    const middle = low + high >> 1;
    if (times[middle + 1] < t - TINY) high = middle;
    else low = middle + 1;
  }
  return low;
}
function placeIn(way, t, out = new Float64Array(way.states[0].length)) {
  const { times, states } = way;
  const step2 = stepAt(way, t);
  const [before2, after] = [states[step2], states[step2 + 1]];
  const share = Math.min(1, Math.max(0, (times[step2] - t) / (times[step2] - times[step2 + 1])));
  for (let i = 0; i < out.length; i++) out[i] = before2[i] + share * (after[i] - before2[i]);
  return out;
}

// explorer/stage/web/concepts/diffusion/truth/readings.js
var NONE = "\u2013";
var JUDGED = 300;
var SEED = 20261132;
var ANGLES = Array.from({ length: 24 }, (_, i) => (i + 0.5) / 24 * Math.PI / 2);
var LEAST_ANGLE = 0.01;
var NEAR = 1 / 3;
var LIMIT = 2;
var MOSTLY = 0.5;
var FAR_MORE = 2;
function judgedOf(xy, labels, label, most = JUDGED) {
  const rows = Array.from(labels, (_, i) => i).filter((i) => label === null || labels[i] === label);
  const n = Math.min(most, rows.length);
  const taken = Array.from({ length: n }, (_, k) => rows[Math.floor(k * rows.length / n)]);
  const uniform = uniforms(SEED);
  return { x_0: Float64Array.from(taken.flatMap((i) => [xy[2 * i], xy[2 * i + 1]])), noise: Float64Array.from({ length: 2 * n }, () => normal(uniform)) };
}
var angleOf = (alpha, sigma) => Math.min(Math.PI / 2 - LEAST_ANGLE, Math.max(LEAST_ANGLE, Math.atan2(sigma, alpha)));
var apart = (a, b) => 2 * a.reduce((sum2, value, i) => sum2 + (value - b[i]) ** 2, 0) / a.length;
function errorsOf(asked, exact, { x_0, noise }, angle) {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = x_0.map((value, i) => cos * value + sin * noise[i]);
  const found = asked(x, cos, sin);
  const best = exact && exact(x, cos, sin);
  return { error: best ? apart(found, best) / sin ** 2 : NaN, loss: apart(found, x_0) / sin ** 2, floor: best ? apart(best, x_0) / sin ** 2 : NaN };
}
function nearestOf(x, y, known) {
  let [index, first, second] = [-1, Infinity, Infinity];
  for (let k = 0; k < known.length; k += 2) {
    const dx = x - known[k], dy = y - known[k + 1];
    const square = dx * dx + dy * dy;
    if (square < first) [index, first, second] = [k / 2, square, first];
    else if (square < second) second = square;
  }
  return { index, first: Math.sqrt(first), second: Math.sqrt(second), copy: first < NEAR ** 2 * second };
}
function copiesOf(x, known) {
  if (known.length < 4) return NaN;
  let copies = 0;
  for (let i = 0; i < x.length; i += 2) if (nearestOf(x[i], x[i + 1], known).copy) copies++;
  return 2 * copies / x.length;
}
var pushed = ({ label, guidance }) => label !== null && guidance !== 0 && guidance !== 1;
var targetOf = ({ label, guidance }) => guidance === 0 ? null : label;
function verdictOf2(of) {
  const { ask, asked, exact, perfect: { mean, sd }, copies, chance } = of;
  if (of.pushed) return "pushed";
  if (!of.known) return "unknown";
  if (ask === "heart" && copies > FAR_MORE * chance) return "copies";
  if (asked <= mean + LIMIT * sd) return "good";
  if (exact - mean > MOSTLY * (asked - mean)) return "steps";
  return ask === "heart" ? "heart" : ask === "exact" ? "steps" : "network";
}
function shareOf(value, { mean }, largest = 0) {
  const [low, high] = [mean / 2, Math.max(2, 1.2 * (Number.isFinite(largest) ? largest : 0))];
  return Math.max(0, Math.min(1, Math.log(Math.max(value, low) / low) / Math.log(high / low)));
}
var written = (value) => bounded(value, value >= 9.995 ? 1 : value >= 0.9995 ? 2 : value >= 995e-5 || value === 0 ? 3 : 4);

// explorer/stage/web/concepts/diffusion/model.js
var MANY = 800;
var FEW = 160;
var WALKS = 12;
var routeOf = ({ ask, path, solver, eta, steps, label, guidance, draw: draw3 }) => [ask, path, solver, solver === "ddim" ? eta : 0, steps, label, label === null ? 0 : guidance, draw3].join();
var Model = class {
  /**
   * @param {DiffusionScene} scene
   * @param {Film} film
   */
  constructor(scene, film) {
    const { own, panels: [panel] } = scene;
    this.own = own;
    this.form = panel.model;
    this.floor = panel.floor;
    this.film = film;
    this.points = Float64Array.from(own.points.xy.data);
    this.labels = own.points.label.data;
    this.network = new Network(this.form);
    this.sliced = new Sliced(own.sliced);
    this.laws = new LruCache(2 * (own.classes + 1));
    this.walks = new LruCache(WALKS);
    this.place = NaN;
    this.key = "";
  }
  /** Whether there is a frame. */
  get ready() {
    return this.film.have > 0;
  }
  /** Take the weights of a place of the film. @param {number} at */
  at(at2) {
    const key = `${this.film.key} ${this.film.have > at2 ? at2 : this.film.have}`;
    if (key === this.key) return;
    this.key = key;
    this.place = at2;
    const weights = this.film.row("weights", at2);
    if (weights) this.network.use(weights);
  }
  /** The law of the world, or of a class of it; null where nobody knows. @param {number | null} label @returns {Law | null} */
  law(label) {
    return this.own.exact && this.laws.get(`law ${label}`, () => lawOf(this.own, label));
  }
  /** The points that are learned from, by heart. @param {number | null} label @returns {Law} */
  heart(label) {
    return this.laws.get(`heart ${label}`, () => {
      const rows = Array.from(this.labels, (_, i) => i).filter((i) => label === null || this.labels[i] === label);
      return pointsLaw(Float64Array.from(rows.flatMap((i) => [this.points[2 * i], this.points[2 * i + 1]])));
    });
  }
  /**
   * A denoiser, guided where a class is asked for: D(x) + w (D(x, y) - D(x)).
   * @param {Asked} asked
   * @param {Pick<Look, "label" | "guidance">} look
   * @returns {Denoiser | null} null where there is none: nobody knows the law, or the network is told no class
   */
  denoiser(asked, { label, guidance: w }) {
    const free = this.plain(asked, null);
    if (label === null || w === 0 || !free) return free;
    const told = this.plain(asked, label);
    if (!told || w === 1) return told;
    return (x, alpha, sigma) => {
      const [without, asks2] = [free(x, alpha, sigma), told(x, alpha, sigma)];
      return without.map((value, i) => value + w * (asks2[i] - value));
    };
  }
  /**
   * @param {Asked} asked
   * @param {number | null} label
   * @returns {Denoiser | null}
   */
  plain(asked, label) {
    if (asked === "network") return label !== null && label >= this.form.told ? null : this.network.denoiser(label);
    const law = asked === "exact" ? this.law(label) : this.heart(label);
    return law && ((x, alpha, sigma) => law.denoise(x, alpha, sigma));
  }
  /** Noise to begin with, (n, 2), as wide as the path's is at its end. @param {Look} look */
  start({ path, draw: draw3 }, n = MANY) {
    const uniform = uniforms(draw3);
    const [, sigma] = PATHS[path].level(1);
    return Float64Array.from({ length: 2 * n }, () => sigma * normal(uniform));
  }
  /**
   * The way back that the look asks for, from the same noise whoever leads it.
   * @param {Look} look
   * @param {number} [n]
   * @returns {Walk | null}
   */
  walk(look2, n = MANY) {
    const denoiser = this.denoiser(look2.ask, look2);
    if (!denoiser) return null;
    const of = look2.ask === "network" ? this.key : "";
    return this.walks.get([n, of, routeOf(look2)].join("|"), () => walk(denoiser, look2, this.start(look2, n)));
  }
  /**
   * How far the ends of a way back are from the law, of the class that is asked for.
   * @param {Look} look
   * @returns {number | null} null where nobody leads it
   */
  distance(look2) {
    const way = this.walk(look2);
    return way && this.sliced.distance(way.states[way.states.length - 1], targetOf(look2));
  }
};

// explorer/stage/web/concepts/diffusion/chart/times.js
var msOf = (ms) => fixed(ms, ms < 1 ? 1 : 0);
var Times = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.title = h("p");
    this.cells = h("dl", {});
    this.element = h("div", { class: "chart-times" }, this.title, this.cells);
    this.told = "";
  }
  /**
   * @param {Reading[]} readings
   * @param {Look} look
   * @param {boolean} known
   * @param {(line: LineName) => string} nameOf
   */
  show(readings, look2, known, nameOf3) {
    const title = this.words.say("chart_times", { steps: this.words.count(look2.steps), points: this.words.count(MANY) });
    write(this.title, title);
    set(this.element, { title });
    const rows = linesOf(look2, known).map((line2) => {
      const found = readings.find(({ setting }) => setting.line === line2 && (line2 === "adaptive" || setting.steps === look2.steps));
      return { line: line2, name: nameOf3(line2), value: found ? this.words.say("chart_ms", { ms: msOf(found.ms) }) : "\u2013" };
    });
    const told = JSON.stringify([rows, lineOf(look2)]);
    if (told === this.told) return;
    this.told = told;
    this.cells.replaceChildren(
      ...rows.map(({ line: line2, name, value }) => {
        const row = h("div", {}, h("dt", {}, name), h("dd", {}, value));
        set(row, { "data-chosen": line2 === lineOf(look2) });
        return row;
      })
    );
  }
};

// explorer/stage/web/concepts/diffusion/chart/way.js
function* wayOf(model, look2) {
  const denoiser = model.denoiser(look2.ask, look2);
  if (!denoiser) return { evaluations: 0, distance: NaN };
  const asked = new Forecasts(denoiser, look2.path);
  const [solver, times] = [solverOf(look2), timesOf(look2.steps)];
  let [x, evaluations] = [model.start(look2), 0];
  if (solver) {
    for (let i = 0; i < look2.steps; i++) {
      x = solver.step(asked, x, times[i], times[i + 1], normalsOf(look2.draw, i));
      evaluations += times[i + 1] > 0 ? solver.asks : 1;
      yield;
    }
  } else {
    const way = adaptive(asked, x);
    [x, evaluations] = [way.states[way.states.length - 1], way.evaluations];
    yield;
  }
  return { evaluations, distance: model.sliced.distance(x, look2.label) };
}

// explorer/stage/web/concepts/diffusion/chart/chart.js
var LETTERS = 14;
var NEAR2 = 26;
var LEAST2 = 150;
var LOW = 300;
var NARROW2 = 260;
var MARGIN = { left: 40, top: 12, bottom: 26, right: 16 };
var NAME = 108;
var Chart = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.line = h("p", { class: "chart-line" });
    this.canvas = h("canvas", { role: "slider", tabindex: 0, class: "base", "aria-label": words.say("chart_name"), "aria-valuemin": 1, "aria-valuemax": 1e3 });
    this.picture = h("div", { class: "chart-picture" }, this.canvas);
    this.times = new Times(words);
    this.view = h("div", { class: "view" }, this.picture, h("p", { class: "chart-across" }, words.say("chart_across")), this.times.element);
    this.element = h("section", { class: "chart" }, h("header", {}, h("div", { class: "chart-head" }, h("h2", {}, words.say("chart_name"))), this.line), this.view);
    this.measured = new Measured();
    this.worker = new Worker((budget) => this.measure(budget), () => actions.redraw(), kit.signal);
    this.size = { width: 0, height: 0, zoom: 1 };
    this.shown = null;
    this.points = [];
    this.hovered = null;
    this.painted = "";
    this.begun = "";
    this.listen();
  }
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  listen() {
    const { canvas } = this;
    const at2 = ([x, y]) => hit(this.points, x, y, NEAR2);
    const hover = (place) => {
      const found = place && at2(place);
      if ((found?.reading.setting ?? null) === this.hovered) return;
      this.hovered = found?.reading.setting ?? null;
      this.actions.redraw();
    };
    const pick = (place, done) => {
      const found = done && at2(place);
      if (found) this.actions.choose(chosenBy(found.reading.setting, this.look));
    };
    pointing(canvas, (x, y) => [x / this.size.zoom, y / this.size.zoom], { pick, hover });
    canvas.addEventListener("keydown", (e) => {
      const change = e.altKey || e.ctrlKey || e.metaKey || e.shiftKey ? null : keyed(e.key, this.look);
      if (!change) return;
      e.preventDefault();
      e.stopPropagation();
      this.actions.choose(change);
    });
  }
  /* ---- measuring */
  /** What is wanted and what there is of it, in the look that is shown. */
  state() {
    const { shown, measured, scene: { own: { known } } } = this;
    if (!shown) return null;
    const { look: look2, model } = shown;
    const key = (setting) => keyOf(model, look2, setting);
    const first = wantedOf(look2, known);
    const readings = measured.of(first, key);
    const whole = readings.length === first.length;
    const further = whole ? furtherOf(look2, known, readings) : [];
    const all = [...readings, ...measured.of(further, key)];
    return { key, wanted: [...first, ...further], readings: all, count: first.length, found: readings.length };
  }
  /**
   * A slice of the work.
   * @param {number} budget milliseconds
   * @returns {boolean} whether something is left to do
   */
  measure(budget) {
    const { shown } = this;
    const state = this.state();
    if (!shown || !state || shown.bare || !this.canvas.isConnected || this.element.hidden || shown.model.key !== this.weights) return false;
    const begin = (setting) => wayOf(shown.model, lookOf(shown.look, setting));
    return this.measured.work(state.wanted, { key: state.key, begin }, budget) || state.wanted.length === state.count;
  }
  weights = "";
  /* ---- the part */
  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    Object.assign(this, { scene, painted: "", begun: "" });
    this.worker.stop();
  }
  /** @param {PartRoom} room */
  layout({ side, narrow, zoom }) {
    if (!this.view.clientWidth) return;
    const fits = !narrow && Number.isFinite(side);
    set(this.view, { "data-low": fits && side < LOW });
    const tall = fits ? Math.max(LEAST2, side - this.below()) : NARROW2;
    this.view.style.height = fits ? `${side}px` : "";
    this.picture.style.height = `${tall}px`;
    this.size = { width: this.picture.clientWidth / zoom, height: tall / zoom, zoom };
  }
  /** Pixels of what stands under the picture. */
  below() {
    return [...this.view.children].filter((child) => child !== this.picture).reduce((sum2, child) => sum2 + /** @type {HTMLElement} */
    child.offsetHeight, 0);
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} colours
   */
  paint(shown, colours) {
    if (!this.size.width) return false;
    this.shown = shown;
    this.weights = shown.model.key;
    const state = this.state();
    if (!state) return false;
    set(this.element, { "data-bare": shown.bare });
    const base = [shown.model.key, shown.bare, state.wanted.map(state.key).join()].join("|");
    const done = state.found === state.count && state.readings.length === state.wanted.length;
    if (shown.bare || shown.moving) this.worker.stop();
    else if (!done) this.worker.start(base !== this.begun);
    this.begun = base;
    const { look: look2 } = shown;
    const sized = [...Object.values(this.size), devicePixelRatio, colours.key].join();
    const painted = [base, state.readings.length, look2.solver, look2.steps, this.hovered && state.key(this.hovered), shown.moving, sized].join("|");
    if (painted === this.painted || shown.moving && state.found === 0 && this.painted) return false;
    this.painted = painted;
    if (!shown.bare) this.draw(shown, state, colours);
    return true;
  }
  /**
   * @param {Shown} shown
   * @param {NonNullable<ReturnType<Chart["state"]>>} state
   * @param {DiffusionColours} colours
   */
  draw({ look: look2, model, moving }, { readings, count, found }, colours) {
    const { words } = this.kit;
    const { width, height, zoom } = this.size;
    const here = this.here(look2, model, readings, moving);
    const [mean, sd] = Object.values(model.sliced.perfect(look2.label));
    const floor = { low: Math.max(mean / 2, mean - sd), mean, high: mean + sd };
    const box = { left: MARGIN.left, right: width - MARGIN.right - NAME, top: MARGIN.top, bottom: height - MARGIN.bottom };
    const scales = scalesOf(here ? [...readings, here] : readings, floor, box);
    const lines = linesOf(look2, this.scene.own.known).map((line2) => ({ line: line2, name: this.nameOf(line2, look2), points: this.along(line2, readings, scales) }));
    this.points = lines.flatMap(({ points }) => points);
    const hovered = this.points.find(({ reading }) => reading.setting === this.hovered) ?? null;
    const at2 = here && placed([here], scales)[0];
    const ctx = fit(this.canvas, width, height, devicePixelRatio * zoom);
    drawChart(ctx, { lines, scales, floor, chosen: lineOf(look2), here: at2, hovered, exact: look2.ask === "exact", box, letters: LETTERS, font: getComputedStyle(this.element).fontFamily }, colours);
    const said2 = here ? this.say(here, look2) : "";
    write(this.line, hovered ? this.say(hovered.reading, look2) : found < count ? words.say("chart_progress", { found, count }) : said2);
    set(this.canvas, { "aria-valuenow": look2.steps, "aria-valuetext": said2 });
    this.times.show(readings, look2, this.scene.own.known, (line2) => this.nameOf(line2, look2));
  }
  /**
   * The readings of a line, by how often the denoiser was asked.
   * @param {LineName} line
   * @param {Reading[]} readings
   * @param {Scales} scales
   */
  along(line2, readings, scales) {
    return placed(readings.filter(({ setting }) => setting.line === line2).sort((a, b) => a.evaluations - b.evaluations), scales);
  }
  /**
   * What the stage shows; measured by itself where the chart does not have it.
   * @param {Look} look
   * @param {Model} model
   * @param {Reading[]} readings
   * @param {boolean} moving
   * @returns {Reading | null}
   */
  here(look2, model, readings, moving) {
    const line2 = lineOf(look2);
    const known = readings.find(({ setting }) => setting.line === line2 && (setting.steps === look2.steps || line2 === "adaptive"));
    if (known || moving) return known ?? null;
    const [walk2, distance] = [model.walk(look2), model.distance(look2)];
    return walk2 && distance !== null ? { setting: { line: line2, ask: look2.ask, solver: look2.solver, steps: look2.steps }, evaluations: walk2.evaluations, distance, ms: NaN } : null;
  }
  /** @param {LineName} line @param {Look} look */
  nameOf(line2, look2) {
    const { words } = this.kit;
    if (line2 === "exact") return words.say("chart_exact");
    return line2 === "euler" && same(look2) ? words.say("chart_same") : words.say(`solver_${line2}`);
  }
  /** A reading in words. @param {Reading} reading @param {Look} look */
  say({ setting, evaluations, distance }, look2) {
    const { words } = this.kit;
    const named3 = { solver: this.nameOf(setting.line, look2), steps: setting.steps, evaluations, distance: fixed(distance, 3) };
    return words.say(setting.solver === "adaptive" ? "chart_said_adaptive" : "chart_said", named3);
  }
  spoken() {
    return this.line.textContent ?? "";
  }
};

// explorer/stage/web/concepts/diffusion/table.js
function isTable(table) {
  const { x, lines } = table ?? {};
  return Boolean(x?.length && lines?.length && lines.every(({ mean, se }) => mean?.length === x.length && se?.length === x.length));
}

// explorer/stage/web/concepts/diffusion/digits/masks.js
var CELLS = 14;
var COUNT = CELLS * CELLS;
var DIGITS = COUNT / 4;
function cellsOf(mask) {
  if (mask.length !== DIGITS || !/^[0-9a-f]*$/.test(mask)) return null;
  return Uint8Array.from({ length: COUNT }, (_, i) => parseInt(mask[i >> 2], 16) >> 3 - (i & 3) & 1);
}
function maskOf(cells) {
  let mask = "";
  for (let i = 0; i < COUNT; i += 4) mask += (8 * cells[i] + 4 * cells[i + 1] + 2 * cells[i + 2] + cells[i + 3]).toString(16);
  return mask;
}
var partly = (cells) => cells.some(Boolean) && cells.some((known) => !known);
var knows = (cells, k) => Boolean(cells[CELLS * Math.floor(k / (4 * CELLS)) + Math.floor(k % (2 * CELLS) / 2)]);
var HIDES = {
  right: (_row, column) => column >= CELLS / 2,
  lower: (row) => row >= CELLS / 2,
  middle: (row, column) => row >= 4 && row < 10 && column >= 4 && column < 10
};
var hidden = (name) => Uint8Array.from({ length: COUNT }, (_, i) => Number(!HIDES[name](Math.floor(i / CELLS), i % CELLS)));
function brush(cells, [x, y], radius, known) {
  for (let i = 0; i < COUNT; i++) {
    const [dx, dy] = [i % CELLS + 0.5 - x, Math.floor(i / CELLS) + 0.5 - y];
    if (dx * dx + dy * dy <= radius * radius) cells[i] = known;
  }
}

// explorer/stage/web/concepts/diffusion/digits/check.js
function checkDigits({ panels, films, own: { images, held, faces, measured } }) {
  for (const set2 of [images, held, faces]) checkImages(set2);
  if (!(faces.known > 0) || !(faces.known < faces.labels.data.length)) throw new WireError("a scene has no faces that dissolve");
  if (panels.length !== 1) throw new WireError("a scene has one panel");
  const [{ film, model, floor }] = panels;
  if (!films[film]) throw new WireError("a panel has no film");
  if (!floor) throw new WireError("a panel has no floor");
  checkForm(model ?? {}, images.classes.length);
  checkFilm(films[film].arrays, pixelCount(images.shape), model.scales.length);
  if (!isTable(measured)) throw new WireError("a scene does not say what guidance does");
}
function checkForm({ kind, path, label, steps, turns, scales, mask }, classes) {
  if (kind !== "digits" || !Object.hasOwn(PATHS, path)) throw new WireError("a digit on no known path");
  if (!(label < classes) || !(steps > 0)) throw new WireError("a digit that nobody can ask for");
  if (!Array.isArray(turns) || !Array.isArray(scales)) throw new WireError("a digit without its guidance");
  if (mask && !cellsOf(mask)) throw new WireError("a mask that is none");
}
function checkFilm({ x, scales: beside }, pixels, scales) {
  if (x && (x.shape[1] !== pixels || beside?.shape[1] !== scales * pixels)) throw new WireError("a film of other images");
}

// explorer/stage/web/concepts/diffusion/check.js
var SAYS = ["v", "noise", "data", "velocity"];
var TOLD2 = 2 + 6;
function check(scene) {
  if (scene.own.kind === "images") checkDigits(scene);
  else checkPoints(scene);
  if (!isTable(scene.own.memory)) throw new WireError("a scene does not say how many are copies");
  if (scene.timelines[1]?.id !== "noise" || !(scene.timelines[1].total > 1)) throw new WireError("a scene has no timeline of the noise");
}
function checkPoints({ panels, films, own }) {
  const classes = checkPlane(own);
  if (own.classes !== classes) throw new WireError("a scene has other classes than its points");
  checkSliced(own);
  if (panels.length !== 1) throw new WireError("a scene has one panel");
  const [{ film, model, floor }] = panels;
  if (!films[film]) throw new WireError("a panel has no film");
  if (!floor) throw new WireError("a panel has no floor");
  checkForm2(model ?? {}, classes);
  const weights = films[film].arrays.weights;
  if (weights && weights.shape[1] !== weightCount(model.sizes)) throw new WireError("a network of another size");
}
function checkSliced({ classes, sliced }) {
  const shape = sliced?.quantiles?.shape;
  if (shape?.length !== 3 || shape[0] !== 1 + classes || !(shape[1] > 0)) throw new WireError("a scene has no quantiles of its law");
  if (sliced.perfect?.length !== 1 + classes) throw new WireError("a scene does not say what a perfect sampler reads");
}
function checkForm2({ kind, sizes, prediction, told, scale }, classes) {
  if (kind !== "diffusion" || !SAYS.includes(prediction)) throw new WireError("a network that says nothing known");
  if (told !== 0 && told !== classes) throw new WireError("a network that is told other classes");
  if (sizes?.[0] !== TOLD2 + told || sizes[sizes.length - 1] !== 2) throw new WireError("a network of another shape");
  if (!(scale > 0)) throw new WireError("a network that sees nothing");
}

// explorer/stage/web/concepts/diffusion/shown.js
var TRAINING = "training";
var NOISE = "noise";
var timeAt = (way, place, total) => way === "back" ? 1 - place / (total - 1) : place / (total - 1);
function shownAt({ at: places, moving, lit }, { look: look2, model, bare, total }) {
  const { [TRAINING]: at2, [NOISE]: place } = places;
  const t = timeAt(look2.way, place, total);
  const [alpha, sigma] = PATHS[look2.path].level(t);
  model.at(at2);
  const key = [model.key, model.film.have, place, look2.way, routeOf(look2), look2.show, look2.follow, bare].join("|");
  return { at: at2, place, t, alpha, sigma, moving, bare, lit, look: look2, model, key };
}

// explorer/stage/web/concepts/diffusion/digits/heart.js
var LEAST_NOISE2 = 1e-4;
var FIRST = 4;
var STEPS2 = 24;
function recall({ values, size, count: all }, x, alpha, sigma, count = all) {
  const variance = Math.max(sigma, LEAST_NOISE2) ** 2;
  const logs = new Float64Array(count);
  let most = -Infinity;
  for (let i = 0; i < count; i++) {
    let square = 0;
    for (let k = 0, at2 = i * size; k < size; k++, at2++) {
      const apart2 = x[k] - alpha * (2 * values[at2] - 1);
      square += apart2 * apart2;
    }
    logs[i] = -square / (2 * variance);
    if (logs[i] > most) most = logs[i];
  }
  const mean = new Float32Array(size).fill(-1);
  let sum2 = 0, entropy = 0;
  for (let i = 0; i < count; i++) sum2 += logs[i] = Math.exp(logs[i] - most);
  for (let i = 0; i < count; i++) {
    const share = logs[i] /= sum2;
    if (share < 1e-9) continue;
    entropy -= share * Math.log(share);
    for (let k = 0, at2 = i * size; k < size; k++, at2++) mean[k] += 2 * share * values[at2];
  }
  return { mean, first: firstOf(logs), torn: Math.exp(entropy) };
}
function firstOf(shares) {
  const first = [];
  for (let index = 0; index < shares.length; index++) {
    if (first.length === FIRST && shares[index] <= first[FIRST - 1].share) continue;
    first.push({ index, share: shares[index] });
    first.sort((a, b) => b.share - a.share).splice(FIRST);
  }
  return first;
}
function endByHeart(images, path, start, count) {
  const x = Float64Array.from(start);
  for (let step2 = 0; step2 < STEPS2; step2++) {
    const [t, then] = [1 - step2 / STEPS2, 1 - (step2 + 1) / STEPS2];
    const [[alpha, sigma], [alphaThen, sigmaThen]] = [PATHS[path].level(t), PATHS[path].level(then)];
    const { mean } = recall(images, x, alpha, sigma, count);
    for (let k = 0; k < x.length; k++) x[k] = alphaThen * mean[k] + sigmaThen / sigma * (x[k] - alpha * mean[k]);
  }
  return Float32Array.from(x);
}

// explorer/stage/web/concepts/diffusion/digits/sampling.js
var KEPT2 = 40;
var pixelsOf = (x) => Float32Array.from(x, (value) => Math.max(0, Math.min(1, (value + 1) / 2)));
var signedOf = (pixels) => Float32Array.from(pixels, (value) => 2 * value - 1);
var Sampling = class {
  /**
   * @param {DigitsScene} scene
   * @param {Film} film
   * @param {{ images: ImageSet, held: ImageSet, faces: ImageSet }} of
   */
  constructor(scene, film, { images, held, faces }) {
    const [panel] = scene.panels;
    this.faces = faces;
    this.knownFaces = scene.own.faces.known;
    this.form = panel.model;
    this.floor = panel.floor;
    this.film = film;
    this.images = images;
    this.held = held;
    this.cells = this.form.mask ? cellsOf(this.form.mask) : null;
    this.recalled = new LruCache(KEPT2);
    this.ends = new LruCache(KEPT2);
    this.nearest = { key: "", near: (
      /** @type {Near} */
      { index: 0, distance: NaN }
    ) };
  }
  get ready() {
    return this.film.have > 0;
  }
  /** Whether a class is asked for. */
  get asks() {
    return this.form.label >= 0;
  }
  get key() {
    return `${this.film.key} ${this.film.have}`;
  }
  /** @param {string} name @param {number} at */
  row(name, at2) {
    return (
      /** @type {Float32Array} */
      this.film.row(name, at2)
    );
  }
  /** w at a place of the film: branches may have turned it. @param {number} at */
  guidance(at2) {
    return this.form.turns.reduce((w, turn) => turn.frame <= at2 ? turn.w : w, this.form.guidance);
  }
  /** x_t and the forecasts at a place of the film. @param {number} at @returns {Flow} */
  flow(at2) {
    return { x: this.row("x", at2), forecast: this.row("forecast", at2), told: this.row("told", at2), untold: this.row("untold", at2) };
  }
  /** The forecast of the way with the k-th scale. @param {number} k @param {number} at */
  scale(k, at2) {
    const { size } = this.images;
    return this.row("scales", at2).subarray(k * size, (k + 1) * size);
  }
  /** Where it ends, from -1 to 1; of a film that is not there yet where it is now. */
  get end() {
    return this.row("forecast", this.film.total - 1);
  }
  /** The learned digit that lies nearest to its end. @returns {Near} */
  near() {
    const { key } = this;
    if (this.nearest.key !== key) this.nearest = { key, near: this.nearTo(pixelsOf(this.end)) };
    return this.nearest.near;
  }
  /** @param {Float32Array} made from 0 to 1 @returns {Near} */
  nearTo(made3) {
    const index = this.images.nearest(made3, this.nearest.near.index);
    return { index, distance: Math.sqrt(this.images.distance(index, made3, Infinity)) };
  }
  /* ---- forward, and by heart */
  /**
   * What dissolves, and which images are known by heart.
   * @param {Pick<DigitsLook, "digit" | "face">} look
   * @returns {{ of: ImageSet, index: number, known: ImageSet, count: number }}
   */
  subject({ digit, face }) {
    const { images, held, faces, knownFaces } = this;
    if (face === null) return { of: held, index: digit % held.count, known: images, count: images.count };
    return { of: faces, index: knownFaces + face % (faces.count - knownFaces), known: faces, count: knownFaces };
  }
  /** What dissolves, with noise, (P,). @param {DigitsLook} look @param {number} t */
  dissolved(look2, t) {
    const { of, index } = this.subject(look2);
    const [alpha, sigma] = PATHS[this.form.path].level(t);
    const e = epsilon(look2.draw, of.size);
    return Float32Array.from(of.image(index), (value, k) => alpha * (2 * value - 1) + sigma * e[k]);
  }
  /**
   * What images by heart make of a dissolved one.
   * @param {DigitsLook} look
   * @param {number} t
   */
  recall(look2, t) {
    const { path } = this.form;
    const [alpha, sigma] = PATHS[path].level(t);
    const { known, count } = this.subject(look2);
    return this.recalled.get([look2.digit, look2.face, look2.draw, path, t].join("|"), () => recall(known, this.dissolved(look2, t), alpha, sigma, count));
  }
  /**
   * Where the first `count` learned digits lead by heart from this film's noise, and the one that it is.
   * @param {number} count
   */
  byHeart(count) {
    const start = this.row("x", 0);
    return this.ends.get([this.film.key, count].join("|"), () => {
      const end = endByHeart(this.images, this.form.path, start, count);
      return { end, near: this.nearTo(pixelsOf(end)) };
    });
  }
};

// explorer/stage/web/concepts/diffusion/digits/tile.js
var SIDE = 28;
var Tile = class {
  /** @param {string} [classes] */
  constructor(classes = "") {
    this.canvas = h("canvas", { role: "img", class: "pixels", width: SIDE, height: SIDE });
    this.frame = h("div", { class: "digit-frame" }, this.canvas);
    this.caption = h("figcaption");
    this.element = h("figure", { class: `tile ${classes}`.trim() }, this.frame, this.caption);
    const context = (
      /** @type {CanvasRenderingContext2D} */
      this.canvas.getContext("2d")
    );
    this.context = context;
    this.image = context.createImageData(SIDE, SIDE);
    this.shown = "";
  }
  /**
   * @param {string} key changes with all that is drawn
   * @param {ArrayLike<number>} values (784,) from -1 to 1, what lies outside as its edge
   * @param {Inks} inks
   * @param {Cells | null} [cells] which are known
   * @returns {boolean} whether it had to be painted anew
   */
  show(key, values, inks, cells = null) {
    if (key === this.shown) return false;
    this.shown = key;
    this.sized(SIDE);
    ink(this.image.data, values, inks, cells);
    this.context.putImageData(this.image, 0, 0);
    return true;
  }
  /**
   * An image in colour, from -1 to 1.
   * @param {string} key
   * @param {ArrayLike<number>} values (side, side, 3)
   * @param {number} side
   */
  showColour(key, values, side) {
    if (key === this.shown) return false;
    this.shown = key;
    this.sized(side);
    inkInto(this.image, pixelsOf(values), [side, side, 3], [0, 0, 0]);
    this.context.putImageData(this.image, 0, 0);
    return true;
  }
  /** Take an image of so many pixels. @param {number} side */
  sized(side) {
    if (this.image.width === side) return;
    Object.assign(this.canvas, { width: side, height: side });
    this.image = this.context.createImageData(side, side);
  }
  /** Show nothing. */
  clear() {
    this.shown = "";
    this.context.clearRect(0, 0, this.image.width, this.image.height);
  }
  /** @param {string} text @param {string} [label] for who can't see it */
  name(text, label = text) {
    write(this.caption, text);
    set(this.canvas, { "aria-label": label });
  }
};
function ink(data, values, { made: made3, real = made3, minus }, cells) {
  for (let k = 0; k < SIDE * SIDE; k++) {
    const value = values[k];
    const colour = minus && value < 0 ? minus : cells && knows(cells, k) ? real : made3;
    data[4 * k] = colour[0];
    data[4 * k + 1] = colour[1];
    data[4 * k + 2] = colour[2];
    data[4 * k + 3] = 255 * (minus ? Math.abs(value) : (value + 1) / 2);
  }
}

// explorer/stage/web/concepts/diffusion/digits/figure.js
function figureOf(page, { colours, card }) {
  const told = (at2) => {
    const shown = page.shown({ now: 0, at: at2, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return shown;
  };
  const parts = (
    /** @type {("x" | "forecast")[]} */
    card ? ["forecast"] : ["x", "forecast"]
  );
  return { says: "", parts: parts.map((name) => partOf(page, name, colours, told)) };
}
function partOf({ kit: { words }, scene: { panels: [panel] }, look: look2 }, name, colours, told) {
  const back = look2.way === "back";
  return {
    title: name === "x" ? panel.title : words.say(back ? "tile_forecast" : "tile_heart"),
    math: "",
    subtitle: name === "x" ? panel.subtitle : "",
    size: [1, 1],
    draw: (ctx, size, at2) => draw(ctx, size, imageOf(told(at2), name, colours), colours),
    legend: () => [],
    numbers: (at2) => numbersOf(told(at2), name, words)
  };
}
function imageOf({ model, look: look2, at: at2, t, bare }, name, colours) {
  const { of } = model.subject(look2);
  const coloured = look2.way === "forward" && of.shape[2] > 1;
  const side = coloured ? of.shape[0] : model.images.shape[0];
  const data = new Uint8ClampedArray(4 * side * side);
  if (bare) return { data, side };
  if (coloured) {
    inkInto({ width: side, data }, pixelsOf(name === "x" ? model.dissolved(look2, t) : model.recall(look2, t).mean), of.shape, colours.ink);
    return { data, side };
  }
  const back = look2.way === "back";
  const made3 = back ? colours.gen : name === "x" ? colours.real : colours.ink;
  const values = back ? model.flow(at2)[name] : name === "x" ? model.dissolved(look2, t) : model.recall(look2, t).mean;
  const tone = (tint) => name === "x" ? mixed(tint, colours.noise, t) : tint;
  ink(data, values, { made: tone(made3), real: tone(colours.real) }, back ? model.cells : null);
  return { data, side };
}
function draw(ctx, { width, height }, { data, side }, { paper }) {
  ctx.fillStyle = css(paper);
  ctx.fillRect(0, 0, width, height);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [side, side];
  const own = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  const image = own.createImageData(side, side);
  image.data.set(data);
  if (ctx instanceof SvgContext) ctx.drawPixels(image, width, height);
  else {
    own.putImageData(image, 0, 0);
    ctx.imageSmoothingEnabled = false;
    ctx.drawImage(canvas, 0, 0, width, height);
  }
}
function numbersOf({ model, look: look2, at: at2, t, bare }, name, words) {
  if (bare) return { value: "", unit: "", lines: [] };
  if (name === "x") return { value: fixed(t, 2), unit: words.say("figure_noise"), lines: [] };
  if (look2.way === "forward") return { value: "", unit: "", lines: [] };
  const { film, form, images, asks: asks2 } = model;
  const looks = images.classes[film.scalar("looks", at2)];
  const unit = asks2 ? words.say("digits_asked_looks", { asked: images.classes[form.label], name: looks }) : words.say("digits_looks", { name: looks });
  return { value: words.percent(film.scalar("chance", at2), 0), unit, lines: [] };
}

// explorer/stage/web/concepts/diffusion/digits/room.js
var CAPTION = 26;
var GAP2 = 12;
var [ROOMY, PLOT] = [370, 150];
var VERDICT = 22;
var ARROW = 44;
var EQUATION = 26;
var LOW2 = 300;
var [LEAST3, MOST4] = [56, 300];
var SHARE = 0.56;
function sidesOf({ width, height, zoom }) {
  const [caption, arrow2] = [CAPTION * zoom, ARROW * zoom];
  const wide = Math.min(MOST4 * zoom, (width - arrow2 - 2 * GAP2) / 2);
  const low = height < LOW2 * zoom;
  const others = 2 * caption + (low ? GAP2 : EQUATION * zoom + 2 * GAP2);
  const tall = (height - others) / (1 + SHARE);
  const large = Math.floor(Math.max(LEAST3, Math.min(wide, tall)));
  const left = Number.isFinite(height) ? height - others - large : Infinity;
  return { large, low, small: Math.floor(Math.max(LEAST3 * SHARE, Math.min(left, (width - 2 * 28 * zoom) / 3, SHARE * large * 1.25))) };
}
function rowsOf({ width, height, count, zoom }) {
  const each = Math.floor(Math.max(40, Math.min((width - (count - 1) * 8) / count, 110 * zoom, 0.25 * height)));
  const rest = height - each - 4 * CAPTION * zoom - 3 * GAP2 - 52 * zoom;
  const wide = (width - GAP2) / 2;
  return { each, pair: Math.floor(Math.max(LEAST3, Math.min(wide, rest, 230 * zoom))) };
}
function pairOf({ width, height, zoom }) {
  return Math.floor(Math.max(LEAST3, Math.min((width - GAP2) / 2, height - 2 * CAPTION * zoom - 2 * GAP2, MOST4 * zoom)));
}
function gridOf({ width, height, count, zoom }) {
  const plot = height >= ROOMY * zoom;
  const rest = height - (4 * CAPTION + VERDICT + (plot ? PLOT : 0)) * zoom - 4 * GAP2;
  return { each: Math.floor(Math.max(32, Math.min((width - (count - 1) * 6) / count, rest / 2, 120 * zoom))), plot };
}

// explorer/stage/web/concepts/diffusion/digits/section.js
function section(name, title, line2, body) {
  const heading = h("h2", {}, title);
  const head = h("header", {}, h("div", { class: "flow-name" }, heading), h("div", { class: "flow-said" }, line2));
  return { heading, element: h("section", { class: name, "aria-label": title }, head, body) };
}
function roomIn(body, { side, narrow, height, zoom }) {
  const width = body.clientWidth;
  if (!width) return null;
  const free = narrow && !Number.isFinite(height);
  body.style.height = free ? "" : `${side}px`;
  return { width, height: free ? Infinity : side, zoom };
}

// explorer/stage/web/concepts/diffusion/digits/fill.js
var RADIUS = 1.6;
var nameOf2 = (mask, known) => `${mask} ${known}`;
var Fill = class {
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
    this.paper = new Tile("digit-real");
    this.made = new Tile("digit-made");
    this.cover = h("canvas", { class: "fill-cover", width: CELLS, height: CELLS, tabindex: 0, role: "application", "aria-label": words.say("fill_paint") });
    this.cursor = h("i", { class: "fill-cursor", hidden: true });
    this.paper.frame.append(this.cover, this.cursor);
    this.line = h("p", {}, words.say("fill_line"));
    const masks = Object.keys(HIDES).map((name) => this.button(words.say(`fill_${name}`), () => this.put(hidden(
      /** @type {any} */
      name
    ))));
    this.next = this.button(words.say("fill_next"), () => this.other());
    this.clear = this.button(words.say("fill_clear"), () => this.reset());
    this.tools = h("div", { class: "fill-tools" }, h("span", {}, words.say("fill_hide")), ...masks, this.clear, this.next);
    this.verdict = h("p", { class: "fill-said" });
    this.body = h("div", { class: "digit-fill" }, h("div", { class: "digit-pair" }, this.paper.element, this.made.element), this.tools, this.verdict);
    this.element = section("digits-fill", words.say("fill_name"), this.line, this.body).element;
    this.painted = "";
    this.model = null;
    this.cells = new Uint8Array(CELLS * CELLS).fill(1);
    this.known = 0;
    this.version = 0;
    this.sent = [];
    this.before = "";
    this.held = -1;
    this.at = [CELLS / 2, CELLS / 2];
    this.listen();
  }
  /**
   * @param {string} text
   * @param {() => void} act
   */
  button(text, act) {
    const button = h("button", { type: "button", class: "tool" }, text);
    button.addEventListener("click", act);
    return button;
  }
  /* ---- what a visitor hides */
  listen() {
    const { cover } = this;
    const at2 = (e) => {
      const box = cover.getBoundingClientRect();
      return (
        /** @type {[number, number]} */
        [CELLS * (e.clientX - box.left) / box.width, CELLS * (e.clientY - box.top) / box.height]
      );
    };
    cover.addEventListener("pointerdown", (e) => {
      if (e.button || !e.isPrimary || this.bare) return;
      this.held = e.pointerId;
      cover.setPointerCapture(e.pointerId);
      this.paintAt(at2(e));
    });
    cover.addEventListener("pointermove", (e) => {
      if (e.pointerId !== this.held) return;
      for (const one of e.getCoalescedEvents?.() ?? [e]) this.paintAt(at2(one));
    });
    cover.addEventListener("pointerup", (e) => this.end(e, false));
    cover.addEventListener("pointercancel", (e) => this.end(e, true));
    cover.addEventListener("focus", () => this.cursor.hidden = !cover.matches(":focus-visible"));
    cover.addEventListener("blur", () => this.cursor.hidden = true);
    cover.addEventListener("keydown", (e) => this.key(e));
  }
  /**
   * @param {PointerEvent} e
   * @param {boolean} cancelled what was painted was not meant
   */
  end(e, cancelled) {
    if (e.pointerId !== this.held) return;
    this.held = -1;
    if (!cancelled) {
      this.put(this.cells);
      return;
    }
    this.cells = this.model?.form.mask && cellsOf(this.model.form.mask) || new Uint8Array(CELLS * CELLS).fill(1);
    this.version++;
    this.actions.redraw();
  }
  /** @param {KeyboardEvent} e */
  key(e) {
    const ways = (
      /** @type {Record<string, [number, number]>} */
      { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }
    );
    const meant = Object.hasOwn(ways, e.key) || e.key === " " || e.key === "Enter";
    if (e.altKey || e.ctrlKey || e.metaKey || !meant || this.bare) return;
    e.preventDefault();
    e.stopPropagation();
    this.cursor.hidden = false;
    if (Object.hasOwn(ways, e.key)) this.at = /** @type {[number, number]} */
    this.at.map((place, axis) => Math.max(0, Math.min(CELLS, place + ways[e.key][axis])));
    else {
      this.paintAt(this.at);
      this.put(this.cells);
    }
    Object.assign(this.cursor.style, { left: `${100 * this.at[0] / CELLS}%`, top: `${100 * this.at[1] / CELLS}%` });
  }
  /** @param {[number, number]} at in cells */
  paintAt(at2) {
    brush(this.cells, at2, RADIUS, 0);
    this.version++;
    this.actions.redraw();
  }
  /** Ask for a film in which these cells are known; with nothing left to keep, or to fill, nothing is asked. @param {Cells} cells */
  put(cells) {
    if (partly(cells)) this.ask({ mask: maskOf(cells), known: this.known, label: this.model?.held.label(this.known) });
  }
  /** Hide nothing. */
  reset() {
    this.cells.fill(1);
    this.version++;
    this.actions.redraw();
    this.ask({ mask: "" });
  }
  /** Sample with another mask; until its scene comes, those of strokes before it change nothing here. @param {Sample & { mask: string }} change */
  ask(change) {
    this.sent.push(nameOf2(change.mask, change.known ?? this.known));
    this.actions.sample(change);
  }
  /** The next held-out digit of another class, hidden in the same places. */
  other() {
    const held = (
      /** @type {Sampling} */
      this.model.held
    );
    const known = (this.known + 1) % held.count;
    this.ask({ known, label: held.label(known), mask: partly(this.cells) ? maskOf(this.cells) : maskOf(hidden("right")) });
  }
  /* ---- the part */
  bare = false;
  /**
   * @param {DigitsScene} scene
   * @param {Sampling} model
   */
  update(scene, model) {
    Object.assign(this, { scene, model, painted: "" });
    const { known, mask } = model.form;
    const brought = nameOf2(mask, known);
    const i = this.sent.indexOf(brought);
    if (i >= 0) this.sent.splice(0, i + 1);
    else if (brought !== this.before) this.sent = [];
    this.before = brought;
    if (this.sent.length || this.held >= 0) return;
    this.known = known % model.held.count;
    this.cells = cellsOf(mask) ?? new Uint8Array(CELLS * CELLS).fill(1);
    this.version++;
  }
  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (own) this.body.style.setProperty("--digit", `${pairOf({ ...own, height: own.height - this.tools.offsetHeight })}px`);
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint({ model, at: at2, bare }, colours) {
    this.bare = bare;
    const key = [model.key, at2, bare, this.version, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const { words } = this.kit;
    const { held, cells, film } = model;
    const name = held.name(this.known);
    set(this.element, { "data-bare": bare, "data-filled": Boolean(cells) });
    for (const button of this.tools.querySelectorAll("button")) button.disabled = bare;
    this.clear.disabled = bare || this.cells.every(Boolean);
    this.paper.show(`${this.known} ${colours.key}`, signedOf(held.image(this.known)), { made: colours.real });
    this.paper.name(words.say("fill_held", { name }));
    this.drawCover();
    if (bare || !cells) this.made.clear();
    else this.made.show(key, model.flow(at2).forecast, { made: colours.gen, real: colours.real }, cells);
    this.made.name(cells ? words.say("fill_made") : words.say("fill_none"));
    write(this.verdict, cells && film.complete && !bare ? words.say("fill_verdict", { name: model.images.classes[film.scalar("looks", film.total - 1)], own: name }) : "");
    return true;
  }
  /** Hatch what is hidden. */
  drawCover() {
    const context = (
      /** @type {CanvasRenderingContext2D} */
      this.cover.getContext("2d")
    );
    const image = context.createImageData(CELLS, CELLS);
    this.cells.forEach((known, i) => {
      const shade = (Math.floor(i / CELLS) + i) % 2 ? 205 : 165;
      image.data.set([128, 128, 128, known ? 0 : shade], 4 * i);
    });
    context.putImageData(image, 0, 0);
  }
  spoken() {
    return [this.paper.caption.textContent, this.made.caption.textContent, this.verdict.textContent].filter(Boolean).join(". ");
  }
};

// explorer/stage/web/concepts/diffusion/digits/said.js
function sure(words, chance, digits = 0) {
  const least = 10 ** -(2 + digits);
  if (chance > 1 - least / 2) return `> ${words.percent(1 - least, digits)}`;
  return chance < least / 2 ? `< ${words.percent(least, digits)}` : words.percent(chance, digits);
}

// explorer/stage/web/concepts/diffusion/digits/flow.js
var SMALL = 3;
var hat = () => h("span", { class: "math" }, h("i", {}, "x\u0302"), h("sub", {}, "0"));
function equation(name, w) {
  const of = (told) => [hat(), `(${told})`];
  if (name === null) return [hat(), " = ", ...of("\u2205")];
  return [hat(), " = ", ...of("\u2205"), ` + ${fixed(w, 1).replace(".0", "")} \xB7 [ `, ...of(name), " \u2212 ", ...of("\u2205"), " ]"];
}
var Flow = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.line = h("p");
    this.large = [new Tile("noisy"), new Tile("made")];
    this.small = Array.from({ length: SMALL }, () => new Tile());
    this.arrow = h("div", { class: "tile-arrow", "aria-hidden": "true" }, h("span", {}, words.say("digits_asks")), h("i"));
    this.equation = h("p", { class: "flow-equation" });
    const rows = [
      h("div", { class: "tiles large" }, this.large[0].element, this.arrow, this.large[1].element),
      this.equation,
      h("div", { class: "tiles small" }, ...this.small.map(({ element: element2 }) => element2))
    ];
    this.body = h("div", { class: "digit-flow" }, ...rows);
    const { heading, element } = section("digits-flow", words.say("digits_back"), this.line, this.body);
    this.title = heading;
    this.element = element;
    this.painted = "";
  }
  /**
   * @param {DigitsScene} scene
   * @param {Sampling} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.painted = "";
  }
  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (!own) return;
    const { large, small, low } = sidesOf(own);
    this.body.style.setProperty("--large", `${large}px`);
    this.body.style.setProperty("--small", `${small}px`);
    this.equation.hidden = low;
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint(shown, colours) {
    const key = [shown.key, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    set(this.element, { "data-way": shown.look.way, "data-bare": shown.bare });
    if (shown.bare) this.hide();
    else if (shown.look.way === "back") this.back(shown, colours);
    else this.forward(shown, colours);
    return true;
  }
  /** A question is open. */
  hide() {
    const { words } = this.kit;
    for (const tile of [...this.large, ...this.small]) tile.clear();
    this.equation.replaceChildren();
    write(this.title, words.say("digits_back"));
    write(this.line, words.say("after_the_guess"));
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  back({ at: at2, t, model }, colours) {
    const { kit: { words }, large: [noisy, made3], small: [untold, told, apart2], painted } = this;
    const { form, cells, asks: asks2 } = model;
    const flow = model.flow(at2);
    const name = asks2 ? model.images.classes[form.label] : words.say("digits_none");
    const own = { made: colours.gen, real: colours.real };
    const step2 = Math.min(Math.floor(at2) + 1, form.steps);
    noisy.show(painted, flow.x, { made: mixed(colours.gen, colours.noise, t), real: mixed(colours.real, colours.noise, t) }, cells);
    made3.show(painted, flow.forecast, own, cells);
    untold.show(painted, flow.untold, own);
    told.show(painted, flow.told, own);
    const difference = Float32Array.from(flow.told, (value, k) => value - flow.untold[k]);
    apart2.show(painted, difference, { made: colours.plus, minus: colours.minus });
    write(this.title, asks2 ? words.say("digits_back_to", { name }) : words.say("digits_back"));
    write(this.line, at2 < form.steps ? words.say("digits_step", { step: step2, steps: form.steps, solver: words.say(`solver_${form.solver}`) }) : words.say("digits_arrived", { steps: form.steps }));
    noisy.name(words.say("tile_x", { t: fixed(t, 2) }));
    made3.name(words.say("tile_forecast"));
    untold.name(words.say("tile_untold"));
    told.name(asks2 ? words.say("tile_told", { name }) : words.say("tile_untold"));
    this.equation.replaceChildren(...equation(asks2 ? name : null, model.guidance(at2)));
    apart2.name(words.say("tile_apart"));
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  forward({ look: look2, t, model }, colours) {
    const { kit: { words }, large: [noisy, best], painted } = this;
    const { of, index: own, known, count } = model.subject(look2);
    const { mean, first, torn } = model.recall(look2, t);
    const put = (tile, values, made3) => of.shape[2] > 1 ? tile.showColour(painted, values, of.shape[0]) : tile.show(painted, values, { made: made3 });
    put(noisy, model.dissolved(look2, t), mixed(colours.real, colours.noise, t));
    put(best, mean, colours.ink);
    noisy.name(words.say("tile_x", { t: fixed(t, 2) }));
    best.name(words.say("tile_heart"));
    this.small.forEach((tile, i) => {
      const { index, share } = first[i];
      put(tile, signedOf(known.image(index)), colours.real);
      tile.name(look2.face === null ? words.say("tile_share", { name: known.name(index), share: sure(words, share) }) : sure(words, share));
    });
    this.equation.replaceChildren(hat(), h("span", { class: "math" }, " = \u03A3 ", h("i", {}, "w\u1D62 x\u1D62")), h("span", { class: "nowrap" }, words.say("flow_weights")));
    write(this.title, look2.face === null ? words.say("digits_forward", { name: of.name(own) }) : words.say("digits_forward_face"));
    const said2 = { n: torn < 10 ? fixed(torn, 1) : words.count(torn), all: words.count(count) };
    write(this.line, look2.face === null ? words.say("digits_torn", said2) : words.say("digits_torn_faces", said2));
  }
  spoken() {
    return [this.title.textContent, this.line.textContent].join(". ");
  }
};

// explorer/stage/web/concepts/diffusion/tableplot.js
var acrossOf = (i, count) => 100 * (i + 0.5) / count;
var at = (i, count, down) => `${acrossOf(i, count).toFixed(2)} ${down.toFixed(2)}`;
var lineOf2 = ({ mean }, y) => mean.map((value, i) => `${i ? "L" : "M"}${at(i, mean.length, y(value))}`).join("");
var barsOf = ({ mean, se }, y) => mean.map((value, i) => `M${at(i, mean.length, y(value - se[i]))}L${at(i, mean.length, y(value + se[i]))}`).join("");
function dotsOf({ mean }, y, who) {
  return mean.map((value, i) => {
    const dot2 = h("i", { "data-who": who });
    Object.assign(dot2.style, { left: `${acrossOf(i, mean.length)}%`, top: `${y(value)}%` });
    return dot2;
  });
}

// explorer/stage/web/concepts/diffusion/digits/guide.js
var DRAWN = (
  /** @type {const} */
  [["accuracy", 100, 1], ["recall", 1, 2], ["spread", 1, 2], ["ink", 100, 1]]
);
var AIR = 0.12;
function endsOf({ mean, se }, real, times) {
  const all = [...mean.flatMap((value, i) => [value - se[i], value + se[i]]), ...real?.mean ?? []].map((value) => times * value);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = AIR * (high - low || 1);
  return { low: low - air, high: high + air };
}
var Guide = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.plots = DRAWN.map(([name]) => this.plot(name));
    const { x } = scene.own.measured;
    this.buttons = x.map((w) => {
      const button = h("button", { type: "button", "aria-label": words.say("scales_at", { w }), title: words.say("scales_help", { w }) }, h("span", {}, String(w)));
      button.addEventListener("click", () => actions.sample({ guidance: w }));
      return button;
    });
    this.picks = h("div", { class: "guide-picks", role: "group", "aria-label": words.say("guide_across") }, ...this.buttons);
    this.line = h("p", {}, words.say("guide_line"));
    this.body = h("div", { class: "guide-body" }, ...this.plots.map(({ element }) => element), this.picks, h("p", { class: "guide-across" }, words.say("guide_across")));
    this.element = section("digits-guide", words.say("guide_name"), this.line, this.body).element;
    this.painted = "";
    this.drawn = "";
  }
  /** @param {string} name */
  plot(name) {
    const { words } = this.kit;
    const parts = { real: s("path", { class: "real" }), bars: s("path", { class: "bars" }), run: s("path", { class: "run" }) };
    const [dots, here] = [h("div", { class: "dots" }), h("i", { class: "here" })];
    const value = h("b", {});
    const said2 = h("p", { title: words.say(`guide_${name}_help`) }, value, " ", h("span", {}, words.say(`guide_${name}`)), " ", h("span", { class: "floor" }));
    const picture = h("div", { class: "guide-plot" }, s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(parts)), dots, here);
    return { name, parts, dots, here, value, said: said2, floor: (
      /** @type {Element} */
      said2.lastElementChild
    ), element: h("div", { class: "guide-row" }, said2, picture) };
  }
  /**
   * @param {DigitsScene} scene
   * @param {Sampling} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.painted = "";
    const { measured } = scene.own;
    const drawn2 = JSON.stringify(measured);
    if (drawn2 !== this.drawn) this.draw(measured);
    this.drawn = drawn2;
  }
  /** @param {Table} measured */
  draw({ lines }) {
    const { words } = this.kit;
    DRAWN.forEach(([name, times, digits], row) => {
      const { parts, dots, floor } = this.plots[row];
      const line2 = (
        /** @type {Line} */
        lines.find((one) => one.name === name)
      );
      const real = lines.find((one) => one.name === `real_${name}`);
      const { low, high } = endsOf(line2, real, times);
      const y = (value) => 100 - 100 * (times * value - low) / (high - low);
      set(parts.run, { d: lineOf2(line2, y) });
      set(parts.bars, { d: barsOf(line2, y) });
      set(parts.real, { d: real ? `M0 ${y(real.mean[0]).toFixed(2)}H100` : "" });
      dots.replaceChildren(...dotsOf(line2, y));
      write(floor, real ? words.say("guide_real", { value: fixed(times * real.mean[0], digits) }) : "");
    });
  }
  /** @param {PartRoom} room */
  layout(room) {
    roomIn(this.body, room);
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint({ model, bare }, _colours) {
    const w = model.guidance(Infinity);
    const key = [w, model.asks, bare].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    const { x, lines } = this.scene.own.measured;
    const i = model.asks ? x.indexOf(w) : -1;
    set(this.element, { "data-bare": bare });
    this.buttons.forEach((button, k) => {
      set(button, { "aria-pressed": String(k === i) });
      button.disabled = bare || !model.asks;
    });
    DRAWN.forEach(([name, times, digits], row) => {
      const { here, value } = this.plots[row];
      const line2 = lines.find((one) => one.name === name);
      here.hidden = i < 0;
      here.style.left = `${acrossOf(i, x.length)}%`;
      write(value, bare || i < 0 || !line2 ? "\u2013" : `${fixed(times * line2.mean[i], digits)} \xB1 ${fixed(times * line2.se[i], digits)}`);
    });
    return true;
  }
  spoken() {
    return this.plots.map(({ said: said2 }) => said2.textContent).join("; ");
  }
};

// explorer/stage/web/concepts/diffusion/memory/plot.js
var OUT = 0.5;
function placeOf2(x, n) {
  const first = Math.max(0, Math.min(x.length - 2, x.findLastIndex((count) => count <= n)));
  const share = Math.log(n / x[first]) / Math.log(x[first + 1] / x[first]);
  return share < -OUT || share > 1 + OUT ? null : acrossOf(first + share, x.length);
}
var CopiesPlot = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.svg = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" });
    this.dots = h("div", { class: "dots" });
    this.here = h("i", { class: "here", hidden: true });
    this.ticks = h("div", { class: "copies-ticks", "aria-hidden": "true" }, ...["100", "50", "0"].map((text) => h("span", {}, text)));
    this.across = h("div", { class: "copies-across", "aria-hidden": "true" });
    this.legend = h("p", { class: "copies-legend" });
    this.plot = h("div", { class: "copies-plot" }, this.svg, this.dots, this.here);
    this.element = h("div", { class: "copies-by-count", role: "img" }, this.legend, h("div", { class: "copies-box" }, this.ticks, this.plot), this.across);
    this.told = "";
  }
  /** @param {Table} table */
  update(table) {
    const told = JSON.stringify(table);
    if (told === this.told) return;
    this.told = told;
    const { words } = this;
    const { x, lines } = table;
    const y = (share) => 100 - 100 * Math.max(0, Math.min(1, share));
    const path = (kind, name, d) => s("path", { class: kind, "data-who": name, d });
    this.svg.replaceChildren(...lines.flatMap((line2) => [path("bars", line2.name, barsOf(line2, y)), path("run", line2.name, lineOf2(line2, y))]));
    this.dots.replaceChildren(...lines.flatMap((line2) => dotsOf(line2, y, line2.name)));
    this.across.replaceChildren(...x.map((n) => h("span", {}, words.count(n))));
    this.legend.replaceChildren(...lines.map(({ name }) => h("span", {}, h("i", { "data-who": name }), words.say(`copies_of_${name}`))));
    const said2 = lines.map(({ name, mean }) => `${words.say(`copies_of_${name}`)}: ${mean.map((value, i) => `${words.count(x[i])} ${words.percent(value, 0)}`).join(", ")}`);
    set(this.element, { "aria-label": [words.say("copies_by_count"), ...said2].join(". ") });
  }
  /** Mark how many are learned from here. @param {number[]} x of the table @param {number} n */
  mark(x, n) {
    const place = placeOf2(x, n);
    this.here.hidden = place === null;
    this.here.style.left = `${place ?? 0}%`;
  }
};

// explorer/stage/web/concepts/diffusion/digits/recalled.js
var COUNTS = [4, 64, 1024];
var ByHeart = class {
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
    this.tiles = Array.from({ length: COUNTS.length + 2 }, () => ({ end: new Tile(), near: new Tile() }));
    this.line = h("p", {}, words.say("recalled_line"));
    const rows = [["recalled_end", "end"], ["recalled_near", "near"]].map(([word, which]) => h("div", { class: "tiles recalled" }, h("p", {}, words.say(word)), ...this.tiles.map((pair2) => pair2[
      /** @type {"end" | "near"} */
      which
    ].element)));
    this.verdict = h("p", { class: "fill-said" });
    this.plot = new CopiesPlot(words);
    this.plotSays = h("p", { class: "recalled-plot" }, words.say("digits_memory_line"));
    this.body = h("div", { class: "digit-recalled" }, ...rows, this.verdict, this.plotSays, this.plot.element);
    this.element = section("digits-recalled", words.say("recalled_name"), this.line, this.body).element;
    this.painted = "";
    this.found = 0;
  }
  /**
   * @param {DigitsScene} scene
   * @param {Sampling} _model
   */
  update(scene, _model) {
    Object.assign(this, { scene, painted: "", found: 0 });
    this.plot.update(scene.own.memory);
    this.plot.mark(scene.own.memory.x, scene.own.images.labels.data.length);
  }
  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (!own) return;
    const { each, plot } = gridOf({ ...own, count: this.tiles.length });
    this.body.style.setProperty("--each", `${each}px`);
    for (const part of [this.plot.element, this.plotSays]) part.hidden = !plot;
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint({ model, bare, moving }, colours) {
    const key = [model.key, bare, colours.key].join("|");
    if (key !== this.painted) Object.assign(this, { painted: key, found: 0 });
    else if (this.found === this.tiles.length) return false;
    set(this.element, { "data-bare": bare });
    if (bare) {
      this.forget();
      this.found = this.tiles.length;
      return true;
    }
    if (!model.film.complete) this.forget();
    if (moving || !model.film.complete) return false;
    this.show(this.found, model, colours);
    this.found++;
    if (this.found < this.tiles.length) this.actions.redraw();
    return true;
  }
  /** Show none: they are of another film. */
  forget() {
    for (const tile of this.tiles.flatMap(({ end, near }) => [end, near])) {
      tile.clear();
      tile.name("", this.kit.words.say("recalled_end"));
    }
    write(this.verdict, "");
  }
  /**
   * @param {number} i
   * @param {Sampling} model
   * @param {DiffusionColours} colours
   */
  show(i, model, colours) {
    const { kit: { words }, painted } = this;
    const { images, floor } = model;
    const counts = [...COUNTS, images.count];
    const network = i === counts.length;
    const { end, near } = network ? { end: model.end, near: model.near() } : model.byHeart(counts[i]);
    const { low } = usualOf(floor);
    const tiles = this.tiles[i];
    tiles.end.show(painted, end, { made: network ? colours.gen : colours.ink });
    tiles.near.show(painted, signedOf(images.image(near.index)), { made: colours.real });
    tiles.end.name(network ? words.say("recalled_network") : words.count(counts[i]), network ? words.say("recalled_network") : words.say("recalled_of", { n: words.count(counts[i]) }));
    const copy = near.distance < low;
    tiles.near.name(fixed(near.distance, 1), words.say(copy ? "recalled_copy" : "recalled_new", { value: fixed(near.distance, 1) }));
    set(tiles.near.element, { "data-copy": copy });
    if (network) write(this.verdict, words.say("recalled_verdict", { value: fixed(near.distance, 1), verdict: words.say(`digits_copy_${verdictOf(near.distance, usualOf(floor))}`) }));
  }
  spoken() {
    return this.tiles.map(({ end, near }) => [end, near].map(({ canvas }) => canvas.getAttribute("aria-label")).filter(Boolean).join(": ")).filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/diffusion/route/controls.js
function buttons({ label, about }, choices, change) {
  const { element, press } = segmented(label, choices, change);
  set(element, { title: about });
  const offer = (value, there) => {
    for (const button of element.querySelectorAll("button")) if (button.dataset.value === value) button.hidden = !there;
  };
  return { element, show: press, offer };
}
function list({ label, about }, choices, change) {
  const options = choices.map(([value, text]) => h("option", { value }, text));
  const element = h("select", { "aria-label": label, title: about }, ...options);
  element.addEventListener("change", () => change(element.value));
  const offer = (value, there) => {
    for (const option of options) if (option.value === value) option.disabled = !there;
  };
  const show = (value) => {
    if (element.value !== value) element.value = value;
  };
  return { element, show, offer };
}
function range({ label, about, name }, { usual, ...of }, change) {
  const input = h("input", { type: "range", ...of, "aria-label": label });
  const number2 = h("output", {});
  for (const event of ["input", "change"]) input.addEventListener(event, () => change(input.valueAsNumber, event === "change"));
  input.addEventListener("dblclick", () => change(usual, true));
  const element = h("label", { class: "route-range", title: about }, h("span", {}, name), input, number2);
  const show = (place, text) => {
    if (input.valueAsNumber !== place) input.value = String(place);
    set(input, { "aria-valuetext": text });
    write(number2, text);
  };
  const limit = (max) => set(input, { max });
  return { element, show, limit };
}

// explorer/stage/web/concepts/diffusion/route/die.js
function die() {
  const dots = [6, 10, 14].map((at2) => s("circle", { cx: at2, cy: at2, r: 1.6, fill: "currentColor" }));
  return icon(20, 20, s("rect", { x: 2.5, y: 2.5, width: 15, height: 15, rx: 3.5, fill: "none", stroke: "currentColor", "stroke-width": 1.6 }), ...dots);
}

// explorer/stage/web/concepts/diffusion/digits/row.js
var [NONE2, FACE] = ["-1", "face"];
var DRAWS = 1e4;
var Row = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    const { words } = kit;
    this.kit = kit;
    this.actions = actions;
    this.way = buttons({ label: words.say("route_way"), about: words.say("about_way") }, WAYS.map((way) => [way, words.say(`way_${way}`)]), (way) => actions.choose({ way: (
      /** @type {any} */
      way
    ) }));
    const names = scene.own.images.classes.map((name, i) => (
      /** @type {[string, string]} */
      [String(i), name]
    ));
    const choices = (
      /** @type {[string, string][]} */
      [[NONE2, words.say("digits_none")], ...names, [FACE, words.say("digits_face")]]
    );
    this.label = buttons({ label: words.say("digits_asked"), about: words.say("digits_asked_help") }, choices, (label) => label === FACE ? this.face() : this.ask(Number(label)));
    this.name = h("span", { class: "route-name" }, words.say("digits_asked"));
    this.draw = h("button", { type: "button", class: "tool route-draw", title: words.say("digits_draw_help"), "aria-label": words.say("route_draw") }, die());
    this.draw.addEventListener("click", () => this.forward ? actions.choose({ draw: (kit.look.draw + 1) % DRAWS }) : actions.sample({ anew: true }));
    this.element = h("div", { class: "route digits-row", role: "group", "aria-label": words.say("digits_row"), "data-presented": true }, this.way.element, this.name, this.label.element, this.draw);
    this.told = "";
    this.model = null;
  }
  get forward() {
    return this.kit.look.way === "forward";
  }
  /** Sample this digit; forward the next held-out one of this class dissolves. @param {number} label */
  ask(label) {
    if (!this.forward) return this.actions.sample({ label, mask: "" });
    const { held } = (
      /** @type {Sampling} */
      this.model
    );
    const of = held.labelled(label);
    const next = of.find((i) => i > this.kit.look.digit) ?? of[0];
    return this.actions.choose({ digit: next, face: null });
  }
  /** The next face dissolves. */
  face() {
    const { faces, knownFaces } = (
      /** @type {Sampling} */
      this.model
    );
    this.actions.choose({ face: ((this.kit.look.face ?? -1) + 1) % (faces.count - knownFaces) });
  }
  /**
   * @param {DigitsScene} _scene
   * @param {Sampling} model
   */
  update(_scene, model) {
    this.model = model;
    this.told = "";
  }
  layout() {
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} _colours
   */
  paint({ look: look2, model, bare }, _colours) {
    const label = look2.way === "forward" ? model.held.label(look2.digit % model.held.count) : model.form.label;
    const told = [look2.way, label, look2.face, bare].join("|");
    if (told === this.told) return false;
    this.told = told;
    this.way.show(look2.way);
    this.label.show(look2.way === "forward" && look2.face !== null ? FACE : String(label));
    this.label.offer(NONE2, look2.way === "back");
    this.label.offer(FACE, look2.way === "forward");
    write(this.name, this.kit.words.say(look2.way === "back" ? "digits_asked" : "digits_dissolves"));
    set(this.element, { inert: bare });
    return true;
  }
  spoken() {
    return "";
  }
};

// explorer/stage/web/concepts/diffusion/digits/scales.js
var Scales = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.line = h("p", {}, words.say("scales_line"));
    this.row = h("div", { class: "tiles scales", role: "group", "aria-label": words.say("scales_name") });
    const [{ model: { scales } }] = scene.panels;
    this.each = scales.map((w) => {
      const tile = new Tile();
      const button = h("button", { type: "button", title: words.say("scales_help", { w }) }, tile.frame, h("span", {}, math(`w = ${w}`)), tile.caption);
      button.addEventListener("click", () => actions.sample({ guidance: w }));
      return { w, tile, button };
    });
    this.row.append(...this.each.map(({ button }) => button));
    this.end = new Tile("digit-made");
    this.near = new Tile("digit-real");
    this.ruler = new Ruler(words);
    this.pair = h("div", { class: "digit-pair" }, this.end.element, this.near.element);
    this.body = h("div", { class: "digit-scales" }, this.row, this.pair, this.ruler.element);
    this.element = section("digits-scales", words.say("scales_name"), this.line, this.body).element;
    this.painted = "";
  }
  /**
   * @param {DigitsScene} scene
   * @param {Sampling} model
   */
  update(scene, { floor }) {
    this.scene = scene;
    this.painted = "";
    this.ruler.update(usualOf(floor));
  }
  /** @param {PartRoom} room */
  layout(room) {
    const own = roomIn(this.body, room);
    if (!own) return;
    const { each, pair: pair2 } = rowsOf({ ...own, count: this.each.length });
    this.body.style.setProperty("--each", `${each}px`);
    this.body.style.setProperty("--digit", `${pair2}px`);
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} colours
   */
  paint({ model, at: at2, bare }, colours) {
    const key = [model.key, at2, bare, colours.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    set(this.element, { "data-bare": bare });
    for (const { button } of this.each) button.disabled = bare || !model.asks;
    if (bare) this.hide();
    else this.show(model, at2, colours);
    return true;
  }
  hide() {
    for (const { tile } of this.each) tile.clear();
    this.forget();
  }
  /** Show no end: the film is not there yet. */
  forget() {
    for (const tile of [this.end, this.near]) {
      tile.clear();
      tile.name("", this.kit.words.say("pair_end"));
    }
    this.ruler.show(NaN);
  }
  /**
   * @param {Sampling} model
   * @param {number} at
   * @param {DiffusionColours} colours
   */
  show(model, at2, colours) {
    const { kit: { words }, painted } = this;
    const { film, images, cells } = model;
    const inks = { made: colours.gen, real: colours.real };
    this.each.forEach(({ w, tile, button }, k) => {
      tile.show(painted, model.scale(k, at2), inks, cells);
      const looks = film.summary[`looks_${w}`];
      const said2 = film.complete && looks !== void 0 ? words.say("scales_ends", { name: images.classes[looks] }) : "";
      tile.name(said2, [words.say("scales_at", { w }), said2].filter(Boolean).join(", "));
      set(button, { "aria-pressed": String(model.asks && w === model.guidance(Infinity)) });
    });
    if (!film.complete) {
      this.forget();
      return;
    }
    const { index, distance } = model.near();
    this.end.show(`${model.key} ${colours.key}`, model.end, inks, cells);
    this.near.show(`${index} ${colours.key}`, signedOf(images.image(index)), { made: colours.real });
    this.end.name(words.say("pair_end"));
    this.near.name(words.say("pair_near", { name: images.name(index) }));
    this.ruler.show(distance);
  }
  spoken() {
    const ends = this.each.map(({ tile }) => tile.canvas.getAttribute("aria-label")).join("; ");
    return [ends, this.near.caption.textContent, this.ruler.spoken].filter(Boolean).join(". ");
  }
};

// explorer/stage/web/concepts/diffusion/digits/shown.js
function shownAt2({ at: places, moving, lit }, { look: look2, model, bare, total }) {
  const { [TRAINING]: at2, [NOISE]: place } = places;
  const t = look2.way === "back" ? model.film.between("t", at2) : timeAt("forward", place, total);
  const [alpha, sigma] = PATHS[model.form.path].level(t);
  const key = [model.key, look2.way, look2.way === "back" ? at2 : [place, look2.digit, look2.face, look2.draw].join(), bare].join("|");
  return { at: at2, place, t, alpha, sigma, moving, bare, lit, look: look2, model, key };
}

// explorer/stage/web/concepts/diffusion/digits/truth.js
var DigitsTruth = class {
  /**
   * @param {Kit} kit
   * @param {DigitsScene} scene
   * @param {DigitsActions} actions
   */
  constructor(kit, scene, { seek }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    const cell = (name, curve2) => {
      const [value, said2, limit] = [h("span", { class: "value" }, NONE), h("p", {}, words.say(`digits_${name}_says`)), h("p", { "data-limit": true })];
      const lines = h("div", { class: "said" }, h("p", { class: "big" }, value), said2, limit);
      const named3 = { role: "group", "aria-label": words.say(`digits_${name}_name`), title: words.say(`digits_${name}_help`) };
      return { value, said: said2, limit, curve: curve2, element: h("div", { class: curve2 ? "fact drawn" : "fact", ...named3 }, lines, curve2?.element) };
    };
    const curve = (name) => new Curve(`${words.say(`digits_${name}_curve`)}; ${words.say("seek_help")}`, seek);
    this.chance = cell("chance", curve("chance"));
    this.pull = cell("pull", curve("pull"));
    this.many = cell("many", null);
    this.copy = cell("copy", null);
    this.cells = [this.chance, this.pull, this.many, this.copy];
    this.foot = new StripFoot(kit, () => (
      /** @type {string} */
      this.scene.panels[0].film
    ));
    this.element = h("div", { class: "truth digits-truth" }, h("div", { class: "facts", "data-kind": "images" }, ...this.cells.map(({ element }) => element)), this.foot.element);
    this.shown = "";
  }
  /**
   * @param {DigitsScene} scene
   * @param {Sampling} model
   */
  update(scene, { film, floor }) {
    this.scene = scene;
    this.shown = "";
    const { kit, kit: { words } } = this;
    const { past: name } = scene.films[
      /** @type {string} */
      scene.panels[0].film
    ];
    const past = name ? kit.film(name) : null;
    this.chance.curve?.update(runOf(film, past, "chance", { limit: floor.chance, far: 0, climbs: true }));
    this.pull.curve?.update(runOf(film, past, "pull", { limit: 0, far: 0.5, climbs: false }));
    this.foot.update(scene, scene.bare ? [] : [words.say("digits_note", { value: words.percent(floor.chance, 0) })], Boolean(past));
  }
  layout() {
  }
  /**
   * @param {DigitsShown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint({ at: at2, look: look2, model, bare }, _colours) {
    const key = [at2, look2.way, model.key, bare].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const old = look2.way === "forward";
    set(this.element, { "data-old": old });
    set(
      /** @type {Element} */
      this.element.firstElementChild,
      { inert: old }
    );
    if (!bare && model.ready) this.say(model, at2);
    return true;
  }
  /**
   * @param {Sampling} model
   * @param {number} at
   */
  say(model, at2) {
    const { kit: { words }, chance, pull, copy } = this;
    const { film, floor, form, images, asks: asks2 } = model;
    const looks = images.classes[film.scalar("looks", at2)];
    write(chance.value, sure(words, film.scalar("chance", at2)));
    const asked = images.classes[form.label];
    write(chance.said, asks2 ? words.say("digits_asked_looks", { asked, name: looks }) : words.say("digits_looks", { name: looks }));
    write(chance.limit, words.say("digits_chance_real", { value: words.percent(floor.chance, 0) }));
    chance.curve?.show(at2, { high: words.percent(chance.curve.top, 0), low: "0" });
    write(pull.value, fixed(film.scalar("pull", at2), 2));
    write(pull.limit, words.say("digits_pull_none"));
    pull.curve?.show(at2, { high: fixed(pull.curve.top, 1), low: "0" });
    this.sayMany(model, asks2);
    const done = film.complete ? model.near().distance : NaN;
    write(copy.value, fixed(done, 1));
    write(copy.said, Number.isFinite(done) ? words.say(`digits_copy_${verdictOf(done, usualOf(floor))}`) : words.say("digits_copy_says"));
    write(copy.limit, words.say("digits_copy_real", { low: fixed(floor.nearest_low, 1), high: fixed(floor.nearest_high, 1) }));
  }
  /**
   * How many digits of 600 were read as asked at this guidance, measured before.
   * @param {Sampling} model
   * @param {boolean} asks
   */
  sayMany(model, asks2) {
    const { many, kit: { words } } = this;
    const { x, lines } = this.scene.own.measured;
    const i = x.indexOf(model.guidance(Infinity));
    const [line2, real] = ["accuracy", "real_accuracy"].map((name) => lines.find((one) => one.name === name));
    write(many.value, asks2 && line2 && i >= 0 ? sure(words, line2.mean[i], 1) : NONE);
    write(many.limit, real ? words.say("digits_many_real", { value: words.percent(real.mean[0], 0) }) : "");
  }
  spoken() {
    return this.cells.map(({ value, said: said2 }) => `${value.textContent} ${said2.textContent}`).join("; ");
  }
};

// explorer/stage/web/concepts/diffusion/digits/page.js
var RIGHT = { scales: "digits_scales", guide: "digits_guide", fill: "digits_fill", heart: "digits_heart" };
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
    const { images, held, faces } = scene.own;
    this.sets = { images: new ImageSet(images), held: new ImageSet(held), faces: new ImageSet(faces) };
    this.flow = new Flow(kit, scene);
    this.rights = { scales: new Scales(kit, scene, actions), guide: new Guide(kit, scene, actions), fill: new Fill(kit, scene, actions), heart: new ByHeart(kit, scene, actions) };
    const [row, truth] = [new Row(kit, scene, actions), new DigitsTruth(kit, scene, actions)];
    this.parts = new Parts({ row: { row }, left: { flow: this.flow }, right: (
      /** @type {Record<string, DigitsPart>} */
      this.rights
    ), under: { truth } });
    const side = (id, ...parts) => h("div", { class: "panel side", "data-panel": id }, ...parts.map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.flow), side("right", ...Object.values(this.rights)));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: (
      /** @type {any} */
      panel
    ) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT).map(([right, word]) => [right, words.say(word)]), (right) => this.choose({ right: (
      /** @type {Right} */
      right
    ) }));
    this.tools = [this.rightSwitch.element];
    this.bars = { back: kit.timeline(TRAINING).bar, forward: kit.timeline(NOISE).bar };
    this.veil = new Veil(words.say("after_the_guess"), [this.bars.back, this.bars.forward, truth.element]);
    this.elements = [this.switch.element, row.element, this.panels, this.veil.element, this.bars.back, this.bars.forward, truth.element];
    this.invite = invitation(kit, this.rights.fill.paper.frame, words.say("fill_invites"));
    this.keys = { r: "reversed", s: "digits_scales", c: "digits_guide", f: "digits_fill", h: "digits_heart" };
    this.arranged = "";
    this.model = null;
  }
  /** @returns {DigitsActions} */
  actions() {
    return {
      choose: (change, done = true) => {
        this.kit.hold(!done);
        this.choose(change);
      },
      sample: (change) => this.kit.send("sample", change),
      seek: (frame, done) => this.kit.timeline(this.look.way === "back" ? TRAINING : NOISE).seek(frame, done),
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
  /** What stands at the right: of what only points have, the scales instead. @returns {Right} */
  get right() {
    return Object.hasOwn(RIGHT, this.look.right) ? this.look.right : "scales";
  }
  /** Places of the noise's timeline. */
  get places() {
    return (
      /** @type {{ total: number }} */
      this.scene.timelines.find(({ id }) => id === NOISE).total
    );
  }
  /* ---- what a scene brings */
  /** @param {DigitsScene} scene */
  update(scene) {
    this.scene = scene;
    const [panel] = scene.panels;
    const film = this.kit.film(
      /** @type {string} */
      panel.film
    );
    const form = JSON.stringify(panel.model);
    if (this.model?.film !== film || JSON.stringify(this.model.form) !== form) this.model = new Sampling(scene, film, this.sets);
    this.parts.update(scene, this.model);
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { right, look: { way, panel } } = this;
    this.parts.show({ right });
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, panel);
    write(
      /** @type {Element} */
      this.switch.element.lastElementChild,
      this.kit.words.say(RIGHT[right])
    );
    this.bars.back.hidden = way !== "back";
    this.bars.forward.hidden = way === "back";
    set(this.kit.root, { "data-right": right, "data-way": way });
    const arranged = [right, way, panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }
  /** @param {Room} room */
  layout(room) {
    const [left, right] = [this.flow.element, this.rights[this.right].element];
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
  /** @param {string} command */
  command(command) {
    if (command === "reversed") this.choose({ way: this.look.way === "back" ? "forward" : "back" });
    for (const [right, word] of Object.entries(RIGHT)) if (word === command) this.choose({ right: (
      /** @type {Right} */
      right
    ) });
  }
  /**
   * Where a timeline is: both run along the level of noise.
   * @param {string} timeline
   * @param {number} frame
   */
  texts(timeline, frame) {
    const { kit: { words }, model } = this;
    if (!model?.ready) return {};
    const t = timeline === NOISE ? timeAt("forward", frame, this.places) : model.film.between("t", frame);
    const value = fixed(t, 2);
    return { frame: words.say("noise_time", { value }), short: words.say("noise_time", { value }), step: words.say("noise_snr", { value: fixed(logSnr(model.form.path, t), 1) }) };
  }
  /* ---- painting */
  /**
   * @param {Moment} moment
   * @param {DiffusionColours} colours
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
    const { model, look: look2 } = this;
    return model?.ready ? shownAt2(moment, { look: look2, model, bare: Boolean(this.scene.bare), total: this.places }) : null;
  }
  /** @param {string} where */
  spoken(where) {
    if (this.scene.bare) return this.kit.words.say("after_the_guess");
    if (this.model?.ready && this.right === "fill") this.invite();
    return this.parts.spoken(where);
  }
  /** @param {FigureOrder} order */
  figure(order) {
    return figureOf(this, order);
  }
};

// explorer/stage/web/concepts/diffusion/stage/field.js
var sidesOf2 = ({ model, look: look2 }) => ({ learned: model.denoiser(look2.ask === "heart" ? "heart" : "network", look2), exact: model.denoiser("exact", look2) });
var shownOf = ({ show }, { own }) => own.exact ? show : "learned";
function velocity(denoiser, x, { alpha, sigma, fading, growing }) {
  const data = denoiser(x, alpha, sigma);
  return data.map((value, i) => fading * value + growing * (x[i] - alpha * value) / sigma);
}
function score(denoiser, x, { alpha, sigma }) {
  const data = denoiser(x, alpha, sigma);
  return data.map((value, i) => (alpha * value - x[i]) / sigma ** 2);
}
var fieldOf = (way) => way === "back" ? velocity : score;
function drawnWay(way, field, x, { lens, widening }) {
  if (way === "forward") return field.map((value) => value * lens);
  return field.map((value, i) => x[i] * widening / lens ** 2 - value / lens);
}

// explorer/stage/web/concepts/diffusion/stage/arrows.js
var ABOUT = 195;
var LONGEST = 0.94;
var SHORTEST = 1.5;
var HEAD = 5.5;
var FAINT = [0.4, 0.6, 0.8, 1];
var NEAR3 = 7;
var SCALES = { back: { field: 3, error: 0.5 }, forward: { field: 5, error: 1 } };
var scaleOf = (way, show) => SCALES[way][show === "error" ? "error" : "field"];
var arrowColour = (colours, show, ask) => show === "exact" ? colours.ink : show === "error" ? colours.minus : ask === "heart" ? colours.real : colours.gen;
var spacingOf = ({ width, height }) => Math.sqrt(width * height / ABOUT);
function placesOf({ width, height }) {
  const space = spacingOf({ width, height });
  const [nx, ny] = [Math.round(width / space), Math.round(height / space)];
  return Array.from({ length: nx * ny }, (_, k) => [(k % nx + 0.5) * (width / nx), (Math.floor(k / nx) + 0.5) * (height / ny)]);
}
function drawnField(shown, x, level) {
  const { look: look2, model } = shown;
  const { learned, exact } = sidesOf2(shown);
  const show = shownOf(look2, model);
  const of = fieldOf(look2.way);
  const asked = show === "exact" ? exact : learned;
  if (!asked || show === "error" && !exact) return null;
  const field = of(asked, x, level);
  if (show !== "error" || !exact) return drawnWay(look2.way, field, x, level);
  const right = of(exact, x, level);
  return drawnWay(look2.way, field.map((value, i) => value - right[i]), x, { ...level, widening: 0 });
}
function drawArrows(ctx, camera, shown, colours, { level, law }) {
  const { look: look2, model } = shown;
  const places = placesOf(camera);
  const x = Float64Array.from(places.flatMap(([px, py]) => camera.world(px, py).map((value) => value * level.lens)));
  const ways = drawnField(shown, x, level);
  if (!ways) return;
  const show = shownOf(look2, model);
  const unit = LONGEST * spacingOf(camera) / scaleOf(look2.way, show);
  const faint = faintness(law, x, level);
  const colour = arrowColour(colours, show, look2.ask);
  FAINT.forEach((alpha, bin) => {
    ctx.beginPath();
    places.forEach(([px, py], i) => faint[i] === bin && trace(ctx, px, py, ways[2 * i] * unit, -ways[2 * i + 1] * unit, LONGEST * spacingOf(camera)));
    ink2(ctx, colours.paper, 3.6, 0.6 * alpha);
    ink2(ctx, colour, 1.7, alpha);
  });
  ctx.lineCap = "butt";
}
function faintness(law, x, { alpha, sigma }) {
  const last = FAINT.length - 1;
  if (!law) return new Uint8Array(x.length / 2).fill(last - 1);
  const log = law.logDensity(x, alpha, sigma);
  const peak = log.reduce((most, value) => Math.max(most, value), -Infinity);
  return Uint8Array.from(log, (value) => Math.max(0, Math.min(last, Math.round(last * (1 + (value - peak) / NEAR3)))));
}
function ink2(ctx, colour, width, alpha) {
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineCap = ctx.lineJoin = "round";
  ctx.stroke();
}
function trace(ctx, x, y, dx, dy, longest) {
  const wanted = Math.hypot(dx, dy);
  if (!(wanted >= SHORTEST)) return;
  const long = Math.min(longest, wanted);
  const [ux, uy, head] = [dx / wanted, dy / wanted, Math.min(HEAD, 0.6 * long)];
  const [tx, ty] = [x + ux * long / 2, y + uy * long / 2];
  ctx.moveTo(x - ux * long / 2, y - uy * long / 2);
  ctx.lineTo(tx, ty);
  ctx.moveTo(tx - head * (ux + 0.6 * uy), ty - head * (uy - 0.6 * ux));
  ctx.lineTo(tx, ty);
  ctx.lineTo(tx - head * (ux - 0.6 * uy), ty - head * (uy + 0.6 * ux));
}

// explorer/stage/web/concepts/diffusion/stage/dots.js
var sizeOf = (count) => count > 600 ? 2.5 : count > 250 ? 3 : 3.4;
function drawDots(ctx, camera, xy, { colour, paper, r }) {
  ctx.fillStyle = css(colour);
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 1.4;
  for (let i = 0; i < xy.length; i += 2) {
    ctx.beginPath();
    ctx.arc(camera.x(xy[i]), camera.y(xy[i + 1]), r, 0, 2 * Math.PI);
    ctx.stroke();
    ctx.fill();
  }
}
function drawCrosses(ctx, camera, xy, { colour, r }) {
  ctx.strokeStyle = css(colour, 0.9);
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  for (let i = 0; i < xy.length; i += 2) {
    const [x, y] = [camera.x(xy[i]), camera.y(xy[i + 1])];
    ctx.moveTo(x - r, y);
    ctx.lineTo(x + r, y);
    ctx.moveTo(x, y - r);
    ctx.lineTo(x, y + r);
  }
  ctx.stroke();
}
function drawLarge(ctx, x, y, { r, fill, paper, ink: ink3 }) {
  for (
    const [colour, size] of
    /** @type {[Rgb | undefined, number][]} */
    [[ink3, r + 3], [paper, ink3 ? r + 1.6 : r + 2], [fill, r]]
  ) {
    if (!colour) continue;
    ctx.beginPath();
    ctx.arc(x, y, size, 0, 2 * Math.PI);
    ctx.fillStyle = css(colour);
    ctx.fill();
  }
}
function star(ctx, x, y, r) {
  ctx.beginPath();
  for (let k = 0; k < 10; k++) {
    const [at2, far] = [k * Math.PI / 5, k % 2 ? 0.45 * r : r];
    ctx[k ? "lineTo" : "moveTo"](x + far * Math.sin(at2), y - far * Math.cos(at2));
  }
  ctx.closePath();
}
function drawPath(ctx, line2, { colour, width, alpha = 1, dash = [] }) {
  ctx.beginPath();
  line2.forEach(([x, y], i) => ctx[i ? "lineTo" : "moveTo"](x, y));
  ctx.strokeStyle = css(colour, alpha);
  ctx.lineWidth = width;
  ctx.lineJoin = ctx.lineCap = "round";
  ctx.setLineDash(dash);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineCap = "butt";
}

// explorer/stage/web/concepts/diffusion/stage/lens.js
var FAR2 = 3.2;
var SOONEST = 4e-3;
var seenOf = ([left, right, bottom, top]) => [Math.min(left, -FAR2), Math.max(right, FAR2), Math.min(bottom, -FAR2), Math.max(top, FAR2)];
var isShrunk = (path) => path === "exploding";
function lensAt(path, t) {
  return isShrunk(path) ? Math.hypot(...PATHS[path].level(t)) : 1;
}
function levelOf2({ look: { path }, t }) {
  const time = Math.max(SOONEST, t);
  const [alpha, sigma] = PATHS[path].level(time);
  const [fading, growing] = PATHS[path].slopes(time);
  const lens = lensAt(path, time);
  return { alpha, sigma, fading, growing, lens, widening: isShrunk(path) ? (alpha * fading + sigma * growing) / lens : 0 };
}

// explorer/stage/web/concepts/diffusion/stage/back.js
var TRAIL = 40;
var BESIDE = 3;
var leaderColour = ({ gen, ink: ink3, real }, ask) => ask === "network" ? gen : ask === "exact" ? ink3 : (
  /** @type {Rgb} */
  real.map((value, c) => (value + ink3[c]) / 2)
);
var through = (x, lens) => lens === 1 ? x : x.map((value) => value / lens);
function before({ times }, t) {
  const past = times.map((_, k) => k).filter((k) => times[k] > t);
  const stride = Math.ceil(past.length / TRAIL);
  return past.filter((k) => k % stride === 0);
}
function drawBack(drawing, walk2, { points, trails, most }) {
  const { ctx, camera, shown: { look: look2, t }, colours, level } = drawing;
  const here = through(placeIn(walk2, t), level.lens);
  if (look2.ask === "heart") drawCrosses(ctx, camera, learnedBy(drawing), { colour: colours.real, r: 3.4 });
  if (trails) drawTrails(drawing, walk2, here, most);
  if (points) drawDots(ctx, camera, here, { colour: leaderColour(colours, look2.ask), paper: colours.paper, r: sizeOf(here.length / 2) });
  drawFollowed(drawing, walk2, here);
  return here;
}
function learnedBy({ shown: { model, look: { label, guidance } }, level: { alpha, lens } }) {
  const of = guidance === 0 ? null : label;
  const rows = Array.from(model.labels, (_, i) => i).filter((i) => of === null || model.labels[i] === of);
  return rows.flatMap((i) => [alpha * model.points[2 * i] / lens, alpha * model.points[2 * i + 1] / lens]);
}
function drawTrails({ ctx, camera, shown: { look: look2, t }, colours }, walk2, here, most) {
  const past = before(walk2, t);
  const lenses = past.map((k) => lensAt(look2.path, walk2.times[k]));
  ctx.beginPath();
  for (let i = 0; i < Math.min(2 * most, here.length); i += 2) {
    past.forEach((k, n) => ctx[n ? "lineTo" : "moveTo"](camera.x(walk2.states[k][i] / lenses[n]), camera.y(walk2.states[k][i + 1] / lenses[n])));
    if (past.length) ctx.lineTo(camera.x(here[i]), camera.y(here[i + 1]));
  }
  ctx.strokeStyle = css(leaderColour(colours, look2.ask), 0.24);
  ctx.lineWidth = 1;
  ctx.stroke();
}
var seen = (camera, [x, y]) => [camera.x(x), camera.y(y)];
var followedOf = ({ follow }, n) => follow % n;
function drawFollowed({ ctx, camera, shown: { look: look2, model, t }, colours, level }, walk2, here) {
  const { ink: ink3, paper, noise } = colours;
  const colour = leaderColour(colours, look2.ask);
  const i = 2 * followedOf(look2, here.length / 2);
  const at2 = (
    /** @type {[number, number]} */
    [camera.x(here[i]), camera.y(here[i + 1])]
  );
  const line2 = before(walk2, t).map((k) => {
    const lens = lensAt(look2.path, walk2.times[k]);
    return (
      /** @type {[number, number]} */
      [camera.x(walk2.states[k][i] / lens), camera.y(walk2.states[k][i + 1] / lens)]
    );
  });
  const x = Float64Array.of(here[i] * level.lens, here[i + 1] * level.lens);
  const [forecast, right] = [model.denoiser(look2.ask, look2), model.denoiser("exact", look2)].map((denoiser) => denoiser && seen(camera, denoiser(x, level.alpha, level.sigma)));
  drawPath(ctx, [...line2, at2], { colour: paper, width: 5, alpha: 0.8 });
  drawPath(ctx, [...line2, at2], { colour, width: 2.4 });
  if (forecast) drawPath(ctx, [at2, forecast], { colour: ink3, width: 1.3, dash: [3, 3] });
  if (line2.length) drawLarge(ctx, ...line2[0], { r: 4.6, fill: noise, paper });
  drawLarge(ctx, ...at2, { r: 5.6, fill: colour, paper, ink: ink3 });
  if (right && look2.ask !== "exact") drawStar(ctx, right, forecast, { ink: ink3, paper });
  if (forecast) drawForecast(ctx, forecast, { colour, ink: ink3, paper });
  if (look2.right === "memory") drawNearest(ctx, camera, { end: walk2.states[walk2.states.length - 1].subarray(i, i + 2), points: model.points }, colours);
}
function drawNearest(ctx, camera, { end, points }, { real, paper }) {
  const { index } = nearestOf(end[0], end[1], points);
  const near = points.subarray(2 * index, 2 * index + 2);
  drawPath(ctx, [seen(camera, end), seen(camera, near)], { colour: paper, width: 4, alpha: 0.8 });
  drawPath(ctx, [seen(camera, end), seen(camera, near)], { colour: real, width: 1.8 });
  drawLarge(ctx, ...seen(camera, near), { r: 5, fill: real, paper });
}
function drawStar(ctx, at2, beside, { ink: ink3, paper }) {
  if (beside && Math.hypot(at2[0] - beside[0], at2[1] - beside[1]) < BESIDE) return;
  star(ctx, ...at2, 9.2);
  ctx.lineJoin = "round";
  ctx.strokeStyle = css(paper);
  ctx.lineWidth = 4.5;
  ctx.stroke();
  ctx.fillStyle = css(paper, 0.6);
  ctx.fill();
  ctx.strokeStyle = css(ink3);
  ctx.lineWidth = 1.8;
  ctx.stroke();
}
function drawForecast(ctx, at2, { colour, ink: ink3, paper }) {
  star(ctx, ...at2, 8.2);
  ctx.lineJoin = "round";
  for (
    const [rim, width] of
    /** @type {[Rgb, number][]} */
    [[paper, 5], [ink3, 2.4]]
  ) {
    ctx.strokeStyle = css(rim);
    ctx.lineWidth = width;
    ctx.stroke();
  }
  ctx.fillStyle = css(colour);
  ctx.fill();
}

// explorer/stage/web/concepts/diffusion/figurelegend.js
function legendItems(ctx, fonts, { words, colours, look: look2, known }) {
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const back = look2.way === "back";
  const colour = leaderColour(colours, look2.ask);
  const point = (name, fill) => marked(ctx, name, type, (x, y) => disc(ctx, x, y, fill));
  const line2 = (name, of2) => lined(ctx, { colour: of2, width: 2 }, name, type);
  const show = known ? look2.show : "learned";
  const of = {
    law: () => known ? [line2(words.say("layer_law"), colours.ink)] : [],
    arrows: () => [line2(`${words.say(back ? "layer_arrows" : "layer_score")}: ${words.say(show)}`, arrowColour(colours, show, look2.ask))],
    points: () => [back ? point(words.say("layer_points"), colour) : point(words.say("layer_data"), mixed(colours.real, colours.noise, 0.5))],
    trails: () => [line2(words.say(back ? "layer_trails" : "layer_chains"), back ? colour : colours.noise)]
  };
  const forecast = marked(ctx, words.say("mark_forecast"), type, (x, y) => starred(ctx, x, y, colour));
  const followed = back ? [point(words.say("mark_noise"), colours.noise), forecast] : [point(words.say("mark_data"), colours.real)];
  return [...look2.layers.flatMap((layer) => of[layer]()), ...followed];
}
function disc(ctx, x, y, colour) {
  ctx.arc(x, y, 4, 0, 2 * Math.PI);
  ctx.fillStyle = css(colour);
  ctx.fill();
}
function starred(ctx, x, y, colour) {
  star(
    /** @type {CanvasRenderingContext2D} */
    ctx,
    x,
    y,
    7
  );
  ctx.fillStyle = css(colour);
  ctx.fill();
}

// explorer/stage/web/concepts/diffusion/stage/density.js
var SHARES2 = [0.5, 0.9, 0.99];
var LINES = [{ width: 1.5, alpha: 0.85 }, { width: 1.2, alpha: 0.65 }, { width: 1, alpha: 0.5 }];
var [FINE, COARSE] = [180, 90];
var DEEP = 14;
var BINS = 1400;
var STRENGTH = 0.34;
var CURVE = 0.6;
var KEPT3 = 260;
var Densities = class {
  constructor() {
    this.known = new LruCache(KEPT3);
    this.places = { key: "", x: new Float64Array(0) };
  }
  /**
   * @param {Law} law
   * @param {Level} level
   * @param {Camera} camera
   * @param {boolean} moving a coarse grid will do
   */
  of(law, level, camera, moving) {
    const key = [law.key, level.alpha, level.sigma, level.lens, camera.width, camera.height].join("|");
    const fine = `fine|${key}`;
    const has = this.known.known.has(fine);
    return this.known.get(moving && !has ? key : fine, () => densityOf(law, level, camera.grid(moving && !has ? COARSE : FINE)));
  }
};
function densityOf(law, { alpha, sigma, lens }, grid) {
  const log = law.logDensity(centres(grid, lens), alpha, sigma);
  let peak = -Infinity;
  for (const value of log) if (value > peak) peak = value;
  const under = Float32Array.from(log, (value) => Math.max(-2 * DEEP, value - peak));
  const [left, right, bottom, top] = grid.extent;
  const cell = Math.exp(peak) * lens ** 2 * ((right - left) / grid.nx) * ((top - bottom) / grid.ny);
  const lines = levelsOf(under, cell).map((level) => contours(under, grid.nx, grid.ny, level));
  return { grid, shade: under.map((value) => Math.exp(CURVE * value)), lines };
}
function centres({ nx, ny, extent: [left, right, bottom, top] }, lens) {
  const x = new Float64Array(2 * nx * ny);
  const [dx, dy] = [(right - left) / nx, (top - bottom) / ny];
  for (let j = 0, k = 0; j < ny; j++) {
    for (let i = 0; i < nx; i++) {
      x[k++] = lens * (left + (i + 0.5) * dx);
      x[k++] = lens * (bottom + (j + 0.5) * dy);
    }
  }
  return x;
}
function levelsOf(log, cell) {
  const bins = new Float64Array(BINS);
  let all = 0;
  for (const value of log) {
    const mass = cell * Math.exp(value);
    all += mass;
    bins[Math.min(BINS - 1, Math.floor(-value / DEEP * BINS))] += mass;
  }
  const whole = all > 0.95 ? all : 1;
  return SHARES2.map((share) => {
    let [sum2, i] = [0, 0];
    while (i < BINS - 1 && sum2 + bins[i] < share * whole) sum2 += bins[i++];
    return -((i + (bins[i] ? Math.min(1, (share * whole - sum2) / bins[i]) : 1)) / BINS) * DEEP;
  });
}
function drawDensity(ctx, camera, { grid, shade, lines }, { paper, density: density2, ink: ink3 }) {
  drawField(ctx, camera, grid, (pixels, k, i) => {
    const t = STRENGTH * shade[i];
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (density2[c] - paper[c]) * t;
  });
  lines.forEach((list2, i) => drawLines(ctx, camera, grid, list2, { colour: ink3, ...LINES[i] }));
}
var lawShown = ({ model, look: { label, guidance }, bare }) => bare ? null : model.law(guidance === 0 ? null : label);

// explorer/stage/web/concepts/diffusion/stage/forward.js
var CHAINS = 40;
var STEPS3 = 120;
var OWN = 7919;
var Dissolving = class {
  constructor() {
    this.known = null;
  }
  /**
   * @param {Look} look
   * @param {Model} model
   * @returns {Dissolved}
   */
  of(look2, model) {
    const n = Math.min(MANY, model.points.length / 2);
    const followed = followedOf(look2, n);
    const key = [look2.path, look2.draw, followed, n, model.own.points.key].join("|");
    if (this.known?.key === key) return this.known;
    const x = model.points.subarray(0, 2 * n);
    const uniform = uniforms(look2.draw);
    const e = Float64Array.from(x, () => normal(uniform));
    const rows = [followed, ...Array.from({ length: Math.min(CHAINS, n) }, (_, i) => i).filter((i) => i !== followed)];
    this.known = { key, x, e, rows, chain: chainOf(look2, x, rows) };
    return this.known;
  }
};
function chainOf({ path, draw: draw3 }, x, rows) {
  const uniform = uniforms(draw3 + OWN);
  let now = Float64Array.from(rows.flatMap((i) => [x[2 * i], x[2 * i + 1]]));
  let [alpha, sigma] = PATHS[path].level(0);
  now = now.map((value) => alpha * value + sigma * normal(uniform));
  const chain = [now];
  for (let k = 1; k <= STEPS3; k++) {
    const [a, s2] = PATHS[path].level(k / STEPS3);
    const left = alpha ? a / alpha : 0;
    const added = Math.sqrt(Math.max(0, s2 * s2 - left * left * sigma * sigma));
    now = now.map((value) => left * value + added * normal(uniform));
    chain.push(now);
    [alpha, sigma] = [a, s2];
  }
  return chain;
}
function drawForward(drawing, dissolved, { points, trails }) {
  const { ctx, camera, shown: { look: look2, alpha, sigma }, colours, level: { lens } } = drawing;
  const { x, e } = dissolved;
  const here = through(x.map((value, i2) => alpha * value + sigma * e[i2]), lens);
  const colour = mixed(colours.real, colours.noise, Math.atan2(sigma, alpha) / (Math.PI / 2));
  if (points) drawDots(ctx, camera, here, { colour, paper: colours.paper, r: sizeOf(here.length / 2) });
  if (trails) drawChains(drawing, dissolved);
  const i = 2 * followedOf(look2, here.length / 2);
  const way = (
    /** @type {[number, number][]} */
    [[camera.x(x[i]), camera.y(x[i + 1])], ...jump(drawing, dissolved, i)]
  );
  const at2 = (
    /** @type {[number, number]} */
    [camera.x(here[i]), camera.y(here[i + 1])]
  );
  drawPath(ctx, [...way, at2], { colour: colours.paper, width: 5, alpha: 0.8 });
  drawPath(ctx, [...way, at2], { colour: colours.ink, width: 2 });
  drawLarge(ctx, ...way[0], { r: 4.6, fill: colours.real, paper: colours.paper });
  drawLarge(ctx, ...at2, { r: 5.6, fill: colour, paper: colours.paper, ink: colours.ink });
  return here;
}
function jump({ camera, shown: { look: { path }, t } }, { x, e }, i) {
  return Array.from({ length: Math.floor(t * STEPS3) }, (_, k) => {
    const [a, s2] = PATHS[path].level((k + 1) / STEPS3);
    const lens = lensAt(path, (k + 1) / STEPS3);
    return [camera.x((a * x[i] + s2 * e[i]) / lens), camera.y((a * x[i + 1] + s2 * e[i + 1]) / lens)];
  });
}
function drawChains({ ctx, camera, shown: { look: { path }, t }, colours }, { chain, rows }) {
  const done = Math.round(t * STEPS3);
  const lenses = Array.from({ length: done + 1 }, (_, k) => lensAt(path, k / STEPS3));
  const line2 = (i) => lenses.map((lens, k) => (
    /** @type {[number, number]} */
    [camera.x(chain[k][2 * i] / lens), camera.y(chain[k][2 * i + 1] / lens)]
  ));
  rows.forEach((_, i) => i && drawPath(ctx, line2(i), { colour: colours.noise, width: 0.9, alpha: 0.22 }));
  drawPath(ctx, line2(0), { colour: colours.paper, width: 3.4, alpha: 0.7 });
  drawPath(ctx, line2(0), { colour: colours.noise, width: 1.5 });
  for (
    const [colour, width] of
    /** @type {const} */
    [["paper", 3.4], ["noise", 1.8]]
  ) {
    ctx.strokeStyle = css(colours[colour]);
    ctx.lineWidth = width;
    ctx.beginPath();
    rows.forEach((_, i) => ring(ctx, camera, chain[done][2 * i] / lenses[done], chain[done][2 * i + 1] / lenses[done], i ? 3.2 : 5.6));
    ctx.stroke();
  }
}
function ring(ctx, camera, x, y, r) {
  ctx.moveTo(camera.x(x) + r, camera.y(y));
  ctx.arc(camera.x(x), camera.y(y), r, 0, 2 * Math.PI);
}

// explorer/stage/web/concepts/diffusion/stage/picture.js
var SKETCHED = 160;
function drawStage(ctx, camera, shown, colours, { densities, dissolving, walk: walk2 }) {
  const { look: { layers, way }, model, bare, moving } = shown;
  const has = (layer) => layers.includes(layer);
  ctx.fillStyle = css(colours.paper);
  ctx.fillRect(0, 0, camera.width, camera.height);
  if (bare) return drawData(ctx, camera, model.points, colours);
  const level = levelOf2(shown);
  const law = lawShown(shown);
  if (has("law") && law) drawDensity(ctx, camera, densities.of(law, level, camera, moving), colours);
  if (has("arrows")) drawArrows(ctx, camera, shown, colours, { level, law });
  const drawing = { ctx, camera, shown, colours, level };
  const of = { points: has("points"), trails: has("trails") };
  if (way === "forward") return drawForward(drawing, dissolving.of(shown.look, model), of);
  return walk2 ? drawBack(drawing, walk2, { ...of, most: moving ? SKETCHED : Infinity }) : new Float64Array(0);
}
function drawData(ctx, camera, points, { real, paper }) {
  drawDots(ctx, camera, points, { colour: real, paper, r: sizeOf(points.length / 2) });
  return points;
}

// explorer/stage/web/concepts/diffusion/stage/titles.js
function saidOf({ look: look2, bare, model }, words) {
  const real = Math.min(MANY, model.points.length / 2);
  if (bare) return { title: words.say("title_data"), line: words.say("count_data", { n: words.count(model.points.length / 2) }) };
  if (look2.way === "forward") return { title: words.say("title_forward"), line: words.say("count_forward", { n: words.count(real) }) };
  return { title: words.say("title_back"), line: words.say(`led_${look2.ask}`, { n: words.count(MANY) }) };
}

// explorer/stage/web/concepts/diffusion/figure.js
var lookOf2 = (look2, { card }) => card ? { ...look2, layers: ["law", "points"] } : look2;
function figureOf2(page, order) {
  const told = (at2) => {
    const shown = page.shown({ now: 0, at: at2, moving: false, lit: "" });
    if (!shown) throw new Error("the stage shows nothing yet");
    return { ...shown, look: lookOf2(shown.look, order) };
  };
  return { says: "", parts: [stagePart(page, order, told)] };
}
function stagePart({ kit: { words }, scene: { own, panels: [panel] }, look: look2 }, order, told) {
  const { colours, card } = order;
  const found = { densities: new Densities(), dissolving: new Dissolving() };
  const seen2 = seenOf(own.extent);
  const known = own.exact !== null;
  return {
    title: panel.title,
    math: "",
    subtitle: panel.subtitle,
    size: [seen2[1] - seen2[0], seen2[3] - seen2[2]],
    draw: (ctx, { width, height }, at2) => draw2(ctx, new Camera(seen2, width, height), told(at2), colours, found),
    legend: (ctx, fonts) => card ? [] : legendItems(ctx, fonts, { words, colours, look: lookOf2(look2, order), known }),
    numbers: (at2) => numbersOf2(told(at2), words)
  };
}
function draw2(ctx, camera, shown, colours, found) {
  const { look: look2, model, bare } = shown;
  drawStage(ctx, camera, shown, colours, { ...found, walk: look2.way === "back" && !bare ? model.walk(look2) : null });
}
function numbersOf2(shown, words) {
  const { look: look2, model, bare, t } = shown;
  if (bare) return { value: "", unit: "", lines: [] };
  const { title, line: line2 } = saidOf(shown, words);
  const where = words.say("figure_time", { t: fixed(t, 2) });
  if (look2.way === "forward") return { value: "", unit: "", lines: [`${title}: ${line2}`, where] };
  const distance = model.distance(look2);
  const { mean } = model.sliced.perfect(look2.label);
  const steps = words.say("figure_route", { steps: String(look2.steps) });
  return {
    value: distance === null ? "" : fixed(distance, 3),
    unit: words.say("figure_distance", { value: fixed(mean, 3) }),
    lines: [`${title}: ${line2}`, [where, ...look2.solver === "adaptive" ? [] : [steps]].join(words.say("figure_comma"))]
  };
}

// explorer/stage/web/concepts/diffusion/memory/memory.js
var OFFERED = [16, 64, 256, 1e3];
var Memory = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    this.plot = new CopiesPlot(words);
    this.buttons = OFFERED.map((n) => {
      const button = h("button", { type: "button", "data-value": n }, words.count(n));
      button.addEventListener("click", () => kit.send("points", n));
      return button;
    });
    this.line = h("p", {}, words.say("memory_line"));
    const offered = h("div", { class: "segmented", role: "group", "aria-label": words.say("memory_offer") }, ...this.buttons);
    this.offer = h("div", { class: "memory-offer" }, h("span", {}, words.say("memory_offer")), offered);
    this.followed = h("p", { class: "memory-followed" });
    this.body = h("div", { class: "memory-body" }, this.plot.element, this.offer, this.followed, h("p", { class: "memory-says" }, words.say("memory_says")));
    const head = h("header", {}, h("div", { class: "flow-name" }, h("h2", {}, words.say("copies_by_count"))), h("div", { class: "flow-said" }, this.line));
    this.element = h("section", { class: "memory", "aria-label": words.say("copies_by_count") }, head, this.body);
    this.painted = "";
  }
  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.painted = "";
    this.plot.update(scene.own.memory);
    this.offer.hidden = Boolean(scene.own.real);
  }
  /** @param {PartRoom} room */
  layout({ side, narrow }) {
    this.body.style.height = narrow || !Number.isFinite(side) ? "" : `${side}px`;
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const { model, bare, moving, look: look2 } = shown;
    const n = model.points.length / 2;
    const key = [n, bare, moving || shown.key].join("|");
    if (key === this.painted) return false;
    this.painted = key;
    write(this.followed, bare || moving || look2.way === "forward" ? "" : this.say(shown));
    set(this.element, { "data-bare": bare });
    this.plot.mark(this.scene.own.memory.x, n);
    for (const button of this.buttons) {
      set(button, { "aria-pressed": String(Number(button.dataset.value) === n) });
      button.disabled = bare;
    }
    return true;
  }
  /** How near the followed point ends to a training point. @param {Shown} shown */
  say({ model, look: look2 }) {
    const walk2 = model.walk(look2);
    if (!walk2) return "";
    const end = walk2.states[walk2.states.length - 1];
    const i = 2 * followedOf(look2, end.length / 2);
    const { first, second, copy } = nearestOf(end[i], end[i + 1], model.points);
    return this.kit.words.say(copy ? "memory_copy" : "memory_new", { first: fixed(first, 3), second: fixed(second, 3) });
  }
  spoken() {
    return this.plot.element.getAttribute("aria-label") ?? "";
  }
};

// explorer/stage/web/concepts/diffusion/route/route.js
var ANY = "";
var SHORT2 = 8;
var Route = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    const named3 = (of) => ({ label: words.say(`route_${of}`), about: words.say(`about_${of}`) });
    this.way = buttons(named3("way"), WAYS.map((way) => [way, words.say(`way_${way}`)]), (way) => actions.choose({ way: (
      /** @type {Look["way"]} */
      way
    ) }));
    this.ask = buttons(named3("ask"), ASKED.map((ask) => [ask, words.say(`ask_${ask}`)]), (ask) => actions.choose(asking(
      /** @type {Look["ask"]} */
      ask,
      this.look
    )));
    this.path = list(named3("path"), PATH_NAMES.map((path) => [path, words.say(`path_${path}`)]), (path) => actions.choose(onto(
      /** @type {Look["path"]} */
      path,
      this.look
    )));
    this.solver = list(named3("solver"), SOLVER_NAMES.map((solver) => [solver, words.say(`solver_${solver}`)]), (solver) => actions.choose({ solver: (
      /** @type {Look["solver"]} */
      solver
    ) }));
    this.eta = range({ ...named3("eta"), name: math("\u03B7") }, { min: 0, max: 1, step: 0.05, usual: USUAL.eta }, (eta, done) => actions.choose({ eta }, done));
    const places = { min: 0, max: STEPS.length - 1, step: 1, usual: placeOf(USUAL.steps) };
    this.steps = range({ ...named3("steps"), name: words.say("route_steps") }, places, (place, done) => actions.choose({ steps: STEPS[place] }, done));
    this.guidance = range({ ...named3("guidance"), name: math("w") }, { min: 0, max: MOST_GUIDANCE, step: 0.5, usual: USUAL.guidance }, (guidance, done) => actions.choose({ guidance }, done));
    this.draw = h("button", { type: "button", class: "tool route-draw", title: words.say("about_draw"), "aria-label": words.say("route_draw") }, die());
    this.draw.addEventListener("click", () => actions.choose(drawnAnew(this.look)));
    this.label = this.classes();
    this.place = h("div", { class: "route-class" }, this.label.element);
    const parts = [this.way, this.ask, this.path, this.solver, this.eta, this.steps].map(({ element }) => element);
    this.element = h("div", { class: "route", role: "group", "aria-label": words.say("route"), "data-presented": true }, ...parts, this.place, this.guidance.element, this.draw);
    this.told = "";
    this.named = "";
  }
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  /** Which class is asked for: buttons, or a list where their names are long. */
  classes() {
    const { kit: { words }, scene: { panels: [{ model: { told } }] } } = this;
    const named3 = { label: words.say("route_class"), about: words.say("about_class") };
    const classes = Array.from({ length: told }, (_, label) => (
      /** @type {Choice} */
      [String(label), nameOf(words, label)]
    ));
    const short3 = classes.map(([, name]) => name).join("").length <= SHORT2;
    const change = (label) => this.actions.choose({ label: label === ANY ? null : Number(label) });
    return (short3 ? buttons : list)(named3, [[ANY, words.say("class_any")], ...classes], change);
  }
  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.told = "";
    const named3 = [scene.panels[0].model.told, ...Array.from({ length: scene.panels[0].model.told }, (_, label) => nameOf(this.kit.words, label))].join();
    if (named3 === this.named) return;
    this.named = named3;
    this.label = this.classes();
    this.place.replaceChildren(this.label.element);
  }
  /** @param {PartRoom} _room */
  layout(_room) {
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours
   */
  paint({ look: look2, bare }, _colours) {
    const { way, ask, path, solver, eta, steps, label, guidance, right } = look2;
    const told = [way, ask, path, solver, eta, steps, label, guidance, right, bare].join("|");
    if (told === this.told) return false;
    this.told = told;
    this.arrange(look2);
    this.way.show(way);
    this.ask.show(ask);
    this.path.show(path);
    this.solver.show(solver);
    this.eta.show(eta, fixed(eta, 2));
    this.steps.show(placeOf(steps), String(steps));
    this.label.show(label === null ? ANY : String(label));
    this.guidance.show(guidance, fixed(guidance, 1));
    set(this.element, { inert: bare });
    return true;
  }
  /** Show the controls that mean something, and have those rest that do nothing on this way. @param {Look} look */
  arrange(look2) {
    const { own, panels: [{ model }] } = this.scene;
    const there = thereOf(look2, own, model);
    this.ask.offer("exact", there.exact);
    this.solver.offer("sde", begins("sde", look2.path));
    this.steps.limit(placeOf(MOST[look2.ask]));
    this.eta.element.hidden = !there.eta;
    this.steps.element.hidden = !there.steps;
    this.place.hidden = !there.class;
    this.guidance.element.hidden = !there.guidance;
    const rests = !walks(look2);
    for (const { element } of [this.ask, this.solver, this.eta, this.steps]) set(element, { inert: rests, "data-rests": rests });
  }
};

// explorer/stage/web/concepts/diffusion/scrub/curve.js
var REACH = 8;
var PLACES2 = 120;
var ROW4 = 6;
var MOST_STEPS2 = 60;
var acrossOf2 = (t, way) => way === "back" ? 1 - t : t;
var downOf = (snr) => 50 - 50 * Math.max(-1, Math.min(1, snr / REACH));
function shapesOf(path, way) {
  const places = Array.from({ length: PLACES2 + 1 }, (_, i) => acrossOf2(i / PLACES2, way)).map((t) => [100 * acrossOf2(t, way), downOf(logSnr(path, t))]);
  const points = (of) => of.map(([x, y]) => `${x.toFixed(2)} ${y.toFixed(2)}`).join("L");
  const area = (of) => `M0 50L${points(of)}L100 50Z`;
  return {
    line: `M${points(places)}`,
    signal: area(places.map(([x, y]) => [x, Math.min(y, 50)])),
    noise: area(places.map(([x, y]) => [x, Math.max(y, 50)]))
  };
}
var ticksOf = (times, way) => times.length - 1 <= MOST_STEPS2 ? times.map((t) => acrossOf2(t, way)) : [];
var humpsOf = (exact) => exact ? exact.classes.reduce((sum2, { data }) => sum2 + data.length / ROW4, 0) : 0;
function partingOf({ speciation, exact }, { path, label }) {
  if (speciation === null || label !== null) return null;
  const t = timeOf(path, speciation);
  return t === null ? null : { t, n: humpsOf(exact) };
}

// explorer/stage/web/concepts/diffusion/scrub/scrub.js
var NOISE2 = "noise";
var Scrub = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, { seek }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.areas = { signal: s("path", { class: "signal" }), noise: s("path", { class: "mostly-noise" }), zero: s("path", { class: "zero", d: "M0 50H100" }), line: s("path", { class: "snr" }) };
    this.ticks = s("path", { class: "steps" });
    this.names = { data: h("span", { class: "end data" }, words.say("scrub_data")), noise: h("span", { class: "end noise" }, words.say("scrub_noise")) };
    this.axis = h("span", { class: "snr-axis" }, words.say("scrub_snr"));
    this.more = h("span", { class: "more" }, words.say("scrub_more_noise"));
    this.parting = h("i", { class: "parting", hidden: true });
    this.parts = h("span", { class: "parts" });
    this.thread = h("i", { class: "thread" });
    this.dot = h("i", { class: "snr-dot" });
    const drawn2 = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(this.areas));
    const ruler = s("svg", { class: "ruler", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, this.ticks);
    this.picture = h("div", { class: "snr-picture" }, drawn2, this.axis, this.more, this.parting, this.thread, this.dot, ruler);
    this.element = h("div", { class: "snr-scrub", role: "img" }, h("div", { class: "snr-names" }, this.names.data, this.parts, this.names.noise), this.picture);
    this.shapes = "";
    this.painted = "";
    this.times = [];
    drag(this.element, (x, done) => {
      const { left, width } = this.picture.getBoundingClientRect();
      seek(NOISE2, Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.places - 1)), done);
    });
    this.follow();
  }
  /** Stand over the rail of the bar, however wide that is. */
  follow() {
    const rail = this.kit.timeline(NOISE2).bar.querySelector(".rail");
    if (!rail) return;
    const watch = new ResizeObserver(() => this.align(rail));
    for (const each of [rail, this.element]) watch.observe(each);
    this.kit.signal.addEventListener("abort", () => watch.disconnect());
  }
  /** @param {Element} rail */
  align(rail) {
    const [{ left, width }, own] = [rail.getBoundingClientRect(), this.element.getBoundingClientRect()];
    if (!width || !own.width) return;
    this.element.style.setProperty("--rail-left", `${(left - own.left).toFixed(1)}px`);
    this.element.style.setProperty("--rail-width", `${width.toFixed(1)}px`);
  }
  /** Places of the noise's timeline. */
  get places() {
    return (
      /** @type {{ total: number }} */
      this.scene.timelines.find(({ id }) => id === NOISE2).total
    );
  }
  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    this.scene = scene;
    this.shapes = this.painted = "";
  }
  layout() {
    const rail = this.kit.timeline(NOISE2).bar.querySelector(".rail");
    if (rail) this.align(rail);
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const { look: look2, t, bare } = shown;
    const times = bare ? [] : this.timesIn(shown);
    const shapes = [look2.path, look2.way, look2.label, bare, times.join()].join("|");
    if (shapes !== this.shapes) {
      this.shapes = shapes;
      this.draw(look2, times, bare);
    }
    const painted = [shapes, t].join("|");
    if (painted === this.painted) return false;
    this.painted = painted;
    this.point(look2, t);
    return true;
  }
  /** The times of the solver's steps; of one that chooses them itself those of the way that was walked. @param {Shown} shown */
  timesIn({ look: look2, model, moving }) {
    if (look2.way === "forward") return [];
    if (look2.solver !== "adaptive") return timesOf(look2.steps);
    return moving ? this.times : this.times = model.walk(look2)?.times ?? [];
  }
  /**
   * @param {Look} look
   * @param {number[]} times
   * @param {boolean} bare where humps part is an answer
   */
  draw(look2, times, bare) {
    const { areas, names, element } = this;
    const { line: line2, signal, noise } = shapesOf(look2.path, look2.way);
    set(areas.line, { d: line2 });
    set(areas.signal, { d: signal });
    set(areas.noise, { d: noise });
    set(this.ticks, { d: ticksOf(times, look2.way).map((x) => `M${(100 * x).toFixed(2)} 0V100`).join("") });
    set(element, { "data-way": look2.way });
    const [first, last] = look2.way === "back" ? [names.noise, names.data] : [names.data, names.noise];
    set(first, { "data-at": "first" });
    set(last, { "data-at": "last" });
    const parting = bare ? null : partingOf(this.scene.own, look2);
    this.parting.hidden = this.parts.hidden = !parting;
    if (!parting) return;
    write(this.parts, this.kit.words.say("scrub_parts", { n: parting.n }));
    for (const each of [this.parting, this.parts]) each.style.left = `${100 * acrossOf2(parting.t, look2.way)}%`;
  }
  /**
   * @param {Look} look
   * @param {number} t
   */
  point(look2, t) {
    const { words } = this.kit;
    const snr = logSnr(look2.path, t);
    const left = `${100 * acrossOf2(t, look2.way)}%`;
    this.thread.style.left = this.dot.style.left = left;
    this.thread.style.top = this.dot.style.top = `${downOf(snr)}%`;
    const ends = look2.way === "back" ? ["scrub_noise", "scrub_data"] : ["scrub_data", "scrub_noise"];
    const [from, to] = ends.map((key) => words.say(key));
    set(this.element, { "aria-label": words.say("scrub_said", { value: fixed(snr, 1), t: fixed(t, 2), from, to }) });
  }
  spoken() {
    return "";
  }
};

// explorer/stage/web/concepts/diffusion/stage/paper.js
var StagePaper = class {
  /** @param {StageFrame} frame */
  constructor(frame) {
    this.frame = frame;
    this.over = frame.scale;
    this.extent = null;
    this.visible = false;
    this.camera = null;
  }
  /**
   * Take the room that the picture has.
   * @param {Extent} extent
   */
  layout(extent) {
    const { width, height, zoom } = this.frame.size;
    this.extent = extent;
    this.visible = Boolean(width);
    this.camera = width ? new Camera(seenOf(extent), width, height, zoom) : null;
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

// explorer/stage/web/concepts/diffusion/stage/marks.js
var STAR = "M7.500 1.200 9.300 5.200 13.700 5.600 10.400 8.500 11.400 12.800 7.500 10.500 3.600 12.800 4.600 8.500 1.300 5.600 5.700 5.200Z";
var dot = (name) => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4.2, class: name }));
var rings = () => icon(18, 16, ...["thin", "", "thick"].map((name, i) => s("circle", { cx: 9, cy: 8, r: 7.4 - 2.4 * i, class: `flow-ring ${name}` })));
var arrow = () => icon(18, 14, s("path", { d: "M2 10.500 15.500 3.800M9.500 2.800 15.500 3.800 12.800 9.200", class: "flow-arrow" }));
var made2 = () => dot("flow-made");
var noiseDot = () => dot("flow-noise");
var realDot = () => dot("flow-real");
var trail = () => icon(20, 14, s("path", { d: "M1.500 11.500C5 3 9 12 12 7S16 3.500 18.500 3.500", class: "flow-trail" }));
var star2 = (name = "") => icon(15, 14, s("path", { d: STAR, class: `flow-star ${name}` }));
var cross = () => icon(12, 14, s("path", { d: "M2 7h8M6 3v8", class: "flow-cross" }));
var ring2 = () => icon(12, 14, s("circle", { cx: 6, cy: 7, r: 4, class: "flow-chain" }));
var item = (mark2, text, see) => h("span", { class: "flow-mark", "data-see": see }, mark2, text);

// explorer/stage/web/concepts/diffusion/stage/foot.js
var LAYERS = [["law", rings], ["arrows", arrow], ["points", made2], ["trails", trail]];
var ORDER2 = LAYERS.map(([layer]) => layer);
var Foot = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor({ words, light }, actions) {
    this.words = words;
    this.actions = actions;
    this.on = [];
    this.names = Object.fromEntries(ORDER2.map((layer) => [layer, h("span")]));
    this.buttons = LAYERS.map(([layer, mark2]) => this.button(layer, mark2(), light));
    this.element = h("div", { class: "flow-layers", role: "group", "aria-label": words.say("layers") }, ...this.buttons);
  }
  /**
   * @param {Layer} layer
   * @param {Node} mark
   * @param {Kit["light"]} light
   */
  button(layer, mark2, light) {
    const button = h("button", { type: "button", "data-see": layer, disabled: true }, h("span", { class: "flow-mark" }, mark2), this.names[layer]);
    button.addEventListener("click", () => this.actions.choose({ layers: ORDER2.filter((own) => this.on.includes(own) !== (own === layer)) }));
    button.addEventListener("pointerenter", () => light(layer));
    button.addEventListener("pointerleave", () => light(""));
    write(this.names[layer], this.words.say(`layer_${layer}`));
    return button;
  }
  /**
   * @param {Shown} shown
   * @param {boolean} known whether the law is
   */
  show({ look: { layers, way }, bare }, known) {
    this.on = layers;
    const { words } = this;
    write(this.names.arrows, words.say(way === "back" ? "layer_arrows" : "layer_score"));
    write(this.names.points, words.say(way === "back" ? "layer_points" : "layer_data"));
    write(this.names.trails, words.say(way === "back" ? "layer_trails" : "layer_chains"));
    for (const button of this.buttons) {
      const layer = (
        /** @type {Layer} */
        button.dataset.see
      );
      button.disabled = bare;
      button.hidden = layer === "law" && !known;
      set(button, { "aria-pressed": String(layers.includes(layer)) });
    }
  }
  /** Mark the layer that a word on the page points at. @param {string} lit */
  light(lit) {
    for (const button of this.buttons) set(button, { "data-lit": button.dataset.see === lit });
  }
};

// explorer/stage/web/concepts/diffusion/stage/head.js
var SHOWS = ["learned", "exact", "error"];
var Head = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   */
  constructor({ words }, actions) {
    this.words = words;
    this.title = h("h2", {}, words.say("title_data"));
    this.line = h("p");
    this.shows = segmented(words.say("shows"), SHOWS.map((show) => [show, words.say(show)]), (show) => actions.choose({ show: (
      /** @type {Look["show"]} */
      show
    ) }));
    this.marks = {
      noise: item(noiseDot(), words.say("mark_noise"), "noise"),
      forecast: item(star2(), words.say("mark_forecast"), "forecast"),
      exact: item(star2("exact"), words.say("mark_exact")),
      heart: item(cross(), words.say("mark_data")),
      data: item(realDot(), words.say("mark_data")),
      chain: item(ring2(), words.say("mark_chain"))
    };
    const marks = h("span", { class: "flow-marks" }, ...Object.values(this.marks));
    this.element = h("header", {}, h("div", { class: "flow-name" }, this.title, this.shows.element), h("div", { class: "flow-said" }, this.line, marks));
    this.shows.element.hidden = true;
    for (const mark2 of Object.values(this.marks)) mark2.hidden = true;
  }
  /**
   * @param {Said} said
   * @param {Shown} shown
   * @param {{ show: Look["show"], known: boolean }} of `known`: whether the law is
   */
  show({ title, line: line2 }, { look: look2, bare }, { show, known }) {
    write(this.title, title);
    write(this.line, line2);
    set(this.line, { title: line2 });
    this.shows.press(show);
    this.shows.element.hidden = !known || bare || !look2.layers.includes("arrows");
    const learned = this.shows.element.firstElementChild;
    if (learned) write(learned, this.words.say(look2.ask === "heart" ? "by_heart" : "learned"));
    const [back, forward, heart] = [look2.way === "back" && !bare, look2.way === "forward" && !bare, look2.ask === "heart"];
    const { noise, forecast, exact, data, chain } = this.marks;
    noise.hidden = forecast.hidden = !back;
    exact.hidden = !(back && known && look2.ask !== "exact");
    data.hidden = !forward;
    chain.hidden = !(forward && look2.layers.includes("trails"));
    this.marks.heart.hidden = !(back && heart);
  }
  /** Mark what a word on the page points at. @param {string} lit */
  light(lit) {
    for (const mark2 of [this.marks.noise, this.marks.forecast]) set(mark2, { "data-lit": lit !== "" && mark2.dataset.see === lit });
  }
};

// explorer/stage/web/concepts/diffusion/stage/frame.js
var ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
var STEP = 0.02;
var LEAP = 5;
var LEAST4 = 120;
var StageFrame = class {
  /**
   * @param {Kit} kit
   * @param {Actions} actions
   * @param {(at: Point, done: boolean) => void} pick a place in pixels of the picture
   */
  constructor(kit, actions, pick) {
    this.kit = kit;
    this.head = new Head(kit, actions);
    this.foot = new Foot(kit, actions);
    this.readout = new ReadOut();
    set(this.readout.element, { "data-unknown": true });
    this.canvas = h("canvas", { role: "img", class: "base", tabindex: 0, "aria-label": kit.words.say("title_data") });
    this.scaled = h("span");
    this.arrow = h("i");
    this.scale = h("div", { class: "flow-scale", hidden: true }, this.arrow, this.scaled);
    this.shrunk = h("div", { class: "flow-scale right", hidden: true, title: kit.words.say("shrunk") }, math("x / \u221A(\u03B1\xB2 + \u03C3\xB2)"));
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.view = h("div", { class: "view" }, this.canvas, this.scale, this.shrunk, ...this.axes, this.readout.element);
    this.element = h("section", { class: "flow-stage" }, this.head.element, this.view, this.foot.element);
    this.size = { width: 0, height: 0, zoom: 1 };
    this.at = null;
    this.asked = false;
    const put = (at2, done) => {
      this.ask(at2);
      pick(at2, done);
    };
    pointing(this.canvas, (x, y) => [x / this.size.zoom, y / this.size.zoom], { pick: put, hover: (at2) => this.ask(at2) });
    this.canvas.addEventListener("keydown", (e) => this.key(e, pick));
    this.canvas.addEventListener("blur", () => this.ask(null));
  }
  /** @param {PartRoom} room */
  layout({ side, zoom }) {
    const width = this.view.clientWidth;
    if (!width) return;
    const height = Math.max(LEAST4, side - this.foot.element.offsetHeight);
    this.view.style.height = this.canvas.style.height = `${height}px`;
    this.size = { width: width / zoom, height: height / zoom, zoom };
    this.arrow.style.width = `${Math.round(0.94 * zoom * spacingOf(this.size))}px`;
  }
  /** Write the names of the axes, where they have any. @param {[string, string]} names */
  name(names) {
    names.forEach((name, i) => {
      write(this.axes[i], name);
      this.axes[i].hidden = !name;
    });
  }
  /** @param {Point | null} at */
  ask(at2) {
    this.at = at2;
    this.kit.redraw();
  }
  /**
   * @param {KeyboardEvent} e
   * @param {(at: Point, done: boolean) => void} pick
   */
  key(e, pick) {
    const way = Object.hasOwn(ARROWS, e.key) ? ARROWS[e.key] : null;
    const meant = way || this.at && (e.key === "Escape" || e.key === "Enter");
    if (e.altKey || e.ctrlKey || e.metaKey || !meant) return;
    e.preventDefault();
    e.stopPropagation();
    const { width, height } = this.size;
    const [x, y] = this.at ?? [width / 2, height / 2];
    if (e.key === "Enter") {
      pick([x, y], true);
      return;
    }
    const by = width * STEP * (e.shiftKey ? LEAP : 1);
    const inside = (value, most) => Math.max(0, Math.min(value, most - 1));
    this.asked = way !== null;
    this.ask(way && [inside(x + by * way[0], width), inside(y - by * way[1], height)]);
  }
  /** Say aloud what a key asked for, once. @param {string} text */
  say(text) {
    if (this.asked) this.kit.announce(text);
    this.asked = false;
  }
  /** What an arrow as long as may be says. @param {string} text none: there are no arrows */
  scaleSays(text) {
    this.scale.hidden = !text;
    write(this.scaled, text);
  }
};

// explorer/stage/web/concepts/diffusion/stage/read.js
function placeOf3(shown, [px, py]) {
  const level = levelOf2(shown);
  const x = Float64Array.of(px * level.lens, py * level.lens);
  const law = lawShown(shown);
  const of = fieldOf(shown.look.way);
  const [learned, exact] = Object.values(sidesOf2(shown)).map((denoiser) => denoiser && /** @type {Point} */
  [...of(denoiser, x, level)]);
  const apart2 = learned && exact ? Math.hypot(learned[0] - exact[0], learned[1] - exact[1]) : NaN;
  return { x: [x[0], x[1]], p: law ? Math.exp(law.logDensity(x, level.alpha, level.sigma)[0]) : NaN, learned, exact, apart: apart2 };
}
var density = () => h("span", { class: "math" }, h("i", {}, "p"), h("sub", {}, h("i", {}, "t")), "(", h("i", {}, "x"), ")");
var pair = ([x, y]) => `(${fixed(x, 2)}, ${fixed(y, 2)})`;
var letterOf = (way) => way === "back" ? "v" : "s";
function rowsOf2({ look: { way, ask } }, { x, p, learned, exact, apart: apart2 }, words) {
  const letter = letterOf(way);
  const row = (name, value, strong = false) => [h("span", {}, name), h(strong ? "b" : "span", {}, value)];
  const named3 = (word) => h("span", {}, math(letter), ` ${word}`);
  return [
    ...row(math("x"), pair(x)),
    ...Number.isNaN(p) ? [] : row(density(), number(p)),
    ...learned ? row(named3(words.say(ask === "heart" ? "by_heart" : "learned")), pair(learned), true) : [],
    ...exact ? row(named3(words.say("exact")), pair(exact)) : [],
    ...Number.isNaN(apart2) ? [] : row(words.say("difference"), fixed(apart2, 2))
  ];
}
function aloud({ look: { way } }, { x, p, learned, exact, apart: apart2 }, words) {
  const letter = letterOf(way);
  const { text, power } = scientific(p);
  const said2 = [
    Number.isNaN(p) ? "" : `p ${power === null ? text : `${text} \xD7 10${superscript(power)}`}`,
    learned && `${letter} ${pair(learned)}`,
    exact && `${words.say("exact")} ${pair(exact)}`,
    Number.isNaN(apart2) ? "" : `${words.say("difference")} ${fixed(apart2, 2)}`
  ];
  return `${words.say("at_place", { x: pair(x) })}: ${said2.filter(Boolean).join(", ")}`;
}

// explorer/stage/web/concepts/diffusion/stage/stage.js
var NEAR4 = 14;
var Stage = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    this.frame = new StageFrame(kit, actions, (at2, done) => this.pick(at2, done));
    this.element = this.frame.element;
    this.densities = new Densities();
    this.dissolving = new Dissolving();
    this.shown = null;
    this.model = null;
    this.drawn = new Float64Array(0);
    this.painted = "";
    this.walked = "";
    this.coarse = false;
  }
  /**
   * @param {DiffusionScene} scene
   * @param {Model} model
   */
  update(scene, model) {
    this.scene = scene;
    if (model !== this.model) {
      this.model = model;
      this.densities = new Densities();
      this.dissolving = new Dissolving();
      this.painted = this.walked = "";
    }
    this.frame.name(
      /** @type {[string, string]} */
      axesOf(scene.own.real).map(named)
    );
  }
  /** @param {PartRoom} room */
  layout(room) {
    this.frame.layout(room);
  }
  get camera() {
    const { width, height, zoom } = this.frame.size;
    return new Camera(seenOf(this.scene.own.extent), width, height, zoom);
  }
  /**
   * Follow the point that is meant.
   * @param {Point} at pixels
   * @param {boolean} done
   */
  pick([px, py], done) {
    const { shown, drawn: drawn2, camera } = this;
    if (!shown || shown.bare) return;
    let [best, nearest] = [-1, NEAR4];
    for (let i = 0; i < drawn2.length; i += 2) {
      const far = Math.hypot(camera.x(drawn2[i]) - px, camera.y(drawn2[i + 1]) - py);
      if (far < nearest) [best, nearest] = [i / 2, far];
    }
    this.actions.choose(best < 0 ? {} : { follow: best }, done);
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} colours
   */
  paint(shown, colours) {
    const { frame } = this;
    if (!frame.size.width) return false;
    this.shown = shown;
    const painted = this.paintPicture(shown, colours);
    if (painted) this.say(shown);
    frame.foot.light(shown.lit);
    frame.head.light(shown.lit);
    this.read(shown);
    return painted;
  }
  /**
   * The points that are to be learned, until there is a frame.
   * @param {Float64Array} points
   * @param {DiffusionColours} colours
   */
  wait(points, colours) {
    const { frame: { size, canvas } } = this;
    const key = ["waits", size.width, size.height, size.zoom, devicePixelRatio, colours.key, this.scene.own.points.key].join("|");
    if (!size.width || key === this.painted) return;
    this.painted = key;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    ctx.fillStyle = css(colours.paper);
    ctx.fillRect(0, 0, size.width, size.height);
    drawData(ctx, this.camera, points, colours);
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} colours
   */
  paintPicture(shown, colours) {
    const { frame: { size, canvas } } = this;
    const { look: look2, moving } = shown;
    const key = [shown.key, look2.layers, look2.right === "memory", size.width, size.height, size.zoom, devicePixelRatio, colours.key].join("|");
    if (key === this.painted && (moving || !this.coarse)) return false;
    this.painted = key;
    this.coarse = moving;
    const ctx = fit(canvas, size.width, size.height, devicePixelRatio * size.zoom);
    this.drawn = drawStage(ctx, this.camera, shown, colours, { densities: this.densities, dissolving: this.dissolving, walk: this.walk(shown) });
    return true;
  }
  /** The way back: of few points while what leads them changes from frame to frame. @param {Shown} shown */
  walk({ look: look2, model, bare, moving }) {
    if (look2.way !== "back" || bare) return null;
    const walked = [look2.ask === "network" ? model.key : "", routeOf(look2)].join("|");
    const n = moving && walked !== this.walked ? FEW : MANY;
    this.walked = walked;
    return model.walk(look2, n);
  }
  /** Head, foot and the length of the arrows. @param {Shown} shown */
  say(shown) {
    const { frame, kit: { words } } = this;
    const { look: look2, bare, model } = shown;
    const show = shownOf(look2, model);
    const known = model.own.exact !== null;
    frame.head.show(saidOf(shown, words), shown, { show, known });
    frame.foot.show(shown, known);
    const value = String(scaleOf(look2.way, show));
    frame.scaleSays(look2.layers.includes("arrows") && !bare ? words.say(look2.way === "back" ? "scale_back" : "scale_forward", { value }) : "");
    frame.shrunk.hidden = bare || !isShrunk(look2.path);
    set(this.element, { "data-show": show, "data-ask": look2.ask, "data-way": look2.way });
    set(frame.canvas, { "aria-label": this.spoken() });
  }
  /** @param {Shown} shown */
  read(shown) {
    const { frame, kit: { words }, camera } = this;
    if (!frame.at || shown.bare) {
      frame.readout.hide();
      return;
    }
    const at2 = camera.world(...frame.at);
    const place = placeOf3(shown, at2);
    frame.readout.show(at2, camera, JSON.stringify([frame.at, place, shown.look.way, shown.look.ask]), () => rowsOf2(shown, place, words));
    frame.say(aloud(shown, place, words));
  }
  /** What there is to see. */
  spoken() {
    const { shown, kit: { words } } = this;
    if (!shown) return "";
    const { title, line: line2 } = saidOf(shown, words);
    return `${title}: ${line2}`;
  }
};

// explorer/stage/web/concepts/diffusion/step/formula.js
var WORDS = /^(log|by)$/;
var HAIR = 1e-9;
var SAYS2 = { v: "v\u0302 = v_\u03B8(x_t, t)", noise: "\u03B5\u0302 = \u03B5_\u03B8(x_t, t)", data: "x\u0302_0 = D_\u03B8(x_t, t)", velocity: "\xFB = u_\u03B8(x_t, t)" };
var FOLLOWS = {
  v: (preserving2) => preserving2 ? "x\u0302_0 = \u03B1 x_t \u2212 \u03C3 v\u0302" : "x\u0302_0 = (\u03B1 x_t \u2212 \u03C3 r v\u0302) / r\xB2",
  noise: () => "x\u0302_0 = (x_t \u2212 \u03C3 \u03B5\u0302) / \u03B1",
  data: () => "\u03B5\u0302 = (x_t \u2212 \u03B1 x\u0302_0) / \u03C3",
  velocity: () => "x\u0302_0 = (x_t \u2212 \u03C3 \xFB) / (\u03B1 + \u03C3)"
};
function formulas({ prediction, mixed: mixed3, at: at2, made: made3, then }, { ask }) {
  const preserving2 = Math.abs(at2.alpha ** 2 + at2.sigma ** 2 - 1) < HAIR;
  const says = ask === "network" ? SAYS2[prediction] : ask === "exact" ? "x\u0302_0 = E[x_0 | x_t]" : "x\u0302_0 = \u03A3 p(x_i | x_t) x_i";
  return [
    "x_t",
    mixed3 ? "x\u0302_0 = D(x) + w (D(x, y) \u2212 D(x))" : says,
    FOLLOWS[prediction](preserving2),
    ...solved(made3, then)
  ];
}
function solved(made3, then) {
  if (made3.by === "adaptive") return made3.jumps ? ["x\u0302_0", "x_s = x\u0302_0"] : ["h = t \u2212 s", "x_s = x_t + \u222B v dt"];
  if (made3.by === "sde") return ["b = v \u2212 \xBD g\xB2 \u2207log p_t", then > 0 ? "x_s = x_t \u2212 h b + g \u221Ah z" : "x_s = x_t \u2212 h b"];
  if (made3.by === "ddim") return made3.drawn ? ["c \u03B5\u0302 + d z", "x_s = \u03B1_s x\u0302_0 + c \u03B5\u0302 + d z"] : ["\u03C3_s \u03B5\u0302", "x_s = \u03B1_s x\u0302_0 + \u03C3_s \u03B5\u0302"];
  return [made3.by === "heun" ? "v = \xBD (v_1 + v_2)" : "v = \u03B1\u2032 x\u0302_0 + \u03C3\u2032 \u03B5\u0302", "x_s = x_t \u2212 h v"];
}
var JUMPS = ["x_0", "\u03B5", "\u03B1, \u03C3", "x_t = \u03B1 x_0 + \u03C3 \u03B5"];
function formula(text) {
  const parts = text.match(/_[\p{L}\d]|\p{L}[\p{L}\p{M}]*|[^\p{L}_]+/gu) ?? [];
  const shown = parts.map((part) => {
    if (part.startsWith("_")) return h("sub", {}, part.slice(1));
    return /^\p{L}/u.test(part) && !WORDS.test(part) ? h("i", {}, part) : part;
  });
  return h("span", { class: "math" }, ...shown);
}

// explorer/stage/web/concepts/diffusion/step/taken.js
var LEAST5 = 1e-12;
function sum(...terms) {
  const total = (c) => terms.reduce((so, [times, point]) => so + (times ? times * point[c] : 0), 0);
  return [total(0), total(1)];
}
var pointOf = (points, i) => [points[2 * i], points[2 * i + 1]];
var asks = (denoiser, x, { alpha, sigma }) => pointOf(denoiser(Float64Array.from(x), alpha, sigma), 0);
var noiseOf = (x, data, { alpha, sigma }) => sum([1 / sigma, x], [-alpha / sigma, data]);
var slopeOf = (data, noise, at2) => pointOf(said("velocity", { data, noise }, at2), 0);
var saidOf2 = (prediction, data, noise, at2) => pointOf(said(prediction, { data, noise }, { ...at2, fading: -1, growing: 1 }), 0);
function takenIn(model, look2, walk2, point, step2) {
  const denoiser = model.denoiser(look2.ask, look2);
  if (!denoiser) return null;
  const [t, then] = [walk2.times[step2], walk2.times[step2 + 1]];
  const [at2, there] = [levelOf(look2.path, t), levelOf(look2.path, then)];
  const [x, next] = [pointOf(walk2.states[step2], point), pointOf(walk2.states[step2 + 1], point)];
  const data = asks(denoiser, x, at2);
  const noise = noiseOf(x, data, at2);
  const mixed3 = mixedIn(model, look2, x, at2);
  const prediction = look2.ask === "network" && !mixed3 ? model.form.prediction : "data";
  const forecast = { x, data, noise, at: at2, there, t, then, next };
  return { step: step2, steps: walk2.times.length - 1, ...forecast, prediction, said: saidOf2(prediction, data, noise, at2), mixed: mixed3, made: madeBy(look2, forecast, denoiser) };
}
function mixedIn(model, { ask, label, guidance: w }, x, at2) {
  if (label === null || w === 0 || w === 1) return null;
  const [free, told] = [model.plain(ask, null), model.plain(ask, label)];
  return free && told && { without: asks(free, x, at2), told: asks(told, x, at2), w };
}
function madeBy({ solver, eta, path }, forecast, denoiser) {
  if (solver === "adaptive") return { by: "adaptive", jumps: forecast.then <= 0, way: sum([1, forecast.next], [-1, forecast.x]) };
  if (solver === "sde") return drifting(forecast);
  if (solver === "ddim" || solver === "ddpm") return lessening(forecast, solver === "ddpm" ? 1 : eta);
  return along(forecast, solver === "heun" && forecast.then > 0 ? (x) => slopeAt(denoiser, x, levelOf(path, forecast.then)) : null);
}
function slopeAt(denoiser, x, at2) {
  const data = asks(denoiser, x, at2);
  return slopeOf(data, noiseOf(x, data, at2), at2);
}
function along({ x, data, noise, at: at2, t, then }, again) {
  const first = slopeOf(data, noise, at2);
  if (!again) return { by: "euler", slope: first, slopes: [first] };
  const second = again(sum([1, x], [then - t, first]));
  return { by: "heun", slope: sum([0.5, first], [0.5, second]), slopes: [first, second] };
}
function lessening({ data, noise, at: at2, there, next }, eta) {
  const most = Math.sqrt(Math.max(at2.sigma ** 2 - (at2.alpha / there.alpha * there.sigma) ** 2, 0));
  const drawn2 = eta * there.sigma / at2.sigma * most;
  const kept2 = Math.sqrt(Math.max(there.sigma ** 2 - drawn2 ** 2, 0));
  const mean = sum([there.alpha, data], [kept2, noise]);
  return { by: "ddim", kept: kept2, drawn: drawn2, less: sum([kept2, noise]), added: drawn2 > LEAST5 ? sum([1, next], [-1, mean]) : [0, 0] };
}
function drifting({ x, data, noise, at: at2, t, then, next }) {
  const square = 2 * at2.sigma * (at2.growing - at2.fading / at2.alpha * at2.sigma);
  const flow = slopeOf(data, noise, at2);
  const drift = sum([1, flow], [square / 2 / at2.sigma, noise]);
  return { by: "sde", flow, drift, added: then > 0 ? sum([1, next], [-1, x], [t - then, drift]) : [0, 0] };
}

// explorer/stage/web/concepts/diffusion/step/jump.js
function jumpOf(model, look2, t) {
  const [alpha, sigma] = PATHS[look2.path].level(t);
  const [, widest] = PATHS[look2.path].level(1);
  const followed = look2.follow % Math.min(MANY, model.points.length / 2);
  const data = pointOf(model.points, followed);
  const noise = sum([1 / widest, pointOf(model.start(look2, followed + 1), followed)]);
  return { t, data, noise, alpha, sigma, x: sum([alpha, data], [sigma, noise]) };
}

// explorer/stage/web/concepts/diffusion/step/lines.js
var DIGITS2 = 2;
var SMALL2 = 0.02;
var short = (value) => bounded(value, DIGITS2);
var written2 = ([x, y]) => `(${short(x)}, ${short(y)})`;
var timed = (t) => bounded(t, t > 0 && t < SMALL2 ? 4 : DIGITS2);
function kindOf({ made: made3, then }) {
  if (made3.by === "ddim") return made3.drawn ? "ddim_new" : "ddim";
  if (made3.by === "adaptive") return made3.jumps ? "jump" : "adaptive";
  return made3.by === "sde" && then <= 0 ? "sde_last" : made3.by;
}
function namesOf(taken, { ask }, words) {
  const asks2 = taken.mixed ? words.say("line_ask_twice") : words.say(`line_ask_${ask}`);
  const lands = taken.then > 0 ? words.say("line_lands") : words.say("line_ends");
  return [words.say("line_where"), asks2, words.say("line_forecast"), words.say(`line_by_${kindOf(taken)}`), lands];
}
function valuesOf({ x, said: said2, data, noise, made: made3, next, t, then, prediction }) {
  const forecasts = [["x\u0302_0", data], ["\u03B5\u0302", noise]].map(([name, point]) => `${name} ${written2(
    /** @type {Point} */
    point
  )}`);
  return [[written2(x)], [written2(said2)], prediction === "data" ? forecasts.slice(1) : prediction === "noise" ? forecasts.slice(0, 1) : forecasts, [madeSaid(made3, t - then)], [written2(next)]];
}
function madeSaid(made3, step2) {
  if (made3.by === "adaptive") return made3.jumps ? "" : timed(step2);
  if (made3.by === "sde") return written2(made3.drift);
  return written2(made3.by === "ddim" ? (
    /** @type {Point} */
    made3.less.map((value, c) => value + made3.added[c])
  ) : made3.slope);
}
function sentenceOf(line2, taken, look2, words) {
  const { t, x, at: at2, data, noise } = taken;
  if (line2 === 1) return words.say("step_said_1", { t: timed(t), x: written2(x), alpha: short(at2.alpha), sigma: short(at2.sigma) });
  if (line2 === 2) return askedSaid(taken, look2, words);
  if (line2 === 3) return words.say("step_said_3", { data: written2(data), noise: written2(noise) });
  if (line2 === 4) return solverSaid(taken, words);
  return line2 === 5 ? landsSaid(taken, words) : words.say("step_choose");
}
function askedSaid({ said: said2, mixed: mixed3, prediction }, { ask }, words) {
  if (mixed3) return words.say("step_said_2_mixed", { without: written2(mixed3.without), told: written2(mixed3.told), w: short(mixed3.w), said: written2(said2) });
  return words.say(ask === "network" ? `step_said_2_${prediction}` : `step_said_2_${ask}`, { said: written2(said2) });
}
function solverSaid(taken, words) {
  const { made: made3, at: at2, there, t, then } = taken;
  const kind = kindOf(taken);
  if (made3.by === "adaptive") return words.say(`step_said_4_${kind}`, { h: timed(t - then), way: written2(made3.way) });
  if (made3.by === "sde") return words.say(`step_said_4_${kind}`, { flow: written2(made3.flow), drift: written2(made3.drift), added: written2(made3.added) });
  if (made3.by === "ddim") {
    const shares = { then: timed(then), sigma: short(there.sigma), kept: short(made3.kept), drawn: short(made3.drawn) };
    return words.say(`step_said_4_${kind}`, { ...shares, less: written2(made3.less), added: written2(made3.added) });
  }
  const [first, second] = made3.slopes;
  return made3.by === "heun" ? words.say("step_said_4_heun", { first: written2(first), second: written2(second), slope: written2(made3.slope) }) : words.say("step_said_4_euler", { fading: short(at2.fading), growing: short(at2.growing), slope: written2(made3.slope) });
}
function landsSaid(taken, words) {
  const { t, then, next, made: made3, there } = taken;
  const kind = kindOf(taken);
  const slope = made3.by === "euler" || made3.by === "heun" ? written2(made3.slope) : made3.by === "sde" ? written2(made3.drift) : "";
  const family = kind === "heun" ? "euler" : kind;
  return words.say(`step_said_5_${family}`, { h: timed(t - then), slope, alpha: short(there.alpha), next: written2(next) });
}
function jumpSaid({ t, data, noise, alpha, sigma, x }, words) {
  const numbers = { t: timed(t), data: written2(data), noise: written2(noise), alpha: short(alpha), sigma: short(sigma), x: written2(x) };
  return {
    names: [words.say("line_data"), words.say("line_noise"), words.say("line_levels"), words.say("line_jump")],
    values: [[numbers.data], [numbers.noise], [`${numbers.alpha}, ${numbers.sigma}`], [numbers.x]],
    sentence: (line2) => words.say(line2 >= 1 && line2 <= 4 ? `jump_said_${line2}` : "step_choose", numbers)
  };
}

// explorer/stage/web/concepts/diffusion/step/place.js
var LINES2 = 5;
var JUMP = 4;
var HAIR2 = 1e-9;
function placeOfStep(times, step2, last) {
  return Math.max(0, Math.min(last, Math.ceil((1 - times[step2]) * last - HAIR2 * last)));
}
function nextStep(times, step2, way, last) {
  for (let i = step2 + way; i >= 0 && i < times.length - 1; i += way) {
    if (stepAt({ times }, 1 - placeOfStep(times, i, last) / last) === i) return i;
  }
  return null;
}
function onward({ line: line2, step: step2 }, way, { lines, next }) {
  if (!line2) return { line: way > 0 ? 1 : lines, step: step2 };
  const other = line2 + way;
  if (other >= 1 && other <= lines) return { line: other, step: step2 };
  const then = next(step2, way);
  return then === null ? null : { line: way > 0 ? 1 : lines, step: then };
}

// explorer/stage/web/concepts/diffusion/step/list.js
var NAMED = /^(x̂|ε̂)/;
var MARKS = {
  point: () => s("circle", { cx: 10, cy: 10, r: 6, class: "step-point" }),
  noise: () => s("path", { d: "M3 15L16 6M10 5.500L16 6L13.500 11.500", class: "step-noise" }),
  star: () => s("path", { d: "M10 1.500L12.500 7.300L18.700 7.900L14 12L15.400 18.200L10 14.900L4.600 18.200L6 12L1.300 7.900L7.500 7.300Z", class: "step-star" }),
  slope: () => s("path", { d: "M3 15L16 6M10 5.500L16 6L13.500 11.500", class: "step-slope" }),
  ring: () => s("circle", { cx: 10, cy: 10, r: 5.5, class: "step-ring" }),
  data: () => s("circle", { cx: 10, cy: 10, r: 5, class: "step-data" }),
  level: () => s("path", { d: "M2.500 5C8 5 12 15 17.500 15", class: "step-slope" })
};
var MARKED = { back: ["point", "noise", "star", "slope", "ring"], forward: ["data", "noise", "level", "ring"] };
var LineList = class {
  /**
   * @param {string} label
   * @param {{ light: (line: number) => void, go: (way: 1 | -1) => void }} asks
   */
  constructor(label, { light, go }) {
    this.lines = Array.from({ length: LINES2 }, (_, i) => line(i + 1, light, (e) => this.key(e, go)));
    this.element = h("div", { class: "step-lines", role: "group", "aria-label": label }, ...this.lines.map(({ button }) => button));
    this.named = "";
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
   * @param {"back" | "forward"} way
   * @param {string[]} shown formulas
   */
  name(way, shown) {
    const named3 = [way, ...shown].join("|");
    if (named3 === this.named) return;
    this.named = named3;
    this.lines.forEach(({ button, mark: mark2, text }, i) => {
      button.hidden = i >= shown.length;
      if (button.hidden) return;
      text.replaceChildren(formula(shown[i]));
      mark2.replaceChildren(icon(20, 20, MARKS[MARKED[way][i]]()));
    });
  }
  /**
   * @param {{ names: string[], values: string[][] } | null} said null: nothing may be seen yet
   * @param {number} lit
   */
  fill(said2, lit) {
    this.lines.forEach(({ button, name, value }, i) => {
      set(button, { "aria-pressed": String(said2 !== null && lit === i + 1), title: said2?.names[i] });
      button.disabled = !said2;
      write(name, said2?.names[i] ?? "");
      const values = said2?.values[i] ?? ["\u2013"];
      value.replaceChildren(...values.map((each) => h("span", {}, NAMED.test(each) ? formula(each) : each)));
    });
  }
};
function line(number2, light, key) {
  const [mark2, text, value, name] = ["mark", "formula", "value", "does"].map((part) => h("span", { class: `step-${part}` }));
  const button = h("button", { type: "button", "data-line": number2, "aria-pressed": "false" }, mark2, text, value, name);
  button.addEventListener("click", () => light(number2));
  button.addEventListener("keydown", key);
  return { button, mark: mark2, text, value, name };
}

// explorer/stage/web/concepts/diffusion/step/pace.js
var RESTS = 2600;
var Pace = class {
  /** @param {() => void} on the next line's turn has come */
  constructor(on) {
    this.on = on;
    this.playing = false;
    this.timer = void 0;
  }
  /** @param {boolean} playing */
  play(playing) {
    this.playing = playing;
    this.again();
  }
  /** The line that is lit has all its time. */
  again() {
    clearTimeout(this.timer);
    if (this.playing) this.timer = setTimeout(() => this.on(), RESTS);
  }
};

// explorer/stage/web/concepts/diffusion/step/step.js
var LEAP2 = 10;
var LOW3 = 360;
var LOWEST = 260;
var Step = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, actions) {
    this.kit = kit;
    this.scene = scene;
    this.actions = actions;
    const { words } = kit;
    this.pace = new Pace(() => this.turn());
    this.where = h("p", { class: "step-where" });
    this.buttons = {
      back: this.tool("step_back", triangle(-1), () => this.go(-1)),
      on: this.tool("step_on", triangle(1), () => this.go(1)),
      play: this.tool("step_motion", words.say("step_motion"), () => this.play(!this.pace.playing))
    };
    set(this.buttons.play, { "aria-pressed": "false" });
    this.acts = h("div", { class: "step-acts", role: "group", "aria-label": words.say("step_acts") }, ...Object.values(this.buttons));
    this.list = new LineList(words.say("step_lines"), { light: (line2) => this.light(line2), go: (way) => this.along(way) });
    this.sentence = h("p", { class: "step-said" });
    this.view = h("div", { class: "view" }, this.list.element, this.sentence);
    this.element = h("section", { class: "one-step" }, h("header", {}, h("div", { class: "step-name" }, h("h2", {}, words.say("step_name")), this.acts), this.where), this.view);
    this.shown = null;
    this.said = null;
    this.told = "";
    this.taken = "";
    this.points = MANY;
    kit.signal.addEventListener("abort", () => this.pace.play(false));
  }
  /**
   * @param {string} word
   * @param {string | Node} shows
   * @param {() => void} act
   */
  tool(word, shows, act) {
    const text = this.kit.words.say(word);
    const button = h("button", { type: "button", class: "tool", title: text, "aria-label": text }, shows);
    button.addEventListener("click", act);
    return button;
  }
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  /** The last place of the noise's timeline. */
  get last() {
    return (this.scene.timelines.find(({ id }) => id === NOISE)?.total ?? 2) - 1;
  }
  /* ---- where it stands */
  /** The way back that is shown; null where there is none. @returns {Walk | null} */
  walk() {
    return this.shown && this.look.way === "back" ? this.shown.model.walk(this.look, this.points) : null;
  }
  /** @returns {Stand} */
  stand() {
    const { shown, look: { line: line2 } } = this;
    const walk2 = this.walk();
    if (!shown) return { line: 0, step: 0 };
    return walk2 ? { line: Math.min(line2, LINES2), step: stepAt(walk2, shown.t) } : { line: Math.min(line2, JUMP), step: Math.round(shown.place / this.last * LEAP2) };
  }
  /** Where one may go on from here. @param {1 | -1} way @returns {Stand | null} */
  onward(way) {
    const walk2 = this.walk();
    const next = (step2, by) => walk2 ? nextStep(walk2.times, step2, by, this.last) : step2 + by < 0 || step2 + by > LEAP2 ? null : step2 + by;
    return this.shown && onward(this.stand(), way, { lines: walk2 ? LINES2 : JUMP, next });
  }
  /* ---- what a visitor does */
  /** @param {number} line the one that is lit is let go */
  light(line2) {
    this.play(false);
    this.actions.choose({ line: this.stand().line === line2 ? 0 : line2 });
  }
  /** @param {1 | -1} way */
  go(way) {
    this.play(false);
    const next = this.onward(way);
    if (next) this.show(next);
  }
  /** To another line, the focus with it. @param {1 | -1} way */
  along(way) {
    this.go(way);
    this.list.focus(this.look.line);
  }
  /** Light a line, of this step or of another: then the noise's timeline goes there. @param {Stand} stand */
  show({ line: line2, step: step2 }) {
    const walk2 = this.walk();
    if (step2 !== this.stand().step) this.actions.seek(NOISE, walk2 ? placeOfStep(walk2.times, step2, this.last) : Math.round(step2 / LEAP2 * this.last), true);
    this.actions.choose({ line: line2 });
    this.actions.redraw();
  }
  /** In slow motion, line by line, or not; once it is over, from the beginning. @param {boolean} playing */
  play(playing) {
    if (playing === this.pace.playing) return;
    if (playing) {
      this.kit.timeline(NOISE).pause();
      this.show(this.onward(1) ? { ...this.stand(), line: this.stand().line || 1 } : { line: 1, step: 0 });
    }
    this.pace.play(playing);
    set(this.buttons.play, { "aria-pressed": String(playing) });
  }
  /** The next line's turn. */
  turn() {
    const next = this.onward(1);
    if (!next || this.look.right !== "step" || this.shown?.bare) return this.play(false);
    this.show(next);
    return this.pace.again();
  }
  /* ---- the part */
  /**
   * @param {DiffusionScene} scene
   * @param {Model} _model
   */
  update(scene, _model) {
    Object.assign(this, { scene, told: "", taken: "" });
    if (scene.bare) this.play(false);
  }
  /** @param {PartRoom} room */
  layout({ side, narrow }) {
    const fits = !narrow && Number.isFinite(side);
    this.view.style.height = fits ? `${side}px` : "";
    set(this.view, { "data-low": fits && side < LOW3, "data-lowest": fits && side < LOWEST });
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours
   */
  paint(shown, _colours) {
    const trains = shown.moving && shown.model.key !== this.shown?.model.key;
    if (trains && this.said && shown.look.follow >= FEW) return false;
    this.points = trains && shown.look.follow < FEW ? FEW : MANY;
    this.shown = shown;
    const key = [shown.key, this.points].join("|");
    const told = [key, shown.look.line].join("|");
    if (told === this.told) return false;
    this.told = told;
    if (key !== this.taken) {
      this.taken = key;
      this.said = shown.bare ? null : this.say(shown);
      this.list.name(shown.look.way, this.said?.formulas ?? [...JUMPS]);
      write(this.where, this.said?.where ?? "");
    }
    const { line: line2 } = this.stand();
    this.list.fill(this.said, line2);
    write(this.sentence, this.said?.sentence(line2) ?? "");
    this.ways();
    set(this.element, { "data-bare": shown.bare, "data-way": shown.look.way, "data-ask": shown.look.ask });
    return true;
  }
  /** All that there is to say of the step, whichever line is lit. @param {Shown} shown @returns {Said | null} */
  say({ look: look2, model, t }) {
    const { words } = this.kit;
    if (look2.way === "forward") return { ...jumpSaid(jumpOf(model, look2, t), words), formulas: JUMPS, where: words.say("step_where_forward", { t: timed(t) }) };
    const walk2 = this.walk();
    const taken = walk2 && takenIn(model, look2, walk2, look2.follow, stepAt(walk2, t));
    if (!taken) return null;
    const where = words.say("step_where", { i: taken.step + 1, n: taken.steps, t: timed(taken.t), then: timed(taken.then) });
    return { names: namesOf(taken, look2, words), values: valuesOf(taken), formulas: formulas(taken, look2), where, sentence: (line2) => sentenceOf(line2, taken, look2, words) };
  }
  /** Which ways on there are. */
  ways() {
    const { buttons: buttons2, said: said2 } = this;
    buttons2.back.disabled = !said2 || !this.onward(-1);
    buttons2.on.disabled = !said2 || !this.onward(1);
    buttons2.play.disabled = !said2;
  }
  /** What the lit line does. */
  spoken() {
    return [this.where.textContent, this.sentence.textContent].filter(Boolean).join(". ");
  }
};
function triangle(way) {
  return icon(14, 14, s("path", { d: way > 0 ? "M3 1.500L12 7L3 12.500Z" : "M11 1.500L2 7L11 12.500Z", fill: "currentColor" }));
}

// explorer/stage/web/concepts/diffusion/truth/copies.js
var CopiesCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" }, NONE);
    this.perfect = h("p", { "data-limit": true, hidden: true });
    const said2 = h("div", { class: "said" }, h("p", { class: "big" }, this.value), h("p", {}, words.say("copies_unit")), this.perfect);
    this.element = h("div", { class: "fact copies", role: "group", "aria-label": words.say("copies_name"), title: words.say("copies_help") }, said2);
    this.shown = "";
  }
  /** @param {Own} own */
  update({ known }) {
    Object.assign(this, { known, shown: "" });
  }
  known = true;
  /**
   * @param {Shown} shown
   * @param {Reader} reader
   */
  paint({ look: look2 }, reader) {
    const { asked } = reader.of(look2);
    const key = [reader.routed(look2), Boolean(asked)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    set(this.element, { "data-old": !asked });
    this.perfect.hidden = !this.known || !asked && this.perfect.hidden;
    if (!asked) return true;
    const { words } = this;
    const percent = (share) => Number.isFinite(share) ? words.percent(share, 0) : NONE;
    write(this.value, percent(asked.copies));
    write(this.perfect, words.say("perfect_is", { value: percent(reader.perfectCopies(look2)) }));
    return true;
  }
  get spoken() {
    const { words, value, perfect } = this;
    return [`${value.textContent} ${words.say("copies_unit")}`, perfect.hidden ? "" : perfect.textContent].filter(Boolean).join(", ");
  }
};

// explorer/stage/web/concepts/diffusion/truth/levels.js
var ROOM = 6;
var LevelsCurve = class {
  /** @param {{ label: string, data: string, noise: string }} words */
  constructor({ label, data, noise }) {
    this.lines = { rule: s("path", { class: "rule" }), asked: s("path", { class: "so-far" }), floor: s("path", { class: "floor" }) };
    this.dot = h("i", { class: "dot", hidden: true });
    this.ticks = [h("span", { class: "tick" }), h("span", { class: "tick" }, "0")];
    this.ends = { data: h("span", { class: "real" }, data), noise: h("span", { class: "noise" }, noise) };
    const plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...Object.values(this.lines));
    const across = h("div", { class: "ends" }, this.ends.data, this.ends.noise);
    this.element = h("div", { class: "curve levels", role: "img", "aria-label": label }, h("div", { class: "ticks" }, ...this.ticks), h("div", { class: "plot" }, plot, this.dot), across);
    this.element.hidden = true;
    this.top = 1;
  }
  /**
   * @param {Errors[]} levels
   * @param {Drawn} drawn
   * @param {Look["way"]} way
   */
  show(levels, drawn2, way) {
    const [asked, floor] = [levels.map((each) => each[drawn2]), levels.map((each) => drawn2 === "loss" ? each.floor : 0)];
    this.element.hidden = !levels.length;
    this.top = topOf(asked, floor);
    set(this.lines.rule, { d: `M0 ${this.y(this.top)}H100M0 ${this.y(0)}H100` });
    set(this.lines.asked, { d: this.line(asked, way) });
    set(this.lines.floor, { d: this.line(floor, way) });
    write(this.ticks[0], fixed(this.top, this.top < 9.95 ? 1 : 0));
    this.ticks.forEach((tick, i) => tick.style.top = `${this.y(i ? 0 : this.top)}%`);
    set(this.element, { "data-way": way });
  }
  /**
   * Where one is.
   * @param {number} angle
   * @param {number} value
   * @param {Look["way"]} way
   */
  mark(angle, value, way) {
    this.dot.hidden = !Number.isFinite(value) || !this.lines.asked.getAttribute("d");
    this.dot.style.left = `${acrossOf3(angle, way)}%`;
    this.dot.style.top = `${this.y(value)}%`;
  }
  /** Cut where it leaves the picture. @param {number} value */
  y(value) {
    return 100 - ROOM - (100 - 2 * ROOM) * Math.max(0, Math.min(1, value / this.top));
  }
  /** @param {number[]} values @param {Look["way"]} way */
  line(values, way) {
    if (!values.every(Number.isFinite)) return "";
    return values.map((value, i) => `${i ? "L" : "M"}${acrossOf3(ANGLES[i], way).toFixed(2)} ${this.y(value).toFixed(2)}`).join("");
  }
};
function acrossOf3(angle, way) {
  const share = 100 * angle / (Math.PI / 2);
  return way === "back" ? 100 - share : share;
}
function topOf(asked, floor) {
  const least = Math.max(...floor.map((value) => value > 0 ? value : 0));
  const most = Math.max(1e-3, ...asked.filter(Number.isFinite));
  return least > 0 ? Math.max(1.1 * least, Math.min(most, 2 * least)) : most;
}

// explorer/stage/web/concepts/diffusion/truth/here.js
var HereCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.unit = h("p");
    this.loss = h("p");
    this.floor = h("p", { "data-limit": true });
    this.curve = new LevelsCurve({ label: words.say("levels_curve"), data: words.say("end_data"), noise: words.say("end_noise") });
    const said2 = h("div", { class: "said" }, h("p", { class: "big" }, this.value), this.unit, this.loss, this.floor);
    this.element = h("div", { class: "fact here drawn", role: "group", "aria-label": words.say("here_name"), title: words.say("here_help") }, said2, this.curve.element);
    this.shown = "";
    this.drawn = "";
  }
  /** @param {Own} own */
  update({ known }) {
    Object.assign(this, { known, shown: "" });
  }
  known = true;
  /**
   * @param {Shown} shown
   * @param {Reader} reader
   */
  paint(shown, reader) {
    const { look: look2, alpha, sigma, moving } = shown;
    const { levels } = reader.of(look2);
    const key = [reader.whom(look2), alpha, sigma, look2.way, moving, Boolean(levels)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const far = pushed(look2);
    this.numbers(reader.here(shown), far);
    const drawn2 = far ? "error" : "loss";
    const whom = [reader.whom(look2), look2.way].join("|");
    if (levels && whom !== this.drawn) {
      this.drawn = whom;
      this.curve.show(levels, drawn2, look2.way);
    }
    set(this.curve.element, { "data-old": whom !== this.drawn, "data-who": look2.ask });
    this.curve.mark(angleOf(alpha, sigma), whom === this.drawn ? this.found[drawn2] : NaN, look2.way);
    return true;
  }
  found = { error: NaN, loss: NaN, floor: NaN };
  /**
   * @param {ReturnType<Reader["here"]>} found
   * @param {boolean} far
   */
  numbers(found, far) {
    const { words, known } = this;
    this.found = found ?? { error: NaN, loss: NaN, floor: NaN };
    const { error, loss, floor } = this.found;
    write(this.value, found ? written(known ? error : loss) : NONE);
    write(this.unit, words.say(known ? "here_error" : "here_loss"));
    write(this.loss, known && !far ? words.say("loss_is", { value: written(loss) }) : "");
    write(this.floor, known && !far ? words.say("floor_is", { value: written(floor) }) : "");
    this.floor.hidden = !known || far;
  }
  get spoken() {
    return [`${this.value.textContent} ${this.unit.textContent}`, this.loss.textContent, this.floor.textContent].filter(Boolean).join(", ");
  }
};

// explorer/stage/web/concepts/diffusion/truth/reader.js
var KEPT4 = 300;
var WORK = 4e6;
var LEAST6 = 60;
var SEED2 = 20261133;
var Reader = class {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.points = /* @__PURE__ */ new Map();
    this.ends = /* @__PURE__ */ new Map();
    this.levels = /* @__PURE__ */ new Map();
    this.perfect = /* @__PURE__ */ new Map();
    this.running = null;
  }
  /** Of whom something is asked. @param {Look} look @param {Asked} [ask] */
  whom(look2, ask = look2.ask) {
    return [ask, ask === "network" ? this.model.key : "", look2.label, look2.label === null ? 0 : look2.guidance].join("|");
  }
  /** @param {Look} look @param {Asked} [ask] */
  routed(look2, ask = look2.ask) {
    return [ask === "network" ? this.model.key : "", routeOf({ ...look2, ask })].join("|");
  }
  /* ---- errors at a level of noise */
  /** @param {Look} look @param {number} [most] */
  judged(look2, most) {
    const { points, labels } = this.model;
    const label = targetOf(look2);
    return kept(this.points, `${label} ${most}`, () => judgedOf(points, labels, label, most));
  }
  /**
   * The errors at one level.
   * @param {Look} look
   * @param {number} angle
   * @param {number} [most] points
   * @returns {Errors | null} null where nobody is there to be asked
   */
  errors(look2, angle, most) {
    const [asked, exact] = [this.model.denoiser(look2.ask, look2), this.model.denoiser("exact", look2)];
    return asked && errorsOf(asked, exact, this.judged(look2, most), angle);
  }
  /**
   * The errors where one is.
   * @param {{ look: Look, alpha: number, sigma: number, moving: boolean }} shown
   */
  here({ look: look2, alpha, sigma, moving }) {
    const most = moving && look2.ask === "network" ? Math.max(LEAST6, Math.floor(WORK / this.model.network.net.size)) : Infinity;
    return this.errors(look2, angleOf(alpha, sigma), most < 300 ? most : void 0);
  }
  /* ---- ends of ways, and what a perfect sampler reads */
  /** @param {Look} look */
  perfectCopies(look2) {
    const { exact } = this.model.own;
    const label = targetOf(look2);
    if (!exact) return NaN;
    return kept(this.perfect, String(label), () => copiesOf(drawn(exact, label), this.model.points));
  }
  /** What there is of a look's readings. @param {Look} look */
  of(look2) {
    return { asked: this.ends.get(this.routed(look2)), exact: this.ends.get(this.routed(look2, "exact")), levels: this.levels.get(this.whom(look2)) };
  }
  /** Whether nothing is left to be read. @param {Look} look */
  done(look2) {
    const { asked, exact, levels } = this.of(look2);
    return Boolean(asked && levels && (exact || !this.model.own.known));
  }
  /**
   * Go on reading for so many milliseconds.
   * @param {Look} look
   * @param {number} budget
   * @param {boolean} [walked] whether the stage has walked this way with all points, so that the model has it
   * @returns {boolean} whether something is left
   */
  work(look2, budget, walked = false) {
    const until = performance.now() + budget;
    const key = this.routed(look2);
    if (this.running?.key !== key) this.running = { key, job: this.all(look2, walked) };
    while (performance.now() < until) {
      if (!this.running.job.next().done) continue;
      this.running = null;
      return false;
    }
    return true;
  }
  /** @param {Look} look @param {boolean} walked @returns {Generator<void, void, void>} */
  *all(look2, walked) {
    const { known } = this.model.own;
    const asks2 = (
      /** @type {Asked[]} */
      known && look2.ask !== "exact" ? [look2.ask, "exact"] : [look2.ask]
    );
    for (const ask of asks2) yield* this.wayOf({ ...look2, ask }, walked && ask === look2.ask);
    const key = this.whom(look2);
    if (this.levels.has(key)) return;
    const levels = [];
    for (const angle of ANGLES) {
      const errors = this.errors(look2, angle);
      if (errors) levels.push(errors);
      yield;
    }
    kept(this.levels, key, () => levels);
  }
  /** @param {Look} look @param {boolean} walked @returns {Generator<void, void, void>} */
  *wayOf(look2, walked) {
    const key = this.routed(look2);
    if (this.ends.has(key)) return;
    const x = yield* endOf(this.model, look2, walked);
    const ends = x ? { distance: this.model.sliced.distance(x, targetOf(look2)), copies: copiesOf(x, this.model.points) } : { distance: NaN, copies: NaN };
    kept(this.ends, key, () => ends);
  }
};
function kept(map, key, make) {
  const known = map.get(key);
  if (known !== void 0) return known;
  if (map.size >= KEPT4) map.clear();
  const made3 = make();
  map.set(key, made3);
  return made3;
}
function* endOf(model, look2, walked) {
  const denoiser = model.denoiser(look2.ask, look2);
  if (!denoiser) return null;
  if (walked) return model.walk(look2)?.states.at(-1) ?? null;
  const [asked, solver, times] = [new Forecasts(denoiser, look2.path), solverOf(look2), timesOf(look2.steps)];
  let x = model.start(look2, MANY);
  if (!solver) return (
    /** @type {Float64Array} */
    adaptive(asked, x).states.at(-1)
  );
  for (let i = 0; i < look2.steps; i++) {
    x = solver.step(asked, x, times[i], times[i + 1], normalsOf(look2.draw, i));
    yield;
  }
  return x;
}
function drawn(exact, label, n = MANY) {
  const law = exactModel(exact);
  const uniform = uniforms(SEED2);
  const points = Array.from({ length: n }, () => {
    const noise = { label: uniform(), component: uniform(), a: normal(uniform), b: normal(uniform), u: uniform(), v: uniform() };
    return label === null ? law.sample(noise).at : law.classes[label].sample(noise);
  });
  return Float64Array.from(points.flat());
}

// explorer/stage/web/concepts/diffusion/truth/training.js
var NAME2 = "sliced_wasserstein";
var TrainingCell = class {
  /**
   * @param {Words} words
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, seek) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.floor = h("p", { "data-limit": true });
    this.error = h("p");
    this.loss = h("p", { class: "second" });
    this.curve = new Curve(`${words.say("training_curve")}; ${words.say("seek_help")}`, seek);
    this.large = new LargeCurve(words, { title: words.say("training_name"), unit: words.say("training_unit_long") }, seek);
    this.curve.element.append(h("div", { class: "ends" }, words.say("training_across")), this.large.button);
    const said2 = h("div", { class: "said" }, h("p", { class: "big" }, this.value), this.floor, this.error, this.loss);
    this.element = h("div", { class: "fact trained drawn", role: "group", "aria-label": words.say("training_name"), title: words.say("training_help") }, said2, this.curve.element, this.large.dialog);
    this.shown = "";
  }
  /**
   * @param {Own} own
   * @param {ModelPanel} panel
   * @param {Film} film
   * @param {Film | null} past
   */
  update({ known }, { floor }, film, past) {
    Object.assign(this, { known, floors: floor, film, shown: "" });
    const perfect = written(floor[NAME2] ?? NaN);
    const { [NAME2]: values } = film.scalars;
    const limit = known ? floor[NAME2] ?? null : null;
    const run = { values: values ?? [], have: values ? film.have : 0, total: film.total, floor: limit, baseline: null, past: past?.scalars[NAME2] ?? null };
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: known ? this.words.say("training_floor", { value: perfect }) : "" });
    this.floor.hidden = this.error.hidden = !known;
    write(this.floor, this.words.say("perfect_is", { value: perfect }));
    if (!film.have) this.paint(0);
  }
  /** @param {number} at */
  paint(at2) {
    const { film, words, known } = this;
    const key = film ? [at2, film.key, film.have, film.complete].join("|") : "";
    if (!film || key === this.shown) return false;
    this.shown = key;
    for (const one of [this.curve, this.large.curve]) one.show(at2, { high: fixed(one.top, 1), low: fixed(one.bottom, 2) });
    const read = (name) => film.have ? written(film.scalar(name, at2)) : NONE;
    write(this.value, read(NAME2));
    write(this.error, words.say("mean_error_is", { value: read("score_error") }));
    write(this.loss, words.say(known ? "loss_and_floor" : "loss_is", { value: read("loss"), floor: written(this.floors.loss ?? NaN) }));
    return true;
  }
  /** @type {Film | undefined} */
  film;
  /** @type {Record<string, number>} */
  floors = {};
  known = true;
  get spoken() {
    const { words } = this;
    const lines = [this.floor, this.error, this.loss].filter(({ hidden: hidden2 }) => !hidden2).map(({ textContent }) => textContent);
    return `${words.say("training_name")}: ${[this.value.textContent, ...lines].join(", ")}`;
  }
};

// explorer/stage/web/concepts/diffusion/truth/verdict.js
var ROWS = (
  /** @type {const} */
  ["perfect", "exact", "asked"]
);
var VerdictCell = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.value = h("span", { class: "value" });
    this.unit = h("p");
    this.sentence = h("p", { class: "verdict" });
    this.rows = ROWS.map((name) => {
      const [label, value, dot2, band] = [h("span"), h("b"), h("i", { class: "at" }), h("i", { class: "band" })];
      return { name, label, value, dot: dot2, band, element: h("div", { class: "led", "data-led": name }, label, h("span", { class: "track" }, band, dot2), value) };
    });
    const said2 = h("div", { class: "said" }, h("p", { class: "big" }, this.value), this.unit, this.sentence);
    const rows = h("div", { class: "rows" }, ...this.rows.map(({ element }) => element));
    this.element = h("div", { class: "fact gap drawn", role: "group", "aria-label": words.say("verdict_name"), title: words.say("verdict_help") }, said2, rows);
    this.shown = "";
    this.whole = false;
  }
  /** @param {Own} own */
  update({ known }) {
    Object.assign(this, { known, shown: "" });
    write(this.unit, this.words.say(known ? "verdict_unit" : "verdict_unit_data"));
  }
  known = true;
  /**
   * @param {Shown} shown
   * @param {Reader} reader
   */
  paint({ look: look2, model }, reader) {
    const { asked, exact } = reader.of(look2);
    const key = [reader.routed(look2), Boolean(asked), Boolean(exact)].join("|");
    if (key === this.shown) return false;
    this.shown = key;
    const whole = Boolean(asked && (exact || !this.known));
    set(this.element, { "data-old": !whole });
    if (!whole || !asked) {
      if (!this.whole) this.empty();
      return true;
    }
    this.whole = true;
    const perfect = model.sliced.perfect(targetOf(look2));
    const values = { perfect: perfect.mean, exact: exact?.distance ?? NaN, asked: asked.distance };
    const known = { known: this.known, pushed: pushed(look2), perfect, chance: reader.perfectCopies(look2) };
    const verdict = verdictOf2({ ...known, ask: look2.ask, asked: values.asked, exact: values.exact, copies: asked.copies });
    write(this.value, written(asked.distance));
    write(this.sentence, this.words.say(`verdict_${verdict}`));
    set(this.sentence, { "data-verdict": verdict });
    this.draw(values, perfect, look2.ask);
    return true;
  }
  empty() {
    write(this.value, NONE);
    write(this.sentence, this.words.say("verdict_later"));
    for (const { element } of this.rows) element.hidden = true;
  }
  /**
   * @param {Record<typeof ROWS[number], number>} values
   * @param {{ mean: number, sd: number }} perfect
   * @param {Shown["look"]["ask"]} ask
   */
  draw(values, perfect, ask) {
    const { words, known } = this;
    const largest = Math.max(...Object.values(values).filter(Number.isFinite));
    const percent = (value) => 100 * shareOf(value, perfect, largest);
    const [from, to] = [percent(perfect.mean - 2 * perfect.sd), percent(perfect.mean + 2 * perfect.sd)];
    for (const { name, element, label, value, dot: dot2, band } of this.rows) {
      element.hidden = name === "asked" ? known && ask === "exact" : !known;
      const who = name === "asked" ? ask : name;
      write(label, words.say(`led_by_${who}`));
      write(value, written(values[name]));
      set(dot2, { "data-who": who });
      dot2.style.left = `${percent(values[name])}%`;
      band.hidden = !known;
      Object.assign(band.style, { left: `${from}%`, width: `${to - from}%` });
    }
  }
  get spoken() {
    const { value, unit, sentence, rows } = this;
    const others = rows.filter(({ name, element }) => name !== "asked" && !element.hidden).map(({ label, value: { textContent } }) => `${label.textContent} ${textContent}`);
    return [`${value.textContent} ${unit.textContent}`, ...others, sentence.textContent].join(", ");
  }
};

// explorer/stage/web/concepts/diffusion/truth/truth.js
var Truth = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   * @param {Actions} actions
   */
  constructor(kit, scene, { seek, redraw }) {
    const { words } = kit;
    this.kit = kit;
    this.scene = scene;
    this.here = new HereCell(words);
    this.verdict = new VerdictCell(words);
    this.copies = new CopiesCell(words);
    this.training = new TrainingCell(words, (frame, done) => seek("training", frame, done));
    this.cells = [this.here, this.verdict, this.copies, this.training];
    this.foot = new StripFoot(kit, () => this.film);
    this.facts = h("div", { class: "facts" }, ...this.cells.map(({ element }) => element));
    this.element = h("div", { class: "truth" }, this.facts, this.foot.element);
    this.worker = new Worker((budget) => this.work(budget), redraw, kit.signal);
    this.reader = null;
    this.shown = null;
    this.weights = "";
    this.begun = "";
  }
  /** The film that the strip reads. */
  get film() {
    return (
      /** @type {string} */
      this.scene.panels[0].film
    );
  }
  /**
   * @param {DiffusionScene} scene
   * @param {Model} model
   */
  update(scene, model) {
    this.scene = scene;
    const { kit: { words }, scene: { own, films, panels: [panel] } } = this;
    const { past: name } = films[this.film];
    const past = name ? this.kit.film(name) : null;
    if (this.reader?.model !== model) {
      this.worker.stop();
      Object.assign(this, { reader: new Reader(model), begun: "", shown: null });
    }
    set(this.facts, { "data-known": own.known });
    for (const cell of [this.here, this.verdict, this.copies]) cell.update(own);
    this.training.update(own, panel, model.film, past);
    const notes = [words.say("notes_levels", { n: Math.min(JUDGED, model.labels.length) }), words.say(own.known ? "notes_ends" : "notes_unknown", { n: MANY })];
    this.foot.update(scene, scene.bare ? [] : notes, Boolean(past));
  }
  layout() {
  }
  /** A slice of what takes long. @param {number} budget milliseconds @returns {boolean} whether something is left */
  work(budget) {
    const { reader, shown, element } = this;
    if (!reader || !shown || shown.bare || !element.isConnected || reader.model.key !== this.weights) return false;
    return reader.work(shown.look, budget, shown.look.way === "back" && !shown.moving);
  }
  /**
   * @param {Shown} shown
   * @param {DiffusionColours} _colours they are the sheet's
   */
  paint(shown, _colours) {
    const { reader, worker } = this;
    this.shown = shown;
    if (shown.bare || !reader) {
      worker.stop();
      return false;
    }
    this.weights = reader.model.key;
    const wanted = reader.routed(shown.look);
    const anew = wanted !== this.begun;
    this.begun = wanted;
    if (reader.done(shown.look) || shown.moving && anew) worker.stop();
    else worker.start(anew);
    return [this.here.paint(shown, reader), this.verdict.paint(shown, reader), this.copies.paint(shown, reader), this.training.paint(shown.at)].some(Boolean);
  }
  spoken() {
    return this.cells.map(({ spoken }) => spoken).filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/diffusion/page.js
var RIGHT2 = { step: "one_step", chart: "chart", memory: "memory" };
var LOOK = {
  ...{ way: "back", right: "step", show: "learned", ask: "network", path: "straight", solver: "euler", eta: 0, steps: 20 },
  ...{ label: null, guidance: 1, layers: ["law", "arrows", "points"], follow: 0, draw: 0, line: 0, panel: "left" },
  ...{ pencil: null, draft: null, sketch: null, digit: 0, face: null }
};
var DiffusionPage = class {
  /**
   * @param {Kit} kit
   * @param {DiffusionScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    const { words } = kit;
    const actions = this.actions();
    this.stage = new Stage(kit, scene, actions);
    this.rights = { step: new Step(kit, scene, actions), chart: new Chart(kit, scene, actions), memory: new Memory(kit, scene) };
    this.route = new Route(kit, scene, actions);
    const [scrub, truth] = [new Scrub(kit, scene, actions), new Truth(kit, scene, actions)];
    this.paper = new StagePaper(this.stage.frame);
    this.pencil = new Pencil(kit, [this.paper]);
    this.parts = new Parts({ route: { route: this.route }, left: { stage: this.stage }, right: this.rights, over: { scrub }, under: { truth } });
    const side = (id, ...parts) => h("div", { class: "panel side", "data-panel": id }, ...parts.map(({ element }) => element));
    this.panels = h("div", { class: "panels" }, side("left", this.stage), side("right", ...Object.values(this.rights)));
    const names = ["left", "right"].map((id) => ({ id, title: words.say(`panel_${id}`), film: null, math: "" }));
    this.switch = new PanelSwitch(names, words, (panel) => this.choose({ panel: (
      /** @type {any} */
      panel
    ) }));
    this.rightSwitch = segmented(words.say("right_shows"), Object.entries(RIGHT2).map(([right, word]) => [right, words.say(word)]), (right) => this.choose({ right: (
      /** @type {any} */
      right
    ) }));
    this.tools = [this.rightSwitch.element];
    this.noise = h("div", { class: "noise-walk", "data-presented": true }, scrub.element, kit.timeline(NOISE).bar);
    const { bar } = kit.timeline(TRAINING);
    this.veil = new Veil(words.say("after_the_guess"), [this.noise, bar, truth.element]);
    this.bar = h("div", {}, this.pencil.element);
    this.under = bar;
    this.elements = [this.switch.element, this.bar, this.route.element, this.panels, this.veil.element, this.noise, bar, truth.element];
    this.keys = { r: "reversed", t: "trails", a: "arrows", s: "one_step", c: "chart", m: "memory" };
    this.arranged = "";
    this.exact = null;
    this.model = null;
    this.modelled = "";
  }
  /** @returns {Actions} */
  actions() {
    return {
      choose: (change, done = true) => {
        this.kit.hold(!done);
        this.choose(change);
      },
      seek: (timeline, frame, done) => this.kit.timeline(timeline).seek(frame, done),
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
  /** Places of the noise's timeline. */
  get places() {
    return (
      /** @type {{ total: number }} */
      this.scene.timelines.find(({ id }) => id === NOISE).total
    );
  }
  /* ---- what a scene brings */
  /** @param {DiffusionScene} scene */
  update(scene) {
    this.scene = scene;
    const { own, panels: [panel] } = scene;
    const film = this.kit.film(
      /** @type {string} */
      panel.film
    );
    const modelled = JSON.stringify([film.key, panel.model, panel.floor, own.points.key, own.known, own.sliced.perfect]);
    if (!this.model || modelled !== this.modelled || film !== this.model.film) this.model = new Model(scene, film);
    this.modelled = modelled;
    this.parts.update(scene, this.model);
    this.pencil.update(own, Boolean(scene.bare));
    this.exact = this.exact?.fits(own) ? this.exact : new Exact(own);
    this.veil.cover(Boolean(scene.bare));
    this.arrange();
  }
  /** Show the parts that are wanted, and take the room anew where others are. */
  arrange() {
    const { right } = this.look;
    const panel = this.pencil.purpose === null ? this.look.panel : "left";
    this.parts.show({ right });
    this.rightSwitch.press(right);
    this.switch.show(this.kit.root, panel);
    write(
      /** @type {Element} */
      this.switch.element.lastElementChild,
      this.kit.words.say(RIGHT2[right])
    );
    set(this.kit.root, { "data-right": right, "data-way": this.look.way });
    const arranged = [right, panel].join("|");
    if (arranged === this.arranged) return;
    this.arranged = arranged;
    this.kit.layout();
  }
  /** @param {Room} room */
  layout(room) {
    this.putRoute(room.narrow);
    const [left, right] = [this.stage.element, this.rights[this.look.right].element];
    const heads = left.querySelector("header")?.offsetHeight ?? 0;
    const roof = roofOf(room, this.kit.root.offsetHeight - this.panels.offsetHeight + heads);
    this.parts.layout({ ...room, side: Math.round(Math.min(left.clientWidth || right.clientWidth, roof)) });
    this.pencil.width = room.width;
    this.paper.layout(this.scene.own.extent);
  }
  /** A phone shows the picture first, and under the timelines how it came about. @param {boolean} narrow */
  putRoute(narrow) {
    const { panels, under, route: { element } } = this;
    if (narrow && under.nextSibling !== element) under.after(element);
    if (!narrow && panels.previousSibling !== element) panels.before(element);
  }
  /* ---- what a visitor does */
  /** @param {Partial<Look>} change */
  choose(change) {
    const turned = change.way !== void 0 && change.way !== this.look.way;
    this.kit.choose(change);
    if (turned) this.kit.timeline(NOISE).seek(this.places - 1 - this.kit.timeline(NOISE).pause(), true);
    this.arrange();
  }
  /** @param {string} command */
  command(command) {
    const { layers, way } = this.look;
    if (command === "reversed") this.choose({ way: way === "back" ? "forward" : "back" });
    if (command === "trails" || command === "arrows") this.choose({ layers: ORDER2.filter((layer) => layers.includes(layer) !== (layer === command)) });
    for (const [right, word] of Object.entries(RIGHT2)) if (word === command) this.choose({ right: (
      /** @type {Look["right"]} */
      right
    ) });
  }
  /**
   * Where the noise's timeline is.
   * @param {string} timeline
   * @param {number} frame
   */
  texts(timeline, frame) {
    if (timeline !== NOISE) return {};
    const { kit: { words }, look: { way, path } } = this;
    const t = timeAt(way, frame, this.places);
    const value = fixed(t, 2);
    return { frame: words.say("noise_time", { value }), short: words.say("noise_time", { value }), step: words.say("noise_snr", { value: fixed(logSnr(path, t), 1) }) };
  }
  /* ---- painting */
  /**
   * @param {Moment} moment
   * @param {DiffusionColours} colours
   */
  paint(moment, colours) {
    this.arrange();
    this.draw(colours);
    const shown = this.shown(moment);
    if (shown) return this.parts.paint(shown, colours);
    if (this.model) this.stage.wait(this.model.points, colours);
    return false;
  }
  /** What the pencil draws, over the stage. @param {DiffusionColours} colours */
  draw(colours) {
    const { exact, paper } = this;
    if (exact && paper.visible && this.pencil.paint(colours, exact)) this.kit.layout();
  }
  /**
   * @param {Moment} moment
   * @returns {Shown | null} null before the first frame
   */
  shown(moment) {
    const { model, look: look2 } = this;
    return model?.ready ? shownAt(moment, { look: look2, model, bare: Boolean(this.scene.bare), total: this.places }) : null;
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
var page_default = {
  check,
  start: (kit, scene) => scene.own.kind === "images" ? new DigitsPage(
    kit,
    /** @type {any} */
    scene
  ) : new DiffusionPage(
    kit,
    /** @type {any} */
    scene
  ),
  shape: ({ panels, own }) => {
    const of = ({ id, title, model }) => [id, title, model.kind, model.sizes, model.prediction, model.told].join("|");
    return [own.kind, own.images?.labels.data.length, ...panels.map(of)];
  },
  look: LOOK,
  report: ({ eta, guidance, ...look2 }) => ({ ...look2, eta: short2(eta, 2), guidance: short2(guidance, 1) }),
  colours: { ...TOKENS, real: "--real", noise: "--noise" }
};
function short2(value, digits) {
  return Number(value.toFixed(digits));
}
export {
  page_default as default
};
