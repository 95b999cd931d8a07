"""A diffusion model of points: a network that learns to take noise out (Ho et al. 2020; Lipman et al. 2023).

x = cos(a) x_0 + sin(a) e, with the angle a drawn evenly from [0, pi / 2]; of x and a it says v, the noise, the data or
the velocity, and lowers the squared error. The class is told to a share of the points (Ho & Salimans 2022, arXiv
2207.12598), so that the same network knows p(x) and p(x | y).
"""

import math
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.functional import one_hot

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs.diffusion import PAIRS, DiffusionConfig, last_angle
from explorer.models.diffusion.batches import Batch, Drawing, batch
from explorer.models.diffusion.network import FULL, initial, level, output
from explorer.models.diffusion.predictions import Parts, parts_of, said
from explorer.models.diffusion.reflow import Pairs, pairs
from explorer.worlds.base import Array

__all__ = ["Diffusion"]

Points = NDArray[np.floating[Any]]
Floats = NDArray[np.float32]
BETAS = (0.9, 0.99)  # of Adam


class Diffusion(Learner):
    """The network, to be asked about points x (n, d) behind alpha of the signal and sigma of noise."""

    config: DiffusionConfig

    def __init__(self, config: DiffusionConfig, data: Any, seed: int) -> None:
        self.config, self.step = config, 0
        self.x = torch.tensor(data.x, dtype=torch.float32)  # (n, d)
        self.told = one_hot(torch.tensor(data.y), data.classes).float()  # (n, C)
        if not config.conditional:
            self.told = self.told[:, :0]
        self.sizes = config.sizes(data.classes)
        self.shares = self.told.mean(dim=0).double().numpy()  # (C,)
        self.shares /= self.shares.sum() or 1.0
        self.pairs: Pairs | None = None  # that it learns from instead of the points, once it has made them
        self.drawing = Drawing(len(self.x), self.x.shape[1], config.batch, seed)
        self.learned = initial(self.sizes, torch.Generator().manual_seed(seed)).requires_grad_()
        self.shown = self.learned.detach().clone() if config.averaging else self.learned.detach()
        self.optimizer = torch.optim.Adam([self.learned], lr=config.learning_rate, betas=BETAS)

    # --- what can be asked

    @torch.no_grad()
    def denoise(self, x: Points, alpha: float, sigma: float, label: int | None = None) -> Floats:
        """Return the forecast of x_0, (n, d) -> (n, d), of points of class `label`, or of any where it is None.

        Where nothing of the signal is left, the noise says nothing of x_0: a network that says the noise is asked no
        farther than `last_angle` (Lin et al. 2024, arXiv 2305.08891, 3.3).

        Raises:
            ValueError: the network is never told a class, or there is no such class.
        """
        length = math.hypot(alpha, sigma)
        points = _floats(x) / length
        angle = torch.full((len(points),), min(math.atan2(sigma, alpha), last_angle(self.config.prediction)))
        forecast: Floats = self.parts(self.shown, points, angle, self._class(label, len(points))).data.numpy()
        return forecast

    def _class(self, label: int | None, n: int) -> Tensor:
        told = torch.zeros(n, self.told.shape[1])
        if label is not None:
            if not 0 <= label < told.shape[1]:
                raise ValueError("there is no such class, or none is told")
            told[:, label] = 1
        return told

    def parts(self, flat: Tensor, x: Tensor, angle: Tensor, told: Tensor) -> Parts:
        """Return the forecasts of x_0 and the noise of points of length one, x = cos x_0 + sin e: (n, d) each."""
        at = level(angle)
        value = output(flat, self.sizes, x, angle, told)
        return parts_of(self.config.prediction, x * (at.alpha**2 + at.sigma**2) ** 0.5, value, at)

    @torch.no_grad()
    def losses(self, x_0: Points, y: NDArray[np.int64], noise: Points, angle: float) -> Floats:
        """Return |v - its v|^2 of each point at one angle, whatever it predicts; `y` (n,), below 0 untold: (n,)."""
        data, e = _floats(x_0), _floats(noise)
        told = torch.zeros(len(data), self.told.shape[1])
        if told.shape[1]:
            told = one_hot(torch.tensor(y).clamp(min=0), told.shape[1]).float() * (torch.tensor(y) >= 0)[:, None]
        angles = torch.full((len(data),), angle)
        at = level(angles)
        parts = self.parts(self.shown, math.cos(angle) * data + math.sin(angle) * e, angles, told)
        found: Floats = ((said("v", parts, at) - said("v", Parts(data, e), at)) ** 2).sum(dim=1).numpy()
        return found

    # --- training

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` steps."""
        for _ in range(n_steps):
            if self.config.reflow and self.step == self.config.steps // 2:
                self.pairs = pairs(self._forecast, PAIRS, self.shares, self.x.shape[1], self.drawing.seed)
            loss = self.loss(self.learned, batch(self.drawing, self.step))
            self.optimizer.param_groups[0]["lr"] = self.rate()
            (self.learned.grad,) = torch.autograd.grad(loss, self.learned)
            self.optimizer.step()
            if self.config.averaging:
                self.shown.lerp_(
                    self.learned.detach(), 1 - min(self.config.averaging, (1 + self.step) / (10 + self.step))
                )
            self.step += 1

    def rate(self) -> float:
        """Return the learning rate at this step: it falls to 0 as a cosine does, with reflow in each half."""
        half, steps = self.config.steps // 2, self.config.steps
        first, last = (0, steps) if not self.config.reflow else (0, half) if self.step < half else (half, steps)
        return self.config.learning_rate * (1 + math.cos(math.pi * min(1.0, (self.step - first) / (last - first)))) / 2

    def _forecast(self, x: Array, alpha: float, sigma: float, label: int | None) -> Array:
        return np.asarray(self.denoise(x, alpha, sigma, label), np.float64)

    def loss(self, flat: Tensor, drawn: Batch) -> Tensor:
        """Return the mean squared error of what is said, (), on the points of a batch."""
        data, noise, told = self._learned_from(drawn)
        angle = FULL * drawn.place
        told = told * (drawn.luck >= self.config.dropout)[:, None]
        at = level(angle)
        length = (at.alpha**2 + at.sigma**2) ** 0.5
        x = (at.alpha * data + at.sigma * noise) / length
        target = said(self.config.prediction, Parts(data, noise), at)
        loss: Tensor = ((output(flat, self.sizes, x, angle, told) - target) ** 2).sum(dim=1).mean()
        return loss

    def _learned_from(self, drawn: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Return points, their noise and their class one-hot: independent of each other, or its own pairs."""
        if self.pairs is None:
            return self.x[drawn.rows], drawn.noise, self.told[drawn.rows]
        rows = (drawn.which * len(self.pairs.data)).long()
        return self.pairs.data[rows], self.pairs.noise[rows], self.pairs.told(self.told.shape[1])[rows]

    # --- what can be seen and kept

    def snapshot(self) -> Frame:
        """Return the flat numbers as they are shown; its numbers are the evaluator's."""
        return Frame(self.step, {}, {"weights": self.shown.numpy().copy()})

    def state(self) -> Arrays:
        """Return step, the batches' seed, the numbers, their running mean, the optimizer's moments, and its pairs."""
        kept: Arrays = {"step": np.array(self.step), "seed": np.array(self.drawing.seed)}
        kept["learned"] = self.learned.detach().numpy().copy()
        kept["mean"] = self.shown.numpy().copy()
        if self.pairs is not None:
            kept |= {f"pairs.{name}": values.numpy().copy() for name, values in self.pairs._asdict().items()}
        moments = self.optimizer.state[self.learned].items()
        return kept | {f"moment.{key}": value.numpy().copy() for key, value in moments}

    def load(self, state: Arrays) -> None:
        """Take up a state of a network of the same sizes; what a branch may change may differ."""
        self.step, self.drawing = int(state["step"]), self.drawing._replace(seed=int(state["seed"]))
        numbers = {name: torch.from_numpy(np.array(values)) for name, values in state.items()}
        self.learned.data.copy_(numbers["learned"])
        self.shown.copy_(numbers["mean"])
        made = {name.removeprefix("pairs."): values for name, values in numbers.items() if name.startswith("pairs.")}
        self.pairs = Pairs(**made) if made else None
        self.optimizer.state.pop(self.learned, None)
        moments = {
            name.removeprefix("moment."): values for name, values in numbers.items() if name.startswith("moment.")
        }
        if moments:
            self.optimizer.state[self.learned] = moments


def _floats(values: Points) -> Tensor:
    return torch.from_numpy(np.array(values, np.float32))
