/** Every word that the stage asks for is one that Python has, and the other way round, room by room. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { FILES } from "./web.js";

const { kernel, plane, images, concepts, real } = JSON.parse(readFileSync(new URL("fixtures/words.json", import.meta.url), "utf8"));
const OWN = Object.fromEntries(Object.entries(concepts).map(([key, words]) => [`concepts/${key}`, words]));
const shared = { ...kernel, ...plane, ...images };
const HAS = { kernel, door: kernel, plane: shared, images: { ...kernel, ...images }, ...Object.fromEntries(Object.entries(OWN).map(([room, own]) => [room, { ...shared, ...own, ...real }])) };
const scripts = FILES.filter(({ name }) => name.endsWith(".js"));

/** The first argument of each call of `say`, as it is written. */
function asked(text) {
  return [...text.matchAll(/\bsay\(/g)].map(({ index }) => {
    let [depth, at] = [0, index + 4];
    for (; depth > 0 || !",)".includes(text[at]); at++) depth += "([{".includes(text[at]) ? 1 : ")]}".includes(text[at]) ? -1 : 0;
    return text.slice(index + 4, at);
  });
}

/** What a written argument can be: whole words, but what is only compared; or patterns where a part is filled in. */
const words = (argument) => [...argument.replace(/[!=]== "[^"]*"/g, "").matchAll(/"([^"]*)"/g)].map(([, word]) => word);
const patterns = (argument) => [...argument.matchAll(/`([^`]*)`/g)].map(([, word]) => new RegExp(`^${word.replace(/\$\{[^}]*\}/g, "\\w+")}$`));

test("calls are found as they are written", () => {
  const filled = "`three_$" + "{f(2)}`";
  assert.deepEqual(asked(`words.say(a ? "one" : "two", { n: f(1) }) + x.say(${filled})`), ['a ? "one" : "two"', filled]);
});

test("no module asks for a word that Python does not send", () => {
  let found = 0;
  for (const { name, room, text } of scripts) {
    const has = Object.keys(HAS[room]);
    for (const argument of asked(text)) {
      for (const word of words(argument)) assert.ok(has.includes(word), `${name} asks for "${word}"`);
      for (const pattern of patterns(argument)) assert.ok(has.some((key) => pattern.test(key)), `${name} asks for ${pattern}`);
      found += words(argument).length;
    }
  }
  assert.ok(found > 100, "they are found");
});

test("Python sends no word that nobody asks for, and each from the room that does", () => {
  for (const [room, keys] of Object.entries({ kernel, plane, images, ...OWN })) allAreAskedFor(keys, scripts.filter((file) => file.room === room), room);
  allAreAskedFor(real, scripts, "any room");
});

/** Each key is a word that one of the modules asks for. */
function allAreAskedFor(keys, modules, room) {
  const said = modules.flatMap(({ text }) => words(text));
  const filled = modules.flatMap(({ text }) => asked(text).flatMap(patterns));
  for (const key of Object.keys(keys)) assert.ok(said.includes(key) || filled.some((pattern) => pattern.test(key)), `nobody in ${room} asks for "${key}"`);
}
