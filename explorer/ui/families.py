"""The families of models in words: what each is called on the stage and in the controls, and what one is made of."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from explorer.models.configs import MixtureConfig, NetworkConfig, TrainingConfig
from explorer.ui.language import N_, _

__all__ = ["FAMILIES", "Family", "line"]


@dataclass(frozen=True)
class Family:
    """English message ids: `name` in full, `short` for a row of a table, `line` what one of it is, from its config."""

    name: str
    short: str
    line: str


FAMILIES = {
    "network": Family(N_("Neural network"), N_("Network"), N_("network {sizes}, {count} weights")),
    "mixture": Family(N_("Gaussian mixture"), N_("Mixture"), N_("{components} Gaussians a class, {count} numbers")),
}
STRAIGHT = N_("logistic regression, {count} weights")
SINGLE = N_("one Gaussian a class (QDA), {count} numbers")


def line(family: str, config: TrainingConfig, classes: int) -> str:
    """Return the second line of a panel: what this very model is made of."""
    said = FAMILIES[family].line
    if isinstance(config, NetworkConfig) and not config.layers:
        said = STRAIGHT
    if isinstance(config, MixtureConfig) and config.components == 1:
        said = SINGLE
    return _(said, **{**config.model_dump(), **_counted(config, classes)})


def _counted(config: TrainingConfig, classes: int) -> dict[str, Any]:
    if isinstance(config, NetworkConfig):
        sizes = config.sizes(classes)
        return {"sizes": "–".join(map(str, sizes)), "count": sum(o * (i + 1) for i, o in pairwise(sizes))}
    if isinstance(config, MixtureConfig):  # of each class: means, covariances, and weights that sum to one
        return {"count": classes * (6 * config.components - 1)}
    return {}
