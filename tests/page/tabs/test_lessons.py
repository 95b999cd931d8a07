"""Lessons say the same things in both languages, in the words of the glossary, and point only at what the stage has."""

import re

import pytest

from explorer import catalog
from explorer.concepts import concept
from explorer.page.tabs import lessons
from explorer.page.tabs.tries import words_of
from explorer.page.words import glossary, messages
from explorer.page.words.language import LANGUAGES
from explorer.page.words.sections import section, sections

ROOT = catalog.ROOT / "assets" / "lessons"
CONCEPTS = [entry.key for entry in catalog.CONCEPTS]
LESSONS = [(key, name) for key in CONCEPTS for name in LANGUAGES]
EVERY = sorted(path.relative_to(ROOT / "zh").with_suffix("").as_posix() for path in (ROOT / "zh").rglob("*.md"))
TEXTS = [(key, name) for key in EVERY for name in LANGUAGES]
CJK = "[\u4e00-\u9fff]"


def marks_of(key):
    """Return what a text may point at: its concept's marks."""
    return concept(key.split("/")[0]).marks


def text_of(key, name):
    return "\n\n".join(body for _argument, body in sections(key, name).values())


def marks(key, name):
    return re.findall(r"\(#see-(\w+)\)", text_of(key, name))


@pytest.mark.parametrize(("key", "name"), LESSONS)
def test_every_tab_has_its_section(key, name):
    assert set(lessons.LESSON_TABS) == set(sections(key, name))
    assert all(len(section(key, tab, name)) > 80 for tab in lessons.LESSON_TABS)


@pytest.mark.parametrize(("key", "name"), LESSONS)
def test_words_point_at_marks_of_the_stage_and_at_all_of_them(key, name):
    both = (key, f"{key}/try") if concept(key).tries else (key,)
    assert {mark for text in both for mark in marks(text, name)} == set(marks_of(key))


def test_what_is_written_belongs_to_a_concept_and_is_there_in_both_languages():
    written = {(path.relative_to(ROOT / name).with_suffix("").as_posix(), name)
               for name in LANGUAGES for path in (ROOT / name).rglob("*.md")}  # fmt: skip
    assert written == set(TEXTS)
    assert {key.split("/")[0] for key in EVERY} == set(CONCEPTS) <= set(EVERY)


@pytest.mark.parametrize(("key", "name"), LESSONS)
def test_every_shipped_lesson_is_told_stop_by_stop(key, name):
    for lesson, stops in concept(key).lessons.items():
        assert {"title", *stops} == set(sections(f"{key}/{lesson}", name))


@pytest.mark.parametrize(("key", "name"), LESSONS)
def test_all_that_is_to_be_tried_has_its_words(key, name):
    tries = concept(key).tries
    assert set(tries) == (set(sections(f"{key}/try", name)) if tries else set())
    assert all(all(vars(words_of(key, entry, name)).values()) for entry in tries)


@pytest.mark.parametrize(("key", "name"), TEXTS)
def test_words_point_at_nothing_but_marks_of_the_stage(key, name):
    assert set(marks(key, name)) <= set(marks_of(key))


@pytest.mark.parametrize("key", EVERY)
def test_both_languages_point_at_the_same_in_the_same_order(key):
    assert marks(key, "zh") == marks(key, "en")


@pytest.mark.parametrize("key", EVERY)
def test_both_languages_have_the_same_shape(key):
    def shape(name):
        text = text_of(key, name)
        return [len(re.findall(pattern, text, re.MULTILINE)) for pattern in (r"^## ", r"^\d\. ", r"^- ", r"\$\$")]

    assert shape("zh") == shape("en")


@pytest.mark.parametrize(("key", "name"), TEXTS)
def test_lessons_keep_to_the_glossary(key, name):
    assert glossary.breaches(text_of(key, name), name) == []


def test_interface_and_catalog_keep_to_the_glossary():
    for message in messages.read("zh"):
        assert glossary.breaches(str(message.id), "en") == []
        assert glossary.breaches(str(message.string), "zh") == []


def test_a_breach_is_found():
    assert glossary.breaches("the decision boundary bends", "en")
    assert glossary.breaches("决策边界会弯", "zh")


def test_a_word_within_the_longer_name_of_another_thing_is_no_breach():
    assert glossary.breaches("the evidence lower bound and its lower bound", "en")
    assert glossary.breaches("证据下界和它的下界", "zh")
    assert not glossary.breaches("the evidence lower bound", "en")
    assert not glossary.breaches("证据下界", "zh")


def test_no_word_of_the_glossary_is_forbidden_by_another():
    for name in LANGUAGES:
        assert [term for term in glossary.terms() if glossary.breaches(term.name(name), name)] == []


def test_chinese_is_set_in_full_width_punctuation():
    texts = [text_of(key, "zh") for key in EVERY]
    texts += [str(message.string) for message in messages.read("zh")]
    words = [
        re.sub(r"\]\([^)]*\)|\$\$[^$]*\$\$|\$[^$]*\$", "", text) for text in texts
    ]  # link targets and formulas are not Chinese
    halves = [hit for text in words for hit in re.findall(rf"{CJK}[,;:?!()]|[,;:?!()]{CJK}", text)]
    assert halves == []


def test_no_space_stands_before_a_percent_sign_in_chinese():
    assert not any(re.search(r"\d\s%", text_of(key, "zh")) for key in EVERY)
