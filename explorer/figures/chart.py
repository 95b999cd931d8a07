"""The one look of charts that are read at rest: axes, type and colours from the theme's tokens. Knows no experiment."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import plotly.graph_objects as go

from explorer.figures.tokens import DARK, LIGHT
from explorer.worlds.base import Array

__all__ = ["STYLES", "Marked", "Theme", "chart", "exact", "measured"]

Theme = Literal["light", "dark"]
HEIGHT = 360
FONT = "Source Sans, Segoe UI, Roboto, Arial, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"


@dataclass(frozen=True)
class Marked:
    """How one curve is drawn: a colour's token, a mark's shape and a dash, so that colour is never alone."""

    colour: str
    symbol: str
    dash: str = "solid"


STYLES = {  # crimson: a learned density; slate: a learned p(y | x)
    "joint": Marked("gen", "circle"),
    "conditional": Marked("ink-2", "square"),
    "second": Marked("ink-2", "triangle-up", "dash"),
    "third": Marked("ink-2", "x", "dot"),
}


def chart(theme: Theme, x: str, y: str, **axes: Any) -> go.Figure:
    """Return an empty chart with titled axes; `axes` are plotly's own names such as `xaxis_type`."""
    ink = _tokens(theme)["ink"]
    line = {"gridcolor": _tokens(theme)["line"], "linecolor": _tokens(theme)["ink-2"], "zeroline": False}
    figure = go.Figure()
    figure.update_layout(
        height=HEIGHT, margin={"l": 8, "r": 12, "t": 8, "b": 8}, font={"size": 14, "color": ink, "family": FONT},
        paper_bgcolor="rgba(0,0,0,0)", plot_bgcolor="rgba(0,0,0,0)", hovermode="x unified",
        hoverlabel={"bgcolor": _tokens(theme)["paper"], "font": {"color": ink, "size": 14}},
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "font": {"size": 14}},
        xaxis={"title": {"text": x}, "automargin": True, "showline": True, **line},
        yaxis={"title": {"text": y}, "automargin": True, **line}, dragmode=False,
    )  # fmt: skip
    figure.update_layout(**axes)
    return figure


def exact(figure: go.Figure, theme: Theme, name: str, x: Sequence[float] | Array, y: Sequence[float] | Array) -> None:
    """Draw the exact answer: ink, dashed, without marks."""
    line = {"color": _tokens(theme)["ink"], "width": 2, "dash": "dash"}
    figure.add_scatter(x=x, y=y, name=name, mode="lines", line=line)


def measured(
    figure: go.Figure,
    theme: Theme,
    name: str,
    style: Marked,
    x: Sequence[float] | Array,
    y: Sequence[float] | Array,
    *,
    se: Sequence[float] | None = None,
    lines: bool = True,
    hollow: bool = False,
) -> None:
    """Draw what was learned or measured, with two standard errors to either side where `se` is given."""
    colour, smooth = _tokens(theme)[style.colour], lines and se is None and len(x) > 60
    bars = None if se is None else {"type": "data", "array": [2 * e for e in se], "color": colour, "thickness": 1.5}
    mark = {
        "symbol": style.symbol + ("-open" if hollow else ""),
        "size": 9,
        "color": colour,
        "line": {"width": 2 if hollow else 0},
    }
    figure.add_scatter(
        x=x, y=y, name=name, mode="lines" if smooth else "lines+markers" if lines else "markers", error_y=bars,
        marker=mark, line={"color": colour, "width": 2.4, "dash": style.dash},
    )  # fmt: skip


def _tokens(theme: Theme) -> dict[str, str]:
    return LIGHT if theme == "light" else DARK
