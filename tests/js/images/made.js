/** What the tests of images are made of: weights as the fixture's were drawn, films and images without a scene. */

import { readFileSync } from "node:fs";

import { Film, tween } from "../../../explorer/stage/web/kernel/film.js";
import { ImageSet } from "../../../explorer/stage/web/images/images.js";
import { weightCount } from "../../../explorer/stage/web/kernel/net.js";

export const FIXTURE = JSON.parse(readFileSync(new URL("../fixtures/images.json", import.meta.url), "utf8"));

/** The linear congruential generator of make_fixtures.py. @param {number} state */
export function uniform(state) {
  return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) + 0.5) / 4294967296;
}

/** A network's weights in a film's order. */
export function drawn(sizes, draw) {
  const out = new Float32Array(weightCount(sizes));
  let at = 0;
  for (let layer = 1; layer < sizes.length; layer++) {
    const size = (sizes[layer - 1] + 1) * sizes[layer];
    for (const end = at + size; at < end; at++) out[at] = ((2 * draw() - 1) * 2) / Math.sqrt(sizes[layer - 1]);
  }
  return out;
}

/** A film of so many frames; `frames` holds each array's rows. */
export function film(frames, { interpolation = {}, scalars = {} } = {}) {
  const have = Object.values(frames)[0].length;
  const asked = [];
  const clamp = (at) => Math.max(0, Math.min(at, have - 1));
  const row = (name, at) => {
    asked.push(`${name} ${at}`);
    if (!have) return null;
    const [rows, first] = [frames[name], Math.floor(clamp(at))];
    return clamp(at) === first ? rows[first] : tween(rows[first], rows[first + 1], clamp(at) - first);
  };
  return { key: "film", have, total: have, interpolation, clamp, row, asked, scalars, scalar: Film.prototype.scalar, between: Film.prototype.between };
}

/** Images of random pixels, two in three of them empty. */
export function images(shape, count, seed = 1, more = {}) {
  const draw = uniform(seed);
  const size = shape[0] * shape[1] * shape[2];
  const pixels = Uint8Array.from({ length: count * size }, (_, i) => (i % 3 ? 0 : 256 * draw()));
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  const classes = Array.from("0123456789");
  return new ImageSet({ key: "images", shape, pixels: { shape: [count, size], data: pixels }, labels: { shape: [count], data: labels }, classes, factors: null, factor_names: [], ...more });
}

/** The largest difference of two lists. */
export const apart = (a, b) => Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));
