import {
  Film
} from "./shared/chunk-AALFV6OI.js";
import {
  Presenting,
  ROW,
  SvgContext,
  WireError,
  css,
  dock,
  drag,
  drawItems,
  fit,
  fixed,
  h,
  icon,
  png,
  presents,
  readColours,
  roomOf,
  rowsOf,
  s,
  set,
  text,
  textMath,
  unpack,
  write
} from "./shared/chunk-G5X4PBWU.js";

// explorer/stage/web/kernel/loader.js
var MOST = 24;
var BYTES = 96 * 2 ** 20;
var FilmLoader = class {
  constructor() {
    this.films = /* @__PURE__ */ new Map();
  }
  /**
   * @param {FilmBlock[]} blocks
   * @returns {Received}
   */
  take(blocks2) {
    const taken = blocks2.map((block) => this.absorb(block));
    const have = Object.fromEntries(taken.map(({ film }) => [film.key, film.have]));
    this.forget(new Set(Object.keys(have)));
    return { gap: taken.some(({ gap }) => gap), growing: blocks2.some((block) => !block.complete && block.steps.shape[0] > 0), have };
  }
  /**
   * Put a piece into its film.
   * @param {FilmBlock} block
   */
  absorb(block) {
    const film = this.film(block);
    const gap = !film.take(block);
    return { film, gap };
  }
  /**
   * The film that a piece belongs to, as far as it is here.
   * @param {Pick<FilmBlock, "key" | "total">} block
   * @returns {Film}
   */
  film({ key, total }) {
    const known2 = this.films.get(key);
    const film = known2?.total === total ? known2 : new Film(key, total);
    this.films.delete(key);
    this.films.set(key, film);
    return film;
  }
  /**
   * Give up the oldest films until the rest is little enough.
   * @param {Set<string>} shown keys of films that are kept in any case
   */
  forget(shown2) {
    let bytes = [...this.films.values()].reduce((sum, film) => sum + film.bytes, 0);
    for (const [key, film] of this.films) {
      if (this.films.size <= MOST && bytes <= BYTES) return;
      if (shown2.has(key)) continue;
      this.films.delete(key);
      bytes -= film.bytes;
    }
  }
  /** Frames of every film that is here, by key. @returns {Record<string, number>} */
  get have() {
    return Object.fromEntries([...this.films.values()].filter((film) => film.have).map((film) => [film.key, film.have]));
  }
};
var films = new FilmLoader();

// explorer/stage/web/kernel/modules.js
var home = new URL("../stage.js", import.meta.url);
var loaded = /* @__PURE__ */ new Map();
var coming = /* @__PURE__ */ new Map();
function countFrom(door) {
  home = new URL(door);
}
function addressOf(module, from = home) {
  const url = new URL(module, from);
  if (url.origin !== from.origin) throw new WireError(`a page's module from elsewhere: ${url.origin}`);
  return url.href;
}
var pageModule = (module) => loaded.get(addressOf(module)) ?? null;
function loadPage(module) {
  const address = addressOf(module);
  const known2 = coming.get(address) ?? load(address);
  coming.set(address, known2);
  return known2;
}
async function load(address) {
  try {
    const { default: page } = await import(address);
    loaded.set(address, page);
    return page;
  } catch (error) {
    coming.delete(address);
    throw error;
  }
}
function shapeOf(scene, { shape = () => null }) {
  const { concept, instance, lang, words, timelines } = scene;
  return JSON.stringify([concept, instance, lang, words, timelines.map(({ id, name, branches }) => [id, name, branches]), shape(scene)]);
}

// explorer/stage/web/kernel/clock.js
var RATE = 8;
var SPEEDS = [0.25, 0.5, 1, 2, 4];
var BREATH = 0.9;
function still(at = 0) {
  return { at, playing: false, waiting: false, speed: 1, loop: false, rested: 0 };
}
function tick(clock, seconds, { end, live }) {
  if (!clock.playing) return clock;
  const at = clock.at + Math.max(0, seconds) * RATE * clock.speed;
  if (at < end) return { ...clock, at, waiting: false, rested: 0 };
  const held = Math.max(clock.at, end);
  if (live) return { ...clock, at: held, waiting: true };
  if (!clock.loop) return { ...clock, at: held, playing: false, waiting: false, rested: 0 };
  const rested = clock.rested + seconds;
  return rested < BREATH ? { ...clock, at: held, waiting: false, rested } : { ...clock, at: 0, waiting: false, rested: 0 };
}
function play(clock, { end, live }) {
  return { ...clock, at: clock.at >= end && !live ? 0 : clock.at, playing: true, waiting: false, rested: 0 };
}
function pause(clock) {
  return { ...clock, at: Math.round(clock.at), playing: false, waiting: false, rested: 0 };
}
function seek(clock, frame, { reach }) {
  return { ...pause(clock), at: Math.max(0, Math.min(Math.round(frame), reach)) };
}
function step(clock, way, bounds) {
  return seek(clock, (way > 0 ? Math.floor(clock.at) : Math.ceil(clock.at)) + way, bounds);
}
function boundsOf(films2) {
  const reach = Math.max(0, ...films2.map((film) => film.have - 1));
  const growing = films2.filter((film) => film.live && film.have > 0);
  const end = growing.length ? Math.min(...growing.map((film) => film.have - 1)) : reach;
  return { end, reach, live: growing.length > 0, begun: films2.some((film) => film.have > 0) };
}

// explorer/stage/web/kernel/marks.js
var GAP = 10;
var RANK = { branch: 0, best: 1, end: 2 };
function place(marks, rail, total) {
  const places = marks.map(({ frame, width }) => {
    const x = total > 1 ? rail * frame / (total - 1) : 0;
    return { x, left: Math.max(0, Math.min(x - width / 2, rail - width)), named: false };
  });
  const order = marks.map((_, i) => i).sort((a, b) => (RANK[marks[a].kind] ?? 3) - (RANK[marks[b].kind] ?? 3) || a - b);
  for (const i of order) {
    const right = places[i].left + marks[i].width;
    const free = places.every(
      (other, j) => !other.named || right + GAP <= other.left || other.left + marks[j].width + GAP <= places[i].left
    );
    places[i].named = free && marks[i].width <= rail;
  }
  return places;
}

