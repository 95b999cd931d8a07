// explorer/stage/web/kernel/dom.js
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  set(element, attributes);
  element.append(...present(children));
  return element;
}
var SVG = "http://www.w3.org/2000/svg";
function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  set(element, attributes);
  element.append(...present(children));
  return element;
}
function icon(width, height, ...children) {
  return s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...children);
}
function outwards() {
  return icon(14, 14, s("path", { d: "M8.500 1.500h4v4M12.500 1.500l-4.500 4.500M5.500 12.500h-4v-4M1.500 12.500l4.500-4.500" }));
}
function present(children) {
  return children.filter((c) => c !== null && c !== void 0 && c !== false);
}
function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === void 0 || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value === true ? "" : String(value));
  }
}
function write(element, text2) {
  if (element.textContent !== text2 || element.firstElementChild) element.textContent = text2;
}
function segmented(label, choices, change) {
  const buttons = choices.map(([value, text2]) => {
    const button2 = h("button", { type: "button", "data-value": value }, text2);
    button2.addEventListener("click", () => change(value));
    return button2;
  });
  const element = h("div", { class: "segmented", role: "group", "aria-label": label }, ...buttons);
  const press = (value) => {
    for (const button2 of buttons) set(button2, { "aria-pressed": String(button2.dataset.value === value) });
  };
  return { element, press };
}

// explorer/stage/web/kernel/deck.js
var STOPS = "explorer-stops";
var ASKED = "explorer-stops-asked";
var STEP = "explorer-step";
var Deck = class {
  /**
   * @param {PresetMenu} presets
   * @param {(place: Place, stepped: boolean) => void} changed `stepped`: to another stop of a lesson
   * @param {AbortSignal} signal
   */
  constructor(presets, changed, signal) {
    this.presets = presets;
    this.changed = changed;
    this.lesson = null;
    document.addEventListener(STOPS, (event) => this.hear(
      /** @type {CustomEvent} */
      event.detail
    ), { signal });
    document.dispatchEvent(new CustomEvent(ASKED));
  }
  /** @param {Place | null} told */
  hear(told) {
    const before = this.lesson;
    this.lesson = told;
    this.changed(this.place, before !== null && told !== null && told.at !== before.at);
  }
  /** @returns {Place} */
  get place() {
    return this.lesson ?? this.presets.place;
  }
  /** @param {-1 | 1} way */
  step(way) {
    if (this.lesson) document.dispatchEvent(new CustomEvent(STEP, { detail: way }));
    else this.presets.step(way);
  }
};

// explorer/stage/web/kernel/notes.js
var NAME = "explorer-notes";
var SHEET = `
  body { margin: 0; padding: 24px 28px; font: 24px/1.45 var(--face); background: var(--paper); color: var(--ink); }
  p { margin: 0; max-width: 46em; overflow-wrap: anywhere; }
  .where, .upcoming { font-size: 20px; opacity: 0.8; }
  .note { margin: 14px 0 22px; font-size: 32px; line-height: 1.35; }
  .upcoming { border-top: 1px solid currentColor; padding-top: 12px; }
`;
var opened = null;
var Notes = class {
  /**
   * @param {Words} words
   * @param {(event: KeyboardEvent) => void} pressed a key in the other window
   */
  constructor(words, pressed) {
    this.words = words;
    this.pressed = pressed;
    this.parts = parts();
    this.element = h("section", { class: "stage-notes", "aria-label": words.say("notes"), lang: words.lang, hidden: true }, ...this.parts);
    this.copies = [];
    this.look = { face: "sans-serif", paper: "#ffffff", ink: "#17212b" };
    if (opened && !opened.closed) this.fill(opened);
  }
  /** @param {Place} place */
  show(place) {
    const { words } = this;
    const where = `${place.at < 0 ? "\u2013" : place.at + 1} / ${place.count}   ${place.title}`;
    const upcoming = place.upcoming ? words.say("upcoming", { title: place.upcoming }) : words.say("last_stop");
    this.said = [where, place.note || words.say("no_note"), upcoming];
    this.write();
  }
  write() {
    for (const nodes of [this.parts, this.copies]) nodes.forEach((node, i2) => write(node, this.said?.[i2] ?? ""));
  }
  /** In the colours and the type of the stage. @param {HTMLElement} root */
  dress(root) {
    const { fontFamily: face, color: ink } = getComputedStyle(root);
    this.look = { face, ink, paper: getComputedStyle(root).getPropertyValue("--paper") };
    if (opened && !opened.closed) this.colour(opened);
  }
  /** Open the other window, or bring it forward. @returns {boolean} false where the browser refuses */
  open() {
    opened = window.open("", NAME, "popup,width=760,height=560");
    if (!opened) return false;
    addEventListener("pagehide", () => opened?.close(), { once: true });
    this.fill(opened);
    opened.focus();
    return true;
  }
  /** @param {Window} other */
  fill(other) {
    const { document: document2 } = other;
    const sheet = document2.createElement("style");
    sheet.textContent = SHEET;
    this.copies = parts();
    document2.title = this.words.say("notes");
    document2.documentElement.lang = this.words.lang;
    document2.head.replaceChildren(sheet);
    document2.body.replaceChildren(...this.copies);
    document2.onkeydown = this.pressed;
    this.colour(other);
    this.write();
  }
  /** @param {Window} other */
  colour({ document: document2 }) {
    for (const [name, value] of Object.entries(this.look)) document2.documentElement.style.setProperty(`--${name}`, value);
  }
  /** Stand under what can be seen of the page. @param {number} height of the stage */
  under(height) {
    this.element.style.marginTop = `${Math.max(0, innerHeight - height)}px`;
  }
};
function parts() {
  return ["where", "note", "upcoming"].map((name) => h("p", { class: name }));
}

