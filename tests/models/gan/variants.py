"""Small worlds of the plane, of a line and of images, and which configs of GANs the tests put through them."""

import numpy as np

from explorer import models, worlds
from explorer.models.gan.digits import GanDigits
from explorer.models.gan.gan import Gan
from explorer.worlds.base import Source

__all__ = ["CASES", "DIGITS", "OF_DIGITS", "WORLDS", "build", "build_digits", "noise_for"]

WORLDS = {"gan": worlds.get("ring", points=200), "gan_line": worlds.get("two_bells", "line", points=200)}
VARIANTS = (
    {},
    {"loss": "minimax", "optimizer": "sgd", "generator_rate": 0.03, "noise": "uniform", "noise_size": 1},
    {"loss": "least_squares", "layers": 0, "judge_layers": 0, "averaging": 0.99, "decay": True, "steps": 40},
    {"loss": "wasserstein", "clip": 0.03, "discriminator_steps": 3, "momentum": 0.0, "fourier": 2},
    {"loss": "wasserstein", "gradient_penalty": 1.0, "width": 14, "judge_width": 14, "batch": 33, "pack": 2},
    {"r1": 0.3, "spectral": True, "pack": 4, "instance_noise": 0.2, "averaging": 0.9, "fourier": 1, "width": 8},
    {"turns": "generator", "layers": 3, "spectral": True},
    {"turns": "discriminator", "r1": 1.0, "judge_layers": 1, "judge_width": 128},
)
DIGITS = worlds.get("digits", "images", images=200)
OF_DIGITS = (
    {},
    {"conditional": False, "noise_size": 8, "averaging": 0.0, "shifts": 0, "r1": 0.0, "decay": False},
    {"loss": "wasserstein", "r1": 1.0, "noise_size": 1, "width": 33, "judge_width": 9, "batch": 33, "shifts": 3},
    {"loss": "least_squares", "noise_size": 16, "averaging": 0.9, "steps": 40},
)
CASES = [(name, config) for name in WORLDS for config in VARIANTS]


def build(name: str = "gan", world: Source | None = None, seed: int = 3, **config) -> Gan:
    """Return a GAN, untrained, on its small world or on another."""
    return models.build(name, models.config_of(name)(**config), (world or WORLDS[name]).data(), seed)


def build_digits(seed: int = 3, **config) -> GanDigits:
    """Return a GAN of small images, untrained."""
    return models.build("gan_digits", models.config_of("gan_digits")(**config), DIGITS.data(), seed)


def noise_for(learner: Gan, n: int, seed: int = 1) -> np.ndarray:
    """Return some noise that no training draws, (n, k)."""
    return np.random.default_rng(seed).uniform(-1, 1, (n, learner.config.noise_size)).astype(np.float32)
