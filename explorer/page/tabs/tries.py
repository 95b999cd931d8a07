"""Things to try: each says what to watch, does itself at one button, and is taken back by another.

A concept has a state for each (`Concept.tries`); their words are sections of assets/lessons/{language}/{key}/try.md: a
heading, what it is about, then `---` and what one has seen once it is done.
"""

from dataclasses import dataclass

import streamlit as st

from explorer.page.session import PageSession, current
from explorer.page.state import PageState
from explorer.page.words.language import Language, _, language
from explorer.page.words.sections import section

__all__ = ["Words", "tries", "words_of"]


@dataclass(frozen=True)
class Words:
    """What is said of one thing to try: `about` before it is done, `seen` after."""

    title: str
    about: str
    seen: str


def words_of(concept: str, key: str, name: Language) -> Words:
    """Return the words of a concept's thing to try.

    Raises:
        KeyError: it has none.
    """
    title, _line, rest = section(f"{concept}/try", key, name).partition("\n")
    about, _rule, seen = rest.partition("\n---\n")
    return Words(title.removeprefix("## ").strip(), about.strip(), seen.strip())


def tries() -> None:
    """Draw them all, a card each."""
    page = current()
    st.caption(_("Each button sets up the pictures; Undo takes it back."))
    for key, state in page.concept.tries.items():
        _card(page, key, words_of(page.concept.key, key, language()), state)


def _card(page: PageSession, key: str, words: Words, state: PageState) -> None:
    done = _stands(page, state)
    with st.container(key=f"try-{'done' if done else 'card'}-{key}", border=True, gap="small"):
        st.markdown(f"### {words.title}\n\n{words.about}")
        if done:
            st.markdown(words.seen)
            st.button(_("Go back"), key=f"undo-{key}", icon=":material/undo:", on_click=_go_back)
        else:
            st.button(_("Do it"), key=f"do-{key}", type="primary", on_click=_do, args=(key,))


def _stands(page: PageSession, state: PageState) -> bool:
    """Whether the stage shows what was to be tried, at whatever frame and however the page is turned."""
    ours, theirs = page.state, state
    return ours.specs() == theirs.specs() and _looked(ours) == _looked(theirs)


def _looked(state: PageState) -> object:
    return state.view.plain().model_copy(update={"frame": None})


def _do(key: str) -> None:
    page = current()
    page.show(page.concept.tries[key].with_view(tab="try"))


def _go_back() -> None:
    current().undo()
