"""What a scene about images holds of its own: images, held-out ones or those learned from, labels, factors."""

from functools import lru_cache
from typing import Any

import numpy as np

from explorer.images.shown import shown
from explorer.page.words.language import _
from explorer.stage.scene import Deflated
from explorer.worlds import images
from explorer.worlds.images.base import ImageConfig, Images, ImageSource

__all__ = ["held_out_scene", "image_scene", "learned_scene"]


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


def learned_scene(world: str, config: ImageConfig) -> dict[str, Any]:
    """Return all images that are learned from, in their order, as the stage reads a world of images."""
    return _whole(world, _source(world, config)) | _packed(world, config, held=False)


def held_out_scene(world: str, config: ImageConfig) -> dict[str, Any]:
    """Return all images that were held out, in their order."""
    return _whole(world, _source(world, config)) | _packed(world, config, held=True)


def _whole(world: str, source: ImageSource) -> dict[str, Any]:
    classes = [_(name) for name in source.classes]
    return {"key": world, "shape": list(source.shape), "classes": classes, "factors": None, "factor_names": []}


@lru_cache(maxsize=4)
def _packed(world: str, config: ImageConfig, *, held: bool) -> dict[str, Any]:
    source = _source(world, config)
    of: Images = source.held_out() if held else source.data()
    return {"pixels": Deflated(np.rint(of.x * 255).astype(np.uint8)), "labels": of.y.astype(np.uint8)}


def _source(world: str, config: ImageConfig) -> ImageSource:
    return images.source(world, **config.model_dump())
