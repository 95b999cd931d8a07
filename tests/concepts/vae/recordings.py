"""Films for the tests of what the page says: trained here and now, the same one only once, or the one that ships."""

from functools import lru_cache

import numpy as np

from explorer.concepts.vae.state import VaeState
from explorer.figures.images import recorded, source_of
from explorer.runs import Film, RunSpec
from explorer.runs.codec import decode
from explorer.runs.library import baked_labels


@lru_cache(maxsize=32)
def film(spec: RunSpec) -> Film:
    """Return the film of a spec."""
    ships = {label.spec: path for path, label in baked_labels().items()}
    if spec.canonical() in ships:
        return decode(ships[spec.canonical()].read_bytes(), spec)
    from explorer.runs import compute

    return compute(spec)


def films(state: VaeState, seed: int | None = None) -> dict[str, Film]:
    """Return the films of a page, of its own seed or of another."""
    state = state if seed is None else state.with_choice("seed", seed)
    return {name: film(spec) for name, spec in state.specs().items()}


def codes(of: Film) -> tuple[np.ndarray, np.ndarray]:
    """Return mu and sigma of the images held out, as a film ends with them: (500, d) each."""
    return recorded(of).encode(source_of(of).held_out().x.astype(np.float64))


def outside(of: Film) -> float:
    """Return which share of the codes lies outside of the last ring."""
    return float((np.linalg.norm(codes(of)[0], axis=1) > 3).mean())
