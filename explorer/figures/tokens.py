"""Colours for pictures that the page's style sheet doesn't reach, as in assets/style/10-tokens.css; tested equal."""

__all__ = ["CLASSES", "DARK", "LIGHT"]

CLASSES = ("#e69f00", "#56b4e9", "#009e73", "#f0e442", "#cc79a7")  # Okabe & Ito's order, the same on light and dark

LIGHT = {"paper": "#ffffff", "ink": "#17212b", "line": "#dce2e8", "gen": "#d55e00", "ink-2": "#465463"}
LIGHT |= {"mark-a": "#c98500", "mark-b": "#2b8fce", "mark-c": "#007f5c", "mark-d": "#7f7c00", "mark-e": "#b04b84"}
DARK = {"paper": "#0f151b", "ink": "#eef2f6", "line": "#2c3743", "gen": "#ff8c42", "ink-2": "#b4c0cc"}
DARK |= {"mark-a": "#ffbe3d", "mark-b": "#7cc8f4", "mark-c": "#35c99b", "mark-d": "#f6f07a", "mark-e": "#eb9cca"}
