"""Digits in a browser: one is asked for, pushed, filled in and dissolved, and the numbers are those of its film."""

import base64
import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from explorer.claims import measured
from explorer.concepts.diffusion.digits.presets import DIGITS
from explorer.concepts.diffusion.state import MODEL
from explorer.concepts.diffusion.view import OF_IMAGES
from explorer.models.diffusion.masks import kept
from explorer.page.address import write
from explorer.runs import compute
from explorer.worlds import images
from tests.browser.axe import findings
from tests.browser.stage import Stage
from tests.concepts.diffusion.recall import recalled

pytestmark = pytest.mark.browser

ADDRESS = "diffusion?world=mnist"
FRAMES = 25
SAVE = """kind => {
    const detail = { instance: "diffusion", kind, name: "digit", white: false, tell: () => {}, fail: () => {} };
    document.dispatchEvent(new CustomEvent("explorer:save", { detail, cancelable: true }));
}"""
ALPHA = """canvas => {
    const {width, height} = canvas, data = canvas.getContext('2d').getImageData(0, 0, width, height).data;
    return Array.from({length: width * height}, (_, k) => data[4 * k + 3]);
}"""


def rested(page: Page) -> Stage:
    """Return the stage with the whole film there and nothing moving."""
    stage = Stage(page, key="diffusion", films=("model",), total=FRAMES)
    stage.until("Object.values(c.timelines).every(({playing}) => !playing)")
    return stage.rest()


def ink(tile: Locator) -> np.ndarray:
    """Return how dark each pixel of a tile is, (784,) from 0 to 1."""
    return np.array(tile.locator("canvas.pixels").evaluate(ALPHA)) / 255


def pixels(x: np.ndarray) -> np.ndarray:
    """Return an image from -1 to 1 as ink."""
    return np.clip((x.astype(float) + 1) / 2, 0, 1)


def alike(tile: Locator, wanted: np.ndarray, within: float = 0.01) -> None:
    """Hold a tile to what it should show."""
    np.testing.assert_allclose(ink(tile), wanted, atol=within)


def film_of(key: str):
    return compute(DIGITS[key].state.specs()[MODEL])


def test_what_is_seen_and_said_is_what_the_film_holds(open_page):
    stage = rested(open_page(f"{ADDRESS}&frame=6", keep=True))
    page, film = stage.page, film_of("digit")
    alike(page.locator(".digits-flow .made"), pixels(film.arrays["forecast"][6]), 0.02)
    np.testing.assert_allclose(
        ink(page.locator(".digits-flow .noisy")), np.clip((film.arrays["x"][6] + 1) / 2, 0, 1), atol=0.03
    )
    apart = np.abs(film.arrays["told"][6] - film.arrays["untold"][6])
    alike(page.locator(".tiles.small .tile").nth(2), np.clip(apart, 0, 1), 0.03)
    cells = page.locator(".digits-truth .fact")
    expect(cells.nth(0)).to_contain_text("sure to be 3; reads as 3")
    expect(cells.nth(1).locator(".value")).to_have_text(f"{film.scalars['pull'][6]:.2f}")
    expect(cells.nth(3).locator(".value")).to_have_text(f"{film.summary['nearest']:.1f}")
    expect(stage.bar()).to_contain_text("t = 0.75")
    scales = film.arrays["scales"][6].reshape(5, -1)
    for k in range(5):
        np.testing.assert_allclose(
            ink(page.locator(".tiles.scales button").nth(k)), np.clip((scales[k] + 1) / 2, 0, 1), atol=0.05
        )


def test_the_nearest_learned_digit_is_the_one_that_python_finds(open_page):
    stage = rested(open_page(f"{ADDRESS}&frame=6", keep=True))
    row = int(film_of("digit").summary["nearest_row"])
    np.testing.assert_allclose(
        ink(stage.page.locator(".digit-real").first), images.source("mnist").data().x[row], atol=0.01
    )


