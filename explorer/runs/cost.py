"""What a film will cost, told before it is made: frames, checkpoints, bytes. Trains nothing and imports no torch."""

from dataclasses import dataclass

from explorer.runs.spec import RunSpec
from explorer.runs.storage import bytes_of

__all__ = ["Cost", "checkpointed", "cost"]


@dataclass(frozen=True)
class Cost:
    """`bytes` is what arrays and checkpoints take at most; `sent` is the part of it that goes to a browser."""

    frames: int
    checkpoints: int
    bytes: int
    sent: int


def cost(spec: RunSpec) -> Cost:
    """Return what the film of `spec` costs at most."""
    held, steps = spec.holds(), spec.recorded
    kept = spec.closeup is None  # a close-up keeps no checkpoint: it is over before one is of use
    checkpoints = sum(checkpointed(spec, index, step) for index, step in enumerate(steps) if kept)
    sent = len(steps) * sum(bytes_of(shape, spec.config.stored(name)) for name, shape in held.frame.items())
    return Cost(len(steps), checkpoints, sent + checkpoints * held.checkpoint, sent)


def checkpointed(spec: RunSpec, index: int, step: int) -> bool:
    """Return whether the film of a whole training has a checkpoint at its frame `index`, recorded at `step`."""
    every = spec.config.checkpoint_every
    return (every > 0 and index % every == 0) or any(branch.step == step for branch in spec.branches)
