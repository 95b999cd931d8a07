"""Which language is spoken, and how words and numbers are said in it. First the address decides, then the browser.

The address of a session's first page, that is, and one that a visitor goes back to: what comes with a later run may be
older than what was chosen since.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from io import BytesIO
from typing import Any, Literal, get_args

import streamlit as st
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from explorer.catalog import ROOT

__all__ = [
    "LANGUAGES",
    "NAMES",
    "N_",
    "PARAMETER",
    "Language",
    "_",
    "chance",
    "choose",
    "chosen",
    "follow",
    "language",
    "number",
    "other",
    "percent",
    "pin",
    "po_path",
    "say",
    "settle",
    "spoken",
    "unknown",
    "worded",
]  # fmt: skip

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
NAMES: dict[Language, str] = {"en": "English", "zh": "中文"}  # each in itself, so that whoever looks for it can read it
KEY = "language"  # in the session
PARAMETER = "lang"  # in the address
NARROW_SPACE = "\u202f"

_settled: ContextVar[Language | None] = ContextVar("language", default=None)


def language() -> Language:
    """Return the language in force: the session's, else the address's, else the browser's, else English."""
    return _settled.get() or _asked()


def settle() -> None:
    """Look once which language is in force, for the run that begins here: asking takes longer than translating."""
    _settled.set(_asked())


@contextmanager
def spoken(name: Language) -> Iterator[None]:
    """Speak `name` where no run of a page tells which language is in force."""
    token = _settled.set(name)
    try:
        yield
    finally:
        _settled.reset(token)


def _asked() -> Language:
    wishes = (st.session_state.get(KEY), st.query_params.get(PARAMETER), _base(st.context.locale))
    return next((name for wish in wishes for name in LANGUAGES if wish == name), "en")


def pin() -> None:
    """Settle the language; keep it where the next page finds it, and in the address where it was chosen."""
    settle()
    if not chosen():
        return
    st.session_state[KEY] = language()
    if PARAMETER not in st.query_params:
        st.query_params[PARAMETER] = language()


def chosen() -> bool:
    """Whether the language was asked for, by a link or by the switch, rather than taken from the browser."""
    return KEY in st.session_state or st.query_params.get(PARAMETER) in LANGUAGES


def choose(name: Language) -> None:
    """Speak `name` from now on. Touches nothing but the language, so the page stays as it is."""
    st.session_state[KEY] = name
    st.query_params[PARAMETER] = name
    settle()


def follow(name: str | None) -> None:
    """Speak what an address asks for that the visitor went back to, if it is spoken here."""
    if name in LANGUAGES:
        st.session_state[KEY] = name
        settle()


def unknown() -> str | None:
    """Return the language that the address asks for where it isn't spoken here."""
    wish = st.query_params.get(PARAMETER)
    return wish if wish is not None and wish not in LANGUAGES else None


def other(name: Language) -> Language:
    """Return the other language."""
    return "zh" if name == "en" else "en"


def _(text: str, /, **values: Any) -> str:
    """Return `text` in the language in force, with `{name}` placeholders filled in."""
    return say(text, language(), **values)


def say(text: str, name: Language, /, **values: Any) -> str:
    """Return `text` in the language called `name`, with `{name}` placeholders filled in."""
    said = text if name == "en" else _catalog(name, (ROOT / po_path(name)).stat().st_mtime_ns).gettext(text)
    return said.format(**values) if values else said


def N_(text: str) -> str:  # noqa: N802  gettext's own name for it
    """Mark `text` for translation where it is defined; `_` translates it where it is shown."""
    return text


def number(value: float, digits: int = 3) -> str:
    """Return `value` with `digits` decimals and a minus sign as wide as a digit."""
    return f"{value:.{digits}f}".replace("-", "−")


def percent(share: float, digits: int = 1) -> str:
    """Return `share` of one as a percentage, set as the language sets it."""
    return number(100 * share, digits) + (f"{NARROW_SPACE}%" if language() == "en" else "%")


def chance(share: float, digits: int = 1) -> str:
    """Return a chance or an error rate as a percentage: never 0 % or 100 %, which nothing learned or counted surely is.

    With one digit that is "under 0.1 %" and "over 99.9 %".
    """
    least = 10.0 ** -(digits + 2)
    if share < least / 2:
        return _("under {value}", value=percent(least, digits))
    if share > 1 - least / 2:
        return _("over {value}", value=percent(1 - least, digits))
    return percent(share, digits)


def worded(value: Any) -> str:
    """Return a value as a reader meets it: words translated, numbers without trailing zeros."""
    if isinstance(value, str):
        return _(value)
    return number(value, 0) if isinstance(value, int) else f"{value:g}"


def po_path(name: Language) -> str:
    """Return where the translations into `name` lie, relative to the project."""
    return f"assets/locale/{name}/LC_MESSAGES/explorer.po"


@lru_cache(maxsize=4)
def _catalog(name: Language, changed: int) -> gettext.NullTranslations:
    del changed  # only there so that an edited file is read again while the app runs
    with (ROOT / po_path(name)).open("rb") as file:
        catalog = read_po(file, locale=name)
    compiled = BytesIO()  # in memory: a compiled file beside its source is one that goes stale
    write_mo(compiled, catalog)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def _base(locale: str | None) -> str | None:
    return locale.replace("_", "-").split("-")[0].lower() if locale else None
