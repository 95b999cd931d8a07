"""The style sheets of assets/style, sent once a run. Their colours follow Streamlit's light and dark themes."""

import streamlit as st

from explorer.catalog import ROOT

__all__ = ["style"]

SHEETS = ROOT / "assets" / "style"


def style() -> None:
    """Send every style sheet, in the order of their names."""
    css = "\n".join(sheet.read_text(encoding="utf-8") for sheet in sorted(SHEETS.glob("*.css")))
    st.html(f"<style>{css}</style>")
