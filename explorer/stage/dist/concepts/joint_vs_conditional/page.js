import {
  Raster,
  RasterPosterior,
  rasterJoint,
  strengths,
  tabulate,
  tabulateAll
} from "../../shared/chunk-N26JEC7I.js";
import {
  DRAWS,
  Exact,
  Joint,
  LETTERS,
  NOISE,
  Pencil,
  ReadOut,
  TOKENS,
  answer,
  axesOf,
  chanceError,
  chanceOf,
  chancesOf,
  checkForm,
  checkPlane,
  coordinate,
  densityAt,
  densityError,
  densityPaint,
  dotted,
  drawBorders,
  drawContour,
  drawField,
  drawGenerated,
  drawStill,
  errorPaint,
  fieldOf,
  fieldPixels,
  first,
  formulaOfA,
  labelUnder,
  logSum,
  marker,
  nameOf,
  named,
  posteriorPaint,
  radius,
  ring,
  ringed,
  shape,
  step,
  stroke,
  written
} from "../../shared/chunk-MKJYIJ42.js";
import {
  Curve,
  FilmStatus,
  LargeCurve,
  LruCache,
  PanelSwitch,
  Veil,
  invitation,
  math,
  number,
  weightCount
} from "../../shared/chunk-UF5UQOX6.js";
import {
  Camera,
  WireError,
  css,
  digitsOf,
  fit,
  fixed,
  h,
  lined,
  marked,
  mixed,
  outwards,
  pointing,
  ramp,
  roofOf,
  segmented,
  set,
  write
} from "../../shared/chunk-G5X4PBWU.js";

// explorer/stage/web/plane/features.js
var FEATURES = {
  x1: (x) => x,
  x2: (_, y) => y,
  x1x1: (x) => x * x,
  x2x2: (_, y) => y * y,
  x1x2: (x, y) => x * y,
  sinx1: (x) => Math.sin(x),
  sinx2: (_, y) => Math.sin(y)
};
var COORDINATES = ["x1", "x2"];

// explorer/stage/web/plane/mlp.js
var ACTIVATE = {
  tanh: (values, count) => {
    for (let i = 0; i < count; i++) values[i] = 1 - 2 / (Math.exp(2 * values[i]) + 1);
  },
  relu: (values, count) => {
    for (let i = 0; i < count; i++) if (values[i] < 0) values[i] = 0;
  },
  sigmoid: (values, count) => {
    for (let i = 0; i < count; i++) values[i] = 1 / (1 + Math.exp(-values[i]));
  },
  linear: () => {
  }
};
var Mlp = class {
  joint = (
    /** @type {const} */
    false
  );
  /**
   * @param {number[]} sizes features, hidden ..., 1 or the number of classes
   * @param {Activation} activation
   * @param {Float32Array} weights
   * @param {string[]} [features] their names
   */
  constructor(sizes, activation, weights, features = COORDINATES) {
    if (weights.length !== weightCount(sizes)) throw new Error("the weights do not fit the network");
    if (features.length !== sizes[0]) throw new Error("the features do not fit the network");
    this.sizes = sizes;
    this.features = features.map((name) => FEATURES[name]);
    this.outputs = sizes[sizes.length - 1];
    this.count = Math.max(2, this.outputs);
    this.activate = ACTIVATE[activation];
    this.weights = Float64Array.from(weights);
    const widest = Math.max(...sizes);
    this.input = new Float64Array(widest);
    this.output = new Float64Array(widest);
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number} log p(A|x)/p(B|x)
   */
  logit(x, y) {
    const out = this.forward(x, y);
    return this.outputs === 1 ? out[0] : out[0] - out[1];
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {number[]} log p(y|x) of each class, all with the same sum added
   */
  logs(x, y) {
    const out = this.forward(x, y);
    return this.outputs === 1 ? [out[0], 0] : Array.from(out.subarray(0, this.outputs));
  }
  /**
   * @param {number} x
   * @param {number} y
   * @returns {Float64Array} the outputs come first; the next call writes over them
   */
  forward(x, y) {
    const { sizes, weights, features } = this;
    let [input, output] = [this.input, this.output];
    for (let i = 0; i < features.length; i++) input[i] = features[i](x, y);
    let at = 0;
    for (let layer = 1; layer < sizes.length; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      const bias = at + from * to;
      for (let o = 0; o < to; o++) {
        let sum = weights[bias + o];
        for (let i = 0; i < from; i++, at++) sum += weights[at] * input[i];
        output[o] = sum;
      }
      if (layer < sizes.length - 1) this.activate(output, to);
      at = bias + to;
      [input, output] = [output, input];
    }
    return input;
  }
  /**
   * @param {Grid} grid
   * @returns {Float32Array[]} as `logs`, at each cell centre
   */
  field(grid) {
    if (this.outputs > 1) return tabulateAll(grid, this.outputs, (x, y) => this.forward(x, y));
    return [tabulate(grid, (x, y) => this.forward(x, y)[0]), new Float32Array(grid.nx * grid.ny)];
  }
  /**
   * What every neuron gives at each cell centre: first the features, then layer after layer, at last the outputs.
   * @param {Grid} grid
   * @param {number} [last] the layer to stop at
   * @returns {Float32Array[][]}
   */
  layers(grid, last = this.sizes.length - 1) {
    const { sizes, weights, features } = this;
    const out = [features.map((feature) => tabulate(grid, feature))];
    for (let layer = 1, at = 0; layer <= last; layer++) {
      const [from, to] = [sizes[layer - 1], sizes[layer]];
      const bias = at + from * to;
      const neuron = (o) => summed(out[layer - 1], weights.subarray(at + o * from, at + (o + 1) * from), weights[bias + o]);
      out.push(Array.from({ length: to }, (_, o) => neuron(o)));
      if (layer < sizes.length - 1) for (const values of out[layer]) this.activate(values, values.length);
      at = bias + to;
    }
    return out;
  }
};
function summed(inputs, weights, bias) {
  const out = new Float32Array(inputs[0].length).fill(bias);
  inputs.forEach((values, i) => {
    const w = weights[i];
    for (let k = 0; k < out.length; k++) out[k] += w * values[k];
  });
  return out;
}

// explorer/stage/web/concepts/joint_vs_conditional/marginalization.js
var knownAxis = (missing) => missing === "x1" ? 1 : 0;
var coordinateName = (axis) => axis ? "x\u2082" : "x\u2081";
var margins = /* @__PURE__ */ new WeakMap();
function marginOf(density, axis) {
  const known = margins.get(density) ?? [density.margin(0), density.margin(1)];
  margins.set(density, known);
  return known[axis];
}
var logsAlong = (model, axis, value) => model.classes.map((density, label) => marginOf(density, axis)(value) + model.logPrior[label]);
var drawn = /* @__PURE__ */ new WeakMap();
function rankAlong(model, axis, value) {
  const known = drawn.get(model) ?? [];
  drawn.set(model, known);
  const draws = known[axis] ??= Float64Array.from(NOISE, (noise) => logSum(logsAlong(model, axis, model.sample(noise).at[axis]))).sort();
  const here = logSum(logsAlong(model, axis, value));
  let below = 0;
  while (below < draws.length && draws[below] < here) below++;
  return below / draws.length;
}
var filledIn = (at, missing, value) => missing === "x1" ? [value, at[1]] : [at[0], value];
function meanOf({ shape: [count], data }, missing) {
  let sum = 0;
  for (let i = 1 - knownAxis(missing); i < data.length; i += 2) sum += data[i];
  return sum / count;
}
function answerWithout(model, at, missing, mean) {
  const axis = knownAxis(missing);
  const logs = model.joint ? logsAlong(model, axis, at[axis]) : model.logs(...filledIn(at, missing, mean));
  const chances = chancesOf(logs);
  const top = chances.indexOf(Math.max(...chances));
  return { chances, top, logs, density: model.joint ? Math.exp(logSum(logs)) : null };
}

// explorer/stage/web/concepts/joint_vs_conditional/cells.js
var Cells = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
  }
  /**
   * @param {Model} model
   * @param {Point} at
   * @param {Missing} missing
   * @param {number} mean of what is missing
   * @returns {(Node | string)[]} rule, chance, how usual
   */
  of(model, at, missing, mean) {
    const { words } = this;
    const said2 = missing ? answerWithout(model, at, missing, mean) : answer(model, ...at);
    if (!model.joint || said2.density === null) {
      const rule2 = missing ? this.patched(missing, mean) : this.numbers(model, said2.logs);
      return [rule2, this.bar(said2), h("span", { class: "second" }, words.say("not_modelled"))];
    }
    const axis = missing && knownAxis(missing);
    const rank = axis === null ? model.rank(...at) : rankAlong(model, axis, at[axis]);
    const usual = h("span", {}, h("b", {}, number(said2.density)), h("span", { class: "second" }, this.usual(rank)));
    const rule = bayes(model, said2.top, said2.density, said2.logs);
    const estimated = missing && model.classes.some((density) => density.estimated);
    return [estimated ? h("span", {}, rule, h("span", { class: "second" }, words.say("summed"))) : rule, this.bar(said2), usual];
  }
  /**
   * Who models p(y | x) needs both numbers: what is usually done about it.
   * @param {NonNullable<Missing>} missing
   * @param {number} mean
   */
  patched(missing, mean) {
    const text = this.words.say("needs_both", { missing: coordinateName(1 - knownAxis(missing)), mean: fixed(mean, 2) });
    return h("span", { class: "second" }, text);
  }
  /**
   * In place of Bayes' rule, what a model without p(x) goes by.
   * @param {Model} model
   * @param {number[]} logs
   */
  numbers(model, logs) {
    const { words } = this;
    if (!(model instanceof Mlp)) return h("span", { class: "second" }, words.say("only_chances"));
    const many = model.count > 2;
    const text = many ? `softmax(${logs.map((log) => fixed(log, 1)).join(", ")})` : `\u03C3(${fixed(logs[0] - logs[1], 2)})`;
    const numbers = words.say(many ? "no_parts" : "one_number");
    return h("span", {}, many ? h("span", { class: "math" }, text) : math(text), " ", h("span", { class: "second" }, numbers));
  }
  /** @param {number} rank share of the model's own draws that are rarer */
  usual(rank) {
    const { words } = this;
    if (rank === 0) return words.say("rarer_than_all", { n: words.count(DRAWS) });
    if (rank < 0.5) return words.say("rarer_than", { share: rank < 0.01 ? words.chance(1 - rank) : words.percent(1 - rank, 0) });
    return words.say("denser_than", { share: rank > 0.99 ? words.chance(rank) : words.percent(rank, 0) });
  }
  /** @param {{ chances: number[], top: number }} said */
  bar(said2) {
    const { chances, top } = said2;
    const many = chances.length > 2;
    const text = h("b", {}, ...this.said(said2));
    const parts = many ? chances.map((_, c) => h("i", { class: `class-${LETTERS[c]}` })) : [h("i")];
    const bar = h("div", { class: `chance-bar${many ? " many" : ""}` }, ...parts, text);
    if (!many) set(bar, { "data-side": chances[0] >= 0.5 ? "a" : "b" });
    if (!many) bar.style.setProperty("--chance", `${100 * chances[0]}%`);
    else this.stack(bar, parts, chances, top);
    return bar;
  }
  /**
   * What stands on a bar; a class with a name of its own, however long, is named by its shape.
   * @param {{ chances: number[], top: number }} said
   */
  said({ chances, top }) {
    const { words } = this;
    if (chances.length === 2 || nameOf(words, 0) === "A") return [chanceOf(words, { chances, top })];
    return [shape(top), h("span", { class: "spoken" }, nameOf(words, top)), ` ${words.chance(chances[top])}`];
  }
  /**
   * @param {HTMLElement} bar
   * @param {HTMLElement[]} parts
   * @param {number[]} chances
   * @param {number} top
   */
  stack(bar, parts, chances, top) {
    parts.forEach((part, c) => part.style.width = `${100 * chances[c]}%`);
    const before = chances.slice(0, top).reduce((sum, chance) => sum + chance, 0);
    bar.style.setProperty("--middle", `${100 * (before + chances[top] / 2)}%`);
    set(bar, { title: chances.map((chance, c) => `${nameOf(this.words, c)} ${this.words.chance(chance)}`).join(" \xB7 ") });
  }
};
function bayes(model, top, density, logs) {
  const term = (c) => h("span", { class: "nowrap" }, number(Math.exp(logs[c] - model.logPrior[c])), ` \xD7 ${fixed(model.prior[c], 2)}`);
  const [over, under] = model.count > 2 ? [term(top), [number(density)]] : [term(0), [term(0), " + ", term(1)]];
  return h("span", { class: "fraction" }, h("span", {}, over), h("span", {}, ...under));
}

// explorer/stage/web/concepts/joint_vs_conditional/priors.js
var LEAST = 0.02;
var MOST = 0.98;
function priorsWith(prior, ofA) {
  if (ofA === null) return prior;
  return prior.map((own, label) => label ? own * (1 - ofA) / (1 - prior[0]) : ofA);
}
var shiftOf = (prior, ofA) => priorsWith(prior, ofA).map((now, label) => Math.log(now / prior[label]));
function withPrior(model, ofA) {
  if (!model.joint || ofA === null || Math.abs(model.prior[0] - ofA) < 1e-9) return model;
  return (
    /** @type {any} */
    model.withPrior(priorsWith(model.prior, ofA))
  );
}
var asLearned = (model) => model.joint && model.origin || model;

// explorer/stage/web/concepts/joint_vs_conditional/rates.js
function ratesOf({ rows, own, counted, prior, missing, mean }, exam) {
  const weights = priorsWith(own, prior).map((to, label) => to / own[label]);
  const still = own.map(() => 0);
  const errors2 = (model, plus) => exam.errors(model, plus, weights, { missing, mean });
  const made = rows.flatMap(({ name, model, exact }) => {
    if (!model) return [];
    if (exact) return [{ name, how: "", errors: errors2(model, shiftOf(own, prior)) }];
    if (model.joint) return [{ name, how: missing ? "how_integrated" : "how_given", errors: errors2(model, shiftOf(learnedPrior(model, counted), prior)) }];
    const as = { name, how: missing ? "how_mean" : "how_as_trained", errors: errors2(model, still) };
    return prior === null ? [as] : [as, { name, how: "how_reweighted", errors: errors2(model, shiftOf(counted, prior)) }];
  });
  const best = made.find(({ how }) => !how)?.errors;
  return made.map(({ name, how, errors: all }) => ({ name, how, ...exam.rate(all, best) }));
}
function learnedPrior(model, counted) {
  const before = asLearned(model);
  return before.joint ? before.prior : counted;
}

