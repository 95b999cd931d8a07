"""The lesson's section of the Share tab: a list of views that one makes, presents, and takes along as link or file."""

import streamlit as st

from explorer.ui.lesson.stops import lesson_stops
from explorer.ui.lesson.words import problem_sentences
from explorer.ui.state.lesson_example import SIX, example
from explorer.ui.state.lesson_text import file_text
from explorer.ui.state.page_address import page_address
from explorer.ui.visitor.lectern import Lectern
from explorer.ui.visitor.visit import Visit, current
from explorer.ui.words.language import _

__all__ = ["lesson_link", "lesson_section"]

NAME = 40  # characters of a file's name


def lesson_section() -> None:
    """Draw the section."""
    visit = current()
    with st.container(key="lesson", gap="small"):
        st.markdown(f"## {_('Lesson')}")
        st.markdown(
            _("String views together, a word on each; step through them with Page Down and Page Up, or a clicker.")
        )
        for sentence in problem_sentences(visit.lectern.refused):
            st.warning(sentence, icon=":material/error:")
        lesson_stops()
        _buttons(visit)
        if visit.lectern.lesson is not None:
            _take_along(visit.lectern)


def lesson_link(code: str, here: str) -> str:
    """Return the address of a lesson on the server that answers `here`; in the language of whoever opens it."""
    return page_address(here, {"lesson": code, "stop": "1"})


def _buttons(visit: Visit) -> None:
    lectern = visit.lectern
    with st.container(key="lesson-acts", horizontal=True, gap="small"):
        if lectern.lesson is not None:
            again = _("Present from the start") if lectern.at is None else _("Back to the first stop")
            st.button(again, icon=":material/slideshow:", key="lesson-present", on_click=_present)
        if lectern.mine is not None and lectern.example is None:
            st.button(
                _("Clear the list"), icon=":material/delete:", key="lesson-clear", on_click=lambda: _put_down(visit)
            )
        if lectern.past:
            st.button(_("Undo in the list"), icon=":material/undo:", key="lesson-undo", on_click=lambda: _undo(visit))
        if lectern.example is None:
            title = _("Example: {title}", title=example(SIX, lectern.language).title)
            st.button(title, icon=":material/school:", key="lesson-example", on_click=_open_example)


def _take_along(lectern: Lectern) -> None:
    lesson, code = lectern.lesson, lectern.code()
    assert lesson is not None
    if code is None:
        st.markdown(_("This lesson is too long for a link. Take it along as a file; whoever opens the file has it."))
    else:
        st.markdown(_("This link opens the lesson at its first stop:"))
        st.code(lesson_link(code, st.context.url or ""), language=None)
    st.download_button(
        _("The lesson as a file (JSON)"), file_text(lesson), file_name=f"{_file_name(lesson.title)}.json",
        mime="application/json", icon=":material/download:", key="lesson-file", on_click="ignore",
    )  # fmt: skip


def _file_name(title: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in title).split()
    return "-".join(words)[:NAME].rstrip("-") or "lesson"


def _present() -> None:
    visit = current()
    stop = visit.lectern.go(0, visit.state)
    if stop is not None:
        visit.show(stop.state)


def _open_example() -> None:
    visit = current()
    visit.lectern.open(SIX, visit.state)
    _present()


def _put_down(visit: Visit) -> None:
    visit.lectern.put(None)
    visit.changed = True


def _undo(visit: Visit) -> None:
    visit.lectern.undo()
    visit.changed = True