// explorer/stage/web/kernel/presenter.js
var SCREEN = "M2 3h14v9H2zM6.500 15.500h5M9 12v3.500";
var Presenter = class {
  /**
   * @param {Words} words
   * @param {PresenterActions} actions
   */
  constructor(words, { toggle, notes, step }) {
    const present2 = words.say("present");
    this.button = button("tool present", toggle, "P", screen(), h("span", {}, present2));
    set(this.button, { title: `${present2} (P)` });
    this.title = h("h2", { class: "presented", "aria-live": "polite" });
    this.count = h("b");
    this.of = h("span");
    const acts = h("div", { class: "acts" }, capped(words.say("notes"), "N", notes), capped(words.say("leave_presenting"), "Esc", toggle));
    this.head = h("header", { class: "presenter" }, this.title, h("div", { class: "deck" }, h("p", {}, this.count, " ", this.of), acts));
    this.previous = button("turn-stop previous", () => step(-1), "PageUp", `\u2190 ${words.say("stop_before")}`);
    this.next = button("turn-stop next", () => step(1), "PageDown", `${words.say("stop_after")} \u2192`);
  }
  /** @param {Place} place */
  show({ title, of, at, count, ends }) {
    write(this.title, title);
    write(this.count, `${at < 0 ? "\u2013" : at + 1} / ${count}`);
    write(this.of, of);
    this.previous.disabled = ends && at <= 0;
    this.next.disabled = ends && at >= count - 1;
  }
};
function button(name, act, key, ...says) {
  const made = h("button", { type: "button", class: name, "aria-keyshortcuts": key }, ...says);
  made.addEventListener("click", act);
  return made;
}
function capped(says, key, act) {
  return button("tool", act, key.replace("Esc", "Escape"), h("span", {}, says), h("kbd", { translate: "no", "aria-hidden": "true" }, key));
}
function screen() {
  const path = s("path", { d: SCREEN, fill: "none", stroke: "currentColor", "stroke-width": 1.8, "stroke-linecap": "round", "stroke-linejoin": "round" });
  return icon(18, 18, path);
}

// explorer/stage/web/kernel/presenting.js
var STARTS = "[class*='st-key-present-'] button";
var TYPED = "textarea, select, input:not([type=range]), [contenteditable]:not([contenteditable='false'])";
var LEAVES = 1500;
var GONE = 2e3;
var living = /* @__PURE__ */ new Set();
var presents = () => "presenting" in document.documentElement.dataset;
var Presenting = class {
  /**
   * @param {HTMLElement} root of the stage
   * @param {Words} words
   * @param {PresetMenu} presets
   * @param {{ signal: AbortSignal, changed: () => void }} player `changed`: take the room anew
   */
  constructor(root, words, presets, { signal, changed }) {
    this.root = root;
    this.words = words;
    this.changed = changed;
    this.openedAt = -Infinity;
    this.from = null;
    this.presenter = new Presenter(words, { toggle: () => this.toggle(), notes: () => this.openNotes(), step: (way) => this.deck?.step(way) });
    this.notes = new Notes(words, (event) => this.pressed(event));
    this.deck = new Deck(presets, (place, stepped) => this.show(place, stepped), signal);
    this.listen(signal);
    set(root, { "data-presenting": presents() });
    this.refresh();
  }
  /** @param {AbortSignal} signal */
  listen(signal) {
    living.add(this);
    document.addEventListener("fullscreenchange", () => this.left(), { signal });
    document.addEventListener("keydown", (event) => this.pressed(event), { signal, capture: true });
    document.addEventListener("click", (event) => this.begun(event), { signal });
    signal.addEventListener("abort", () => {
      living.delete(this);
      this.notes.element.remove();
      setTimeout(() => living.size || mark(false), GONE);
    });
  }
  /* ---- what a visitor does */
  toggle() {
    this.present(!presents());
  }
  /** @param {boolean} on */
  present(on) {
    if (on === presents()) return;
    const inside = (
      /** @type {Document | ShadowRoot} */
      this.root.getRootNode().activeElement
    );
    if (on) this.from = /** @type {HTMLElement | null} */
    inside ?? document.activeElement;
    mark(on);
    if (on) document.documentElement.requestFullscreen?.().catch(() => {
    });
    else if (document.fullscreenElement) document.exitFullscreen().catch(() => {
    });
    for (const one of living) one.follow(on);
    dispatchEvent(new Event("resize"));
    if (on) this.root.focus({ preventScroll: true });
    else this.from?.focus();
    this.root.scrollIntoView({ block: on ? "start" : "nearest" });
  }
  /** @param {boolean} on */
  follow(on) {
    set(this.root, { "data-presenting": on });
    this.refresh();
    this.changed();
  }
  /** The browser left the full screen: by Escape, or because the notes' window opened. */
  left() {
    if (!document.fullscreenElement && presents() && performance.now() - this.openedAt > LEAVES) this.present(false);
  }
  /** @param {MouseEvent} event on a button of the page that begins it too */
  begun({ target }) {
    if (target instanceof Element && target.closest(STARTS)) this.present(true);
  }
  openNotes() {
    this.openedAt = performance.now();
    if (!this.notes.open()) this.notes.element.scrollIntoView({ block: "nearest" });
  }
  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented) return;
    const inside = (selector) => event.composedPath().some((node) => "matches" in node && /** @type {Element} */
    node.matches(selector));
    if (inside("dialog") || inside(TYPED)) return;
    const act = this.meant(key, event.view !== window);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }
  /**
   * @param {string} key
   * @param {boolean} elsewhere whether it was pressed in the notes' window
   */
  meant(key, elsewhere) {
    const stepped = { PageUp: (
      /** @type {const} */
      -1
    ), PageDown: (
      /** @type {const} */
      1
    ) }[key];
    if (stepped && (elsewhere || presents() && !this.deck?.lesson)) return () => this.deck?.step(stepped);
    if (key === "Escape" && presents() && !elsewhere) return () => this.present(false);
    return key.toLowerCase() === "n" && !elsewhere && (presents() || this.deck?.lesson) ? () => this.openNotes() : null;
  }
  /* ---- what is shown */
  /** The presets may be others now. */
  refresh() {
    if (this.deck) this.show(this.deck.place, false);
  }
  /**
   * @param {Place} place
   * @param {boolean} stepped to another stop: the stage comes into view
   */
  show(place, stepped) {
    this.presenter.show(place);
    this.notes.element.hidden = !presents();
    this.notes.show(place);
    if (stepped) this.comeIntoView();
  }
  comeIntoView() {
    if (this.root.hasAttribute("data-docked")) return;
    const { top } = this.root.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) this.root.scrollIntoView({ block: "start" });
  }
  /** After the stage took its room, and where its colours changed. */
  settle() {
    this.notes.dress(this.root);
    if (presents()) this.notes.under(this.root.offsetHeight);
  }
};
function mark(on) {
  set(document.documentElement, { "data-presenting": on });
}

