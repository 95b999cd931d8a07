"""Sentences: what is wrong with a table, and what can be done about it. Names from the file stand in them as code."""

from explorer.page.words.first_few import first_few
from explorer.page.words.language import _
from explorer.plane.features import quoted
from explorer.tables import Flaw, TableProblem
from explorer.tables.text import MOST_COLUMNS, MOST_ROWS
from explorer.worlds.plane.table import LEAST_ROWS

__all__ = ["MOST_FLAWS", "flaw_sentence", "flaw_sentences", "problem_sentence"]

MOST_FLAWS = 4


def problem_sentence(problem: TableProblem) -> str:
    """Return why a table can't be learned from, in one sentence."""
    match problem.problem:
        case "too_large":
            return _("The file has more than 5 MB. Leave out rows or columns.")
        case "empty":
            return _("The file is empty.")
        case "binary":
            return _("This is not a text file, whatever its name says. Save the table as CSV.")
        case "encoding":
            return _("The text is in an encoding that is not known here. Save the table as CSV in UTF-8.")
        case "ragged":
            return _("Line {row} of the file has a different number of cells than its first row.", row=problem.row)
        case "too_many_rows":
            return _("The table has more than {n} rows.", n=f"{MOST_ROWS:,}")
        case "too_many_columns":
            return _("The table has more than {n} columns.", n=MOST_COLUMNS)
        case "too_few_rows":
            return _("The table has {n} rows; at least {least} are needed.", n=problem.count, least=LEAST_ROWS)
    return _about_columns(problem)


def _about_columns(problem: TableProblem) -> str:
    match problem.problem:
        case "one_column":
            return _("Only one column was found. Cells are separated by commas, semicolons or tabs.")
        case "no_label":
            return _("No column can be the label: a label has two values or more, each of them in several rows.")
        case "one_class":
            return _("All rows are of one class, says {name}. At least two are needed.", name=quoted(problem.column))
        case "rare_class":
            return _(
                "The class {name} has too few rows: {n}. Two classes of at least four are needed.",
                name=quoted(problem.column),
                n=problem.count,
            )
    return _("Two columns of numbers are needed beside the label; here are {n}.", n=problem.count)


def flaw_sentences(flaws: tuple[Flaw, ...]) -> list[str]:
    """Return one sentence a flawed column, the first few and a count of the others."""
    said = [flaw_sentence(flaw) for flaw in flaws]
    return first_few(said, MOST_FLAWS, lambda n: _("{n} more columns can’t be features.", n=n))


def flaw_sentence(flaw: Flaw) -> str:
    """Return why a column is no feature."""
    name = quoted(flaw.column)
    match flaw.kind:
        case "missing":
            return _(
                "{name} has no value in line {row} of the file, so it can’t be a feature.", name=name, row=flaw.row
            )
        case "infinite":
            return _("{name} is infinite in line {row} of the file, so it can’t be a feature.", name=name, row=flaw.row)
        case "text":
            return _(
                "{name} holds no number in line {row} of the file, so it can’t be a feature.", name=name, row=flaw.row
            )
        case "constant":
            return _("{name} is the same in all rows, so it can’t be a feature.", name=name)
    return _("{name} holds the same numbers as {other}, so it is left out.", name=name, other=quoted(flaw.other))
