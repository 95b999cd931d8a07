"""Has each page's stage draw its picture for the home page: `python -m tests.browser.cards`, or `make cards`.

One file a page, assets/cards/<key>.svg: what the stage shows first, in light and in dark; it asks itself for which.
"""

import base64
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from explorer.catalog import CONCEPTS
from explorer.page.frame.cards import CARDS
from tests.browser.find import FLAGS, installed
from tests.served import Server, serve

__all__ = ["both", "drawn", "size_of"]

SCHEMES = ("light", "dark")
STYLE = ".dark{display:none}@media (prefers-color-scheme: dark){.light{display:none}.dark{display:inline}}"
RESTS = """key => {
    const c = window.__explorerStage?.[key];
    return c && c.paints > 0 && !c.playing && !c.waiting && performance.now() - c.lastPaint > 1000;
}"""
ORDER = """instance => {
    const detail = { instance, kind: "card", name: "card.webp", white: false, tell: () => {}, fail: () => {} };
    document.dispatchEvent(new CustomEvent("explorer:save", { detail, cancelable: true }));
}"""


def drawn(page: Page, key: str) -> bytes:
    """Return the pictures on the stage called `key` of an open page, as WebP."""
    page.wait_for_function(RESTS, arg=key)
    with page.expect_download() as download:
        page.evaluate(ORDER, key)
    return Path(download.value.path()).read_bytes()


def both(light: bytes, dark: bytes) -> str:
    """Return one SVG of two pictures of one size, of which a reader's colours choose one."""
    width, height = size_of(light)
    assert size_of(dark) == (width, height)
    images = "".join(
        f'<image class="{scheme}" width="{width}" height="{height}" '
        f'href="data:image/webp;base64,{base64.b64encode(picture).decode()}"/>'
        for scheme, picture in zip(SCHEMES, (light, dark), strict=True)
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    return f"{head}<style>{STYLE}</style>{images}</svg>\n"


def size_of(picture: bytes) -> tuple[int, int]:
    """Return width and height of a picture, in its pixels."""
    from io import BytesIO

    from PIL import Image

    return Image.open(BytesIO(picture)).size


def main() -> None:
    """Draw the card of every page in the catalog."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=FLAGS)
        for concept in CONCEPTS:
            path = CARDS / f"{concept.key}.svg"
            light, dark = (_card(browser, server, concept.key, scheme) for scheme in SCHEMES)
            path.write_text(both(light, dark), encoding="utf-8")
            print(f"{path.name}: {path.stat().st_size / 1e3:.0f} kB")
        browser.close()


def _card(browser: Browser, server: Server, key: str, scheme: Any) -> bytes:
    page = browser.new_page(viewport={"width": 1440, "height": 900}, reduced_motion="reduce", color_scheme=scheme)
    page.goto(f"{server.url}/{key}?lang=en")
    try:
        return drawn(page, key)
    finally:
        page.close()


if __name__ == "__main__":
    main()
