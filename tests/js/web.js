/** The files of the stage's browser side, by room: kernel, plane, images, each concept, and the door before them. */

import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const WEB = fileURLToPath(new URL("../../explorer/stage/web", import.meta.url));

/** The room of a file, as `kernel`, `plane`, `images`, `concepts/key` or `door`. */
export function roomOf(path) {
  const parts = relative(WEB, path).split(sep);
  if (parts[0] === "concepts") return parts.slice(0, 2).join("/");
  return parts.length > 1 ? parts[0] : "door";
}

export const FILES = readdirSync(WEB, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, name: relative(WEB, path), room: roomOf(path), text: readFileSync(path, "utf8") }));

export const CONCEPTS = readdirSync(join(WEB, "concepts"));

/** Every file that a file names as its own: imports of code, of types, of sheets. */
export function importsOf({ path, text }) {
  const found = [...text.matchAll(/(?:\bfrom |\bimport\(|@import |\bimport )"(\.{1,2}\/[^"]+)"/g)].map(([, address]) => address);
  return found.map((address) => join(dirname(path), address));
}
