"""What the experiments promise, as predicates over films; a test holds them on other seeds. numpy only."""

from explorer.concepts.gan.claims import FEW, circles
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import BESIDE, MODEL
from explorer.runs.claim import Films

__all__ = ["ALIKE", "all_and_about_as_good", "at_most_six", "only_simultaneous_ones_leave"]

ALIKE = 0.08  # of the points: shares of good ones that are no farther apart are about the same


def at_most_six(films: Films) -> bool:
    """Of eight modes one to six are held, though at least 80 % of the points are good."""
    last = modes_at(films[MODEL], -1)
    return 1 <= last.held <= FEW and last.quality >= 0.8


def all_and_about_as_good(films: Films) -> bool:
    """With R1 all eight are held, and about as many points are good as without, where at most six are."""
    own, other = (modes_at(films[name], -1) for name in (MODEL, BESIDE))
    return own.held <= FEW and other.held == 8 and abs(other.quality - own.quality) < ALIKE


def only_simultaneous_ones_leave(films: Films) -> bool:
    """Of a Dirac-GAN simultaneous steps spiral out, alternating ones do not."""
    return circles(films)
