/** A PNG made of numbers holds just these, as another reader of the format finds them; and a canvas that can't be read is known. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { crc32, inflateSync } from "node:zlib";

import { png, pngAddress } from "../../../explorer/stage/web/kernel/saving/png.js";
import { asKnown, known } from "../../../explorer/stage/web/kernel/saving/readable.js";
import { SvgContext } from "../../../explorer/stage/web/kernel/saving/svg.js";

const WIDTH = 37;
const HEIGHT = 11;
const field = (shift = 0) => Uint8ClampedArray.from({ length: 4 * WIDTH * HEIGHT }, (_, i) => (i % 4 === 3 ? 255 : (i * i + 31 * (i % 4) + shift) % 256));

/** The chunks of a file by type, each with a true checksum. */
function chunks(bytes) {
  assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
  const out = {};
  for (let at = 8; at < bytes.length; ) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const length = view.getUint32(0);
    const typed = bytes.subarray(at + 4, at + 8 + length);
    assert.equal(view.getUint32(8 + length), crc32(typed));
    out[Buffer.from(typed.subarray(0, 4)).toString()] = typed.subarray(4);
    at += 12 + length;
  }
  return out;
}

/** Red, green and blue of each pixel, and alpha where it has any; every row is written as its difference to the one above. */
function read(bytes, channels = 3) {
  const { IHDR, IDAT, IEND } = chunks(bytes);
  const head = new DataView(IHDR.buffer, IHDR.byteOffset);
  const [width, height] = [head.getUint32(0), head.getUint32(4)];
  assert.deepEqual([...IHDR.subarray(8)], [8, channels === 4 ? 6 : 2, 0, 0, 0]);
  assert.equal(IEND.length, 0);
  const packed = inflateSync(IDAT);
  const out = [];
  for (let y = 0; y < height; y++) {
    const row = packed.subarray(y * (channels * width + 1), (y + 1) * (channels * width + 1));
    assert.equal(row[0], 2);
    for (let i = 0; i < channels * width; i++) out.push((row[i + 1] + (y ? out[(y - 1) * channels * width + i] : 0)) & 255);
  }
  return { width, height, rgb: out };
}

const seen = (pixels) => [...pixels].filter((_, i) => i % 4 !== 3);

test("what goes in comes out, to the bit", async () => {
  const made = await png(field(), WIDTH, HEIGHT);
  assert.equal(made.type, "image/png");
  const found = read(new Uint8Array(await made.arrayBuffer()));
  assert.deepEqual(found, { width: WIDTH, height: HEIGHT, rgb: seen(field()) });
  assert.notDeepEqual(found.rgb, seen(field(1)));
});

test("ink whose paper is seen through it stays so", async () => {
  const ink = field().map((value, i) => (i % 4 === 3 ? (i * 5) % 256 : value));
  const made = await png(ink, WIDTH, HEIGHT);
  assert.deepEqual(read(new Uint8Array(await made.arrayBuffer()), 4), { width: WIDTH, height: HEIGHT, rgb: [...ink] });
  const speck = field();
  speck[4 * 17 + 3] = 254; // of one pixel
  assert.deepEqual(read(new Uint8Array(await (await png(speck, WIDTH, HEIGHT)).arrayBuffer()), 4).rgb, [...speck]);
});

test("a field in a figure is written from its numbers, and no canvas is asked", async () => {
  const ctx = new SvgContext(200, 100, {});
  ctx.fillRect(0, 0, 1, 1);
  ctx.drawPixels({ data: field(), width: WIDTH, height: HEIGHT }, 40, 20);
  ctx.fillRect(0, 0, 2, 2);
  const text = await ctx.text("", "");
  const [, address] = /<image x="0" y="0" width="40" height="20" preserveAspectRatio="none" href="data:image\/png;base64,([^"]+)"\/>/.exec(text);
  assert.deepEqual(read(new Uint8Array(Buffer.from(address, "base64"))).rgb, seen(field()));
  assert.equal(`data:image/png;base64,${address}`, await pngAddress(field(), WIDTH, HEIGHT));
  assert.ok(text.indexOf('width="1"') < text.indexOf("<image") && text.indexOf("<image") < text.indexOf('width="2"'), "what lies over it stays there");
});

test("a canvas is known by what was drawn on it; noise, one colour or nothing is not that", () => {
  const drawn = (change = (value) => value) => Uint8ClampedArray.from({ length: 4 * 256 }, (_, i) => (i % 4 === 3 ? 255 : change(known((i >> 2) % 16)[i % 4], i)));
  assert.ok(asKnown(drawn()));
  assert.ok(asKnown(drawn((value, i) => value + (i % 5) - 2)), "the last digit may be rubbed out");
  assert.ok(!asKnown(drawn((value, i) => (i === 400 ? value + 3 : value))));
  assert.ok(!asKnown(drawn((_, i) => (i * 7919) % 256)), "stripes");
  assert.ok(!asKnown(drawn(() => 255)), "white");
  assert.ok(!asKnown(new Uint8ClampedArray(1024)));
  assert.ok(!asKnown(new Uint8ClampedArray(0)));
});
