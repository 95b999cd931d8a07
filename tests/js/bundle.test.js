/** What browsers load of the stage is what bundle.js makes of its modules today. */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { CONCEPTS } from "./web.js";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SHIPPED = join(ROOT, "explorer/stage/dist");

/** The files below a folder, by name. */
function filesOf(folder) {
  const names = globSync("**/*.{js,css}", { cwd: folder }).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

test("the files that ship are what bundle.js makes: run `make bundle` after a change", () => {
  const made = mkdtempSync(join(tmpdir(), "stage-"));
  try {
    execFileSync(process.execPath, [join(ROOT, "bundle.js"), made]);
    assert.deepEqual([...filesOf(SHIPPED).keys()], [...filesOf(made).keys()]);
    for (const [name, text] of filesOf(made)) assert.ok(text === filesOf(SHIPPED).get(name), `${name} is old`);
  } finally {
    rmSync(made, { recursive: true });
  }
});

/** What a browser asks for to show a module: its file, and all that is imported from there on. */
function askedFor(name, files, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const [, path] of files.get(name).matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) askedFor(posix.join(posix.dirname(name), path), files, seen);
  return seen;
}

test("a page's browser asks for few files: its own, and one for each set of pages that share modules", () => {
  const files = filesOf(SHIPPED);
  for (const concept of CONCEPTS) {
    const asked = askedFor(`concepts/${concept}/page.js`, files);
    assert.ok(asked.size > 1 && asked.size <= 8, `${concept} asks for ${asked.size} files`);
  }
});

test("whatever package the files hold code of, they hold its licence, once a file", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const shipped = [...filesOf(SHIPPED)].filter(([, text]) => text.includes("// node_modules/"));
  const found = new Set(shipped.flatMap(([, text]) => [...text.matchAll(/^\s*\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(([, name]) => name)));
  assert.deepEqual([...found].sort(), Object.keys(dependencies).sort());
  const plain = (text) => text.replace(/\s+/g, " ");
  for (const [name, text] of shipped) {
    for (const of of found) {
      const licence = plain(readFileSync(join(ROOT, "node_modules", of, "LICENSE"), "utf8")).trim();
      assert.equal(plain(text).split(licence).length - 1, 1, `${of} in ${name}`);
    }
  }
});
