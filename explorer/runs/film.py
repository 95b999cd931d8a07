"""A film: the frames of one run so far, stacked, and the checkpoints that branches start from. numpy only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from explorer.models.base import Arrays, Frame
from explorer.runs.spec import RunSpec

__all__ = ["Film", "Moment"]


@dataclass(frozen=True)
class Moment:
    """What the recorder hands out at one scheduled step: the frame and, now and then, a checkpoint to go on from.

    The last moment has a `summary`: numbers that only a whole film has.
    """

    frame: Frame
    checkpoint: Arrays | None = None
    summary: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Film:
    """Frames 0 to F-1 of a run: `steps` (F,), each scalar (F,) float64, each array (F, ...) float32.

    `summary` holds numbers of the film as a whole, once it has its last frame.
    """

    spec: RunSpec
    steps: NDArray[np.int64]
    scalars: dict[str, NDArray[np.float64]] = field(default_factory=dict)
    arrays: dict[str, NDArray[np.float32]] = field(default_factory=dict)
    checkpoints: dict[int, Arrays] = field(default_factory=dict)
    summary: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, spec: RunSpec, moments: Sequence[Moment]) -> "Film":
        """Stack moments into a film; none at all make an empty one."""
        frames = [moment.frame for moment in moments]
        steps = np.array([frame.step for frame in frames], np.int64)
        first = frames[0] if frames else Frame(0)
        scalars = {key: np.array([frame.scalars[key] for frame in frames]) for key in first.scalars}
        arrays = {key: np.stack([frame.arrays[key] for frame in frames]) for key in first.arrays}
        checkpoints = {m.frame.step: m.checkpoint for m in moments if m.checkpoint is not None}
        return cls(spec, steps, scalars, arrays, checkpoints, dict(moments[-1].summary) if moments else {})

    def __len__(self) -> int:
        return len(self.steps)

    @property
    def total(self) -> int:
        """How many frames the finished film has."""
        return len(self.spec.recorded)

    @property
    def complete(self) -> bool:
        """Whether every scheduled frame is there."""
        return len(self) == self.total

    @property
    def positions(self) -> NDArray[np.float64]:
        """Where the frames lie on the film's axis, (F,): training steps, or the scalar that its spec names."""
        axis = self.spec.axis
        return self.steps.astype(np.float64) if axis == "step" else self.scalars[axis]

    def moments(self) -> list[Moment]:
        """Return the film taken apart again, `Film.of`'s inverse."""
        return [
            Moment(
                Frame(
                    int(step),
                    {key: float(values[i]) for key, values in self.scalars.items()},
                    {key: values[i] for key, values in self.arrays.items()},
                ),
                self.checkpoints.get(int(step)),
                self.summary if i == len(self) - 1 else {},
            )
            for i, step in enumerate(self.steps)
        ]
