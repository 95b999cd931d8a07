"""What learns images: the loop that all families share, and the door through which numpy goes in and out.

A family says what its loss is (vae.py, autoencoder.py, linear_vae.py); here are batches, Adam, the mean of the weights,
frames and states.
"""

import math
from abc import abstractmethod
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.config import Lattice
from explorer.models.configs.images import ImageModelConfig, pool
from explorer.models.configs.sizes import numbers
from explorer.models.flat import layers
from explorer.worlds.images.base import Images, Shape

__all__ = ["ImageModel", "Weights", "drawn", "draws", "mlp", "pooled", "rate", "square"]

Weights = Mapping[str, Tensor]  # the flat numbers of "encoder" and "decoder", and what else a family learns
Floats = NDArray[np.float32]
BLOCK = 64  # steps whose batches are drawn at a time, since starting a generator costs more than what it draws
MEMORY = 0.98  # of the weights' running mean, which begins shorter
LOOKED_AT = 500  # images on which the training loss is read


class ImageModel(Learner):
    """An encoder, a decoder, and a loss in nats an image that Adam lowers.

    Two sets of weights: `learned`, which Adam moves and which jitters with every batch, and their running mean `mean`
    (Polyak & Juditsky 1992). What is shown, asked and recorded is the mean: it is better, and its films are smooth.
    """

    config: ImageModelConfig

    def __init__(self, config: ImageModelConfig, data: Images, seed: int) -> None:
        self.config, self.data, self.seed, self.step = config, data, seed, 0
        self.x = torch.tensor(data.x)  # (n, P) in [0, 1]
        self.shape, self.latent = square(self.x.shape[1]), config.latent
        self.sizes = config.sizes(self.shape)
        self.learned: Weights = self.initial(torch.Generator().manual_seed(seed))
        self.mean: Weights = {name: flat.clone() for name, flat in self.learned.items()}
        for flat in self.learned.values():
            flat.requires_grad_()
        self.optimizer = torch.optim.Adam(self.learned.values(), lr=config.learning_rate)

    @abstractmethod
    def initial(self, generator: torch.Generator) -> Weights:
        """Return the weights to begin with."""

    @abstractmethod
    def posterior(self, w: Weights, x: Tensor) -> tuple[Tensor, Tensor]:
        """Return mu and log sigma^2 of q(z|x): (n, P) -> (n, d), (n, d)."""

    @abstractmethod
    def image(self, w: Weights, z: Tensor) -> Tensor:
        """Return the mean of p(x|z): (n, d) -> (n, P)."""

    @abstractmethod
    def log_p(self, w: Weights, x: Tensor, z: Tensor) -> Tensor:
        """Return log p(x|z) in nats: (n, P), (n, d) -> (n,)."""

    @abstractmethod
    def loss(self, w: Weights, x: Tensor, noise: Tensor) -> Tensor:
        """Return what is lowered, in nats an image: (n, P) and draws from N(0, I), (n, d), -> ()."""

    # --- training

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` steps of Adam, each on a batch of its own."""
        for _ in range(n_steps):
            rows, noise = self.batch(self.step)
            self.optimizer.param_groups[0]["lr"] = self.config.learning_rate * rate(self.step / self.config.steps)
            self.optimizer.zero_grad()
            torch.autograd.backward(self.loss(self.learned, self.x[rows], noise))
            self.optimizer.step()
            self._average()
            self.step += 1

    def batch(self, step: int) -> tuple[Tensor, Tensor]:
        """Return which images step `step` looks at, (batch,), and a draw from N(0, I) for each, (batch, d).

        Drawn from the seed and the step alone, so that nothing else has to be remembered.
        """
        block, row = divmod(step, BLOCK)
        rows, noise = draws(len(self.x), self.config.batch, self.latent, self.seed, block)
        return rows[row], noise[row]

    def _average(self) -> None:
        weight = 1 - min(MEMORY, self.step / (self.step + 8))  # 1 at first: the mean knows nothing of the draw
        with torch.no_grad():
            for name, flat in self.mean.items():
                flat.lerp_(self.learned[name], weight)

    # --- what can be seen and kept

    @torch.no_grad()
    def snapshot(self) -> Frame:
        """Return both networks, and the loss on some images that it learns from, with the same noise each time."""
        x = self.x[:LOOKED_AT]
        noise = torch.randn(len(x), self.latent, generator=torch.Generator().manual_seed(0))
        arrays = {name: self.mean[name].numpy().copy() for name in self.sizes}
        return Frame(self.step, {"training_loss": float(self.loss(self.mean, x, noise))}, arrays)

    def state(self) -> Arrays:
        """Return step, the batches' seed, both sets of weights and Adam's moments."""
        kept: Arrays = {"step": np.array(self.step), "seed": np.array(self.seed)}
        for name, flat in self.learned.items():
            kept[name] = flat.detach().numpy().copy()
            kept[f"{name}.mean"] = self.mean[name].numpy().copy()
            for moment, values in self.optimizer.state[flat].items():
                kept[f"{name}.adam.{moment}"] = values.numpy().copy()
        return kept

    def load(self, state: Arrays) -> None:
        """Take up a state of a model of the same sizes; what a branch may change may differ."""
        self.step, self.seed = int(state["step"]), int(state["seed"])
        for name, flat in self.learned.items():
            flat.data.copy_(_tensor(state[name]))
            self.mean[name].copy_(_tensor(state[f"{name}.mean"]))
            own = f"{name}.adam."
            moments = {key.removeprefix(own): _tensor(values) for key, values in state.items() if key.startswith(own)}
            self.optimizer.state.pop(flat, None)
            if moments:
                self.optimizer.state[flat] = moments

    def kept(self) -> Self:
        """Return the same model with its weights rounded as a film keeps them."""
        other = type(self)(self.config, self.data, self.seed)
        other.load(self.state())
        for name in self.sizes:
            storage = self.config.stored(name)
            assert isinstance(storage, Lattice)
            other.mean[name].copy_(_tensor(storage.rounded(self.mean[name].numpy())))
        return other

    # --- asked from outside: numpy in, numpy out

    @torch.no_grad()
    def encode(self, x: Floats) -> tuple[Floats, Floats]:
        """Return mu and log sigma^2 of q(z|x): (n, P) -> (n, d), (n, d)."""
        mu, log_var = self.posterior(self.mean, _tensor(x))
        return mu.numpy(), log_var.numpy()

    @torch.no_grad()
    def decode(self, z: Floats) -> Floats:
        """Return the mean of p(x|z): (n, d) -> (n, P)."""
        shown: Floats = self.image(self.mean, _tensor(z)).numpy()
        return shown

    @torch.no_grad()
    def log_likelihood(self, x: Floats, z: Floats) -> NDArray[np.float64]:
        """Return log p(x|z) in nats: (n, P), (n, d) -> (n,)."""
        nats: NDArray[np.float64] = self.log_p(self.mean, _tensor(x), _tensor(z)).double().numpy()
        return nats


def mlp(flat: Tensor, sizes: tuple[int, ...], x: Tensor) -> Tensor:
    """Return what a network says of x, ReLU between its layers and nothing after the last.

    (n, sizes[0]) -> (n, sizes[-1]); its numbers are W_1 row by row, (out, in), b_1, W_2, b_2, ...
    """
    for layer, (weight, bias) in enumerate(layers(flat, sizes)):
        x = torch.addmm(bias, torch.relu(x) if layer else x, weight.T)  # (n, o)
    return x


def drawn(sizes: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Return flat numbers to begin with: weights that keep the scale of what goes through, and biases 0."""
    flat = torch.zeros(numbers(sizes))
    at = 0
    for i, o in pairwise(sizes):
        flat[at : at + i * o] = torch.randn(i * o, generator=generator) / i**0.5
        at += (i + 1) * o
    return flat


def pooled(x: Tensor, shape: Shape) -> Tensor:
    """Return the means over squares of pool(shape) pixels a side: (n, P) -> (n, P')."""
    height, width, colours = shape
    side = pool(shape)
    if side == 1:
        return x
    squares = x.view(-1, height // side, side, width // side, side, colours)
    return squares.mean(dim=(2, 4)).flatten(1)


def square(pixels: int) -> Shape:
    """Return the shape of square images of so many numbers, grey or coloured: none is both, for 3 is no square.

    Raises:
        ValueError: there is no such shape.
    """
    for colours in (1, 3):
        side = math.isqrt(pixels // colours)
        if side * side * colours == pixels:
            return side, side, colours
    raise ValueError(f"no square image has {pixels} numbers")


def rate(progress: float) -> float:
    """Return the share of the learning rate: it rises for a fifth of the steps, and falls in the second half.

    Full steps at the very beginning switch neurons off for good, and trainings differ more. The fall is a cosine, down
    to a twentieth.
    """
    rise, fall = min(1.0, (progress + 0.001) / 0.2), max(0.0, 2 * progress - 1)
    return rise * (0.05 + 0.95 * (1 + math.cos(math.pi * min(fall, 1))) / 2)


@lru_cache(maxsize=4)
def draws(n: int, batch: int, latent: int, seed: int, block: int) -> tuple[Tensor, Tensor]:
    """Return which of `n` images each step of a block looks at, (BLOCK, batch), and its noise, (BLOCK, batch, d)."""
    generator = np.random.default_rng([seed, block])
    rows = generator.integers(n, size=(BLOCK, batch))
    return torch.from_numpy(rows), torch.from_numpy(generator.standard_normal((BLOCK, batch, latent), np.float32))


def _tensor(values: NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.array(values))
