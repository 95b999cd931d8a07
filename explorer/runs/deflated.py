"""Bytes deflated and back, bounded, and frames of whole numbers as differences, which deflate best. numpy and zlib.

Each frame but the first is the difference from the one before, modulo 2^16, as two bytes: d = 256 high + low, low from
-128 to 127, so that the high byte of a small difference is 0 whatever its sign. All high bytes stand first, then all
low ones. Runs of one byte are all that repeats in them, so that no other are looked for (`Z_RLE`): on a VAE's film of
25 frames of 156,308 weights this is 7 times as fast as zlib's level 6 and 7 % smaller, and a tenth of its float32.
"""

import math
import zlib

import numpy as np
from numpy.typing import NDArray

__all__ = ["MOST", "deflate", "differences", "inflate", "sums"]

MOST = 2**28  # bytes of one array; what says that it is larger is not inflated


def deflate(data: bytes, strategy: int = zlib.Z_DEFAULT_STRATEGY) -> bytes:
    """Return `data` as a zlib stream (RFC 1950)."""
    stream = zlib.compressobj(6, strategy=strategy)
    return stream.compress(data) + stream.flush()


def inflate(data: bytes, size: int) -> bytes:
    """Return the `size` bytes that a zlib stream holds; no more than that is ever inflated.

    Raises:
        ValueError: it is no such stream, is cut short, or holds more or fewer bytes; or they are more than `MOST`.
    """
    if not 0 <= size <= MOST:
        raise ValueError("an array is too large")
    stream = zlib.decompressobj()
    try:
        out = stream.decompress(data, size + 1)
    except zlib.error as problem:
        raise ValueError(f"not deflated: {problem}") from problem
    if len(out) != size or not stream.eof or stream.unused_data:
        raise ValueError("a deflated array has another length")
    return out


def differences(codes: NDArray[np.int16]) -> bytes:
    """Return frames (F, ...) deflated."""
    steps = codes.copy()
    steps[1:] -= codes[:-1]
    low = steps.astype(np.int8)  # modulo 2^8
    high = (steps - low) >> 8
    return deflate(high.astype(np.int8).tobytes() + low.tobytes(), zlib.Z_RLE)


def sums(data: bytes, shape: tuple[int, ...]) -> NDArray[np.int16]:
    """Return the frames of this shape that `differences` took.

    Raises:
        ValueError: `data` do not hold so many, see `inflate`.
    """
    count = math.prod(shape)
    high, low = np.frombuffer(inflate(data, 2 * count), np.int8).reshape(2, *shape)
    steps = (high.astype(np.int16) << 8) + low
    return np.add.accumulate(steps, axis=0, dtype=np.int16)
