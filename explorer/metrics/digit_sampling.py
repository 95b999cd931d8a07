"""The evaluator of a digit on its way from noise to data: what a judge sees in the forecast, and whose it is.

The judge learned the real digits. Its scores become chances by a sharpness that suits the held-out digits best. How
near the digit is to those that the network learned from is told in pixels. numpy only.
"""

from functools import cached_property
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from scipy.special import log_softmax

from explorer.metrics.distances import squares
from explorer.metrics.image_judge import judge_of
from explorer.models.configs.digit_sampling import NO_CLASS, SCALES, DigitSamplingConfig
from explorer.worlds.base import Array
from explorer.worlds.images.base import ImageSource

__all__ = ["DigitSamplingEvaluator", "make", "pixels"]

SPREAD = {"nearest": 50, "nearest_low": 5, "nearest_high": 95}  # percentiles of held-out digits' distances
SHARPNESS = np.geomspace(1.0, 30.0, 30)  # of the judge's scores, tried on held-out digits

Images = NDArray[np.floating[Any]]


class Forecasts(Protocol):
    """What x_0 is taken for, with the class and without: (n, P) each, from -1 to 1.

    Row 0 is of the way that is asked for; others, where there are any, of those with the guidance SCALES.
    """

    told: Any
    untold: Any

    def mixed(self, w: Any) -> Any:
        """Return the forecasts that are followed, (n, P), by w, one or (n, 1)."""


class Learner(Protocol):
    """A digit on its way."""

    config: Any

    def forecasts(self) -> Any:
        """Return its `Forecasts` now."""


class Nearest(NamedTuple):
    """The digits learned from that are nearest to some: which, (n,), and how far, (n,)."""

    rows: NDArray[np.int64]
    distance: Array


def make(source: ImageSource, config: DigitSamplingConfig) -> "DigitSamplingEvaluator":
    """Return the evaluator of a sampling with this config."""
    return DigitSamplingEvaluator(source, config)


def pixels(x: Images) -> Array:
    """Return images from -1 to 1 as pixels in [0, 1]."""
    out: Array = np.clip((np.asarray(x, np.float64) + 1) / 2, 0.0, 1.0)
    return out


class DigitSamplingEvaluator:
    """Reads a digit on its way, beside the digits of its source: all, as long as nobody asks for fewer."""

    def __init__(self, source: ImageSource, config: DigitSamplingConfig) -> None:
        self.source, self.config = source, config
        self.known, self.held = source.data(), source.held_out()

    def read(self, learner: Learner) -> dict[str, float]:
        """Return the numbers of a frame, of the forecast.

        `chance` is that of the class asked for in the judge's eyes, of the likeliest where none is; `looks` is the
        likeliest class; `pull` is by how much the class changes the forecast, root mean square over pixels.
        """
        found = learner.forecasts()
        chances = self.chances(_followed(found, learner.config.guidance)[:1])[0]
        looks = int(chances.argmax())
        asked = looks if self.config.label == NO_CLASS else self.config.label
        pull = float(np.sqrt(((found.told[0] - found.untold[0]) ** 2).mean()))
        return {"chance": float(chances[asked]), "looks": float(looks), "pull": pull}

    def summary(self, learner: Learner) -> dict[str, float]:
        """Return which digit that was learned from is nearest to what came out, and how far it is.

        A distance is the root of summed squares of pixels in [0, 1]. `looks_0`, `looks_1` and so on are the likeliest
        classes of what came out of the ways with the guidance SCALES.
        """
        out = _followed(learner.forecasts(), learner.config.guidance)
        found, looks = self.nearest(out[:1]), self._scores(out).argmax(axis=1)
        of_scales = {f"looks_{scale:g}": float(seen) for scale, seen in zip(SCALES, looks[1:], strict=False)}
        return {"nearest": float(found.distance[0]), "nearest_row": float(found.rows[0])} | of_scales

    def floor(self) -> dict[str, float]:
        """Return what held-out digits read: the mean chance of their own class, and how far the nearest is.

        Of the distances these are the median, `nearest`, and the 5th and 95th percentiles, `nearest_low` and
        `nearest_high`.
        """
        return dict(self._floor)

    def chances(self, x: Images) -> Array:
        """Return each class's chance in the judge's eyes: (n, P) in [0, 1] -> (n, C)."""
        out: Array = np.exp(log_softmax(self._sharpness * self._scores(x), axis=1))
        return out

    def nearest(self, x: Images) -> Nearest:
        """Return the nearest digits that were learned from: of (n, P) in [0, 1]."""
        apart = squares(np.asarray(x, np.float64), np.asarray(self.known.x, np.float64))
        rows = apart.argmin(axis=1)
        return Nearest(rows, np.sqrt(np.maximum(apart[np.arange(len(rows)), rows], 0.0)))

    @cached_property
    def _judge(self) -> Any:
        return judge_of(self.source)

    def _scores(self, x: Images) -> Array:
        out: Array = self._judge.scores(self._judge.features(x))
        return out

    @cached_property
    def _sharpness(self) -> float:
        scores, own = self._scores(self.held.x), np.arange(len(self.held))
        said = [log_softmax(sharp * scores, axis=1)[own, self.held.y].mean() for sharp in SHARPNESS]
        return float(SHARPNESS[int(np.argmax(said))])

    @cached_property
    def _floor(self) -> dict[str, float]:
        own = self.chances(self.held.x)[np.arange(len(self.held)), self.held.y]
        distance = self.nearest(self.held.x).distance
        return {"chance": float(own.mean())} | {
            name: float(np.percentile(distance, share)) for name, share in SPREAD.items()
        }


def _followed(found: Forecasts, guidance: float) -> Array:
    """Return the forecasts that are followed, as pixels: (n, P)."""
    return pixels(found.mixed(np.array([guidance, *SCALES])[: len(found.told), None]))
