"""Small data sets of the plane, which configs of each family the tests put through them, what is seen of a learner."""

import numpy as np
import pytest

from explorer import models, worlds
from explorer.models import Learner
from explorer.models.base import Arrays
from explorer.models.classifier import FittedOnceConfig
from explorer.worlds.plane.base import Data

__all__ = ["CASES", "DATA", "FIVE", "ONCE", "VARIANTS", "build", "every_learner", "same", "shown"]

DATA = worlds.get("moons", points=60).data()
FIVE = worlds.get("blobs", classes=5, points=60).data()
VARIANTS = {
    "network": (
        {},
        {"optimizer": "sgd", "learning_rate": 0.3},
        {"layers": 0},
        {"layers": 3, "activation": "relu", "l2": 0.01},
        {"batch": 7, "l1": 0.003, "widths": "4-3", "features": "x1,x1x2,sinx2", "activation": "linear"},
    ),
    "logistic": ({}, {"l2": 1.0}),
    "linear": ({}, {"ridge": 10.0}),
    "svm": ({}, {"kernel": "linear"}, {"cost": 100.0, "gamma": 10.0}),
    "tree": ({}, {"depth": 12, "leaf": 1}),
    "forest": ({}, {"trees": 1}, {"trees": 3, "depth": 12}),
    "knn": ({}, {"k": 1}, {"k": 50}),
    "mixture": ({}, {"components": 1}, {"components": 8, "covariance_prior": 0.01}),
    "naive_bayes": ({}, {"covariance_prior": 10.0}),
    "lda": ({}, {"covariance_prior": 0.01}),
    "qda": ({}, {"covariance_prior": 0.01}),
    "kde": ({}, {"width": 0.125}, {"width": 4.0}),
    "knn_density": ({}, {"k": 2}, {"k": 50}),
}
ONCE = {name for name in models.ON_PLANE if issubclass(models.config_of(name), FittedOnceConfig)}
CASES = [
    (name, config, data) for name in models.ON_PLANE for config in VARIANTS.get(name, ({},)) for data in (DATA, FIVE)
]
every_learner = pytest.mark.parametrize(
    ("name", "config", "data"), CASES, ids=lambda v: f"{v.classes}-classes" if isinstance(v, Data) else str(v)
)


def build(name: str, config: dict, data: Data, seed: int = 3) -> Learner:
    return models.build(name, models.config_of(name)(**config), data, seed)


def shown(learner: Learner) -> Arrays:
    """Return all that can be seen of a learner."""
    frame = learner.snapshot()
    asked = learner.log_prob(np.random.default_rng(1).uniform(-3, 3, size=(300, 2)))
    return {"step": np.array(frame.step), "log_prob": asked, **frame.arrays}


def same(a: Arrays, b: Arrays) -> bool:
    return a.keys() == b.keys() and all(np.array_equal(a[key], b[key]) for key in a)
