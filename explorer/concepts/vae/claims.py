"""What a preset's title says, as a predicate over the finished films: so that a test can hold every preset to its word.

numpy only. A claim takes the films by id and returns whether it holds.
"""

import numpy as np
from numpy.typing import NDArray

from explorer import models
from explorer.concepts.vae.gaps import EXPECTED, share_in_holes
from explorer.concepts.vae.sharing import decoded, edges, shared
from explorer.concepts.vae.state import BESIDE, MODEL
from explorer.figures.images import recorded, source_of
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = [
    "IN_USE",
    "a_map",
    "between",
    "blur",
    "correlations",
    "edges_left",
    "faces_follow",
    "holes",
    "in_use",
    "is_the_average",
    "middles",
    "reaches_pca",
    "sampled",
    "sampling",
    "too_much_beta",
]

IN_USE = 0.05  # nats of KL that a dimension in use has at least
SAMPLES = 500
PAIRS = 200


def a_map(films: Films) -> bool:
    """Both dimensions are in use, and the held-out ELBO is what a plane of digits can have: above -165 nats."""
    film = films[MODEL]
    return bool(film.scalars["elbo"][-1] > -165 and in_use(film).all())


def sampling(films: Films) -> bool:
    """What the autoencoder makes of draws lies farther from every real image than what the VAE makes of the same ones.

    The VAE's draws are from its prior; an autoencoder has none, so its are from the Gaussian that fits its codes.
    """
    return bool(sampled(films[BESIDE]).mean() > sampled(films[MODEL]).mean() + 0.1)


def holes(films: Films) -> bool:
    """Draws fall into holes between the autoencoder's codes, and hardly more than by chance into those of the VAE.

    Into the autoencoder's twice as often as were its codes distributed like the draws, and twice as often as into the
    VAE's.
    """
    own, other = (share_in_holes(films[name]) for name in (MODEL, BESIDE))
    return other > 2 * EXPECTED and other > 2 * own


def blur(films: Films) -> bool:
    """The VAE's edges have less than two thirds of the autoencoder's strength, and what it decodes is an average."""
    own, other = (edges_left(films[name]) for name in (MODEL, BESIDE))
    return own < 2 / 3 * other and is_the_average(films[MODEL])


def is_the_average(film: Film) -> bool:
    """What is decoded is the average of the images to learn from that share its code, and about as blurred.

    Of 20 held-out images at least 19 are decoded nearer to that average than to themselves, and the strength of the
    edges is within a quarter of the average's.
    """
    found = decoded(film)
    average, shape = shared(film, found.z), source_of(film).shape
    from_average, from_itself = (((found.made - other) ** 2).sum(axis=1) for other in (average, found.x))
    ratio = edges(found.made, shape).mean() / edges(average, shape).mean()
    return bool((from_average < from_itself).mean() >= 0.95 and abs(ratio - 1) < 0.25)


def edges_left(film: Film) -> float:
    """Return how strong the edges of held-out images are once decoded, as a share of the images' own."""
    found, shape = decoded(film), source_of(film).shape
    return float(edges(found.made, shape).mean() / edges(found.x, shape).mean())


def between(films: Films) -> bool:
    """In three of four pairs the middle of two codes decodes nearer to a real image than the mean of both is."""
    codes, pixels = middles(films[MODEL])
    return bool((codes < pixels).mean() > 0.75)


def too_much_beta(films: Films) -> bool:
    """At least two of the dimensions say nothing."""
    return int((~in_use(films[MODEL])).sum()) >= 2


def faces_follow(films: Films) -> bool:
    """Some dimension follows a factor, |r| above .6, and some mixes two: a second has .6 of the first's |r| or more."""
    found = np.sort(np.abs(correlations(films[MODEL])), axis=1)[:, ::-1]
    mixes = (found[:, 0] >= 0.3) & (found[:, 1] >= 0.6 * found[:, 0])
    return bool(found.max() > 0.6) and bool(mixes.any())


def reaches_pca(films: Films) -> bool:
    """The ELBO on the images it was fitted to ends within .05 nats of probabilistic PCA's mean log p, and not above."""
    film = films[MODEL]
    best = models.evaluator_of(film.spec.model)(film.spec.source(), film.spec.config).floor()["fit_log_prob"]
    return bool(-0.001 <= best - film.scalars["fit_elbo"][-1] < 0.05)


def in_use(film: Film) -> NDArray[np.bool_]:
    """Return which latent dimensions a film ends with in use, (d,): those whose KL is at least .05 nats an image."""
    latent = film.spec.config.latent  # type: ignore[attr-defined]
    return np.array([film.scalars[f"kl_{i + 1}"][-1] >= IN_USE for i in range(latent)])


def sampled(film: Film) -> Array:
    """Return how far from the nearest image to learn from 500 samples are, (500,); Euclidean, pixels from 0 to 1."""
    model, source = recorded(film), source_of(film)
    mu, sigma = model.encode(source.held_out().x)
    z = np.random.default_rng(0).standard_normal((SAMPLES, mu.shape[1]))
    if not sigma.any():
        z = mu.mean(axis=0) + z @ np.linalg.cholesky(np.cov(mu.T, bias=True)).T
    return _from_nearest(model.decode(z), source.data().x.astype(np.float64))


def middles(film: Film) -> tuple[Array, Array]:
    """Return how far from the nearest image to learn from the middle of two held-out images is, (200,) each.

    Of the codes' middle, decoded, and of the pixels' middle; Euclidean, pixels from 0 to 1.
    """
    model, source = recorded(film), source_of(film)
    held, learned = source.held_out().x.astype(np.float64), source.data().x.astype(np.float64)
    order = np.random.default_rng(0).permutation(len(held))[: 2 * PAIRS]
    one, other = order[:PAIRS], order[PAIRS:]
    mu, _sigma = model.encode(held)
    decoded, mixed = model.decode((mu[one] + mu[other]) / 2), (held[one] + held[other]) / 2
    return _from_nearest(decoded, learned), _from_nearest(mixed, learned)


def _from_nearest(x: Array, learned: Array) -> Array:
    squares = (x**2).sum(axis=1)[:, None] - 2 * x @ learned.T + (learned**2).sum(axis=1)
    nearest: Array = np.sqrt(np.maximum(squares.min(axis=1), 0))
    return nearest


def correlations(film: Film) -> Array:
    """Return the correlation of each latent mean with each factor over the held-out images: (d, F)."""
    held = source_of(film).held_out()
    assert held.factors is not None
    mu, _sigma = recorded(film).encode(held.x)
    both: Array = np.corrcoef(mu.T, held.factors.T)
    return both[: len(mu.T), len(mu.T) :]
