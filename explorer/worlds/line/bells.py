"""One, two and four Gaussians on a line: where a density, a discriminator and its best answer are single curves."""

from explorer.config import knob
from explorer.worlds.line.base import LineConfig, LineWorld

__all__ = ["Bell", "BellConfig", "FourBells", "FourBellsConfig", "TwoBells", "TwoBellsConfig"]

NARROW = 0.4  # sigma of each of two bells
NARROWER = 0.25  # of four
PLACES = (-3.0, -1.0, 1.0, 3.0)


class BellConfig(LineConfig):
    """One bell."""


class Bell(LineWorld):
    """N(0, 1)."""

    name = "bell"

    def __init__(self, config: BellConfig) -> None:
        super().__init__(config, [0.0], 1.0)


class TwoBellsConfig(LineConfig):
    """Two bells side by side."""

    distance: float = knob(3.0, "Distance", "how far apart the bells lie", low=1.0, high=6.0, step=0.5)


class TwoBells(LineWorld):
    """Two equal Gaussians; near each other they are one hill, far apart there is nothing between them."""

    name = "two_bells"

    def __init__(self, config: TwoBellsConfig) -> None:
        super().__init__(config, [-config.distance / 2, config.distance / 2], NARROW)


class FourBellsConfig(LineConfig):
    """Four bells in a row."""


class FourBells(LineWorld):
    """Four equal Gaussians, eight sigmas apart."""

    name = "four_bells"

    def __init__(self, config: FourBellsConfig) -> None:
        super().__init__(config, PLACES, NARROWER)
