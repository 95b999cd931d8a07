/**
 * Puts what browsers load of the stage into a few files: `node bundle.js` writes explorer/stage/dist from explorer/stage/web,
 * `node bundle.js --watch` again and again. Asked for one by one, a hundred modules take a second of every first visit.
 * The modules stay what is written, read, checked and tested; a test holds the files to them.
 */

import { globSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build, context } from "esbuild";

const from = "explorer/stage/web";
const pages = globSync("concepts/*/page.{js,css}", { cwd: from }).sort();
const flags = process.argv.slice(2);
const outdir = flags.find((flag) => !flag.startsWith("--")) ?? "explorer/stage/dist";

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
  logLevel: "warning",
};

// a shared file of other content has another name: the old ones would stay
rmSync(resolve(import.meta.dirname, outdir, "shared"), { recursive: true, force: true });
if (flags.includes("--watch")) await (await context(options)).watch();
else await build(options);
