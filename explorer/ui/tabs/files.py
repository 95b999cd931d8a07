"""The files that a visitor may take home, a row each: what it is, what it holds, a button. Nothing is made before it is
asked for, and what takes long is made off the page's run: by the browser, or by Streamlit's own thread for downloads.
"""

from collections.abc import Callable, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import streamlit as st

from explorer.export.arrays import archive, size
from explorer.export.notebook import notebook
from explorer.export.script import script
from explorer.export.table import table
from explorer.metrics.fresh_points import POINTS
from explorer.runs.engine import get_engine
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec
from explorer.ui.data.real import rows_of
from explorer.ui.state.page_state import PageState
from explorer.ui.state.view import CONCEPT, SIDES
from explorer.ui.tabs.savers import Saved, savers
from explorer.ui.words.language import _, language, say

__all__ = ["files", "stem"]


def files(state: PageState, link: str, token: str) -> None:
    """Draw the rows. `token` names the visitor to the engine."""
    specs: dict[str, RunSpec] = {side: state.spec(side) for side in SIDES}
    films = films_of(specs, token)
    with st.container(key="files-head"):
        st.markdown(f"## {_('Files')}")
    if not all(film.complete for film in films.values()):
        st.caption(_("A training goes on: files of the films hold the frames there are."))
    name = stem(state)
    _picture(name)
    _film(name, films)
    _numbers(name, specs, token, films)
    _points(state)
    _code(name, specs, link)


def stem(state: PageState) -> str:
    """Return what the names of the page's files begin with: world, both families and seed."""
    return "-".join([state.world, *map(state.family, SIDES), f"seed{state.seed}"])


def films_of(specs: Mapping[str, RunSpec], token: str) -> dict[str, Film]:
    """Return the films as far as they are; may be called from any thread."""
    return {side: get_engine().watch(spec, token).film for side, spec in specs.items()}


@contextmanager
def _row(key: str, title: str, about: str) -> Any:
    """Draw a row's words, and be the place for its buttons."""
    with st.container(key=f"file-{key}"):
        words, button = st.columns([62, 38], vertical_alignment="center")
        words.markdown(f"**{title}**  \n{about}")
        with button.container(horizontal=True, horizontal_alignment="right", gap="small"):
            yield


def _picture(name: str) -> None:
    with _row("picture", _("Picture"), _("Both panels as the stage shows them now, with legend and numbers.")):
        png = Saved("png", "PNG", f"{name}.png", _("Save the picture as PNG, at twice the size"))
        svg = Saved(
            "svg", "SVG", f"{name}.svg", _("Save the picture as SVG: lines, points and words stay shapes and text")
        )
        savers("save-picture", CONCEPT, (png, svg), white=_("on white paper"))


def _film(name: str, films: Mapping[str, Film]) -> None:
    frames = max(map(len, films.values()))
    about = _("All {n} frames, moving, for slides; your browser draws them in a few seconds.", n=frames)
    with _row("film", _("Film"), about):
        savers("save-film", CONCEPT, (Saved("gif", "GIF", f"{name}.gif", _("Save the film as GIF")),))


def _numbers(name: str, specs: Mapping[str, RunSpec], token: str, films: Mapping[str, Film]) -> None:
    about = _("Every frame’s parameters and grades, for numpy, at most {size}; its entry `about` explains all others.",
              size=_bytes(size(films)))  # fmt: skip
    with _row("numbers", _("Numbers of the films"), about):
        _button("NPZ", f"{name}.npz", lambda: archive(films_of(specs, token)), empty=not all(map(len, films.values())))


def _points(state: PageState) -> None:
    spec, source = state.spec("joint"), rows_of(state.world, state.data)
    if source is None:
        points = state.data.points
        about = _("x1, x2, label and split: {n} points learned from, {test} to test on.", n=points, test=f"{POINTS:,}")
    else:
        points = source.learned
        about = _(
            "x1, x2, label and split: {n} rows learned from, {held} held out. x1 and x2 are coordinates of the "
            "picture, not in the columns’ units.",
            n=points,
            held=f"{len(source.y) - points:,}",
        )
    with _row("points", _("Points"), about):
        _button("CSV", f"{state.world}-{points}-points-seed{state.data.seed}.csv", partial(table, spec))


def _code(name: str, specs: Mapping[str, RunSpec], link: str) -> None:
    translated = partial(_said, language())
    about = _(
        "The code that ran, whole. It needs numpy and torch, at times scikit-learn, and nothing of this app; it ends "
        "on the films’ last numbers."
    )
    with _row("code", _("Script and notebook"), about):
        _button("Python", f"{name}.py", lambda: script(specs, link).encode())
        _button("Notebook", f"{name}.ipynb", lambda: notebook(specs, link, _=translated))


def _said(name: Any, text: str, **values: Any) -> str:
    return say(text, name, **values)


def _button(label: str, name: str, make: Callable[[], bytes], *, empty: bool = False) -> None:
    st.download_button(
        label, data=make, file_name=name, key=f"get-{label.lower()}", on_click="ignore", disabled=empty,
        width="content", help=_("There is no frame yet.") if empty else name,
    )  # fmt: skip


def _bytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e5 else f"{max(1, round(count / 1e3))} KB"
