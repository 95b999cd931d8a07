"""The experiments of the Predict tab: what each asks for, what it shows, and the claim that a test holds it to.

Their texts are the sections of assets/lessons/{language}/diffusion/experiments.md.
"""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.diffusion import claims
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import DiffusionState
from explorer.concepts.diffusion.view import EXPERIMENTS
from explorer.page.predict.experiments import Experiment
from explorer.page.state import PageState
from explorer.runs.claim import Claim

__all__ = ["ALL"]

BARE: Mapping[str, Any] = {"place": 0, "right": "step"}  # of a view with a question: noise, and no answer beside it


def _experiment(state: PageState, claim: Claim, *, figure: bool = False) -> Experiment:
    return Experiment(state, state.with_view(**BARE), claim, figure=figure)


_MADE: dict[str, Experiment] = {
    "two_steps": _experiment(DiffusionState().with_view(ask="exact", steps=2), claims.two_steps, figure=True),
    "guided": _experiment(PRESETS["pushed"].state, claims.pushed, figure=True),
    "by_heart": _experiment(PRESETS["by_heart"].state, claims.by_heart),
}
ALL: dict[str, Experiment] = {key: _MADE[key] for key in EXPERIMENTS}
