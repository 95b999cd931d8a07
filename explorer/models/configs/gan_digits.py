"""The config of a GAN of images that is told which class to forge."""

from typing import ClassVar

from explorer.config import knob
from explorer.models.config import Holds, Lattice, ModelConfig, Storage
from explorer.models.configs.gan import LossName
from explorer.models.configs.images import MAX_LATENT
from explorer.models.configs.sizes import Sizes, numbers
from explorer.worlds.base import Source
from explorer.worlds.images.base import ImageSource, Shape

__all__ = ["GanDigitsConfig"]

COARSE = Lattice(2.0**-8)  # as a VAE's films have it
RATES = (0.0003, 0.001, 0.002, 0.003)
WIDTHS = (32, 64, 96, 128)


class GanDigitsConfig(ModelConfig):
    """G forges an image of the class that it is asked for, and D sees which class that was (Mirza & Osindero 2014).

    Both are MLPs. A frame has the flat numbers of both, rounded to a lattice; there are few frames, for each is large,
    and no checkpoint but at a branch.
    """

    learns: ClassVar[str] = "images"
    about: ClassVar[str] = "The duel over images: G forges what it is asked for, and D sees what that was."
    diverged: ClassVar[str] = (
        "By step {step} the two networks had driven each other beyond all bounds. Choose a smaller learning rate, or "
        "a stronger R1 penalty."
    )
    frames: ClassVar[int] = 21
    checkpoint_every: ClassVar[int] = 0
    storage: ClassVar[dict[str, Storage]] = {"generator": COARSE, "discriminator": COARSE}

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
        0.2, "R1 penalty γ", "flattens D around real points", choices=(0.0, 0.03, 0.1, 0.2, 0.3, 1.0, 3.0, 10.0),
        names={0.0: "off"}, low=0.0, high=100.0, branch=True,
    )  # fmt: skip
    conditional: bool = knob(True, "Asked for a class", "off: G forges what it likes", choices=(True, False))
    mismatched: bool = knob(
        True, "Right digit, wrong class", "D learns that a real digit under another’s name is a forgery",
        choices=(True, False), more=True,
    )  # fmt: skip
    noise_size: int = knob(
        2, "Dimensions of the noise", "in how many ways a digit may differ", choices=(2, 4, 8, 16), low=1,
        high=MAX_LATENT, more=True,
    )  # fmt: skip
    width: int = knob(
        128, "Neurons of G", "in each of its two hidden layers", choices=WIDTHS, low=8, high=128, more=True
    )
    judge_width: int = knob(
        128, "Neurons of D", "in its first hidden layer, half as many in its second", choices=WIDTHS, low=8, high=128,
        more=True,
    )  # fmt: skip
    shifts: int = knob(
        1, "Shifts before D", "pixels; so few real digits would be learned by heart", low=0, high=3, step=1, more=True
    )
    generator_rate: float = knob(
        0.001, "Learning rate of G", "how long its steps are", choices=RATES, low=1e-6, high=0.1, branch=True,
        more=True,
    )  # fmt: skip
    discriminator_rate: float = knob(
        0.002, "Learning rate of D", "how long its steps are", choices=RATES, low=1e-6, high=0.1, branch=True,
        more=True,
    )  # fmt: skip
    averaging: float = knob(
        0.995, "Running mean of G", "shown instead of its last weights", choices=(0.0, 0.9, 0.99, 0.995, 0.999),
        names={0.0: "off"}, low=0.0, high=0.9999, more=True,
    )  # fmt: skip
    decay: bool = knob(True, "Rates fall", "to 0 over the second half", choices=(False, True), more=True)
    batch: int = knob(
        64, "Batch size", "real and forged points per step, each", choices=(32, 64, 128), low=8, high=256, more=True
    )
    steps: int = knob(
        3000, "Training steps", "how long it learns", choices=(1000, 3000, 6000, 12_000), low=10, high=20_000,
        more=True,
    )  # fmt: skip

    def sizes(self, shape: Shape, classes: int) -> Sizes:
        """Return (k + classes, width, width, P) and (P + classes, judge_width, judge_width // 2, 1).

        What a network is told of the class are `classes` numbers behind its input, of which one is 1; where no class
        is asked for they are missing.
        """
        height, width, colours = shape
        pixels, told = height * width * colours, classes if self.conditional else 0
        return {
            "generator": (self.noise_size + told, self.width, self.width, pixels),
            "discriminator": (pixels + told, self.judge_width, self.judge_width // 2, 1),
        }

    def holds(self, source: Source) -> Holds:
        """Return both networks of a frame; a checkpoint has their moments and G's running mean besides."""
        assert isinstance(source, ImageSource)
        sizes = self.sizes(source.shape, len(source.classes))
        counts = {name: numbers(of) for name, of in sizes.items()}
        kept = 3 * sum(counts.values()) + 2 + (counts["generator"] if self.averaging else 0)
        return Holds({name: (count,) for name, count in counts.items()}, 4 * kept + 2 * 8)
