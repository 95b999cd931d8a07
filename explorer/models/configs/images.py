"""The configs of models that learn images: an encoder to a few latent numbers, a decoder back to pixels."""

from typing import ClassVar, Literal

from pydantic import field_validator

from explorer.config import knob
from explorer.models.config import Holds, Lattice, ModelConfig, Storage
from explorer.models.configs.sizes import Sizes, numbers
from explorer.worlds.base import Source
from explorer.worlds.images.base import ImageSource, Shape

__all__ = [
    "AutoencoderConfig",
    "ImageModelConfig",
    "Likelihood",
    "LinearVAEConfig",
    "NetworksConfig",
    "Output",
    "VAEConfig",
    "pool",
]

Likelihood = Literal["bernoulli", "gaussian"]
Output = Literal["sigmoid", "linear"]  # what is done to the decoder's last layer

MAX_LATENT = 16
BETAS = (0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0)
RATES = (0.0005, 0.001, 0.002, 0.005, 0.01, 0.03)
COARSE = Lattice(
    2.0**-8
)  # costs an ELBO .1 nats on MNIST and 1 on faces; half as fine .2 and 13, twice 27 % more bytes
FINE = Lattice(2.0**-10)  # of the few numbers of a linear model: what is exact about it stays so within .01 nats
LEAST_NOISE = 0.02  # sharper than this no pixel is known: they come in 17 to 256 levels


class ImageModelConfig(ModelConfig):
    """What all of them say. A frame has the flat numbers of both networks, rounded to a lattice.

    There are few frames, for each is large, and no checkpoint but at a branch: one weighs four frames in full, a
    training takes seconds, so that a new branch learns the same beginning once more.
    """

    learns: ClassVar[str] = "images"
    frames: ClassVar[int] = 25
    checkpoint_every: ClassVar[int] = 0
    storage: ClassVar[dict[str, Storage]] = {"encoder": COARSE, "decoder": COARSE}
    output: ClassVar[Output] = "sigmoid"
    extra: ClassVar[int] = 0  # numbers that are learned besides, and stand among a frame's scalars

    latent: int
    learning_rate: float
    batch: int

    def sizes(self, shape: Shape) -> Sizes:
        """Return the number of neurons of each layer, both ends included, for images of `shape`."""
        raise NotImplementedError

    def holds(self, source: Source) -> Holds:
        """Return both networks of a frame; a checkpoint has their mean, and Adam's two moments, besides."""
        assert isinstance(source, ImageSource)
        counts = {name: numbers(sizes) for name, sizes in self.sizes(source.shape).items()}
        learned = sum(counts.values()) + self.extra
        return Holds({name: (count,) for name, count in counts.items()}, 4 * 4 * learned + 32)


class NetworksConfig(ImageModelConfig):
    """An encoder with one hidden layer and a decoder with two, ReLU between; what is seen is a sigmoid.

    The encoder sees colour at half the size, which hardly costs anything: colour images are smooth.
    """

    outputs: ClassVar[int]  # numbers that the encoder says of each latent dimension

    latent: int = knob(2, "Latent dimensions", "how many numbers an image becomes", low=1, high=MAX_LATENT, step=1)
    likelihood: Likelihood = knob(
        "bernoulli",
        "Likelihood of a pixel",
        "what an error costs",
        choices=("bernoulli", "gaussian"),
        names={"bernoulli": "Bernoulli", "gaussian": "Gaussian"},
        more=True,
    )
    noise: float = knob(
        0.1,
        "Noise σ of a pixel",
        "how exact a Gaussian wants it",
        choices=(0.05, 0.1, 0.2),
        low=LEAST_NOISE,
        high=1.0,
        more=True,
    )
    hidden: int = knob(
        128, "Neurons of the encoder", "in its hidden layer", choices=(64, 128, 256), low=8, high=256, more=True
    )
    width: int = knob(
        64, "Neurons of the decoder", "in each hidden layer", choices=(32, 64, 96, 128), low=8, high=128, more=True
    )
    learning_rate: float = knob(
        0.005, "Learning rate", "how long each step is", choices=RATES, low=1e-5, high=0.1, branch=True, more=True
    )
    batch: int = knob(128, "Batch size", "training images per step", choices=(32, 128, 512), low=1, high=512, more=True)
    steps: int = knob(
        1500,
        "Training steps",
        "how long it learns",
        choices=(300, 1500, 3000, 6000),
        low=10,
        high=6000,
        more=True,
    )

    def sizes(self, shape: Shape) -> Sizes:
        """Return (P', hidden, outputs * latent) and (latent, width, width, P)."""
        height, width, colours = shape
        pixels, side = height * width * colours, pool(shape)
        seen = pixels // side**2
        return {
            "encoder": (seen, self.hidden, self.outputs * self.latent),
            "decoder": (self.latent, self.width, self.width, pixels),
        }


