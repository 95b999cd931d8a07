"""What is told of the page stands in both languages, section by section, in the words of the glossary."""

import pytest

from explorer import catalog
from explorer.bake import wanted
from explorer.concepts.gan import CONCEPT
from explorer.concepts.gan.cures import CURES
from explorer.concepts.gan.experiments.records import ALL
from explorer.concepts.gan.explain import PARTS
from explorer.concepts.gan.families import LOSSES
from explorer.concepts.gan.lessons import LESSONS
from explorer.concepts.gan.presets import AHEAD, PRESETS
from explorer.concepts.gan.state import GanState
from explorer.concepts.gan.tries import TRIES
from explorer.concepts.gan.view import KEY
from explorer.metrics.modes import perfect_quality
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import link_text
from explorer.page.tabs.tries import words_of
from explorer.page.words import glossary
from explorer.page.words.language import LANGUAGES
from explorer.page.words.sections import section, sections

languages = pytest.mark.parametrize("name", LANGUAGES)


@languages
@pytest.mark.parametrize("lesson", LESSONS)
def test_a_lesson_is_told_in_both_languages_in_the_words_of_the_glossary(lesson, name):
    told = shipped(CONCEPT, lesson, name)
    texts = [told.title, *(text for stop in told.stops for text in (stop.title, stop.note))]
    assert all(texts)
    assert len(told.stops) == len(LESSONS[lesson]) == 6
    assert len(link_text(told)) < 2000
    assert [found for text in texts for found in glossary.breaches(text, name)] == []
    assert not any(mark in text for text in texts for mark in "*#`[<$")  # it is shown as plain text


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_stop_ships(lesson):
    for stop in LESSONS[lesson].values():
        assert {spec.digest() for spec in stop.specs().values()} <= set(wanted())


@languages
def test_every_loss_and_every_cure_has_its_lines(name):
    assert set(sections(PARTS, name)) == {*LOSSES, *CURES}
    for part in (*LOSSES, *CURES):
        assert glossary.breaches(section(PARTS, part, name), name) == []


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


def test_what_explains_the_page_follows_what_is_on_the_stage():
    assert CONCEPT.explained(GanState()) == ("non_saturating", "averaging")
    plain = {"averaging": 0.0}
    assert CONCEPT.explained(GanState(gan=plain)) == ("non_saturating",)
    assert CONCEPT.explained(GanState(gan={**plain, "loss": "minimax"}, cure="pack")) == ("minimax", "pack")
    shown = GanState(gan={"loss": "wasserstein", "gradient_penalty": 1.0, "generator_rate": 0.01}, cure="averaging")
    assert CONCEPT.explained(shown) == ("wasserstein", "gradient_penalty", "two_scales", "averaging")
    assert all(name in {*LOSSES, *CURES} for preset in PRESETS.values() for name in CONCEPT.explained(preset.state))


@pytest.mark.parametrize("key", PRESETS)
def test_a_presets_line_fits_into_the_menu(key):
    assert len(PRESETS[key].see) <= 64


@languages
def test_every_loss_and_every_cure_says_where_to_look_and_what_it_costs(name):
    leads = ("**看**：", "**代价**：") if name == "zh" else ("**See**: ", "**Costs**: ")
    assert all(lead in section(PARTS, part, name) for part in (*LOSSES, *CURES) for lead in leads)


@languages
def test_numbers_that_are_told_are_those_of_the_page(name):
    """The mark of quality, how many steps D is ahead, and R1's gamma."""
    text, asked = section(KEY, "explain", name), section(f"{KEY}/experiments", "cured", name)
    assert f"{100 * perfect_quality(2):.1f}%" in text
    assert (f"{AHEAD:,}" if name == "en" else str(AHEAD)) in text
    assert f"λ = {ALL['cured'].state.specs()['beside'].config.gradient_penalty:g}" in asked
    steps = PRESETS["collapse"].state.gan.steps
    assert (f"{steps:,}" if name == "en" else str(steps)) in section(f"{KEY}/experiments", "modes", name)


@languages
def test_the_three_sentences_of_the_notes_have_a_frame_each(name):
    told = {stop.title for stop in shipped(CONCEPT, "duel", name).stops}
    sentences = ("细节丰富", "难训练", "被困住") if name == "zh" else ("Rich in detail", "Hard to train", "trapped")
    assert all(any(words in title for title in told) for words in sentences)
    assert LESSONS["duel"]["trapped"].specs() == PRESETS["collapse"].state.specs()
    assert LESSONS["duel"]["rich"].specs() == PRESETS["r1"].state.specs()
