"""The experiments of the Predict tab as records: what each asks, what it shows, and the claim a test holds it to.

Their texts are the sections of assets/lessons/{language}/experiments.md, one with the question and one with the answer.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from explorer.experiments import Measured
from explorer.ui.predict import trials
from explorer.ui.state import claims
from explorer.ui.state.claims import Claim
from explorer.ui.state.page_state import PageState
from explorer.ui.state.presets import PRESETS
from explorer.ui.state.view import EXPERIMENTS

__all__ = ["ALL", "LESSON", "Experiment", "Figure", "Kind", "opened"]

LESSON = "experiments"
Kind = Literal["choose", "point", "sketch"]
Figure = Literal["crossing", "efficiency", "missing", "prior", "noise"]


@dataclass(frozen=True)
class Experiment:
    """`state` is what the stage shows as the answer; `start`, where one answers on the stage, what it shows before.

    `claim` is held on the films of `state`, `holds` on the table called `table`; one of the two there is.
    """

    kind: Kind
    state: PageState
    claim: Claim | None = None
    table: str | None = None
    holds: Callable[[Measured], bool] | None = None
    figure: Figure | None = None
    start: PageState | None = None


def _state(view: Mapping[str, Any], **changes: Any) -> PageState:
    return PageState.model_validate({**changes, "view": view})


_FEW = PRESETS["few"].state
_FAR = PRESETS["far"].state
_MADE: dict[str, Experiment] = {
    # Over 50 draws of points and starts the mixture erred less in 44, by 4 points on average.
    "few": Experiment("choose", _FEW, claims.few_points_overfit),
    "border": Experiment(
        "sketch",
        _FEW.with_view(ask=None),
        claims.few_points_overfit,
        start=_FEW.with_view(frame=0, ask=None, pencil="border"),
    ),
    # 200 training sets: logistic regression erred .039 +- .001 more after 40 points, .031 less after 640.
    "crossing": Experiment(
        "choose",
        _state({}, world="blobs", data={"points": 20}, logistic={}, naive_bayes={}),
        table="crossing",
        holds=trials.crossing,
        figure="crossing",
    ),
    # Efron's ratio at distance 3 is .641; 1,000 training sets of 1,000 points each gave it within .03.
    "efficiency": Experiment(
        "choose",
        _state({}, world="blobs", data={"points": 60, "distance": 1.4, "shared": 1.0}, logistic={}, lda={}),
        table="efron",
        holds=trials.efficiency,
        figure="efficiency",
    ),
    "far": Experiment("point", _FAR, claims.sure_where_nothing_is, start=_FAR.with_view(frame=0, ask=None)),
    # Best without x2 27.1 % (7 % with both); over 5 draws integrated 0 to 1.1 points above, the patched network 4 to 8.
    "missing": Experiment(
        "choose", PageState().with_view(missing=trials.MISSING), trials.only_the_density_integrates, figure="missing"
    ),
    "prior": Experiment("choose", PageState().with_view(prior=trials.PRIOR), trials.told_or_not, figure="prior"),
    "noise": Experiment(
        "choose",
        _state({}, data={"points": 200, "wrong": 0.2}, knn={"k": 1}, mixture={}),
        table="noise",
        holds=trials.label_noise,
        figure="noise",
    ),
    # Over 60 data sets the machine erred .1 points above the Bayes rule's .6 %; naive Bayes 44 to 58 %.
    "xor": Experiment("choose", PRESETS["costly"].state, claims.costly_assumption),
}
ALL = {key: _MADE[key] for key in EXPERIMENTS}


def opened(state: PageState) -> str:
    """Return the experiment that is open where the Predict tab is: the first, where none was chosen."""
    return state.view.experiment or EXPERIMENTS[0]
