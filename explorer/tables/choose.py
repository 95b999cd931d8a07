"""From a sheet to what is learned: a label column, two features, at most five classes and 3,000 rows. numpy only."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.tables.problems import Flaw, TableProblem, bounded
from explorer.tables.sheet import Column, Sheet
from explorer.worlds.base import Array
from explorer.worlds.labels import in_turn_shuffled
from explorer.worlds.plane.rows import Axis, axis
from explorer.worlds.plane.table import LEAST_ROWS, MOST_CLASSES, MOST_ROWS, pack

__all__ = ["LEAST_OF_A_CLASS", "Choice", "Chosen", "choose", "guess"]

LEAST_OF_A_CLASS = 4  # rows: three to learn from, one to grade by
MANY = 20  # values: more are hardly classes
SEED = 11  # which rows of a long table are taken
TELLING = ("class", "label", "target", "species", "y", "category", "group", "type", "类别", "标签", "类", "品种")


@dataclass(frozen=True)
class Choice:
    """The numbers of three columns of a sheet: which class a row is of, and the features across and up."""

    label: int
    across: int
    up: int


@dataclass(frozen=True)
class Chosen:
    """What a choice comes to: `packed` for a spec, and for the page what is behind the numbers.

    `dropped` classes were too many; `rows` are left of the sheet's.
    """

    packed: str
    names: tuple[str, ...]
    axes: tuple[Axis, Axis]
    dropped: int
    rows: int


def guess(sheet: Sheet) -> Choice:
    """Return a choice to begin with: what is called a label, else words, else the column with the fewest values.

    Raises:
        TableProblem: no column can be the label, or fewer than two others can be features.
    """
    labels = sorted(sheet.labels, key=lambda i: _unlikely(sheet, i))
    alike = next((column.name for column in sheet.columns if _one_class(column)), "")
    if alike and not (labels and _told(sheet.columns[labels[0]])):
        raise TableProblem("one_class", column=alike)
    if not labels:
        raise TableProblem("no_label", flaws=sheet.flaws)
    features = [i for i in sheet.features if i != labels[0]]
    if len(features) < 2:
        raise _too_few(sheet, labels[0], len(features))
    return Choice(labels[0], features[0], features[1])


def _unlikely(sheet: Sheet, i: int) -> tuple[bool, bool, bool, int, int]:
    column = sheet.columns[i]
    return not _named(column), len(column.values) > MANY, not column.words, len(column.values), -i


def _named(column: Column) -> bool:
    return column.name.lower() in TELLING


def _told(column: Column) -> bool:
    """Whether a column can be seen to hold labels."""
    return _named(column) or column.words


def _one_class(column: Column) -> bool:
    return len(column.values) == 1 and not column.gaps and _told(column)


def choose(sheet: Sheet, choice: Choice) -> Chosen:
    """Return what is learned from a sheet, only the five most frequent classes of it where there are more.

    Raises:
        TableProblem: the columns can't be that, or there is only one class.
    """
    _check(sheet, choice)
    column = sheet.columns[choice.label]
    counts = np.bincount(column.codes, minlength=len(column.values))
    often = sorted(range(len(counts)), key=lambda code: (-counts[code], column.values[code]))
    kept = [code for code in often[:MOST_CLASSES] if counts[code] >= LEAST_OF_A_CLASS]
    if len(kept) < 2:
        raise TableProblem("rare_class", column=bounded(column.values[often[1]]), count=int(counts[often[1]]))
    kept.sort(key=lambda code: _in_order(column.values[code]))
    y = np.full(len(counts), -1)
    y[kept] = np.arange(len(kept))
    labels = y[column.codes]
    rows = np.flatnonzero(labels >= 0)
    return _packed(sheet, choice, rows, labels[rows], [column.values[code] for code in kept])


def _check(sheet: Sheet, choice: Choice) -> None:
    if choice.label not in sheet.labels:
        raise TableProblem("no_label")
    features = set(sheet.features) - {choice.label}
    if choice.across == choice.up or not {choice.across, choice.up} <= features:
        raise _too_few(sheet, choice.label, len(features))


def _too_few(sheet: Sheet, label: int, count: int) -> TableProblem:
    flaws = tuple(flaw for flaw in sheet.flaws if flaw.column != sheet.columns[label].name)
    return TableProblem("few_features", count=count, flaws=flaws)


def _packed(sheet: Sheet, choice: Choice, rows: NDArray[np.int64], y: NDArray[np.int64], kept: list[str]) -> Chosen:
    if len(rows) > MOST_ROWS:  # a fair part of each class
        some = np.sort(in_turn_shuffled(y, SEED)[:MOST_ROWS])
        rows, y = rows[some], y[some]
    if len(rows) < LEAST_ROWS:
        raise TableProblem("too_few_rows", count=len(rows))
    both = [(sheet.columns[i].name, sheet.columns[i].numbers) for i in (choice.across, choice.up)]
    columns: Array = np.column_stack([numbers[rows] for _, numbers in both if numbers is not None])
    flat = [Flaw("constant", name) for i, (name, _) in enumerate(both) if np.ptp(columns[:, i]) == 0]
    if flat:
        raise TableProblem("few_features", count=len(both) - len(flat), flaws=tuple(flat))
    across, up = (axis(name, "", columns[:, i], across=i == 0) for i, (name, _) in enumerate(both))
    dropped = len(sheet.columns[choice.label].values) - len(kept)
    names = tuple(map(bounded, kept))
    return Chosen(pack(columns, y, len(kept)), names, (across, up), dropped, len(rows))


def _in_order(name: str) -> tuple[float, str]:
    """Return what classes are sorted by: numbers by size, before words."""
    try:
        return float(name), name
    except ValueError:
        return math.inf, name
