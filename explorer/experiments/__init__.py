"""What the page's experiments measure: seeded trials and the tables they end in. No Streamlit, no chart."""

from explorer.experiments.measured import Curve, Measured, measured

__all__ = ["Curve", "Measured", "measured"]
