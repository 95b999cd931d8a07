import assert from "node:assert/strict";
import { test } from "node:test";

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
  "a null": () => payload(null),
};
for (const [name, make] of Object.entries(bad)) {
  test(`${name} is refused with a reason`, () => {
    assert.throws(() => decode(make()), (error) => error instanceof WireError && error.message.length > 5);
  });
}
