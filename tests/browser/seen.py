"""What can be seen and reached on a page: looked for in pictures and under the pointer, not in style sheets."""

import io
import math
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image
from playwright.sync_api import Locator, Page

__all__ = [
    "chosen_alike",
    "contrast",
    "covered",
    "luminance",
    "picture",
    "smudged",
    "stands_out",
    "unfocused",
    "unseen_knobs",
]

Picture = npt.NDArray[np.float64]
VISIBLE = 3.0  # WCAG's contrast of what is no text
AROUND = 7  # pixels around an element in which its focus is looked for
FEW = 24  # pixels: fewer are an accident of rounding
SIGN = 16  # pixels of a switch or a radio button, before its words
PALE = 0.3  # of 1: a difference of luminance
SHARE = 0.02  # of a picture's pixels: what has them is no accident

# Everything on a page, shadow roots opened.
ALL = """const all = root => [...root.querySelectorAll('*')]
    .flatMap(each => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);"""
# What one can use and is shown, where something else lies over its middle once that is in the middle of the window.
COVERED = f"""() => {{
    {ALL}
    const up = node => node.assignedSlot ?? node.parentNode ?? node.host;
    const inside = (node, of) => {{ for (; node; node = up(node)) if (node === of) return true; return false; }};
    const top = (root, x, y) => {{
        const found = root.elementFromPoint(x, y);
        return found?.shadowRoot && found.shadowRoot !== root ? top(found.shadowRoot, x, y) ?? found : found;
    }};
    const named = node => [node.localName, ...node.classList, node.textContent.trim().slice(0, 40)].join(' ');
    const kinds = 'button, a[href], input, select, textarea, summary, [role=slider], [role=button], canvas.base';
    const shown = {{visibilityProperty: true, opacityProperty: true}};
    return all(document).filter(each => each.matches(kinds) && each.checkVisibility(shown)).flatMap(one => {{
        one.scrollIntoView({{block: 'center', inline: 'center', behavior: 'instant'}});
        const {{x, y, width, height}} = one.getBoundingClientRect();
        const over = top(document, x + width / 2, y + height / 2);
        if (width < 4 || height < 4 || !over) return []; // put out of sight on purpose
        const own = inside(over, one) || inside(one, over) || one.closest('label')?.contains(over);
        return own ? [] : [`${{named(one)}} lies under ${{named(over)}}`];
    }});
}}"""
# Canvases that have not the pixels that the screen has under them; what is drawn in blocks on purpose left out.
SMUDGED = f"""() => {{
    {ALL}
    const shown = all(document).filter(each => each.localName === 'canvas' && each.checkVisibility()
        && each.clientWidth > 4 && getComputedStyle(each).imageRendering !== 'pixelated');
    return shown.filter(({{width, clientWidth}}) => Math.abs(width - clientWidth * devicePixelRatio) > 1.5)
        .map(each => `${{each.className}}: ${{each.width}} pixels for ${{each.clientWidth}} at ${{devicePixelRatio}}`);
}}"""
# Streamlit's knobs, as [name, box, whether it slides]: of a slider its line and thumb, else the sign before the words.
KNOBS = """() => [...document.querySelectorAll('[data-testid=stMain] input')].flatMap(input => {
    const slides = input.type === 'range';
    if (!slides && input.type !== 'radio' && input.getAttribute('role') !== 'switch') return [];
    const label = input.closest('label'), line = slides && input.closest('[role=group]');
    if (!(line || label)?.checkVisibility()) return [];
    const box = (line || label).getBoundingClientRect();
    const thumb = input.parentElement.parentElement.getBoundingClientRect();
    const name = `${input.type} ${input.getAttribute('aria-label') ?? label?.textContent}`;
    if (!slides) return [[name, [box.x, box.y, SIGN, box.height], false]];
    return [[name, [box.x, (thumb.top + thumb.bottom) / 2 - 8, box.width, 16], true]];
})""".replace("SIGN", str(SIGN))


# Where everything stands that can be scrolled, and what takes the focus away from whatever has it.
SCROLLED = f"""() => {{
    {ALL}
    return all(document).map(each => [each.scrollTop, each.scrollLeft]).filter(([y, x]) => y || x).join();
}}"""
BLUR = """() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    focused?.blur();
}"""


def luminance(colours: Picture) -> Picture:
    """Return WCAG's relative luminance of colours (..., 3) of 0 to 255."""
    share = colours / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def contrast(one: Picture, other: Picture) -> Picture:
    """Return WCAG's contrast, pixel by pixel, of two pictures (..., 3)."""
    a, b = luminance(one) + 0.05, luminance(other) + 0.05
    return np.asarray(np.maximum(a, b) / np.minimum(a, b))


def picture(page: Page, box: dict[str, float], around: float = 0) -> Picture:
    """Return a part of the window, (height, width, 3)."""
    clip = {"x": box["x"] - around, "y": box["y"] - around}
    clip |= {"width": box["width"] + 2 * around, "height": box["height"] + 2 * around}
    clip = {name: max(0.0, value) for name, value in clip.items()}
    image = Image.open(io.BytesIO(page.screenshot(clip=clip, animations="disabled", caret="hide")))  # type: ignore[arg-type]
    return np.asarray(image.convert("RGB"), np.float64)


