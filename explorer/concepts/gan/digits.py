"""What a scene about images holds of its own: those that are learned from, and both networks as a browser runs them."""

from functools import lru_cache
from typing import Any

import numpy as np

from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.page.words.language import _
from explorer.runs.spec import RunSpec
from explorer.stage.scene import Deflated
from explorer.worlds.images.base import ImageConfig, ImageSource

__all__ = ["described_digits", "images_learned", "sizes_of"]


def sizes_of(spec: RunSpec) -> dict[str, tuple[int, ...]]:
    """Return the number of neurons of each layer of "generator" and "discriminator", both ends included."""
    config, source = spec.config, _source(spec)
    assert isinstance(config, GanDigitsConfig)
    return config.sizes(source.shape, len(source.classes))


def described_digits(spec: RunSpec) -> dict[str, Any]:
    """Return what the browser must know to run both networks from a frame's arrays.

    G is an MLP with ReLU and a sigmoid at the end, from `latent` numbers and, where `classes` is not 0, one number a
    class, of which one is 1; D one with leaky ReLU, from pixels and the same numbers, to a logit.
    """
    config = spec.config
    assert isinstance(config, GanDigitsConfig)
    return {
        "kind": "digits",
        "latent": config.noise_size,
        "classes": len(_source(spec).classes) if config.conditional else 0,
        **{name: list(sizes) for name, sizes in sizes_of(spec).items()},
        "loss": config.loss,
        "probability": config.loss != "wasserstein",
        "batch": config.batch,
        "noise": "gaussian",
    }


def images_learned(spec: RunSpec) -> dict[str, Any]:
    """Return all images that are learned from, in their order, as the stage reads a world of images."""
    config = spec.data
    assert isinstance(config, ImageConfig)
    source = _source(spec)
    return {
        "key": spec.world,
        "shape": list(source.shape),
        **_packed(spec.world, config),
        "classes": [_(name) for name in source.classes],
        "factors": None,
        "factor_names": [],
    }


@lru_cache(maxsize=2)
def _packed(world: str, config: ImageConfig) -> dict[str, Any]:
    source = RunSpec(model="gan_digits", world=world, data=config).source()
    assert isinstance(source, ImageSource)
    known = source.data()
    return {"pixels": Deflated(np.rint(known.x * 255).astype(np.uint8)), "labels": known.y.astype(np.uint8)}


def _source(spec: RunSpec) -> ImageSource:
    source = spec.source()
    assert isinstance(source, ImageSource)
    return source
