"""The configs of the tree and the forest."""

from typing import ClassVar

from explorer.config import knob
from explorer.models.configs.base import FittedOnceConfig, Form, Kind

__all__ = ["ForestConfig", "TreeConfig"]


class TreeConfig(FittedOnceConfig):
    """One tree of questions about one coordinate each."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "grid"
    smooth: ClassVar[bool] = False
    about: ClassVar[str] = "Questions about one coordinate at a time; each patch answers with its points’ shares."

    depth: int = knob(6, "Depth", "how many questions in a row", low=1, high=12, step=1)
    leaf: int = knob(5, "Smallest leaf", "how few points may answer", low=1, high=50, step=1)


class ForestConfig(FittedOnceConfig):
    """Trees that each saw another draw of the points."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "grid"
    smooth: ClassVar[bool] = False
    about: ClassVar[str] = "Many trees, each grown on another draw of the points; their answers are averaged."

    trees: int = knob(30, "Trees", "how many answers are averaged", choices=(1, 3, 10, 30, 100), low=1, high=100)
    depth: int = knob(8, "Depth", "how many questions in a row", low=1, high=12, step=1)
