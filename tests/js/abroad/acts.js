/**
 * What a visitor does on a page, one act after another, going on where the last one ended: each throws where it has no effect.
 *
 * @typedef {import("./visitor.js").Visitor} Visitor
 * @typedef {import("./visit.js").Visit} Visit
 */

import assert from "node:assert/strict";

const TRAINING = ".timeline[data-timeline=training]";
const PICTURE = ".stage canvas.base";
const STILL = 400; // milliseconds after which nothing more is painted finely
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Wait until every frame is there and nothing moves. @param {Visitor} visitor @param {Visit} visit */
function rest(visitor, { key, films, total }) {
  return visitor.counts(key, (c) => !c.playing && c.paints > 0 && c.still > STILL && films.every((film) => c.have[film] === total));
}

/** Wait until a frame is shown. @param {Visitor} visitor @param {number} frame counted from 0 */
const shows = (visitor, frame) => visitor.find(`${TRAINING} .scrub`, { fits: ({ value }) => Number(value) === frame + 1 });

/** @type {Record<string, (visitor: Visitor, visit: Visit) => Promise<unknown>>} */
export const ACTS = {
  /** The film is there, at its end, and its picture is a picture. */
  async opens(visitor, visit) {
    await visitor.open(visit.url);
    await rest(visitor, visit);
    await shows(visitor, visit.total - 1);
    await visitor.find(PICTURE, { fits: ({ colours }) => colours > 5 });
  },

  /** A key goes to the first frame, a button plays and stops. */
  async plays(visitor, { key, total }) {
    await visitor.press("Home");
    await shows(visitor, 0);
    await visitor.click(`${TRAINING} .play`);
    await visitor.counts(key, (c) => c.playing && c.at > Math.min(2, total - 2));
    await visitor.click(`${TRAINING} .play`);
    await visitor.counts(key, (c) => !c.playing);
  },

  /** The timeline follows a pointer, and the address has where it let go. */
  async drags(visitor, { total }) {
    await visitor.drag(`${TRAINING} .rail`, [[0.9, 0.5], [0.5, 0.5], [0, 0.5]]);
    await shows(visitor, 0);
    await visitor.addressed(/[?&]frame=0(&|$)/);
    await visitor.press("End");
    await shows(visitor, total - 1);
  },

  /** On a screen with other pixels the picture is painted anew, with all of them. */
  async sharpens(visitor) {
    for (const ratio of [2, 1.25, 1]) {
      await visitor.ratio?.(ratio);
      await visitor.find(PICTURE, { fits: ({ width, pixels, colours }) => Math.abs(pixels - width * ratio) < 1.5 && colours > 5 });
    }
  },

  /** A click on the picture asks about its place. */
  async asks(visitor) {
    await visitor.click(PICTURE);
    await visitor.addressed(/[?&]ask=/);
  },

  /** A line drawn on the picture is a stroke of one's own world, which the address has. */
  async draws(visitor, { url }) {
    await visitor.open(`${url}?world=drawn&pencil=world`);
    await visitor.drag(".stage .pad[data-open]", [[0.2, 0.3], [0.4, 0.5], [0.6, 0.3]]);
    await visitor.addressed(/[?&](draft|data\.strokes)=/);
  },

  /** The picture arrives as a file. */
  async saves(visitor, visit) {
    await visitor.open(`${visit.url}?tab=take`);
    await rest(visitor, visit);
    await visitor.click(".savers button", "PNG");
    const file = await visitor.arrived(visit.file);
    assert.deepEqual([...file.subarray(0, PNG.length)], PNG);
    const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
    assert.ok(width > 400 && height > 300, `it has ${width} by ${height} pixels`);
  },

  /** An address is opened: what it complains of is heard. */
  looks: (visitor, { url }) => visitor.open(url),
};
