"""Which families there are: each name with where its config, its learner and its evaluator are defined.

Nothing is imported before it is asked for, so a page can read a config without torch. No film depends on this file:
what a run computes with is followed from the entry of its own family (explorer/runs/fingerprint.py).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Any

from explorer.models.base import Learner
from explorer.models.classifier import ClassifierConfig, Kind
from explorer.models.config import ModelConfig

__all__ = [
    "DIFFUSIONS",
    "GANS",
    "GANS_OF_IMAGES",
    "NAMES",
    "OF_IMAGES",
    "ON_PLANE",
    "SAMPLINGS",
    "Family",
    "build",
    "classifiers",
    "config_of",
    "evaluator_of",
    "family",
]


@dataclass(frozen=True)
class Family:
    """One family. Each field is "module:name"; the evaluator is made from a source and a config (metrics/base.py)."""

    config: str
    learner: str
    evaluator: str

    @property
    def modules(self) -> tuple[str, ...]:
        """The modules in which the family is defined."""
        return tuple(place.partition(":")[0] for place in (self.config, self.learner, self.evaluator))


def _classifier(module: str, learner: str, config: str = "", *, apart: bool = False) -> Family:
    """Return a family of classifiers. `apart`: whether its config has a file of its own, as its learner needs torch."""
    home = f"explorer.models.{module}"
    settings = f"explorer.models.configs.{module}" if apart else home
    evaluator = "explorer.metrics.classifiers:make"
    return Family(f"{settings}:{config or learner}Config", f"{home}:{learner}", evaluator)


def _images(module: str, learner: str) -> Family:
    """Return a family of models of images."""
    config = f"explorer.models.configs.images:{learner}Config"
    return Family(config, f"explorer.models.{module}:{learner}", "explorer.metrics.images:make")


def _gan(config: str) -> Family:
    """Return a family of GANs; they differ in what they learn from."""
    return Family(f"explorer.models.configs.gan:{config}", "explorer.models.gan.gan:Gan", "explorer.metrics.gan:make")


_ON_PLANE = {
    "network": _classifier("network", "Network", apart=True),
    "logistic": _classifier("logistic", "Logistic"),
    "linear": _classifier("linear", "LinearRegression", "Linear"),
    "svm": _classifier("svm", "SVM"),
    "tree": _classifier("trees", "Tree"),
    "forest": _classifier("trees", "Forest"),
    "knn": _classifier("neighbours", "KNN"),
    "mixture": _classifier("mixture", "MixtureEM", "Mixture", apart=True),
    "naive_bayes": _classifier("gaussians", "NaiveBayes"),
    "lda": _classifier("gaussians", "LDA"),
    "qda": _classifier("gaussians", "QDA"),
    "kde": _classifier("kde", "KDE"),
    "knn_density": _classifier("neighbours", "KNNDensity"),
}
_OF_IMAGES = {
    "vae": _images("vae", "VAE"),
    "autoencoder": _images("autoencoder", "Autoencoder"),
    "linear_vae": _images("linear_vae", "LinearVAE"),
}
_GANS = {
    "gan": _gan("GanConfig"),
    "gan_line": _gan("GanLineConfig"),
}
_GANS_OF_IMAGES = {
    "gan_digits": Family(
        "explorer.models.configs.gan_digits:GanDigitsConfig",
        "explorer.models.gan.digits:GanDigits",
        "explorer.metrics.gan_digits:make",
    ),
}
_DIFFUSIONS = {
    "diffusion": Family(
        "explorer.models.configs.diffusion:DiffusionConfig",
        "explorer.models.diffusion.diffusion:Diffusion",
        "explorer.metrics.diffusion:make",
    ),
}
_SAMPLINGS = {
    "digit_sampling": Family(
        "explorer.models.configs.digit_sampling:DigitSamplingConfig",
        "explorer.models.diffusion.digit_sampling:DigitSampling",
        "explorer.metrics.digit_sampling:make",
    ),
}
_FAMILIES = {**_ON_PLANE, **_OF_IMAGES, **_GANS, **_GANS_OF_IMAGES, **_DIFFUSIONS, **_SAMPLINGS}
NAMES = tuple(_FAMILIES)
ON_PLANE = tuple(_ON_PLANE)  # what learns the labels of points of the plane
OF_IMAGES = tuple(_OF_IMAGES)
GANS = tuple(_GANS)
GANS_OF_IMAGES = tuple(_GANS_OF_IMAGES)
DIFFUSIONS = tuple(_DIFFUSIONS)
SAMPLINGS = tuple(_SAMPLINGS)  # whose steps are a solver's, by a network that was trained before


def family(name: str) -> Family:
    """Return where the family called `name` is defined, without importing it.

    Raises:
        KeyError: there is no such family.
    """
    if name not in _FAMILIES:
        raise KeyError(f"no model called {name!r}; there are {', '.join(NAMES)}")
    return _FAMILIES[name]


def config_of(name: str) -> type[ModelConfig]:
    """Return the config of the family called `name`. Imports no torch.

    Raises:
        KeyError: there is no such family.
    """
    config: type[ModelConfig] = _found(family(name).config)
    return config


def build(name: str, config: ModelConfig, data: Any, seed: int) -> Learner:
    """Build the learner called `name`, untrained.

    Raises:
        KeyError: there is no such family.
    """
    learner: Learner = _found(family(name).learner)(config, data, seed)
    return learner


def evaluator_of(name: str) -> Callable[..., Any]:
    """Return what makes the evaluator of the family called `name`, from a source and a config (metrics/base.py).

    Raises:
        KeyError: there is no such family.
    """
    make: Callable[..., Any] = _found(family(name).evaluator)
    return make


@lru_cache(maxsize=4)
def classifiers(kind: Kind) -> tuple[str, ...]:
    """Return the names of the families that model p(y | x), or p(x, y)."""
    configs = {name: config_of(name) for name in NAMES}
    return tuple(name for name, it in configs.items() if issubclass(it, ClassifierConfig) and it.kind == kind)


def _found(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)
