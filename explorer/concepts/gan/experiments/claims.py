"""What the experiments promise, as predicates over films; a test holds them on other seeds. numpy only."""

from explorer.concepts.gan.claims import FEW, circles
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.runs.claim import Films

__all__ = ["FEWER", "all_but_fewer_good", "at_most_six", "only_simultaneous_ones_leave"]

FEWER = 0.3  # of the points at most are no longer good where a critic holds all modes


def at_most_six(films: Films) -> bool:
    """Of eight modes one to six are held, though at least 80 % of the points are good."""
    last = modes_at(films[MODEL], -1)
    return 1 <= last.held <= FEW and last.quality >= 0.8


def all_but_fewer_good(films: Films) -> bool:
    """With a critic all eight are held, and somewhat fewer points are good than without, where at most six are."""
    own, other = (modes_at(films[name], -1) for name in (MODEL, BESIDE))
    return own.held <= FEW and other.held == 8 and own.quality - FEWER < other.quality < own.quality


def only_simultaneous_ones_leave(films: Films) -> bool:
    """Of a Dirac-GAN simultaneous steps spiral out, alternating ones do not."""
    return circles(films)
