"""The browser's language, the switch, and what the frame looks like in each: in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from explorer import catalog
from explorer.page.words import language
from tests.browser.test_layout import LAPTOP, PHONE

pytestmark = pytest.mark.browser
CONCEPT = catalog.CONCEPTS[0]


def switch(page, name):
    """Return the switch to a language, once it listens: called "中文 / English" it does not yet."""
    return page.get_by_role("button", name=name, exact=True)


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_the_browsers_language_is_spoken(lang, sights):
    page = sights("", size=LAPTOP, lang=lang)
    expect(page.get_by_role("heading", level=1)).to_have_text(language.say(catalog.HOME.heading, lang))
    expect(page.locator("html")).to_have_attribute("lang", {"en": "en", "zh": "zh-CN"}[lang])
    expect(page).not_to_have_url(re.compile("lang="))


def test_one_click_switches_and_keeps_the_address(open_page):
    page = open_page(f"{CONCEPT.key}?show=error", lang="en")
    switch(page, "中文").click()
    expect(page.get_by_text(language.say(CONCEPT.claim, "zh"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"\?(?=.*lang=zh)(?=.*show=error)"))
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    switch(page, "English").click()
    expect(page.get_by_text(CONCEPT.claim)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_url(re.compile(r"\?(?!.*lang=zh)(?=.*show=error)"))


def test_a_chosen_language_goes_along_to_the_next_page(open_page):
    page = open_page("?lang=zh", lang="en")
    page.locator(f'.st-key-pages a[href*="{CONCEPT.key}"]').click()
    expect(page.get_by_text(language.say(CONCEPT.claim, "zh"))).to_be_visible()
    expect(page).to_have_url(re.compile(rf"/{CONCEPT.key}\?.*lang=zh"))


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_the_head_leaves_the_first_screen_to_the_stage(lang, sights):
    page = sights(CONCEPT.key, size=LAPTOP, lang=lang)
    head = page.locator(".st-key-head").bounding_box()
    assert head["y"] + head["height"] <= 100
    sidebar = page.get_by_test_id("stSidebar").bounding_box()
    assert (sidebar["x"], sidebar["width"]) == (0, 52)


@pytest.mark.parametrize("lang", language.LANGUAGES)
@pytest.mark.parametrize("path", [entry.key for entry in catalog.CONCEPTS] + [""])
def test_a_phone_scrolls_down_only(path, lang, sights):
    page = sights(path, size=PHONE, lang=lang)
    sideways = """() => [...document.querySelectorAll('[data-testid="stMain"], [data-testid="stMain"] *')]
        .filter(e => /(auto|scroll)/.test(getComputedStyle(e).overflowX))
        .filter(e => e.clientWidth > 195 && e.scrollWidth > e.clientWidth + 2)
        .map(e => e.className)"""
    assert page.evaluate(sideways) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_a_phone_the_pages_wait_behind_a_button(open_page):
    page = open_page("", size=(700, 800))
    button = page.get_by_test_id("stExpandSidebarButton")
    expect(page.locator(".st-key-pages")).not_to_be_in_viewport()
    button.click()
    expect(page.locator(".st-key-pages")).to_be_in_viewport()
    assert page.get_by_test_id("stMainBlockContainer").bounding_box()["x"] < 100  # over the page, not beside it
    page.locator(f'.st-key-pages a[href*="{CONCEPT.key}"]').click()
    expect(page.get_by_text(CONCEPT.question)).to_be_visible()
    expect(page.locator(".st-key-pages")).not_to_be_in_viewport()


TEXTS = """() => {
    const quiet = 'code, pre, kbd, .katex, style, script, [translate=no], [lang]:not(html)';
    const out = [];
    const walk = (root) => {
        for (const e of root.querySelectorAll('*')) {
            if (e.shadowRoot) walk(e.shadowRoot);
            if (e.closest(quiet) || !e.checkVisibility()) continue;
            const own = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent.trim()).join(' ').trim();
            if (own) out.push(own);
            out.push(...['aria-label', 'alt', 'title', 'placeholder'].map(n => e.getAttribute(n)).filter(Boolean));
        }
    };
    walk(document.querySelector('[data-testid="stMain"]'));
    walk(document.querySelector('[data-testid="stSidebarUserContent"]'));
    return out;
}"""


def texts(page):
    """Return every text on the page, once the switch has named the one language that it leads to."""
    expect(page.get_by_role("button", name="中文 / English")).to_have_count(0)
    return page.evaluate(TEXTS)


def test_the_home_page_speaks_one_language(sights):
    english, chinese = (texts(sights("", size=LAPTOP, lang=lang)) for lang in language.LANGUAGES)
    assert len(chinese) > 5
    assert [text for text in english if re.search("[\u4e00-\u9fff]", text)] == []
    assert [text for text in chinese if foreign(text)] == []


def foreign(text):
    return not re.search("[\u4e00-\u9fff]", text) and len(re.findall("[A-Za-z]{3,}", text)) >= 2


def test_an_untranslated_text_would_be_found(open_page):
    page = open_page("", lang="zh")
    page.evaluate("document.querySelector('h1').textContent = 'Left in English'")
    assert [text for text in page.evaluate(TEXTS) if foreign(text)] == ["Left in English"]
