"""Which pixels of a digit are known, as text: 14 x 14 cells of 2 x 2 pixels, four cells a hex digit. numpy only."""

import numpy as np
from numpy.typing import NDArray

__all__ = ["CELLS", "LENGTH", "kept", "mask_of"]

CELLS = 14  # a side
PATCH = 2  # pixels a side of a cell
LENGTH = CELLS**2 // 4  # hex digits


def kept(mask: str) -> NDArray[np.bool_]:
    """Return whether each pixel is known, (784,), of the cells row by row, most significant bit first; "" is none."""
    whole = mask.ljust(LENGTH + 1, "0")  # whole bytes
    bits = np.unpackbits(np.frombuffer(bytes.fromhex(whole), np.uint8))[: CELLS**2]
    return bits.astype(bool).reshape(CELLS, CELLS).repeat(PATCH, axis=0).repeat(PATCH, axis=1).ravel()


def mask_of(cells: NDArray[np.bool_]) -> str:
    """Return the text of which cells are known, (14, 14).

    Raises:
        ValueError: they are not as many.
    """
    if cells.shape != (CELLS, CELLS):
        raise ValueError(f"a mask has {CELLS} x {CELLS} cells, not {cells.shape}")
    return np.packbits(cells.astype(bool).ravel()).tobytes().hex()[:LENGTH]
