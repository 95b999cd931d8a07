"""What the diffusion page shows, in one frozen record: what is trained, and how it is looked at.

Everything that a link carries is here and nothing else is. Knows no Streamlit.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.concepts.diffusion.defaults import DATA as USUAL_DATA
from explorer.concepts.diffusion.view import MOST_STEPS, OF_IMAGES, OF_POINTS, DiffusionView
from explorer.config import Config
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.models.configs.digit_sampling import DigitSamplingConfig
from explorer.models.diffusion.paths import PATHS
from explorer.models.diffusion.solvers import LEAST_SIGNAL
from explorer.page.world import DATA, configured
from explorer.plane.state import PlaneState
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec
from explorer.worlds import plane

__all__ = ["IMAGES", "MODEL", "SECTION", "DiffusionState", "classes_of", "has_start"]

MODEL = "model"  # the film
SECTION = "diffusion"  # of the model's knobs
FAMILIES = {"plane": "diffusion", "images": "digit_sampling"}
IMAGES = ("mnist",)  # the worlds of images that the page has


def has_start(path: str) -> bool:
    """Return whether some signal is left at a path's end, without which its SDE has no start."""
    alpha, _ = PATHS[path].level(1.0)  # type: ignore[arg-type]
    return bool(alpha >= LEAST_SIGNAL)


class DiffusionState(PlaneState):
    """One world: of the plane, and a diffusion model that learns it; of images, and one sampled by a trained network.

    What is left out of `data` is as usual on this page (defaults.py).

    Raises:
        pydantic.ValidationError: a value is out of range, a branch doesn't fit its film, or the frame is past the end.
    """

    kinds: ClassVar[Mapping[str, str]] = {**PlaneState.kinds, **dict.fromkeys(IMAGES, "images")}

    world: str = "ring"
    diffusion: SerializeAsAny[DiffusionConfig | DigitSamplingConfig] = Field(default={}, validate_default=True)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    view: DiffusionView = DiffusionView()

    @field_validator("data", mode="before")
    @classmethod
    def _data_as_usual_here(cls, value: Any, info: ValidationInfo) -> Any:
        usual = {} if info.data.get("world") in IMAGES else USUAL_DATA
        return {**usual, **value} if isinstance(value, Mapping) else value

    @field_validator("diffusion", mode="before")
    @classmethod
    def _config_of_its_family(cls, value: Any, info: ValidationInfo) -> Any:
        if "world" not in info.data:
            raise ValueError("no such world")
        return configured(models.config_of(FAMILIES[cls.kinds[info.data["world"]]]), value, {})

    @model_validator(mode="after")
    def _fits(self) -> Self:
        self.demand_films()
        if self.view.right not in (OF_IMAGES if self.on_images else OF_POINTS):
            raise ValueError("this does not stand beside such a stage")
        if self.on_images and self.view.pencil is not None:
            raise ValueError("on images nobody draws")
        if not self.on_images:
            self._fits_points()
        return self

    def _fits_points(self) -> None:
        view = self.view
        if not self.known and (view.show != "learned" or view.ask == "exact"):
            raise ValueError("nobody knows the exact answer")
        if view.steps > MOST_STEPS[view.ask]:
            raise ValueError("so many steps take too long")
        if view.label is not None and not (self.of_points.conditional and view.label < classes_of(self)):
            raise ValueError("the model is told no such class")
        if view.solver == "sde" and not has_start(view.path):
            raise ValueError("the SDE of this path has no start")

    @property
    def of_points(self) -> DiffusionConfig:
        """The config of a model of points.

        Raises:
            TypeError: the page is in a world of images.
        """
        if not isinstance(self.diffusion, DiffusionConfig):
            raise TypeError("here an image is sampled")
        return self.diffusion

    @property
    def of_images(self) -> DigitSamplingConfig:
        """The config by which an image is sampled.

        Raises:
            TypeError: the page is in a world of the plane.
        """
        if not isinstance(self.diffusion, DigitSamplingConfig):
            raise TypeError("here points are learned")
        return self.diffusion

    @property
    def plays(self) -> str:
        """The noise's timeline; where an image is sampled that is the film's own."""
        return "frame" if self.on_images and self.view.way == "back" else "place"

    def sections(self) -> dict[str, Config]:
        """Return the configs of the data set and of the model."""
        return super().sections() | {SECTION: self.diffusion}

    def with_section(self, name: str, **changes: Any) -> Self:
        """Return the page with some fields of its data set or of the model changed; branches go that no longer fit."""
        if name == DATA:
            view = {**dict(self.view), "label": None} if "classes" in changes or "arms" in changes else self.view
            return self.changed(view=view).with_data(**changes)
        config = self.diffusion.changed(**changes)
        as_many = "steps" not in changes and config.frames == self.diffusion.frames
        fits = as_many and not {branch.field for branch in self.branches} & set(changes)
        told = not isinstance(config, DiffusionConfig) or config.conditional
        view = dict(self.view) | ({} if as_many else {"frame": None}) | ({} if told else {"label": None})
        return self.changed(diffusion=config, branches=self.branches if fits else (), view=view)

    def specs(self) -> dict[str, RunSpec]:
        """Return the spec of the model."""
        return {
            MODEL: RunSpec(
                model=FAMILIES[self.kinds[self.world]], world=self.world, data=self.data, config=self.diffusion,
                seed=self.seed, branches=self.branches,
            )
        }  # fmt: skip

    def film_of(self, section: str) -> str | None:
        """Return the model's film where the section is the model's."""
        return MODEL if section == SECTION else None

    def with_branches(self, film: str, branches: tuple[Branch, ...]) -> Self:
        """Return the page on which the training of the model takes these branches."""
        return self.changed(branches=branches) if film == MODEL else self

    def view_in(self, world: str) -> dict[str, Any]:
        """Return the view's fields in another world: no class is asked for, and of some nobody knows the law.

        Between points and images nothing is kept but the way.
        """
        if (self.kinds[world] == "images") != self.on_images:
            right = OF_POINTS[0] if self.on_images else OF_IMAGES[0]
            return {"way": self.view.way, "tab": self.view.tab, "right": right}
        known = worlds.entry(world, self.kinds[world]).known
        view = super().view_in(world) | {"label": None}
        ask = "network" if view["ask"] == "exact" else view["ask"]
        return view if known else view | {"show": "learned", "ask": ask, "steps": min(view["steps"], MOST_STEPS[ask])}

    def others_in(self, world: str) -> dict[str, Any]:
        """Return the model's config in another world: between points and images nothing of it is kept."""
        return {} if (self.kinds[world] == "images") == self.on_images else {"diffusion": {}, "branches": ()}


def classes_of(state: DiffusionState) -> int:
    """Return how many classes the points of its world have."""
    return plane.source(state.world, **state.data.model_dump()).n_classes