// explorer/stage/web/kernel/dock.js
var STACKED = 960;
var DOCKED = 208;
function dock(root, signal, changed) {
  const page = document.documentElement;
  const look = () => {
    const holder = placeOf(root)?.parentElement;
    const { height = 0, bottom = Infinity } = holder?.getBoundingClientRect() ?? {};
    const docked = innerWidth < STACKED && !presents() && bottom < DOCKED;
    if (docked === root.hasAttribute("data-docked")) return;
    if (docked) page.style.setProperty("--stage-height", `${height}px`);
    set(page, { "data-docked": docked });
    set(root, { "data-docked": docked });
    changed();
  };
  addEventListener("scroll", look, { capture: true, passive: true, signal });
  addEventListener("resize", look, { signal });
  signal.addEventListener("abort", () => set(page, { "data-docked": false }));
}
function heightFor(root) {
  if (root.hasAttribute("data-docked")) return DOCKED;
  if (innerWidth < STACKED && !presents()) return Infinity;
  const scrolled = hostOf(root).closest("[data-testid=stMain]")?.scrollTop ?? 0;
  return innerHeight - root.getBoundingClientRect().top - scrolled;
}
function placeOf(root) {
  return hostOf(root).closest(".st-key-stage");
}
function hostOf(root) {
  const within = root.getRootNode();
  return within instanceof ShadowRoot ? within.host : root;
}

// explorer/stage/web/kernel/room.js
var MARGIN = 10;
var LEAST = 160;
var NARROW = 600;
var LARGER = 1.4;
function roomOf(root) {
  const width = root.clientWidth;
  const narrow = width < NARROW;
  return { width, narrow, height: heightFor(root), zoom: presents() && !narrow ? LARGER : 1 };
}
function roofOf({ height }, rest) {
  return Number.isFinite(height) ? Math.max(LEAST, height - rest - MARGIN) : Infinity;
}

// explorer/stage/web/kernel/numbers.js
var MINUS = "\u2212";
var DOTS = "\u2013";
function fixed(value, digits) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? DOTS : value > 0 ? "\u221E" : MINUS + "\u221E";
  const text2 = value.toFixed(digits);
  if (Number(text2) === 0) return text2.replace("-", "");
  return text2.replace("-", MINUS);
}
var VAST = 1e4;
function bounded(value, digits) {
  const size = Math.abs(value);
  if (!(size >= VAST) || size === Infinity) return fixed(value, digits);
  const [mantissa, power] = value.toExponential(0).split("e+");
  return `${fixed(Number(mantissa), 0)}\xB710${superscript(power)}`;
}
function signed(value, digits) {
  const text2 = fixed(value, digits);
  return value > 0 && text2 !== fixed(0, digits) ? `+${text2}` : text2;
}
function digitsOf(se) {
  if (!(se > 0) || !Number.isFinite(se)) return 3;
  const exponent = Math.floor(Math.log10(se));
  const lead = se / 10 ** exponent;
  const digits = (lead < 3.55 ? 1 : lead < 9.5 ? 0 : 0) - exponent;
  return Math.max(0, Math.min(6, digits));
}
function scientific(value) {
  if (!(value > 0)) return { text: "0", power: null };
  if (value >= 1e-3) return { text: fixed(value, value < 0.1 ? 3 : 2), power: null };
  let power = Math.floor(Math.log10(value));
  let mantissa = value / 10 ** power;
  if (mantissa >= 9.95) [mantissa, power] = [1, power + 1];
  return { text: fixed(mantissa, 1), power: fixed(power, 0) };
}
function superscript(power) {
  const from = "0123456789" + MINUS;
  const to = "\u2070\xB9\xB2\xB3\u2074\u2075\u2076\u2077\u2078\u2079\u207B";
  return [...power].map((c) => to[from.indexOf(c)]).join("");
}

