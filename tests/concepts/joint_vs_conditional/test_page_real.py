"""Real data on the page without a browser: columns and digits are chosen, tables come and go, nothing is lost."""

import pytest

from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.plane import data_set
from explorer.plane.tables import tables_of
from tests.concepts.joint_vs_conditional.opening import (
    fold,
    knobs,
    opened,
    page_of,
    pictured,
    press,
    query,
    staged,
    state,
    turn,
    written,
)
from tests.opening import sound
from tests.tables.test_tables import GOOD, KIND, X, Y, csv

pytestmark = pytest.mark.usefixtures("idle")


def at_world(**address):
    return fold(opened(**address), "world", opens=True)


def bring(app, data):
    """Do what the upload control's callback does with a file's bytes."""
    here = page_of(app)
    data_set._take(here, lambda: tables_of(here).add(data))
    return sound(app.run())


def test_columns_are_chosen_and_choosing_the_other_s_swaps_them():
    app = turn(at_world(world="iris"), "axis-0", "sepal_width")
    assert query(app) == {"world": "iris", "data.axes": "sepal_width,petal_width"}
    turn(app, "axis-1", "sepal_width")
    assert state(app).data.axes == "petal_width,sepal_width"
    assert [axis["name"] for axis in staged(app)["own"]["real"]["axes"]] == ["petal width", "sepal width"]
    press(press(app, "undo"), "undo")
    assert state(app) == PairState(world="iris")
    assert knobs(app)["axis-0"].value == "petal_length"


def test_the_column_says_how_many_rows_teach_and_that_nothing_is_exact():
    app = at_world(world="iris")
    said = "\n".join(element.value for element in app.caption)
    assert "112 rows train the models, 38 are held out" in said
    assert "fitted to all rows, those held out included" in said
    assert "that very formula" not in said
    assert "that very formula" in "\n".join(element.value for element in at_world().caption)


@pytest.mark.parametrize(("world", "name"), [("iris", "`setosa`"), ("moons", "A")])
def test_the_share_that_models_are_told_is_of_a_class_by_its_name(world, name):
    app = turn(fold(opened(world=world), "view", opens=True), "view-other-prior", True)
    assert knobs(app)["view-other-prior"].label == f"Change the share of {name}"
    assert knobs(app)["view-prior"].label == f"Share of {name} that the models are told"


def test_a_link_to_a_table_is_answered_in_words_and_opens_the_default():
    app = opened(world="table", data__points="60")
    assert state(app).world == "moons"
    assert any("only its owner has" in warning.value for warning in app.warning)


def test_a_table_is_brought_relabelled_reread_undone_and_never_in_the_address():
    app = bring(at_world(world="iris"), GOOD)
    assert state(app).world == "table"
    assert query(app) == {"world": "table"}
    assert [group["names"] for group in pictured(app)["groups"]][-1] == ["drawn", "table"]
    assert staged(app)["words"]["class_b"] == "dog"
    packed = state(app).data.packed
    turn(app, "axis-0", 1)
    assert [axis["name"] for axis in staged(app)["own"]["real"]["axes"]] == ["weight", "height"]
    press(app, "undo")
    assert state(app).data.packed == packed
    press(app, "undo")
    assert state(app) == PairState(world="iris")
    press(press(app, "redo"), "redo")
    assert [axis["name"] for axis in staged(app)["own"]["real"]["axes"]] == ["weight", "height"]
    assert not app.exception


@pytest.mark.parametrize("data", [b"", b"\x89PNG", b"a,b\n1,2\n", csv([X, [1] * 60, KIND], ["x", "**flat**", "kind"])])
def test_a_table_that_is_refused_is_told_why_and_nothing_is_lost(data):
    app = bring(at_world(world="wine"), GOOD)
    before = page_of(app).history
    bring(app, data)
    assert page_of(app).history == before
    (error,) = app.error
    assert error.value
    assert "**flat**" not in error.value.replace("`**flat**`", "")
    bring(app, csv([Y, X, KIND], ["w", "h", "kind"]))
    assert not app.error
    assert staged(app)["own"]["real"]["axes"][0]["name"] == "w"


def test_the_header_that_was_guessed_can_be_corrected():
    plain = bring(at_world(), csv([X, Y, KIND]))
    assert knobs(plain)["table-header"].value is False
    assert staged(plain)["own"]["real"]["axes"][0]["name"] == "#1"
    turn(plain, "table-header", True)
    assert tables_of(page_of(plain)).sheet(state(plain).data.packed).rows == 59


def test_exact_can_t_be_chosen_where_nobody_knows():
    app = fold(opened(world="iris"), "view", opens=True)
    assert "view-show" not in knobs(app)
    assert "nobody knows" in written(app) + "\n".join(element.value for element in app.caption)


def test_the_share_tab_says_that_a_table_stays():
    app = bring(opened(world="iris", tab="take"), GOOD)
    assert any("Data of your own can’t travel in a link" in info.value for info in app.info)
    assert any("pictures also their names" in info.value for info in app.info)
    assert not any("Data of your own" in info.value for info in opened(world="iris", tab="take").info)


def test_it_is_said_where_an_upload_lies():
    app = at_world()
    tables_of(page_of(app)).uploading = True
    said = "\n".join(element.value for element in sound(app.run()).caption)
    assert "in the server’s memory" in said
    assert "never put into a link" in said


def test_a_feature_becomes_the_label_at_one_choice():
    app = bring(at_world(), csv([[1, 2, 3] * 20, X, Y, KIND], ["a", "b", "c", "kind"]))
    turn(app, "table-label", 0)
    assert not app.error
    assert [axis["name"] for axis in staged(app)["own"]["real"]["axes"]] == ["c", "b"]


def test_the_code_tab_follows_to_real_data_from_a_part_that_didn_t_run_there():
    app = opened(tab="take")
    app.session_state["code-part"] = "bayes"
    assert "exact/bayes.py" in written(sound(app.run()))
    here = page_of(app)
    here.change(here.state.with_world("iris"))
    assert "exact/bayes.py" not in written(sound(app.run()))