// explorer/stage/web/kernel/bar.js
var ICONS = {
  play: "M4.5 1.8v12.4L14.500 8z",
  pause: "M3.500 2h3.500v12H3.500zM9 2h3.500v12H9z",
  back: "M3 2.500h2.300v11H3zM13.500 2.500v11L6.200 8z",
  forward: "M10.700 2.500H13v11h-2.300zM2.500 2.500v11L9.800 8z",
  loop: "M4 5.200h6.500V3L14 6l-3.500 3V6.800H5.600v2.700H4zM12 10.800H5.500V13L2 10l3.500-3v2.200h4.900V6.500H12z",
  branch: "M4.300 1.500a2 2 0 0 1 .8 3.800v1.300c.9-.6 2.100-.9 3.600-.9.900 0 1.400-.5 1.600-1.200a2 2 0 1 1 1.600.1C11.600 6.300 10.500 7.300 8.700 7.300c-2.300 0-3.600 1-3.600 3.400a2 2 0 1 1-1.600 0V5.300a2 2 0 0 1 .8-3.800z"
};
var SPEED_TEXT = ["\xBC\xD7", "\xBD\xD7", "1\xD7", "2\xD7", "4\xD7"];
var TimelineBar = class {
  /**
   * @param {TimelineScene} timeline
   * @param {Words} words
   * @param {BarActions} actions
   */
  constructor({ id, name, branches = false }, words, actions) {
    this.words = words;
    this.actions = actions;
    this.name = name ?? words.say("frame");
    this.total = 1;
    this.marked = "";
    this.marks = [];
    this.room = 0;
    this.widths = /* @__PURE__ */ new Map();
    const button = (does, label, act) => {
      const element = h("button", { type: "button", class: does, "aria-label": label, title: label }, drawing(does));
      element.addEventListener("click", act);
      return element;
    };
    this.play = button("play", words.say("play"), () => actions.run("toggle"));
    this.back = button("back", words.say("back"), () => actions.run("back"));
    this.forward = button("forward", words.say("forward"), () => actions.run("forward"));
    this.loop = button("loop", words.say("loop"), actions.loop);
    this.branch = button("branch", words.say("branch"), actions.branch);
    set(this.branch, { title: `${words.say("branch")}: ${words.say("branch_help")}` });
    this.branch.append(h("span", {}, words.say("branch")));
    this.speed = h("select", { "aria-label": words.say("speed") });
    SPEEDS.forEach((speed, i) => this.speed.append(h("option", { value: speed }, SPEED_TEXT[i])));
    this.speed.addEventListener("change", () => actions.speed(Number(this.speed.value)));
    this.frame = h("b");
    this.short = h("b", { class: "short", "aria-hidden": "true" });
    this.step = h("span");
    this.buildScrub();
    const numbers2 = h("div", { class: "frame-no" }, this.frame, this.short, this.step);
    const transport = h("div", { class: "transport" }, this.play, this.back, this.forward);
    const rest = h("div", { class: "settings" }, this.speed, this.loop, branches && this.branch);
    const group = name ? { role: "group", "aria-label": name } : {};
    this.still = h("p", { class: "still", hidden: true }, words.say("still"));
    this.element = h("div", { class: "timeline", "data-timeline": id, ...group }, transport, this.scrub, numbers2, rest, this.still);
    this.shown = "";
  }
  buildScrub() {
    this.names = h("div", { class: "marks" });
    this.recorded = h("span", { class: "recorded" });
    this.done = h("span", { class: "done" });
    this.head = h("span", { class: "playhead" });
    const rail = h("span", { class: "rail" }, this.recorded, this.done, this.head);
    this.scrub = h("div", { class: "scrub", role: "slider", tabindex: 0, "aria-label": this.name }, this.names, rail);
    set(this.scrub, { "aria-valuemin": 1, "aria-valuenow": 1, "aria-valuemax": 1 });
    this.rail = rail;
    this.scrub.addEventListener("keydown", (e) => this.key(e));
    drag(this.scrub, (x, done) => this.actions.seek(this.frameAt(x), done));
  }
  /** @param {number} x of the pointer in the window */
  frameAt(x) {
    const { left, width } = (
      /** @type {HTMLElement} */
      this.rail.getBoundingClientRect()
    );
    return Math.round(Math.max(0, Math.min(1, (x - left) / (width || 1))) * (this.total - 1));
  }
  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const commands = { ArrowLeft: "back", ArrowDown: "back", ArrowRight: "forward", ArrowUp: "forward", Home: "home", End: "end", PageDown: "leap_back", PageUp: "leap_forward", " ": "toggle" };
    if (!Object.hasOwn(commands, e.key)) return;
    e.preventDefault();
    this.actions.run(commands[e.key]);
  }
  /**
   * @param {Mark[]} marks
   * @param {number} total
   */
  setMarks(marks, total) {
    const key = JSON.stringify([marks, total]);
    if (key === this.marked) return;
    Object.assign(this, { marks, total, marked: key });
    this.arrange();
  }
  /** Where nothing can play the bar says so, and keeps its room. @param {boolean} still */
  rest(still2) {
    this.still.hidden = !still2;
    set(this.element, { "data-still": still2 });
  }
  /** Take the room that there is. */
  layout() {
    this.room = 0;
    this.widths.clear();
    this.arrange();
  }
  /** Set the names where they don't run into each other. What is known is not measured again: that is dear. */
  arrange() {
    const { names, rail, marks } = this;
    if (!names || !rail) return;
    const ticks = marks.map((mark) => h("span", { class: "mark", title: mark.text }, h("span", {}, mark.text)));
    names.replaceChildren(...ticks);
    this.room ||= rail.clientWidth;
    const widths = ticks.map((tick2, i) => ({ ...marks[i], width: this.widthOf(
      /** @type {HTMLElement} */
      tick2.firstChild
    ) }));
    place(widths, this.room, this.total).forEach(({ x, left, named }, i) => {
      const name = (
        /** @type {HTMLElement} */
        ticks[i].firstChild
      );
      ticks[i].style.left = `${x}px`;
      name.style.left = `${left - x}px`;
      name.hidden = !named;
    });
  }
  /** @param {HTMLElement} name */
  widthOf(name) {
    const text2 = String(name.textContent);
    const width = this.widths.get(text2) ?? name.offsetWidth;
    this.widths.set(text2, width);
    return width;
  }
  /**
   * @param {Clock} clock
   * @param {Bounds} bounds
   * @param {PlaceTexts} texts
   */
  show(clock, bounds, texts) {
    const last = Math.max(1, this.total - 1);
    const percent = (frame) => `${100 * frame / last}%`;
    this.done.style.width = percent(clock.at);
    this.head.style.left = percent(clock.at);
    const key = [Math.floor(clock.at), clock.playing, clock.waiting, clock.speed, clock.loop, bounds.end, bounds.reach, ...Object.values(texts)].join("|");
    if (key === this.shown) return;
    this.shown = key;
    this.recorded.style.width = percent(bounds.end);
    write(this.frame, texts.frame);
    write(this.short, texts.short);
    write(this.step, texts.step);
    const now = Math.floor(clock.at) + 1;
    set(
      /** @type {HTMLElement} */
      this.scrub,
      { "aria-valuemin": 1, "aria-valuemax": this.total, "aria-valuenow": now, "aria-valuetext": `${texts.frame}, ${texts.step}` }
    );
    this.showPlay(clock.playing);
    set(this.loop, { "aria-pressed": String(clock.loop) });
    this.speed.value = String(clock.speed);
    this.branch.disabled = !bounds.begun || now >= this.total;
    this.back.disabled = clock.at <= 0;
    this.forward.disabled = clock.at >= bounds.reach;
  }
  /** @param {boolean} playing */
  showPlay(playing) {
    const name = playing ? "pause" : "play";
    if (this.play.dataset.name === name) return;
    this.play.dataset.name = name;
    this.play.replaceChildren(drawing(name));
    set(this.play, { "aria-label": this.words.say(name), title: this.words.say(name) });
  }
};
function drawing(name) {
  return icon(16, 16, s("path", { d: ICONS[name] }));
}

// explorer/stage/web/kernel/frame.js
var StageFrame = class {
  /**
   * @param {Scene} scene
   * @param {Words} words
   */
  constructor({ lang }, words) {
    this.live = h("p", { class: "spoken", "aria-live": "polite" });
    this.theme = h("i", { class: "theme-probe", "aria-hidden": "true" });
    this.inside = h("div", { class: "inside" }, this.live, this.theme);
    this.root = h("section", { class: "stage", lang, tabindex: -1, "aria-label": words.say("stage") }, this.inside);
  }
  /** @param {Parts} parts */
  fill({ head, over, elements, bars, foot }) {
    const left = bars.filter((bar) => !elements.some((element) => element.contains(bar)));
    this.inside.prepend(head, h("div", { class: "scene-bar" }, ...over), ...elements, ...left, ...foot);
  }
};
function partsOf({ page, bars, presets, presenting: { presenter }, keyList }) {
  return {
    head: presenter.head,
    over: [presets.element, ...page.tools ?? [], presenter.button, keyList.button],
    elements: page.elements,
    bars: bars.map((bar) => bar.element),
    foot: [presenter.previous, presenter.next, keyList.dialog]
  };
}

// explorer/stage/web/kernel/keys.js
var OWN = [
  "input, select, textarea, [contenteditable]:not([contenteditable='false']), [role=spinbutton]",
  "[role=combobox], [role=listbox], [role=option], [role=menu], [role=menuitem]",
  "[role=textbox], [role=grid], [role=tree], [role=dialog], dialog, [role=application], video, audio, iframe"
].join(", ");
var MOVED = "[role=slider], [role=tab], [role=radio], [role=radiogroup], canvas[tabindex]";
var PRESSED = "button, a[href], summary, [role=button], [role=switch], [role=checkbox], [role=link]";
var WRITTEN = ["?"];
var COMMANDS = { " ": "toggle", ArrowLeft: "back", ArrowRight: "forward", Home: "home", End: "end" };
function command(event, path, commands) {
  const shifted = event.shiftKey && !WRITTEN.includes(event.key);
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || shifted) return null;
  const found = Object.hasOwn(commands, event.key) ? commands[event.key] : null;
  if (!found) return null;
  const inside = (selector) => path.some((node) => "matches" in node && /** @type {Element} */
  node.matches(selector));
  const letter = event.key.length === 1 && event.key !== " ";
  if (inside(OWN) || !letter && inside(MOVED)) return null;
  return found === "toggle" && inside(PRESSED) ? null : found;
}
function listen(commands, run) {
  const down = (event) => {
    const found = command(event, event.composedPath(), commands);
    if (found && run(found)) event.preventDefault();
  };
  document.addEventListener("keydown", down);
  return () => document.removeEventListener("keydown", down);
}
function listenToLinks(light) {
  let lit = false;
  const link = (e) => e.target instanceof Element ? e.target.closest('a[href^="#see-"]') : null;
  const over = (e) => {
    const found = link(e);
    if (found) light(
      /** @type {string} */
      found.getAttribute("href").slice("#see-".length)
    );
    else if (lit) light("");
    lit = found !== null;
  };
  const click = (e) => link(e) && e.preventDefault();
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, over);
  document.addEventListener("click", click);
  return () => {
    for (const type of ["pointerover", "focusin"]) document.removeEventListener(type, over);
    document.removeEventListener("click", click);
  };
}

// explorer/stage/web/kernel/kit.js
function kitOf(player) {
  const { state } = player;
  return {
    instance: player.scene.instance,
    words: player.words,
    root: player.root,
    signal: player.abort.signal,
    get look() {
      return state.look;
    },
    get quiet() {
      return player.quiet.matches;
    },
    film: (id) => films.film(player.scene.films[id]),
    timeline: (id) => controlOf(player, id),
    choose: (change) => {
      Object.assign(state.look, change);
      player.redraw();
    },
    hold: (held) => {
      player.held = held;
      player.redraw();
    },
    redraw: () => player.redraw(),
    moved: () => {
      player.movedAt = performance.now();
      player.redraw();
    },
    layout: () => player.layout(),
    light: (mark) => player.light(mark),
    announce: (text2) => write(player.frame.live, text2),
    send: (event, value) => player.channel.setTriggerValue(event, value),
    lasting: (name, make) => {
      if (!state.lasting.has(name)) state.lasting.set(name, make());
      return state.lasting.get(name);
    }
  };
}
function controlOf(player, id) {
  const i = player.timelines.findIndex(({ spec }) => spec.id === id);
  return {
    bar: player.bars[i].element,
    seek: (frame, done) => player.seek(id, frame, done),
    pause: () => {
      player.move(id, (timeline) => timeline.pause());
      return player.timelines[i].clock.at;
    }
  };
}
function barActions(player, id) {
  return {
    run: (command2) => player.move(id, (timeline) => timeline.run(command2)),
    seek: (frame, done) => player.seek(id, frame, done),
    speed: (speed) => player.move(id, (timeline) => timeline.adjust({ speed })),
    loop: () => player.move(id, (timeline) => timeline.adjust({ loop: !timeline.clock.loop })),
    branch: () => player.kit.send("branch", { timeline: id, frame: player.kit.timeline(id).pause() })
  };
}

