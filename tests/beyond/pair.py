"""An encoder, a decoder and a prior, all linear: a model of networks whose films lie along a noise level."""

from collections.abc import Mapping
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from explorer.config import knob
from explorer.models.base import Arrays, Frame, Learner
from explorer.models.config import LATTICE, Holds, Interpolation, ModelConfig, Storage
from explorer.worlds.base import Source

__all__ = ["Pair", "PairConfig", "evaluator"]

WIDE = 5  # columns of the encoder
PRIOR = (3, 7)
ARRAYS = ("encoder", "decoder", "prior")


class PairConfig(ModelConfig):
    """Ten frames, a checkpoint at each fourth."""

    learns: ClassVar[str] = "images"
    about: ClassVar[str] = "A pair."
    frames: ClassVar[int] = 10
    checkpoint_every: ClassVar[int] = 4
    axis: ClassVar[str] = "noise_level"
    interpolation: ClassVar[Mapping[str, Interpolation]] = {"decoder": "step"}
    storage: ClassVar[Mapping[str, Storage]] = {"encoder": "float16", "decoder": "uint8", "prior": LATTICE}

    rate: float = knob(0.1, "Rate", "how fast", low=0.0, high=1.0, step=0.1, branch=True)
    steps: int = knob(20, "Steps", "how long", low=1, high=100, step=1)

    def holds(self, source: Source) -> Holds:
        del source
        return Holds(
            {"encoder": (3, WIDE), "decoder": (2, 4, 16), "prior": PRIOR}, 8 + 4 * (3 * WIDE + 2 * 4 * 16 + 3 * 7)
        )


class Pair(Learner):
    """It learns nothing: its numbers drift from where the seed put them."""

    config: PairConfig

    def __init__(self, config: PairConfig, data: NDArray[np.float32], seed: int) -> None:
        self.config, self.step = config, 0
        rng = np.random.default_rng([seed, len(data)])
        self.encoder = rng.standard_normal((3, WIDE)).astype(np.float32)
        self.decoder = rng.standard_normal((2, 4, 16)).astype(np.float32)
        self.prior = rng.standard_normal(PRIOR).astype(np.float32)

    def advance(self, n_steps: int) -> None:
        for _ in range(n_steps):
            self.step += 1
            self.encoder += np.float32(self.config.rate)
            self.decoder *= np.float32(1 - self.config.rate / 10)
            self.prior += np.float32(self.config.rate / 7)

    def snapshot(self) -> Frame:
        scalars = {"noise_level": 1 / (1 + self.step), "spread": float(self.decoder.std())}
        return Frame(self.step, scalars, {name: getattr(self, name).copy() for name in ARRAYS})

    def state(self) -> Arrays:
        return {"step": np.array(self.step)} | {name: getattr(self, name).copy() for name in ARRAYS}

    def load(self, state: Arrays) -> None:
        self.step = int(state["step"])
        self.encoder, self.decoder, self.prior = (np.array(state[name], np.float32) for name in ARRAYS)


class _Reads:
    def __init__(self, source: Source) -> None:
        self.data: Any = source.data()

    def read(self, learner: Pair) -> dict[str, float]:
        return {"reconstruction": float(np.square(self.data).mean() + learner.decoder.var())}

    def floor(self) -> dict[str, float]:
        return {"reconstruction": float(np.square(self.data).mean())}

    def summary(self, learner: Pair) -> dict[str, float]:
        return {"bound": float(learner.encoder.mean())}


def evaluator(source: Source, config: PairConfig) -> _Reads:
    """Return what reads a pair."""
    del config
    return _Reads(source)
