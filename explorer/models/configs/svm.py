"""The config of the support vector machine."""

from typing import ClassVar, Literal

from explorer.config import knob
from explorer.models.configs.base import FittedOnceConfig, Form, Kind

__all__ = ["SVMConfig"]

COSTS = (0.01, 0.1, 1.0, 10.0, 100.0)
GAMMAS = (0.1, 0.3, 1.0, 3.0, 10.0)


class SVMConfig(FittedOnceConfig):
    """A support vector machine whose sides are turned into chances afterwards."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "grid"
    about: ClassVar[str] = "The machine names a side, not a chance; Platt’s method adds the chances afterwards."

    kernel: Literal["rbf", "linear"] = knob("rbf", "Kernel", "what its border is made of", choices=("rbf", "linear"))
    cost: float = knob(
        1.0, "Cost of errors (C)", "higher: fewer errors, tighter border", choices=COSTS, low=0.01, high=100.0
    )
    gamma: float = knob(
        1.0,
        "Kernel sharpness (gamma)",
        "higher: points reach less far",
        choices=GAMMAS,
        low=0.01,
        high=30.0,
        more=True,
    )
