"""The configs of the families, apart from their learners so that a page can read them without importing torch.

One file for each file of learners, so that a changed knob makes no other family's films stale.
"""

from explorer.models.configs.base import FittedOnceConfig, Form, Kind, TrainingConfig
from explorer.models.configs.densities import KDEConfig, LDAConfig, NaiveBayesConfig, QDAConfig
from explorer.models.configs.mixture import MixtureConfig
from explorer.models.configs.neighbours import KNNConfig, KNNDensityConfig
from explorer.models.configs.network import MAX_LAYERS, MAX_WIDTH, RATES, NetworkConfig
from explorer.models.configs.planes import LinearConfig, LogisticConfig
from explorer.models.configs.svm import SVMConfig
from explorer.models.configs.trees import ForestConfig, TreeConfig

__all__ = [
    "MAX_LAYERS",
    "MAX_WIDTH",
    "RATES",
    "FittedOnceConfig",
    "ForestConfig",
    "Form",
    "KDEConfig",
    "KNNConfig",
    "KNNDensityConfig",
    "Kind",
    "LDAConfig",
    "LinearConfig",
    "LogisticConfig",
    "MixtureConfig",
    "NaiveBayesConfig",
    "NetworkConfig",
    "QDAConfig",
    "SVMConfig",
    "TrainingConfig",
    "TreeConfig",
]
