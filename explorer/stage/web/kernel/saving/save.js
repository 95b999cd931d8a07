/**
 * What the stage shows as a file: PNG at twice the size, SVG, or the whole film as GIF. The page asks by an event,
 * `explorer:save`; the file is made in the browser and goes to its downloads.
 *
 * @import { Player } from "../player.js"
 * @import { Shot } from "./figure.js"
 */

import { h } from "../dom.js";
import { lookOf } from "../../concepts/joint_vs_conditional/paint.js";
import { readColours } from "../theme.js";
import { fit } from "../camera.js";
import { drawFigure, layout } from "./figure.js";
import { Gif } from "./gif.js";
import { Palette } from "./palette.js";
import { SvgContext } from "./svg.js";

export const EVENT = "explorer:save";
const WIDE = { png: 464, svg: 464, gif: 330 }; // pixels of one picture
const SHARP = 2; // a PNG's pixels a pixel of the page
export const MOST_FRAMES = 61; // of a GIF: with its size they bound its bytes
const SAMPLES = 7; // frames that the palette is made from
const [FRAME, LAST] = [14, 220]; // hundredths of a second

/**
 * @typedef {object} Wish
 * @property {"png" | "svg" | "gif"} kind
 * @property {boolean} white on white paper, whatever the page's colours are
 * @property {string} name of the file
 * @property {(share: number) => void} tell how much is done, 1 at the end
 * @property {() => void} fail
 */

/**
 * @param {() => Player | null | undefined} player
 * @returns {() => void} stop listening
 */
export function listenForSaves(player) {
  const heard = (/** @type {Event} */ event) => {
    const stage = player();
    if (!stage?.exact || !stage.colours || !(event instanceof CustomEvent)) return;
    event.preventDefault(); // whoever asked knows that somebody heard
    const wish = /** @type {Wish} */ (event.detail);
    save(stage, wish).catch((error) => {
      console.warn("the file could not be made:", error);
      wish.fail();
    });
  };
  document.addEventListener(EVENT, heard);
  return () => document.removeEventListener(EVENT, heard);
}

/**
 * @param {Player} player
 * @param {Wish} wish
 */
async function save(player, wish) {
  const shot = shotOf(player, wish.white);
  const at = Math.round(player.kept.clock.at);
  const made = { png: pngOf, svg: svgOf, gif: gifOf }[wish.kind];
  give(await made(shot, at, wish.tell), wish.name);
  wish.tell(1);
}

/**
 * @param {Player} player
 * @param {boolean} white
 * @returns {Shot}
 */
function shotOf(player, white) {
  const { scene, words, exact, films, kept, parts, total } = player;
  const css = getComputedStyle(parts.root);
  const colours = white ? onWhite(parts.root) : player.colours;
  if (!exact || !colours) throw new Error("the stage shows nothing yet");
  const panels = scene.panels.map((panel, i) => {
    const { learned } = parts.panels[i];
    if (!learned) throw new Error("a panel shows nothing yet");
    const { film, floor, byHand } = parts.truth.cells[i];
    return { panel, learned, film: films[i], graded: { film: film ?? films[i], floor: floor ?? panel.floor }, byHand };
  });
  const fonts = { sans: css.fontFamily, serif: css.getPropertyValue("--serif").trim() || "serif" };
  const still = { moving: false, lit: "", fresh: 0, pop: 1, pointer: null, neuron: null };
  const look = (/** @type {number} */ at) => ({ ...lookOf(player, performance.now(), at), ...still });
  return { scene, words, exact, colours, panels, fonts, show: kept.show, drawn: kept.drawn, whole: kept.whole, look, total };
}

/**
 * The colours that the stage has on a light page.
 * @param {HTMLElement} root
 */
function onWhite(root) {
  const sheet = h("section", { class: "stage", hidden: true, style: "--st-background-color:#ffffff;--st-text-color:#17212b" });
  root.after(sheet);
  readColours(sheet); // finds that its paper is light, and says so
  const colours = readColours(sheet);
  sheet.remove();
  return colours;
}

/** @returns {CanvasRenderingContext2D} */
function blank() {
  const ctx = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!ctx) throw new Error("no canvas");
  return ctx;
}

/**
 * @param {Shot} shot
 * @param {number} at
 * @returns {Promise<Blob>}
 */
async function pngOf(shot, at) {
  const size = layout(shot, WIDE.png, blank());
  const canvas = document.createElement("canvas");
  drawFigure(fit(canvas, size.width, size.height, SHARP), shot, size, at);
  const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new Error("no picture");
  return blob;
}

/**
 * @param {Shot} shot
 * @param {number} at
 * @returns {Promise<Blob>}
 */
async function svgOf(shot, at) {
  const size = layout(shot, WIDE.svg, blank());
  const ctx = new SvgContext(size.width, size.height, blank());
  drawFigure(ctx, shot, size, at);
  const title = shot.panels.map(({ panel }) => `${panel.title} ${panel.math}: ${panel.subtitle}`).join("; ");
  return new Blob([ctx.text(title, location.href)], { type: "image/svg+xml" });
}

/**
 * @param {Shot} shown
 * @param {number} _at
 * @param {(share: number) => void} tell
 */
async function gifOf(shown, _at, tell) {
  const shot = { ...shown, panels: shown.panels.map((part) => ({ ...part, byHand: null })) }; // of one frame only
  const ctx = blank();
  const size = layout(shot, WIDE.gif, ctx);
  const films = shot.panels.map(({ film }) => film.have);
  const frames = spread(Math.max(1, ...films), MOST_FRAMES);
  fit(ctx.canvas, size.width, size.height, 1);
  const pixels = (/** @type {number} */ at) => {
    drawFigure(ctx, shot, size, at);
    return ctx.getImageData(0, 0, ctx.canvas.width, ctx.canvas.height).data;
  };
  const samples = spread(frames.length, SAMPLES).map((i) => pixels(frames[i]));
  const gif = new Gif(ctx.canvas.width, ctx.canvas.height, new Palette(samples));
  for (const [i, at] of frames.entries()) {
    gif.add(pixels(at), i === frames.length - 1 ? LAST : FRAME);
    tell((0.99 * (i + 1)) / frames.length);
    await new Promise((done) => setTimeout(done)); // the page goes on meanwhile
  }
  return gif.end();
}

/**
 * At most `most` of the numbers from 0 to `count` - 1, first and last among them.
 * @param {number} count
 * @param {number} most
 */
export function spread(count, most) {
  const n = Math.min(count, most);
  return Array.from({ length: n }, (_, i) => (n > 1 ? Math.round((i * (count - 1)) / (n - 1)) : count - 1));
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function give(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = h("a", { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
