"""One word for one thing, in both languages: reads assets/glossary.toml and finds words that break it."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from explorer.catalog import ROOT
from explorer.page.words.language import Language

__all__ = ["Term", "breaches", "terms"]


@dataclass(frozen=True)
class Term:
    """A thing's one name in each language, and the names it must not have."""

    en: str
    zh: str
    not_en: tuple[str, ...] = ()
    not_zh: tuple[str, ...] = ()

    def name(self, language: Language) -> str:
        """Return the term in `language`."""
        return self.en if language == "en" else self.zh

    def forbidden(self, language: Language) -> tuple[str, ...]:
        """Return what must not stand for it in `language`."""
        return self.not_en if language == "en" else self.not_zh


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Return every term of the glossary."""
    entries = tomllib.loads((ROOT / "assets" / "glossary.toml").read_text(encoding="utf-8"))["term"]
    return tuple(
        Term(entry["en"], entry["zh"], tuple(entry.get("not_en", ())), tuple(entry.get("not_zh", ())))
        for entry in entries
    )


def _term(en: str, zh: str, not_en: Iterable[str] = (), not_zh: Iterable[str] = ()) -> Term:
    return Term(en, zh, tuple(not_en), tuple(not_zh))


def breaches(text: str, language: Language) -> list[str]:
    """Return what in `text` breaks the glossary, each as "found, should be".

    A word is no breach within the longer name of another thing: "lower bound" in "evidence lower bound".
    """
    return [
        f"{word!r}, should be {term.name(language)!r}"
        for term in terms()
        for word in term.forbidden(language)
        if word in _without_names(text, word, language)
    ]


def _without_names(text: str, word: str, language: Language) -> str:
    """Return the text without the names of things that `word` is a part of."""
    for name in (term.name(language) for term in terms()):
        if word in name and word != name:
            text = text.replace(name, " ")
    return text
