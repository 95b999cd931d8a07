"""What the VAE's page shows, in one frozen record: what is trained, and how it is looked at.

Everything that a link carries is here and nothing else is. Knows no Streamlit.
"""

from collections.abc import Mapping
from typing import Any, Literal, Self

from pydantic import Field, SerializeAsAny, ValidationInfo, field_validator, model_validator

from explorer import models
from explorer.concepts.vae.view import VaeView
from explorer.config import Config
from explorer.images.drawing import unpacked
from explorer.images.shown import count_of, pixels_of
from explorer.images.state import ImageState
from explorer.models.configs.images import ImageModelConfig
from explorer.page.state import Choice
from explorer.page.world import DATA
from explorer.runs.spec import MAX_BRANCHES, Branch, RunSpec

__all__ = ["BESIDE", "FAMILIES", "MODEL", "OTHER", "VaeState", "first_config"]

MODEL, BESIDE = "model", "beside"  # the films: the one that the page is about, and the one shown beside it
Family = Literal["vae", "autoencoder", "linear_vae"]
FAMILIES: dict[str, tuple[Family, ...]] = {
    "mnist": ("vae", "autoencoder", "linear_vae"),
    "digits": ("vae", "autoencoder", "linear_vae"),
    "faces": ("vae", "autoencoder"),  # 3,072 pixels are too many for an exact answer at once
}
OTHER: Mapping[str, Family] = {"vae": "autoencoder", "autoencoder": "vae"}  # what stands beside it
# What a family begins with in a world, where that is not what its knobs say.
FIRST: Mapping[str, Mapping[str, Any]] = {
    "faces": {"latent": 10, "likelihood": "gaussian", "hidden": 256, "width": 128, "steps": 3000},
}
_IMAGES = {place: VaeView.model_fields[place] for place in ("image", "to")}


def first_config(world: str, family: str) -> ImageModelConfig:
    """Return what a family is trained with at first in a world."""
    kind = models.config_of(family)
    given = {name: value for name, value in FIRST.get(world, {}).items() if name in kind.model_fields}
    config = kind(**given)
    assert isinstance(config, ImageModelConfig)
    return config


