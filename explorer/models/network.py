"""A small neural network that learns p(y | x) and nothing else. With no hidden layer it is logistic regression."""

from collections.abc import Callable, Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, log_softmax, logsigmoid

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs import NetworkConfig
from explorer.models.configs.features import columns
from explorer.worlds import Data

__all__ = ["Network"]

ACTIVATIONS: dict[str, Callable[[Tensor], Tensor]] = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "sigmoid": torch.sigmoid,
    "linear": torch.nn.Identity(),
}


class Network(Learner):
    """A multilayer perceptron f whose loss is cross-entropy + l2/2 |W|^2 + l1 |W|_1 (Bishop 2006, 5.2 and 3.1.4).

    With two classes it has one output and sigma(f(x)) = p(A | x); with C > 2 it has C and softmax(f(x)) = p(y | x).
    """

    config: NetworkConfig

    def __init__(self, config: NetworkConfig, data: Data, seed: int) -> None:
        self.config = config
        self.x = torch.tensor(data.x, dtype=torch.float32)  # (n, 2)
        self.y = torch.tensor(data.y)  # (n,)
        self.is_a = torch.tensor(data.y == 0, dtype=torch.float32)  # (n,)
        self.sizes = config.sizes(data.classes)
        generator = torch.Generator().manual_seed(seed)
        self.weights = [
            (torch.randn(o, i, generator=generator) * 0.9 / i**0.5).requires_grad_()
            for i, o in zip(self.sizes, self.sizes[1:], strict=False)
        ]
        self.biases = [torch.zeros(o, requires_grad=True) for o in self.sizes[1:]]
        adam, sgd = torch.optim.Adam, torch.optim.SGD
        self.optimizer = (adam if config.optimizer == "adam" else sgd)(self.parameters(), lr=config.rate)
        self.step, self.seed = 0, seed

    def parameters(self) -> list[Tensor]:
        """Return W_1, b_1, W_2, b_2, ... in the order in which a film records them."""
        return [p for pair in zip(self.weights, self.biases, strict=True) for p in pair]

    @property
    def binary(self) -> bool:
        """Whether there are two classes, and so one output."""
        return self.sizes[-1] == 1

    def inputs(self, x: Tensor) -> Tensor:
        """Return what the network sees of points: (n, 2) -> (n, features)."""
        return torch.stack(columns(self.config.inputs, x[:, 0], x[:, 1], torch.sin), dim=1)

    def output(self, x: Tensor) -> Tensor:
        """Return f(x), log p(A | x) / p(B | x) or C numbers that stand for log p(y | x): (n, 2) -> (n, 1 or C)."""
        activation = ACTIVATIONS[self.config.activation]
        h = self.inputs(x)  # (n, features)
        for w, b in zip(self.weights[:-1], self.biases[:-1], strict=True):
            h = activation(h @ w.T + b)  # (n, width)
        f: Tensor = h @ self.weights[-1].T + self.biases[-1]  # (n, 1 or C)
        return f

    def loss(self, rows: Tensor | None = None) -> Tensor:
        """Return the mean cross-entropy in nats over the points of `rows`, or over all, plus the penalties."""
        x, y, is_a = self.x, self.y, self.is_a
        if rows is not None:
            x, y, is_a = x[rows], y[rows], is_a[rows]
        f = self.output(x)
        fit = binary_cross_entropy_with_logits(f[:, 0], is_a) if self.binary else cross_entropy(f, y)
        return fit + self.penalty()

    def penalty(self) -> Tensor:
        """Return l2/2 |W|^2 + l1 |W|_1; biases are free."""
        squares = torch.stack([(w**2).sum() for w in self.weights]).sum()
        penalty = self.config.l2 / 2 * squares
        if self.config.l1:
            penalty = penalty + self.config.l1 * torch.stack([w.abs().sum() for w in self.weights]).sum()
        return penalty

    def batch(self, step: int) -> Tensor | None:
        """Return which points step `step` looks at, drawn anew without replacement; None: all.

        Drawn from the seed and the step alone, so that nothing else has to be remembered.
        """
        n, size = len(self.x), self.config.batch
        if not 0 < size < n:
            return None
        return torch.from_numpy(np.random.default_rng([self.seed, step]).choice(n, size, replace=False))

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` gradient steps, each on all points or on its own batch."""
        for _ in range(n_steps):
            self.optimizer.zero_grad()
            torch.autograd.backward(self.loss(self.batch(self.step)))
            self.optimizer.step()
            self.step += 1

    @torch.no_grad()
    def snapshot(self) -> Frame:
        """Return the flat weights and the training loss in nats."""
        flat = torch.cat([p.flatten() for p in self.parameters()]).numpy().copy()
        return Frame(self.step, {"training_loss": float(self.loss())}, {"weights": flat})

    @torch.no_grad()
    def log_prob(self, x: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return log p(y | x): (n, 2) -> (n, C)."""
        f = self.output(torch.tensor(x, dtype=torch.float32)).double()
        if not self.binary:
            return log_softmax(f, dim=1).numpy()
        f = f[:, 0]
        return torch.stack([logsigmoid(f), logsigmoid(-f)], dim=1).numpy()

    def state(self) -> Arrays:
        """Return step, the batches' seed, weights and the optimizer's moments."""
        out: Arrays = {"step": np.array(self.step), "seed": np.array(self.seed)}
        for i, p in enumerate(self.parameters()):
            out[f"p{i}"] = p.detach().numpy().copy()
            for name, value in self.optimizer.state.get(p, {}).items():
                if isinstance(value, Tensor):
                    out[f"p{i}.{name}"] = value.numpy().copy()
        return out

    @torch.no_grad()
    def load(self, state: Arrays) -> None:
        """Take up a state of a network of the same layers; what a branch may change may differ."""
        self.step, self.seed = int(state["step"]), int(state["seed"])
        for i, p in enumerate(self.parameters()):
            p.copy_(torch.from_numpy(np.array(state[f"p{i}"])))
            moments = {
                key.split(".", 1)[1]: torch.from_numpy(np.array(v))
                for key, v in state.items()
                if key.startswith(f"p{i}.")
            }
            if moments:
                self.optimizer.state[p] = moments

    @torch.no_grad()
    def edit(self, weights: Mapping[int, float]) -> None:
        """Set some numbers of the flat weights by hand; the optimizer's moments stay."""
        at = 0
        for p in self.parameters():
            for i, value in weights.items():
                if at <= i < at + p.numel():
                    p.view(-1)[i - at] = value
            at += p.numel()
