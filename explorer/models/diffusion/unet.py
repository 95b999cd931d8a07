"""A UNet of small images that is told the level of noise and, at times, the class (Ronneberger et al. 2015; Ho 2020).

It works on squares of 2 by 2 pixels: once at half the image's side, once at a quarter, with attention there, and once
more at half. What it is told scales and shifts what every block sees (Dhariwal & Nichol 2021, arXiv 2105.05233). The
words `angle` and v are those of predictions.py: x = cos(angle) x_0 + sin(angle) e has length one, v = cos e - sin x_0.
"""

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.nn.functional import pixel_shuffle, pixel_unshuffle, scaled_dot_product_attention, silu

__all__ = ["Size", "UNet", "drawn", "empty"]

PATCH = 2  # pixels a side that stand as one place
GROUPS = 8  # of channels that are normalized together
HEADS = 4
WAVES = 16  # of different lengths, by which it is told the angle
FASTEST = 64.0  # how many times the angle the shortest of them turns


class Size(NamedTuple):
    """What decides how many numbers it has: pixels a side, channels at half of it, width of what is told, classes."""

    side: int = 28
    channels: int = 40
    told: int = 128
    classes: int = 10


class Block(nn.Module):
    """Two convolutions beside a way that leads past them; what is told stands between the two."""

    def __init__(self, channels: int, out: int, told: int) -> None:
        super().__init__()
        self.before, self.after = nn.GroupNorm(GROUPS, channels), nn.GroupNorm(GROUPS, out)
        self.first, self.last = (nn.Conv2d(i, out, 3, padding=1) for i in (channels, out))
        self.told = nn.Linear(told, 2 * out)
        self.past = nn.Identity() if channels == out else nn.Conv2d(channels, out, 1)

    def forward(self, x: Tensor, told: Tensor) -> Tensor:
        """(n, channels, s, s), (n, told) -> (n, out, s, s)."""
        h = self.first(silu(self.before(x)))
        scale, shift = self.told(told)[:, :, None, None].chunk(2, dim=1)
        h = self.last(silu(self.after(h) * (1 + scale) + shift))
        out: Tensor = self.past(x) + h
        return out


class Attention(nn.Module):
    """Every place looks at all others (Vaswani et al. 2017, arXiv 1706.03762)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.before = nn.GroupNorm(GROUPS, channels)
        self.asked, self.last = nn.Conv2d(channels, 3 * channels, 1), nn.Conv2d(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        """(n, c, s, s) -> (n, c, s, s)."""
        n, c, side, _ = x.shape
        heads = self.asked(self.before(x)).reshape(n, 3, HEADS, c // HEADS, side * side)
        queries, keys, values = heads.transpose(3, 4).unbind(dim=1)  # (n, HEADS, s^2, c / HEADS)
        seen = scaled_dot_product_attention(queries, keys, values).transpose(2, 3)
        out: Tensor = x + self.last(seen.reshape(n, c, side, side))
        return out


class UNet(nn.Module):
    """From a noisy image of length one, the angle and the class to v."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        c, told = size.channels, size.told
        self.size = size
        self.waves, self.angle = nn.Linear(2 * WAVES, told), nn.Linear(told, told)
        self.label = nn.Embedding(size.classes + 1, told)  # the last one is said where no class is told
        self.enter = nn.Conv2d(PATCH**2, c, 3, padding=1)
        self.fine = Block(c, c, told)
        self.down = nn.Conv2d(c, 2 * c, 3, stride=2, padding=1)
        self.coarse, self.attention, self.again = Block(2 * c, 2 * c, told), Attention(2 * c), Block(2 * c, 2 * c, told)
        self.up = nn.ConvTranspose2d(2 * c, c, 2, stride=2)
        self.both = Block(2 * c, c, told)
        self.leave, self.last = nn.GroupNorm(GROUPS, c), nn.Conv2d(c, PATCH**2, 3, padding=1)

    def forward(self, x: Tensor, angle: Tensor, label: Tensor) -> Tensor:
        """(n, side^2), (n,), (n,) -> (n, side^2); a label of `classes` is none."""
        told = self._told(angle, label)
        side = self.size.side
        image = x.reshape(-1, 1, side, side).contiguous(memory_format=torch.channels_last)
        fine = self.fine(self.enter(pixel_unshuffle(image, PATCH)), told)  # (n, c, side / 2, side / 2)
        coarse = self.attention(self.coarse(self.down(fine), told))  # (n, 2c, side / 4, side / 4)
        up = self.up(self.again(coarse, told))
        both = self.both(torch.cat([up, fine], dim=1), told)
        return pixel_shuffle(self.last(silu(self.leave(both))), PATCH).flatten(1)

    def _told(self, angle: Tensor, label: Tensor) -> Tensor:
        """Return the angle and the class as one row of numbers: (n,), (n,) -> (n, told)."""
        turns = angle[:, None] * FASTEST ** (torch.arange(WAVES) / (WAVES - 1))  # (n, WAVES)
        waves = torch.cat([torch.sin(turns), torch.cos(turns)], dim=1)
        return silu(self.angle(silu(self.waves(waves))) + self.label(label))


def empty(size: Size) -> UNet:
    """Return a network whose numbers are not there yet; so it draws nothing from the generator that all share."""
    with torch.device("meta"):
        return UNet(size)


def drawn(size: Size, generator: torch.Generator) -> UNet:
    """Return a network to begin with: weights that keep the scale, biases 0, and 0 where a block or it all ends."""
    network = empty(size).to_empty(device="cpu")
    with torch.no_grad():
        for name, values in network.named_parameters():
            _draw(name, values, generator)
    return network.to(memory_format=torch.channels_last)  # type: ignore[call-overload,no-any-return]


def _draw(name: str, values: Tensor, generator: torch.Generator) -> None:
    if values.dim() == 1:
        scales = name.endswith("weight")  # of a GroupNorm
        values.fill_(1.0 if scales else 0.0)
    elif "last" in name:
        values.zero_()
    else:
        inputs = 1 if name.startswith("label") else math.prod(values.shape[1:])
        values.copy_(torch.randn(values.shape, generator=generator) / inputs**0.5)
