/**
 * How long a model takes to encode and to decode an image on the device that shows the page. No DOM.
 *
 * @import { LatentModel } from "../../images/latent.js"
 *
 * @typedef {object} Times milliseconds an image
 * @property {number} encode
 * @property {number} decode
 */

const RUNS = 40; // in one batch: browsers' clocks are too coarse for one run
const BATCHES = 5; // of which the median counts: something else may run during one

/**
 * Ten milliseconds for MNIST's networks; ask where nothing moves.
 * @param {Pick<LatentModel, "encode" | "decode">} model
 * @param {number} at a frame
 * @param {ArrayLike<number>} values of an image
 * @param {() => number} [now] milliseconds
 * @returns {Times}
 */
export function times(model, at, values, now = () => performance.now()) {
  const z = model.encode(at, values).mu;
  const out = model.decode(at, z); // and all is compiled
  return {
    encode: median(() => model.encode(at, values), now),
    decode: median(() => model.decode(at, z, out), now),
  };
}

/**
 * The milliseconds that one run takes.
 * @param {() => unknown} run
 * @param {() => number} now
 */
function median(run, now) {
  const took = Array.from({ length: BATCHES }, () => {
    const since = now();
    for (let i = 0; i < RUNS; i++) run();
    return (now() - since) / RUNS;
  });
  return took.sort((a, b) => a - b)[(BATCHES - 1) / 2];
}
