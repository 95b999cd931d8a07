"""One digit on its way from noise to data: a learner whose steps are a solver's, by a network that learns no more.

So a sampling is a film as a training is: a pure function of its spec, made in a worker, kept in the store.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs.digit_sampling import NO_CLASS, DigitSamplingConfig
from explorer.models.diffusion.digit_weights import network
from explorer.models.diffusion.paths import PATHS, angle
from explorer.models.diffusion.predictions import Level, parts_of
from explorer.models.diffusion.solvers import SOLVERS, run, start, times
from explorer.models.diffusion.unet import UNet
from explorer.worlds.base import Array

__all__ = ["DigitSampling", "Forecasts", "Guided"]


class Forecasts(NamedTuple):
    """What x_0 is taken for, with the class and without: (n, P) each. Where no class is asked for they are the same."""

    told: Array
    untold: Array

    def mixed(self, w: float) -> Array:
        """Return the forecast that is followed, (n, P) (Ho & Salimans 2022, arXiv 2207.12598, eq. 6)."""
        out: Array = self.untold + w * (self.told - self.untold)
        return out


@dataclass(frozen=True)
class Guided:
    """A denoiser of images, asked for `labels` (n,), NO_CLASS for none, and guided by `w`."""

    network: UNet
    labels: NDArray[np.int64]
    w: float

    def __call__(self, x: Array, alpha: float, sigma: float) -> Array:
        """Return the forecast of x_0 that is followed: (n, P) -> (n, P)."""
        return self.both(x, alpha, sigma).mixed(self.w)

    def both(self, x: Array, alpha: float, sigma: float) -> Forecasts:
        """Return both forecasts, from one look at the images with the class and without: (n, P) -> 2 of (n, P)."""
        none = self.network.size.classes
        labels = np.where(self.labels == NO_CLASS, none, self.labels)
        told, untold = np.split(self._asked(np.tile(x, (2, 1)), alpha, sigma, [*labels, *[none] * len(labels)]), 2)
        return Forecasts(told, untold)

    @torch.no_grad()
    def _asked(self, x: Array, alpha: float, sigma: float, labels: list[int]) -> Array:
        seen = torch.from_numpy((x / np.hypot(alpha, sigma)).astype(np.float32))  # of length one
        turned = torch.full((len(x),), float(angle(np.array(alpha), np.array(sigma))))
        v = self.network(seen, turned, torch.tensor(labels)).double().numpy()
        data: Array = parts_of("v", x, v, Level(alpha, sigma, 0.0, 0.0)).data
        return data


class DigitSampling(Learner):
    """A digit at one level of noise. After the last step it stays as it is."""

    config: DigitSamplingConfig

    def __init__(self, config: DigitSamplingConfig, data: Any, seed: int) -> None:
        self.config, self.seed, self.step = config, seed, 0
        self.denoiser = Guided(network(), np.array([config.label]), config.guidance)
        pixels = self.denoiser.network.size.side**2
        if data.x.shape[1] != pixels:
            raise ValueError(f"the network knows digits of {pixels} pixels only, those of MNIST")
        self.path, self.times = PATHS[config.path], times(config.steps)
        self.x = start(self.path, 1, pixels, np.random.default_rng([seed]))  # (1, P)

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` steps of the solver; what it draws is from the seed and the step alone."""
        solver = SOLVERS[self.config.solver]
        for _ in range(min(n_steps, self.config.steps - self.step)):
            rng = np.random.default_rng([self.seed, self.step + 1])
            when = self.times[self.step : self.step + 2]
            self.x = run(self.denoiser, self.path, solver, self.x, when, rng).x[-1]
            self.step += 1

    def level(self) -> tuple[float, float]:
        """Return alpha and sigma as they are now."""
        alpha, sigma = self.path.level(self.times[self.step])
        return float(alpha), float(sigma)

    def forecasts(self) -> Forecasts:
        """Return what x_0 is taken for now, (1, P) each."""
        return self.denoiser.both(self.x, *self.level())

    def snapshot(self) -> Frame:
        """Return x_t, the forecast that is followed, and those with the class and without; t, alpha and sigma."""
        alpha, sigma = self.level()
        found = self.forecasts()
        shown = {"x": self.x, "forecast": found.mixed(self.config.guidance), **found._asdict()}
        arrays = {name: images[0].astype(np.float32) for name, images in shown.items()}
        return Frame(self.step, {"t": float(self.times[self.step]), "alpha": alpha, "sigma": sigma}, arrays)

    def state(self) -> Arrays:
        """Return x_t, the step and the seed."""
        return {"step": np.array(self.step), "seed": np.array(self.seed), "x": self.x[0].copy()}

    def load(self, state: Arrays) -> None:
        """Take up a state of a way of as many steps on the same path; the guidance may differ."""
        self.step, self.seed = int(state["step"]), int(state["seed"])
        self.x = np.array(state["x"], np.float64)[None]
