"""What the stage is to show, as a scene: the two films over one world, with floors, marks and sentences."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from explorer import exact
from explorer.metrics.classifiers import evaluator_of
from explorer.metrics.fresh_points import POINTS, FreshPoints
from explorer.models.configs.network import NetworkConfig
from explorer.models.grid import SHAPE
from explorer.models.logistic import LogisticConfig
from explorer.runs.edits import FIELD
from explorer.runs.engine.watch import Watch
from explorer.runs.film import Film
from explorer.runs.schedule import schedule
from explorer.runs.spec import RunSpec
from explorer.stage.scene import VERSION, film_block, quantize
from explorer.ui.data.real import baseline, real_scene, real_words, rows_of
from explorer.ui.stage import machine
from explorer.ui.stage.pencil import drawing
from explorer.ui.stage.words import words
from explorer.ui.state.notices import status_sentence
from explorer.ui.state.page_state import PageState
from explorer.ui.state.view import CONCEPT, SIDES, Side, View
from explorer.ui.visitor.tables import Tables
from explorer.ui.words.families import FAMILIES
from explorer.ui.words.families import line as family_line
from explorer.ui.words.language import _, language
from explorer.ui.words.named import named
from explorer.worlds import plane
from explorer.worlds.plane.base import PlaneConfig
from explorer.worlds.plane.rows import Rows
from explorer.worlds.plane.world import MixtureWorld

__all__ = ["MODULE", "Shot", "scene"]

MODULE = f"concepts/{CONCEPT}/page.js"  # in stage/web
TIMELINE = "training"
NO_TABLES = Tables()
KINDS: dict[Side, str] = {"conditional": "posterior", "joint": "density"}


@dataclass(frozen=True)
class Shot:
    """One panel's run as it is now: `start` is the first frame to send, `past` the film that a branch left."""

    watch: Watch
    start: int = 0
    past: Film | None = None


def scene(
    state: PageState,
    shots: Mapping[Side, Shot],
    view: View,
    serial: int,
    play: bool,
    socket: str | None = None,
    tables: Tables = NO_TABLES,
) -> dict[str, Any]:
    """Return the scene of `state`. `view` and `play` are imposed on the stage when `serial` is new.

    `socket` names the stage's own way here, where it has one; `tables` know what a visitor's own columns are called.
    """
    real = rows_of(state.world, state.data)
    films = {side: _film(shots[side]) for side in SIDES}
    total = max(film["total"] for film in films.values())
    return {
        "version": VERSION,
        "concept": CONCEPT,
        "module": MODULE,
        "instance": CONCEPT,
        "socket": socket,
        "lang": language(),
        "words": words() | (real_words(real, tables) if real else {}),
        "view": {**view.model_dump(exclude={"tab", "experiment"}), "serial": serial, "play": play},
        "films": films,
        "timelines": [{"id": TIMELINE, "field": "frame", "total": total, "films": list(SIDES), "branches": True}],
        "panels": [_panel(state, side) for side in SIDES],
        "own": _own(state, real, tables),
    }


def _own(state: PageState, real: Rows | None, tables: Tables) -> dict[str, Any]:
    """Return what only this page's stage reads."""
    return {
        "extent": list(MixtureWorld.extent),
        "points": {"key": _key(state), **_points(state.world, state.data)},
        "exact": None if real else _exact(state.world, _law(state.data)),
        "real": real_scene(real, tables) if real else None,
        "drawing": drawing(state),
        "evaluation": _evaluation(state.world, _law(state.data) if state.known else state.data),
    }


def _film(shot: Shot) -> dict[str, Any]:
    film, watch, past = shot.watch.film, shot.watch, shot.past
    return {
        **film_block(film, film.spec.digest(), shot.start),
        "status": {
            "state": watch.status,
            "progress": round(watch.progress, 3),
            "text": status_sentence(watch),
        },
        "marks": _marks(film),
        "past": None if past is None else {"key": past.spec.digest(), "scalars": past.scalars},
    }


def _panel(state: PageState, side: Side) -> dict[str, Any]:
    return {
        "id": side,
        "kind": KINDS[side],
        "film": side,
        **_names(state, side),
        "model": _form(state, side),
        "floor": _floor(state.world, _law(state.data), side) if state.known else None,
        "baseline": None if state.known else baseline(state.world, state.data, side),
        "unit": _("bits a label") if side == "conditional" else _("bits a point"),
        "can_generate": side == "joint",
    }


