"""The Dirac-GAN in a browser: its start is dragged and stepped, a link restores it, settings decide where it leads."""

import re

import pytest
from playwright.sync_api import Page, expect

from explorer.models.configs.gan import GanConfig
from tests.browser.stage import Stage

pytestmark = pytest.mark.browser

FRAMES = GanConfig().frames
NUMBERS = re.compile(r"θ = (\S+), ψ = ([^\s,]+)")


def opened(open_page, query: str = "") -> Stage:
    """Return the stage of the Dirac-GAN at rest."""
    page = open_page(f"gan?gan.steps=200&right=dirac{query}")
    return Stage(page, key="gan", films=("model",), total=FRAMES).rest()


def ends(stage: Stage) -> list[tuple[float, float]]:
    """Return theta and psi at the start and after all steps, as they are said under the picture."""
    stage.drawn()
    text = stage.page.locator(".dirac-foot").inner_text().replace("−", "-")
    found = [(float(theta), float(psi)) for theta, psi in NUMBERS.findall(text)]
    assert len(found) == 2, text
    return found


def grip(page: Page) -> tuple[float, float]:
    """Return the middle of the start's handle in the window."""
    box = page.locator(".dirac-grip").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_the_start_is_dragged_the_way_follows_and_the_link_restores_it(open_page):
    stage = opened(open_page)
    page = stage.page
    first = ends(stage)
    assert first[0] == (1, 1)
    x, y = grip(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 30, y + 12)
    half = ends(stage)
    assert half[0][0] < 1, "redrawn while it is dragged"
    assert half[0][1] < 1
    assert half[1] != first[1]
    assert "dirac_start" not in page.url, "held: the server has not heard"
    page.mouse.move(x - 70, y + 40)
    page.mouse.up()
    last = ends(stage)
    assert last[1] not in (half[1], first[1])
    expect(page).to_have_url(re.compile(r"[?&]dirac_start="))
    again = Stage(open_page(page.url.split("/")[-1]), key="gan", films=("model",), total=FRAMES).rest()
    assert ends(again) == last
    assert grip(again.page) == pytest.approx(grip(page), abs=1)


def test_keys_move_the_start_and_no_farther_than_the_plane_goes(open_page):
    stage = opened(open_page)
    view = stage.page.get_by_role("application")
    view.focus()
    stage.page.keyboard.press("ArrowLeft")
    assert ends(stage)[0] == (0.95, 1)
    expect(stage.page.locator(".spoken[aria-live]")).to_contain_text("0.95")
    for _ in range(9):
        stage.page.keyboard.press("Shift+ArrowUp")
    expect(stage.page.locator(".spoken[aria-live]")).to_contain_text("2.00")
    assert ends(stage)[0] == (0.95, 2)
    stage.page.keyboard.press("Home")
    assert ends(stage)[0] == (1, 1)


def test_settings_decide_where_it_leads_and_gamma_is_critical_at_1(open_page):
    stage = opened(open_page)
    page = stage.page
    verdict, value = page.locator(".dirac-verdict"), page.locator(".dirac-caption .math")
    expect(verdict).to_have_text(re.compile("^Spirals out"))
    stage.button("alternating").click()
    expect(verdict).to_have_text(re.compile("^Circles"))
    stage.button("R1").click()
    expect(verdict).to_have_text(re.compile("^Comes to rest"))
    expect(value).to_have_text(re.compile("i$"))
    slider = page.locator(".dirac-strength").get_by_role("slider")
    for _ in range(14):  # from .30 by .05
        slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "γ = 1.00")
    expect(value).to_have_text("λ = −0.50, −0.50")
    slider.press("ArrowLeft")
    expect(value).to_have_text(re.compile("±.*i$"))
    expect(page).to_have_url(re.compile(r"[?&]dirac_strength=0.95"))
    stage.button("Wasserstein").click()
    expect(page.locator(".dirac-strength")).to_contain_text("critical: 2.00")


def test_the_film_and_its_numbers_make_room_for_another_game(open_page):
    page = open_page("gan?world=bell&gan.steps=200&right=dirac")
    expect(page.locator(".dirac-verdict")).to_be_visible()
    film = page.locator(".timeline, .duel-truth")
    expect(film).to_have_count(2)
    assert not any(part.is_visible() for part in film.all())
    page.get_by_role("button", name="The machine").click()
    expect(film.first).to_be_visible()
    expect(film.last).to_be_visible()
