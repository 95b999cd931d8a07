"""The page's presets about digits, each with what its title says as a predicate over the finished film. numpy only."""

import numpy as np
from scipy.special import softmax

from explorer.concepts.diffusion.state import MODEL, DiffusionState
from explorer.metrics.distances import squares
from explorer.models.configs.digit_sampling import SCALES, DigitSamplingConfig
from explorer.models.diffusion.masks import kept
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import SOLVERS, run, times
from explorer.page.concept import Preset
from explorer.page.words.language import N_
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds import images
from explorer.worlds.base import Array

__all__ = ["ASKED", "DIGITS", "EARLY", "by_heart", "digits_state", "filled_in", "heavier", "known_early"]

ASKED = 3  # the digit that is asked for
EARLY = 6  # frame: three quarters of the way are still ahead
EIGHT = 16  # row of a held-out 8
UPPER = "f" * 24 + "c" + "0" * 24  # seven rows of fourteen cells are known
LEARNED = 64  # digits by heart
STEPS = 24


def digits_state(right: str = "scales", *, frame: int | None = None, **config: object) -> DiffusionState:
    """Return the page where a digit is sampled, at rest at a frame, with this at the right."""
    view = {"right": right, "frame": frame}
    return DiffusionState.model_validate({"world": "mnist", "diffusion": {"label": ASKED, **config}, "view": view})


def known_early(films: Films) -> bool:
    """With three quarters of the way ahead, in more noise than signal, the forecast reads as asked, and it stays so.

    So does the end of the same noise with any guidance from 2 on.
    """
    film = films[MODEL]
    looks, early = film.scalars["looks"], film.scalars["alpha"][EARLY] < film.scalars["sigma"][EARLY]
    asked = all(film.summary[f"looks_{w:g}"] == ASKED for w in SCALES if w >= 2)
    return bool(early and (looks[EARLY:] == ASKED).all() and asked)


def heavier(films: Films) -> bool:
    """The digit at w = 8 reads as asked, and has more ink than that of the same noise at w = 1."""
    film = films[MODEL]
    ink = np.clip((_scales(film) + 1) / 2, 0, 1).mean(axis=1)
    return bool(film.scalars["looks"][-1] == ASKED and ink[SCALES.index(8.0)] > ink[SCALES.index(1.0)])


def filled_in(films: Films) -> bool:
    """What was kept is the digit's own, within what a film keeps; the rest is not, and the whole reads as its class."""
    film = films[MODEL]
    config = film.spec.config
    assert isinstance(config, DigitSamplingConfig)
    own, made = 2 * images.source("mnist").held_out().x[config.known] - 1, film.arrays["x"][-1]
    far, same = np.abs(made - own), kept(config.mask)
    return bool(far[same].max() < 0.02 and far[~same].max() > 0.5 and film.scalars["looks"][-1] == config.label)


def by_heart(films: Films) -> bool:
    """By heart the same noise ends at one of the digits learned from; the network\'s end is far from all of them."""
    film = films[MODEL]
    known = 2 * images.source("mnist").data().x[:LEARNED].astype(float) - 1

    def denoise(x: Array, alpha: float, sigma: float) -> Array:
        """Return the mean of the known digits, each weighted by how likely it became x_t (Karras et al. 2022, 57)."""
        out: Array = softmax(-squares(x, alpha * known) / (2 * sigma**2), axis=1) @ known
        return out

    start = film.arrays["x"][:1].astype(float)
    end = run(denoise, PATHS["straight"], SOLVERS["euler"], start, times(STEPS), np.random.default_rng(0)).x[-1]
    copy = np.linalg.norm(end - known, axis=1).min() / 2
    return bool(copy < 0.1 and film.summary["nearest"] > 2)


def _scales(film: Film) -> Array:
    """Return where the ways with the guidance SCALES end, (5, P)."""
    ends: Array = film.arrays["scales"][-1].reshape(len(SCALES), -1).astype(float)
    return ends


DIGITS: dict[str, Preset] = {
    "digit": Preset(
        N_("A 3, asked for"),
        N_("Early on: noise at the left, and the forecast a 3."),
        digits_state(),
        known_early,
    ),
    "heavy": Preset(
        N_("A 3, pushed"),
        N_("w = 8: surely a 3, heavier, and more alike."),
        digits_state("guide", guidance=8.0),
        heavier,
    ),
    "filled": Preset(
        N_("Half an 8"),
        N_("The upper half stays; what grows below it?"),
        digits_state("fill", label=8, known=EIGHT, mask=UPPER),
        filled_in,
    ),
    "copied": Preset(
        N_("Digits by heart"),
        N_("Same noise: by heart a copy, learned a new 3."),
        digits_state("heart"),
        by_heart,
    ),
}  # fmt: skip