// explorer/stage/web/kernel/rest.js
var REPORT_AFTER = 150;
var FINE_AFTER = 180;
var FINE_LIVE = 900;
var Rest = class _Rest {
  /**
   * @param {() => void} fine draw once more, finely
   * @param {() => void} report
   */
  constructor(fine, report) {
    this.fine = fine;
    this.report = report;
  }
  /**
   * Milliseconds until fields are drawn finely; 0 when they are to be.
   * @param {number} movedAt when something moved last, as performance.now() says
   * @param {boolean} live whether frames still come
   */
  static left(movedAt, live) {
    return Math.max(0, (live ? FINE_LIVE : FINE_AFTER) - (performance.now() - movedAt));
  }
  /**
   * @param {number} movedAt
   * @param {boolean} live
   * @param {{ held: boolean, sketched: boolean }} picture whether a pointer still drags, and whether what was just drawn is
   *   a sketch: it gets its fine print also where the rest has begun while it was drawn
   */
  begin(movedAt, live, { held, sketched }) {
    this.end();
    if (sketched) this.fineTimer = setTimeout(this.fine, _Rest.left(movedAt, live) + 5);
    if (!held) this.reportTimer = setTimeout(this.report, REPORT_AFTER);
  }
  end() {
    clearTimeout(this.fineTimer);
    clearTimeout(this.reportTimer);
  }
};

// explorer/stage/web/kernel/scheduler.js
var SLOWLY = 60;
var FrameScheduler = class {
  /**
   * @param {(now: number) => void} draw
   * @param {() => boolean} slow whether to draw seldom
   */
  constructor(draw, slow) {
    this.draw = draw;
    this.slow = slow;
    this.due = 0;
    this.last = -Infinity;
  }
  /** Draw in the next frame. */
  request() {
    if (!this.due) this.next();
  }
  /** Draw at once what is due: an answer need not wait for the next frame to begin. */
  flush() {
    if (!this.due) return;
    cancelAnimationFrame(this.due);
    this.now(performance.now());
  }
  end() {
    cancelAnimationFrame(this.due);
    this.due = 0;
  }
  next() {
    this.due = requestAnimationFrame((now) => this.slow() && now - this.last < SLOWLY ? this.next() : this.now(now));
  }
  /** @param {number} now */
  now(now) {
    this.due = 0;
    this.last = now;
    this.draw(now);
  }
};

