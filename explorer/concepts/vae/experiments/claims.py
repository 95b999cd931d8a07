"""What the experiments promise, as predicates over films; a test holds them on other seeds. numpy only."""

from dataclasses import dataclass

import numpy as np

from explorer.concepts.vae.claims import IN_USE, between, in_use, turns
from explorer.concepts.vae.state import MODEL
from explorer.exact import ppca
from explorer.figures.images import RecordedModel, recorded, source_of
from explorer.models.configs.images import LinearVAEConfig
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = [
    "Spent",
    "costs",
    "one_digit_between",
    "some_fall_silent",
    "spent",
    "those_above_the_price",
]


@dataclass(frozen=True)
class Spent:
    """KL by dimension in nats on the images that a linear VAE was fitted to, largest first, (k,) each.

    `learned` is the film's, `best` that of the best there is at this noise and beta, and `used` how many that uses.
    """

    learned: Array
    best: Array
    used: int


def some_fall_silent(films: Films) -> bool:
    """Of eight dimensions four to six stay in use, and the others say less than .05 nats each."""
    return 4 <= int(in_use(films[MODEL]).sum()) <= 6


def one_digit_between(films: Films) -> bool:
    """Half way the codes decode nearer to a real image than the pixels' middle is, and the decoder mixes no images."""
    return between(films) and turns(films)


def those_above_the_price(films: Films) -> bool:
    """As many are in use as have an eigenvalue above beta sigma^2, each KL within .05 nats of the exact one."""
    found = spent(films[MODEL])
    agree = np.abs(found.learned - found.best).max() < IN_USE
    return bool(agree) and int((found.learned >= IN_USE).sum()) == found.used


def costs(film: Film) -> Array:
    """Return the KL of each dimension that a film ends with, nats a held-out image: (d,)."""
    latent = film.spec.config.latent  # type: ignore[attr-defined]  # a model of images has it
    return np.array([film.scalars[f"kl_{i + 1}"][-1] for i in range(latent)])


def spent(film: Film) -> Spent:
    """Return what a linear VAE with a fixed noise spends on each dimension, and what would be best.

    Raises:
        TypeError: it is no linear VAE.
    """
    config = film.spec.config
    if not isinstance(config, LinearVAEConfig):
        raise TypeError("only of a linear VAE the best is known")
    x = source_of(film).data().x.astype(np.float64)
    values = ppca.spectrum(x).eigenvalues
    best = ppca.optimum(values, config.noise, config.beta, config.latent)
    return Spent(np.sort(_kl(recorded(film), x))[::-1], best.kl, int(best.used.sum()))


def _kl(model: RecordedModel, x: Array) -> Array:
    mu, sigma = model.encode(x)
    out: Array = ((mu**2 + sigma**2 - 1) / 2 - np.log(sigma)).mean(axis=0)
    return out
