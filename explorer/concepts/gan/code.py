"""The files that ran for what is on the stage, as the Code tab shows them."""

from explorer import worlds
from explorer.concepts.gan.state import GanState
from explorer.page.concept import CodePart
from explorer.page.words.language import N_

__all__ = ["code_of"]


def code_of(state: GanState) -> dict[str, CodePart]:
    """Return the files of the duel, its losses, cures and networks, the world's, and those that grade and train."""
    duel, metrics = ("digits", "gan_digits") if state.on_images else ("duel", "gan")
    return {
        "duel": CodePart(N_("The duel"), f"explorer/models/gan/{duel}.py"),
        "losses": CodePart(N_("Losses"), "explorer/models/gan/losses.py"),
        "cures": CodePart(N_("Cures"), "explorer/models/gan/cures.py"),
        "networks": CodePart(N_("Networks"), "explorer/models/gan/networks.py"),
        "world": CodePart(N_("World"), _file(worlds.entry(state.world, state.kinds[state.world]).module)),
        "metrics": CodePart(N_("The number"), f"explorer/metrics/{metrics}.py"),
        "dirac": CodePart(N_("Exact answer"), "explorer/exact/dirac.py"),
        "recorder": CodePart(N_("Training loop"), "explorer/runs/recorder.py"),
    }


def _file(module: str) -> str:
    return f"{module.replace('.', '/')}.py"
