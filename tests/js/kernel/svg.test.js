/** What is drawn on the surface that writes SVG is in the text: shapes as shapes, words as words, nothing as markup. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { marker } from "../../../explorer/stage/web/plane/layers/points.js";
import { spread } from "../../../explorer/stage/web/kernel/saving/save.js";
import { SvgContext } from "../../../explorer/stage/web/kernel/saving/svg.js";

const surface = () => new SvgContext(200, 100, { font: "", measureText: (text) => ({ width: 7 * text.length }) });

test("lines and circles are paths with their colour, width and dash", () => {
  const ctx = surface();
  ctx.strokeStyle = "rgb(0 16 255 / 0.5)";
  ctx.lineWidth = 2.4;
  ctx.setLineDash([6, 5]);
  ctx.beginPath();
  ctx.moveTo(1, 2);
  ctx.lineTo(3.456, 4);
  ctx.stroke();
  assert.match(ctx.out[0], /d="M1 2L3\.46 4" fill="none" stroke="#0010ff" stroke-opacity="0\.5" stroke-width="2\.4"/);
  assert.match(ctx.out[0], /stroke-dasharray="6 5"/);
  ctx.beginPath();
  marker(ctx, 10, 10, 0, 5);
  ctx.fill();
  assert.match(ctx.out[1], /^<path d="M15 10M15 10A5 5 0 1 1 5 10A5 5 0 1 1 15 10" fill="#000000"/);
});

test("what a style was is restored", () => {
  const ctx = surface();
  ctx.save();
  ctx.lineWidth = 9;
  ctx.setLineDash([1]);
  ctx.restore();
  assert.deepEqual([ctx.lineWidth, ctx.dash], [1, []]);
});

test("words are text, whatever they hold", async () => {
  const ctx = surface();
  ctx.font = 'italic 600 17px "A & B", serif';
  ctx.fillText('  <script>"& ', 5, 6);
  const text = await ctx.text("<t>", "https://x/?a=1&b=2");
  assert.match(text, /<text x="19" y="6" textLength="70" lengthAdjust="spacingAndGlyphs" /); // no neighbour is run into
  assert.match(text, /font-family="&quot;A &amp; B&quot;, serif" font-size="17" font-weight="600" font-style="italic"/);
  assert.match(text, />&lt;script&gt;&quot;&amp;<\/text>/);
  assert.match(text, /<title>&lt;t&gt;<\/title><desc>https:\/\/x\/\?a=1&amp;b=2<\/desc>/);
  assert.ok(!text.includes("<script"));
});

test("a picture is cut at its frame and stands in its place", () => {
  const ctx = surface();
  ctx.framed({ x: 20, y: 30, w: 40, h: 50, r: 10 }, () => ctx.fillRect(0, 0, 1, 1));
  assert.match(ctx.out.join(""), /<clipPath id="clip1"><rect width="40" height="50" rx="10"\/><\/clipPath><g transform="translate\(20 30\)"><g clip-path="url\(#clip1\)"><rect/);
});

test("a film's frames are thinned evenly, first and last kept", () => {
  assert.deepEqual(spread(5, 61), [0, 1, 2, 3, 4]);
  assert.deepEqual(spread(200, 3), [0, 100, 199]);
  assert.deepEqual(spread(1, 61), [0]);
  assert.equal(spread(200, 61).length, 61);
});
