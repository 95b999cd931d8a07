/**
 * What of the screen can change under an open page without its window being another size: how many pixels it has under
 * a CSS pixel (zoom, a window moved to another screen), and whether the system gives the colours.
 */

/**
 * @param {{ ratio: () => void, colours: () => void }} changed
 * @param {AbortSignal} signal
 */
export function watchScreen({ ratio, colours }, signal) {
  const next = () => {
    const now = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    now.addEventListener("change", () => { next(); ratio(); }, { once: true, signal });
  };
  next();
  matchMedia("(forced-colors: active)").addEventListener("change", colours, { signal });
}