// explorer/stage/web/kernel/presets.js
var ARROWS = { previous: "M10 3L5 8l5 5", next: "M6 3l5 5-5 5", open: "M3 6l5 5 5-5" };
var PresetMenu = class {
  /**
   * @param {Words} words
   * @param {(key: string) => void} choose
   */
  constructor(words, choose) {
    this.words = words;
    this.choose = choose;
    this.made = "";
    this.presets = { chosen: null, own: "", list: [] };
    this.title = h("b");
    this.see = h("span", { class: "see" });
    this.count = h("span", { class: "count" });
    this.button = h("button", { type: "button", class: "preset", "aria-haspopup": "menu", "aria-expanded": "false" }, h("span", { class: "said" }, this.title, this.see), this.count, arrow("open"));
    this.previous = h("button", { type: "button", class: "step", "aria-label": words.say("previous_preset"), title: words.say("previous_preset") }, arrow("previous"));
    this.next = h("button", { type: "button", class: "step", "aria-label": words.say("next_preset"), title: words.say("next_preset") }, arrow("next"));
    this.list = h("div", { class: "preset-list", role: "menu", "aria-label": words.say("presets"), hidden: true });
    this.element = h("div", { class: "presets", role: "group", "aria-label": words.say("presets") }, this.previous, this.button, this.next, this.list);
    this.button.addEventListener("click", () => this.open(this.list.hasAttribute("hidden")));
    this.previous.addEventListener("click", () => this.step(-1));
    this.next.addEventListener("click", () => this.step(1));
    this.element.addEventListener("keydown", (event) => this.press(event));
    this.element.addEventListener("focusout", (event) => this.element.contains(
      /** @type {Node | null} */
      event.relatedTarget
    ) || this.open(false));
  }
  /** @param {Presets} presets */
  update(presets) {
    this.presets = presets;
    this.element.hidden = presets.list.length === 0;
    const key = JSON.stringify(presets.list);
    if (key !== this.made) this.build(key);
    this.show(presets.chosen);
  }
  /** @param {string} key of the list */
  build(key) {
    this.made = key;
    const items = this.presets.list.map((preset) => {
      const words = [h("b", {}, preset.title), h("span", { class: "see" }, preset.see)];
      const item = h("button", { type: "button", role: "menuitemradio", tabindex: -1, "data-preset": preset.key }, ...words);
      item.addEventListener("click", () => this.take(preset.key));
      return item;
    });
    this.list.replaceChildren(...items);
  }
  /** Mark one as shown; null: the view is none of them. @param {string | null} chosen */
  show(chosen) {
    const { list, own } = this.presets;
    const at = list.findIndex(({ key }) => key === chosen);
    const title = at < 0 ? this.words.say("own_view") : list[at].title;
    write(this.title, title);
    write(this.see, at < 0 ? own : list[at].see);
    write(this.count, `${at < 0 ? "\u2013" : at + 1} / ${list.length}`);
    set(this.button, { title: this.see.textContent });
    for (const item of this.items) set(item, { "aria-checked": String(item.dataset.preset === chosen) });
    this.at = at;
  }
  /** Where one is among them. @returns {import("./deck.js").Place} */
  get place() {
    const { list, own } = this.presets;
    const at = this.at ?? -1;
    const { title, see } = list[at] ?? { title: own || this.words.say("own_view"), see: "" };
    return { title, of: "", note: see, upcoming: list.length ? list[(at + 1) % list.length].title : "", at, count: list.length, ends: list.length === 0 };
  }
  /** @returns {HTMLElement[]} */
  get items() {
    return [.../** @type {NodeListOf<HTMLElement>} */
    this.list.querySelectorAll("[role=menuitemradio]")];
  }
  /** @param {string} key */
  take(key) {
    const inside = this.list.contains(
      /** @type {Document | ShadowRoot} */
      this.element.getRootNode().activeElement
    );
    this.open(false);
    if (inside) this.button.focus();
    this.show(key);
    this.choose(key);
  }
  /** @param {-1 | 1} way */
  step(way) {
    const { list } = this.presets;
    const from = this.at ?? -1;
    const to = from < 0 ? way > 0 ? 0 : list.length - 1 : (from + way + list.length) % list.length;
    this.take(list[to].key);
  }
  /** @param {boolean} open */
  open(open) {
    if (this.list.hidden === !open) return;
    this.list.hidden = !open;
    set(this.button, { "aria-expanded": String(open) });
    if (open) (this.items[this.at ?? -1] ?? this.items[0])?.focus();
  }
  /** @param {KeyboardEvent} event */
  press(event) {
    if (this.list.hidden || event.altKey || event.ctrlKey || event.metaKey) return;
    const { items } = this;
    const at = items.findIndex((item) => item === event.target);
    const ways = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
    const to = Object.hasOwn(ways, event.key) ? ways[
      /** @type {keyof typeof ways} */
      event.key
    ] : null;
    if (to !== null) items[(to + items.length) % items.length].focus();
    else if (event.key !== "Escape") return;
    else {
      this.open(false);
      this.button.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }
};
function arrow(name) {
  return icon(16, 16, s("path", { d: ARROWS[name], fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" }));
}

// explorer/stage/web/kernel/keylist.js
var MAC = /mac|iphone|ipad/i;
var KeyList = class {
  /**
   * @param {Words} words
   * @param {Record<string, string>} own commands of the page by key: each has a word of its name
   */
  constructor(words, own) {
    this.words = words;
    const named = { "aria-haspopup": "dialog", "aria-keyshortcuts": "?", "aria-label": words.say("keys"), title: `${words.say("keys")} (?)` };
    this.button = h("button", { type: "button", class: "tool keys-button", ...named }, "?");
    const close = h("button", { type: "button", class: "tool", autofocus: true }, words.say("close_keys"));
    const groups = rows(words, own).map((group) => h("dl", {}, ...group.map((row2) => h("div", {}, h("dt", {}, ...caps(row2)), h("dd", {}, row2.says)))));
    this.dialog = h("dialog", { class: "keys", "aria-label": words.say("keys") }, h("div", { class: "keys-head" }, h("h2", {}, words.say("keys")), close), ...groups);
    this.button.addEventListener("click", () => this.open());
    close.addEventListener("click", () => this.dialog.close());
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
    this.dialog.addEventListener("keydown", (event) => event.key !== "Escape" && event.stopPropagation());
  }
  open() {
    if (!this.dialog.open) this.dialog.showModal();
  }
};
function rows(words, own, mac = MAC.test(navigator.platform)) {
  const row2 = (says, ...keys) => ({ caps: keys, says });
  const film = [row2(words.say("key_play"), words.say("key_space")), row2(words.say("key_step"), "\u2190", "\u2192"), row2(words.say("key_ends"), "Home", "End")];
  const page = Object.entries(own).map(([key, command2]) => row2(words.say(command2), key.toUpperCase()));
  const shown2 = [row2(words.say("key_present"), "P"), row2(words.say("key_stops"), "Page Up", "Page Down"), row2(words.say("key_notes"), "N"), row2(words.say("key_leave"), "Esc")];
  const [undo, redo] = mac ? ["\u2318 Z", "\u21E7 \u2318 Z"] : ["Ctrl Z", "Ctrl Shift Z"];
  return [[...film, ...page], shown2, [row2(words.say("key_undo"), undo), row2(words.say("key_redo"), redo), row2(words.say("key_keys"), "?")]];
}
function caps({ caps: keys }) {
  return keys.map((key) => h("kbd", { translate: "no" }, key));
}

// explorer/stage/web/kernel/screen.js
function watchScreen({ ratio, colours }, signal) {
  const next = () => {
    const now = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    now.addEventListener("change", () => {
      next();
      ratio();
    }, { once: true, signal });
  };
  next();
  matchMedia("(forced-colors: active)").addEventListener("change", colours, { signal });
}

// explorer/stage/web/kernel/sheets.js
var PATIENCE = 3e3;
function sheetIn(parent, module) {
  const href = module.replace(/\.js$/, ".css");
  const link = [...parent.querySelectorAll("link")].find((one) => one.href === href) ?? h("link", { rel: "stylesheet", href });
  if (!link.isConnected) parent.append(link);
  return link;
}
function awaitSheets(root, own, signal, ready) {
  root.style.visibility = "hidden";
  const began = performance.now();
  const look = () => {
    if (signal.aborted) return;
    const styled = getComputedStyle(root).getPropertyValue("--stage-styled").trim() === "1" && own.sheet !== null;
    if (!styled && performance.now() - began < PATIENCE) {
      requestAnimationFrame(look);
      return;
    }
    root.style.visibility = "";
    ready();
  };
  look();
}

// explorer/stage/web/kernel/state.js
var stages = /* @__PURE__ */ new Map();
function stateFor(instance) {
  const state = stages.get(instance) ?? { serial: null, look: {}, places: /* @__PURE__ */ new Map(), used: "", reported: "", lasting: /* @__PURE__ */ new Map() };
  stages.set(instance, state);
  return state;
}
function placeFor({ places }, timeline) {
  const place2 = places.get(timeline) ?? { clock: still(), follow: true, autoplay: false, from: 0, awaits: false };
  places.set(timeline, place2);
  return place2;
}
function countersFor(instance) {
  const registry = (
    /** @type {any} */
    globalThis.__explorerStage ??= {}
  );
  return registry[instance] ??= { mounts: 0, paints: 0, frames: 0, at: 0, playing: false, waiting: false, have: {}, lastPaint: 0, timelines: {} };
}
function impose(state, view, timelines, { look = {}, report = (own) => own, quiet }) {
  if (view.serial === state.serial) return;
  state.serial = view.serial;
  const others = /* @__PURE__ */ new Set(["serial", "play", ...timelines.map(({ field }) => field)]);
  state.look = { ...look, ...Object.fromEntries(Object.entries(view).filter(([name]) => !others.has(name))) };
  timelines.forEach(({ field, place: place2, bounds }, i) => {
    const plays = view.play === field || view.play === true && i === 0;
    go(place2, view[field] ?? null, bounds, plays && !quiet);
  });
  const places = timelines.map(({ field }) => [field, view[field] ?? null]);
  state.reported = JSON.stringify({ ...Object.fromEntries(places), ...report(state.look), serial: state.serial });
}
function go(place2, frame, bounds, plays) {
  place2.autoplay = plays;
  place2.from = frame ?? 0;
  place2.follow = frame === null || plays;
  place2.awaits = frame !== null && !plays && frame > bounds.reach;
  const at = plays || frame !== null ? Math.min(place2.from, bounds.reach) : bounds.end;
  place2.clock = { ...still(at), speed: place2.clock.speed, loop: place2.clock.loop };
}
function goOn(place2, films2, bounds, { atEnd, quiet }) {
  const last = place2.follow && bounds.live ? bounds.end : bounds.reach;
  if (place2.clock.at > last) place2.clock = { ...place2.clock, at: last };
  if (place2.awaits) {
    place2.clock = seek(place2.clock, place2.from, bounds);
    place2.awaits = bounds.reach < place2.from && films2.some((film) => film.live);
  }
  const begun = films2.every((film) => film.have > place2.from || !film.live);
  if (place2.autoplay && begun && bounds.begun) {
    place2.autoplay = false;
    place2.clock = play({ ...place2.clock, at: Math.min(place2.from, bounds.reach) }, bounds);
  } else if (place2.follow && atEnd && !place2.clock.playing) {
    place2.clock = bounds.live && !quiet ? { ...place2.clock, playing: true } : seek(place2.clock, bounds.end, bounds);
  }
}
function frameOf({ place: { clock, follow }, total, bounds: { live, begun } }) {
  const frame = Math.round(clock.at);
  return frame >= total - 1 || follow && (live || !begun) ? null : frame;
}
function viewOf({ look, serial }, timelines, report = (own) => own) {
  const places = timelines.map((timeline) => [timeline.field, frameOf(timeline)]);
  return { ...Object.fromEntries(places), ...report(look), serial: serial ?? 0 };
}

// explorer/stage/web/kernel/timeline.js
var Timeline = class {
  /**
   * @param {TimelineScene} spec
   * @param {Place} place
   */
  constructor(spec, place2) {
    this.spec = spec;
    this.place = place2;
    this.tracks = [];
    this.bounds = { end: 0, reach: 0, live: false, begun: false };
    this.before = { at: 0, atEnd: true };
  }
  get field() {
    return this.spec.field;
  }
  get total() {
    return this.spec.total;
  }
  get clock() {
    return this.place.clock;
  }
  /** Whether it must run on in the next frame. */
  get runs() {
    return this.clock.playing && !this.clock.waiting;
  }
  /** Whether its place is still to come, so that nobody is to hear of it. */
  get pending() {
    return this.clock.playing || this.place.autoplay || this.place.awaits;
  }
  /**
   * New frames; a timeline without films has all its places from the start.
   * @param {TimelineScene} spec
   * @param {Track[]} tracks
   */
  take(spec, tracks) {
    this.before = { at: this.clock.at, atEnd: this.clock.at >= this.bounds.end };
    this.spec = spec;
    this.tracks = tracks;
    const last = spec.total - 1;
    this.bounds = spec.films.length ? boundsOf(this.grown) : { end: last, reach: last, live: false, begun: true };
  }
  /**
   * Go on from where it was before the frames came.
   * @param {boolean} quiet whether nothing may move by itself
   * @returns {boolean} whether it moved
   */
  settle(quiet) {
    goOn(this.place, this.grown, this.bounds, { atEnd: this.before.atEnd, quiet });
    if (this.spec.still) this.set(seek(this.clock, this.bounds.reach, this.bounds), true);
    return this.clock.at !== this.before.at;
  }
  get grown() {
    return this.tracks.map(({ film, live }) => ({ have: film.have, live }));
  }
  /**
   * @param {number} seconds
   * @returns {boolean} whether it moved
   */
  advance(seconds) {
    const before = this.clock.at;
    this.place.clock = tick(this.clock, seconds, this.bounds);
    return this.clock.at !== before;
  }
  /* ---- what a visitor does: each says whether it moved */
  /** How many frames a larger step takes: a tenth of the film. */
  get leap() {
    return Math.max(1, Math.round((this.total - 1) / 10));
  }
  /** @param {Command} command */
  run(command2) {
    const { clock, bounds } = this;
    if (this.spec.still) return false;
    if (command2 === "toggle") return clock.playing ? this.set(pause(clock), false) : this.set(play(clock, bounds));
    if (command2 === "back") return this.set(step(clock, -1, bounds), false);
    if (command2 === "forward") return this.set(step(clock, 1, bounds), false);
    if (command2 === "leap_back") return this.set(step(clock, -this.leap, bounds), false);
    if (command2 === "leap_forward") return this.set(step(clock, this.leap, bounds), false);
    return this.set(seek(clock, command2 === "home" ? 0 : bounds.reach, bounds), command2 === "end");
  }
  /** @param {number} frame */
  seek(frame) {
    return this.set(seek(this.clock, frame, this.bounds), frame >= this.bounds.reach);
  }
  pause() {
    return this.set(pause(this.clock));
  }
  /** @param {Partial<Pick<import("./clock.js").Clock, "speed" | "loop">>} change */
  adjust(change) {
    this.place.clock = { ...this.clock, ...change };
  }
  /**
   * @param {import("./clock.js").Clock} clock
   * @param {boolean} [follow] stay at the end as frames come
   */
  set(clock, follow = this.place.follow) {
    const moved = clock.at !== this.clock.at;
    Object.assign(this.place, { clock, follow, autoplay: false, awaits: false });
    return moved;
  }
  /**
   * Where it is, in words: of a film by its steps, which may be others in each.
   * @param {number} frame
   * @param {Words} words
   * @param {boolean} [waiting] for the next frame
   * @returns {PlaceTexts}
   */
  texts(frame, words, waiting = false) {
    const { total } = this;
    const begun = this.tracks.filter(({ film }) => film.have);
    if (this.tracks.length && !begun.length) return { frame: words.say("no_frames"), short: "\u2013", step: "" };
    const place2 = { frame: words.say("frame_of", { frame: frame + 1, total }), short: `${frame + 1} / ${total}` };
    if (waiting) return { ...place2, step: words.say("waiting") };
    const steps = begun.map(({ film }) => film.steps[film.clamp(frame)]);
    if (!steps.length) return { ...place2, step: "" };
    const same = steps.every((one) => one === steps[0]);
    return { ...place2, step: words.say(same ? "step" : "steps", { step: steps[0], steps: steps.join(" \xB7 ") }) };
  }
};

// explorer/stage/web/kernel/words.js
var THIN = "\u202F";
var Words = class {
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
    if (!Object.hasOwn(this.texts, key)) console.error(`the scene has no word for "${key}"`);
    const text2 = this.texts[key] ?? key;
    return text2.replace(/\{(\w+)\}/g, (whole, name) => Object.hasOwn(values, name) ? String(values[name]) : whole);
  }
  /**
   * @param {number} share from 0 to 1
   * @param {number} [digits]
   */
  percent(share, digits = 1) {
    return fixed(100 * share, digits) + (this.lang === "zh" ? "%" : THIN + "%");
  }
  /**
   * A chance or an error rate: never "0 %" or "100 %", which nothing learned or counted surely is.
   * @param {number} p
   */
  chance(p) {
    if (p > 0.9995) return this.say("more_than", { value: this.percent(0.999) });
    if (p < 5e-4) return this.say("less_than", { value: this.percent(1e-3) });
    return this.percent(p);
  }
  /** @param {number} n */
  count(n) {
    return Math.round(n).toLocaleString("en-US");
  }
};

// explorer/stage/web/kernel/player.js
var OWN2 = { p: "present", "?": "keys" };
var LIVE = ["queued", "starting", "running"];
var Player = class {
  /**
   * @param {Scene} scene
   * @param {HTMLElement | ShadowRoot} parent
   * @param {PageModule} module
   * @param {Channel} channel
   */
  constructor(scene, parent, module, channel) {
    this.scene = scene;
    this.module = module;
    this.channel = channel;
    this.state = stateFor(scene.instance);
    this.counters = countersFor(scene.instance);
    this.counters.mounts++;
    this.quiet = matchMedia("(prefers-reduced-motion: reduce)");
    this.words = new Words(scene.lang, scene.words);
    this.shape = shapeOf(scene, module);
    this.lit = "";
    this.held = false;
    this.movedAt = -Infinity;
    this.ticked = 0;
    this.keys = "";
    this.styled = false;
    this.colours = null;
    this.abort = new AbortController();
    this.scheduler = new FrameScheduler((now) => this.draw(now), () => this.live && !this.held);
    this.resting = new Rest(() => this.redraw(), () => this.report());
    this.timelines = scene.timelines.map((spec) => new Timeline(spec, placeFor(this.state, spec.id)));
    this.bars = scene.timelines.map((spec) => new TimelineBar(spec, this.words, barActions(this, spec.id)));
    this.frame = new StageFrame(scene, this.words);
    this.kit = kitOf(this);
    this.page = module.start(this.kit, scene);
    this.presets = new PresetMenu(this.words, (preset) => this.channel.setTriggerValue("preset", preset));
    this.presenting = new Presenting(this.root, this.words, this.presets, { signal: this.abort.signal, changed: () => this.present() });
    this.keyList = new KeyList(this.words, this.page.keys ?? {});
    this.frame.fill(partsOf(this));
    this.sheet = sheetIn(parent, addressOf(scene.module));
    parent.append(this.root, this.presenting.notes.element);
    this.listen();
  }
  get root() {
    return this.frame.root;
  }
  /** Whether frames still come. */
  get live() {
    return this.timelines.some((timeline) => timeline.bounds.live);
  }
  /** The timeline that keys reach. */
  get used() {
    return this.timelines.find(({ spec }) => spec.id === this.state.used) ?? this.timelines[0];
  }
  /** Whether a scene can be shown without building the page anew. @param {Scene} scene @param {PageModule} module */
  fits(scene, module) {
    return module === this.module && shapeOf(scene, module) === this.shape;
  }
  listen() {
    const { signal } = this.abort;
    signal.addEventListener("abort", listen({ ...this.page.keys, ...COMMANDS, ...OWN2 }, (command2) => this.root.isConnected && this.command(command2)));
    signal.addEventListener("abort", listenToLinks((mark) => this.light(mark)));
    addEventListener("resize", () => this.layout(), { signal });
    dock(this.root, signal, () => this.layout());
    watchScreen({ ratio: () => this.layout(), colours: () => this.restyle() }, signal);
    this.quiet.addEventListener("change", () => this.redraw(), { signal });
    this.frame.theme.addEventListener("transitionend", () => this.restyle(), { signal });
    const observer = new ResizeObserver(() => this.size !== this.laid && this.layout());
    observer.observe(this.root);
    signal.addEventListener("abort", () => observer.disconnect());
  }
  /** @param {Scene} scene */
  update(scene) {
    this.scene = scene;
    const keys = Object.values(scene.films).map(({ key }) => key).join();
    this.timelines.forEach((timeline, i) => timeline.take(scene.timelines[i], this.tracks(scene.timelines[i].films)));
    impose(this.state, scene.view, this.timelines, { ...this.module, quiet: this.quiet.matches });
    this.presets.update(scene.presets);
    this.presenting.refresh();
    this.page.update(scene);
    set(this.root, { "data-bare": Boolean(scene.bare) });
    this.bars.forEach((bar, i) => bar.rest(Boolean(scene.timelines[i].still)));
    this.bars.forEach((bar, i) => bar.setMarks(scene.timelines[i].films.flatMap((id) => scene.films[id].marks ?? []), scene.timelines[i].total));
    const moved = this.timelines.map((timeline) => timeline.settle(this.quiet.matches)).some(Boolean);
    if (moved || keys !== this.keys) this.movedAt = performance.now();
    this.keys = keys;
    this.redraw();
    this.counters.have = Object.fromEntries(Object.entries(scene.films).map(([id, block]) => [id, films.film(block).have]));
    if (!this.styled) awaitSheets(this.root, this.sheet, this.abort.signal, () => this.restyle());
  }
  /** The films of a timeline. @param {string[]} ids */
  tracks(ids) {
    return ids.map((id) => {
      const film = films.film(this.scene.films[id]);
      return { film, live: LIVE.includes(this.scene.films[id].status.state) && !film.complete };
    });
  }
  restyle() {
    this.styled = true;
    this.colours = readColours(this.root, this.module.colours);
    this.layout();
  }
  layout() {
    if (!this.styled) return;
    this.page.layout(roomOf(this.root));
    for (const bar of this.bars) bar.layout();
    this.presenting.settle();
    this.laid = this.size;
    this.redraw();
  }
  /** What the room was taken for: another width, or words that became taller, take it anew. */
  get size() {
    return `${this.root.clientWidth}x${this.root.offsetHeight}`;
  }
  /* ---- what a visitor does */
  /** @param {string} command of a key @returns {boolean} that it took the key */
  command(command2) {
    if (command2 === OWN2.p) this.presenting.toggle();
    else if (command2 === OWN2["?"]) this.keyList.open();
    else if (!this.scene.bare) this.drive(command2);
    return true;
  }
  /** @param {string} command */
  drive(command2) {
    if (Object.values(COMMANDS).includes(
      /** @type {Command} */
      command2
    )) this.move(this.used.spec.id, (timeline) => timeline.run(
      /** @type {Command} */
      command2
    ));
    else this.page.command?.(command2);
  }
  /**
   * @param {string} id of the timeline
   * @param {(timeline: Timeline) => boolean | void} how whether it moved
   */
  move(id, how) {
    this.state.used = id;
    if (how(this.used)) this.movedAt = performance.now();
    this.redraw();
  }
  /**
   * @param {string} id of the timeline
   * @param {number} frame
   * @param {boolean} done whether the pointer has let go
   */
  seek(id, frame, done) {
    this.held = !done;
    this.move(id, (timeline) => timeline.seek(frame));
  }
  /** While one presents each film plays once. */
  present() {
    if (presents()) for (const timeline of this.timelines) timeline.adjust({ loop: false });
    this.layout();
  }
  /** @param {string} mark */
  light(mark) {
    this.lit = mark;
    set(this.root, { "data-lit": mark || null });
    this.redraw();
  }
  /* ---- painting */
  redraw() {
    if (this.styled && !this.abort.signal.aborted) this.scheduler.request();
  }
  /** @param {number} now */
  draw(now) {
    this.advance(now);
    const sketched = this.colours ? this.paint(now, this.colours) : false;
    if (this.timelines.some((timeline) => timeline.runs)) this.redraw();
    if (!this.scheduler.due) this.resting.begin(this.movedAt, this.live, { held: this.held, sketched });
  }
  /** @param {number} now */
  advance(now) {
    const seconds = this.ticked ? Math.min(0.25, (now - this.ticked) / 1e3) : 0;
    const moved = this.timelines.map((timeline) => timeline.advance(seconds)).some(Boolean);
    if (moved) this.movedAt = performance.now();
    this.ticked = this.timelines.some((timeline) => timeline.runs) ? now : 0;
  }
  /** Where the timelines are drawn, by their names. @returns {Record<string, number>} */
  places() {
    const place2 = ({ clock }) => this.quiet.matches ? Math.floor(clock.at) : clock.at;
    return Object.fromEntries(this.timelines.map((timeline) => [timeline.spec.id, place2(timeline)]));
  }
  /** @returns {import("./contract.js").Moment} */
  moment(now = performance.now(), at = this.places()) {
    return { now, at, moving: Rest.left(this.movedAt, this.live) > 0, lit: this.lit };
  }
  /**
   * @param {number} now
   * @param {Colours} colours
   * @returns {boolean} whether it is a sketch
   */
  paint(now, colours) {
    const moment = this.moment(now);
    const painted = this.page.paint(moment, colours);
    this.timelines.forEach((timeline, i) => {
      const at = moment.at[timeline.spec.id];
      this.bars[i].show({ ...timeline.clock, at }, timeline.bounds, this.texts(timeline, at));
    });
    this.count(moment.at, painted);
    return moment.moving;
  }
  /**
   * Where a timeline is, in words.
   * @param {Timeline} timeline
   * @param {number} at
   */
  texts(timeline, at, waiting = timeline.clock.waiting) {
    const frame = Math.floor(at);
    return { ...timeline.texts(frame, this.words, waiting), ...this.page.texts?.(timeline.spec.id, frame) };
  }
  /**
   * @param {Record<string, number>} at
   * @param {boolean} painted
   */
  count(at, painted) {
    const { counters } = this;
    const paces = this.timelines.map(({ spec: { id }, clock: { playing, waiting } }) => ({ id, at: at[id], playing, waiting }));
    if (Math.floor(paces[0].at) !== Math.floor(counters.at)) counters.frames++;
    if (painted) Object.assign(counters, { paints: counters.paints + 1, lastPaint: performance.now() });
    for (const { id, ...pace } of paces) counters.timelines[id] = pace;
    Object.assign(counters, counters.timelines[paces[0].id]);
  }
  /** Tell Python, and who can't see it, what the visitor has come to rest on. */
  report() {
    if (this.abort.signal.aborted || this.held || this.timelines.some(({ clock }) => clock.playing)) return;
    const places = this.timelines.map((timeline) => this.texts(timeline, timeline.clock.at));
    write(this.frame.live, this.page.spoken(places.map(({ frame, step: step2 }) => `${frame}, ${step2}`).join("; ")));
    set(this.root, { "data-frame": Math.round(this.timelines[0].clock.at) });
    const view = viewOf(this.state, this.timelines, this.module.report);
    const text2 = JSON.stringify(view);
    if (text2 === this.state.reported || this.timelines.some((timeline) => timeline.pending)) return;
    this.state.reported = text2;
    this.channel.setStateValue("view", view);
  }
  end() {
    this.abort.abort();
    this.resting.end();
    this.scheduler.end();
    this.page.end?.();
    this.root.remove();
  }
};

// explorer/stage/web/kernel/saving/figure.js
var [PAD, GAP2, HEAD, FOOT] = [20, 24, 54, 34];
var NUMBERS = 116;
function layout({ figure: { parts }, fonts }, wide, ruler) {
  const tall = tallest(parts, wide);
  const legend = Math.max(...parts.map((part) => rowsOf(part.legend(ruler, fonts), wide).length)) * ROW;
  const height = PAD + HEAD + tall + 8 + legend + NUMBERS + FOOT;
  return { wide, tall, legend, width: 2 * PAD + parts.length * wide + (parts.length - 1) * GAP2, height };
}
function tallest(parts, wide) {
  return Math.max(...parts.map(({ size: [w, h2] }) => Math.round(wide * h2 / w)));
}
function row({ figure: { parts } }, wide) {
  return { wide, width: parts.length * (wide + GAP2) - GAP2, height: tallest(parts, wide) };
}
function drawRow(ctx, shot, { wide, height }) {
  shot.figure.parts.forEach((part, i) => drawPicture(ctx, shot, part, { x: i * (wide + GAP2), y: 0, w: wide, h: height, r: 10 }));
}
function drawPicture(ctx, shot, part, box) {
  framed(ctx, box, (on) => part.draw(on, { width: box.w, height: box.h }, shot.at));
  edge(ctx, shot, box);
}
function drawFigure(ctx, shot, size) {
  ctx.fillStyle = css(shot.colours.paper);
  ctx.fillRect(0, 0, size.width, size.height);
  shot.figure.parts.forEach((part, i) => drawPart(ctx, shot, size, part, PAD + i * (size.wide + GAP2)));
  const said = [shot.where, shot.figure.says].filter(Boolean).join(" \xB7 ");
  text(ctx, said, PAD, size.height - PAD + 3, { ...style(shot, 15), colour: shot.colours.ink2 });
}
function drawPart(ctx, shot, { wide, tall, legend }, part, x) {
  const head = { ...style(shot, 18), weight: 600 };
  const title = text(ctx, `${part.title} `, x, PAD + 18, head);
  textMath(ctx, part.math, x + title, PAD + 18, head);
  text(ctx, part.subtitle, x, PAD + 41, { ...style(shot, 15), colour: shot.colours.ink2, most: wide });
  drawPicture(ctx, shot, part, { x, y: PAD + HEAD, w: wide, h: tall, r: 10 });
  const below = PAD + HEAD + tall + 8;
  drawItems(rowsOf(part.legend(ctx, shot.fonts), wide), x, below);
  numbers(ctx, shot, part, x, below + legend, wide);
}
function framed(ctx, box, draw) {
  if (ctx instanceof SvgContext) {
    ctx.framed(box, () => draw(
      /** @type {CanvasRenderingContext2D} */
      /** @type {unknown} */
      ctx
    ));
    return;
  }
  const canvas = document.createElement("canvas");
  const scale = ctx.getTransform().a;
  const on = fit(canvas, box.w, box.h, scale);
  draw(on);
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(box.x, box.y, box.w, box.h, box.r);
  ctx.clip();
  ctx.drawImage(canvas, box.x, box.y, box.w, box.h);
  ctx.restore();
}
function edge(ctx, { colours }, { x, y, w, h: h2, r }) {
  ctx.strokeStyle = css(colours.ink, 0.25);
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, w - 1, h2 - 1, r);
  ctx.stroke();
}
function numbers(ctx, shot, part, x, y, wide) {
  const { value, unit, lines } = part.numbers(shot.at);
  const width = text(ctx, value, x, y + 28, { ...style(shot, 26), weight: 600 });
  text(ctx, unit, x + width + 7, y + 28, { ...style(shot, 15), colour: shot.colours.ink2 });
  lines.filter(Boolean).forEach((line, i) => text(ctx, line, x, y + 52 + 22 * i, { ...style(shot, 15), most: wide }));
}
function style({ fonts, colours }, size) {
  return { ...fonts, size, weight: 400, colour: colours.ink };
}

// explorer/stage/web/kernel/saving/gif.js
var CLEAR_AT = 4096;
var ascii = (text2) => [...text2].map((c) => c.charCodeAt(0));
var u16 = (value) => [value & 255, value >> 8];
var Gif = class {
  /**
   * @param {number} width
   * @param {number} height
   * @param {Palette} palette
   */
  constructor(width, height, palette) {
    this.width = width;
    this.height = height;
    this.palette = palette;
    this.last = null;
    this.parts = [Uint8Array.from([...ascii("GIF89a"), ...u16(width), ...u16(height), 247, 0, 0, ...palette.bytes()])];
    this.parts.push(Uint8Array.from([33, 255, 11, ...ascii("NETSCAPE2.0"), 3, 1, 0, 0, 0]));
  }
  /**
   * @param {Uint8ClampedArray} pixels
   * @param {number} hundredths of a second that it stays
   */
  add(pixels, hundredths) {
    const indices = this.palette.indices(pixels);
    const box = this.last ? changed(this.last, indices, this.width) : { x: 0, y: 0, w: this.width, h: this.height };
    const cut2 = new Uint8Array(box.w * box.h);
    for (let j = 0, k = 0; j < box.h; j++) {
      for (let i = 0; i < box.w; i++, k++) {
        const at = (box.y + j) * this.width + box.x + i;
        cut2[k] = this.last && this.last[at] === indices[at] ? this.palette.clear : indices[at];
      }
    }
    this.parts.push(Uint8Array.from([33, 249, 4, 5, ...u16(hundredths), this.palette.clear, 0]));
    this.parts.push(Uint8Array.from([44, ...u16(box.x), ...u16(box.y), ...u16(box.w), ...u16(box.h), 0, 8]), blocks(packed(cut2)));
    this.last = indices;
  }
  end() {
    return new Blob([...this.parts, Uint8Array.from([59])], { type: "image/gif" });
  }
};
function changed(a, b, width) {
  let [left, right, top, bottom] = [width, -1, -1, -1];
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    if (top < 0) top = y;
    bottom = y;
  }
  return right < 0 ? { x: 0, y: 0, w: 1, h: 1 } : { x: left, y: top, w: right - left + 1, h: bottom - top + 1 };
}
function packed(symbols) {
  const out = new Bits(symbols.length);
  const [clear, end] = [256, 257];
  const table = new Int16Array(CLEAR_AT << 8);
  let [next, bits] = [258, 9];
  out.put(clear, bits);
  let known2 = symbols[0];
  for (let i = 1; i < symbols.length; i++) {
    const key = known2 << 8 | symbols[i];
    const longer = table[key];
    if (longer) {
      known2 = longer;
      continue;
    }
    out.put(known2, bits);
    if (next < CLEAR_AT) {
      table[key] = next;
      if (next === 1 << bits) bits++;
      next++;
    } else {
      out.put(clear, bits);
      table.fill(0);
      [next, bits] = [258, 9];
    }
    known2 = symbols[i];
  }
  out.put(known2, bits);
  if (next === 1 << bits && bits < 12) bits++;
  out.put(end, bits);
  return out.bytes();
}
var Bits = class {
  /** @param {number} expected bytes */
  constructor(expected) {
    this.data = new Uint8Array(Math.max(64, expected));
    this.size = this.buffer = this.held = 0;
  }
  /**
   * @param {number} code
   * @param {number} bits
   */
  put(code, bits) {
    this.buffer |= code << this.held;
    this.held += bits;
    for (; this.held >= 8; this.held -= 8, this.buffer >>>= 8) this.byte(this.buffer & 255);
  }
  /** @param {number} value */
  byte(value) {
    if (this.size === this.data.length) {
      const longer = new Uint8Array(2 * this.size);
      longer.set(this.data);
      this.data = longer;
    }
    this.data[this.size++] = value;
  }
  bytes() {
    if (this.held) this.byte(this.buffer & 255);
    return this.data.slice(0, this.size);
  }
};
function blocks(data) {
  const out = new Uint8Array(data.length + Math.ceil(data.length / 255) + 1);
  for (let from = 0, at = 0; from < data.length; from += 255) {
    const part = data.subarray(from, from + 255);
    out[at] = part.length;
    out.set(part, at + 1);
    at += part.length + 1;
  }
  return out;
}

// explorer/stage/web/kernel/saving/palette.js
var SIZE = 255;
var CELLS = 1 << 15;
var worth = ({ cells, weight, spread: spread2 }) => cells.length < 2 ? -1 : spread2 * Math.sqrt(weight);
var Palette = class {
  /** @param {Uint8ClampedArray[]} samples RGBA pixels of some frames */
  constructor(samples) {
    this.clear = SIZE;
    const counts = new Float64Array(CELLS);
    const sums = [0, 1, 2].map(() => new Float64Array(CELLS));
    for (const pixels of samples) {
      for (let i = 0; i < pixels.length; i += 4) {
        const c = cell(pixels, i);
        counts[c]++;
        for (let k = 0; k < 3; k++) sums[k][c] += pixels[i + k];
      }
    }
    const used = [];
    for (let c = 0; c < CELLS; c++) if (counts[c]) used.push(c);
    const boxes = cut(used, counts);
    this.colours = boxes.map(({ cells, weight }) => sums.map((sum) => cells.reduce((a, c) => a + sum[c], 0) / weight));
    this.nearest = new Int16Array(CELLS).fill(-1);
    boxes.forEach(({ cells }, i) => cells.forEach((c) => this.nearest[c] = i));
  }
  /** 256 times red, green, blue. */
  bytes() {
    const out = new Uint8Array(3 * 256);
    this.colours.forEach((colour, i) => out.set(colour.map(Math.round), 3 * i));
    return out;
  }
  /** @param {Uint8ClampedArray} pixels RGBA */
  indices(pixels) {
    const out = new Uint8Array(pixels.length / 4);
    for (let i = 0, k = 0; i < pixels.length; i += 4, k++) {
      const c = cell(pixels, i);
      if (this.nearest[c] < 0) this.nearest[c] = this.closest(pixels[i], pixels[i + 1], pixels[i + 2]);
      out[k] = this.nearest[c];
    }
    return out;
  }
  /**
   * @param {number} r
   * @param {number} g
   * @param {number} b
   */
  closest(r, g, b) {
    let [best, least] = [0, Infinity];
    this.colours.forEach(([x, y, z], i) => {
      const far = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
      if (far < least) [best, least] = [i, far];
    });
    return best;
  }
};
function cell(pixels, i) {
  return pixels[i] >> 3 << 10 | pixels[i + 1] >> 3 << 5 | pixels[i + 2] >> 3;
}
var level = (c, channel) => c >> 10 - 5 * channel & 31;
function cut(used, counts) {
  const boxes = [measured(used, counts)];
  while (boxes.length < SIZE) {
    const [i, box] = boxes.reduce(
      (best, next, k) => worth(next) > worth(best[1]) ? [k, next] : best,
      /** @type {[number, Box]} */
      [0, boxes[0]]
    );
    if (box.cells.length < 2) break;
    const cells = box.cells.toSorted((a, b) => level(a, box.channel) - level(b, box.channel));
    let [half, at] = [0, 0];
    while (at < cells.length - 1 && (half += counts[cells[at]]) < box.weight / 2) at++;
    at = Math.max(1, at);
    boxes.splice(i, 1, measured(cells.slice(0, at), counts), measured(cells.slice(at), counts));
  }
  return boxes;
}
function measured(cells, counts) {
  const spreads = [0, 1, 2].map((channel) => {
    let [low, high] = [31, 0];
    for (const c of cells) {
      low = Math.min(low, level(c, channel));
      high = Math.max(high, level(c, channel));
    }
    return high - low;
  });
  const spread2 = Math.max(...spreads);
  return { cells, weight: cells.reduce((sum, c) => sum + counts[c], 0), channel: spreads.indexOf(spread2), spread: spread2 };
}

// explorer/stage/web/kernel/saving/readable.js
var SIDE = 16;
var NEAR = 2;
var known = (x) => [15 * x + 10, 245 - 14 * x, (97 * x + 30) % 256];
var Unreadable = class extends Error {
};
function pixelsOf(ctx, width, height) {
  demandReadable();
  return ctx.getImageData(0, 0, width, height).data;
}
function demandReadable() {
  if (!readable()) throw new Unreadable("this browser keeps canvases from being read");
}
function readable() {
  const ctx = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!ctx) return false;
  ctx.canvas.width = ctx.canvas.height = SIDE;
  for (let x = 0; x < SIDE; x++) {
    ctx.fillStyle = `rgb(${known(x).join(" ")})`;
    ctx.fillRect(x, 0, 1, SIDE);
  }
  return asKnown(ctx.getImageData(0, 0, SIDE, SIDE).data);
}
function asKnown(pixels) {
  if (pixels.length !== 4 * SIDE * SIDE) return false;
  return pixels.every((value, i) => Math.abs(value - ([...known((i >> 2) % SIDE), 255][i & 3] ?? 0)) <= NEAR);
}

