"""What can be wrong with a table. A closed set: each has its sentence in `explorer.ui.data.table_words`."""

from dataclasses import dataclass
from typing import Literal, get_args

__all__ = ["FLAWS", "MOST_NAME", "PROBLEMS", "Flaw", "FlawKind", "Problem", "TableProblem", "bounded"]

Problem = Literal[
    "too_large",  # bytes
    "empty",
    "binary",  # not text at all
    "encoding",  # text in no encoding that is known here
    "ragged",  # a row with more or fewer cells than the first
    "too_many_rows",
    "too_many_columns",
    "too_few_rows",
    "one_column",
    "few_features",  # fewer than two columns of numbers
    "no_label",  # no column that can say which class a row is of
    "one_class",
    "rare_class",  # of two classes one has hardly a row
]
FlawKind = Literal["missing", "infinite", "text", "constant", "duplicate"]
PROBLEMS: tuple[Problem, ...] = get_args(Problem)
FLAWS: tuple[FlawKind, ...] = get_args(FlawKind)
MOST_NAME = 24  # characters of a name from a file that are shown


@dataclass(frozen=True)
class Flaw:
    """Why a column is no feature: `column` is its bounded name, `row` the first line of the file concerned."""

    kind: FlawKind
    column: str
    row: int = 0
    other: str = ""


class TableProblem(ValueError):
    """A table that can't be learned from.

    `row` (a line of the file) and `count` say where and how many; `flaws`, what its columns have.
    """

    def __init__(
        self, problem: Problem, *, row: int = 0, count: int = 0, column: str = "", flaws: tuple[Flaw, ...] = ()
    ) -> None:
        super().__init__(problem)
        self.problem, self.row, self.count, self.column, self.flaws = problem, row, count, column, flaws


def bounded(name: str) -> str:
    """Return a name from a file in one line of at most `MOST_NAME` characters, all of which can be seen."""
    plain = "".join(c if c.isprintable() else " " for c in name[: 8 * MOST_NAME])
    short = " ".join(plain.split())
    return short if len(short) <= MOST_NAME else short[: MOST_NAME - 1].rstrip() + "…"
