"""Least squares of the second coordinate on the first, by momentum on small batches: a family that has close-ups."""

from collections.abc import Mapping
from typing import Any, ClassVar, Literal

import numpy as np

from explorer.config import knob
from explorer.models.base import Arrays, Frame, Learner
from explorer.models.config import Holds, ModelConfig, Storage
from explorer.worlds.base import Source

__all__ = ["Walker", "WalkerConfig", "evaluator"]

WEIGHTS = 2  # slope and intercept


class WalkerConfig(ModelConfig):
    """A frame at each of a few first steps, a checkpoint at each tenth."""

    learns: ClassVar[str] = "plane"
    about: ClassVar[str] = "A line."
    axis: ClassVar[str] = "error"
    storage: ClassVar[Mapping[str, Storage]] = {"gradient": "float16"}

    rate: float = knob(0.01, "Rate", "how fast", low=0.0, high=1e30, step=0.1, branch=True)
    batch: int = knob(7, "Batch", "how many points", low=1, high=60, step=1, branch=True)
    steps: int = knob(300, "Steps", "how long", low=1, high=20_000, step=1)
    witness: Literal["as it was", "late"] = knob("as it was", "Witness", "known to be wrong", choices=("late",))

    def holds(self, source: Source) -> Holds:
        del source
        return Holds({"weights": (WEIGHTS,)}, 8 + 2 * 8 * WEIGHTS + 8)

    def editable(self, source: Source) -> int:
        del source
        return WEIGHTS

    def witnessed_shapes(self, source: Source) -> Mapping[str, tuple[int, ...]]:
        del source
        return {"batch": (self.batch, 2), "gradient": (WEIGHTS,), "weights_after": (WEIGHTS,)}


class Walker(Learner):
    """y = w x + b."""

    config: WalkerConfig

    def __init__(self, config: WalkerConfig, data: Any, seed: int) -> None:
        self.config, self.points, self.seed, self.step = config, data.x, seed, 0
        self.weights = np.random.default_rng(seed).standard_normal(WEIGHTS)
        self.velocity = np.zeros(WEIGHTS)

    def advance(self, n_steps: int) -> None:
        for _ in range(n_steps):
            self._move(self._gradient(self._batch()))

    def witness(self) -> Arrays:
        batch = self._batch()
        gradient = self._gradient(batch)
        self._move(gradient)
        if self.config.witness == "late":
            self.advance(1)
        return {"batch": batch, "gradient": gradient, "weights_after": self.weights.copy()}

    def _batch(self) -> np.ndarray:
        rng = np.random.default_rng([self.seed, self.step])
        return self.points[rng.choice(len(self.points), self.config.batch, replace=False)]

    def _gradient(self, batch: np.ndarray) -> np.ndarray:
        x, y = batch.T
        off = self.weights[0] * x + self.weights[1] - y
        return np.array([(off * x).mean(), off.mean()])

    def _move(self, gradient: np.ndarray) -> None:
        self.velocity = 0.9 * self.velocity - self.config.rate * gradient
        self.weights = self.weights + self.velocity
        self.step += 1

    def snapshot(self) -> Frame:
        return Frame(self.step, {"rate": self.config.rate}, {"weights": self.weights.astype(np.float32)})

    def state(self) -> Arrays:
        state = {"weights": self.weights.copy(), "velocity": self.velocity.copy()}
        return state | {"step": np.array(self.step), "seed": np.array(self.seed)}

    def load(self, state: Arrays) -> None:
        self.step, self.seed = int(state["step"]), int(state["seed"])
        self.weights, self.velocity = (np.array(state[name]) for name in ("weights", "velocity"))

    def edit(self, weights: Mapping[int, float]) -> None:
        for i, value in weights.items():
            self.weights[i] = value


class _Reads:
    def __init__(self, source: Source) -> None:
        self.points: Any = source.data().x

    def read(self, learner: Walker) -> dict[str, float]:
        x, y = self.points.T
        return {"error": float(np.square(learner.weights[0] * x + learner.weights[1] - y).mean())}

    def floor(self) -> dict[str, float]:
        return {}

    def summary(self, learner: Walker) -> dict[str, float]:
        return {"slope": float(learner.weights[0])}


def evaluator(source: Source, config: WalkerConfig) -> _Reads:
    """Return what reads a walker."""
    del config
    return _Reads(source)
