"""Every family has its few lines in both languages: short, its symbols explained in words, its knob named."""

import re

import pytest

from explorer import models, worlds
from explorer.concepts.joint_vs_conditional.explain import LESSON as NAME
from explorer.concepts.joint_vs_conditional.explain import SYMBOLS, said
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import KEY
from explorer.page.words.language import LANGUAGES, say
from explorer.page.words.sections import section, sections
from explorer.plane.world import WORLDS

LESSON = f"{KEY}/{NAME}"
FORMULA = re.compile(r"\$\$(.+?)\$\$", re.DOTALL)
INLINE = re.compile(r"(?<!\$)\$([^$]+)\$(?!\$)")
LAYOUT = (  # commands and words of a formula that stand for nothing
    ["frac", "tfrac", "sum", "max", "mid", "cdot", "approx", "bigl", "bigr"]
)
CLASSES = (2, 3)
SECTIONS = [(family, classes, name) for family in models.ON_PLANE for classes in CLASSES for name in LANGUAGES]
SCORING = ("network", "logistic")  # one score for two classes, else one each
SHORT = {"zh": (120, 180), "en": (60, 95)}  # characters, words
LEADS = {"zh": ("**看**：", "**试**：", "**长短**："), "en": ("**See**: ", "**Try**: ", "**Wins and loses**: ")}


def symbols(formula):
    """Return the letters of a formula, Greek and calligraphic ones by their commands."""
    calligraphic = re.sub(r"\\mathcal\{(\w)\}", r"\\cal\1 ", formula)
    return set(re.findall(r"\\[A-Za-z]+|[A-Za-z]", calligraphic)) - {f"\\{word}" for word in LAYOUT}


def explained(text):
    """Return the symbols that stand between words."""
    return set().union(*map(symbols, INLINE.findall(FORMULA.sub("", text))))


def length(text, name):
    words = re.sub(r"\]\([^)]*\)|[\[*]", "", INLINE.sub("", FORMULA.sub("", text)))
    return len(re.sub(r"\s", "", words)) if name == "zh" else len(words.split())


def knobs(family, name):
    """Return the labels one can be told to turn: the family's own and the worlds', and the worlds themselves."""
    configs = (models.config_of(family), *map(worlds.config_of, worlds.FORMULAS))
    about = [field.json_schema_extra or {} for config in configs for field in config.model_fields.values()]
    labels = [extra["label"] for extra in about if "label" in extra]
    return {say(label, name) for label in (*labels, *WORLDS.values())}


@pytest.mark.parametrize("name", LANGUAGES)
def test_there_is_a_section_for_every_family_and_one_for_the_symbols(name):
    openings = {f"{family}_{many}" for family in SCORING for many in ("two", "many")}
    assert set(sections(LESSON, name)) == {SYMBOLS, *models.ON_PLANE, *openings}


@pytest.mark.parametrize(("family", "classes", "name"), SECTIONS)
def test_a_section_is_short(family, classes, name):
    low, high = SHORT[name]
    assert low <= length(said(family, classes, name), name) <= high


@pytest.mark.parametrize(("family", "classes", "name"), SECTIONS)
def test_every_symbol_of_the_equation_is_explained_in_words(family, classes, name):
    (formula,) = FORMULA.findall(said(family, classes, name))
    assert symbols(formula) <= explained(said(family, classes, name)) | explained(section(LESSON, SYMBOLS, name))


def test_a_symbol_that_is_not_explained_is_found():
    text = "$$\n\\frac{k_y}{n} \\mathcal{N}(x; \\mu_y)\n$$\n\nof $k$ points, $k_y$ are of class $y$; $x$ is the place"
    assert symbols(FORMULA.findall(text)[0]) - explained(text) == {"n", "\\calN", "\\mu"}


@pytest.mark.parametrize("family", models.ON_PLANE)
@pytest.mark.parametrize("classes", CLASSES)
def test_both_languages_have_the_same_equation(family, classes):
    zh, en = (FORMULA.findall(said(family, classes, name)) for name in ("zh", "en"))
    assert zh == en


@pytest.mark.parametrize("name", LANGUAGES)
@pytest.mark.parametrize("family", SCORING)
@pytest.mark.parametrize("world", ["moons", "pinwheel"])
def test_a_score_becomes_a_chance_as_it_does_in_the_model(family, world, name):
    """One output is a logit, and sigma makes a chance of it; of several outputs the softmax does."""
    state = PairState(world=world, **{family: {}})
    outputs = state.config("conditional").sizes(state.classes)[-1]
    text = said(family, state.classes, name)
    (formula,) = FORMULA.findall(text)
    assert (r"\sigma" in formula, r"\sum_c" in formula) == (outputs == 1, outputs > 1)
    assert ("softmax" in text) == (outputs > 1)


@pytest.mark.parametrize(("family", "classes", "name"), SECTIONS)
def test_a_section_says_what_to_see_what_to_try_and_when_it_wins_and_loses(family, classes, name):
    paragraphs = said(family, classes, name).split("\n\n")
    assert all(text.startswith(lead) for text, lead in zip(paragraphs[-3:], LEADS[name], strict=True))


@pytest.mark.parametrize(("family", "classes", "name"), SECTIONS)
def test_what_to_try_names_a_knob_as_the_page_does(family, classes, name):
    (tried,) = (text for text in said(family, classes, name).split("\n\n") if text.startswith(LEADS[name][1]))
    quoted = set(re.findall("“([^”]+)”", tried))
    assert quoted
    assert quoted <= knobs(family, name)
