"""A visitor's table: what is read, what is chosen, and that each thing that is wrong has its own name, and only one."""

import time
import tracemalloc
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from explorer import worlds
from explorer.tables import PROBLEMS, Choice, TableProblem, choose, guess, read_sheet
from explorer.tables.problems import MOST_NAME, bounded
from explorer.tables.text import MOST_BYTES, MOST_COLUMNS, MOST_ROWS

RNG = np.random.default_rng(0)
N = 60
X, Y = RNG.normal(size=N).round(3).tolist(), RNG.normal(size=N).round(3).tolist()
KIND = ["cat", "dog", "ox"] * (N // 3)


def text(columns, header=None, delimiter=","):
    lines = [header] if header else []
    return "\n".join(delimiter.join(map(str, line)) for line in [*lines, *zip(*columns, strict=True)])


def csv(columns, header=None, delimiter=",", encoding="utf-8"):
    return text(columns, header, delimiter).encode(encoding)


def learned(data, header=None):
    """Return what a file comes to when nobody corrects what was guessed."""
    sheet = read_sheet(data, header)
    return choose(sheet, guess(sheet))


def problem_of(data):
    with pytest.raises(TableProblem) as caught:
        learned(data)
    assert caught.value.problem in PROBLEMS
    return caught.value


GOOD = csv([X, Y, KIND], ["height", "weight", "kind"])


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_table_is_read_in_its_delimiter_and_encoding(delimiter, encoding, ends):
    data = text([X, Y, KIND], ["身高", "体重", "种类"], delimiter).replace("\n", ends).encode(encoding)
    sheet = read_sheet(data)
    assert (sheet.header, sheet.rows) == (True, N)
    assert [column.name for column in sheet.columns] == ["身高", "体重", "种类"]
    chosen = choose(sheet, guess(sheet))
    assert chosen.names == ("cat", "dog", "ox")
    made = worlds.get("table", packed=chosen.packed, points=1000)
    own = np.column_stack([chosen.axes[k].own(made.x[:, k]) for k in range(2)])
    assert own == pytest.approx(np.column_stack([X, Y]), abs=1e-4 * max(np.ptp(X), np.ptp(Y)))
    assert [chosen.names[label] for label in made.y] == KIND


@pytest.mark.parametrize("header", [None, "height;weight;kind"])
@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_decimal_commas_are_read_where_they_part_no_cells(delimiter, header):
    columns = [[f"{value:.3f}".replace(".", ",") for value in values] for values in (X, Y)]
    data = csv([*columns, KIND], header.split(";") if header else None, delimiter)
    assert read_sheet(data).header == bool(header)
    numbers = [column.numbers for column in read_sheet(data).columns[:2]]
    np.testing.assert_array_equal(numbers, [X, Y])
    mixed = csv([columns[0], Y, KIND], None, delimiter)  # a comma may be a thousand's there: nobody knows
    assert [flaw.kind for flaw in read_sheet(mixed).flaws] == ["text", "text"]


@pytest.mark.parametrize(
    ("header", "columns", "named"),
    [
        (["a", "b", "c"], [X, Y, KIND], True),
        (None, [X, Y, KIND], False),
        (["1", "2", "c"], [X, Y, KIND], False),
        (["a", "b", "c"], [X, Y, [0, 1] * (N // 2)], True),
        (None, [X, Y, [0, 1] * (N // 2)], False),
    ],
)
def test_a_header_is_told_from_rows_and_can_be_corrected(header, columns, named):
    data = csv(columns, header)
    assert read_sheet(data).header is named
    assert read_sheet(data, header=False).rows == N + (header is not None)
    assert read_sheet(data, header=True).rows == N - (header is None)


@pytest.mark.parametrize(
    ("columns", "header", "label"),
    [
        ([X, Y, KIND], ["a", "b", "c"], 2),
        ([KIND, X, Y], ["a", "b", "c"], 0),
        ([X, [1, 2, 3] * 20, Y, KIND], ["a", "species", "b", "c"], 1),
        ([X, Y, [0, 1] * 30, list(range(20)) * 3], ["a", "b", "c", "d"], 2),
        ([X, Y, [0, 1] * 30], None, 2),
    ],
)
def test_the_label_that_is_guessed_is_the_sensible_one(columns, header, label):
    choice = guess(read_sheet(csv(columns, header)))
    assert choice.label == label
    assert label not in (choice.across, choice.up)


def spoiled(value, row=7):
    return [value if i == row - 1 else x for i, x in enumerate(X)]


@pytest.mark.parametrize(
    ("column", "kind", "row"),
    [
        (spoiled(""), "missing", 8),  # the header is the file's first line
        (spoiled("NA"), "missing", 8),
        (spoiled("nan"), "missing", 8),
        (spoiled("缺失"), "missing", 8),
        (spoiled("inf"), "infinite", 8),
        (spoiled("-Infinity"), "infinite", 8),
        (spoiled("1e999"), "infinite", 8),
        (spoiled("1e200"), "infinite", 8),
        (spoiled("tall"), "text", 8),
        (spoiled("1_000"), "text", 8),
        ([3] * N, "constant", 0),
        (Y, "duplicate", 0),
    ],
)
def test_each_flaw_of_a_column_has_its_name(column, kind, row):
    problem = problem_of(csv([Y, column, KIND], ["fine", "bad", "kind"]))
    assert problem.problem == "few_features"
    assert [(flaw.kind, flaw.column, flaw.row) for flaw in problem.flaws] == [(kind, "bad", row)]
    rest = read_sheet(csv([Y, column, RNG.normal(size=N).tolist(), KIND], ["fine", "bad", "too", "kind"]))
    choice = guess(rest)
    assert (choice.across, choice.up) == (0, 2), "with two others left, they are learned from"
    assert [flaw.kind for flaw in rest.flaws if flaw.column == "bad"] == [kind]


def test_what_is_wrong_is_said_by_the_file_s_line():
    """Empty lines count, the header too where there is one: an editor shows that line."""
    lines = csv([Y, spoiled("tall"), KIND], ["fine", "bad", "kind"]).split(b"\n")
    holes = [lines[0], b"", *lines[1:4], b"", b"", *lines[4:]]
    assert holes[10].split(b",")[1] == b"tall"
    assert [flaw.row for flaw in read_sheet(b"\n".join(holes)).flaws if flaw.column == "bad"] == [11]
    assert problem_of(b"\n".join([*holes, b"1,2"])).row == len(holes) + 1
    bare = [b"", *lines[1:]]
    assert [flaw.row for flaw in read_sheet(b"\n".join(bare), header=False).flaws if flaw.column == "#2"] == [8]


@pytest.mark.parametrize(
    ("problem", "data"),
    [
        ("empty", b""),
        ("empty", b" \n\n , \n"),
        ("empty", b"\xef\xbb\xbf"),
        ("binary", b"PK\x03\x04" + GOOD),
        ("binary", b"\x89PNG\r\n\x1a\n" + bytes(80)),
        ("binary", GOOD + b"\0"),
        ("binary", b"\x01\x02" + GOOD),
        ("binary", b'"' + b"a" * 140_000),
        ("encoding", "naïve café".encode("latin-1") + b"\xff\n" + GOOD),
        ("encoding", b"\xff\xfe\x00"),
        ("ragged", GOOD + b"\n1,2"),
        ("ragged", GOOD + b"\n1,2,3,4"),
        ("too_few_rows", b"\n".join(GOOD.split(b"\n")[:10])),
        ("too_many_rows", b"1,2\n" * (MOST_ROWS + 2)),
        ("too_many_columns", b",".join([b"1"] * (MOST_COLUMNS + 1))),
        ("too_large", b"1" * (MOST_BYTES + 1)),
        ("one_column", "\n".join(map(str, X)).encode()),
        ("one_class", csv([X, Y, ["cat"] * N], ["a", "b", "kind"])),
        ("one_class", csv([X, Y, [1] * N], ["a", "b", "label"])),
        ("no_label", csv([X, Y], ["a", "b"])),
        ("few_features", csv([X, KIND], ["a", "kind"])),
        ("rare_class", csv([X, Y, ["cat"] * (N - 3) + ["dog"] * 3], ["a", "b", "kind"])),
    ],
)
def test_each_problem_has_its_name(problem, data):
    assert problem_of(data).problem == problem


def test_the_largest_table_that_is_allowed_is_read():
    columns = [RNG.normal(size=MOST_ROWS).round(2).tolist() for _ in range(2)]
    sheet = read_sheet(csv([*columns, ["a", "b"] * (MOST_ROWS // 2)], ["x", "y", "label"]))
    chosen = choose(sheet, guess(sheet))
    assert (sheet.rows, chosen.rows) == (MOST_ROWS, 3000)
    made = worlds.get("table", packed=chosen.packed)
    assert np.bincount(made.y).tolist() == [1500, 1500]


def test_of_many_classes_the_five_most_frequent_are_left():
    kinds = [letter for letter, n in zip("abcdefg", (9, 8, 12, 7, 10, 6, 8), strict=True) for _ in range(n)]
    sheet = read_sheet(csv([X, Y, kinds], ["x", "y", "label"]))
    chosen = choose(sheet, guess(sheet))
    assert chosen.names == ("a", "b", "c", "e", "g")  # of two with eight rows, the first by name and the last
    assert (chosen.dropped, chosen.rows) == (2, 47)


def test_classes_that_are_numbers_stand_in_their_order():
    sheet = read_sheet(csv([X, Y, [10, 9, 100] * 20], ["x", "y", "label"]))
    assert choose(sheet, guess(sheet)).names == ("9", "10", "100")


@pytest.mark.parametrize(
    "choice", [Choice(0, 1, 2), Choice(2, 0, 0), Choice(2, 2, 1), Choice(9, 0, 1), Choice(2, 0, -1)]
)
def test_a_choice_that_can_t_be_is_refused(choice):
    with pytest.raises(TableProblem):
        choose(read_sheet(GOOD), choice)


def test_how_many_columns_are_left_is_counted():
    sheet = read_sheet(csv([[1, 2, 3] * 20, Y, KIND], ["a", "b", "kind"]))
    with pytest.raises(TableProblem) as caught:
        choose(sheet, Choice(0, 0, 1))
    assert (caught.value.problem, caught.value.count) == ("few_features", 1)
    assert [flaw.column for flaw in caught.value.flaws] == ["kind"]


def test_a_feature_that_is_constant_in_what_is_left_is_refused():
    flat = [0.0 if kind != "rare" else 1.0 + i for i, kind in enumerate(["a"] * 30 + ["b"] * 28 + ["rare"] * 2)]
    sheet = read_sheet(csv([X, flat, ["a"] * 30 + ["b"] * 28 + ["rare"] * 2], ["x", "flat", "label"]))
    with pytest.raises(TableProblem) as caught:
        choose(sheet, guess(sheet))
    assert [(flaw.kind, flaw.column) for flaw in caught.value.flaws] == [("constant", "flat")]


@given(st.text())
def test_names_are_bounded_and_visible(name):
    out = bounded(name)
    assert len(out) <= MOST_NAME
    assert out.isprintable()
    assert bounded(out) == out


def test_names_that_are_twice_there_are_told_apart():
    sheet = read_sheet(csv([X, Y, KIND, X[::-1]], ["a", "a", "", "x" * 99]))
    assert [column.name for column in sheet.columns] == ["a", "a #2", "#3", "x" * 23 + "…"]


PIECES = [b"a,b,c\n", b"1,2,x\n", b"2,3,y\n", b"-1e5,.5,x\n", b'"q,""z",1,2\n', b";", b",", b"\n", b"\r", b'"', b"\xff"]
PIECES += [
    b"inf,nan,x\n",
    "\u0661,2,x\n".encode(),
    b"\0",
    b"1,2,x\n2,1,y\n3,7,x\n0,9,y\n" * 6,
    b"\xef\xbb\xbf",
    b"9" * 400,
]


@given(st.one_of(st.binary(max_size=600), st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join)), st.booleans())
@example(b"\xfe\xff", True)
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_a_table_or_a_known_problem(data, header):
    with suppress(TableProblem):  # they are all in the closed set, by their type
        chosen = learned(data, header)
        _sound(chosen)


def _sound(chosen):
    assert 2 <= len(chosen.names) <= 5
    assert np.isfinite(worlds.get("table", packed=chosen.packed).x).all()


def test_the_worst_of_five_megabytes_takes_bounded_memory():
    """Every cell another number: nothing repeats. Time is the machine's; memory is ours."""
    cells = iter(range(10**9))
    line = 100
    data = "\n".join(",".join(str(next(cells)) for _ in range(line)) for _ in range(6_500)).encode()
    assert 4 * 2**20 < len(data) < MOST_BYTES
    tracemalloc.start()
    began = time.process_time()
    with pytest.raises(TableProblem):
        guess(read_sheet(data))
    spent, (_, peak) = time.process_time() - began, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert spent < 60
    assert peak < 400 * 2**20
