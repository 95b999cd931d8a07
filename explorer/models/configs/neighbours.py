"""The configs of the two families that ask the nearest points."""

from typing import ClassVar

from explorer.config import knob
from explorer.models.configs.base import FittedOnceConfig, Form, Kind

__all__ = ["KNNConfig", "KNNDensityConfig"]


class KNNConfig(FittedOnceConfig):
    """The k nearest points vote."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "grid"
    smooth: ClassVar[bool] = False
    about: ClassVar[str] = "The nearest points vote; nothing is learned but the points themselves."

    k: int = knob(15, "Neighbours (k)", "how many nearest points vote", low=1, high=50, step=1)


class KNNDensityConfig(FittedOnceConfig):
    """The distance to the k-th neighbour of each class tells how dense the class is."""

    kind: ClassVar[Kind] = "joint"
    form: ClassVar[Form] = "grid"
    about: ClassVar[str] = (
        "Near neighbours, high density. Over the whole plane it has no finite mass: it is scaled to the picture."
    )

    k: int = knob(15, "Neighbours (k)", "to which neighbour it measures", low=2, high=50, step=1)
