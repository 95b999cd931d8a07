"""Experiments that ask before they show: what a concept declares for the Predict tab.

Their texts are the sections of assets/lessons/{language}/{concept}/experiments.md (page/predict/questions.py).
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from explorer.page.predict.guesses import Answer
from explorer.page.state import PageState
from explorer.runs.claim import Claim, Films

__all__ = ["Experiment", "Experiments", "Rows"]

Rows = list[list[str]]  # of a table; the first one is its head


@dataclass(frozen=True)
class Experiment:
    """One question.

    `start` is what the stage shows with the question, bare: what is learned from, and nothing of what comes of it
    (page/predict/asking.py). `state` is what it shows as the answer. Where one answers on the stage instead of choosing
    an option, `field` is the field of the view in which the guess then stands. What the question's right answer claims
    is held as a predicate over the films of `state`, or by the measurement of that name (explorer/claims).
    """

    state: PageState
    start: PageState
    claim: Claim | None = None
    measurement: str | None = None
    figure: bool = False
    field: str | None = None


class Experiments(ABC):
    """A concept's experiments by key, in their order, and what is said and drawn of each."""

    by_key: ClassVar[Mapping[str, Experiment]]

    @abstractmethod
    def outcome(self, key: str, guess: Answer, films: Films | None) -> Rows | None:
        """Return the table of results; None where it needs films that are not at hand yet."""

    def to_do(self, key: str, guess: Answer | None) -> str:
        """Return what to do on the stage, and what was guessed once that is done: Markdown."""
        raise NotImplementedError

    def verdict(self, key: str, guess: Answer, films: Films) -> str:
        """Return in a few words what a guess on the stage came to."""
        raise NotImplementedError

    def draw_figure(self, key: str, films: Films | None) -> None:
        """Draw an experiment's figure, where what it needs is at hand."""
        raise NotImplementedError
