"""What is told of the page stands in both languages, section by section, in the words of the glossary."""

import pytest

from explorer import catalog
from explorer.bake import wanted
from explorer.concepts.diffusion import CONCEPT
from explorer.concepts.diffusion.lessons import LESSONS
from explorer.concepts.diffusion.tries import TRIES
from explorer.concepts.diffusion.view import KEY
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import link_text
from explorer.page.tabs.tries import words_of
from explorer.page.words import glossary
from explorer.page.words.language import LANGUAGES

languages = pytest.mark.parametrize("name", LANGUAGES)


@languages
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_told_in_both_languages_in_the_words_of_the_glossary(lesson, name):
    told = shipped(CONCEPT, lesson, name)
    texts = [told.title, *(text for stop in told.stops for text in (stop.title, stop.note))]
    assert all(texts)
    assert len(told.stops) == len(LESSONS[lesson]) >= 5
    assert len(link_text(told)) < 2000
    assert [found for text in texts for found in glossary.breaches(text, name)] == []
    assert not any(mark in text for text in texts for mark in "*#`[<$")  # it is shown as plain text


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_stop_ships(lesson):
    for stop in LESSONS[lesson].values():
        assert {spec.digest() for spec in stop.specs().values()} <= set(wanted())


@languages
@pytest.mark.parametrize("key", TRIES)
def test_every_thing_to_try_says_what_to_do_and_what_one_has_seen(key, name):
    words = words_of(KEY, key, name)
    assert words.title
    assert words.about
    assert words.seen
    assert [f for text in (words.title, words.about, words.seen) for f in glossary.breaches(text, name)] == []


def test_the_home_page_leads_to_a_lesson():
    assert catalog.concept(KEY).lesson in LESSONS
