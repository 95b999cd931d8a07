"""What the GAN's page shows, in one frozen record: what is trained, and how it is looked at.

Everything that a link carries is here and nothing else is. Knows no Streamlit.
"""

from bisect import bisect_right
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models, worlds
from explorer.concepts.gan.cures import CURES, NAMES, NONE, CureName
from explorer.concepts.gan.defaults import DATA as USUAL_DATA
from explorer.concepts.gan.defaults import USUAL
from explorer.concepts.gan.view import GanView, Right
from explorer.config import Config
from explorer.models.config import ModelConfig
from explorer.models.configs.gan import GanConfig
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.page.state import Choice
from explorer.page.world import DATA, configured
from explorer.plane.state import PlaneState
from explorer.runs.schedule import schedule
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec

__all__ = [
    "BESIDE",
    "CLOSEUP",
    "CURE",
    "IMAGES",
    "MODEL",
    "OF_IMAGES",
    "OF_POINTS",
    "SECTION",
    "GanState",
    "family_in",
]

MODEL, BESIDE, CLOSEUP = "model", "beside", "closeup"  # the films: the duel, the same cured, one step slowly
SECTION, CURE = "gan", "cure"  # the section of the model's knobs; the choice of what stands beside it
FAMILIES = {"plane": "gan", "line": "gan_line", "images": "gan_digits"}
IMAGES = ("mnist",)  # the worlds of images that the page has

OF_POINTS: tuple[Right, ...] = ("machine", "step", "beside", "dirac")  # what may stand beside a stage of points
OF_IMAGES: tuple[Right, ...] = ("sliders", "machine", "dirac")  # and of images


def family_in(world: str) -> str:
    """Return the family that learns in a world."""
    return FAMILIES[GanState.kinds[world]]


