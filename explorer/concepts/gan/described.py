"""What the browser must know of a GAN to run both networks from a frame's arrays. No torch."""

from typing import Any

from explorer.models.configs.gan import HALF, GanConfig
from explorer.models.gan.noise import companions

__all__ = ["described"]


def described(config: GanConfig) -> dict[str, Any]:
    """Return sizes, noise, what D sees and how it answers, and with whom a point is judged.

    `companions` (packs, pack - 1, k) is the noise of those others, None where points are judged one by one.
    `probability` says whether D's answer is a chance; a critic's is none.
    """
    return {
        "kind": config.loss,
        "noise": config.noise,
        "noise_size": config.noise_size,
        **{name: list(sizes) for name, sizes in config.sizes.items()},
        "fourier": config.fourier,
        "loss": config.loss,
        "pack": config.pack,
        "batch": config.batch,
        "scale": HALF,
        "probability": config.loss != "wasserstein",
        "instance_noise": config.instance_noise,
        "companions": companions(config.noise, config.noise_size, config.pack) if config.pack > 1 else None,
    }
