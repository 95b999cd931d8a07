"""How the films of the diffusion page are looked at: what trains nothing. No Streamlit."""

from collections.abc import Mapping
from typing import Any, Literal, get_args

from pydantic import field_validator

from explorer.page.view import held
from explorer.plane.view import PlaneView
from explorer.worlds.images.base import HELD_OUT

__all__ = [
    "ASKED",
    "EXPERIMENTS",
    "FACES",
    "KEY",
    "LAYERS",
    "LINES",
    "MANY",
    "MOST_GUIDANCE",
    "MOST_STEPS",
    "OF_IMAGES",
    "OF_POINTS",
    "PATH_NAMES",
    "PLACES",
    "SOLVER_NAMES",
    "DiffusionView",
]

KEY = "diffusion"  # of the concept
PLACES = 121  # of the timeline of the noise
MANY = 800  # points that walk back on the stage
MOST_STEPS: Mapping[str, int] = {"network": 200, "exact": 1000, "heart": 100}  # by who is asked: so long nobody waits
MOST_GUIDANCE = 8.0
MOST_DRAWS = 9999
LINES = 5  # of one step
FACES = 20  # that dissolve
Right = Literal["step", "chart", "memory", "scales", "guide", "fill", "heart"]
OF_POINTS: tuple[Right, ...] = ("step", "chart", "memory")  # what may stand beside a stage of points
OF_IMAGES: tuple[Right, ...] = ("scales", "guide", "fill", "heart")  # and of images
Experiment = Literal["two_steps", "guided", "by_heart"]
EXPERIMENTS: tuple[Experiment, ...] = get_args(Experiment)  # in their order (experiments/records.py)
Asked = Literal["network", "exact", "heart"]
ASKED: tuple[Asked, ...] = get_args(Asked)
PathName = Literal["straight", "linear", "cosine", "sigmoid", "exploding"]
PATH_NAMES: tuple[PathName, ...] = get_args(PathName)
SolverName = Literal["euler", "heun", "ddim", "ddpm", "sde", "adaptive"]
SOLVER_NAMES: tuple[SolverName, ...] = get_args(SolverName)
Layer = Literal["law", "arrows", "points", "trails"]
LAYERS: tuple[Layer, ...] = get_args(Layer)  # in the order in which they are drawn


class DiffusionView(PlaneView):
    """How the films are looked at.

    `way` is back from noise to data, or forward; so runs the timeline of the noise, whose `place` 0 is its beginning
    and None its end. The arrows `show` the learned field, the exact one or their difference.

    A way back is led by the denoiser that one does `ask` - the network, the law's own, or that of the points by heart -
    along a `path` by a `solver` in so many `steps`; `eta` is the share of DDIM's noise that is drawn anew. With a
    `label` one class is asked for, by `guidance` w: 0 without the label, 1 as it asks, above 1 pushed. All begins in
    viewing noise number `draw`. `follow` is the point whose step is shown, `line` the line of that step.

    An image is sampled by a film, whose config says how. Forward the held-out one with number `digit` dissolves, or
    instead of it a `face`.
    """

    place: int | None = held("stage", None, ge=0, lt=PLACES)
    way: Literal["back", "forward"] = held("stage", "back")
    right: Right = held("stage", "step")
    show: Literal["learned", "exact", "error"] = held("stage", "learned")
    ask: Asked = held("stage", "network")
    path: PathName = held("stage", "straight")
    solver: SolverName = held("stage", "euler")
    eta: float = held("stage", 0.0, digits=2, ge=0, le=1)
    steps: int = held("stage", 20, ge=1, le=1000)
    label: int | None = held("stage", None, ge=0, le=4)
    guidance: float = held("stage", 1.0, digits=1, ge=0, le=MOST_GUIDANCE)
    layers: tuple[Layer, ...] = held("stage", ("law", "arrows", "points"), max_length=len(LAYERS))
    follow: int = held("stage", 0, ge=0, lt=MANY)
    draw: int = held("stage", 0, ge=0, le=MOST_DRAWS)
    line: int = held("stage", 0, ge=0, le=LINES)
    digit: int = held("stage", 0, ge=0, lt=HELD_OUT)
    face: int | None = held("stage", None, ge=0, lt=FACES)
    panel: Literal["left", "right"] = held("stage", "left", aside=True)  # the one a phone shows
    experiment: Experiment | None = held("page", None, aside=True)

    @field_validator("layers", mode="before")
    @classmethod
    def _in_their_order(cls, layers: Any) -> Any:
        """Take layers in any order, each once; an address writes none of them as nothing."""
        if not isinstance(layers, list | tuple) or not all(layer in ("", *LAYERS) for layer in layers):
            return layers
        return tuple(layer for layer in LAYERS if layer in layers)
