"""The config of a mixture for each class."""

from typing import ClassVar

from explorer.config import knob
from explorer.models.classifier import ClassifierConfig, Form, Kind
from explorer.models.config import Holds
from explorer.worlds.base import Source
from explorer.worlds.plane.base import PlaneSource

__all__ = ["COVARIANCE_PRIORS", "MixtureConfig"]

COVARIANCE_PRIORS = (0.01, 0.1, 0.3, 1.0, 3.0, 10.0)


class MixtureConfig(ClassifierConfig):
    """K full Gaussians a class; the class shares are counted."""

    kind: ClassVar[Kind] = "joint"
    form: ClassVar[Form] = "mixture"
    about: ClassVar[str] = "Several Gaussians a class, learned by EM."
    diverged: ClassVar[str] = "By step {step} a Gaussian had shrunk to nothing. Choose a larger covariance ridge."
    renamed: ClassVar[dict[str, str]] = {"ridge": "covariance_prior"}

    components: int = knob(4, "Gaussians per class", "how detailed each class’s density can be", low=1, high=8, step=1)
    covariance_prior: float = knob(
        0.3,
        "Covariance ridge of the Gaussians",
        "prevents collapse",
        choices=COVARIANCE_PRIORS,
        low=0.01,
        high=100.0,
        branch=True,
        more=True,
    )
    steps: int = knob(60, "EM steps", "how long it learns", choices=(20, 60, 150), low=5, high=199, more=True)

    def holds(self, source: Source) -> Holds:
        """Return the components of a frame, and the same numbers in float64 with whole covariances."""
        assert isinstance(source, PlaneSource)
        shape = (source.n_classes, self.components, 6)
        return Holds({"components": shape}, 8 * (1 + source.n_classes * self.components * 7))
