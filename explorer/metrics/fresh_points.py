"""Log-loss and error rate of a classifier on fresh points of its world, beside the exact answer's.

A reading never stands alone: with it come the floor (what the exact answer reads on the same points) and the standard
error of the difference. numpy only.
"""

from dataclasses import asdict, dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from explorer.models.classifier import Classifier, Kind
from explorer.worlds.base import Array
from explorer.worlds.plane.base import World

__all__ = ["POINTS", "SEED", "FreshPoints", "Reading", "bits", "grade", "standard_error"]

POINTS = 2000
SEED = 20_240_611  # the evaluator's own: no data set is ever drawn with it


@dataclass(frozen=True)
class Reading:
    """`bits` a label or a point; `excess` over the floor with its standard error; `error_rate` of the decisions."""

    bits: float
    excess: float
    excess_se: float
    error_rate: float


def bits(log_prob: Array, y: NDArray[np.int64]) -> Array:
    """Return what each label or point costs under answers `log_prob` (n, C) in nats: -log2 at its own class, (n,)."""
    out: Array = -log_prob[np.arange(len(y)), y] / np.log(2)
    return out


def standard_error(values: Array) -> float:
    """Return that of the mean of `values` (n,)."""
    return float(values.std(ddof=1) / np.sqrt(len(values)))


def grade(log_prob: Array, reference: Array, y: NDArray[np.int64]) -> Reading:
    """Grade answers (n, C) in nats on points whose classes are `y` (n,), beside the answers of a reference (n, C)."""
    loss = bits(log_prob, y)
    excess = loss - bits(reference, y)
    wrong = log_prob.argmax(axis=1) != y
    return Reading(float(loss.mean()), float(excess.mean()), standard_error(excess), float(wrong.mean()))


class FreshPoints:
    """2,000 fresh points of a world, drawn once and the same for every model and frame."""

    def __init__(self, world: World, kind: Kind) -> None:
        self.world, self.kind = world, kind
        self.data = world.sample(POINTS, np.random.default_rng(SEED))

    @cached_property
    def exact(self) -> Array:
        """The world's own answer at the points, in nats: (n, C)."""
        joint = self.world.joint_log_prob(self.data.x)
        return joint if self.kind == "joint" else joint - np.logaddexp.reduce(joint, axis=1, keepdims=True)

    @cached_property
    def perfect(self) -> Reading:
        """What a perfect model reads here."""
        return self.grade(self.exact)

    def grade(self, log_prob: Array) -> Reading:
        """Grade the answers `log_prob` (n, C) in nats: log p(y | x) or log p(x, y), by `kind`."""
        return grade(log_prob, self.exact, self.data.y)

    def read(self, learner: Classifier) -> dict[str, float]:
        """Return the learner's reading, by name."""
        return asdict(self.grade(learner.log_prob(self.data.x)))

    def floor(self) -> dict[str, float]:
        """Return the perfect model's loss and error rate."""
        return {"bits": self.perfect.bits, "error_rate": self.perfect.error_rate}

    def summary(self, learner: Classifier) -> dict[str, float]:
        """Return nothing: every frame has all numbers."""
        del learner
        return {}
