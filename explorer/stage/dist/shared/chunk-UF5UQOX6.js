import {
  drag,
  h,
  icon,
  outwards,
  s,
  scientific,
  segmented,
  set,
  write
} from "./chunk-G5X4PBWU.js";

// explorer/stage/web/kernel/formula.js
function math(formula) {
  const parts = formula.match(/\p{L}+|[^\p{L}]+/gu) ?? [];
  return h("span", { class: "math" }, ...parts.map((part) => /\p{L}/u.test(part) ? h("i", {}, part) : part));
}
function number(value) {
  const { text, power } = scientific(value);
  return power === null ? text : h("span", { class: "nowrap" }, `${text} \xD7 10`, h("sup", {}, power));
}

// explorer/stage/web/kernel/switch.js
var chosenOf = (ids, wanted) => ids.includes(wanted) ? wanted : ids[ids.length - 1];
var PanelSwitch = class {
  /**
   * @param {(PanelScene & { math: string })[]} panels
   * @param {Words} words
   * @param {(panel: string) => void} choose
   */
  constructor(panels, words, choose) {
    this.ids = panels.map(({ id }) => id);
    const names = panels.map(({ id, title }) => (
      /** @type {[string, string]} */
      [id, `${title} `]
    ));
    const { element, press } = segmented(words.say("panels"), names, choose);
    element.classList.add("which");
    element.querySelectorAll("button").forEach((button, i) => button.append(math(panels[i].math)));
    this.element = element;
    this.press = press;
  }
  /**
   * @param {HTMLElement} root of the stage
   * @param {string} wanted a panel
   */
  show(root, wanted) {
    const chosen = chosenOf(this.ids, wanted);
    this.press(chosen);
    set(root, { "data-panel": chosen });
    for (const part of root.querySelectorAll("[data-panel]")) set(part, { "data-chosen": part.getAttribute("data-panel") === chosen });
  }
};

// explorer/stage/web/kernel/veil.js
var Veil = class {
  /**
   * @param {string} says what will stand there
   * @param {HTMLElement[]} answers what it stands for
   */
  constructor(says, answers) {
    this.answers = answers;
    this.element = h("p", { class: "veil", hidden: true }, h("span", {}, says));
  }
  /** Be as tall as what is to be hidden; else its sheet says how tall. */
  measure() {
    this.element.style.minHeight = `${this.answers.reduce((tall, { offsetHeight }) => tall + offsetHeight, 0)}px`;
  }
  /** @param {boolean} bare whether a question is open */
  cover(bare) {
    this.element.hidden = !bare;
    for (const element of this.answers) set(element, { "data-veiled": bare });
  }
};

// explorer/stage/web/kernel/invitation.js
var STAYS = 9e3;
function invitation(kit, place, text) {
  const told = kit.lasting("invitation", () => (
    /** @type {Told} */
    { done: false }
  ));
  const element = h("p", { class: "invitation", "aria-hidden": "true" }, h("span", {}, text), h("i"));
  const end = () => {
    told.done = true;
    element.remove();
  };
  for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, end, { capture: true, once: true, signal: kit.signal });
  return () => {
    if (told.done) return;
    told.done = true;
    place.append(element);
    setTimeout(end, STAYS);
  };
}

// explorer/stage/web/kernel/cache.js
var LruCache = class {
  /** @param {number} most */
  constructor(most) {
    this.most = most;
    this.known = /* @__PURE__ */ new Map();
  }
  /**
   * @param {string} name
   * @param {() => V} make
   * @returns {V}
   */
  get(name, make) {
    const value = this.known.get(name) ?? make();
    this.known.delete(name);
    this.known.set(name, value);
    if (this.known.size > this.most) this.known.delete(
      /** @type {string} */
      this.known.keys().next().value
    );
    return value;
  }
};

