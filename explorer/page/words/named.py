"""The value of a knob as a reader meets it: by the name that its config gives it, translated."""

from collections.abc import Mapping
from typing import Any

from explorer.page.words.language import _, worded

__all__ = ["named"]


def named(about: Mapping[str, Any], value: Any) -> str:
    """Return a field's value in words, `about` being what `knob` said of the field."""
    if about["many"] and "," in str(value):
        return _(", ").join(named(about, part) for part in str(value).split(","))
    if value in about["names"]:
        return _(about["names"][value])
    if isinstance(value, bool):  # a switch
        return _("on") if value else _("off")
    return worded(value)
