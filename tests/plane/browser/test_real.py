"""Real data in a real browser: digits under the finger, nothing exact, a table brought, refused, undone, kept away."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.axe import findings
from tests.browser.stage import Stage
from tests.browser.test_layout import PHONE, sideways
from tests.tables.test_tables import GOOD, X, Y, csv

PAGE = "joint_vs_conditional"
QUICK = "conditional=logistic&joint=lda"
INK = "canvas => [...canvas.getContext('2d').getImageData(0, 0, 8, 8).data].filter((_, i) => i % 4 === 0)"
NASTY = "<img src=x onerror=boom()>"


def learned(page):
    stage = Stage(page)
    stage.until("c.have.conditional > 1 && c.have.joint > 1 && !c.playing && performance.now() - c.lastPaint > 400")
    return stage


def give(page, data, name="mine.csv"):
    page.locator('input[type="file"]').set_input_files({"name": name, "mimeType": "text/csv", "buffer": data})


def test_a_digit_follows_the_finger_and_a_dozen_are_new(open_page):
    page = open_page(f"{PAGE}?world=digits&{QUICK}")
    stage = learned(page)
    asked = page.locator("canvas.asked")
    expect(asked).to_be_visible()
    assert asked.bounding_box()["width"] >= 96
    before = asked.evaluate(INK)
    page.mouse.move(*stage.place("joint", -1.2, -1.6))
    page.mouse.down()
    page.mouse.move(*stage.place("joint", 1.4, 1.2))
    stage.holds(lambda: asked.evaluate(INK) != before)  # while it is held: nobody asked the server
    page.mouse.up()
    strip = page.locator(".digits .strip canvas")
    expect(strip).to_have_count(12)

    def a_dozen():
        drawn = [tuple(digit.evaluate(INK)) for digit in strip.all()]
        return len(set(drawn)) == 12 and all(max(ink) - min(ink) > 60 for ink in drawn)  # each more than a grey field

    stage.holds(a_dozen)
    expect(page.locator(".digits")).to_contain_text(re.compile(r"Two of 64 directions hold 45\s?%"))
    expect(page.locator(".legend").first).to_contain_text("3")


def test_nothing_is_exact_where_nobody_knows(open_page):
    page = open_page(f"{PAGE}?world=iris&{QUICK}")
    stage = learned(page)
    for name in ("exact", "error"):
        expect(page.locator(f'.scene-bar button[data-value="{name}"]')).to_be_disabled()
    expect(page.locator(".truth")).to_contain_text("nobody knows the exact answer")
    expect(page.locator(".truth")).to_contain_text("measured on 38 rows held out")
    expect(page.locator(".ask tbody tr")).to_have_count(2)
    expect(page.locator(".stage")).not_to_contain_text("exact border")
    expect(page.locator(".axis.across").first).to_have_text("petal length, cm →")
    box = page.get_by_label("petal length, cm")
    box.fill("1.4")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"ask=-2\.23"))
    stage.button("share of A").click()
    rates = page.locator(".rates")
    expect(rates).to_contain_text(re.compile(r"Error rate on 38 rows held out, weighted to \d+\s?% setosa"))
    expect(rates.locator("[data-who=how_given] dd")).to_contain_text(re.compile(r"± [\d.]+$"))


def test_a_table_is_brought_refused_undone_and_stays_with_its_visitor(open_page, server):
    page = open_page(f"{PAGE}?{QUICK}&data.seed=4321")  # no baked film: one that is kept in the store
    learned(page)
    page.locator(".st-key-fold-world summary").click()
    page.locator("[class*='st-key-uploading-'] label").click()
    header = ["height", NASTY, "kind"]
    give(page, csv([X, Y, [f"{NASTY}{i % 2}" for i in range(60)]], header))
    expect(page.locator(".axis.up").first).to_have_text(f"{NASTY[:23]}… ↑")
    learned(page)
    expect(page.locator("img[src='x']")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"world=table"))
    give(page, b"\x89PNG\r\n\x1a\n" + bytes(99), "other.csv")
    expect(page.get_by_text("This is not a text file")).to_be_visible()
    expect(page.locator(".axis.across").first).to_have_text("height →")
    give(page, GOOD, "third.csv")
    expect(page.locator(".axis.up").first).to_have_text("weight ↑")
    expect(page.get_by_text("This is not a text file")).to_have_count(0)
    page.locator(".st-key-undo button").click()
    expect(page.locator(".axis.up").first).to_have_text(f"{NASTY[:23]}… ↑")
    learned(page)
    held = [path.read_bytes() for path in server.store.rglob("*") if path.is_file()]
    assert not any(b'\\"world\\":\\"table' in film for film in held)
    assert any(b'\\"world\\":\\"moons' in film for film in held), "others are kept there"
    page.reload()
    expect(page.get_by_text("a table that only its owner has")).to_be_visible()


@pytest.mark.parametrize(("lang", "theme"), [("zh", "light"), ("en", "dark")])
def test_on_a_phone_digits_stand_in_rows_and_nothing_scrolls_sideways(open_page, lang, theme):
    page = open_page(f"{PAGE}?world=digits&{QUICK}", lang=lang, theme=theme, size=PHONE)
    learned(page)
    assert sideways(page) == []
    assert findings(page) == []
    tops = page.locator(".digits .strip canvas").evaluate_all("all => all.map(n => n.getBoundingClientRect().top)")
    assert len({round(top) for top in tops}) == 2
