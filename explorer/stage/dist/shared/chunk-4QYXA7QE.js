import {
  FilmStatus
} from "./chunk-UF5UQOX6.js";
import {
  WireError,
  h,
  set,
  write
} from "./chunk-G5X4PBWU.js";

// explorer/stage/web/kernel/parts.js
var Parts = class {
  /** @param {Record<string, Record<string, Part<Brought, Shown, Colours>>>} places by place the parts that may stand there, by name */
  constructor(places) {
    this.places = places;
    this.names = Object.fromEntries(Object.entries(places).map(([place, parts]) => [place, Object.keys(parts)[0]]));
  }
  /** All there are, place by place. */
  get all() {
    return Object.values(this.places).flatMap((parts) => Object.values(parts));
  }
  /** Those that stand on the stage now. */
  get shown() {
    return Object.entries(this.places).map(([place, parts]) => parts[this.names[place]]);
  }
  /** Have these parts stand in their places; other places stay as they are. @param {Record<string, string>} names by place */
  show(names) {
    Object.assign(this.names, names);
    for (const place of Object.keys(names)) for (const [name, { element }] of Object.entries(this.places[place])) element.hidden = name !== names[place];
  }
  /** @param {Brought} brought by a scene */
  update(...brought) {
    for (const part of this.all) part.update(...brought);
  }
  /** @param {PartRoom} room */
  layout(room) {
    for (const part of this.shown) part.layout(room);
  }
  /**
   * @param {Shown} shown
   * @param {Colours} colours
   */
  paint(shown, colours) {
    return this.shown.map((part) => part.paint(shown, colours)).some(Boolean);
  }
  /** What there is to see, after `where` the timelines are. @param {string} where */
  spoken(where) {
    return [where, ...this.shown.map((part) => part.spoken?.() ?? "")].filter(Boolean).join(". ");
  }
};

// explorer/stage/web/images/images.js
var pixelCount = ([rows, columns, channels]) => rows * columns * channels;
var ImageSet = class {
  /** @param {ImagesScene} own */
  constructor({ key, shape, pixels, labels, classes, factors, factor_names }) {
    this.key = key;
    this.shape = shape;
    this.size = pixelCount(shape);
    this.count = labels.data.length;
    this.labels = labels.data;
    this.classes = classes;
    this.factors = factors;
    this.factorNames = factor_names;
    this.values = Float32Array.from(pixels.data, (value) => value / 255);
  }
  /** @param {number} i @returns {Float32Array} not to be written to */
  image(i) {
    return this.values.subarray(i * this.size, (i + 1) * this.size);
  }
  /** @param {number} i */
  label(i) {
    return this.labels[i];
  }
  /** @param {number} i */
  name(i) {
    return this.classes[this.label(i)];
  }
  /** @param {number} label @returns {number[]} which images have it */
  labelled(label) {
    return Array.from(this.labels.keys()).filter((i) => this.labels[i] === label);
  }
  /** @param {number} i @returns {ArrayLike<number> | null} what it was drawn from */
  factorsOf(i) {
    if (!this.factors) return null;
    const { data, shape: [, count] } = this.factors;
    return data.subarray(i * count, (i + 1) * count);
  }
  /**
   * The image whose pixels differ least, by the sum of their squares.
   * @param {ArrayLike<number>} values
   * @param {number} [likely] one that may be it, so that the others are soon seen not to be: the answer is the same
   * @returns {number} its index
   */
  nearest(values, likely = 0) {
    let [best, least] = [likely, this.distance(likely, values, Infinity)];
    for (let i = 0; i < this.count; i++) {
      const away = this.distance(i, values, least);
      if (away < least || away === least && i < best) [best, least] = [i, away];
    }
    return best;
  }
  /**
   * @param {number} i
   * @param {ArrayLike<number>} values
   * @param {number} enough where it is more than that, how much more does not matter
   */
  distance(i, values, enough) {
    let sum = 0;
    for (let k = 0, at = i * this.size; k < this.size && sum <= enough; k++, at++) sum += (values[k] - this.values[at]) ** 2;
    return sum;
  }
};
function pool(values, [rows, columns, channels], out = new Float32Array(rows * columns * channels / 4)) {
  const line = columns * channels;
  for (let row = 0, k = 0; row < rows; row += 2) {
    for (let column = 0; column < columns; column += 2) {
      for (let c = 0, at = row * line + column * channels; c < channels; c++, at++, k++) {
        out[k] = (values[at] + values[at + channels] + values[at + line] + values[at + line + channels]) / 4;
      }
    }
  }
  return out;
}

// explorer/stage/web/kernel/random.js
function uniforms(seed) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  return () => {
    state = state + 1831565813 >>> 0;
    let mixed = Math.imul(state ^ state >>> 15, state | 1);
    mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
    return (((mixed ^ mixed >>> 14) >>> 0) + 0.5) / 2 ** 32;
  };
}
var normal = (uniform) => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());

