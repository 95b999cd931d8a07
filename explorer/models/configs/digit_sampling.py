"""The config of sampling one digit: which, how far the label pushes, and how one walks from noise to data."""

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from explorer.config import knob
from explorer.models.config import Holds, ModelConfig, Storage
from explorer.models.diffusion.masks import LENGTH, kept
from explorer.worlds.base import Source
from explorer.worlds.images.base import HELD_OUT, ImageSource

__all__ = ["NO_CLASS", "SCALES", "DigitSamplingConfig", "PathName", "SolverName"]

PathName = Literal["straight", "linear", "cosine", "sigmoid", "exploding"]
SolverName = Literal["euler", "heun", "ddim", "ddpm"]

NO_CLASS = -1
SCALES = (0.0, 1.0, 2.0, 4.0, 8.0)  # of guidance, walked beside the one that is asked for
MOST = 128  # steps of a way


class DigitSamplingConfig(ModelConfig):
    """One digit on its way from noise to data, by a network that was trained before. The run's seed is the noise.

    A step of the film is a step of the solver, and its axis is t, from 1 to 0. A frame has four images, from -1, which
    is paper, to 1, which is ink: x_t, the forecast that is followed, and the forecasts with the class and without. In
    `scales` it has five more, one after another: the forecasts followed by ways from the same noise, of other guidance.

    Where there is a `mask`, its pixels are all the way those of the held-out digit in row `known` (see masks.py).
    """

    learns: ClassVar[str] = "images"
    about: ClassVar[str] = "A digit on its way from noise to data, by a network that was trained before."
    diverged: ClassVar[str] = "By step {step} the image had left all bounds. Choose more steps, or less guidance."
    checkpoint_every: ClassVar[int] = 0
    axis: ClassVar[str] = "t"
    frames: ClassVar[int] = MOST + 1
    storage: ClassVar[dict[str, Storage]] = dict.fromkeys(("x", "forecast", "told", "untold", "scales"), "uint8")

    label: int = knob(
        3, "Class", "the digit that is asked for", choices=(NO_CLASS, *range(10)), names={NO_CLASS: "none"},
        low=NO_CLASS, high=9,
    )  # fmt: skip
    guidance: float = knob(
        2.0, "Guidance w", "0: without the class; 1: as it asks; above: pushed", choices=SCALES,
        low=0.0, high=20.0, branch=True,
    )  # fmt: skip
    solver: SolverName = knob(
        "heun", "Solver", "how it walks from noise to data", choices=("euler", "heun", "ddim", "ddpm"),
        names={"euler": "Euler", "heun": "Heun", "ddim": "DDIM", "ddpm": "DDPM"}, more=True,
    )  # fmt: skip
    path: PathName = knob(
        "straight", "Noise path", "how signal fades and noise grows",
        choices=("straight", "linear", "cosine", "sigmoid", "exploding"),
        names={
            "straight": "straight", "linear": "linear", "cosine": "cosine", "sigmoid": "sigmoid",
            "exploding": "exploding",
        },
        more=True,
    )  # fmt: skip
    steps: int = knob(
        24, "Solver steps", "more of them follow the path more closely", choices=(4, 8, 12, 24, 48, 96), low=1,
        high=MOST, more=True,
    )  # fmt: skip
    again: int = knob(
        1, "Repeats", "each step taken again from as much noise, so that both parts agree", choices=(1, 2, 4), low=1,
        high=8, more=True,
    )  # fmt: skip
    known: int = Field(0, ge=0, lt=HELD_OUT)
    mask: str = Field("", pattern=rf"^([0-9a-f]{{{LENGTH}}})?$", max_length=LENGTH)

    @model_validator(mode="after")
    def _something_to_keep_and_to_fill(self) -> Self:
        if self.mask and kept(self.mask).all():
            raise ValueError("where all is known there is nothing to fill")
        if self.mask and not kept(self.mask).any():
            raise ValueError("where nothing is known there is nothing to keep")
        return self

    def holds(self, source: Source) -> Holds:
        """Return the images of a frame; a checkpoint has x_t of every way, the step and the seed."""
        assert isinstance(source, ImageSource)
        height, width, colours = source.shape
        pixels = height * width * colours
        images = dict.fromkeys(self.storage, 1) | {"scales": len(SCALES)}
        shapes = {name: (count * pixels,) for name, count in images.items()}
        return Holds(shapes, 8 * (1 + len(SCALES)) * pixels + 2 * 8)
