"""What is measured over several starts: which trainings, on which points; and tables that don't bear a claim out."""

from dataclasses import replace

import numpy as np
import pytest

from explorer.claims.measured import Curve, Measured
from explorer.concepts.gan.experiments.records import ALL
from explorer.concepts.gan.measurements import (
    ARMS,
    BAKED,
    CLAIMS,
    FREE,
    GRID,
    GRID_ARMS,
    MEASUREMENTS,
    RING,
    always,
    arm,
    elsewhere,
    grid_cured,
    ring_cured,
    shares,
)
from explorer.concepts.gan.presets import PRESETS
from explorer.concepts.gan.readings import modes_at
from explorer.concepts.gan.state import SECTION

QUICK = RING.with_section(SECTION, steps=30, layers=1, width=14)


HELD = [3.0 if name in ("none", *FREE) else 8.0 for name in ARMS]


def found(held, quality, se=0.1):
    held = tuple(held)
    curves = (Curve("held", held, (se,) * len(held)), Curve("quality", quality, (0.01,) * len(held)))
    return Measured(tuple(map(float, range(len(held)))), (8.0,) * len(held), curves, 5)


@pytest.mark.parametrize(("state", "arms"), [(RING, ARMS), (GRID, GRID_ARMS)])
def test_each_arm_is_the_plain_training_with_one_cure(state, arms):
    plain, *cured = (arm(state, name).config.model_dump() for name in arms)
    for name, config in zip(arms[1:], cured, strict=True):
        changed = {field for field, value in config.items() if value != plain[field]}
        assert changed == ({"loss", "gradient_penalty"} if name == "wasserstein" else CHANGED.get(name, {name}))


CHANGED = {"two_scales": {"discriminator_rate"}, "least_squares": {"loss"}}


def test_each_start_has_points_of_its_own_and_all_arms_share_them():
    specs = [arm(elsewhere(RING, seed), name) for seed in (51, 52) for name in ("none", "r1")]
    assert [spec.seed for spec in specs] == [51, 51, 52, 52]
    points = [spec.source().data().x for spec in specs]
    assert np.array_equal(points[0], points[1])
    assert not np.array_equal(points[0], points[2])


def test_no_start_is_one_that_a_preset_or_an_experiment_was_chosen_on():
    chosen = {of.state.seed for of in (PRESETS | ALL).values()}
    assert not chosen & {seed for of in MEASUREMENTS.values() for seed in of.seeds}
    assert set(CLAIMS) == (set(PRESETS) | {key for key, of in ALL.items() if of.claim}) - set(BAKED)


def test_a_table_says_what_each_arm_holds_on_average():
    from explorer.runs import compute

    table = shares(QUICK, ("none", "r1"), (3, 4))
    ends = [[modes_at(compute(arm(elsewhere(QUICK, seed), name)), -1) for seed in (3, 4)] for name in ("none", "r1")]
    assert table.exact == (8.0, 8.0)
    assert table.replicates == 2
    for name in ("held", "touched", "quality"):
        assert table.curve(name).mean == pytest.approx([np.mean([getattr(m, name) for m in row]) for row in ends])


def test_a_table_without_a_difference_bears_nothing_out():
    """Negative controls: a plain one that holds all, a cure that holds no more or forges badly, one start of two."""
    good = found(HELD, [0.9] * len(ARMS))
    assert ring_cured(good)
    assert not ring_cured(found({**dict(zip(ARMS, HELD, strict=True)), "none": 8.0}.values(), [0.9] * len(ARMS)))
    assert not ring_cured(found([3.0] * len(ARMS), [0.9] * len(ARMS)))
    assert not ring_cured(found({**dict(zip(ARMS, HELD, strict=True)), "pack": 8.0}.values(), [0.9] * len(ARMS)))
    assert not ring_cured(found(HELD, [0.5] * len(ARMS)))
    assert not ring_cured(found(HELD, [0.9] * len(ARMS), se=2.0))
    assert grid_cured(found([10.0, 10.0, 10.0, 20.0], [0.9] * 4))
    assert not grid_cured(found([10.0, 10.0, 20.0, 11.0], [0.9] * 4, se=1.0))
    every = replace(good, curves=(Curve("collapse", (1.0, 1.0), (0.0, 0.0)),))
    assert always(every)
    assert not always(replace(every, curves=(*every.curves, Curve("r1", (1.0, 0.0), (0.0, 0.0)))))
