"""The families that learn, one file each. Reading a config imports no torch; building a learner does."""

from explorer.models.base import Frame, Learner
from explorer.models.registry import (
    DIFFUSIONS,
    GANS,
    GANS_OF_IMAGES,
    NAMES,
    OF_IMAGES,
    ON_PLANE,
    SAMPLINGS,
    build,
    classifiers,
    config_of,
    evaluator_of,
)

__all__ = [
    "DIFFUSIONS",
    "GANS",
    "GANS_OF_IMAGES",
    "NAMES",
    "OF_IMAGES",
    "ON_PLANE",
    "SAMPLINGS",
    "Frame",
    "Learner",
    "build",
    "classifiers",
    "config_of",
    "evaluator_of",
]