// explorer/stage/web/concepts/joint_vs_conditional/shift.js
var PriorShift = class {
  /**
   * @param {Words} words
   * @param {(prior: number | null, done?: boolean) => void} give the models another prior of A
   */
  constructor(words, give) {
    this.words = words;
    this.usual = 0.5;
    this.prior = /** @type {number | null} */
    null;
    this.button = h("button", { type: "button", class: "tool give-prior" }, words.say("another_prior"));
    this.button.addEventListener("click", () => give(this.prior === null ? Number(this.usual.toFixed(2)) : null));
    this.slider = h("input", { type: "range", min: LEAST, max: MOST, step: 0.01, "aria-label": words.say("prior_in_use") });
    this.slider.addEventListener("input", () => give(Number(this.slider.value), false));
    this.slider.addEventListener("change", () => give(Number(this.slider.value), true));
    this.slider.addEventListener("dblclick", () => give(Number(this.usual.toFixed(2))));
    this.value = h("output", {});
    this.learned = h("span", { class: "second" });
    this.row = h("div", { class: "prior-row" }, h("label", {}, h("span", {}, words.say("prior_in_use")), " ", math("p(A)"), " ", this.slider), this.value, this.learned);
    this.rates = h("dl", { class: "rates" });
    this.note = h("p", { class: "second" });
    this.element = h("div", { class: "prior-shift", hidden: true }, this.row, this.note, this.rates);
    this.shown = "";
  }
  /**
   * @param {Compared} compared
   * @param {Exam | null} exam
   */
  show(compared, exam) {
    const { prior, missing, key } = compared;
    const now = [prior, missing, key, exam?.count].join("|");
    if (now === this.shown) return;
    this.shown = now;
    this.usual = compared.counted[0];
    this.prior = prior;
    set(this.button, { "aria-pressed": String(prior !== null), "aria-expanded": String(prior !== null) });
    this.element.hidden = prior === null && missing === null;
    this.row.hidden = prior === null;
    if (this.element.hidden) return;
    if (prior !== null) this.place(prior);
    write(this.note, this.sentence(compared));
    this.rates.replaceChildren(...exam ? this.numbers(compared, exam) : []);
  }
  /** @param {number} prior */
  place(prior) {
    const { words, slider } = this;
    if (Number(slider.value) !== prior) slider.value = String(prior);
    set(slider, { "aria-valuetext": words.percent(prior, 0) });
    write(this.value, fixed(prior, 2));
    write(this.learned, words.say("learned_with", { share: fixed(this.usual, 2) }));
  }
  /** @param {Compared} compared */
  sentence({ prior, missing }) {
    const { words } = this;
    const names = missing && { known: coordinateName(knownAxis(missing)), missing: coordinateName(1 - knownAxis(missing)) };
    const parts = prior === null ? [] : [words.say("prior_note"), words.say("prior_note_other")];
    if (names) parts.push(words.say("missing_note", names), words.say("missing_note_other"));
    return parts.join(words.lang === "zh" ? "" : " ");
  }
  /**
   * @param {Compared} compared
   * @param {Exam} exam
   */
  numbers(compared, exam) {
    const { words } = this;
    const { prior } = compared;
    const said2 = { n: words.count(exam.points ?? 0), share: words.percent(prior ?? 0, 0), name: nameOf(words, 0) };
    const which = exam.points === null ? ["errs_by_formula", "errs_by_formula_at"] : ["errs_held_out", "errs_held_out_at"];
    const head = words.say(which[prior === null ? 0 : 1], said2);
    const missing = compared.missing ? coordinateName(1 - knownAxis(compared.missing)) : "";
    const who = ({ name, how }) => how ? `${name}${words.say("comma")}${words.say(how, { missing })}` : name;
    const item = (one) => h("div", { "data-who": one.how || "exact" }, h("dt", {}, who(one)), h("dd", {}, words.chance(one.rate), this.excess(one)));
    return [h("div", { class: "head" }, head), ...ratesOf(compared, exam).map(item)];
  }
  /** By how much it errs more than the exact rule; where nobody knows that, how sure the rate is. @param {Rate} one */
  excess({ how, excess, se }) {
    if (!how) return "";
    if (se === null) return h("span", { class: "second" }, `+${fixed(100 * Math.max(0, excess), 1)}`);
    const digits = Math.min(1, digitsOf(100 * se));
    if (!Number.isFinite(excess)) return h("span", { class: "second" }, `\xB1 ${fixed(100 * se, digits)}`);
    const text = `${excess < 0 ? "" : "+"}${fixed(100 * excess, digits)} \xB1 ${fixed(100 * se, digits)}`;
    return h("span", { class: "second" }, text);
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/ask.js
var KNOWN = (
  /** @type {const} */
  [["", "both_known"], ["x2", "first_known"], ["x1", "second_known"]]
);
var NOWHERE = (
  /** @type {Point} */
  [NaN, NaN]
);
var Ask = class {
  /**
   * @param {Words} words
   * @param {AskActions} actions
   */
  constructor(words, { ask, give, know, explain }) {
    this.words = words;
    this.cells = new Cells(words);
    const input = (label) => h("input", { type: "number", step: 0.05, placeholder: "?", "aria-label": words.say(label) });
    this.inputs = [input("ask_x"), input("ask_y")];
    this.at = NOWHERE;
    for (const [i, box] of this.inputs.entries()) {
      box.addEventListener("change", () => {
        this.at = /** @type {Point} */
        this.at.map((old, j) => i === j ? coordinate(this.axes[i], box.valueAsNumber) : old);
        if (this.at.every(Number.isFinite)) ask(this.at, true);
      });
    }
    const options = KNOWN.map(([value, text]) => h("option", { value }, words.say(text)));
    this.known = h("select", { "aria-label": words.say("known_of_it") }, ...options);
    this.known.addEventListener("change", () => know(
      /** @type {Missing} */
      this.known.value || null
    ));
    this.shift = new PriorShift(words, give);
    this.axes = axesOf(null);
    this.place = h("span", { class: "place" });
    this.measured = this.shown = "";
    this.measure(this.axes);
    this.usual = h("span", { class: "usual-head" });
    const kinds = (
      /** @type {[string, string][]} */
      [["", words.say("usual_shown")], ["rule", words.say("rule_shown")]]
    );
    this.kind = segmented(words.say("beside_chances"), kinds, (kind) => explain(kind === "rule"));
    this.hint = h("span", { class: "second" });
    this.head = h("thead", { role: "rowgroup" });
    this.body = h("tbody", { role: "rowgroup" });
    this.table = h("table", { role: "table", "aria-label": words.say("ask_rule") }, this.head, this.body);
    const left = h("div", { class: "asked" }, h("h2", {}, words.say("ask_title")), this.place);
    const head = h("div", { class: "ask-head" }, left, h("div", { class: "beside" }, this.usual, this.kind.element, this.shift.button));
    this.element = h("section", { class: "ask", "data-presented": true, "aria-label": words.say("ask_title") }, head, this.shift.element, this.table);
    this.headed = "";
    this.shown = "";
    this.averaged = { key: "", mean: 0 };
    this.countedOf = { key: "", shares: (
      /** @type {number[]} */
      []
    ) };
  }
  /**
   * Ask in the columns' own units, by their names.
   * @param {[Axis, Axis]} axes
   */
  measure(axes) {
    const key = JSON.stringify(axes);
    if (key === this.measured) return;
    Object.assign(this, { axes, measured: key, shown: "" });
    const [across, up] = this.inputs;
    this.inputs.forEach((box, i) => set(box, { step: step(axes[i]), "aria-label": named(axes[i]) || this.words.say(i ? "ask_y" : "ask_x") }));
    const labels = axes.map((axis, i) => h("label", {}, named(axis), " ", this.inputs[i]));
    this.place.replaceChildren(...axes[0].name ? labels : [math("x = ("), across, math(","), up, math(")")], this.known);
  }
  /** @param {Asked} asked */
  show({ at, missing, prior, rule, rows, points, own, exam, bare = false }) {
    const models = rows.map((row) => row.key).join("|");
    const mean = missing ? this.mean(points, missing) : 0;
    this.kind.press(rule ? "rule" : "");
    set(this.element, { "data-rule": rule });
    this.shift.show({ rows, key: models, own, counted: this.counted(points, own.length), prior: bare ? null : prior, missing: bare ? null : at && missing, mean }, exam);
    const key = [at, missing, prior, models, bare].join("|");
    if (key === this.shown) return;
    this.shown = key;
    this.table.hidden = this.known.hidden = this.usual.hidden = this.kind.element.hidden = !at || bare;
    this.shift.button.hidden = bare;
    this.hint.hidden = Boolean(at) && !bare;
    write(this.hint, this.words.say("ask_place"));
    if (!at) this.empty();
    if (!at) return;
    this.heads(own.length, missing);
    this.fill(at, missing);
    this.body.replaceChildren(...rows.map((row) => this.row(row, at, missing, mean)));
  }
  /**
   * @param {Points} points
   * @param {NonNullable<Missing>} missing
   */
  mean(points, missing) {
    const key = points.key + missing;
    if (key !== this.averaged.key) this.averaged = { key, mean: meanOf(points.xy, missing) };
    return this.averaged.mean;
  }
  /**
   * The shares of the classes among the points learned from, half a point where there is none, as Python counts them.
   * @param {Points} points
   * @param {number} count
   */
  counted({ key, label }, count) {
    if (this.countedOf.key === key) return this.countedOf.shares;
    const counts = Array.from({ length: count }, () => 0);
    for (const own of label.data) counts[own]++;
    const plus = counts.every(Boolean) ? 0 : 0.5;
    const all = label.data.length + plus * count;
    this.countedOf = { key, shares: counts.map((own) => (own + plus) / all) };
    return this.countedOf.shares;
  }
  /**
   * @param {Point} at
   * @param {Missing} missing
   */
  fill(at, missing) {
    this.at = at;
    const root = (
      /** @type {ShadowRoot | Document} */
      this.element.getRootNode()
    );
    this.known.value = missing ?? "";
    this.inputs.forEach((box, i) => {
      box.disabled = missing !== null && i !== knownAxis(missing);
      const text = box.disabled ? "" : written(this.axes[i], at[i]);
      if (root.activeElement !== box || box.disabled || Number(box.value) !== Number(text)) box.value = text;
    });
  }
  /** No point is asked: both numbers are still to come, but for one that was just typed. */
  empty() {
    const root = (
      /** @type {ShadowRoot | Document} */
      this.element.getRootNode()
    );
    if (this.at.every(Number.isFinite)) this.at = NOWHERE;
    this.inputs.forEach((box, i) => {
      box.disabled = false;
      if (!Number.isFinite(this.at[i]) && root.activeElement !== box) box.value = "";
    });
  }
  /**
   * Another world may have another number of classes, and of a point only a part may be known.
   * @param {number} count
   * @param {Missing} missing
   */
  heads(count, missing) {
    if (this.headed === `${count} ${missing}`) return;
    this.headed = `${count} ${missing}`;
    const { words } = this;
    const x = missing ? coordinateName(knownAxis(missing)) : "x";
    const y = count > 2 ? "y" : "A";
    const cell = (...parts) => h("th", { role: "columnheader", scope: "col" }, ...parts);
    const who = cell(h("span", { class: "spoken" }, words.say("ask_who")));
    const formula = `p(${y} | ${x}) = p(${x} | ${y}) p(${y}) / p(${x})`;
    const rule = cell(count > 2 ? math(formula) : formulaOfA(formula, words));
    const usual = cell(math(`p(${x})`), h("span", {}, words.say("how_usual", { x })));
    const when = [math(`p(${x})`), " ", h("span", { class: "second" }, words.say("how_usual", { x }))];
    this.usual.replaceChildren(h("span", { class: "when-usual" }, ...when), h("span", { class: "when-rule" }, count > 2 ? math(formula) : formulaOfA(formula, words)));
    const chance = cell(words.say(count > 2 ? "likeliest_class" : "chance_of_a"));
    this.head.replaceChildren(h("tr", { role: "row" }, who, chance, rule, usual));
  }
  /**
   * @param {Asked["rows"][number]} of
   * @param {Point} at
   * @param {Missing} missing
   * @param {number} mean of what is missing
   */
  row({ name, model, exact = false }, at, missing, mean) {
    const [rule, chance, usual] = model ? this.cells.of(model, at, missing, mean) : ["", this.words.say("not_yet"), ""];
    const cells2 = [chance, rule, usual];
    const labels = ["chance", "rule", "usual"];
    const row = h("tr", { role: "row" }, h("th", { role: "rowheader", scope: "row" }, name), ...cells2.map((cell, i) => h("td", { role: "cell", class: labels[i] }, cell)));
    set(row, { "data-missing": missing, "data-exact": exact });
    return row;
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/check.js
var KINDS = ["posterior", "density"];
function check({ panels, films, own }) {
  if (!panels.length) throw new WireError("a scene has no panels");
  const count = checkPlane(own);
  checkDigits(own.real?.digits);
  for (
    const { film, kind, model } of
    /** @type {any[]} */
    panels
  ) {
    if (!films[film]) throw new WireError("a panel has no film");
    if (!KINDS.includes(kind)) throw new WireError(`no such panel: ${kind}`);
    checkForm(model, films[film].arrays, count);
  }
}
function checkDigits(digits) {
  if (!digits) return;
  const { side, mean, directions } = digits;
  const pixels = [side * side, 2 * side * side];
  if (String([mean?.data?.length, directions?.data?.length]) !== String(pixels)) throw new WireError("digits of another size");
}

// explorer/stage/web/concepts/joint_vs_conditional/digits.js
var DOZEN = 12;
function inkAt({ mean, directions }, [x, y]) {
  const out = new Float32Array(mean.data.length);
  const [first2, second] = [directions.data.subarray(0, out.length), directions.data.subarray(out.length)];
  for (let i = 0; i < out.length; i++) out[i] = Math.max(0, Math.min(1, mean.data[i] + x * first2[i] + y * second[i]));
  return out;
}
var Digits = class {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.asked = h("canvas", { role: "img", class: "digit asked" });
    this.here = h("figure", { class: "here" }, this.asked, h("figcaption", {}, words.say("digit_here")));
    this.made = Array.from({ length: DOZEN }, () => {
      const canvas = h("canvas", { class: "digit", "aria-hidden": "true" });
      const name = h("figcaption");
      return { canvas, name, element: h("figure", {}, canvas, name), shown: "" };
    });
    this.strip = h("div", { class: "strip" }, ...this.made.map(({ element }) => element));
    this.note = h("p", { class: "second" });
    const made = h("div", { class: "made" }, h("h3", {}, words.say("digits_made")), this.strip, this.note);
    this.element = h("section", { class: "digits", "aria-label": words.say("digits_title"), hidden: true }, this.here, made);
    this.shown = "";
  }
  /**
   * @param {DigitsScene | null} digits
   * @param {Point | null} at the asked point
   * @param {{ model: Model | null, key: string, drawn: number }} generative
   * @param {Colours} colours
   */
  show(digits, at, { model, key, drawn: drawn2 }, colours) {
    this.element.hidden = !digits;
    if (!digits) return;
    const wanted = [at, key, drawn2, colours.key, devicePixelRatio].join("|");
    if (wanted === this.shown) return;
    this.shown = wanted;
    write(this.note, this.words.say("digits_note"));
    this.here.hidden = !at;
    if (at) paint(this.asked, inkAt(digits, at), digits.side, colours);
    set(this.asked, { "aria-label": this.words.say("digit_here") });
    this.draw(digits, model, Math.max(0, drawn2 - DOZEN), colours);
  }
  /**
   * The last dozen of those that are drawn, or the dozen that would be drawn first.
   * @param {DigitsScene} digits
   * @param {Model | null} model
   * @param {number} from
   * @param {Colours} colours
   */
  draw(digits, model, from, colours) {
    this.strip.hidden = !model?.joint;
    if (!model?.joint) return;
    this.made.forEach(({ canvas, name }, i) => {
      const { at, label } = model.sample(NOISE[from + i]);
      paint(canvas, inkAt(digits, at), digits.side, colours);
      name.replaceChildren(shape(label), ` ${nameOf(this.words, label)}`);
    });
  }
};
function paint(canvas, ink, side, { paper, ink: full }) {
  if (canvas.width !== side) [canvas.width, canvas.height] = [side, side];
  const ctx = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  const image = ctx.createImageData(side, side);
  ink.forEach((part, i) => {
    for (let c = 0; c < 3; c++) image.data[4 * i + c] = paper[c] + (full[c] - paper[c]) * part;
    image.data[4 * i + 3] = 255;
  });
  ctx.putImageData(image, 0, 0);
}

// explorer/stage/web/concepts/joint_vs_conditional/evaluation.js
var ALL_KNOWN = (
  /** @type {Without} */
  { missing: null, mean: 0 }
);
function summed2(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, se: Math.sqrt(variance / values.length) };
}
var Places = class {
  /** @param {ArrayLike<number>} xy (n, 2) */
  constructor(xy) {
    this.xy = xy;
    this.count = xy.length / 2;
    this.said = /* @__PURE__ */ new WeakMap();
  }
  /**
   * @param {Model} model
   * @param {number[]} plus added to each class's logarithm
   * @param {Without} [without]
   * @returns {Uint8Array} (n,) the likeliest class at each place
   */
  decided(model, plus, without = ALL_KNOWN) {
    const logs = this.logs(asLearned(model), without);
    const { count } = model;
    const out = new Uint8Array(this.count);
    for (let i = 0; i < out.length; i++) {
      for (let c = 1; c < count; c++) if (logs[i * count + c] + plus[c] > logs[i * count + out[i]] + plus[out[i]]) out[i] = c;
    }
    return out;
  }
  /**
   * @param {Model} model
   * @param {Without} without
   * @returns {Float64Array} (n, C)
   */
  logs(model, { missing, mean }) {
    const known = this.said.get(model) ?? /* @__PURE__ */ new Map();
    this.said.set(model, known);
    const key = `${missing} ${model.joint ? "" : mean}`;
    if (!known.has(key)) known.set(key, this.compute(model, missing, mean));
    return known.get(key);
  }
  /**
   * @param {Model} model
   * @param {Missing} missing
   * @param {number} mean
   */
  compute(model, missing, mean) {
    const out = new Float64Array(this.count * model.count);
    for (let i = 0; i < this.count; i++) {
      const at = (
        /** @type {Point} */
        [this.xy[2 * i], this.xy[2 * i + 1]]
      );
      if (!missing) out.set(model.logs(...at), i * model.count);
      else if (model.joint) out.set(logsAlong(model, knownAxis(missing), at[knownAxis(missing)]), i * model.count);
      else out.set(model.logs(...filledIn(at, missing, mean)), i * model.count);
    }
    return out;
  }
};
var Evaluation = class extends Places {
  /** @param {{ xy: NdArray, label: NdArray }} points */
  constructor({ xy, label }) {
    super(xy.data);
    this.label = label.data;
    this.points = label.data.length;
  }
  /** Whether these are its points. @param {{ xy: NdArray, label: NdArray } | null | undefined} points */
  fits(points) {
    if (!points || this.xy.length !== points.xy.data.length) return false;
    return points.xy.data.every((value, i) => value === this.xy[i]) && points.label.data.every((value, i) => value === this.label[i]);
  }
  /**
   * @param {Model} model
   * @param {number[]} plus
   * @param {number[]} weights
   * @param {Without} [without]
   * @returns {Float64Array} for each point 0 where its class is the likeliest, else its weight, which is 1 on average
   */
  errors(model, plus, weights, without) {
    const said2 = this.decided(model, plus, without);
    let all = 0;
    for (const label of this.label) all += weights[label];
    return Float64Array.from(said2, (top, i) => top === this.label[i] ? 0 : weights[this.label[i]] * this.points / all);
  }
  /**
   * @param {Float64Array} errors
   * @param {Float64Array} [best] the exact rule's
   * @returns {Compared}
   */
  rate(errors2, best) {
    const { mean: rate, se: own } = summed2(errors2);
    if (!best) return { rate, excess: NaN, se: Math.max(own, 1 / errors2.length) };
    const { mean: excess, se } = summed2(errors2.map((error, i) => error - best[i]));
    return { rate, excess, se };
  }
};

// explorer/stage/web/plane/layers/cross.js
function drawCross(ctx, camera, at, { paper, ink }) {
  const [x, y] = [camera.x(at[0]), camera.y(at[1])];
  ctx.lineCap = "round";
  for (
    const [colour, width] of
    /** @type {const} */
    [[paper, 5.5], [ink, 2.2]]
  ) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(x, y, 9, 0, 2 * Math.PI);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
      ctx.moveTo(x + 9 * dx, y + 9 * dy);
      ctx.lineTo(x + 17 * dx, y + 17 * dy);
    }
    ctx.stroke();
  }
}
function drawAcross(ctx, camera, axis, value, { paper, ink }) {
  const [x, y] = [camera.x(value), camera.y(value)];
  const [x0, y0, x1, y1] = axis === 0 ? [x, 0, x, camera.height] : [0, y, camera.width, y];
  for (
    const [colour, width] of
    /** @type {const} */
    [[paper, 5.5], [ink, 2.2]]
  ) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.setLineDash(colour === ink ? [10, 4, 2, 4] : []);
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.lineTo(x1, y1);
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
function drawEcho(ctx, camera, at, { paper, ink }) {
  for (
    const [colour, width] of
    /** @type {const} */
    [[paper, 4], [ink, 1.5]]
  ) {
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.arc(camera.x(at[0]), camera.y(at[1]), 5, 0, 2 * Math.PI);
    ctx.stroke();
  }
}

// explorer/stage/web/plane/layers/whole.js
function drawWhole(ctx, camera, { grid, log }, { peak, levels, fade, width }, colours) {
  const whole = new Float32Array(log[0].length);
  for (let i = 0; i < whole.length; i++) whole[i] = densityAt(log, i);
  drawField(ctx, camera, grid, wholePaint(whole, peak, colours, fade));
  for (const level of levels) drawContour(ctx, camera, grid, whole, level * peak, { colour: colours.density, width });
}
function wholePaint(whole, peak, { paper, density }, fade) {
  return (pixels, k, i) => {
    const t = 0.72 * fade * Math.sqrt(Math.min(1, whole[i] / peak));
    for (let c = 0; c < 3; c++) pixels[k + c] = paper[c] + (density[c] - paper[c]) * t;
  };
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/plan.js
var LABEL = 48;
var MOST2 = 96;
var GAP = 6;
var EDGE = 2;
var SHARE = 0.64;
function planOf({ sizes, features, offered }, width, height, aspect) {
  const counts = [offered.length, ...sizes.slice(1)];
  const widest = SHARE * (width - LABEL) / sizes.length;
  const columns = counts.map((count, layer) => {
    const h2 = Math.max(8, Math.min(MOST2, height / count - GAP, widest / aspect));
    const step2 = Math.min(height / count, 1.5 * h2 + GAP);
    const x = LABEL + widest / 2 + layer * (width - LABEL - widest - EDGE) / (sizes.length - 1);
    const at = (index) => ({ x, y: height / 2 + (index - (count - 1) / 2) * step2, w: h2 * aspect, h: h2 });
    return Array.from({ length: count }, (_, index) => nodeOf(layer, index, at(index), features, offered));
  });
  return { columns, edges: edgesOf(columns, sizes) };
}
function nodeOf(layer, index, box, features, offered) {
  if (layer > 0) return { layer, index, ...box, input: index };
  return { layer, index, ...box, input: features.indexOf(offered[index]), feature: offered[index] };
}
function edgesOf(columns, sizes) {
  const edges = [];
  for (let layer = 1, at = 0; layer < columns.length; layer++) {
    const read = sizes[layer - 1];
    const sources = columns[layer - 1].filter((node) => node.input >= 0);
    for (const to of columns[layer]) for (const from of sources) edges.push({ from, to, weight: at + to.index * read + from.input });
    at += read * sizes[layer] + sizes[layer];
  }
  return edges;
}
function biasAt(sizes, { layer, index }) {
  let at = 0;
  for (let l = 1; l < layer; l++) at += sizes[l] * (sizes[l - 1] + 1);
  return at + sizes[layer] * sizes[layer - 1] + index;
}
function ends({ from, to }) {
  return { x0: from.x + from.w / 2, y0: from.y, x1: to.x - to.w / 2, y1: to.y };
}
function edgeAt(edges, px, py, radius2) {
  let best = null;
  let nearest = radius2;
  for (const edge of edges) {
    const away = distance(edge, px, py);
    if (away < nearest) [best, nearest] = [edge, away];
  }
  return best;
}
function distance(edge, px, py) {
  const { x0, y0, x1, y1 } = ends(edge);
  const u = (px - x0) / (x1 - x0);
  if (!(u >= 0 && u <= 1)) return Infinity;
  const t = along(u);
  const slope = (y1 - y0) * 6 * t * (1 - t) / ((x1 - x0) * (1.5 - 3 * t + 3 * t * t));
  return Math.abs(py - y0 - (y1 - y0) * t * t * (3 - 2 * t)) / Math.hypot(1, slope);
}
function along(u) {
  let [low2, high] = [0, 1];
  for (let i = 0; i < 24; i++) {
    const t = (low2 + high) / 2;
    if (1.5 * t * (1 - t) + t * t * t < u) low2 = t;
    else high = t;
  }
  return (low2 + high) / 2;
}
function nodeAt({ columns }, px, py) {
  return columns.flat().find(({ x, y, w, h: h2 }) => Math.abs(px - x) <= w / 2 && Math.abs(py - y) <= h2 / 2) ?? null;
}
function beside({ columns }, { layer, index }, key) {
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  const column = columns[layer + dx];
  if (!column || !dx && !dy) return null;
  const wanted = dx ? Math.round((index + 0.5) / columns[layer].length * column.length - 0.5) : index + dy;
  return column[dx ? Math.max(0, Math.min(wanted, column.length - 1)) : wanted] ?? null;
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/labels.js
var STRENGTH = 0.65;
var TERMS = 3;
var LOW = "\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089";
var low = (n) => [...String(n)].map((digit) => LOW[Number(digit)]).join("");
function nameOf2({ sizes, names }, { layer, index, feature }, words) {
  if (layer === 0) return words.say("input_called", { name: names?.[feature ?? ""] ?? feature ?? "" });
  if (layer < sizes.length - 1) return words.say("neuron_called", { layer, n: index + 1 });
  return sizes[layer] === 1 ? words.say("output_odds") : words.say("output_called", { letter: nameOf(words, index) });
}
function formulaOf({ sizes, activation, names }, node, edges, weights) {
  if (node.layer === 0) return "";
  const terms = edges.filter(({ to }) => to.layer === node.layer && to.index === node.index).map(({ from, weight }) => ({ name: from.layer ? `h${low(from.index + 1)}` : names?.[from.feature ?? ""] ?? "", value: weights[weight] })).sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const shown = terms.slice(0, TERMS).map(({ name, value }, i) => signed(value, i === 0) + name);
  const rest = terms.length > TERMS ? " + \u2026" : "";
  const sum = `${shown.join("")}${rest}${signed(weights[biasAt(sizes, node)], false)}`.trimEnd();
  const linear = node.layer === sizes.length - 1 || activation === "linear";
  return linear ? sum : `${activation === "sigmoid" ? "\u03C3" : activation}(${sum})`;
}
function signed(value, first2) {
  const text = fixed(Math.abs(value), 2);
  if (first2) return value < 0 ? `\u2212${text} ` : `${text} `;
  return value < 0 ? ` \u2212 ${text} ` : ` + ${text} `;
}
function scaleOf({ sizes, activation }, { layer, feature }) {
  if (layer === 0) return feature?.startsWith("sin") ? 1 : 3;
  if (layer === sizes.length - 1) return 6;
  return activation === "tanh" || activation === "sigmoid" ? 1 : 3;
}
function sentenceOf(model, { node, edge, edges }, weights, words) {
  const name = (of) => nameOf2(model, of, words);
  if (edge) return words.say("edge_is", { from: name(edge.from), to: name(edge.to), value: fixed(weights[edge.weight], 2) });
  if (!node) return words.say("machine_hint");
  return formulaOf(model, node, edges, weights) || name(node);
}

// explorer/stage/web/concepts/joint_vs_conditional/picture.js
var COARSE = 64;
var FINE = 176;
var POSTERIOR_ERROR = 0.6;
var LEVELS = [0.05, 0.14, 0.28, 0.5, 0.75];
function drawPicture(ctx, camera, subject) {
  const { kind, learned, exact, look } = subject;
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (look.bare) {
    drawData(ctx, camera, subject, false);
    return;
  }
  const model = learned.model(look.at);
  const grid = camera.grid(look.moving ? COARSE : FINE);
  const show = !exact.known ? "learned" : look.lit === "error" ? "error" : look.show;
  const guess = model && show !== "exact" ? fieldOf(model, grid) : null;
  const network = look.neuron && model instanceof Mlp ? model : null;
  ctx.clearRect(0, 0, camera.width, camera.height);
  if (look.neuron && network) drawNeuron(ctx, camera, network, look.neuron, subject);
  else if (show === "error" && guess) drawError(ctx, camera, kind, guess, exact.field(grid), subject);
  else if (show === "exact" || guess) drawAnswer(ctx, camera, kind, guess ?? exact.field(grid), subject);
  drawData(ctx, camera, subject, show === "error" && !network);
  if (!together(subject)) drawBoth(ctx, camera, guess, subject);
  drawDraws(ctx, camera, subject, show === "exact" ? exact.model : model);
}
function together({ kind, look }) {
  return look.whole && kind === "density";
}
function drawBoth(ctx, camera, guess, { past, exact, look, colours }) {
  const left = past?.model(look.at);
  if (left && guess) drawBorders(ctx, camera, fieldOf(left, guess.grid), { colour: colours.ink2, width: 2.6, dash: [0.1, 5] });
  if (guess) {
    const width2 = look.lit === "border" ? 5 : 2.4;
    drawBorders(ctx, camera, guess, { colour: colours.ink, width: width2 });
  }
  if (!exact.known) return;
  const dashed = exact.field(camera.grid(FINE));
  const width = look.lit === "exact" ? 4 : 1.7;
  drawBorders(ctx, camera, dashed, { colour: colours.ink, width, dash: [6, 5] });
}
function drawNeuron(ctx, camera, network, { layer, index, feature }, { learned, look, colours }) {
  const model = (
    /** @type {NetworkModel} */
    learned.form
  );
  const grid = camera.grid(look.moving ? COARSE : FINE);
  const values = layer ? network.layers(grid, layer)[layer][index] : tabulate(grid, FEATURES[feature ?? "x1"]);
  drawField(ctx, camera, grid, errorPaint((i) => values[i], scaleOf(model, { layer, index, feature }), colours, STRENGTH));
}
function drawError(ctx, camera, kind, guess, truth, { exact, colours }) {
  const [chance, density] = [chanceError(guess, truth), densityError(guess.log, truth.log)];
  const paint2 = ofChance(kind, guess) ? errorPaint(chance, POSTERIOR_ERROR, colours) : errorPaint(density, exact.scales.error, colours);
  drawField(ctx, camera, guess.grid, paint2);
}
function ofChance(kind, field) {
  return kind === "posterior" || !field.joint;
}
function drawAnswer(ctx, camera, kind, field, { exact, look, colours }) {
  const fade = look.lit === "points" ? 0.35 : 1;
  if (ofChance(kind, field)) {
    drawField(ctx, camera, field.grid, posteriorPaint(field, colours, fade, look.shade?.strength(field.grid)));
    return;
  }
  const width = look.lit === "density" ? 2.6 : 1.2;
  if (look.whole) {
    drawWhole(ctx, camera, field, { peak: exact.scales.whole, levels: LEVELS, fade, width }, colours);
    return;
  }
  drawField(ctx, camera, field.grid, densityPaint(field.log, exact.scales.peak, colours, fade));
  field.log.forEach((values, label) => {
    const colour = look.show === "exact" ? colours.ink2 : colours.marks[label];
    for (const level of LEVELS) {
      drawContour(ctx, camera, field.grid, values, Math.log(level * exact.scales.peak), { colour, width });
    }
  });
}
function drawData(ctx, camera, { kind, points, look, colours }, back) {
  const size = radius(points.label.data.length) * (look.lit === "points" ? 1.5 : 1);
  const dimmed = look.lit === "density" || look.lit === "generated" || kind === "density" && (look.drawn > 0 || look.whole);
  const lit = look.lit === "points";
  const alpha = lit ? 1 : dimmed ? 0.28 : back ? 0.6 : 1;
  drawStill(ctx, camera, points, colours, { size, alpha, back: back && !lit });
}
function drawDraws(ctx, camera, { look, colours }, model) {
  if (!model?.joint) return;
  const lit = look.lit === "generated";
  const count = lit ? Math.max(look.drawn, 40) : look.drawn;
  const old = count - look.fresh;
  const grow = (i) => i < old ? 1 : look.pop * (1 + 1.4 * (1 - look.pop));
  const drawn2 = NOISE.slice(0, count).map((noise) => model.sample(noise));
  drawGenerated(ctx, camera, drawn2, colours, { exact: look.show === "exact", lit, grow });
}
function drawAsked(ctx, camera, kind, { ask, missing, mean }, colours) {
  if (!ask) return;
  if (!missing) {
    drawCross(ctx, camera, ask, colours);
    return;
  }
  const axis = knownAxis(missing);
  drawAcross(ctx, camera, axis, ask[axis], colours);
  if (kind === "posterior") drawEcho(ctx, camera, filledIn(ask, missing, mean), colours);
}

// explorer/stage/web/concepts/joint_vs_conditional/figurelegend.js
function legendItems(ctx, fonts, sheet, panel) {
  const { words, colours, exact, points, look, past } = sheet;
  const type = { ...fonts, size: 15, weight: 400, colour: colours.ink };
  const count = exact.model.count;
  if (look.show === "error") return [errorRamp(ctx, sheet, panel, type)];
  const classes = Array.from({ length: count }, (_, c) => classItem(ctx, sheet, c, type));
  if (points.wrong) classes.push(ringedItem(ctx, sheet, type));
  const lines = [
    ...look.show === "learned" ? [lined(ctx, { colour: colours.ink, width: 2.4 }, words.say("learned_border"), type)] : [],
    ...exact.known ? [lined(ctx, { colour: colours.ink, width: 1.7, dash: [6, 5] }, words.say("exact_border"), type)] : [],
    ...past ? [lined(ctx, { colour: colours.ink2, width: 2.6, dash: [0.1, 5] }, words.say("before_branch"), type)] : []
  ];
  if (panel.kind === "posterior") return [...classes, chanceRamp(ctx, sheet, count, type)];
  const own = look.whole ? [wholeRamp(ctx, sheet, type)] : lines;
  return look.drawn ? [...own, drawnItem(ctx, sheet, type)] : own;
}
function classItem(ctx, { words, colours }, label, type) {
  return marked(ctx, nameOf(words, label), type, (x, y) => {
    marker(
      /** @type {CanvasRenderingContext2D} */
      ctx,
      x,
      y,
      label,
      5
    );
    ctx.fillStyle = css(colours.marks[label]);
    ctx.fill();
  });
}
function drawnItem(ctx, { words, colours, look }, type) {
  return marked(ctx, words.say("generated"), type, (x, y) => {
    marker(
      /** @type {CanvasRenderingContext2D} */
      ctx,
      x,
      y,
      0,
      5
    );
    ctx.strokeStyle = css(look.show === "exact" ? colours.ink : colours.gen);
    ctx.lineWidth = 2;
    ctx.stroke();
  });
}
function ringedItem(ctx, { words, colours }, type) {
  return marked(ctx, words.say("wrong_label"), type, (x, y) => {
    for (const r of [5.8, 2.6]) {
      ctx.beginPath();
      marker(
        /** @type {CanvasRenderingContext2D} */
        ctx,
        x,
        y,
        0,
        r
      );
      [ctx.strokeStyle, ctx.fillStyle, ctx.lineWidth] = [css(colours.ink), css(colours.ink2), 1.6];
      if (r > 5) ctx.stroke();
      else ctx.fill();
    }
  });
}
function wholeRamp(ctx, { colours, exact }, type) {
  const shade = (t) => mixed(colours.paper, colours.density, 0.72 * t);
  return ramp(ctx, { formula: "p(x)", from: "0", to: fixed(exact.scales.whole, 2), shade }, type);
}
function chanceRamp(ctx, { colours }, count, type) {
  const two = count === 2;
  const rows = two ? [colours.classes[1]] : colours.classes.slice(0, count);
  const shade = (t, row) => {
    const side = two && t > 0.5 ? colours.classes[0] : rows[row];
    return mixed(colours.paper, side, two ? 0.05 + Math.abs(t - 0.5) : 0.55 * t);
  };
  return ramp(ctx, { formula: two ? "p(A | x)" : "p(y | x)", from: two ? "0" : `1/${count}`, to: "1", rows: rows.length, shade }, type);
}
function errorRamp(ctx, { words, colours, exact }, panel, type) {
  const scale = panel.kind === "posterior" ? POSTERIOR_ERROR : exact.scales.error;
  const end = fixed(scale, Math.max(0, -Math.floor(Math.log10(scale) + 1e-9)));
  const formula = panel.kind !== "posterior" ? "p(x)" : exact.model.count === 2 ? "p(A | x)" : "p(y | x)";
  const shade = (t) => mixed(colours.paper, t < 0.5 ? colours.minus : colours.plus, Math.abs(2 * t - 1));
  return ramp(ctx, { formula, from: `${words.say("learned_minus_exact")}  \u2212${end}`, to: end, shade }, type);
}

// explorer/stage/web/concepts/joint_vs_conditional/figure.js
var FEW = 120;
var besidesIn = (value, unit, limit, words) => [`${value} ${unit}`, limit].filter(Boolean).join(words.say("list_comma"));
function figureOf(stage, order) {
  const parts = stage.panels.map((panel, i) => partOf(stage, panel, i, order));
  return { parts, says: stage.words.say(stage.look.show) };
}
function partOf({ scene, words, exact, truth, look, timeline, shownAt }, { panel, learned, past }, i, { colours, film, card }) {
  if (!learned) throw new Error("a panel shows nothing yet");
  const { extent, points } = scene.own;
  const [left, right, bottom, top] = extent;
  const cell = truth.cells[i];
  const byHand = film ? null : cell.byHand;
  return {
    title: panel.title,
    math: look.whole && panel.kind === "density" ? "p(x)" : panel.math,
    subtitle: panel.subtitle,
    size: [right - left, top - bottom],
    draw: (ctx, { width, height }, at) => {
      const camera = new Camera(extent, width, height);
      const shown = { ...shownAt(at[timeline]), moving: false, lit: "", fresh: 0, pop: 1, pointer: null, neuron: null };
      drawPicture(ctx, camera, { kind: panel.kind, learned, past, exact, points: card ? first(points, FEW) : points, look: shown, colours });
      if (!card) drawAsked(ctx, camera, panel.kind, shown, colours);
    },
    legend: (ctx, fonts) => legendItems(ctx, fonts, { words, exact, points, colours, look, past: Boolean(past) }, panel),
    numbers: (at) => {
      const { value, besides, lines } = cell.texts(at[timeline], look.show, byHand);
      return { value, unit: cell.unit, lines: besides ? [lines[0], besidesIn(besides, panel.unit, lines[1], words), lines[2]] : lines };
    }
  };
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/edits.js
var DIGITS = 3;
var Edits = class {
  constructor() {
    this.film = "";
    this.version = 0;
    this.values = /* @__PURE__ */ new Map();
  }
  get count() {
    return this.values.size;
  }
  /** Another film is shown: what was set in the one before is gone. @param {string} film */
  belong(film) {
    if (film === this.film) return;
    this.film = film;
    if (this.count) this.clear();
  }
  /**
   * @param {number} place among the flat weights
   * @param {number} value
   */
  set(place2, value) {
    this.values.set(place2, rounded(value));
    this.version++;
  }
  clear() {
    this.values.clear();
    this.version++;
  }
  /**
   * @param {Float32Array} row
   * @returns {Float32Array} the same, or another where something was set
   */
  applied(row) {
    if (!this.count) return row;
    const out = Float32Array.from(row);
    for (const [place2, value] of this.values) out[place2] = value;
    return out;
  }
  /** As a branch carries them. */
  get text() {
    const sorted = [...this.values].sort(([a], [b]) => a - b);
    return sorted.map(([place2, value]) => `${place2}=${value}`).join(";");
  }
};
function rounded(value) {
  return Number(value.toFixed(DIGITS)) || 0;
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/loss.js
function bitsOn(model, { xy, label }) {
  let sum = 0;
  for (let i = 0; i < label.data.length; i++) {
    sum -= Math.log2(Math.max(1e-300, chancesOf(model.logs(xy.data[2 * i], xy.data[2 * i + 1]))[label.data[i]]));
  }
  return sum / label.data.length;
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/controls.js
var COUNTED = 80;
function small(text, label, act) {
  const button = h("button", { type: "button", class: "tool small", "aria-label": label, title: label }, text);
  button.addEventListener("click", act);
  return button;
}
function counter(name, [fewer, more], change) {
  const count = h("span");
  const [minus, plus] = [small("\u2212", fewer, () => change(-1)), small("+", more, () => change(1))];
  const element = h("div", { class: "counter" }, name && h("span", { class: "name" }, name), minus, count, plus);
  const show = (n, least, most) => {
    write(count, String(n));
    minus.disabled = n <= least;
    plus.disabled = n >= most;
  };
  return { element, show };
}
var Controls = class {
  /**
   * @param {Words} words
   * @param {{ request: (request: Request) => void, close: () => void, trainOn: () => void, putBack: () => void }} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.says = h("p");
    this.layers = counter(words.say("layers"), [words.say("fewer_layers"), words.say("more_layers")], (by) => actions.request({ kind: "layers", by }));
    const close = small("\xD7", words.say("close_machine"), actions.close);
    this.head = h("header", {}, h("h2", {}, words.say("machine")), this.layers.element, close, this.says);
    this.shape = h("div", { class: "machine-shape" });
    this.note = h("span", { role: "status" });
    this.train = h("button", { type: "button", class: "go" }, words.say("train_on"));
    this.back = h("button", { type: "button", class: "tool" }, words.say("put_back"));
    this.train.addEventListener("click", actions.trainOn);
    this.back.addEventListener("click", actions.putBack);
    this.byHand = h("div", { class: "by-hand", hidden: true }, this.note, this.train, this.back);
    this.foot = h("div", { class: "machine-foot" }, this.shape, this.byHand);
  }
  /**
   * The buttons under each hidden layer, where it stands.
   * @param {NetworkModel} model
   * @param {Plan} plan
   */
  rebuild({ sizes, shaped, most }, { columns }) {
    this.layers.element.hidden = !shaped;
    this.layers.show(sizes.length - 2, 0, most?.layers ?? 0);
    this.shape.replaceChildren();
    if (!shaped) return;
    set(this.shape, { "data-tight": columns[1][0].x - columns[0][0].x < COUNTED });
    for (let layer = 1; layer < sizes.length - 1; layer++) {
      const labels = ["fewer_neurons", "more_neurons"].map((key) => this.words.say(key, { layer }));
      const own = counter("", labels, (by) => this.actions.request({ kind: "neurons", layer: layer - 1, by }));
      own.show(sizes[layer], 1, most?.width ?? 0);
      own.element.style.left = `${columns[layer][0].x}px`;
      this.shape.append(own.element);
    }
  }
  /**
   * @param {number} count of weights set by hand
   * @param {boolean} open whether the film takes one more branch
   */
  edited(count, open) {
    this.byHand.hidden = count === 0;
    this.shape.hidden = count > 0;
    write(this.note, this.words.say(open ? "set_by_hand" : "no_branch_left", { n: count }));
    this.train.disabled = !open;
  }
};
var featureName = ({ names }, { feature = "" }) => names?.[feature] ?? feature;
function nodeButtons(model, { columns }, words) {
  return columns.flat().map((node) => {
    const name = nameOf2(model, node, words);
    const toggles = node.layer === 0 && model.shaped;
    const button = h("button", { type: "button", class: "node", "aria-label": name, tabindex: -1, "aria-pressed": toggles && String(node.input >= 0) });
    if (node.layer === 0) button.append(h("span", { "aria-hidden": "true" }, featureName(model, node)));
    const output = node.layer === model.sizes.length - 1;
    if (output && model.sizes[node.layer] > 1) button.append(h("span", { class: "letter", "aria-hidden": "true" }, nameOf(words, node.index)));
    place(button, node);
    return button;
  });
}
function place(element, { x, y, w, h: tall }) {
  Object.assign(element.style, { left: `${x - w / 2}px`, top: `${y - tall / 2}px`, width: `${w}px`, height: `${tall}px` });
}
function rove(buttons, one) {
  buttons.forEach((button, i) => set(button, { tabindex: i === one ? 0 : -1 }));
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/draw.js
var COARSE2 = 20;
var FINE2 = 44;
var MANY = 60;
var COARSEST = 12;
var THIN = 0.7;
var WIDE = 1.3;
var WIDEST = 7;
var SOLID = 0.8;
var FADED = 0.1;
function drawMachine(ctx, shown) {
  for (const edge of shown.plan.edges) if (!shown.lit(edge)) drawEdge(ctx, edge, shown, FADED);
  for (const edge of shown.plan.edges) if (shown.lit(edge)) drawEdge(ctx, edge, shown, SOLID);
  drawNodes(ctx, shown);
}
function drawEdge(ctx, edge, { mlp, colours, edited }, alpha) {
  const weight = mlp.weights[edge.weight];
  const { x0, y0, x1, y1 } = ends(edge);
  const middle = (x0 + x1) / 2;
  ctx.beginPath();
  ctx.moveTo(x0, y0);
  ctx.bezierCurveTo(middle, y0, middle, y1, x1, y1);
  ctx.lineWidth = Math.min(WIDEST, THIN + WIDE * Math.abs(weight));
  ctx.strokeStyle = css(weight < 0 ? colours.minus : colours.plus, alpha);
  ctx.stroke();
  if (!edited(edge)) return;
  ctx.beginPath();
  ctx.arc(middle, (y0 + y1) / 2, 4.5, 0, 2 * Math.PI);
  ctx.fillStyle = css(colours.ink);
  ctx.fill();
}
var atlas = null;
function drawNodes(ctx, { plan, model, mlp, colours, extent, moving, pointed }) {
  const nodes = plan.columns.flat();
  const nx = !moving ? FINE2 : nodes.length > MANY ? COARSEST : COARSE2;
  const ny = Math.max(2, Math.round(nx * (extent[3] - extent[2]) / (extent[1] - extent[0])));
  const grid = { nx, ny, extent };
  const layers = mlp.layers(grid);
  atlas ??= document.createElement("canvas");
  [atlas.width, atlas.height] = [nx, ny * nodes.length];
  const target = (
    /** @type {CanvasRenderingContext2D} */
    atlas.getContext("2d", { willReadFrequently: true })
  );
  const image = target.createImageData(nx, ny * nodes.length);
  nodes.forEach((node, i) => {
    const values = node.layer ? layers[node.layer][node.index] : tabulate(grid, FEATURES[
      /** @type {string} */
      node.feature
    ]);
    const paint2 = errorPaint((k) => values[k], scaleOf(model, node), colours, STRENGTH);
    fieldPixels(image.data.subarray(4 * i * nx * ny, 4 * (i + 1) * nx * ny), grid, paint2);
  });
  target.putImageData(image, 0, 0);
  ctx.imageSmoothingEnabled = true;
  nodes.forEach((node, i) => drawNode(ctx, node, [0, i * ny, nx, ny], colours, node === pointed));
}
function drawNode(ctx, node, [sx, sy, sw, sh], { paper, ink, ink2 }, pointed) {
  const [left, top] = [node.x - node.w / 2, node.y - node.h / 2];
  const used = node.input >= 0;
  ctx.fillStyle = css(paper);
  ctx.fillRect(left, top, node.w, node.h);
  ctx.globalAlpha = used ? 1 : 0.35;
  ctx.drawImage(
    /** @type {HTMLCanvasElement} */
    atlas,
    sx,
    sy,
    sw,
    sh,
    left,
    top,
    node.w,
    node.h
  );
  ctx.globalAlpha = 1;
  ctx.lineWidth = pointed ? 3 : used ? 1.5 : 1;
  ctx.setLineDash(used || pointed ? [] : [3, 3]);
  ctx.strokeStyle = css(pointed ? ink : ink2);
  ctx.strokeRect(left, top, node.w, node.h);
  ctx.setLineDash([]);
}

// explorer/stage/web/concepts/joint_vs_conditional/machine/editor.js
var REACH = 5;
var Editor = class {
  /**
   * @param {Words} words
   * @param {EditorActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.place = -1;
    this.node = null;
    this.most = 20;
    this.which = h("select", { "aria-label": words.say("which_weight") });
    this.number = h("input", { type: "number", step: 0.05, "aria-label": words.say("weight_value") });
    this.slider = h("input", { type: "range", step: 0.05, "aria-label": words.say("weight_value") });
    this.hint = h("p", { class: "second", hidden: true });
    const close = h("button", { type: "button", class: "tool close", "aria-label": words.say("close") }, "\xD7");
    close.addEventListener("click", actions.close);
    this.element = h("div", { class: "editor", role: "group" }, this.which, this.slider, this.number, this.hint, close);
    this.which.addEventListener("change", () => actions.choose(Number(this.which.value)));
    for (const input of [this.number, this.slider]) {
      input.addEventListener("input", () => this.take(input.value, actions.edit));
    }
    this.element.addEventListener("keydown", (e) => {
      if (e.key !== "Escape") return;
      e.preventDefault();
      e.stopPropagation();
      actions.close();
    });
  }
  /**
   * @param {string} text
   * @param {EditorActions["edit"]} edit
   */
  take(text, edit) {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value)) return;
    edit(this.place, rounded(Math.max(-this.most, Math.min(value, this.most))));
  }
  /**
   * @param {Place} node
   * @param {number} place
   * @param {NetworkModel} model
   * @param {Plan} plan
   */
  open(node, place2, model, plan) {
    const { words } = this;
    Object.assign(this, { node, place: place2, most: model.most?.weight ?? 20 });
    set(this.element, { "aria-label": nameOf2(model, node, words) });
    const into = plan.edges.filter(({ to }) => to === node);
    const choice = (at, text) => h("option", { value: at }, text);
    const from = (edge) => choice(edge.weight, words.say("weight_from", { name: nameOf2(model, edge.from, words) }));
    this.which.replaceChildren(choice(biasAt(model.sizes, node), words.say("bias")), ...into.map(from));
    this.which.value = String(place2);
  }
  /**
   * What the weight is now; what is being typed stays as it is.
   * @param {number} value
   * @param {string} full a sentence where no more weights can be set
   */
  show(value, full) {
    const root = (
      /** @type {ShadowRoot | Document} */
      this.element.getRootNode()
    );
    const shown = Math.round(1e3 * value) / 1e3;
    const reach = Math.min(this.most, Math.max(REACH, Math.ceil(Math.abs(shown))));
    if (root.activeElement !== this.slider) set(this.slider, { min: -reach, max: reach });
    set(this.number, { min: -this.most, max: this.most });
    for (const input of [this.number, this.slider]) {
      if (root.activeElement !== input) input.value = String(shown);
      input.disabled = full !== "";
    }
    write(this.hint, full);
    this.hint.hidden = !full;
    this.number.hidden = this.slider.hidden = full !== "";
  }
  close() {
    this.place = -1;
    this.node = null;
    this.element.remove();
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/machine/machine.js
var NEAR = 7;
var ROW = 46;
var Machine = class {
  /**
   * @param {Words} words
   * @param {MachineActions} actions
   */
  constructor(words, actions) {
    this.words = words;
    this.actions = actions;
    this.controls = new Controls(words, actions);
    this.editor = new Editor(words, { edit: actions.edit, choose: (place2) => this.choose(place2), close: () => this.shut() });
    this.canvas = h("canvas", { "aria-hidden": "true" });
    this.nodes = h("div", { class: "nodes", role: "group", "aria-label": words.say("neurons") });
    this.area = h("div", { class: "machine-area" }, this.canvas, this.nodes);
    this.element = h("section", { class: "machine", "aria-label": words.say("machine"), hidden: true }, this.controls.head, this.area, this.controls.foot);
    this.plan = null;
    this.model = null;
    this.built = "";
    this.network = "";
    this.painted = "";
    this.pointed = null;
    this.edge = null;
    this.buttons = [];
    this.listen();
    new ResizeObserver(() => this.resize()).observe(this.area);
  }
  /** The room may change with what stands beside. */
  resize() {
    const before = this.built;
    this.layout(this.narrow);
    if (this.built !== before) this.actions.redraw();
  }
  /**
   * @param {NetworkModel | null} model
   * @param {Extent} extent
   */
  update(model, extent) {
    this.model = model;
    this.extent = extent;
    this.layout(this.narrow);
  }
  /**
   * Take the room that there is, and build the parts anew where the network or the room is another.
   * @param {boolean} [narrow] whether the machine stands alone in the page's width
   */
  layout(narrow = false) {
    this.narrow = narrow;
    const { model, extent } = this;
    if (!model || !extent || this.element.hidden) return;
    const offered = model.shaped ? Object.keys(model.names ?? {}) : model.features ?? [];
    this.area.style.minHeight = narrow ? `${ROW * Math.max(offered.length, ...model.sizes.slice(1))}px` : "";
    const [width, height] = [this.area.clientWidth, this.area.clientHeight];
    const key = JSON.stringify([model, width, height]);
    if (key === this.built || !width) return;
    const network = JSON.stringify(model.features) + model.sizes;
    if (network !== this.network) this.forget();
    Object.assign(this, { built: key, network, painted: "" });
    const aspect = (extent[1] - extent[0]) / (extent[3] - extent[2]);
    this.plan = planOf({ sizes: model.sizes, features: model.features ?? [], offered }, width, height, aspect);
    this.keep(this.plan);
    this.buttons = nodeButtons(model, this.plan, this.words);
    this.nodes.replaceChildren(...this.buttons);
    rove(this.buttons, this.plan.columns[0].length);
    this.controls.rebuild(model, this.plan);
    write(this.controls.says, this.words.say("machine_hint"));
  }
  /** What is pointed at and edited, in the new plan of the same network. @param {Plan} plan */
  keep({ columns, edges }) {
    const same = (node) => node && columns[node.layer][node.index];
    this.pointed = same(this.pointed);
    this.editor.node = same(this.editor.node);
    this.edge = edges.find(({ weight }) => weight === this.edge?.weight) ?? null;
  }
  /** Another network: nothing is pointed at, nothing edited. */
  forget() {
    this.close();
    this.edge = this.pointed = null;
    this.actions.point(null);
  }
  /**
   * @param {Mlp | null} mlp the network at the place shown
   * @param {{ moving: boolean, key: string, edits: Edits }} how
   * @param {Colours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(mlp, { moving, key, edits }, colours) {
    const { plan, model, extent, area } = this;
    if (this.element.hidden || !plan || !model || !mlp || !extent || mlp.sizes.join() !== model.sizes.join()) return false;
    const now = [key, this.built, moving, this.edge?.weight, this.pointed && this.buttonOf(this.pointed), this.editor.place, devicePixelRatio, colours.key].join("|");
    if (now === this.painted) return false;
    this.painted = now;
    this.say(mlp, edits);
    const ctx = fit(this.canvas, area.clientWidth, area.clientHeight);
    ctx.clearRect(0, 0, area.clientWidth, area.clientHeight);
    const lit = (edge) => this.isLit(edge);
    const edited = (edge) => edits.values.has(edge.weight);
    drawMachine(ctx, { plan, model, mlp, colours, extent, moving, lit, edited, pointed: this.pointed ?? this.held });
    return true;
  }
  /** The node whose weight is on the card. */
  get held() {
    return this.editor.node && /** @type {Place} */
    this.editor.node;
  }
  /** @param {Edge} edge */
  isLit(edge) {
    if (this.edge) return edge === this.edge;
    const node = this.pointed ?? this.held;
    return !node || edge.from === node || edge.to === node;
  }
  /**
   * @param {Mlp} mlp
   * @param {Edits} edits
   */
  say(mlp, edits) {
    const model = (
      /** @type {NetworkModel} */
      this.model
    );
    const pointed = { node: this.pointed ?? this.held, edge: this.edge, edges: this.plan?.edges ?? [] };
    write(this.controls.says, sentenceOf(model, pointed, mlp.weights, this.words));
    this.controls.edited(edits.count, (model.branches ?? 1) > 0);
    const { place: place2 } = this.editor;
    const most = model.most?.edits ?? 1;
    const full = edits.count >= most && !edits.values.has(place2);
    if (place2 >= 0) this.editor.show(mlp.weights[place2], full ? this.words.say("no_more_edits", { n: most }) : "");
  }
  /* ---- what a visitor does */
  listen() {
    const { area, nodes } = this;
    area.addEventListener("pointermove", (e) => this.hover(e));
    area.addEventListener("pointerleave", () => this.point(null, null));
    area.addEventListener("click", (e) => this.click(e));
    nodes.addEventListener("focusin", (e) => this.focus(e.target));
    nodes.addEventListener("focusout", () => this.point(null, null));
    nodes.addEventListener("keydown", (e) => this.key(e));
  }
  /** @param {MouseEvent} e */
  under(e) {
    const { left, top } = this.area.getBoundingClientRect();
    const [x, y] = [e.clientX - left, e.clientY - top];
    const plan = (
      /** @type {Plan} */
      this.plan
    );
    const reach = "pointerType" in e && e.pointerType === "touch" ? 2 * NEAR : NEAR;
    const node = nodeAt(plan, x, y);
    return { node, edge: node ? null : edgeAt(plan.edges, x, y, reach) };
  }
  /** @param {PointerEvent} e */
  hover(e) {
    if (!this.plan) return;
    const { node, edge } = this.under(e);
    this.point(node, edge);
  }
  /**
   * @param {Place | null} node
   * @param {Edge | null} edge
   */
  point(node, edge) {
    if (node === this.pointed && edge === this.edge) return;
    this.pointed = node;
    this.edge = edge;
    set(this.area, { "data-over": edge ? "edge" : node ? "node" : null });
    this.actions.point(node ?? this.held);
  }
  /** @param {MouseEvent} e */
  click(e) {
    if (!this.plan) return;
    const byKey = e.detail === 0 && e.target instanceof HTMLElement ? this.placeOf(e.target) : null;
    const { node, edge } = byKey ? { node: byKey, edge: null } : this.under(e);
    if (node?.layer === 0) this.toggle(node);
    else if (node) this.open(node, biasAt(
      /** @type {NetworkModel} */
      this.model.sizes,
      node
    ), Boolean(byKey));
    else if (edge) this.open(edge.to, edge.weight, false);
    else this.shut();
  }
  /** @param {Place} node */
  toggle(node) {
    const { model } = this;
    if (model?.shaped && (node.input < 0 || model.sizes[0] > 1)) this.actions.request({ kind: "feature", name: node.feature ?? "" });
  }
  /**
   * @param {Place} node
   * @param {number} place
   * @param {boolean} byKey
   */
  open(node, place2, byKey) {
    this.editor.open(
      node,
      place2,
      /** @type {NetworkModel} */
      this.model,
      /** @type {Plan} */
      this.plan
    );
    this.controls.head.hidden = true;
    this.area.before(this.editor.element);
    if (byKey) this.editor.number.select();
    this.point(null, null);
    this.actions.point(node);
    this.actions.redraw();
  }
  /** Another weight of the same neuron. @param {number} place */
  choose(place2) {
    this.editor.place = place2;
    this.actions.redraw();
  }
  shut() {
    const { held } = this;
    const focused = this.editor.element.matches(":focus-within");
    this.close();
    if (held && focused) this.buttons[this.buttonOf(held)]?.focus();
    this.actions.point(this.pointed);
    this.actions.redraw();
  }
  /** Put the card away. */
  close() {
    this.editor.close();
    this.controls.head.hidden = false;
  }
  /** @param {EventTarget | null} target */
  focus(target) {
    const node = target instanceof HTMLElement ? this.placeOf(target) : null;
    if (node) rove(this.buttons, this.buttonOf(node));
    if (node && /** @type {HTMLElement} */
    target.matches(":focus-visible")) this.point(node, null);
  }
  /** @param {KeyboardEvent} e */
  key(e) {
    const node = e.target instanceof HTMLElement ? this.placeOf(e.target) : null;
    if (!node || !this.plan || !e.key.startsWith("Arrow")) return;
    e.preventDefault();
    const next = beside(this.plan, node, e.key);
    if (next) this.buttons[this.buttonOf(next)].focus();
  }
  /** @param {HTMLElement} button */
  placeOf(button) {
    return this.plan?.columns.flat()[this.buttons.findIndex((own) => own.contains(button))] ?? null;
  }
  /** @param {Place} node */
  buttonOf(node) {
    return this.plan?.columns.flat().indexOf(node) ?? -1;
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/machine/network.js
var DEEP = 5;
var networkOf = (panel) => panel?.model.kind === "mlp" ? panel.model : null;
var Network = class {
  /**
   * @param {Kit} kit
   * @param {string} timeline that the network's film lies on
   */
  constructor(kit, timeline) {
    this.kit = kit;
    this.timeline = timeline;
    this.edits = kit.lasting("edits", () => new Edits());
    this.panel = null;
    this.neuron = null;
    this.machine = new Machine(kit.words, {
      request: (request) => kit.send("machine", request),
      close: () => this.show(false),
      trainOn: () => this.trainOn(),
      putBack: () => this.edit((edits) => edits.clear()),
      point: (node) => {
        this.neuron = node;
        kit.redraw();
      },
      edit: (place2, value) => this.edit((edits) => edits.set(place2, value)),
      redraw: () => kit.redraw()
    });
  }
  get model() {
    return networkOf(this.panel);
  }
  /** Whether the machine stands open. @returns {boolean} */
  get open() {
    return Boolean(this.kit.look.machine) && this.panel !== null;
  }
  /** @param {JointScene} scene */
  update({ panels, films, own }) {
    this.panel = panels.find((panel) => networkOf(panel)) ?? null;
    this.edits.belong(this.panel ? films[this.panel.film].key : "");
    this.machine.update(this.model, own.extent);
  }
  /** Open the machine, or put it away. @param {boolean} open */
  show(open) {
    this.kit.choose({ machine: open && this.panel !== null });
    this.kit.layout();
  }
  /** Let the sheets make room. */
  arrange() {
    const { open, model } = this;
    this.machine.element.hidden = !open;
    set(this.kit.root, { "data-machine": open && this.panel?.id, "data-deep": open && (model?.sizes.length ?? 0) > DEEP });
    if (!open) this.neuron = null;
  }
  /**
   * Change weights by hand.
   * @param {(edits: Edits) => void} change
   */
  edit(change) {
    this.kit.timeline(this.timeline).pause();
    change(this.edits);
    this.kit.moved();
  }
  /** Have Python branch at this frame with the weights set by hand. */
  trainOn() {
    const frame = this.kit.timeline(this.timeline).pause();
    this.kit.send("machine", { kind: "train", frame, weights: this.edits.text });
  }
  /**
   * @param {LearnedSide | undefined} learned
   * @param {Pick<Moment, "moving"> & { at: number }} moment
   * @param {Colours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(learned, { at, moving }, colours) {
    const model = learned?.model(at);
    if (!learned || !this.open || !(model instanceof Mlp)) return false;
    const key = [learned.film.key, learned.film.clamp(at), this.edits.version].join("|");
    return this.machine.paint(model, { moving, key, edits: this.edits }, colours);
  }
  /**
   * What the strip says of a network whose weights were set by hand: how it reads the points that it learns from, the
   * recorded one beside it. The points that films are evaluated on are not here.
   * @param {LearnedSide} learned
   * @param {JointScene["own"]["points"]} points
   * @param {number} frame
   * @returns {Readings | null}
   */
  reading(learned, points, frame) {
    if (!this.edits.count) return null;
    const { words } = this.kit;
    const [now, before] = [learned.model(frame), learned.recorded(frame)];
    if (!now || !before) return null;
    const said2 = { n: points.label.data.length, value: fixed(bitsOn(before, points), 3) };
    return { value: fixed(bitsOn(now, points), 3), besides: "", lines: [words.say("edited_by_hand"), words.say("on_own_points", said2), words.say("as_recorded", said2)] };
  }
};

// explorer/stage/web/kernel/panel.js
var PanelFrame = class {
  /**
   * @param {Pick<PanelScene, "id" | "title">} panel
   * @param {FrameParts} parts
   * @param {Words} words
   * @param {FrameActions} actions
   */
  constructor({ id, title }, { head, over, below }, words, { act, pick, hover }) {
    this.words = words;
    this.title = title;
    this.base = h("canvas", { role: "img", class: "base", "aria-label": title });
    this.over = h("canvas", { "aria-hidden": "true", class: "over" });
    this.status = new FilmStatus(words, act);
    this.spoken = h("p", { class: "spoken" });
    this.view = h("div", { class: "view" }, this.base, this.over, ...over, this.status.element);
    this.element = h("section", { class: "panel", "data-panel": id, "aria-label": title }, head, this.view, ...below, this.spoken);
    this.visible = false;
    this.camera = null;
    this.extent = null;
    pointing(this.base, (x, y) => this.at(x, y), { pick, hover });
  }
  /**
   * Which place of the plane lies under the pointer.
   * @param {number} x CSS pixels of the picture
   * @param {number} y
   */
  at(x, y) {
    const camera = (
      /** @type {Camera} */
      this.camera
    );
    return camera.world(x / camera.zoom, y / camera.zoom);
  }
  /**
   * @param {Extent} extent that the picture shows
   * @param {Status | null} status of its film
   */
  update(extent, status) {
    this.extent = extent;
    if (status) this.status.update(status);
  }
  /**
   * Take the width that the page gives, and a height that leaves room for what stands below.
   * @param {number} roof the most pixels a picture may be tall
   * @param {number} [zoom] how many times larger marks and lines are drawn
   */
  layout(roof, zoom = 1) {
    const width = this.view.clientWidth;
    this.visible = width > 0;
    if (!width || !this.extent) return;
    const [left, right, bottom, top] = this.extent;
    const height = Math.round(Math.min(width * (top - bottom) / (right - left), roof));
    this.base.style.height = this.over.style.height = `${height}px`;
    const [wide, tall] = [width / zoom, height / zoom];
    if (this.camera?.width === wide && this.camera.height === tall && this.camera.zoom === zoom) return;
    this.camera = new Camera(this.extent, wide, tall, zoom);
  }
  /**
   * What a picture shows, in words.
   * @param {string} what
   * @param {string} frame
   * @param {string} numbers
   */
  speak(what, frame, numbers) {
    const text = this.words.say("describe", { title: this.title, what, frame });
    set(this.base, { "aria-label": text });
    write(this.spoken, [text, numbers].filter(Boolean).join(" "));
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/legend.js
var Legend = class {
  /**
   * @param {SideScene} panel
   * @param {Words} words
   * @param {Pick<PanelActions, "light" | "turn">} actions
   */
  constructor(panel, words, { light, turn }) {
    this.panel = panel;
    this.words = words;
    this.light = light;
    this.element = h("div", { class: "legend", role: "group", "aria-label": words.say("legend") });
    this.posterior = panel.kind === "posterior";
    this.turn = h("button", { type: "button", class: "turn" });
    this.turn.addEventListener("click", () => turn(this.posterior ? "shade" : "whole"));
    this.shown = "";
    this.wrong = false;
    this.past = false;
    this.scale = POSTERIOR_ERROR;
    this.peak = 1;
    this.count = 2;
    this.known = true;
  }
  /**
   * @param {Exact} exact
   * @param {{ wrong: boolean, past: boolean }} has whether some labels are wrong, and whether a branch has left an old border
   */
  update(exact, { wrong, past }) {
    Object.assign(this, { wrong, past });
    this.scale = this.panel.kind === "posterior" ? POSTERIOR_ERROR : exact.scales.error;
    this.count = exact.model.count;
    this.peak = exact.scales.whole;
    this.known = exact.known;
    this.shown = "";
  }
  /**
   * @param {Pick<Shown, "show" | "lit" | "whole" | "shade" | "names" | "bare">} look
   * @param {number | null} [scale] of a neuron's field, where one is drawn
   */
  show({ show, lit, whole, shade, names, bare }, scale = null) {
    const by = shade ? names[shade.whose] : "";
    this.turn.hidden = bare;
    const neuron = scale !== null;
    const key = [neuron ? "neuron" : show === "error", scale, whole, by, bare].join("|");
    if (neuron !== this.shown.startsWith("neuron")) this.hold(neuron);
    if (key !== this.shown) {
      this.element.replaceChildren(...bare ? this.classes("") : neuron ? this.neuron(scale) : show === "error" ? this.error() : this.marks(whole));
      this.turn.hidden = bare || neuron || this.posterior && show === "error";
      this.turning(whole, by);
    }
    this.shown = key;
    for (const item of this.element.querySelectorAll(".mark")) set(item, { "data-lit": item.getAttribute("data-see") === lit && lit !== "" });
  }
  /** Keep the height: what stands beside must not move. @param {boolean} held */
  hold(held) {
    this.element.style.minHeight = held ? `${this.element.offsetHeight}px` : "";
  }
  /** @param {boolean} whole whether p(x) is drawn */
  marks(whole) {
    const { words } = this;
    const posterior = this.panel.kind === "posterior";
    const extra = posterior ? "" : "narrow-only";
    const classes = this.classes(extra);
    const lines = [this.item("border", posterior ? "narrow-only" : "", stroke(false), words.say("learned"))];
    if (this.known) lines.push(this.item("exact", posterior ? "narrow-only" : "", stroke(true), words.say("exact")));
    if (this.past) lines.push(this.item("border", "", dotted(), words.say("before_branch")));
    const own = posterior ? this.ramp() : this.item("generated", "", ring(), words.say("generated"));
    if (posterior) return [...classes, own, ...lines];
    return whole ? [this.item("density", "", math("p(x)"), "0", h("i", { class: "ramp whole" }), fixed(this.peak, 2)), own, ...classes] : [...lines, own, ...classes];
  }
  /** @param {string} extra class */
  classes(extra) {
    const items = Array.from({ length: this.count }, (_, c) => this.item("points", extra, shape(c), nameOf(this.words, c)));
    return this.wrong ? [...items, this.item("points", extra, ringed(), this.words.say("wrong_label"))] : items;
  }
  /**
   * The button that draws p(x) in place of the classes, or fades chances by it; it says whose p(x) that is.
   * @param {boolean} whole
   * @param {string} by whose p(x) chances fade by, or ""
   */
  turning(whole, by) {
    const { words, turn } = this;
    const { posterior } = this;
    const text = posterior ? words.say(by ? "shaded_by" : "shade_by", { whose: by }) : words.say(whole ? "by_class" : "all_together");
    turn.replaceChildren(text);
    set(turn, { "aria-pressed": String(posterior ? Boolean(by) : whole), title: words.say(posterior ? "shade_help" : "whole_help") });
  }
  /** What the colours of chances mean. */
  ramp() {
    if (this.count === 2) return this.item("border", "", formulaOfA("p(A | x)", this.words), "0", h("i", { class: "ramp posterior" }), "1");
    const rows = Array.from({ length: this.count }, (_, c) => h("i", { class: `class-${LETTERS[c]}` }));
    return this.item("border", "", math("p(y | x)"), `1/${this.count}`, h("span", { class: "ramp many" }, ...rows), "1");
  }
  /** @param {number} scale */
  neuron(scale) {
    return [this.item("neuron", "", h("span", { class: "long" }, this.words.say("gives")), `\u2212${scale}`, h("i", { class: "ramp signed" }), String(scale))];
  }
  error() {
    const end = fixed(this.scale, Math.max(0, -Math.floor(Math.log10(this.scale) + 1e-9)));
    const name = h("span", { class: "long" }, this.ofWhat(), " ", this.words.say("learned_minus_exact"));
    return [this.item("error", "", name, `\u2212${end}`, h("i", { class: "ramp error" }), end)];
  }
  /** Whose error is drawn. */
  ofWhat() {
    if (this.panel.kind !== "posterior") return math("p(x)");
    if (this.count === 2) return formulaOfA("p(A | x)", this.words);
    const of = h("span", { class: "math", title: this.words.say("likeliest_help") }, h("i", {}, "p"), "(");
    of.append(this.words.say("likeliest"), " | ", h("i", {}, "x"), ")", h("span", { class: "spoken" }, this.words.say("likeliest_help")));
    return of;
  }
  /**
   * @param {string} see the mark's name, as in a link #see-...
   * @param {string} extra class
   * @param {...(Node | string)} parts
   */
  item(see, extra, ...parts) {
    const element = h("span", { class: `mark ${extra}`, "data-see": see }, ...parts);
    element.addEventListener("pointerenter", () => this.light(see));
    element.addEventListener("pointerleave", () => this.light(""));
    return element;
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/readout.js
function readAt(at, camera, model, exact, points, words) {
  const [learned, truth] = [model && answer(model, ...at), answer(exact.model, ...at)];
  const key = [...at, learned?.chances, learned?.density].join();
  return { key, said: () => cells(learned, exact.known ? truth : null, truth.chances.length, labelUnder(at, camera, points), words) };
}
function cells(learned, truth, count, label, words) {
  const chance = (a) => a ? chanceOf(words, a) : "\u2013";
  const density = (a) => a?.density == null ? "\u2013" : number(a.density);
  const exact = (name, said2) => truth ? [h("span", { class: name }, said2)] : [];
  return [
    label < 0 ? h("span") : h("span", {}, shape(label), ` ${nameOf(words, label)}`),
    h("span", { class: "second" }, words.say("learned")),
    ...exact("second", words.say("exact")),
    count > 2 ? math("p(y | x)") : formulaOfA("p(A | x)", words),
    h("b", {}, chance(learned)),
    ...exact("", chance(truth)),
    math("p(x)"),
    h("b", {}, density(learned)),
    ...exact("", density(truth))
  ];
}

// explorer/stage/web/concepts/joint_vs_conditional/panel.js
var BATCH = 40;
var MOST_DRAWN = 200;
var shortName = (panel) => panel.short ?? panel.title;
var inParts = (text) => text.split(/(?=[,，])/).map((part) => h("span", {}, part));
var Panel = class {
  /**
   * @param {SideScene} panel
   * @param {Words} words
   * @param {PanelActions} actions
   */
  constructor(panel, words, actions) {
    this.panel = panel;
    this.words = words;
    this.actions = actions;
    this.readout = new ReadOut();
    this.legend = new Legend(panel, words, actions);
    this.math = h("span", {}, math(panel.math));
    this.axes = [h("span", { class: "axis across", hidden: true }), h("span", { class: "axis up", hidden: true })];
    this.subtitle = h("p");
    this.said = h("span", { class: "parts" });
    this.open = h("button", { type: "button", class: "tool open", "aria-expanded": "false" }, this.said, outwards());
    this.open.addEventListener("click", actions.machine);
    const parts = { head: this.head(), over: [...this.axes, this.readout.element], below: [] };
    this.frame = new PanelFrame(panel, parts, words, {
      act: (kind) => actions.act(kind, this.panel.film),
      pick: actions.ask,
      hover: (at) => actions.hover(panel.id, at)
    });
    this.named = "";
    this.painted = "";
    this.coarse = false;
    this.paintedOver = "";
  }
  get element() {
    return this.frame.element;
  }
  head() {
    const { panel, words, actions } = this;
    this.title = h("h2", {}, `${panel.title} `, this.math);
    const line = h("div", { class: "line" }, this.subtitle, this.legend.element);
    const head = (act) => h("header", {}, h("div", { class: "name" }, this.title, this.legend.turn, act), line);
    if (!panel.can_generate) return head(h("span", { class: "none" }, words.say("nothing_to_draw")));
    this.generate = h("button", { type: "button", class: "go" }, words.say("generate", { n: BATCH }));
    this.clear = h("button", { type: "button", class: "tool clear", "aria-label": words.say("clear_generated") }, "\xD7");
    set(this.clear, { title: words.say("clear_generated") });
    this.generate.addEventListener("click", actions.generate);
    this.clear.addEventListener("click", actions.clear);
    return head(h("div", { class: "draw" }, this.clear, this.generate));
  }
  /**
   * New data for the same panel.
   * @param {SideScene} panel
   * @param {JointScene} scene
   * @param {{ learned: LearnedSide, past: LearnedSide | null }} sides the model, and what it would be without its last branch
   * @param {Exact} exact
   */
  update(panel, { own, films }, { learned, past }, exact) {
    this.panel = panel;
    this.own = own;
    this.learned = learned;
    this.past = past;
    this.exact = exact;
    this.describeModel(panel);
    this.frame.update(
      own.extent,
      /** @type {Status} */
      films[panel.film].status
    );
    this.legend.update(exact, { wrong: Boolean(own.points.wrong), past: past !== null });
    this.nameAxes(own);
  }
  /** Say what lies across and what up, where the coordinates are columns of real data. @param {Own} own */
  nameAxes({ real }) {
    axesOf(real).forEach((axis, i) => {
      this.axes[i].hidden = !axis.name;
      write(this.axes[i], axis.name && (i ? `${named(axis)} \u2191` : `${named(axis)} \u2192`));
    });
  }
  /**
   * @param {Shown} shown
   * @param {PlaneColours} colours
   * @returns {boolean} whether anything was painted
   */
  paint(shown, colours) {
    const { learned, exact, own } = this;
    const { camera, visible } = this.frame;
    if (!camera || !learned || !exact || !own || !visible) return false;
    this.refresh(shown);
    const base = this.paintBase(shown, colours, { learned, past: this.past ?? null, exact, points: own.points });
    return this.paintOver(shown, colours) || base;
  }
  /** @param {Shown} shown */
  refresh(shown) {
    const neuron = this.neuron(shown);
    this.legend.show(shown.lit === "error" && this.exact?.known ? { ...shown, show: "error" } : shown, neuron?.scale);
    this.name(neuron?.name ?? "", shown.whole && this.panel.kind === "density" ? "p(x)" : this.panel.math);
    this.offer(shown);
    const at = shown.bare ? null : shown.pointer?.panel === this.panel.id ? shown.pointer.at : null;
    const { camera } = this.frame;
    if (!at || !camera || !this.learned || !this.exact) {
      this.readout.hide();
      return;
    }
    const { key, said: said2 } = readAt(at, camera, this.learned.model(shown.at), this.exact, this.own?.points, this.words);
    set(this.readout.element, { "data-unknown": !this.exact.known });
    this.readout.show(at, camera, key, said2);
  }
  /** What one may do with the model: nothing while a question about it is open. @param {Shown} shown */
  offer({ drawn: drawn2, bare }) {
    if (this.clear) this.clear.hidden = drawn2 === 0 || bare;
    if (this.generate) this.generate.disabled = !this.learned?.film.have || bare;
    this.open.disabled = bare;
  }
  /** Say what the model is made of; a network can be opened there. @param {SideScene} panel */
  describeModel({ subtitle, model }) {
    this.said.replaceChildren(...inParts(subtitle));
    if (model.kind !== "mlp") this.subtitle.replaceChildren(h("span", { class: "parts" }, ...inParts(subtitle)));
    else if (this.open.parentNode !== this.subtitle) this.subtitle.replaceChildren(this.open);
    this.showOpen(this.open.getAttribute("aria-expanded") === "true");
  }
  /** The machine's node that is drawn here, if one is pointed at. @param {Shown} shown */
  neuron({ neuron }) {
    const { model } = this.panel;
    if (!neuron || model.kind !== "mlp") return null;
    const network = (
      /** @type {NetworkModel} */
      model
    );
    return { name: nameOf2(network, neuron, this.words), scale: scaleOf(network, neuron) };
  }
  /**
   * Say what the picture shows.
   * @param {string} neuron its name, where one is drawn
   * @param {string} formula else
   */
  name(neuron, formula) {
    const name = neuron || formula;
    if (name === this.named || !this.title) return;
    this.named = name;
    this.math.replaceChildren(math(formula));
    this.title.replaceChildren(...neuron ? [neuron] : [`${this.panel.title} `, this.math]);
  }
  /** Whether the machine stands open. @param {boolean} open */
  showOpen(open) {
    const text = this.words.say(open ? "close_machine" : "open_machine");
    set(this.open, { "aria-expanded": String(open), "aria-label": `${this.said.textContent}: ${text}`, title: `${text} (M)` });
  }
  /**
   * @param {Shown} shown
   * @param {PlaneColours} colours
   * @param {{ learned: LearnedSide, past: LearnedSide | null, exact: Exact, points: Own["points"] }} of
   */
  paintBase(shown, colours, { learned, past, exact, points }) {
    const { base, camera } = this.frame;
    if (!camera) return false;
    const place2 = learned.film.have ? learned.film.clamp(shown.at) : -1;
    const node = this.panel.model.kind === "mlp" ? shown.neuron && `${shown.neuron.layer}.${shown.neuron.index}` : "";
    const marks = [shown.bare, shown.show, shown.lit, shown.drawn, shown.pop, place2, learned.key, past?.key, past?.film.have, learned.edits?.version, node, shown.whole, shown.shade?.key];
    const key = [...marks, camera.width, camera.height, camera.zoom, devicePixelRatio, colours.key, points.key, exact.key].join("|");
    if (key === this.painted && (shown.moving || !this.coarse)) return false;
    this.painted = key;
    this.coarse = shown.moving;
    const ctx = fit(base, camera.width, camera.height, devicePixelRatio * camera.zoom);
    drawPicture(ctx, camera, { kind: this.panel.kind, learned, past, exact, points, look: shown, colours });
    return true;
  }
  /**
   * @param {Shown} shown
   * @param {PlaneColours} colours
   */
  paintOver({ ask, missing, mean, pointer }, colours) {
    const { over, camera } = this.frame;
    if (!camera) return false;
    const echo = pointer && pointer.panel !== this.panel.id ? pointer.at : null;
    const key = [ask, missing, mean, echo, camera.width, camera.height, camera.zoom, devicePixelRatio, colours.key].join("|");
    if (key === this.paintedOver) return false;
    this.paintedOver = key;
    const ctx = fit(over, camera.width, camera.height, devicePixelRatio * camera.zoom);
    ctx.clearRect(0, 0, camera.width, camera.height);
    drawAsked(ctx, camera, this.panel.kind, { ask, missing, mean }, colours);
    if (echo) drawEcho(ctx, camera, echo, colours);
    return true;
  }
  /**
   * What a picture shows, in words.
   * @param {Pick<Shown, "show" | "whole" | "bare">} shown
   * @param {string} frame
   * @param {string} numbers
   */
  describe({ show, whole, bare }, frame, numbers) {
    if (bare) {
      this.frame.speak(this.words.say("describe_bare"), "", "");
      return;
    }
    const many = this.panel.kind === "posterior" && (this.exact?.model.count ?? 2) > 2 ? "_many" : "";
    const drawn2 = whole && this.panel.kind === "density" ? "describe_whole" : `describe_${this.panel.kind}${many}`;
    this.frame.speak(this.words.say(show === "learned" ? drawn2 : `describe_${show}`), frame, numbers);
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/shade.js
function shadeOf(exact, panels, at) {
  if (exact) {
    const strength = (grid) => strengths(exact.field(grid).log, exact.scales.whole);
    return { whose: "", key: exact.key, strength };
  }
  for (const { id, learned } of panels) {
    const model = learned.model(at);
    if (!model?.joint) continue;
    const strength = (grid) => strengths(fieldOf(model, grid).log);
    return { whose: id, key: `${learned.key} ${learned.film.clamp(at)}`, strength };
  }
  return null;
}

// explorer/stage/web/plane/learned.js
var ARRAYS = (
  /** @type {const} */
  { mlp: "weights", mixture: "components", grid: "field" }
);
var Learned = class {
  /**
   * @param {ModelForm} form
   * @param {Film} film
   * @param {Extent} extent of the plane
   */
  constructor(form, film, extent) {
    this.form = form;
    this.film = film;
    this.extent = extent;
    this.last = null;
  }
  /** What it says is that of its film. */
  get key() {
    return this.film.key;
  }
  /** Goes up where what a frame holds is altered. */
  get version() {
    return 0;
  }
  /**
   * What a frame holds, where something else is laid over it.
   * @param {Float32Array} row
   */
  altered(row) {
    return row;
  }
  /**
   * @param {number} at
   * @returns {Model | null} null before the first frame
   */
  model(at) {
    const place2 = this.film.clamp(at);
    const { version } = this;
    if (this.last?.at === place2 && this.last.version === version && this.film.have) return this.last.model;
    const row = this.row(at);
    if (!row) return null;
    this.last = { at: place2, version, model: built(this.form, this.altered(row), this.extent) };
    return this.last.model;
  }
  /** The model as it was recorded, whatever lies over it. @param {number} at */
  recorded(at) {
    const row = this.row(at);
    return row && built(this.form, row, this.extent);
  }
  /** What the film holds at a place. @param {number} at */
  row(at) {
    return this.film.row(ARRAYS[this.form.kind], this.film.clamp(at));
  }
};
function built(form, row, extent) {
  if (form.kind === "mlp") return new Mlp(form.sizes, form.activation, row, form.features);
  return form.kind === "mixture" ? new Joint(row, form.prior) : raster(form, row, extent);
}
function raster({ what, nx, ny, prior, smooth = true }, row, extent) {
  const cells2 = nx * ny;
  const grid = { nx, ny, extent };
  const of = (label) => new Raster(row.subarray(label * cells2, (label + 1) * cells2), grid, smooth);
  const classes = Array.from({ length: row.length / cells2 }, (_, label) => of(label));
  return what === "joint" ? rasterJoint(classes, prior) : new RasterPosterior(classes);
}

// explorer/stage/web/concepts/joint_vs_conditional/side.js
var LearnedSide = class extends Learned {
  /**
   * @param {ModelForm} form
   * @param {Film} film
   * @param {Extent} extent
   * @param {Edits | null} [edits] made by hand in this film
   */
  constructor(form, film, extent, edits = null) {
    super(form, film, extent);
    this.edits = edits;
    this.prior = null;
    this.given = null;
  }
  get key() {
    return `${this.film.key} ${this.prior}`;
  }
  get version() {
    return this.edits?.version ?? 0;
  }
  /** @param {Float32Array} row */
  altered(row) {
    return this.edits?.applied(row) ?? row;
  }
  /**
   * The model as it was learned, with its own priors.
   * @param {number} at
   */
  learned(at) {
    return super.model(at);
  }
  /**
   * @param {number} at
   * @returns {Model | null}
   */
  model(at) {
    const from = this.learned(at);
    if (!from) return null;
    if (this.given?.from !== from || this.given.prior !== this.prior) this.given = { from, prior: this.prior, model: withPrior(from, this.prior) };
    return this.given.model;
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/formula.js
var FINE3 = 200;
var QUICK = 100;
var MARGIN = 1;
var TURN = 0.28;
var LEAST2 = 5e-6;
var total = (values) => values.reduce((sum, value) => sum + value, 0);
var Formula = class extends Places {
  /**
   * @param {Joint} exact
   * @param {Extent} extent
   * @param {number} [cells]
   */
  constructor(exact, extent, cells2 = FINE3) {
    const { xy, mass } = cellsOf(exact, extent, cells2);
    super(xy);
    this.exact = exact;
    this.mass = mass;
    this.points = null;
    this.least = null;
  }
  /**
   * @param {Model} model
   * @param {number[]} plus
   * @param {number[]} weights
   * @param {Without} [without]
   * @returns {Float64Array} the mass that is decided wrongly in each cell
   */
  errors(model, plus, weights, without) {
    const { count } = this.exact;
    return Float64Array.from(this.decided(model, plus, without), (top, i) => {
      let wrong = 0;
      for (let c = 0; c < count; c++) if (c !== top) wrong += this.mass[i * count + c] * weights[c];
      return wrong;
    });
  }
  /**
   * @param {Float64Array} errors
   * @param {Float64Array} [best]
   * @returns {Compared}
   */
  rate(errors2, best) {
    const rate = total(errors2);
    return { rate, excess: best ? rate - total(best) : NaN, se: null };
  }
  /**
   * By how much a model errs more than the exact rule: never below zero.
   * @param {Model} model
   */
  excess(model) {
    const still = this.exact.prior.map(() => 0);
    const own = this.exact.prior.map(() => 1);
    this.least ??= total(this.errors(this.exact, still, own));
    return Math.max(0, total(this.errors(model, still, own)) - this.least);
  }
};
function cellsOf(exact, extent, cells2) {
  const [left, right, bottom, top] = extent.map((side2, i) => side2 + (i % 2 ? MARGIN : -MARGIN));
  const side = Math.sqrt((right - left) * (top - bottom)) / cells2;
  const [cos, sin] = [Math.cos(TURN), Math.sin(TURN)];
  const [xy, mass] = [
    /** @type {number[]} */
    [],
    /** @type {number[]} */
    []
  ];
  for (let j = -cells2; j < cells2; j++) {
    for (let i = -cells2; i < cells2; i++) {
      const [u, v] = [(i + 0.5) * side, (j + 0.5) * side];
      const [x, y] = [u * cos - v * sin + (left + right) / 2, u * sin + v * cos + (bottom + top) / 2];
      if (!(x > left && x < right && y > bottom && y < top)) continue;
      const own = exact.logs(x, y).map(Math.exp);
      if (own.reduce((sum, p) => sum + p) < LEAST2) continue;
      xy.push(x, y);
      for (const p of own) mass.push(p * side * side);
    }
  }
  return { xy: Float64Array.from(xy), mass: Float64Array.from(mass) };
}

// explorer/stage/web/concepts/joint_vs_conditional/likelihood.js
var Likelihood = class {
  /**
   * @param {Evaluation} evaluation
   * @param {Joint} exact as the world is
   * @param {number} [entropy] H(x), which the exact p(x) reads over the whole world
   */
  constructor(evaluation, exact, entropy) {
    this.evaluation = evaluation;
    this.perfect = lossesOf(evaluation, exact);
    this.floor = { bits: summed2(this.perfect).mean, points: this.perfect.length, ...entropy === void 0 ? {} : { entropy } };
    this.of = "";
    this.read = [];
  }
  /**
   * The film of a learned p(x, y), evaluated by its p(x).
   * @param {LearnedSide} side
   * @returns {Evaluated}
   */
  evaluated(side) {
    const { film } = side;
    if (this.of !== film.key) [this.of, this.read] = [film.key, []];
    for (let frame = this.read.length; frame < film.have; frame++) {
      const model = side.learned(frame);
      if (model) this.read.push(this.scalars(model));
    }
    const { read } = this;
    const scalar = (name, at) => read[Math.floor(film.clamp(at))]?.[
      /** @type {keyof Scalars} */
      name
    ] ?? NaN;
    const own = { scalars: { value: { bits: Float64Array.from(read, ({ bits }) => bits) } }, scalar: { value: scalar }, key: { value: `${film.key} p(x)` } };
    return { film: Object.create(film, own), floor: this.floor };
  }
  /**
   * @param {Model} model
   * @returns {Scalars}
   */
  scalars(model) {
    const losses = lossesOf(this.evaluation, model);
    const { mean, se } = summed2(losses.map((loss, i) => loss - this.perfect[i]));
    return { bits: summed2(losses).mean, excess: mean, excess_se: se };
  }
};
function lossesOf({ xy, label }, model) {
  const out = new Float64Array(label.length);
  for (let i = 0; i < out.length; i++) out[i] = model.joint ? -model.logMarginal(xy[2 * i], xy[2 * i + 1]) / Math.LN2 : NaN;
  return out;
}

// explorer/stage/web/concepts/joint_vs_conditional/reader.js
var FILMS = 8;
var LEAST3 = 1e-300;
function labelLosses({ xy, label }, model) {
  return Float64Array.from(label, (own, i) => -Math.log2(Math.max(LEAST3, chancesOf(model.logs(xy[2 * i], xy[2 * i + 1]))[own])));
}
var shareLosses = ({ label }, shares) => Float64Array.from(label, (own) => -Math.log2(shares[own]));
var NOTHING = { rate: null, labels: null, cells: 0 };
var Reader = class {
  /**
   * @param {Evaluation} evaluation
   * @param {Joint | null} exact where somebody knows it
   * @param {number[]} shares of the classes among the points learned from: the baseline where nobody does
   */
  constructor(evaluation, exact, shares) {
    this.evaluation = evaluation;
    this.exact = exact;
    this.limits = exact ? labelLosses(evaluation, exact) : shareLosses(evaluation, shares);
    this.films = new LruCache(FILMS);
  }
  /**
   * @param {LearnedSide} side
   * @param {number} frame
   * @param {Floor | null} floor
   * @param {Formula | null} formula that sums its errors, where there is one
   * @returns {Read}
   */
  read(side, frame, floor, formula) {
    if (!side.film.have) return NOTHING;
    const at = Math.floor(side.film.clamp(frame));
    const known = this.films.get(side.film.key, () => /* @__PURE__ */ new Map());
    const found = known.get(at);
    if (found && found.cells >= (formula?.count ?? 0)) return found;
    const read = { ...this.compute(side.learned(at), floor, formula), cells: formula?.count ?? 0 };
    known.set(at, read);
    return read;
  }
  /**
   * @param {Model | null} model
   * @param {Floor | null} floor
   * @param {Formula | null} formula
   * @returns {Omit<Read, "cells">}
   */
  compute(model, floor, formula) {
    if (!model) return NOTHING;
    const rate = formula && floor?.bayes != null ? floor.bayes + formula.excess(model) : null;
    if (!model.joint) return { rate, labels: null };
    const losses = labelLosses(this.evaluation, model);
    const { mean: bits, se: own } = summed2(losses);
    const { mean: excess, se } = summed2(losses.map((loss, i) => loss - this.limits[i]));
    return { rate, labels: { bits, own, excess, se } };
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/strips.js
var Strips = class {
  /** @param {Parts} parts */
  constructor(parts) {
    this.parts = parts;
    this.likelihoods = /* @__PURE__ */ new WeakMap();
    this.formulas = /* @__PURE__ */ new WeakMap();
    this.moving = false;
    this.reader = null;
    this.readerOf = "";
    parts.truth.cells.forEach((cell, i) => cell.reader = (frame, still = false) => this.read(i, frame, still));
  }
  /**
   * What is summed over the plane, where the world's formula is known.
   * @param {boolean} still whether there is time to sum finely
   */
  formula(still) {
    const { exact, scene } = this.parts;
    if (!exact?.known) return null;
    const cells2 = still ? FINE3 : QUICK;
    const known = this.formulas.get(exact.base) ?? /* @__PURE__ */ new Map();
    this.formulas.set(exact.base, known);
    if (!known.has(cells2)) known.set(cells2, new Formula(exact.base, scene.own.extent, cells2));
    return (
      /** @type {Formula} */
      known.get(cells2)
    );
  }
  /**
   * What is read of a side at a frame beside what its film records.
   * @param {number} i the side
   * @param {number} frame
   * @param {boolean} still whether nothing moves, or it is saved
   */
  read(i, frame, still) {
    const { panels, evaluation, asking, scene, exact } = this.parts;
    const { panel, learned } = panels[i];
    if (!evaluation || !exact || !learned) return NOTHING;
    const shares = asking.counted(scene.own.points, exact.base.count);
    const key = scene.own.points.key;
    const known = exact.known ? exact.base : null;
    if (this.reader?.evaluation !== evaluation || this.reader.exact !== known || this.readerOf !== key) {
      [this.reader, this.readerOf] = [new Reader(evaluation, known, shares), key];
    }
    return this.reader.read(learned, frame, panel.floor, this.formula(still || !this.moving));
  }
  /**
   * @param {number} at
   * @param {boolean} moving whether a sketch will do
   * @param {Colours} colours
   */
  show(at, moving, colours) {
    this.moving = moving;
    const { panels, truth, network, look, scene } = this.parts;
    const frame = Math.floor(at);
    panels.forEach(({ panel, learned }, i) => truth.cells[i].byHand = learned && panel === network.panel ? network.reading(learned, scene.own.points, frame) : null);
    truth.show(at, look.show, look.prior !== null, this.others());
    this.showAsked(frame);
    this.showDigits(frame, colours);
  }
  /** While p(x) is drawn, the films that have one are evaluated by it. */
  others() {
    const { look, panels, evaluation, exact } = this.parts;
    return panels.map(({ panel, learned }) => {
      if (!look.whole || panel.kind !== "density" || !evaluation || !exact?.known || !learned) return null;
      const { entropy, label_entropy: labels } = panel.floor ?? {};
      const ofX = entropy === void 0 || labels === void 0 ? void 0 : entropy - labels;
      const known = this.likelihoods.get(exact.base) ?? new Likelihood(evaluation, exact.base, ofX);
      this.likelihoods.set(exact.base, known);
      return known.evaluated(learned);
    });
  }
  /** @param {number} frame */
  showAsked(frame) {
    const { kit, scene, look, panels, exact, network, asking, evaluation = null } = this.parts;
    if (!exact) return;
    const { points } = scene.own;
    const rows = panels.map(({ panel, learned }) => ({
      name: shortName(panel),
      model: learned?.model(frame) ?? null,
      key: `${learned?.film.key} ${learned?.film.clamp(frame)} ${(learned?.film.have ?? 0) > 0} ${panel === network.panel && network.edits.version}`
    }));
    const truth = { name: kit.words.say("exact"), model: exact.model, key: exact.key, exact: true };
    const { ask: at, missing, prior, rule } = look;
    const exam = this.formula(!this.moving) ?? evaluation;
    asking.show({ at, missing, prior, rule, rows: exact.known ? [...rows, truth] : rows, points, own: exact.base.prior, exam, bare: Boolean(scene.bare) });
  }
  /**
   * @param {number} frame
   * @param {Colours} colours
   */
  showDigits(frame, colours) {
    const { scene, look, panels, digits } = this.parts;
    const made = panels.find(({ panel }) => panel.can_generate);
    if (!made?.learned) return;
    const { learned } = made;
    const key = `${learned.film.key} ${learned.film.clamp(frame)} ${learned.film.have > 0} ${look.prior}`;
    digits.show(scene.own.real?.digits ?? null, look.ask, { model: learned.model(frame), key, drawn: look.drawn }, colours);
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/readings.js
var bayesOf = ({ bayes: bayes2 }, words) => bayes2 == null ? "" : words.say("bayes_errs", { rate: words.chance(bayes2) });
function readings({ kind, floor, baseline }, film, frame, show, read, words) {
  const limit = floor ?? baseline ?? null;
  const recorded = scoreOf(film, frame, limit?.bits ?? NaN, floor?.entropy ?? null);
  const labels = kind === "posterior" ? recorded : labelled(read, limit, floor?.label_entropy ?? null);
  const point = kind === "posterior" ? null : recorded;
  if (!floor) return heldOut(labels, point, film.scalar("error_rate", frame), baseline, words);
  const wrong = show === "exact" ? bayesOf(floor, words) : errors(floor, read, film.scalar("error_rate", frame), words);
  return said(labels, point, show, wrong, words);
}
function scoreOf(film, frame, limit, whole) {
  const [bits, excess, se, own] = ["bits", "excess", "excess_se", "bits_se"].map((name) => film.scalar(name, frame));
  return { bits, excess, se, own, limit, whole };
}
function labelled({ labels }, limit, whole) {
  const nothing = { bits: NaN, own: NaN, excess: NaN, se: NaN };
  return { ...labels ?? nothing, limit: limit?.label_bits ?? NaN, whole };
}
function said(labels, point, show, wrong, words) {
  const about = (score) => ({ learned: gapText, exact: wholeText, error: () => words.say("perfect_reads", { value: 0 }) })[show](score, words);
  const other = point && show !== "error" ? about(point) : "";
  return { value: valueOf(labels, show), besides: point ? valueOf(point, show) : "", lines: [about(labels), other, wrong] };
}
function valueOf({ bits, excess, se, limit }, show) {
  const digits = Math.min(3, digitsOf(se));
  if (show === "exact") return fixed(limit, 3);
  return show === "error" ? `${fixed(excess, digits)} \xB1 ${fixed(se, digits)}` : fixed(bits, digits);
}
function gapText({ excess, se, limit }, words) {
  const digits = Math.min(3, digitsOf(se));
  return words.say("limit_and_gap", { limit: words.say("perfect_reads", { value: fixed(limit, digits) }), gap: gapOf(excess, se, words) });
}
function wholeText({ whole }, words) {
  return whole == null ? words.say("on_these_points") : words.say("whole_world", { value: fixed(whole, 3) });
}
function gapOf(excess, se, words) {
  const digits = Math.min(3, digitsOf(se));
  return words.say(excess < 0 ? "below" : "above", { excess: fixed(Math.abs(excess), digits), se: fixed(se, digits) });
}
function heldOut(labels, point, rate, baseline, words) {
  if (!baseline || !Number.isFinite(labels.bits)) return { value: "\u2013", besides: "", lines: [words.say("no_number"), "", ""] };
  const digits = ({ own }) => Math.min(3, digitsOf(own));
  const value = (score) => `${fixed(score.bits, digits(score))} \xB1 ${fixed(score.own, digits(score))}`;
  const about = (score, kind) => words.say("limit_and_gap", { limit: words.say(`baseline_reads_${kind}`, { value: fixed(score.limit, digits(score)) }), gap: gapOf(score.excess, score.se, words) });
  const spread = Math.max(Math.sqrt(rate * (1 - rate) / baseline.points), 1 / baseline.points);
  const errs = words.say("errs", { rate: `${fixed(100 * rate, 1)} \xB1 ${words.percent(spread)}` });
  const guess = words.say("baseline_errs", { rate: words.chance(baseline.error_rate) });
  const other = point ? about(point, "density") : "";
  return { value: value(labels), besides: point ? value(point) : "", lines: [about(labels, "posterior"), other, errs + words.say("list_comma") + guess] };
}
function errors(floor, { rate }, counted, words) {
  const known = rate ?? (floor.bayes == null ? counted : NaN);
  if (!Number.isFinite(known)) return bayesOf(floor, words);
  const errs = words.say("errs", { rate: words.chance(known) });
  return floor.bayes == null ? errs : errs + words.say("list_comma") + bayesOf(floor, words);
}

// explorer/stage/web/concepts/joint_vs_conditional/truth.js
var Truth = class {
  /**
   * @param {SideScene[]} panels
   * @param {Words} words
   * @param {TruthActions} actions
   */
  constructor(panels, words, actions) {
    const choices = (
      /** @type {[string, string][]} */
      ["learned", "exact", "error"].map((show) => [show, words.say(show)])
    );
    this.switch = segmented(words.say("show"), choices, (show) => actions.show(
      /** @type {Show} */
      show
    ));
    this.cells = panels.map((panel) => new Cell(panel, words, actions));
    this.measured = h("p", { class: "measured" }, words.say("measured"));
    this.words = words;
    const olds = this.cells.map((cell) => cell.back);
    this.unknown = h("p", { class: "unknown", hidden: true }, words.say("no_truth"));
    const head = h("div", { class: "truth-head" }, ...olds, this.unknown, this.measured);
    this.element = h("div", { class: "truth" }, h("div", { class: "cells" }, ...this.cells.map((c) => c.element)), head);
  }
  /**
   * @param {SideScene[]} panels
   * @param {Recorded[]} recorded one for each panel
   */
  update(panels, recorded) {
    this.cells.forEach((cell, i) => cell.update(panels[i], recorded[i]));
    this.unknown.hidden = panels.every((panel) => panel.floor);
    for (const button of this.switch.element.querySelectorAll("button")) button.disabled = !this.unknown.hidden && button.dataset.value !== "learned";
  }
  /**
   * @param {number} at
   * @param {Show} show
   * @param {boolean} shifted whether the models are given another prior: these numbers are not about that
   * @param {(Evaluated | null)[]} others other evaluations of the panels' films, where the pictures show something else
   */
  show(at, show, shifted, others = []) {
    this.switch.press(show);
    write(this.measured, this.words.say(shifted ? "measured_as_learned" : "measured"));
    this.cells.forEach((cell, i) => {
      cell.read(others[i] ?? null);
      cell.show(at, show);
    });
  }
};
var Cell = class {
  /**
   * @param {SideScene} panel
   * @param {Words} words
   * @param {TruthActions} actions
   */
  constructor(panel, words, actions) {
    this.panel = panel;
    this.words = words;
    this.big = h("span", { class: "value" });
    this.small = h("small");
    this.alone = false;
    this.other = h("span", { class: "also" });
    this.besides = h("span", { class: "besides" }, this.other, " ", h("small", {}, panel.unit));
    this.lines = [h("p"), h("p"), h("p", { class: "second" })];
    this.back = h("button", { type: "button", class: "tool old" }, h("i"), words.say("forget_branch"));
    set(this.back, { title: `${panel.title}: ${words.say("old_future")}` });
    this.back.addEventListener("click", () => actions.forget(panel.film));
    this.curve = new Curve(`${words.say("curve", { unit: panel.unit })}; ${words.say("seek_help")}`, actions.seek);
    this.large = new LargeCurve(words, { title: panel.title, unit: panel.unit }, actions.seek);
    this.curve.element.append(this.large.button);
    const big = h("div", { class: "big" }, h("span", {}, this.big, " ", this.small), this.besides);
    const number2 = h("div", { class: "number" }, this.lines[0], this.lines[2], this.lines[1]);
    this.element = h("div", { class: "cell", role: "group", "data-panel": panel.id, "aria-label": panel.title }, big, number2, this.curve.element, this.large.dialog);
    this.shown = "";
    this.evaluated = "";
    this.byHand = null;
    this.reader = () => NOTHING;
  }
  /**
   * @param {SideScene} panel
   * @param {Recorded} recorded
   */
  update(panel, recorded) {
    this.panel = panel;
    this.recorded = recorded;
    this.back.hidden = !recorded.past;
    this.evaluated = "";
    this.read(null);
  }
  /** Show this evaluation of the film, or the one it was recorded with. @param {Evaluated | null} other */
  read(other) {
    const { recorded, panel } = this;
    if (!recorded) return;
    const film = other?.film ?? recorded.film;
    const key = `${film.key} ${film.have}`;
    if (key === this.evaluated) return;
    this.evaluated = key;
    this.film = film;
    this.alone = other !== null;
    this.floor = other?.floor ?? panel.floor;
    write(this.small, this.unit);
    const past = other ? null : recorded.past?.scalars.bits ?? null;
    const { floor } = this;
    const lines = { floor: floor?.bits ?? null, baseline: panel.baseline?.bits ?? null };
    this.curve.element.hidden = film.once;
    const run = { values: film.scalars.bits ?? [], have: film.have, total: film.total, ...lines, past };
    this.curve.update(run);
    this.large.update(run, { steps: film.steps, axis: this.words.say("training_steps"), floor: this.limit(lines) });
    this.shown = "";
  }
  /**
   * @param {number} at
   * @param {Show} show
   */
  show(at, show) {
    const { film, floor = null, curve } = this;
    if (!film) return;
    const from = show === "error" && floor ? floor.bits : 0;
    const tick = (value2) => fixed(value2 - from, 2);
    for (const one of [curve, this.large.curve]) one.show(at, { high: tick(one.top), low: tick(one.bottom) });
    const frame = Math.floor(film.clamp(at));
    const read = this.reader(frame);
    const key = [frame, show, film.have > 0, film.key, this.byHand?.value, read.cells].join("|");
    if (key === this.shown) return;
    this.shown = key;
    const { value, besides, lines } = this.texts(frame, show, this.byHand, read);
    write(this.big, value);
    write(this.other, besides);
    this.besides.hidden = !besides;
    const written2 = [lines[0], besides && lines[1] ? this.words.say("a_point", { limit: lines[1] }) : lines[1], lines[2]];
    this.lines.forEach((line, i) => {
      write(line, written2[i]);
      line.hidden = !written2[i];
    });
  }
  /**
   * What the line at the bottom of the curve is.
   * @param {{ floor: number | null, baseline: number | null }} lines
   */
  limit({ floor, baseline }) {
    if (floor !== null) return this.words.say("perfect_reads", { value: fixed(floor, 3) });
    return baseline === null ? "" : this.words.say(`baseline_reads_${this.panel.kind}`, { value: fixed(baseline, 3) });
  }
  /**
   * The numbers, and what stands under them.
   * @param {number} frame
   * @param {Show} show
   * @param {Readings | null} byHand
   * @param {Read} [read]
   * @returns {Readings}
   */
  texts(frame, show, byHand, read = this.reader(frame, true)) {
    const { film, floor = null, words, panel } = this;
    if (byHand) return byHand;
    if (!film?.have && show !== "exact") return { value: "\u2013", besides: "", lines: [words.say("no_number"), "", ""] };
    const kind = this.alone ? "posterior" : panel.kind;
    return readings(
      { ...panel, kind, floor },
      /** @type {Film} */
      film,
      frame,
      show,
      this.alone ? NOTHING : read,
      words
    );
  }
  /** Of the value that stands largest: on both sides the same, but for p(x). */
  get unit() {
    return this.alone ? this.panel.unit : this.words.say("bits_a_label");
  }
  /** What the strip says, in one line to be spoken. */
  get spoken() {
    const besides = this.besides.hidden ? "" : `${this.other.textContent} ${this.panel.unit}`;
    return [`${this.big.textContent} ${this.unit}`, besides, ...this.lines.map((line) => line.textContent)].filter(Boolean).join("; ");
  }
};

// explorer/stage/web/concepts/joint_vs_conditional/page.js
var TIMELINE = "training";
var POP = 280;
var LOOK = {
  ...{ show: "learned", ask: null, drawn: 0, whole: false, shade: false, prior: null, missing: null, rule: false },
  ...{ panel: "", machine: false, pencil: null, draft: null, sketch: null }
};
var JointPage = class {
  /**
   * @param {Kit} kit
   * @param {JointScene} scene
   */
  constructor(kit, scene) {
    this.kit = kit;
    this.scene = scene;
    this.fresh = { count: 0, since: -Infinity };
    this.pointer = null;
    this.exact = null;
    this.keys = { m: "machine" };
    this.arranged = "";
    const { words } = kit;
    const timeline = kit.timeline(TIMELINE);
    this.switch = new PanelSwitch(scene.panels, words, (panel) => this.choose({ panel, machine: this.look.machine && panel === this.network.panel?.id }));
    this.panels = scene.panels.map((panel) => new Panel(panel, words, this.panelActions()));
    this.pencil = new Pencil(kit, this.panels.map(({ frame }) => frame));
    this.network = new Network(kit, TIMELINE);
    this.truth = new Truth(scene.panels, words, {
      show: (show) => this.choose({ show }),
      seek: timeline.seek,
      forget: (film) => kit.send("act", { kind: "forget_branch", film })
    });
    this.asking = new Ask(words, {
      ask: (at, done) => this.hold(!done, { ask: at }),
      give: (prior, done = true) => this.hold(!done, { prior }),
      know: (missing) => this.choose({ missing }),
      explain: (rule) => this.choose({ rule })
    });
    this.digits = new Digits(words);
    this.strips = new Strips(this);
    this.veil = new Veil(words.say("after_the_guess"), [timeline.bar, this.truth.element, this.digits.element]);
    const pictures = h("div", { class: "panels" }, this.network.machine.element, ...this.panels.map((panel) => panel.element));
    this.invite = invitation(kit, this.panels[0].frame.view, words.say("click_and_ask"));
    this.tools = [this.truth.switch.element];
    this.elements = [this.switch.element, this.pencil.element, pictures, this.asking.element, this.veil.element, timeline.bar, this.truth.element, this.digits.element];
  }
  /** @returns {import("./panel.js").PanelActions} */
  panelActions() {
    const { kit } = this;
    return {
      ask: (at, done) => this.asks && this.hold(!done, { ask: at }),
      hover: (panel, at) => {
        this.pointer = at && { panel, at };
        kit.redraw();
      },
      act: (kind, film) => kit.send("act", { kind, film }),
      generate: () => this.generate(),
      clear: () => this.choose({ drawn: 0 }),
      light: kit.light,
      turn: (what) => this.choose({ [what]: !this.look[what] }),
      machine: () => this.command("machine")
    };
  }
  /** Whether a place may be asked about: while a question is open only where it asks for one. */
  get asks() {
    return !this.scene.bare || this.scene.bare.awaits === "ask";
  }
  /** @returns {Look} */
  get look() {
    return (
      /** @type {Look} */
      this.kit.look
    );
  }
  /* ---- what a scene brings */
  /** @param {JointScene} scene */
  update(scene) {
    this.scene = scene;
    const { own, panels } = scene;
    this.evaluation = this.evaluation?.fits(own.evaluation) ? this.evaluation : own.evaluation ? new Evaluation(own.evaluation) : null;
    const exact = this.exact = this.exact?.fits(own) ? this.exact : new Exact(own);
    this.network.update(scene);
    this.panels.forEach((panel, i) => panel.update(panels[i], scene, { learned: this.learned(i), past: this.past(i) }, exact));
    this.pencil.update(own, Boolean(scene.bare));
    this.cover(Boolean(scene.bare));
    this.asking.element.hidden = !this.asks;
    this.truth.update(panels, panels.map(({ film }) => ({ film: this.kit.film(film), past: this.left(film) })));
    this.asking.measure(axesOf(own.real));
    if (this.arranged !== this.arrangement) this.kit.layout();
  }
  /**
   * While a question is open a veil stands where its answers will, as tall as they are.
   * @param {boolean} bare
   */
  cover(bare) {
    if (bare === !this.veil.element.hidden) return;
    if (bare) this.veil.measure();
    this.veil.cover(bare);
  }
  /** @param {number} i */
  learned(i) {
    const panel = this.scene.panels[i];
    const edits = panel === this.network.panel ? this.network.edits : null;
    return new LearnedSide(panel.model, this.kit.film(panel.film), this.scene.own.extent, edits);
  }
  /** The film that the last branch of a film left. @param {string} film */
  left(film) {
    const { past } = this.scene.films[film];
    return past ? this.kit.film(past) : null;
  }
  /** What it would have been without the last branch. @param {number} i */
  past(i) {
    const { film, model } = this.scene.panels[i];
    const left = film && this.left(film);
    return left ? new LearnedSide(model, left, this.scene.own.extent) : null;
  }
  /** What decides how the panels share the room. */
  get arrangement() {
    return [this.look.panel, this.look.machine, this.network.open && this.network.model?.sizes, this.pointed].join("|");
  }
  /** Whether a point is asked that is not the one a page opens on: who presents has shown one then. */
  get pointed() {
    return this.look.ask !== null && String(this.look.ask) !== String(this.scene.own.ask_first);
  }
  /** @param {Room} room */
  layout(room) {
    const { width, narrow, zoom } = room;
    this.pencil.width = width;
    this.arranged = this.arrangement;
    const { open, panel } = this.network;
    this.switch.show(this.kit.root, this.look.machine && panel?.id || this.look.panel);
    this.network.arrange();
    set(this.kit.root, { "data-pointed": this.pointed });
    for (const own of this.panels) own.showOpen(open);
    const roof = roofOf(room, this.rest());
    for (const { frame } of this.panels) frame.layout(roof, zoom);
    this.network.machine.layout(narrow);
  }
  /** Pixels of the stage besides the pictures, less what opens under them on demand: that must not make them smaller. */
  rest() {
    const shown = this.panels.find(({ frame }) => frame.view.offsetHeight);
    const spare = [this.asking.shift.element, this.digits.element].reduce((sum, element) => sum + element.offsetHeight, 0);
    return this.kit.root.offsetHeight - (shown?.frame.view.offsetHeight ?? 0) - spare;
  }
  /* ---- what a visitor does */
  /** @param {Partial<Look>} change */
  choose(change) {
    this.kit.choose(change);
    if (change.panel || change.machine !== void 0 || this.arranged !== this.arrangement) this.kit.layout();
  }
  /**
   * @param {boolean} held whether a pointer still drags
   * @param {Partial<Look>} change
   */
  hold(held, change) {
    this.kit.hold(held);
    this.choose(change);
  }
  /** @param {string} command */
  command(command) {
    if (command === "machine") this.network.show(!this.look.machine);
  }
  generate() {
    const drawn2 = this.look.drawn >= MOST_DRAWN ? BATCH : this.look.drawn + BATCH;
    this.fresh = { count: BATCH, since: performance.now() };
    this.choose({ drawn: drawn2 });
    this.kit.announce(this.kit.words.say("generated_count", { n: drawn2 }));
  }
  /* ---- painting */
  /**
   * @param {Moment} moment
   * @param {PlaneColours} colours
   */
  paint(moment, colours) {
    const { exact, look, panels } = this;
    if (!exact) return false;
    if (exact.name !== String(look.prior)) exact.use(withPrior(exact.base, look.prior), String(look.prior));
    for (const { learned } of panels) if (learned) learned.prior = look.prior;
    const shown = this.shown(moment);
    const network = panels.find(({ panel }) => panel === this.network.panel)?.learned;
    const painted = [...panels.map((panel) => panel.paint(shown, colours)), this.network.paint(network, shown, colours)].some(Boolean);
    if (this.pencil.paint(colours, exact)) this.kit.layout();
    this.strips.show(shown.at, shown.moving, colours);
    if (shown.pop < 1) this.kit.redraw();
    return painted;
  }
  /**
   * @param {Moment} moment
   * @returns {Shown}
   */
  shown({ now, at: places, moving, lit }) {
    const { show, drawn: drawn2, ask, missing, whole } = this.look;
    const at = places[TIMELINE];
    const mean = missing ? this.asking.mean(this.scene.own.points, missing) : 0;
    const pop = this.kit.quiet ? 1 : Math.max(0, Math.min(1, (now - this.fresh.since) / POP));
    const asked = { ask, missing, mean, whole, ...this.shading(at) };
    return { at, moving, bare: Boolean(this.scene.bare), show, lit, drawn: drawn2, fresh: this.fresh.count, pop, ...asked, pointer: this.pointer, neuron: this.network.neuron };
  }
  /** @param {number} at */
  shading(at) {
    const { exact, panels, scene, kit, look } = this;
    const names = Object.fromEntries([["", kit.words.say("exact")], ...scene.panels.map((panel) => [panel.id, shortName(panel)])]);
    const sides = panels.map((panel) => ({ id: panel.panel.id, learned: (
      /** @type {LearnedSide} */
      panel.learned
    ) }));
    return { names, shade: look.shade ? shadeOf(exact?.known ? exact : null, sides, at) : null };
  }
  /** @param {string} where */
  spoken(where) {
    const { show, whole, drawn: drawn2, prior, pencil } = this.look;
    const bare = Boolean(this.scene.bare);
    if (!pencil && !bare && this.panels[0].learned?.film.have) this.invite();
    this.panels.forEach((panel, i) => panel.describe({ show, whole, bare }, where, this.truth.cells[i].spoken));
    set(this.kit.root, { "data-show": show, "data-drawn": drawn2, "data-prior": prior ?? "" });
    if (bare) return this.kit.words.say("after_the_guess");
    return [where, ...this.scene.panels.map((panel, i) => `${panel.title}: ${this.truth.cells[i].spoken}`)].join(". ");
  }
  /** @param {FigureOrder} order */
  figure(order) {
    const { scene, exact, panels, truth, look, kit } = this;
    if (!exact) throw new Error("the stage shows nothing yet");
    const still = { now: performance.now(), moving: false, lit: "" };
    const shownAt = (at) => this.shown({ ...still, at: { [TIMELINE]: at } });
    return figureOf({ scene, words: kit.words, exact, panels, truth, look, timeline: TIMELINE, shownAt }, order);
  }
};
var page_default = {
  check,
  start: (kit, scene) => new JointPage(
    kit,
    /** @type {any} */
    scene
  ),
  shape: ({ panels }) => (
    /** @type {any[]} */
    panels.map((p) => [p.id, p.kind, p.title, p.math, p.unit, Boolean(p.can_generate)].join("|"))
  ),
  look: LOOK,
  report: ({ ask, ...look }) => ({ ...look, ask: ask && ask.map((v) => Number(v.toFixed(3))) }),
  colours: TOKENS
};
export {
  page_default as default
};
