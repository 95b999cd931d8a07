import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { decode } from "../../../explorer/stage/web/kernel/scene.js";
import { unpack, WireError } from "../../../explorer/stage/web/kernel/wire.js";
import { Body, payload, sceneBytes } from "../payload.js";

test("a scene comes out as it went in", () => {
  const scene = decode(sceneBytes());
  const film = scene.films.network;
  assert.deepEqual([...film.steps.data], [0, 10]);
  assert.deepEqual(film.arrays.weights.shape, [2, 3]);
  assert.deepEqual([...film.arrays.weights.data], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...film.scalars.bits.data], [1.5, 0.5]);
  assert.deepEqual([...scene.own.exact.classes[0].data], [1, 0, 0, 1, 0, 1]);
});

test("what a page draws is for the page to check", () => {
  const scene = decode(sceneBytes((h) => ((h.panels = []), (h.own = { anything: ["goes"] }))));
  assert.deepEqual(scene.own, { anything: ["goes"] });
});

/** What `put` puts into a body, unpacked. */
function roundabout(...put) {
  const body = new Body();
  const header = { x: body.put(...put) };
  return unpack(payload(header, body)).x;
}

test("quantized values are mapped by the scale of their column", () => {
  const { xy } = decode(sceneBytes()).own.points;
  assert.deepEqual([...xy.data], [-3, -2, 3, 2]);
});

test("one scale may serve a whole array, in a byte too", () => {
  assert.deepEqual([...roundabout("u1", [3], [0, 51, 255], [0, 5]).data], [0, 1, 5]);
});

test("each row may have a scale of its own, in an array beside it", () => {
  const body = new Body();
  const scale = body.put("f4", [2, 2, 2], [0, 255, 0, 1, -1, 1, 10, 265]);
  const header = { x: body.put("u1", [2, 2, 3], [0, 1, 255, 0, 51, 255, 0, 255, 0, 0, 1, 2], scale) };
  const { shape, data } = unpack(payload(header, body)).x;
  assert.deepEqual(shape, [2, 2, 3]);
  [0, 1, 255, 0, 0.2, 1, -1, 1, -1, 10, 11, 12].forEach((value, i) => assert.ok(Math.abs(data[i] - value) < 1e-6, `${data[i]} at ${i}`));
});

test("numbers of 16 bits come out as they are", () => {
  const codes = [0x0000, 0x8000, 0x3c00, 0xbc00, 0x3555, 0x7bff, 0x0001, 0x03ff, 0x0400, 0x7c00, 0xfc00];
  const { data } = roundabout("f2", [codes.length], codes);
  const values = [0, -0, 1, -1, 0.333251953125, 65504, 2 ** -24, 1023 * 2 ** -24, 2 ** -14, Infinity, -Infinity];
  assert.ok(data instanceof Float32Array);
  values.forEach((value, i) => assert.ok(Object.is(data[i], value), `${data[i]} is not ${value}`));
  assert.ok(Number.isNaN(roundabout("f2", [1], [0x7e00]).data[0]));
});

const fixture = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8"));

/** Numbers from 0 to 1 that are always the same. */
function* numbers(state = 1) {
  for (;;) yield (state = (state * 16807) % 2147483647) / 2147483647;
}

test("numbers on a lattice are those that Python keeps, bit for bit, whole films and pieces", () => {
  const lattices = fixture("lattices");
  assert.ok(lattices.some(({ values }) => values.some((value) => Math.abs(value) > 255)), "the ends too");
  for (const { payload: text, shape, values } of lattices) {
    const x = unpack(Buffer.from(text, "base64")).x;
    assert.ok(x.data instanceof Int16Array);
    assert.deepEqual(x.shape, shape);
    assert.deepEqual(Array.from(x.data, (code) => code * x.step), values);
  }
});

