"""What browser tests of the stage do with it: read its counters, press its buttons, point at a place of the plane."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page, expect

from explorer.worlds.plane.world import MixtureWorld

__all__ = ["AWAY", "DRAWN", "Stage"]

WAIT_MS = 240_000  # a worker waits for its turn behind all else that is computed
PICTURE_SECONDS = 30
AWAY = (300, 2)  # where a resting pointer opens nothing
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass(frozen=True)
class Stage:
    """The stage of an open page, called `key`, with films of `total` frames. Frames are counted from 0, as it does."""

    page: Page
    key: str = "joint_vs_conditional"
    films: tuple[str, ...] = ("conditional", "joint")
    total: int = 61

    @property
    def _counters(self) -> str:
        return f"window.__explorerStage?.{self.key}"

    @property
    def whole(self) -> str:
        """Return the condition that every frame of every film is there."""
        return " && ".join(f"c.have.{film} === {self.total}" for film in self.films)

    @property
    def counters(self) -> dict[str, Any]:
        """Return what the stage counts: mounts, paints, frames, at, playing, waiting, have, lastPaint."""
        out: dict[str, Any] = self.page.evaluate(f"({{...{self._counters}}})")
        return out

    def until(self, condition: str) -> None:
        """Wait until `condition`, JavaScript over the counters `c`, holds."""
        self.page.wait_for_function(
            f"() => {{ const c = {self._counters}; return c && ({condition}); }}", timeout=WAIT_MS
        )

    def drawn(self) -> None:
        """Wait until the browser has drawn what was asked for so far: a frame for the asking, one for the drawing."""
        self.page.evaluate(DRAWN)

    def rest(self) -> "Stage":
        """Wait until nothing moves and every frame is there."""
        self.drawn()
        self.until(f"!c.playing && {self.whole} && c.paints > 0 && performance.now() - c.lastPaint > 400")
        return self

    def stop(self) -> "Stage":
        """Stop what plays by itself."""
        self.until(" || ".join(f"c.have.{film} > 0" for film in self.films))
        if self.counters["playing"]:
            self.bar().get_by_role("button", name="Pause", exact=True).click()
        return self.rest()

    def button(self, name: str) -> Locator:
        """Return the button called `name`."""
        return self.page.locator(".stage").get_by_role("button", name=name, exact=True)

    def preset(self, title: str) -> None:
        """Choose a preset from the list over the pictures."""
        self.page.locator(".preset").click()
        self.page.locator(".preset-list").get_by_text(title, exact=True).click()

    def panel(self, model: str) -> Locator:
        """Return the panel of `model`."""
        return self.page.locator(f"section.panel[data-panel={model}]")

    def cell(self, model: str) -> Locator:
        """Return the truth strip's cell of `model`."""
        return self.page.locator(f".cell[data-panel={model}]")

    def bar(self, timeline: str = "training") -> Locator:
        """Return a timeline's bar."""
        return self.page.locator(f".timeline[data-timeline={timeline}]")

    @property
    def scrub(self) -> Locator:
        """Return the slider of the training's timeline."""
        return self.bar().locator(".scrub")

    def shows(self, frame: int) -> None:
        """Expect the page to show `frame`."""
        expect(self.scrub).to_have_attribute("aria-valuenow", str(frame + 1))

    def pictured(self, model: str, fits: Callable[[list[int]], bool]) -> list[int]:
        """Wait until what `pixels` returns fits, and return it; what never fits fails the test."""
        deadline = time.monotonic() + PICTURE_SECONDS
        while not fits(pixels := self.pixels(model)):
            assert time.monotonic() < deadline, f"the picture of {model} never was as expected"
            self.page.wait_for_timeout(50)
        return pixels

    def holds(self, check: Callable[[], bool]) -> None:
        """Wait until `check` holds; what never does fails the test."""
        deadline = time.monotonic() + PICTURE_SECONDS
        while not check():
            assert time.monotonic() < deadline, "it never held"
            self.page.wait_for_timeout(50)

    def place(self, model: str, x: float, y: float) -> tuple[float, float]:
        """Return where the point (x, y) of the plane lies in the window, on the picture of `model`."""
        box = self.panel(model).locator("canvas.base").bounding_box()
        assert box is not None
        left, right, bottom, top = MixtureWorld.extent
        scale = min(box["width"] / (right - left), box["height"] / (top - bottom))
        middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        return middle[0] + (x - (left + right) / 2) * scale, middle[1] - (y - (bottom + top) / 2) * scale

    def pixels(self, model: str) -> list[int]:
        """Return 400 bytes of what the canvas of `model` holds, spread over it."""
        self.drawn()
        reading = """canvas => {
            const {width, height} = canvas, data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
            return Array.from({length: 400}, (_, i) => data[Math.floor(data.length * (i + 0.5) / 400)]);
        }"""
        out: list[int] = self.panel(model).locator("canvas.base").evaluate(reading)
        return out
