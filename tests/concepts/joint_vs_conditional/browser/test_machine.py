"""The network as a machine, in a browser: open it, point, set a weight by hand, train on, put back; keys and phones."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import findings
from tests.browser.stage import Stage

PAGE = "joint_vs_conditional?machine=yes"
NETWORK = "conditional"


class Machine(Stage):
    """The stage with its machine."""

    @property
    def section(self) -> Locator:
        return self.page.locator("section.machine")

    def node(self, name: str) -> Locator:
        return self.section.get_by_role("button", name=name, exact=True)

    @property
    def title(self) -> Locator:
        return self.panel(NETWORK).locator("h2")

    @property
    def number(self) -> Locator:
        return self.section.get_by_role("spinbutton")

    def picture(self) -> tuple[int, ...]:
        """Return what the canvas of the network shows when it has come to rest."""
        self.drawn()
        self.until("performance.now() - c.lastPaint > 400")
        return tuple(self.pixels(NETWORK))

    def middle(self, start: str, end: str) -> tuple[float, float]:
        """Return the middle of the line between two nodes."""
        a, b = self.node(start).bounding_box(), self.node(end).bounding_box()
        x = (a["x"] + a["width"] + b["x"]) / 2
        return x, (a["y"] + a["height"] / 2 + b["y"] + b["height"] / 2) / 2


@pytest.fixture
def machine(open_page):
    machine = Machine(open_page(PAGE)).rest()
    expect(machine.section).to_be_visible()
    return machine


def test_the_network_s_pill_goes_with_the_network_and_comes_back_with_it(open_page):
    stage = Machine(open_page("joint_vs_conditional")).rest()
    pill, head = stage.panel(NETWORK).locator("header .open"), stage.panel(NETWORK).locator("header p")
    expect(pill).to_have_count(1)
    stage.preset("Neighbours both ways")
    expect(head).to_have_text("the 15 nearest points vote")
    expect(pill).to_have_count(0)
    stage.page.keyboard.press("m")
    expect(stage.section).to_be_hidden()
    stage.preset("The same border")
    expect(pill).to_contain_text("105 weights")
    pill.click()
    expect(stage.section).to_be_visible()


def test_it_opens_in_place_and_closes_again(open_page):
    stage = Machine(open_page("joint_vs_conditional")).rest()
    before = stage.scrub.bounding_box()
    expect(stage.section).to_be_hidden()
    stage.page.keyboard.press("m")
    expect(stage.section).to_be_visible()
    expect(stage.panel("joint")).to_be_hidden()
    expect(stage.page).to_have_url(re.compile("machine=yes"))
    stage.holds(lambda: abs(stage.scrub.bounding_box()["y"] - before["y"]) <= 2)  # nothing is pushed away
    assert stage.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    stage.section.get_by_role("button", name="Close the network").click()
    expect(stage.section).to_be_hidden()
    expect(stage.panel("joint")).to_be_visible()
    stage.panel(NETWORK).get_by_role("button", name="Open the network").click()
    expect(stage.section).to_be_visible()


def test_pointing_shows_a_neurons_field_and_a_weight_set_by_hand_moves_it(machine):
    whole = machine.picture()
    machine.node("layer 1, neuron 4").hover()
    expect(machine.title).to_have_text("layer 1, neuron 4")
    expect(machine.section.locator("header p")).to_have_text(re.compile(r"^tanh\(.*x.*\)$"))
    fourth = machine.picture()
    machine.cell(NETWORK).hover()
    expect(machine.title).to_have_text(re.compile("^Discriminative"))
    assert fourth != machine.picture() == whole
    machine.page.mouse.click(*machine.middle("input x₁", "layer 1, neuron 2"))
    expect(machine.title).to_have_text("layer 1, neuron 2")
    expect(machine.section.locator("option:checked")).to_have_text("weight from input x₁")
    field = machine.picture()
    machine.number.fill("-6")
    expect(machine.cell(NETWORK)).to_contain_text("edited by hand")
    machine.pictured(NETWORK, lambda now: tuple(now) != field)
    machine.page.keyboard.press("Escape")
    expect(machine.number).to_be_hidden()
    machine.cell(NETWORK).hover()
    assert machine.picture() != whole
    machine.section.get_by_role("button", name="Restore").click()
    expect(machine.cell(NETWORK)).not_to_contain_text("edited by hand")
    assert machine.picture() == whole


def test_keys_walk_the_neurons_and_training_goes_on_from_what_they_set(machine):
    press = machine.page.keyboard.press
    for _ in range(30):
        press("ArrowLeft")
    machine.shows(30)
    machine.node("layer 1, neuron 1").focus()
    press("ArrowDown")
    expect(machine.title).to_have_text("layer 1, neuron 2")
    press("ArrowRight")
    press("ArrowRight")
    expect(machine.title).to_have_text("output, log-odds of A")
    machine.shows(30)  # the timeline did not move
    press("Enter")
    machine.page.keyboard.type("4")  # over the old value
    expect(machine.cell(NETWORK)).to_contain_text("edited by hand")
    machine.section.get_by_role("button", name="Train on from here").click()
    expect(machine.page).to_have_url(re.compile(r"network\.branch=250%3Aweights%3A104%3D4"))
    expect(machine.cell(NETWORK)).not_to_contain_text("edited by hand")
    expect(machine.page.locator(".marks .mark", has_text="1 set by hand")).to_be_attached()
    machine.button("Remove the branch").click()
    expect(machine.page).not_to_have_url(re.compile("weights"))


def test_features_neurons_and_layers_change_the_network(machine):
    machine.node("input x₁x₂").click()
    expect(machine.node("input x₁x₂")).to_have_attribute("aria-pressed", "true")
    expect(machine.page).to_have_url(re.compile(r"network\.features=x1%2Cx2%2Cx1x2"))
    machine.section.get_by_role("button", name="One neuron fewer in layer 2").click()
    expect(machine.panel(NETWORK)).to_contain_text("3–8–7–1")
    machine.section.get_by_role("button", name="One hidden layer more").click()
    expect(machine.node("layer 3, neuron 7")).to_be_visible()


def test_an_open_machine_is_readable_by_all(open_page):
    stage = Machine(open_page(PAGE, theme="dark", lang="zh")).rest()
    stage.section.locator(".node").nth(9).focus()
    stage.page.keyboard.press("Enter")
    stage.number.fill("2")
    stage.until("performance.now() - c.lastPaint > 400")
    assert findings(stage.page) == []


def test_on_a_phone_it_stands_under_the_picture(open_page):
    stage = Machine(open_page(PAGE, size=(390, 844))).rest()
    picture, section = stage.panel(NETWORK).bounding_box(), stage.section.bounding_box()
    assert section["y"] >= picture["y"] + picture["height"]
    assert section["height"] > 400
    assert stage.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    stage.node("layer 2, neuron 8").click()
    expect(stage.title).to_have_text("layer 2, neuron 8")
    stage.number.fill("1.5")
    expect(stage.cell(NETWORK)).to_contain_text("edited by hand")
