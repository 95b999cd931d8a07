"""Words that are cut: lines of text of which their box shows a part, with an ellipsis or without."""

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.over import at_rest, go_over
from tests.browser.stage import Stage

__all__ = ["HEIGHT", "WIDTHS", "cut", "in_each_window"]

HEIGHT = 768
WIDTHS = (1024, 1180, 1230, 1280)  # of windows between a phone's and a laptop's, where heads have little room

# Lines of text that reach past the box that hides what does, while a part of them lies in it. A part that lies in no
# line of its box at all is left out on purpose. Letters reach a little over and under their lines.
# The rail shows its names when it is pointed at.
_CUT = """() => {
    const [ASIDE, ABOVE] = [1.5, 5];
    const found = new Set();
    const hides = style => /hidden|clip/.test(style.overflowX + style.overflowY);
    const up = node => node.parentElement ?? node.getRootNode().host ?? null;
    const boxes = element => {
        const out = [];
        for (let node = element; node; node = up(node)) {
            const style = getComputedStyle(node);
            if (/auto|scroll/.test(style.overflowX + style.overflowY) || style.position === 'fixed') break;
            if (hides(style)) out.push(node);
        }
        return out;
    };
    const unseen = element => {
        for (let node = element; node; node = up(node)) {
            if (getComputedStyle(node).clipPath.startsWith('inset') || node.matches('.katex-mathml')) return true;
        }
        return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    const past = (line, box) => {
        const [x, y] = [Math.min(line.right, box.right) - Math.max(line.left, box.left),
            Math.min(line.bottom, box.bottom) - Math.max(line.top, box.top)];
        if (x < 4 || y < Math.min(ABOVE, line.height / 2)) return false; // not seen at all
        return x < line.width - ASIDE || y < line.height - ABOVE;
    };
    const look = root => {
        for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) look(element.shadowRoot);
            if (element.closest('svg, select, style, script, [data-testid=stToolbar]')) continue;
            if (element.closest('[data-testid=stSidebar]')) continue;
            const texts = [...element.childNodes].filter(n => n.nodeType === 3 && n.textContent.trim());
            if (!texts.length || unseen(element)) continue;
            const named = `${element.className || element.tagName}: ${element.textContent.trim().slice(0, 60)}`;
            const { clientWidth: room, scrollWidth: wanted } = element;
            if (hides(getComputedStyle(element)) && room > 4 && wanted > room + ASIDE) found.add(named);
            const around = boxes(element).map(box => box.getBoundingClientRect());
            for (const text of texts) {
                const range = document.createRange();
                range.selectNodeContents(text);
                const lines = [...range.getClientRects()].filter(line => line.width > 1);
                if (lines.some(line => around.some(box => past(line, box)))) found.add(named);
            }
        }
    };
    look(document);
    return [...found];
}"""


def cut(page: Page) -> list[str]:
    """Return the words of which a part is hidden."""
    found: list[str] = page.evaluate(_CUT)
    return found


def in_each_window(page: Page, stage: Stage) -> Iterator[tuple[str, int]]:
    """Show a page that came in English in windows of all widths, there and, gone over, in Chinese; say which it is."""
    for lang in ("en", "zh"):
        if lang != "en":
            go_over(page, lang)
            at_rest(page)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            stage.rest()
            yield lang, width
