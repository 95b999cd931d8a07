"""The evaluator of a classifier: on fresh points of a world whose law is known, else on rows held out."""

from explorer.metrics.fresh_points import FreshPoints
from explorer.metrics.held_out import HeldOut
from explorer.models.classifier import ClassifierConfig, Kind
from explorer.worlds.plane.base import PlaneSource, World
from explorer.worlds.plane.rows import Rows

__all__ = ["evaluator_of", "make"]


def make(source: PlaneSource, config: ClassifierConfig) -> FreshPoints | HeldOut:
    """Return the evaluator of a model with this config that learns from `source`."""
    return evaluator_of(source, config.kind)


def evaluator_of(source: PlaneSource, kind: Kind) -> FreshPoints | HeldOut:
    """Return the evaluator of models of `kind` that learn from `source`."""
    if isinstance(source, Rows):
        return HeldOut(source, kind)
    assert isinstance(source, World)
    return FreshPoints(source, kind)
