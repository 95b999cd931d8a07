"""Films cut and put together: frames that arrive in pieces, and the beginning that a training lends another."""

from dataclasses import replace

import numpy as np

from explorer.runs.film import Film
from explorer.runs.spec import RunSpec

__all__ = ["cut", "extended", "last_moment", "shared_start", "up_to_checkpoint"]


def cut(film: Film, frames: int) -> Film:
    """Return the first `frames` frames of `film`, with the checkpoints among them."""
    steps = film.steps[:frames]
    kept = {step: state for step, state in film.checkpoints.items() if len(steps) and step <= steps[-1]}
    return Film(
        film.spec,
        steps,
        {name: values[:frames] for name, values in film.scalars.items()},
        {name: values[:frames] for name, values in film.arrays.items()},
        kept,
        film.summary if frames >= len(film) else {},
    )


def extended(film: Film, piece: Film, start: int) -> Film:
    """Return `film` with `piece`, whose first frame is the frame `start` of the same run.

    Frames that are there already are kept; a piece that would leave a gap, or adds nothing, changes nothing.
    """
    new = start + len(piece) - len(film)
    if start > len(film) or new <= 0:
        return film
    if not len(film):
        return replace(piece, spec=film.spec)
    return Film(
        film.spec,
        np.concatenate([film.steps, piece.steps[-new:]]),
        {name: np.concatenate([values, piece.scalars[name][-new:]]) for name, values in film.scalars.items()},
        {name: np.concatenate([values, piece.arrays[name][-new:]]) for name, values in film.arrays.items()},
        film.checkpoints | piece.checkpoints,
        film.summary | piece.summary,
    )


def up_to_checkpoint(film: Film, step: int) -> Film | None:
    """Return `film` up to and with its last checkpoint at or before `step`: what a training can go on from."""
    steps = [at for at in film.checkpoints if 0 < at <= step]
    if not steps:
        return None
    return cut(film, int(np.searchsorted(film.steps, max(steps))) + 1)


def shared_start(spec: RunSpec) -> list[tuple[RunSpec, int]]:
    """Return the trainings that begin as `spec` does, nearest first, each with the last step at which they are one.

    Of a branched spec these are its ancestors; of a close-up, the training that it looks into and that one's.
    """
    out, last = [], spec.end
    if spec.closeup is not None:
        last, spec = spec.closeup, spec.whole()
        out.append((spec, last))
    while spec.branches:
        last = min(last, spec.branches[-1].step)
        spec = spec.parent()
        out.append((spec, last))
    return out


def last_moment(film: Film) -> Film:
    """Return the last frame of `film`, with its checkpoint if it has one."""
    return Film.of(film.spec, film.moments()[-1:])
