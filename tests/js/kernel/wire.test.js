import assert from "node:assert/strict";
import { test } from "node:test";

import { decode, WireError } from "../../../explorer/stage/web/kernel/wire.js";
import { payload, sceneBytes } from "../payload.js";

test("a scene comes out as it went in", () => {
  const scene = decode(sceneBytes());
  const { film } = scene.panels[0];
  assert.deepEqual([...film.steps.data], [0, 10]);
  assert.deepEqual(film.arrays.weights.shape, [2, 3]);
  assert.deepEqual([...film.arrays.weights.data], [1, 2, 3, 4, 5, 6]);
  assert.deepEqual([...film.scalars.bits.data], [1.5, 0.5]);
  assert.deepEqual([...scene.exact.classes[0].data], [1, 0, 0, 1, 0, 1]);
});

test("quantized values are mapped by the scale of their column", () => {
  const { xy } = decode(sceneBytes()).points;
  assert.deepEqual([...xy.data], [-3, -2, 3, 2]);
});

test("one scale may serve a whole array, in a byte too", () => {
  const scene = decode(sceneBytes((header, body) => (header.extra = body.put("u1", [3], [0, 51, 255], [0, 5]))));
  assert.deepEqual([...scene.extra.data], [0, 1, 5]);
});

test("any kind of bytes is read, also from the middle of a buffer", () => {
  const bytes = sceneBytes();
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  for (const data of [bytes.buffer, new DataView(bytes.buffer), shifted.subarray(3)]) {
    assert.equal(decode(data).panels[0].film.key, "k");
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
  "another version": () => sceneBytes((h) => (h.version = 2)),
  "no panels": () => sceneBytes((h) => (h.panels = [])),
  "an unknown dtype": () => sceneBytes((h) => (h.points.label.$[0] = "f2")),
  "a dtype that every object has": () => sceneBytes((h) => (h.points.label.$[0] = "constructor")),
  "a negative shape": () => sceneBytes((h) => (h.points.label.$[1] = [-1])),
  "an array far outside": () => sceneBytes((h) => (h.points.label.$[2] = 1e9)),
  "a crooked offset": () => sceneBytes((h) => (h.exact.classes[0].$[2] = 3)),
  "a scale on real numbers": () => sceneBytes((h) => (h.exact.classes[0].scale = [0, 1])),
  "a scale that is not numbers": () => sceneBytes((h) => (h.points.xy.scale = [["a", 1]])),
  "labels for other points": () => sceneBytes((h, b) => (h.points.label = b.put("u1", [3], [0, 1, 1]))),
  "a label that is no class": () => sceneBytes((h, b) => (h.points.label = b.put("u1", [2], [0, 2]))),
  "an exact answer with one class": () => sceneBytes((h) => h.exact.classes.pop()),
  "an exact answer with other shares than classes": () => sceneBytes((h) => h.exact.prior.push(0)),
  "an exact answer of another kind": () => sceneBytes((h) => (h.exact.kind = "spline")),
  "rows of another length": () => sceneBytes((h, b) => (h.exact.classes[1] = b.put("f8", [1, 5], [1, 0, 0, 1, 0]))),
  "a model of another kind": () => sceneBytes((h) => (h.panels[0].model.kind = "constructor")),
  "a network of more classes": () => sceneBytes((h) => (h.panels[0].model.sizes = [2, 3])),
  "a mixture of more classes": () => sceneBytes((h) => (h.panels[0].model = { kind: "mixture", prior: [0.2, 0.3, 0.5] })),
  "a grid of another size": () =>
    sceneBytes((h, b) => {
      h.panels[0].model = { kind: "grid", what: "posterior", nx: 2, ny: 1 };
      h.panels[0].film.arrays.field = b.put("f4", [2, 2, 2, 1], Array(8).fill(0));
    }),
  "arrays of different length": () => sceneBytes((h, b) => (h.panels[0].film.scalars.bits = b.put("f8", [1], [1]))),
  "more frames than the film has": () => sceneBytes((h) => (h.panels[0].film.total = 1)),
  "a null": () => payload(null),
};
for (const [name, make] of Object.entries(bad)) {
  test(`${name} is refused with a reason`, () => {
    assert.throws(() => decode(make()), (error) => error instanceof WireError && error.message.length > 5);
  });
}
