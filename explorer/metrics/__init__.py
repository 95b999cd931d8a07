"""How far a model is from its world. A reading comes with its floor, what a perfect model reads, or a baseline."""

from explorer.metrics.exam import Exam, Kind, Reading
from explorer.metrics.held_out import HeldOut, HeldOutReading, examine

__all__ = ["Exam", "HeldOut", "HeldOutReading", "Kind", "Reading", "examine"]