def _names(state: PageState, side: Side) -> dict[str, str]:
    family = state.family(side)
    discriminative = side == "conditional"
    return {
        "title": _("Discriminative") if discriminative else _("Generative"),
        "short": _(FAMILIES[family].short),
        "math": "p(y | x)" if discriminative else "p(x, y)",
        "subtitle": family_line(family, state.config(side), len(_shares(state.world, state.data)), _count(state)),
    }


def _form(state: PageState, side: Side) -> dict[str, Any]:
    """Return how the browser evaluates a frame of the film of `side`."""
    config, shares = state.config(side), list(_shares(state.world, state.data))
    if config.form == "mixture":
        return {"kind": "mixture", "prior": shares}
    if config.form == "grid":
        what = {"what": KINDS[side].replace("density", "joint"), "smooth": config.smooth, "prior": shares}
        return {"kind": "grid", **what, "nx": SHAPE[1], "ny": SHAPE[0]}
    assert isinstance(config, NetworkConfig | LogisticConfig)
    return machine.described(config, len(shares), len(state.branches(side)))


def _marks(film: Film) -> list[dict[str, Any]]:
    steps = schedule(film.spec.config.steps)
    marks = [
        {
            "frame": steps.index(branch.step),
            "kind": "branch",
            "text": _branch_text(film.spec, branch.field, branch.value),
        }
        for branch in film.spec.branches
    ]
    best = int(film.scalars["bits"].argmin()) if film.complete else len(film) - 1
    if best < len(film) - 1:
        whose = _(FAMILIES[film.spec.model].short)
        marks.append({"frame": best, "kind": "best", "text": _("{model}: best frame", model=whose)})
    return marks


def _branch_text(spec: RunSpec, field: str, value: object) -> str:
    if field == FIELD:
        return _("{n} set by hand", n=str(value).count(";") + 1)
    extra = type(spec.config).model_fields[field].json_schema_extra
    assert isinstance(extra, dict)
    return _("{label} {value} from here", label=_(str(extra["label"])), value=named(extra, value))


def _key(state: PageState) -> str:
    """Return what tells these points from others, without holding any."""
    return hashlib.sha256(f"{state.world}{state.data.model_dump_json()}".encode()).hexdigest()


def _count(state: PageState) -> int:
    """Return how many points there are to learn from: real data may have fewer than one asks for."""
    return len(_points(state.world, state.data)["label"])


def _law(config: PlaneConfig) -> PlaneConfig:
    """Return what decides the world's law: all but what is learned from, so that others find the floors cached."""
    return config.model_copy(update=PlaneConfig().model_dump())


@lru_cache(maxsize=64)
def _points(world: str, config: PlaneConfig) -> dict[str, Any]:
    built = plane.source(world, **config.model_dump())
    data = built.data()
    wrong = None if data.mislabelled is None else data.mislabelled.astype(np.uint8)
    return {"xy": quantize(data.x, built.extent), "label": data.y.astype(np.uint8), "wrong": wrong}


@lru_cache(maxsize=64)
def _evaluation(world: str, law: PlaneConfig) -> dict[str, Any]:
    """Return the points on which the browser counts errors as one changes what the models are given."""
    built = plane.source(world, **law.model_dump())
    data = evaluator_of(built, "conditional").data
    return {"xy": quantize(data.x, built.extent), "label": data.y.astype(np.uint8)}


@lru_cache(maxsize=64)
def _shares(world: str, config: PlaneConfig) -> tuple[float, ...]:
    """Return the class shares that a mixture counts, one for each class there is."""
    return tuple(plane.source(world, **config.model_dump()).data().shares.tolist())


@lru_cache(maxsize=64)
def _exact(world: str, law: PlaneConfig) -> dict[str, Any]:
    built = plane.get(world, **law.model_dump())
    rows = [density.flat().astype(np.float32) for density in built.classes]  # each (K_c, 6)
    return {"kind": built.classes[0].kind, "classes": rows, "prior": built.prior.tolist()}


@lru_cache(maxsize=64)
def _floor(world: str, law: PlaneConfig, side: Side) -> dict[str, float]:
    built = plane.get(world, **law.model_dump())
    read = FreshPoints(built, side).perfect
    bayes, entropy = _limits(world, law)
    return {"bits": read.bits, "error_rate": read.error_rate, "bayes": bayes, "entropy": entropy, "points": POINTS}


@lru_cache(maxsize=64)
def _limits(world: str, law: PlaneConfig) -> exact.Limits:
    return exact.limits(plane.get(world, **law.model_dump()))
