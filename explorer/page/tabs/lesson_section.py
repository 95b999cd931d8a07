"""The lesson's part of the panel: views that one strings together, presents, and takes along as link, code or file."""

import streamlit as st

from explorer.page.address import link_to
from explorer.page.lesson.player import LessonPlayer
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import file_text
from explorer.page.lesson.words import problem_sentences
from explorer.page.session import PageSession, current
from explorer.page.tabs import qr
from explorer.page.tabs.lesson_stops import lesson_stops
from explorer.page.words.language import _

__all__ = ["lesson_link", "lesson_section"]

NAME = 40  # characters of a file's name


def lesson_section() -> None:
    """Draw the section."""
    page = current()
    with st.container(key="lesson", gap="small"):
        for sentence in problem_sentences(page.player.refused):
            st.warning(sentence, icon=":material/error:")
        _present_button(page.player)
        lesson_stops()
        _buttons(page)
        if page.player.lesson is not None:
            _take_along(page.player)


def lesson_link(key: str, code: str, here: str) -> str:
    """Return the address of a page's lesson on the server that answers `here`; in the language of whoever opens it."""
    return link_to(key, here, {"lesson": code, "stop": "1"})


def _present_button(player: LessonPlayer) -> None:
    """Draw what begins to present, which the stage hears too (stage/web/kernel/presenting.js), or what a lesson is."""
    if player.lesson is None:
        st.markdown(
            _("String views together, a word on each; step through them with Page Down and Page Up, or a clicker.")
        )
        return
    at = player.at or 0
    says = _("Present from the start") if player.at is None else _("Present from stop {n}", n=at + 1)
    st.button(
        says, icon=":material/slideshow:", key="present-lesson", type="primary", width="stretch",
        on_click=lambda: _present(at),
    )  # fmt: skip


def _buttons(page: PageSession) -> None:
    player = page.player
    with st.container(key="lesson-acts", horizontal=True, gap="small"):
        if player.mine is not None and player.example is None:
            st.button(
                _("Clear the list"), icon=":material/delete:", key="lesson-clear", on_click=lambda: _put_down(page)
            )
        if player.past:
            st.button(_("Undo in the list"), icon=":material/undo:", key="lesson-undo", on_click=lambda: _undo(page))
        if player.concept.lessons and player.example is None:
            title = _("Example: {title}", title=shipped(player.concept, _first(player), player.language).title)
            st.button(title, icon=":material/school:", key="lesson-example", on_click=_open_example)


def _take_along(player: LessonPlayer) -> None:
    lesson, code = player.lesson, player.code()
    assert lesson is not None
    if code is None:
        st.markdown(_("This lesson is too long for a link. Take it along as a file; whoever opens the file has it."))
    else:
        st.markdown(_("This link opens the lesson at its first stop:"))
        link = lesson_link(player.concept.key, code, st.context.url or "")
        st.code(link, language=None)
        qr.draw(link)
    st.download_button(
        _("The lesson as a file (JSON)"), file_text(lesson), file_name=f"{_file_name(lesson.title)}.json",
        mime="application/json", icon=":material/download:", key="lesson-file", on_click="ignore",
    )  # fmt: skip


def _file_name(title: str) -> str:
    words = "".join(c if c.isalnum() else " " for c in title).split()
    return "-".join(words)[:NAME].rstrip("-") or "lesson"


def _present(at: int) -> None:
    page = current()
    stop = page.player.go(at, page.state)
    if stop is not None:
        page.show(stop.state.with_view(tab=page.state.view.tab))  # the list is there again after it


def _open_example() -> None:
    page = current()
    page.player.open(_first(page.player), page.state)
    _present(0)


def _first(player: LessonPlayer) -> str:
    """Return the name of the first lesson that ships with the page."""
    return next(iter(player.concept.lessons))


def _put_down(page: PageSession) -> None:
    page.player.put(None)
    page.changed = True


def _undo(page: PageSession) -> None:
    page.player.undo()
    page.changed = True
