"""Copies by how many points were learned from: drawn as the table says, and a knob."""

import re

import pytest
from playwright.sync_api import expect

from explorer.claims import measured
from tests.browser.axe import findings
from tests.browser.stage import Stage

pytestmark = pytest.mark.browser


def test_the_picture_is_the_table_and_its_buttons_choose_how_many_points_are_learned_from(open_page):
    page = open_page("diffusion?right=memory")
    stage = Stage(page, key="diffusion", films=("model",), total=61)
    stage.until("c.paints > 0")
    plot, found = page.locator(".memory .copies-by-count"), measured("diffusion", "memory")
    dots = plot.locator(".dots i[data-who=network]")
    expect(dots).to_have_count(len(found.x))
    tops = [float(dot.evaluate("i => parseFloat(i.style.top)")) for dot in dots.all()]
    assert tops == pytest.approx([100 - 100 * share for share in found.curve("network").mean], abs=0.1)
    expect(plot).to_have_attribute("aria-label", re.compile("by heart: 4 100"))
    assert findings(page) == []
    page.locator(".memory-offer").get_by_role("button", name="64").click()
    expect(page).to_have_url(re.compile(r"data\.points=64"))
    expect(page.locator(".memory-offer [aria-pressed=true]")).to_have_text("64", timeout=60_000)
    page.get_by_role("button", name="Undo").click()
    expect(page).not_to_have_url(re.compile("points="))


def test_of_real_data_there_are_as_many_as_there_are(open_page):
    page = open_page("diffusion?right=memory&world=iris")
    Stage(page, key="diffusion", films=("model",), total=61).until("c.paints > 0")
    expect(page.locator(".memory .copies-plot")).to_be_visible()
    expect(page.locator(".memory-offer")).to_be_hidden()
