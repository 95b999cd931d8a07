"""The tables of one visitor: kept within bounds, chosen from anew, found again by undo and by the browser's back."""

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import write
from explorer.plane import data_set
from explorer.plane.table_words import problem_sentence
from explorer.plane.tables import MOST_CHOICES, MOST_SHEETS, Tables, tables_of
from explorer.tables import TableProblem
from tests.session import page
from tests.speaking import speak
from tests.tables.test_tables import GOOD, KIND, X, Y, csv


@pytest.fixture(autouse=True)
def _spoken(monkeypatch):
    speak(monkeypatch, "en")


def test_undo_goes_back_over_an_upload():
    here = page(PairState(world="iris"))
    tables = tables_of(here)
    first = tables.add(GOOD)
    here.change(here.state.with_table(first))
    second = tables.add(csv([Y, X, KIND], ["w", "h", "kind"]))
    here.change(here.state.with_table(second))
    here.undo()
    assert here.state.data.packed == first
    assert tables.behind(first).chosen.axes[0].name == "height"
    here.undo()
    assert here.state == PairState(world="iris")
    here.redo()
    here.redo()
    assert here.state.data.packed == second


THREE = csv([[1, 2, 3] * 20, X, Y, [0, 1] * 30], ["a", "b", "c", "kind"])


def test_a_feature_that_becomes_the_label_is_replaced_by_a_free_one_or_by_the_old_label():
    tables = Tables()
    packed = tables.add(THREE)
    choice = tables.behind(packed).choice
    assert (choice.label, choice.across, choice.up) == (3, 0, 1)
    choice = tables.behind(tables.choose(packed, label=0)).choice
    assert (choice.label, choice.across, choice.up) == (0, 2, 1)
    packed = tables.add(csv([X, [1, 2, 3] * 20, [0, 1] * 30], ["b", "a", "kind"]))
    choice = tables.behind(tables.choose(packed, label=1)).choice
    assert (choice.label, choice.across, choice.up) == (1, 0, 2), "none is free but the old label"
    packed = tables.add(csv([X, [1, 2, 3] * 20, KIND], ["b", "a", "kind"]))
    with pytest.raises(TableProblem) as caught:
        tables.choose(packed, label=1)
    assert "here are 1" in problem_sentence(caught.value)


def test_back_restores_the_table_on_the_page_not_the_one_brought_last():
    here = page(PairState(world="iris"))
    tables = tables_of(here)
    first = tables.add(GOOD)
    here.change(here.state.with_table(first))
    tables.add(csv([Y, X, KIND], ["w", "h", "kind"]))  # another choice of columns, undone since
    here.follow({**write(here.state), "seed": "9"})
    assert here.state.seed == 9
    assert here.state.data.packed == first
    here.change(PairState(world="iris"))
    here.follow({"world": "table"})
    assert here.state.data.packed == tables.last != first


def test_tables_are_kept_within_bounds():
    tables = Tables()
    packed = [tables.add(csv([X, [v + i * (j == 0) for j, v in enumerate(Y)], KIND])) for i in range(MOST_CHOICES + 5)]
    assert len(set(packed)) == len(packed)
    assert [tables.sheet(one) is not None for one in packed].count(True) == MOST_SHEETS
    assert [tables.behind(one) is not None for one in packed].count(True) == MOST_CHOICES
    assert tables.sheet(packed[-1]) is not None
    with pytest.raises(KeyError):
        tables.choose(packed[0], across=1)


def test_a_table_that_is_refused_leaves_everything_as_it_was():
    here = page(PairState(world="iris"))
    tables = tables_of(here)
    good = tables.add(GOOD)
    here.change(here.state.with_table(good))
    before, last = here.history, tables.last
    for data in (b"", b"\x89PNG", b"a,b\n1,2"):
        data_set._take(here, lambda data=data: tables.add(data))
        assert tables.refused is not None
        assert (here.history, tables.last) == (before, last)
    data_set._take(here, lambda: tables.choose(good, across=1, up=0))
    assert tables.refused is None
    assert here.state.data.packed != good
