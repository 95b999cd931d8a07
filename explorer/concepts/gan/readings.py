"""What is read off a frame of a film: how many modes its generator draws from. numpy only."""

from explorer.figures.duels import recorded
from explorer.metrics.modes import POINTS, Modes, count
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.line import LineWorld
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["modes_at", "noise_for"]

SEED = 20_261_131  # of the noise that claims and tables draw


def modes_at(film: Film, frame: int) -> Modes:
    """Return how many modes the generator of a frame draws from."""
    source = film.spec.source()
    assert isinstance(source, MixtureWorld | LineWorld)
    return count(recorded(film, frame).generate(noise_for(film)), source.components())


def noise_for(film: Film) -> Array:
    """Return what a film's generators are given here: as many draws as PacGAN's protocol asks for, (2500, k)."""
    return recorded(film).draw(POINTS, SEED)
