"""The pencil on the page: strokes become states, drafts wait, borders are kept, links restore; junk changes nothing."""

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.worlds.plane.drawn import EXAMPLE
from explorer.worlds.plane.strokes import MAX_STROKES
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

ONE, TWO = "aAAAAf_f_", "aAAAAf_f_.Bf_AAAAf_f_f_"


def drawing(**query):
    return opened(world="drawn", pencil="world", **query)


def draws(app, text, **said):
    return ask(app, "drawn", {"pencil": "world", "sketch": None, "text": text, "undo": False} | said)


def test_a_stroke_is_a_state_that_both_models_learn_and_undo_takes_back():
    app = draws(drawing(), TWO)
    assert state(app) == PairState(world="drawn", data={"strokes": TWO}).with_view(pencil="world")
    assert query(app) == {"world": "drawn", "data.strokes": TWO, "pencil": "world"}
    scene = staged(app)
    assert scene["own"]["drawing"] == {"text": TWO, "noise": 0.14}
    assert [film["key"] for film in scene["films"].values()] == [s.digest() for s in state(app).specs().values()]
    press(app, "undo")
    assert staged(app)["own"]["drawing"]["text"] == EXAMPLE
    assert query(app) == {"world": "drawn", "pencil": "world"}


def test_the_pencils_own_undo_goes_back_in_the_same_history():
    app = draws(draws(drawing(), TWO), f"{TWO}.{ONE}")
    draws(app, TWO, undo=True)
    assert state(app).data.strokes == TWO
    assert page_of(app).history.can_redo
    press(app, "redo")
    assert state(app).data.strokes == f"{TWO}.{ONE}"


def test_a_link_has_no_history_and_its_strokes_are_taken_back_all_the_same():
    app = draws(drawing(data__strokes=f"{TWO}.{ONE}"), TWO, undo=True)
    assert state(app).data.strokes == TWO
    assert page_of(app).history.can_undo


def test_with_one_class_the_models_keep_what_they_learned_and_the_draft_is_kept():
    app = drawing()
    before = staged(app)
    for text in ("", ONE):
        draws(app, text)
        assert state(app).view.draft == text
        assert query(app) == {"world": "drawn", "pencil": "world", "draft": text}
        assert [f["key"] for f in staged(app)["films"].values()] == [f["key"] for f in before["films"].values()]
        assert staged(app)["view"]["draft"] == text
    again = opened(**query(app))
    assert state(again) == state(app)
    draws(app, TWO)
    assert (state(app).view.draft, state(app).data.strokes) == (None, TWO)
    press(app, "undo")
    assert state(app).view.draft == ONE


def test_what_a_stroke_overtook_is_not_trained_on(idle):
    app = draws(draws(drawing(), TWO), f"{TWO}.{ONE}")
    queued = [film["status"]["text"] for film in staged(app)["films"].values()]
    assert sorted(queued) == [f"Waiting to train: number {n} in the queue." for n in (1, 2)]
    press(app, "undo")
    assert {film["status"]["state"] for film in staged(app)["films"].values()} == {"queued"}


def test_the_pencil_is_put_away_and_taken_up_without_a_new_state():
    app = draws(drawing(), EXAMPLE, pencil=None)
    assert query(app) == {"world": "drawn"}
    assert not page_of(app).history.can_undo
    press(fold(app, "world", opens=True), "go-on-drawing")
    assert (query(app)["pencil"], staged(app)["view"]["pencil"]) == ("world", "world")


def test_the_gallery_shows_the_drawing_and_leads_back_to_it():
    app = fold(draws(drawing(), TWO), "world", opens=True)
    tile = next(choice for choice in pictured(app)["choices"] if choice["name"] == "drawn")
    ask(app, "world", "blobs", component="world")
    assert query(app) == {"world": "blobs"}
    assert staged(app)["own"]["drawing"] is None
    assert next(choice for choice in pictured(app)["choices"] if choice["name"] == "drawn") == tile
    ask(app, "world", "drawn", component="world")
    assert query(app) == {"world": "drawn", "data.strokes": TWO, "pencil": "world"}


def test_a_sketched_border_is_kept_in_the_link_and_trains_nothing():
    app = turn(fold(opened(), "view", opens=True), "view-sketching", True)
    assert staged(app)["view"]["pencil"] == "border"
    serial = page_of(app).serial
    ask(app, "drawn", {"pencil": "border", "sketch": "AAAAf_f_", "text": None})
    assert query(app) == {"pencil": "border", "sketch": "AAAAf_f_"}
    assert state(app).specs() == PairState().specs()
    assert (page_of(app).serial, page_of(app).history.can_undo) == (serial, False)
    ask(app, "drawn", {"pencil": None, "sketch": None, "text": None})
    assert query(app) == {}


@pytest.mark.parametrize(
    "said",
    [
        None,
        [],
        {},
        {"text": 3},
        {"text": "<script>"},
        {"text": ".".join(["aAAAA"] * (MAX_STROKES + 1))},
        {"text": f"{TWO}.", "undo": True},
        {"pencil": "crayon"},
        {"pencil": ["world"]},
        {"sketch": "AAAA"},
        {"sketch": 7},
        {"sketch": "A" * 10_000},
        {"text": None, "undo": True},
    ],
    ids=str,
)
def test_what_no_pencil_can_mean_is_left_undone(said):
    app = drawing()
    before = state(app)
    ask(app, "drawn", said)
    assert state(app) == before
    assert not page_of(app).history.can_undo


def test_in_another_world_nothing_is_drawn():
    app = draws(opened(), TWO, pencil=None)
    assert state(app) == PairState()


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_broken_drawing_gets_a_sentence_and_the_example(lang):
    app = opened(world="drawn", data__strokes="aAAAA", lang=lang)
    assert state(app) == PairState(world="drawn")
    assert len(app.warning) == 1
    assert "aAAAA" not in app.warning[0].value
