/**
 * The browsers by what drives them. Firefox is an installed one, over WebDriver BiDi by puppeteer: Playwright would need
 * one of its own make. WebKit is Playwright's own; its library comes with the Python package, whose place the order names.
 * Both give a page whose mouse, keyboard and waiting are called alike.
 */

import { createRequire } from "node:module";

import puppeteer from "puppeteer-core";

/**
 * @typedef {object} Engine
 * @property {any} page
 * @property {((pixels: number) => Promise<void>) | null} ratio give the screen so many pixels under each CSS pixel, the window as it
 *   was; null where that can't be done
 * @property {() => Promise<void>} close
 */

const [WIDTH, HEIGHT] = [1440, 900];

/**
 * What puppeteer is to tell Firefox: files arrive without a question, nothing is looked for outside.
 * @param {string} folder that files arrive in
 */
const preferences = (folder) => ({
  "browser.download.folderList": 2,
  "browser.download.dir": folder,
  "browser.download.always_ask_before_handling_new_types": false,
  "browser.helperApps.neverAsk.saveToDisk": "image/png",
  "intl.accept_languages": "en-US, en",
  "ui.prefersReducedMotion": 1, // nothing moves by itself
});

/** @param {{ browser: string, downloads: string }} order */
async function firefox({ browser, downloads }) {
  const extraPrefsFirefox = preferences(downloads);
  const args = [`--width=${WIDTH}`, `--height=${HEIGHT}`];
  const opened = await puppeteer.launch({ browser: "firefox", executablePath: browser, headless: true, args, extraPrefsFirefox });
  const page = await opened.newPage();
  const ratio = (/** @type {number} */ pixels) => page.setViewport({ width: WIDTH, height: HEIGHT, deviceScaleFactor: pixels });
  await ratio(1);
  return { page, ratio, close: () => opened.close() };
}

/**
 * @param {"webkit" | "chromium"} name
 * @returns {(order: { browser: string, library: string, downloads: string }) => Promise<Engine>}
 */
const byPlaywright = (name) => async ({ browser, library, downloads }) => {
  const playwright = createRequire(import.meta.url)(library);
  const opened = await playwright[name].launch({ executablePath: browser, args: name === "chromium" ? ["--no-sandbox"] : [] });
  const page = await opened.newPage({ viewport: { width: WIDTH, height: HEIGHT }, reducedMotion: "reduce", locale: "en-US" });
  page.on("download", (/** @type {any} */ file) => file.saveAs(`${downloads}/${file.suggestedFilename()}`));
  return { page, ratio: null, close: () => opened.close() };
};

/** @type {Record<string, (order: any) => Promise<Engine>>} */
export const ENGINES = { firefox, webkit: byPlaywright("webkit"), chromium: byPlaywright("chromium") };
