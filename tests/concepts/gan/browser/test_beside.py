"""A cure beside the model in a browser: its stage, what was changed, both sides' numbers; and what is saved of both."""

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from explorer.concepts.gan.state import GanState
from tests.browser.stage import Stage
from tests.concepts.recordings import films

pytestmark = pytest.mark.browser

STATE = GanState(gan={"steps": 200}, cure="r1")
TOTAL = STATE.frames()
SAME = """canvases => {
    const boxes = canvases.map(c => c.getBoundingClientRect());
    return boxes.map(({y, width, height}) => [Math.round(y), Math.round(width), Math.round(height)]);
}"""


def beside(open_page, query="&cure=r1&right=beside", **options):
    """Return the stage with a cure beside the model, both films whole."""
    page = open_page(f"gan?gan.steps=200{query}", **options)
    return Stage(page, key="gan", films=("model", "beside"), total=TOTAL).rest()


def column(stage, number):
    return stage.page.locator(f".compare-row[data-number={number}] > span").all_inner_texts()[1:]


def test_the_cure_stands_at_the_same_frame_in_a_picture_as_large(open_page):
    stage = beside(open_page)
    canvases = stage.page.locator(".panels .base:visible")
    expect(canvases).to_have_count(2)
    left, right = canvases.evaluate_all(SAME)
    assert left == right
    expect(stage.page.locator(".duel-changed")).to_have_text("Changed: R1 penalty γ: off → 1")
    own, cured = (films(STATE)[name].scalars for name in ("model", "beside"))
    for frame in (TOTAL - 1, 0):
        stage.scrub.press("End" if frame else "Home")
        stage.rest()
        assert column(stage, "js") == [f"{of['js'][frame]:.3f}" for of in (own, cured)]
        assert column(stage, "quality") == [f"{100 * of['quality'][frame]:.1f}" for of in (own, cured)]
        assert column(stage, "slope") == [f"{of['pull'][frame]:.3f}" for of in (own, cured)]
        assert column(stage, "modes")[0] == stage.page.locator(".fact.modes .value").inner_text()
    stage.scrub.press("End")
    stage.rest()
    bold = stage.page.locator(".compare-row[data-number=js] [data-better]")
    better = min(own["js"][-1], cured["js"][-1])
    expect(bold).to_have_text(f"{better:.3f}")


def test_both_show_the_same_layers_and_another_cure_is_a_choice_away(open_page):
    stage = beside(open_page)
    picture = stage.page.locator(".duel-right:visible .base")
    before = picture.evaluate("canvas => canvas.toDataURL()")
    stage.button("gradients").click()
    stage.drawn()
    assert picture.evaluate("canvas => canvas.toDataURL()") != before
    scales = stage.page.locator(".duel-scale:visible")
    expect(scales).to_have_count(2)
    assert len(set(scales.all_inner_texts())) == 1  # arrows of both can be compared
    stage.page.get_by_role("combobox", name="Another cure").select_option("spectral")
    expect(stage.page).to_have_url(re.compile(r"[?&]cure=spectral"))
    expect(stage.page.locator(".duel-changed")).to_have_text("Changed: Spectral normalization: off → on")
    expect(stage.page.locator(".compare-cost")).to_contain_text("its borders stay soft")
    stage.rest()


def test_while_its_film_trains_the_engine_speaks_in_its_place_and_nothing_moves(open_page):
    page = open_page("gan?gan.steps=1000&cure=r1&right=beside&seed=91")
    stage = Stage(page, key="gan", films=("model", "beside"), total=GanState(gan={"steps": 1000}).frames())
    waits = page.locator(".duel-waits")
    expect(waits).to_contain_text("With R1 penalty: its film comes.")
    where = page.locator(".duel-pictures, .compare, .truth").evaluate_all(SAME)
    stage.rest()
    expect(waits).to_be_hidden()
    assert page.locator(".duel-pictures, .compare, .truth").evaluate_all(SAME) == where


@pytest.mark.parametrize("query", ["&cure=r1&right=beside", "&world=two_bells&cure=pack&right=beside"])
def test_on_a_line_and_on_a_phone_the_numbers_of_both_fit(open_page, query):
    stage = beside(open_page, query, size=(390, 844))
    stage.page.locator(".which button").last.click()
    stage.rest()
    expect(stage.page.locator(".duel-right:visible .base")).to_have_count(1)
    assert stage.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cells = stage.page.locator(".compare-row > *:visible")
    assert cells.evaluate_all("all => all.every(cell => cell.scrollWidth <= cell.clientWidth + 1)")


SAVE = """kind => {
    const detail = { instance: "gan", kind, name: "gan", white: false, tell: () => {}, fail: () => {} };
    document.dispatchEvent(new CustomEvent("explorer:save", { detail, cancelable: true }));
}"""


def saved(stage, kind):
    """Return the file that is saved of the stage."""
    with stage.page.expect_download(timeout=60_000) as download:
        stage.page.evaluate(SAVE, kind)
    return Path(download.value.path())


@pytest.mark.parametrize("world", ["ring", "two_bells"])
def test_both_stages_are_saved_with_their_legends_and_numbers(open_page, world):
    stage = beside(open_page, f"&world={world}&cure=r1&right=beside")
    js = stage.page.locator(".fact.js .value").inner_text()
    drawing = saved(stage, "svg").read_text(encoding="utf-8")
    said = re.findall(r"<text[^>]*>([^<]*)</text>", drawing)
    assert "With R1 penalty" in said
    assert sum(text.startswith("bits JS; a perfect generator reads") for text in said) == 2
    assert js in said
    assert drawing.count("<image") == 2, "a field, or a picture of lines, of each"
    assert any("modes held, quality" in text for text in said)
    both = Image.open(saved(stage, "png")).size
    stage.button("The machine").click()
    stage.drawn()
    alone = Image.open(saved(stage, "png")).size
    assert alone[0] < both[0], "one stage, two stages"
