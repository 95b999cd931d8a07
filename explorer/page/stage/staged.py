"""What a page's stage is to show now, as the bytes that the browser reads, and whether more will follow by itself."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from explorer.page.session import PageSession
from explorer.page.stage.scene import Shot, scene
from explorer.runs.engine import Engine
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec
from explorer.stage.scene import encode

__all__ = ["Staged", "live", "staged"]

LIVE = ("queued", "starting", "running", "unreachable")


@dataclass(frozen=True)
class Staged:
    """`payload` is the scene in bytes, `live` whether a training goes on, so that another will follow.

    `said` is all that may differ between two scenes of one page but for the frames that they bring; `frames` are those,
    of each film by its key.
    """

    payload: bytes
    live: bool
    said: tuple[Any, ...]
    frames: Mapping[str, range]

    @property
    def grown(self) -> bool:
        """Whether there are frames that the browser may lack."""
        return any(map(len, self.frames.values()))

    def holds(self, other: "Staged") -> bool:
        """Whether the other says nothing and brings no frame that this one doesn't."""
        if self.said != other.said:
            return False
        pairs = [(self.frames.get(film, range(0)), frames) for film, frames in other.frames.items()]
        return all(own.start <= frames.start and frames.stop <= own.stop for own, frames in pairs)


def staged(page: PageSession, engine: Engine, start: Callable[[Film], int]) -> Staged:
    """Return the page's scene, each film from frame `start(film)` on. Watching sees to it that trainings start."""
    shots = {film: _shot(engine, page, spec, start) for film, spec in page.state.specs().items()}
    made = scene(page, shots)
    return Staged(
        encode(made),
        live=any(shot.watch.status in LIVE for shot in shots.values()),
        said=_said(made),
        frames={film.spec.digest(): range(start, len(film)) for shot in shots.values() for film, start in _sent(shot)},
    )


def live(page: PageSession, engine: Engine) -> bool:
    """Whether a training goes on."""
    return any(engine.watch(spec, page.token).status in LIVE for spec in page.state.specs().values())


def _shot(engine: Engine, page: PageSession, spec: RunSpec, start: Callable[[Film], int]) -> Shot:
    watch = engine.watch(spec, page.token)
    past = _past(engine, spec)
    return Shot(watch, start(watch.film), past, start(past) if past else 0)


def _sent(shot: Shot) -> Iterator[tuple[Film, int]]:
    """Yield the films that a shot brings, each with the first frame sent."""
    yield shot.watch.film, shot.start
    if shot.past:
        yield shot.past, shot.past_start


def _past(engine: Engine, spec: RunSpec) -> Film | None:
    """Return the film that the last branch turned off from, if it is still known; nothing is trained for it."""
    return engine.recall(spec.parent()) if spec.branches else None


def _said(scene: Mapping[str, Any]) -> tuple[Any, ...]:
    films = ((f["key"], *f["status"].values(), f["past"]) for f in scene["films"].values())
    return scene["view"]["serial"], scene["lang"], str(scene["bare"]), *films
