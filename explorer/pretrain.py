"""Trains the networks that ship with the app: `python -m explorer.pretrain`, a quarter of an hour of one core.

With `--if-stale` only where their code has changed since, as `make bake` does.

Seeded, with one thread: the same machine and the same torch make the same file. Another machine rounds otherwise, so
its digits are others, as good. Written are assets/weights and which file the code means (digit_digest.py).
"""

import hashlib
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import torch

from explorer.models.diffusion import digit_digest, digit_training
from explorer.models.diffusion.digit_weights import PATH, label_of, packed
from explorer.runs.fingerprint import code_of_modules
from explorer.runs.recorder import one_thread
from explorer.worlds.images import mnist, source

__all__ = ["SEED", "code", "file_of", "made", "main"]

SEED = 3
TOLD_EVERY = 250  # steps


def code() -> str:
    """Return the fingerprint of the code that trains."""
    return code_of_modules((digit_training.__name__, mnist.__name__))


def made(steps: int) -> dict[str, Any]:
    """Return how the weights are made, as their file says it."""
    return {"code": code(), "seed": SEED, "steps": steps, "torch": torch.__version__}


def file_of(steps: int, watch: Callable[[int, float], None] | None = None) -> bytes:
    """Train for so many steps and return the file."""
    label = made(steps)  # of the code as it is now, whoever changes it meanwhile
    with one_thread():
        weights = digit_training.trained(source("mnist").data(), SEED, steps, watch=watch)
    return packed(weights, label)


def main(arguments: Sequence[str] = ()) -> int:
    """Train, write the weights and the module that names them."""
    if "--if-stale" in arguments and PATH.is_file() and label_of()["code"] == code():
        print(f"{PATH.name} is what its code makes")
        return 0
    start, losses = time.process_time(), [0.0]

    def watch(step: int, loss: float) -> None:
        losses[0] += loss / TOLD_EVERY
        if (step + 1) % TOLD_EVERY == 0:
            print(f"{step + 1:6} steps {time.process_time() - start:5.0f} s  loss {losses[0]:.4f}", flush=True)
            losses[0] = 0.0

    file = file_of(digit_training.STEPS, watch)
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_bytes(file)
    digest = hashlib.sha256(file).hexdigest()
    module = Path(digit_digest.__file__)
    module.write_text(re.sub('DIGEST = "[0-9a-f]*"', f'DIGEST = "{digest}"', module.read_text("utf-8")), "utf-8")
    print(f"{PATH.name} {len(file) / 1e3:.0f} kB {digest[:12]}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