def test_another_digit_and_another_push_are_films_of_their_own_and_undone(open_page):
    stage = rested(open_page(ADDRESS))
    page = stage.page
    heading = page.locator(".digits-flow h2")
    expect(heading).to_have_text("From noise to a 3")
    page.locator(".digits-row").get_by_role("button", name="7", exact=True).click()
    expect(heading).to_have_text("From noise to a 7", timeout=60_000)
    rested(page)
    expect(page).to_have_url(re.compile(r"diffusion\.label=7"))
    expect(page.locator(".digits-truth .fact").first).to_contain_text("reads as 7")
    page.get_by_role("button", name="Ask for guidance w = 8").or_(
        page.locator(".tiles.scales button").nth(4)
    ).first.click()
    expect(page).to_have_url(re.compile(r"diffusion\.guidance=8"))
    expect(page.locator(".tiles.scales button").nth(4)).to_have_attribute("aria-pressed", "true", timeout=60_000)
    rested(page)
    page.get_by_role("button", name="New noise").click()
    expect(page).to_have_url(re.compile(r"seed=4"))
    for gone in ("seed=", "guidance=", "label="):
        page.get_by_role("button", name="Undo").click()
        expect(page).not_to_have_url(re.compile(gone))
    expect(heading).to_have_text("From noise to a 3", timeout=60_000)


def test_what_is_hidden_is_filled_in_and_the_rest_stays_as_it_was(open_page):
    query = "&".join(f"{name}={value}" for name, value in write(DIGITS["filled"].state).items())
    stage = rested(open_page(f"diffusion?{query}"))
    page, config = stage.page, DIGITS["filled"].state.of_images
    own, known = images.source("mnist").held_out().x[config.known], kept(config.mask)
    made = ink(page.locator(".digits-flow .made"))
    np.testing.assert_allclose(made[known], own[known], atol=0.02)
    assert np.abs(made - own)[~known].max() > 0.3
    expect(page.locator(".digits-fill .fill-said")).to_have_text("The whole reads as 8; the real one was 8.")
    page.get_by_role("button", name="show all").click()
    expect(page).not_to_have_url(re.compile("mask="))


