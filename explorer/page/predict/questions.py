"""The texts of experiments, from assets/lessons/{language}/{concept}/experiments.md: question, options, answer.

A section `<!-- few -->` opens with the question in one line as its heading; `- [x]` marks the right option, and
`<!-- few_answer -->` holds what is said after the guess. Draws nothing.
"""

import re
from dataclasses import dataclass

from explorer.page.words.language import Language
from explorer.page.words.sections import section

__all__ = ["Question", "question"]

OPTION = re.compile(r"^- \[([ x])\] (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Question:
    """`title` asks in one line, `body` says what it is about; `right` is the number of the right option, if any."""

    title: str
    body: str
    options: tuple[str, ...]
    right: int | None
    answer: str


def question(concept: str, key: str, name: Language) -> Question:
    """Return the text of a concept's experiment `key`.

    Raises:
        KeyError: it has none.
    """
    lesson = f"{concept}/experiments"
    title, _, rest = section(lesson, key, name).partition("\n")
    options = OPTION.findall(rest)
    marks = [mark for mark, _words in options]
    return Question(
        title=title.removeprefix("## ").strip(),
        body=OPTION.sub("", rest).strip(),
        options=tuple(words for _mark, words in options),
        right=marks.index("x") if "x" in marks else None,
        answer=section(lesson, f"{key}_answer", name),
    )
