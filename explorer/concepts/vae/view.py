"""How the films of the VAE's page are looked at: what trains nothing. No Streamlit."""

from typing import Annotated, Literal, get_args

from pydantic import Field, field_validator

from explorer.models.configs.images import MAX_LATENT
from explorer.page.view import View, held

__all__ = ["EXPERIMENTS", "FARTHEST", "KEY", "MOST_PACKED", "PLACES", "RIGHT", "VaeView"]

KEY = "vae"  # of the concept
FARTHEST = 6.0  # standard deviations of the prior that a slider, a link or a key may go to
PLACES = 33  # from one image to another, both ends included
MOST_PACKED = 700  # characters of a packed drawing: 784 pixels of 4 bits
MOST_DRAWS = 9999
Experiment = Literal["collapse", "between", "linear"]
EXPERIMENTS: tuple[Experiment, ...] = get_args(Experiment)  # in their order (experiments/records.py)
MOST_IMAGES = 200  # that a stage shows of any world; each says itself how many it has

Right = Literal["machine", "beside", "between"]
RIGHT: tuple[Right, ...] = get_args(Right)  # what may stand beside the latent space
Coordinate = Annotated[float, Field(ge=-FARTHEST, le=FARTHEST)]


class VaeView(View):
    """How the films are looked at.

    `image` is one of the held-out images that the stage shows, `drawn` a packed drawing in its place. `z` is a code set
    by hand; None: mu + sigma epsilon of the image, with the epsilon number `draw`. `axes` are the two dimensions that
    the plane shows. `to` and `along` are the other end and the place of a walk between two images.
    """

    image: int = held("stage", 16, ge=0, lt=MOST_IMAGES)  # of MNIST a 6 whose code is a usual one
    drawn: str | None = held("stage", None, max_length=MOST_PACKED)
    z: tuple[Coordinate, ...] | None = held("stage", None, digits=3, min_length=1, max_length=MAX_LATENT)
    draw: int = held("stage", 0, ge=0, le=MOST_DRAWS)
    left: Literal["plane", "sliders"] = held("stage", "plane")
    axes: tuple[int, int] = held("stage", (0, 1))
    under: Literal["both", "codes", "pictures"] = held("stage", "both")
    right: Right = held("stage", "machine")
    to: int = held("stage", 1, ge=0, lt=MOST_IMAGES)
    along: int | None = held("stage", PLACES // 2, ge=0, lt=PLACES)
    panel: Literal["left", "right"] = held("stage", "left", aside=True)  # the one a phone shows
    experiment: Experiment | None = held("page", None, aside=True)

    @field_validator("axes")
    @classmethod
    def _two_dimensions(cls, axes: tuple[int, int]) -> tuple[int, int]:
        if not all(0 <= axis < MAX_LATENT for axis in axes) or axes[0] == axes[1]:
            raise ValueError("there are no such two dimensions")
        return axes
