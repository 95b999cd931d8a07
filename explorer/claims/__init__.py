"""What titles and answers promise where only many trainings tell: measured by `make claims`, in tables that ship."""

from explorer.claims.measured import Curve, Measured, measured
from explorer.claims.measurement import Measurement

__all__ = ["Curve", "Measured", "Measurement", "measured"]
