/**
 * A drawing surface that writes down what is drawn on it, as SVG: the part of a canvas's context that our pictures use.
 * Lines, points and words stay shapes and text; only the coloured ground, an image on the stage too, is an image here.
 */

import { pngAddress } from "./png.js";

/** @typedef {{ fill: string, opacity: number }} Ink */

const FONT = /^(italic )?(\d+) ([\d.]+)px (.+)$/;

export class SvgContext {
  /**
   * @param {number} width
   * @param {number} height
   * @param {CanvasRenderingContext2D} ruler measures text
   */
  constructor(width, height, ruler) {
    this.canvas = { width, height };
    this.ruler = ruler;
    /** @type {(string | Promise<string>)[]} */
    this.out = [];
    this.clips = 0;
    this.fillStyle = this.strokeStyle = "rgb(0 0 0 / 1)";
    this.lineWidth = this.globalAlpha = 1;
    this.lineJoin = this.lineCap = "round";
    this.font = "400 15px sans-serif";
    this.path = "";
    /** @type {number[]} */
    this.dash = [];
    /** @type {{ lineWidth: number, dash: number[], globalAlpha: number }[]} */
    this.saved = [];
  }

  save() {
    this.saved.push({ lineWidth: this.lineWidth, dash: this.dash, globalAlpha: this.globalAlpha });
  }

  restore() {
    Object.assign(this, this.saved.pop());
  }

  /** Nothing lies under a new drawing. */
  clearRect() {}

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.dash = dash;
  }

  beginPath() {
    this.path = "";
  }

  closePath() {
    this.path += "Z";
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  moveTo(x, y) {
    this.path += `M${n(x)} ${n(y)}`;
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  lineTo(x, y) {
    this.path += `L${n(x)} ${n(y)}`;
  }

  /**
   * A whole circle: no picture here has parts of one.
   * @param {number} x
   * @param {number} y
   * @param {number} r
   */
  arc(x, y, r) {
    this.path += `M${n(x + r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x - r)} ${n(y)}A${n(r)} ${n(r)} 0 1 1 ${n(x + r)} ${n(y)}`;
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} w
   * @param {number} h
   * @param {number} r of its corners
   */
  roundRect(x, y, w, h, r) {
    const turn = (/** @type {number} */ dx, /** @type {number} */ dy) => `a${r} ${r} 0 0 1 ${n(dx)} ${n(dy)}`;
    this.path += `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}${turn(r, r)}v${n(h - 2 * r)}${turn(-r, r)}h${n(2 * r - w)}${turn(-r, -r)}v${n(2 * r - h)}${turn(r, -r)}Z`;
  }

  fill() {
    if (this.path) this.out.push(`<path d="${this.path}" ${paint("fill", this.fillStyle)}${this.faint()}/>`);
  }

  stroke() {
    if (!this.path) return;
    const dash = this.dash.length ? ` stroke-dasharray="${this.dash.join(" ")}"` : "";
    const line = `stroke-width="${n(this.lineWidth)}" stroke-linejoin="${this.lineJoin}" stroke-linecap="${dash ? "butt" : this.lineCap}"`;
    this.out.push(`<path d="${this.path}" fill="none" ${paint("stroke", this.strokeStyle)} ${line}${dash}${this.faint()}/>`);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} w
   * @param {number} h
   */
  fillRect(x, y, w, h) {
    this.out.push(`<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" ${paint("fill", this.fillStyle)}/>`);
  }

  /**
   * Pixels as wide and tall as is said, from their numbers: not every browser tells what a canvas holds.
   * @param {ImageData} image
   * @param {number} width
   * @param {number} height
   */
  drawPixels({ data, width: across, height: down }, width, height) {
    const size = `x="0" y="0" width="${n(width)}" height="${n(height)}" preserveAspectRatio="none"`;
    this.out.push(pngAddress(data, across, down).then((address) => `<image ${size} href="${address}"/>`));
  }

  /**
   * As wide as it was measured, so that nothing runs into its neighbour where a reader lacks the font.
   * @param {string} text
   * @param {number} x
   * @param {number} y of the base line
   */
  fillText(text, x, y) {
    const said = text.trim(); // spaces at the ends are places, not letters to be stretched
    const from = x + this.measureText(text.slice(0, text.length - text.trimStart().length)).width;
    const wide = `textLength="${n(this.measureText(said).width)}" lengthAdjust="spacingAndGlyphs"`;
    const [, italic, weight, size, family] = FONT.exec(this.font) ?? ["", "", "400", "15", "sans-serif"];
    const font = `font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}"${italic ? ' font-style="italic"' : ""}`;
    this.out.push(`<text x="${n(from)}" y="${n(y)}" ${wide} ${font} ${paint("fill", this.fillStyle)}>${escaped(said)}</text>`);
  }

  /** @param {string} text */
  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  /** All until `ungroup` shines through as one. @param {number} alpha */
  group(alpha) {
    this.out.push(`<g opacity="${n(alpha)}">`);
  }

  ungroup() {
    this.out.push("</g>");
  }

  /**
   * A picture in its frame: what `draw` draws from (0, 0) on stands at (x, y) and ends at the edges.
   * @param {{ x: number, y: number, w: number, h: number, r: number }} box
   * @param {() => void} draw
   */
  framed({ x, y, w, h, r }, draw) {
    const id = `clip${++this.clips}`;
    this.out.push(`<clipPath id="${id}"><rect width="${n(w)}" height="${n(h)}" rx="${r}"/></clipPath>`);
    this.out.push(`<g transform="translate(${n(x)} ${n(y)})"><g clip-path="url(#${id})">`);
    draw();
    this.out.push("</g></g>");
  }

  /**
   * The whole, once its images are packed.
   * @param {string} title
   * @param {string} about
   * @returns {Promise<string>}
   */
  async text(title, about) {
    const { width, height } = this.canvas;
    const size = `viewBox="0 0 ${n(width)} ${n(height)}" width="${n(width)}" height="${n(height)}"`;
    const said = `<title>${escaped(title)}</title><desc>${escaped(about)}</desc>`;
    return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">${said}${(await Promise.all(this.out)).join("\n")}</svg>\n`;
  }

  faint() {
    return this.globalAlpha < 1 ? ` opacity="${n(this.globalAlpha)}"` : "";
  }
}

/** @param {number} value */
function n(value) {
  return String(Math.round(value * 100) / 100);
}

/**
 * A colour as every reader of SVG knows it.
 * @param {"fill" | "stroke"} what
 * @param {string} colour as css() in theme.js writes it
 */
function paint(what, colour) {
  const [r, g, b, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const hex = [r, g, b].map((v) => Math.round(v).toString(16).padStart(2, "0")).join("");
  return `${what}="#${hex}"${alpha < 1 ? ` ${what}-opacity="${alpha}"` : ""}`;
}

/** @param {string} text */
function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
}
