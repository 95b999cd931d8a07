"""The trials behind the experiments: each draws training sets, fits, and grades the fitted rules by formula.

No test points are drawn: a linear rule's error on Gaussians is exact, another rule's comes by quadrature. So all
scatter is that of the training sets. Seeds are counted from the numbers that the caller gives.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from explorer import models
from explorer.claims.measured import Measured, table
from explorer.exact import bayes_error, efron
from explorer.exact import crossing as twins
from explorer.exact.rules import error_rate
from explorer.models.classifier import Classifier
from explorer.worlds import plane
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["DISTANCES", "NOISY", "SHARES", "SIZES", "crossing", "efficiency", "label_noise"]

SIZES = (10, 20, 40, 80, 160, 320, 640, 1280, 2500, 4000)
DISTANCES = (0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0)
SHARES = (0.0, 0.1, 0.2, 0.3, 0.4)
NOISY = {"nearest": ("knn", {"k": 1}), "knn": ("knn", {}), "logistic": ("logistic", {}), "mixture": ("mixture", {})}
POINTS = 200  # with labels partly wrong


def crossing(seeds: Sequence[int], sizes: Sequence[int] = SIZES) -> Measured:
    """Return how naive Bayes and logistic regression err after `sizes` points (Ng & Jordan 2001).

    `difference` is logistic regression's error minus naive Bayes', on the same points.
    """
    world = twins.correlated()
    errors = np.array([[_pair(world, m, seed) for seed in seeds] for m in sizes])  # (S, R, 2)
    naive, logistic = errors[..., 0], errors[..., 1]
    values = {"naive_bayes": naive, "logistic": logistic, "difference": logistic - naive}
    return table(sizes, [world.bayes_error()] * len(sizes), values)


def _pair(world: twins.Twins, m: int, seed: int) -> tuple[float, float]:
    x, y = world.draw(m, np.random.default_rng([m, seed]))
    return world.error(twins.naive_bayes(x, y)), world.error(twins.logistic_regression(x, y))


def efficiency(replicates: int, seed: int, distances: Sequence[float] = DISTANCES) -> Measured:
    """Return the ratio of excess errors, LDA's to logistic regression's, over the distance, beside Efron's ARE."""
    found = [efron.excess_errors(d, replicates, np.random.default_rng([round(100 * d), seed])) for d in distances]
    rows = table(distances, [efron.are(d) for d in distances], {"lda": np.stack([e[:, 0] for e in found])})
    ratios = [efron.ratio(excess) for excess in found]
    means, errors = (tuple(round(pair[i], 5) for pair in ratios) for i in (0, 1))
    return replace(rows, curves=(replace(rows.curves[0], name="ratio", mean=means, se=errors),))


def label_noise(seeds: Sequence[int], shares: Sequence[float] = SHARES, world: str = "moons") -> Measured:
    """Return how four learners err in truth where a share of their 200 labels is wrong, beside the Bayes error."""
    truth = plane.get(world)
    errors = {
        name: np.array([[_after(name, truth, share, seed) for seed in seeds] for share in shares])  # (S, R)
        for name in NOISY
    }
    return table(shares, [bayes_error(truth)] * len(shares), errors)


def _after(name: str, truth: PlaneWorld, share: float, seed: int) -> float:
    family, given = NOISY[name]
    config = models.config_of(family).model_validate(given)
    data = plane.get(truth.name, points=POINTS, seed=seed, label_noise=share).data()
    learner = models.build(family, config, data, seed)
    assert isinstance(learner, Classifier)
    learner.advance(config.steps)
    return error_rate(truth, lambda x: learner.log_prob(x).argmax(axis=1))
