"""What the stage is to show of digits, as a scene: the film of one, the images learned from and held out, guidance."""

from functools import lru_cache
from typing import Any

import numpy as np

from explorer import models
from explorer.concepts.diffusion.state import MODEL, DiffusionState
from explorer.concepts.diffusion.tables import told
from explorer.concepts.diffusion.view import FACES
from explorer.images.scene import held_out_scene, learned_scene
from explorer.models.configs.digit_sampling import SCALES, DigitSamplingConfig
from explorer.page.concept import StageParts
from explorer.page.words.language import N_, _
from explorer.page.words.named import named
from explorer.runs.spec import RunSpec
from explorer.stage.scene import Deflated
from explorer.worlds import images
from explorer.worlds.images.base import ImageConfig

__all__ = ["TITLE", "digits_parts"]

TITLE = N_("Sampled digit")
READ = ("accuracy", "recall", "spread", "ink")  # of many digits
SHOWN = tuple(f"{real}{name}" for name in READ for real in ("", "real_"))  # of what guidance does
KNOWN = 100  # faces by heart
NUMBERS = 462_028  # of the network


def digits_parts(state: DiffusionState, noise: dict[str, Any]) -> StageParts:
    """Return the film's panel, the timeline of the noise, the images, and what guidance does to many digits."""
    spec = state.specs()[MODEL]
    assert isinstance(spec.data, ImageConfig)
    panel = {
        "id": MODEL,
        "film": MODEL,
        "title": _(TITLE),
        "subtitle": _line(state.of_images),
        "model": described(spec),
        "floor": _floor(RunSpec(model=spec.model, world=spec.world, data=spec.data)),
    }
    own = {
        "kind": "images",
        "known": False,
        "images": learned_scene(spec.world, spec.data),
        "held": held_out_scene(spec.world, spec.data),
        "faces": _faces(),
        "measured": told("digits", SHOWN),
        "memory": told("digits_memory"),
    }
    return StageParts(panels=[panel], own=own, timelines=(noise,))


def described(spec: RunSpec) -> dict[str, Any]:
    """Return how the digit is sampled, and at which frames a branch turned the guidance."""
    config = spec.config
    assert isinstance(config, DigitSamplingConfig)
    said = ("label", "guidance", "solver", "path", "steps", "known", "mask")
    turns = [{"frame": spec.recorded.index(b.step), "w": b.value} for b in spec.branches if b.field == "guidance"]
    return {"kind": "digits", "scales": list(SCALES), "turns": turns} | {name: getattr(config, name) for name in said}


def _line(config: DigitSamplingConfig) -> str:
    about: Any = type(config).model_fields["solver"].json_schema_extra
    solver = named(about, config.solver)
    return _("UNet, {count} numbers; {solver}, {n} steps", count=f"{NUMBERS:,}", solver=solver, n=config.steps)


@lru_cache(maxsize=1)
def _floor(spec: RunSpec) -> dict[str, float]:
    floor: dict[str, float] = models.evaluator_of(spec.model)(spec.source(), spec.config).floor()
    return floor


@lru_cache(maxsize=2)
def _packed_faces() -> Deflated:
    faces = images.source("faces").held_out().x[: KNOWN + FACES]
    return Deflated(np.rint(faces * 255).astype(np.uint8))


def _faces() -> dict[str, Any]:
    """Return faces as the stage reads images: `KNOWN` that are known by heart, and behind them those that dissolve."""
    source = images.source("faces")
    y = source.held_out().y[: KNOWN + FACES].astype(np.uint8)
    classes = [_(name) for name in source.classes]
    told = {"key": "faces", "shape": list(source.shape), "classes": classes, "factors": None, "factor_names": []}
    return told | {"pixels": _packed_faces(), "labels": y, "known": KNOWN}
