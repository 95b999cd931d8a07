"""What a preset's title says, as a predicate over the finished films: a test holds every preset to its word.

numpy only. A claim takes the films by id and returns whether it holds.
"""

import numpy as np

from explorer.concepts.diffusion.state import MODEL
from explorer.concepts.diffusion.ways import Route, Ways
from explorer.exact.bayes import log_posterior
from explorer.exact.noising import noised, speciation
from explorer.models.diffusion.paths import PATHS
from explorer.runs.claim import Films
from explorer.worlds.base import Array
from explorer.worlds.plane.world import MixtureWorld, PlaneWorld

__all__ = [
    "PUSHED",
    "by_heart",
    "chain_and_jump",
    "copied",
    "dissolves",
    "few_points",
    "noise_in_ring_out",
    "one_becomes_eight",
    "one_step",
    "pushed",
    "shares",
    "sure",
    "two_steps",
]

PUSHED = 6.0  # of guidance
FAIR = 0.4  # of its fair share of the points at least is held by a mode that is there
HEART = 50  # steps in which points by heart are told from each other
LINKS = 120  # of a chain of small steps from data to noise


def noise_in_ring_out(films: Films) -> bool:
    """All eight modes are held, and the samples are nearer to the law than its own eighth part is wide."""
    own = Ways(films[MODEL])
    return bool(shares(own, own.ends(Route())).min() >= FAIR / 8 and own.distance(Route()) < 0.14)


def two_steps(films: Films) -> bool:
    """With two steps the exact denoiser misses the law by as much as the network, with twenty it is at the floor."""
    own = Ways(films[MODEL])
    mean, std = own.perfect(Route())
    few, many = (own.distance(Route(ask="exact", steps=steps)) for steps in (2, 20))
    same = abs(own.distance(Route(steps=2)) - few) < few / 4
    return few > 2.5 * (mean + 2 * std) and many < mean + 2 * std and same


def few_points(films: Films) -> bool:
    """The network is to blame: its samples are more than twice as far from the law as the exact denoiser's."""
    own = Ways(films[MODEL])
    return own.distance(Route()) > 2 * own.distance(Route(ask="exact"))


def by_heart(films: Films) -> bool:
    """Three quarters of what the points by heart lead back are copies; of what the network and the law do, a third."""
    own = Ways(films[MODEL])
    return copied(own, "heart") > 0.75 > 3 * max(copied(own, "network") - 0.08, copied(own, "exact") - 0.08)


def copied(own: Ways, ask: str) -> float:
    """Return the share of copies at the end of many steps."""
    return own.copies(Route(ask=ask, steps=HEART))


def pushed(films: Films) -> bool:
    """Pushed, samples are surer to be of their class and much farther from its law; so it is with the exact field."""
    own = Ways(films[MODEL])
    return all(_pushed(own, ask) for ask in ("network", "exact"))


def _pushed(own: Ways, ask: str) -> bool:
    as_asked, beyond = (Route(ask=ask, label=0, guidance=w) for w in (1.0, PUSHED))
    surer = sure(own, own.ends(beyond)) >= sure(own, own.ends(as_asked))
    return surer and own.distance(beyond) > 4 * own.distance(as_asked)


def sure(own: Ways, x: Array) -> float:
    """Return how sure Bayes' rule is on average that points are of the first class."""
    return float(np.exp(log_posterior(_law(own), x)[:, 0]).mean())


def one_becomes_eight(films: Films) -> bool:
    """With more noise than at the moment named the middle is a top of the density, with less it is a hollow."""
    law = _law(Ways(films[MODEL]))
    ratio = speciation(law)
    return ratio is not None and _hollow(law, 0.95 * ratio) and not _hollow(law, 1.05 * ratio)


def _hollow(law: PlaneWorld, ratio: float) -> bool:
    """Whether the density rises on all sides of the middle where sigma / alpha is `ratio`."""
    turn = 2 * np.pi * np.arange(8) / 8
    around = 0.05 * np.column_stack([np.cos(turn), np.sin(turn)])
    there = noised(law, 1.0, ratio)
    return bool((there.log_prob(around) > there.log_prob(np.zeros((1, 2)))).all())


def dissolves(films: Films) -> bool:
    """In a chain of small steps points have the law that a single jump to the same noise has, half way and later."""
    own = Ways(films[MODEL])
    x = _law(own).draw(2000, np.random.default_rng(5))
    return all(chain_and_jump(own, x, t) for t in (0.25, 0.5, 0.75))


def chain_and_jump(own: Ways, x: Array, t: float, *, grown: float = 1.0) -> bool:
    """Whether both end as likely under the exact p_t: their mean log-density, within four standard errors.

    `grown` times the noise that is due is added in each step of the chain.
    """
    path, rng = PATHS["straight"], np.random.default_rng(6)
    alpha, sigma = (float(value) for value in path.level(np.array(t)))
    jump = alpha * x + sigma * rng.standard_normal(x.shape)
    state, before = x, (1.0, 0.0)
    for s in np.linspace(0, t, LINKS + 1)[1:]:
        now = (float(path.level(s)[0]), float(path.level(s)[1]))
        kept = now[0] / before[0]
        added = np.sqrt(now[1] ** 2 - (kept * before[1]) ** 2)
        state, before = kept * state + grown * added * rng.standard_normal(x.shape), now
    logs = [noised(_law(own), alpha, sigma).log_prob(end) for end in (jump, state)]
    apart = logs[0].mean() - logs[1].mean()
    return bool(abs(apart) < 4 * np.sqrt(sum(log.var() / len(log) for log in logs)))


def one_step(films: Films) -> bool:
    """After reflow one step leads four times nearer to the law than the exact denoiser's does before it."""
    own = Ways(films[MODEL])
    return 4 * own.distance(Route(steps=1)) < own.distance(Route(ask="exact", steps=1))


def shares(own: Ways, x: Array) -> Array:
    """Return the share of points whose nearest mode is each of the world's, (K,)."""
    law = _law(own)
    assert isinstance(law, MixtureWorld)
    means = law.components().means
    nearest = ((x[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)
    return np.bincount(nearest, minlength=len(means)) / len(x)


def _law(own: Ways) -> PlaneWorld:
    if own.law is None:
        raise ValueError("nobody knows the law of these points")
    return own.law
