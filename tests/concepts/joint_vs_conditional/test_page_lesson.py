"""Lessons on the page: made in the Share tab, presented stop by stop, carried by the address, left again."""

import json

import pytest

from explorer.concepts.joint_vs_conditional import CONCEPT
from explorer.concepts.joint_vs_conditional.presets import PRESETS
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.page.address import write
from explorer.page.frame.lesson_bar import BAR
from explorer.page.lesson.lesson import Lesson, Stop
from explorer.page.lesson.shipped import shipped
from explorer.page.lesson.text import file_text, link_text
from explorer.page.tabs.lesson_stops import MOST_ACTS, STOPS
from explorer.page.words.language import LANGUAGES
from tests.concepts.joint_vs_conditional.opening import (
    addressed,
    ask,
    opened,
    page_of,
    press,
    query,
    report,
    staged,
    state,
    turn,
)
from tests.opening import _component, sound, went

pytestmark = pytest.mark.usefixtures("idle")
BLOBS = PairState(world="blobs", data={"points": 60})
OWN = Lesson((Stop("One", PairState()), Stop("Two", BLOBS, "A note"), Stop("Three", PRESETS["few"].state)), "Mine")
SIX = "six_stops"
VIEWS = list(CONCEPT.lessons[SIX].values())


def player(app):
    return page_of(app).player


def bar(app):
    """Return what the bar shows, None where no lesson is open."""
    found = [e.proto for e in app.get("bidi_component") if e.proto.id.endswith(f"-{BAR}")]
    return json.loads(found[0].json) if found else None


def step(app, to):
    return ask(app, "go", {"to": to}, BAR)


def act(app, name, **more):
    return told(app, {"edition": player(app).edition, "act": name, **more})


def told(app, *acts):
    """Have the list tell what was done to it and not heard of yet."""
    return ask(app, "act", {"acts": list(acts)}, STOPS)


def titles(app):
    return [stop["title"] for stop in json.loads(_component(app, STOPS).json)["stops"]]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_link_opens_a_stop_in_the_visitors_language_and_steps_go_on_from_there(lang):
    app = addressed({"lesson": SIX, "stop": "2", "lang": lang})
    assert state(app) == VIEWS[1]
    assert (bar(app)["at"], bar(app)["stops"][1]["title"]) == (1, shipped(CONCEPT, SIX, lang).stops[1].title)
    step(app, 4)
    assert (state(app), bar(app)["at"]) == (VIEWS[4], 4)
    assert query(app) == write(VIEWS[4]) | {"lesson": SIX, "stop": "5"}
    assert staged(app)["view"]["play"]
    step(app, 3)
    assert (state(app), bar(app)["at"], bar(app)["strayed"]) == (VIEWS[3], 3, False)


def test_a_reload_keeps_stop_and_view_and_so_do_both_languages():
    app = addressed(write(BLOBS) | {"lesson": SIX, "stop": "2"})
    assert (state(app), bar(app)["at"], bar(app)["strayed"]) == (BLOBS, 1, True)
    ask(app, "to", "zh", "language_switch")
    assert bar(app)["stops"][0]["title"] == shipped(CONCEPT, SIX, "zh").stops[0].title
    assert (state(app), bar(app)["at"]) == (BLOBS, 1)


def test_what_is_changed_within_a_stop_is_marked_and_the_next_key_goes_on_all_the_same():
    app = addressed({"lesson": SIX, "stop": "1"})
    report(app, frame=7)
    assert bar(app)["strayed"]
    step(app, 0)
    assert (bar(app)["strayed"], state(app)) == (False, VIEWS[0])
    turn(app, "network-layers", 3)
    assert bar(app)["strayed"]
    assert query(app)["stop"] == "1"
    step(app, 1)
    assert (bar(app)["strayed"], state(app)) == (False, VIEWS[1])
    turn(app, "open-tab", "take")
    assert not bar(app)["strayed"]


