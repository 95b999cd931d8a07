"""The families that learn, one file each. Reading a config imports no torch; building a learner does."""

from importlib import import_module

from explorer.models.base import Frame, Learner
from explorer.models.configs import (
    ForestConfig,
    KDEConfig,
    KNNConfig,
    KNNDensityConfig,
    LDAConfig,
    LinearConfig,
    LogisticConfig,
    MixtureConfig,
    NaiveBayesConfig,
    NetworkConfig,
    QDAConfig,
    SVMConfig,
    TrainingConfig,
    TreeConfig,
)
from explorer.worlds import Data

__all__ = [
    "CONDITIONAL",
    "CONFIGS",
    "JOINT",
    "MODULES",
    "NAMES",
    "Frame",
    "Learner",
    "MixtureConfig",
    "NetworkConfig",
    "TrainingConfig",
    "build",
]

_FAMILIES: dict[str, tuple[type[TrainingConfig], str, str]] = {  # config, module, learner
    "network": (NetworkConfig, "network", "Network"),
    "logistic": (LogisticConfig, "logistic", "Logistic"),
    "linear": (LinearConfig, "linear", "LinearRegression"),
    "svm": (SVMConfig, "svm", "SVM"),
    "tree": (TreeConfig, "trees", "Tree"),
    "forest": (ForestConfig, "trees", "Forest"),
    "knn": (KNNConfig, "neighbours", "KNN"),
    "mixture": (MixtureConfig, "mixture", "MixtureEM"),
    "naive_bayes": (NaiveBayesConfig, "gaussians", "NaiveBayes"),
    "lda": (LDAConfig, "gaussians", "LDA"),
    "qda": (QDAConfig, "gaussians", "QDA"),
    "kde": (KDEConfig, "kde", "KDE"),
    "knn_density": (KNNDensityConfig, "neighbours", "KNNDensity"),
}
NAMES = tuple(_FAMILIES)
CONFIGS = {name: config for name, (config, _, _) in _FAMILIES.items()}
MODULES = {name: (f"{__name__}.{module}", learner) for name, (_, module, learner) in _FAMILIES.items()}
CONDITIONAL = tuple(name for name, config in CONFIGS.items() if config.kind == "conditional")  # p(y | x)
JOINT = tuple(name for name, config in CONFIGS.items() if config.kind == "joint")  # p(x, y)


def build(name: str, config: TrainingConfig, data: Data, seed: int) -> Learner:
    """Build the learner called `name`, untrained.

    Raises:
        KeyError: there is no such family.
    """
    module, cls = MODULES[name]
    learner: Learner = getattr(import_module(module), cls)(config, data, seed)
    return learner