// explorer/stage/web/kernel/saving/save.js
var EVENT = "explorer:save";
var WIDE = { png: 464, svg: 464, gif: 330, card: 300 };
var SHARP = 2;
var MOST_FRAMES = 61;
var SAMPLES = 7;
var [FRAME, LAST] = [14, 220];
function listenForSaves(player) {
  const heard = (event) => {
    if (!(event instanceof CustomEvent)) return;
    const order = (
      /** @type {SaveOrder} */
      event.detail
    );
    const stage2 = player(order.instance);
    if (!stage2?.colours) return;
    event.preventDefault();
    save(stage2, order).catch((error) => {
      console.warn("the file could not be made:", error);
      order.fail(error instanceof Unreadable ? "unreadable" : "failed");
    });
  };
  document.addEventListener(EVENT, heard);
  return () => document.removeEventListener(EVENT, heard);
}
async function save(player, { kind, white, name, tell }) {
  const shoot = shooting(player, white, { film: kind === "gif", card: kind === "card" });
  const { used } = player;
  const made = { png: pngOf, svg: svgOf, gif: gifOf, card: cardOf }[kind];
  give(await made(shoot, kind === "gif" ? Math.max(1, used.bounds.reach + 1) : Math.round(used.clock.at), tell), name);
  tell(1);
}
function shooting(player, white, what) {
  const { root, used, module } = player;
  const styles = getComputedStyle(root);
  const fonts = { sans: styles.fontFamily, serif: styles.getPropertyValue("--serif").trim() || "serif" };
  const colours = white ? onWhite(root, module.colours) : player.colours;
  if (!colours) throw new Error("the stage shows nothing yet");
  const figure = player.page.figure({ colours, ...what });
  return (frame) => {
    const { frame: place2, step: step2 } = player.texts(used, frame, false);
    const at = { ...player.places(), [used.spec.id]: frame };
    return { figure, colours, fonts, at, where: [place2, step2].filter(Boolean).join(" \xB7 ") };
  };
}
function onWhite(root, tokens) {
  const sheet = h("section", { class: "stage", hidden: true, style: "--st-background-color:#ffffff;--st-text-color:#17212b" });
  root.after(sheet);
  readColours(sheet);
  const colours = readColours(sheet, tokens);
  sheet.remove();
  return colours;
}
function blank() {
  const ctx = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!ctx) throw new Error("no canvas");
  return ctx;
}
async function pngOf(shoot, frame) {
  const shot = shoot(frame);
  const ctx = blank();
  const size = layout(shot, WIDE.png, ctx);
  const { canvas } = ctx;
  drawFigure(fit(canvas, size.width, size.height, SHARP), shot, size);
  return png(pixelsOf(ctx, canvas.width, canvas.height), canvas.width, canvas.height);
}
async function cardOf(shoot, frame) {
  const shot = shoot(frame);
  const size = row(shot, WIDE.card);
  const canvas = document.createElement("canvas");
  drawRow(fit(canvas, size.width, size.height, SHARP), shot, size);
  return encoded(canvas, "image/webp");
}
async function encoded(canvas, type) {
  demandReadable();
  const blob = await new Promise((done) => canvas.toBlob(done, type, 0.8));
  if (!blob) throw new Error("no picture");
  return blob;
}
async function svgOf(shoot, frame) {
  const shot = shoot(frame);
  const size = layout(shot, WIDE.svg, blank());
  const ctx = new SvgContext(size.width, size.height, blank());
  drawFigure(ctx, shot, size);
  const title = shot.figure.parts.map(({ title: name, math, subtitle }) => `${name} ${math}: ${subtitle}`).join("; ");
  return new Blob([await ctx.text(title, location.href)], { type: "image/svg+xml" });
}
async function gifOf(shoot, count, tell) {
  const ctx = blank();
  const size = layout(shoot(0), WIDE.gif, ctx);
  const frames = spread(count, MOST_FRAMES);
  fit(ctx.canvas, size.width, size.height, 1);
  const pixels = (frame) => {
    drawFigure(ctx, shoot(frame), size);
    return pixelsOf(ctx, ctx.canvas.width, ctx.canvas.height);
  };
  const samples = spread(frames.length, SAMPLES).map((i) => pixels(frames[i]));
  const gif = new Gif(ctx.canvas.width, ctx.canvas.height, new Palette(samples));
  for (const [i, frame] of frames.entries()) {
    gif.add(pixels(frame), i === frames.length - 1 ? LAST : FRAME);
    tell(0.99 * (i + 1) / frames.length);
    await new Promise((done) => setTimeout(done));
  }
  return gif.end();
}
function spread(count, most) {
  const n = Math.min(count, most);
  return Array.from({ length: n }, (_, i) => n > 1 ? Math.round(i * (count - 1) / (n - 1)) : count - 1);
}
function give(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 6e4);
}

