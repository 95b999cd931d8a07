"""What the browser must know of a diffusion model to run its network from a frame's array. No torch."""

from typing import Any

from explorer.models.configs.diffusion import HALF, DiffusionConfig

__all__ = ["described"]


def described(config: DiffusionConfig, classes: int) -> dict[str, Any]:
    """Return its sizes, what it says, how many of the world's `classes` it is told, and how wide it sees."""
    return {
        "kind": "diffusion",
        "sizes": list(config.sizes(classes)),
        "prediction": config.prediction,
        "told": classes if config.conditional else 0,
        "scale": HALF,
    }
