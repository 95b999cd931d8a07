/**
 * Visits pages of the app in a browser that the other tests don't drive, and says what it found: a program.
 *
 * It reads an order from stdin, JSON: `{ engine, browser, library, downloads, patience, allowed, visits }`. For each act of
 * each visit it prints one line of JSON, `{ visit, act, failed }`: `failed` is null, or says what did not come and what the
 * page complained of. Where a page does not open, its other acts are not tried.
 */

import { readFileSync } from "node:fs";

import { ACTS } from "./acts.js";
import { ENGINES } from "./engines.js";
import { Visitor } from "./visitor.js";

/**
 * @typedef {object} Visit
 * @property {string} name
 * @property {string} url
 * @property {string} key of its stage
 * @property {string[]} films
 * @property {number} total frames
 * @property {string} file that it saves
 * @property {string[]} acts
 * @property {number} [patience] milliseconds, where it is another
 */

const order = JSON.parse(readFileSync(0, "utf8"));
const { close, ...engine } = await ENGINES[order.engine](order);
const visitor = new Visitor(engine, order);
try {
  for (const visit of order.visits) await pay(visit);
} finally {
  await close();
}

/** @param {Visit} visit */
async function pay(visit) {
  visitor.patience = visit.patience ?? order.patience;
  let opened = true;
  for (const act of visit.acts) {
    const failed = opened ? await failure(visit, act) : "the page did not open";
    opened &&= failed === null || act !== "opens";
    console.log(JSON.stringify({ visit: visit.name, act, failed }));
  }
}

/**
 * Do an act; what the page has complained of meanwhile fails it too.
 * @param {Visit} visit
 * @param {string} act
 * @returns {Promise<string | null>}
 */
async function failure(visit, act) {
  const done = await Promise.resolve(ACTS[act](visitor, visit)).then(() => "", (error) => String(error?.stack ?? error));
  return [done, ...visitor.complaints()].filter(Boolean).join("\n") || null;
}
