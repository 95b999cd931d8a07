"""A finger on the screen of a browser that has touch, through the protocol of its developer tools."""

from collections.abc import Iterable

from playwright.sync_api import Page

__all__ = ["Finger"]

Place = tuple[float, float]  # in pixels of the window
STEPS = 8


class Finger:
    """One finger; it goes in straight lines."""

    def __init__(self, page: Page) -> None:
        self._session = page.context.new_cdp_session(page)

    def _touch(self, kind: str, *at: Place) -> None:
        points = [{"x": x, "y": y} for x, y in at]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def drag(self, places: Iterable[Place]) -> None:
        """Put the finger down at the first place and go along the others; it stays down."""
        start, *others = places
        self._touch("touchStart", start)
        for place in others:
            for i in range(1, STEPS + 1):
                x, y = (a + (b - a) * i / STEPS for a, b in zip(start, place, strict=True))
                self._touch("touchMove", (x, y))
            start = place

    def lift(self) -> None:
        """Take the finger away."""
        self._touch("touchEnd")

    def swipe(self, *places: Place) -> None:
        """Go along the places and let go."""
        self.drag(places)
        self.lift()
