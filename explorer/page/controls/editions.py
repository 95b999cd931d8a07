"""Which edition of a control is on the page: a control that the page sets anew is another one for Streamlit.

Streamlit keeps a control's value twice, here and in the browser, and either side lags behind. A run that is overtaken
by the next takes along what it told its controls; and whatever the browser sends holds the values of all controls, also
those that have just been told otherwise. So a control is never told: where the page shows another value than the
control does, the next edition stands in its place, drawn with that value. What still comes of an earlier edition names
nothing on the page, and Streamlit drops it.
"""

from dataclasses import dataclass, field
from typing import Any

__all__ = ["Editions"]


@dataclass
class Editions:
    """The edition of each control, and the value that it shows."""

    shown: dict[str, tuple[int, Any]] = field(default_factory=dict)

    def key(self, control: str, value: Any, language: str) -> str:
        """Return the key of the edition of `control` that shows `value`; labels are a language's own."""
        edition, known = self.shown.get(control, (0, value))
        edition += known != value
        self.shown[control] = (edition, value)
        return f"{control}.{language}.{edition}"

    def take(self, control: str, value: Any) -> None:
        """Note that a visitor chose `value` at a control: that is what it shows now."""
        edition, _ = self.shown.get(control, (0, None))
        self.shown[control] = (edition, value)
