/**
 * Words and numbers as a reader meets them. The words come from Python, translated; here stand the English ones as a
 * fallback, and how each language writes its numbers. No DOM.
 */

import { LETTERS } from "./theme.js";

/** @type {Record<string, string>} */
export const ENGLISH = {
  stage: "Stage",
  panels: "Model shown",
  play: "Play",
  pause: "Pause",
  back: "One frame back",
  forward: "One frame on",
  frame: "Frame",
  frame_of: "frame {frame} of {total}",
  step: "step {step}",
  steps: "steps {steps}",
  waiting: "waiting",
  no_frames: "no frame yet",
  speed: "Speed",
  loop: "Play in a loop",
  branch: "Branch here",
  branch_help: "Change one knob from this frame on",
  forget_branch: "Back to the old future",
  old_future: "the old future",
  show: "What is drawn",
  learned: "learned",
  exact: "exact",
  error: "error",
  measured: "measured on 2,000 fresh points",
  perfect_reads: "a perfect model reads {value}",
  above: "{excess} ± {se} above",
  below: "{excess} ± {se} below",
  errs: "errs {rate}",
  bayes_errs: "Bayes {rate}",
  baseline_reads_posterior: "the class shares alone read {value}",
  baseline_reads_density: "one Gaussian for all reads {value}",
  baseline_errs: "guesses {rate}",
  no_truth: "Real data: nobody knows the exact answer, so there is no error to draw.",
  digit_here: "the digit at the asked point",
  digits_title: "Digits",
  digits_made: "New digits from the generative model",
  digits_note: "",
  list_comma: ", ",
  on_these_points: "what a perfect model reads on these points",
  whole_world: "over the whole world {value}",
  no_number: "no number yet",
  curve: "{unit} over the run; the floor is dashed",
  seek_help: "click the curve to go to its frame",
  legend: "Legend",
  class_a: "A",
  class_b: "B",
  class_c: "C",
  class_d: "D",
  class_e: "E",
  real_points: "points learned from",
  learned_border: "learned border",
  exact_border: "exact border",
  generated: "generated",
  learned_minus_exact: "learned − exact",
  likeliest: "likeliest",
  likeliest_help: "the chance of the class that is exactly most likely there",
  generate: "Generate {n}",
  generated_count: "{n} generated",
  clear_generated: "Remove the generated points",
  nothing_to_draw: "nothing to draw from",
  cancel: "Stop",
  retry: "Try again",
  progress: "Training progress",
  point: "point",
  ask_title: "Ask a point",
  ask_hint: "click a picture to move it",
  ask_x: "first coordinate",
  ask_y: "second coordinate",
  ask_rule: "Bayes’ rule, with numbers",
  ask_who: "model",
  chance_of_a: "chance of A",
  likeliest_class: "likeliest class",
  how_usual: "how usual is {x}?",
  one_number: "one number, no parts to show",
  no_parts: "no parts to show",
  only_chances: "only chances, no parts to show",
  not_modelled: "not modelled",
  not_yet: "nothing learned yet",
  rarer_than_all: "rarer than all {n} draws",
  rarer_than: "rarer than {share} of draws",
  denser_than: "denser than {share} of draws",
  more_than: "> {value}",
  less_than: "< {value}",
  describe: "{title}, {what}. {frame}",
  describe_posterior: "chance of A over the plane with the learned border and the exact one",
  describe_posterior_many: "chance of each class over the plane with the learned borders and the exact ones",
  describe_density: "density of each class as contour lines, with the learned border and the exact one",
  describe_exact: "the exact answer",
  describe_error: "learned minus exact",
  describe_asked: "At the asked point: {value}, exact {exact}",
  pencil: "Pencil",
  pencil_class: "Class to draw",
  pencil_draws: "draw class {letter}",
  pencil_tool: "Tool",
  brush: "brush",
  area: "shape",
  pencil_undo: "undo",
  pencil_clear: "clear",
  pencil_open: "draw",
  pencil_done: "done",
  draw_here: "Paper to draw a world on",
  sketch_here: "Picture to draw a border on",
  pencil_keys: "Arrows move, Space begins and ends a stroke, Backspace takes it back, Escape puts the pencil away.",
  draw_first: "Draw where class A lives, then class B.",
  draw_missing: "Now class {letter}: until it has ink, the models keep to the last drawing.",
  draw_later: "The drawing lacks a class, so the models keep to the last one.",
  draw_hint: "Each stroke is learned at once. Over a place twice is twice as dense.",
  paper_full: "The paper is full. Take something back, or clear it.",
  border_hint: "Draw the border where you expect it.",
  border_done: "Put the pencil away to compare, or draw it again.",
  border_how: "Each side answers with the class likelier there; open ends run on straight.",
  your_border: "your border",
  known_of_it: "Known of the point",
  both_known: "both numbers",
  first_known: "x₁ only",
  second_known: "x₂ only",
  needs_both: "needs both numbers; usual patch: {missing} = {mean}, its mean, put in",
  summed: "summed over the grid: estimated",
  missing_note: "Of each point only {known} is known. Who has p(x, y) integrates {missing} out;",
  missing_note_other: "who has p(y | x) must put something in its place.",
  another_prior: "another share of A",
  told_share: "Share of A in use,",
  learned_with: "learned with {share}",
  told_note: "The generative model keeps p(y) apart and takes the new one.",
  told_note_other: "p(y | x) has no place for it; its chances can be re-weighted by new share / old, if they are calibrated and the old share is known.",
  errs_fresh: "Errs on {n} fresh points, ± against the exact rule",
  errs_drawn_anew: "Errs on {n} fresh points weighted to {share} A, ± against the exact rule",
  comma: ", ",
  how_told: "told",
  how_as_trained: "as trained",
  how_reweighted: "× new share / old",
  how_integrated: "integrated",
  how_mean: "mean of {missing} put in",
  measured_untold: "measured at the shares learned with",
  shade_by: "shade by p(x)",
  shaded_by: "by {whose} p(x)",
  shade_help: "Let chances fade where p(x) is negligible: p(y | x) itself does not know where that is",
  all_together: "show p(x)",
  by_class: "back to p(x, y)",
  whole_help: "All classes together, or a density a class",
  wrong_label: "wrong label",
  describe_whole: "density of all classes together as contour lines",
  machine: "The network",
  open_machine: "Open the network",
  close_machine: "Close the network",
  machine_hint: "Point at a neuron, click a line",
  neurons: "Inputs, neurons, outputs",
  layers: "Layers",
  more_layers: "One hidden layer more",
  fewer_layers: "One hidden layer fewer",
  more_neurons: "One neuron more in layer {layer}",
  fewer_neurons: "One neuron fewer in layer {layer}",
  input_called: "input {name}",
  neuron_called: "layer {layer}, neuron {n}",
  output_odds: "output, log-odds of A",
  output_called: "output, score of {letter}",
  gives: "what it gives",
  edge_is: "{from} → {to}: weight {value}",
  which_weight: "Which weight",
  weight_value: "Value",
  weight_from: "weight from {name}",
  bias: "bias",
  close: "Close",
  no_more_edits: "At most {n} at once. Train on, or put them back.",
  set_by_hand: "{n} set by hand",
  no_branch_left: "{n} set by hand; this film takes no more branches",
  train_on: "Train on from here",
  put_back: "Put back",
  edited_by_hand: "edited by hand",
  on_own_points: "on the {n} points learned from",
  as_recorded: "as recorded it reads {value} there",
  on_these_data: "counted on these points",
  broken: "This picture could not be read. Reload the page.",
};

