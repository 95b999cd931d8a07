"""The script as a notebook: a section a cell, a few words between, a picture at the end. Plain JSON, nbformat 4.5."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from explorer.export.render import Section
from explorer.export.script import LAST, RUN, Parts, parts
from explorer.export.source import Place
from explorer.runs.spec import RunSpec

__all__ = ["notebook"]

SKETCH = "explorer.export.sketch"
PICTURES = """learner = learner_of(films["{side}"])
sketch(learner, films["{side}"].spec.source().data())
"""
# Which words stand above the sections of a package; each said once, above its first section.
CHAPTERS = ("explorer/config", "explorer/worlds", "explorer/models", "explorer/metrics", "explorer/runs", "this page")


def notebook(specs: Mapping[str, RunSpec], link: str = "", *, _: Callable[..., str] = str.format) -> bytes:
    """Return the notebook that runs `specs`, as the bytes of its file. `_` translates the words between the cells."""
    made = parts(specs, Place(SKETCH, "sketch"), Place(SKETCH, "learner_of"))
    cells = [_words(_head(made, link, _)), _code(made.imports)]
    chapters = _chapters(_, known=all(spec.known for spec in specs.values()))
    for section in made.sections:
        said = next((chapters.pop(key) for key in list(chapters) if section.path.startswith(key)), None)
        cells += [_words(said)] if said else []
        cells.append(_code(_titled(section)))
    cells += [_words(_("## The runs\n\nEach is trained here and now, as the explorer trains it.")), _code(RUN)]
    cells += [_words(_("## The last numbers\n\nThey are the film’s own.")), _code(LAST)]
    cells.append(_words(_("## The pictures\n\nColours say which class is likeliest, pale where the model is unsure.")))
    cells += [_code(PICTURES.format(side=side)) for side in specs]
    return _file(cells)


def _head(made: Parts, link: str, _: Callable[..., str]) -> str:
    needed = ", ".join(f"{name} {number}" for name, number in made.versions.items())
    said = [
        _("# The films shown, computed again"),
        _("This is the code that ran, gathered from the app’s own source. It runs without the app."),
        _("Written for {needed}; other versions may round otherwise.", needed=needed),
        f"<{link}>" if link else "",
    ]
    return "\n\n".join(text for text in said if text)


def _chapters(_: Callable[..., str], *, known: bool) -> dict[str, str]:
    world, metrics = (
        (
            _("## The world\n\nPoints are drawn from it, and its density is known by formula."),
            _("## The metrics\n\nOn fresh points that no model has seen; the exact answer is graded too."),
        )
        if known
        else (
            _("## The data\n\nRows that were measured; nobody knows their density, so some are held out."),
            _("## The metrics\n\nOn the rows held out, from which no model has learned; a baseline is graded too."),
        )
    )
    said = (
        _("## Settings"),
        world,
        _("## The models"),
        metrics,
        _("## Training and recording"),
        _("## The settings of this page"),
    )
    return dict(zip(CHAPTERS, said, strict=True))


def _titled(section: Section) -> str:
    return f"# {section.path}\n{section.code}"


def _words(text: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "metadata": {}, "source": _lines(text)}


def _code(text: str) -> dict[str, Any]:
    own: dict[str, Any] = {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": []}
    return own | {"source": _lines(text.strip("\n"))}


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+$", text)


def _file(cells: list[dict[str, Any]]) -> bytes:
    kernel = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}
    numbered = [{"id": f"cell-{i:02}", **cell} for i, cell in enumerate(cells)]
    whole = {"nbformat": 4, "nbformat_minor": 5, "metadata": kernel | {"language_info": {"name": "python"}}}
    return json.dumps(whole | {"cells": numbered}, ensure_ascii=False, indent=1).encode()
