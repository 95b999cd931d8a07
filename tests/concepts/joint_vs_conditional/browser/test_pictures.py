"""What the pictures say: values under the pointer, Bayes' rule with numbers, generated points, words to hear."""

import re
from urllib.parse import urlsplit

import numpy as np
import pytest
from playwright.sync_api import expect

from explorer import exact, models, worlds
from explorer.bake import path_of
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.metrics.fresh_points import FreshPoints
from explorer.runs.codec import decode
from tests.browser.stage import AWAY, Stage
from tests.served import ROOT

WEB = ROOT / "explorer" / "stage" / "web"
PAGE = "joint_vs_conditional"
POINT = (0.8, -0.45)


def film(spec):
    """Return the film that ships with the app: the one on screen."""
    return decode(path_of(spec).read_bytes(), spec)


@pytest.fixture(scope="module")
def learners():
    """The two models as torch has them at the films' ends."""
    made = {}
    for spec in PairState().specs().values():
        world = worlds.get(spec.world, **spec.data.model_dump())
        learner = models.build(spec.model, spec.config, world.data(), spec.seed)
        learner.load(film(spec).checkpoints[spec.config.steps])
        made[spec.model] = learner
    return made


@pytest.fixture
def stage(open_page):
    """The stage at rest on a page that the tests share, put back to the point and the end that its link names."""
    stage = Stage(open_page(f"{PAGE}?ask={POINT[0]},{POINT[1]}&frame=60", keep=True))
    stage.page.mouse.move(*AWAY)
    learned = stage.button("learned")
    if learned.get_attribute("aria-pressed") != "true":
        learned.click()
    boxes = stage.page.locator(".ask input")
    if [float(boxes.nth(i).input_value()) for i in (0, 1)] != list(POINT):
        for i in (0, 1):
            boxes.nth(i).fill(str(POINT[i]))
            boxes.nth(i).press("Enter")
        expect(stage.page).to_have_url(re.compile(r"ask=0\.8(%2C|,)-0\.45"))
    return stage.rest()


def chance_of_a(log_prob):
    """Return p(A | x) from log p(y | x) or log p(x, y): (1, 2) -> number."""
    return float(np.exp(log_prob[0, 0] - np.logaddexp(*log_prob[0])))


def percent(text):
    found = re.search(r"([\d.]+)\s*%", text)
    return float(found[1]) / 100


@pytest.fixture
def modules(stage):
    """Where the page finds the stage's own modules one by one; tests/js holds to them what it was served."""

    def serve(route):
        route.fulfill(path=WEB / urlsplit(route.request.url).path.removeprefix("/web/"), content_type="text/javascript")

    stage.page.route("**/web/**", serve)
    yield "/web/plane/"
    stage.page.unroute("**/web/**")


def test_networks_and_mixtures_are_evaluated_in_the_browser_as_in_torch(stage, modules, learners):
    """On the weights of the films that are on screen."""
    points = np.random.default_rng(3).uniform(-3, 3, (300, 2))
    network = learners["network"]
    weights = network.snapshot().arrays["weights"].tolist()
    logits = stage.page.evaluate(
        """async ([modules, sizes, weights, points]) => {
            const { Mlp } = await import(`${modules}mlp.js`);
            const mlp = new Mlp(sizes, "tanh", Float32Array.from(weights));
            return points.map(([x, y]) => mlp.logit(x, y));
        }""",
        [modules, list(network.sizes), weights, points.tolist()],
    )
    of_a, of_b = network.log_prob(points).T
    np.testing.assert_allclose(logits, of_a - of_b, atol=1e-4, rtol=1e-5)
    mixture = learners["mixture"]
    rows = mixture.snapshot().arrays["components"]
    joint = stage.page.evaluate(
        """async ([modules, rows, prior, points]) => {
            const { Joint } = await import(`${modules}mixture.js`);
            const joint = new Joint(Float32Array.from(rows), prior);
            return points.map(([x, y]) => [joint.logJoint(0, x, y), joint.logJoint(1, x, y)]);
        }""",
        [modules, rows.ravel().tolist(), mixture.prior.tolist(), points.tolist()],
    )
    near = mixture.log_prob(points) > -30
    np.testing.assert_allclose(np.array(joint)[near], mixture.log_prob(points)[near], atol=1e-4)


def test_the_pointer_reads_exact_values(stage, learners):
    stage.page.mouse.move(*stage.place("conditional", *POINT))
    readout = stage.panel("conditional").locator(".readout")
    expect(readout).to_be_visible()
    expect(readout).to_have_text(re.compile(r"%.*%", re.DOTALL))
    learned, truth = re.findall(r"[\d.]+\s*%", readout.inner_text())[:2]
    at = np.array([POINT])
    assert percent(learned) == pytest.approx(chance_of_a(learners["network"].log_prob(at)), abs=0.006)
    assert percent(truth) == pytest.approx(exact.posterior(worlds.get("moons"), at)[0, 0], abs=0.006)
    stage.page.mouse.move(*AWAY)
    expect(readout).to_be_hidden()


