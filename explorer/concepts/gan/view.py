"""How the films of the GAN's page are looked at: what trains nothing. No Streamlit."""

from typing import Annotated, Any, Literal, get_args

from pydantic import Field, field_validator

from explorer.models.configs.images import MAX_LATENT
from explorer.page.view import held
from explorer.plane.view import PlaneView

__all__ = [
    "CLOSE",
    "EXPERIMENTS",
    "FARTHEST",
    "KEY",
    "LAYERS",
    "LINES",
    "PARTS",
    "REACH",
    "RIGHT",
    "GanView",
    "Layer",
    "Part",
    "Right",
]

KEY = "gan"  # of the concept
Experiment = Literal["modes", "cured", "cures", "spiral"]
EXPERIMENTS: tuple[Experiment, ...] = get_args(Experiment)  # in their order (experiments/records.py)
LINES = 7  # of the algorithm, one step of it
CLOSE = 8  # single steps that a slow film shows
REACH = 2.0  # how far from the equilibrium a Dirac-GAN may start
MOST_STEPS = 200_000
MOST_DRAWS = 9999
FARTHEST = 6.0  # from 0, as far as a dimension of a place of the noise goes

Right = Literal["machine", "step", "beside", "dirac", "sliders"]
RIGHT: tuple[Right, ...] = get_args(Right)  # what may stand beside the stage
Part = Literal["all", "noise", "generator", "forged", "real", "discriminator", "losses"]
PARTS: tuple[Part, ...] = get_args(Part)  # of the machine: what the stage shows large
Layer = Literal["field", "real", "forged", "manifold", "gradients"]
LAYERS: tuple[Layer, ...] = get_args(Layer)  # in the order in which they are drawn
Place = Annotated[float, Field(ge=-REACH, le=REACH)]
Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]


class GanView(PlaneView):
    """How the films are looked at.

    `part` is what the stage shows large, `show` whether D is the learned one, the exact one or their difference;
    `layers` lie over one another. `forged` points are drawn from viewing noise number `draw`, `morph` of the way from
    noise to points. `slow` is the step that a close-up follows; `line` of the algorithm and `substep` of the close-up
    say where it is. The Dirac-GAN has its loss, its cure and how strong, who moves when, where it starts.

    Of images, `asked` is the class that is asked for; with `rows` each row of the noise's plane asks for another. `z`
    is the place whose image is shown, None the middle, and `axes` are the dimensions that the plane spans.
    """

    right: Right = held("stage", "machine")
    part: Part = held("stage", "all")
    show: Literal["learned", "exact", "error"] = held("stage", "learned")
    layers: tuple[Layer, ...] = held("stage", ("field", "real", "forged"), max_length=len(LAYERS))
    forged: int = held("stage", 300, ge=50, le=1000)
    draw: int = held("stage", 0, ge=0, le=MOST_DRAWS)
    morph: float = held("stage", 1.0, digits=2, ge=0, le=1)
    slow: int | None = held("stage", None, ge=0, lt=MOST_STEPS)
    line: int = held("stage", 0, ge=0, le=LINES)
    substep: int = held("stage", 0, ge=0, lt=CLOSE)
    dirac_loss: Literal["minimax", "non_saturating", "wasserstein"] = held("stage", "minimax")
    dirac_cure: Literal["none", "r1", "clip", "penalty", "noise", "ratio"] = held("stage", "none")
    dirac_strength: float = held("stage", 1.0, digits=2, ge=0, le=10)
    dirac_alternating: bool = held("stage", False)
    dirac_start: tuple[Place, Place] = held("stage", (1.0, 1.0), digits=3)  # theta, psi
    asked: int = held("stage", 7, ge=0, le=9)
    rows: bool = held("stage", False)
    z: tuple[Coordinate, ...] | None = held("stage", None, digits=3, min_length=1, max_length=MAX_LATENT)
    axes: tuple[int, int] = held("stage", (0, 1))
    panel: Literal["left", "right"] = held("stage", "left", aside=True)  # the one a phone shows
    experiment: Experiment | None = held("page", None, aside=True)

    @field_validator("layers", mode="before")
    @classmethod
    def _in_their_order(cls, layers: Any) -> Any:
        """Take layers in any order, each once; an address writes none of them as nothing."""
        if not isinstance(layers, list | tuple) or not all(layer in ("", *LAYERS) for layer in layers):
            return layers
        return tuple(layer for layer in LAYERS if layer in layers)

    @field_validator("axes")
    @classmethod
    def _two_dimensions(cls, axes: tuple[int, int]) -> tuple[int, int]:
        if not all(0 <= axis < MAX_LATENT for axis in axes) or axes[0] == axes[1]:
            raise ValueError("there are no such two dimensions")
        return axes
