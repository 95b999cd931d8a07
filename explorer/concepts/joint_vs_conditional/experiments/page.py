"""The concept's experiments on the page: how the shared Predict tab asks and answers them."""

from collections.abc import Mapping
from typing import ClassVar

from explorer.concepts.joint_vs_conditional.experiments.figures import draw_figure
from explorer.concepts.joint_vs_conditional.experiments.outcomes import (
    beaten,
    beside,
    by_formula,
    found_there,
    outcome,
    place,
    places,
    sketched,
)
from explorer.concepts.joint_vs_conditional.experiments.records import ALL
from explorer.page.predict.experiments import Experiment, Experiments, Rows
from explorer.page.predict.guesses import Answer
from explorer.page.words.language import _
from explorer.runs.claim import Films

__all__ = ["PairExperiments"]


class PairExperiments(Experiments):
    """A guess on the stage is a point, as the view's `ask`, or a border, as its `sketch`."""

    by_key: ClassVar[Mapping[str, Experiment]] = ALL

    def outcome(self, key: str, guess: Answer, films: Films | None) -> Rows | None:
        """Return the table of results, the guess among them where it was made on the stage."""
        if isinstance(guess, tuple):
            return places(_point(guess), films)
        rows = outcome(key, films)
        if rows and isinstance(guess, str):
            rows.insert(1, beside(sketched(guess)))
        return rows

    def to_do(self, key: str, guess: Answer | None) -> str:
        """Return what to do on the stage, or what was guessed there."""
        if isinstance(guess, tuple):
            return _("Your guess: **({x}, {y})**. Click elsewhere to change it.", **place(guess))
        if ALL[key].field == "ask":
            return _("Click either picture, or type two numbers under “Ask a point”.")
        return _("Your line is drawn.") if guess else _("Draw one line over either picture.")

    def verdict(self, key: str, guess: Answer, films: Films) -> str:
        """Return whether a place is one that was asked for, or whose border errs less."""
        del key
        if isinstance(guess, tuple):
            return _("That is such a place.") if found_there(films, _point(guess)).counts else _("Not there.")
        match beaten(sketched(str(guess)).error, by_formula(films)["conditional"]):
            case None:
                return _("You and the network are level.")
            case True:
                return _("You beat the network.")
        return _("The network beat you.")

    def draw_figure(self, key: str, films: Films | None) -> None:
        """Draw an experiment's figure."""
        draw_figure(key, films)


def _point(guess: tuple[float, ...]) -> tuple[float, float]:
    x, y = guess
    return x, y
