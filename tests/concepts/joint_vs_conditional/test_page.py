"""The controls that only the page about p(y | x) and p(x, y) has. What each of them does is in panel.py."""

import pytest

from explorer import worlds
from explorer.concepts.joint_vs_conditional import controls as choices
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.concepts.joint_vs_conditional.view import SIDES
from explorer.page.words import language
from tests.concepts.joint_vs_conditional.opening import fold, knobs, opened, staged
from tests.concepts.joint_vs_conditional.panel import PANEL

pytestmark = pytest.mark.usefixtures("idle")


def test_both_films_are_there_from_first_to_last_frame():
    films = staged(opened())["films"]
    assert {side: len(film["steps"]) for side, film in films.items()} == dict.fromkeys(SIDES, 61)


@pytest.mark.parametrize("lang", language.LANGUAGES)
def test_the_choice_of_a_family_is_called_what_its_side_is(lang):
    shown = knobs(opened(lang=lang))
    titles = {side: shown[f"family-{side}"].label for side in SIDES}
    assert titles == {side: language.say(choices.TITLES[side], lang) for side in SIDES}


def test_every_field_has_its_knob_but_the_one_that_the_machine_turns():
    fields = {("data", field) for field in worlds.config_of(PairState().world).model_fields}
    fields |= {(spec.model, field) for spec in PairState().specs().values() for field in type(spec.config).model_fields}
    fields -= {("network", "widths")}  # the machine's own buttons choose it (tests/browser/test_machine.py)
    assert {f"{section}-{field}" for section, field in fields} <= set(PANEL.turns)


@pytest.mark.parametrize("world", worlds.FORMULAS)
def test_every_world_shows_its_own_knobs_and_no_others(world):
    shown = knobs(fold(opened(world=world), "world", opens=True))
    wanted = {f"data-{name}" for name, field in worlds.config_of(world).model_fields.items() if field.json_schema_extra}
    assert {key for key in shown if key.startswith("data-")} == wanted
