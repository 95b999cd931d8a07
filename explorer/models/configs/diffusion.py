"""The config of the diffusion model of points: one network that is told how much noise there is."""

import math
from typing import ClassVar, Literal

from explorer.config import knob
from explorer.models.config import Holds, Lattice, ModelConfig, Storage
from explorer.models.configs.sizes import numbers
from explorer.worlds.base import Source
from explorer.worlds.plane.base import PlaneSource

__all__ = ["CLOCK", "FULL", "HALF", "PAIRS", "DiffusionConfig", "Prediction", "last_angle"]

Prediction = Literal["v", "noise", "data", "velocity"]

FULL = math.pi / 2  # the angle at which all is noise
SHORT = 0.06  # of that, where the forecast is made of the noise: nearer, an error of it grows more than seventeenfold
HALF = 2.0  # about half the width of what is learned: the network sees x / HALF
PAIRS = 4096  # of noise and what a network makes of it, that it learns from once more
CLOCK = 6  # numbers by which it is told the angle
FINE = Lattice(2.0**-11)  # it reaches to +-16, where no healthy training gets
MOST_SENT = 4_000_000  # bytes of a film on its way to a browser
RATES = (0.0003, 0.001, 0.002, 0.004, 0.008)
WIDTHS = (16, 32, 64, 128)


class DiffusionConfig(ModelConfig):
    """A network sees a point, how much of it is noise and, at times, its class; what it says takes the noise out.

    It is an MLP with SiLU. Which path the noise takes and how one goes back is not trained, so it stands with the view.
    A frame has its flat numbers, their running mean; of larger networks there are fewer frames.
    """

    learns: ClassVar[str] = "plane"
    about: ClassVar[str] = "A network learns to see the noise in noisy points, at every level of noise."
    dimensions: ClassVar[int] = 2  # of a point
    storage: ClassVar[dict[str, Storage]] = {"weights": FINE}

    prediction: Prediction = knob(
        "v", "Prediction", "what the network says of a noisy point", choices=("v", "noise", "data", "velocity"),
        names={"v": "v", "noise": "noise ε", "data": "data x₀", "velocity": "velocity"}, more=True,
    )  # fmt: skip
    conditional: bool = knob(True, "Told the class", "off: no guidance is possible", choices=(True, False), more=True)
    dropout: float = knob(
        0.5, "Label dropout", "share of points that it learns from untold", choices=(0.1, 0.2, 0.5), low=0.0, high=1.0,
        more=True,
    )  # fmt: skip
    layers: int = knob(3, "Hidden layers", "how finely it can bend", low=1, high=5, step=1, more=True)
    width: int = knob(64, "Neurons per layer", "how much it can hold", choices=WIDTHS, low=4, high=128, more=True)
    learning_rate: float = knob(
        0.004, "Learning rate", "how long its steps are; it falls to 0", choices=RATES, low=1e-5, high=1.0, branch=True
    )
    batch: int = knob(
        256, "Batch size", "noisy points per step", choices=(64, 128, 256, 512), low=16, high=1024, more=True
    )
    reflow: bool = knob(
        False, "Reflow", "in its second half it learns from its own pairs of noise and point", choices=(False, True),
        more=True,
    )  # fmt: skip
    averaging: float = knob(
        0.99, "Running mean", "shown instead of the last weights", choices=(0.0, 0.9, 0.99, 0.999),
        names={0.0: "off"}, low=0.0, high=0.9999, more=True,
    )  # fmt: skip
    steps: int = knob(
        3000, "Training steps", "how long it learns", choices=(300, 1000, 3000, 10_000), low=10, high=100_000
    )

    def sizes(self, classes: int) -> tuple[int, ...]:
        """Return the number of neurons of each layer, both ends included, where points have so many classes."""
        seen = self.dimensions + CLOCK + (classes if self.conditional else 0)
        return (seen, *[self.width] * self.layers, self.dimensions)

    @property
    def frames(self) -> int:  # type: ignore[override]
        """How many frames a film has at most."""
        return min(61, MOST_SENT // (2 * numbers(self.sizes(5))))

    def holds(self, source: Source) -> Holds:
        """Return the network of a frame; a checkpoint has the last weights, their mean and the optimizer's moments."""
        assert isinstance(source, PlaneSource)
        count = numbers(self.sizes(source.n_classes))
        pairs = PAIRS * (2 * 4 * self.dimensions + 8) if self.reflow else 0
        return Holds({"weights": (count,)}, 4 * (4 * count + 1) + 2 * 8 + pairs)


def last_angle(prediction: str) -> float:
    """Return the angle up to which a forecast of x_0 follows from what a network says."""
    return FULL - SHORT if prediction == "noise" else FULL
