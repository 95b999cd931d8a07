"""The concept's experiments on the page: how the shared Predict tab asks and answers them."""

from collections.abc import Mapping
from typing import ClassVar

from explorer.concepts.diffusion.experiments.figures import draw_figure
from explorer.concepts.diffusion.experiments.outcomes import outcome
from explorer.concepts.diffusion.experiments.records import ALL
from explorer.page.predict.experiments import Experiment, Experiments, Rows
from explorer.page.predict.guesses import Answer
from explorer.runs.claim import Films

__all__ = ["DiffusionExperiments"]


class DiffusionExperiments(Experiments):
    """Each asks for one of some options."""

    by_key: ClassVar[Mapping[str, Experiment]] = ALL

    def outcome(self, key: str, guess: Answer, films: Films | None) -> Rows | None:
        """Return the table of results."""
        del guess
        return outcome(key, films)

    def draw_figure(self, key: str, films: Films | None) -> None:
        """Draw an experiment's figure."""
        del films
        draw_figure(key)