// explorer/stage/web/kernel/scene.js
var VERSION = 2;
var isRecord = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
function decode(payload) {
  const scene = (
    /** @type {any} */
    unpack(payload)
  );
  if (scene?.version !== VERSION) throw new WireError(`no such version: ${scene?.version}`);
  for (const name of ["concept", "module", "instance", "lang"]) if (typeof scene[name] !== "string" || !scene[name]) throw new WireError(`a scene has no ${name}`);
  for (const name of ["words", "view", "films", "own"]) if (!isRecord(scene[name])) throw new WireError(`a scene has no ${name}`);
  if (!Number.isInteger(scene.view.serial)) throw new WireError("a view has no serial");
  for (const film of Object.values(scene.films)) checkFilm(film);
  const names = Object.keys(scene.films);
  checkTimelines(scene.timelines, names);
  if (!Array.isArray(scene.presets?.list)) throw new WireError("a scene has no presets");
  if (!Array.isArray(scene.panels)) throw new WireError("a scene has no panels");
  for (const panel of scene.panels) checkPanel(panel, names);
  return scene;
}
function checkFilm(film) {
  if (!film?.key || !Number.isInteger(film.total) || !Number.isInteger(film.from)) throw new WireError("a film has no key, no length or no beginning");
  if (!isRecord(film.status)) throw new WireError("a film has no status");
  const frames = film.steps?.shape?.[0];
  const rows2 = [...Object.values(film.arrays ?? {}), ...Object.values(film.scalars ?? {})];
  if (!rows2.every((item) => item.shape?.[0] === frames)) throw new WireError("a film's arrays differ in length");
  if (film.from < 0 || !(film.from + frames <= film.total)) throw new WireError("a film has more frames than it says");
}
function checkTimelines(timelines, names) {
  if (!Array.isArray(timelines) || !timelines.length) throw new WireError("a scene has no timeline");
  for (const timeline of timelines) {
    const { id, field, total, films: films2 } = timeline ?? {};
    if (!id || !field || !(Number.isInteger(total) && total > 0)) throw new WireError("a timeline has no name, no field or no places");
    if (!Array.isArray(films2) || !films2.every((film) => names.includes(film))) throw new WireError("a timeline has films that there are not");
  }
}
function checkPanel(panel, names) {
  if (!panel?.id) throw new WireError("a panel has no name");
  if ((panel.film ?? null) !== null && !names.includes(panel.film)) throw new WireError("a panel has a film that there is not");
}

