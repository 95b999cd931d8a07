"""A face drawn from eleven causes, each a number from 0 to 1; a little more of one changes a picture a little.

How causes are drawn at random is faces.py's; what a brush does is brush.py's. Ranges are such that any face of all is
a face: eyes stay on it and apart, the nose above the mouth, brows under the crown. numpy only.
"""

from typing import NamedTuple

import numpy as np

from explorer.worlds.base import Array
from explorer.worlds.images.brush import FINE, Canvas, Part, Single, bump, cover, ramp, step

__all__ = ["FACTORS", "NAMED_HAIR", "SIDE", "draw", "hair_colour"]

SIDE = 32  # pixels
AT_ONCE = 48  # faces whose pixels fit a core's cache
FACTORS = (
    "face width", "eye size", "eye spacing", "brow tilt", "nose length", "mouth curve", "cheekbones", "ears", "hair",
    "hair colour", "skin",
)  # fmt: skip

_F = np.float32
HAIR_AT = np.array([0, 0.1, 0.3, 0.5, 0.7, 0.9, 1])
HAIR = np.array([
    [0.06, 0.06, 0.10], [0.13, 0.11, 0.13], [0.40, 0.24, 0.15], [0.74, 0.31, 0.12], [0.93, 0.72, 0.34],
    [0.66, 0.67, 0.71], [0.88, 0.88, 0.90],
], _F)  # fmt: skip
SKIN_AT = np.array([0, 0.25, 0.5, 0.75, 1])
SKIN = np.array([
    [1.00, 0.87, 0.78], [0.97, 0.77, 0.61], [0.85, 0.61, 0.43], [0.67, 0.45, 0.31], [0.48, 0.31, 0.23],
], _F)  # fmt: skip
NAMED_HAIR = HAIR[1:-1]  # black, brown, red, blond, grey; before them is jet, after them white
PAPER = np.array([0.79, 0.88, 0.92], _F)
SHIRT = np.array([0.16, 0.42, 0.53], _F)
COLLAR = np.array([0.93, 0.95, 0.93], _F)
WHITE = np.array([1.00, 0.99, 0.97], _F)
PUPIL = np.array([0.12, 0.08, 0.10], _F)
MOUTH = np.array([0.45, 0.10, 0.13], _F)


class _Face(NamedTuple):
    """What n faces measure, in pixels (n, 1, 1), and their colours (n, 3)."""

    wide: Single  # half the head's width
    eye: Single
    apart: Single  # from the middle to an eye
    tilt: Single  # -1 worried, .85 stern
    tip: Single  # y of the nose's
    smile: Single  # -.75 to 1
    cheek: Single
    ear: Single
    hair: Single  # 0 cropped, 1 long
    crown: Single  # y of its top
    strands: Single
    skin: Single

    @property
    def shade(self) -> Single:
        """Skin in the shade."""
        return self.skin * np.array([0.84, 0.74, 0.72], _F)

    @property
    def light(self) -> Single:
        """Skin in the light."""
        out: Single = np.minimum(self.skin * _F(1.09) + _F(0.07), 1)
        return out

    def all_in(self, colour: Single) -> Single:
        """Return one colour (3,) for each of the faces: (n, 3)."""
        return np.broadcast_to(colour, self.skin.shape)


def draw(factors: Array) -> Single:
    """Return the faces that the factors (n, 11) in [0, 1], in the order of `FACTORS`, make: (n, 32, 32, 3) in [0, 1].

    Raises:
        ValueError: a face has more or fewer factors than eleven, or one that is not in [0, 1].
    """
    factors = np.asarray(factors, np.float64)
    if factors.ndim != 2 or factors.shape[1] != len(FACTORS) or not ((factors >= 0) & (factors <= 1)).all():
        raise ValueError(f"a face is {len(FACTORS)} numbers from 0 to 1")
    out = np.empty((len(factors), SIDE, SIDE, 3), np.float32)
    for i in range(0, len(factors), AT_ONCE):
        out[i : i + AT_ONCE] = _drawn(_measured(factors[i : i + AT_ONCE]))
    return out


def hair_colour(t: Array) -> Single:
    """Return the colour of hair at the factor's value: (n,) -> (n, 3)."""
    return ramp(HAIR_AT, HAIR, t)


