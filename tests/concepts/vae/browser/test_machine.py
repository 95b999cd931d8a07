"""The VAE's machine in a browser: images are chosen and drawn, z comes back to q, all fits its column."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.stage import Stage

PAGE = "vae?world=digits&vae.steps=300"


class Machine(Stage):
    """The stage with its machine."""

    @property
    def section(self) -> Locator:
        return self.page.locator("section.machine")

    def act(self, name: str) -> Locator:
        return self.section.get_by_role("button", name=name, exact=True)

    def numbers(self) -> list[list[float]]:
        """Return z, mu, sigma and epsilon of each row as they are read."""
        expect(self.section.locator("tbody td").last).not_to_be_empty()
        rows = self.section.locator("tbody tr").all()
        cells = [row.locator("td:not(.sign)").all_text_contents() for row in rows]
        return [[float(text.replace("−", "-")) for text in row] for row in cells]

    def nats(self) -> list[float]:
        """Return reconstruction, KL and their sum as they are read."""
        texts = self.section.locator(":is(.nats, .sum-line) p b, .sum-line > b").all_text_contents()
        return [float(text.replace("−", "-")) for text in texts]

    def settled(self) -> "Machine":
        self.drawn()
        self.until("performance.now() - c.lastPaint > 300")
        return self


@pytest.fixture
def machine(open_page):
    stage = Machine(open_page(PAGE), key="vae", films=("model",), total=25).stop()
    expect(stage.section).to_be_visible()
    return stage


def test_z_is_read_as_a_sum_and_comes_back_to_q(machine):
    for z, mu, sigma, eps in machine.numbers():
        assert abs(z - (mu + sigma * eps)) < 0.03 + 0.006 * abs(eps)
    reconstruction, kl, total = machine.nats()
    assert abs(reconstruction + kl - total) < 0.11
    before = machine.numbers()
    expect(machine.act("Back to q")).to_be_disabled()
    machine.act("Draw ε again").click()
    drawn = machine.settled().numbers()
    assert [row[1:3] for row in drawn] == [row[1:3] for row in before]
    assert [row[3] for row in drawn] != [row[3] for row in before]
    machine.act("z from the prior").click()
    assert [row[0] for row in machine.settled().numbers()] != [row[0] for row in drawn]
    machine.act("Back to q").click()
    assert machine.settled().numbers() == drawn
    machine.act("7").click()
    expect(machine.act("7")).to_have_attribute("aria-pressed", "true")
    expect(machine.section.locator(".reading .name").first).to_have_text("Image x: 7")
    assert [row[1:3] for row in machine.settled().numbers()] != [row[1:3] for row in drawn]


def test_a_drawing_is_encoded_and_a_blank_one_encodes_nothing_new(machine):
    box = machine.section.locator(".view").bounding_box()
    first = machine.numbers()
    machine.act("Draw one").click()
    said = machine.section.locator(".pad-said")
    expect(said).to_have_text(re.compile("Nothing is drawn yet"))
    paper = machine.section.locator(".digit-paper").bounding_box()
    middle = paper["x"] + paper["width"] / 2
    machine.page.mouse.move(middle, paper["y"] + 0.2 * paper["height"])
    machine.page.mouse.down()
    machine.page.mouse.move(middle, paper["y"] + 0.8 * paper["height"], steps=6)
    machine.page.mouse.up()
    machine.holds(lambda: machine.numbers() != first)
    drawn = machine.settled().numbers()
    machine.act("Done").click()
    expect(machine.section.locator(".reading .name").first).to_have_text("your drawing")
    assert machine.settled().numbers() == drawn
    assert machine.section.locator(".view").bounding_box() == box
    machine.act("Draw one").click()
    machine.act("Clear").click()
    expect(said).to_have_text(re.compile("Nothing is drawn yet"))
    machine.holds(lambda: machine.numbers() == first)


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (390, 844)])
def test_nothing_sticks_out_of_the_column(open_page, size):
    stage = Machine(open_page(PAGE + "&panel=right", size=size), key="vae", films=("model",), total=25).stop()
    expect(stage.section).to_be_visible()
    out = stage.section.evaluate("""section => {
        const view = section.querySelector('.view').getBoundingClientRect();
        const seen = [...section.querySelectorAll('.view *')].filter(e => e.checkVisibility() && !e.closest('svg'));
        return seen.filter(e => {
            const box = e.getBoundingClientRect();
            return box.right > view.right + 1 || box.bottom > view.bottom + 4 || box.left < view.left - 1;
        }).map(e => e.className);
    }""")
    assert out == []
