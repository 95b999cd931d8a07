"""The book of runs: who goes on to another run frees the place of the last, and finds it again."""

from explorer.runs.ledger import Ledger
from explorer.runs.settings import Settings
from tests.runs.engines import network


def test_who_goes_on_to_another_run_frees_the_place_of_the_last():
    book = Ledger(Settings(store=""))
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
