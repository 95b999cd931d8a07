/**
 * Where the names of events stand over the rail. Pure: widths in, places out.
 */

const GAP = 10; // pixels between two names
/** @type {Record<string, number>} */
const RANK = { branch: 0, best: 1, end: 2 };

/**
 * @param {{ frame: number, kind: string, width: number }[]} marks `width` of the name in pixels
 * @param {number} rail pixels
 * @param {number} total frames on the timeline
 * @returns {{ x: number, left: number, named: boolean }[]} `x` of the tick, `left` of the name, kept inside the rail;
 *   a name that would run into one that matters more is left out, its tick stays
 */
export function place(marks, rail, total) {
  const places = marks.map(({ frame, width }) => {
    const x = total > 1 ? (rail * frame) / (total - 1) : 0;
    return { x, left: Math.max(0, Math.min(x - width / 2, rail - width)), named: false };
  });
  const order = marks.map((_, i) => i).sort((a, b) => (RANK[marks[a].kind] ?? 3) - (RANK[marks[b].kind] ?? 3) || a - b);
  for (const i of order) {
    const right = places[i].left + marks[i].width;
    const free = places.every(
      (other, j) => !other.named || right + GAP <= other.left || other.left + marks[j].width + GAP <= places[i].left,
    );
    places[i].named = free && marks[i].width <= rail;
  }
  return places;
}
