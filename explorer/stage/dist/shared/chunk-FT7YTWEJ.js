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
function write(element, text) {
  if (element.textContent !== text || element.firstElementChild) element.textContent = text;
}
function segmented(label, choices, change) {
  const buttons = choices.map(([value, text]) => {
    const button = h("button", { type: "button", "data-value": value }, text);
    button.addEventListener("click", () => change(value));
    return button;
  });
  const element = h("div", { class: "segmented", role: "group", "aria-label": label }, ...buttons);
  const press = (value) => {
    for (const button of buttons) set(button, { "aria-pressed": String(button.dataset.value === value) });
  };
  return { element, press };
}

// explorer/stage/web/kernel/wire.js
var MAGIC = "STG1";
var DTYPES = {
  f2: { size: 2, make: (b, o, n) => halves(new Uint16Array(b, o, n)) },
  f4: { size: 4, make: (b, o, n) => new Float32Array(b, o, n) },
  f8: { size: 8, make: (b, o, n) => new Float64Array(b, o, n) },
  u1: { size: 1, make: (b, o, n) => new Uint8Array(b, o, n), top: 255 },
  u2: { size: 2, make: (b, o, n) => new Uint16Array(b, o, n), top: 65535 },
  i4: { size: 4, make: (b, o, n) => new Int32Array(b, o, n) }
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
function array(node, buffer, start) {
  const [dtype, shape, offset] = Array.isArray(node.$) ? node.$ : (
    /** @type {any} */
    []
  );
  const type = Object.hasOwn(DTYPES, dtype) ? DTYPES[dtype] : void 0;
  if (!type) throw new WireError(`no such dtype: ${dtype}`);
  const natural = (n) => Number.isInteger(n) && Number(n) >= 0;
  if (!Array.isArray(shape) || !shape.every(natural)) throw new WireError("an array has no shape");
  const count = shape.reduce((n, side) => n * side, 1);
  const inside = natural(offset) && start + offset + count * type.size <= buffer.byteLength;
  if (!inside || (start + offset) % type.size) throw new WireError("an array lies outside the payload");
  const data = type.make(buffer, start + offset, count);
  if (!node.scale) return { shape, data };
  if (!type.top) throw new WireError("only u1 and u2 can have a scale");
  return { shape, data: spread(data, pairsOf(node.scale, shape, buffer, start), type.top) };
}
function pairsOf(scale, shape, buffer, start) {
  if (!Array.isArray(scale)) return rowPairs(array(scale, buffer, start), shape);
  const lists = Array.isArray(scale[0]) ? scale : [scale];
  if (!lists.every((pair) => pair.length === 2 && pair.every(Number.isFinite))) throw new WireError("a scale is not lo, hi");
  return { pairs: lists.flat(), of: (i) => 2 * (i % lists.length) };
}
function rowPairs(scale, shape) {
  const width = shape[shape.length - 1];
  if (String(scale.shape) !== String([...shape.slice(0, -1), 2])) throw new WireError("a scale has other rows than its array");
  if (!scale.data.every(Number.isFinite)) throw new WireError("a scale is not lo, hi");
  return { pairs: scale.data, of: (i) => 2 * Math.floor(i / width) };
}
function spread(data, { pairs, of }, top) {
  return Float32Array.from(data, (value, i) => {
    const [lo, hi] = [pairs[of(i)], pairs[of(i) + 1]];
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

// explorer/stage/web/kernel/numbers.js
var MINUS = "\u2212";
var DOTS = "\u2013";
function fixed(value, digits) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? DOTS : value > 0 ? "\u221E" : MINUS + "\u221E";
  const text = value.toFixed(digits);
  if (Number(text) === 0) return text.replace("-", "");
  return text.replace("-", MINUS);
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
  fixed,
  digitsOf,
  scientific
};
