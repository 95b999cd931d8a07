"""How films over plane data are looked at, where one may draw: what the pencil draws, and what is half drawn."""

from typing import Literal

from pydantic import field_validator

from explorer.page.view import View, held
from explorer.worlds.plane import strokes

__all__ = ["PlaneView"]


class PlaneView(View):
    """`pencil` is what a pencil on the stage draws, if it is out: the world "drawn" or the border that one expects.

    `draft` is a drawing that can't be learned from yet, `sketch` the expected border: both packed
    (worlds/plane/strokes.py).
    """

    pencil: Literal["world", "border"] | None = held("stage", None)
    draft: str | None = held("stage", None, max_length=strokes.MAX_LENGTH)
    sketch: str | None = held("stage", None, max_length=strokes.MAX_LINE)

    @field_validator("draft")
    @classmethod
    def _a_drawing(cls, text: str | None) -> str | None:
        if text is not None:
            strokes.read(text)
        return text

    @field_validator("sketch")
    @classmethod
    def _a_line(cls, text: str | None) -> str | None:
        if text is not None:
            strokes.read_line(text)
        return text
