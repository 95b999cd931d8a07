"""What reads numbers from a model in training, and knows their floors: what a perfect model reads, if that is known."""

from typing import Any, Protocol

__all__ = ["Evaluator"]


class Evaluator(Protocol):
    """Made from a world and a config (explorer/models/registry.py), the same for every frame of a film.

    Contract, tested over all families: reading changes nothing in the learner, the same state reads the same, and
    every number is finite where the learner's are.
    """

    def read(self, learner: Any) -> dict[str, float]:
        """Return the numbers of a frame by name."""

    def floor(self) -> dict[str, float]:
        """Return what a perfect model reads, by the names of `read`; a name is left out where nobody knows."""

    def summary(self, learner: Any) -> dict[str, float]:
        """Return numbers that only a film's last frame has, for they take long."""
