"""What a scene about images holds of its own: the first held-out images, their labels, their factors."""

from typing import Any

import numpy as np

from explorer.images.shown import shown
from explorer.page.words.language import _
from explorer.stage.scene import Deflated
from explorer.worlds import images

__all__ = ["image_scene"]


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
