"""The files that ran for what is on the stage, as the Code tab shows them."""

from explorer import worlds
from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.state import VaeState
from explorer.models import registry
from explorer.page.concept import CodePart
from explorer.page.words.language import N_

__all__ = ["code_of"]


def code_of(state: VaeState) -> dict[str, CodePart]:
    """Return the file of each model, the world's, and those that grade and train."""
    parts = {film: CodePart(FAMILIES[spec.model].name, _model(spec.model)) for film, spec in state.specs().items()}
    parts["world"] = CodePart(N_("World"), _file(worlds.entry(state.world, "images").module))
    if state.family == "linear_vae":
        parts["exact"] = CodePart(N_("Exact answer"), "explorer/exact/ppca.py")
    parts["metrics"] = CodePart(N_("The number"), "explorer/metrics/images.py")
    return parts | {"recorder": CodePart(N_("Training loop"), "explorer/runs/recorder.py")}


def _model(family: str) -> str:
    return _file(registry.family(family).modules[1])


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"
