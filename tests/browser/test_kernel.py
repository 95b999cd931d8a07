"""The stage's kernel with a page that it has never heard of: tests/sample, a film of numbers and two timelines."""

import base64
import json
from itertools import count
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from explorer.page.stage.words import KERNEL
from explorer.stage.scene import VERSION, encode
from tests.browser.test_mount import CALL, FORGET
from tests.served import ROOT

MOTION = "no-preference"
PLAIN = ROOT / "tests" / "sample" / "web"
FILES = {"js": "text/javascript", "css": "text/css"}
TOTAL, LEVELS = 9, 5
SAVE = """([instance, kind]) => new Promise((done, fail) => {
    const tell = share => share >= 1 && done(true);
    const detail = { instance, kind, name: `${instance}.${kind}`, white: true, fail, tell };
    if (document.dispatchEvent(new CustomEvent("explorer:save", { detail, cancelable: true }))) done(false);
})"""
names = (f"plain{n}" for n in count())


@pytest.fixture
def name():
    """A name of its own for each test's stage."""
    return next(names)


def block(frames, start=0, *, key, **more):
    """Return the frames `start` to `frames` of a film whose number is its frame, squared."""
    steps = np.arange(start, frames, dtype=np.int32)
    x = (steps[:, None] ** 2).astype(np.float16)
    state = "done" if frames == TOTAL else "running"
    said = {"status": {"state": state, "progress": 1, "text": ""}, "marks": [], "past": None}
    return {"key": key, "from": start, "total": TOTAL, "steps": steps, "arrays": {"x": x}, "scalars": {}} | {
        "complete": frames == TOTAL,
        **said,
        **more,
    }


def scene(name, film=None, **view):
    """Return a scene of the page for tests, as Python would send it."""
    timelines = [
        {"id": "training", "field": "frame", "total": TOTAL, "films": ["run"], "branches": True},
        {"id": "noise", "field": "level", "total": LEVELS, "films": [], "name": "Noise level"},
    ]
    return {
        "version": VERSION,
        "concept": "plain",
        "module": "/plain/page.js",
        "instance": name,
        "socket": None,
        "presets": {"chosen": None, "own": "", "list": []},
        "bare": None,
        "lang": "en",
        "words": KERNEL | {"double": "Double"},
        "view": {"serial": 1, "frame": 2, "level": None, "play": False} | view,
        "films": {"run": film or block(TOTAL, key=name)},
        "timelines": timelines,
        "panels": [],
        "own": {"unit": "m", "array": "x"},
    }


class Stage:
    """The stage of a page for tests, called as Streamlit does."""

    def __init__(self, page, url, name):
        self.page, self.url, self.name = page, url, name
        self.said = []

    def call(self, scene):
        payload = base64.b64encode(encode(scene)).decode()
        self.page.evaluate(CALL, [self.url, payload])
        return self

    def shows(self, text):
        expect(self.page.locator("#place .value")).to_have_text(text)

    def counter(self, of):
        return self.page.evaluate("([name, of]) => window.__explorerStage?.[name]?.[of]", [self.name, of])

    def hears(self, name):
        """Wait until Streamlit was told a value called `name`, and return the last one."""
        self.page.wait_for_function("name => window.said.some(([what]) => what === name)", arg=name)
        return self.page.evaluate("name => window.said.findLast(([what]) => what === name)[1]", name)

    def reports(self, **view):
        """Wait until Streamlit was told this view last."""
        last = "text => JSON.stringify(window.said.findLast(([what]) => what === 'view')?.[1]) === text"
        self.page.wait_for_function(last, arg=json.dumps(view, separators=(",", ":")))

    def bar(self, timeline):
        return self.page.locator(f"#place .timeline[data-timeline={timeline}]")


def serve(route):
    """Answer for the module of the page for tests, and for its sheet, wherever they are looked for."""
    kind = Path(route.request.url).suffix[1:]
    route.fulfill(path=PLAIN / f"page.{kind}", content_type=FILES[kind])


@pytest.fixture
def beside(open_page, name):
    """A stage of its own, on a page where the first concept's stage stands too."""
    page = open_page("joint_vs_conditional", keep=True)
    page.locator("canvas.base").first.wait_for()
    find = "() => performance.getEntriesByType('resource').map(e => e.name).find(n => n.endsWith('/stage.js'))"
    page.route("**/plain/**", serve)
    yield Stage(page, page.evaluate(find), name)
    page.evaluate(FORGET)
    page.unroute("**/plain/**")


