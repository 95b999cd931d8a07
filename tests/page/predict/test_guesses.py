"""A guess comes before the answer and stands after it."""

from explorer.page.predict.guesses import Guess, Guesses


def test_nothing_is_shown_before_a_guess_and_a_guess_that_was_answered_stands():
    guesses = Guesses()
    assert not guesses.show("few")
    guesses.put("few", 0)
    guesses.put("few", 1)
    assert guesses.of("few") == Guess(1)
    assert guesses.show("few")
    guesses.put("few", 2)
    assert guesses.of("few") == Guess(1, shown=True)
    assert not guesses.of("xor").shown
    guesses.forget("few")
    assert guesses.of("few") == Guess()
