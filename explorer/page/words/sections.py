"""Reads assets/lessons/{language}/{key}.md, a markdown file in sections opened by `<!-- name -->`. Draws nothing."""

import re
from functools import lru_cache

from explorer.catalog import ROOT
from explorer.page.words.language import Language

__all__ = ["FOLDERS", "section", "sections"]

FOLDERS = [ROOT / "assets" / "lessons"]  # where lessons lie; the first folder that has one counts

SECTION = re.compile(r"^<!-- (\w+)(?:: (\w+))? -->$", re.MULTILINE)


def sections(key: str, name: Language) -> dict[str, tuple[str, str]]:
    """Return the sections of a lesson by name, each with its argument, "" where it has none, and its markdown.

    Raises:
        KeyError: there is no such lesson.
    """
    paths = (folder / name / f"{key}.md" for folder in FOLDERS)
    path = next((path for path in paths if path.exists()), None)
    if path is None:
        raise KeyError(key)
    return _split(path.read_text(encoding="utf-8"))


def section(key: str, tab: str, name: Language) -> str:
    """Return the markdown of one section.

    Raises:
        KeyError: the lesson has no such section.
    """
    return sections(key, name)[tab][1]


@lru_cache(maxsize=32)
def _split(text: str) -> dict[str, tuple[str, str]]:
    _before, *parts = SECTION.split(text)
    return {parts[i]: (parts[i + 1] or "", parts[i + 2].strip()) for i in range(0, len(parts), 3)}
