"""A small neural network that learns p(y | x) and nothing else. With no hidden layer it is logistic regression."""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, log_softmax, logsigmoid

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs import NetworkConfig
from explorer.worlds import Data

__all__ = ["Network"]

ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid}


class Network(Learner):
    """A multilayer perceptron f whose loss is cross-entropy + l2/2 |W|^2 (Bishop 2006, 5.2).

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
        self.step = 0

    def parameters(self) -> list[Tensor]:
        """Return W_1, b_1, W_2, b_2, ... in the order in which a film records them."""
        return [p for pair in zip(self.weights, self.biases, strict=True) for p in pair]

    @property
    def binary(self) -> bool:
        """Whether there are two classes, and so one output."""
        return self.sizes[-1] == 1

    def output(self, x: Tensor) -> Tensor:
        """Return f(x), log p(A | x) / p(B | x) or C numbers that stand for log p(y | x): (n, 2) -> (n, 1 or C)."""
        activation = ACTIVATIONS[self.config.activation]
        h = x
        for w, b in zip(self.weights[:-1], self.biases[:-1], strict=True):
            h = activation(h @ w.T + b)  # (n, width)
        f: Tensor = h @ self.weights[-1].T + self.biases[-1]  # (n, 1 or C)
        return f

    def loss(self) -> Tensor:
        """Return the mean cross-entropy in nats plus the penalty."""
        penalty = torch.stack([(w**2).sum() for w in self.weights]).sum()
        f = self.output(self.x)
        fit = binary_cross_entropy_with_logits(f[:, 0], self.is_a) if self.binary else cross_entropy(f, self.y)
        return fit + self.config.l2 / 2 * penalty

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` gradient steps on all points."""
        for _ in range(n_steps):
            self.optimizer.zero_grad()
            torch.autograd.backward(self.loss())
            self.optimizer.step()
        self.step += n_steps

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
        """Return step, weights and the optimizer's moments."""
        out: Arrays = {"step": np.array(self.step)}
        for i, p in enumerate(self.parameters()):
            out[f"p{i}"] = p.detach().numpy().copy()
            for name, value in self.optimizer.state.get(p, {}).items():
                if isinstance(value, Tensor):
                    out[f"p{i}.{name}"] = value.numpy().copy()
        return out

    @torch.no_grad()
    def load(self, state: Arrays) -> None:
        """Take up a state of a network of the same layers; the learning rate and the penalty may differ."""
        self.step = int(state["step"])
        for i, p in enumerate(self.parameters()):
            p.copy_(torch.from_numpy(np.array(state[f"p{i}"])))
            moments = {
                key.split(".", 1)[1]: torch.from_numpy(np.array(v))
                for key, v in state.items()
                if key.startswith(f"p{i}.")
            }
            if moments:
                self.optimizer.state[p] = moments
