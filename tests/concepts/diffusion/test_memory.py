"""Copies by how many were learned from: what the tables claim, and that a known copier and a known sampler read so."""

import numpy as np
import pytest

from explorer.claims import Curve, Measured, measured
from explorer.concepts.diffusion import CONCEPT, memory
from explorer.concepts.diffusion.digits import memory as digits_memory
from explorer.concepts.diffusion.state import DiffusionState
from tests import session


@pytest.mark.parametrize(("name", "of"), [("memory", memory), ("digits_memory", digits_memory)])
def test_the_shipped_table_holds_what_the_page_says(name, of):
    found = measured("diffusion", name)
    assert found.x == of.COUNTS
    assert of.fades(found)


@pytest.mark.parametrize("of", [memory, digits_memory])
def test_negative_control_a_network_that_copies_whatever_it_learned_from_does_not_hold(of):
    n = len(of.COUNTS)
    lines = {"network": 1.0, "heart": 1.0, "exact": 0.1, "real": 0.0}
    always = tuple(Curve(name, (share,) * n, (0.0,) * n) for name, share in lines.items())
    assert not of.fades(Measured(of.COUNTS, (1.0,) * n, always, 2))


def test_a_fresh_seed_reads_by_heart_as_copies_and_the_law_as_few():
    heart, exact = (memory._copies(name, 16, 7) for name in ("heart", "exact"))
    assert heart > 0.95
    assert exact < 0.3


@pytest.mark.slow
def test_a_network_copies_four_points_and_not_hundreds():
    few, many = (memory._copies("network", n, 7) for n in (4, 256))
    assert few > 0.6
    assert many < 0.25


def test_other_numbers_of_points_are_learned_from_and_undone():
    page = session.page(DiffusionState(), concept=CONCEPT)
    CONCEPT.on_event(page, "points", 64)
    assert (page.state.data.points, page.rerun) == (64, True)
    page.undo()
    assert page.state == DiffusionState()


@pytest.mark.parametrize("asked", [None, "64", 64.0, True, [], {}, 0, 9, 1001, 10**30, float("nan")], ids=str)
@pytest.mark.parametrize("world", ["ring", "iris", "mnist"])
def test_what_makes_no_sense_changes_nothing(asked, world):
    state = DiffusionState().with_world(world)
    page = session.page(state, concept=CONCEPT)
    CONCEPT.on_event(page, "points", asked)
    assert page.state == state


def test_real_data_and_digits_have_as_many_as_they_have():
    for world in ("iris", "mnist"):
        state = DiffusionState().with_world(world)
        page = session.page(state, concept=CONCEPT)
        CONCEPT.on_event(page, "points", 64)
        assert page.state == state


def test_points_are_drawn_anew_for_each_number_and_seed():
    world = memory.plane.source(memory.WORLD)
    drawn = [world.sample(16, np.random.default_rng([seed, 16])).x for seed in (91, 92)]
    assert not np.array_equal(*drawn)