// explorer/stage/web/kernel/socket.js
var GONE = 4404;
var FIRST_WAIT = 500;
var LONGEST_WAIT = 2e4;
var STEADY = 5e3;
function addressOf2(name, here) {
  const url = new URL(here);
  const base = url.pathname.split("/_stcore/")[0].replace(/\/$/, "");
  return `${url.protocol === "https:" ? "wss:" : "ws:"}//${url.host}${base}/_stage/${name.split("/").map(encodeURIComponent).join("/")}`;
}
var StageSocket = class {
  /**
   * @param {string} name
   * @param {{ take: (bytes: ArrayBuffer) => void, have: () => Have }} ends `have`: what the browser has whenever it connects
   * @param {(address: string) => WebSocket} [open]
   */
  constructor(name, { take, have }, open = (address) => new WebSocket(address)) {
    this.name = name;
    this.take = take;
    this.have = have;
    this.open = open;
    this.wait = FIRST_WAIT;
    this.ended = false;
    this.isOpen = false;
    this.connect();
  }
  connect() {
    if (this.ended) return;
    const socket = this.socket = this.open(addressOf2(this.name, import.meta.url));
    let since = Infinity;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      since = performance.now();
      this.acknowledge(this.have());
    };
    socket.onmessage = ({ data }) => {
      this.isOpen = true;
      if (!this.ended) this.take(data);
    };
    socket.onclose = ({ code }) => {
      this.isOpen = false;
      if (code === GONE) this.ended = true;
      if (this.ended) return;
      this.wait = performance.now() - since > STEADY ? FIRST_WAIT : Math.min(2 * this.wait, LONGEST_WAIT);
      setTimeout(() => this.connect(), this.wait);
    };
  }
  /** Say which frames are here. @param {Have} have */
  acknowledge(have) {
    this.socket?.send(JSON.stringify({ have }));
  }
  end() {
    this.ended = true;
    this.isOpen = false;
    this.socket?.close();
  }
};

