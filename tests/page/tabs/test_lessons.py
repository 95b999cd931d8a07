"""Lessons say the same things in both languages, in the words of the glossary, and point only at what the stage has."""

import re

import pytest

from explorer import catalog
from explorer.concepts.joint_vs_conditional import explain as on_stage
from explorer.concepts.joint_vs_conditional.experiments import experiments
from explorer.page.lesson.shipped import EXAMPLES
from explorer.page.tabs import lessons
from explorer.page.words import glossary, messages
from explorer.page.words.language import LANGUAGES
from explorer.page.words.sections import section, sections

CONCEPTS = [entry.key for entry in catalog.CONCEPTS]
LESSONS = [(key, name) for key in CONCEPTS for name in LANGUAGES]
EVERY = [*CONCEPTS, on_stage.LESSON, *EXAMPLES, experiments.LESSON]  # all that is read like a lesson
TEXTS = [(key, name) for key in EVERY for name in LANGUAGES]
CJK = "[\u4e00-\u9fff]"


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
    assert set(marks(key, name)) == set(lessons.MARKS)


def test_the_lessons_are_those_of_the_concepts_and_the_families():
    written = {(path.stem, path.parent.name) for path in (catalog.ROOT / "assets" / "lessons").glob("*/*.md")}
    assert written == set(TEXTS)


@pytest.mark.parametrize(("key", "name"), TEXTS)
def test_words_point_at_nothing_but_marks_of_the_stage(key, name):
    assert set(marks(key, name)) <= set(lessons.MARKS)


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
