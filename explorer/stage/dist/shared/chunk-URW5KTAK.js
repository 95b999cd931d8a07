import {
  FilmStatus
} from "./chunk-WUQCGVKB.js";
import {
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
  StripFoot
};
