"""A drawing as its text in an address: sixteen levels of ink, 4 bits a pixel, in base64url (web/images/packing.js)."""

import base64
import re

import numpy as np

from explorer.worlds.base import Array

__all__ = ["LEVELS", "unpacked"]

LEVELS = 15
LETTERS = re.compile(r"[A-Za-z0-9_-]*", re.ASCII)


def unpacked(text: str, pixels: int) -> Array | None:
    """Return the ink of each pixel in [0, 1], (pixels,); None where the text is no drawing of so many, or a blank one.

    There is one text for each drawing: bits behind the last pixel are zero.
    """
    if len(text) != -(-4 * pixels // 6) or not LETTERS.fullmatch(text):
        return None
    packed = np.frombuffer(base64.urlsafe_b64decode(text + "A" * (-len(text) % 4)), np.uint8)
    nibbles = np.stack([packed >> 4, packed & 15], axis=1).ravel()
    levels = nibbles[:pixels]
    if not levels.any() or nibbles[pixels:].any():
        return None
    ink: Array = levels / LEVELS
    return ink
