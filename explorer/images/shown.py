"""Which worlds of images a server has, and which held-out images a page shows of one; how many costs no reading."""

from functools import lru_cache

import numpy as np

from explorer.worlds import images, registry
from explorer.worlds.images.base import Images, ImageSource, Shape

__all__ = ["PER_CLASS", "SHOWN", "count_of", "pixels_of", "shape_of", "shown", "there"]

PER_CLASS = 20  # held-out images of each digit
SHOWN = 100  # where labels are no digits


@lru_cache(maxsize=1)
def there() -> tuple[str, ...]:
    """Return the worlds whose images are here. Looked up once: nobody installs any while the server runs."""
    return images.available()


def shape_of(world: str) -> Shape:
    """Return height, width and channels of a world's images, without reading any."""
    return _class(world).shape


def pixels_of(world: str) -> int:
    """Return how many numbers an image of a world is."""
    height, width, channels = shape_of(world)
    return height * width * channels


def count_of(world: str) -> int:
    """Return how many images of a world are shown."""
    return SHOWN if _coloured(world) else PER_CLASS * len(_class(world).classes)


@lru_cache(maxsize=8)
def shown(world: str) -> Images:
    """Return the held-out images that are shown: as many of each digit, or of faces the first ones.

    Raises:
        MissingData: they are not installed.
    """
    held = images.source(world).held_out()
    if _coloured(world):
        rows = np.arange(SHOWN)
    else:
        of_class = [np.flatnonzero(held.y == label)[:PER_CLASS] for label in range(len(_class(world).classes))]
        rows = np.stack(of_class, axis=1).ravel()  # the classes in turn, so that none hides all others
    return Images(held.x[rows], held.y[rows], None if held.factors is None else held.factors[rows])


def _coloured(world: str) -> bool:
    return shape_of(world)[2] > 1


def _class(world: str) -> type[ImageSource]:
    kind = registry.class_of(world, "images")
    assert issubclass(kind, ImageSource)
    return kind
