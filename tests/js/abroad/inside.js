/** What is looked at inside of a page. Each function goes there as its own text: it knows nothing of what stands around it. */

/**
 * @typedef {object} Seen an element at rest
 * @property {number} x of its left edge in the window
 * @property {number} y of its upper edge
 * @property {number} width
 * @property {number} height
 * @property {string | null} value of a slider
 * @property {number} pixels of a canvas, from left to right
 * @property {number} colours of a canvas, of 400 pixels spread over it
 */

/**
 * The first element that fits and is shown, shadow roots opened; it is brought into view.
 * @param {{ selector: string, text?: string }} wanted
 * @returns {Seen | null} null where there is none, where it moved since it was looked at last, and where its middle is covered
 */
export function look({ selector, text = "" }) {
  const all = (root) => [...root.querySelectorAll("*")].flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const one = all(document).find((each) => each.matches(selector) && each.textContent.includes(text) && each.getClientRects().length);
  if (!one) return null;
  const before = one.getBoundingClientRect();
  if (before.top < 0 || before.bottom > innerHeight) one.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = one.getBoundingClientRect();
  const [was, is] = [one.seenAt, [x, y, width, height].join()];
  one.seenAt = is;
  if (was !== is) return null;
  const path = (root) => {
    const top = root.elementFromPoint(x + width / 2, y + height / 2);
    return top?.shadowRoot && top.shadowRoot !== root ? [top, ...path(top.shadowRoot)] : [top];
  };
  if (!path(document).some((top) => top === one || (top && (one.contains(top) || (top.contains(one) && top.matches("label, button")))))) return null;
  const data = one.localName === "canvas" ? one.getContext("2d").getImageData(0, 0, one.width, one.height).data : [];
  const pixel = (_, i) => data.slice(4 * Math.floor((data.length / 4) * (i / 400))).slice(0, 4).join();
  const colours = data.length ? new Set(Array.from({ length: 400 }, pixel)).size : 0;
  return { x, y, width, height, value: one.getAttribute("aria-valuenow"), pixels: one.localName === "canvas" ? one.width : 0, colours };
}

/**
 * What a stage counts (stage/web/kernel/state.js), and for how many milliseconds it has not painted.
 * @param {{ key: string }} stage
 */
export function counted({ key }) {
  const counters = globalThis.__explorerStage?.[key];
  return counters ? { ...counters, still: performance.now() - counters.lastPaint } : null;
}

/** The address behind its path, as one reads it. */
export const query = () => decodeURIComponent(location.search);