def covered(page: Page) -> list[str]:
    """Return what one can use, were it not that something lies over it."""
    found: list[str] = page.evaluate(COVERED)
    return found


def smudged(page: Page) -> list[str]:
    """Return the canvases that are painted for another screen."""
    found: list[str] = page.evaluate(SMUDGED)
    return found


def _box(element: Locator) -> dict[str, float] | None:
    element.scroll_into_view_if_needed()
    found = element.bounding_box()
    return None if found is None else dict(found)  # type: ignore[arg-type]


def unfocused(page: Page, elements: Locator) -> list[str]:
    """Return the elements around which nothing shows that a key led to them.

    One picture of the window, in which none has the focus, is what all are compared with that stand there with it.
    """
    out, seen, plain = [], None, np.empty((0, 0, 3))
    page.keyboard.press("Shift")  # so that what is focused was reached by keys
    for element in elements.all():
        box = _box(element)
        if box is None:
            continue
        if (scrolled := page.evaluate(SCROLLED)) != seen:
            page.evaluate(BLUR)
            seen, plain = scrolled, picture(page, _window(page))
        left, top, right, bottom = _around(box)
        element.evaluate("one => one.focus({focusVisible: true, preventScroll: true})")
        after = picture(page, {"x": left, "y": top, "width": right - left, "height": bottom - top})
        before = plain[top:bottom, left:right]
        shown = contrast(after[: len(before), : before.shape[1]], before) >= VISIBLE
        if np.count_nonzero(shown) < FEW:
            out.append(_name(element))
    return out


def _window(page: Page) -> dict[str, float]:
    return {"x": 0.0, "y": 0.0, **{side: float(size) for side, size in (page.viewport_size or {}).items()}}


def _around(box: dict[str, float]) -> tuple[int, int, int, int]:
    """Return the edges of whole pixels around an element: left, top, right, bottom."""
    left, top = (max(0, math.floor(box[side] - AROUND)) for side in ("x", "y"))
    right, bottom = (math.ceil(box[side] + box[size] + AROUND) for side, size in (("x", "width"), ("y", "height")))
    return left, top, right, bottom


def _colours(page: Page, element: Locator) -> set[Any]:
    """Return the colours that an element has much of, in steps of 16; of a label those of the sign before its words."""
    box = _box(element)
    assert box is not None
    if element.evaluate("one => one.localName") == "label":
        box["width"] = SIGN
    seen, count = np.unique((picture(page, box) // 16).reshape(-1, 3), axis=0, return_counts=True)
    return {tuple(colour) for colour, n in zip(seen, count, strict=True) if n > SHARE * count.sum()}


def chosen_alike(page: Page, groups: Locator) -> list[str]:
    """Return groups of choices in which the chosen one has no colour that the others have not."""
    out = []
    chosen = '[aria-pressed="true"], [aria-checked="true"], label:has(input:checked)'
    plain = '[aria-pressed="false"], [aria-checked="false"], label:has(input:not(:checked))'
    for group in groups.all():
        one, other = (group.locator(which).filter(visible=True) for which in (chosen, plain))
        if not one.count() or not other.count():
            continue
        if not _colours(page, one.first) - _colours(page, other.first):
            out.append(_name(group))
    return out


def unseen_knobs(page: Page) -> list[str]:
    """Return the app's sliders whose line or thumb can't be told from the paper, and its switches and radio buttons.

    They are looked for in one picture of the window: a tall one has them all.
    """
    knobs, seen = _at_rest(page)
    out = []
    for name, (x, y, width, height), slides in knobs:
        part = seen[max(0, round(y)) : round(y + height), max(0, round(x)) : round(x + width)]
        if part.size and not (_drawn_along(part) if slides else np.ptp(luminance(part)) > PALE):
            out.append(name)
    return out


def _at_rest(page: Page) -> tuple[list[Any], Picture]:
    """Return the app's knobs and a picture of the window in which they stand there, however it is drawn meanwhile."""
    while True:
        knobs, seen = page.evaluate(KNOBS), picture(page, _window(page))
        if knobs and knobs == page.evaluate(KNOBS):
            return knobs, seen


def _drawn_along(row: Picture) -> bool:
    """Say whether a line runs through nine tenths of a picture's width, and something taller stands on it."""
    paper = row[0, 0]
    tall = (contrast(row, np.broadcast_to(paper, row.shape)) >= VISIBLE).sum(axis=0)
    return bool((tall > 0).mean() > 0.9 and tall.max() >= 6 and tall.max() >= 2 * np.median(tall))


def stands_out(page: Page, shown: Locator) -> float:
    """Return by how much of its box an element stands out from what is left when it is hidden, by contrast."""
    box = _box(shown)
    assert box is not None
    with_it, itself = picture(page, box), shown.element_handle()
    itself.evaluate("one => one.style.setProperty('visibility', 'hidden', 'important')")
    without = picture(page, box)
    itself.evaluate("one => one.style.removeProperty('visibility')")
    return float((contrast(with_it, without) >= VISIBLE).mean())


def _name(element: Locator) -> str:
    text: str = element.evaluate(
        "one => `${one.localName}.${one.className} ${one.getAttribute('aria-label') ?? one.textContent}`"
    )
    return text[:90]