class VaeState(ImageState):
    """One world of images, one model of it, and where asked for its counterpart beside it: the view of both.

    The counterpart of a VAE is an autoencoder of the same sizes, trained as long; it takes no branches. Sections of
    knobs are the data set's and the model's, called like its family.

    Raises:
        pydantic.ValidationError: a value is out of range, a branch doesn't fit its film, or the frame is past the end.
    """

    family: Family = "vae"
    config: SerializeAsAny[ImageModelConfig] = Field(default={}, validate_default=True)
    branches: tuple[Branch, ...] = Field((), max_length=MAX_BRANCHES)
    beside: bool = False
    view: VaeView = VaeView()

    @field_validator("config", mode="before")
    @classmethod
    def _config_of_its_family(cls, value: Any, info: ValidationInfo) -> Any:
        if "family" not in info.data or "world" not in info.data:
            raise ValueError("no such family")
        kind = models.config_of(info.data["family"])
        if isinstance(value, kind):
            return value
        if isinstance(value, Config):
            raise ValueError("the config of another family")
        first = first_config(info.data["world"], info.data["family"])
        return kind.model_validate({**first.model_dump(), **value})

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.family not in FAMILIES[self.world]:
            raise ValueError("this family does not learn from such images here")
        if self.beside and self.family not in OTHER:
            raise ValueError("nothing stands beside this family")
        self.demand_films()
        self._demand_view()
        return self

    def _demand_view(self) -> None:
        view, latent = self.view, self.latent
        if max(view.image, view.to) >= count_of(self.world):
            raise ValueError("there is no such image")
        if view.drawn is not None and unpacked(view.drawn, pixels_of(self.world)) is None:
            raise ValueError("no drawing of such an image")
        if view.z is not None and len(view.z) != latent:
            raise ValueError("a code of another length")
        if max(view.axes) >= max(latent, 2):
            raise ValueError("there is no such dimension")
        if view.right == "beside" and not self.beside:
            raise ValueError("there is no model beside it")

    @property
    def latent(self) -> int:
        """How many latent dimensions the model has."""
        return self.config.latent

    def choices(self) -> dict[str, Choice]:
        """Return the world, the family, whether its counterpart stands beside it, and the seed."""
        world, seed = super().choices().items()
        return dict([world, ("family", self.family), (BESIDE, int(self.beside)), seed])

    def with_choice(self, name: str, value: Choice) -> Self:
        """Return the page with another world, family, counterpart or seed.

        Raises:
            ValueError: there is no such choice, or none with what else stands on the page.
        """
        match name:
            case "family":
                return self.with_family(str(value))
            case "beside":
                if value not in (0, 1):
                    raise ValueError("it stands beside it or does not")
                return self.with_beside(bool(value))
        return super().with_choice(name, value)

    def with_world(self, name: str) -> Self:
        """Return the page in another world, the family at its defaults there; where it learns none, a VAE.

        A code of one world means nothing in another, and a drawing has its size.
        """
        if name == self.world:
            return self
        if name not in FAMILIES:
            raise ValueError("no such world")
        family = self.family if self.family in FAMILIES[name] else "vae"
        view, count = self._looked(first_config(name, family).latent), count_of(name)
        view |= {"z": None, "drawn": None}
        view |= {place: at if (at := view[place]) < count else kind.default for place, kind in _IMAGES.items()}
        return self._viewed(world=name, data={}, family=family, config={}, branches=(), view=view)

    def with_family(self, name: str) -> Self:
        """Return the page with another family; a VAE and an autoencoder keep the knobs that both have."""
        if name == self.family:
            return self
        if name not in FAMILIES[self.world]:
            raise ValueError("this family does not learn from such images here")
        beside = self.beside and name in OTHER
        config = self._shared(name) if {name, self.family} <= set(OTHER) else {}
        latent = {**first_config(self.world, name).model_dump(), **config}["latent"]
        view = self._looked(latent, beside=beside)
        return self._viewed(family=name, config=config, branches=(), beside=beside, view=view)

    def with_beside(self, beside: bool) -> Self:
        """Return the page with the model's counterpart beside it, or without; where the machine stood it is shown."""
        view = self._looked(self.latent, beside=beside)
        right = "beside" if beside and view["right"] == "machine" else view["right"]
        return self._viewed(view={**view, "right": right}, beside=beside)

    def sections(self) -> dict[str, Config]:
        """Return the configs of the data set and of the model."""
        return super().sections() | {self.family: self.config}

    def with_section(self, name: str, **changes: Any) -> Self:
        """Return the page with some fields of its data set or of the model changed."""
        if name == DATA:
            return self.with_data(**changes)
        config = self.config.changed(**changes)
        turned = {branch.field for branch in self.branches}
        fits = "steps" not in changes and not turned & set(changes)
        view = self._looked(config.latent)
        frame = None if "steps" in changes else view["frame"]
        return self._viewed(view={**view, "frame": frame}, config=config, branches=self.branches if fits else ())

    def specs(self) -> dict[str, RunSpec]:
        """Return the spec of the model, and of its counterpart where that is shown."""
        own = RunSpec(
            model=self.family, world=self.world, data=self.data, config=self.config, seed=self.seed,
            branches=self.branches,
        )  # fmt: skip
        return {MODEL: own} | ({BESIDE: self._counterpart()} if self.beside else {})

    def film_of(self, section: str) -> str | None:
        """Return the model's film where the section is the model's."""
        return MODEL if section == self.family else None

    def with_branches(self, film: str, branches: tuple[Branch, ...]) -> Self:
        """Return the page on which the training of the model takes these branches."""
        return self.changed(branches=branches) if film == MODEL else self

    def branches_at(self, section: str, field: str, frame: int) -> bool:
        """Return whether the model's film can turn off at `frame` by this field."""
        return section == self.family and super().branches_at(section, field, frame)

    def _counterpart(self) -> RunSpec:
        family = OTHER[self.family]
        return RunSpec(model=family, world=self.world, data=self.data, config=self._shared(family), seed=self.seed)

    def _shared(self, family: str) -> dict[str, Any]:
        """Return what the model's config says that a config of `family` has too."""
        kind = models.config_of(family)
        return {name: value for name, value in self.config.model_dump().items() if name in kind.model_fields}

    def _viewed(self, **changes: Any) -> Self:
        return type(self).model_validate({**dict(self), **changes})

    def _looked(self, latent: int, *, beside: bool | None = None) -> dict[str, Any]:
        """Return the view's fields for a model of `latent` dimensions: what no longer fits is given up."""
        beside = self.beside if beside is None else beside
        view = dict(self.view)
        z = view["z"] if view["z"] is not None and len(view["z"]) == latent else None
        axes = view["axes"] if max(view["axes"]) < max(latent, 2) else (0, 1)
        right = "machine" if view["right"] == "beside" and not beside else view["right"]
        return {**view, "z": z, "axes": axes, "right": right}
