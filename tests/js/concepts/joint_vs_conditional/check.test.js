/** A scene of this page is checked before it is drawn: its plane, its sides. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { check } from "../../../../explorer/stage/web/concepts/joint_vs_conditional/check.js";
import { decode } from "../../../../explorer/stage/web/kernel/scene.js";
import { WireError } from "../../../../explorer/stage/web/kernel/wire.js";
import { sceneBytes } from "../../payload.js";

test("a sound scene passes", () => check(decode(sceneBytes())));

const bad = {
  "labels for other points": () => sceneBytes((h, b) => (h.own.points.label = b.put("u1", [3], [0, 1, 1]))),
  "a label that is no class": () => sceneBytes((h, b) => (h.own.points.label = b.put("u1", [2], [0, 2]))),
  "an exact answer with one class": () => sceneBytes((h) => h.own.exact.classes.pop()),
  "an exact answer with other priors than classes": () => sceneBytes((h) => h.own.exact.prior.push(0)),
  "an exact answer of another kind": () => sceneBytes((h) => (h.own.exact.kind = "spline")),
  "rows of another length": () => sceneBytes((h, b) => (h.own.exact.classes[1] = b.put("f8", [1, 5], [1, 0, 0, 1, 0]))),
  "a model of another kind": () => sceneBytes((h) => (h.panels[0].model.kind = "constructor")),
  "a network of more classes": () => sceneBytes((h) => (h.panels[0].model.sizes = [2, 3])),
  "a mixture of more classes": () => sceneBytes((h) => (h.panels[0].model = { kind: "mixture", prior: [0.2, 0.3, 0.5] })),
  "a grid of another size": () =>
    sceneBytes((h, b) => {
      h.panels[0].model = { kind: "grid", what: "posterior", nx: 2, ny: 1 };
      h.films.network.arrays.field = b.put("f4", [2, 2, 2, 1], Array(8).fill(0));
    }),
  "no extent": () => sceneBytes((h) => delete h.own.extent),
  "no panels": () => sceneBytes((h) => (h.panels = [])),
  "a panel without a film": () => sceneBytes((h) => (h.panels[0].film = null)),
  "a panel of another kind": () => sceneBytes((h) => (h.panels[0].kind = "score")),
};
for (const [name, make] of Object.entries(bad)) {
  test(`${name} is refused with a reason`, () => {
    const scene = decode(make());
    assert.throws(() => check(scene), (error) => error instanceof WireError && error.message.length > 5);
  });
}
