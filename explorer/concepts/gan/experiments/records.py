"""The experiments of the Predict tab: what each asks for, what it shows, and the claim that a test holds it to.

Their texts are the sections of assets/lessons/{language}/gan/experiments.md.
"""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.gan.experiments import claims
from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.state import GanState
from explorer.concepts.gan.view import EXPERIMENTS
from explorer.page.predict.experiments import Experiment
from explorer.page.state import PageState
from explorer.runs.claim import Claim

__all__ = ["ALL"]

BARE: Mapping[str, Any] = {"right": "machine", "frame": 0}  # of a view with a question: no answer stands beside it


CRITIC = GanState.of(PRESETS["collapse"].state).with_cure("wasserstein")  # beside the very film that collapses


def _experiment(state: PageState, claim: Claim, *, figure: bool = False) -> Experiment:
    return Experiment(state, state.with_view(**BARE), claim, figure=figure)


_MADE: dict[str, Experiment] = {
    "modes": _experiment(PRESETS["collapse"].state, claims.at_most_six, figure=True),
    "cured": _experiment(CRITIC, claims.all_but_fewer_good, figure=True),
    "cures": Experiment(
        PRESETS["collapse"].state, PRESETS["collapse"].state.with_view(**BARE), measurement="cures", figure=True
    ),
    "spiral": _experiment(PRESETS["dirac"].state, claims.only_simultaneous_ones_leave, figure=True),
}
ALL: dict[str, Experiment] = {key: _MADE[key] for key in EXPERIMENTS}
