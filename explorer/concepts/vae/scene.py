"""What the stage is to show, as a scene: one or two films over one world of images, with floors, marks and sentences."""

from functools import lru_cache
from typing import Any

from explorer import models
from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.state import MODEL, OTHER, VaeState
from explorer.concepts.vae.view import PLACES
from explorer.images.scene import image_scene
from explorer.page.concept import StageParts
from explorer.page.stage.scene import Shots
from explorer.page.words.language import _
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec

__all__ = ["stage_parts"]


def stage_parts(state: VaeState, shots: Shots) -> StageParts:
    """Return a panel for each film, the images, and the second timeline: the way from one image to another."""
    specs = state.specs()
    return StageParts(
        panels=[_panel(film, spec) for film, spec in specs.items()],
        own={"images": image_scene(state.world), "other": _(FAMILIES[OTHER[state.family]].name) if state.family in OTHER else None},
        marks={MODEL: _best(shots[MODEL].watch.film)},
        timelines=(_walk(),) if state.view.right == "between" else (),
    )


def _panel(film: str, spec: RunSpec) -> dict[str, Any]:
    config, family, shape = spec.config, FAMILIES[spec.model], spec.source().shape
    return {
        "id": film,
        "film": film,
        "title": _(family.name),
        "subtitle": family.line(config, shape),
        "model": {"kind": spec.model, **config.described(shape)},
        "floor": _floor(spec),
    }


@lru_cache(maxsize=64)
def _floor(spec: RunSpec) -> dict[str, float]:
    floor: dict[str, float] = models.evaluator_of(spec.model)(spec.source(), spec.config).floor()
    return floor
