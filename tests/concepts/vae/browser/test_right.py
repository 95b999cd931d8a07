"""A counterpart beside the model and a walk between two images, in a browser."""

import re
from urllib.parse import urlencode

from playwright.sync_api import expect

from explorer.concepts.vae.presets import PRESETS
from explorer.page.address import write
from tests.browser.stage import Stage

NUMBER = re.compile(r"^\d+\.\d$")


def opened(open_page):
    """Return the stage at rest."""
    return Stage(open_page("vae"), key="vae", films=("model",), total=25).rest()


def beside(open_page):
    """Return the stage with the counterpart beside the model, its film whole."""
    stage = opened(open_page)
    stage.button("Beside it").click()
    return Stage(stage.page, key="vae", films=("model", "beside"), total=25).rest()


def test_turning_to_the_counterpart_brings_its_film_and_undo_takes_it_back(open_page):
    stage = beside(open_page)
    numbers = stage.page.locator(".foot-half .foot-number")
    expect(numbers).to_have_count(2)
    for number in numbers.all():
        expect(number).to_have_text(NUMBER)
    vae, autoencoder = (float(text) for text in stage.page.locator(".foot-cost b").all_text_contents())
    assert autoencoder < vae, "noise costs reconstruction"
    parts = stage.page.locator(".fact.bound .said p").nth(1)
    expect(parts).to_contain_text(f"{vae:.1f} reconstruction")  # the strip's own number
    pictures = stage.page.locator(".foot-half .large")
    assert len({picture.evaluate("canvas => canvas.toDataURL()") for picture in pictures.all()}) == 2  # two models
    expect(stage.page.locator(".beside-waiting")).to_be_hidden()
    expect(stage.page).to_have_url(re.compile(r"[?&]beside=1"))
    stage.page.get_by_role("button", name="Undo").click()
    expect(stage.page.locator(".beside")).to_be_hidden()
    expect(stage.button("The machine")).to_have_attribute("aria-pressed", "true")


def test_blur_is_read_from_both_models_edges(open_page):
    stage = Stage(
        open_page(f"vae?{urlencode(write(PRESETS['blur'].state))}"), key="vae", films=("model", "beside"), total=25
    ).rest()
    left = [re.search(r"(\d+)\W?%", line) for line in stage.page.locator(".foot-edges").all_inner_texts()]
    own, other = (int(found[1]) for found in left if found)
    assert 5 < own < 2 / 3 * other  # of a real image all 100 are left, of the mean of all 5
    assert other < 75


def test_the_widest_gap_is_where_both_planes_have_z_then_and_samples_are_of_both(open_page):
    stage = beside(open_page)
    planes = stage.page.locator(".latent-view .base")
    stage.button("Widest gap").click()
    expect(stage.page).to_have_url(re.compile(r"[?&]z="))
    stage.rest()
    places = [re.findall(r"z[12] [−\d.]+", plane.get_attribute("aria-valuetext") or "") for plane in planes.all()]
    assert len(places) == 2
    assert len(places[0]) == 2
    assert places[0] == places[1]
    u = [float(place.split()[1].replace("−", "-")) for place in places[0]]
    assert 0 < u[0] ** 2 + u[1] ** 2 < 4.1  # within the ring at two sigma
    stage.button("Sample 12 each").click()
    expect(stage.page.locator(".foot-half .dozen")).to_have_count(2)
    expect(stage.page.locator(".foot-half .dozen").first).to_be_visible()
    planes.first.press("ArrowRight")  # who moves z looks at it again
    expect(stage.page.locator(".foot-half .large").first).to_be_visible()
    expect(stage.page.locator(".foot-half .dozen").first).to_be_hidden()


def test_the_walk_plays_from_one_image_to_the_other(open_page):
    stage = opened(open_page)
    stage.button("Between two").click()
    walk = stage.bar("walk")
    scrub = walk.locator(".scrub")
    expect(scrub).to_have_attribute("aria-valuenow", "17")
    plane = stage.page.locator(".latent-view .base")
    halfway = plane.get_attribute("aria-valuetext")
    walk.get_by_role("button", name="Play", exact=True).click()
    expect(scrub).to_have_attribute("aria-valuenow", "33")
    expect(plane).not_to_have_attribute("aria-valuetext", halfway or "")
    stage.page.locator("[data-strip=own] .strip-picture").nth(1).click()
    expect(scrub).to_have_attribute("aria-valuenow", "6")
    expect(stage.page.locator("[data-strip=own] .strip-number")).to_have_text(NUMBER)
    stage.page.get_by_role("button", name="A: 6. Another of its kind").click()
    expect(stage.page).to_have_url(re.compile(r"[?&]image=26"))