const MINUS = "\u2212";
const THIN = "\u202f"; // narrow no-break space, before % where a language puts one
const DOTS = "\u2013";

/** The words of one language. */
export class Words {
  /**
   * @param {string} lang
   * @param {Record<string, string>} texts
   */
  constructor(lang, texts) {
    this.lang = lang;
    this.texts = texts;
  }

  /**
   * @param {string} key
   * @param {Record<string, string | number>} [values] for the {placeholders}
   */
  say(key, values = {}) {
    const text = this.texts[key] ?? ENGLISH[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
  }

  /**
   * @param {number} share from 0 to 1
   * @param {number} [digits]
   */
  percent(share, digits = 1) {
    return fixed(100 * share, digits) + (this.lang === "zh" ? "%" : THIN + "%");
  }

  /**
   * A chance: never "0 %" or "100 %", which nothing here is.
   * @param {number} p
   */
  chance(p) {
    if (p > 0.9995) return this.say("more_than", { value: this.percent(0.999) });
    if (p < 0.0005) return this.say("less_than", { value: this.percent(0.001) });
    return this.percent(p);
  }

  /**
   * The chance of A, or with more than two classes that of the likeliest, with its name.
   * @param {{ chances: number[], top: number }} answer
   */
  chanceOf({ chances, top }) {
    const name = this.letter(top);
    return chances.length === 2 ? this.chance(chances[0]) : `${name}${/\d$/.test(name) ? " · " : " "}${this.chance(chances[top])}`;
  }

  /** The name of a class. @param {number} label */
  letter(label) {
    return this.say(`class_${LETTERS[label]}`);
  }

  /** @param {number} n */
  count(n) {
    return Math.round(n).toLocaleString("en-US");
  }
}

/**
 * @param {number} value
 * @param {number} digits after the point
 */
export function fixed(value, digits) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? DOTS : value > 0 ? "∞" : MINUS + "∞";
  const text = value.toFixed(digits);
  if (Number(text) === 0) return text.replace("-", ""); // never a negative zero
  return text.replace("-", MINUS);
}

/**
 * Digits after the point that a number with this standard error deserves: two of the error's where it starts below
 * 3.55, else one (the Particle Data Group's rule); 3 where there is no error.
 * @param {number} se
 */
export function digitsOf(se) {
  if (!(se > 0) || !Number.isFinite(se)) return 3;
  const exponent = Math.floor(Math.log10(se));
  const lead = se / 10 ** exponent;
  const digits = (lead < 3.55 ? 1 : lead < 9.5 ? 0 : 0) - exponent;
  return Math.max(0, Math.min(6, digits));
}

/**
 * A density: plain where it reads well, else mantissa and power of ten.
 * @param {number} value
 * @returns {{ text: string, power: string | null }} `power` in the superscript after "× 10"
 */
export function density(value) {
  if (!(value > 0)) return { text: "0", power: null };
  if (value >= 0.001) return { text: fixed(value, value < 0.1 ? 3 : 2), power: null };
  let power = Math.floor(Math.log10(value));
  let mantissa = value / 10 ** power;
  if (mantissa >= 9.95) [mantissa, power] = [1, power + 1];
  return { text: fixed(mantissa, 1), power: fixed(power, 0) };
}

/** Superscripts as characters, for spoken text. @param {string} power */
export function superscript(power) {
  const from = "0123456789" + MINUS;
  const to = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
  return [...power].map((c) => to[from.indexOf(c)]).join("");
}
