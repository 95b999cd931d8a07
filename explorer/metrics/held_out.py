"""Log-loss and error rate of a classifier on rows kept aside from real data. Nobody knows the floor, so none is shown.

In its place stands a baseline with a meaning: who knows the class shares, and of p(x) one Gaussian over all rows, but
not which point belongs to which class. numpy only.
"""

from dataclasses import asdict, dataclass
from functools import cached_property

import numpy as np

from explorer.metrics.fresh_points import Reading, bits, grade, standard_error
from explorer.models.classifier import Classifier, Kind
from explorer.models.once import pooled
from explorer.worlds.base import Array
from explorer.worlds.plane.rows import Rows

__all__ = ["HeldOut", "HeldOutReading"]


@dataclass(frozen=True)
class HeldOutReading(Reading):
    """`excess` is over the baseline: below zero where something was learned; `bits_se` is that of `bits`."""

    bits_se: float


class HeldOut:
    """The rows that `source` holds out, the same for every model and frame."""

    def __init__(self, source: Rows, kind: Kind) -> None:
        self.source, self.kind = source, kind
        self.data = source.held_out()

    @cached_property
    def ignorant(self) -> Array:
        """The baseline's answer at the rows, in nats: (n, C)."""
        learned = self.source.data()
        shares: Array = np.tile(np.log(learned.shares), (len(self.data.y), 1))
        return shares + pooled(learned).log_prob(self.data.x)[:, None] if self.kind == "joint" else shares

    @cached_property
    def baseline(self) -> HeldOutReading:
        """What the baseline reads here."""
        return self.grade(self.ignorant)

    def grade(self, log_prob: Array) -> HeldOutReading:
        """Grade the answers `log_prob` (n, C) in nats: log p(y | x) or log p(x, y), by `kind`."""
        y = self.data.y
        reading = grade(log_prob, self.ignorant, y)
        return HeldOutReading(**asdict(reading), bits_se=standard_error(bits(log_prob, y)))

    def read(self, learner: Classifier) -> dict[str, float]:
        """Return the learner's reading, by name."""
        return asdict(self.grade(learner.log_prob(self.data.x)))

    def floor(self) -> dict[str, float]:
        """Return nothing: of real data nobody knows it."""
        return {}

    def summary(self, learner: Classifier) -> dict[str, float]:
        """Return nothing: every frame has all numbers."""
        del learner
        return {}
