"""The script as a notebook: a section a cell, a few words between, a picture at the end. Plain JSON, nbformat 4.5."""

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

from explorer.export.kinds import Said, kind_of
from explorer.export.render import Section
from explorer.export.script import LAST, RUN, Parts, parts, trainings
from explorer.runs.spec import RunSpec

__all__ = ["notebook"]

# Which words stand above the sections of a package; each said once, above its first section.
CHAPTERS = ("explorer/config", "explorer/worlds", "explorer/models", "explorer/metrics", "explorer/runs", "this page")


def notebook(specs: Mapping[str, RunSpec], link: str = "", *, _: Callable[..., str] = str.format) -> bytes:
    """Return the notebook that runs `specs`, as the bytes of its file. `_` translates the words between the cells."""
    kind, specs = kind_of(specs), trainings(specs)
    made, said = parts(specs, *kind.sketch), kind.said(_, all(spec.known for spec in specs.values()))
    cells = [_words(_head(made, link, _)), _code(made.imports)]
    chapters = _chapters(_, said)
    for section in made.sections:
        above = next((chapters.pop(key) for key in list(chapters) if section.path.startswith(key)), None)
        cells += [_words(above)] if above else []
        cells.append(_code(_titled(section)))
    cells += [_words(_("## The runs\n\nEach is trained here and now, as the explorer trains it.")), _code(RUN)]
    cells += [_words(_("## The last numbers\n\nThey are the film’s own.")), _code(LAST)]
    cells.append(_words(said.pictures))
    cells += [_code(kind.picture.format(side=side)) for side in specs]
    return _file(cells)


def _head(made: Parts, link: str, _: Callable[..., str]) -> str:
    needed = ", ".join(f"{name} {number}" for name, number in made.versions.items())
    said = [
        _("# The films shown, computed again"),
        _("This is the code that ran, gathered from the app’s own source. It runs without the app."),
        _("Written for {needed}; other versions may round otherwise.", needed=needed),
        *(_("Data: {licence}", licence=line) for line in made.licences),
        f"<{link}>" if link else "",
    ]
    return "\n\n".join(text for text in said if text)


def _chapters(_: Callable[..., str], kind: Said) -> dict[str, str]:
    said = (
        _("## Settings"),
        kind.world,
        _("## The models"),
        kind.metrics,
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