@pytest.mark.parametrize("to", [6, -1, 10**30, True, "1", None, 0.5])
def test_a_stop_that_is_not_there_changes_nothing(to):
    app = addressed({"lesson": SIX, "stop": "2"})
    step(app, to)
    assert (bar(app)["at"], state(app)) == (1, VIEWS[1])


def test_leaving_restores_what_one_had_and_the_list_one_was_making():
    app = turn(turn(opened(), "network-layers", 3), "open-tab", "lesson")
    before = state(app)
    act(app, "add", title="Mine")
    press(app, "lesson-example")
    assert (query(app)["lesson"], bar(app)["at"]) == (SIX, 0)
    step(app, 2)
    ask(app, "leave", True, BAR)
    assert (state(app), bar(app), query(app)) == (before, None, write(before))
    assert titles(app) == ["Mine"]
    assert state(press(app, "undo")) == VIEWS[2].with_view(tab="lesson")


def test_who_opened_a_link_stays_where_they_are_when_they_leave():
    app = step(addressed({"lesson": SIX, "stop": "1"}), 2)
    ask(app, "leave", True, BAR)
    assert (bar(app), query(app)) == (None, write(VIEWS[2]))


def test_a_list_is_made_changed_and_taken_back():
    app = opened(tab="lesson")
    act(app, "add", title="")  # called as its preset is
    turn(app, "preset", "one")
    act(app, "add", title="  Two \n stops ")
    assert titles(app) == ["The same border", "Two stops"]
    act(app, "move", at=1, to=0)
    act(app, "note", at=0, note="Look <b>here</b>")
    act(app, "rename", at=1, title="Last")
    act(app, "title", title="Both")
    assert titles(app) == ["Two stops", "Last"]
    assert player(app).mine.stops[0] == Stop("Two stops", PRESETS["one"].state, "Look <b>here</b>")
    act(app, "go", at=1)
    assert state(app) == PairState(view={"tab": "lesson"})
    act(app, "remove", at=0)
    assert (titles(app), bar(app)["at"]) == (["Last"], 0)
    press(app, "lesson-clear")
    assert (titles(app), bar(app)) == ([], None)
    press(app, "lesson-undo")
    assert (titles(app), player(app).mine.title) == (["Last"], "Both")


def test_an_act_meant_for_another_list_or_out_of_bounds_is_left_undone():
    app = opened(tab="lesson")
    act(app, "add", title="One")
    edition = player(app).edition
    for bad in ({"act": "remove", "at": 5}, {"act": "move", "at": 0, "to": 9}, {"act": "rename", "at": 0, "title": 7}):
        told(app, {"edition": edition, **bad})
    told(app, {"edition": edition - 1, "act": "remove", "at": 0})
    told(app, ["remove"])
    assert titles(app) == ["One"]


def test_the_list_outlives_a_reload_by_what_the_browser_kept():
    app = opened(tab="lesson")
    told(app, {"edition": 0, "act": "keep", "text": file_text(OWN)})
    assert player(app).mine == OWN
    act(app, "remove", at=0)
    told(app, {"edition": 0, "act": "keep", "text": file_text(OWN)})  # said twice
    assert titles(app) == ["Two", "Three"]


def test_the_list_that_the_browser_kept_leaves_an_open_example_open():
    app = addressed({"lesson": SIX, "stop": "3", "tab": "lesson"})
    told(app, {"edition": 0, "act": "keep", "text": file_text(OWN)})
    assert (bar(app)["at"], len(titles(app)), player(app).mine) == (2, 6, OWN)
    ask(app, "leave", True, BAR)
    assert titles(app) == [stop.title for stop in OWN.stops]


def test_what_is_told_twice_is_done_once():
    app = opened(tab="lesson")
    for _time in range(2):
        told(app, {"edition": 0, "once": 0.5, "act": "add", "title": "One"})
    told(app, {"edition": 0, "once": 0.6, "act": "add", "title": "Two"})
    assert titles(app) == ["One", "Two"]