def test_a_pointer_and_keys_hide_what_they_touch(open_page):
    stage = rested(open_page(f"{ADDRESS}&right=fill"))
    page = stage.page
    cover = page.locator(".fill-cover")
    box = cover.bounding_box()
    assert box
    page.mouse.move(box["x"] + 0.2 * box["width"], box["y"] + 0.5 * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + 0.8 * box["width"], box["y"] + 0.5 * box["height"], steps=12)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"diffusion\.mask=[0-9a-f]{49}"))
    expect(page.locator(".digits-fill")).to_have_attribute("data-filled", "", timeout=60_000)
    rested(page)
    first = page.url
    cover.focus()
    for key in ("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "Space"):
        cover.press(key)
    stage.holds(lambda: page.url != first and "mask=" in page.url)


def test_forward_a_real_digit_dissolves_and_learned_ones_by_heart_are_torn(open_page):
    stage = rested(open_page(f"{ADDRESS}&way=forward&place=60"))
    page = stage.page
    expect(page.locator(".digits-flow h2")).to_have_text("A real 4 dissolves")
    expect(stage.bar("noise")).to_contain_text("t = 0.50")
    mean, first, torn = recalled(place=60)
    alike(page.locator(".digits-flow .made"), pixels(mean), 0.01)
    expect(page.locator(".digits-flow header p")).to_contain_text(
        f"torn between {torn:.1f} of 4,500" if torn < 10 else "of 4,500"
    )
    for tile, (row, share) in zip(page.locator(".tiles.small .tile").all(), first, strict=False):
        expect(tile).to_contain_text("> 99" if share > 0.995 else "< 1" if share < 0.005 else f"{100 * share:.0f}")
        alike(tile, images.source("mnist").data().x[row], 0.01)
    page.locator(".digits-row").get_by_role("button", name="7", exact=True).click()
    expect(page.locator(".digits-flow h2")).to_have_text("A real 7 dissolves")
    stage.bar("noise").locator(".scrub").press("Home")
    stage.rest()
    held = images.source("mnist").held_out()
    row = int(re.search(r"digit=(\d+)", page.url).group(1))
    assert held.y[row] == 7
    alike(page.locator(".digits-flow .noisy"), held.x[row], 0.01)


def test_a_face_dissolves_in_its_colours(open_page):
    stage = rested(open_page(f"{ADDRESS}&way=forward&place=0"))
    page = stage.page
    page.locator(".digits-row").get_by_role("button", name="face").click()
    expect(page.locator(".digits-flow h2")).to_have_text("A face dissolves")
    expect(page).to_have_url(re.compile("face=0"))
    stage.drawn()
    read = "c => Array.from(c.getContext('2d').getImageData(0, 0, c.width, c.height).data)"
    seen = np.array(page.locator(".digits-flow .noisy canvas.pixels").evaluate(read)).reshape(-1, 4)
    own = images.source("faces").held_out().x[100].reshape(-1, 3)
    np.testing.assert_allclose(seen[:, :3] / 255, own, atol=0.01)
    page.locator(".digits-row").get_by_role("button", name="7", exact=True).click()
    expect(page.locator(".digits-flow h2")).to_have_text("A real 7 dissolves")
    expect(page).not_to_have_url(re.compile("face="))


def test_by_heart_every_end_is_a_copy_and_the_networks_is_not(open_page):
    stage = rested(open_page(f"{ADDRESS}&right=heart"))
    page = stage.page
    rows = page.locator(".tiles.recalled")
    expect(page.locator(".digits-recalled .fill-said")).to_contain_text("all are copies", timeout=60_000)
    distances = [float(text) for text in rows.nth(1).locator("figcaption").all_inner_texts()]
    assert max(distances[:-1]) < 0.1
    assert distances[-1] == pytest.approx(film_of("copied").summary["nearest"], abs=0.06)
    for k in range(len(distances) - 1):
        np.testing.assert_allclose(
            ink(rows.nth(0).locator(".tile").nth(k)), ink(rows.nth(1).locator(".tile").nth(k)), atol=0.02
        )


def test_what_was_measured_is_the_table_and_a_click_asks_for_its_scale(open_page):
    stage = rested(open_page(f"{ADDRESS}&right=guide"))
    page = stage.page
    found = measured("diffusion", "digits")
    said = page.locator(".guide-row p")
    expect(said.nth(0)).to_contain_text(f"{100 * found.curve('accuracy').mean[2]:.1f}")
    expect(said.nth(1)).to_contain_text(f"{found.curve('recall').mean[2]:.2f}")
    page.locator(".guide-picks button").nth(4).click()
    expect(said.nth(1)).to_contain_text(f"{found.curve('recall').mean[4]:.2f}", timeout=60_000)
    expect(page).to_have_url(re.compile(r"diffusion\.guidance=8"))


def test_what_is_saved_is_the_image_and_its_forecast(open_page):
    stage = rested(open_page(f"{ADDRESS}&frame=6", keep=True))
    with stage.page.expect_download(timeout=60_000) as download:
        stage.page.evaluate(SAVE, "svg")
    drawing = Path(download.value.path()).read_text(encoding="utf-8")
    assert "forecast" in drawing
    pictures = re.findall(r'<image [^>]*base64,([^"]+)"', drawing)
    assert len(pictures) == 2
    with Image.open(io.BytesIO(base64.b64decode(pictures[1]))) as image:
        low, high = image.getchannel("A").getextrema()
        assert low < 30 < 200 < high


@pytest.mark.parametrize("right", OF_IMAGES)
def test_axe_finds_nothing_whatever_stands_beside_the_digit(open_page, right):
    stage = rested(open_page(f"{ADDRESS}&right={right}"))
    assert findings(stage.page) == []


def test_keys_turn_the_way_and_what_stands_beside_it(open_page):
    stage = rested(open_page(ADDRESS))
    page = stage.page
    for key, name in (("f", "fill"), ("c", "guide"), ("h", "heart"), ("s", "scales")):
        page.keyboard.press(key)
        expect(page.locator(".stage[data-right]")).to_have_attribute("data-right", name)
    page.keyboard.press("r")
    expect(page.locator(".digits-flow h2")).to_contain_text("dissolves")
