"""The configs of the two families whose border is straight: linear and logistic regression."""

from typing import ClassVar, Literal

from explorer.config import knob
from explorer.models.configs.base import FittedOnceConfig, Form, Kind, TrainingConfig

__all__ = ["LinearConfig", "LogisticConfig"]

PENALTIES = (0.0001, 0.001, 0.01, 0.1, 1.0)
RIDGES = (0.0, 0.01, 0.1, 1.0, 10.0)


class LinearConfig(FittedOnceConfig):
    """Least squares on the labels written as 0 and 1."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "grid"
    about: ClassVar[str] = "Planes through zeros and ones, cut off to look like chances; they are none by nature."

    ridge: float = knob(0.0, "Ridge", "pulls the planes towards level", choices=RIDGES, low=0.0, high=100.0)


class LogisticConfig(TrainingConfig):
    """Multinomial logistic regression by Newton's method."""

    kind: ClassVar[Kind] = "conditional"
    form: ClassVar[Form] = "mlp"
    about: ClassVar[str] = "A network without hidden layers, solved by Newton’s method instead of gradient steps."
    activation: ClassVar[Literal["tanh"]] = "tanh"  # of no layer; the stage's evaluator asks for one
    inputs: ClassVar[tuple[str, ...]] = ("x1", "x2")

    l2: float = knob(0.001, "L2 penalty", "keeps the weights small", choices=PENALTIES, low=1e-4, high=1.0, branch=True)
    steps: int = knob(12, "Newton steps", "how long it learns", choices=(6, 12, 30), low=1, high=30, more=True)

    def sizes(self, classes: int) -> tuple[int, int]:
        """Return (inputs, outputs): two classes need one output, the log-odds; more have one each."""
        return (2, 1 if classes == 2 else classes)
