"""How far apart two colours look, to usual eyes and to three kinds of dichromats; how they stand on a ground.

Dichromats as ColorAide simulates them: protan and deutan by Viénot, Brettel & Mollon (1999), tritan by Brettel,
Viénot & Mollon (1997). Distances are in CAM16-UCS (Li et al. 2017).
"""

from functools import cache

from coloraide.everything import ColorAll

__all__ = ["EYES", "contrast", "lightness", "mixed", "seen_apart"]

EYES = ("usual", "protan", "deutan", "tritan")


@cache
def _seen(colour: str, eyes: str) -> tuple[float, ...]:
    """Return J', a', b' of a colour as `eyes` see it."""
    own = ColorAll(colour)
    light = own if eyes == "usual" else own.filter(eyes).convert("srgb").clip()
    return tuple(light.convert("cam16-ucs").coords())


def seen_apart(one: str, other: str, eyes: str) -> float:
    """Return the distance: 1 is hardly noticed, 100 lies between black and white."""
    return sum((a - b) ** 2 for a, b in zip(_seen(one, eyes), _seen(other, eyes), strict=True)) ** 0.5


def lightness(colour: str) -> float:
    """Return J', from 0 to 100."""
    return _seen(colour, "usual")[0]


def mixed(ground: str, colour: str, share: float) -> str:
    """Return what the stage paints: `share` of a colour over a ground, channel by channel."""
    pairs = ((int(ground[i : i + 2], 16), int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(low + (high - low) * share):02x}" for low, high in pairs)


def contrast(one: str, other: str) -> float:
    """Return the contrast of WCAG 2, from 1 to 21."""
    return ColorAll(one).contrast(other, method="wcag21")