test("whatever the frames, they come out as they went in", () => {
  const random = numbers();
  for (let n = 0; n < 100; n++) {
    const [frames, ...sides] = Array.from({ length: 1 + (n % 3) }, () => Math.floor(5 * random.next().value));
    const spread = 2 ** Math.floor(16 * random.next().value);
    const codes = Array.from({ length: sides.reduce((a, b) => a * b, frames) }, () => Math.floor((random.next().value - 0.5) * spread * 2));
    const clipped = codes.map((code) => Math.max(-32768, Math.min(32767, code)));
    const body = new Body();
    const header = { x: body.differences([frames, ...sides], clipped, 0.25), y: body.put("f8", [1], [7]) };
    const { x, y } = unpack(payload(header, body));
    assert.deepEqual([x.shape, [...x.data], x.step, y.data[0]], [[frames, ...sides], clipped, 0.25, 7]);
  }
});

test("an array that travels deflated comes out as if it had not", () => {
  const random = numbers();
  for (const [dtype, scale] of [["u1", 255], ["u2", 65535], ["i2", 32767], ["i4", 2 ** 31 - 1], ["f8", 1]]) {
    for (const count of [0, 1, 5, 3000]) {
      const values = Array.from({ length: count }, () => (dtype === "f8" ? random.next().value : Math.floor(random.next().value * scale)));
      const body = new Body();
      const { x, y } = unpack(payload({ x: body.deflate(dtype, [count], values), y: body.put(dtype, [count], values) }, body));
      assert.deepEqual([...x.data], values);
      assert.deepEqual(x, y);
    }
  }
});

/** A payload with one array: `stream` bytes that are said to be `shape` of `dtype`, deflated. */
function deflated(dtype, shape, stream, more = {}) {
  const body = new Body();
  return payload({ x: { ...body.stream(dtype, shape, stream), ...more } }, body);
}

test("a stream cut short, of another length, or none, is refused", () => {
  const stream = deflateSync(Uint8Array.from({ length: 600 }, (_, i) => (i * i) % 251));
  assert.equal(unpack(deflated("u1", [600], stream)).x.data.length, 600, "negative control");
  for (let n = 0; n < stream.length; n++) assert.throws(() => unpack(deflated("u1", [600], stream.subarray(0, n))), WireError, `${n} bytes`);
  for (const count of [0, 1, 599, 601, 5000]) assert.throws(() => unpack(deflated("u1", [count], stream)), WireError, `${count} numbers`);
  for (const level of [0, 9]) assert.throws(() => unpack(deflated("u1", [100], deflateSync(stream, { level }))), WireError, "more than it says");
  assert.throws(() => unpack(deflated("u1", [600], new Uint8Array(700))), WireError);
});

test("what says that it is large, or is, is not made room for", () => {
  const bomb = deflateSync(new Uint8Array(2 ** 24));
  const before = process.memoryUsage().arrayBuffers;
  for (const shape of [[1000], [2 ** 25], [2 ** 29], [2 ** 20, 2 ** 20], [2 ** 40, 2 ** 40]]) assert.throws(() => unpack(deflated("u1", shape, bomb)), WireError);
  const small = bomb.subarray(0, 40);
  assert.throws(() => unpack(deflated("u1", [2 ** 20], small)), ({ cause }) => /large/.test(cause.message));
  assert.ok(process.memoryUsage().arrayBuffers - before < 2 ** 20);
});

test("any kind of bytes is read, also from the middle of a buffer", () => {
  const bytes = sceneBytes();
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  for (const data of [bytes.buffer, new DataView(bytes.buffer), shifted.subarray(3)]) {
    assert.equal(decode(data).films.network.key, "k");
  }
});

