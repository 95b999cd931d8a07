"""What a scene about images says of the model: both networks, as a browser runs them."""

from typing import Any

from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.runs.spec import RunSpec
from explorer.worlds.images.base import ImageSource

__all__ = ["described_digits", "sizes_of"]


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


def _source(spec: RunSpec) -> ImageSource:
    source = spec.source()
    assert isinstance(source, ImageSource)
    return source