@pytest.fixture(scope="module")
def address(sights):
    """Where the stage's modules are, once a page has shown a stage."""
    page = sights("joint_vs_conditional")
    page.locator("canvas.base").first.wait_for()
    find = "() => performance.getEntriesByType('resource').map(e => e.name).find(n => n.endsWith('/stage.js'))"
    return page.evaluate(find)


@pytest.fixture
def stage(new_context, address, server, name):
    """A stage alone in a document of the same server, with its sheet."""
    page = new_context(viewport={"width": 1000, "height": 800}).new_page()
    page.route("**/plain/**", serve)
    page.goto(f"{server.url}/_stcore/health")
    page.evaluate(
        """href => document.head.append(Object.assign(document.createElement("link"), {rel: "stylesheet", href}))""",
        address.replace(".js", ".css"),
    )
    return Stage(page, address, name)


def test_a_dozen_lines_are_a_page(stage, name):
    stage.call(scene(name))
    stage.shows("4.00 at level 4.0, times 1")
    bars = stage.page.locator("#place .timeline")
    assert bars.evaluate_all("all => all.map(bar => bar.dataset.timeline)") == ["noise", "training"]
    expect(stage.page.get_by_role("group", name="Noise level")).to_have_count(1)
    expect(stage.bar("noise").get_by_role("slider")).to_have_attribute("aria-label", "Noise level")
    expect(stage.bar("noise").get_by_role("slider")).to_have_attribute("aria-valuetext", "frame 5 of 5, ")
    expect(stage.bar("training").get_by_role("slider")).to_have_attribute("aria-valuetext", "frame 3 of 9, step 2")
    expect(stage.bar("training").get_by_role("button", name="Branch here")).to_have_count(1)
    expect(stage.bar("noise").get_by_role("button", name="Branch here")).to_have_count(0)
    timelines = stage.counter("timelines")
    assert {part: pace["at"] for part, pace in timelines.items()} == {"training": 2, "noise": LEVELS - 1}
    assert stage.counter("at") == 2
    assert stage.counter("have") == {"run": TOTAL}


def test_keys_reach_the_timeline_used_last_and_what_one_rests_on_is_reported(stage, name):
    stage.call(scene(name, factor=1.25))
    stage.shows("4.00 at level 4.0, times 1.25")
    stage.page.locator("#place .value").click()
    stage.page.keyboard.press("ArrowRight")
    stage.shows("9.00 at level 4.0, times 1.25")  # the first by default
    stage.bar("noise").get_by_role("button", name="One frame back").click()
    stage.page.locator("#place .value").click()
    stage.page.keyboard.press("ArrowLeft")
    stage.shows("9.00 at level 2.0, times 1.25")
    stage.page.keyboard.press("d")
    stage.shows("9.00 at level 2.0, times 2.5")
    stage.reports(frame=3, level=2, factor=3, serial=1)
    stage.page.keyboard.press("End")
    stage.reports(frame=3, level=None, factor=3, serial=1)


def test_each_timeline_plays_for_itself_at_its_own_speed(stage, name):
    stage.call(scene(name, frame=None, level=0, play="level"))
    stage.page.wait_for_function("name => window.__explorerStage?.[name]?.timelines.noise?.playing", arg=name)
    assert not stage.counter("playing")
    stage.page.wait_for_function("name => window.__explorerStage?.[name]?.timelines.noise.at === 4", arg=name)
    assert stage.counter("at") == TOTAL - 1
    stage.bar("training").locator("select").select_option("0.25")
    stage.bar("training").get_by_role("button", name="Play", exact=True).click()
    stage.page.wait_for_function("name => window.__explorerStage[name].at > 0.3", arg=name)
    stage.bar("training").get_by_role("button", name="Pause", exact=True).click()
    assert stage.bar("noise").locator("select").input_value() == "1"


