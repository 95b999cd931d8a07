"""What the experiments promise, as predicates over films; a test holds them on other seeds. numpy only."""

from explorer.concepts.gan.claims import circles
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.runs.claim import Films

__all__ = ["FEWER", "all_but_fewer_good", "at_most_five", "only_simultaneous_ones_leave"]

FEWER = 0.005  # of the points at least are no longer good where R1 holds all modes


def at_most_five(films: Films) -> bool:
    """Of eight modes one to five are held, though at least 80 % of the points are good."""
    last = modes_at(films[MODEL], -1)
    return 1 <= last.held <= 5 and last.quality >= 0.8


def all_but_fewer_good(films: Films) -> bool:
    """With R1 all eight are held, and fewer points are good than without."""
    own, other = (modes_at(films[name], -1) for name in (MODEL, BESIDE))
    return other.held == 8 and other.quality < own.quality - FEWER


def only_simultaneous_ones_leave(films: Films) -> bool:
    """Of a Dirac-GAN simultaneous steps spiral out, alternating ones do not."""
    return circles(films)
