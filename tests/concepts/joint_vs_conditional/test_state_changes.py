"""What each change of the page's state keeps and what it gives up, because it no longer fits."""

import numpy as np
import pytest
from pydantic import ValidationError

from explorer import worlds
from explorer.concepts.joint_vs_conditional.state import PairState
from explorer.worlds.plane.table import pack

SEEN = {"frame": 12, "show": "error", "ask": None, "drawn": 40, "panel": "conditional", "tab": "try"}


def page():
    """Return a page that differs from the opening one in everything, branches of both models included."""
    state = PairState(
        data={"points": 60, "seed": 9, "noise": 0.2, "distance": 0.1},
        network={"layers": 1, "learning_rate": 0.03, "steps": 300},
        mixture={"components": 2, "steps": 20},
        seed=8,
        view=SEEN,
    )
    return state.with_branch("conditional", 20, "learning_rate", 0.1).with_branch("joint", 10, "covariance_prior", 1.0)


def differing(a, b):
    return {name for name in type(a).model_fields if getattr(a, name) != getattr(b, name)}


def test_a_view_changes_nothing_else():
    changed = page().with_view(frame=3, show="exact")
    assert differing(page(), changed) == {"view"}
    assert differing(page().view, changed.view) == {"frame", "show"}
    assert changed.specs() == page().specs()


def test_a_seed_changes_nothing_else():
    changed = page().with_choice("seed", 4)
    assert differing(page(), changed) == {"seed"}
    assert {spec.seed for spec in changed.specs().values()} == {4}


def test_data_change_field_by_field():
    changed = page().with_data(noise=0.3)
    assert differing(page(), changed) == {"data"}
    assert differing(page().data, changed.data) == {"noise"}
    assert changed.fit("conditional").branches == page().fit("conditional").branches != ()


def test_another_world_keeps_points_and_seed_and_takes_its_own_shape():
    changed = page().with_world("blobs")
    plain = worlds.config_of("blobs")()
    assert (changed.data.points, changed.data.seed) == (60, 9)
    assert (changed.data.noise, changed.data.distance) == (plain.noise, plain.distance)
    assert differing(page(), changed) == {"world", "data"}
    back = changed.with_world("moons")
    assert (back.data.points, back.data.seed, back.data.noise) == (60, 9, 0.3)


@pytest.mark.parametrize("change", [{"layers": 3}, {"width": 4}, {"activation": "relu"}, {"optimizer": "sgd"}])
def test_a_branch_stays_where_it_still_fits(change):
    changed = page().with_config("conditional", **change)
    assert differing(page(), changed) == {"conditional"}
    assert differing(page().config("conditional"), changed.config("conditional")) == set(change)
    assert changed.fit("conditional").branches == page().fit("conditional").branches


def test_a_branch_is_given_up_where_its_own_field_is_changed_from_the_start():
    changed = page().with_config("conditional", learning_rate=0.3)
    assert differing(page(), changed) == {"conditional"}
    assert changed.fit("conditional").branches == ()
    assert changed.in_force("network").learning_rate == 0.3
    assert page().with_config("conditional", l2=0.01).fit("conditional").branches == page().fit("conditional").branches


def test_other_steps_give_up_branches_and_frame_of_that_model_only():
    changed = page().with_config("conditional", steps=1000)
    assert differing(page(), changed) == {"conditional", "view"}
    assert changed.fit("conditional").branches == ()
    assert changed.fit("joint").branches == page().fit("joint").branches != ()
    assert differing(page().view, changed.view) == {"frame"}
    assert changed.view.frame is None


def test_fewer_steps_are_possible_from_any_frame():
    state = PairState(view={"frame": 60})
    shorter = state.with_config("conditional", steps=10).with_config("joint", steps=5)
    assert (shorter.frames(), shorter.view.frame) == (11, None)


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state.with_data(points=0),
        lambda state: state.with_data(planet=1),
        lambda state: state.with_world("mars"),
        lambda state: state.with_config("conditional", width=0),
        lambda state: state.with_config("joint", width=4),
        lambda state: state.with_choice("seed", -1),
        lambda state: state.with_view(ask=(9, 9)),
        lambda state: state.with_view(frame=61),
        lambda state: state.with_view(zoom=1),
    ],
)
def test_a_change_that_does_not_fit_is_an_error(change):
    with pytest.raises(ValidationError):
        change(PairState())


def test_a_change_leaves_what_it_came_from_as_it_was():
    before = page()
    assert (
        len({before.with_data(points=20), before.with_config("conditional", steps=1000), before.with_view(frame=2)})
        == 3
    )
    assert before == page()


def edited(world, weights, **data):
    """Return a page on `world` whose network learns on with weights set by hand, and then at another rate."""
    state = PairState(world=world, data=data).with_branch("conditional", 20, "learning_rate", 0.1)
    return state.with_branch("conditional", 30, "weights", weights).with_branch("conditional", 40, "learning_rate", 0.3)


TWO, THREE = "aAAAAf_f_.bf_AAAAf_", "aAAAAf_f_.bf_AAAAf_.cAAAA"


@pytest.mark.parametrize(
    ("state", "change", "left"),
    [
        (edited("digits", "130=1"), {"which": "01"}, 1),  # there is no weight 130 in a network of two classes
        (edited("digits", "130=1"), {"which": "01234"}, 1),  # and with five it is another weight
        (edited("digits", "130=1"), {"which": "0135"}, 3),
        (edited("drawn", "104=1", strokes=TWO), {"strokes": THREE}, 1),
        (edited("drawn", "107=1", strokes=THREE), {"strokes": TWO}, 1),
        (edited("drawn", "104=1", strokes=TWO), {"strokes": f"{TWO}.aAAAAf_AA"}, 3),
        (edited("blobs", "104=1"), {"classes": 3}, 1),
        (edited("blobs", "104=1"), {"classes": 2, "points": 60}, 3),
    ],
)
def test_weights_set_by_hand_stay_only_while_the_classes_are_as_many(state, change, left):
    changed = state.with_data(**change)
    assert changed.fit("conditional").branches == state.fit("conditional").branches[:left]
    assert {name: getattr(changed.data, name) for name in change} == change


def test_another_table_gives_up_weights_where_it_has_other_classes():
    rng = np.random.default_rng(0)
    tables = [pack(rng.normal(size=(40, 2)), np.arange(40) % classes, classes) for classes in (2, 2, 3)]
    state = edited("table", "104=1", packed=tables[0])
    assert [len(state.with_data(packed=text).fit("conditional").branches) for text in tables] == [3, 3, 1]
