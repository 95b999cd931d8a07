"""The files that a visitor may take home, a row each: what it is, what it holds, a button. Nothing is made before it is
asked for, and what takes long is made off the page's run: by the browser, or by Streamlit's own thread for downloads.
"""

import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

import streamlit as st

from explorer.export.arrays import archive, size
from explorer.export.notebook import notebook
from explorer.export.script import script
from explorer.page.session import PageSession
from explorer.page.tabs.savers import Saved, savers
from explorer.page.words.language import _, language, say
from explorer.runs.engine import get_engine
from explorer.runs.film import Film
from explorer.runs.spec import RunSpec

__all__ = ["file_button", "file_row", "files", "films_of"]


def files(page: PageSession, link: str) -> None:
    """Draw the rows; `link` opens the page as it is."""
    specs, name = page.state.specs(), page.concept.stem(page.state)
    films = films_of(specs, page.token)
    with st.container(key="files-head"):
        st.markdown(f"## {_('Files')}")
    if not all(film.complete for film in films.values()):
        st.caption(_("Still training: files of the films hold the frames made so far."))
    _picture(name, page.concept.key)
    _film(name, page.concept.key, films)
    _numbers(name, specs, page.token, films)
    page.concept.files(page)
    _code(name, specs, link)


def films_of(specs: Mapping[str, RunSpec], token: str) -> dict[str, Film]:
    """Return the films as far as they are; may be called from any thread. `token` names the visitor."""
    return {film: get_engine().watch(spec, token).film for film, spec in specs.items()}


@contextmanager
def file_row(key: str, title: str, about: str) -> Iterator[None]:
    """Draw a row's words, and be the place for its buttons."""
    with st.container(key=f"file-{key}"):
        words, button = st.columns([62, 38], vertical_alignment="center")
        words.markdown(f"**{title}**  \n{about}")
        with button.container(horizontal=True, horizontal_alignment="right", gap="small"):
            yield


def _picture(name: str, stage: str) -> None:
    with file_row("picture", _("Picture"), _("The pictures as they are now, with legend and numbers.")):
        png = Saved("png", "PNG", f"{name}.png", _("Save the picture as PNG, at twice the size"))
        svg = Saved(
            "svg", "SVG", f"{name}.svg", _("Save the picture as SVG: lines, points and words stay shapes and text")
        )
        savers("save-picture", stage, (png, svg), white=_("on white paper"))


def _film(name: str, stage: str, films: Mapping[str, Film]) -> None:
    frames = max(map(len, films.values()))
    about = _("All {n} frames, moving, for slides; your browser draws them in a few seconds.", n=frames)
    with file_row("film", _("Film"), about):
        savers("save-film", stage, (Saved("gif", "GIF", f"{name}.gif", _("Save the film as GIF")),))


def _numbers(name: str, specs: Mapping[str, RunSpec], token: str, films: Mapping[str, Film]) -> None:
    about = _("Every frame’s parameters and metrics, for numpy, at most {size}; its entry `about` explains the others.",
              size=_bytes(size(specs)))  # fmt: skip
    with file_row("numbers", _("Numbers of the films"), about):
        empty = not all(map(len, films.values()))
        file_button("NPZ", f"{name}.npz", lambda: archive(films_of(specs, token)), empty=empty)


def _code(name: str, specs: Mapping[str, RunSpec], link: str) -> None:
    translated = partial(_said, language())
    about = _(
        "The code that ran, whole. It says which packages it needs, and this app is none of them; it ends on the films’"
        " last numbers."
    )
    with file_row("code", _("Script and notebook"), about):
        file_button("Python", f"{name}.py", lambda: script(specs, link).encode())
        file_button("Notebook", f"{name}.ipynb", lambda: notebook(specs, link, _=translated))


def _said(name: Any, text: str, **values: Any) -> str:
    return say(text, name, **values)


def file_button(label: str, name: str, make: Callable[[], bytes], *, empty: bool = False) -> None:
    """Draw a button for the file called `name`, which `make` makes once it is asked for; `empty`: there is none yet."""
    st.download_button(
        label, data=make, file_name=name, key=f"get-{label.lower()}", on_click="ignore", disabled=empty,
        width="content", help=_("There is no frame yet.") if empty else name,
    )  # fmt: skip


def _bytes(count: int) -> str:
    """Return a size that is said to be the most, so rounded up."""
    return f"{math.ceil(count / 1e5) / 10:.1f} MB" if count > 99_000 else f"{math.ceil(count / 1e3)} KB"
