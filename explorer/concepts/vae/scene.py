"""What the stage is to show, as a scene: one or two films over one world of images, with floors and marks."""

from functools import lru_cache
from typing import Any

from explorer import models
from explorer.concepts.vae.described import described
from explorer.concepts.vae.families import FAMILIES
from explorer.concepts.vae.state import MODEL, OTHER, VaeState
from explorer.concepts.vae.view import PLACES
from explorer.images.scene import image_scene
from explorer.metrics.images import LinearOnImages
from explorer.models.configs.images import ImageModelConfig, LinearVAEConfig
from explorer.page.concept import StageParts
from explorer.page.stage.scene import Shots
from explorer.page.words.language import N_, _
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec
from explorer.worlds.images import ImageSource

__all__ = ["stage_parts"]

# The way from one image to another, whose places are no frames.
WALK: dict[str, Any] = {
    "id": "walk", "field": "along", "total": PLACES, "films": [], "name": N_("The way from one image to the other"),
}  # fmt: skip


def stage_parts(state: VaeState, shots: Shots) -> StageParts:
    """Return a panel for each film, the images, and the second timeline: the way from one image to another."""
    specs = state.specs()
    return StageParts(
        panels=[_panel(film, spec) for film, spec in specs.items()],
        own={"images": image_scene(state.world), "other": _other(state)},
        marks={MODEL: _best(shots[MODEL].watch.film)},
        timelines=({**WALK, "name": _(WALK["name"])},),
    )


def _panel(film: str, spec: RunSpec) -> dict[str, Any]:
    config, source, family = spec.config, spec.source(), FAMILIES[spec.model]
    assert isinstance(config, ImageModelConfig)
    assert isinstance(source, ImageSource)
    return {
        "id": film,
        "film": film,
        "title": _(family.name),
        "subtitle": family.line(config, source.shape),
        "model": {"kind": spec.model, **described(config, source.shape)},
        "floor": _floor(spec),
    }


@lru_cache(maxsize=64)
def _floor(spec: RunSpec) -> dict[str, float]:
    evaluator = models.evaluator_of(spec.model)(spec.source(), spec.config)
    floor: dict[str, float] = evaluator.floor()
    return floor | (_active(spec, evaluator) if isinstance(evaluator, LinearOnImages) else {})


def _active(spec: RunSpec, evaluator: LinearOnImages) -> dict[str, float]:
    """Return how many dimensions the best model uses, and the step after which its beta holds; -1: from the first."""
    config = spec.config_at(spec.config.steps)
    assert isinstance(config, LinearVAEConfig)
    since = max((branch.step for branch in spec.branches if branch.field == "beta"), default=-1)
    return {"active": evaluator.used(config.beta), "active_since": since}


def _other(state: VaeState) -> str | None:
    """Return the name of what may stand beside the model."""
    return _(FAMILIES[OTHER[state.family]].name) if state.family in OTHER else None


def _best(film: Film) -> list[dict[str, Any]]:
    """Return the mark of the frame with the highest bound, where training went on after it and lost some."""
    bound = film.scalars.get("elbo")
    best = int(bound.argmax()) if film.complete and bound is not None else len(film) - 1
    if best >= len(film) - 1:
        return []
    return [{"frame": best, "kind": "best", "text": _("highest ELBO")}]
