/**
 * Whether a scene of this page can be drawn: its world, what samples are held to, and a network that fits its film.
 */

import { weightCount } from "../../kernel/net.js";
import { WireError } from "../../kernel/wire.js";
import { checkPlane } from "../../plane/check.js";
import { checkDigits } from "./digits/check.js";
import { isTable } from "./table.js";

const SAYS = ["v", "noise", "data", "velocity"];
const TOLD = 2 + 6; // numbers that the network is given beside the class: the point, the angle

/** @param {any} scene */
export function check(scene) {
  if (scene.own.kind === "images") checkDigits(scene);
  else checkPoints(scene);
  if (!isTable(scene.own.memory)) throw new WireError("a scene does not say how many are copies");
  if (scene.timelines[1]?.id !== "noise" || !(scene.timelines[1].total > 1)) throw new WireError("a scene has no timeline of the noise");
}

/** @param {any} scene */
function checkPoints({ panels, films, own }) {
  const classes = checkPlane(own);
  if (own.classes !== classes) throw new WireError("a scene has other classes than its points");
  checkSliced(own);
  if (panels.length !== 1) throw new WireError("a scene has one panel");
  const [{ film, model, floor }] = panels;
  if (!films[film]) throw new WireError("a panel has no film");
  if (!floor) throw new WireError("a panel has no floor");
  checkForm(model ?? {}, classes);
  const weights = films[film].arrays.weights; // none where no frame has come
  if (weights && weights.shape[1] !== weightCount(model.sizes)) throw new WireError("a network of another size");
}

/**
 * What a sample is compared with, of the whole law and of each class.
 * @param {any} own
 */
function checkSliced({ classes, sliced }) {
  const shape = sliced?.quantiles?.shape;
  if (shape?.length !== 3 || shape[0] !== 1 + classes || !(shape[1] > 0)) throw new WireError("a scene has no quantiles of its law");
  if (sliced.perfect?.length !== 1 + classes) throw new WireError("a scene does not say what a perfect sampler reads");
}

/**
 * @param {any} form
 * @param {number} classes
 */
function checkForm({ kind, sizes, prediction, told, scale }, classes) {
  if (kind !== "diffusion" || !SAYS.includes(prediction)) throw new WireError("a network that says nothing known");
  if (told !== 0 && told !== classes) throw new WireError("a network that is told other classes");
  if (sizes?.[0] !== TOLD + told || sizes[sizes.length - 1] !== 2) throw new WireError("a network of another shape");
  if (!(scale > 0)) throw new WireError("a network that sees nothing");
}
