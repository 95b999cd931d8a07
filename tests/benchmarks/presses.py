"""Key press to paint, measured inside the page: from the keydown event to the frame after the answer is on screen."""

from playwright.sync_api import Page

__all__ = ["time_presses"]

WATCH = """(read) => {
  const look = new Function('return ' + read);
  window.__bench = {done: true};
  addEventListener('keydown', () => {
    const start = performance.now(), before = look();
    window.__bench = {done: false};
    const wait = () => {
      if (look() !== before) requestAnimationFrame(() => {
        window.__bench = {done: true, ms: performance.now() - start};
      });
      else if (performance.now() - start > 10000) window.__bench = {done: true, ms: NaN};
      else requestAnimationFrame(wait);
    };
    requestAnimationFrame(wait);
  }, true);
}"""


def time_presses(page: Page, focus: str, read: str, presses: int = 20, pause_ms: int = 300) -> list[float]:
    """Press arrow keys on the control `focus`; return milliseconds until the JavaScript expression `read` changes."""
    page.evaluate(WATCH, read)
    page.locator(focus).first.focus()
    times = []
    for i in range(presses + 2):
        page.keyboard.press("ArrowRight" if i % 2 == 0 else "ArrowLeft")
        page.wait_for_function("window.__bench.done", timeout=15_000)
        times.append(float(page.evaluate("window.__bench.ms")))
        page.wait_for_timeout(pause_ms)
    return times[2:]  # the first two warm caches on both sides
