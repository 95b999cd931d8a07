/** The stage's words as Python has them: fixtures/words.json, made by make_fixtures.py. */

import { readFileSync } from "node:fs";

const rooms = JSON.parse(readFileSync(new URL("fixtures/words.json", import.meta.url), "utf8"));

export const KERNEL = rooms.kernel;
export const PLANE = { ...rooms.kernel, ...rooms.plane, ...rooms.images };
/** By concept. */
export const OF = Object.fromEntries(Object.entries(rooms.concepts).map(([key, own]) => [key, { ...PLANE, ...own, ...rooms.real }]));