def _measured(factors: Array) -> _Face:
    width, eye, gap, tilt, nose, mouth, cheek, ears, hair = factors.T[:9, :, None, None].astype(_F)
    wide, grown = 7.6 + 2.9 * width, _grown(hair)
    return _Face(
        wide=wide,
        eye=1.6 + 1.15 * eye,
        apart=wide * (0.40 + 0.15 * gap),
        tilt=1.85 * tilt - 1,
        tip=-1.6 - 3.8 * nose,
        smile=1.75 * mouth - 0.75,
        cheek=cheek,
        ear=1.3 + 2.0 * ears,
        hair=hair,
        crown=11.4 + 2.6 * grown,
        strands=hair_colour(factors[:, 9]),
        skin=ramp(SKIN_AT, SKIN, factors[:, 10]),
    )


def _grown(hair: Single) -> Single:
    """Return how much hair adds to a head: at first much, and from 0 to about 1."""
    out: Single = np.sqrt(hair + 0.08) - np.float32(0.283)
    return out * np.float32(1.32)


def _drawn(face: _Face) -> Single:
    canvas = Canvas(len(face.wide), SIDE, PAPER)
    for part in (_hair_behind, _body, _ears, _head, _hair_in_front, _eyes, _brows, _nose, _mouth):
        part(canvas, face)
    return canvas.finished()


def _hair_behind(canvas: Canvas, face: _Face) -> None:
    """From cropped, where it hides behind the head, to long; its ends are thin, so that they grow smoothly."""
    all_of_it = canvas.part(-14, 16)
    side, y = all_of_it.side, all_of_it.y
    bulk = face.wide + 0.3 + 2.4 * _grown(face.hair)
    wave = face.hair * (0.35 * np.sin(0.6 * y + 1.2) + 0.05 * np.clip(1 - y, 0, None))
    dome = all_of_it.oval(0, 1, bulk, face.crown - 1)
    sides = np.where(y > 1, dome, side - bulk - wave * step(1 - y, 0, 4))
    ends = 2.0 - 16.5 * face.hair + 0.20 * np.clip(side - bulk + 3.0, 0, None) ** 2
    all_of_it.paint(cover(sides) * cover(ends - y, 2.2), face.strands * _F(0.80))


def _body(canvas: Canvas, face: _Face) -> None:
    low = canvas.part(-16, -7, 14)
    low.paint(cover(np.maximum(low.side - 3.4, low.y + 8)), face.shade * _F(0.97))
    shoulders = cover(low.oval(0, -19.4, 13.5, 7.4))
    low.paint(shoulders, face.all_in(SHIRT))
    neckline = low.oval(0, -11.9, 4.3, 2.4)
    low.paint(shoulders * cover(np.abs(neckline) - 0.55), face.all_in(COLLAR))
    low.paint(shoulders * cover(neckline + 0.3), face.shade * _F(0.97))


def _ears(canvas: Canvas, face: _Face) -> None:
    part = canvas.part(-6, 4)
    ear, at = face.ear, face.wide + 0.30 * face.ear
    part.paint(cover(part.oval(at, -0.9, 0.80 * ear, 1.15 * ear)), face.skin * _F(0.95))
    part.paint(cover(part.oval(at + 0.05 * ear, -1.0, 0.42 * ear, 0.68 * ear)), face.shade)


def _outline(part: Part, face: _Face) -> Single:
    """Return how far outside of the head a pixel lies: an egg that cheekbones widen while the jaw grows slender."""
    y = part.y
    high = np.where(y > -1, (y + 1) / 11.6, (-1 - y) / 11.3)
    profile = np.clip(1 - high**2.6, 1e-4, 1) ** 0.46
    jaw = 1 + (0.17 * face.cheek - 0.04) * bump((y + 2.4) / 2.6) - (0.40 * face.cheek - 0.08) * bump((y + 8.6) / 3.6)
    reach = face.wide * profile * jaw
    slope = np.abs(np.gradient(reach, 1 / FINE, axis=1))
    out: Single = (part.side - reach) / np.sqrt(1 + slope * slope)
    return out


def _head(canvas: Canvas, face: _Face) -> None:
    part = canvas.part(-13, 11, 14)
    y, across = part.y, part.side / face.wide
    head = cover(_outline(part, face))
    part.paint(head, face.skin)
    part.paint(head * 0.30 * step(across, 0.62, 1.05), face.shade)
    hollow = bump((across - 0.80) / 0.24) * bump((y + 8.4 - 2.2 * across) / 1.9)
    part.paint(head * 0.85 * face.cheek * hollow, face.shade)
    blush = bump((part.side - 0.62 * face.wide) / 2.0) * bump((y + 4.2) / 1.5)
    part.paint(head * (0.50 - 0.25 * face.cheek) * blush, face.skin * np.array([1.0, 0.70, 0.67], _F))
    light = bump((across - 0.74) / 0.20) * bump((y + 3.1) / 1.1)
    part.paint(head * 0.85 * face.cheek * light, face.light)


