"""What the stage is to show, as a scene: the two films over one world, with floors, marks and sentences."""

from functools import lru_cache
from typing import Any

from explorer import exact
from explorer.concepts.joint_vs_conditional import machine
from explorer.concepts.joint_vs_conditional.families import FAMILIES
from explorer.concepts.joint_vs_conditional.families import line as family_line
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES, Side
from explorer.exact.entropy import joint_entropy
from explorer.metrics.classifiers import evaluator_of
from explorer.metrics.fresh_points import POINTS, FreshPoints
from explorer.models.configs.network import NetworkConfig
from explorer.models.grid import SHAPE
from explorer.models.logistic import LogisticConfig
from explorer.page.concept import StageParts
from explorer.page.stage.scene import Shots
from explorer.page.words.language import _
from explorer.plane.real import baseline, real_words, rows_of
from explorer.plane.scene import law, plane_scene, points
from explorer.plane.tables import Tables
from explorer.runs.film import Film
from explorer.worlds import plane
from explorer.worlds.plane.base import PlaneConfig

__all__ = ["stage_parts"]

KINDS: dict[Side, str] = {"conditional": "posterior", "joint": "density"}


def stage_parts(state: PairState, shots: Shots, tables: Tables) -> StageParts:
    """Return the panels of both films, and what only this page's stage reads.

    `tables` know what a visitor's own columns are called.
    """
    real = rows_of(state.world, state.data)
    return StageParts(
        panels=[_panel(state, side) for side in SIDES],
        own=plane_scene(state, tables) | {"evaluation": _evaluation(state), "ask_first": type(state.view)().ask},
        words=real_words(real, tables) if real else {},
        marks={side: _best(shots[side].watch.film) for side in SIDES},
    )


def _panel(state: PairState, side: Side) -> dict[str, Any]:
    return {
        "id": side,
        "kind": KINDS[side],
        "film": side,
        **_names(state, side),
        "model": _form(state, side),
        "floor": _floor(state.world, law(state.data), side) if state.known else None,
        "baseline": None if state.known else _baseline(state, side),
        "unit": _("bits per label") if side == "conditional" else _("bits per point"),
        "can_generate": side == "joint",
    }


def _names(state: PairState, side: Side) -> dict[str, str]:
    family, discriminative = state.family(side), side == "conditional"
    shares, count = _counted(state.world, state.data)
    return {
        "title": _("Discriminative") if discriminative else _("Generative"),
        "short": _(FAMILIES[family].short),
        "math": "p(y | x)" if discriminative else "p(x, y)",
        "subtitle": family_line(family, state.config(side), len(shares), count),
    }


def _form(state: PairState, side: Side) -> dict[str, Any]:
    """Return how the browser evaluates a frame of the film of `side`."""
    config, (shares, _n) = state.config(side), _counted(state.world, state.data)
    if config.form == "mixture":
        return {"kind": "mixture", "prior": shares}
    if config.form == "grid":
        what = {"what": KINDS[side].replace("density", "joint"), "smooth": config.smooth, "prior": shares}
        return {"kind": "grid", **what, "nx": SHAPE[1], "ny": SHAPE[0]}
    assert isinstance(config, NetworkConfig | LogisticConfig)
    return machine.described(config, len(shares), len(state.fit(side).branches))


def _best(film: Film) -> list[dict[str, Any]]:
    """Return the mark of the frame that was graded best, where training went on after it."""
    best = int(film.scalars["bits"].argmin()) if film.complete else len(film) - 1
    if best >= len(film) - 1:
        return []
    whose = _(FAMILIES[film.spec.model].short)
    return [{"frame": best, "kind": "best", "text": _("{model}: best frame", model=whose)}]


def _evaluation(state: PairState) -> dict[str, Any]:
    """Return the points on which the browser counts errors as one changes what the models are given."""
    return _graded_by(state.world, law(state.data) if state.known else state.data)


@lru_cache(maxsize=64)
def _graded_by(world: str, config: PlaneConfig) -> dict[str, Any]:
    source = plane.source(world, **config.model_dump())
    return points(evaluator_of(source, "conditional").data, source.extent)


@lru_cache(maxsize=64)
def _counted(world: str, config: PlaneConfig) -> tuple[list[float], int]:
    """Return the class shares that a mixture counts, and how many points there are: fewer than asked for, at times."""
    data = plane.source(world, **config.model_dump()).data()
    return data.shares.tolist(), len(data.y)


def _baseline(state: PairState, side: Side) -> dict[str, float]:
    read = baseline(state.world, state.data, side)
    return read | {"label_bits": baseline(state.world, state.data, "conditional")["bits"]}


@lru_cache(maxsize=64)
def _floor(world: str, law: PlaneConfig, side: Side) -> dict[str, float]:
    """Return what a perfect model reads: `bits` and `label_bits` on the evaluator's points, the rest over the world.

    `entropy` is what `bits` are there, H(y | x) or H(x, y); `label_entropy` is H(y | x).
    """
    built = plane.get(world, **law.model_dump())
    read, labels = (FreshPoints(built, kind).perfect for kind in (side, "conditional"))
    bayes, label_entropy = _limits(world, law)
    return {
        "bits": read.bits,
        "label_bits": labels.bits,
        "error_rate": read.error_rate,
        "bayes": bayes,
        "entropy": label_entropy if side == "conditional" else joint_entropy(built),
        "label_entropy": label_entropy,
        "points": POINTS,
    }


@lru_cache(maxsize=64)
def _limits(world: str, law: PlaneConfig) -> exact.Limits:
    return exact.limits(plane.get(world, **law.model_dump()))
