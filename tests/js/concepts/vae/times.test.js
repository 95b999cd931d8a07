/** How long encoding and decoding take is measured, by a clock, an image; one interruption does not count. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { times } from "../../../../explorer/stage/web/concepts/vae/times.js";

/** A model that takes `encode` and `decode` milliseconds, and `pause` besides at one run. */
function clocked({ encode, decode, pause = 0 }) {
  let [clock, runs] = [0, 0];
  const takes = (ms) => void (clock += ms + (++runs === 70 ? pause : 0));
  const model = {
    encode: () => (takes(encode), { mu: new Float32Array(2), sigma: new Float32Array(2) }),
    decode: () => (takes(decode), new Float32Array(4)),
  };
  return [model, () => clock, () => runs];
}

test("each way has its own time, of one image", () => {
  const [model, now, runs] = clocked({ encode: 0.25, decode: 0.5 });
  assert.deepEqual(times(model, 0, [0, 1, 0, 1], now), { encode: 0.25, decode: 0.5 });
  assert.equal(runs(), 402);
});

test("a pause in one batch changes nothing", () => {
  const [model, now] = clocked({ encode: 0.25, decode: 0.5, pause: 500 });
  assert.deepEqual(times(model, 0, [0, 1, 0, 1], now), { encode: 0.25, decode: 0.5 });
});

test("a slower model takes longer by the real clock", () => {
  const busy = (ms) => {
    const until = performance.now() + ms;
    while (performance.now() < until);
  };
  const model = {
    encode: () => (busy(0.05), { mu: new Float32Array(2), sigma: new Float32Array(2) }),
    decode: () => (busy(0.2), new Float32Array(4)),
  };
  const found = times(model, 0, [0]);
  assert.ok(found.encode >= 0.05 && found.decode >= 0.2 && found.decode > 2 * found.encode, JSON.stringify(found));
});
