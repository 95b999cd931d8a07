"""How many frames of a live training reach the screen: recorded by the worker, brought to the browser, shown."""

from tests.benchmarks.harness import browser, served, spread, table
from tests.benchmarks.watched import Look, heavy, watch_training

__all__ = ["run"]

WARM_UP = 300
TRAININGS = (2000, 2010, 2020)  # steps: few, so that frames are recorded faster than they need be shown


def rates(looks: list[Look]) -> tuple[float, float, float, float]:
    """Return, a second: frames recorded, arrivals that brought some, frame numbers shown, canvas paints."""
    first, last = looks[0], looks[-1]
    seconds = last.seconds - first.seconds
    counts = (last.have - first.have, len(looks) - 1, last.shown - first.shown, last.paints - first.paints)
    recorded, arrivals, shown, paints = (count / seconds for count in counts)
    return recorded, arrivals, shown, paints


def run() -> None:
    """Print what of some trainings was seen while they went on."""
    with served() as app, browser() as chromium:
        watch_training(chromium, app, heavy(WARM_UP))  # starts the worker
        seen = [rates(watch_training(chromium, app, heavy(steps), speed="4")) for steps in TRAININGS]
    recorded, arrivals, shown, paints = zip(*seen, strict=True)
    rows = [
        ("frames recorded by the worker: no more than these can be shown", spread(recorded, 1), "–"),
        ("arrivals in the browser, each with new frames", spread(arrivals, 1), "8"),
        ("frame numbers shown, at speed 4×", spread(shown, 1), "8"),
        ("canvas paints, frames between frames included", spread(paints, 1), "–"),
    ]
    table("A live training on screen", [("what", "a second", "aim"), *rows])
