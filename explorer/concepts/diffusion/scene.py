"""What the stage is to show, as a scene: the film over one world, its law, and what samples are held to."""

from functools import lru_cache

from explorer import models
from explorer.concepts.diffusion.described import described
from explorer.concepts.diffusion.digits.scene import digits_parts
from explorer.concepts.diffusion.families import TITLE, line
from explorer.concepts.diffusion.sliced import sliced
from explorer.concepts.diffusion.state import MODEL, DiffusionState
from explorer.concepts.diffusion.tables import told
from explorer.concepts.diffusion.view import PLACES
from explorer.exact.noising import speciation
from explorer.models.configs.diffusion import DiffusionConfig
from explorer.page.concept import StageParts
from explorer.page.stage.scene import Shots
from explorer.page.words.language import _
from explorer.plane.real import real_words, rows_of
from explorer.plane.scene import plane_scene
from explorer.plane.tables import Tables
from explorer.runs.spec import RunSpec
from explorer.worlds.plane.world import PlaneWorld

__all__ = ["NOISE", "stage_parts"]

NOISE = "noise"  # the second timeline


def stage_parts(state: DiffusionState, shots: Shots, tables: Tables) -> StageParts:
    """Return the model's panel, the timeline of the noise, and what only this page's stage reads."""
    del shots
    noise = {"id": NOISE, "field": "place", "total": PLACES, "films": [], "name": _("noise level")}
    if state.on_images:
        return digits_parts(state, noise)
    spec = state.specs()[MODEL]
    source, config = spec.source(), spec.config
    assert isinstance(config, DiffusionConfig)
    classes = source.n_classes  # type: ignore[attr-defined]
    real = rows_of(state.world, state.data)
    quantiles, perfect = sliced(_untrained(spec))
    panel = {
        "id": MODEL,
        "film": MODEL,
        "title": _(TITLE),
        "subtitle": line(config, classes),
        "model": described(config, classes),
        "floor": _floor(_untrained(spec)),
    }
    own = plane_scene(state, tables) | {
        "known": state.known,
        "classes": classes,
        "sliced": {"quantiles": quantiles, "perfect": [list(pair) for pair in perfect]},
        "speciation": _speciation(_untrained(spec)),
        "memory": told("memory"),
    }
    return StageParts(panels=[panel], own=own, timelines=(noise,), words=real_words(real, tables) if real else {})


def _untrained(spec: RunSpec) -> RunSpec:
    """Return the spec with all at its default that changes neither the world nor its points."""
    return RunSpec(model=spec.model, world=spec.world, data=spec.data)


@lru_cache(maxsize=64)
def _floor(spec: RunSpec) -> dict[str, float]:
    floor: dict[str, float] = models.evaluator_of(spec.model)(spec.source(), spec.config).floor()
    return floor


@lru_cache(maxsize=64)
def _speciation(spec: RunSpec) -> float | None:
    source = spec.source()
    return speciation(source) if isinstance(source, PlaneWorld) else None
