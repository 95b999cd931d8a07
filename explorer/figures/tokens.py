"""Colours for pictures that the page's style sheet doesn't reach, as in assets/style/10-tokens.css; tested equal."""

__all__ = ["DARK", "LIGHT"]

LIGHT = {"paper": "#ffffff", "ink": "#17212b", "line": "#dce2e8", "mark-a": "#c98500", "mark-b": "#2b8fce"}
DARK = {"paper": "#0f151b", "ink": "#eef2f6", "line": "#2c3743", "mark-a": "#ffbe3d", "mark-b": "#7cc8f4"}
