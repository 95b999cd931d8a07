"""The config of a mixture for each class."""

from typing import ClassVar

from explorer.config import knob
from explorer.models.configs.base import Form, Kind, TrainingConfig

__all__ = ["RIDGES", "MixtureConfig"]

RIDGES = (0.01, 0.1, 0.3, 1.0, 3.0, 10.0)


class MixtureConfig(TrainingConfig):
    """K full Gaussians a class; the class shares are counted."""

    kind: ClassVar[Kind] = "joint"
    form: ClassVar[Form] = "mixture"
    about: ClassVar[str] = "Several Gaussians a class, learned by EM."

    components: int = knob(4, "Gaussians a class", "how much shape density has", low=1, high=8, step=1)
    ridge: float = knob(
        0.3,
        "Covariance ridge",
        "keeps each Gaussian round",
        choices=RIDGES,
        low=0.01,
        high=100.0,
        branch=True,
        more=True,
    )
    steps: int = knob(60, "EM steps", "how long it learns", choices=(20, 60, 150), low=5, high=199, more=True)