def test_bayes_rule_is_worked_with_numbers_for_both_models_and_the_truth(stage, learners):
    rows = stage.page.locator(".ask tbody tr")
    expect(rows).to_have_count(3)
    at = np.array([POINT])
    world = worlds.get("moons")
    wanted = [chance_of_a(learner.log_prob(at)) for learner in (learners["network"], learners["mixture"])]
    wanted.append(exact.posterior(world, at)[0, 0])
    for i, chance in enumerate(wanted):
        assert percent(rows.nth(i).locator(".chance-bar").inner_text()) == pytest.approx(chance, abs=0.001)
    parts = rows.nth(2).locator(".fraction > span").first.inner_text()
    density, share = (float(text) for text in parts.split(" × "))
    assert density == pytest.approx(np.exp(world.class_log_prob(at)[0, 0]), rel=0.02)
    assert share == 0.5
    usual = rows.nth(1).locator(".usual b").inner_text()
    assert float(usual) == pytest.approx(np.exp(np.logaddexp(*learners["mixture"].log_prob(at)[0])), rel=0.05)
    expect(rows.nth(0)).to_contain_text("not modelled")


def test_another_point_has_another_answer(stage):
    before = stage.page.locator(".ask tbody").inner_text()
    stage.page.mouse.click(*stage.place("joint", -1.6, 0.9))
    expect(stage.page.locator(".ask tbody")).not_to_have_text(before)
    boxes = stage.page.locator(".ask input")
    expect(stage.page).to_have_url(re.compile(r"ask=-1\.\d+%?2?C?,?0\.\d+"))
    assert [float(boxes.nth(i).input_value()) for i in (0, 1)] == pytest.approx([-1.6, 0.9], abs=0.02)
    boxes.first.fill("2.5")
    boxes.first.press("Enter")
    expect(stage.page).to_have_url(re.compile(r"ask=2\.5"))


def test_only_the_generative_side_generates(stage):
    expect(stage.panel("conditional").get_by_role("button", name=re.compile("Generate"))).to_have_count(0)
    expect(stage.panel("conditional")).to_contain_text("no density to draw from")
    before = stage.pixels("joint"), stage.pixels("conditional")
    stage.button("Generate 40").click()
    expect(stage.page).to_have_url(re.compile(r"drawn=40"))
    stage.pictured("joint", lambda now: np.abs(np.array(now) - before[0]).max() > 20)
    stage.rest()
    assert np.abs(np.array(stage.pixels("conditional")) - before[1]).max() <= 2
    stage.button("Remove the generated points").click()
    expect(stage.page).not_to_have_url(re.compile("drawn="))
    # the points are gone; how colours are mixed may differ by a level
    stage.pictured("joint", lambda now: np.abs(np.array(now) - before[0]).max() <= 2)


def test_learned_exact_and_error_each_with_number_and_floor(stage):
    cell = stage.cell("conditional")
    ends = film(PairState().specs()["conditional"]).scalars
    floor = FreshPoints(worlds.get("moons"), "conditional").perfect
    drawn = {}
    for show, number in (
        ("exact", floor.bits),
        ("error", ends["excess"][-1]),
        ("learned", ends["bits"][-1]),
    ):
        stage.button(show).click()
        expect(stage.button(show)).to_have_attribute("aria-pressed", "true")
        stage.rest()
        drawn[show] = tuple(stage.pixels("conditional"))
        assert float(cell.locator(".value").inner_text().split()[0].replace("−", "-")) == pytest.approx(
            number, abs=0.002
        )
    assert len(set(drawn.values())) == 3
    expect(cell).to_contain_text(f"perfect {floor.bits:.3f}")


def test_what_is_on_the_canvas_also_stands_in_the_page(stage):
    canvas = stage.panel("conditional").locator("canvas.base")
    expect(canvas).to_have_attribute("aria-label", re.compile(r"^Discriminative, chance of A .* frame 61 of 61, step"))
    spoken = stage.panel("conditional").locator("p.spoken")
    expect(spoken).to_have_text(re.compile(r"0\.\d+ bits per label; perfect 0\.\d+"))
    stage.button("exact").click()
    expect(canvas).to_have_attribute("aria-label", re.compile("the exact answer"))


def test_a_word_lights_up_what_it_names(stage):
    stage.page.locator("[class*='st-key-open-tab-']").get_by_text("Explain").click()
    stage.page.locator('a[href="#see-border"]').first.wait_for()
    dark = stage.pixels("conditional")
    stage.page.locator('a[href="#see-border"]').first.hover()
    expect(stage.panel("conditional").locator('.mark[data-see="border"]').first).to_have_attribute("data-lit", "")
    stage.pictured("conditional", lambda lit: lit != dark)
