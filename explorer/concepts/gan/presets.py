"""The page's presets: whole states, each named by what it shows, with the claim that a test holds it to."""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.gan import claims
from explorer.concepts.gan.state import GanState
from explorer.page.concept import Preset
from explorer.page.words.language import N_

__all__ = ["PILLS", "PRESETS"]


def _state(view: Mapping[str, Any], **changes: Any) -> GanState:
    return GanState.model_validate({**changes, "view": view})


PRESETS: dict[str, Preset] = {
    "ring": Preset(
        N_("Eight modes, one forger"),
        N_("Play: one heap becomes eight clouds."),
        GanState(),
        claims.all_held,
    ),
    # Over 2 starts D was .23 steep on real points without R1, .07 with it.
    "ring_r1": Preset(
        N_("R1 keeps D calm"),
        N_("Compare with what stands beside it, without R1: how steep is D?"),
        _state({"right": "beside"}, gan={"r1": 1.0}, cure="r1"),
        claims.calmer,
    ),
}

PILLS = tuple(PRESETS)
