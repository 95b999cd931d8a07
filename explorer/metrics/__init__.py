"""How far a model is from its world, each number with its floor."""

from explorer.metrics.exam import Exam, Reading

__all__ = ["Exam", "Reading"]
