"""The files that ran for what is on the stage, as the Code tab shows them."""

from explorer import worlds
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.metrics.held_out import HeldOut
from explorer.models import registry
from explorer.page.concept import CodePart
from explorer.page.words.language import N_
from explorer.worlds import plane
from explorer.worlds.plane.rows import Rows

__all__ = ["code_of"]


def code_of(state: PairState) -> dict[str, CodePart]:
    """Return both models' files, the world's, its density's, and those that grade and train.

    Of real data nobody knows p(x, y), so nothing was asked of Bayes' rule.
    """
    parts = {
        "conditional": CodePart(N_("Discriminative model"), _model(state.conditional.family)),
        "joint": CodePart(N_("Generative model"), _model(state.joint.family)),
        "world": CodePart(N_("World"), _file(worlds.entry(state.world).module)),
        "density": CodePart(N_("Density"), _file(_density(state))),
    }
    if state.known:
        parts["bayes"] = CodePart(N_("Bayes’ rule"), "explorer/exact/bayes.py")
    grades = "explorer/metrics/fresh_points.py" if state.known else _file(HeldOut.__module__)
    parts["metrics"] = CodePart(N_("The number"), grades)
    return parts | {"recorder": CodePart(N_("Training loop"), "explorer/runs/recorder.py")}


def _model(family: str) -> str:
    return _file(registry.family(family).modules[1])


def _density(state: PairState) -> str:
    """Return the module that holds the density of the page's world; of real data nobody knows one, so how it is cut."""
    return type(plane.get(state.world).classes[0]).__module__ if state.known else Rows.__module__


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"
