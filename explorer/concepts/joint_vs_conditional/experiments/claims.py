"""What the experiments promise, as predicates over measured tables and films; a test holds them on other seeds.

numpy only, as the concept's other claims, which the other experiments take.
"""

from collections.abc import Mapping

import numpy as np

from explorer.claims.measured import Measured
from explorer.concepts.joint_vs_conditional.claims import DRAWS, learned_classes
from explorer.concepts.joint_vs_conditional.experiments.marginalization import Marginalization, marginalized
from explorer.concepts.joint_vs_conditional.experiments.priors import GRID, OverPriors, over_priors
from explorer.exact.missing import Missing
from explorer.figures.evaluate import log_posterior, world_of
from explorer.runs.claim import Films
from explorer.worlds.base import Array

__all__ = [
    "MISSING",
    "PRIOR",
    "above_bayes",
    "above_the_best",
    "crossing",
    "density",
    "draws",
    "efficiency",
    "follows",
    "integrates",
    "joint",
    "label_noise",
    "only_the_density_integrates",
    "other_priors",
    "told_or_not",
    "without",
]

MISSING: Missing = "x2"  # the coordinate that the experiment takes away
PRIOR = 0.9  # the share of A that it tells


def crossing(found: Measured) -> bool:
    """Naive Bayes errs less after 40 points, logistic regression after 640, each by more than 5 standard errors."""
    sizes, difference = np.array(found.x), found.curve("difference")
    z = np.array(difference.mean) / np.array(difference.se)
    return bool(z[sizes == 40].min() > 5 and z[sizes == 640].max() < -5)


def efficiency(found: Measured) -> bool:
    """Every measured ratio is Efron's to .03 and three standard errors; at distance 3 it is below .75."""
    ratio = found.curve("ratio")
    off = np.abs(np.array(ratio.mean) - found.exact)
    there = np.array(ratio.mean)[np.array(found.x) == 3.0]
    return bool((off < 0.03 + 3 * np.array(ratio.se)).all() and there.max() < 0.75)


def label_noise(found: Measured) -> bool:
    """With every fifth label wrong the nearest point errs 12 points more than with none, the others at most 6."""
    lost = {curve.name: curve.mean[found.x.index(0.2)] - curve.mean[found.x.index(0.0)] for curve in found.curves}
    return bool(lost.pop("nearest") > 0.12 and max(lost.values()) < 0.06)


def only_the_density_integrates(films: Films) -> bool:
    """Without x2 the density errs within 2 points of the best there is, the patched network twice as far above it."""
    return integrates(**above_the_best(films))


def told_or_not(films: Films) -> bool:
    """At 90 % A: told so, density and weighted network err within 1 point of Bayes; as trained 1.5 above at least."""
    return follows(**above_bayes(films))


def integrates(integrated: float, patched: float) -> bool:
    """Say whether error rates above the best there is bear out `only_the_density_integrates`."""
    return bool(integrated < 0.02 and patched > max(0.02, 2 * integrated))


def follows(density: float, weighted: float, network: float) -> bool:
    """Say whether error rates above the Bayes error bear out `told_or_not`."""
    return bool(density < 0.01 and weighted < 0.01 and network > 0.015)


def above_the_best(films: Films) -> dict[str, float]:
    """Return how far above the best there is both models err without x2."""
    return _above_exact(without(films).errors)


def above_bayes(films: Films) -> dict[str, float]:
    """Return how far above the Bayes error they err at 90 % A: density, weighted network, network as trained."""
    return _above_exact(other_priors(films, np.array([PRIOR])).at(PRIOR))


def _above_exact(errors: Mapping[str, float]) -> dict[str, float]:
    return {name: float(rate - errors["exact"]) for name, rate in errors.items() if name != "exact"}


def without(films: Films, missing: Missing = MISSING) -> Marginalization:
    """Return what a network's and a mixture's films end with where one coordinate is missing."""
    world, network = world_of(films["joint"]), films["conditional"]
    return marginalized(world, learned_classes(films["joint"]), lambda x: log_posterior(network, -1, x), missing)


def other_priors(films: Films, shares: Array = GRID) -> OverPriors:
    """Return how a network's and a mixture's films end over A's share."""
    network = films["conditional"]

    def chances(x: Array) -> Array:
        return log_posterior(network, -1, x)

    answers = {
        "network": (chances, False),
        "weighted": (chances, True),
        "density": (lambda x: joint(films, x), True),
    }
    return over_priors(world_of(films["joint"]), answers, shares)


def draws(films: Films) -> Array:
    """Return points that the learned density draws, the same at every call: (n, 2)."""
    classes, rng = learned_classes(films["joint"]), np.random.default_rng(1)
    return np.concatenate([c.sample(DRAWS // len(classes), rng) for c in classes])


def density(films: Films, x: Array) -> Array:
    """Return the learned log p(x) at the end: (n, 2) -> (n,)."""
    out: Array = np.logaddexp.reduce(joint(films, x), axis=1)
    return out


def joint(films: Films, x: Array) -> Array:
    """Return the learned log p(x, y) at the end: (n, 2) -> (n, C)."""
    of_class = np.stack([c.log_prob(x) for c in learned_classes(films["joint"])], axis=1)
    out: Array = of_class + np.log(world_of(films["joint"]).data().shares)
    return out