def _hair_in_front(canvas: Canvas, face: _Face) -> None:
    """A cap with a parting; cropped hair lets some skin through."""
    part = canvas.part(-6, 16, 15)
    x, side, y = part.x, part.side, part.y
    hair = face.hair
    line = 5.7 - 1.0 * hair + (1.5 + 0.9 * hair) * np.cos((x + 2.6) * 0.235)
    line = line - (0.9 + 1.5 * hair) * np.clip(side - 0.80 * face.wide, 0, None)
    skull = part.oval(0, 1.2, face.wide + 0.35 + 0.9 * hair, face.crown - 1.2)
    cap = np.maximum(skull, (line - y) * 0.85)
    cropped = 0.80 + 0.20 * step(hair, -0.1, 0.5)
    part.paint(cover(cap) * cropped, face.strands)
    gloss = bump((np.hypot(x + 1.5, 0.9 * (y - 1.5)) - 0.62 * (face.crown + 0.8)) / 0.9) * bump((x + 3.5) / 5)
    part.paint(cover(cap + 0.6, 1) * 0.5 * gloss, np.minimum(face.strands * _F(1.25) + _F(0.16), 1))


def _eyes(canvas: Canvas, face: _Face) -> None:
    part = canvas.part(-4, 4, 11)
    r, apart = face.eye, face.apart
    lid = face.skin * _F(0.30)
    lashes = cover(part.oval(apart, 0.15, 1.10 * r + 0.35, r + 0.45)) * step(part.y, -0.6, 1.0)
    part.paint(lashes, lid)
    white = cover(part.oval(apart, 0, 1.10 * r, r))
    part.paint(white, face.all_in(WHITE))
    part.paint(white * cover(part.oval(apart, 0, 0.68 * r, 0.74 * r)), face.all_in(PUPIL))
    for eye in (-apart, apart):
        glint = part.oval(eye - 0.26 * r, 0.30 * r, 0.26 * r, 0.26 * r, both=False)
        part.paint(cover(glint), face.all_in(WHITE))


def _brows(canvas: Canvas, face: _Face) -> None:
    part = canvas.part(-1, 9, 13)
    y, rise = face.eye + 2.05 + 0.25 * np.abs(face.tilt), 1.35 * face.tilt
    brow = part.stroke((face.apart - 1.75, y - rise), (face.apart + 2.25, y + rise), 0.74)
    part.paint(cover(brow), face.strands * _F(0.46))


def _nose(canvas: Canvas, face: _Face) -> None:
    part = canvas.part(-8, 2, 5)
    tip = face.tip
    part.paint(cover(part.stroke((0.0, 0.6), (1.0, tip), 0.7, both=False), 1) * 0.8, face.shade * _F(0.95))
    part.paint(cover(part.oval(0, tip + 0.5, 1.4, 1.1)), face.light)
    under = np.maximum(np.abs(part.oval(0, tip + 0.55, 1.9, 1.5)) - 0.6, part.y - tip - 0.45)
    part.paint(cover(under), face.shade * np.array([0.66, 0.56, 0.56], _F))


def _mouth(canvas: Canvas, face: _Face) -> None:
    part = canvas.part(-12, -4, 7)
    side, y = part.side, part.y
    smile = face.smile
    half = 3.2 + 0.9 * smile * smile
    bend = 2.3 * smile
    curve = -8.4 + bend * ((side / half) ** 2 - 0.5)
    slope = np.sqrt(1 + (2 * bend * side / half**2) ** 2)
    open_by = 3.2 * step(smile, -0.15, 1.1)
    top = curve + open_by * np.clip(1 - (side / half) ** 2, 0, None)
    inside = np.maximum(np.maximum(curve - y, y - top) / slope, side - half)
    part.paint(cover(inside), face.all_in(MOUTH))
    part.paint(cover(np.maximum(inside, top - 0.55 * open_by - y)), face.all_in(WHITE))
    lips = np.maximum(np.abs(y - curve) / slope - 0.6, side - half)
    part.paint(cover(lips), face.skin * np.array([0.60, 0.40, 0.40], _F) + np.array([0.17, 0.02, 0.05], _F))
