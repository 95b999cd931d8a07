"""The page's presets: whole states, each named by what it shows, with the claim that a test holds it to."""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.diffusion import claims
from explorer.concepts.diffusion.digits.presets import DIGITS
from explorer.concepts.diffusion.state import DiffusionState
from explorer.page.concept import Preset
from explorer.page.words.language import N_

__all__ = ["FEW", "HUMP", "PILLS", "PRESETS"]

HUMP = 50  # place of the timeline at which the ring's one hump becomes eight
FEW: Mapping[str, Any] = {"points": 60}  # to learn from


def _state(view: Mapping[str, Any] = {}, **changes: Any) -> DiffusionState:
    return DiffusionState.model_validate({**changes, "view": view})


PRESETS: dict[str, Preset] = {
    # Two starts: all eight held, distance .077 and .078 where a perfect sampler reads .050 +- .018.
    "ring": Preset(
        N_("Noise in, ring out"),
        N_("Play: one cloud becomes eight."),
        DiffusionState(),
        claims.noise_in_ring_out,
    ),
    # Exact denoiser .464, network .459 and .493; with twenty steps .055.
    "two_steps": Preset(
        N_("Two steps only"),
        N_("Ask “exact” too: even that is far off."),
        _state({"steps": 2, "right": "chart", "layers": ("law", "points", "trails")}),
        claims.two_steps,
    ),
    # Network .177 and .175, exact denoiser .055.
    "few": Preset(
        N_("The network is wrong here"),
        N_("Sixty points: where are the error’s arrows long?"),
        _state({"show": "error", "place": 96}, data=FEW),
        claims.few_points,
    ),
    # Copies: .91 by heart, .12 of the network, .09 of the exact denoiser.
    "by_heart": Preset(
        N_("Learned by heart"),
        N_("Its ends are the sixty points themselves."),
        _state({"ask": "heart", "steps": 50}, data=FEW),
        claims.by_heart,
    ),
    # Distance to the class's law: .05 with w = 1, .9 with w = 6.
    "pushed": Preset(
        N_("Too much guidance"),
        N_("w = 6: all are surely A, few where A lies."),
        _state({"label": 0, "guidance": claims.PUSHED, "layers": ("law", "points", "trails")}, world="moons"),
        claims.pushed,
    ),
    "hump": Preset(
        N_("One becomes eight"),
        N_("Step on: the middle turns from top to hollow."),
        _state({"place": HUMP, "show": "exact"}),
        claims.one_becomes_eight,
    ),
    "forward": Preset(
        N_("Data into noise"),
        N_("Chains wander, the jump is straight: one law."),
        _state({"way": "forward", "layers": ("law", "points", "trails"), "right": "step"}),
        claims.dissolves,
    ),
    # One step: .160 twice, exact denoiser before reflow 1.44.
    "reflow": Preset(
        N_("Straightened"),
        N_("One step, nearly there. Without reflow: a heap."),
        _state({"steps": 1, "layers": ("law", "points", "trails")}, diffusion={"reflow": True, "steps": 6000}),
        claims.one_step,
    ),
} | DIGITS  # fmt: skip

PILLS = tuple(PRESETS)
