"""Links into the page about p(y | x) and p(x, y), good ones and hostile ones, and the browser's back and forward."""

import pytest
from streamlit.testing.v1 import AppTest

from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import parse, write
from explorer.page.notices import MOST, complaint_sentences
from explorer.page.words.language import LANGUAGES
from tests.concepts.joint_vs_conditional.opening import (
    addressed,
    fold,
    knobs,
    opened,
    press,
    query,
    staged,
    state,
    turn,
    written,
)
from tests.opening import ENTRY, ask, sound, went
from tests.speaking import speak

PAGE = "pages/joint_vs_conditional.py"
pytestmark = pytest.mark.usefixtures("idle")

DEEP = PairState(world="blobs", data={"points": 60}, network={"layers": 1}, seed=9).with_branch(
    "conditional", 20, "learning_rate", 0.1
)
DEEP = DEEP.with_view(frame=30, show="error", ask=(-0.5, 1.25), drawn=40, panel="conditional", tab="try")
DEEP = DEEP.with_view(whole=True, shade=True, prior=0.2, missing="x1")
HOSTILE = {
    "markup": {"network.layers": "<script>alert(1)</script>", "<b>Zq</b>": "1"},
    "numbers": {"data.points": "1e400", "seed": "-1", "frame": "199", "ask": "nan,inf", "drawn": "9" * 100},
    "branches": {"network.branch": "8:learning_rate:0.1", "mixture.branch": "30:__class__:1"},
    "names": {"world": "../../etc/passwd", "show": "{0.__class__}", "panel": "None", "tab": "share;drop"},
    "crowd": {f"Zq{i}": "x" * 500 for i in range(60)},
    "empty": {"world": "", "ask": "", "network.learning_rate": ""},
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_link_opens_the_page_that_it_names(lang):
    app = addressed(write(DEEP) | {"lang": lang})
    assert state(app) == DEEP
    assert query(app) == write(DEEP)
    assert app.query_params["lang"] == lang
    assert not app.warning
    view = staged(app)["view"]
    assert (view["frame"], view["show"], view["ask"], view["play"]) == (30, "error", [-0.5, 1.25], False)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("bad", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_link_is_answered_by_sentences(bad, lang, monkeypatch):
    app = addressed(bad | {"lang": lang})
    read, complaints = parse(PairState, bad)
    speak(monkeypatch, lang)
    said = [warning.value for warning in app.warning]
    assert said == complaint_sentences(complaints, CONCEPT)
    assert 1 <= len(said) <= MOST + 1
    assert state(app) == read == PairState()
    assert query(app) == {}
    shown = " ".join([*said, written(app), *(element.value for element in app.get("html"))])
    assert not any(echo in shown for echo in ("<script>alert", "Zq", "etc/passwd", "__class__", "drop", "9" * 20))


def test_a_bad_part_costs_only_itself_and_the_next_change_ends_the_complaint():
    app = opened(network__layers="3", data__points="lots")
    assert query(app) == {"network.layers": "3"}
    assert len(app.warning) == 1
    turn(app, "network-learning_rate", 0.1)
    assert not app.warning


def test_it_is_reached_from_the_home_page_too():
    home = AppTest.from_file(ENTRY, default_timeout=60).run()
    sound(home.switch_page(PAGE).run())
    assert set(knobs(home)) == set(knobs(opened()))


@pytest.mark.parametrize(("address", "layers"), [({}, 3), ({"network.layers": "1"}, 1)])
def test_who_comes_back_finds_the_page_as_it_was_left_unless_the_link_says_otherwise(address, layers):
    app = turn(turn(opened(), "network-learning_rate", 0.1), "network-layers", 3)
    app.query_params.clear()
    sound(app.switch_page("pages/home.py").run())
    for name, text in address.items():
        app.query_params[name] = text
    sound(app.switch_page(PAGE).run())
    assert state(app).config("conditional").layers == layers
    assert state(app).config("conditional").learning_rate == (0.01 if address else 0.1)
    assert query(app) == write(state(app))
    assert staged(app)["view"]["play"] == bool(address)
    assert state(press(app, "undo")).config("conditional").layers == (3 if address else 2)


def test_another_address_is_followed_and_can_be_undone():
    app = went(opened(), world="blobs")
    assert state(app).world == "blobs"
    assert staged(app)["view"]["play"]
    went(app, network__layers="99")
    assert state(app) == PairState()
    assert len(app.warning) == 1
    press(app, "undo")
    assert query(app) == {"world": "blobs"}


def test_an_address_that_comes_with_a_run_may_be_late_and_one_that_was_gone_to_is_followed():
    app = turn(turn(opened(), "network-layers", 3), "network-layers", 1)
    app.query_params["network.layers"] = "3"  # sent before the browser heard of the last change
    assert state(sound(app.run())).config("conditional").layers == 1
    went(app, network__layers="3")
    assert state(app).config("conditional").layers == 3
    assert query(app) == {"network.layers": "3"}


@pytest.mark.parametrize(
    "told",
    [None, 3, {}, {"query": "?seed=4"}, {"shown": True}, {"query": 3, "shown": True}, {"query": "?seed=4", "shown": 1},
     {"query": "?" + "x" * 20_000, "shown": True}],
    ids=lambda told: str(told)[:40],
)  # fmt: skip
def test_what_names_no_address_of_this_page_is_not_followed(told):
    app = turn(opened(), "network-layers", 3)
    ask(app, "went", told, "location")
    assert state(app).config("conditional").layers == 3


def test_back_to_another_language_speaks_it():
    app = went(opened(lang="zh"), lang="en", seed="4")
    assert (state(app).seed, app.session_state["language"]) == (4, "en")
    app.query_params["lang"] = "zh"  # late
    assert sound(app.run()).session_state["language"] == "en"


def test_a_preset_of_a_link_is_marked():
    app = addressed(write(PRESETS["few"].state) | {"frame": "5"})
    assert staged(app)["presets"]["chosen"] == "few"


BETWEEN = {
    "world": {"data.points": "61", "data.noise": "0.137", "data.distance": "-0.123", "data.seed": "9999"},
    "model": {"network.learning_rate": "0.05", "network.width": "16", "seed": "9999"},
    "training": {
        "network.steps": "1234",
        "network.l2": "0.5",
        "mixture.steps": "199",
        "mixture.covariance_prior": "50.0",
    },
    "view": {"drawn": "999", "frame": "7", "ask": "none"},
}


@pytest.mark.parametrize("group", BETWEEN)
def test_a_value_that_no_control_offers_is_shown_and_stays(group):
    app = fold(addressed(BETWEEN[group]), group, opens=True)
    assert query(app) == BETWEEN[group] == write(state(app))
    assert not app.warning
    for name, text in BETWEEN[group].items():
        if "." in name:
            assert str(knobs(app)[name.replace(".", "-")].value) == text
    turn(app, "mixture-components", 2)
    kept = {name: text for name, text in query(app).items() if name != "mixture.components"}
    assert kept == {name: text for name, text in BETWEEN[group].items() if name != "frame"}