def test_what_was_typed_when_a_button_was_pressed_is_kept_and_the_press_counts():
    app = opened(tab="lesson")
    for title in ("One", "Two"):
        act(app, "add", title=title)
    edition = player(app).edition
    renamed = {"edition": edition, "once": 0.1, "act": "rename", "at": 1, "title": "Second"}
    told(app, renamed, {"edition": edition, "once": 0.2, "act": "add", "title": "Three"})
    assert titles(app) == ["One", "Second", "Three"]
    noted = {"edition": edition, "once": 0.3, "act": "note", "at": 2, "note": "Look"}
    told(app, renamed, noted, {"edition": edition, "once": 0.4, "act": "move", "at": 2, "to": 0})
    assert titles(app) == ["Three", "One", "Second"]
    assert player(app).mine.stops[0].note == "Look"
    told(app, {"edition": edition, "once": 0.5, "act": "remove", "at": 0})  # meant for the list before the move
    assert titles(app) == ["Three", "One", "Second"]


def test_no_more_is_done_at_once_than_a_visitor_could():
    app = told(opened(tab="lesson"), *({"once": i / 100, "act": "add", "title": f"{i}"} for i in range(MOST_ACTS + 9)))
    assert len(titles(app)) == MOST_ACTS


def test_a_view_that_no_address_restores_is_not_taken_up_and_that_is_said(monkeypatch):
    app = opened(tab="lesson")
    act(app, "add", title="One")
    monkeypatch.setattr("explorer.page.tabs.lesson_stops.travels", lambda state: False)
    for name in ({"act": "add", "title": "Two"}, {"act": "retake", "at": 0}):
        told(app, {"edition": player(app).edition, **name})
        assert "an upload stays with its owner" in app.warning[0].value
        assert titles(app) == ["One"]


def test_a_file_is_opened_and_a_broken_one_leaves_the_list():
    app = opened(tab="lesson")
    act(app, "file", text=file_text(OWN), big=False)
    assert player(app).mine == OWN
    act(app, "file", text="{", big=False)
    assert "can’t be read" in app.warning[0].value
    act(app, "file", text="", big=True)
    assert "too large" in app.warning[0].value
    assert player(app).mine == OWN


def test_ones_own_lesson_opens_from_its_link_and_the_link_stands_in_the_tab():
    app = addressed({"lesson": link_text(OWN), "stop": "2", "tab": "lesson"})
    assert bar(app)["at"] == 1
    assert link_text(OWN) in app.code[0].value
    assert state(step(app, 2)) == OWN.stops[2].state.with_view(tab="lesson")  # who makes it has the list before them


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("bad", ["", "none", "1.", "1.AAAA", "9.AAAA", "x" * 9000, "../../etc/passwd"])
def test_a_broken_lesson_gets_a_sentence_and_the_plain_page(bad, lang):
    app = addressed({"lesson": bad, "stop": "2", "lang": lang})
    (warning,) = app.warning
    assert any(said in warning.value for said in ("课", "lesson"))
    assert (lang == "zh") == ("课" in warning.value)
    assert (state(app), bar(app), query(app)) == (PairState(), None, {})
    assert not turn(app, "network-layers", 3).warning


@pytest.mark.parametrize("stop", ["0", "7", "-1", "x", "٣", "9" * 500])
def test_a_stop_that_the_link_makes_up_is_said_and_the_first_is_shown(stop):
    app = addressed({"lesson": SIX, "stop": stop})
    assert (bar(app)["at"], len(app.warning)) == (0, 1)


def test_back_goes_to_the_stop_before():
    app = step(addressed({"lesson": SIX, "stop": "1"}), 1)
    app.query_params["stop"] = "1"  # sent before the browser heard of the step
    assert bar(sound(app.run()))["at"] == 1
    went(app, lesson=SIX, stop="1")
    assert (bar(app)["at"], state(app)) == (0, VIEWS[0])
