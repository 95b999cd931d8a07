"""The experiments of the Predict tab: what each asks for, what it shows, and the claim that a test holds it to.

Their texts are the sections of assets/lessons/{language}/joint_vs_conditional/experiments.md.
"""

from collections.abc import Mapping
from typing import Any

from explorer.concepts.joint_vs_conditional import claims
from explorer.concepts.joint_vs_conditional.experiments.claims import (
    MISSING,
    PRIOR,
    only_the_density_integrates,
    told_or_not,
)
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import EXPERIMENTS
from explorer.page.predict.experiments import Experiment
from explorer.page.state import PageState
from explorer.runs.claim import Claim

__all__ = ["ALL"]


def _state(view: Mapping[str, Any], **changes: Any) -> PairState:
    return PairState.model_validate({**changes, "view": view})


def _asked(state: PageState, **view: Any) -> PageState:
    """Return what the stage shows with a question: what is learned from, before anything is."""
    return state.with_view(**{"ask": None, "missing": None, "prior": None, **view})


def _experiment(state: PageState, claim: Claim | None = None, **fields: Any) -> Experiment:
    return Experiment(state, _asked(state), claim, **fields)


_FEW, _FAR = PRESETS["few"].state, PRESETS["far"].state
_MADE: dict[str, Experiment] = {
    # Over 50 draws of points and starts the mixture erred less in 44, by 4 points on average.
    "few": _experiment(_FEW, claims.few_points_overfit),
    "border": Experiment(
        _FEW.with_view(ask=None), _asked(_FEW, frame=0, pencil="border"), claims.few_points_overfit, field="sketch"
    ),
    # 200 training sets: logistic regression erred .039 +- .001 more after 40 points, .031 less after 640.
    "crossing": _experiment(
        _state({}, world="blobs", data={"points": 20}, logistic={}, naive_bayes={}),
        measurement="crossing",
        figure=True,
    ),
    # Efron's ratio at distance 3 is .641; 1,000 training sets of 1,000 points each gave it within .03.
    "efficiency": _experiment(
        _state({}, world="blobs", data={"points": 60, "distance": 1.4, "shared": 1.0}, logistic={}, lda={}),
        measurement="efficiency",
        figure=True,
    ),
    "far": Experiment(_FAR, _asked(_FAR, frame=0), claims.sure_where_nothing_is, field="ask"),
    # Best without x2 27.1 % (7 % with both); over 5 draws integrated 0 to 1.1 points above, the patched network 4 to 8.
    "missing": _experiment(PairState().with_view(missing=MISSING), only_the_density_integrates, figure=True),
    "prior": _experiment(PairState().with_view(prior=PRIOR), told_or_not, figure=True),
    "noise": _experiment(
        _state({}, data={"points": 200, "label_noise": 0.2}, knn={"k": 1}, mixture={}),
        measurement="noise",
        figure=True,
    ),
    # Over 60 data sets the machine erred .1 points above the Bayes rule's .6 %; naive Bayes 44 to 58 %.
    "xor": _experiment(PRESETS["costly"].state, claims.costly_assumption),
}
ALL: dict[str, Experiment] = {key: _MADE[key] for key in EXPERIMENTS}