// explorer/stage/web/images/check.js
var OUTPUTS = ["sigmoid", "linear"];
var LIKELIHOODS = ["bernoulli", "gaussian"];
var natural = (n) => Number.isInteger(n) && Number(n) > 0;
function checkImages(images) {
  const { shape, pixels, labels, classes, factors, factor_names: names } = images ?? {};
  if (!Array.isArray(shape) || shape.length !== 3 || !shape.every(natural)) throw new WireError("images have rows, columns and channels");
  if (shape[2] !== 1 && shape[2] !== 3) throw new WireError("images are grey or red, green and blue");
  const count = labels?.data?.length;
  if (!count || String(pixels?.shape) !== String([count, pixelCount(
    /** @type {Shape} */
    shape
  )])) throw new WireError("images and labels differ");
  if (!Array.isArray(classes) || !labels.data.every((label) => label < classes.length)) throw new WireError("an image has a label that is no class");
  if (factors && String(factors.shape) !== String([count, names?.length])) throw new WireError("images and factors differ");
}
function checkLatentForm(form, shape) {
  const { latent, encoder, decoder, output, pool: pool2, likelihood, noise } = form ?? {};
  const sizes = [encoder, decoder].every((of) => Array.isArray(of) && of.length > 1 && of.every(natural));
  if (!sizes || !natural(latent)) throw new WireError("a model has no layers");
  if (pool2 !== 1 && !(pool2 === 2 && shape[0] % 2 === 0 && shape[1] % 2 === 0)) throw new WireError("an encoder sees images whole or at half the size");
  const [pixels, codes] = [pixelCount(shape), encoder[encoder.length - 1]];
  if (encoder[0] !== pixels / pool2 ** 2 || decoder[decoder.length - 1] !== pixels) throw new WireError("a model has other pixels than the images");
  if (decoder[0] !== latent || codes !== latent && codes !== 2 * latent) throw new WireError("a model has other codes than dimensions");
  if (!OUTPUTS.includes(output) || !LIKELIHOODS.includes(likelihood)) throw new WireError("a model of no known output or likelihood");
  if (likelihood === "bernoulli" && output === "linear") throw new WireError("what is no probability has no Bernoulli likelihood");
  if (likelihood === "gaussian" && !(noise >= 0)) throw new WireError("a Gaussian has a standard deviation");
}

// explorer/stage/web/images/pixels.js
function inkInto({ width, data }, values, [rows, columns, channels], [r, g, b], left = 0, top = 0) {
  for (let row = 0, k = 0; row < rows; row++) {
    let at = 4 * ((top + row) * width + left);
    for (let column = 0; column < columns; column++, at += 4) {
      const grey = channels === 1;
      data[at] = grey ? r : 255 * values[k];
      data[at + 1] = grey ? g : 255 * values[k + 1];
      data[at + 2] = grey ? b : 255 * values[k + 2];
      data[at + 3] = grey ? 255 * values[k] : 255;
      k += channels;
    }
  }
}
var context = (canvas) => (
  /** @type {CanvasRenderingContext2D} */
  canvas.getContext("2d")
);
var Picture = class {
  /**
   * @param {Shape} shape
   * @param {string} label what it is, for who can't see it
   * @param {string} [classes] of the sheet
   */
  constructor(shape, label, classes = "") {
    this.shape = shape;
    this.element = h("canvas", { role: "img", "aria-label": label, class: `pixels ${classes}`.trim(), width: shape[1], height: shape[0] });
    this.image = context(this.element).createImageData(shape[1], shape[0]);
    this.shown = new Float32Array(shape[0] * shape[1] * shape[2]).fill(NaN);
    this.colour = "";
  }
  /** @param {string} label */
  name(label) {
    set(this.element, { "aria-label": label });
  }
  /**
   * @param {ArrayLike<number>} values
   * @param {Rgb} colour
   * @returns {boolean} whether it had to be painted anew
   */
  show(values, colour) {
    const { shown, image } = this;
    const same = this.colour === String(colour);
    if (same && shown.every((value, i) => value === values[i])) return false;
    this.colour = String(colour);
    shown.set(values);
    inkInto(image, values, this.shape, colour);
    context(this.element).putImageData(image, 0, 0);
    return true;
  }
};
var Atlas = class {
  /**
   * @param {Shape} shape of each
   * @param {HTMLCanvasElement} [canvas] that it fills
   */
  constructor(shape, canvas = h("canvas", { class: "pixels" })) {
    this.shape = shape;
    this.canvas = canvas;
    this.image = null;
  }
  /**
   * Row by row from the top left; put on the canvas at once.
   * @param {number} columns
   * @param {number} count
   * @param {(i: number) => ArrayLike<number>} valuesOf an image; it may write over what it gave before
   * @param {Rgb} colour
   */
  paint(columns, count, valuesOf, colour) {
    const [rows, wide] = this.shape;
    const image = this.sized(columns * wide, Math.ceil(count / columns) * rows);
    image.data.fill(0);
    for (let i = 0; i < count; i++) inkInto(image, valuesOf(i), this.shape, colour, i % columns * wide, Math.floor(i / columns) * rows);
    context(this.canvas).putImageData(image, 0, 0);
  }
  /**
   * @param {number} width
   * @param {number} height
   */
  sized(width, height) {
    if (this.image?.width === width && this.image.height === height) return this.image;
    Object.assign(this.canvas, { width, height });
    return this.image = context(this.canvas).createImageData(width, height);
  }
};

// explorer/stage/web/images/eps.js
function epsilon(draw, size) {
  const uniform = uniforms(draw);
  return Float32Array.from({ length: size }, () => normal(uniform));
}

// explorer/stage/web/kernel/stripfoot.js
var StripFoot = class {
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
   * @param {Pick<Scene, "films"> & { panels: PanelScene[] }} scene
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
   * @param {PanelScene} panel
   * @param {boolean} named whether it must be said whose film it is
   * @returns {Told}
   */
  status({ film: given, title }, named) {
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
    known.name.hidden = !named;
    return known;
  }
};

export {
  Parts,
  uniforms,
  normal,
  pixelCount,
  ImageSet,
  pool,
  checkImages,
  checkLatentForm,
  inkInto,
  Picture,
  Atlas,
  epsilon,
  StripFoot
};
