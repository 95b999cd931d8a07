"""What is measured over several starts: on which points and seeds; and tables that don't bear a claim out."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.claims import measured
from explorer.claims.measured import Curve
from explorer.concepts.diffusion import straightened
from explorer.concepts.diffusion.experiments.records import ALL
from explorer.concepts.diffusion.measurements import (
    CLAIMS,
    MEASUREMENTS,
    RING,
    SCALES,
    STEPS,
    always,
    elsewhere,
    steps_then_network,
    surer_and_farther,
)
from explorer.concepts.diffusion.presets import PRESETS
from explorer.concepts.diffusion.state import MODEL
from explorer.concepts.diffusion.view import KEY

TABLES = {"solvers": steps_then_network, "guidance": surer_and_farther, "reflow": straightened.holds}


def test_each_start_has_points_of_its_own():
    specs = [elsewhere(RING, seed).specs()[MODEL] for seed in (51, 52)]
    assert [spec.seed for spec in specs] == [51, 52]
    assert not np.array_equal(*(spec.source().data().x for spec in specs))


def test_no_start_is_one_that_a_preset_or_an_experiment_was_chosen_on():
    chosen = {of.state.seed for of in (PRESETS | ALL).values()} | {1, 2}
    assert not chosen & {seed for of in MEASUREMENTS.values() for seed in of.seeds}
    assert set(CLAIMS) == set(PRESETS) | set(ALL)


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_ships_holds_and_one_without_a_difference_does_not(name):
    found = measured(KEY, name)
    assert TABLES[name](found)
    level = tuple(np.full(len(found.x), 0.2))
    flat = replace(found, curves=tuple(Curve(curve.name, level, level) for curve in found.curves))
    assert not TABLES[name](flat)


def changed(found, name, values):
    curves = (replace(curve, mean=values) if curve.name == name else curve for curve in found.curves)
    return replace(found, curves=tuple(curves))


def test_a_network_that_is_exact_or_an_exact_denoiser_that_errs_bears_nothing_out():
    found = measured(KEY, "solvers")
    exact, euler = found.curve("exact").mean, found.curve("euler").mean
    assert not steps_then_network(changed(found, "euler", exact))
    assert not steps_then_network(changed(found, "exact", euler))
    assert len(exact) == len(STEPS)
    pushed = measured(KEY, "guidance")
    unsure = tuple(0.9 if w > 1 else 0.99 for w in SCALES)
    assert not surer_and_farther(changed(pushed, "exact_sure", unsure))
    every = measured(KEY, "presets")
    assert always(every)
    assert not always(changed(every, every.curves[0].name, (1.0, 0.0, 1.0, 1.0, 1.0)))
