"""The configs of GANs: two networks, what each of them lowers, and the cures for what goes wrong between them."""

from typing import ClassVar, Literal

from explorer.config import knob
from explorer.models.config import Holds, Lattice, ModelConfig, Storage
from explorer.models.configs.sizes import Sizes, numbers
from explorer.worlds.base import Source

__all__ = ["HALF", "GanConfig", "GanLineConfig", "LossName", "Noise", "Turns"]

Noise = Literal["gaussian", "uniform"]
LossName = Literal["minimax", "non_saturating", "least_squares", "wasserstein"]
Turns = Literal["both", "discriminator", "generator"]

HALF = 2.0  # about half the width of what is learned: D sees x / HALF, and what G says is times HALF
SMALL = 5000  # numbers of both networks, up to which a film keeps each of them in full
FINE = Lattice(2.0**-10)  # where they are more; it reaches to +-32, where no healthy training gets
MANY_FRAMES = 61
WITNESSED = ("real", "z", "z_generator")  # arrays of a close-up that are no network
MOST_SENT = 4_000_000  # bytes of a film on its way to a browser
RATES = (0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1)
WIDTHS = (14, 32, 64, 128)


class GanConfig(ModelConfig):
    """A generator G of points from noise, and a discriminator D that tells them from real ones; both are MLPs.

    A frame has the flat numbers of both. Small networks have many frames, kept in full; larger ones have fewer, rounded
    to a lattice, so that a film stays within `MOST_SENT`.
    """

    learns: ClassVar[str] = "plane"
    about: ClassVar[str] = "Two networks against each other: one forges points, the other tells them from real ones."
    diverged: ClassVar[str] = (
        "By step {step} the two networks had driven each other beyond all bounds. Choose a smaller learning rate, or "
        "keep the discriminator in check: R1, a gradient penalty, spectral normalization or clipping."
    )
    dimensions: ClassVar[int] = 2  # of a point

    loss: LossName = knob(
        "non_saturating",
        "Loss",
        "what each of the two lowers",
        choices=("minimax", "non_saturating", "least_squares", "wasserstein"),
        names={
            "minimax": "minimax",
            "non_saturating": "non-saturating",
            "least_squares": "least squares",
            "wasserstein": "Wasserstein",
        },
    )
    r1: float = knob(
        0.0, "R1 penalty γ", "flattens D around real points", choices=(0.0, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0),
        names={0.0: "off"}, low=0.0, high=100.0, branch=True,
    )  # fmt: skip
    noise: Noise = knob(
        "gaussian", "Noise", "what the generator starts from", choices=("gaussian", "uniform"),
        names={"gaussian": "Gaussian", "uniform": "uniform"}, more=True,
    )  # fmt: skip
    noise_size: int = knob(
        2, "Dimensions of the noise", "with one, G draws a curve", choices=(1, 2), low=1, high=2, more=True
    )
    layers: int = knob(2, "Hidden layers of G", "0: it can only stretch the noise", low=0, high=3, step=1, more=True)
    width: int = knob(32, "Neurons of G", "in each hidden layer", choices=WIDTHS, low=1, high=128, more=True)
    judge_layers: int = knob(2, "Hidden layers of D", "0: its border is straight", low=0, high=3, step=1, more=True)
    judge_width: int = knob(32, "Neurons of D", "in each hidden layer", choices=WIDTHS, low=1, high=128, more=True)
    fourier: int = knob(
        0, "Waves that D sees", "octaves of sines and cosines beside x", choices=(0, 2, 4, 6),
        names={0: "off"}, low=0, high=8, more=True,
    )  # fmt: skip
    generator_rate: float = knob(
        0.001, "Learning rate of G", "how long its steps are", choices=RATES, low=1e-6, high=10.0, branch=True,
        more=True,
    )  # fmt: skip
    discriminator_rate: float = knob(
        0.001, "Learning rate of D", "how long its steps are", choices=RATES, low=1e-6, high=10.0, branch=True,
        more=True,
    )  # fmt: skip
    discriminator_steps: int = knob(
        1, "Steps of D per step of G", "more: a better judge", low=1, high=5, step=1, branch=True, more=True
    )
    turns: Turns = knob(
        "both", "Who learns", "the other stands still", choices=("both", "discriminator", "generator"),
        names={"both": "D and G", "discriminator": "D only", "generator": "G only"}, branch=True, more=True,
    )  # fmt: skip
    gradient_penalty: float = knob(
        0.0, "Gradient penalty λ", "wants D’s slope to be 1 between real and forged", choices=(0.0, 0.1, 1.0, 10.0),
        names={0.0: "off"}, low=0.0, high=100.0, branch=True, more=True,
    )  # fmt: skip
    clip: float = knob(
        0.0, "Clipping of D", "no weight may be larger", choices=(0.0, 0.01, 0.03, 0.1, 0.3, 1.0),
        names={0.0: "off"}, low=0.0, high=10.0, branch=True, more=True,
    )  # fmt: skip
    spectral: bool = knob(
        False, "Spectral normalization", "no layer of D stretches by more than 1", choices=(False, True), more=True
    )
    pack: int = knob(
        1, "Points judged together", "a pack of copies gives itself away", choices=(1, 2, 4), low=1, high=4, more=True
    )
    instance_noise: float = knob(
        0.0, "Instance noise σ", "blurs real and forged alike for D", choices=(0.0, 0.05, 0.1, 0.2, 0.5, 1.0),
        names={0.0: "off"}, low=0.0, high=3.0, branch=True, more=True,
    )  # fmt: skip
    averaging: float = knob(
        0.0, "Running mean of G", "shown instead of its last weights", choices=(0.0, 0.9, 0.99, 0.999),
        names={0.0: "off"}, low=0.0, high=0.9999, more=True,
    )  # fmt: skip
    optimizer: Literal["adam", "sgd"] = knob(
        "adam", "Optimizer", "how a step is chosen", choices=("adam", "sgd"), more=True
    )
    momentum: float = knob(
        0.5, "Momentum β₁ of Adam", "how long a gradient is remembered", choices=(0.0, 0.5, 0.9), low=0.0, high=0.99,
        more=True,
    )  # fmt: skip
    decay: bool = knob(False, "Rates fall", "to 0 over the second half", choices=(False, True), more=True)
    anneal: bool = knob(False, "Penalties fall too", "to 0, as the rates do", choices=(False, True), more=True)
    batch: int = knob(
        128, "Batch size", "real and forged points per step, each", choices=(32, 64, 128, 256, 512), low=32, high=512,
        more=True,
    )  # fmt: skip
    steps: int = knob(
        3000, "Training steps", "how long it learns", choices=(1000, 3000, 10_000, 20_000), low=10, high=200_000,
        more=True,
    )  # fmt: skip

    @property
    def sizes(self) -> Sizes:
        """The number of neurons of each layer of "generator" and "discriminator", both ends included."""
        seen = self.pack * self.dimensions * (1 + 2 * self.fourier)
        return {
            "generator": (self.noise_size, *[self.width] * self.layers, self.dimensions),
            "discriminator": (seen, *[self.judge_width] * self.judge_layers, 1),
        }

    @property
    def counts(self) -> dict[str, int]:
        """How many weights and biases each network has."""
        return {name: numbers(sizes) for name, sizes in self.sizes.items()}

    @property
    def frames(self) -> int:  # type: ignore[override]
        """How many frames a film has at most: of larger networks fewer, since each is larger."""
        total = sum(self.counts.values())
        return MANY_FRAMES if total <= SMALL else min(MANY_FRAMES, MOST_SENT // (2 * total))

    def stored(self, array: str) -> Storage:
        """Return how both networks are kept: of large ones each number takes two bytes."""
        whole = array in WITNESSED or sum(self.counts.values()) <= SMALL
        return "float32" if whole else FINE

    def holds(self, source: Source) -> Holds:
        """Return both networks of a frame; a checkpoint has their moments and what the cures remember besides."""
        del source
        counts = self.counts
        moments = 2 * sum(counts.values()) + 2 if self.optimizer == "adam" else 0
        mean = counts["generator"] if self.averaging else 0
        directions = sum(self.sizes["discriminator"][1:]) if self.spectral else 0
        kept = sum(counts.values()) + moments + mean + directions
        return Holds({name: (count,) for name, count in counts.items()}, 4 * kept + 2 * 8)

    def witnessed_shapes(self, source: Source) -> dict[str, tuple[int, ...]]:
        """Return the points and the noise of each turn, and both networks once it was taken."""
        del source
        judged = 0 if self.turns == "generator" else self.discriminator_steps * self.batch
        networks = {
            "generator_before": "generator",
            "generator_after": "generator",
            "discriminator_after": "discriminator",
        }
        points = {"real": (judged, self.dimensions), "z": (judged, self.noise_size)}
        own = {"z_generator": (self.batch, self.noise_size)}
        return points | own | {name: (self.counts[network],) for name, network in networks.items()}


class GanLineConfig(GanConfig):
    """The same on a line, where a density is a curve, and so is D."""

    learns: ClassVar[str] = "line"
    about: ClassVar[str] = "The same duel on a line, where the exact answer is one curve."
    dimensions: ClassVar[int] = 1

    noise_size: int = knob(
        1, "Dimensions of the noise", "what G bends into the data", choices=(1, 2), low=1, high=2, more=True
    )