// explorer/stage/web/stage.js
var BROKEN = "This picture could not be read. Reload the page.";
var mounts = /* @__PURE__ */ new WeakMap();
var shown = /* @__PURE__ */ new Map();
countFrom(import.meta.url);
listenForSaves((instance) => shown.get(instance)?.mount.player);
function stage({ data, parentElement, setStateValue, setTriggerValue }) {
  const scene = read(data, parentElement);
  if (!scene) return () => {
  };
  const name = scene.instance;
  const mount = mounts.get(parentElement) ?? { parent: parentElement, channel: { setStateValue, setTriggerValue }, player: null };
  mounts.set(parentElement, mount);
  mount.channel = { setStateValue, setTriggerValue };
  const last = shown.get(name);
  if (last && last.mount !== mount) vacate(last.mount);
  const socket = socketFor(scene, name);
  shown.set(name, { mount, scene: last && outdated(scene, last.scene, socket) ? last.scene : scene, socket });
  receive(name, scene);
  present(name);
  return () => setTimeout(() => leave(mount, name));
}
function outdated(scene, last, socket) {
  if (scene.socket !== last.socket) return false;
  const [now, before] = [scene.view.serial, last.view.serial];
  return now < before || now === before && Boolean(socket?.isOpen);
}
function socketFor({ socket }, name) {
  const known2 = shown.get(name)?.socket;
  if (known2 && known2.name === socket && !known2.ended) return known2;
  known2?.end();
  return socket ? new StageSocket(socket, { take: (bytes) => arrive(bytes, name), have: () => films.have }) : null;
}
function arrive(bytes, name) {
  const now = shown.get(name);
  const scene = now && read(bytes, now.mount.parent);
  if (!now || !scene) return;
  const answer = scene.view.serial !== now.scene.view.serial;
  now.scene = scene;
  receive(name, scene);
  present(name);
  if (answer) now.mount.player?.scheduler.flush();
}
function receive(name, scene) {
  const { mount, socket } = (
    /** @type {Shown} */
    shown.get(name)
  );
  const received = films.take(Object.values(scene.films));
  if (!socket?.isOpen && (received.gap || received.growing)) mount.channel.setStateValue("have", received.have);
  else if (received.gap) socket?.acknowledge(received.have);
}
function present(name) {
  const { mount, scene } = (
    /** @type {Shown} */
    shown.get(name)
  );
  const module = moduleFor(scene, mount, name);
  if (!module) return;
  if (mount.player && !mount.player.fits(scene, module)) {
    mount.player.end();
    mount.player = null;
  }
  mount.player ??= new Player(scene, mount.parent, module, mount.channel);
  mount.player.channel = mount.channel;
  mount.player.update(scene);
}
function moduleFor(scene, mount, name) {
  try {
    sheetIn(mount.parent, addressOf(scene.module));
    const module = pageModule(scene.module);
    module?.check(scene);
    if (!module) awaitModule(scene, mount, name);
    return module;
  } catch (error) {
    complain(mount.parent, error);
    return null;
  }
}
function awaitModule({ module }, mount, name) {
  const stands = () => mounts.get(mount.parent) === mount && shown.get(name)?.mount === mount;
  loadPage(module).then(() => stands() && present(name), (error) => complain(mount.parent, error));
}
function leave(mount, name) {
  const stands = mount.player ? mount.player.root.isConnected : mount.parent.isConnected;
  if (stands) return;
  vacate(mount);
  const now = shown.get(name);
  if (now?.mount === mount) now.socket?.end();
}
function vacate(mount) {
  mount.player?.end();
  mount.player = null;
  mounts.delete(mount.parent);
}
function read(data, parent) {
  parent.querySelector(".stage-broken")?.remove();
  try {
    return decode(data);
  } catch (error) {
    complain(parent, error);
    return null;
  }
}
function complain(parent, error) {
  console.error("the stage can't read its scene:", error);
  parent.querySelector(".stage-broken")?.remove();
  parent.append(h("p", { class: "stage-broken", role: "alert" }, BROKEN));
}
export {
  stage as default
};
