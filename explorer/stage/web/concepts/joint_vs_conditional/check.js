/**
 * Whether a scene of this page can be drawn: its plane, its two sides, its digits.
 *
 * @import { Scene } from "../../kernel/types.js"
 */

import { WireError } from "../../kernel/wire.js";
import { checkForm, checkPlane } from "../../plane/check.js";

const KINDS = ["posterior", "density"];

/** @param {Scene} scene */
export function check({ panels, films, own }) {
  if (!panels.length) throw new WireError("a scene has no panels");
  const count = checkPlane(own);
  checkDigits(own.real?.digits);
  for (const { film, kind, model } of /** @type {any[]} */ (panels)) {
    if (!films[film]) throw new WireError("a panel has no film");
    if (!KINDS.includes(kind)) throw new WireError(`no such panel: ${kind}`);
    checkForm(model, films[film].arrays, count);
  }
}

/** @param {any} digits */
function checkDigits(digits) {
  if (!digits) return;
  const { side, mean, directions } = digits;
  const pixels = [side * side, 2 * side * side];
  if (String([mean?.data?.length, directions?.data?.length]) !== String(pixels)) throw new WireError("digits of another size");
}
