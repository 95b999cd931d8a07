"""What the preset about digits says, as a predicate over its film. numpy only."""

from dataclasses import dataclass

import numpy as np

from explorer.concepts.gan.state import MODEL
from explorer.figures.gan_digits import recorded
from explorer.figures.images import source_of
from explorer.metrics.gan_digits import GanDigitsEvaluator
from explorer.metrics.image_judge import judge_of
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.runs.claim import Films
from explorer.runs.film import Film
from explorer.worlds.base import Array
from explorer.worlds.images.base import ImageSource

__all__ = ["Walk", "asked_for", "held_out_reads", "walked"]

REACH = 1.5  # standard deviations to either side that a walk goes
PLACES = 7  # a side of the square of places where it stops
SHOWN = 0.9  # of the images show what was asked for, at the least
COPIES = 0.6  # of the distance that held-out digits have: nearer than that, one after another would be a copy


@dataclass(frozen=True)
class Walk:
    """`kept` is the share of places where the asked digit is seen, of all classes.

    `apart` is how far the images of two opposite corners are from each other, `usual` how far two real ones of a class
    are; both medians over the classes.
    """

    kept: float
    apart: float
    usual: float


def asked_for(films: Films) -> bool:
    """At least nine in ten images show what was asked for; it began as one in ten, as without being asked.

    With the class held, a walk over the noise keeps the digit and changes its style by half of what tells two real ones
    of a class apart at the least. And nothing is learned by heart: images are about as far from the nearest digit that
    was learned from as held-out ones are.
    """
    film = films[MODEL]
    accuracy, walk, held = film.scalars["accuracy"], walked(film), held_out_reads(film)
    right = accuracy[-1] >= SHOWN and accuracy[0] < 0.2
    own = all(film.scalars[name][-1] > COPIES * held[name] for name in ("nearest_low", "nearest"))
    return bool(right and walk.kept >= SHOWN and walk.apart > walk.usual / 2 and own)


def walked(film: Film, frame: int = -1) -> Walk:
    """Return what a walk over the first two dimensions of the noise shows, class by class."""
    duel, source = recorded(film, frame), source_of(film)
    side = np.linspace(-REACH, REACH, PLACES)
    z = np.zeros((PLACES**2, duel.config.noise_size))
    z[:, :2] = np.stack(np.meshgrid(side, side), axis=-1).reshape(-1, 2)[:, : z.shape[1]]
    kept, apart = [], []
    for label in range(duel.classes):
        images = duel.generate(z, np.full(len(z), label))
        kept.append((judge_of(source).classes(images) == label).mean())
        corners = [images[place] for place in (0, PLACES - 1, -PLACES, -1)]
        apart.append(max(_gap(corners[0], corners[3]), _gap(corners[1], corners[2])))
    return Walk(float(np.mean(kept)), float(np.median(apart)), _usual(source))


def held_out_reads(film: Film) -> dict[str, float]:
    """Return what held-out images read where the film's frames are read."""
    config = film.spec.config
    assert isinstance(config, GanDigitsConfig)
    return GanDigitsEvaluator(source_of(film), config).floor()


def _usual(source: ImageSource) -> float:
    """Return how far two held-out images of one class are apart, the median over the classes and pairs."""
    held = source.held_out()
    of_each = [held.x[held.y == label] for label in range(len(source.classes))]
    return float(np.median([_gap(a, b) for few in of_each for a, b in zip(few[::2], few[1::2], strict=False)]))


def _gap(a: Array, b: Array) -> float:
    return float(np.linalg.norm(np.asarray(a, np.float64) - b))
