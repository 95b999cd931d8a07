/**
 * What a stage shows as a file: PNG at twice the size, SVG, a whole film as GIF, or its pictures alone for the home page. The
 * page asks by an event, `explorer:save`, that names the stage; the file is made in the browser and goes to its downloads.
 *
 * @import { Player } from "../player.js"
 * @import { Shot } from "./figure.js"
 */

import { fit } from "../camera.js";
import { h } from "../dom.js";
import { readColours } from "../theme.js";
import { drawFigure, drawRow, layout, row } from "./figure.js";
import { Gif } from "./gif.js";
import { Palette } from "./palette.js";
import { png } from "./png.js";
import { Unreadable, demandReadable, pixelsOf } from "./readable.js";
import { SvgContext } from "./svg.js";

export const EVENT = "explorer:save";
const WIDE = { png: 464, svg: 464, gif: 330, card: 300 }; // pixels of one picture
const SHARP = 2; // a PNG's pixels a pixel of the page
export const MOST_FRAMES = 61; // of a GIF: with its size they bound its bytes
const SAMPLES = 7; // frames that the palette is made from
const [FRAME, LAST] = [14, 220]; // hundredths of a second

/**
 * @typedef {object} SaveOrder
 * @property {string} instance the name of the stage
 * @property {"png" | "svg" | "gif" | "card"} kind
 * @property {boolean} white on white paper, whatever the page's colours are
 * @property {string} name of the file
 * @property {(share: number) => void} tell how much is done, 1 at the end
 * @property {(why: "failed" | "unreadable") => void} fail
 *
 * @typedef {(frame: number) => Shot} Shoot what is drawn at a frame of the timeline used last
 */

/**
 * @param {(instance: string) => Player | null | undefined} player
 * @returns {() => void} stop listening
 */
export function listenForSaves(player) {
  const heard = (/** @type {Event} */ event) => {
    if (!(event instanceof CustomEvent)) return;
    const order = /** @type {SaveOrder} */ (event.detail);
    const stage = player(order.instance);
    if (!stage?.colours) return;
    event.preventDefault(); // whoever asked knows that somebody heard
    save(stage, order).catch((error) => {
      console.warn("the file could not be made:", error);
      order.fail(error instanceof Unreadable ? "unreadable" : "failed");
    });
  };
  document.addEventListener(EVENT, heard);
  return () => document.removeEventListener(EVENT, heard);
}

/**
 * @param {Player} player
 * @param {SaveOrder} order
 */
async function save(player, { kind, white, name, tell }) {
  const shoot = shooting(player, white, { film: kind === "gif", card: kind === "card" });
  const { used } = player;
  const made = { png: pngOf, svg: svgOf, gif: gifOf, card: cardOf }[kind];
  give(await made(shoot, kind === "gif" ? Math.max(1, used.bounds.reach + 1) : Math.round(used.clock.at), tell), name);
  tell(1);
}

/**
 * @param {Player} player
 * @param {boolean} white
 * @param {{ film: boolean, card: boolean }} what is wanted
 * @returns {Shoot}
 */
function shooting(player, white, what) {
  const { root, used, module } = player;
  const styles = getComputedStyle(root);
  const fonts = { sans: styles.fontFamily, serif: styles.getPropertyValue("--serif").trim() || "serif" };
  const colours = white ? onWhite(root, module.colours) : player.colours;
  if (!colours) throw new Error("the stage shows nothing yet");
  const figure = player.page.figure({ colours, ...what });
  return (frame) => {
    const { frame: place, step } = player.texts(used, frame, false);
    const at = { ...player.places(), [used.spec.id]: frame };
    return { figure, colours, fonts, at, where: [place, step].filter(Boolean).join(" · ") };
  };
}

/**
 * The colours that the stage has on a light page.
 * @param {HTMLElement} root
 * @param {import("../theme.js").Tokens} [tokens]
 */
function onWhite(root, tokens) {
  const sheet = h("section", { class: "stage", hidden: true, style: "--st-background-color:#ffffff;--st-text-color:#17212b" });
  root.after(sheet);
  readColours(sheet); // finds that its paper is light, and says so
  const colours = readColours(sheet, tokens);
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
 * @param {Shoot} shoot
 * @param {number} frame
 * @returns {Promise<Blob>}
 */
async function pngOf(shoot, frame) {
  const shot = shoot(frame);
  const ctx = blank();
  const size = layout(shot, WIDE.png, ctx);
  const { canvas } = ctx;
  drawFigure(fit(canvas, size.width, size.height, SHARP), shot, size);
  return png(pixelsOf(ctx, canvas.width, canvas.height), canvas.width, canvas.height); // what was read, and was checked
}

/**
 * The pictures alone; the page's paper shows through.
 * @param {Shoot} shoot
 * @param {number} frame
 */
async function cardOf(shoot, frame) {
  const shot = shoot(frame);
  const size = row(shot, WIDE.card);
  const canvas = document.createElement("canvas");
  drawRow(fit(canvas, size.width, size.height, SHARP), shot, size);
  return encoded(canvas, "image/webp");
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {string} type
 */
async function encoded(canvas, type) {
  demandReadable();
  const blob = await new Promise((/** @type {(blob: Blob | null) => void} */ done) => canvas.toBlob(done, type, 0.8));
  if (!blob) throw new Error("no picture");
  return blob;
}

/**
 * @param {Shoot} shoot
 * @param {number} frame
 * @returns {Promise<Blob>}
 */
async function svgOf(shoot, frame) {
  const shot = shoot(frame);
  const size = layout(shot, WIDE.svg, blank());
  const ctx = new SvgContext(size.width, size.height, blank());
  drawFigure(ctx, shot, size);
  const title = shot.figure.parts.map(({ title: name, math, subtitle }) => `${name} ${math}: ${subtitle}`).join("; ");
  return new Blob([await ctx.text(title, location.href)], { type: "image/svg+xml" });
}

/**
 * @param {Shoot} shoot
 * @param {number} count of frames
 * @param {(share: number) => void} tell
 */
async function gifOf(shoot, count, tell) {
  const ctx = blank();
  const size = layout(shoot(0), WIDE.gif, ctx);
  const frames = spread(count, MOST_FRAMES);
  fit(ctx.canvas, size.width, size.height, 1);
  const pixels = (/** @type {number} */ frame) => {
    drawFigure(ctx, shoot(frame), size);
    return pixelsOf(ctx, ctx.canvas.width, ctx.canvas.height);
  };
  const samples = spread(frames.length, SAMPLES).map((i) => pixels(frames[i]));
  const gif = new Gif(ctx.canvas.width, ctx.canvas.height, new Palette(samples));
  for (const [i, frame] of frames.entries()) {
    gif.add(pixels(frame), i === frames.length - 1 ? LAST : FRAME);
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
