/** Builds payloads for tests, independently of the decoder: arrays one after another, each at a multiple of 8. */

import { deflateSync } from "node:zlib";

const SIZE = { f2: 2, f4: 4, f8: 8, u1: 1, u2: 2, i2: 2, i4: 4 };
const WRITE = { f2: "setUint16", f4: "setFloat32", f8: "setFloat64", u1: "setUint8", u2: "setUint16", i2: "setInt16", i4: "setInt32" }; // f2: codes

export class Body {
  constructor() {
    this.bytes = [];
  }

  put(dtype, shape, values, scale) {
    const offset = this.place(bytesOf(dtype, values));
    return { $: [dtype, shape, offset], ...(scale ? { scale } : {}) };
  }

  /** An array deflated. */
  deflate(dtype, shape, values) {
    return this.stream(dtype, shape, deflateSync(Uint8Array.from(bytesOf(dtype, values))));
  }

  /** Whole multiples of a step, each frame but the first as the difference from the one before. */
  differences(shape, codes, step) {
    const row = shape.slice(1).reduce((n, side) => n * side, 1);
    const steps = Int16Array.from(codes, (code, i) => code - (i < row ? 0 : codes[i - row]));
    const high = Array.from(steps, (d) => Math.floor((d + 128) / 256) & 255);
    const low = Array.from(steps, (d) => d & 255);
    return { ...this.stream("i2", shape, deflateSync(Uint8Array.from([...high, ...low]))), step };
  }

  /** Bytes that are said to be an array deflated. */
  stream(dtype, shape, bytes) {
    return { $: [dtype, shape, this.place(bytes)], deflated: bytes.length };
  }

  place(bytes) {
    while (this.bytes.length % 8) this.bytes.push(0);
    const offset = this.bytes.length;
    for (const byte of bytes) this.bytes.push(byte);
    return offset;
  }
}

function bytesOf(dtype, values) {
  const view = new DataView(new ArrayBuffer(SIZE[dtype] * values.length));
  values.forEach((value, i) => view[WRITE[dtype]](SIZE[dtype] * i, value, true));
  return new Uint8Array(view.buffer);
}

export function payload(header, body = new Body()) {
  let text = new TextEncoder().encode(JSON.stringify(header));
  const padded = new Uint8Array(text.length + ((8 - ((8 + text.length) % 8)) % 8)).fill(32);
  padded.set(text);
  text = padded;
  const out = new Uint8Array(8 + text.length + body.bytes.length);
  out.set(new TextEncoder().encode("STG1"));
  new DataView(out.buffer).setUint32(4, text.length, true);
  out.set(text, 8);
  out.set(body.bytes, 8 + text.length);
  return out;
}

/** A whole small scene of a page about plane data, as Python would send it; `change` may spoil it. */
export function sceneBytes(change = () => {}) {
  const body = new Body();
  const film = {
    key: "k",
    from: 0,
    total: 3,
    steps: body.put("i4", [2], [0, 10]),
    arrays: { weights: body.put("f4", [2, 3], [1, 2, 3, 4, 5, 6]) },
    scalars: { bits: body.put("f8", [2], [1.5, 0.5]) },
    complete: false,
    status: { state: "running", progress: 0.5, text: "" },
    marks: [],
    past: null,
  };
  const header = {
    version: 2,
    concept: "test",
    module: "concepts/test/page.js",
    instance: "test",
    socket: null,
    lang: "en",
    words: {},
    view: { serial: 1 },
    films: { network: film },
    timelines: [{ id: "training", field: "frame", total: 3, films: ["network"] }],
    presets: { chosen: null, own: "Moons", list: [{ key: "same", title: "The same border", see: "Look at the gap." }] },
    panels: [{ id: "network", film: "network", kind: "posterior", title: "Network", model: { kind: "mlp", sizes: [2, 1], activation: "tanh" } }],
    own: {
      extent: [-3, 3, -2, 2],
      points: {
        key: "p",
        xy: body.put("u2", [2, 2], [0, 0, 65535, 65535], [[-3, 3], [-2, 2]]),
        label: body.put("u1", [2], [0, 1]),
      },
      exact: { kind: "mixture", classes: [[1, 0, 0, 1, 0, 1], [1, 1, 0, 1, 0, 1]].map((row) => body.put("f8", [1, 6], row)), prior: [0.5, 0.5] },
    },
  };
  change(header, body);
  return payload(header, body);
}
