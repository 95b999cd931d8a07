"""What every page owes who goes over to the other language: all its words, in whatever part of it they are."""

import time
from functools import partial
from itertools import zip_longest
from typing import NamedTuple

from playwright.sync_api import expect

from explorer.page.words import language
from tests.browser.over import PATIENCE, at_rest, go_over
from tests.browser.stage import DRAWN
from tests.browser.test_contract import pages, stage_of
from tests.browser.test_language import texts

MENUS = ".st-key-panel [role=combobox]"
GROUPS = "[class*='st-key-fold-'] summary"
OPEN = "[class*='st-key-fold-'] details[open] [data-testid=stElementContainer]"
OPENERS = "[class*='st-key-open-tab-'] [role=radio]"


@pages
def test_who_goes_over_to_another_language_finds_what_who_came_with_it_finds(open_page, key):
    """No control keeps a word of the language that it was drawn in first, and none of its choices does.

    One visitor came with each language. Part by part of the page they open the same, go over to the language of the
    other, and find what the other had found.
    """
    visitors = {lang: open_page(key, lang=lang) for lang in language.LANGUAGES}
    for page in visitors.values():
        stage_of(page, key).rest()
    wrong = {}
    for name, step in parts(visitors["en"]):
        for page in visitors.values():
            step(page)
        at_rest(*visitors.values())
        found = {lang: in_words(page) for lang, page in visitors.items()}
        assert len(set(found["en"].said) ^ set(found["zh"].said)) > 20, "the other language has other words"
        visitors = {lang: visitors[language.other(lang)] for lang in language.LANGUAGES}
        for lang, page in visitors.items():
            go_over(page, lang)
        at_rest(*visitors.values())
        for lang, page in visitors.items():
            if otherwise := differs(page, found[lang]):
                wrong[name, lang] = otherwise
    assert wrong == {}


class Words(NamedTuple):
    """All that a page says, and what each of its menus offers."""

    said: list[str]
    offers: list[list[str]]


def parts(page):
    """Return the parts of which a page shows one at a time: a name, and what opens it on whatever visitor's page."""
    groups, tabs = page.locator(GROUPS).count(), page.locator(OPENERS).count()
    assert tabs >= 4
    named = [(f"group {i}", partial(open_group, i=i)) for i in range(groups)] or [("as it comes", lambda _: None)]
    return [*named, *((f"tab {i}", partial(open_tab, i=i)) for i in range(1, tabs))]


def open_group(page, i):
    """Open a group of knobs; the one that was open closes."""
    page.locator(GROUPS).nth(i).click()
    expect(page.locator("[class*='st-key-fold-'] details").nth(i)).to_have_attribute("open", "")
    expect(page.locator(OPEN).first).to_be_visible()


def open_tab(page, i):
    """Open one of the panel's tabs."""
    page.locator(OPENERS).nth(i).click()
    expect(page.locator(OPENERS).nth(i)).to_have_attribute("aria-checked", "true")


def in_words(page):
    return Words(texts(page), [offered(menu) for menu in page.locator(MENUS).all()])


def differs(page, asked):
    """Return what a page says and doesn't say otherwise than asked, and its menus; nothing where it comes to that."""
    deadline = time.monotonic() + PATIENCE
    while (found := _otherwise(in_words(page), asked)) and time.monotonic() < deadline:
        at_rest(page)
    return found


def _otherwise(found, asked):
    menus = [pair for pair in zip_longest(found.offers, asked.offers) if pair[0] != pair[1]]
    return [*(set(found.said) ^ set(asked.said)), *menus]


def offered(menu):
    """Return what a menu offers, and close it again."""
    options = menu.page.locator("[role=listbox] [role=option]")
    menu.scroll_into_view_if_needed()
    menu.evaluate(DRAWN)  # what scrolls closes its menus
    menu.click()
    options.first.wait_for()
    said = options.all_inner_texts()
    menu.press("Escape")
    expect(options).to_have_count(0)
    return said


def test_a_word_and_a_choice_in_another_language_are_noticed():
    """Negative control."""
    asked = Words(["Seed", "World"], [["moons", "rings"]])
    assert _otherwise(asked, asked) == []
    left = Words(["Seed", "世界"], [["moons", "环"]])
    assert set(_otherwise(left, asked)[:2]) == {"World", "世界"}
    assert _otherwise(left, asked)[2:] == [(["moons", "环"], ["moons", "rings"])]
