"""Which edition of a control is on the page: a control that the page sets anew is another one for Streamlit.

Streamlit keeps a control's value twice, here and in the browser, and either side lags behind. A run that is overtaken
by the next takes along what it told its controls; and whatever the browser sends holds the values of all controls, also
those that have just been told otherwise. So a control is never told: where the page shows another value than the
control does, the next edition stands in its place, drawn with that value. What still comes of an earlier edition was
said before the browser heard of the next, and is left aside.
"""

from dataclasses import dataclass, field, replace
from typing import Any

__all__ = ["Edition", "Editions"]


@dataclass(frozen=True)
class Edition:
    """One edition: its number, the value that it was drawn with at first, and the value that it shows now."""

    number: int
    first: Any
    now: Any


@dataclass
class Editions:
    """The newest edition of each control, by the control's name."""

    newest: dict[str, Edition] = field(default_factory=dict)

    def showing(self, name: str, value: Any) -> Edition:
        """Return the edition of a control that shows `value`: the newest one, or else the next."""
        known = self.newest.get(name)
        if known is None or not _same(known.now, value):
            return self.renewed(name, value)
        return known

    def renewed(self, name: str, value: Any) -> Edition:
        """Return the next edition of a control, which shows `value` from the first."""
        known = self.newest.get(name)
        self.newest[name] = Edition(known.number + 1 if known else 0, value, value)
        return self.newest[name]

    def take(self, name: str, number: int, value: Any) -> bool:
        """Note that an edition shows `value`, as a visitor chose; return whether it is the newest one."""
        known = self.newest.get(name)
        if known is None or known.number != number:
            return False
        self.newest[name] = replace(known, now=value)
        return True


def _same(one: Any, other: Any) -> bool:
    """Whether two values are one; what is chosen among many has no order."""
    both = isinstance(one, list | tuple) and isinstance(other, list | tuple)
    return sorted(one) == sorted(other) if both else bool(one == other)
