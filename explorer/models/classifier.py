"""Models of labelled points: of p(y | x), or of p(x, y). What their configs say, and what they answer."""

from abc import abstractmethod
from typing import ClassVar, Literal

from explorer.models.base import Learner
from explorer.models.config import ModelConfig
from explorer.worlds.base import Array

__all__ = ["Classifier", "ClassifierConfig", "FittedOnceConfig", "Form", "Kind"]

Kind = Literal["conditional", "joint"]  # p(y | x) or p(x, y)
Form = Literal["mlp", "mixture", "grid"]  # a frame's array is called `weights`, `components` or `field`


class ClassifierConfig(ModelConfig):
    """What a family models, and how the browser evaluates a frame of it."""

    learns: ClassVar[str] = "plane"
    kind: ClassVar[Kind]
    form: ClassVar[Form]
    smooth: ClassVar[bool] = True  # of a grid: whether it may be interpolated, or whether its steps are the model's own


class FittedOnceConfig(ClassifierConfig):
    """Of families that have nothing to watch: step 0 knows only the class shares, step 1 is fitted."""

    steps: Literal[1] = 1


class Classifier(Learner):
    """A learner that can be asked about any point of the plane."""

    config: ClassifierConfig

    @property
    def kind(self) -> Kind:
        """What it models, p(y | x) or p(x, y), as its config says."""
        return self.config.kind

    @abstractmethod
    def log_prob(self, x: Array) -> Array:
        """Return what is modelled, in nats: (n, 2) -> (n, C), log p(y | x) or log p(x, y) by `kind`."""
