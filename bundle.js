/**
 * Puts what browsers load of the stage into a few files: `node bundle.js` writes explorer/stage/dist from explorer/stage/web,
 * `node bundle.js --watch` again and again. Asked for one by one, a hundred modules take a second of every first visit.
 * The modules stay what is written, read, checked and tested; a test holds the files to them.
 */

import { globSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, context } from "esbuild";

const from = "explorer/stage/web";
const pages = globSync("concepts/*/page.{js,css}", { cwd: from }).sort();
const flags = process.argv.slice(2);
const outdir = flags.find((flag) => !flag.startsWith("--")) ?? "explorer/stage/dist";

/** The code of a package brings its licence along: esbuild leaves such a comment at the end of the file, once. */
const licences = {
  name: "licences",
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path }) => {
      const [folder, name] = /^.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(path);
      const licence = readFileSync(join(folder, "LICENSE"), "utf8").replaceAll("\r\n", "\n").trim();
      return { contents: `/*! ${name}\n\n${licence}\n*/\n${readFileSync(path, "utf8")}` };
    });
  },
};

const options = {
  absWorkingDir: import.meta.dirname,
  entryPoints: ["stage.js", "stage.css", ...pages].map((file) => `${from}/${file}`),
  outbase: from,
  outdir,
  bundle: true,
  splitting: true, // what two entries share is a file of its own, loaded once
  chunkNames: "shared/[name]-[hash]",
  format: "esm",
  target: "es2024",
  plugins: [licences],
  logLevel: "warning",
};

// a shared file of other content has another name: the old ones would stay
rmSync(resolve(import.meta.dirname, outdir, "shared"), { recursive: true, force: true });
if (flags.includes("--watch")) await (await context(options)).watch();
else await build(options);
