"""The files that ran for what is on the stage, as the Code tab shows them."""

from explorer import worlds
from explorer.concepts.diffusion.state import DiffusionState
from explorer.page.concept import CodePart
from explorer.page.words.language import N_

__all__ = ["code_of"]


def code_of(state: DiffusionState) -> dict[str, CodePart]:
    """Return the files of the model, its paths and solvers, the law, and what grades and trains."""
    if state.on_images:
        return _of_digits()
    module = worlds.entry(state.world, state.kinds[state.world]).module
    return {
        "diffusion": CodePart(N_("The model"), "explorer/models/diffusion/diffusion.py"),
        "network": CodePart(N_("Network"), "explorer/models/diffusion/network.py"),
        "paths": CodePart(N_("Noise paths"), "explorer/models/diffusion/paths.py"),
        "predictions": CodePart(N_("What it says"), "explorer/models/diffusion/predictions.py"),
        "solvers": CodePart(N_("Solvers"), "explorer/models/diffusion/solvers.py"),
        "exact": CodePart(N_("Exact answer"), "explorer/exact/noising.py"),
        "world": CodePart(N_("World"), f"{module.replace('.', '/')}.py"),
        "metrics": CodePart(N_("The number"), "explorer/metrics/diffusion.py"),
        "recorder": CodePart(N_("Training loop"), "explorer/runs/recorder.py"),
    }


def _of_digits() -> dict[str, CodePart]:
    return {
        "sampling": CodePart(N_("Sampling"), "explorer/models/diffusion/digit_sampling.py"),
        "unet": CodePart(N_("Network"), "explorer/models/diffusion/unet.py"),
        "training": CodePart(N_("Training loop"), "explorer/models/diffusion/digit_training.py"),
        "paths": CodePart(N_("Noise paths"), "explorer/models/diffusion/paths.py"),
        "solvers": CodePart(N_("Solvers"), "explorer/models/diffusion/solvers.py"),
        "metrics": CodePart(N_("The number"), "explorer/metrics/digit_sampling.py"),
    }
