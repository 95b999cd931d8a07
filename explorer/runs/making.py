"""Spec to film, whichever it is: a whole training, or a close-up of some of its steps."""

from collections.abc import Callable, Iterator

from explorer.models.base import Arrays
from explorer.runs.closeup import close_up
from explorer.runs.film import Film, Moment
from explorer.runs.recorder import one_thread, record
from explorer.runs.spec import RunSpec

__all__ = ["compute", "moments"]


def moments(
    spec: RunSpec, start: tuple[int, Arrays] | None = None, *, pulse: Callable[[], None] = lambda: None
) -> Iterator[Moment]:
    """Yield the moments of the film of `spec`: see `record` and `close_up`.

    Raises:
        Diverged: a number of the training is not finite.
    """
    return (record if spec.closeup is None else close_up)(spec, start, pulse=pulse)


def compute(spec: RunSpec) -> Film:
    """Run `spec` to its end in the calling process, with one torch thread and no Dask, and return the film.

    Raises:
        Diverged: see `moments`.
    """
    with one_thread():
        return Film.of(spec, list(moments(spec)))
