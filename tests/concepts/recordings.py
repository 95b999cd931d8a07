"""Films for tests of what pages say: trained here and now, each once only, or those that ship."""

from functools import lru_cache

from explorer.page.state import PageState
from explorer.runs import Film, RunSpec
from explorer.runs.codec import decode
from explorer.runs.library import baked_labels

__all__ = ["film", "films"]


@lru_cache(maxsize=32)
def film(spec: RunSpec) -> Film:
    """Return the film of a spec."""
    ships = {label.spec: path for path, label in baked_labels().items()}
    if spec.canonical() in ships:
        return decode(ships[spec.canonical()].read_bytes(), spec)
    from explorer.runs import compute

    return compute(spec)


def films(state: PageState, seed: int | None = None) -> dict[str, Film]:
    """Return the films of a page, of its own seed or of another."""
    state = state if seed is None else state.with_choice("seed", seed)
    return {name: film(spec) for name, spec in state.specs().items()}
