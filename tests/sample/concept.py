"""The concept for tests: one film of numbers, no points, a second timeline whose places are no frames."""

from typing import ClassVar

from explorer.page.concept import Concept, StageParts
from tests.sample.state import LEVELS, SampleState

__all__ = ["CONCEPT"]

NOISE = {"id": "noise", "field": "level", "total": LEVELS, "films": [], "name": "Noise level"}


class Sample(Concept):
    key = "sample"
    state: ClassVar = SampleState
    words: ClassVar = {"double": "Twice the number"}  # its key in the list of keys
    module = "/sample/page.js"  # on the same server, outside of the stage's own modules

    def stage(self, page, shots):
        return StageParts(panels=[], own={"unit": "weight", "array": "weights"}, timelines=(NOISE,))


CONCEPT = Sample()
