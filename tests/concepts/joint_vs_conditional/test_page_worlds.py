"""The gallery of worlds on the page: what it shows, and that a choice in it changes the page and nothing else does."""

import pytest

from explorer import worlds
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.words import language
from explorer.plane.world import REAL, WORLDS
from tests.concepts.joint_vs_conditional.opening import (
    ask,
    fold,
    opened,
    page_of,
    pictured,
    press,
    query,
    staged,
    state,
    turn,
)

pytestmark = pytest.mark.usefixtures("idle")


def with_pictures(**query):
    return fold(opened(**query), "world", opens=True)


def choose(app, name):
    return ask(app, "world", name, component="world")


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_every_world_is_there_in_words_and_points(lang):
    shown = pictured(with_pictures(lang=lang))
    formulas = [name for name in worlds.FORMULAS if name != "drawn"]
    names = [*formulas, *REAL, "drawn"]
    assert [choice["name"] for choice in shown["choices"]] == names
    assert [choice["title"] for choice in shown["choices"]] == [language.say(WORLDS[n], lang) for n in names]
    assert [group["names"] for group in shown["groups"]] == [formulas, list(REAL), ["drawn"]]
    headings = ("Formulas", "Real data", "Yours")
    assert [group["title"] for group in shown["groups"]] == [language.say(text, lang) for text in headings]
    assert shown["label"] == language.say("Where the data come from", lang)
    assert shown["chosen"] == PairState().world
    assert all(len(choice["xy"]) == 2 * len(choice["labels"]) for choice in shown["choices"])


@pytest.mark.parametrize("name", [name for name in (*worlds.FORMULAS, *REAL) if name != PairState().world])
def test_a_choice_changes_page_address_stage_and_gallery(name):
    app = choose(with_pictures(), name)
    pencil = {"pencil": "world"} if name == "drawn" else {}
    assert state(app) == PairState().with_world(name).with_view(**pencil)
    assert query(app) == {"world": name} | pencil
    assert pictured(app)["chosen"] == name
    assert staged(app)["view"]["play"]
    press(app, "undo")
    assert (state(app), pictured(app)["chosen"]) == (PairState(), PairState().world)


@pytest.mark.parametrize(
    "name", ["mars", "", "table", "../moons", "__class__", "Blobs", 3, None, ["blobs"], {"blobs": 1}]
)
def test_a_foreign_name_changes_nothing(name):
    app = choose(with_pictures(), name)
    assert state(app) == PairState()
    assert not page_of(app).history.can_undo


def test_the_world_that_is_there_already_keeps_its_knobs():
    app = turn(with_pictures(world="xor"), "data-noise", 0.5)
    choose(app, "xor")
    assert query(app) == {"world": "xor", "data.noise": "0.5"}


def test_links_and_presets_are_followed():
    app = with_pictures(world="spirals")
    assert pictured(app)["chosen"] == "spirals"
    turn(app, "preset", "few")
    assert pictured(app)["chosen"] == state(app).world == "moons"
