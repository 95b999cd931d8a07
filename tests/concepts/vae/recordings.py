"""What the tests of the page read off its films."""

import numpy as np

from explorer.figures.images import recorded, source_of
from explorer.runs import Film


def codes(of: Film) -> tuple[np.ndarray, np.ndarray]:
    """Return mu and sigma of the images held out, as a film ends with them: (500, d) each."""
    return recorded(of).encode(source_of(of).held_out().x.astype(np.float64))


def outside(of: Film) -> float:
    """Return which share of the codes lies outside of the last ring."""
    return float((np.linalg.norm(codes(of)[0], axis=1) > 3).mean())
