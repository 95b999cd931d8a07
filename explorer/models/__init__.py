"""The families that learn, one file each. Reading a config imports no torch; building a learner does."""

from importlib import import_module

from explorer.models.base import Frame, Learner
from explorer.models.configs import MixtureConfig, NetworkConfig, TrainingConfig
from explorer.worlds import Data

__all__ = [
    "CONFIGS",
    "MODULES",
    "NAMES",
    "Frame",
    "Learner",
    "MixtureConfig",
    "NetworkConfig",
    "TrainingConfig",
    "build",
]

CONFIGS: dict[str, type[TrainingConfig]] = {"network": NetworkConfig, "mixture": MixtureConfig}
MODULES = {"network": ("explorer.models.network", "Network"), "mixture": ("explorer.models.mixture", "MixtureEM")}
NAMES = tuple(CONFIGS)


def build(name: str, config: TrainingConfig, data: Data, seed: int) -> Learner:
    """Build the learner called `name`, untrained.

    Raises:
        KeyError: there is no such family.
    """
    module, cls = MODULES[name]
    learner: Learner = getattr(import_module(module), cls)(config, data, seed)
    return learner
