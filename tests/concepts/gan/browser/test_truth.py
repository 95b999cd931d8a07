"""The truth strip of the GAN page in a browser: numbers of the frame that is shown, in cells that never move."""

import re

import numpy as np
import pytest
from playwright.sync_api import expect

from explorer.concepts.gan.state import GanState
from explorer.metrics.gan import FORGED
from tests.browser.stage import Stage
from tests.concepts.recordings import films

pytestmark = pytest.mark.browser

STATE = GanState(gan={"steps": 200})
TOTAL = STATE.frames()
CELLS = """cells => cells.map(cell => {
    const {x, y, width, height} = cell.getBoundingClientRect();
    return [x, y, width, height];
})"""
PARTS = ".truth, .fact, .fact p, .fact small, .fact .plot, .mode-dots, .truth-foot"


def opened(open_page, query="", **options):
    """Return the stage at rest."""
    return Stage(open_page(f"gan?gan.steps=200{query}", **options), key="gan", films=("model",), total=TOTAL).rest()


def boxes(stage):
    return stage.page.locator(PARTS).evaluate_all(CELLS)


def seek(stage, cell):
    """Click the cell's curve, and return the frame that is shown then: the one there, as near as a pixel tells."""
    plot = stage.page.locator(f".fact.{cell} .plot").first.bounding_box()
    share = {"js": 0.25, "quality": 0.5, "judge": 0.75}[cell]
    stage.page.mouse.click(plot["x"] + share * plot["width"], plot["y"] + plot["height"] / 2)
    stage.rest()
    frame = int(stage.scrub.get_attribute("aria-valuenow")) - 1
    assert abs(frame - share * (TOTAL - 1)) < 3
    return frame


def value(stage, cell):
    return stage.page.locator(f".fact.{cell} .value").first.inner_text()


def test_numbers_are_those_recorded_at_the_frame_and_nothing_moves(open_page):
    stage = opened(open_page)
    scalars = films(STATE)["model"].scalars
    places = boxes(stage)
    for cell in ("js", "quality", "judge"):
        frame = seek(stage, cell)
        assert value(stage, "js") == f"{scalars['js'][frame]:.3f}"
        assert value(stage, "quality") == f"{100 * scalars['quality'][frame]:.1f}"
        assert value(stage, "judge") == f"{scalars['d_gap'][frame]:.3f}"
        losses = stage.page.locator(".fact.judge .loss b").all_inner_texts()
        assert losses == [f"{scalars[name][frame]:.2f}" for name in ("d_loss", "d_exact", "g_loss")]
        assert boxes(stage) == places
    assert FORGED == 20_000
    expect(stage.page.locator(".fact.js")).to_contain_text("perfect: 0.001")
    expect(stage.page.locator(".fact.quality")).to_contain_text("perfect: 98.9")


def test_modes_are_counted_in_the_points_of_this_noise(open_page):
    stage = opened(open_page)
    recorded = films(STATE)["model"].scalars["modes_held"][-1]
    held = int(value(stage, "modes"))
    assert abs(held - recorded) <= 1, "of another draw of noise"
    radii = [
        float(r)
        for r in stage.page.locator(".mode-dots .share").evaluate_all("all => all.map(c => c.getAttribute('r'))")
    ]
    fair = float(stage.page.locator(".mode-dots .fair").first.get_attribute("r"))
    shares = (np.array(radii) / fair) ** 2 / 8
    assert len(radii) == 8
    assert shares.sum() == pytest.approx(1, abs=0.02)
    assert sum(shares >= 0.05) == held
    expect(stage.page.locator(".fact.modes")).to_contain_text("of 8")


def test_a_world_without_modes_shows_the_end_and_real_data_what_is_left(open_page):
    stage = opened(open_page, "&world=moons")
    expect(stage.page.locator(".fact.modes, .fact.quality, .fact.nobody")).to_have_count(3)
    for hidden in ("modes", "quality", "nobody"):
        expect(stage.page.locator(f".fact.{hidden}")).to_be_hidden()
    numbers = stage.page.locator(".fact.end .value")
    assert all(re.fullmatch(r"[01]\.\d\d", text) for text in numbers.all_inner_texts())
    expect(stage.page.locator(".fact.end")).to_contain_text("perfect: 0.97")
    stage = opened(open_page, "&world=iris")
    expect(stage.page.locator(".fact.nobody")).to_contain_text("Nobody knows p")
    expect(stage.page.locator(".fact.js")).to_be_hidden()
    expect(stage.page.locator(".fact.judge")).to_contain_text("nobody knows D*")


def test_a_critic_has_no_best_answer_and_a_line_its_own_mark(open_page):
    stage = opened(open_page, "&gan.loss=wasserstein")
    expect(stage.page.locator(".fact.judge")).to_contain_text("a critic: no best D*")
    expect(stage.page.locator(".fact.judge .loss[data-away]")).to_have_count(1)
    stage = opened(open_page, "&world=two_bells")
    expect(stage.page.locator(".fact.quality")).to_contain_text("perfect: 99.7")
    expect(stage.page.locator(".mode-dots .fair")).to_have_count(2)


@pytest.mark.parametrize("width", [1280, 390])
def test_no_word_of_the_strip_is_cut(open_page, width):
    for query in ("", "&world=grid", "&world=moons", "&gan.pack=2"):
        stage = opened(open_page, query, size=(width, 800))
        cut = stage.page.locator(".fact p:visible").evaluate_all(
            "all => all.filter(p => p.scrollWidth > p.clientWidth + 1).map(p => p.textContent)"
        )
        assert cut == [], query
