"""Copies by how many points were learned from: drawn as the table says, and a knob."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from explorer.claims import measured
from explorer.concepts.diffusion.presets import PRESETS
from explorer.page.address import write
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


def test_of_the_followed_point_the_nearest_training_point_is_named_and_by_heart_it_is_a_copy(open_page):
    query = {**write(PRESETS["by_heart"].state), "right": "memory"}
    page = open_page(f"diffusion?{urlencode(query)}")
    stage = Stage(page, key="diffusion", films=("model",), total=61)
    stage.until("Object.values(c.timelines).every(({playing}) => !playing)")
    stage.rest()
    followed = page.locator(".memory-followed")
    expect(followed).to_contain_text("from a training point")
    copies = 0
    for point in range(6):
        page.goto(page.url.split("&follow=")[0] + f"&follow={point}")
        stage.until("Object.values(c.timelines).every(({playing}) => !playing)")
        stage.rest()
        said = followed.inner_text()
        first, second = (float(number) for number in re.findall(r"\d+\.\d+", said))
        assert first <= second
        assert ("near copy" in said) is (first < second / 3)
        copies += "near copy" in said
    assert copies >= 4, "nine in ten are"