// node_modules/fflate/esm/browser.js
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u16(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s2 = cd.length;
  var i2 = 0;
  var l = new u16(mb);
  for (; i2 < s2; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u16(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u16(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s2; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u16(s2);
    for (i2 = 0; i2 < s2; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s2, e) {
  if (s2 == null || s2 < 0)
    s2 = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s2, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s2 = shft(pos) + 4, l = dat[s2 - 4] | dat[s2 - 3] << 8, t = s2 + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s2, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s2 = r >> 4;
          if (s2 < 16) {
            ldt[i2++] = s2;
          } else {
            var c = 0, n2 = 0;
            if (s2 == 16)
              n2 = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s2 == 17)
              n2 = 3 + bits(dat, pos, 7), pos += 3;
            else if (s2 == 18)
              n2 = 11 + bits(dat, pos, 127), pos += 7;
            while (n2--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /* @__PURE__ */ new u8(0);
var zls = function(d, dict) {
  if ((d[0] & 15) != 8 || d[0] >> 4 > 7 || (d[0] << 8 | d[1]) % 31)
    err(6, "invalid zlib data");
  if ((d[1] >> 5 & 1) == +!dict)
    err(6, "invalid zlib data: " + (d[1] & 32 ? "need" : "unexpected") + " dictionary");
  return (d[1] >> 3 & 4) + 2;
};
function unzlibSync(data, opts) {
  return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}

// explorer/stage/web/kernel/deflated.js
var MOST = 2 ** 28;
var RATIO = 1032;
function inflate(bytes, size) {
  if (!(size <= MOST && size <= RATIO * bytes.length)) throw new Error("an array is too large");
  const out = new Uint8Array(size + 1);
  if (unzlibSync(bytes, { out }).length !== size) throw new Error("an array has another length");
  return out.buffer;
}
function sums(bytes, [frames, ...sides]) {
  const row = sides.reduce((n2, side) => n2 * side, 1);
  const count = frames * row;
  const [high, low] = [new Int8Array(bytes, 0, count), new Int8Array(bytes, count, count)];
  const out = new Int16Array(count);
  for (let i2 = 0; i2 < count; i2++) out[i2] = (high[i2] << 8) + low[i2];
  for (let i2 = row; i2 < count; i2++) out[i2] += out[i2 - row];
  return out;
}

// explorer/stage/web/kernel/wire.js
var MAGIC = "STG1";
var DTYPES = {
  f2: { size: 2, make: (b, o, n2) => halves(new Uint16Array(b, o, n2)) },
  f4: { size: 4, make: (b, o, n2) => new Float32Array(b, o, n2) },
  f8: { size: 8, make: (b, o, n2) => new Float64Array(b, o, n2) },
  u1: { size: 1, make: (b, o, n2) => new Uint8Array(b, o, n2), top: 255 },
  u2: { size: 2, make: (b, o, n2) => new Uint16Array(b, o, n2), top: 65535 },
  i2: { size: 2, make: (b, o, n2) => new Int16Array(b, o, n2) },
  i4: { size: 4, make: (b, o, n2) => new Int32Array(b, o, n2) }
};
var WireError = class extends Error {
};
function unpack(payload) {
  const bytes = asBytes(payload);
  if (bytes.length < 8 || String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new WireError("not a scene");
  const length = new DataView(bytes.buffer).getUint32(4, true);
  if (8 + length > bytes.length) throw new WireError("the header is cut off");
  const header = parse(new TextDecoder("utf-8", { fatal: true }), bytes.subarray(8, 8 + length));
  return revive(header, bytes.buffer, 8 + length);
}
function asBytes(payload) {
  if (payload instanceof ArrayBuffer) return new Uint8Array(payload);
  if (!ArrayBuffer.isView(payload)) throw new WireError("the payload is not bytes");
  const view = new Uint8Array(payload.buffer, payload.byteOffset, payload.byteLength);
  return new Uint8Array(view);
}
function parse(decoder, bytes) {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    throw new WireError("the header is not JSON", { cause: error });
  }
}
function revive(node, buffer, start) {
  if (Array.isArray(node)) return node.map((item) => revive(item, buffer, start));
  if (node === null || typeof node !== "object") return node;
  if ("$" in node) return array(node, buffer, start);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, revive(value, buffer, start)]));
}
var natural = (n2) => Number.isInteger(n2) && Number(n2) >= 0;
function array(node, buffer, start) {
  const [dtype, shape, offset] = Array.isArray(node.$) ? node.$ : (
    /** @type {any} */
    []
  );
  const type = Object.hasOwn(DTYPES, dtype) ? DTYPES[dtype] : void 0;
  if (!type) throw new WireError(`no such dtype: ${dtype}`);
  if (!Array.isArray(shape) || !shape.every(natural)) throw new WireError("an array has no shape");
  const count = shape.reduce((n2, side) => n2 * side, 1);
  const size = node.deflated ?? count * type.size;
  const inside = natural(offset) && natural(size) && start + offset + size <= buffer.byteLength;
  if (!inside || (start + offset) % type.size) throw new WireError("an array lies outside the payload");
  const [bytes, from] = node.deflated === void 0 ? [buffer, start + offset] : [inflated(buffer, start + offset, size, count * type.size), 0];
  if (node.step !== void 0) return onLattice(node, shape, bytes);
  const data = type.make(bytes, from, count);
  if (!node.scale) return { shape, data };
  if (!type.top) throw new WireError("only u1 and u2 can have a scale");
  return { shape, data: spread(data, pairsOf(node.scale, shape, buffer, start), type.top) };
}
function inflated(buffer, start, deflated2, size) {
  try {
    return inflate(new Uint8Array(buffer, start, deflated2), size);
  } catch (error) {
    throw new WireError("an array can't be inflated", { cause: error });
  }
}
function onLattice({ $: [dtype], deflated: deflated2, step }, shape, bytes) {
  const fits = dtype === "i2" && deflated2 !== void 0 && shape.length && Number.isFinite(step) && Number(step) > 0;
  if (!fits) throw new WireError("an array is on no lattice");
  return { shape, data: sums(bytes, shape), step };
}
function pairsOf(scale, shape, buffer, start) {
  if (!Array.isArray(scale)) return rowPairs(array(scale, buffer, start), shape);
  const lists = Array.isArray(scale[0]) ? scale : [scale];
  if (!lists.every((pair) => pair.length === 2 && pair.every(Number.isFinite))) throw new WireError("a scale is not lo, hi");
  return { pairs: lists.flat(), of: (i2) => 2 * (i2 % lists.length) };
}
function rowPairs(scale, shape) {
  const width = shape[shape.length - 1];
  if (String(scale.shape) !== String([...shape.slice(0, -1), 2])) throw new WireError("a scale has other rows than its array");
  if (!scale.data.every(Number.isFinite)) throw new WireError("a scale is not lo, hi");
  return { pairs: scale.data, of: (i2) => 2 * Math.floor(i2 / width) };
}
function spread(data, { pairs, of }, top) {
  return Float32Array.from(data, (value, i2) => {
    const [lo, hi] = [pairs[of(i2)], pairs[of(i2) + 1]];
    return lo + (hi - lo) * value / top;
  });
}
var HALF = new Float32Array(1);
var BITS = new Uint32Array(HALF.buffer);
var table = null;
function halves(codes) {
  const known = table ??= Float32Array.from({ length: 65536 }, (_, code) => half(code));
  return Float32Array.from(codes, (code) => known[code]);
}
function half(code) {
  const [sign, exponent, fraction] = [code >> 15, code >> 10 & 31, code & 1023];
  if (exponent === 0) return (sign ? -1 : 1) * fraction * 2 ** -24;
  BITS[0] = (sign << 31 | (exponent === 31 ? 255 : exponent + 112) << 23 | fraction << 13) >>> 0;
  return HALF[0];
}

// explorer/stage/web/kernel/pointer.js
function drag(element, move) {
  let held = false;
  const on = (
    /** @type {HTMLElement} */
    element
  );
  on.addEventListener("pointerdown", (e) => {
    if (e.button) return;
    held = true;
    on.setPointerCapture(e.pointerId);
    move(e.clientX, false);
  });
  on.addEventListener("pointermove", (e) => held && move(e.clientX, false));
  const stop = (e) => {
    if (held) move(e.clientX, true);
    held = false;
  };
  on.addEventListener("pointerup", stop);
  on.addEventListener("pointercancel", stop);
}
function pointing(element, place, { pick, hover }) {
  let held = false;
  const at = (e) => place(e.offsetX, e.offsetY);
  element.addEventListener("pointerdown", (e) => {
    if (e.pointerType !== "mouse" || e.button) return;
    held = true;
    element.setPointerCapture(e.pointerId);
    pick(at(e), false);
  });
  element.addEventListener("pointermove", (e) => {
    if (e.pointerType === "touch") return;
    hover(at(e));
    if (held) pick(at(e), false);
  });
  element.addEventListener("pointerup", (e) => {
    if (held) pick(at(e), true);
    held = false;
  });
  element.addEventListener("pointercancel", () => held = false);
  element.addEventListener("click", (e) => {
    if (
      /** @type {PointerEvent} */
      e.pointerType !== "mouse"
    ) pick(at(
      /** @type {PointerEvent} */
      e
    ), true);
  });
  element.addEventListener("pointerleave", () => hover(null));
}

// explorer/stage/web/kernel/theme.js
var TOKENS = (
  /** @type {const} */
  {
    paper: "--paper",
    ink: "--ink",
    ink2: "--ink-2",
    gen: "--gen",
    minus: "--minus",
    plus: "--plus"
  }
);
function readColours(root, more = {}) {
  const probe = document.createElement("i");
  probe.style.cssText = "display: none; forced-color-adjust: none";
  root.append(probe);
  const read = (token) => {
    probe.style.color = `var(${token})`;
    return parse2(getComputedStyle(probe).color);
  };
  root.dataset.theme = luminance(read("--paper")) < 0.4 ? "dark" : "light";
  const named = Object.entries({ ...TOKENS, ...more }).map(([name, token]) => [name, Array.isArray(token) ? token.map(read) : read(token)]);
  probe.remove();
  const colours = Object.fromEntries(named);
  return { ...colours, key: Object.values(colours).join() };
}
function parse2(colour) {
  const numbers = (colour.match(/-?[\d.]+(e-?\d+)?/g) ?? ["0", "0", "0"]).slice(0, 3).map(Number);
  const scale = colour.startsWith("color(") ? 255 : 1;
  return (
    /** @type {Rgb} */
    numbers.map((n2) => n2 * scale)
  );
}
function luminance(colour) {
  const [r, g, b] = colour.map((v) => v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function mixed(from, to, t) {
  return (
    /** @type {Rgb} */
    from.map((v, c) => v + (to[c] - v) * t)
  );
}
var css = ([r, g, b], alpha = 1) => `rgb(${Math.round(r)} ${Math.round(g)} ${Math.round(b)} / ${alpha})`;

// explorer/stage/web/kernel/camera.js
var Camera = class {
  /**
   * @param {Extent} extent
   * @param {number} width CSS pixels, fewer than the picture's where marks are drawn larger
   * @param {number} height
   * @param {number} [zoom] CSS pixels of the picture for each of these
   */
  constructor([left, right, bottom, top], width, height, zoom = 1) {
    this.width = width;
    this.height = height;
    this.zoom = zoom;
    this.scale = Math.min(width / (right - left), height / (top - bottom));
    const [x2, y] = [(left + right) / 2, (bottom + top) / 2];
    const [w, h2] = [width / this.scale / 2, height / this.scale / 2];
    this.extent = [x2 - w, x2 + w, y - h2, y + h2];
  }
  /** @param {number} x */
  x(x2) {
    return (x2 - this.extent[0]) * this.scale;
  }
  /** @param {number} y */
  y(y) {
    return (this.extent[3] - y) * this.scale;
  }
  /**
   * @param {number} px
   * @param {number} py
   * @returns {Point}
   */
  world(px, py) {
    return [this.extent[0] + px / this.scale, this.extent[3] - py / this.scale];
  }
  /**
   * @param {number} cells about how many along the longer side
   * @returns {Grid}
   */
  grid(cells) {
    const longer = Math.max(this.width, this.height);
    const count = (side) => Math.max(2, Math.round(cells * side / longer));
    return { nx: count(this.width), ny: count(this.height), extent: this.extent };
  }
};
function hit(camera, xy, px, py, radius) {
  let best = -1;
  let nearest = radius * radius;
  for (let i2 = 0; i2 < xy.shape[0]; i2++) {
    const dx = camera.x(xy.data[2 * i2]) - px;
    const dy = camera.y(xy.data[2 * i2 + 1]) - py;
    if (dx * dx + dy * dy <= nearest) {
      nearest = dx * dx + dy * dy;
      best = i2;
    }
  }
  return best;
}
function fit(canvas, width, height, ratio = globalThis.devicePixelRatio || 1) {
  const [w, h2] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h2) canvas.height = h2;
  const ctx = (
    /** @type {CanvasRenderingContext2D} */
    canvas.getContext("2d")
  );
  ctx.setTransform(w / width, 0, 0, h2 / height, 0, 0);
  return ctx;
}

// explorer/stage/web/kernel/saving/type.js
function text(ctx, said, x2, y, { sans, size, weight, colour, most = Infinity }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  ctx.fillStyle = css(colour);
  let line = said;
  while (line.length > 1 && ctx.measureText(line).width > most) line = `${line.replace(/…$/, "").slice(0, -1).trimEnd()}\u2026`;
  ctx.fillText(line, x2, y);
  return ctx.measureText(line).width;
}
function textMath(ctx, formula, x2, y, { serif, size, colour }) {
  let place = x2;
  for (const part of formula.match(/\p{L}+|[^\p{L}]+/gu) ?? []) {
    ctx.font = `${/\p{L}/u.test(part) ? "italic " : ""}400 ${Math.round(size * 1.06)}px ${serif}`;
    ctx.fillStyle = css(colour);
    ctx.fillText(part, place, y);
    place += ctx.measureText(part).width;
  }
  return place - x2;
}
function mathWidth(ctx, formula, { serif, size }) {
  let width = 0;
  for (const part of formula.match(/\p{L}+|[^\p{L}]+/gu) ?? []) {
    ctx.font = `${/\p{L}/u.test(part) ? "italic " : ""}400 ${Math.round(size * 1.06)}px ${serif}`;
    width += ctx.measureText(part).width;
  }
  return width;
}
function textWidth(ctx, said, { sans, size, weight }) {
  ctx.font = `${weight} ${size}px ${sans}`;
  return ctx.measureText(said).width;
}

// explorer/stage/web/kernel/saving/items.js
var RAMP = 84;
var GAP = 16;
var ROW = 26;
function marked(ctx, name, type, mark2, wide = 14) {
  const before = wide + (wide > 14 ? 7 : 4);
  const draw = (x2, y) => {
    ctx.beginPath();
    mark2(x2 + wide / 2, y);
    text(ctx, name, x2 + before, y + 5, type);
  };
  return { width: before + textWidth(ctx, name, type), draw };
}
function lined(ctx, { colour, width, dash = [] }, name, type) {
  const line = (x2, y) => {
    ctx.moveTo(x2 - 13, y);
    ctx.lineTo(x2 + 13, y);
    ctx.strokeStyle = css(colour);
    ctx.lineWidth = width;
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  };
  return marked(ctx, name, type, line, 26);
}
function ramp(ctx, { formula, from, to, rows: rows2 = 1, shade }, type) {
  const [w, a, b] = [mathWidth(ctx, formula, type), textWidth(ctx, from, type), textWidth(ctx, to, type)];
  const draw = (x2, y) => {
    textMath(ctx, formula, x2, y + 5, type);
    text(ctx, from, x2 + w + 8, y + 5, type);
    const [left, steps, tall] = [Math.round(x2 + w + a + 15), RAMP / 2, 14 / rows2];
    for (let i2 = 0; i2 < steps; i2++) {
      for (let row = 0; row < rows2; row++) {
        ctx.fillStyle = css(shade((i2 + 0.5) / steps, row));
        ctx.fillRect(left + 2 * i2, y - 7 + row * tall, 2, tall);
      }
    }
    text(ctx, to, left + RAMP + 7, y + 5, type);
  };
  return { width: w + a + b + RAMP + 22, draw };
}
function rowsOf(items, wide) {
  const out = [[]];
  let used = 0;
  for (const item of items) {
    if (used && used + item.width > wide) {
      out.push([]);
      used = 0;
    }
    out[out.length - 1].push(item);
    used += item.width + GAP;
  }
  return out;
}
function drawItems(rows2, x2, y) {
  rows2.forEach((row, j) => {
    let place = x2;
    for (const item of row) {
      item.draw(place, y + ROW * (j + 0.5));
      place += item.width + GAP;
    }
  });
}

// explorer/stage/web/kernel/saving/png.js
var SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
var [RGB, RGBA, UP] = [2, 6, 2];
var u32 = (value) => [value >>> 24, value >>> 16 & 255, value >>> 8 & 255, value & 255];
var CRC = Uint32Array.from({ length: 256 }, (_, n2) => {
  let c = n2;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 3988292384 ^ c >>> 1 : c >>> 1;
  return c;
});
async function png(pixels, width, height) {
  const channels = shines(pixels) ? 4 : 3;
  const header = Uint8Array.from([...u32(width), ...u32(height), 8, channels === 4 ? RGBA : RGB, 0, 0, 0]);
  const parts2 = [Uint8Array.from(SIGNATURE), chunk("IHDR", header), chunk("IDAT", await deflated(rows(pixels, width, height, channels))), chunk("IEND", new Uint8Array())];
  return new Blob(parts2, { type: "image/png" });
}
async function pngAddress(pixels, width, height) {
  const bytes = new Uint8Array(await (await png(pixels, width, height)).arrayBuffer());
  let text2 = "";
  for (let from = 0; from < bytes.length; from += 8192) text2 += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return `data:image/png;base64,${btoa(text2)}`;
}
function shines(pixels) {
  for (let i2 = 3; i2 < pixels.length; i2 += 4) if (pixels[i2] < 255) return true;
  return false;
}
function rows(pixels, width, height, channels) {
  const out = new Uint8Array(height * (channels * width + 1));
  for (let y = 0, to = 0, from = 0; y < height; y++) {
    out[to++] = UP;
    for (let x2 = 0; x2 < width; x2++, from += 4) {
      for (let c = 0; c < channels; c++) out[to++] = pixels[from + c] - (y ? pixels[from + c - 4 * width] : 0);
    }
  }
  return out;
}
async function deflated(bytes) {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
function chunk(type, data) {
  const out = new Uint8Array(data.length + 12);
  out.set(u32(data.length));
  out.set([...type].map((letter) => letter.charCodeAt(0)), 4);
  out.set(data, 8);
  let crc = 4294967295;
  for (const byte of out.subarray(4, data.length + 8)) crc = CRC[(crc ^ byte) & 255] ^ crc >>> 8;
  out.set(u32(~crc >>> 0), data.length + 8);
  return out;
}

// explorer/stage/web/kernel/saving/svg.js
var FONT = /^(italic )?(\d+) ([\d.]+)px (.+)$/;
var SvgContext = class {
  /**
   * @param {number} width
   * @param {number} height
   * @param {CanvasRenderingContext2D} ruler measures text
   */
  constructor(width, height, ruler) {
    this.canvas = { width, height };
    this.ruler = ruler;
    this.out = [];
    this.clips = 0;
    this.fillStyle = this.strokeStyle = "rgb(0 0 0 / 1)";
    this.lineWidth = this.globalAlpha = 1;
    this.lineJoin = this.lineCap = "round";
    this.font = "400 15px sans-serif";
    this.path = "";
    this.dash = [];
    this.saved = [];
  }
  save() {
    this.saved.push({ lineWidth: this.lineWidth, dash: this.dash, globalAlpha: this.globalAlpha });
  }
  restore() {
    Object.assign(this, this.saved.pop());
  }
  /** Nothing lies under a new drawing. */
  clearRect() {
  }
  /** @param {number[]} dash */
  setLineDash(dash) {
    this.dash = dash;
  }
  beginPath() {
    this.path = "";
  }
  closePath() {
    this.path += "Z";
  }
  /**
   * @param {number} x
   * @param {number} y
   */
  moveTo(x2, y) {
    this.path += `M${n(x2)} ${n(y)}`;
  }
  /**
   * @param {number} x
   * @param {number} y
   */
  lineTo(x2, y) {
    this.path += `L${n(x2)} ${n(y)}`;
  }
  /**
   * A whole circle: no picture here has parts of one.
   * @param {number} x
   * @param {number} y
   * @param {number} r
   */
  arc(x2, y, r) {
    this.path += `M${n(x2 + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x2 - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x2 + r)} ${n(y)}`;
  }
  /**
   * @param {number} x
   * @param {number} y
   * @param {number} w
   * @param {number} h
   * @param {number} r of its corners
   */
  roundRect(x2, y, w, h2, r) {
    const turn = (dx, dy) => `a${r} ${r} 0 0 1 ${n(dx)} ${n(dy)}`;
    this.path += `M${n(x2 + r)} ${n(y)}h${n(w - 2 * r)}${turn(r, r)}v${n(h2 - 2 * r)}${turn(-r, r)}h${n(2 * r - w)}${turn(-r, -r)}v${n(2 * r - h2)}${turn(r, -r)}Z`;
  }
  fill() {
    if (this.path) this.out.push(`<path d="${this.path}" ${paint("fill", this.fillStyle)}${this.faint()}/>`);
  }
  stroke() {
    if (!this.path) return;
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(" ")}"` : "";
    const line = `stroke-width="${n(this.lineWidth)}" stroke-linejoin="${this.lineJoin}" stroke-linecap="${dash ? "butt" : this.lineCap}"`;
    this.out.push(`<path d="${this.path}" fill="none" ${paint("stroke", this.strokeStyle)} ${line}${dash}${this.faint()}/>`);
  }
  /**
   * @param {number} x
   * @param {number} y
   * @param {number} w
   * @param {number} h
   */
  fillRect(x2, y, w, h2) {
    this.out.push(`<rect x="${n(x2)}" y="${n(y)}" width="${n(w)}" height="${n(h2)}" ${paint("fill", this.fillStyle)}/>`);
  }
  /**
   * Pixels as wide and tall as is said, from their numbers: not every browser tells what a canvas holds.
   * @param {ImageData} image
   * @param {number} width
   * @param {number} height
   */
  drawPixels({ data, width: across, height: down }, width, height) {
    const size = `x="0" y="0" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none"`;
    this.out.push(pngAddress(data, across, down).then((address) => `<image ${size} href="${address}"/>`));
  }
  /**
   * As wide as it was measured, so that nothing runs into its neighbour where a reader lacks the font.
   * @param {string} text
   * @param {number} x
   * @param {number} y of the base line
   */
  fillText(text2, x2, y) {
    const said = text2.trim();
    const from = x2 + this.measureText(text2.slice(0, text2.length - text2.trimStart().length)).width;
    const wide = `textLength="${n(this.measureText(said).width)}" lengthAdjust="spacingAndGlyphs"`;
    const [, italic, weight, size, family] = FONT.exec(this.font) ?? ["", "", "400", "15", "sans-serif"];
    const font = `font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"${italic ? ' font-style="italic"' : ""}`;
    this.out.push(`<text x="${n(from)}" y="${n(y)}" ${wide} ${font} ${paint("fill", this.fillStyle)}>${escaped(said)}</text>`);
  }
  /** @param {string} text */
  measureText(text2) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text2);
  }
  /** All until `ungroup` shines through as one. @param {number} alpha */
  group(alpha) {
    this.out.push(`<g opacity="${n(alpha)}">`);
  }
  ungroup() {
    this.out.push("</g>");
  }
  /**
   * A picture in its frame: what `draw` draws from (0, 0) on stands at (x, y) and ends at the edges.
   * @param {{ x: number, y: number, w: number, h: number, r: number }} box
   * @param {() => void} draw
   */
  framed({ x: x2, y, w, h: h2, r }, draw) {
    const id = `clip${++this.clips}`;
    this.out.push(`<clipPath id="${id}"><rect width="${n(w)}" height="${n(h2)}" rx="${r}"/></clipPath>`);
    this.out.push(`<g transform="translate(${n(x2)} ${n(y)})"><g clip-path="url(#${id})">`);
    draw();
    this.out.push("</g></g>");
  }
  /**
   * The whole, once its images are packed.
   * @param {string} title
   * @param {string} about
   * @returns {Promise<string>}
   */
  async text(title, about) {
    const { width, height } = this.canvas;
    const size = `viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}"`;
    const said = `<title>${escaped(title)}</title><desc>${escaped(about)}</desc>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">${said}${(await Promise.all(this.out)).join("\n")}</svg>
`;
  }
  faint() {
    return this.globalAlpha < 1 ? ` opacity="${n(this.globalAlpha)}"` : "";
  }
};
function n(value) {
  return String(Math.round(value * 100) / 100);
}
function paint(what, colour) {
  const [r, g, b, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const hex = [r, g, b].map((v) => Math.round(v).toString(16).padStart(2, "0")).join("");
  return `${what}="#${hex}"${alpha < 1 ? ` ${what}-opacity="${alpha}"` : ""}`;
}
function escaped(text2) {
  return text2.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}

export {
  h,
  s,
  icon,
  outwards,
  set,
  write,
  segmented,
  WireError,
  unpack,
  drag,
  pointing,
  presents,
  Presenting,
  dock,
  roomOf,
  roofOf,
  readColours,
  mixed,
  css,
  fixed,
  bounded,
  signed,
  digitsOf,
  scientific,
  superscript,
  Camera,
  hit,
  fit,
  text,
  textMath,
  ROW,
  marked,
  lined,
  ramp,
  rowsOf,
  drawItems,
  png,
  SvgContext
};
/*! Bundled license information:

fflate/esm/browser.js:
  (*! fflate
  
  MIT License
  
  Copyright (c) 2026 Arjun Barrett
  
  Permission is hereby granted, free of charge, to any person obtaining a copy
  of this software and associated documentation files (the "Software"), to deal
  in the Software without restriction, including without limitation the rights
  to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
  copies of the Software, and to permit persons to whom the Software is
  furnished to do so, subject to the following conditions:
  
  The above copyright notice and this permission notice shall be included in all
  copies or substantial portions of the Software.
  
  THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
  IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
  FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
  AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
  LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
  OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
  SOFTWARE.
  *)
*/
