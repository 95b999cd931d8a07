"""What the stage is to show, as a scene: one or two films over one world, the modes that it has, floors."""

from functools import lru_cache
from typing import Any

import numpy as np

from explorer import models
from explorer.concepts.gan.cures import CURES, NONE
from explorer.concepts.gan.described import described
from explorer.concepts.gan.digits import described_digits, sizes_of
from explorer.concepts.gan.families import TITLE, cured, line
from explorer.concepts.gan.state import BESIDE, CLOSEUP, MODEL, GanState
from explorer.images.scene import learned_scene
from explorer.metrics.gan import blur_of
from explorer.metrics.jensen_shannon import BLURS
from explorer.models.configs.gan import GanConfig
from explorer.models.configs.gan_digits import GanDigitsConfig
from explorer.page.concept import StageParts
from explorer.page.stage.scene import Shots
from explorer.page.words.language import _
from explorer.page.words.named import named
from explorer.plane.real import real_words, rows_of
from explorer.plane.scene import plane_scene
from explorer.plane.tables import Tables
from explorer.runs.schedule import schedule
from explorer.runs.spec import MAX_BRANCHES, RunSpec
from explorer.worlds.base import Array, Source
from explorer.worlds.images.base import ImageConfig
from explorer.worlds.line import LineWorld
from explorer.worlds.plane.world import MixtureWorld, PlaneWorld

__all__ = ["blur", "modes_of", "stage_parts"]

# What a scene has nothing of: modes, a cure, a step shown slowly. The Dirac-GAN needs nothing.
NOTHING: dict[str, Any] = {
    "modes": None, "cure": None, "cures": [], "changed": [], "closeup": None, "slow": None, "dirac": {},
}  # fmt: skip
PENALTIES = ("r1", "gradient_penalty", "clip", "instance_noise")  # what keeps D in check beside its loss


def stage_parts(state: GanState, shots: Shots, tables: Tables) -> StageParts:
    """Return a panel for each film that has one, and what only this page's stage reads.

    `tables` know what a visitor's own columns are called.
    """
    del shots
    if state.on_images:
        return _images(state)
    source, specs = _source(state), state.specs()
    real = rows_of(state.world, state.data)
    own = _line_scene(source) if isinstance(source, LineWorld) else plane_scene(state, tables)
    return StageParts(
        panels=[_panel(state, film, spec) for film, spec in specs.items() if film != CLOSEUP],
        own=own
        | {
            **NOTHING,
            "kind": state.kinds[state.world],
            "known": state.known,
            "modes": modes_of(source),
            "blur": blur(source, state.duel),
            "cure": None if state.cure == NONE else state.cure,
            "without": state.cure != NONE and CURES[state.cure].has(state.gan),
            "cures": [{"name": name, "title": _(cure.name)} for name, cure in CURES.items()],
            "changed": _changed(state),
            "closeup": CLOSEUP if CLOSEUP in specs else None,
            "slow": _slow(state, specs[CLOSEUP]) if CLOSEUP in specs else None,
        },
        words=real_words(real, tables) if real else {},
    )


def _images(state: GanState) -> StageParts:
    """Return the panel of the only film, and the images that it learns from: there is no cure, and no step slowly."""
    (spec,) = state.specs().values()
    assert isinstance(spec.data, ImageConfig)
    own = {**NOTHING, "kind": "images", "known": False, "images": learned_scene(spec.world, spec.data)}
    return StageParts(panels=[_panel(state, MODEL, spec)], own=own)


def modes_of(source: Source) -> dict[str, Any] | None:
    """Return the Gaussians that are modes, or None where none are.

    They have `weights` (K,), `means` (K, d) and `covariances` (K, d, d); `sigmas` (K,) is how wide each is on average,
    the root of its mean variance.
    """
    known = isinstance(source, MixtureWorld | LineWorld) and source.modal
    return _modes(*source.components()) if known else None  # type: ignore[attr-defined]


def blur(source: Source, config: GanConfig) -> float:
    """Return the standard deviation of the Gaussian that p and q are blurred by; where nobody knows p, q alone."""
    return blur_of(source, config) if isinstance(source, PlaneWorld | LineWorld) else BLURS[1]


def _changed(state: GanState) -> list[dict[str, str]]:
    """Return what is set otherwise beside the model: each setting's `label`, and its values `from`, `to`, in words."""
    changes = {} if state.cure == NONE else CURES[state.cure].changes(state.duel)
    out = []
    for field, value in changes.items():
        about: Any = type(state.gan).model_fields[field].json_schema_extra
        own = getattr(state.gan, field)
        if own != value:
            out.append({"label": _(about["label"]), "from": named(about, own), "to": named(about, value)})
    return out


def _panel(state: GanState, film: str, spec: RunSpec) -> dict[str, Any]:
    config = spec.config
    assert isinstance(config, GanConfig | GanDigitsConfig)
    return {
        "id": film,
        "film": film,
        "title": cured(state.cure, state.duel) if film == BESIDE else _(TITLE),
        "subtitle": line(config.sizes if isinstance(config, GanConfig) else sizes_of(spec), config.loss),
        "model": described(config) if isinstance(config, GanConfig) else described_digits(spec),
        "taken": _taken(spec),
        "floor": _floor(spec),
    }


def _slow(state: GanState, spec: RunSpec) -> dict[str, Any]:
    """Return from which `frame` and `step` a close-up follows the model, and the settings in force there.

    `left` is the share that is left there of the penalties.
    """
    assert spec.closeup is not None
    config = spec.config_at(spec.closeup)
    assert isinstance(config, GanConfig)
    said = ("turns", "discriminator_steps", "batch", "optimizer", "spectral", "averaging", *PENALTIES)
    left = max(0.0, min(1.0, 2 * (1 - spec.closeup / config.steps))) if config.anneal else 1.0
    return {"frame": state.slow_frame, "step": spec.closeup, "left": left} | {
        name: getattr(config, name) for name in said
    }


def _taken(spec: RunSpec) -> dict[str, Any]:
    """Return who learns from which frame on, at which frames the training turned off, and how often it may."""
    config = spec.config
    steps = schedule(config.steps, config.frames)
    changes = [(steps.index(b.step), b.value) for b in spec.branches if b.field == "turns"]
    return {
        "turns": [{"frame": frame, "who": who} for frame, who in [(0, getattr(config, "turns", "both")), *changes]],
        "frames": [steps.index(branch.step) for branch in spec.branches],
        "most": MAX_BRANCHES,
    }


@lru_cache(maxsize=64)
def _floor(spec: RunSpec) -> dict[str, float]:
    floor: dict[str, float] = models.evaluator_of(spec.model)(spec.source(), spec.config).floor()
    return floor


def _source(state: GanState) -> Source:
    return next(iter(state.specs().values())).source()


def _line_scene(source: LineWorld) -> dict[str, Any]:
    """Return what every stage of numbers on a line reads: its ends, the law, and the numbers that are learned from."""
    law = {"weights": source.weights, "means": source.means, "sigmas": source.sigmas}
    points = {"x": source.data().x[:, 0].astype(np.float32)}
    return {"extent": list(source.extent), "line": {k: v.tolist() for k, v in law.items()}, "points": points}


def _modes(weights: Array, means: Array, covariances: Array) -> dict[str, Any]:
    sigmas = np.sqrt(np.trace(covariances, axis1=1, axis2=2) / means.shape[1])
    told = {"weights": weights, "means": means, "covariances": covariances, "sigmas": sigmas}
    return {name: values.astype(np.float32) for name, values in told.items()}
