"""What every page of the catalog owes whoever turns its controls: each page's own `PANEL` says which there are."""

from importlib import import_module

import pytest

from explorer import catalog
from explorer.concepts import concept
from explorer.page.address import write
from explorer.page.words import language
from tests.opening import addressed, ask, fold, knobs, page_of, press, query, staged, state, turn, written

PANELS = {entry.key: import_module(f"tests.concepts.{entry.key}.panel").PANEL for entry in catalog.CONCEPTS}
MOST = 6  # controls that are in sight
pages = pytest.mark.parametrize("key", PANELS)
languages = pytest.mark.parametrize("lang", language.LANGUAGES)
groups = pytest.mark.parametrize(("key", "group"), [(key, group) for key in PANELS for group in PANELS[key].groups])
turns = pytest.mark.parametrize(("key", "name"), [(key, name) for key in PANELS for name in PANELS[key].turns])
pytestmark = pytest.mark.usefixtures("idle")


def opened(key, **looks):
    return addressed(key, looks)


def plain(key):
    return concept(key).state()


def fields(key):
    """Return what says of each knob of a page's configs what it is, by the control's name."""
    return {
        f"{section}-{name}": field.json_schema_extra
        for section, config in plain(key).sections().items()
        for name, field in type(config).model_fields.items()
        if field.json_schema_extra
    }


def in_sight(key):
    """Return the knobs of configs that are in sight, in a fixed order."""
    return sorted(PANELS[key].first & set(fields(key)))


def unfolded(app):
    return [element.proto.expanded for element in app.get("expander")]


def double_clickable(app):
    return sum("double click" in caption.value for caption in app.caption)


@pages
@languages
def test_a_page_opens_on_finished_films_in_either_language(key, lang):
    app, entry = opened(key, lang=lang), catalog.concept(key)
    assert app.title[0].value == language.say(entry.heading, lang)
    assert language.say(entry.claim, lang) in written(app)
    assert language.say(entry.question, lang) in written(app)
    scene = staged(app)
    assert scene["lang"] == lang
    assert {film: made["key"] for film, made in scene["films"].items()} == {
        film: spec.digest() for film, spec in plain(key).specs().items()
    }
    assert {made["status"]["state"] for made in scene["films"].values()} == {"done"}
    assert max(len(made["steps"]) for made in scene["films"].values()) == plain(key).frames()
    assert not app.warning
    assert query(app) == {}


@pages
@languages
def test_a_few_controls_are_in_sight_and_every_one_says_what_it_is(key, lang):
    app = opened(key, lang=lang)
    shown, captions = knobs(app), [caption.value for caption in app.caption]
    assert set(shown) == PANELS[key].first
    assert len(shown) <= MOST
    assert all(widget.label for widget in shown.values())
    for name in in_sight(key):
        about = fields(key)[name]
        assert shown[name].label == language.say(about["label"], lang)
        assert language.say(about["help"], lang) in captions


@groups
@languages
def test_a_group_holds_its_controls_and_opening_one_closes_the_other(key, group, lang):
    panel = PANELS[key]
    other = next(name for name in panel.groups if name != group)
    app = fold(opened(key, lang=lang), other, opens=True)
    fold(app, group, opens=True)
    assert set(knobs(app)) == panel.first | panel.groups[group]
    assert unfolded(app) == [name == group for name in panel.groups]
    assert all(widget.label for widget in knobs(app).values())
    fold(app, group, opens=False)
    assert set(knobs(app)) == panel.first
    assert not any(unfolded(app))


@pages
def test_an_open_group_stays_open_in_the_other_language(key):
    panel = PANELS[key]
    group = next(iter(panel.groups))
    app = fold(opened(key), group, opens=True)
    ask(app, "to", "zh", "language_switch")
    assert set(knobs(app)) == panel.first | panel.groups[group]
    assert unfolded(app) == [name == group for name in panel.groups]


@pages
def test_every_field_has_its_control_and_every_control_is_turned_here(key):
    panel = PANELS[key]
    assert set(panel.turns) == panel.first.union(*panel.groups.values())
    assert set(fields(key)) - set(panel.turns) == panel.left_out


@turns
def test_turning_a_control_changes_page_address_and_stage_and_undo_takes_it_back(key, name):
    panel = PANELS[key]
    group = panel.group_of(name)
    app = fold(opened(key), group, opens=True) if group else opened(key)
    scene, looks = staged(app), group in panel.looks
    value, wanted = panel.turns[name]
    turn(app, name, value)
    assert query(app) == wanted == write(state(app))
    assert knobs(app)[name].value == value
    after, films = staged(app), {film: spec.digest() for film, spec in state(app).specs().items()}
    assert after["view"]["serial"] == scene["view"]["serial"] + 1
    assert after["view"]["play"] is not looks
    assert {film: made["key"] for film, made in after["films"].items()} == films
    assert (films == {film: made["key"] for film, made in scene["films"].items()}) is looks
    assert page_of(app).history.can_undo is not looks
    if looks:
        return
    press(app, "undo")
    assert (state(app), query(app)) == (plain(key), {})
    press(app, "redo")
    assert query(app) == wanted


@pytest.mark.parametrize(("key", "name"), [(key, name) for key in PANELS for name in in_sight(key)])
def test_a_knob_says_its_default_when_it_is_elsewhere_and_a_double_click_takes_it_back(key, name):
    app = opened(key)
    assert double_clickable(app) == 0
    turn(app, name, PANELS[key].turns[name][0])
    assert double_clickable(app) == 1
    ask(app, "knob", name, component="double-click")
    assert (state(app), query(app)) == (plain(key), {})


@pages
def test_a_double_click_on_anything_else_does_nothing(key):
    name = in_sight(key)[0]
    value, wanted = PANELS[key].turns[name]
    app = turn(opened(key), name, value)
    for other in ("", name.split("-")[0], "__class__", "data-planet", 3, None, [name], {}):
        ask(app, "knob", other, component="double-click")
        assert query(app) == wanted


@pages
def test_undo_redo_and_start_over(key):
    first, second = in_sight(key)[:2]
    (a, one), (b, two) = (PANELS[key].turns[name] for name in (first, second))
    app = opened(key)
    before = knobs(app)[second].value
    assert [app.button(key=name).disabled for name in ("undo", "redo", "reset")] == [True, True, True]
    turn(app, first, a)
    turn(app, second, b)
    assert [app.button(key=name).disabled for name in ("undo", "redo", "reset")] == [False, True, False]
    press(app, "undo")
    assert query(app) == one
    assert knobs(app)[second].value == before
    press(app, "redo")
    assert query(app) == one | two
    press(app, "reset")
    assert (state(app), query(app)) == (plain(key), {})
    assert app.button(key="reset").disabled
    press(app, "undo")
    assert query(app) == one | two


@pytest.mark.parametrize(("key", "preset"), [(key, preset) for key in PANELS for preset in concept(key).presets])
def test_a_preset_goes_there_and_its_button_is_marked_where_it_has_one(key, preset):
    own = concept(key)
    wanted = own.presets[preset].state
    app = turn(opened(key), "preset", preset)
    assert (state(app), query(app)) == (wanted, write(wanted))
    alike = own.matching(wanted)  # the first whose films these are
    assert staged(app)["presets"]["chosen"] == (alike if alike in own.pills else None)
