"""The shipped lesson says only what is so: its stops are presets' films, and what it says of them is measured."""

import numpy as np
import pytest

from explorer.concepts.joint_vs_conditional import CONCEPT, claims
from explorer.concepts.joint_vs_conditional.lessons import LESSONS
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import link_text
from explorer.page.words import glossary
from explorer.page.words.language import LANGUAGES
from explorer.runs.codec import decode
from explorer.runs.library import baked_labels

SIX = LESSONS["six_stops"]
PRESET = {"same": "same", "draw": "same"} | {key: key for key in ("far", "fitting", "costly", "neighbours")}


def films(key):
    """Return the baked films of a stop: it opens at once."""
    lies = {label.spec: path for path, label in baked_labels().items()}
    specs = SIX[key].specs()
    return {side: decode(lies[spec.canonical()].read_bytes(), spec) for side, spec in specs.items()}


@pytest.mark.parametrize("key", SIX)
def test_every_stop_shows_a_presets_films_and_keeps_its_claim(key):
    assert CONCEPT.matching(SIX[key]) == PRESET[key]
    assert PRESETS[PRESET[key]].claim(films(key))


def test_what_is_said_of_one_stop_is_not_so_of_another():
    """Negative controls: each claim fails on the films of another stop."""
    others = {"same": "costly", "far": "fitting", "fitting": "costly", "costly": "fitting"}
    assert not claims.same_border(films(others["same"]))
    assert not claims.fitting_assumption(films("same"))
    assert not claims.costly_assumption(films(others["costly"]))


def test_the_numbers_in_the_notes_are_the_films():
    wrong = {side: film.scalars["error_rate"][-1] for side, film in films("costly").items()}
    assert wrong["joint"] > 0.40  # "over 40 of 100"
    assert wrong["conditional"] < 0.025  # "at most 2 more than the exact rule", which errs less than .5
    assert SIX["draw"].view.drawn == 40
    assert SIX["fitting"].data.points == 60
    assert np.allclose(SIX["far"].view.ask, claims.FAR)


@pytest.mark.parametrize("name", LANGUAGES)
def test_it_is_told_in_both_languages_in_the_words_of_the_glossary(name):
    told = shipped(CONCEPT, "six_stops", name)
    texts = [told.title, *(text for stop in told.stops for text in (stop.title, stop.note))]
    assert all(texts)
    assert len(told.stops) == 6
    assert [found for text in texts for found in glossary.breaches(text, name)] == []
    assert not any(mark in text for text in texts for mark in "*#`[<$")  # it is shown as plain text
    assert len(link_text(told)) < 2000
