"""Which edition of a control is on the page: a control that the page sets anew is another one for Streamlit.

Streamlit keeps a control's value twice, here and in the browser, and either side lags behind. A run that is overtaken
by the next takes along what it told its controls; and whatever the browser sends holds the values of all controls, also
those that have just been told otherwise. So a control is never told: where the page shows another value than the
control does, the next edition stands in its place, drawn with that value. What still comes of an earlier edition was
said before the browser heard of the next, and is left aside.
"""

from dataclasses import dataclass, field
from typing import Any

__all__ = ["Editions"]


@dataclass
class Editions:
    """The edition of each control by the control's name, and the value that it shows."""

    shown: dict[str, tuple[int, Any]] = field(default_factory=dict)

    def key(self, name: str, value: Any, language: str) -> str:
        """Return the key of the edition of the control `name` that shows `value`; labels are a language's own."""
        edition, known = self.shown.get(name, (0, value))
        if not _same(known, value):
            edition += 1
        self.shown[name] = (edition, value)
        return _key(name, edition, language)

    def take(self, name: str, key: str, value: Any) -> bool:
        """Note that the edition called `key` shows `value`, as a visitor chose; return whether it is the newest one."""
        edition, _ = self.shown.get(name, (0, None))
        if key.rpartition(".")[2] != str(edition):
            return False
        self.shown[name] = (edition, value)
        return True


def _key(name: str, edition: int, language: str) -> str:
    return f"{name}.{language}.{edition}"


def _same(one: Any, other: Any) -> bool:
    """Whether two values are one; what is chosen among many has no order."""
    both = isinstance(one, list | tuple) and isinstance(other, list | tuple)
    return sorted(one) == sorted(other) if both else bool(one == other)
