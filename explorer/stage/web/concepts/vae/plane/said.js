/**
 * How far a code lies from the prior and from q, in words; and the plane in one sentence.
 *
 * @import { Words } from "../../../kernel/words.js"
 * @import { Shown } from "../types.js"
 */

import { fixed } from "../../../kernel/numbers.js";
import { beyond, fromQ, radius } from "../../../images/distance.js";

const FAR = Math.exp(-4.5); // what of two dimensions lies farther out than three sigma: as rare in more of them

/**
 * @param {Shown} shown
 * @param {Words} words
 * @returns {{ said: string, far: boolean }} `far`: out where the prior hardly ever draws
 */
export function distanceSaid({ own: { model, u, z, mu, sigma } }, words) {
  const r = radius(u);
  const norm = fixed(r, 2);
  if (model.certain) return { said: words.say("far_none", { norm }), far: r > 3 };
  const share = beyond(r, u.length);
  const far = share < FAR;
  const from = words.say("far_q", { sigmas: fixed(fromQ(z, mu, sigma), 1) });
  return { said: `${words.say(far ? "far_out" : "far_prior", { norm, share: words.chance(share) })}${words.say("list_comma")}${from}`, far };
}

/**
 * A code's coordinates on the plane.
 * @param {ArrayLike<number>} u
 * @param {ArrayLike<number>} axes
 * @param {Words} words
 */
export function placeSaid(u, axes, words) {
  return Array.from(axes)
    .filter((axis) => axis >= 0)
    .map((axis) => `z${axis + 1} ${fixed(u[axis], 2)}`)
    .join(words.say("list_comma"));
}
