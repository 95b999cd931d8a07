"""What the browser must know of a model of images to run it from a frame's arrays."""

from typing import Any

from explorer.models.configs.images import ImageModelConfig, LinearVAEConfig, NetworksConfig, pool
from explorer.worlds.images.base import Shape

__all__ = ["described"]


def described(config: ImageModelConfig, shape: Shape) -> dict[str, Any]:
    """Return the sizes of both networks, what is done to the pixels before and after, and what an error costs."""
    assert isinstance(config, NetworksConfig | LinearVAEConfig)
    sizes = config.sizes(shape)
    return {
        "latent": config.latent,
        "encoder": list(sizes["encoder"]),
        "decoder": list(sizes["decoder"]),
        "output": config.output,
        "pool": pool(shape) if sizes["encoder"][0] < sizes["decoder"][-1] else 1,
        "likelihood": config.likelihood,
        "noise": config.noise,
        "beta": getattr(config, "beta", None),
    }
