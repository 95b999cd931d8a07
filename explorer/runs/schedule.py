"""Which steps a film records: dense early, where most happens, and sparse late."""

from functools import lru_cache

__all__ = ["FRAMES", "MAX_FRAMES", "schedule"]

FRAMES = 61
MAX_FRAMES = 200


@lru_cache(maxsize=64)
def schedule(steps: int, frames: int = FRAMES) -> tuple[int, ...]:
    """Return at most `frames` increasing steps from 0 to `steps`, spaced quadratically; all steps where they are few.

    Raises:
        ValueError: `frames` is not between 2 and 200, or `steps` is not positive.
    """
    if not 2 <= frames <= MAX_FRAMES or steps < 1:
        raise ValueError("a film has 2 to 200 frames and at least one step")
    if steps < frames:
        return tuple(range(steps + 1))
    out = [0]
    for i in range(1, frames):
        wanted = round(steps * (i / (frames - 1)) ** 2)
        out.append(max(wanted, out[-1] + 1))
    return tuple(out)
