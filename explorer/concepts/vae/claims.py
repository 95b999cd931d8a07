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
from explorer.metrics.distances import squares
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.images.base import Images

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
    "pairs",
    "reaches_pca",
    "sampled",
    "sampling",
    "too_much_beta",
    "turns",
    "ways",
]

IN_USE = 0.05  # nats of KL that a dimension in use has at least
SAMPLES = 500
PAIRS = 200
ROUNDING = 1e-6  # a linear decoder does mix images: both are one, but for rounding
PLACES = (0.25, 0.5, 0.75)  # of the way from one code to another


def a_map(films: Films) -> bool:
    """Both dimensions are in use, the held-out ELBO is above -165 nats, and one digit turns into the next."""
    film = films[MODEL]
    return bool(film.scalars["elbo"][-1] > -165 and in_use(film).all()) and turns(films)


def turns(films: Films) -> bool:
    """Between two digits the decoder mixes no images: in two of three places it is nearer to a real one than a mix is.

    The mix is of both decoded ends, which are as blurred; and four of five pairs of ends are nearest to two digits.
    """
    decoded, mixed, two = ways(films[MODEL])
    return bool((decoded < mixed - ROUNDING).mean() > 2 / 3 and two.mean() > 0.8)


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
    """In nine of ten pairs of two digits the codes' middle decodes nearer to a real image than the pixels' middle."""
    codes, pixels = middles(films[MODEL])
    return bool((codes < pixels).mean() > 0.9)


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

    The two are of different classes. Of the codes' middle, decoded, and of the pixels' middle; Euclidean, pixels from
    0 to 1.
    """
    model, learned = recorded(film), source_of(film).data().x.astype(np.float64)
    one, other = pairs(source_of(film).held_out())
    decoded = model.decode((model.encode(one)[0] + model.encode(other)[0]) / 2)
    return _from_nearest(decoded, learned), _from_nearest((one + other) / 2, learned)


def ways(film: Film) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Return how far from the nearest image to learn from places between two held-out images are, (3, 200) each.

    The two are of different classes. Of codes between both codes, decoded, and of mixes of both decoded images;
    Euclidean, pixels from 0 to 1. And (200,) whether both decoded images are nearest to images of different classes.
    """
    model, learned = recorded(film), source_of(film).data()
    from_, to = (model.encode(x)[0] for x in pairs(source_of(film).held_out()))
    real = learned.x.astype(np.float64)
    start, end = model.decode(from_), model.decode(to)
    decoded = [_from_nearest(model.decode((1 - t) * from_ + t * to), real) for t in PLACES]
    mixed = [_from_nearest((1 - t) * start + t * end, real) for t in PLACES]
    first, last = (learned.y[squares(x, real).argmin(axis=1)] for x in (start, end))
    return np.array(decoded), np.array(mixed), first != last


def pairs(held: Images) -> tuple[Array, Array]:
    """Return at most 200 pairs of images of different classes, (n, P) each; always the same ones."""
    order = np.random.default_rng(0).permutation(len(held.x))
    one, other = order[: len(order) // 2], order[len(order) // 2 :][: len(order) // 2]
    apart = np.flatnonzero(held.y[one] != held.y[other])[:PAIRS]
    x = held.x.astype(np.float64)
    return x[one[apart]], x[other[apart]]


def _from_nearest(x: Array, learned: Array) -> Array:
    nearest: Array = np.sqrt(np.maximum(squares(x, learned).min(axis=1), 0))
    return nearest


def correlations(film: Film) -> Array:
    """Return the correlation of each latent mean with each factor over the held-out images: (d, F)."""
    held = source_of(film).held_out()
    assert held.factors is not None
    mu, _sigma = recorded(film).encode(held.x)
    both: Array = np.corrcoef(mu.T, held.factors.T)
    return both[: len(mu.T), len(mu.T) :]
