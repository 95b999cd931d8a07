"""What the panel offers to try: the view that each button sets. The words are in assets/lessons/{language}/."""

from collections.abc import Mapping

from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.state import PageState

__all__ = ["TRIES"]

TRIES: Mapping[str, PageState] = {
    "far": PRESETS["far"].state,
    "few": PRESETS["few"].state,
    "one": PairState.model_validate({"mixture": {"components": 1}}),
    "rate": PairState.model_validate({"network": {"learning_rate": 0.03}}),
    "costly": PRESETS["costly"].state,
    "fitting": PRESETS["fitting"].state,
    "rare": PairState().with_view(prior=0.1),
    "missing": PairState().with_view(missing="x2"),
    "shade": PairState().with_view(shade=True),
}
