"""What the stage is to show, as a scene: the two films over one world, with floors, marks and sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from explorer import exact, worlds
from explorer.metrics import Exam
from explorer.metrics.exam import POINTS
from explorer.models.configs import MixtureConfig, NetworkConfig
from explorer.runs.film import Film
from explorer.runs.schedule import schedule
from explorer.runs.spec import RunSpec
from explorer.runs.watch import Watch
from explorer.stage.scene import Quantized, film_block, quantize
from explorer.ui.language import _, language, worded
from explorer.ui.notices import status_sentence
from explorer.ui.stage_words import words
from explorer.ui.state import CONCEPT, MODELS, Model, PageState, View
from explorer.worlds import MixtureWorld, PlaneConfig

__all__ = ["Shot", "scene"]


@dataclass(frozen=True)
class Shot:
    """One panel's run as it is now: `start` is the first frame to send, `past` the film that a branch left."""

    watch: Watch
    start: int = 0
    past: Film | None = None


def scene(
    state: PageState, shots: Mapping[Model, Shot], view: View, serial: int, play: bool, line: str | None = None
) -> dict[str, Any]:
    """Return the scene of `state`. `view` and `play` are imposed on the stage when `serial` is new.

    `line` names the stage's own way here, where it has one.
    """
    xy, label = _points(state.world, state.data)
    left, right, bottom, top = MixtureWorld.extent
    return {
        "version": 1,
        "scene": CONCEPT,
        "instance": CONCEPT,
        "line": line,
        "lang": language(),
        "words": words(),
        "extent": [left, right, bottom, top],
        "points": {"key": f"{state.world}{state.data.model_dump_json()}", "xy": xy, "label": label},
        "exact": _exact(state.world, _law(state.data)),
        "panels": [_panel(state, model, shots[model]) for model in MODELS],
        "view": {**view.model_dump(exclude={"tab"}), "serial": serial, "play": play},
    }


def _panel(state: PageState, model: Model, shot: Shot) -> dict[str, Any]:
    film, watch = shot.watch.film, shot.watch
    kind = "posterior" if model == "network" else "density"
    return {
        "id": model,
        "kind": kind,
        **_names(state, model),
        "model": _shape(state, model),
        "film": film_block(film, film.spec.digest(), shot.start),
        "status": {
            "state": watch.status,
            "progress": round(watch.progress, 3),
            "text": status_sentence(watch, model),
        },
        "floor": _floor(state.world, _law(state.data), kind),
        "unit": _("bits a label") if model == "network" else _("bits a point"),
        "marks": _marks(film, model),
        "past": None if shot.past is None else {"key": shot.past.spec.digest(), "bits": shot.past.scalars["bits"]},
        "can_generate": model == "mixture",
    }


def _names(state: PageState, model: Model) -> dict[str, str]:
    classes = len(_shares(state.world, state.data))
    if model == "network":
        titles = {"title": _("Discriminative"), "short": _("Network"), "math": "p(y | x)"}
        return {**titles, "subtitle": _network_line(state.network, classes)}
    titles = {"title": _("Generative"), "short": _("Mixture"), "math": "p(x, y)"}
    return {**titles, "subtitle": _mixture_line(state.mixture, classes)}


def _network_line(config: NetworkConfig, classes: int) -> str:
    sizes = config.sizes(classes)
    count = sum(o * (i + 1) for i, o in pairwise(sizes))
    if not config.layers:
        return _("logistic regression, {count} weights", count=count)
    return _("network {sizes}, {count} weights", sizes="–".join(map(str, sizes)), count=count)


def _mixture_line(config: MixtureConfig, classes: int) -> str:
    count = classes * (6 * config.components - 1)  # of each class: means, covariances, and shares that sum to one
    if config.components == 1:
        return _("one Gaussian a class (QDA), {count} numbers", count=count)
    return _("{n} Gaussians a class, {count} numbers", n=config.components, count=count)


def _shape(state: PageState, model: Model) -> dict[str, Any]:
    shares = _shares(state.world, state.data)
    if model == "network":
        sizes = state.network.sizes(len(shares))
        return {"kind": "mlp", "sizes": list(sizes), "activation": state.network.activation}
    return {"kind": "mixture", "prior": list(shares)}


def _marks(film: Film, model: Model) -> list[dict[str, Any]]:
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
        text = _("network’s best frame") if model == "network" else _("mixture’s best frame")
        marks.append({"frame": best, "kind": "best", "text": text})
    return marks


def _branch_text(spec: RunSpec, field: str, value: object) -> str:
    extra = type(spec.config).model_fields[field].json_schema_extra
    label = _(str(extra["label"])) if isinstance(extra, dict) else field
    return _("{label} {value} from here", label=label, value=worded(value))


def _law(config: PlaneConfig) -> PlaneConfig:
    """Return what decides the world's law: all but which points were drawn, so that others find the floors cached."""
    plain = PlaneConfig()
    return config.model_copy(update={"points": plain.points, "seed": plain.seed})


@lru_cache(maxsize=64)
def _points(world: str, config: PlaneConfig) -> tuple[Quantized, NDArray[np.uint8]]:
    built = worlds.get(world, **config.model_dump())
    data = built.data()
    return quantize(data.x, built.extent), data.y.astype(np.uint8)


@lru_cache(maxsize=64)
def _shares(world: str, config: PlaneConfig) -> tuple[float, ...]:
    """Return the class shares that a mixture counts, one for each class there is."""
    return tuple(worlds.get(world, **config.model_dump()).data().shares.tolist())


@lru_cache(maxsize=64)
def _exact(world: str, law: PlaneConfig) -> dict[str, Any]:
    built = worlds.get(world, **law.model_dump())
    rows = [density.flat().astype(np.float32) for density in built.classes]  # each (K_c, 6)
    return {"kind": built.classes[0].kind, "classes": rows, "prior": built.prior.tolist()}


@lru_cache(maxsize=64)
def _floor(world: str, law: PlaneConfig, kind: str) -> dict[str, float]:
    built = worlds.get(world, **law.model_dump())
    read = Exam(built, "conditional" if kind == "posterior" else "joint").floor
    bayes, entropy = _limits(world, law)
    return {"bits": read.bits, "error_rate": read.error_rate, "bayes": bayes, "entropy": entropy, "points": POINTS}


@lru_cache(maxsize=64)
def _limits(world: str, law: PlaneConfig) -> exact.Limits:
    return exact.limits(worlds.get(world, **law.model_dump()))
