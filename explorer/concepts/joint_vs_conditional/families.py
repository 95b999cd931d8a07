"""The families of models in words: what each is called on the stage and in the controls, and what one is made of."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from explorer import models
from explorer.models.classifier import ClassifierConfig
from explorer.models.configs.mixture import MixtureConfig
from explorer.models.configs.network import NetworkConfig
from explorer.models.logistic import LogisticConfig
from explorer.page.words.language import N_, _, worded

__all__ = ["FAMILIES", "Family", "line"]


@dataclass(frozen=True)
class Family:
    """English message ids: `name` in full, `short` for a row of a table, `line` what one of it is, from its config."""

    name: str
    short: str
    line: str


FAMILIES = {
    "network": Family(N_("Neural network"), N_("Network"), N_("network {sizes}, {count} weights")),
    "logistic": Family(N_("Logistic regression"), N_("Logistic"), N_("logistic regression, {count} weights")),
    "linear": Family(N_("Linear regression on the labels"), N_("Linear"), N_("least squares, {count} weights")),
    "svm": Family(N_("Support vector machine"), N_("SVM"), N_("{kernel} kernel, C = {cost}")),
    "tree": Family(N_("Decision tree"), N_("Tree"), N_("up to {depth} questions deep")),
    "forest": Family(N_("Random forest"), N_("Forest"), N_("{trees} trees, up to {depth} deep")),
    "knn": Family(N_("Nearest neighbours, by vote"), N_("Neighbours"), N_("the {k} nearest points vote")),
    "mixture": Family(N_("Gaussian mixture"), N_("Mixture"), N_("{components} Gaussians per class, {count} numbers")),
    "naive_bayes": Family(
        N_("Gaussian naive Bayes"), N_("Naive Bayes"), N_("1 upright Gaussian per class, {count} numbers")
    ),
    "lda": Family(N_("Linear discriminant analysis"), N_("LDA"), N_("Gaussians of one shape, {count} numbers")),
    "qda": Family(N_("Quadratic discriminant analysis"), N_("QDA"), N_("1 Gaussian per class, {count} numbers")),
    "kde": Family(N_("Kernel density"), N_("Kernels"), N_("a small Gaussian on each of {points} points")),
    "knn_density": Family(
        N_("Nearest neighbours, as a density"), N_("Neighbours"), N_("from the distance to neighbour {k}")
    ),
}
STRAIGHT = N_("logistic regression, {count} weights")
SINGLE = N_("1 Gaussian per class (QDA), {count} numbers")


def line(family: str, config: ClassifierConfig, classes: int, points: int) -> str:
    """Return the second line of a panel: what this very model is made of."""
    said = FAMILIES[family].line
    if isinstance(config, NetworkConfig) and not config.layers:
        said = STRAIGHT
    if isinstance(config, MixtureConfig) and config.components == 1:
        said = SINGLE
    chosen = {name: worded(value) for name, value in config.model_dump().items()}
    return _(said, **{**chosen, "points": points, **_counted(family, config, classes)})


def _counted(family: str, config: ClassifierConfig, classes: int) -> dict[str, Any]:
    """Return how many numbers are learned: of a network all weights, of a density what is free, class shares included.

    Weights of Gaussians and class shares sum to one: of each such row the last number is none of its own.
    """
    if isinstance(config, NetworkConfig | LogisticConfig):
        sizes = config.sizes(classes)
        return {"sizes": "–".join(map(str, sizes)), "count": sum(o * (i + 1) for i, o in pairwise(sizes))}
    if family == "linear":
        return {"count": 3 * classes}
    shares = classes - 1
    if isinstance(config, MixtureConfig):
        return {"count": classes * (6 * config.components - 1) + shares}
    counts = {"naive_bayes": 4 * classes, "lda": 2 * classes + 3, "qda": 5 * classes}
    return {"count": counts[family] + shares} if family in counts else {}


assert set(FAMILIES) == {*models.classifiers("conditional"), *models.classifiers("joint")}