class VAEConfig(NetworksConfig):
    """The encoder says where z may lie, a Gaussian; the decoder is trained on draws from it."""

    about: ClassVar[str] = (
        "An encoder to a cloud of codes, a decoder back, and a price for every nat that a code holds."
    )
    outputs: ClassVar[int] = 2  # mu and log sigma^2

    beta: float = knob(1.0, "Weight β of the KL", "the price of a nat", choices=BETAS, low=0.0, high=100.0, branch=True)


class AutoencoderConfig(NetworksConfig):
    """The encoder says one point; nothing is said of the points between."""

    about: ClassVar[str] = "An encoder to one point, a decoder back, and nothing that fills the gaps between points."
    outputs: ClassVar[int] = 1


class LinearVAEConfig(ImageModelConfig):
    """A VAE without hidden layers, whose optimum is known: probabilistic PCA. `noise` 0 stands for a learned one."""

    about: ClassVar[str] = "A VAE of straight lines. Its best answer is known: probabilistic PCA."
    output: ClassVar[Output] = "linear"
    storage: ClassVar[dict[str, Storage]] = {"encoder": FINE, "decoder": FINE}
    extra: ClassVar[int] = 1  # log sigma^2 of a pixel
    likelihood: ClassVar[Likelihood] = "gaussian"

    latent: int = knob(5, "Latent dimensions", "how many numbers an image becomes", low=1, high=MAX_LATENT, step=1)
    beta: float = knob(1.0, "Weight β of the KL", "the price of a nat", choices=BETAS, low=0.0, high=100.0, branch=True)
    noise: float = knob(
        0.0,
        "Noise σ of a pixel",
        "how exact a Gaussian wants it",
        choices=(0.0, 0.1, 0.2, 0.3, 0.5),
        names={0.0: "learned"},
        low=0.0,
        high=1.0,
        more=True,
    )
    learning_rate: float = knob(
        0.03, "Learning rate", "how long each step is", choices=RATES, low=1e-5, high=0.1, branch=True, more=True
    )
    batch: int = knob(512, "Batch size", "training images per step", choices=(32, 128, 512), low=1, high=512, more=True)
    steps: int = knob(
        3000, "Training steps", "how long it learns", choices=(300, 1500, 3000, 6000), low=10, high=6000, more=True
    )

    @field_validator("noise")
    @classmethod
    def _no_pixel_is_exact(cls, noise: float) -> float:
        return max(noise, LEAST_NOISE) if noise else 0.0

    def sizes(self, shape: Shape) -> Sizes:
        """Return (P, 2 * latent) and (latent, P); the encoder's rows of log sigma^2 are zero."""
        height, width, colours = shape
        pixels = height * width * colours
        return {"encoder": (pixels, 2 * self.latent), "decoder": (self.latent, pixels)}


def pool(shape: Shape) -> int:
    """Return over how many pixels a side the encoder averages: 2 of colour images, else 1."""
    return 2 if shape[2] > 1 else 1
