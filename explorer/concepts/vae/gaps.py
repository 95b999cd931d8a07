"""Holes in a latent space, measured: how often a draw falls where no code lies. numpy only."""

import numpy as np

from explorer.figures.images import recorded, source_of
from explorer.metrics.distances import squares
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = ["EXPECTED", "in_holes", "share_in_holes"]

EXPECTED = 0.05  # of draws that are distributed as the codes are: by the definition of a hole
DRAWS = 2000


def share_in_holes(film: Film) -> float:
    """Return the share of draws that fall into a hole; .05 where codes are distributed as the draws are.

    A VAE's draws are from its prior, and its codes draws of q(z|x). An autoencoder has no prior: its draws are from the
    Gaussian that fits its codes, in whose units it is measured.
    """
    learned, held = _codes(film)
    draws = np.random.default_rng(1).standard_normal((DRAWS, learned.shape[1]))
    return in_holes(draws, learned, held)


def in_holes(draws: Array, learned: Array, held: Array) -> float:
    """Return the share of places (n, d) that lie in a hole of the codes learned from (m, d).

    It is farther from every one of them than 95 % of the codes of images held out (k, d) are.
    """
    edge = np.quantile(_nearest(held, learned), 1 - EXPECTED)
    return float((_nearest(draws, learned) > edge).mean())


def _codes(film: Film) -> tuple[Array, Array]:
    """Return the codes of the images to learn from and of those held out, one draw of q each, in the prior's units."""
    model, source = recorded(film), source_of(film)
    rng = np.random.default_rng(0)
    (mu, sigma), (mu_held, sigma_held) = (model.encode(images.x) for images in (source.data(), source.held_out()))
    if sigma.any():
        learned = mu + sigma * rng.standard_normal(mu.shape)
        return learned, mu_held + sigma_held * rng.standard_normal(mu_held.shape)
    factor = np.linalg.cholesky(np.cov(mu.T, bias=True))
    learned, held = (np.linalg.solve(factor, (codes - mu.mean(axis=0)).T).T for codes in (mu, mu_held))
    return learned, held


def _nearest(places: Array, codes: Array) -> Array:
    nearest: Array = np.sqrt(np.maximum(squares(places, codes).min(axis=1), 0))
    return nearest
