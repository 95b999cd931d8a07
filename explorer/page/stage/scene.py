"""The scene of a page: what every stage reads (stage/web/kernel), and what the page's concept adds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from explorer.page.notices import status_sentence
from explorer.page.predict.asking import bare
from explorer.page.stage.presets import offered
from explorer.page.stage.words import words
from explorer.page.words.language import _, language
from explorer.page.words.named import named
from explorer.runs.edits import FIELD
from explorer.runs.engine.watch import Watch
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec
from explorer.stage.scene import VERSION, film_block

if TYPE_CHECKING:
    from explorer.page.session import PageSession

__all__ = ["TRAINING", "Shot", "Shots", "scene"]

TRAINING = "training"  # the timeline that every page has: its trainings, by the view's frame


@dataclass(frozen=True)
class Shot:
    """One film as it is now, and the `past` one that its last branch left: of each the first frame to send."""

    watch: Watch
    start: int = 0
    past: Film | None = None
    past_start: int = 0


Shots = Mapping[str, Shot]


def scene(page: "PageSession", shots: Shots) -> dict[str, Any]:
    """Return what the stage is to show: the films by id. The imposed view is the stage's own while `serial` is old."""
    concept, parts = page.concept, page.concept.stage(page, shots)
    films = {film: _film(film, shot, parts.marks.get(film, ())) for film, shot in shots.items()}
    trainings = {film: block for film, block in films.items() if shots[film].watch.film.spec.closeup is None}
    pasts = {_past(film): _left(shot.past, shot.past_start) for film, shot in shots.items() if shot.past}
    return {
        "version": VERSION,
        "concept": concept.key,
        "module": concept.module,
        "instance": concept.key,
        "socket": page.socket_name,
        "lang": language(),
        "words": {**words(concept.words), **parts.words},
        "view": page.imposed.staged() | {"serial": page.serial, "play": page.play},
        "presets": offered(page),
        "bare": bare(page),
        "films": films | pasts,
        "timelines": [_training(trainings), *parts.timelines],
        "panels": parts.panels,
        "own": parts.own,
    }


def _training(films: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    total = max(film["total"] for film in films.values())
    still = all(film["once"] for film in films.values())
    return {
        "id": TRAINING, "field": "frame", "total": total, "films": list(films), "branches": True, "still": still,
    }  # fmt: skip


def _past(film: str) -> str:
    return f"{film}.past"


def _left(film: Film, start: int) -> dict[str, Any]:
    """Return the film that a branch left: it is drawn behind the new one, and never plays itself."""
    status = {"state": "done", "progress": 1.0, "text": ""}
    return {**film_block(film, film.spec.digest(), start), "status": status, "marks": [], "past": None}


def _film(name: str, shot: Shot, marks: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    film, watch = shot.watch.film, shot.watch
    return {
        **film_block(film, film.spec.digest(), shot.start),
        "once": film.spec.config.steps == 1,
        "status": {
            "state": watch.status,
            "progress": round(watch.progress, 3),
            "text": status_sentence(watch),
        },
        "marks": [*_branches(film.spec), *marks],
        "past": _past(name) if shot.past else None,
    }


def _branches(spec: RunSpec) -> list[dict[str, Any]]:
    steps = spec.recorded
    return [
        {"frame": steps.index(turn.step), "kind": "branch", "text": _branch_text(spec, turn.field, turn.value)}
        for turn in spec.branches
        if turn.step in steps
    ]


def _branch_text(spec: RunSpec, field: str, value: object) -> str:
    if field == FIELD:
        return _("{n} set by hand", n=str(value).count(";") + 1)
    extra = type(spec.config).model_fields[field].json_schema_extra
    assert isinstance(extra, dict)
    return _("{label} {value} from here", label=_(str(extra["label"])), value=named(extra, value))
