"""Lessons that ship with the app: views of the page's presets, told in assets/lessons/{language}/{name}.md.

A link names one by a word, so it is short, and whoever opens it reads it in their own language. Knows no Streamlit.
"""

from explorer.ui.state.lesson import Lesson, Stop
from explorer.ui.state.page_state import PageState
from explorer.ui.state.presets import PRESETS
from explorer.ui.words.language import Language
from explorer.ui.words.sections import sections

__all__ = ["EXAMPLES", "SIX", "example"]

SIX = "six_stops"
# Stop by stop: the section that tells it and the view that it shows, in the order in which they are told.
EXAMPLES: dict[str, dict[str, PageState]] = {
    SIX: {
        "same": PRESETS["same"].state,
        "draw": PRESETS["same"].state.with_view(drawn=40),
        "far": PRESETS["far"].state,
        "fitting": PRESETS["fitting"].state,
        "costly": PRESETS["costly"].state,
        "neighbours": PRESETS["neighbours"].state,
    }
}


def example(name: str, language: Language) -> Lesson:
    """Return the lesson called `name` in a language.

    Raises:
        KeyError: there is no such lesson.
    """
    views = EXAMPLES[name]
    told = sections(name, language)
    texts = {key: told[key][1].split("\n\n", 1) for key in views}  # a title, and under it a note
    return Lesson(
        tuple(Stop(texts[key][0], state, texts[key][1]) for key, state in views.items()), title=told["title"][1]
    )
