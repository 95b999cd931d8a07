"""The book of runs: who goes on to another run frees the place of the last, and finds it again."""

from explorer.runs.engine.run_table import RunTable
from explorer.runs.engine.settings import Settings
from tests.runs.engines import network


def test_who_goes_on_to_another_run_frees_the_place_of_the_last():
    book = RunTable(Settings(store=""))
    for n, session in ((0, "ann"), (1, "ann"), (1, "ben")):
        book.enter(network(n), str(n), session, 0.0)
    assert book.watch("1", "ann", 0.0).position == 2
    book.leave("0", "ann")
    assert book.watch("1", "ann", 0.0).position == 1
    book.leave("1", "ann")
    assert book.watch("1", "ben", 0.0).position == 1  # another still wants it
    assert book.watch("0", "ann", 0.0).position == 2  # back again: it waits anew
    book.cancel("0", "ann")
    book.leave("0", "ann")
    assert book.watch("0", "ann", 0.0).status == "cancelled"
    book.leave("unheard of", "ann")


def test_a_newcomer_is_served_before_ones_second_wish_however_the_first_ends():
    for end in ("close", "cancel"):
        book = RunTable(Settings(store="", workers=1))
        for n, session in ((0, "ann"), (1, "ann"), (2, "ben")):
            book.enter(network(n), str(n), session, 0.0)
            for run in book.unready():
                run.ready = True
        assert [run.key for run in book.promote()] == ["0"]
        assert book.watch("2", "ben", 0.0).position == 1
        book.enter(network(3), "3", "cleo", 0.0)
        book.promote()
        book.close("0") if end == "close" else book.cancel("0", "ann")
        assert book.watch("2", "ben", 0.0).position == 1
        assert book.watch("3", "cleo", 0.0).position == 2
        assert book.watch("1", "ann", 0.0).position == 3
        book.enter(network(4), "4", "dora", 0.0)  # who comes after ann's turn waits for her
        assert book.watch("4", "dora", 0.0).position == 4
        assert [run.key for run in book.promote()] == ["2"]
