"""The configs of the densities that are fitted at once: one Gaussian a class, or a kernel on every point."""

from typing import ClassVar

from explorer.config import knob
from explorer.models.configs.base import FittedOnceConfig, Form, Kind
from explorer.models.configs.mixture import RIDGES

__all__ = ["GaussianConfig", "KDEConfig", "LDAConfig", "NaiveBayesConfig", "QDAConfig"]

WIDTHS = (0.125, 0.25, 0.5, 1.0, 2.0, 4.0)


class GaussianConfig(FittedOnceConfig):
    """What the three families with one Gaussian a class have in common."""

    kind: ClassVar[Kind] = "joint"
    form: ClassVar[Form] = "mixture"

    ridge: float = knob(0.3, "Covariance ridge", "keeps each Gaussian round", choices=RIDGES, low=0.01, high=100.0)


class NaiveBayesConfig(GaussianConfig):
    """Upright Gaussians: given the class, the coordinates know nothing of each other."""

    about: ClassVar[str] = "One upright Gaussian a class: given the class, its two coordinates are independent."


class LDAConfig(GaussianConfig):
    """Gaussians of one shape."""

    about: ClassVar[str] = "One Gaussian a class, all of the same shape: so every border is straight."


class QDAConfig(GaussianConfig):
    """Gaussians each of its own shape."""

    about: ClassVar[str] = "One Gaussian a class, each of its own shape: the borders are conic sections."


class KDEConfig(FittedOnceConfig):
    """A small Gaussian on every point."""

    kind: ClassVar[Kind] = "joint"
    form: ClassVar[Form] = "mixture"
    about: ClassVar[str] = "A small Gaussian on every point of the class; nothing but its width is chosen."

    width: float = knob(1.0, "Kernel width", "1 is Scott’s rule, wider is smoother", choices=WIDTHS, low=0.1, high=10.0)
