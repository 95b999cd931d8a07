"""What a scene about images holds of its own: the first held-out images, their labels, their factors."""

from functools import lru_cache
from typing import Any

import numpy as np

from explorer.page.words.language import _
from explorer.stage.scene import Deflated
from explorer.worlds import images
from explorer.worlds.images.base import Images

__all__ = ["PER_CLASS", "SHOWN", "image_scene", "shown"]

PER_CLASS = 20  # held-out images of each digit
SHOWN = 100  # where labels are no digits


def image_scene(world: str) -> dict[str, Any]:
    """Return what the stage reads of a world of images: held-out ones, so that nothing shown was learned from."""
    source = images.source(world)
    here = shown(world)
    pixels = np.rint(here.x * 255).astype(np.uint8)
    return {
        "key": world,
        "shape": list(source.shape),
        "pixels": Deflated(pixels),
        "labels": here.y.astype(np.uint8),
        "classes": [_(name) for name in source.classes],
        "factors": None if here.factors is None else here.factors.astype(np.float32),
        "factor_names": [_(name) for name in source.factor_names],
    }


@lru_cache(maxsize=8)
def shown(world: str) -> Images:
    """Return the held-out images that the stage shows, in their order: as many of each digit, or the first ones."""
    source = images.source(world)
    held = source.held_out()
    if len(source.shape) == 3 and source.shape[2] > 1:
        rows = np.arange(SHOWN)
    else:
        of_class = [np.flatnonzero(held.y == label)[:PER_CLASS] for label in range(len(source.classes))]
        rows = np.stack(of_class, axis=1).ravel()  # the classes in turn, so that none hides all others
    factors = None if held.factors is None else held.factors[rows]
    return Images(held.x[rows], held.y[rows], factors)
