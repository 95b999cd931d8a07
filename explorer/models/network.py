"""A small neural network that learns p(y | x) and nothing else. With no hidden layer it is logistic regression."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import pairwise

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, log_softmax, logsigmoid, one_hot

from explorer.models.base import Arrays, Frame
from explorer.models.classifier import Classifier
from explorer.models.configs.features import columns
from explorer.models.configs.network import NetworkConfig
from explorer.models.flat import layers
from explorer.worlds.plane.base import Data

__all__ = ["Network"]

Function = Callable[[Tensor], Tensor]
BLOCK = 64  # steps whose batches are drawn at a time, since starting a generator costs more than what it draws

# An activation and its derivative; the derivative is written in what the activation returned.
ACTIVATIONS: dict[str, tuple[Function, Function]] = {
    "tanh": (torch.tanh, lambda h: 1 - h * h),
    "relu": (torch.relu, lambda h: (h > 0).to(h.dtype)),
    "sigmoid": (torch.sigmoid, lambda h: h * (1 - h)),
    "linear": (torch.nn.Identity(), torch.ones_like),
}


class Network(Classifier):
    """A multilayer perceptron f whose loss is cross-entropy + l2/2 |W|^2 + l1 |W|_1 (Bishop 2006, 5.2 and 3.1.4).

    With two classes it has one output and sigma(f(x)) = p(A | x); with C > 2 it has C and softmax(f(x)) = p(y | x).
    All its numbers lie in `flat`: W_1 row by row, b_1, W_2, b_2, ... `weights` and `biases` are views of it.
    """

    config: NetworkConfig

    def __init__(self, config: NetworkConfig, data: Data, seed: int) -> None:
        self.config = config
        self.x = self.inputs(torch.tensor(data.x, dtype=torch.float32))  # (n, features)
        self.sizes = config.sizes(data.classes)
        y = torch.tensor(data.y)
        self.target = (one_hot(y, data.classes) if self.sizes[-1] > 1 else (y == 0)[:, None]).float()  # (n, 1 or C)
        self.flat = torch.zeros(sum((i + 1) * o for i, o in pairwise(self.sizes)))
        self.gradient = torch.zeros_like(self.flat)
        self.weights, self.biases = self._layers(self.flat)
        generator = torch.Generator().manual_seed(seed)
        for w in self.weights:
            w.copy_(torch.randn(*w.shape, generator=generator) * 0.9 / w.shape[1] ** 0.5)
        adam, sgd = torch.optim.Adam, torch.optim.SGD
        self.optimizer = (adam if config.optimizer == "adam" else sgd)([self.flat], lr=config.learning_rate)
        self.step, self.seed = 0, seed

    def _layers(self, flat: Tensor) -> tuple[list[Tensor], list[Tensor]]:
        """Return views of flat numbers as W_1, W_2, ..., each (out, in), and b_1, b_2, ..., each (out,)."""
        pairs = layers(flat, self.sizes)
        return [w for w, _ in pairs], [b for _, b in pairs]

    @property
    def binary(self) -> bool:
        """Whether there are two classes, and so one output."""
        return self.sizes[-1] == 1

    def inputs(self, x: Tensor) -> Tensor:
        """Return what the network sees of points: (n, 2) -> (n, features)."""
        return torch.stack(columns(self.config.inputs, x[:, 0], x[:, 1], torch.sin), dim=1)

    def values(self, seen: Tensor) -> list[Tensor]:
        """Return what each layer says, from its inputs, (n, features), to f(x), (n, 1 or C).

        f(x) is log p(A | x) / p(B | x), or C numbers that stand for log p(y | x).
        """
        activation, _ = ACTIVATIONS[self.config.activation]
        values = [seen]
        for w, b in zip(self.weights[:-1], self.biases[:-1], strict=True):
            values.append(activation(torch.addmm(b, values[-1], w.T)))  # (n, width)
        return [*values, torch.addmm(self.biases[-1], values[-1], self.weights[-1].T)]

    def loss(self, rows: Tensor | slice = slice(None)) -> Tensor:
        """Return the mean cross-entropy in nats over the points of `rows`, or over all, plus the penalties."""
        f, target = self.values(self.x[rows])[-1], self.target[rows]
        fit = binary_cross_entropy_with_logits(f, target) if self.binary else cross_entropy(f, target)
        squares, sizes = (sum(measure(w).sum() for w in self.weights) for measure in (torch.square, torch.abs))
        return fit + self.config.l2 / 2 * squares + self.config.l1 * sizes

    def backpropagate(self, rows: Tensor | slice = slice(None)) -> None:
        """Write the gradient of `loss` over the points of `rows` into `gradient` (Bishop 2006, 5.3).

        By hand, since for networks this small the recording of a graph would take longer than all their arithmetic.
        """
        _, slope = ACTIVATIONS[self.config.activation]
        *hidden, f = self.values(self.x[rows])
        chance = torch.sigmoid(f) if self.binary else torch.softmax(f, dim=1)
        delta = (chance - self.target[rows]) / len(f)  # d loss / d f, (n, 1 or C)
        to_weights, to_biases = self._layers(self.gradient)
        for layer in reversed(range(len(self.weights))):
            weight, h = self.weights[layer], hidden[layer]
            torch.mm(delta.T, h, out=to_weights[layer])
            torch.sum(delta, dim=0, out=to_biases[layer])
            if self.config.l2:
                to_weights[layer].add_(weight, alpha=self.config.l2)
            if self.config.l1:
                to_weights[layer].add_(weight.sign(), alpha=self.config.l1)
            if layer:
                delta = delta @ weight * slope(h)

    def batch(self, step: int) -> Tensor | slice:
        """Return which points step `step` looks at, drawn anew without replacement, or all.

        Drawn from the seed and the step alone, so that nothing else has to be remembered.
        """
        n, size = len(self.x), self.config.batch
        if not 0 < size < n:
            return slice(None)
        block, row = divmod(step, BLOCK)
        return batches(n, size, self.seed, block)[row]

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` gradient steps, each on all points or on its own batch."""
        self.flat.grad = self.gradient
        for _ in range(n_steps):
            self.backpropagate(self.batch(self.step))
            self.optimizer.step()
            self.step += 1

    def snapshot(self) -> Frame:
        """Return the flat weights and the training loss in nats."""
        return Frame(self.step, {"training_loss": float(self.loss())}, {"weights": self.flat.numpy().copy()})

    def log_prob(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return log p(y | x): (n, 2) -> (n, C)."""
        f = self.values(self.inputs(torch.tensor(x, dtype=torch.float32)))[-1].double()
        return (torch.cat([logsigmoid(f), logsigmoid(-f)], dim=1) if self.binary else log_softmax(f, dim=1)).numpy()

    def state(self) -> Arrays:
        """Return step, the batches' seed, weights and the optimizer's moments."""
        moments = self.optimizer.state[self.flat].items()
        return {
            "step": np.array(self.step),
            "seed": np.array(self.seed),
            "weights": self.flat.numpy().copy(),
            **{f"weights.{name}": v.numpy().copy() for name, v in moments if isinstance(v, Tensor)},
        }

    def load(self, state: Arrays) -> None:
        """Take up a state of a network of the same layers; what a branch may change may differ."""
        self.step, self.seed = int(state["step"]), int(state["seed"])
        self.flat.copy_(torch.from_numpy(np.array(state["weights"])))
        moments = {key.partition(".")[2]: torch.from_numpy(np.array(v)) for key, v in state.items() if "." in key}
        if moments:
            self.optimizer.state[self.flat] = moments

    def edit(self, weights: Mapping[int, float]) -> None:
        """Set some numbers of the flat weights by hand; the optimizer's moments stay."""
        for i, value in weights.items():
            self.flat[i] = value


@lru_cache(maxsize=4)
def batches(n: int, size: int, seed: int, block: int) -> Tensor:
    """Return which of `n` points each step of a block looks at, (BLOCK, size): where the smallest of n draws lie."""
    draws = np.random.default_rng([seed, block]).random((BLOCK, n))
    return torch.from_numpy(draws.argpartition(size - 1, axis=1)[:, :size].copy())
