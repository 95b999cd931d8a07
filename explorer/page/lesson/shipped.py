"""Lessons that ship with the app: a concept's views in an order, told in assets/lessons/{language}/{concept}/{name}.md.

A link names one by a word, so it is short, and whoever opens it reads it in their own language. Knows no Streamlit.
"""

from explorer.page.concept import Concept
from explorer.page.lesson.lesson import Lesson, Stop
from explorer.page.words.language import Language
from explorer.page.words.sections import sections

__all__ = ["shipped"]


def shipped(concept: Concept, name: str, language: Language) -> Lesson:
    """Return a concept's lesson called `name` in a language.

    Raises:
        KeyError: there is no such lesson.
    """
    views = concept.lessons[name]
    told = sections(f"{concept.key}/{name}", language)
    texts = {key: told[key][1].split("\n\n", 1) for key in views}  # a title, and under it a note
    return Lesson(
        tuple(Stop(texts[key][0], state, texts[key][1]) for key, state in views.items()), title=told["title"][1]
    )
