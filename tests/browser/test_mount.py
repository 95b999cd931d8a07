"""How Streamlit may treat the stage: call it anew, overtake a call, take its place away, hand it other bytes."""

import base64
from itertools import count

import pytest
from playwright.sync_api import expect

from explorer.bake import path_of
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES, PairView
from explorer.page.stage.scene import Shot
from explorer.runs.codec import decode
from explorer.runs.engine.watch import Watch
from explorer.stage.scene import encode
from tests.session import scene_of
from tests.speaking import speak

MOTION = "no-preference"
CALL = """async ([url, payload]) => {
    const { default: stage } = await import(url);
    let place = document.getElementById("place");
    if (!place) {
        const style = "position: fixed; inset: 0 auto auto 0; z-index: 999999; width: 900px";
        place = Object.assign(document.createElement("div"), { id: "place", style });
        document.body.append(place);
    }
    const bytes = Uint8Array.from(atob(payload), c => c.charCodeAt(0));
    window.said = [];
    const say = (...what) => window.said.push(what);
    window.endings ??= [];
    window.endings.push(stage({ data: bytes, parentElement: place, setStateValue: say, setTriggerValue: say }));
}"""
# As if nobody had called it: the place is taken away, and what it kept goes with its name.
FORGET = """() => {
    document.getElementById("place")?.remove();
    window.endings?.forEach(end => end());
    window.endings = [];
}"""
names = (f"test{n}" for n in count())


@pytest.fixture
def name():
    """A name of its own for each test's stage: a stage of another name remembers nothing."""
    return next(names)


@pytest.fixture
def payload(monkeypatch, name):
    """Return a function that makes the bytes of a scene."""
    speak(monkeypatch, "en")

    def make(**view):
        specs = PairState().specs()
        shots = {m: Shot(Watch(decode(path_of(specs[m]).read_bytes(), specs[m]), "done")) for m in SIDES}
        made = scene_of(PairState(), shots, imposed=PairView(**view), play=False) | {"instance": name}
        return base64.b64encode(encode(made)).decode()

    return make


@pytest.fixture
def call(open_page):
    """Return a function that calls the stage as Streamlit does, in a place of its own on a page without one."""
    page = open_page("joint_vs_conditional", keep=True)
    find = "() => performance.getEntriesByType('resource').map(e => e.name).find(n => n.endsWith('/stage.js'))"
    page.locator("canvas.base").first.wait_for()
    url = page.evaluate(find)

    def do(payload):
        page.evaluate(CALL, [url, payload])
        return page

    yield do
    page.evaluate(FORGET)


def counter(page, name, of):
    return page.evaluate("([name, of]) => window.__explorerStage[name][of]", [name, of])


PAINTED = """([name, mounts]) => {
    const counted = window.__explorerStage[name];
    return counted.mounts === mounts && counted.paints >= mounts;
}"""


def test_called_again_it_stays_the_same_stage(call, payload, name):
    page = call(payload(frame=3))
    call(payload(frame=3))
    expect(page.locator("#place .stage")).to_have_count(1)
    assert counter(page, name, "mounts") == 1


def test_an_overtaken_call_ends_nothing(call, payload):
    page = call(payload())
    page.evaluate("window.endings[0]()")  # what Streamlit does when newer data came while the call was on its way
    page.wait_for_timeout(100)
    expect(page.locator("#place .stage")).to_have_count(1)
    scrub = page.locator("#place .scrub")
    expect(scrub).to_have_attribute("aria-valuenow", "61")  # here is no style sheet: it waits for one
    scrub.press("Home")
    expect(scrub).to_have_attribute("aria-valuenow", "1")


def test_without_its_place_it_ends_and_leaves_nothing_behind(call, payload, name):
    page = call(payload())
    expect(page.locator("#place .scrub")).to_have_attribute("aria-valuenow", "61")
    page.evaluate("document.getElementById('place').remove(); window.endings[0]()")
    page.wait_for_timeout(100)
    paints = counter(page, name, "paints")
    page.keyboard.press("Home")
    page.wait_for_timeout(300)
    assert counter(page, name, "paints") == paints
    call(payload())  # and comes again, where it was
    expect(page.locator("#place .stage")).to_have_count(1)
    assert counter(page, name, "mounts") == 2


def test_a_place_that_goes_after_its_clean_up_leaves_nobody_behind_who_takes_keys(call, payload, name):
    """Streamlit may take a place out of the page after the clean-up, and bring another before that, or none."""
    page = call(payload())
    page.wait_for_function(PAINTED, arg=[name, 1])
    page.locator(".stage").evaluate_all("all => all.forEach(stage => stage.closest('#place') || stage.remove())")
    page.evaluate("window.endings[0]()")
    page.wait_for_timeout(100)
    page.evaluate("document.getElementById('place').id = 'old'")
    call(payload())
    page.wait_for_function(PAINTED, arg=[name, 2])
    page.evaluate("document.getElementById('old').remove()")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#place .scrub")).to_have_attribute("aria-valuenow", "60")
    page.evaluate("window.endings[0]()")
    page.wait_for_timeout(100)
    page.evaluate("document.getElementById('place').remove()")
    page.keyboard.press("ArrowLeft")
    page.wait_for_timeout(300)
    assert counter(page, name, "at") == 59
    page.reload()  # others find the page with its stage


def test_bytes_that_are_no_scene_get_a_sentence(call, payload, console):
    console.allow("the stage can't read its scene")
    page = call(base64.b64encode(b"not a scene at all").decode())
    expect(page.locator("#place [role=alert]")).to_have_text("This picture could not be read. Reload the page.")
    call(payload())
    expect(page.locator("#place [role=alert]")).to_have_count(0)
    expect(page.locator("#place .stage")).to_have_count(1)