const bad = {
  "no bytes": () => "STG1",
  "nothing": () => new Uint8Array(0),
  "another format": () => new TextEncoder().encode("PNG1----------------"),
  "a cut header": () => sceneBytes().slice(0, 60),
  "a cut body": () => sceneBytes().slice(0, -8),
  "a header that is not JSON": () => {
    const bytes = sceneBytes();
    bytes[9] = 0x7d;
    return bytes;
  },
  "another version": () => sceneBytes((h) => (h.version = 1)),
  "no panels": () => sceneBytes((h) => delete h.panels),
  "no presets": () => sceneBytes((h) => delete h.presets),
  "an unknown dtype": () => sceneBytes((h) => (h.own.points.label.$[0] = "f3")),
  "a dtype that every object has": () => sceneBytes((h) => (h.own.points.label.$[0] = "constructor")),
  "a negative shape": () => sceneBytes((h) => (h.own.points.label.$[1] = [-1])),
  "an array far outside": () => sceneBytes((h) => (h.own.points.label.$[2] = 1e9)),
  "a crooked offset": () => sceneBytes((h) => (h.own.exact.classes[0].$[2] = 3)),
  "a scale on real numbers": () => sceneBytes((h) => (h.own.exact.classes[0].scale = [0, 1])),
  "a scale that is not numbers": () => sceneBytes((h) => (h.own.points.xy.scale = [["a", 1]])),
  "arrays of different length": () => sceneBytes((h, b) => (h.films.network.scalars.bits = b.put("f8", [1], [1]))),
  "more frames than the film has": () => sceneBytes((h) => (h.films.network.total = 1)),
  "no films": () => sceneBytes((h) => delete h.films),
  "no words": () => sceneBytes((h) => (h.words = null)),
  "no module": () => sceneBytes((h) => (h.module = "")),
  "a film without a key": () => sceneBytes((h) => delete h.films.network.key),
  "a film without a status": () => sceneBytes((h) => delete h.films.network.status),
  "a film without steps": () => sceneBytes((h) => delete h.films.network.steps),
  "a view without a serial": () => sceneBytes((h) => (h.view = {})),
  "no timeline": () => sceneBytes((h) => (h.timelines = [])),
  "a timeline that is none": () => sceneBytes((h) => (h.timelines = [null])),
  "a timeline without a field": () => sceneBytes((h) => delete h.timelines[0].field),
  "a timeline without places": () => sceneBytes((h) => (h.timelines[0].total = 0)),
  "a timeline of another film": () => sceneBytes((h) => (h.timelines[0].films = ["nobody"])),
  "a panel of another film": () => sceneBytes((h) => (h.panels[0].film = "nobody")),
  "a panel without a name": () => sceneBytes((h) => (h.panels = [null])),
  "a row's scale of other rows": () => sceneBytes((h, b) => (h.own.x = b.put("u1", [2, 3], [0, 0, 0, 0, 0, 0], b.put("f4", [3, 2], [0, 1, 0, 1, 0, 1])))),
  "a row's scale that is not numbers": () => sceneBytes((h, b) => (h.own.x = b.put("u1", [1, 2], [0, 0], b.put("f4", [1, 2], [0, NaN])))),
  "a scale that is no scale": () => sceneBytes((h) => (h.own.points.xy.scale = { lo: 0 })),
  "a deflated array that goes on outside": () => deflated("u1", [4], deflateSync(new Uint8Array(4)), { deflated: 900 }),
  "a deflated array of no length": () => deflated("u1", [4], deflateSync(new Uint8Array(4)), { deflated: -1 }),
  "a deflated array of a length that is no number": () => deflated("u1", [4], deflateSync(new Uint8Array(4)), { deflated: "12" }),
  "a lattice without a step": () => deflated("i2", [2, 2], deflateSync(new Uint8Array(8)), { step: null }),
  "a lattice with a step of nothing": () => deflated("i2", [2, 2], deflateSync(new Uint8Array(8)), { step: 0 }),
  "a lattice of other numbers": () => deflated("f4", [2, 1], deflateSync(new Uint8Array(8)), { step: 1 }),
  "a lattice without frames": () => deflated("i2", [], deflateSync(new Uint8Array(2)), { step: 1 }),
  "a lattice that is not deflated": () => sceneBytes((h, b) => (h.own.x = { ...b.put("i2", [2, 1], [0, 1]), step: 1 })),
  "a null": () => payload(null),
};
for (const [name, make] of Object.entries(bad)) {
  test(`${name} is refused with a reason`, () => {
    assert.throws(() => decode(make()), (error) => error instanceof WireError && error.message.length > 5);
  });
}