class GanState(PlaneState):
    """One world, one GAN that learns it, and where asked for the same with a cure beside it.

    In a world of images there is no cure, and no step is shown slowly: beside the stage stand sliders, the machine or
    the Dirac-GAN. What is left out of `data` or `gan` is as usual on this page (defaults.py), which is not all as
    elsewhere.

    Raises:
        pydantic.ValidationError: a value is out of range, a branch doesn't fit its film, or the frame is past the end.
    """

    kinds: ClassVar[Mapping[str, str]] = {
        **PlaneState.kinds,
        **dict.fromkeys(worlds.OF_LINE, "line"),
        **dict.fromkeys(IMAGES, "images"),
    }

    world: str = "ring"
    gan: SerializeAsAny[GanConfig | GanDigitsConfig] = Field(default={}, validate_default=True)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    cure: CureName = NONE
    view: GanView = GanView()

    @field_validator("data", mode="before")
    @classmethod
    def _data_as_usual_here(cls, value: Any, info: ValidationInfo) -> Any:
        usual = USUAL_DATA.get(info.data.get("world", ""), {})
        return {**usual, **value} if isinstance(value, Mapping) else value

    @field_validator("gan", mode="before")
    @classmethod
    def _config_of_its_family(cls, value: Any, info: ValidationInfo) -> Any:
        if "world" not in info.data:
            raise ValueError("no such world")
        family = family_in(info.data["world"])
        return configured(models.config_of(family), value, USUAL.get(family, {}))

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        view = self.view
        if view.right not in (OF_IMAGES if self.on_images else OF_POINTS):
            raise ValueError("this does not stand beside such a stage")
        if self.on_images and (self.cure != NONE or view.slow is not None or view.pencil is not None):
            raise ValueError("with images there is none")
        if view.z is not None and len(view.z) != self.gan.noise_size:
            raise ValueError("the noise has another number of dimensions")
        if max(view.axes) >= max(self.gan.noise_size, 2):
            raise ValueError("the noise has no such dimension")
        return self

    @model_validator(mode="after")
    def _fits(self) -> Self:
        self.demand_films()
        if self.view.show != "learned" and not self.known:
            raise ValueError("nobody knows the exact answer")
        if self.view.right == "beside" and self.cure == NONE:
            raise ValueError("nothing stands beside the model")
        if self.view.slow is not None and self.view.slow >= self.gan.steps:
            raise ValueError("the training ends before this step")
        return self

    @property
    def family(self) -> str:
        """The name of the family that learns here."""
        return family_in(self.world)

    @property
    def on_line(self) -> bool:
        """Whether the page is in a world of the line."""
        return self.kinds[self.world] == "line"

    @property
    def duel(self) -> GanConfig:
        """The config of a duel over points.

        Raises:
            TypeError: it is over images.
        """
        if not isinstance(self.gan, GanConfig):
            raise TypeError("this duel is over images")
        return self.gan

    def choices(self) -> dict[str, Choice]:
        """Return the world, what stands beside the model, and the seed."""
        world, seed = super().choices().items()
        return dict([world, (CURE, self.cure), seed])

    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another world, cure or seed.

        Raises:
            ValueError: there is no such choice.
        """
        return self.with_cure(str(value)) if name == CURE else super().with_choice(name, value)

    def with_cure(self, name: str) -> Self:
        """Return the page with another cure beside the model, or none; where the cure stood then stands the machine."""
        if name not in NAMES or (self.on_images and name != NONE):
            raise ValueError("no such cure")
        right = self.view.right
        right = "machine" if right == "beside" and name == NONE else right
        return self.changed(cure=name, view={**dict(self.view), "right": right})

    def sections(self) -> dict[str, Config]:
        """Return the configs of the data set and of the model."""
        return super().sections() | {SECTION: self.gan}

    def with_section(self, name: str, **changes: Any) -> Self:
        """Return the page with some fields of its data set or of the model changed; branches go that no longer fit."""
        if name == DATA:
            return self.with_data(**changes)
        config = self.gan.changed(**changes)
        as_many = "steps" not in changes and config.frames == self.gan.frames
        fits = as_many and not {branch.field for branch in self.branches} & set(changes)
        view = dict(self.view) if as_many else {**dict(self.view), "frame": None, "slow": None}
        view |= _places(view, config.noise_size)
        return self.changed(gan=config, branches=self.branches if fits else (), view=view)

    def specs(self) -> dict[str, RunSpec]:
        """Return the spec of the model, of the same with a cure where one is chosen, and of the step shown slowly."""
        own = self._spec(self.gan, self.branches)
        slow = {} if self.slow_frame is None else {CLOSEUP: own.close_up(own.recorded[self.slow_frame])}
        return {MODEL: own} | ({BESIDE: self._cured()} if self.cure != NONE else {}) | slow

    @property
    def slow_frame(self) -> int | None:
        """The frame from which a close-up follows the model: the last at or before the view's step, none the last."""
        if self.view.slow is None:
            return None
        return bisect_right(schedule(self.gan.steps, self.gan.frames)[:-1], self.view.slow) - 1

    def slowly(self, frame: int | None) -> Self:
        """Return the page with one step of the model slowly, from its first line on; None: no step any more.

        It is the step that follows `frame`; after the last frame none does, so there it's the one before that.
        """
        if frame is None:
            return self.with_view(slow=None, line=0, substep=0)
        frame = min(frame, self.frames_of_model - 2)
        step = schedule(self.gan.steps, self.gan.frames)[frame]
        return self.with_view(frame=frame, right="step", part="all", slow=step, line=1, substep=0)

    @property
    def frames_of_model(self) -> int:
        """How many frames the model's film has when finished."""
        return len(schedule(self.gan.steps, self.gan.frames))

    def film_of(self, section: str) -> str | None:
        """Return the model's film where the section is the model's."""
        return MODEL if section == SECTION else None

    def with_branches(self, film: str, branches: tuple[Branch, ...]) -> Self:
        """Return the page on which the training of the model takes these branches."""
        return self.changed(branches=branches) if film == MODEL else self

    def view_in(self, world: str) -> dict[str, Any]:
        """Return the view's fields once the page goes to another world: of some nobody knows the exact answer."""
        known = worlds.entry(world, self.kinds[world]).known
        view = super().view_in(world) | {"slow": None} | ({} if known else {"show": "learned"})
        if family_in(world) == self.family:
            return view
        images = self.kinds[world] == "images"
        right = "sliders" if images else "machine" if self.on_images else view["right"]
        frame = view["frame"] if self.on_images == images else None
        return {**view, "frame": frame, "right": right, "z": None, "axes": (0, 1)}

    def others_in(self, world: str) -> dict[str, Any]:
        """Return the model's config in another world.

        In one of another kind it has as many dimensions of noise as there is usual, and between points and images
        nothing is kept.
        """
        if family_in(world) == self.family:
            return {}
        if self.on_images or self.kinds[world] == "images":
            return {"gan": {}, "branches": (), "cure": NONE}
        config = self.gan.model_dump()
        del config["noise_size"]
        return {"gan": config, "branches": ()}

    def _spec(self, config: ModelConfig, branches: tuple[Branch, ...]) -> RunSpec:
        return RunSpec(
            model=self.family, world=self.world, data=self.data, config=config, seed=self.seed, branches=branches
        )

    def _cured(self) -> RunSpec:
        """Return the same training with one setting changed from the start; it takes the branches that leave it so."""
        cure = CURES[self.cure]
        config, changes = cure.beside(self.duel), cure.changes(self.duel)
        steps = schedule(config.steps, config.frames)
        kept = tuple(branch for branch in self.branches if branch.field not in changes and branch.step in steps[:-1])
        return self._spec(config, kept)


def _places(view: Mapping[str, Any], noise_size: int) -> dict[str, Any]:
    """Return the fields of a view that name dimensions of the noise, as far as there are so many."""
    z = view["z"] if view["z"] is not None and len(view["z"]) == noise_size else None
    return {"z": z, "axes": view["axes"] if max(view["axes"]) < max(noise_size, 2) else (0, 1)}
