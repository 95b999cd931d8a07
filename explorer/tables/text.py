"""Bytes to text, text to rows of cells: encodings, delimiters, decimal commas, and what is no table at all."""

import codecs
import csv
import re
from io import StringIO

from explorer.tables.problems import TableProblem

__all__ = ["MOST_BYTES", "MOST_CELL", "MOST_COLUMNS", "MOST_ROWS", "cells"]

MOST_BYTES = 5 * 2**20
MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CELL = 1000  # characters
DELIMITERS = ";\t|,"  # the comma last: it may be a decimal one between the others
MAGIC = (
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ",
)
MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
COMMA, POINT = (re.compile(rf"[+-]?\d+{mark}\d+([eE][+-]?\d+)?", re.ASCII) for mark in (",", r"\."))
CONTROL = {code for code in range(32)} - {9, 10, 12, 13}


def cells(data: bytes) -> tuple[list[list[str]], list[int]]:
    """Return the rows of a CSV file, all as long as the first, empty lines left out, and the file's line of each.

    Raises:
        TableProblem: it is too large, no text, in no known encoding, or no table.
    """
    if len(data) > MOST_BYTES:
        raise TableProblem("too_large")
    text = _text(data)
    delimiter = _delimiter(text)
    try:
        rows, lines = _rows(text, delimiter)
    except csv.Error as problem:  # a cell longer than the module reads
        raise TableProblem("binary") from problem
    return (rows if delimiter == "," else _with_points(rows)), lines


def _text(data: bytes) -> str:
    """Return the text: by its mark, else UTF-8, else GB 18030, in which Excel saves Chinese files."""
    marked = next((name for mark, name in MARKS.items() if data.startswith(mark)), None)
    if data.startswith(MAGIC) or (not marked and b"\0" in data):
        raise TableProblem("binary")
    for encoding in [marked] if marked else ["utf-8", "gb18030"]:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if CONTROL & set(map(ord, text[:4096])) or "\0" in text:
            raise TableProblem("binary")
        return text
    raise TableProblem("encoding")


def _delimiter(text: str) -> str:
    """Return the delimiter that cuts the first lines into several cells, all into as many where one does."""
    lines = [line for line in text[:65536].splitlines()[:20] if line.strip()]
    if len(text) > 65536 and len(lines) > 1:
        lines = lines[:-1]  # it may be cut off
    counts = {d: [len(row) for row in csv.reader(lines, delimiter=d)] for d in DELIMITERS}
    return max(
        DELIMITERS, key=lambda d: (max(counts[d], default=0) > 1, len(set(counts[d])) == 1, max(counts[d], default=0))
    )


def _rows(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    rows: list[list[str]] = []
    lines: list[int] = []
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    for row in reader:
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > MOST_COLUMNS:
            raise TableProblem("too_many_columns", count=len(row))
        if rows and len(row) != len(rows[0]):
            raise TableProblem("ragged", row=reader.line_num, count=len(row))
        if len(rows) > MOST_ROWS:  # one may be the header
            raise TableProblem("too_many_rows")
        rows.append([cell.strip()[:MOST_CELL] for cell in row])
        lines.append(reader.line_num)  # where it ends, if a cell of it runs over several
    if not rows:
        raise TableProblem("empty")
    return rows, lines


def _with_points(rows: list[list[str]]) -> list[list[str]]:
    """Return the rows with decimal points where the file writes decimal commas, and no point, in its numbers.

    So do spreadsheets in many countries, with semicolons between the cells.
    """
    commas = [cell for row in rows for cell in row if "," in cell and COMMA.fullmatch(cell)]
    if not commas or any("." in cell and POINT.fullmatch(cell) for row in rows for cell in row):
        return rows
    return [[cell.replace(",", ".") if COMMA.fullmatch(cell) else cell for cell in row] for row in rows]
