"""A table as columns: which row names them, what each holds, and which can be a feature or the label. numpy only."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.tables.problems import Flaw, FlawKind, TableProblem, bounded
from explorer.tables.text import MOST_ROWS, cells

__all__ = ["LEAST_ROWS", "MISSING", "Column", "Sheet", "read_sheet"]

LEAST_ROWS = 20
MISSING = frozenset({"", "na", "n/a", "nan", "null", "none", "?", "-", "缺失", "无"})  # lower-cased
HUGE = 1e100  # squares of what is larger overflow, so it is as good as infinite
LOOKED_AT = 200  # rows that a header is told from


@dataclass(frozen=True)
class Column:
    """`name` as shown; `numbers` (n,), none where it is no feature: then `flaw` says why.

    `values` are its different cells, and row i holds `values[codes[i]]`; `gaps`: whether some cell has no value.
    """

    name: str
    numbers: NDArray[np.float64] | None
    values: tuple[str, ...]
    codes: NDArray[np.int32]
    gaps: bool
    flaw: Flaw | None

    @property
    def words(self) -> bool:
        """Whether it holds words rather than numbers."""
        return bool(self.flaw and self.flaw.kind == "text")


@dataclass(frozen=True)
class Sheet:
    """`columns` of `rows` rows; `header`: whether the first row of the file names them."""

    columns: tuple[Column, ...]
    rows: int
    header: bool

    @property
    def features(self) -> tuple[int, ...]:
        """Return the numbers of the columns that can be looked at."""
        return tuple(i for i, column in enumerate(self.columns) if column.flaw is None)

    @property
    def labels(self) -> tuple[int, ...]:
        """Return the numbers of the columns that can say which class a row is of: two values or more, none missing."""
        most = max(2, self.rows // 2)
        return tuple(i for i, column in enumerate(self.columns) if not column.gaps and 2 <= len(column.values) <= most)

    @property
    def flaws(self) -> tuple[Flaw, ...]:
        """Return what is wrong with the columns that are no features, column by column."""
        return tuple(column.flaw for column in self.columns if column.flaw)


def read_sheet(data: bytes, header: bool | None = None) -> Sheet:
    """Return the table in a CSV file; `header` says whether its first row names the columns, None leaves that to us.

    Raises:
        TableProblem: it can't be read, or has too many or too few rows or columns.
    """
    rows, lines = cells(data)
    if len(rows[0]) < 2:
        raise TableProblem("one_column")
    named = _looks_named(rows) if header is None else header
    names, body = (rows[0], rows[1:]) if named else ([""] * len(rows[0]), rows)
    if len(body) > MOST_ROWS:
        raise TableProblem("too_many_rows")
    if len(body) < LEAST_ROWS:
        raise TableProblem("too_few_rows", count=len(body))
    return Sheet(_columns(names, body, lines[len(rows) - len(body) :]), len(body), named)


def _looks_named(rows: list[list[str]]) -> bool:
    """Whether the first row names columns: no cell of it is a number, and some column below it holds nothing else."""
    first, rest = rows[0], rows[1:LOOKED_AT]
    if any(math.isfinite(_number(cell)) for cell in first):
        return False
    if not rest:
        return True
    numeric = [all(math.isfinite(_number(row[i])) for row in rest) for i in range(len(first))]
    return any(numeric) or any(first[i] not in {row[i] for row in rest} for i in range(len(first)))


def _columns(names: list[str], body: list[list[str]], lines: list[int]) -> tuple[Column, ...]:
    seen: dict[bytes, str] = {}
    return tuple(
        _column(name, texts, lines, seen) for name, texts in zip(_distinct(names), zip(*body, strict=True), strict=True)
    )


def _column(name: str, texts: tuple[str, ...], lines: list[int], seen: dict[bytes, str]) -> Column:
    index: dict[str, int] = {}
    codes = np.array([index.setdefault(text, len(index)) for text in texts], np.int32)
    values = tuple(index)
    numbers = np.array([_number(text) for text in values])[codes]  # each value is read once
    flaw = _flaw(name, texts, lines, numbers) or _twin(name, numbers, seen)
    gaps = any(text.lower() in MISSING for text in values)
    return Column(name, None if flaw else numbers, values, codes, gaps, flaw)


def _distinct(names: list[str]) -> list[str]:
    """Return the names bounded, the nameless numbered, and none twice."""
    out: list[str] = []
    for i, name in enumerate(names, 1):
        wanted = bounded(name) or f"#{i}"
        out.append(wanted if wanted not in out else f"{wanted[:18]} #{i}")
    return out


def _number(text: str) -> float:
    """Return the number that a cell holds, NaN where it is none. Underscores are no part of numbers here."""
    try:
        return float(text) if "_" not in text else math.nan
    except ValueError:
        return math.nan


def _flaw(name: str, texts: tuple[str, ...], lines: list[int], numbers: NDArray[np.float64]) -> Flaw | None:
    bad = np.flatnonzero(~np.isfinite(numbers))
    if len(bad):
        kind = {row: _kind(texts[row], numbers[row]) for row in bad.tolist()}
        worst = next((row for row, what in kind.items() if what == "text"), int(bad[0]))
        return Flaw(kind[worst], name, lines[worst])
    low, high = float(numbers.min()), float(numbers.max())
    if low == high:
        return Flaw("constant", name)
    largest = int(np.abs(numbers).argmax())
    return Flaw("infinite", name, lines[largest]) if abs(numbers[largest]) > HUGE else None


def _kind(text: str, number: float) -> FlawKind:
    if text.lower() in MISSING:
        return "missing"
    return "infinite" if math.isinf(number) else "text"


def _twin(name: str, numbers: NDArray[np.float64], seen: dict[bytes, str]) -> Flaw | None:
    key = numbers.tobytes()
    if key in seen:
        return Flaw("duplicate", name, other=seen[key])
    seen[key] = name
    return None
