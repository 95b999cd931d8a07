/**
 * Noise paths x_t = alpha(t) x_0 + sigma(t) e, from data at t = 0 to noise at t = 1, as explorer/models/diffusion/paths.py has
 * them. Pure.
 *
 * @typedef {{ alpha: number, sigma: number }} Level
 * @typedef {Level & { fading: number, growing: number }} Slope a level, and how fast alpha and sigma change there
 *
 * @typedef {object} Path
 * @property {(t: number) => Level} level
 * @property {(t: number) => Slope} slope at t = 0 the noise of some paths grows infinitely fast
 */

const HALVINGS = 60;

/**
 * A path on which alpha^2 + sigma^2 = 1.
 * @param {(t: number) => [number, number]} power alpha^2 and its slope
 * @returns {Path}
 */
function preserving(power) {
  const level = (/** @type {number} */ t) => {
    const left = Math.min(1, Math.max(0, power(t)[0]));
    return { alpha: Math.sqrt(left), sigma: Math.sqrt(1 - left) };
  };
  const last = -level(1 - 1e-6).alpha / 1e-6; // the slope of alpha where no signal is left
  return {
    level,
    slope(t) {
      const { alpha, sigma } = level(t);
      const half = power(t)[1] / 2;
      return { alpha, sigma, fading: alpha > 0 ? half / alpha : last, growing: sigma > 0 ? -half / sigma : Infinity };
    },
  };
}

const LINEAR = { least: 0.1, most: 20 };
const OFFSET = 0.008; // of the cosine
const SIGMOID = { reach: 3, least: 1e-3 };
const EXPLODING = { least: 0.01, most: 10 };

const sigmoid = (/** @type {number} */ t) => 1 / (1 + Math.exp(-t));

/** @type {Record<string, Path>} */
export const PATHS = {
  straight: {
    level: (t) => ({ alpha: 1 - t, sigma: t }),
    slope: (t) => ({ alpha: 1 - t, sigma: t, fading: -1, growing: 1 }),
  },
  linear: preserving((t) => {
    const grown = LINEAR.most - LINEAR.least;
    const left = Math.exp(-LINEAR.least * t - (grown * t * t) / 2);
    return [left, -(LINEAR.least + grown * t) * left];
  }),
  cosine: preserving((t) => {
    const speed = Math.PI / 2 / (1 + OFFSET);
    const first = Math.cos(OFFSET * speed) ** 2;
    return [Math.cos((t + OFFSET) * speed) ** 2 / first, (-speed * Math.sin(2 * (t + OFFSET) * speed)) / first];
  }),
  sigmoid: preserving((t) => {
    const { reach, least } = SIGMOID;
    const [first, last, now] = [sigmoid(-reach), sigmoid(reach), sigmoid(reach * (2 * t - 1))];
    const fall = (1 - least) / (last - first);
    return [least + fall * (last - now), -2 * reach * fall * now * (1 - now)];
  }),
  exploding: {
    level: (t) => ({ alpha: 1, sigma: EXPLODING.least ** (1 - t) * EXPLODING.most ** t }),
    slope(t) {
      const { sigma } = PATHS.exploding.level(t);
      return { alpha: 1, sigma, fading: 0, growing: Math.log(EXPLODING.most / EXPLODING.least) * sigma };
    },
  },
};

/** How much is noise, from 0 (data) to pi / 2 (noise): what the network is told instead of t. @param {Level} level */
export const angleOf = ({ alpha, sigma }) => Math.atan2(sigma, alpha);

/** In nats; infinite where nothing of one of them is there. @param {Level} level */
export const logSnr = ({ alpha, sigma }) => 2 * (Math.log(alpha) - Math.log(sigma));

/**
 * @param {Path} path
 * @param {number} ratio
 * @returns {number | null} the t at which sigma / alpha is `ratio`; null where it never is
 */
export function timeOf(path, ratio) {
  const away = Math.atan(ratio);
  if (angleOf(path.level(0)) > away || angleOf(path.level(1)) < away) return null;
  let [low, high] = [0, 1];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (angleOf(path.level(middle)) < away) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
