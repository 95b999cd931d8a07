"""Films for the tests of presets, claims and pictures: baked ones, ones made on the spot, and doctored ones."""

from dataclasses import replace
from functools import lru_cache

import numpy as np

from explorer.bake import path_of
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.runs import Film, RunSpec
from explorer.runs.codec import decode


def baked(preset: str) -> dict[str, Film]:
    """Return the films of a preset that ship with the app."""
    return {model: _baked(spec) for model, spec in PRESETS[preset].state.specs().items()}


def computed(state: PairState) -> dict[str, Film]:
    """Return the films of a page, trained here and now; the same page's only once."""
    return {model: trained(spec) for model, spec in state.specs().items()}


@lru_cache(maxsize=64)
def trained(spec: RunSpec) -> Film:
    """Return the film of one spec, trained here and now."""
    from explorer.runs import compute

    return compute(spec)


def ending(film: Film, **values: float) -> Film:
    """Return the film with other grades in its last frame."""
    scalars = {name: numbers.copy() for name, numbers in film.scalars.items()}
    for name, value in values.items():
        scalars[name][-1] = value
    return replace(film, scalars=scalars)


def with_scalar(film: Film, name: str, values: np.ndarray) -> Film:
    """Return the film with another course of one grade."""
    return replace(film, scalars={**film.scalars, name: np.asarray(values, np.float64)})


def with_last(film: Film, name: str, values: np.ndarray) -> Film:
    """Return the film with other parameters in its last frame."""
    frames = film.arrays[name].copy()
    frames[-1] = values
    return replace(film, arrays={**film.arrays, name: frames})


@lru_cache(maxsize=64)
def _baked(spec: RunSpec) -> Film:
    return decode(path_of(spec).read_bytes(), spec)
