"""A language for tests that run without an app: what words/language.py asks Streamlit for, answered by hand."""

from types import SimpleNamespace
from typing import Any

import pytest

from explorer.page.words.language import PARAMETER, Language


def speak(monkeypatch: pytest.MonkeyPatch, name: Language) -> None:
    """Have everything said in the language called `name`, as if the address asked for it."""
    asked: Any = SimpleNamespace(query_params={PARAMETER: name}, session_state={}, context=SimpleNamespace(locale=None))
    monkeypatch.setattr("explorer.page.words.language.st", asked)