// explorer/stage/web/kernel/net.js
var LEAK = 0.2;
function weightCount(sizes) {
  return sizes.slice(1).reduce((count, size, i) => count + size * (sizes[i] + 1), 0);
}
var BETWEEN = { leaky: leak, silu };
var Net = class {
  /**
   * @param {number[]} sizes inputs, hidden ..., outputs
   * @param {keyof typeof BETWEEN} activation
   */
  constructor(sizes, activation = "leaky") {
    this.sizes = sizes;
    this.activate = BETWEEN[activation];
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
      if (layer < last) this.activate(values[layer], n * sizes[layer]);
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
    if (this.activate !== leak) throw new Error("slopes are those of leaky ReLU");
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
  const [paired, blocked] = [n - n % 2, to - to % 4];
  for (let p = 0; p < paired; p += 2) for (let o = 0; o < blocked; o += 4) block(weights, start, input, from, out, to, p, o);
  for (let p = 0; p < n; p++) for (let o = p < paired ? blocked : 0; o < to; o++) single(weights, start, input, from, out, to, p, o);
}
function single(weights, start, input, from, out, to, p, o) {
  let sum = weights[start + from * to + o];
  for (let i = 0, row = start + o * from, x = p * from; i < from; i++) sum += weights[row + i] * input[x + i];
  out[p * to + o] = sum;
}
function block(weights, start, input, from, out, to, p, o) {
  const x = p * from, x2 = x + from, row = start + o * from, bias = start + from * to + o;
  let a = weights[bias], b = weights[bias + 1], c = weights[bias + 2], d = weights[bias + 3];
  let e = a, f = b, g = c, h2 = d;
  for (let i = 0; i < from; i++) {
    const u = input[x + i], v = input[x2 + i];
    const s2 = weights[row + i], t = weights[row + from + i], w = weights[row + 2 * from + i], z = weights[row + 3 * from + i];
    a += s2 * u;
    b += t * u;
    c += w * u;
    d += z * u;
    e += s2 * v;
    f += t * v;
    g += w * v;
    h2 += z * v;
  }
  const y = p * to + o, y2 = y + to;
  out[y] = a;
  out[y + 1] = b;
  out[y + 2] = c;
  out[y + 3] = d;
  out[y2] = e;
  out[y2 + 1] = f;
  out[y2 + 2] = g;
  out[y2 + 3] = h2;
}
function backward(weights, start, up, to, down, from) {
  down.fill(0, 0, from);
  for (let o = 0, row = start; o < to; o++, row += from) for (let i = 0; i < from; i++) down[i] += weights[row + i] * up[o];
}
function leak(values, count) {
  for (let i = 0; i < count; i++) if (values[i] < 0) values[i] *= LEAK;
}
function silu(values, count) {
  for (let i = 0; i < count; i++) values[i] /= 1 + Math.exp(-values[i]);
}

// explorer/stage/web/kernel/curve.js
var FAR = 8;
var NEAR = 12;
function runOf(film, past, name, { limit, far, climbs = false }) {
  const values = film.scalars[name];
  return { values: values ?? [], have: values ? film.have : 0, total: film.total, floor: limit, baseline: far, past: past?.scalars[name] ?? null, climbs };
}
var Curve = class {
  /**
   * @param {string} label
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(label, seek) {
    this.total = 1;
    this.climbs = false;
    this.known = [];
    this.bottom = 0;
    this.top = 1;
    this.past = s("path", { class: "past" });
    this.run = s("path", { class: "run" });
    this.so_far = s("path", { class: "so-far" });
    this.floor = s("path", { class: "floor" });
    this.rule = s("path", { class: "rule" });
    const lines = [this.rule, this.past, this.run, this.so_far, this.floor];
    this.plot = s("svg", { viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" }, ...lines);
    this.dot = h("i", { class: "dot" });
    this.high = h("span", { class: "tick" });
    this.low = h("span", { class: "tick" });
    this.box = h("div", { class: "plot" }, this.plot, this.dot);
    this.element = h("div", { class: "curve", role: "group", "aria-label": label }, h("div", { class: "ticks" }, this.high, this.low), this.box);
    drag(this.box, (x, done) => {
      const { left, width } = this.box.getBoundingClientRect();
      seek(Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1)), done);
    });
  }
  /** @param {Run} run */
  update(run) {
    const { values, have, total, floor, baseline, past, climbs = false } = run;
    const known = Array.from({ length: have }, (_, i) => values[i]);
    this.total = total;
    this.known = known;
    const all = [...known, ...past ? Array.from(past) : [], ...baseline === null ? [] : [baseline]];
    Object.assign(this, rangeOf(all, floor, climbs), { climbs });
    const [near, far] = climbs ? [this.top, this.bottom] : [this.bottom, this.top];
    set(this.run, { d: this.line(known) });
    set(this.past, { d: past ? this.line(Array.from(past)) : "" });
    set(this.floor, { d: `M0 ${this.y(floor ?? baseline ?? near)}H100`, "data-baseline": floor === null });
    set(this.rule, { d: `M0 ${this.y(far)}H100` });
    this.low.style.top = `${this.y(this.bottom)}%`;
    this.high.style.top = `${this.y(this.top)}%`;
  }
  /** @param {number} value */
  y(value) {
    const { top, bottom } = this;
    return 100 - (this.climbs ? FAR : NEAR) - (100 - FAR - NEAR) * (value - bottom) / (top - bottom);
  }
  /** @param {number} frame */
  x(frame) {
    return 100 * frame / Math.max(1, this.total - 1);
  }
  /** @param {number[]} values */
  line(values) {
    return values.map((value, i) => `${i ? "L" : "M"}${this.x(i).toFixed(2)} ${this.y(value).toFixed(2)}`).join("");
  }
  /**
   * @param {number} at may lie between two frames
   * @param {{ high: string, low: string }} ticks
   */
  show(at, ticks) {
    const { known } = this;
    write(this.high, ticks.high);
    write(this.low, ticks.low);
    this.dot.hidden = !known.length;
    if (!known.length) {
      set(this.so_far, { d: "" });
      return;
    }
    const place = Math.min(at, known.length - 1);
    const [first, t] = [Math.floor(place), place % 1];
    const value = t ? known[first] + (known[first + 1] - known[first]) * t : known[first];
    set(this.so_far, { d: `${this.line(known.slice(0, first + 1))}L${this.x(place).toFixed(2)} ${this.y(value).toFixed(2)}` });
    this.dot.style.left = `${this.x(place)}%`;
    this.dot.style.top = `${this.y(value)}%`;
  }
};
function rangeOf(all, limit, climbs) {
  const values = all.length || limit !== null ? all : [0];
  if (!climbs) {
    const bottom = limit ?? Math.min(...values);
    return { bottom, top: Math.max(bottom + 1e-6, ...values) };
  }
  const top = limit ?? Math.max(...values);
  return { bottom: Math.min(top - 1e-6, ...values), top };
}

// explorer/stage/web/kernel/status.js
var BUSY = ["queued", "starting", "running"];
var FilmStatus = class {
  /**
   * @param {Words} words
   * @param {(kind: "cancel" | "retry") => void} act
   */
  constructor(words, act) {
    this.words = words;
    this.text = h("span", { class: "status", role: "status" });
    this.button = h("button", { type: "button", class: "tool" });
    this.button.addEventListener("click", () => act(this.kind));
    this.fill = h("i");
    this.bar = h("div", { class: "progress", role: "progressbar", "aria-valuemin": 0, "aria-valuemax": 100 }, this.fill);
    set(this.bar, { "aria-label": words.say("progress") });
    this.element = h("div", { class: "foot", hidden: true }, this.bar, this.text, this.button);
    this.kind = "cancel";
  }
  /** @param {Status} status */
  update({ state, progress, text }) {
    const busy = BUSY.includes(state);
    this.element.hidden = state === "done" && !text;
    set(this.element, { "data-state": state });
    write(this.text, text);
    this.button.hidden = state === "done";
    this.kind = busy ? "cancel" : "retry";
    write(this.button, this.words.say(this.kind));
    this.bar.hidden = !busy;
    const percent = Math.round(100 * Math.max(0, Math.min(1, progress || 0)));
    set(this.bar, { "aria-valuenow": percent, "data-idle": state !== "running" });
    this.fill.style.width = `${percent}%`;
  }
};

// explorer/stage/web/kernel/largecurve.js
var LargeCurve = class {
  /**
   * @param {Words} words
   * @param {{ title: string, unit: string }} names whose curve it is, and what stands upwards
   * @param {(frame: number, done: boolean) => void} seek
   */
  constructor(words, { title, unit }, seek) {
    this.words = words;
    this.curve = new Curve(`${title}: ${unit}`, seek);
    this.across = h("p", { class: "across" });
    this.ends = [h("span"), h("span")];
    this.floor = h("p", { class: "key" });
    this.past = h("p", { class: "key" }, line("past"), words.say("before_branch"));
    const close = h("button", { type: "button", class: "tool", "aria-label": words.say("close_curve"), title: words.say("close_curve") }, "\xD7");
    const head = h("div", { class: "large-head" }, h("h2", {}, title), close);
    const ends = h("div", { class: "ends" }, ...this.ends);
    this.dialog = h("dialog", { class: "large-curve", "aria-label": `${title}: ${unit}` }, head, h("p", { class: "up" }, unit), this.curve.element, ends, this.across, this.floor, this.past);
    const named = { "aria-haspopup": "dialog", "aria-label": `${words.say("enlarge_curve")}: ${title}`, title: words.say("enlarge_curve") };
    this.button = h("button", { type: "button", class: "enlarge", ...named }, outwards());
    this.button.addEventListener("click", () => this.dialog.showModal());
    close.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }
  /**
   * @param {Parameters<Curve["update"]>[0]} run
   * @param {{ steps: ArrayLike<number>, axis: string, floor: string }} said at the ends, on the axis, and of the dashed line
   */
  update(run, { steps, axis, floor }) {
    this.curve.update(run);
    const last = steps[run.total - 1];
    this.ends.forEach((end, i) => write(end, i ? String(last || "") : String(steps[0] ?? "")));
    write(this.across, axis);
    this.floor.replaceChildren(line("floor"), floor);
    this.floor.hidden = !floor;
    this.past.hidden = !run.past;
    set(this.floor, { "data-baseline": run.floor === null });
  }
};
function line(name) {
  const drawn = icon(26, 10, s("path", { d: "M0 5h26", class: name }));
  drawn.classList.add("plot-line");
  return drawn;
}

export {
  math,
  number,
  PanelSwitch,
  Veil,
  LruCache,
  weightCount,
  Net,
  invitation,
  runOf,
  Curve,
  FilmStatus,
  LargeCurve
};
