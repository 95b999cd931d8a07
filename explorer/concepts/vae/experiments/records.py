"""The experiments of the Predict tab: what each asks for, what it shows, and the claim that a test holds it to.

Their texts are the sections of assets/lessons/{language}/vae/experiments.md.
"""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.vae.experiments import claims
from explorer.concepts.vae.presets import PRESETS
from explorer.concepts.vae.state import VaeState
from explorer.concepts.vae.view import EXPERIMENTS
from explorer.page.predict.experiments import Experiment
from explorer.page.state import PageState
from explorer.runs.claim import Claim

__all__ = ["ALL"]

BARE: Mapping[str, Any] = {"z": None}  # of a view with a question: nothing is set by hand


def _experiment(state: PageState, claim: Claim, *, figure: bool = False) -> Experiment:
    return Experiment(state, state.with_view(**BARE), claim, figure=figure)


_LINEAR = VaeState.model_validate(
    {
        "world": "digits",
        "family": "linear_vae",
        "config": {"latent": 16, "noise": 0.2, "beta": 8.0},
        "view": {"left": "sliders"},
    }
)
_MADE: dict[str, Experiment] = {
    "collapse": _experiment(PRESETS["collapse"].state, claims.some_fall_silent),
    "between": _experiment(PRESETS["between"].state, claims.one_digit_between),
    "linear": _experiment(_LINEAR, claims.those_above_the_price, figure=True),
}
ALL: dict[str, Experiment] = {key: _MADE[key] for key in EXPERIMENTS}
