"""What a preset's title says, as a predicate over the finished films: so that a test can hold every preset to its word.

numpy only. A claim takes the films by id and returns whether it holds.
"""

import numpy as np

from explorer.concepts.gan.readings import modes_at, noise_for
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.exact.dirac import Dirac
from explorer.figures.duels import recorded
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array

__all__ = [
    "FEW",
    "all_held",
    "circles",
    "collapses",
    "finds_the_best",
    "grid_held",
    "more_held",
    "radii",
    "steadier",
    "turn",
    "vanishes",
]

FEW = 6  # of eight modes at most are held where a training has collapsed
START = (1.0, 1.0)  # of a Dirac-GAN
STEPS = 500
FAINT = 1e-3  # of a pull that there would be, what is left where gradients vanish
PAIRED = 1e-6  # two networks whose numbers differ by no more are the same


def collapses(films: Films) -> bool:
    """It ends with at most six of the eight modes, and yet with at least 80 % good points.

    Nor was it on its way to the others: over the last third of the film it never held more.
    """
    film = films[MODEL]
    last = modes_at(film, -1)
    late = [modes_at(film, frame).held for frame in range(2 * len(film) // 3, len(film), 3)]
    return 1 <= last.held <= FEW and last.quality >= 0.8 and max(late) <= FEW


def more_held(films: Films) -> bool:
    """What stands beside it holds more modes, of which the model itself holds at most six."""
    own, other = (modes_at(films[name], -1) for name in (MODEL, BESIDE))
    return own.held <= FEW and other.held > own.held


def all_held(films: Films) -> bool:
    """All eight modes are held in the end, with at least four fifths of the points good."""
    last = modes_at(films[MODEL], -1)
    return last.held == 8 and last.quality >= 0.8


def steadier(films: Films) -> bool:
    """The running mean beside it scatters less.

    A generator that circles is now near, now far, so that one frame says little. Over the last third of the film the
    mean's share of good points scatters less, and its median is at least 5 in a hundred higher.
    """
    own, mean = (films[name].scalars["quality"][2 * len(films[name]) // 3 :] for name in (MODEL, BESIDE))
    return bool(np.std(mean) < np.std(own) and np.median(mean) >= np.median(own) + 0.05)


def vanishes(films: Films) -> bool:
    """Where G begins both sides are the same two networks, and only the loss differs.

    By that alone three quarters of the forged points are pulled less than a thousandth as hard, and all of them on
    average less than a tenth: a few lie where real ones do, and of those D can't be sure. A logit l is pulled by
    sigmoid(l) of its slope with the one loss and by sigmoid(-l) of it with the other, exp(l) times as much.
    """
    film, other = films[MODEL], films[BESIDE]
    at = turn(film)
    same = all(np.abs(film.arrays[name][at] - other.arrays[name][at]).max() < PAIRED for name in film.arrays)
    losses = [made.spec.config.loss for made in (film, other)]  # type: ignore[attr-defined]  # a GAN's config
    weak, strong = (made.scalars["pull"][at] for made in (film, other))
    duel = recorded(film, at)
    logits = duel.judge(duel.generate(noise_for(film)))
    return bool(
        same
        and losses == ["minimax", "non_saturating"]
        and np.quantile(np.exp(logits), 0.75) < FAINT
        and 10 * weak < strong
    )


def finds_the_best(films: Films) -> bool:
    """G stands still, and D ends within .1 of its best answer on average; it began at least twice as far off."""
    film = films[MODEL]
    still = np.abs(np.diff(film.arrays["generator"], axis=0)).max() == 0
    gap = film.scalars["d_gap"]
    return bool(still and gap[-1] < 0.1 and gap[0] > 2 * gap[-1])


def circles(films: Films) -> bool:
    """Simultaneous steps of a Dirac-GAN leave the equilibrium, alternating ones circle it, and with R1 they arrive.

    It has no film: it is worked out exactly.
    """
    del films
    start = float(np.hypot(*START))
    leaving, circling = radii(Dirac()), radii(Dirac(), alternating=True)
    arriving = radii(Dirac(r1=0.3), alternating=True)
    stays = 0.9 * start < circling.min() and circling.max() < 1.15 * start
    return bool(leaving[-1] > 2 * start and stays and arriving[-1] < 0.01)


def grid_held(films: Films) -> bool:
    """At least 23 of the grid's 25 modes are held, with at least four fifths of the points good."""
    last = modes_at(films[MODEL], -1)
    return last.held >= 23 and last.quality >= 0.8


def turn(film: Film) -> int:
    """Return the frame from which on both learn.

    Raises:
        ValueError: the training never turns off.
    """
    if not film.spec.branches:
        raise ValueError("the same ones learn from its beginning to its end")
    return int(np.flatnonzero(film.steps == film.spec.branches[0].step)[0])


def radii(game: Dirac, *, alternating: bool = False) -> Array:
    """Return how far from the equilibrium each of 500 steps from (1, 1) leads, (501,)."""
    theta, psi = game.orbit(START, STEPS, alternating=alternating).T
    out: Array = np.hypot(theta, psi)
    return out
