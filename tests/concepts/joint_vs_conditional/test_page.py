"""The page about p(y | x) and p(x, y): what stands on it when it opens, and what each of its controls does."""

import pytest

from explorer import catalog, models, worlds
from explorer.concepts.joint_vs_conditional import controls as choices
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.page.address import write
from explorer.page.words import language
from tests.concepts.joint_vs_conditional import opening
from tests.concepts.joint_vs_conditional.opening import (
    ask,
    fold,
    knobs,
    opened,
    page_of,
    press,
    query,
    staged,
    state,
    turn,
    written,
)

KEY = "joint_vs_conditional"
FAMILIES = {"family-conditional", "family-joint"}
FIRST = FAMILIES | {"data-points", "network-layers", "network-learning_rate", "mixture-components"}
GROUPS = {
    "world": {"data-noise", "data-distance", "data-seed", "data-label_noise"},
    "model": {"network-width", "network-features", "network-activation", "start-seed"},
    "training": {f"network-{name}" for name in ("steps", "optimizer", "batch", "l1", "l2")}
    | {"mixture-steps", "mixture-covariance_prior"},
    "view": {
        f"view-{name}" for name in ("show", "drawn", "whole", "shade", "asking", "sketching", "missing", "other-prior")
    },
}
TURNS = {
    "data-points": (60, {"data.points": "60"}),
    "network-layers": (3, {"network.layers": "3"}),
    "network-learning_rate": (0.1, {"network.learning_rate": "0.1"}),
    "mixture-components": (1, {"mixture.components": "1"}),
    "data-noise": (0.2, {"data.noise": "0.2"}),
    "data-distance": (0.1, {"data.distance": "0.1"}),
    "data-label_noise": (0.2, {"data.label_noise": "0.2"}),
    "data-seed": (8, {"data.seed": "8"}),
    "network-width": (4, {"network.width": "4"}),
    "network-features": (["x1", "sinx2"], {"network.features": "x1,sinx2"}),
    "network-batch": (10, {"network.batch": "10"}),
    "network-l1": (0.01, {"network.l1": "0.01"}),
    "network-activation": ("relu", {"network.activation": "relu"}),
    "start-seed": (4, {"seed": "4"}),
    "network-steps": (300, {"network.steps": "300"}),
    "network-optimizer": ("sgd", {"network.optimizer": "sgd"}),
    "network-l2": (0.01, {"network.l2": "0.01"}),
    "mixture-steps": (20, {"mixture.steps": "20"}),
    "mixture-covariance_prior": (3.0, {"mixture.covariance_prior": "3.0"}),
    "view-show": ("error", {"show": "error"}),
    "view-drawn": (50, {"drawn": "50"}),
    "view-sketching": (True, {"pencil": "border"}),
    "view-whole": (True, {"whole": "yes"}),
    "view-shade": (True, {"shade": "yes"}),
    "view-asking": (False, {"ask": "none"}),
    "view-missing": ("x2", {"missing": "x2"}),
    "view-other-prior": (True, {"prior": "0.5"}),
}
LOOKS = GROUPS["view"]
pytestmark = pytest.mark.usefixtures("idle")


def group_of(key):
    return next((name for name, keys in GROUPS.items() if key in keys), None)


def open_at(key):
    """Return the page with the control called `key` in sight."""
    app = opened()
    return fold(app, group_of(key), opens=True) if group_of(key) else app


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_it_opens_on_finished_films_in_either_language(lang):
    app, entry = opened(lang=lang), catalog.concept(KEY)
    assert app.title[0].value == language.say(entry.heading, lang)
    assert language.say(entry.claim, lang) in written(app)
    assert language.say(entry.question, lang) in written(app)
    scene = staged(app)
    assert scene["lang"] == lang
    assert [film["status"]["state"] for film in scene["films"].values()] == ["done", "done"]
    assert [len(film["steps"]) for film in scene["films"].values()] == [61, 61]
    assert not app.warning
    assert query(app) == {}


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_a_few_knobs_are_in_sight_and_every_one_says_what_it_is(lang):
    app = opened(lang=lang)
    assert set(knobs(app)) == FIRST
    assert len(FIRST) <= 6
    captions = [caption.value for caption in app.caption]
    shown = knobs(app)
    assert all(shown[key].label == language.say(choices.TITLES[key.removeprefix("family-")], lang) for key in FAMILIES)
    for key in FIRST - FAMILIES:
        widget, (section, field) = shown[key], key.split("-")
        kind = models.config_of(section) if section in models.ON_PLANE else worlds.config_of("moons")
        about = kind.model_fields[field].json_schema_extra
        assert widget.label == language.say(about["label"], lang)
        assert language.say(about["help"], lang) in captions


