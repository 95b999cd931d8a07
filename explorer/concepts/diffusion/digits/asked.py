"""What the stage may ask for of digits: another class or guidance, a mask over a held-out digit, other noise."""

from typing import Any

from pydantic import ValidationError

from explorer.concepts.diffusion.state import SECTION, DiffusionState

__all__ = ["FIELDS", "sampled"]

FIELDS = ("label", "guidance", "known", "mask")
SEEDS = 10_000


def sampled(state: DiffusionState, asked: Any) -> DiffusionState | None:
    """Return the page that samples what was asked for; None where it can't. It comes from a browser."""
    if not state.on_images or not isinstance(asked, dict):
        return None
    changes = {name: asked[name] for name in FIELDS if name in asked}
    try:
        if changes:
            state = state.with_section(SECTION, **changes)
        return state.changed(seed=(state.seed + 1) % SEEDS) if asked.get("anew") is True else state
    except ValidationError:
        return None
