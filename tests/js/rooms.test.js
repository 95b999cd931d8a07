/** Who may know whom: the kernel only itself, the plane and the images the kernel too, a concept all three and no other concept. */

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";

import { CONCEPTS, FILES, importsOf, roomOf } from "./web.js";

const MAY = { door: ["door", "kernel"], kernel: ["kernel"], plane: ["kernel", "plane"], images: ["kernel", "images"] };
const may = (room) => MAY[room] ?? ["kernel", "plane", "images", room];

test("imports run one way, types and sheets too", () => {
  const seen = FILES.flatMap((file) => importsOf(file).map((target) => ({ file, target })));
  assert.ok(seen.length > 300, "they are found");
  for (const { file, target } of seen) {
    assert.ok(existsSync(target), `${file.name} imports ${target}`);
    assert.ok(may(file.room).includes(roomOf(target)), `${file.name} imports from ${roomOf(target)}`);
  }
});

/** Whether a text names a concept, by its key or by the class that it would make; a key may be a part of another word. */
function isNamed(text, key) {
  const camel = key.split("_").map((part) => part[0].toUpperCase() + part.slice(1)).join("");
  return new RegExp(`\\b(${key}|${camel})\\b`).test(text);
}

test("no room that pages share names a concept", () => {
  assert.ok(isNamed('import "../concepts/vae/page.js"', "vae") && isNamed("class JointVsConditional {", "joint_vs_conditional"));
  assert.ok(!isNamed("it began", "gan"));
  assert.ok(CONCEPTS.length);
  for (const { name, text } of FILES.filter(({ room }) => MAY[room])) {
    for (const key of CONCEPTS) assert.ok(!isNamed(text, key), `${name} names ${key}`);
  }
});

test("every module is somebody's: what nobody imports is gone", () => {
  const wanted = new Set(FILES.flatMap(importsOf));
  const doors = /^(stage|concepts\/\w+\/page)\.(js|css)$/;
  for (const { path, name } of FILES) assert.ok(doors.test(name) || wanted.has(path), `nobody imports ${name}`);
});

test("every page has its module and its sheet", () => {
  const names = FILES.map(({ name }) => name);
  for (const key of CONCEPTS) for (const kind of ["js", "css"]) assert.ok(names.includes(`concepts/${key}/page.${kind}`));
});