@pytest.mark.parametrize("lang", language.LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_a_group_holds_its_knobs_and_opening_one_closes_the_other(group, lang):
    app = fold(opened(lang=lang), "view" if group == "world" else "world", opens=True)
    fold(app, group, opens=True)
    assert set(knobs(app)) == FIRST | GROUPS[group]
    assert [element.proto.expanded for element in app.get("expander")] == [name == group for name in GROUPS]
    assert all(widget.label for widget in knobs(app).values())
    fold(app, group, opens=False)
    assert set(knobs(app)) == FIRST
    assert not any(element.proto.expanded for element in app.get("expander"))


def test_an_open_group_stays_open_in_the_other_language():
    app = fold(opened(), "world", opens=True)
    ask(app, "to", "zh", "language_switch")
    assert set(knobs(app)) == FIRST | GROUPS["world"]
    assert [element.proto.expanded for element in app.get("expander")] == [name == "world" for name in GROUPS]


def test_every_field_has_its_knob():
    fields = {("data", field) for field in worlds.config_of(PairState().world).model_fields}
    fields |= {(spec.model, field) for spec in PairState().specs().values() for field in type(spec.config).model_fields}
    fields -= {("network", "widths")}  # the machine's own buttons choose it (tests/browser/test_machine.py)
    assert {f"{section}-{field}" for section, field in fields} <= set(TURNS)
    assert set(TURNS) == (FIRST - FAMILIES).union(*GROUPS.values())


@pytest.mark.parametrize("world", worlds.FORMULAS)
def test_every_world_shows_its_own_knobs_and_no_others(world):
    shown = knobs(fold(opened(world=world), "world", opens=True))
    wanted = {f"data-{name}" for name, field in worlds.config_of(world).model_fields.items() if field.json_schema_extra}
    assert {key for key in shown if key.startswith("data-")} == wanted


@pytest.mark.parametrize("key", TURNS)
def test_turning_a_knob_changes_page_address_and_stage(key):
    app = open_at(key)
    before, scene = state(app), staged(app)
    value, wanted = TURNS[key]
    turn(app, key, value)
    assert query(app) == wanted == write(state(app))
    assert knobs(app)[key].value == value
    assert page_of(app).history.can_undo == (key not in LOOKS)
    assert (state(app).specs() == before.specs()) == (key in LOOKS)
    after = staged(app)
    assert after["view"]["serial"] == scene["view"]["serial"] + 1
    assert after["view"]["play"] == (key not in LOOKS)
    films = [[film["key"] for film in shown["films"].values()] for shown in (scene, after)]
    assert (films[0] == films[1]) == (key in LOOKS)
    assert films[1] == [state(app).spec(model).digest() for model in SIDES]


@pytest.mark.parametrize("key", sorted(FIRST - FAMILIES))
def test_a_knob_says_its_default_when_it_is_elsewhere_and_a_double_click_takes_it_back(key):
    app = opened()
    assert not any("double click" in caption.value for caption in app.caption)
    turn(app, key, TURNS[key][0])
    assert sum("double click" in caption.value for caption in app.caption) == 1
    opening.ask(app, "knob", key, component="double-click")
    assert state(app) == PairState()
    assert query(app) == {}


@pytest.mark.parametrize("named", ["", "network", "__class__", "data-planet", 3, None, ["network-layers"], {}])
def test_a_double_click_on_anything_else_does_nothing(named):
    app = turn(opened(), "network-layers", 3)
    opening.ask(app, "knob", named, component="double-click")
    assert state(app).config("conditional").layers == 3


def test_undo_redo_and_start_over():
    app = opened()
    assert [app.button(key=key).disabled for key in ("undo", "redo", "reset")] == [True, True, True]
    turn(app, "network-layers", 3)
    turn(app, "data-points", 60)
    assert [app.button(key=key).disabled for key in ("undo", "redo", "reset")] == [False, True, False]
    press(app, "undo")
    assert query(app) == {"network.layers": "3"}
    assert knobs(app)["data-points"].value == 600
    press(app, "redo")
    assert query(app) == {"network.layers": "3", "data.points": "60"}
    press(app, "reset")
    assert (state(app), query(app)) == (PairState(), {})
    assert app.button(key="reset").disabled
    press(app, "undo")
    assert query(app) == {"network.layers": "3", "data.points": "60"}
