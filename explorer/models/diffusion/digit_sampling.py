"""One digit on its way from noise to data: a learner whose steps are a solver's, by a network that learns no more.

So a sampling is a film as a training is: a pure function of its spec, made in a worker, kept in the store.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray

from explorer.models.base import Arrays, Frame, Learner
from explorer.models.configs.digit_sampling import NO_CLASS, SCALES, DigitSamplingConfig
from explorer.models.diffusion.alike import Alike
from explorer.models.diffusion.digit_weights import network
from explorer.models.diffusion.inpainting import back, known
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

    def mixed(self, w: float | Array) -> Array:
        """Return the forecast that is followed, (n, P), by w, one or (n, 1) (Ho & Salimans 2022, 2207.12598, eq. 6)."""
        out: Array = self.untold + w * (self.told - self.untold)
        return out


@dataclass(frozen=True)
class Guided:
    """A denoiser of images, asked for `labels` (n,), NO_CLASS for none, and guided by `w`, one or (n, 1)."""

    network: UNet
    labels: NDArray[np.int64]
    w: float | Array

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
    """A digit at one level of noise. After the last step it stays as it is.

    Beside the way that is asked for, row 0 of `x` (1 + S, P), others walk from the same noise with the guidance SCALES.
    """

    config: DigitSamplingConfig
    _found: Forecasts | None

    def __init__(self, config: DigitSamplingConfig, data: Any, seed: int) -> None:
        self.config = config
        self.scales = np.array([[config.guidance], *([scale] for scale in SCALES)])  # (1 + S, 1)
        self.denoiser = Guided(network(), np.full(len(self.scales), config.label), self.scales)
        pixels = self.denoiser.network.size.side**2
        if data.x.shape[1] != pixels:
            raise ValueError(f"the network knows digits of {pixels} pixels only, those of MNIST")
        self.path, self.times, self.known = PATHS[config.path], times(config.steps), known(config)
        self.step, self.seed = 0, seed
        x = start(self.path, len(self.scales), pixels, Alike([seed]))
        self._at(0, self._kept(x, 0))

    def advance(self, n_steps: int) -> None:
        """Take `n_steps` steps of the solver; what it draws is from the seed and the step alone."""
        for _ in range(min(n_steps, self.config.steps - self.step)):
            self._at(self.step + 1, self._stepped(self.x))

    def level(self) -> tuple[float, float]:
        """Return alpha and sigma as they are now."""
        alpha, sigma = self.path.level(self.times[self.step])
        return float(alpha), float(sigma)

    def forecasts(self) -> Forecasts:
        """Return what x_0 is taken for now, (1 + S, P) each; the network is asked once."""
        self._found = self._found or self.denoiser.both(self.x, *self.level())
        return self._found

    def snapshot(self) -> Frame:
        """Return x_t, the forecasts that are followed, and those with the class and without; t, alpha and sigma."""
        alpha, sigma = self.level()
        found = self.forecasts()
        followed = found.mixed(self.scales)
        shown = {"x": self.x[0], "forecast": followed[0], "told": found.told[0], "untold": found.untold[0]}
        shown["scales"] = followed[1:].ravel()
        arrays = {name: images.astype(np.float32) for name, images in shown.items()}
        return Frame(self.step, {"t": float(self.times[self.step]), "alpha": alpha, "sigma": sigma}, arrays)

    def state(self) -> Arrays:
        """Return x_t of every way, the step and the seed."""
        return {"step": np.array(self.step), "seed": np.array(self.seed), "x": self.x.copy()}

    def load(self, state: Arrays) -> None:
        """Take up a state of a way of as many steps on the same path; the guidance may differ."""
        self.seed = int(state["seed"])
        self._at(int(state["step"]), np.array(state["x"], np.float64))

    def _at(self, step: int, x: Array) -> None:
        self.step, self.x = step, x
        self._found = None

    def _asked(self, x: Array, alpha: float, sigma: float) -> Array:
        """Return what the solver follows, (1 + S, P): where it begins a step, that was asked already."""
        found = self.forecasts() if x is self.x else self.denoiser.both(x, alpha, sigma)
        return found.mixed(self.scales)

    def _stepped(self, x: Array) -> Array:
        """Return x (1 + S, P) a step later; where something is known, the step is taken `again` times."""
        t, then = (float(when) for when in self.times[self.step : self.step + 2])
        for repeat in range(self.config.again if self.known else 1):
            rng = Alike([self.seed, self.step + 1, repeat])  # a last 0 is as good as none
            if repeat:
                x = back(x, self.path, then, t, rng)
            x = run(self._asked, self.path, SOLVERS[self.config.solver], x, (t, then), rng).x[-1]
            x = self._kept(x, self.step + 1)
        return x

    def _kept(self, x: Array, step: int) -> Array:
        """Return x at a step with what is known put back, on the way that leads from the noise it all began with."""
        if self.known is None:
            return x
        noise = np.random.default_rng([self.seed]).standard_normal((x.shape[1],))
        return self.known.put(x, noise, self.path, float(self.times[step]))