def test_what_lies_between_frames_is_as_the_film_declares(stage, name):
    between = """([name, square]) => {
        const part = window.__explorerStage[name].at % 1;
        const shown = parseFloat(document.querySelector("#place .value").innerText);
        return part > 0.2 && part < 0.8 && Number.isInteger(Math.sqrt(shown)) === square;
    }"""
    for key, declared, square in ((f"{name} a", {}, False), (f"{name} b", {"interpolation": {"x": "step"}}, True)):
        stage.call(scene(name, block(TOTAL, key=key, **declared), frame=0, play=True, serial=3 if declared else 2))
        stage.bar("training").locator("select").select_option("0.25")
        stage.page.wait_for_function(between, arg=[name, square])


def test_pieces_are_acknowledged_and_a_gap_says_where_to_begin(stage, name):
    stage.call(scene(name, block(3, key=name)))
    assert stage.hears("have") == {name: 3}
    stage.call(scene(name, block(7, 5, key=name)))
    assert stage.hears("have") == {name: 3}
    assert stage.counter("have") == {"run": 3}
    stage.call(scene(name, block(7, 3, key=name)))
    assert stage.hears("have") == {name: 7}
    stage.call(scene(name, block(TOTAL, key=name)))
    assert not stage.page.evaluate("window.said.some(([what]) => what === 'have')"), "whole: nothing to say"
    assert stage.counter("have") == {"run": TOTAL}
    assert stage.counter("mounts") == 1


def test_scenes_that_come_before_the_module_are_not_lost_and_the_newest_is_shown(stage, name):
    held = []
    stage.page.route("**/late/page.js", lambda route: held.append(route))
    late = {"module": "/plain/late/page.js"}
    stage.call(scene(name, block(2, key=name), frame=0) | late)
    stage.call(scene(name, block(5, 2, key=name), frame=4, serial=2) | late)
    stage.page.wait_for_timeout(200)
    assert stage.counter("mounts") is None
    assert len(held) == 1
    serve(held[0])
    stage.shows("16.00 at level 4.0, times 1")
    assert stage.counter("have") == {"run": 5}, "no frame was lost on the way"
    assert stage.counter("mounts") == 1


def test_a_module_that_cannot_be_had_gets_a_sentence_and_another_try(stage, name, console):
    console.allow("the stage can't read its scene")
    console.allow("Failed to load resource")
    sentence = stage.page.locator("#place [role=alert]")
    stage.page.route("**/gone/page.js", lambda route: route.abort())
    stage.call(scene(name) | {"module": "/plain/gone/page.js"})
    expect(sentence).to_have_text("This picture could not be read. Reload the page.")
    for bad in ({"module": "https://elsewhere.example/page.js"}, {"own": {}}):
        stage.call(scene(name) | bad)
        expect(sentence).to_have_count(1)
    stage.call(scene(name))
    stage.shows("4.00 at level 4.0, times 1")
    expect(sentence).to_have_count(0)


def test_each_stage_is_saved_by_its_name_whichever_came_last(beside, name):
    beside.call(scene(name))
    beside.shows("4.00 at level 4.0, times 1")
    sizes = {}
    for instance in (name, "joint_vs_conditional", name):
        with beside.page.expect_download() as download:
            assert beside.page.evaluate(SAVE, [instance, "png"])
        assert download.value.suggested_filename == f"{instance}.png"
        sizes[instance] = Image.open(download.value.path()).size
    assert sizes[name][0] == 2 * (464 + 40)
    assert sizes["joint_vs_conditional"][0] == 2 * (2 * 464 + 24 + 40)
    assert beside.page.evaluate(SAVE, ["nobody", "png"]) is False
    with beside.page.expect_download() as download:
        assert beside.page.evaluate(SAVE, [name, "gif"])
    assert Image.open(download.value.path()).n_frames == TOTAL


def test_another_language_builds_the_page_anew_and_keeps_what_was_looked_at(stage, name):
    stage.call(scene(name))
    stage.shows("4.00 at level 4.0, times 1")
    stage.bar("training").get_by_role("button", name="One frame forward").click()
    stage.call(scene(name) | {"lang": "de", "words": KERNEL | {"double": "Double", "play": "Los"}})
    stage.shows("9.00 at level 4.0, times 1")
    expect(stage.bar("training").get_by_role("button", name="Los")).to_have_count(1)
    assert stage.counter("mounts") == 2
    expect(stage.page.locator("#place .stage")).to_have_count(1)
