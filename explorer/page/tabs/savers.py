"""Buttons whose files the browser makes itself, from what a stage shows: see stage/web/kernel/saving/save.js."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from explorer.page.component import component_beside
from explorer.page.words.language import _

__all__ = ["Saved", "savers"]

_savers = component_beside(__file__, "savers")


@dataclass(frozen=True)
class Saved:
    """One button: the `kind` of file, as the stage knows it, what stands on it, the file's name, a whole sentence."""

    kind: str
    label: str
    name: str
    help: str


def savers(key: str, stage: str, choices: Sequence[Saved], *, white: str = "") -> None:
    """Draw the buttons of a `stage`, by its name, and where `white` says something a box that asks for white paper."""
    said = {
        "stage": stage,
        "white": white,
        "working": _("Drawing: {share} %", share="{share}"),
        "saved": _("Saved to your downloads."),
        "failed": _("The file could not be made. Try again once a picture is shown."),
        "unreadable": _(
            "To protect you, this browser hides from pages what they have drawn: the file would be noise. Save as SVG, "
            "or allow this page to read canvases."
        ),
        "absent": _("The pictures are not on the page yet. Wait a moment and try again."),
    }
    _savers(key=key, data={"choices": [asdict(choice) for choice in choices], **said}, height="content")
