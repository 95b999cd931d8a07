/** What ESLint checks in what browsers run, and its tests. Undefined names and types are tsc's to find. */

import { dirname, relative, resolve, sep } from "node:path";

const WEB = resolve(import.meta.dirname, "explorer/stage/web");
const MAY = { door: ["door", "kernel"], kernel: ["kernel"], plane: ["kernel", "plane"], images: ["kernel", "images"] };

/** The room of a file below stage/web: the door, the kernel, the plane, the images or a concept. @param {string} path */
function roomOf(path) {
  const parts = relative(WEB, path).split(sep);
  if (parts[0] === "concepts") return parts.slice(0, 2).join("/");
  return parts.length > 1 ? parts[0] : "door";
}

/** The kernel imports only itself, the plane and the images the kernel too, a concept all three and itself. */
const oneWay = {
  create(context) {
    const room = roomOf(context.filename);
    const may = MAY[room] ?? ["kernel", "plane", "images", room];
    const check = ({ source }) => {
      if (source?.type !== "Literal" || !String(source.value).startsWith(".")) return;
      const target = roomOf(resolve(dirname(context.filename), String(source.value)));
      if (!may.includes(target)) context.report({ node: source, message: `${room} may not import from ${target}.` });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

const rules = {
  "array-callback-return": "error",
  complexity: ["error", 20],
  "consistent-return": "error",
  curly: ["error", "multi-line"],
  "default-case-last": "error",
  eqeqeq: ["error", "always", { null: "ignore" }],
  "max-len": ["error", { code: 200 }],
  "max-lines": ["error", 300],
  "no-cond-assign": ["error", "except-parens"],
  "no-constant-binary-expression": "error",
  "no-dupe-keys": "error",
  "no-eval": "error",
  "no-fallthrough": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-restricted-properties": [
    "error",
    ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({ property, message: "No HTML from data: use dom.js." })),
  ],
  "no-restricted-syntax": [
    "error",
    { selector: "CallExpression[callee.object.name='document'][callee.property.name='write']", message: "No HTML from data." },
  ],
  "no-self-compare": "error",
  "no-shadow": "error",
  "no-template-curly-in-string": "error",
  "no-throw-literal": "error",
  "no-unreachable": "error",
  "no-unused-vars": ["error", { args: "all", argsIgnorePattern: "^_" }],
  "no-use-before-define": ["error", { functions: false, classes: false }],
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "valid-typeof": "error",
};

export default [
  { ignores: ["explorer/stage/dist/"] }, // what bundle.js makes
  { files: ["explorer/stage/**/*.js", "explorer/page/**/*.js", "explorer/plane/**/*.js", "explorer/images/**/*.js", "tests/js/**/*.js"], languageOptions: { ecmaVersion: 2024, sourceType: "module" }, rules },
  { files: ["explorer/stage/web/**/*.js"], plugins: { rooms: { rules: { "one-way": oneWay } } }, rules: { "rooms/one-way": "error" } },
];
