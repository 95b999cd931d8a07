/** Makes a GIF of the frames on stdin, {"width", "height", "frames": [[r, g, b, ...], ...]}, and writes it in base64. */

import { Gif } from "../../explorer/stage/web/kernel/saving/gif.js";
import { Palette } from "../../explorer/stage/web/kernel/saving/palette.js";

const given = [];
for await (const part of process.stdin) given.push(part);
const { width, height, frames } = JSON.parse(Buffer.concat(given).toString());
const opaque = (rgb) => Uint8ClampedArray.from({ length: 4 * width * height }, (_, i) => (i % 4 === 3 ? 255 : rgb[3 * (i >> 2) + (i % 4)]));
const pixels = frames.map(opaque);
const gif = new Gif(width, height, new Palette(pixels));
for (const frame of pixels) gif.add(frame, 10);
console.log(Buffer.from(await gif.end().arrayBuffer()).toString("base64"));
